// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/entry_ids.h"

#include "crypto/digest.h"

#include <QStringList>

namespace attune::server::audit {

namespace {

/// RFC 9562, section 5.8: a UUID of version 8 holds what its maker wants, here the first bits of a digest.
QString uuidFrom(QByteArray digest)
{
    digest.truncate(16);
    digest[6] = static_cast<char>((digest.at(6) & 0x0f) | 0x80);
    digest[8] = static_cast<char>((digest.at(8) & 0x3f) | 0x80);
    const QByteArray hex = digest.toHex();
    return QString::fromLatin1(hex.mid(0, 8) + '-' + hex.mid(8, 4) + '-' + hex.mid(12, 4) + '-' + hex.mid(16, 4) + '-' +
                               hex.mid(20));
}

/// No two lists of parts give the same bytes.
QByteArray counted(const QStringList &parts)
{
    QByteArray bytes;
    for (const QString &part : parts) {
        const QByteArray text = part.toUtf8();
        bytes += QByteArray::number(text.size()) + ':' + text;
    }
    return bytes;
}

} // namespace

EntryIds::EntryIds(const crypto::SecretBytes &key) : m_key(crypto::hmacSha256(key, "attune log entry ids 1")) {}

QString EntryIds::once(const QString &what) const
{
    return uuidFrom(crypto::hmacSha256(m_key, what.toUtf8()));
}

QString reportEntryId(const QString &actorId, const QString &device, const QString &reportedId)
{
    return uuidFrom(crypto::sha256("attune reported event 1\n" + counted({actorId, device, reportedId})));
}

} // namespace attune::server::audit
