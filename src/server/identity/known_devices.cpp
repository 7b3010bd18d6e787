// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/known_devices.h"

#include "crypto/digest.h"

#include <algorithm>

namespace attune::server::identity::devices {

using base::toUnixMs;

namespace {

constexpr qsizetype tokenLength = 43; // 32 bytes in base64url
constexpr std::chrono::hours keptUnused{24 * 365};
constexpr int mostOfAccount = 10;

} // namespace

QByteArray digestOf(const QString &token)
{
    const bool fits = token.size() == tokenLength && std::all_of(token.begin(), token.end(), [](QChar c) {
                          return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
                      });
    return fits ? crypto::sha256("device 1\n" + token.toLatin1()) : QByteArray();
}

bool isOf(store::Connection &connection, const domain::UserId &user, const QByteArray &digest)
{
    if (digest.isEmpty())
        return false;
    return connection
        .run(QStringLiteral("SELECT 1 FROM known_devices WHERE hash = ? AND user_id = ?"), {digest, user.value()})
        .next();
}

bool isAnybodys(store::Connection &connection, const QByteArray &digest)
{
    if (digest.isEmpty())
        return false;
    return connection.run(QStringLiteral("SELECT 1 FROM known_devices WHERE hash = ? LIMIT 1"), {digest}).next();
}

QString remember(store::Connection &connection, const domain::UserId &user, const QString &shown, base::Instant now)
{
    QString token = shown;
    if (!isAnybodys(connection, digestOf(shown)))
        token = QString::fromLatin1(
            crypto::randomBytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    connection.run(QStringLiteral("INSERT INTO known_devices(hash, user_id, used_at) VALUES(?,?,?) "
                                  "ON CONFLICT(hash, user_id) DO UPDATE SET used_at = excluded.used_at"),
                   {digestOf(token), user.value(), toUnixMs(now)});
    connection.run(QStringLiteral("DELETE FROM known_devices WHERE used_at < ? OR (user_id = ? AND hash NOT IN (SELECT "
                                  "hash FROM known_devices WHERE user_id = ? ORDER BY used_at DESC, hash LIMIT ?))"),
                   {toUnixMs(now - keptUnused), user.value(), user.value(), mostOfAccount});
    return token;
}

void forget(store::Connection &connection, const domain::UserId &user, const QByteArray &but)
{
    connection.run(QStringLiteral("DELETE FROM known_devices WHERE user_id = ? AND hash <> ?"), {user.value(), but});
}

} // namespace attune::server::identity::devices
