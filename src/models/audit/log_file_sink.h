// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/audit/log_file_head.h"

#include <QFile>

#include <functional>
#include <memory>

class QCryptographicHash;

namespace attune::models {

/// Where the pieces of a file of entries go. What is not whole never has the name that was chosen. Errors: TooLarge
/// (disk_full) where there is no room, InvalidInput (file) where a file cannot be written, Corrupt when it does not
/// hold what was written. GUI thread.
class LogFileSink
{
public:
    virtual ~LogFileSink() = default;
    virtual base::Result<void> begin(const LogFileAbout &about) = 0;
    virtual base::Result<void> take(const domain::LogFilePiece &piece) = 0;
    /// After the last piece, until it says that it is done: a while of work each time. Corrupt (file_count) when there
    /// are not as many entries in it as the server counted.
    /// @return whether it is done; then the file has its name, and is durable
    virtual base::Result<bool> finish() = 0;
    /// The file that is not whole; empty when there is none.
    virtual QString partialPath() const = 0;
    /// Removes what was written, as long as it is not whole.
    virtual void discard() = 0;
};

/// The server and the file do not agree on how many entries there are.
base::Error otherCount(qint64 file, qint64 server);

/// "…/access log.csv" as "…/access log (incomplete).csv".
QString partialPathFor(const QString &path);

/// Free bytes of the disk that a file will be on; -1 where that is not known. Replaced by tests.
using FreeSpace = std::function<qint64(const QString &path)>;
qint64 freeSpaceAt(const QString &path);
/// Nothing, or TooLarge (disk_full) where there is clearly no room.
base::Result<void> roomFor(const LogFileAbout &about, const QString &path, const FreeSpace &space);

/// A text file: CSV, JSON Lines, FHIR. Reads itself back when it is written, counts its entries and compares its
/// digest.
class LogTextSink final : public LogFileSink
{
public:
    explicit LogTextSink(QString path, FreeSpace space = freeSpaceAt);
    ~LogTextSink() override;

    base::Result<void> begin(const LogFileAbout &about) override;
    base::Result<void> take(const domain::LogFilePiece &piece) override;
    base::Result<bool> finish() override;
    QString partialPath() const override { return m_partial; }
    void discard() override;

private:
    base::Result<void> beginBody(const QByteArray &text);
    base::Result<void> write(const QByteArray &bytes);
    base::Result<void> sign();
    base::Result<bool> readBack();
    void count(const QByteArray &bytes);
    base::Result<bool> giveName();

    QString m_path;
    QString m_partial;
    FreeSpace m_space;
    LogFileAbout m_about;
    QFile m_file;
    std::unique_ptr<QCryptographicHash> m_written;
    std::unique_ptr<QCryptographicHash> m_read;
    qint64 m_bodyAt = -1; ///< where the entries begin; -1 before the first piece
    qint64 m_digestAt = 0;
    QByteArray m_digest;
    qint64 m_counted = 0;
    bool m_inQuotes = false;
    bool m_sawHeading = false;
    QByteArray m_line; ///< the beginning of the line that is being read
};

} // namespace attune::models
