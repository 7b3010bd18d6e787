// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/scope.h"

namespace attune::server::store {

using domain::Role;

namespace {

SqlTerm joined(const QList<SqlTerm> &terms, const QString &word, const QString &none)
{
    SqlTerm all;
    QStringList parts;
    for (const SqlTerm &term : terms) {
        parts << QLatin1Char('(') + term.sql + QLatin1Char(')');
        all.values += term.values;
    }
    // In brackets as a whole: a term is put beside others with either word.
    all.sql = QLatin1Char('(') + (parts.isEmpty() ? none : parts.join(word)) + QLatin1Char(')');
    return all;
}

SqlTerm never()
{
    return {QStringLiteral("1 = 0"), {}};
}

bool managesOffice(const Scope &scope)
{
    return scope.role == Role::PracticeManager || scope.role == Role::Admin;
}

/// Whether somebody of the scope took part. @param session column of the session @param made SQL for when it was
/// recorded; empty for a session itself
SqlTerm jointTerm(const Scope &scope, const QString &session, const QString &made)
{
    SqlTerm people = amongTerm(QStringLiteral("sp.user_id"), QStringList{scope.asking.value()} + scope.clients);
    if (!made.isEmpty()) {
        people.sql += QStringLiteral(" AND (sp.added_at <= ? OR sp.added_at <= %1)").arg(made);
        people.values << base::toUnixMs(scope.jointUntil);
    }
    return {QStringLiteral("EXISTS(SELECT 1 FROM session_participants sp WHERE sp.session_id = %1 AND %2)")
                .arg(session, people.sql),
            people.values};
}

/// By whose it is; `alias` has the columns client_id, clinician_id and office_id. @param joint for patients
SqlTerm ownTerm(const Scope &scope, const QString &alias, const SqlTerm &joint)
{
    const auto column = [&alias](const char *name) { return alias + QLatin1Char('.') + QLatin1String(name); };
    const SqlTerm inOffice{column("office_id") + QStringLiteral(" = ?"), {scope.office}};
    if (managesOffice(scope))
        return inOffice;
    if (scope.role != Role::Patient && scope.role != Role::Psychologist)
        return never();
    const bool patient = scope.role == Role::Patient;
    QList<SqlTerm> ways = {
        {column(patient ? "client_id" : "clinician_id") + QStringLiteral(" = ?"), {scope.asking.value()}}};
    if (!scope.clients.isEmpty())
        ways << amongTerm(column("client_id"), scope.clients);
    if (!scope.clinicians.isEmpty())
        ways << amongTerm(column("clinician_id"), scope.clinicians);
    if (patient && scope.includesJoint)
        ways << joint;
    const SqlTerm own = ways.size() == 1 ? ways.first() : anyOf(ways);
    return patient ? own : allOf({own, inOffice});
}

/// @param what table, and its id
bool sees(Connection &connection, const char *what, const QString &id, const SqlTerm &term)
{
    return connection
        .run(QStringLiteral("SELECT 1 FROM %1 = ? AND (%2)").arg(QLatin1String(what), term.sql),
             QList<QVariant>{id} + term.values)
        .next();
}

} // namespace

SqlTerm amongTerm(const QString &column, const QStringList &values)
{
    if (values.isEmpty())
        return never();
    return {column + QStringLiteral(" IN (%1)").arg(QStringLiteral("?,").repeated(values.size()).chopped(1)),
            QList<QVariant>(values.begin(), values.end())};
}

SqlTerm allOf(const QList<SqlTerm> &terms)
{
    return joined(terms, QStringLiteral(" AND "), QStringLiteral("1 = 1"));
}

SqlTerm anyOf(const QList<SqlTerm> &terms)
{
    return joined(terms, QStringLiteral(" OR "), QStringLiteral("1 = 0"));
}

SqlTerm recordingTerm(const Scope &scope)
{
    return ownTerm(
        scope, QStringLiteral("r"),
        jointTerm(scope, QStringLiteral("r.session_id"), QStringLiteral("COALESCE(r.started_at, r.session_at)")));
}

SqlTerm sessionTerm(const Scope &scope)
{
    return ownTerm(scope, QStringLiteral("s"), jointTerm(scope, QStringLiteral("s.id"), {}));
}

SqlTerm clientTerm(const Scope &scope, const QString &idExpression)
{
    const SqlTerm inOffice{
        QStringLiteral("EXISTS(SELECT 1 FROM users cu WHERE cu.id = %1 AND cu.office_id = ?)").arg(idExpression),
        {scope.office}};
    if (managesOffice(scope))
        return inOffice;
    QList<SqlTerm> ways;
    if (scope.role == Role::Patient)
        return amongTerm(idExpression, QStringList{scope.asking.value()} + scope.clients);
    if (scope.role != Role::Psychologist)
        return never();
    if (!scope.clients.isEmpty())
        ways << allOf({amongTerm(idExpression, scope.clients), inOffice});
    const SqlTerm session = sessionTerm(scope);
    ways << SqlTerm{QStringLiteral("EXISTS(SELECT 1 FROM therapy_sessions s WHERE s.client_id = %1 AND s.state <> "
                                   "'cancelled' AND (s.planned_by <> s.clinician_id OR s.confirmed_by <> '') AND %2)")
                        .arg(idExpression, session.sql),
                    session.values};
    const SqlTerm recording = recordingTerm(scope);
    ways << SqlTerm{QStringLiteral("EXISTS(SELECT 1 FROM recordings r WHERE r.client_id = %1 AND %2)")
                        .arg(idExpression, recording.sql),
                    recording.values};
    return anyOf(ways);
}

bool seesClient(Connection &connection, const Scope &scope, const QString &clientId)
{
    return sees(connection, "users u WHERE u.id", clientId, clientTerm(scope, QStringLiteral("u.id")));
}

bool seesSession(Connection &connection, const Scope &scope, const QString &sessionId)
{
    return sees(connection, "therapy_sessions s WHERE s.id", sessionId, sessionTerm(scope));
}

bool seesRecording(Connection &connection, const Scope &scope, const QString &recordingId)
{
    return sees(connection, "recordings r WHERE r.id", recordingId, recordingTerm(scope));
}

} // namespace attune::server::store
