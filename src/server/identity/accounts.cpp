// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/accounts.h"

#include "base/id.h"
#include "base/visible_text.h"
#include "server/identity/password_rules.h"

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
    const QString id = row.text(0);
    account.person = {domain::UserId(id), row.opened(1, store::personal::userEmail, id),
                      row.opened(2, store::personal::userName, id), domain::roleFromText(row.text(3))};
    account.passwordHash = row.text(4);
    account.active = row.flag(5);
    account.language = row.text(6);
    account.jurisdiction = row.text(7);
    account.office = row.text(8);
    account.birthDate = row.opened(9, store::personal::userBirthDate, id);
    return account;
}

const QString accountColumns =
    QStringLiteral("SELECT id, email, full_name, role, password_hash, active, language, jurisdiction, "
                   "office_id, birth_date FROM users ");

/// Without what nobody sees: controls, formats such as zero-width characters, places nothing is assigned to.
QString visible(const QString &text)
{
    QString result;
    const auto characters = text.toUcs4();
    for (const char32_t c : characters) {
        const auto category = QChar::category(c);
        const bool hidden = category == QChar::Other_Control || category == QChar::Other_Format ||
                            category == QChar::Other_NotAssigned || category == QChar::Other_Surrogate;
        if (!hidden)
            result += QString::fromUcs4(&c, 1);
    }
    return result;
}

bool isAddress(const QString &email)
{
    return email.size() <= 254 && email.count(QLatin1Char('@')) == 1 && !email.startsWith(QLatin1Char('@')) &&
           !email.endsWith(QLatin1Char('@')) && !email.contains(QLatin1Char(' '));
}

base::Result<void> checkAccount(store::Connection &connection, const NewAccount &account)
{
    if (!isAddress(normalisedEmail(account.email)))
        return invalid("the e-mail address is not one");
    const qsizetype length = preparedPassword(account.password).value_or(QString()).toUcs4().size();
    if (length < shortestPassword || account.password.size() > longestPassword)
        return invalid("the password needs 12 to 1024 characters");
    if (!base::hasLetters(account.fullName))
        return invalid("the name is empty");
    if (account.role == domain::Role::Unknown)
        return invalid("the role must be patient, psychologist, practice_manager or admin");
    if (auto office = connection.run(QStringLiteral("SELECT 1 FROM offices WHERE id = ?"), {account.office});
        !office.next())
        return invalid("there is no such office; \"attunectl office add\" makes one");
    return {};
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
        {id, seals.seal(userEmail, id, normalisedEmail(account.email)), emailIndex(connection, account.email),
         passwordHash, seals.seal(userName, id, base::cleanLine(account.fullName)), domain::textOf(account.role),
         seals.seal(userRecordNumber, id, account.recordNumber), numberIndex(connection, account.recordNumber),
         seals.seal(userBirthDate, id, account.birthDate), account.language, account.jurisdiction, account.office,
         base::toUnixMs(now)});
}

} // namespace

QString normalisedEmail(const QString &email)
{
    return visible(email)
        .normalized(QString::NormalizationForm_KC)
        .toCaseFolded()
        .normalized(QString::NormalizationForm_KC)
        .trimmed();
}

QString normalisedNumber(const QString &recordNumber)
{
    return visible(recordNumber).normalized(QString::NormalizationForm_KC).trimmed();
}

QString emailIndex(const store::Connection &connection, const QString &email)
{
    return connection.seals().index(store::personal::userEmail, normalisedEmail(email));
}

QString numberIndex(const store::Connection &connection, const QString &recordNumber)
{
    return connection.seals().index(store::personal::userRecordNumber, normalisedNumber(recordNumber));
}

QList<domain::UserId> patientsByNumber(store::Connection &connection, const QString &recordNumber,
                                       const QString &office)
{
    const QString index = numberIndex(connection, recordNumber);
    if (index.isEmpty())
        return {};
    auto rows = connection.run(QStringLiteral("SELECT id FROM users WHERE record_index = ? AND role = 'patient' AND "
                                              "(? = '' OR office_id = ?) LIMIT 2"),
                               {index, office, office});
    QList<domain::UserId> patients;
    while (rows.next())
        patients << domain::UserId(rows.text(0));
    return patients;
}

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
    if (auto checked = checkAccount(connection, account); !checked)
        return checked.error();
    const QString id = base::newUuidV7(base::toUnixMs(now));
    const QString hash = hashPassword(account.password, cost); // slow on purpose: outside the transaction
    try {
        // Revisions follow one another only where writers do.
        std::optional<store::Transaction> transaction;
        if (!connection.isInTransaction())
            transaction.emplace(connection);
        insertAccount(connection, id, account, hash, now);
        if (transaction)
            transaction->commit();
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
    const QString index = emailIndex(connection, email);
    if (index.isEmpty())
        return std::nullopt;
    return accountFrom(connection.run(accountColumns + QStringLiteral("WHERE email_index = ?"), {index}));
}

std::optional<Account> accountById(store::Connection &connection, const domain::UserId &id)
{
    return accountFrom(connection.run(accountColumns + QStringLiteral("WHERE id = ?"), {id.value()}));
}

} // namespace attune::server::identity
