// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/sign_ins.h"

#include "base/id.h"
#include "base/visible_text.h"
#include "crypto/digest.h"
#include "protocol/problem.h"
#include "server/identity/auditors.h"
#include "server/identity/known_devices.h"

#include <algorithm>

namespace attune::server::identity {

using base::toUnixMs;
using domain::ProblemCode;
using domain::Role;
using protocol::fail;

namespace {

constexpr qsizetype longestDevice = 80; ///< characters of its name

QByteArray hashOf(const QString &token)
{
    return crypto::sha256(token.toUtf8());
}

QString freshToken()
{
    return QString::fromLatin1(
        crypto::randomBytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

SignIns::SignIns(const base::Clock &clock, SignInRules rules, PasswordCost cost, const SecondFactors &factors)
    : m_clock(clock), m_rules(rules), m_cost(cost), m_factors(factors), m_throttle(clock, rules.throttle)
{}

Tokens SignIns::freshTokens(const QString &signInId) const
{
    return {domain::SignInId(signInId), freshToken(), freshToken(), m_rules.accessLifetime};
}

const SignInLimits &SignIns::limitsOf(domain::Role role) const
{
    return role == domain::Role::Patient ? m_rules.patients : m_rules.staff;
}

Tokens SignIns::open(store::Connection &connection, const domain::Person &person, const QString &label,
                     const Origin &origin) const
{
    const auto now = m_clock.now();
    const auto end = now + limitsOf(person.role).absolute;
    Tokens tokens = freshTokens(base::newUuidV7(toUnixMs(now)));
    connection.run(QStringLiteral("UPDATE sign_ins SET ended_at = ? WHERE user_id = ? AND ended_at IS NULL AND id NOT "
                                  "IN (SELECT id FROM sign_ins WHERE user_id = ? AND ended_at IS NULL ORDER BY "
                                  "created_at DESC, id DESC LIMIT ?)"),
                   {toUnixMs(now), person.id.value(), person.id.value(), m_rules.openAtMost - 1});
    connection.run(QStringLiteral("INSERT INTO sign_ins(id, user_id, access_hash, access_expires_at, refresh_hash, "
                                  "refresh_expires_at, device, created_at, last_used_at, proven_at) "
                                  "VALUES(?,?,?,?,?,?,?,?,?,?)"),
                   {tokens.signIn.value(), person.id.value(), hashOf(tokens.access),
                    toUnixMs(std::min(now + m_rules.accessLifetime, end)), hashOf(tokens.refresh), toUnixMs(end),
                    connection.seals().seal(store::personal::signInDevice, tokens.signIn.value(),
                                            base::shortened(label, longestDevice)),
                    toUnixMs(now), toUnixMs(now), toUnixMs(now)});
    tokens.device = devices::remember(connection, person.id, origin.device, now);
    return tokens;
}

PartialSignIn SignIns::openPartial(store::Connection &connection, const domain::UserId &user,
                                   const QString &label) const
{
    PartialSignIn partial;
    partial.token = freshToken();
    partial.lifetime = m_rules.partialLifetime;
    connection.run(QStringLiteral("DELETE FROM half_sign_ins WHERE expires_at < ?"), {toUnixMs(m_clock.now())});
    connection.run(QStringLiteral("INSERT INTO half_sign_ins(hash, user_id, device, expires_at) VALUES(?,?,?,?)"),
                   {hashOf(partial.token), user.value(),
                    connection.seals().seal(store::personal::partialSignInDevice, user.value(),
                                            base::shortened(label, longestDevice)),
                    toUnixMs(m_clock.now() + partial.lifetime)});
    return partial;
}

/// The device counts as known for the accounts that signed in from it only.
std::optional<QString> SignIns::take(store::Connection &connection, const domain::UserId &user,
                                     const Origin &origin) const
{
    const QByteArray device = devices::digestOf(origin.device);
    return m_throttle.take(
        connection, {user.value(), origin.address, devices::isOf(connection, user, device) ? device : QByteArray()});
}

/// A caller with a token has a budget of their own, which strangers cannot use up.
std::optional<QString> SignIns::takeSignedIn(store::Connection &connection, const Caller &caller,
                                             const Origin &origin) const
{
    const QByteArray own = crypto::sha256("sign-in 1\n" + caller.signIn.value().toUtf8());
    return m_throttle.take(connection, {caller.person.id.value(), origin.address, own});
}

/// Rehashes what an older version hashed as typed.
std::optional<QString> SignIns::matchedHash(store::Connection &connection, const Account &account,
                                            const QString &password) const
{
    const PasswordMatch match = matchPassword(password, account.passwordHash);
    if (match == PasswordMatch::No)
        return std::nullopt;
    if (match == PasswordMatch::Yes)
        return account.passwordHash;
    const QString anew = hashPassword(password, m_cost);
    const int changed =
        connection
            .run(QStringLiteral("UPDATE users SET password_hash = ? WHERE id = ? AND password_hash = ?"),
                 {anew, account.person.id.value(), account.passwordHash})
            .changedRows();
    return changed == 1 ? anew : account.passwordHash;
}

/// To be asked inside the transaction that acts on it: a check takes long enough for the password to be replaced, or
/// the account to be closed.
static bool stillStands(store::Connection &connection, const domain::UserId &user, const QString &passwordHash,
                        base::Instant now)
{
    return connection
        .run(QStringLiteral("SELECT 1 FROM users u WHERE u.id = ? AND u.password_hash = ? AND u.active = 1 AND ") +
                 notOverTerm(),
             {user.value(), passwordHash, toUnixMs(now)})
        .next();
}

bool SignIns::isKnownDevice(store::Connection &connection, const QString &shown) const
{
    return devices::isAnybodys(connection, devices::digestOf(shown));
}

base::Result<PasswordAccepted> SignIns::signIn(store::Connection &connection, const QString &email,
                                               const QString &password, const QString &label, const Origin &origin)
{
    const auto account = accountByEmail(connection, email);
    const auto attempt = take(
        connection,
        account ? account->person.id : domain::UserId(QStringLiteral("nobody ") + store::emailIndex(connection, email)),
        origin);
    if (!attempt)
        return fail(ProblemCode::TooManyAttempts);
    std::optional<QString> matched;
    if (account)
        matched = matchedHash(connection, *account, password);
    else
        pretendToMatch(password, m_cost);
    if (!matched || !account->active)
        return fail(ProblemCode::InvalidCredentials);
    m_throttle.wasRight(connection, *attempt);
    store::Transaction transaction(connection);
    const domain::Person &person = account->person;
    if (!stillStands(connection, person.id, *matched, m_clock.now()))
        return fail(ProblemCode::InvalidCredentials);
    const bool on = m_factors.isOn(connection, person.id);
    PasswordAccepted accepted;
    if (on || m_factors.isRequired(connection, person.role)) {
        accepted.partial = openPartial(connection, person.id, label);
    } else {
        accepted.tokens = open(connection, person, label, origin);
    }
    transaction.commit();
    if (accepted.partial && !on) // outside the transaction: whoever keeps the keys is asked
        accepted.partial->enrolment = m_factors.offered(connection, person);
    return accepted;
}

base::Result<CodeAccepted> SignIns::finish(store::Connection &connection, const QString &partialToken,
                                           const QString &code, const Origin &origin, QString &owner)
{
    const QByteArray hash = hashOf(partialToken);
    QString label;
    {
        enum class Column { UserId, Device };
        auto row = connection.run(
            QStringLiteral("SELECT user_id, device FROM half_sign_ins WHERE hash = ? AND expires_at > ? AND "
                           "wrong_codes < ?"),
            {hash, toUnixMs(m_clock.now()), m_rules.wrongCodesAllowed});
        if (!row.next())
            return fail(ProblemCode::SignInRequired);
        owner = row.text(Column::UserId);
        label = row.opened(Column::Device, store::personal::partialSignInDevice, owner);
    }
    const auto account = accountById(connection, domain::UserId(owner));
    if (!account || !account->active)
        return fail(ProblemCode::SignInRequired);
    const domain::Person &person = account->person;
    const auto attempt = take(connection, person.id, origin);
    if (!attempt)
        return fail(ProblemCode::TooManyAttempts);
    const auto factor = m_factors.opened(connection, person.id);
    store::Transaction transaction(connection);
    if (!stillStands(connection, person.id, account->passwordHash, m_clock.now()))
        return fail(ProblemCode::SignInRequired);
    QStringList recoveryCodes;
    bool right = false;
    if (m_factors.isOn(connection, person.id)) {
        right = m_factors.accept(connection, person.id, factor, code);
    } else if (auto confirmed = m_factors.confirm(connection, person.id, factor, code)) {
        right = true;
        recoveryCodes = *confirmed;
    }
    if (!right) {
        connection.run(QStringLiteral("UPDATE half_sign_ins SET wrong_codes = wrong_codes + 1 WHERE hash = ?"), {hash});
        transaction.commit();
        return fail(ProblemCode::InvalidCode);
    }
    m_throttle.wasRight(connection, *attempt);
    const int spent = connection.run(QStringLiteral("DELETE FROM half_sign_ins WHERE hash = ?"), {hash}).changedRows();
    if (spent != 1)
        return fail(ProblemCode::SignInRequired); // the password was replaced meanwhile, or somebody was faster
    CodeAccepted accepted{open(connection, person, label, origin), person, recoveryCodes};
    transaction.commit();
    return accepted;
}

base::Result<void> SignIns::prove(store::Connection &connection, const Caller &caller, const QString &passwordOrCode,
                                  const Origin &origin)
{
    const auto attempt = takeSignedIn(connection, caller, origin);
    if (!attempt)
        return fail(ProblemCode::TooManyAttempts);
    const bool byCode = m_factors.isOn(connection, caller.person.id);
    bool right = false;
    if (byCode) {
        right = m_factors.accept(connection, caller.person.id, passwordOrCode);
    } else {
        const auto account = accountById(connection, caller.person.id);
        right = account && matchedHash(connection, *account, passwordOrCode);
    }
    if (!right)
        return fail(ProblemCode::WrongProof);
    m_throttle.wasRight(connection, *attempt);
    connection.run(QStringLiteral("UPDATE sign_ins SET proven_at = ? WHERE id = ?"),
                   {toUnixMs(m_clock.now()), caller.signIn.value()});
    return {};
}

base::Result<QStringList> SignIns::confirmFactor(store::Connection &connection, const Caller &caller,
                                                 const QString &code, const Origin &origin)
{
    const auto attempt = takeSignedIn(connection, caller, origin); // kept, whatever becomes of the code
    if (!attempt)
        return fail(ProblemCode::TooManyAttempts);
    const auto factor = m_factors.opened(connection, caller.person.id);
    store::Transaction transaction(connection);
    const auto codes = m_factors.confirm(connection, caller.person.id, factor, code);
    if (!codes)
        return codes.error();
    transaction.commit();
    m_throttle.wasRight(connection, *attempt);
    return *codes;
}

base::Result<void> SignIns::changePassword(store::Connection &connection, const Caller &caller,
                                           const std::optional<QString> &current, const QString &acceptable,
                                           const Origin &origin, const std::function<base::Result<void>()> &before)
{
    if (!current && !isProven(connection, caller.signIn))
        return fail(ProblemCode::StepUpRequired);
    const auto account = accountById(connection, caller.person.id);
    if (!account)
        return fail(ProblemCode::SignInRequired);
    QString stood = account->passwordHash;
    if (current) {
        const auto attempt = takeSignedIn(connection, caller, origin);
        if (!attempt)
            return fail(ProblemCode::TooManyAttempts);
        const auto matched = matchedHash(connection, *account, *current);
        if (!matched)
            return fail(ProblemCode::WrongProof);
        stood = *matched;
        m_throttle.wasRight(connection, *attempt);
    }
    const QString hash = hashPassword(acceptable, m_cost); // slow on purpose: outside the transaction
    if (auto prepared = before(); !prepared)
        return prepared;
    store::Transaction transaction(connection);
    if (!stillStands(connection, caller.person.id, stood, m_clock.now()) || !isAlive(connection, caller.signIn.value()))
        return fail(ProblemCode::SignInRequired);
    connection.run(QStringLiteral("UPDATE users SET password_hash = ? WHERE id = ?"), {hash, caller.person.id.value()});
    connection.run(
        QStringLiteral("UPDATE sign_ins SET ended_at = ? WHERE user_id = ? AND id <> ? AND ended_at IS NULL"),
        {toUnixMs(m_clock.now()), caller.person.id.value(), caller.signIn.value()});
    connection.run(QStringLiteral("DELETE FROM half_sign_ins WHERE user_id = ?"), {caller.person.id.value()});
    devices::forget(connection, caller.person.id, devices::digestOf(origin.device));
    transaction.commit();
    return {};
}

bool SignIns::isProven(store::Connection &connection, const domain::SignInId &signIn) const
{
    return connection
        .run(QStringLiteral("SELECT 1 FROM sign_ins WHERE id = ? AND proven_at > ?"),
             {signIn.value(), toUnixMs(m_clock.now() - m_rules.proofLifetime)})
        .next();
}

/// The successor nobody has shown becomes a spent token without leeway; the old one gets a new successor.
std::optional<Tokens> SignIns::repeatLostAnswer(store::Connection &connection, const QByteArray &hash) const
{
    enum class Column { Id, SpentAt };
    auto row = connection.run(
        QStringLiteral("SELECT s.id, t.spent_at FROM used_refresh_tokens t JOIN sign_ins s ON s.id = t.sign_in_id AND "
                       "s.refresh_hash = t.successor JOIN users u ON u.id = s.user_id WHERE t.hash = ? AND "
                       "t.spent_at > ? AND s.ended_at IS NULL AND u.active = 1 AND ") +
            notOverTerm(),
        {hash, toUnixMs(m_clock.now() - m_rules.lostAnswerLeeway), toUnixMs(m_clock.now())});
    if (!row.next())
        return std::nullopt;
    const QString signIn = row.text(Column::Id);
    const qint64 spentAt = row.number(Column::SpentAt);
    connection.run(QStringLiteral("INSERT INTO used_refresh_tokens(hash, sign_in_id) "
                                  "SELECT refresh_hash, id FROM sign_ins WHERE id = ?"),
                   {signIn});
    connection.run(QStringLiteral("DELETE FROM used_refresh_tokens WHERE hash = ?"), {hash});
    return rotate(connection, signIn, hash, spentAt);
}

Tokens SignIns::rotate(store::Connection &connection, const QString &signInId, const QByteArray &spentHash,
                       qint64 spentAt) const
{
    const auto now = m_clock.now();
    const Tokens tokens = freshTokens(signInId);
    connection.run(QStringLiteral("INSERT INTO used_refresh_tokens(hash, sign_in_id, successor, spent_at) "
                                  "VALUES(?,?,?,?)"),
                   {spentHash, signInId, hashOf(tokens.refresh), spentAt});
    connection.run(
        QStringLiteral("UPDATE sign_ins SET access_hash = ?, access_expires_at = CASE WHEN refresh_expires_at < ? THEN "
                       "refresh_expires_at ELSE ? END, refresh_hash = ? WHERE id = ?"),
        {hashOf(tokens.access), toUnixMs(now + m_rules.accessLifetime), toUnixMs(now + m_rules.accessLifetime),
         hashOf(tokens.refresh), signInId});
    return tokens;
}

base::Result<Tokens> SignIns::refresh(store::Connection &connection, const QString &refreshToken)
{
    const QByteArray hash = hashOf(refreshToken);
    store::Transaction transaction(connection);
    if (const auto repeated = repeatLostAnswer(connection, hash)) {
        transaction.commit();
        return *repeated;
    }
    enum class Column { SignInId };
    auto spent = connection.run(QStringLiteral("SELECT sign_in_id FROM used_refresh_tokens WHERE hash = ?"), {hash});
    if (spent.next()) {
        connection.run(QStringLiteral("UPDATE sign_ins SET ended_at = ? WHERE id = ? AND ended_at IS NULL"),
                       {toUnixMs(m_clock.now()), spent.text(Column::SignInId)});
        transaction.commit();
        return fail(ProblemCode::TokenReused);
    }
    enum class RowColumn { Id };
    auto row = connection.run(
        QStringLiteral("SELECT s.id FROM sign_ins s JOIN users u ON u.id = s.user_id WHERE s.refresh_hash = ? "
                       "AND s.ended_at IS NULL AND s.refresh_expires_at > ? AND u.active = 1 AND s.last_used_at > CASE "
                       "WHEN u.role = ? THEN CAST(? AS BIGINT) ELSE CAST(? AS BIGINT) END AND ") +
            notOverTerm(),
        {hash, toUnixMs(m_clock.now()), textOf(domain::Role::Patient), toUnixMs(m_clock.now() - m_rules.patients.idle),
         toUnixMs(m_clock.now() - m_rules.staff.idle), toUnixMs(m_clock.now())});
    if (!row.next())
        return fail(ProblemCode::SignInRequired);
    const Tokens tokens = rotate(connection, row.text(RowColumn::Id), hash, toUnixMs(m_clock.now()));
    transaction.commit();
    return tokens;
}

base::Result<Caller> SignIns::caller(store::Connection &connection, const QString &accessToken)
{
    if (accessToken.isEmpty())
        return fail(ProblemCode::SignInRequired);
    enum class Column { SignIn, AccessExpiresAt, User, Email, FullName, Role, Active, OfficeId, Device, LastUsedAt };
    auto row = connection.run(
        QStringLiteral("SELECT s.id, s.access_expires_at, u.id, u.email, u.full_name, u.role, u.active, u.office_id, "
                       "s.device, s.last_used_at FROM sign_ins s "
                       "JOIN users u ON u.id = s.user_id WHERE s.access_hash = ? AND s.ended_at IS NULL AND ") +
            notOverTerm(),
        {hashOf(accessToken), toUnixMs(m_clock.now())});
    if (!row.next() || !row.flag(Column::Active))
        return fail(ProblemCode::SignInRequired);
    if (row.number(Column::AccessExpiresAt) <= toUnixMs(m_clock.now()))
        return fail(ProblemCode::TokenExpired);
    const QString user = row.text(Column::User);
    return Caller{{domain::UserId(user), row.opened(Column::Email, store::personal::userEmail, user),
                   row.opened(Column::FullName, store::personal::userName, user),
                   domain::roleFromText(row.text(Column::Role))},
                  domain::SignInId(row.text(Column::SignIn)),
                  row.text(Column::OfficeId),
                  row.opened(Column::Device, store::personal::signInDevice, row.text(Column::SignIn)),
                  base::fromUnixMs(row.number(Column::LastUsedAt))};
}

void SignIns::noteUse(store::Connection &connection, const Caller &caller) const
{
    constexpr std::chrono::minutes together{1};
    const auto now = m_clock.now();
    if (now - caller.lastUsedAt < together)
        return;
    connection.run(QStringLiteral("UPDATE sign_ins SET last_used_at = ? WHERE id = ? AND last_used_at < ?"),
                   {toUnixMs(now), caller.signIn.value(), toUnixMs(now)});
}

void SignIns::end(store::Connection &connection, const domain::SignInId &signIn)
{
    connection.run(QStringLiteral("UPDATE sign_ins SET ended_at = ? WHERE id = ? AND ended_at IS NULL"),
                   {toUnixMs(m_clock.now()), signIn.value()});
}

bool SignIns::isAlive(store::Connection &connection, const QString &signInId)
{
    return connection
        .run(QStringLiteral("SELECT 1 FROM sign_ins s JOIN users u ON u.id = s.user_id WHERE s.id = ? AND "
                            "s.ended_at IS NULL AND s.refresh_expires_at > ? AND u.active = 1 AND "
                            "s.last_used_at > CASE WHEN u.role = ? THEN CAST(? AS BIGINT) ELSE CAST(? AS "
                            "BIGINT) END AND ") +
                 notOverTerm(),
             {signInId, toUnixMs(m_clock.now()), textOf(domain::Role::Patient),
              toUnixMs(m_clock.now() - m_rules.patients.idle), toUnixMs(m_clock.now() - m_rules.staff.idle),
              toUnixMs(m_clock.now())})
        .next();
}

QList<domain::SignIn> SignIns::of(store::Connection &connection, const domain::UserId &user,
                                  const domain::SignInId &current)
{
    enum class Column { Id, Device, CreatedAt, LastUsedAt };
    auto rows =
        connection.run(QStringLiteral("SELECT id, device, created_at, last_used_at FROM sign_ins WHERE user_id = ? AND "
                                      "ended_at IS NULL AND refresh_expires_at > ? ORDER BY last_used_at DESC"),
                       {user.value(), toUnixMs(m_clock.now())});
    QList<domain::SignIn> result;
    while (rows.next())
        result.append({domain::SignInId(rows.text(Column::Id)),
                       rows.opened(Column::Device, store::personal::signInDevice, rows.text(Column::Id)),
                       base::fromUnixMs(rows.number(Column::CreatedAt)),
                       base::fromUnixMs(rows.number(Column::LastUsedAt)), rows.text(Column::Id) == current.value()});
    return result;
}

std::optional<domain::SignIn> SignIns::before(store::Connection &connection, const domain::UserId &user,
                                              const domain::SignInId &current)
{
    enum class Column { Id, Device, CreatedAt, LastUsedAt };
    auto row = connection.run(
        QStringLiteral(
            "SELECT b.id, b.device, b.created_at, b.last_used_at FROM sign_ins b JOIN sign_ins s ON s.id = ? "
            "WHERE b.user_id = ? AND b.id <> s.id AND b.created_at <= s.created_at "
            "ORDER BY b.created_at DESC, b.id DESC LIMIT 1"),
        {current.value(), user.value()});
    if (!row.next())
        return std::nullopt;
    return domain::SignIn{domain::SignInId(row.text(Column::Id)),
                          row.opened(Column::Device, store::personal::signInDevice, row.text(Column::Id)),
                          base::fromUnixMs(row.number(Column::CreatedAt)),
                          base::fromUnixMs(row.number(Column::LastUsedAt)), false};
}

QString SignIns::ownerOfRefresh(store::Connection &connection, const QString &refreshToken)
{
    // Two questions, each answered by an index: one with OR reads the whole table for any word that somebody sends.
    const QByteArray hash = hashOf(refreshToken);
    for (const char *statement : {"SELECT user_id FROM sign_ins WHERE refresh_hash = ?",
                                  "SELECT s.user_id FROM used_refresh_tokens t JOIN sign_ins s ON s.id = t.sign_in_id "
                                  "WHERE t.hash = ?"}) {
        if (const auto owner = connection.run(QString::fromLatin1(statement), {hash}).first<QString>())
            return *owner;
    }
    return {};
}

} // namespace attune::server::identity
