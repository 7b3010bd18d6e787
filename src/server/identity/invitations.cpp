// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/invitations.h"

#include "crypto/digest.h"
#include "domain/join_link.h"
#include "protocol/problem.h"
#include "server/identity/known_devices.h"

namespace attune::server::identity {

using base::toUnixMs;
using domain::ProblemCode;
using protocol::fail;

namespace {

constexpr std::chrono::hours lifetime{24 * 7};

/// What is looked for. Invitations of older versions were other texts, and are compared as they are.
QByteArray hashOfTyped(const QString &typed)
{
    const auto invitation = domain::invitationTyped(typed);
    return crypto::sha256((invitation ? *invitation : typed.trimmed()).toUtf8());
}

} // namespace

QString makeInvitation(store::Connection &connection, const domain::UserId &user, base::Instant now)
{
    const QString token = domain::invitationFrom(crypto::randomBytes(domain::invitationBytes));
    store::Transaction transaction(connection);
    connection.run(QStringLiteral("DELETE FROM invitations WHERE user_id = ?"), {user.value()});
    connection.run(QStringLiteral("INSERT INTO invitations(hash, user_id, expires_at) VALUES(?,?,?)"),
                   {crypto::sha256(token.toUtf8()), user.value(), toUnixMs(now + lifetime)});
    transaction.commit();
    return token;
}

base::Result<void> acceptInvitation(store::Connection &connection, const QString &token, const QString &password,
                                    const PasswordRules &rules, const QStringList &about, const PasswordCost &cost,
                                    base::Instant now, QString &owner)
{
    const QByteArray asTyped = crypto::sha256(token.trimmed().toUtf8());
    QByteArray hash = hashOfTyped(token);
    {
        enum class Column { UserId, Hash };
        auto row = connection.run(
            QStringLiteral("SELECT i.user_id, i.hash FROM invitations i JOIN users u ON u.id = i.user_id WHERE (i.hash "
                           "= ? OR i.hash = ?) AND i.used_at IS NULL AND i.expires_at > ? AND u.active = 1"),
            {hash, asTyped, toUnixMs(now)});
        if (!row.next())
            return fail(ProblemCode::InvalidInvitation);
        owner = row.text(Column::UserId);
        hash = row.value(Column::Hash).toByteArray();
    }
    const auto account = accountById(connection, domain::UserId(owner));
    if (!account)
        return fail(ProblemCode::InvalidInvitation);
    const auto acceptable = rules.acceptable(password, wordsAbout(*account) + about);
    if (!acceptable)
        return acceptable.error();
    const QString hashed = hashPassword(*acceptable, cost); // slow on purpose: outside the transaction
    store::Transaction transaction(connection);
    const int spent = connection
                          .run(QStringLiteral("UPDATE invitations SET used_at = ? WHERE hash = ? AND used_at IS NULL"),
                               {toUnixMs(now), hash})
                          .changedRows();
    if (spent != 1)
        return fail(ProblemCode::InvalidInvitation); // somebody was faster
    connection.run(QStringLiteral("UPDATE users SET password_hash = ? WHERE id = ?"), {hashed, owner});
    connection.run(QStringLiteral("UPDATE sign_ins SET ended_at = ? WHERE user_id = ? AND ended_at IS NULL"),
                   {toUnixMs(now), owner});
    connection.run(QStringLiteral("DELETE FROM half_sign_ins WHERE user_id = ?"), {owner});
    devices::forget(connection, domain::UserId(owner), QByteArray());
    transaction.commit();
    return {};
}

QStringList wordsAbout(const Account &account)
{
    return {account.person.fullName, account.person.email, account.birthDate,
            QString(account.birthDate).remove(QLatin1Char('-'))};
}

} // namespace attune::server::identity
