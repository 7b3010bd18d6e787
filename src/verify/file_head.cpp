// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/file_head.h"

#include "protocol/json.h"

namespace attune::verify {

using protocol::Json;

FileHead::FileHead(qint64 rows, QByteArray digest)
    : m_rows(rows),
      m_digest(std::move(digest)),
      m_hash(std::make_unique<QCryptographicHash>(QCryptographicHash::Sha256))
{}

std::optional<FileHead> FileHead::from(QByteArrayView line)
{
    const Json object = Json::parse(line.begin(), line.end(), nullptr, false);
    if (!object.is_object() || !object.contains("export") || !object["export"].is_object())
        return std::nullopt;
    const auto rows = protocol::strictInteger(object["export"], "rows", {0, protocol::largestInteger});
    const auto digest = protocol::strictText(object["export"], "sha256");
    if (!rows || !digest)
        return std::nullopt;
    return FileHead(*rows, digest->toLatin1());
}

void FileHead::add(QByteArrayView line)
{
    m_hash->addData(line);
    m_hash->addData(QByteArrayView("\n", 1));
}

QString FileHead::fault(qint64 entries) const
{
    if (entries != m_rows)
        return QStringLiteral("the file says that it has %1 entries, and has %2").arg(m_rows).arg(entries);
    if (m_hash->result().toHex() != m_digest)
        return QStringLiteral("the file is not the one that was exported: its SHA-256 is another one");
    return {};
}

} // namespace attune::verify
