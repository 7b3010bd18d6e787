// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/recording_terms.h"

#include "protocol/json.h"

namespace attune::server::store {

using namespace domain;

namespace {

constexpr qsizetype fewPeople = 300;

/// "column IN (?, ?)" with its values.
void among(QStringList &terms, QList<QVariant> &values, const QString &column, const QStringList &ids)
{
    if (ids.isEmpty())
        return;
    QStringList marks;
    for (const QString &one : ids) {
        marks << QStringLiteral("?");
        values << one;
    }
    terms << column + QStringLiteral(" IN (") + marks.join(QLatin1Char(',')) + QLatin1Char(')');
}

/// What somebody took part in is found by nothing that names somebody: whose it is stays unsaid.
void addScope(Where &where, Scope scope, const RecordingQuery &query)
{
    scope.includesJoint = scope.includesJoint && query.clientId.isEmpty() && query.text.trimmed().isEmpty();
    const SqlTerm term = recordingTerm(scope);
    where.add(QLatin1Char('(') + term.sql + QLatin1Char(')'), term.values);
}

void addFilters(Where &where, const RecordingQuery &query)
{
    if (!query.statuses.isEmpty()) {
        QStringList statuses;
        for (const RecordingStatus status : query.statuses)
            statuses << textOf(status);
        where.addIn(QStringLiteral("r.status"), statuses);
    }
    if (!query.clientId.isEmpty())
        where.add(QStringLiteral("r.client_id = ?"), {query.clientId.value()});
    if (!query.clinicianId.isEmpty())
        where.add(QStringLiteral("r.clinician_id = ?"), {query.clinicianId.value()});
    if (query.from)
        where.add(QStringLiteral("r.session_at >= ?"), {base::toUnixMs(*query.from)});
    if (query.to)
        where.add(QStringLiteral("r.session_at < ?"), {base::toUnixMs(*query.to)});
    if (query.onlyNew) {
        where.add(QStringLiteral("COALESCE(v.opened, 0) = 0 AND r.status = 'AVAILABLE'"));
        where.needsViewing = true;
    }
}

/// Membership in a set of any size, bound as one value. For a page it is told so that SQLite tests rows by it, and does
/// not look each member up.
void amongMany(QStringList &ways, QList<QVariant> &values, Dialect dialect, TermsFor what, const QString &column,
               const QStringList &ids)
{
    if (dialect == Dialect::Postgres) {
        ways << column + QStringLiteral(" = ANY(string_to_array(?, ','))");
        values << ids.join(QLatin1Char(','));
        return;
    }
    protocol::Json list = protocol::Json::array();
    for (const QString &id : ids)
        list.push_back(protocol::json(id));
    ways << (what == TermsFor::Page ? QStringLiteral("+") : QString()) + column +
                QStringLiteral(" IN (SELECT value FROM json_each(?))");
    values << QString::fromUtf8(protocol::toBytes(list));
}

/// A text means people, an id, or a number.
void addText(Connection &connection, Where &where, const QString &text, TermsFor what)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return;
    const QStringList people = connection.people()->named(trimmed, true);
    QStringList ways;
    for (const char *column : {"r.client_id", "r.clinician_id"}) {
        if (people.size() <= fewPeople)
            among(ways, where.values, QLatin1String(column), people);
        else
            amongMany(ways, where.values, connection.dialect(), what, QLatin1String(column), people);
    }
    ways << QStringLiteral("r.id = ?");
    where.values << trimmed;
    bool isNumber = false;
    const qint64 number = trimmed.toLongLong(&isNumber);
    if (isNumber) {
        ways << QStringLiteral("r.public_number = ?");
        where.values << number;
    }
    where.terms << QLatin1Char('(') + ways.join(QStringLiteral(" OR ")) + QLatin1Char(')');
}

} // namespace

void Where::addIn(const QString &column, const QStringList &ids)
{
    among(terms, values, column, ids);
}

std::pair<QString, QList<QVariant>> fromRecordings(const Where &where, const UserId &asking)
{
    const QString from = QStringLiteral(" FROM recordings r ");
    if (!where.needsViewing)
        return {from, {}};
    return {from + QStringLiteral("LEFT JOIN viewing_state v ON v.recording_id = r.id AND v.user_id = ? "),
            {asking.value()}};
}

Where termsOf(Connection &connection, const Scope &scope, const RecordingQuery &query, TermsFor what)
{
    Where where;
    addScope(where, scope, query);
    addFilters(where, query);
    addText(connection, where, query.text, what);
    return where;
}

} // namespace attune::server::store
