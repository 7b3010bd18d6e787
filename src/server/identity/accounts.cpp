// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/accounts.h"

#include "base/id.h"
#include "domain/date_values.h"
#include "domain/person_values.h"
#include "server/identity/password_rules.h"
#include "server/store/aliases.h"
#include "server/store/columns.h"

#include <QHash>

namespace attune::server::identity {

using domain::Role;

namespace {

base::Error invalid(const char *what)
{
    return {base::ErrorKind::InvalidInput, QString::fromLatin1(what), {}, {}};
}

enum class AccountColumn {
    Id,
    Email,
    FullName,
    Role,
    PasswordHash,
    Active,
    Language,
    Jurisdiction,
    OfficeId,
    BirthDate
};
constexpr auto accountTable = store::selected<AccountColumn>({{AccountColumn::Id, "id"},
                                                              {AccountColumn::Email, "email"},
                                                              {AccountColumn::FullName, "full_name"},
                                                              {AccountColumn::Role, "role"},
                                                              {AccountColumn::PasswordHash, "password_hash"},
                                                              {AccountColumn::Active, "active"},
                                                              {AccountColumn::Language, "language"},
                                                              {AccountColumn::Jurisdiction, "jurisdiction"},
                                                              {AccountColumn::OfficeId, "office_id"},
                                                              {AccountColumn::BirthDate, "birth_date"}});
const QString accountColumns = QStringLiteral("SELECT ") + accountTable.list() + QStringLiteral(" FROM users ");

std::optional<Account> accountFrom(store::Statement row)
{
    if (!row.next())
        return std::nullopt;
    Account account;
    const QString id = row.text(AccountColumn::Id);
    account.person = {domain::UserId(id), row.opened(AccountColumn::Email, store::personal::userEmail, id),
                      row.opened(AccountColumn::FullName, store::personal::userName, id),
                      domain::roleFromText(row.text(AccountColumn::Role))};
    account.passwordHash = row.text(AccountColumn::PasswordHash);
    account.active = row.flag(AccountColumn::Active);
    account.language = row.text(AccountColumn::Language);
    account.jurisdiction = row.text(AccountColumn::Jurisdiction);
    account.office = row.text(AccountColumn::OfficeId);
    account.birthDate = row.opened(AccountColumn::BirthDate, store::personal::userBirthDate, id);
    return account;
}

/// Takes a value in the form its reader gives it.
template <typename Reader>
base::Result<void> take(QString &value, const Reader &reader)
{
    const auto read = reader(value);
    if (!read)
        return read.error();
    value = *read;
    return {};
}

base::Result<NewAccount> checkedAccount(store::Connection &connection, NewAccount account, const Offered &offered,
                                        base::Instant now)
{
    const qsizetype length = preparedPassword(account.password).value_or(QString()).toUcs4().size();
    if (length < shortestPassword || account.password.size() > longestPassword)
        return invalid("the password needs 12 to 1024 characters");
    if (account.role == domain::Role::Unknown)
        return invalid("the role must be patient, psychologist, practice_manager, admin or auditor");
    const auto language = [&offered](const QString &tag) { return domain::languageFrom(tag, offered.languages); };
    const auto place = [&offered](const QString &name) {
        return domain::jurisdictionFrom(name, offered.jurisdictions);
    };
    const auto birth = [today = domain::utcDay(now)](const QString &typed) {
        const auto day = domain::birthDateFrom(typed, today);
        return day ? base::Result<QString>(day->toString(Qt::ISODate)) : base::Result<QString>(day.error());
    };
    QList<base::Result<void>> read = {take(account.email, domain::emailFrom), take(account.fullName, domain::nameFrom),
                                      take(account.language, language), take(account.jurisdiction, place)};
    if (!account.recordNumber.isEmpty())
        read << take(account.recordNumber, domain::recordNumberFrom);
    if (!account.birthDate.isEmpty())
        read << take(account.birthDate, birth);
    for (const auto &one : std::as_const(read)) {
        if (!one)
            return one.error();
    }
    if (auto office = connection.run(QStringLiteral("SELECT 1 FROM offices WHERE id = ?"), {account.office});
        !office.next())
        return invalid("there is no such office; \"attunectl practice office add\" makes one");
    return account;
}

bool isNumberTaken(store::Connection &connection, const NewAccount &account)
{
    const QString index = store::numberIndex(connection, account.recordNumber);
    return !index.isEmpty() && account.role == domain::Role::Patient &&
           connection
               .run(QStringLiteral("SELECT 1 FROM users WHERE record_index = ? AND role = ? LIMIT 1"),
                    {index, textOf(domain::Role::Patient)})
               .next();
}

base::Error taken(const char *what)
{
    return {base::ErrorKind::Conflict, QString::fromLatin1(what), {}, {}};
}

void insertAccount(store::Connection &connection, const QString &id, const NewAccount &account,
                   const QString &passwordHash, base::Instant now)
{
    using namespace store::personal;
    const store::Seals &seals = connection.seals();
    connection.run(
        QStringLiteral("INSERT INTO users(id, email, email_index, password_hash, full_name, role, record_number, "
                       "record_index, birth_date, language, jurisdiction, office_id, active, created_at, revision) "
                       "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,1,?,(SELECT COALESCE(MAX(revision), 0) + 1 FROM users))"),
        {id, seals.seal(userEmail, id, account.email), store::emailIndex(connection, account.email), passwordHash,
         seals.seal(userName, id, account.fullName), domain::textOf(account.role),
         seals.seal(userRecordNumber, id, account.recordNumber), store::numberIndex(connection, account.recordNumber),
         seals.seal(userBirthDate, id, account.birthDate), account.language, account.jurisdiction, account.office,
         base::toUnixMs(now)});
}

} // namespace

QString normalisedEmail(const QString &email)
{
    return domain::comparedEmail(email);
}

QList<domain::UserId> patientsByNumber(store::Connection &connection, const QString &recordNumber,
                                       const QString &office)
{
    const QString index = store::numberIndex(connection, recordNumber);
    if (index.isEmpty())
        return {};
    const QStringList holders =
        connection
            .run(QStringLiteral(
                     "SELECT id FROM users WHERE record_index = ? AND role = ? AND (? = '' OR office_id = ?)"),
                 {index, textOf(domain::Role::Patient), office, office})
            .all<QString>();
    // The number of an account that was merged finds the one that goes on. Nobody's number takes as long.
    QList<domain::UserId> patients;
    if (holders.isEmpty())
        static_cast<void>(store::accountBehind(connection, index));
    for (const QString &holder : std::as_const(holders)) {
        const domain::UserId person(store::accountBehind(connection, holder));
        if (patients.size() < 2 && !patients.contains(person))
            patients << person;
    }
    return patients;
}

base::Result<domain::UserId> createAccount(store::Connection &connection, const NewAccount &wanted,
                                           const PasswordCost &cost, base::Instant now, const Offered &offered)
{
    const auto checked = checkedAccount(connection, wanted, offered, now);
    if (!checked)
        return checked.error();
    const NewAccount &account = *checked;
    const QString id = account.id.isEmpty() ? base::newUuidV7(base::toUnixMs(now)) : account.id;
    const QString hash = hashPassword(account.password, cost); // slow on purpose: outside the transaction
    try {
        // Revisions follow one another only where writers do, and so a number is not taken twice.
        std::optional<store::Transaction> transaction;
        if (!connection.isInTransaction())
            transaction.emplace(connection);
        if (accountByEmail(connection, account.email))
            return taken("there is an account with this e-mail address already");
        if (isNumberTaken(connection, account))
            return taken("the record number is in use; \"attunectl account list\" says by whom");
        insertAccount(connection, id, account, hash, now);
        if (transaction)
            transaction->commit();
    } catch (const store::StoreError &error) {
        if (error.isConstraint())
            return taken("there is an account with this e-mail address already");
        throw;
    }
    return domain::UserId(id);
}

std::optional<Account> accountByEmail(store::Connection &connection, const QString &email)
{
    const QString index = store::emailIndex(connection, email);
    if (index.isEmpty())
        return std::nullopt;
    // Older versions kept a domain that was written as "xn--…" as it was.
    const QString older = connection.seals().index(store::personal::userEmail, domain::asciiEmail(email));
    return accountFrom(connection.run(
        accountColumns + QStringLiteral("WHERE email_index IN (?, ?) ORDER BY CASE WHEN email_index = ? THEN 0 ELSE 1 "
                                        "END LIMIT 1"),
        {index, older, index}));
}

std::optional<Account> accountById(store::Connection &connection, const domain::UserId &id)
{
    return accountFrom(connection.run(accountColumns + QStringLiteral("WHERE id = ?"), {id.value()}));
}

} // namespace attune::server::identity
