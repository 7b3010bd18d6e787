// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QCryptographicHash>
#include <QString>

#include <memory>
#include <optional>

namespace attune::verify {

/// What a file that a program made says of itself in its first line (src/server/audit/LOG_FILES.md): how many entries
/// there are, and the digest of all that follows. It is not signed, so it finds what went wrong on the way and not what
/// somebody did on purpose; that is for the proofs.
class FileHead
{
public:
    /// nullopt for a line that is none.
    static std::optional<FileHead> from(QByteArrayView line);

    /// Each line that follows, without its line feed.
    void add(QByteArrayView line);
    /// What is wrong with the file; empty when nothing is. @param entries that were read
    QString fault(qint64 entries) const;

private:
    FileHead(qint64 rows, QByteArray digest);

    qint64 m_rows;
    QByteArray m_digest; ///< hex
    std::unique_ptr<QCryptographicHash> m_hash;
};

} // namespace attune::verify
