// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/visible_text.h"
#include "protocol/link_codec.h"
#include "protocol/paths.h"
#include "server/jobs/clinic_jobs.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
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
    protocol::DocumentedRecordings answer;
    answer.recordings = documented(call, page->items);
    for (auto &row : answer.recordings)
        row.recording.watched.clear(); // many, for a list
    answer.total = page->total.value_or(0);
    answer.totalIsAtLeast = page->totalIsAtLeast;
    answer.limit = query->pageSize;
    answer.offset = query->skip;
    answer.nextCursor = sealedCursor(call, "recordings", page->nextCursor);
    return goodAnswer(answer);
}

Answer detail(const Call &call)
{
    const auto row = recordingFor(call, Action::SeeDetails, false);
    if (!row)
        return row.error();
    protocol::DocumentedRecordingAnswer answer{documented(call, {*row}).first()};
    if (call.request.query.value(QStringLiteral("include")) == QStringLiteral("accessLog")) {
        const auto permit = authorise(call, Action::SeeAccessLog, row->resource, false);
        if (!permit)
            return permit.error();
        const auto lines = accessLogOf(call, *row, *permit);
        if (!lines)
            return lines.error();
        answer.recording.accessLog = *lines;
    }
    return goodAnswer(answer);
}

Answer keepPosition(const Call &call)
{
    const auto body = bodyAs<protocol::PositionBody>(call);
    if (!body)
        return body.error();
    const auto row = recordingFor(call, Action::KeepPosition, false);
    if (!row)
        return row.error();
    store::rememberPosition(call.db, call.userId(), row->recording.id.value(), body->position.count());
    return doneAnswer();
}

/// The key of one recording, for this viewing: in the log before it leaves.
base::Result<domain::MediaSeal> releaseKey(const Call &call, const FoundRecording &row, const QString &viewing)
{
    const auto seal = call.clinic.media.release(row.recording.id.value());
    if (!seal)
        return mediaProblem(row.recording.id.value(), seal.error());
    audit::Entry entry = entryFor(call, LogAction::KeyReleased, row);
    entry.viewing = viewing;
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    const QByteArray key = seal->dataKey.view();
    return domain::MediaSeal{crypto::toBytes(seal->header), QByteArray(key.constData(), key.size())};
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
protocol::LinkAddress addressOf(const Call &call, const domain::Recording &recording, const IssuedLink &issued,
                                const LinkRequest &request)
{
    const bool inHeader = request.form == media::LinkForm::Header;
    protocol::LinkAddress address;
    address.recording = recording.id;
    address.url = issued.stored.value_or(originOf(call.request) + (inHeader ? issued.path : issued.withProof()));
    address.expiresIn = issued.lifetime;
    address.viewing = domain::ViewingId(issued.viewing);
    if (inHeader && !issued.stored)
        address.grant = issued.proof.asHeader();
    address.sizeBytes = recording.sizeBytes;
    address.duration = recording.duration;
    return address;
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
    protocol::PlaybackLinkAnswer answer;
    answer.address = addressOf(call, row->recording, *issued, request);
    answer.lease = call.clinic.rules.accessLease;
    answer.format = row->recording.format;
    if (request.delivery == Wrapping::Sealed && !issued->isRenewal) { // a renewal is for somebody who has the key
        const auto seal = releaseKey(call, *row, issued->viewing);
        if (!seal)
            return seal.error();
        answer.seal = *seal;
    }
    return goodAnswer(answer);
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
    return goodAnswer(protocol::DownloadLinkAnswer{addressOf(call, row->recording, *issued, request),
                                                   neutralFileName(*row), row->recording.sha256,
                                                   issued->notifiesClient});
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
