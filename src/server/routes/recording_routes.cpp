// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "protocol/paths.h"
#include "protocol/recording_codec.h"
#include "server/capture_job.h"
#include "server/media/grants.h"
#include "server/routes/route.h"

namespace attune::server::routes {

using policy::Action;
using protocol::fail;
using protocol::Json;
using protocol::json;

namespace {

std::optional<qint64> queryNumber(const Call &call, const char *key, qint64 low, qint64 high, qint64 fallback)
{
    const QString text = call.request.query.value(QString::fromLatin1(key));
    if (text.isEmpty())
        return fallback;
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    return ok && number >= low && number <= high ? std::optional(number) : std::nullopt;
}

base::Result<domain::RecordingQuery> queryOf(const Call &call)
{
    domain::RecordingQuery query;
    const auto value = [&call](const char *key) { return call.request.query.value(QString::fromLatin1(key)); };
    const auto statuses = value("status").split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &word : statuses) {
        const auto status = domain::recordingStatusFromText(word);
        if (status == domain::RecordingStatus::Unknown)
            return fail("invalid_field", QStringLiteral("status is not a recording status"));
        query.statuses.append(status);
    }
    query.clientId = domain::UserId(value("clientId"));
    query.clinicianId = domain::UserId(value("clinicianId"));
    query.from = base::instantFromText(value("startDate"));
    query.to = base::instantFromText(value("endDate"));
    if ((!value("startDate").isEmpty() && !query.from) || (!value("endDate").isEmpty() && !query.to))
        return fail("invalid_field", QStringLiteral("startDate and endDate must be RFC 3339 times"));
    query.text = value("text").left(200);
    query.onlyNew = value("onlyNew") == QStringLiteral("true");
    if (!value("sort").isEmpty()) {
        const auto sort = domain::sortFromText(value("sort"));
        if (!sort)
            return fail("invalid_field", QStringLiteral("sort is not a column"));
        query.sort = *sort;
    }
    query.order = value("order") == QStringLiteral("asc") ? domain::RecordingQuery::Order::Ascending
                                                          : domain::RecordingQuery::Order::Descending;
    query.cursor = value("cursor");
    const auto limit = queryNumber(call, "limit", 1, 100, 50);
    if (!limit)
        return fail("invalid_field", QStringLiteral("limit must be 1 to 100"));
    query.pageSize = static_cast<int>(*limit);
    const auto offset = queryNumber(call, "offset", 0, 100'000'000, 0);
    if (!offset)
        return fail("invalid_field", QStringLiteral("offset must be a number from 0"));
    query.skip = *offset;
    query.countAll = value("count") == QStringLiteral("exact") || (*offset > 0 && query.cursor.isEmpty());
    return query;
}

Answer list(Call &call)
{
    const auto query = queryOf(call);
    if (!query)
        return query.error();
    const auto page = store::listRecordings(call.db, call.scope(), *query);
    if (!page)
        return page.error();
    Json rows = Json::array();
    for (const auto &row : page->items) {
        domain::Recording shown = shownTo(call, row);
        shown.watched.clear(); // many, for a list
        rows.push_back(protocol::toJson(shown));
    }
    return jsonAnswer({{"success", true},
                       {"recordings", rows},
                       {"total", page->total.value_or(0)},
                       {"totalIsAtLeast", page->totalIsAtLeast},
                       {"limit", query->pageSize},
                       {"offset", query->skip},
                       {"nextCursor", page->nextCursor.isEmpty() ? Json(nullptr) : json(page->nextCursor)}});
}

Answer detail(Call &call)
{
    const auto row = recordingFor(call, Action::SeeDetails, false);
    if (!row)
        return row.error();
    return jsonAnswer({{"success", true}, {"recording", protocol::toJson(shownTo(call, *row))}});
}

Answer keepPosition(Call &call)
{
    const auto found = call.body.find("positionMs");
    if (found == call.body.end() || !found->is_number_integer() || found->get<qint64>() < 0 ||
        found->get<qint64>() > 1000LL * 3600 * 48)
        return fail("invalid_field", QStringLiteral("positionMs must be a number of milliseconds"));
    const auto row = recordingFor(call, Action::KeepPosition, false);
    if (!row)
        return row.error();
    store::rememberPosition(call.db, call.userId(), row->recording.id.value(), found->get<qint64>());
    return jsonAnswer({{"success", true}});
}

/// The key of one recording, for this viewing: in the log before it leaves.
base::Result<Json> releaseKey(Call &call, const store::RecordingRow &row)
{
    const auto seal = call.clinic.media.release(row.recording.id.value());
    if (!seal)
        return mediaProblem(row.recording.id.value(), seal.error());
    audit::Entry entry = entryFor(call, "keyReleased", row);
    entry.viewing = call.request.query.value(QStringLiteral("viewing")).left(64);
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    return Json{{"header", json(QString::fromLatin1(crypto::toBytes(seal->header).toBase64()))},
                {"key", json(QString::fromLatin1(seal->dataKey.bytes().toBase64()))}};
}

/// Sealed bytes are fetched from the store itself when it can be asked; everything else comes from here. With
/// grant=header the address holds no proof: nothing that keeps addresses (a proxy, a browser, a log) can open it.
void putAddress(const Call &call, const IssuedLink &issued, Delivery delivery, Json &answer)
{
    const auto stored = delivery == Delivery::Sealed
                            ? call.clinic.media.store().publicLink(issued.row.recording.id.value(),
                                                                   call.clinic.clock.now(), issued.lifetime)
                            : std::nullopt;
    const bool inHeader = call.request.query.value(QStringLiteral("grant")) == QStringLiteral("header");
    const QString here = originOf(call.request) + (inHeader ? issued.path : issued.withProof());
    answer["url"] = json(stored.value_or(here));
    if (inHeader && !stored)
        answer["headers"] = {{protocol::paths::grantHeader, json(issued.proof.asHeader())}};
}

Answer playbackUrl(Call &call)
{
    const auto row = recordingOfSession(call, Action::Play, reasonOf(call).size() >= shortestReason);
    if (!row)
        return row.error();
    const bool renewal = call.request.query.value(QStringLiteral("renewal")) == QStringLiteral("true");
    const bool sealed = call.request.query.value(QStringLiteral("delivery")) == QStringLiteral("sealed");
    const Delivery delivery = sealed ? Delivery::Sealed : Delivery::Plain;
    const auto issued = issueLink(call, *row, Action::Play, renewal, delivery);
    if (!issued)
        return issued.error();
    const domain::Recording &r = row->recording;
    Json answer = {{"success", true},
                   {"expiresIn", issued->lifetime.count()},
                   {"leaseSeconds", call.clinic.rules.accessLease.count()},
                   {"recordingId", json(r.id.value())},
                   {"duration", r.duration ? Json(r.duration->count()) : Json(nullptr)},
                   {"format", json(r.format)},
                   {"size", r.sizeBytes ? Json(*r.sizeBytes) : Json(nullptr)}};
    putAddress(call, *issued, delivery, answer);
    if (sealed && !renewal) { // a renewal is for somebody who has the key
        const auto seal = releaseKey(call, *row);
        if (!seal)
            return seal.error();
        answer["seal"] = *seal;
    }
    return jsonAnswer(answer);
}

Answer downloadUrl(Call &call)
{
    const auto row = recordingOfSession(call, Action::Download, reasonOf(call).size() >= shortestReason);
    if (!row)
        return row.error();
    const bool renewal = call.request.query.value(QStringLiteral("renewal")) == QStringLiteral("true");
    const auto issued = issueLink(call, *row, Action::Download, renewal);
    if (!issued)
        return issued.error();
    const domain::Recording &r = row->recording;
    Json answer = {{"success", true},
                   {"filename", json(neutralFileName(*row))},
                   {"expiresIn", issued->lifetime.count()},
                   {"size", r.sizeBytes ? Json(*r.sizeBytes) : Json(nullptr)},
                   {"duration", r.duration ? Json(r.duration->count()) : Json(nullptr)},
                   {"sha256", json(r.sha256)},
                   {"recordingId", json(r.id.value())}};
    putAddress(call, *issued, Delivery::Plain, answer);
    return jsonAnswer(answer);
}

} // namespace

