// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/second_factor.h"

#include "crypto/aead.h"
#include "crypto/digest.h"
#include "protocol/problem.h"
#include "server/store/settings.h"

#include <QRegularExpression>
#include <QUrl>

#include <liboath/oath.h>

#include <cstdlib>

namespace attune::server::identity {

using base::toUnixMs;
using domain::ProblemCode;
using protocol::fail;

namespace {

constexpr qsizetype secretSize = 20; // RFC 4226, 4 (R6): as long as SHA-1's result
constexpr unsigned stepSeconds = 30;
constexpr std::size_t stepsOfTolerance = 1;
constexpr qsizetype codeDigits = 6;
constexpr qsizetype recoveryCharacters = 10;
const QString requiredRolesSetting = QStringLiteral("second-factor-roles");
const char issuer[] = "Attune";

/// Letters and digits that are not taken for each other.
constexpr char recoveryAlphabet[] = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

QByteArray boundTo(const domain::UserId &user)
{
    return "attune second factor 1\n" + user.value().toUtf8();
}

QString base32(const QByteArray &bytes)
{
    char *text = nullptr;
    std::size_t size = 0;
    if (oath_base32_encode(bytes.constData(), static_cast<std::size_t>(bytes.size()), &text, &size) != OATH_OK)
        return {};
    const QString result = QString::fromLatin1(text, static_cast<qsizetype>(size));
    std::free(text);
    return result;
}

QString normalised(QString code)
{
    static const QRegularExpression separators(QStringLiteral("[\\s-]"));
    return code.remove(separators).toUpper();
}

Enrolment enrolmentFor(const QByteArray &secret, const domain::Person &person)
{
    Enrolment enrolment;
    enrolment.secret = base32(secret);
    const QString label = QString::fromLatin1(issuer) + QLatin1Char(':') + person.email;
    enrolment.uri = QStringLiteral("otpauth://totp/%1?secret=%2&issuer=%3")
                        .arg(QString::fromLatin1(QUrl::toPercentEncoding(label, ":@")), enrolment.secret,
                             QString::fromLatin1(issuer));
    return enrolment;
}

} // namespace

SecondFactors::SecondFactors(const base::Clock &clock, const keys::KeyProvider &keys) : m_clock(clock), m_keys(keys) {}

QStringList SecondFactors::requiredOf(store::Connection &connection)
{
    return store::setting(connection, requiredRolesSetting).split(QLatin1Char(','), Qt::SkipEmptyParts);
}

bool SecondFactors::isRequired(store::Connection &connection, domain::Role role) const
{
    return requiredOf(connection).contains(domain::textOf(role));
}

void SecondFactors::setUpNewClinic(store::Connection &connection)
{
    if (store::hasSetting(connection, requiredRolesSetting) ||
        connection.run(QStringLiteral("SELECT 1 FROM users LIMIT 1")).next())
        return;
    require(connection, {domain::textOf(domain::Role::Psychologist), domain::textOf(domain::Role::PracticeManager),
                         domain::textOf(domain::Role::Admin), domain::textOf(domain::Role::Auditor)});
}

void SecondFactors::require(store::Connection &connection, const QStringList &roles)
{
    QStringList known;
    for (const QString &role : roles) {
        if (domain::roleFromText(role.trimmed()) != domain::Role::Unknown)
            known << role.trimmed();
    }
    store::keepSetting(connection, requiredRolesSetting, known.join(QLatin1Char(',')));
}

std::optional<SecondFactors::Opened> SecondFactors::opened(store::Connection &connection,
                                                           const domain::UserId &user) const
{
    quint32 version = 0;
    Opened factor;
    {
        enum class Column { KeyVersion, Secret, ConfirmedAt };
        auto row = connection.run(
            QStringLiteral("SELECT key_version, secret, confirmed_at FROM second_factors WHERE user_id = ?"),
            {user.value()});
        if (!row.next())
            return std::nullopt;
        version = static_cast<quint32>(row.number(Column::KeyVersion));
        factor.stored = row.bytes(Column::Secret);
        factor.isConfirmed = !row.isNull(Column::ConfirmedAt);
    }
    const crypto::Wrap wrap{factor.stored.left(crypto::Aead::nonceSize), factor.stored.mid(crypto::Aead::nonceSize)};
    auto secret = m_keys.unwrap(version, wrap, boundTo(user));
    if (!secret)
        throw store::StoreError(QStringLiteral("a second factor cannot be opened: ") + secret.error().detail);
    factor.secret = std::move(*secret);
    return factor;
}

bool SecondFactors::isOn(store::Connection &connection, const domain::UserId &user) const
{
    return connection
        .run(QStringLiteral("SELECT 1 FROM second_factors WHERE user_id = ? AND confirmed_at IS NOT NULL"),
             {user.value()})
        .next();
}

int SecondFactors::recoveryCodesLeft(store::Connection &connection, const domain::UserId &user) const
{
    return connection
        .run(QStringLiteral("SELECT COUNT(*) FROM recovery_codes WHERE user_id = ? AND used_at IS NULL"),
             {user.value()})
        .firstOr<int>(0);
}

base::Result<Enrolment> SecondFactors::begin(store::Connection &connection, const domain::Person &person) const
{
    if (isOn(connection, person.id))
        return fail(ProblemCode::SecondFactorOn);
    const QByteArray secret = crypto::randomBytes(secretSize);
    const quint32 version = m_keys.currentVersion();
    const QByteArray sealedSecret = sealSecret(secret, person.id, version);
    connection.run(
        QStringLiteral("INSERT INTO second_factors(user_id, key_version, secret) VALUES(?,?,?) "
                       "ON CONFLICT(user_id) DO UPDATE SET key_version = excluded.key_version, "
                       "secret = excluded.secret, last_counter = 0 WHERE second_factors.confirmed_at IS NULL"),
        {person.id.value(), version, sealedSecret});
    return enrolmentFor(secret, person);
}

std::optional<Enrolment> SecondFactors::offered(store::Connection &connection, const domain::Person &person) const
{
    if (auto there = underWay(connection, person))
        return there;
    const quint32 version = m_keys.currentVersion();
    const QByteArray sealedSecret = sealSecret(crypto::randomBytes(secretSize), person.id, version);
    connection.run(QStringLiteral("INSERT INTO second_factors(user_id, key_version, secret) VALUES(?,?,?) "
                                  "ON CONFLICT(user_id) DO NOTHING"),
                   {person.id.value(), version, sealedSecret});
    return underWay(connection, person); // somebody else may have been faster
}

QByteArray SecondFactors::sealSecret(const QByteArray &secret, const domain::UserId &user, quint32 version) const
{
    const auto wrap = m_keys.wrap(version, crypto::SecretBytes(secret), boundTo(user));
    if (!wrap)
        throw store::StoreError(QStringLiteral("a second factor cannot be sealed: ") + wrap.error().detail);
    return wrap->nonce + wrap->sealedBytes;
}

base::Result<qint64> SecondFactors::reseal(store::Connection &connection) const
{
    const quint32 current = m_keys.currentVersion();
    const QStringList users =
        connection.run(QStringLiteral("SELECT user_id FROM second_factors WHERE key_version <> ?"), {current})
            .all<QString>();
    qint64 sealedAnew = 0;
    for (const QString &id : std::as_const(users)) {
        const domain::UserId user(id);
        const auto factor = opened(connection, user);
        if (!factor)
            continue;
        sealedAnew += connection
                          .run(QStringLiteral("UPDATE second_factors SET key_version = ?, secret = ? WHERE user_id = ? "
                                              "AND secret = ?"),
                               {current, sealSecret(factor->secret.view(), user, current), id, factor->stored})
                          .changedRows();
    }
    return sealedAnew;
}

std::optional<Enrolment> SecondFactors::underWay(store::Connection &connection, const domain::Person &person) const
{
    const auto factor = opened(connection, person.id);
    if (!factor || factor->isConfirmed)
        return std::nullopt;
    return enrolmentFor(factor->secret.view(), person);
}

/// The step is stored in the same statement that checks that it is a later one, and of the same secret: of two requests
/// with one code, one is right.
bool SecondFactors::acceptTimed(store::Connection &connection, const domain::UserId &user, const Opened &opened,
                                const QString &code) const
{
    int position = 0;
    std::uint64_t counter = 0;
    const auto now = static_cast<time_t>(toUnixMs(m_clock.now()) / 1000);
    const int outcome = oath_totp_validate3(reinterpret_cast<const char *>(opened.secret.data()),
                                            static_cast<std::size_t>(opened.secret.size()), now, stepSeconds, 0,
                                            stepsOfTolerance, &position, &counter, code.toLatin1().constData());
    if (outcome < 0)
        return false;
    const auto step = static_cast<qint64>(counter);
    return connection
               .run(QStringLiteral("UPDATE second_factors SET last_counter = ? WHERE user_id = ? AND last_counter < ? "
                                   "AND secret = ?"),
                    {step, user.value(), step, opened.stored})
               .changedRows() == 1;
}

bool SecondFactors::acceptRecovery(store::Connection &connection, const domain::UserId &user, const QString &code) const
{
    return connection
               .run(QStringLiteral(
                        "UPDATE recovery_codes SET used_at = ? WHERE hash = ? AND user_id = ? AND used_at IS NULL"),
                    {toUnixMs(m_clock.now()), crypto::sha256(code.toLatin1()), user.value()})
               .changedRows() == 1;
}

bool SecondFactors::accept(store::Connection &connection, const domain::UserId &user, const QString &code) const
{
    return accept(connection, user, opened(connection, user), code);
}

bool SecondFactors::accept(store::Connection &connection, const domain::UserId &user,
                           const std::optional<Opened> &opened, const QString &code) const
{
    if (!opened || !opened->isConfirmed)
        return false;
    const QString typed = normalised(code);
    if (typed.size() == codeDigits)
        return acceptTimed(connection, user, *opened, typed);
    return typed.size() == recoveryCharacters && acceptRecovery(connection, user, typed);
}

base::Result<QStringList> SecondFactors::confirm(store::Connection &connection, const domain::UserId &user,
                                                 const std::optional<Opened> &opened, const QString &code) const
{
    if (!opened || opened->isConfirmed || !acceptTimed(connection, user, *opened, normalised(code)))
        return fail(ProblemCode::InvalidCode);
    connection.run(QStringLiteral("UPDATE second_factors SET confirmed_at = ? WHERE user_id = ?"),
                   {toUnixMs(m_clock.now()), user.value()});
    return renewRecoveryCodes(connection, user);
}

QStringList SecondFactors::renewRecoveryCodes(store::Connection &connection, const domain::UserId &user) const
{
    connection.run(QStringLiteral("DELETE FROM recovery_codes WHERE user_id = ?"), {user.value()});
    QStringList codes;
    for (int i = 0; i < recoveryCodeCount; ++i) {
        const QByteArray random = crypto::randomBytes(recoveryCharacters);
        QString code;
        for (const char byte : random)
            code += QLatin1Char(recoveryAlphabet[static_cast<unsigned char>(byte) % 32]);
        connection.run(QStringLiteral("INSERT INTO recovery_codes(hash, user_id) VALUES(?, ?)"),
                       {crypto::sha256(code.toLatin1()), user.value()});
        codes << code.left(5) + QLatin1Char('-') + code.mid(5);
    }
    return codes;
}

void SecondFactors::remove(store::Connection &connection, const domain::UserId &user)
{
    connection.run(QStringLiteral("DELETE FROM second_factors WHERE user_id = ?"), {user.value()});
    connection.run(QStringLiteral("DELETE FROM recovery_codes WHERE user_id = ?"), {user.value()});
}

} // namespace attune::server::identity
