// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/recording_story.h"

#include "domain/media_ranges.h"
#include "protocol/access_event_codec.h"
#include "server/audit/log_search.h"
#include "server/audit/log_texts.h"
#include "server/store/vocabulary_terms.h"

#include <algorithm>
#include <array>

namespace attune::server::audit {

using domain::LogAction;
using domain::LogOutcome;
using store::anyOf;
using store::SqlTerm;
using store::sqlWord;
using store::sqlWords;

namespace {

constexpr int mostPeople = 500;
constexpr int viewingsNamed = 5;   ///< of one person, act and day
constexpr int rangesRead = 60'000; ///< different ones of a line that are joined; a line with more says that it is cut
constexpr qint64 textRead = 8LL * 1024 * 1024; ///< of reports, for one page
constexpr qsizetype rangesTold = 500;        ///< of one line
constexpr qsizetype joinedAtOnce = 2000;
const QString unnamed = QStringLiteral("?"); // no account has this id

/// Whether it may be said who did it: staff and whoever acts for the client answer for it; of other clients only those
/// whom the reader may see. `a` has the columns actor_id and actor_role.
SqlTerm namedTerm(const StoryQuery &query)
{
    const QString patient = textOf(domain::Role::Patient);
    return anyOf({{QStringLiteral("a.actor_id IN ('', ?, ?)"), {query.reader.asking.value(), query.clientId}},
                  {QStringLiteral("a.actor_role <> ? AND NOT EXISTS(SELECT 1 FROM users pu WHERE pu.id = "
                                  "a.actor_id AND pu.role = ?)"),
                   {patient, patient}},
                  {QStringLiteral("EXISTS(SELECT 1 FROM guardianships gu WHERE gu.guardian_id = a.actor_id AND "
                                  "gu.client_id = ?)"),
                   {query.clientId}},
                  clientTerm(query.reader, QStringLiteral("a.actor_id"))});
}

/// Everybody in the log of the recording, asked once each: `who` is the id, or the same for all who are not named.
SqlTerm people(const StoryQuery &query)
{
    const SqlTerm named = namedTerm(query);
    return {QStringLiteral("people AS (SELECT a.actor_id, a.actor_role, CASE WHEN %1 THEN a.actor_id ELSE ? END AS who "
                           "FROM (SELECT DISTINCT l.actor_id, l.actor_role FROM access_log l WHERE l.recording_id = ?) "
                           "a)")
                .arg(named.sql),
            named.values + QList<QVariant>{unnamed, query.recordingId}};
}

domain::UserId shownId(const QString &who)
{
    return who == unnamed ? domain::UserId() : domain::UserId(who);
}

/// What a program reports of watching is one act; copies and everything else are acts of their own.
const QString act =
    QStringLiteral("CASE WHEN l.outcome = %1 AND l.action IN %2 THEN %3 ELSE l.action END")
        .arg(sqlWord(LogOutcome::Reported),
             sqlWords({LogAction::Opened, LogAction::LinkIssued, LogAction::LinkRenewed, LogAction::Started,
                       LogAction::Paused, LogAction::Resumed, LogAction::Sought, LogAction::Watched,
                       LogAction::Finished, LogAction::Interrupted, LogAction::Closed, LogAction::Curtain,
                       LogAction::Locked, LogAction::CaptionShown, LogAction::ThumbnailShown}),
             sqlWord(LogAction::Watched));

/// When it was: what a program reports is believed to the minute. A clock that says otherwise than ours by more than
/// ten minutes may be wrong, or somebody's who wants it to be: then it was when we heard of it.
const QString when = QStringLiteral("CASE WHEN l.outcome = %1 AND (l.received_at - l.occurred_at > 600000 OR "
                                    "l.occurred_at - l.received_at > 600000) THEN l.received_at ELSE l.occurred_at END")
                         .arg(sqlWord(LogOutcome::Reported));

struct Line
{
    domain::AccessLogEntry entry;
    QString who;
    qint64 day = 0;
    bool isOver = false;
};

QList<Line> bundled(store::Connection &connection, const StoryQuery &query)
{
    const SqlTerm everybody = people(query);
    const QString sql =
        QStringLiteral(
            "WITH %1, acts AS (SELECT l.actor_id, l.actor_role, l.outcome, %2 AS act, l.viewing, l.received_at / "
            "86400000 AS on_day, COUNT(*) AS times, MIN(%5) AS first_at, MAX(%5) AS last_at, "
            "MAX(l.sequence) AS newest, MAX(CASE WHEN l.action IN %6 THEN 1 ELSE 0 END) AS "
            "is_over FROM access_log l WHERE l.recording_id = ? GROUP BY 1, 2, 3, 4, 5, 6), "
            "placed AS (SELECT p.who, t.*, ROW_NUMBER() OVER (PARTITION BY p.who, t.actor_role, t.outcome, t.act, "
            "t.on_day ORDER BY t.newest DESC) AS place FROM acts t JOIN people p ON p.actor_id = t.actor_id AND "
            "p.actor_role = t.actor_role) "
            "SELECT who, actor_role, outcome, act, CASE WHEN place <= %3 THEN viewing ELSE '' END, on_day, SUM(times), "
            "MIN(first_at), MAX(last_at), MAX(newest), MAX(is_over) FROM placed GROUP BY 1, 2, 3, 4, 5, 6 "
            "%4 ORDER BY 10 DESC LIMIT ?")
            .arg(everybody.sql, act)
            .arg(viewingsNamed)
            .arg(query.before > 0 ? QStringLiteral("HAVING MAX(newest) < ?") : QString(), when,
                 sqlWords({LogAction::Closed, LogAction::Interrupted}));
    QList<QVariant> values = everybody.values + QList<QVariant>{query.recordingId};
    if (query.before > 0)
        values << query.before;
    enum class Column { Who, Role, Outcome, Act, Viewing, Day, Times, FirstAt, LastAt, Newest, IsOver };
    auto rows = connection.run(sql, values + QList<QVariant>{query.limit + 1});
    QList<Line> lines;
    while (rows.next()) {
        Line line;
        line.who = rows.text(Column::Who);
        line.entry.actorId = shownId(line.who);
        line.entry.actorRole = domain::roleFromText(rows.text(Column::Role));
        line.entry.outcome = domain::LogOutcomeName::read(rows.text(Column::Outcome));
        line.entry.action = domain::LogActionName::read(rows.text(Column::Act));
        line.entry.viewing = domain::ViewingId(rows.text(Column::Viewing));
        line.day = rows.number(Column::Day);
        line.entry.count = rows.number(Column::Times);
        line.entry.firstAt = base::fromUnixMs(rows.number(Column::FirstAt));
        line.entry.at = base::fromUnixMs(rows.number(Column::LastAt));
        line.entry.sequence = rows.number(Column::Newest);
        line.isOver = rows.flag(Column::IsOver);
        lines << line;
    }
    return lines;
}

/// The parts that were watched, of all reports of a line: many that say the same push out none. Who reports very many
/// parts has them told in fewer, and no reader waits for more than a page can be read of.
/// @param textLeft how much text of reports may still be read for the page
void readRanges(store::Connection &connection, const StoryQuery &query, Line &line, qint64 &textLeft)
{
    const QString viewing = line.entry.viewing.value();
    enum class Column { Ranges };
    auto rows = connection.run(
        QStringLiteral("SELECT DISTINCT l.ranges FROM access_log l WHERE l.recording_id = ? AND l.action = ? "
                       "AND l.actor_id = ? AND l.outcome = ? AND (? = '' OR l.viewing = ?) AND l.received_at "
                       ">= ? AND l.received_at < ? LIMIT ?"),
        {query.recordingId, textOf(LogAction::Watched), line.who, textOf(LogOutcome::Reported), viewing, viewing,
         line.day * 86'400'000, (line.day + 1) * 86'400'000, rangesRead + 1});
    QList<domain::MediaRange> ranges;
    int read = 0;
    bool isWhole = true;
    while (isWhole && rows.next()) {
        const QString text = rows.text(Column::Ranges);
        const auto parsed = protocol::Json::parse(text.toStdString(), nullptr, false);
        if (parsed.is_array())
            ranges += protocol::rangesFrom(parsed);
        if (ranges.size() > joinedAtOnce)
            ranges = domain::mergedInto(ranges, rangesTold);
        textLeft -= text.size();
        isWhole = ++read <= rangesRead && textLeft > 0;
    }
    line.entry.ranges = domain::mergedInto(ranges, rangesTold);
    if (!isWhole)
        line.entry.code = QStringLiteral("rangesCut");
}

/// Words that somebody looked for may name anybody: they are not for whoever the recording belongs to. Reasons may name
/// the client.
bool mayReadReason(const StoryQuery &query, const Line &line)
{
    const domain::LogActionName &action = line.entry.action;
    constexpr std::array searches{LogAction::AccessLogSearched, LogAction::AccessLogExported, LogAction::LogSummarized,
                                  LogAction::LogFollowed, LogAction::TranscriptsSearched};
    const bool isSearch = std::any_of(searches.begin(), searches.end(),
                                      [&action](LogAction search) { return action == search; });
    if (query.clientId.isEmpty()) // to who took part and does not know the client: words may name them
        return line.entry.actorId == query.reader.asking;
    return line.who != unnamed && (!isSearch || line.entry.actorId == query.reader.asking);
}

/// The entry that says why: the newest one with words, of the line itself or of its viewing.
QString entryWithReason(store::Connection &connection, const StoryQuery &query, const Line &line)
{
    const QString viewing = line.entry.viewing.value();
    return connection
        .run(QStringLiteral(
                 "SELECT l.event_id FROM access_log l WHERE l.recording_id = ? AND l.actor_id = ? AND l.outcome "
                 "= ? AND (l.sequence = ? OR (? <> '' AND l.viewing = ?)) AND l.reason_commitment <> '' ORDER BY "
                 "l.sequence DESC LIMIT 1"),
             {query.recordingId, line.who, line.entry.outcome.text(), line.entry.sequence, viewing, viewing})
        .firstOr<QString>();
}

} // namespace

QList<domain::AccessSummary> peopleOf(store::Connection &connection, const StoryQuery &query)
{
    const SqlTerm everybody = people(query);
    enum class Column { Who, Role, Openings, Copies, Refusals, Reports, LastAt };
    auto rows = connection.run(
        QStringLiteral(
            "WITH %1, counted AS (SELECT l.actor_id, l.actor_role, SUM(CASE WHEN l.outcome = %2 AND l.action = %5 "
            "THEN 1 ELSE 0 END) AS openings, SUM(CASE WHEN l.outcome = %2 AND l.action IN %6 THEN 1 ELSE 0 END) AS "
            "copies, SUM(CASE WHEN l.outcome = %3 THEN 1 ELSE 0 END) AS refusals, SUM(CASE WHEN l.outcome = %4 THEN 1 "
            "ELSE 0 END) AS reports, MAX(l.received_at) AS last_at, MAX(l.sequence) AS newest FROM access_log l WHERE "
            "l.recording_id = ? GROUP BY 1, 2) SELECT p.who, p.actor_role, SUM(c.openings), SUM(c.copies), "
            "SUM(c.refusals), SUM(c.reports), MAX(c.last_at), MAX(c.newest) FROM counted c JOIN people p ON p.actor_id "
            "= c.actor_id AND p.actor_role = c.actor_role GROUP BY 1, 2 ORDER BY 8 DESC LIMIT ?")
            .arg(everybody.sql, sqlWord(LogOutcome::Allowed), sqlWord(LogOutcome::Refused),
                 sqlWord(LogOutcome::Reported), sqlWord(LogAction::LinkIssued),
                 sqlWords({LogAction::DownloadLinkIssued, LogAction::TranscriptExported, LogAction::NotesExported})),
        everybody.values + QList<QVariant>{query.recordingId, mostPeople});
    NameBook names;
    QList<domain::AccessSummary> summaries;
    while (rows.next()) {
        domain::AccessSummary summary;
        summary.actorId = shownId(rows.text(Column::Who));
        summary.actorRole = domain::roleFromText(rows.text(Column::Role));
        summary.openings = rows.number(Column::Openings);
        summary.copies = rows.number(Column::Copies);
        summary.refusals = rows.number(Column::Refusals);
        summary.reports = rows.number(Column::Reports);
        summary.lastAt = base::fromUnixMs(rows.number(Column::LastAt));
        summaries << summary;
    }
    for (domain::AccessSummary &summary : summaries)
        summary.actorName = names.nameOf(connection, summary.actorId.value());
    return summaries;
}

StoryPage linesOf(AccessLog &log, store::Connection &connection, const StoryQuery &query)
{
    QList<Line> lines = bundled(connection, query);
    StoryPage page;
    if (lines.size() > query.limit) {
        lines.removeLast();
        page.next = lines.last().entry.sequence;
    }
    NameBook names;
    qint64 textLeft = textRead;
    for (Line &line : lines) {
        domain::AccessLogEntry &entry = line.entry;
        entry.actorName = names.nameOf(connection, entry.actorId.value());
        if (line.who == unnamed) {
            entry.viewing = domain::ViewingId();
            entry.sequence = 0; // a receipt would say who it was
        } else if (entry.outcome == LogOutcome::Reported && entry.action == LogAction::Watched) {
            readRanges(connection, query, line, textLeft);
            if (line.isOver && entry.ranges.isEmpty())
                entry.action = LogAction::Closed;
        }
        const QString why = mayReadReason(query, line) ? entryWithReason(connection, query, line) : QString();
        if (!why.isEmpty())
            entry.reason = reasonOf(log, connection, why);
        page.entries << entry;
    }
    return page;
}

std::optional<LoggedEntry> storyEntry(store::Connection &connection, const StoryQuery &query, qint64 sequence)
{
    const SqlTerm named = namedTerm(query);
    auto row = connection.run(
        QStringLiteral("SELECT ") + logColumns +
            QStringLiteral(" FROM access_log l JOIN access_log a ON a.sequence = l.sequence WHERE l.sequence = ? AND "
                           "l.recording_id = ? AND l.client_id IN ('', ?) AND (%1)")
                .arg(named.sql),
        QList<QVariant>{sequence, query.recordingId, query.clientId} + named.values);
    return row.next() ? std::optional(loggedEntryFrom(row)) : std::nullopt;
}

QHash<QString, MediaTimes> mediaTimes(store::Connection &connection, const QStringList &recordingIds)
{
    const store::SqlTerm among = store::amongTerm(QStringLiteral("recording_id"), recordingIds);
    enum class Column { RecordingId, StoredAt, OpenedAt };
    auto rows = connection.run(
        QStringLiteral("SELECT recording_id, MAX(CASE WHEN action IN %2 THEN received_at END), MAX(CASE WHEN action IN "
                       "%3 THEN received_at END) FROM access_log WHERE %1 AND (action IN %2 OR action IN %3) AND "
                       "outcome = %4 GROUP BY recording_id")
            .arg(among.sql, sqlWords({LogAction::RecordingStored, LogAction::MediaUpload}),
                 sqlWords({LogAction::LinkIssued, LogAction::DownloadLinkIssued}), sqlWord(LogOutcome::Allowed)),
        among.values);
    QHash<QString, MediaTimes> times;
    while (rows.next())
        times.insert(rows.text(Column::RecordingId), {rows.instant(Column::StoredAt), rows.instant(Column::OpenedAt)});
    return times;
}

} // namespace attune::server::audit
