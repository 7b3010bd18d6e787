// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/paths.h"
#include "server/media/grants.h"
#include "server/routes/route.h"

#include <QUuid>

namespace attune::server::routes {

using policy::Action;
using protocol::fail;

namespace {

QByteArray mimeTypeOf(const QString &format)
{
    if (format == QStringLiteral("webm"))
        return "video/webm";
    if (format == QStringLiteral("mkv"))
        return "video/x-matroska";
    if (format == QStringLiteral("mka"))
        return "audio/x-matroska";
    return format == QStringLiteral("m4a") ? "audio/mp4" : "video/mp4";
}

/// A link works only while everything it was granted on still holds: sign-in, relation, consent, state.
base::Result<store::RecordingRow> stillGranted(Call &call, const media::Grant &grant)
{
    if (!call.clinic.signIns.isAlive(call.db, grant.signInId))
        return fail("not_permitted");
    const auto account = identity::accountById(call.db, domain::UserId(grant.userId));
    const auto row = store::recordingById(call.db, grant.recordingId, domain::UserId(grant.userId));
    if (!account || !row)
        return fail("not_permitted");
    call.caller = {account->person, domain::SignInId(grant.signInId), account->office, {}};
    const Action action = grant.action == QStringLiteral("download") ? Action::Download : Action::Play;
    if (auto allowed = authorise(call, action, subjectOf(call, *row), grant.reasonGiven); !allowed)
        return allowed.error().code == QStringLiteral("log_unavailable") ? allowed.error() : fail("not_permitted");
    return *row;
}

http::Response sendRange(const Call &call, const store::RecordingRow &row, std::shared_ptr<http::ByteSource> source,
                         bool sealed)
{
    const qint64 size = source->size();
    const QByteArray tag = '"' + row.recording.sha256.toLatin1().left(32) + (sealed ? "-sealed\"" : "\"");
    http::Response response;
    response.headers = {
        {"Content-Type", sealed ? QByteArray("application/octet-stream") : mimeTypeOf(row.recording.format)},
        {"Accept-Ranges", "bytes"},
        {"Cache-Control", "no-store"},
        {"ETag", tag}};
    auto [verdict, range] = http::parseRange(call.request.header("range"), size);
    const QByteArray ifRange = call.request.header("if-range");
    if (!ifRange.isEmpty() && ifRange != tag)
        verdict = http::RangeVerdict::None;
    if (verdict == http::RangeVerdict::Unsatisfiable) {
        response.status = 416;
        response.headers.append({"Content-Range", "bytes */" + QByteArray::number(size)});
        return response;
    }
    response.source = std::move(source);
    response.sourceLength = size;
    if (verdict == http::RangeVerdict::Satisfiable) {
        response.status = 206;
        response.sourceOffset = range.first;
        response.sourceLength = range.last - range.first + 1;
        response.headers.append({"Content-Range", "bytes " + QByteArray::number(range.first) + '-' +
                                                      QByteArray::number(range.last) + '/' + QByteArray::number(size)});
    }
    return response;
}

/// The first time a link opens something the log has it before a byte leaves. The entry's id follows from the link, so
/// that several ranges at once, or two servers, write it once; the grant's own mark spares the log the question.
base::Result<void> noteKeyUse(Call &call, const media::Grant &grant, const store::RecordingRow &row)
{
    if (grant.used)
        return {};
    audit::Entry entry = entryFor(call, "keyUsed");
    entry.eventId = QUuid::createUuidV5(QUuid(grant.id), QStringLiteral("keyUsed")).toString(QUuid::WithoutBraces);
    entry.clientId = row.recording.clientId.value();
    entry.recordingId = row.recording.id.value();
    entry.viewing = grant.viewing;
    entry.code = grant.action;
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged;
    media::markUsed(call.db, grant.id);
    return {};
}

Answer deliver(Call &call)
{
    static const QByteArray headerName = QByteArray(protocol::paths::grantHeader).toLower();
    const auto proof = media::proofFrom(call.request.header(headerName), call.request.query);
    const auto proven = media::checkProof(call.id, proof, call.clinic.keys.linkKey(), call.clinic.clock.now());
    if (!proven)
        return proven.error().kind == base::ErrorKind::LinkExpired ? proven.error() : fail("not_permitted");
    const auto grant = media::grantById(call.db, call.id);
    if (!grant)
        return fail("not_permitted");
    const auto row = stillGranted(call, *grant);
    if (!row)
        return row.error();
    const bool sealed = grant->action == media::sealedPlay;
    if (auto noted = sealed ? base::Result<void>() : noteKeyUse(call, *grant, *row); !noted)
        return noted.error();
    const QString object = row->recording.id.value();
    auto source = sealed ? call.clinic.media.openSealed(object) : call.clinic.media.open(object);
    if (!source)
        return mediaProblem(object, source.error());
    return sendRange(call, *row, std::move(*source), sealed);
}

} // namespace

std::vector<Route> mediaRoutes()
{
    return {{"GET", protocol::paths::media, "getMedia", Access::Public, deliver}};
}

} // namespace attune::server::routes
