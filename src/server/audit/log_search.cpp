// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_search.h"

#include "protocol/json.h"
#include "protocol/problem.h"
#include "server/store/people.h"

#include <algorithm>

namespace attune::server::audit {

using domain::ProblemCode;

namespace {

constexpr int mostPeople = 20;
constexpr int shortestIdPart = 6;

using store::allOf;
using store::SqlTerm;

SqlTerm equal(const char *column, const QString &value)
{
    return {QStringLiteral("l.%1 = ?").arg(QLatin1String(column)), {value}};
}

/// A filter about whom an entry concerns finds only entries of which that may be said; likewise who did it.
class Filters
{
public:
    explicit Filters(const std::optional<LogReader> &reader)
        : m_subject(reader ? reader->subjectTerm() : SqlTerm{QStringLiteral("1 = 1"), {}}),
          m_actor(reader ? reader->actorTerm() : SqlTerm{QStringLiteral("1 = 1"), {}})
    {}
    SqlTerm aboutSubject(const SqlTerm &term) const { return allOf({term, m_subject}); }
    SqlTerm aboutActor(const SqlTerm &term) const { return allOf({term, m_actor}); }
    const SqlTerm &subject() const { return m_subject; }
    const SqlTerm &actor() const { return m_actor; }

private:
    SqlTerm m_subject;
    SqlTerm m_actor;
};

base::Result<std::optional<std::pair<qint64, qint64>>> placeOf(const QString &cursor)
{
    using Place = std::optional<std::pair<qint64, qint64>>;
    if (cursor.isEmpty())
        return Place();
    constexpr protocol::Bounds<qint64> any{-protocol::largestInteger, protocol::largestInteger};
    const auto time = protocol::wholeNumber(cursor.section(QLatin1Char('.'), 0, 0), any);
    const auto sequence = protocol::wholeNumber(cursor.section(QLatin1Char('.'), 1), any);
    if (!time || !sequence)
        return protocol::fail(ProblemCode::InvalidField, QStringLiteral("this cursor is none of ours"));
    return Place(std::pair(*time, *sequence));
}

base::Result<QList<SqlTerm>> termsOf(const LogQuery &query, const Filters &filters)
{
    QList<SqlTerm> terms;
    if (query.reader)
        terms << query.reader->reachTerm();
    for (const auto &[column, value] :
         {std::pair("client_id", &query.client), std::pair("recording_id", &query.recording)}) {
        if (!value->isEmpty())
            terms << filters.aboutSubject(equal(column, *value));
    }
    for (const auto &[column, value] : {std::pair("actor_id", &query.actor), std::pair("device", &query.device),
                                        std::pair("address", &query.address)}) {
        if (!value->isEmpty())
            terms << filters.aboutActor(equal(column, *value));
    }
    if (!query.viewing.isEmpty())
        terms << filters.aboutSubject(filters.aboutActor(equal("viewing", query.viewing)));
    if (!query.role.isEmpty())
        terms << equal("actor_role", query.role); // said of everybody who is listed
    if (!query.outcome.isEmpty())
        terms << equal("outcome", query.outcome);
    if (!query.purpose.isEmpty())
        terms << equal("purpose", query.purpose);
    if (!query.actions.isEmpty())
        terms << store::amongTerm(QStringLiteral("l.action"), query.actions);
    if (query.from)
        terms.append({QStringLiteral("l.occurred_at >= ?"), {base::toUnixMs(*query.from)}});
    if (query.to)
        terms.append({QStringLiteral("l.occurred_at < ?"), {base::toUnixMs(*query.to)}});
    if (query.upTo > 0)
        terms.append({QStringLiteral("l.sequence <= ?"), {query.upTo}});
    const auto place = placeOf(query.cursor);
    if (!place)
        return place.error();
    if (*place)
        terms.append({query.oldestFirst ? QStringLiteral("(l.occurred_at, l.sequence) > (?, ?)")
                                        : QStringLiteral("(l.occurred_at, l.sequence) < (?, ?)"),
                      {(*place)->first, (*place)->second}});
    return terms;
}

bool isKnownTo(store::Connection &connection, const LogReader &reader, const QString &id, const QString &office)
{
    if (reader.reach == LogReader::Reach::Office)
        return office == reader.scope.office;
    return id == reader.scope.asking.value() || seesClient(connection, reader.scope, id);
}

/// Among those whom the reader may see: neither that others are there nor how many may show.
QStringList peopleNamed(store::Connection &connection, const QString &text, const std::optional<LogReader> &reader)
{
    const bool all = !reader || reader->reach == LogReader::Reach::All;
    const auto directory = connection.people();
    QStringList ids;
    for (const QString &id : directory->named(text, false)) {
        if (ids.size() < mostPeople && (all || isKnownTo(connection, *reader, id, directory->find(id)->office)))
            ids << id;
    }
    return ids;
}

/// Each way a text can be meant is a question of its own, answered by an index; the answers are merged.
QList<SqlTerm> meaningsOf(store::Connection &connection, const LogQuery &query, const Filters &filters)
{
    const QString &text = query.text;
    QList<SqlTerm> meanings;
    const QStringList people = peopleNamed(connection, text, query.reader);
    for (const QString &id : people) {
        meanings << filters.aboutActor(equal("actor_id", id));
        meanings << filters.aboutSubject(equal("client_id", id));
    }
    meanings << equal("action", text);
    meanings << filters.aboutActor(equal("address", text));
    if (text.size() < shortestIdPart)
        return meanings;
    const auto begins = [&text](const char *column) { // the beginning of an id
        return SqlTerm{QStringLiteral("l.%1 >= ? AND l.%1 < ?").arg(QLatin1String(column)), {text, text + QChar(0x7e)}};
    };
    meanings << begins("event_id");
    for (const char *column : {"recording_id", "client_id"})
        meanings << filters.aboutSubject(begins(column));
    for (const char *column : {"actor_id", "device"})
        meanings << filters.aboutActor(begins(column));
    return meanings;
}

/// An entry with what of it may be said.
struct Found
{
    LoggedEntry logged;
    bool subject = true;
    bool actor = true;
};

QString selected(const Filters &filters)
{
    return QStringLiteral("SELECT ") + logColumns +
           QStringLiteral(", CASE WHEN %1 THEN 1 ELSE 0 END, CASE WHEN %2 THEN 1 ELSE 0 END FROM access_log l WHERE ")
               .arg(filters.subject().sql, filters.actor().sql);
}

QList<Found> foundIn(store::Statement rows)
{
    QList<Found> found;
    while (rows.next())
        found.append({loggedEntryFrom(rows), rows.flag(logColumnCount), rows.flag(logColumnCount + 1)});
    return found;
}

/// @param oldest whether those that happened first come first
QList<Found> rowsOf(store::Connection &connection, const Filters &filters, const SqlTerm &where, int limit, bool oldest)
{
    const QString order = oldest ? QStringLiteral(" ORDER BY l.occurred_at, l.sequence LIMIT ?")
                                 : QStringLiteral(" ORDER BY l.occurred_at DESC, l.sequence DESC LIMIT ?");
    return foundIn(
        connection.run(selected(filters) + where.sql + order,
                       filters.subject().values + filters.actor().values + where.values + QList<QVariant>{limit}));
}

LoggedEntry shown(const Found &found, const std::optional<LogReader> &reader)
{
    LoggedEntry logged = found.logged;
    const bool own = reader && logged.entry.actorId == reader->scope.asking.value();
    if (!found.subject)
        blankSubject(logged.entry);
    if (!found.actor)
        blankActor(logged);
    if (!found.actor || (!found.subject && !own)) // one's own words one knows
        logged.reasonCommitment.clear();
    return logged;
}

std::pair<qint64, qint64> placeOf(const LoggedEntry &logged)
{
    return {base::toUnixMs(logged.entry.occurredAt), logged.sequence};
}

QString orderOf(LogOrder order)
{
    switch (order) {
    case LogOrder::Newest:
        return QStringLiteral("l.sequence DESC");
    case LogOrder::Oldest:
        return QStringLiteral("l.sequence");
    case LogOrder::Action:
        return QStringLiteral("l.action, l.sequence DESC");
    case LogOrder::ActionBackwards:
        break;
    }
    return QStringLiteral("l.action DESC, l.sequence DESC");
}

QList<std::pair<QString, qint64>> countsBy(store::Connection &connection, const char *column, const SqlTerm &where)
{
    enum class Column { Word, Count };
    auto rows = connection.run(QStringLiteral("SELECT l.%1, COUNT(*) FROM access_log l WHERE %2 GROUP BY l.%1 ORDER BY "
                                              "l.%1")
                                   .arg(QLatin1String(column), where.sql),
                               where.values);
    QList<std::pair<QString, qint64>> counts;
    while (rows.next())
        counts.append({rows.text(Column::Word), rows.number(Column::Count)});
    return counts;
}

qint64 countOf(store::Connection &connection, const SqlTerm &where)
{
    return connection.run(QStringLiteral("SELECT COUNT(*) FROM access_log l WHERE ") + where.sql, where.values)
        .only<qint64>();
}

} // namespace

bool hasSeveralOffices(store::Connection &connection)
{
    return store::offices(connection).size() > 1;
}

base::Result<LogPage> searchLog(store::Connection &connection, const LogQuery &query)
{
    const Filters filters(query.reader);
    const auto terms = termsOf(query, filters);
    if (!terms)
        return terms.error();
    const int wanted = query.limit + 1; // one more tells whether there is a next page
    QList<Found> entries;
    if (query.text.isEmpty()) {
        entries = rowsOf(connection, filters, allOf(*terms), wanted, query.oldestFirst);
    } else {
        const QList<SqlTerm> meanings = meaningsOf(connection, query, filters);
        for (const SqlTerm &meaning : meanings)
            entries += rowsOf(connection, filters, allOf(*terms + QList<SqlTerm>{meaning}), wanted, query.oldestFirst);
        std::sort(entries.begin(), entries.end(), [oldest = query.oldestFirst](const Found &a, const Found &b) {
            return oldest ? placeOf(a.logged) < placeOf(b.logged) : placeOf(a.logged) > placeOf(b.logged);
        });
        entries.erase(
            std::unique(entries.begin(), entries.end(),
                        [](const Found &a, const Found &b) { return a.logged.sequence == b.logged.sequence; }),
            entries.end());
    }
    LogPage page;
    const bool more = entries.size() > query.limit;
    entries = entries.first(std::min<qsizetype>(entries.size(), query.limit));
    for (const Found &found : std::as_const(entries)) {
        page.entries << shown(found, query.reader);
        if (!found.subject || !found.actor)
            page.inPart.insert(found.logged.sequence);
    }
    if (more) {
        const auto [time, sequence] = placeOf(page.entries.last());
        page.nextCursor = QStringLiteral("%1.%2").arg(time).arg(sequence);
    }
    return page;
}

qint64 countFound(store::Connection &connection, const LogQuery &query)
{
    const Filters filters(query.reader);
    LogQuery whole = query;
    whole.cursor.clear();
    QList<SqlTerm> terms = termsOf(whole, filters).value();
    if (!query.text.isEmpty())
        terms << store::anyOf(meaningsOf(connection, query, filters));
    return countOf(connection, allOf(terms));
}

NumberedPage numberedPage(store::Connection &connection, const LogQuery &query, LogOrder order, int page, int pageSize)
{
    const Filters filters(query.reader);
    LogQuery whole = query;
    whole.cursor.clear(); // pages are counted here; without one there is nothing that could be wrong
    QList<SqlTerm> terms = termsOf(whole, filters).value();
    if (!query.text.isEmpty())
        terms << store::anyOf(meaningsOf(connection, query, filters));
    const SqlTerm where = allOf(terms);
    NumberedPage result;
    result.total = countOf(connection, where);
    const auto found = foundIn(connection.run(selected(filters) + where.sql + QStringLiteral(" ORDER BY ") +
                                                  orderOf(order) + QStringLiteral(" LIMIT ? OFFSET ?"),
                                              filters.subject().values + filters.actor().values + where.values +
                                                  QList<QVariant>{pageSize, qint64(page - 1) * pageSize}));
    for (const Found &entry : found)
        result.entries << shown(entry, query.reader);
    return result;
}

std::optional<LoggedEntry> numberedEntry(store::Connection &connection, const LogReader &reader, qint64 sequence)
{
    const Filters filters(reader);
    const SqlTerm where = allOf({reader.reachTerm(), {QStringLiteral("l.sequence = ?"), {sequence}}});
    const auto found = rowsOf(connection, filters, where, 1, false);
    return found.isEmpty() ? std::nullopt : std::optional(shown(found.first(), reader));
}

LogCounts logCounts(store::Connection &connection, const LogReader &reader, base::Instant since)
{
    const SqlTerm all = reader.reachTerm();
    const SqlTerm recent = allOf({all, {QStringLiteral("l.received_at >= ?"), {base::toUnixMs(since)}}});
    LogCounts counts;
    counts.total = countOf(connection, all);
    counts.recent = countOf(connection, recent);
    counts.recentByAction = countsBy(connection, "action", recent);
    counts.recentByRole = countsBy(connection, "actor_role", recent);
    return counts;
}

QString NameBook::nameOf(store::Connection &connection, const QString &id)
{
    if (id.isEmpty())
        return {};
    auto name = m_names.find(id);
    if (name == m_names.end())
        name = m_names.insert(id, store::nameOf(connection, id));
    return *name;
}

} // namespace attune::server::audit
