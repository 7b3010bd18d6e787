// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/visible_text.h"
#include "protocol/access_event_codec.h"
#include "protocol/paths.h"
#include "server/audit/checkpoints.h"
#include "server/audit/log_agents.h"
#include "server/audit/log_export.h"
#include "server/audit/log_texts.h"
#include "server/audit/log_tree.h"
#include "server/audit/recording_story.h"
#include "server/routes/all_routes.h"
#include "server/routes/appointment_values.h"
#include "server/routes/authorisation.h"
#include "server/routes/log_entries.h"
#include "server/routes/paging.h"

namespace attune::server::routes {

using domain::LogAction;
using domain::ProblemCode;
using policy::Action;
using protocol::fail;
using protocol::json;
using protocol::Json;

namespace {

constexpr int largestPage = 500;

bool readsOwnTrail(const audit::LogQuery &query)
{
    return query.reader->reach == audit::LogReader::Reach::OwnTrail;
}

/// Filters of the query. Managers and administrators see what concerns their office, everybody else what they did
/// themselves.
base::Result<audit::LogQuery> queryOf(const Call &call)
{
    const auto text = [&call](const char *name) {
        return base::shortened(call.request.query.value(QString::fromLatin1(name)).trimmed(), 200);
    };
    audit::LogQuery query;
    query.actor = text("actor");
    query.client = text("client");
    query.recording = text("recording");
    query.actions = text("action").split(QLatin1Char(','), Qt::SkipEmptyParts);
    query.outcome = text("outcome");
    query.purpose = text("purpose");
    query.device = text("device");
    query.address = text("address");
    query.viewing = text("viewing");
    query.text = text("text");
    const auto cursor = cursorOf(call, "accessLog");
    if (!cursor)
        return cursor.error();
    query.cursor = *cursor;
    query.reader = readerOf(call);
    const auto bounds = boundsOf(call, "from", "to");
    if (!bounds)
        return bounds.error();
    query.from = bounds->from;
    query.to = bounds->to;
    const auto limit = text("limit").isEmpty() ? 100 : protocol::wholeNumber(text("limit"), {1, largestPage});
    query.limit = static_cast<int>(limit.value_or(0));
    if (!limit || query.actions.size() > 40)
        return fail(ProblemCode::InvalidField, QStringLiteral("limit is 1 to 500, and at most 40 actions"));
    if (readsOwnTrail(query) && !query.actor.isEmpty() && query.actor != call.userId().value())
        return refuse(call, Action::SeeAccessLog, {}, ProblemCode::NotPermitted);
    return query;
}

/// Searching the log is logged. The search words may be a name, so they are kept as a text of their own.
base::Result<void> logged(const Call &call, LogAction action, const audit::LogQuery &query, const QString &code)
{
    audit::Entry entry = entryFor(call, action);
    if (store::seesClient(call.db, call.scope(), query.client)) // what somebody typed is not what they looked at
        entry.clientId = query.client;
    if (store::seesRecording(call.db, call.scope(), query.recording))
        entry.recordingId = query.recording;
    entry.code = code;
    entry.reason = query.text;
    return call.clinic.log.append({entry});
}

/// @param sequence 0 for somebody who reads their own trail: to them numbers say nothing but how much others do
Json rowOf(const Call &call, const audit::LoggedEntry &logged, qint64 sequence, audit::NameBook &names)
{
    const audit::Entry &entry = logged.entry;
    return {{"sequence", sequence},
            {"id", json(entry.eventId)},
            {"at", json(std::optional(entry.occurredAt))},
            {"actorId", json(entry.actorId)},
            {"actorName", json(names.nameOf(call.db, entry.actorId))},
            {"actorRole", json(entry.actorRole)},
            {"clientId", json(entry.clientId)},
            {"clientName", json(names.nameOf(call.db, entry.clientId))},
            {"recordingId", json(entry.recordingId)},
            {"action", json(entry.action.text())},
            {"purpose", json(entry.purpose)},
            {"outcome", json(entry.outcome.text())},
            {"code", json(entry.code)},
            {"reason", json(audit::reasonOf(call.clinic.log, call.db, logged))},
            {"viewing", json(entry.viewing)},
            {"ranges", protocol::toJson(entry.ranges)},
            {"device", json(entry.device)},
            {"address", json(entry.address)},
            {"server", json(logged.server)},
            {"requestId", json(entry.requestId)},
            {"userAgent", json(audit::agentOf(call.db, logged.agent))}};
}

Answer search(const Call &call)
{
    const auto query = queryOf(call);
    if (!query)
        return query.error();
    if (auto written = logged(call, LogAction::AccessLogSearched, *query, {}); !written)
        return written.error();
    const auto page = audit::searchLog(call.db, *query);
    if (!page)
        return page.error();
    Json rows = Json::array();
    audit::NameBook names;
    for (const auto &entry : page->entries)
        rows.push_back(rowOf(call, entry, readsOwnTrail(*query) ? 0 : entry.sequence, names));
    return jsonAnswer(
        {{"success", true}, {"entries", rows}, {"nextCursor", nextCursor(call, "accessLog", page->nextCursor)}});
}

bool hasFilter(const audit::LogQuery &query)
{
    return !query.actor.isEmpty() || !query.client.isEmpty() || !query.recording.isEmpty() ||
           !query.actions.isEmpty() || !query.outcome.isEmpty() || !query.purpose.isEmpty() ||
           !query.device.isEmpty() || !query.address.isEmpty() || !query.viewing.isEmpty() || !query.text.isEmpty() ||
           query.from || query.to || query.reader->reach != audit::LogReader::Reach::All;
}

/// A checkpoint that covers what is in the log now.
base::Result<QByteArray> freshCheckpoint(const Call &call)
{
    if (auto made = call.clinic.log.makeCheckpoint(); !made)
        return made.error();
    const auto note = audit::newestCheckpoint(call.db);
    return note ? base::Result<QByteArray>(*note)
                : fail(ProblemCode::Unavailable, QStringLiteral("there is no checkpoint"));
}

http::Response streamed(std::unique_ptr<audit::LogExport> source, const char *type, const char *ending)
{
    http::Response response;
    response.headers = {{"Content-Type", type},
                        {"Content-Disposition", QByteArray("attachment; filename=\"access-log.") + ending + '"'},
                        {"Cache-Control", "no-store"}};
    response.source = std::move(source);
    response.sourceLength = -1;
    return response;
}

Answer exported(const Call &call)
{
    const QString format = call.request.query.value(QStringLiteral("format"), QStringLiteral("jsonl"));
    if (!QStringList{QStringLiteral("jsonl"), QStringLiteral("csv"), QStringLiteral("fhir")}.contains(format))
        return fail(ProblemCode::InvalidField, QStringLiteral("format is jsonl, csv or fhir"));
    const auto query = queryOf(call);
    if (!query)
        return query.error();
    if (auto proven = requireProof(call); !proven)
        return proven.error();
    // How much leaves is said before it does (audit/LOG_FILES.md).
    const QString code = QStringLiteral("%1 rows:%2").arg(format, QString::number(audit::countFound(call.db, *query)));
    if (auto written = logged(call, LogAction::AccessLogExported, *query, code); !written)
        return written.error();
    store::Database &database = call.clinic.database;
    if (format == QStringLiteral("csv"))
        return streamed(audit::csvExport(database, *query), "text/csv; charset=utf-8; header=present", "csv");
    const auto checkpoint = freshCheckpoint(call);
    if (!checkpoint)
        return checkpoint.error();
    const auto promised = crypto::checkpointFromText(*checkpoint);
    if (format == QStringLiteral("fhir"))
        return streamed(audit::fhirExport(database, *query, promised->origin), "application/fhir+ndjson", "ndjson");
    auto source = hasFilter(*query) ? audit::foundExport(database, *query, *checkpoint)
                                    : audit::provableExport(database, 1, promised->size);
    return streamed(std::move(source), "application/jsonl", "jsonl");
}

/// What the log promises now, and that it continues what somebody saw before.
Answer checkpoint(const Call &call)
{
    const auto note = freshCheckpoint(call);
    if (!note)
        return note.error();
    const auto promised = crypto::checkpointFromText(*note);
    const auto key = call.clinic.log.verifier();
    if (!promised || !key)
        return fail(ProblemCode::Unavailable, QStringLiteral("the log has no key"));
    const QString given = call.request.query.value(QStringLiteral("from"));
    const auto size = given.isEmpty() ? 0 : protocol::wholeNumber(given, {0, protocol::largestInteger});
    if (!size)
        return fail(ProblemCode::InvalidField, QStringLiteral("from is the size of an earlier checkpoint"));
    const qint64 from = *size;
    Json answer = {{"success", true},
                   {"key", json(key->text())},
                   {"checkpoint", json(QString::fromUtf8(*note))},
                   {"proof", Json::array()}};
    if (from > promised->size) // whoever asks has seen more than there is: they must hear that, not an error
        return jsonAnswer(answer);
    if (from > 0 && from < promised->size) {
        const crypto::TreeHasher hasher;
        const auto proof = crypto::consistencyProof(hasher, from, promised->size, audit::tileReader(call.db));
        if (!proof)
            return fail(ProblemCode::Unavailable, proof.error().detail);
        for (const auto &hash : *proof)
            answer["proof"].push_back(crypto::toBytes(hash).toBase64().toStdString());
    }
    return jsonAnswer(answer);
}

/// One entry about a recording, provable to anybody with the log's key.
Answer receipt(const Call &call)
{
    const auto given =
        protocol::wholeNumber(call.request.query.value(QStringLiteral("sequence")), {1, protocol::largestInteger});
    const qint64 sequence = given.value_or(0);
    if (!given)
        return fail(ProblemCode::InvalidField, QStringLiteral("sequence is the number of an entry"));
    const auto row = recordingFor(call, Action::SeeAccessLog, false);
    if (!row)
        return row.error();
    const auto found = audit::storyEntry(call.db, storyQueryOf(call, *row), sequence);
    if (!found)
        return fail(ProblemCode::NotFound);
    audit::Entry entry = entryFor(call, LogAction::ReceiptGiven, *row);
    entry.code = QString::number(sequence);
    if (auto written = call.clinic.log.append({entry}); !written)
        return written.error();
    auto note = audit::checkpointCovering(call.db, sequence);
    if (!note) {
        const auto fresh = freshCheckpoint(call);
        if (!fresh)
            return fresh.error();
        note = *fresh;
    }
    const auto made = audit::receiptFor(call.db, *found, *note);
    if (!made && made.error().kind == base::ErrorKind::Corrupt) { // nobody gets a proof of what was changed
        if (auto told = call.clinic.log.raise({LogAction::LogDamaged, QStringLiteral("entry %1").arg(sequence)}); !told)
            return told.error();
    }
    if (!made)
        return fail(ProblemCode::Unavailable, made.error().detail);
    return jsonAnswer({{"success", true},
                       {"receipt", json(QString::fromUtf8(crypto::toText(*made)))},
                       {"key", json(call.clinic.log.verifier()->text())}});
}

} // namespace

std::vector<Route> logRoutes()
{
    namespace p = protocol::paths;
    return {
        {"GET", p::accessLog, "searchAccessLog", Access::SignedIn, search},
        {"GET", p::accessLogExport, "exportAccessLog", Access::SignedIn, exported},
        {"GET", p::accessLogCheckpoint, "getLogCheckpoint", Access::SignedIn, checkpoint},
        {"GET", p::accessReceipt, "getAccessReceipt", Access::SignedIn, receipt},
    };
}

} // namespace attune::server::routes