/// The recording a session call means: the one named, else the newest that can be played.
base::Result<store::RecordingRow> recordingOfSession(Call &call, Action action, bool reasonGiven)
{
    const QString wanted = call.request.query.value(QStringLiteral("recordingId"));
    const auto rows = store::recordingsOfSession(call.db, call.id, call.userId());
    const store::RecordingRow *chosen = nullptr;
    for (const auto &row : rows) {
        const bool fits = wanted.isEmpty() ? row.recording.status == domain::RecordingStatus::Available
                                           : row.recording.id.value() == wanted;
        if (fits && !chosen)
            chosen = &row;
    }
    call.id = chosen ? chosen->recording.id.value() : wanted;
    return recordingFor(call, action, reasonGiven);
}

/// A copy that has begun may be finished without another proof, however slow the line is.
static bool finishesACopy(Call &call, const QString &recordingId)
{
    const auto since = call.clinic.clock.now() - std::chrono::hours(1);
    auto row = call.db.run(QStringLiteral("SELECT 1 FROM media_grants WHERE sign_in_id = ? AND recording_id = ? AND "
                                          "action = 'download' AND issued_at > ?"),
                           {call.caller.signIn.value(), recordingId, base::toUnixMs(since)});
    return row.next();
}

base::Result<IssuedLink> issueLink(Call &call, const store::RecordingRow &row, Action action, bool renewal,
                                   Delivery delivery)
{
    if (!row.hasMedia)
        return fail("not_available", QStringLiteral("there is no media"));
    if (const auto warmth = call.clinic.media.store().warmth(row.recording.id.value());
        warmth && *warmth != storage::Warmth::Ready)
        return fail("in_cold_storage");
    const bool download = action == Action::Download;
    if (download && !finishesACopy(call, row.recording.id.value())) {
        if (auto proven = requireProof(call, row.recording.id.value()); !proven)
            return proven.error();
    }
    const auto lifetime = download ? call.clinic.rules.downloadLinkLifetime : call.clinic.rules.playLinkLifetime;
    const auto now = call.clinic.clock.now();
    const QString id = row.recording.id.value();
    const QString reason = reasonOf(call);
    const media::Grant grant{base::newUuidV7(base::toUnixMs(now)),
                             call.userId().value(),
                             call.caller.signIn.value(),
                             id,
                             download                       ? QStringLiteral("download")
                             : delivery == Delivery::Sealed ? media::sealedPlay
                                                            : QStringLiteral("play"),
                             reason.size() >= shortestReason,
                             call.request.query.value(QStringLiteral("viewing")).left(64),
                             now + lifetime};
    audit::Entry entry = entryFor(call, renewal ? "linkRenewed" : (download ? "downloadLinkIssued" : "linkIssued"));
    entry.clientId = row.recording.clientId.value();
    entry.recordingId = id;
    entry.viewing = grant.viewing;
    entry.reason = reason;
    media::storeGrant(call.db, grant, now); // worthless until its address is known, which is after the log has it
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    if (!renewal) {
        call.db.run(download ? QStringLiteral("UPDATE recordings SET download_count = download_count + 1 WHERE id = ?")
                             : QStringLiteral("UPDATE recordings SET view_count = view_count + 1 WHERE id = ?"),
                    {id});
        if (!download)
            store::rememberOpened(call.db, call.userId(), id);
    }
    return IssuedLink{QStringLiteral("/media/") + grant.id, media::proofOf(grant, call.clinic.keys.linkKey()), lifetime,
                      row};
}

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
