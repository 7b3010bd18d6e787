// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/relations.h"

#include "base/id.h"
#include "base/visible_text.h"
#include "domain/date_values.h"
#include "domain/person_values.h"
#include "server/identity/accounts.h"
#include "server/store/aliases.h"
#include "server/store/columns.h"
#include "server/store/office_names.h"

#include <QRegularExpression>

#include <limits>

namespace attune::server::identity {

using base::toUnixMs;

namespace {

base::Error invalid(const char *what)
{
    return {base::ErrorKind::InvalidInput, QString::fromLatin1(what), {}, {}};
}

base::Result<void> oneEnded(int changed)
{
    return changed > 0
               ? base::Result<void>()
               : base::Result<void>(base::Error{base::ErrorKind::NotFound, QStringLiteral("there is none"), {}, {}});
}

enum class BreakGlassColumn {
    Id,
    Person,
    PersonName,
    Client,
    OpenedAt,
    ExpiresAt,
    ReviewedAt,
    Reviewer,
    Verdict,
    ClientName,
    ReviewerName,
    Entry
};
constexpr auto breakGlassTable =
    store::selected<BreakGlassColumn>({{BreakGlassColumn::Id, "b.id"},
                                       {BreakGlassColumn::Person, "b.user_id"},
                                       {BreakGlassColumn::PersonName, "u.full_name"},
                                       {BreakGlassColumn::Client, "b.client_id"},
                                       {BreakGlassColumn::OpenedAt, "b.opened_at"},
                                       {BreakGlassColumn::ExpiresAt, "b.expires_at"},
                                       {BreakGlassColumn::ReviewedAt, "b.reviewed_at"},
                                       {BreakGlassColumn::Reviewer, "b.reviewed_by"},
                                       {BreakGlassColumn::Verdict, "b.verdict"},
                                       {BreakGlassColumn::ClientName, "c.full_name"},
                                       {BreakGlassColumn::ReviewerName, "COALESCE(r.full_name, '')"},
                                       {BreakGlassColumn::Entry, "b.entry"}});
const QString breakGlassColumns =
    QStringLiteral("SELECT ") + breakGlassTable.list() +
    QStringLiteral(" FROM break_glass b JOIN users u ON u.id = b.user_id JOIN users c ON c.id = b.client_id "
                   "LEFT JOIN users r ON r.id = b.reviewed_by ");

QList<BreakGlass> breakGlassAccessesFrom(store::Statement rows)
{
    using store::personal::userName;
    QList<BreakGlass> found;
    while (rows.next())
        found.append({rows.text(BreakGlassColumn::Id), rows.text(BreakGlassColumn::Person),
                      rows.opened(BreakGlassColumn::PersonName, userName, rows.text(BreakGlassColumn::Person)),
                      rows.text(BreakGlassColumn::Client), base::fromUnixMs(rows.number(BreakGlassColumn::OpenedAt)),
                      base::fromUnixMs(rows.number(BreakGlassColumn::ExpiresAt)),
                      rows.instant(BreakGlassColumn::ReviewedAt), rows.text(BreakGlassColumn::Reviewer),
                      rows.text(BreakGlassColumn::Verdict),
                      rows.opened(BreakGlassColumn::ClientName, userName, rows.text(BreakGlassColumn::Client)),
                      rows.opened(BreakGlassColumn::ReviewerName, userName, rows.text(BreakGlassColumn::Reviewer)),
                      rows.text(BreakGlassColumn::Entry)});
    return found;
}

} // namespace

base::Result<void> addOffice(store::Connection &connection, const QString &id, const QString &name,
                             const QString &jurisdiction, const Offered &offered)
{
    static const QRegularExpression allowed(QStringLiteral("^[a-z0-9-]{1,40}\\z"));
    if (!allowed.match(id).hasMatch())
        return invalid("the id of an office is made of lower-case letters, digits and \"-\"");
    const auto place = domain::jurisdictionFrom(jurisdiction, offered.jurisdictions);
    if (!place)
        return place.error();
    const auto called = domain::nameFrom(name);
    if (!called)
        return called.error();
    try {
        connection.run(QStringLiteral("INSERT INTO offices(id, name, jurisdiction) VALUES(?,?,?)"),
                       {id, connection.seals().seal(store::personal::officeName, id, *called), *place});
    } catch (const store::StoreError &error) {
        if (error.isConstraint())
            return base::Error{base::ErrorKind::Conflict, QStringLiteral("there is an office with this id"), {}, {}};
        throw;
    }
    return {};
}

base::Result<void> addGuardianship(store::Connection &connection, const domain::UserId &guardian,
                                   const domain::UserId &client, const QString &kind, base::Instant now)
{
    if (kind != QStringLiteral("parent") && kind != QStringLiteral("guardian") && kind != QStringLiteral("proxy"))
        return invalid("the kind must be parent, guardian or proxy");
    if (guardian == client)
        return invalid("nobody is their own guardian");
    connection.run(
        QStringLiteral("INSERT INTO guardianships(id, guardian_id, client_id, kind, starts_at) VALUES(?,?,?,?,?)"),
        {base::newUuidV7(toUnixMs(now)), guardian.value(), client.value(), kind, toUnixMs(now)});
    return {};
}

base::Result<void> endGuardianship(store::Connection &connection, const domain::UserId &guardian,
                                   const domain::UserId &client, base::Instant now)
{
    return oneEnded(connection
                        .run(QStringLiteral("UPDATE guardianships SET ends_at = ? WHERE guardian_id = ? AND "
                                            "client_id = ? AND ends_at IS NULL"),
                             {toUnixMs(now), guardian.value(), client.value()})
                        .changedRows());
}

base::Result<void> addSupervision(store::Connection &connection, const domain::UserId &supervisor,
                                  const domain::UserId &clinician, base::Instant now)
{
    if (supervisor == clinician)
        return invalid("nobody supervises themselves");
    connection.run(
        QStringLiteral("INSERT INTO supervisions(id, supervisor_id, clinician_id, starts_at) VALUES(?,?,?,?)"),
        {base::newUuidV7(toUnixMs(now)), supervisor.value(), clinician.value(), toUnixMs(now)});
    return {};
}

base::Result<void> endSupervision(store::Connection &connection, const domain::UserId &supervisor,
                                  const domain::UserId &clinician, base::Instant now)
{
    return oneEnded(connection
                        .run(QStringLiteral("UPDATE supervisions SET ends_at = ? WHERE supervisor_id = ? AND "
                                            "clinician_id = ? AND ends_at IS NULL"),
                             {toUnixMs(now), supervisor.value(), clinician.value()})
                        .changedRows());
}

static QStringList guardianships(store::Connection &connection, const char *wanted, const char *given,
                                 const domain::UserId &id, const policy::RetentionPolicies &policies, base::Instant now)
{
    enum class Column { Person, Kind, BirthDate, Jurisdiction, Id };
    auto rows = connection.run(
        QStringLiteral("SELECT g.%1, g.kind, c.birth_date, c.jurisdiction, c.id FROM guardianships g JOIN users c ON "
                       "c.id = g.client_id WHERE g.%2 = ? AND g.starts_at <= ? AND (g.ends_at IS NULL OR "
                       "g.ends_at > ?)")
            .arg(QLatin1String(wanted), QLatin1String(given)),
        {id.value(), toUnixMs(now), toUnixMs(now)});
    const QDate today = domain::utcDay(now);
    QStringList people;
    while (rows.next()) {
        const QDate birth = domain::storedBirthDate(
            rows.opened(Column::BirthDate, store::personal::userBirthDate, rows.text(Column::Id)));
        const bool isChild =
            domain::isYounger(birth, policies.of(rows.text(Column::Jurisdiction)).ageOfMajority, today);
        if (rows.text(Column::Kind) != QStringLiteral("parent") || isChild)
            people << rows.text(Column::Person);
    }
    people.removeDuplicates();
    return people;
}

QStringList clientsActedFor(store::Connection &connection, const domain::UserId &person,
                            const policy::RetentionPolicies &policies, base::Instant now)
{
    // What stands under an account that was merged is of the person of this one (ACCOUNTS.md).
    return guardianships(connection, "client_id", "guardian_id", person, policies, now) +
           store::mergedInto(connection, person.value());
}

QStringList peopleActingFor(store::Connection &connection, const domain::UserId &client,
                            const policy::RetentionPolicies &policies, base::Instant now)
{
    QStringList people = guardianships(connection, "guardian_id", "client_id", client, policies, now);
    if (const QString account = store::accountBehind(connection, client.value()); account != client.value())
        people << account;
    return people;
}

bool isOnlyParentOf(store::Connection &connection, const domain::UserId &person, const domain::UserId &client,
                    base::Instant now)
{
    enum class Column { Guardians, Parents };
    auto rows =
        connection.run(QStringLiteral("SELECT COUNT(*), SUM(CASE WHEN kind = 'parent' THEN 1 ELSE 0 END) FROM "
                                      "guardianships WHERE guardian_id = ? AND client_id = ? AND starts_at <= ? "
                                      "AND (ends_at IS NULL OR ends_at > ?)"),
                       {person.value(), client.value(), toUnixMs(now), toUnixMs(now)});
    return rows.next() && rows.number(Column::Guardians) > 0 &&
           rows.number(Column::Guardians) == rows.number(Column::Parents);
}

QStringList cliniciansSupervised(store::Connection &connection, const domain::UserId &person, base::Instant now)
{
    return connection
        .run(QStringLiteral("SELECT clinician_id FROM supervisions WHERE supervisor_id = ? AND starts_at <= ? AND "
                            "(ends_at IS NULL OR ends_at > ?)"),
             {person.value(), toUnixMs(now), toUnixMs(now)})
        .all<QString>();
}

std::optional<domain::UserId> clientByNumber(store::Connection &connection, const QString &office,
                                             const QString &recordNumber)
{
    const auto found = patientsByNumber(connection, recordNumber, office);
    return found.size() == 1 ? std::optional(found.first()) : std::nullopt;
}

BreakGlass openBreakGlass(store::Connection &connection, const domain::UserId &person, const domain::UserId &client,
                          const QString &entry, base::Instant now, std::chrono::minutes lifetime)
{
    const QString id = base::newUuidV7(toUnixMs(now));
    connection.run(QStringLiteral("INSERT INTO break_glass(id, user_id, client_id, opened_at, expires_at, entry) "
                                  "VALUES(?,?,?,?,?,?)"),
                   {id, person.value(), client.value(), toUnixMs(now), toUnixMs(now + lifetime), entry});
    return *breakGlassById(connection, id);
}

QStringList clientsUnderBreakGlass(store::Connection &connection, const domain::UserId &person, base::Instant now)
{
    return connection
        .run(QStringLiteral("SELECT client_id FROM break_glass WHERE user_id = ? AND expires_at > ?"),
             {person.value(), toUnixMs(now)})
        .all<QString>();
}

QList<BreakGlass> breakGlassAccesses(store::Connection &connection, const BreakGlassQuery &query)
{
    QString where = QStringLiteral("WHERE c.office_id = ?");
    QList<QVariant> values = {query.office};
    if (!query.person.isEmpty()) {
        where += QStringLiteral(" AND b.user_id = ?");
        values << query.person.value();
    }
    if (query.onlyOpen)
        where += QStringLiteral(" AND b.reviewed_at IS NULL");
    if (!query.after.isEmpty()) {
        where +=
            QStringLiteral(" AND (b.opened_at, b.id) < (SELECT p.opened_at, p.id FROM break_glass p WHERE p.id = ?)");
        values << query.after;
    }
    return breakGlassAccessesFrom(
        connection.run(breakGlassColumns + where + QStringLiteral(" ORDER BY b.opened_at DESC, b.id DESC LIMIT ?"),
                       values + QList<QVariant>{query.limit}));
}

std::optional<BreakGlass> breakGlassById(store::Connection &connection, const QString &id)
{
    const auto found =
        breakGlassAccessesFrom(connection.run(breakGlassColumns + QStringLiteral("WHERE b.id = ?"), {id}));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<BreakGlass> runningBreakGlass(store::Connection &connection, const domain::UserId &person,
                                            const domain::UserId &client, base::Instant now)
{
    const auto found = breakGlassAccessesFrom(connection.run(
        breakGlassColumns + QStringLiteral("WHERE b.user_id = ? AND b.client_id = ? AND b.expires_at > ? ORDER BY "
                                           "b.expires_at DESC LIMIT 1"),
        {person.value(), client.value(), toUnixMs(now)}));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

int endBreakGlass(store::Connection &connection, const domain::UserId &person, const domain::UserId &client,
                  base::Instant now)
{
    return connection
        .run(QStringLiteral("UPDATE break_glass SET expires_at = ? WHERE user_id = ? AND client_id = ? AND expires_at "
                            "> ?"),
             {toUnixMs(now), person.value(), client.value(), toUnixMs(now)})
        .changedRows();
}

bool wasUnjustified(store::Connection &connection, const domain::UserId &person, const domain::UserId &client,
                    base::Instant since)
{
    return connection
        .run(QStringLiteral("SELECT 1 FROM break_glass WHERE user_id = ? AND client_id = ? AND verdict = 'unjustified' "
                            "AND reviewed_at > ? LIMIT 1"),
             {person.value(), client.value(), toUnixMs(since)})
        .next();
}

base::Result<void> reviewBreakGlass(store::Connection &connection, const QString &id, const domain::UserId &reviewer,
                                    const QString &verdict, base::Instant now)
{
    store::Transaction transaction(connection);
    const int changed =
        connection
            .run(QStringLiteral("UPDATE break_glass SET reviewed_at = ?, reviewed_by = ?, verdict = ?, expires_at = "
                                "CASE WHEN expires_at < ? THEN expires_at ELSE ? END WHERE id = ? AND "
                                "reviewed_at IS NULL"),
                 {toUnixMs(now), reviewer.value(), verdict, toUnixMs(now), toUnixMs(now), id})
            .changedRows();
    if (changed != 1)
        return base::Error{base::ErrorKind::Conflict, QStringLiteral("it was reviewed already"), {}, {}};
    // The judgement is about the person at this client: no other access of the two outlives it.
    connection.run(QStringLiteral("UPDATE break_glass SET expires_at = ? WHERE expires_at > ? AND user_id = (SELECT "
                                  "user_id FROM break_glass WHERE id = ?) AND client_id = (SELECT client_id FROM "
                                  "break_glass WHERE id = ?)"),
                   {toUnixMs(now), toUnixMs(now), id, id});
    transaction.commit();
    return {};
}

OpenReviews openReviews(store::Connection &connection, const QString &office, std::optional<base::Instant> openedBefore)
{
    const qint64 before = openedBefore ? toUnixMs(*openedBefore) : std::numeric_limits<qint64>::max();
    enum class Column { Count, FirstOpenedAt };
    auto row =
        connection.run(QStringLiteral("SELECT COUNT(*), MIN(b.opened_at) FROM break_glass b JOIN users c ON c.id = "
                                      "b.client_id WHERE b.reviewed_at IS NULL AND (? = '' OR c.office_id = ?) AND "
                                      "b.opened_at < ?"),
                       {office, office, before});
    return row.next() ? OpenReviews{static_cast<int>(row.number(Column::Count)), row.instant(Column::FirstOpenedAt)}
                      : OpenReviews{};
}

QList<Office> officeList(store::Connection &connection)
{
    const auto names = store::officeNames(connection);
    enum class Column { Id, Jurisdiction, Accounts };
    auto rows = connection.run(
        QStringLiteral("SELECT o.id, o.jurisdiction, (SELECT COUNT(*) FROM users u WHERE u.office_id = o.id) "
                       "FROM offices o ORDER BY o.id"));
    QList<Office> offices;
    while (rows.next())
        offices.append({rows.text(Column::Id), names.value(rows.text(Column::Id)), rows.text(Column::Jurisdiction),
                        rows.number(Column::Accounts)});
    return offices;
}

} // namespace attune::server::identity
