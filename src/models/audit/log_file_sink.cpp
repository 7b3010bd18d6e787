// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/audit/log_file_sink.h"

#include "base/client_fault.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <unistd.h>

namespace attune::models {

using base::ErrorKind;
using base::Result;
using domain::LogFormat;

namespace {

constexpr qint64 readTogether = 4LL * 1024 * 1024;
constexpr qint64 spareBytes = 16LL * 1024 * 1024;
/// The kinds of line that are entries in JSON Lines; the others prove them (server/audit/ACCESS_LOG.md).
constexpr std::array<const char *, 3> entryLines = {R"({"seq":)", R"({"entry":)", R"({"withheld":)"};
constexpr qsizetype longestMark = 12;

base::Error fileError(const char *what)
{
    const bool full = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
    return full ? base::Error{ErrorKind::TooLarge, QString::fromLatin1(what), textOf(base::ClientFault::DiskFull), {}}
                : base::Error{ErrorKind::InvalidInput, QString::fromLatin1(what), QStringLiteral("file"), {}};
}

/// What an entry takes on the disk, generously.
qint64 bytesPerRow(LogFormat format)
{
    switch (format) {
    case LogFormat::Csv:
        return 450;
    case LogFormat::JsonLines:
        return 2200;
    case LogFormat::Fhir:
        return 2600;
    case LogFormat::Pdf:
        break;
    }
    return 1500; // the entries themselves, and the pages
}

} // namespace

base::Error otherCount(qint64 file, qint64 server)
{
    return {ErrorKind::Corrupt,
            QStringLiteral("the file has %1 entries, the server counted %2").arg(file).arg(server),
            QStringLiteral("file_count"),
            {}};
}

QString partialPathFor(const QString &path)
{
    const QFileInfo file(path);
    const QString ending = file.suffix().isEmpty() ? QString() : QLatin1Char('.') + file.suffix();
    const QString name =
        QCoreApplication::translate("LogFileSink", "%1 (incomplete)", "name of a file").arg(file.completeBaseName());
    return file.absolutePath() + QLatin1Char('/') + name + ending;
}

qint64 freeSpaceAt(const QString &path)
{
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    return disk.isValid() ? disk.bytesAvailable() : -1;
}

Result<void> roomFor(const LogFileAbout &about, const QString &path, const FreeSpace &space)
{
    const qint64 free = space(path);
    if (free < 0 || free >= about.start.rows * bytesPerRow(about.question.format) + spareBytes)
        return {};
    return base::Error{
        ErrorKind::TooLarge, QStringLiteral("the disk has too little space"), textOf(base::ClientFault::DiskFull), {}};
}

LogTextSink::LogTextSink(QString path, FreeSpace space)
    : m_path(std::move(path)), m_partial(partialPathFor(m_path)), m_space(std::move(space))
{}

LogTextSink::~LogTextSink() = default;

Result<void> LogTextSink::begin(const LogFileAbout &about)
{
    m_about = about;
    if (auto room = roomFor(about, m_path, m_space); !room)
        return room;
    m_file.setFileName(m_partial);
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Truncate | QIODevice::Unbuffered))
        return fileError("the file cannot be made");
    m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    m_written = std::make_unique<QCryptographicHash>(QCryptographicHash::Sha256);
    return {};
}

Result<void> LogTextSink::take(const domain::LogFilePiece &piece)
{
    if (m_bodyAt < 0) {
        if (auto begun = beginBody(piece.text); !begun)
            return begun;
    }
    m_written->addData(piece.text);
    return write(piece.text);
}

/// The first piece says how many columns a table has.
Result<void> LogTextSink::beginBody(const QByteArray &text)
{
    const QByteArray head = LogFileHead::bytes(m_about, protocol::columnsOf(text));
    if (auto written = write(head); !written)
        return written;
    m_digestAt = protocol::digestAt(head);
    m_bodyAt = head.size();
    return {};
}

Result<void> LogTextSink::write(const QByteArray &bytes)
{
    errno = 0;
    if (m_file.write(bytes) != bytes.size())
        return fileError("the file cannot be written");
    return {};
}

Result<bool> LogTextSink::finish()
{
    if (m_digest.isEmpty()) {
        if (auto signedHead = sign(); !signedHead)
            return signedHead.error();
        return false;
    }
    return m_read ? readBack() : giveName();
}

/// Puts the digest where it belongs, and goes back to the first entry.
Result<void> LogTextSink::sign()
{
    if (m_bodyAt < 0) {
        if (auto begun = beginBody({}); !begun)
            return begun;
    }
    m_digest = m_written->result().toHex();
    if (!m_file.seek(m_digestAt))
        return fileError("the file cannot be written");
    if (auto written = write(m_digest); !written)
        return written;
    errno = 0;
    if (!m_file.flush() || fsync(m_file.handle()) != 0 || !m_file.seek(m_bodyAt))
        return fileError("the file cannot be written");
    m_read = std::make_unique<QCryptographicHash>(QCryptographicHash::Sha256);
    return {};
}

Result<bool> LogTextSink::readBack()
{
    const QByteArray bytes = m_file.read(readTogether);
    m_read->addData(bytes);
    count(bytes);
    if (!bytes.isEmpty())
        return false;
    const bool same = m_read->result().toHex() == m_digest;
    m_read.reset();
    if (!same)
        return base::Error{ErrorKind::Corrupt, QStringLiteral("the file is not what was written"), {}, {}};
    if (m_counted != m_about.start.rows)
        return otherCount(m_counted, m_about.start.rows);
    return false;
}

/// A line of a table may be a part of one entry: line ends in quotes end none.
void LogTextSink::count(const QByteArray &bytes)
{
    const bool table = m_about.question.format == LogFormat::Csv;
    const bool proofs = m_about.question.format == LogFormat::JsonLines;
    for (const char byte : bytes) {
        if (table && byte == '"')
            m_inQuotes = !m_inQuotes;
        if (byte != '\n' || m_inQuotes) {
            if (proofs && m_line.size() < longestMark)
                m_line += byte;
            continue;
        }
        const bool entry = !proofs || std::any_of(entryLines.begin(), entryLines.end(),
                                                  [this](const char *mark) { return m_line.startsWith(mark); });
        m_line.clear();
        if (table && !std::exchange(m_sawHeading, true))
            continue;
        m_counted += entry ? 1 : 0;
    }
}

Result<bool> LogTextSink::giveName()
{
    m_file.close();
    std::error_code problem;
    std::filesystem::rename(m_partial.toStdString(), m_path.toStdString(), problem);
    if (problem) {
        errno = problem.value();
        return fileError("the file cannot be given its name");
    }
    m_partial.clear();
    return true;
}

void LogTextSink::discard()
{
    m_file.close();
    if (!m_partial.isEmpty())
        QFile::remove(m_partial);
}

} // namespace attune::models
