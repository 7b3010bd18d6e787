// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "protocol/access_rows_codec.h"
#include "protocol/log_figures_codec.h"
#include "protocol/paths.h"
#include "server/alerts/seen_entry.h"
#include "server/audit/access_marks.h"
#include "server/audit/checkpoints.h"
#include "server/audit/log_agents.h"
#include "server/audit/log_export.h"
#include "server/audit/log_figures.h"
#include "server/audit/log_texts.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/log_entries.h"
#include "server/routes/log_questions.h"
#include "server/routes/paging.h"

namespace attune::server::routes {

using domain::AccessRow;
using domain::LogAction;
using domain::ProblemCode;
using domain::ProofState;
using domain::SummaryBy;
using protocol::fail;

namespace {

constexpr int usualPage = 100;
constexpr int largestPage = 500;
constexpr int mostWaiting = 1000;
constexpr qint64 mostLeftOut = 1000;
constexpr qsizetype longestId = 100;
constexpr char rowsList[] = "accessLog";
constexpr char newestList[] = "accessLogNewest";

QString parameter(const Call &call, const char *name)
{
    return call.request.query.value(QString::fromLatin1(name));
}

bool readsOwnTrail(const audit::LogReader &reader)
{
    return reader.reach == audit::LogReader::Reach::OwnTrail;
}

/// @param sequence 0 for somebody who reads their own trail: to them numbers say nothing but how much others do
AccessRow rowOf(const Call &call, const audit::LoggedEntry &logged, qint64 sequence, audit::NameBook &names)
{
    const audit::Entry &entry = logged.entry;
    AccessRow row;
    row.entry.sequence = sequence;
    row.entry.at = entry.occurredAt;
    row.entry.actorId = domain::UserId(entry.actorId);
    row.entry.actorName = names.nameOf(call.db, entry.actorId);
    row.entry.actorRole = domain::roleFromText(entry.actorRole);
    row.entry.action = entry.action;
    row.entry.outcome = entry.outcome;
    row.entry.reason = audit::reasonOf(call.clinic.log, call.db, logged);
    row.entry.viewing = domain::ViewingId(entry.viewing);
    row.entry.ranges = entry.ranges;
    row.entry.clientId = domain::UserId(entry.clientId);
    row.entry.clientName = names.nameOf(call.db, entry.clientId);
    row.entry.recordingId = entry.recordingId;
    row.entry.code = entry.code;
    row.entry.address = entry.address;
    row.id = entry.eventId;
    row.roleName = entry.actorRole;
    row.purpose = entry.purpose;
    row.device = entry.device;
    row.server = logged.server;
    row.requestId = entry.requestId;
    row.program = audit::agentOf(call.db, logged.agent);
    return row;
}

/// What was noticed of when and where from something was done stays where nothing of whom it concerns may be said: it
/// is the same whether or not there is somebody. The rest is about who did it to whom.
QList<domain::AccessMark> saidInPart(QList<domain::AccessMark> marks)
{
    marks.removeIf([](domain::AccessMark mark) { return (alerts::markBit(mark) & alerts::marksOfOccasion) == 0; });
    return marks;
}

QList<AccessRow> rowsOf(const Call &call, const audit::LogPage &page, const audit::LogReader &reader)
{
    QList<qint64> numbers;
    for (const audit::LoggedEntry &logged : page.entries)
        numbers << logged.sequence;
    const auto marks = audit::marksOf(call.db, numbers);
    audit::NameBook names;
    QList<AccessRow> rows;
    for (const audit::LoggedEntry &logged : page.entries) {
        rows << rowOf(call, logged, readsOwnTrail(reader) ? 0 : logged.sequence, names);
        const auto noticed = marks.value(logged.sequence);
        rows.last().marks = page.inPart.contains(logged.sequence) ? saidInPart(noticed) : noticed;
    }
    return rows;
}

/// Where a page begins, and in which order it goes.
base::Result<void> place(const Call &call, AskedQuestion &asked)
{
    audit::LogQuery &query = asked.query;
    query.oldestFirst = parameter(call, "order") == QStringLiteral("oldest");
    if (const QString at = parameter(call, "at"); !at.isEmpty()) {
        query.at = base::instantFromText(at);
        if (!query.at)
            return fail(ProblemCode::InvalidField, QStringLiteral("at is a time as in RFC 3339"));
    }
    const auto request = cursorRequestOf(call, listOf(rowsList, asked).constData(), usualPage, largestPage);
    if (!request)
        return request.error();
    query.cursor = request->cursor;
    query.limit = request->limit;
    return {};
}

Answer search(const Call &call)
{
    auto asked = questionInAddress(call, "searchAccessLog");
    if (!asked)
        return asked.error();
    if (auto placed = place(call, *asked); !placed)
        return placed.error();
    const audit::LogQuery &query = asked->query;
    if (auto written = noteLogRead(call, LogAction::AccessLogSearched, query, asked->typed, {}); !written)
        return written.error();
    const auto page = audit::searchLog(call.db, query);
    if (!page)
        return page.error();
    domain::AccessRows rows;
    rows.rows = rowsOf(call, *page, *query.reader);
    rows.nextCursor = sealedCursor(call, listOf(rowsList, *asked).constData(), page->nextCursor);
    if (query.cursor.isEmpty()) {
        rows.newestCursor = sealedCursor(call, listOf(newestList, *asked).constData(), QString::number(page->newest));
        rows.oldestAt = audit::oldestShown(call.db, query.reader);
        rows.leftOut = audit::leftOutOf(call.db, query, mostLeftOut);
    }
    return goodAnswer(rows);
}

/// Asked every few seconds for as long as a page is open: in the log once an hour for each question, which is what
/// there is to know about it.
base::Result<void> noteFollowing(const Call &call, const AskedQuestion &asked)
{
    const auto hour = std::chrono::floor<std::chrono::hours>(call.clinic.clock.now()).time_since_epoch().count();
    const QString once = QStringLiteral("logFollowed ") + call.userId().value() + QLatin1Char(' ') +
                         QString::number(hour) + QLatin1Char(' ') +
                         QString::fromLatin1(crypto::sha256(listOf(newestList, asked) + asked.typed.toUtf8()).toHex());
    return noteLogRead(call, LogAction::LogFollowed, asked.query, asked.typed, {}, once);
}

Answer newer(const Call &call)
{
    auto asked = questionInAddress(call, "countNewerEntries");
    if (!asked)
        return asked.error();
    asked->query.oldestFirst = parameter(call, "order") == QStringLiteral("oldest");
    const auto since = openedCursor(call, listOf(newestList, *asked).constData(), parameter(call, "since"));
    if (!since)
        return since.error();
    const auto sequence = protocol::wholeNumber(*since, {0, protocol::largestInteger});
    if (!sequence)
        return fail(ProblemCode::InvalidField, QStringLiteral("since is the newestCursor of a page"));
    if (auto written = noteFollowing(call, *asked); !written)
        return written.error();
    return goodAnswer(protocol::NewerEntries{audit::countBehind(call.db, asked->query, *sequence, mostWaiting)});
}

/// What is known of the proof of an entry that is shown whole. Nobody gets a proof of what was changed.
base::Result<domain::AccessDetail> proven(const Call &call, const audit::LoggedEntry &logged,
                                          domain::AccessDetail detail)
{
    const auto note = audit::checkpointCovering(call.db, logged.sequence);
    detail.proof = ProofState::Waiting;
    if (!note)
        return detail;
    const auto receipt = audit::receiptFor(call.db, logged, *note);
    if (!receipt && receipt.error().kind == base::ErrorKind::Corrupt) {
        const audit::Alarm alarm{LogAction::LogDamaged, QStringLiteral("entry %1").arg(logged.sequence)};
        if (auto told = call.clinic.log.raise(alarm); !told)
            return told.error();
    }
    if (!receipt)
        return fail(ProblemCode::Unavailable, receipt.error().detail);
    const auto checkpoint = crypto::checkpointFromText(*note);
    detail.proof = ProofState::Proven;
    detail.checkpointSize = checkpoint ? checkpoint->size : 0;
    return detail;
}

Answer one(const Call &call)
{
    const audit::LogReader reader = readerOf(call);
    const auto shown = isUuid(call.id) ? audit::entryWithId(call.db, reader, call.id) : std::nullopt;
    audit::Entry entry = entryFor(call, LogAction::LogEntryRead);
    entry.outcome = shown ? domain::LogOutcome::Allowed : domain::LogOutcome::Refused;
    if (shown) {
        entry.clientId = shown->entry.entry.clientId;
        entry.recordingId = shown->entry.entry.recordingId;
        entry.code = call.id;
    } else {
        entry.code = textOf(ProblemCode::NotFound);
    }
    if (auto written = call.clinic.log.append({entry}); !written)
        return written.error();
    if (!shown)
        return fail(ProblemCode::NotFound);
    audit::NameBook names;
    domain::AccessDetail detail;
    detail.row = rowOf(call, shown->entry, readsOwnTrail(reader) ? 0 : shown->entry.sequence, names);
    const auto noticed = audit::marksOf(call.db, {shown->entry.sequence}).value(shown->entry.sequence);
    detail.row.marks = shown->inPart ? saidInPart(noticed) : noticed;
    if (shown->inPart)
        return goodAnswer(detail);
    const auto whole = proven(call, shown->entry, std::move(detail));
    return whole ? Answer(goodAnswer(*whole)) : Answer(whole.error());
}

Answer summary(const Call &call)
{
    const auto asked = questionInAddress(call, "summarizeAccessLog");
    if (!asked)
        return asked.error();
    const auto by = domain::summaryByFromText(parameter(call, "by"));
    const QString of = parameter(call, "of");
    if (!by || of.size() > longestId)
        return fail(ProblemCode::InvalidField, QStringLiteral("by is what is counted by, and of an id"));
    audit::LogQuery noted = asked->query;
    QString code = textOf(*by);
    if (*by == SummaryBy::Readers)
        noted.recording = of;
    else if (*by == SummaryBy::Baseline && isUuid(of))
        code += QLatin1Char(':') + of;
    if (auto written = noteLogRead(call, LogAction::LogSummarized, noted, asked->typed, code); !written)
        return written.error();
    const auto figures = audit::figuresOf(call.db, {asked->query, *by, of});
    return figures ? Answer(goodAnswer(*figures)) : Answer(figures.error());
}

} // namespace

std::vector<Route> accessLogRoutes()
{
    namespace p = protocol::paths;
    return {
        {"GET", p::accessLog, "searchAccessLog", Access::SignedIn, search},
        {"GET", p::accessLogNewer, "countNewerEntries", Access::SignedIn, newer},
        {"GET", p::accessLogEntry, "getLogEntry", Access::SignedIn, one},
        {"GET", p::accessLogSummary, "summarizeAccessLog", Access::SignedIn, summary},
    };
}

} // namespace attune::server::routes
