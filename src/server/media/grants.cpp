// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/grants.h"

#include "crypto/digest.h"
#include "protocol/problem.h"

namespace attune::server::media {

namespace {

QByteArray signature(const QString &grantId, const QString &expires, const crypto::SecretBytes &linkKey)
{
    return crypto::hmacSha256(linkKey, "media-link-v1\n" + grantId.toUtf8() + '\n' + expires.toUtf8()).toHex();
}

} // namespace

void storeGrant(store::Connection &connection, const Grant &grant, base::Instant now)
{
    connection.run(
        QStringLiteral("INSERT INTO media_grants(id, user_id, sign_in_id, recording_id, action, reason_given, viewing, "
                       "issued_at, expires_at) VALUES(?,?,?,?,?,?,?,?,?)"),
        {grant.id, grant.userId, grant.signInId, grant.recordingId, grant.action, grant.reasonGiven ? 1 : 0,
         grant.viewing, base::toUnixMs(now), base::toUnixMs(grant.expiresAt)});
}

std::optional<Grant> grantById(store::Connection &connection, const QString &id)
{
    auto row = connection.run(
        QStringLiteral("SELECT id, user_id, sign_in_id, recording_id, action, reason_given, viewing, expires_at, used "
                       "FROM media_grants WHERE id = ?"),
        {id});
    if (!row.next())
        return std::nullopt;
    return Grant{row.text(0), row.text(1), row.text(2), row.text(3),
                 row.text(4), row.flag(5), row.text(6), base::fromUnixMs(row.number(7)),
                 row.flag(8)};
}

void markUsed(store::Connection &connection, const QString &id)
{
    connection.run(QStringLiteral("UPDATE media_grants SET used = 1 WHERE id = ?"), {id});
}

QString GrantProof::asQuery() const
{
    return QStringLiteral("expires=%1&signature=%2").arg(expires, signature);
}

GrantProof proofOf(const Grant &grant, const crypto::SecretBytes &linkKey)
{
    const QString expires = QString::number(base::toUnixMs(grant.expiresAt) / 1000);
    return {expires, QString::fromLatin1(signature(grant.id, expires, linkKey))};
}

GrantProof proofFrom(const QByteArray &header, const QMap<QString, QString> &query)
{
    if (header.isEmpty())
        return {query.value(QStringLiteral("expires")), query.value(QStringLiteral("signature"))};
    const QString text = QString::fromLatin1(header);
    return {text.section(QLatin1Char('.'), 0, 0), text.section(QLatin1Char('.'), 1)};
}

base::Result<void> checkProof(const QString &grantId, const GrantProof &proof, const crypto::SecretBytes &linkKey,
                              base::Instant now)
{
    if (!crypto::equalInConstantTime(proof.signature.toLatin1(), signature(grantId, proof.expires, linkKey)))
        return protocol::fail("not_found");
    if (proof.expires.toLongLong() * 1000 <= base::toUnixMs(now))
        return protocol::fail("link_expired");
    return {};
}

} // namespace attune::server::media
