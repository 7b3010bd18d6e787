// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/appointments.h"

namespace attune::server::store {

using base::toUnixMs;

namespace {

const QString scheduled = QStringLiteral("scheduled");
const QString completed = QStringLiteral("completed");
const QString cancelled = QStringLiteral("cancelled");

SqlTerm statusTerm(const QString &status, base::Instant now)
{
    const QString over = QStringLiteral("(s.state = 'completed' OR s.ends_at <= ?)");
    if (status == cancelled)
        return {QStringLiteral("s.state = 'cancelled'"), {}};
    if (status == completed)
        return {QStringLiteral("s.state <> 'cancelled' AND ") + over, {toUnixMs(now)}};
    if (status == scheduled)
        return {QStringLiteral("s.state <> 'cancelled' AND NOT ") + over, {toUnixMs(now)}};
    return {QStringLiteral("1 = 0"), {}};
}

QString statusOf(const QString &state, base::Instant endsAt, base::Instant now)
{
    if (state == cancelled || state == completed)
        return state;
    return endsAt <= now ? completed : scheduled;
}

SqlTerm termOf(const Scope &scope, const AppointmentQuery &query, base::Instant now)
{
    Scope own = scope; // whose a joint session is nobody finds out by asking for somebody
    own.includesJoint = scope.includesJoint && query.client.isEmpty();
    QList<SqlTerm> terms = {sessionTerm(own)};
    if (!query.status.isEmpty())
        terms << statusTerm(query.status, now);
    if (!query.clinician.isEmpty())
        terms.append({QStringLiteral("s.clinician_id = ?"), {query.clinician}});
    if (!query.client.isEmpty()) {
        terms.append({QStringLiteral("s.client_id = ?"), {query.client}});
        if (scope.role == domain::Role::Psychologist)
            terms.append({confirmedTerm("s"), {toUnixMs(now)}});
    }
    if (query.from)
        terms.append({QStringLiteral("s.starts_at >= ?"), {toUnixMs(*query.from)}});
    if (query.to)
        terms.append({QStringLiteral("s.starts_at < ?"), {toUnixMs(*query.to)}});
    return allOf(terms);
}

struct Head
{
    QString id;
    qint64 number = 0;
    base::Instant endsAt;
};

QList<Head> headsOf(Connection &connection, const SqlTerm &term, const AppointmentQuery &query)
{
    enum class Column { Id, PublicNumber, EndsAt };
    auto rows =
        connection.run(QStringLiteral("SELECT s.id, s.public_number, s.ends_at FROM therapy_sessions s WHERE ") +
                           term.sql + QStringLiteral(" ORDER BY s.starts_at DESC, s.number DESC LIMIT ? OFFSET ?"),
                       term.values + QList<QVariant>{query.pageSize, qint64(query.page - 1) * query.pageSize});
    QList<Head> heads;
    while (rows.next())
        heads.append(
            {rows.text(Column::Id), rows.number(Column::PublicNumber), base::fromUnixMs(rows.number(Column::EndsAt))});
    return heads;
}

} // namespace

bool isAppointmentStatus(const QString &word)
{
    static const QStringList words = {scheduled, completed, cancelled, QStringLiteral("confirmed"),
                                      QStringLiteral("no_show")};
    return words.contains(word);
}

domain::Page<Appointment> listAppointments(Connection &connection, const Scope &scope, const AppointmentQuery &query,
                                           base::Instant now)
{
    const SqlTerm term = termOf(scope, query, now);
    domain::Page<Appointment> page;
    {
        const auto count =
            connection.run(QStringLiteral("SELECT COUNT(*) FROM therapy_sessions s WHERE ") + term.sql, term.values)
                .only<qint64>();
        page.total = count;
    }
    const QList<Head> heads = headsOf(connection, term, query);
    for (const Head &head : heads) {
        const auto session = sessionById(connection, head.id, now);
        if (session)
            page.items.append({head.number, shownTo(connection, scope, *session, now), head.endsAt,
                               statusOf(session->state, head.endsAt, now)});
    }
    return page;
}

} // namespace attune::server::store
