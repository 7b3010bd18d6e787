// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/accounts.h"

#include "base/id.h"

#include <QHash>

namespace attune::server::identity {

namespace {

base::Error invalid(const char *what)
{
    return {base::ErrorKind::InvalidInput, QString::fromLatin1(what), {}, {}};
}

std::optional<Account> accountFrom(store::Statement row)
{
    if (!row.next())
        return std::nullopt;
    Account account;
    account.person = {domain::UserId(row.text(0)), row.text(1), row.text(2), domain::roleFromText(row.text(3))};
    account.passwordHash = row.text(4);
    account.active = row.flag(5);
    account.language = row.text(6);
    account.jurisdiction = row.text(7);
    account.office = row.text(8);
    account.birthDate = row.text(9);
    return account;
}

const QString accountColumns =
    QStringLiteral("SELECT id, email, full_name, role, password_hash, active, language, jurisdiction, "
                   "office_id, birth_date FROM users ");

} // namespace

QString folded(const QString &text)
{
    static const QHash<QChar, QString> special = {
        {QChar(u'ø'), QStringLiteral("o")},  {QChar(u'ł'), QStringLiteral("l")},  {QChar(u'đ'), QStringLiteral("d")},
        {QChar(u'ß'), QStringLiteral("ss")}, {QChar(u'æ'), QStringLiteral("ae")}, {QChar(u'œ'), QStringLiteral("oe")},
        {QChar(u'ı'), QStringLiteral("i")},  {QChar(u'þ'), QStringLiteral("th")}, {QChar(u'ð'), QStringLiteral("d")}};
    QString result;
    const QString apart = text.toLower().normalized(QString::NormalizationForm_KD);
    for (const QChar c : apart) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        const auto found = special.constFind(c);
        if (found != special.constEnd())
            result += *found;
        else
            result += c;
    }
    return result.simplified();
}

base::Result<domain::UserId> createAccount(store::Connection &connection, const NewAccount &account,
                                           const PasswordCost &cost, base::Instant now)
{
    const QString email = account.email.trimmed().toLower();
    if (email.size() > 254 || email.count(QLatin1Char('@')) != 1 || email.startsWith(QLatin1Char('@')) ||
        email.endsWith(QLatin1Char('@')) || email.contains(QLatin1Char(' ')))
        return invalid("the e-mail address is not one");
    if (account.password.size() < shortestPassword || account.password.size() > longestPassword)
        return invalid("the password needs 12 to 1024 characters");
    if (account.fullName.trimmed().isEmpty())
        return invalid("the name is empty");
    if (account.role == domain::Role::Unknown)
        return invalid("the role must be patient, psychologist, practice_manager or admin");
    if (auto office = connection.run(QStringLiteral("SELECT 1 FROM offices WHERE id = ?"), {account.office});
        !office.next())
        return invalid("there is no such office; \"attunectl office add\" makes one");
    const QString id = base::newUuidV7(base::toUnixMs(now));
    try {
        connection.run(
            QStringLiteral(
                "INSERT INTO users(id, email, password_hash, full_name, name_fold, role, record_number, "
                "birth_date, language, jurisdiction, office_id, active, created_at) VALUES(?,?,?,?,?,?,?,?,?,?,?,1,?)"),
            {id, email, hashPassword(account.password, cost), account.fullName.trimmed(), folded(account.fullName),
             domain::textOf(account.role), account.recordNumber, account.birthDate, account.language,
             account.jurisdiction, account.office, base::toUnixMs(now)});
    } catch (const store::StoreError &error) {
        if (error.isConstraint())
            return base::Error{base::ErrorKind::Conflict,
                               QStringLiteral("there is an account with this e-mail address already"),
                               {},
                               {}};
        throw;
    }
    return domain::UserId(id);
}

std::optional<Account> accountByEmail(store::Connection &connection, const QString &email)
{
    return accountFrom(connection.run(accountColumns + QStringLiteral("WHERE email = ?"), {email.trimmed().toLower()}));
}

std::optional<Account> accountById(store::Connection &connection, const domain::UserId &id)
{
    return accountFrom(connection.run(accountColumns + QStringLiteral("WHERE id = ?"), {id.value()}));
}

} // namespace attune::server::identity
