// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/visible_text.h"
#include "protocol/paths.h"
#include "protocol/recording_codec.h"
#include "server/jobs/clinic_jobs.h"
#include "server/routes/all_routes.h"
#include "server/routes/appointment_values.h"
#include "server/routes/authorisation.h"
#include "server/routes/log_entries.h"
#include "server/routes/media_links.h"
#include "server/routes/paging.h"
#include "server/routes/reasons.h"
#include "server/routes/recording_answers.h"

namespace attune::server::routes {

using domain::LogAction;
using domain::ProblemCode;
using policy::Action;
using protocol::fail;
using protocol::json;
using protocol::Json;

namespace {

std::optional<qint64> queryNumber(const Call &call, const char *key, qint64 low, qint64 high, qint64 fallback)
{
    const QString text = call.request.query.value(QString::fromLatin1(key));
    if (text.isEmpty())
        return fallback;
    return protocol::wholeNumber(text, {low, high});
}

base::Result<domain::RecordingQuery> queryOf(const Call &call)
{
    domain::RecordingQuery query;
    const auto value = [&call](const char *key) { return call.request.query.value(QString::fromLatin1(key)); };
    const auto statuses = value("status").split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &word : statuses) {
        const auto status = domain::recordingStatusFromText(word);
        if (status == domain::RecordingStatus::Unknown)
            return fail(ProblemCode::InvalidField, QStringLiteral("status is not a recording status"));
        query.statuses.append(status);
    }
    query.clientId = domain::UserId(value("clientId"));
    query.clinicianId = domain::UserId(value("clinicianId"));
    const auto bounds = boundsOf(call, "startDate", "endDate");
    if (!bounds)
        return bounds.error();
    query.from = bounds->from;
    query.to = bounds->to;
    query.text = base::shortened(value("text"), 200);
    query.onlyNew = value("onlyNew") == QStringLiteral("true");
    if (!value("sort").isEmpty()) {
        const auto sort = domain::sortFromText(value("sort"));
        if (!sort)
            return fail(ProblemCode::InvalidField, QStringLiteral("sort is not a column"));
        query.sort = *sort;
        // The place of a joint recording would tell of a name, or of a day, that is not shown.
        const bool isOfClient =
            *sort == domain::RecordingQuery::Sort::Client || *sort == domain::RecordingQuery::Sort::KeptUntil;
        if (isOfClient && !call.further().joint.isEmpty())
            query.sort = domain::RecordingQuery::Sort::SessionAt;
    }
    query.order = value("order") == QStringLiteral("asc") ? domain::RecordingQuery::Order::Ascending
                                                          : domain::RecordingQuery::Order::Descending;
    const auto cursor = cursorOf(call, "recordings");
    if (!cursor)
        return cursor.error();
    query.cursor = *cursor;
    const auto limit = queryNumber(call, "limit", 1, 100, 50);
    if (!limit)
        return fail(ProblemCode::InvalidField, QStringLiteral("limit must be 1 to 100"));
    query.pageSize = static_cast<int>(*limit);
    const auto offset = queryNumber(call, "offset", 0, 100'000'000, 0);
    if (!offset)
        return fail(ProblemCode::InvalidField, QStringLiteral("offset must be a number from 0"));
    query.skip = *offset;
    query.countAll = value("count") == QStringLiteral("exact") || (*offset > 0 && query.cursor.isEmpty());
    return query;
}

Answer list(const Call &call)
{
    const auto query = queryOf(call);
    if (!query)
        return query.error();
    const auto page = store::listRecordings(call.db, call.scope(), *query);
    if (!page)
        return page.error();
    Json rows = recordingsJson(call, page->items);
    for (Json &row : rows)
        row.erase("watchedRanges"); // many, for a list
    return jsonAnswer({{"success", true},
                       {"recordings", rows},
                       {"total", page->total.value_or(0)},
                       {"totalIsAtLeast", page->totalIsAtLeast},
                       {"limit", query->pageSize},
                       {"offset", query->skip},
                       {"nextCursor", nextCursor(call, "recordings", page->nextCursor)}});
}

Answer detail(const Call &call)
{
    const auto row = recordingFor(call, Action::SeeDetails, false);
    if (!row)
        return row.error();
    Json recording = recordingsJson(call, {*row}).front();
    if (call.request.query.value(QStringLiteral("include")) == QStringLiteral("accessLog")) {
        const auto permit = authorise(call, Action::SeeAccessLog, row->resource, false);
        if (!permit)
            return permit.error();
        const auto entries = accessLogJson(call, *row, *permit);
        if (!entries)
            return entries.error();
        recording["accessLog"] = *entries;
    }
    return jsonAnswer({{"success", true}, {"recording", recording}});
}

Answer keepPosition(const Call &call)
{
    constexpr qint64 longestMs = 1000LL * 3600 * 48;
    const auto found = protocol::strictInteger(call.body, "positionMs", {0, longestMs});
    if (!found)
        return fail(ProblemCode::InvalidField, QStringLiteral("positionMs must be a number of milliseconds"));
    const auto row = recordingFor(call, Action::KeepPosition, false);
    if (!row)
        return row.error();
    store::rememberPosition(call.db, call.userId(), row->recording.id.value(), *found);
    return jsonAnswer({{"success", true}});
}

/// The key of one recording, for this viewing: in the log before it leaves.
base::Result<Json> releaseKey(const Call &call, const FoundRecording &row, const QString &viewing)
{
    const auto seal = call.clinic.media.release(row.recording.id.value());
    if (!seal)
        return mediaProblem(row.recording.id.value(), seal.error());
    audit::Entry entry = entryFor(call, LogAction::KeyReleased, row);
    entry.viewing = viewing;
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    return Json{{"header", json(QString::fromLatin1(crypto::toBytes(seal->header).toBase64()))},
                {"key", json(QString::fromLatin1(seal->dataKey.view().toBase64()))}};
}

LinkRequest linkRequestOf(const Call &call, Action action)
{
    const auto says = [&call](const char *name, const char *value) {
        return call.request.query.value(QString::fromLatin1(name)) == QLatin1String(value);
    };
    LinkRequest request;
    request.action = action;
    request.delivery = action == Action::Play && says("delivery", "sealed") ? Wrapping::Sealed : Wrapping::Plain;
    request.form = says("grant", "header") ? media::LinkForm::Header : media::LinkForm::Query;
    request.renewal = says("renewal", "true");
    return request;
}

/// Sealed bytes are fetched from the store itself when it can be asked; everything else comes from here. With
/// grant=header the address holds no proof: nothing that keeps addresses (a proxy, a browser, a log) can open it.
void putAddress(const Call &call, const IssuedLink &issued, const LinkRequest &request, Json &answer)
{
    const bool inHeader = request.form == media::LinkForm::Header;
    const QString here = originOf(call.request) + (inHeader ? issued.path : issued.withProof());
    answer["url"] = json(issued.stored.value_or(here));
    answer["expiresIn"] = issued.lifetime.count();
    answer["viewing"] = json(issued.viewing);
    if (inHeader && !issued.stored)
        answer["headers"] = {{protocol::paths::grantHeader, json(issued.proof.asHeader())}};
}

Answer playbackUrl(const Call &call)
{
    const auto row = recordingOfSession(call, Action::Play, hasReason(call));
    if (!row)
        return row.error();
    const LinkRequest request = linkRequestOf(call, Action::Play);
    const auto issued = issueLink(call, *row, request);
    if (!issued)
        return issued.error();
    const domain::Recording &r = row->recording;
    Json answer = {{"success", true},
                   {"leaseSeconds", call.clinic.rules.accessLease.count()},
                   {"recordingId", json(r.id.value())},
                   {"duration", r.duration ? Json(r.duration->count()) : Json(nullptr)},
                   {"format", json(r.format)},
                   {"size", r.sizeBytes ? Json(*r.sizeBytes) : Json(nullptr)}};
    putAddress(call, *issued, request, answer);
    if (request.delivery == Wrapping::Sealed && !issued->isRenewal) { // a renewal is for somebody who has the key
        const auto seal = releaseKey(call, *row, issued->viewing);
        if (!seal)
            return seal.error();
        answer["seal"] = *seal;
    }
    return jsonAnswer(answer);
}

Answer downloadUrl(const Call &call)
{
    const auto row = recordingOfSession(call, Action::Download, hasReason(call));
    if (!row)
        return row.error();
    const LinkRequest request = linkRequestOf(call, Action::Download);
    const auto issued = issueLink(call, *row, request);
    if (!issued)
        return issued.error();
    const domain::Recording &r = row->recording;
    Json answer = {{"success", true},
                   {"filename", json(neutralFileName(*row))},
                   {"size", r.sizeBytes ? Json(*r.sizeBytes) : Json(nullptr)},
                   {"duration", r.duration ? Json(r.duration->count()) : Json(nullptr)},
                   {"sha256", json(r.sha256)},
                   {"recordingId", json(r.id.value())},
                   {"clientTold", issued->notifiesClient}};
    putAddress(call, *issued, request, answer);
    return jsonAnswer(answer);
}

} // namespace

std::vector<Route> recordingRoutes()
{
    namespace p = protocol::paths;
    return {
        {"GET", p::recordings, "listRecordings", Access::SignedIn, list},
        {"GET", p::recording, "getRecording", Access::SignedIn, detail},
        {"PUT", p::recordingPosition, "keepPosition", Access::SignedIn, keepPosition},
        {"GET", p::playbackUrl, "getPlaybackUrl", Access::SignedIn, playbackUrl},
        {"GET", p::downloadUrl, "getDownloadUrl", Access::SignedIn, downloadUrl},
    };
}

} // namespace attune::server::routes
