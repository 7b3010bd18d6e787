// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/account_care.h"

#include "base/text_folding.h"
#include "domain/date_values.h"
#include "domain/person_values.h"
#include "server/identity/known_devices.h"
#include "server/store/aliases.h"
#include "server/store/columns.h"
#include "server/store/done_once.h"
#include "server/store/sessions.h"

#include <algorithm>

namespace attune::server::identity {

using base::toUnixMs;

namespace {

base::Error error(base::ErrorKind kind, const char *what)
{
    return {kind, QString::fromUtf8(what), {}, {}};
}

enum class BesideColumn { Id, RecordNumber, CreatedAt, MergedInto };
constexpr auto besideTable = store::selected<BesideColumn>({{BesideColumn::Id, "u.id"},
                                                            {BesideColumn::RecordNumber, "u.record_number"},
                                                            {BesideColumn::CreatedAt, "u.created_at"},
                                                            {BesideColumn::MergedInto, "COALESCE(a.account_id, '')"}});
const QString rowColumns = QStringLiteral("SELECT ") + besideTable.list() +
                           QStringLiteral(" FROM users u LEFT JOIN account_aliases a ON a.old_id = u.id ");

/// Of a row, without the account itself, which is read by its own function.
struct Beside
{
    QString id;
    QString recordNumber;
    base::Instant createdAt;
    QString mergedInto;
};

Beside besideFrom(const store::Statement &row)
{
    const QString id = row.text(BesideColumn::Id);
    return {id, row.opened(BesideColumn::RecordNumber, store::personal::userRecordNumber, id),
            row.instant(BesideColumn::CreatedAt).value_or(base::Instant{}), row.text(BesideColumn::MergedInto)};
}

/// @param wanted what the reader makes of a value; an empty one is allowed where `mayBeEmpty`
template <typename Reader>
base::Result<void> readField(std::optional<QString> &field, bool mayBeEmpty, const Reader &reader)
{
    if (!field || (mayBeEmpty && field->trimmed().isEmpty())) {
        field = field ? std::optional(QString()) : std::nullopt;
        return {};
    }
    const auto value = reader(*field);
    if (!value)
        return value.error();
    field = *value;
    return {};
}

base::Result<void> checkTaken(store::Connection &connection, const domain::UserId &id, const Correction &correction)
{
    if (correction.email) {
        const auto other = accountByEmail(connection, *correction.email);
        if (other && other->person.id != id)
            return error(base::ErrorKind::Conflict, "there is an account with this e-mail address already");
    }
    if (correction.recordNumber && !correction.recordNumber->isEmpty()) {
        const auto other = holderOfNumber(connection, *correction.recordNumber);
        if (other && *other != id)
            return error(base::ErrorKind::Conflict, "the record number is in use");
    }
    return {};
}

base::Result<void> checkOffice(store::Connection &connection, const domain::UserId &id, const QString &office,
                               base::Instant now)
{
    if (!connection.run(QStringLiteral("SELECT 1 FROM offices WHERE id = ?"), {office}).next())
        return error(base::ErrorKind::InvalidInput, "there is no such office");
    if (store::sessionsToCome(connection, id, now) > 0)
        return error(base::ErrorKind::Conflict,
                     "the account has sessions to come in its office; cancel them, or wait until they are over");
    return {};
}

} // namespace

QList<AccountRow> listAccounts(store::Connection &connection, const AccountQuery &query)
{
    QList<Beside> found;
    {
        auto rows = connection.run(
            rowColumns +
                QStringLiteral("WHERE (? = '' OR u.role = ?) AND (? = '' OR u.office_id = ?) AND (u.active = 1 "
                               "OR ? = 1)"),
            {query.role ? domain::textOf(*query.role) : QString(), query.role ? domain::textOf(*query.role) : QString(),
             query.office, query.office, query.andClosed ? 1 : 0});
        while (rows.next())
            found.append(besideFrom(rows));
    }
    QList<AccountRow> accounts;
    for (const Beside &row : std::as_const(found)) {
        if (auto account = accountById(connection, domain::UserId(row.id)))
            accounts.append({*account, row.recordNumber, row.createdAt, row.mergedInto});
    }
    std::sort(accounts.begin(), accounts.end(), [](const AccountRow &one, const AccountRow &other) {
        return std::pair(base::folded(one.account.person.fullName), one.account.person.id.value()) <
               std::pair(base::folded(other.account.person.fullName), other.account.person.id.value());
    });
    return accounts;
}

std::optional<AccountRow> accountRow(store::Connection &connection, const domain::UserId &id)
{
    const auto account = accountById(connection, id);
    if (!account)
        return std::nullopt;
    auto row = connection.run(rowColumns + QStringLiteral("WHERE u.id = ?"), {id.value()});
    if (!row.next())
        return std::nullopt;
    const Beside beside = besideFrom(row);
    return AccountRow{*account, beside.recordNumber, beside.createdAt, beside.mergedInto};
}

std::optional<domain::UserId> holderOfNumber(store::Connection &connection, const QString &recordNumber)
{
    const QString index = store::numberIndex(connection, recordNumber);
    if (index.isEmpty())
        return std::nullopt;
    enum class Column { Id };
    auto row = connection.run(QStringLiteral("SELECT id FROM users WHERE record_index = ? AND role = ? ORDER BY id "
                                             "LIMIT 1"),
                              {index, textOf(domain::Role::Patient)});
    return row.next() ? std::optional(domain::UserId(row.text(Column::Id))) : std::nullopt;
}

QString Correction::fields() const
{
    QStringList names;
    const std::pair<const char *, const std::optional<QString> *> all[] = {
        {"email", &email},         {"fullName", &fullName}, {"recordNumber", &recordNumber},
        {"birthDate", &birthDate}, {"language", &language}, {"jurisdiction", &jurisdiction},
        {"office", &office}};
    for (const auto &[name, value] : all) {
        if (*value)
            names << QString::fromLatin1(name);
    }
    return names.join(QLatin1Char(','));
}

base::Result<Correction> checkedCorrection(store::Connection &connection, const domain::UserId &id,
                                           const Correction &typed, const Offered &offered, base::Instant now)
{
    const auto account = accountById(connection, id);
    if (!account)
        return error(base::ErrorKind::NotFound, "there is no such account");
    if (typed.fields().isEmpty())
        return error(base::ErrorKind::InvalidInput, "say what is to be corrected, and how");
    const bool isClient = account->person.role == domain::Role::Patient;
    if (!isClient && (typed.recordNumber || typed.birthDate))
        return error(base::ErrorKind::InvalidInput, "only clients have a record number and a date of birth");
    Correction checked = typed;
    const QDate today = domain::utcDay(now);
    const base::Result<void> read[] = {
        readField(checked.email, false, domain::emailFrom),
        readField(checked.fullName, false, domain::nameFrom),
        readField(checked.recordNumber, true, domain::recordNumberFrom),
        readField(checked.birthDate, true,
                  [today](const QString &typedDate) {
                      const auto day = domain::birthDateFrom(typedDate, today);
                      return day ? base::Result<QString>(day->toString(Qt::ISODate))
                                 : base::Result<QString>(day.error());
                  }),
        readField(checked.language, false,
                  [&offered](const QString &tag) { return domain::languageFrom(tag, offered.languages); }),
        readField(checked.jurisdiction, false,
                  [&offered](const QString &place) { return domain::jurisdictionFrom(place, offered.jurisdictions); })};
    for (const auto &result : read) {
        if (!result)
            return result.error();
    }
    if (auto taken = checkTaken(connection, id, checked); !taken)
        return taken.error();
    if (checked.office) {
        if (auto fits = checkOffice(connection, id, *checked.office, now); !fits)
            return fits.error();
    }
    return checked;
}

base::Result<void> correctAccount(store::Connection &connection, const domain::UserId &id, const Correction &checked)
{
    using namespace store::personal;
    const store::Seals &seals = connection.seals();
    const QString row = id.value();
    QStringList columns;
    QList<QVariant> values;
    const auto set = [&columns, &values](const char *column, const QVariant &value) {
        columns << QLatin1String(column) + QStringLiteral(" = ?");
        values << value;
    };
    if (checked.email) {
        set("email", seals.seal(userEmail, row, *checked.email));
        set("email_index", store::emailIndex(connection, *checked.email));
    }
    if (checked.fullName)
        set("full_name", seals.seal(userName, row, *checked.fullName));
    if (checked.recordNumber) {
        set("record_number", seals.seal(userRecordNumber, row, *checked.recordNumber));
        set("record_index", store::numberIndex(connection, *checked.recordNumber));
    }
    if (checked.birthDate)
        set("birth_date", seals.seal(userBirthDate, row, *checked.birthDate));
    if (checked.language)
        set("language", *checked.language);
    if (checked.jurisdiction)
        set("jurisdiction", *checked.jurisdiction);
    if (checked.office)
        set("office_id", *checked.office);
    store::Transaction transaction(connection);
    // Writers are serialised: nobody took the number since it was read.
    if (auto taken = checkTaken(connection, id, checked); !taken)
        return taken;
    const int changed = connection
                            .run(QStringLiteral("UPDATE users SET %1, revision = (SELECT MAX(revision) + 1 FROM users) "
                                                "WHERE id = ?")
                                     .arg(columns.join(QStringLiteral(", "))),
                                 values + QList<QVariant>{row})
                            .changedRows();
    if (checked.email) // what was sent to the wrong address opens nothing
        connection.run(QStringLiteral("DELETE FROM invitations WHERE user_id = ?"), {row});
    transaction.commit();
    return changed == 1 ? base::Result<void>()
                        : base::Result<void>(error(base::ErrorKind::NotFound, "there is no such account"));
}

void endSignIns(store::Connection &connection, const domain::UserId &id, base::Instant now)
{
    connection.run(QStringLiteral("UPDATE sign_ins SET ended_at = ? WHERE user_id = ? AND ended_at IS NULL"),
                   {toUnixMs(now), id.value()});
    connection.run(QStringLiteral("DELETE FROM half_sign_ins WHERE user_id = ?"), {id.value()});
}

/// Inside a transaction of the caller.
static bool closeInside(store::Connection &connection, const domain::UserId &id, base::Instant now)
{
    const int changed =
        connection.run(QStringLiteral("UPDATE users SET active = 0 WHERE id = ? AND active = 1"), {id.value()})
            .changedRows();
    endSignIns(connection, id, now);
    connection.run(QStringLiteral("DELETE FROM invitations WHERE user_id = ?"), {id.value()});
    devices::forget(connection, id, QByteArray());
    store::forgetDoneBy(connection, id.value());
    return changed == 1;
}

bool closeAccount(store::Connection &connection, const domain::UserId &id, base::Instant now)
{
    store::Transaction transaction(connection);
    const bool closed = closeInside(connection, id, now);
    transaction.commit();
    return closed;
}

base::Result<void> openAccount(store::Connection &connection, const domain::UserId &id)
{
    if (store::accountBehind(connection, id.value()) != id.value())
        return error(base::ErrorKind::Conflict,
                     "the account was merged into another one; \"account separate\" takes that back");
    const int changed =
        connection.run(QStringLiteral("UPDATE users SET active = 1 WHERE id = ? AND active = 0"), {id.value()})
            .changedRows();
    return changed == 1 ? base::Result<void>()
                        : base::Result<void>(error(base::ErrorKind::Conflict, "the account is open already"));
}

base::Result<void> checkMerge(store::Connection &connection, const domain::UserId &old, const domain::UserId &account)
{
    const auto from = accountById(connection, old);
    const auto to = accountById(connection, account);
    if (!from || !to)
        return error(base::ErrorKind::NotFound, "there is no such account");
    if (old == account)
        return error(base::ErrorKind::InvalidInput, "an account is not merged into itself");
    if (from->person.role != domain::Role::Patient || to->person.role != domain::Role::Patient)
        return error(base::ErrorKind::InvalidInput, "only accounts of clients are merged; close others");
    if (from->office != to->office)
        return error(base::ErrorKind::InvalidInput, "the two accounts are of different offices; correct that first");
    if (store::accountBehind(connection, old.value()) != old.value())
        return error(base::ErrorKind::Conflict, "the account was merged already");
    if (store::accountBehind(connection, account.value()) != account.value() || !to->active)
        return error(base::ErrorKind::Conflict, "the account that is to go on is closed, or merged itself");
    return {};
}

base::Result<void> mergeAccounts(store::Connection &connection, const domain::UserId &old,
                                 const domain::UserId &account, base::Instant now)
{
    store::Transaction transaction(connection);
    if (auto possible = checkMerge(connection, old, account); !possible)
        return possible;
    closeInside(connection, old, now);
    store::addAlias(connection, old.value(), account.value(), now);
    transaction.commit();
    return {};
}

base::Result<domain::UserId> separateAccount(store::Connection &connection, const domain::UserId &old)
{
    store::Transaction transaction(connection);
    const QString account = store::accountBehind(connection, old.value());
    if (account == old.value() || !store::removeAlias(connection, old.value()))
        return error(base::ErrorKind::NotFound, "the account was not merged into another one");
    transaction.commit();
    return domain::UserId(account);
}

} // namespace attune::server::identity
