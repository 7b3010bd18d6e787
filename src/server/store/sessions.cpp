// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/sessions.h"

#include "base/id.h"
#include "domain/problem.h"
#include "server/store/columns.h"
#include "server/store/consents.h"
#include "server/store/participants.h"
#include "server/store/public_numbers.h"

namespace attune::server::store {

using base::toUnixMs;
using domain::ProblemCode;
using domain::Role;
using namespace domain;

namespace {

/// Someone besides the clinician vouches for a session: whoever scheduled or confirmed it.
QString vouchedFor(const char *session)
{
    return QStringLiteral("%1.state <> 'cancelled' AND (%1.planned_by <> %1.clinician_id OR %1.confirmed_by <> '')")
        .arg(QLatin1String(session));
}

enum class SessionColumn {
    Id,
    Client,
    ClientName,
    Clinician,
    ClinicianName,
    StartsAt,
    State,
    PublicNumber,
    Running,
    RunningSince,
    Office,
    RecordNumber,
    EndsAt
};
constexpr auto sessionTable = store::selected<SessionColumn>({{SessionColumn::Id, "s.id"},
                                                              {SessionColumn::Client, "s.client_id"},
                                                              {SessionColumn::ClientName, "c.full_name"},
                                                              {SessionColumn::Clinician, "s.clinician_id"},
                                                              {SessionColumn::ClinicianName, "p.full_name"},
                                                              {SessionColumn::StartsAt, "s.starts_at"},
                                                              {SessionColumn::State, "s.state"},
                                                              {SessionColumn::PublicNumber, "s.public_number"},
                                                              {SessionColumn::Running, "r.id"},
                                                              {SessionColumn::RunningSince, "r.started_at"},
                                                              {SessionColumn::Office, "s.office_id"},
                                                              {SessionColumn::RecordNumber, "c.record_number"},
                                                              {SessionColumn::EndsAt, "s.ends_at"}});

/// For sessionFrom(); the first value is the time now. The two that are made for it stand behind those of the table.
const QString columns =
    QStringLiteral("SELECT ") + sessionTable.list() +
    QStringLiteral(", CASE WHEN %1 THEN 1 ELSE 0 END, ").arg(confirmedTerm("s")) +
    consentColumns(QStringLiteral("s.client_id"), QStringLiteral("s.id")) +
    QStringLiteral(" FROM therapy_sessions s JOIN users c ON c.id = s.client_id JOIN users p ON p.id = s.clinician_id "
                   "LEFT JOIN recordings r ON r.session_id = s.id AND r.status = 'RECORDING' ");

TherapySession sessionFrom(const Statement &row, base::Instant now)
{
    TherapySession session;
    session.isConfirmed = row.flag(sessionTable.count());
    session.id = SessionId(row.text(SessionColumn::Id));
    session.clientId = UserId(row.text(SessionColumn::Client));
    session.clientName = row.opened(SessionColumn::ClientName, personal::userName, row.text(SessionColumn::Client));
    session.clinicianId = UserId(row.text(SessionColumn::Clinician));
    session.clinicianName =
        row.opened(SessionColumn::ClinicianName, personal::userName, row.text(SessionColumn::Clinician));
    session.startsAt = row.instant(SessionColumn::StartsAt);
    session.state = row.text(SessionColumn::State);
    if (!row.isNull(SessionColumn::Running))
        session.runningRecording = RecordingId(row.text(SessionColumn::Running));
    session.recordingStartedAt = row.instant(SessionColumn::RunningSince);
    session.officeId = row.text(SessionColumn::Office);
    session.consent = consentStandingFrom(row, sessionTable.count() + 1).at(now);
    session.endsAt = row.instant(SessionColumn::EndsAt);
    return session;
}

/// @param recordNumber by which its clinician named the client: whom they do not know they can name in no other way
TherapySession shownTo(const Scope &scope, TherapySession session, const QString &recordNumber)
{
    const bool isTheirs = session.clientId == scope.asking || scope.clients.contains(session.clientId.value());
    if (scope.role == Role::Patient && !isTheirs) { // they took part
        session.clientId = UserId();
        session.clientName.clear();
        session.consent = ConsentState::Unknown; // of all together: what others decided is theirs
    }
    if (session.isConfirmed || scope.role != Role::Psychologist)
        return session;
    session.clientId = UserId();
    session.clientName = session.clinicianId == scope.asking ? recordNumber : QString();
    session.consent = ConsentState::Unknown;
    return session;
}

TherapySession withOwnConsent(Connection &connection, const Scope &scope, TherapySession session, base::Instant now)
{
    if (scope.role == Role::Patient && session.clientId.isEmpty()) // they take part: what they have decided themselves
        session.consent = consentOfTakingPart(connection, scope, session.id.value(), now);
    return session;
}

} // namespace

TherapySession shownTo(Connection &connection, const Scope &scope, TherapySession session, base::Instant now)
{
    QString number;
    {
        enum class Column { RecordNumber };
        auto row =
            connection.run(QStringLiteral("SELECT record_number FROM users WHERE id = ?"), {session.clientId.value()});
        if (row.next())
            number = row.opened(Column::RecordNumber, personal::userRecordNumber, session.clientId.value());
    }
    return withOwnConsent(connection, scope, shownTo(scope, std::move(session), number), now);
}

QString confirmedTerm(const char *session)
{
    return QStringLiteral("((%2) OR EXISTS(SELECT 1 FROM therapy_sessions o WHERE o.client_id = %1.client_id AND "
                          "o.clinician_id = %1.clinician_id AND o.starts_at <= ? AND %3))")
        .arg(QLatin1String(session), vouchedFor(session), vouchedFor("o"));
}

QString heldTerm(const char *session)
{
    return QStringLiteral("%1.state <> 'cancelled' AND EXISTS(SELECT 1 FROM therapy_sessions held WHERE held.client_id "
                          "= %1.client_id AND held.clinician_id = %1.clinician_id AND held.starts_at <= ? AND %2)")
        .arg(QLatin1String(session), vouchedFor("held"));
}

QList<TherapySession> sessionsFor(Connection &connection, const Scope &scope, base::Instant now,
                                  const std::optional<SessionPlace> &after, int limit)
{
    const SqlTerm term = sessionTerm(scope);
    QList<QVariant> values = QList<QVariant>{toUnixMs(now)} + term.values;
    values << toUnixMs(now - std::chrono::hours(24)) << toUnixMs(now + std::chrono::hours(24 * 7));
    QString where = QStringLiteral("WHERE (%1) AND s.state <> 'cancelled' AND ((s.starts_at > ? AND s.starts_at < ?) "
                                   "OR r.id IS NOT NULL) ")
                        .arg(term.sql);
    if (after) {
        where += QStringLiteral("AND (s.starts_at, s.id) > (?, ?) ");
        values << after->startsAtMs << after->id;
    }
    auto rows = connection.run(columns + where + QStringLiteral("ORDER BY s.starts_at, s.id LIMIT ?"),
                               values + QList<QVariant>{limit});
    QList<TherapySession> result;
    while (rows.next())
        result.append(shownTo(
            scope, sessionFrom(rows, now),
            rows.opened(SessionColumn::RecordNumber, personal::userRecordNumber, rows.text(SessionColumn::Client))));
    for (TherapySession &session : result) // once the rows are read: it asks itself
        session = withOwnConsent(connection, scope, session, now);
    return result;
}

std::optional<TherapySession> sessionById(Connection &connection, const QString &id, base::Instant now)
{
    auto row = connection.run(columns + QStringLiteral("WHERE s.id = ?"), {toUnixMs(now), id});
    return row.next() ? std::optional(sessionFrom(row, now)) : std::nullopt;
}

QString sessionByNumber(Connection &connection, qint64 publicNumber)
{
    return connection.run(QStringLiteral("SELECT id FROM therapy_sessions WHERE public_number = ?"), {publicNumber})
        .firstOr<QString>();
}

bool isSession(Connection &connection, const QString &sessionId)
{
    return connection.run(QStringLiteral("SELECT 1 FROM therapy_sessions WHERE id = ?"), {sessionId}).next();
}

qint64 appointmentNumber(Connection &connection, const QString &sessionId)
{
    return connection.run(QStringLiteral("SELECT public_number FROM therapy_sessions WHERE id = ?"), {sessionId})
        .firstOr<qint64>(0);
}

static base::Error wrong(const char *what)
{
    return {base::ErrorKind::InvalidInput, QString::fromLatin1(what), textOf(ProblemCode::InvalidField), {}};
}

base::Result<void> checkTimes(const NewSession &session, base::Instant now)
{
    using std::chrono::hours;
    const auto length = session.endsAt - session.startsAt;
    if (length < std::chrono::minutes(1) || length > hours(12))
        return wrong("A session takes a minute to twelve hours.");
    // Whoever plans for themselves plans what is to come: a past that nobody else saw is no past.
    const auto earliest =
        session.plannedBy == session.clinician.value() ? now - std::chrono::minutes(5) : now - hours(24);
    if (session.startsAt < earliest || session.startsAt > now + hours(24 * 731))
        return wrong("A session begins between now and two years from now; managers may add those of yesterday.");
    return {};
}

base::Result<QString> planSession(Connection &connection, const NewSession &session, base::Instant now)
{
    const auto office =
        connection
            .run(QStringLiteral(
                     "SELECT c.office_id FROM users c JOIN users p ON p.office_id = c.office_id WHERE c.id = ? AND "
                     "c.role = ? AND c.active = 1 AND p.id = ? AND p.role = ? AND p.active = 1"),
                 {session.client.value(), domain::textOf(Role::Patient), session.clinician.value(),
                  domain::textOf(Role::Psychologist)})
            .first<QString>();
    if (!office)
        return wrong("A session is of a client and a psychologist of one office, both with an open account.");
    if (auto checked = checkTimes(session, now); !checked)
        return checked.error();
    std::optional<Transaction> transaction;
    if (!connection.isInTransaction())
        transaction.emplace(connection);
    const auto same = connection
                          .run(QStringLiteral("SELECT id FROM therapy_sessions WHERE client_id = ? AND clinician_id = "
                                              "? AND starts_at = ? AND state <> 'cancelled'"),
                               {session.client.value(), session.clinician.value(), toUnixMs(session.startsAt)})
                          .first<QString>();
    if (same)
        return *same;
    const QString id = session.id.isEmpty() ? base::newUuidV7(toUnixMs(now)) : session.id;
    connection.run(
        QStringLiteral("INSERT INTO therapy_sessions(id, client_id, clinician_id, starts_at, ends_at, state, "
                       "office_id, planned_by, public_number) VALUES(?,?,?,?,?,'scheduled',?,?,?)"),
        {id, session.client.value(), session.clinician.value(), toUnixMs(session.startsAt), toUnixMs(session.endsAt),
         *office, session.plannedBy, freshNumber()});
    if (transaction)
        transaction->commit();
    return id;
}

bool hasFurtherSession(Connection &connection, const UserId &client, const UserId &clinician, const QString &besides)
{
    return connection
        .run(QStringLiteral("SELECT 1 FROM therapy_sessions WHERE client_id = ? AND clinician_id = ? AND state <> "
                            "'cancelled' AND id <> ? LIMIT 1"),
             {client.value(), clinician.value(), besides})
        .next();
}

bool tookPlace(Connection &connection, const UserId &client, const UserId &clinician, base::Instant now)
{
    return connection
        .run(QStringLiteral("SELECT 1 FROM therapy_sessions s WHERE s.client_id = ? AND s.clinician_id = ? AND "
                            "s.starts_at <= ? AND %1 LIMIT 1")
                 .arg(vouchedFor("s")),
             {client.value(), clinician.value(), toUnixMs(now)})
        .next();
}

QStringList cliniciansOf(Connection &connection, const UserId &client, base::Instant now)
{
    return connection
        .run(QStringLiteral("SELECT DISTINCT s.clinician_id FROM therapy_sessions s WHERE s.client_id = ? AND "
                            "s.starts_at <= ? AND %1")
                 .arg(vouchedFor("s")),
             {client.value(), toUnixMs(now)})
        .all<QString>();
}

bool confirmSession(Connection &connection, const QString &id, const UserId &by)
{
    return connection
               .run(QStringLiteral("UPDATE therapy_sessions SET confirmed_by = ? WHERE confirmed_by = '' AND state <> "
                                   "'cancelled' AND clinician_id <> ? AND client_id = (SELECT client_id FROM "
                                   "therapy_sessions WHERE id = ?) AND clinician_id = (SELECT clinician_id FROM "
                                   "therapy_sessions WHERE id = ?)"),
                    {by.value(), by.value(), id, id})
               .changedRows() > 0;
}

base::Result<void> cancelSession(Connection &connection, const QString &id)
{
    const int changed =
        connection
            .run(QStringLiteral("UPDATE therapy_sessions SET state = 'cancelled' WHERE id = ? AND state <> 'cancelled' "
                                "AND NOT EXISTS(SELECT 1 FROM recordings r WHERE r.session_id = therapy_sessions.id)"),
                 {id})
            .changedRows();
    return changed == 1 ? base::Result<void>()
                        : base::Result<void>(base::Error{base::ErrorKind::Conflict,
                                                         QStringLiteral("it was recorded, or is cancelled already"),
                                                         textOf(ProblemCode::NotAvailable),
                                                         {}});
}

QString addInventedSession(Connection &connection, const NewSession &session, const QString &state)
{
    const QString id = session.id.isEmpty() ? base::newUuidV7(toUnixMs(session.startsAt)) : session.id;
    connection.run(
        QStringLiteral("INSERT INTO therapy_sessions(id, client_id, clinician_id, starts_at, ends_at, state, "
                       "public_number) VALUES(?,?,?,?,?,?,?)"),
        {id, session.client.value(), session.clinician.value(), toUnixMs(session.startsAt), toUnixMs(session.endsAt),
         state, freshNumber()});
    return id;
}

qint64 sessionsToCome(Connection &connection, const domain::UserId &person, base::Instant now)
{
    return connection
        .run(QStringLiteral(
                 "SELECT COUNT(*) FROM therapy_sessions WHERE (client_id = ? OR clinician_id = ?) AND ends_at "
                 "> ? AND state <> 'cancelled'"),
             {person.value(), person.value(), toUnixMs(now)})
        .firstOr<qint64>(0);
}

qint64 sessionsOf(Connection &connection, const domain::UserId &person)
{
    return connection
        .run(QStringLiteral("SELECT COUNT(*) FROM therapy_sessions WHERE client_id = ? OR clinician_id = ?"),
             {person.value(), person.value()})
        .firstOr<qint64>(0);
}

std::optional<base::Instant> lastSessionOf(Connection &connection, const QStringList &clients, base::Instant now)
{
    const SqlTerm person = amongTerm(QStringLiteral("s.client_id"), clients);
    enum class Column { LastStartsAt };
    auto row = connection.run(
        QStringLiteral("SELECT MAX(s.starts_at) FROM therapy_sessions s WHERE %1 AND s.starts_at <= ? AND %2")
            .arg(person.sql, heldTerm("s")),
        person.values + QList<QVariant>{toUnixMs(now), toUnixMs(now)});
    return row.next() ? row.instant(Column::LastStartsAt) : std::nullopt;
}

QList<CalendarLine> calendar(Connection &connection, base::Instant now)
{
    enum class Column { Session, StartsAt, State, Email, RecordNumber, Clinician, Client };
    auto rows = connection.run(
        QStringLiteral(
            "SELECT s.id, s.starts_at, s.state, p.email, c.record_number, p.id, c.id FROM therapy_sessions s "
            "JOIN users p ON p.id = s.clinician_id JOIN users c ON c.id = s.client_id WHERE s.ends_at > ? "
            "ORDER BY s.starts_at LIMIT 1000"),
        {toUnixMs(now)});
    QList<CalendarLine> lines;
    while (rows.next())
        lines.append({rows.text(Column::Session), base::fromUnixMs(rows.number(Column::StartsAt)),
                      rows.text(Column::State),
                      rows.opened(Column::Email, personal::userEmail, rows.text(Column::Clinician)),
                      rows.opened(Column::RecordNumber, personal::userRecordNumber, rows.text(Column::Client))});
    return lines;
}

} // namespace attune::server::store
