// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_search.h"

#include "protocol/json.h"
#include "protocol/problem.h"
#include "server/audit/log_coverage.h"
#include "server/audit/log_rollups.h"
#include "server/audit/log_scan.h"
#include "server/store/people.h"
#include "server/store/snapshot.h"

#include <algorithm>

namespace attune::server::audit {

using domain::ProblemCode;
using store::allOf;
using store::SqlTerm;

namespace {

/// Where an entry stands: when it happened, and its number.
using Place = std::pair<qint64, qint64>;

base::Result<std::optional<Place>> placeOf(const LogQuery &query)
{
    if (query.cursor.isEmpty()) {
        const qint64 edge = query.oldestFirst ? INT64_MIN : INT64_MAX;
        return query.at ? std::optional(Place(base::toUnixMs(*query.at), edge)) : std::optional<Place>();
    }
    constexpr protocol::Bounds<qint64> any{-protocol::largestInteger, protocol::largestInteger};
    const auto time = protocol::wholeNumber(query.cursor.section(QLatin1Char('.'), 0, 0), any);
    const auto sequence = protocol::wholeNumber(query.cursor.section(QLatin1Char('.'), 1), any);
    if (!time || !sequence)
        return protocol::fail(ProblemCode::InvalidField, QStringLiteral("this cursor is none of ours"));
    return std::optional(Place(*time, *sequence));
}

Place placeOf(const LoggedEntry &logged)
{
    return {base::toUnixMs(logged.entry.occurredAt), logged.sequence};
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
           QStringLiteral(", CASE WHEN %1 THEN 1 ELSE 0 END, CASE WHEN %2 THEN 1 ELSE 0 END FROM access_log l")
               .arg(filters.subject().sql, filters.actor().sql);
}

QList<Found> foundIn(store::Statement rows)
{
    QList<Found> found;
    while (rows.next())
        found.append({loggedEntryFrom(rows), rows.flag(logColumnCount), rows.flag(logColumnCount + 1)});
    return found;
}

/// @param behind "WHERE …", with orders and limits
QList<Found> rowsOf(store::Connection &connection, const Filters &filters, const SqlTerm &behind)
{
    return foundIn(connection.run(selected(filters) + behind.sql,
                                  filters.subject().values + filters.actor().values + behind.values));
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

/// One page in the making: what the blocks of the log propose, and what SQL finds behind them and of what is proposed.
class Pager
{
public:
    Pager(store::Connection &connection, const LogQuery &query, const std::optional<Place> &after)
        : m_connection(connection),
          m_oldest(query.oldestFirst),
          m_wanted(query.limit + 1),
          m_after(after),
          m_question(questionOf(connection, query)),
          m_filters(query.reader),
          m_all(sqlOf(m_question, m_filters))
    {}
    /// In order; one more than the page where there are more.
    QList<Found> entries();

private:
    bool isBefore(const Place &a, const Place &b) const { return m_oldest ? a < b : a > b; }
    SqlTerm onPage(const SqlTerm &which) const;
    QList<Found> behind(qint64 covered, const char *index) const;
    std::vector<Place> proposed(qint64 covered) const;
    void keepBest(std::vector<Place> &places) const;
    QList<Found> rowsAt(const std::vector<Place> &places) const;

    store::Connection &m_connection;
    bool m_oldest;
    qsizetype m_wanted;
    std::optional<Place> m_after;
    LogQuestion m_question;
    Filters m_filters;
    SqlTerm m_all;
};

SqlTerm Pager::onPage(const SqlTerm &which) const
{
    QList<SqlTerm> terms{m_all, which};
    if (m_after && m_after->second != INT64_MAX && m_after->second != INT64_MIN)
        terms.append({m_oldest ? QStringLiteral("(l.occurred_at, l.sequence) > (?, ?)")
                               : QStringLiteral("(l.occurred_at, l.sequence) < (?, ?)"),
                      {m_after->first, m_after->second}});
    else if (m_after)
        terms.append(
            {m_oldest ? QStringLiteral("l.occurred_at >= ?") : QStringLiteral("l.occurred_at <= ?"), {m_after->first}});
    return allOf(terms);
}

/// Entries that are in no block yet: they are few, and found by their numbers. Or, by an index, all there are.
QList<Found> Pager::behind(qint64 covered, const char *index) const
{
    const bool isWhole = covered == 0 && !index; // there are no blocks: in the order of time, until the page is full
    const QString hint = isWhole ? QString() : hintFor(m_connection, index);
    const QString order = m_oldest ? QStringLiteral(" ORDER BY l.occurred_at, l.sequence LIMIT ?")
                                   : QStringLiteral(" ORDER BY l.occurred_at DESC, l.sequence DESC LIMIT ?");
    const SqlTerm where = onPage({QStringLiteral("l.sequence > ?"), {covered}});
    return rowsOf(m_connection, m_filters,
                  {hint + QStringLiteral(" WHERE ") + where.sql + order, where.values + QList<QVariant>{m_wanted}});
}

void Pager::keepBest(std::vector<Place> &places) const
{
    std::sort(places.begin(), places.end(), [this](const Place &a, const Place &b) { return isBefore(a, b); });
    if (static_cast<qsizetype>(places.size()) > m_wanted)
        places.resize(static_cast<std::size_t>(m_wanted));
}

std::vector<Place> Pager::proposed(qint64 covered) const
{
    LogQuestion question = m_question;
    question.upTo = question.upTo > 0 ? std::min(question.upTo, covered) : covered;
    if (m_after && m_oldest)
        question.from = std::max(question.from.value_or(m_after->first), m_after->first);
    if (m_after && !m_oldest)
        question.before = std::min(question.before.value_or(m_after->first + 1), m_after->first + 1);
    std::vector<Place> places;
    LogScan scan(m_connection, question, {});
    scan.run(
        m_oldest ? LogScan::Order::Oldest : LogScan::Order::Newest,
        [&](const ScannedBlock &block) {
            for (std::size_t i = 0; i < block.entries; ++i) {
                const Place place(block.times[i], block.sequenceOf(i));
                if (block.found[i] != 0 && (!m_after || isBefore(*m_after, place)))
                    places.push_back(place);
            }
            return true;
        },
        [&](qint64 edge) {
            keepBest(places);
            const bool isFull = static_cast<qsizetype>(places.size()) == m_wanted;
            return !isFull || !(m_oldest ? places.back().first < edge : places.back().first > edge);
        });
    keepBest(places);
    return places;
}

/// What was proposed, if the log says so, too.
QList<Found> Pager::rowsAt(const std::vector<Place> &places) const
{
    constexpr std::size_t together = 250;
    QList<Found> found;
    for (std::size_t at = 0; at < places.size(); at += together) {
        QStringList numbers;
        for (std::size_t i = at; i < std::min(places.size(), at + together); ++i)
            numbers << QString::number(places[i].second);
        const SqlTerm where = onPage({QStringLiteral("l.sequence IN (%1)").arg(numbers.join(QLatin1Char(','))), {}});
        found += rowsOf(m_connection, m_filters,
                        {hintFor(m_connection, nullptr) + QStringLiteral(" WHERE ") + where.sql, where.values});
    }
    return found;
}

QList<Found> Pager::entries()
{
    if (const char *index = narrowIndex(m_question))
        return behind(0, index);
    const qint64 covered = coveredByBlocks(m_connection);
    if (covered == 0)
        return behind(0, nullptr);
    QList<Found> entries = behind(covered, nullptr) + rowsAt(proposed(covered));
    std::sort(entries.begin(), entries.end(),
              [this](const Found &a, const Found &b) { return isBefore(placeOf(a.logged), placeOf(b.logged)); });
    return entries.first(std::min(entries.size(), m_wanted));
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

/// Whatever is news to somebody: that they read the log themselves is none. @param who empty for nobody
SqlTerm newsTerm(const QString &who)
{
    using domain::LogAction;
    const SqlTerm reads = store::amongTerm(QStringLiteral("l.action"),
                                           {textOf(LogAction::AccessLogRead), textOf(LogAction::AccessLogSearched),
                                            textOf(LogAction::AuditLogRead), textOf(LogAction::LogEntryRead),
                                            textOf(LogAction::LogSummarized), textOf(LogAction::LogFollowed),
                                            textOf(LogAction::LogViewsRead)});
    const SqlTerm own = allOf({reads, {QStringLiteral("l.actor_id = ?"), {who}}});
    return {QStringLiteral("NOT (%1)").arg(own.sql), own.values};
}

} // namespace

bool hasSeveralOffices(store::Connection &connection)
{
    return store::offices(connection).size() > 1;
}

base::Result<LogPage> searchLog(store::Connection &connection, const LogQuery &query)
{
    const auto after = placeOf(query);
    if (!after)
        return after.error();
    const store::Snapshot whole(connection); // blocks, and what is behind them
    LogPage page;
    page.newest = newestEntry(connection); // before the page is read: what comes meanwhile is told as newer
    QList<Found> entries = Pager(connection, query, *after).entries();
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
    const store::Snapshot whole(connection);
    LogQuestion question = questionOf(connection, query);
    const SqlTerm all = sqlOf(question, Filters(query.reader));
    const char *const index = narrowIndex(question);
    const qint64 covered = index ? 0 : coveredByBlocks(connection);
    const SqlTerm rest = allOf({all, {QStringLiteral("l.sequence > ?"), {covered}}});
    qint64 count = connection
                       .run(QStringLiteral("SELECT COUNT(*) FROM access_log l%1 WHERE %2")
                                .arg(hintFor(connection, index), rest.sql),
                            rest.values)
                       .only<qint64>();
    if (covered == 0)
        return count;
    question.upTo = question.upTo > 0 ? std::min(question.upTo, covered) : covered;
    LogScan(connection, question, {}).run(LogScan::Order::Oldest, [&count](const ScannedBlock &block) {
        count += std::count(block.found.begin(), block.found.end(), std::uint8_t(1));
        return true;
    });
    return count;
}

int countBehind(store::Connection &connection, const LogQuery &query, qint64 sequence, int most, qint64 lookedAt)
{
    const bool ofOwnTrail = query.reader && query.reader->reach == LogReader::Reach::OwnTrail;
    const qint64 behind = ofOwnTrail ? sequence : std::max(sequence, newestEntry(connection) - lookedAt);
    const LogQuestion question = questionOf(connection, query);
    const char *const index = ofOwnTrail ? narrowIndex(question) : nullptr;
    const SqlTerm where = allOf({sqlOf(question, Filters(query.reader)),
                                 {QStringLiteral("l.sequence > ?"), {behind}},
                                 newsTerm(query.reader ? query.reader->scope.asking.value() : QString())});
    return connection
        .run(QStringLiteral("SELECT COUNT(*) FROM (SELECT 1 FROM access_log l%1 WHERE %2 LIMIT ?) newer")
                 .arg(hintFor(connection, index), where.sql),
             where.values + QList<QVariant>{most})
        .only<int>();
}

NumberedPage numberedPage(store::Connection &connection, const LogQuery &query, LogOrder order, int page, int pageSize)
{
    const Filters filters(query.reader);
    const SqlTerm where = sqlOf(questionOf(connection, query), filters);
    NumberedPage result;
    result.total = countOf(connection, where);
    const auto found = rowsOf(connection, filters,
                              {QStringLiteral(" WHERE ") + where.sql + QStringLiteral(" ORDER BY ") + orderOf(order) +
                                   QStringLiteral(" LIMIT ? OFFSET ?"),
                               where.values + QList<QVariant>{pageSize, qint64(page - 1) * pageSize}});
    for (const Found &entry : found)
        result.entries << shown(entry, query.reader);
    return result;
}

std::optional<LoggedEntry> numberedEntry(store::Connection &connection, const LogReader &reader, qint64 sequence)
{
    const Filters filters(reader);
    const SqlTerm where = allOf({reader.reachTerm(), {QStringLiteral("l.sequence = ?"), {sequence}}});
    const auto found = rowsOf(connection, filters, {QStringLiteral(" WHERE ") + where.sql, where.values});
    return found.isEmpty() ? std::nullopt : std::optional(shown(found.first(), reader));
}

std::optional<ShownEntry> entryWithId(store::Connection &connection, const LogReader &reader, const QString &id)
{
    const Filters filters(reader);
    const SqlTerm where = allOf({reader.reachTerm(), {QStringLiteral("l.event_id = ?"), {id}}});
    const auto found = rowsOf(connection, filters, {QStringLiteral(" WHERE ") + where.sql, where.values});
    if (found.isEmpty())
        return std::nullopt;
    return ShownEntry{shown(found.first(), reader), !found.first().subject || !found.first().actor};
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
