// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/grants.h"

#include "crypto/digest.h"
#include "protocol/problem.h"
#include "server/store/columns.h"

#include <QUuid>

#include <arpa/inet.h>

namespace attune::server::media {

using domain::ProblemCode;

namespace {

QByteArray signature(const QString &grantId, const QString &expires, const crypto::SecretBytes &linkKey)
{
    return crypto::hmacSha256(linkKey, "media-link-v1\n" + grantId.toUtf8() + '\n' + expires.toUtf8()).toHex();
}

} // namespace

namespace {

constexpr std::chrono::minutes renewalGrace{10};
enum class GrantColumn {
    Id,
    UserId,
    SignInId,
    RecordingId,
    Action,
    ReasonGiven,
    Viewing,
    ExpiresAt,
    Form,
    Place,
    Purpose
};
constexpr auto grantTable = store::selected<GrantColumn>({{GrantColumn::Id, "id"},
                                                          {GrantColumn::UserId, "user_id"},
                                                          {GrantColumn::SignInId, "sign_in_id"},
                                                          {GrantColumn::RecordingId, "recording_id"},
                                                          {GrantColumn::Action, "action"},
                                                          {GrantColumn::ReasonGiven, "reason_given"},
                                                          {GrantColumn::Viewing, "viewing"},
                                                          {GrantColumn::ExpiresAt, "expires_at"},
                                                          {GrantColumn::Form, "form"},
                                                          {GrantColumn::Place, "place"},
                                                          {GrantColumn::Purpose, "purpose"}});
const QString columns = grantTable.list() + QStringLiteral(" FROM media_grants ");

std::optional<Grant> grantIn(store::Statement row)
{
    if (!row.next())
        return std::nullopt;
    return Grant{row.text(GrantColumn::Id),
                 row.text(GrantColumn::UserId),
                 row.text(GrantColumn::SignInId),
                 row.text(GrantColumn::RecordingId),
                 domain::Named<GrantedUse>::read(row.text(GrantColumn::Action)),
                 row.flag(GrantColumn::ReasonGiven),
                 row.text(GrantColumn::Viewing),
                 base::fromUnixMs(row.number(GrantColumn::ExpiresAt)),
                 row.text(GrantColumn::Form) == QStringLiteral("header") ? LinkForm::Header : LinkForm::Query,
                 row.text(GrantColumn::Place),
                 row.text(GrantColumn::Purpose)};
}

/// "203.0.113.9", or the first 64 bits of an IPv6 address; what is neither stays as it is.
QByteArray networkOf(const QString &address)
{
    in6_addr six = {};
    in_addr four = {};
    const QByteArray text = address.toLatin1();
    if (::inet_pton(AF_INET6, text.constData(), &six) == 1) {
        if (IN6_IS_ADDR_V4MAPPED(&six))
            return QByteArray(reinterpret_cast<const char *>(six.s6_addr) + 12, 4).toHex();
        return QByteArray(reinterpret_cast<const char *>(six.s6_addr), 8).toHex();
    }
    if (::inet_pton(AF_INET, text.constData(), &four) == 1)
        return QByteArray(reinterpret_cast<const char *>(&four), 4).toHex();
    return text;
}

QString mark(const QByteArray &text, const crypto::SecretBytes &linkKey)
{
    return QString::fromLatin1(crypto::hmacSha256(linkKey, text).first(16).toHex());
}

} // namespace

QString textOf(GrantedUse use)
{
    switch (use) {
    case GrantedUse::Play:
        return QStringLiteral("play");
    case GrantedUse::PlaySealed:
        return QStringLiteral("playSealed");
    case GrantedUse::Download:
        break;
    }
    return QStringLiteral("download");
}

void storeGrant(store::Connection &connection, const Grant &grant, base::Instant now)
{
    connection.run(
        QStringLiteral("INSERT INTO media_grants(id, user_id, sign_in_id, recording_id, action, reason_given, viewing, "
                       "issued_at, expires_at, form, place, purpose) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)"),
        {grant.id, grant.userId, grant.signInId, grant.recordingId, grant.action.text(), grant.reasonGiven ? 1 : 0,
         grant.viewing, base::toUnixMs(now), base::toUnixMs(grant.expiresAt),
         grant.form == LinkForm::Header ? QStringLiteral("header") : QStringLiteral("query"), grant.place,
         grant.purpose});
}

std::optional<Grant> grantById(store::Connection &connection, const QString &id)
{
    return grantIn(connection.run(QStringLiteral("SELECT ") + columns + QStringLiteral("WHERE id = ?"), {id}));
}

bool continuesAGrant(store::Connection &connection, const Grant &grant, base::Instant now)
{
    return connection
        .run(QStringLiteral("SELECT 1 FROM media_grants WHERE sign_in_id = ? AND viewing = ? AND recording_id = ? AND "
                            "action = ? AND user_id = ? AND expires_at > ? LIMIT 1"),
             {grant.signInId, grant.viewing, grant.recordingId, grant.action.text(), grant.userId,
              base::toUnixMs(now - renewalGrace)})
        .next();
}

bool hasDownloadSince(store::Connection &connection, const QString &signInId, const QString &recordingId,
                      base::Instant since)
{
    return connection
        .run(QStringLiteral("SELECT 1 FROM media_grants WHERE sign_in_id = ? AND recording_id = ? AND action = ? AND "
                            "issued_at > ?"),
             {signInId, recordingId, textOf(GrantedUse::Download), base::toUnixMs(since)})
        .next();
}

bool wasGranted(store::Connection &connection, const QString &userId, const QString &recordingId)
{
    return connection
        .run(QStringLiteral("SELECT 1 FROM media_grants WHERE user_id = ? AND recording_id = ? LIMIT 1"),
             {userId, recordingId})
        .next();
}

void forgetGrantsOf(store::Connection &connection, const QString &recordingId)
{
    connection.run(QStringLiteral("DELETE FROM media_grants WHERE recording_id = ?"), {recordingId});
}

std::optional<Grant> grantOfViewing(store::Connection &connection, const QString &userId, const QString &viewing,
                                    const QString &recordingId)
{
    const bool any = recordingId.isEmpty();
    const QList<QVariant> values = {userId, viewing};
    return grantIn(connection.run(QStringLiteral("SELECT ") + columns +
                                      QStringLiteral("WHERE user_id = ? AND viewing = ?") +
                                      (any ? QString() : QStringLiteral(" AND recording_id = ?")) +
                                      QStringLiteral(" ORDER BY issued_at DESC LIMIT 1"),
                                  any ? values : values + QList<QVariant>{recordingId}));
}

std::optional<QString> lastViewing(store::Connection &connection, const QString &userId, const QString &signInId,
                                   const QString &recordingId, GrantedUse action)
{
    return connection
        .run(QStringLiteral(
                 "SELECT viewing FROM media_grants WHERE user_id = ? AND recording_id = ? AND sign_in_id = ? AND "
                 "action = ? ORDER BY issued_at DESC LIMIT 1"),
             {userId, recordingId, signInId, textOf(action)})
        .first<QString>();
}

QString markOfAddress(const QString &address, const crypto::SecretBytes &linkKey)
{
    return mark("media-address-v1\n" + networkOf(address), linkKey);
}

QString markOfPlace(const QString &address, const QByteArray &agent, const crypto::SecretBytes &linkKey)
{
    return mark("media-place-v1\n" + networkOf(address) + '\n' + agent, linkKey);
}

Places placesOf(store::Connection &connection, const QString &grantId, const QString &place)
{
    Places places;
    enum class Column { Place };
    auto rows =
        connection.run(QStringLiteral("SELECT place FROM grant_places WHERE grant_id = ? LIMIT 100"), {grantId});
    while (rows.next()) {
        ++places.count;
        places.known = places.known || rows.text(Column::Place) == place;
    }
    return places;
}

void notePlace(store::Connection &connection, const QString &grantId, const QString &place, base::Instant now)
{
    connection.run(QStringLiteral("INSERT INTO grant_places(grant_id, place, first_at) VALUES(?,?,?) ON CONFLICT DO "
                                  "NOTHING"),
                   {grantId, place, base::toUnixMs(now)});
}

QString idOfUse(const QString &grantId, const QString &place, const crypto::SecretBytes &linkKey)
{
    QByteArray id = crypto::hmacSha256(linkKey, "media-use-v1\n" + grantId.toUtf8() + '\n' + place.toUtf8()).first(16);
    id[6] = static_cast<char>((id.at(6) & 0x0f) | 0x80); // a UUID of version 8: made as its maker likes
    id[8] = static_cast<char>((id.at(8) & 0x3f) | 0x80);
    return QUuid::fromRfc4122(id).toString(QUuid::WithoutBraces);
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
        return protocol::fail(ProblemCode::NotFound);
    if (proof.expires.toLongLong() * 1000 <= base::toUnixMs(now))
        return protocol::fail(ProblemCode::LinkExpired);
    return {};
}

} // namespace attune::server::media
