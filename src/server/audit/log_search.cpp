// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_search.h"

#include "protocol/json.h"
#include "protocol/problem.h"

#include <algorithm>

namespace attune::server::audit {

namespace {

constexpr int mostPeople = 20;
constexpr int shortestIdPart = 6;

/// A condition with the values it binds.
struct Term
{
    QString sql;
    QList<QVariant> values;
};

Term joined(const QList<Term> &terms)
{
    Term all{QStringLiteral("1 = 1"), {}};
    for (const Term &term : terms) {
        all.sql += QStringLiteral(" AND ") + term.sql;
        all.values += term.values;
    }
    return all;
}

void addEqual(QList<Term> &terms, const char *column, const QString &value)
{
    if (!value.isEmpty())
        terms.append({QStringLiteral("l.%1 = ?").arg(QLatin1String(column)), {value}});
}

base::Result<std::optional<std::pair<qint64, qint64>>> placeOf(const QString &cursor)
{
    using Place = std::optional<std::pair<qint64, qint64>>;
    if (cursor.isEmpty())
        return Place();
    constexpr protocol::Bounds<qint64> any{-protocol::largestInteger, protocol::largestInteger};
    const auto time = protocol::wholeNumber(cursor.section(QLatin1Char('.'), 0, 0), any);
    const auto sequence = protocol::wholeNumber(cursor.section(QLatin1Char('.'), 1), any);
    if (!time || !sequence)
        return protocol::fail("invalid_field", QStringLiteral("this cursor is none of ours"));
    return Place(std::pair(*time, *sequence));
}

base::Result<QList<Term>> termsOf(const LogQuery &query)
{
    QList<Term> terms;
    addEqual(terms, "actor_id", query.actor);
    addEqual(terms, "client_id", query.client);
    addEqual(terms, "recording_id", query.recording);
    addEqual(terms, "outcome", query.outcome);
    addEqual(terms, "purpose", query.purpose);
    addEqual(terms, "device", query.device);
    addEqual(terms, "address", query.address);
    addEqual(terms, "viewing", query.viewing);
    if (!query.actions.isEmpty()) {
        QStringList marks;
        Term term;
        for (const QString &action : query.actions) {
            marks << QStringLiteral("?");
            term.values << action;
        }
        term.sql = QStringLiteral("l.action IN (%1)").arg(marks.join(QLatin1Char(',')));
        terms.append(term);
    }
    if (query.from)
        terms.append({QStringLiteral("l.occurred_at >= ?"), {base::toUnixMs(*query.from)}});
    if (query.to)
        terms.append({QStringLiteral("l.occurred_at < ?"), {base::toUnixMs(*query.to)}});
    if (!query.office.isEmpty())
        terms.append({QStringLiteral("EXISTS(SELECT 1 FROM users u WHERE u.id = CASE WHEN l.client_id <> '' THEN "
                                     "l.client_id ELSE l.actor_id END AND u.office_id = ?)"),
                      {query.office}});
    const auto place = placeOf(query.cursor);
    if (!place)
        return place.error();
    if (*place)
        terms.append({QStringLiteral("(l.occurred_at, l.sequence) < (?, ?)"), {(*place)->first, (*place)->second}});
    return terms;
}

QStringList peopleNamed(store::Connection &connection, const QString &text, const QString &office)
{
    const auto directory = connection.people();
    QStringList ids;
    for (const QString &id : directory->named(text, false)) {
        if (ids.size() < mostPeople && (office.isEmpty() || directory->find(id)->office == office))
            ids << id;
    }
    return ids;
}

/// Each way a text can be meant is a question of its own, answered by an index; the answers are merged.
QList<Term> meaningsOf(store::Connection &connection, const QString &text, const QString &office)
{
    QList<Term> meanings;
    const QStringList people = peopleNamed(connection, text, office);
    for (const QString &id : people) {
        meanings.append({QStringLiteral("l.actor_id = ?"), {id}});
        meanings.append({QStringLiteral("l.client_id = ?"), {id}});
    }
    meanings.append({QStringLiteral("l.action = ?"), {text}});
    meanings.append({QStringLiteral("l.address = ?"), {text}});
    if (text.size() >= shortestIdPart) { // the beginning of an id
        for (const char *column : {"recording_id", "event_id", "device", "actor_id", "client_id"})
            meanings.append(
                {QStringLiteral("l.%1 >= ? AND l.%1 < ?").arg(QLatin1String(column)), {text, text + QChar(0x7e)}});
    }
    return meanings;
}

QList<LoggedEntry> rowsOf(store::Connection &connection, const Term &where, int limit)
{
    auto rows = connection.run(QStringLiteral("SELECT ") + logColumns + QStringLiteral(" FROM access_log l WHERE ") +
                                   where.sql + QStringLiteral(" ORDER BY l.occurred_at DESC, l.sequence DESC LIMIT ?"),
                               where.values + QList<QVariant>{limit});
    QList<LoggedEntry> entries;
    while (rows.next())
        entries.append(loggedEntryFrom(rows));
    return entries;
}

std::pair<qint64, qint64> placeOf(const LoggedEntry &logged)
{
    return {base::toUnixMs(logged.entry.occurredAt), logged.sequence};
}

} // namespace

bool hasSeveralOffices(store::Connection &connection)
{
    auto row = connection.run(QStringLiteral("SELECT COUNT(*) FROM offices"));
    row.next();
    return row.number(0) > 1;
}

base::Result<LogPage> searchLog(store::Connection &connection, const LogQuery &query)
{
    const auto terms = termsOf(query);
    if (!terms)
        return terms.error();
    const int wanted = query.limit + 1; // one more tells whether there is a next page
    QList<LoggedEntry> entries;
    if (query.text.isEmpty()) {
        entries = rowsOf(connection, joined(*terms), wanted);
    } else {
        const QList<Term> meanings = meaningsOf(connection, query.text, query.office);
        for (const Term &meaning : meanings)
            entries += rowsOf(connection, joined(*terms + QList<Term>{meaning}), wanted);
        std::sort(entries.begin(), entries.end(),
                  [](const LoggedEntry &a, const LoggedEntry &b) { return placeOf(a) > placeOf(b); });
        entries.erase(std::unique(entries.begin(), entries.end(),
                                  [](const LoggedEntry &a, const LoggedEntry &b) { return a.sequence == b.sequence; }),
                      entries.end());
    }
    LogPage page;
    const bool more = entries.size() > query.limit;
    page.entries = entries.first(std::min<qsizetype>(entries.size(), query.limit));
    if (more) {
        const auto [time, sequence] = placeOf(page.entries.last());
        page.nextCursor = QStringLiteral("%1.%2").arg(time).arg(sequence);
    }
    return page;
}

} // namespace attune::server::audit
