// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"
#include "protocol/paths.h"
#include "server/media/asked_again.h"
#include "server/routes/all_routes.h"
#include "server/routes/authorisation.h"
#include "server/routes/dispatcher.h"
#include "server/routes/log_entries.h"
#include "server/routes/media_links.h"

namespace attune::server::routes {

using domain::LogAction;
using domain::ProblemCode;
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

bool isOfSignIn(const Call &call, const media::Grant &grant)
{
    const QByteArray header = call.request.header("authorization");
    if (!header.toLower().startsWith("bearer "))
        return false;
    const auto caller = call.clinic.signIns.caller(call.db, QString::fromLatin1(header.mid(7).trimmed()));
    return caller && caller->signIn.value() == grant.signInId;
}

/// A grant whose proof travels in a header is for the program that asked for it: it is used from the same address, or
/// with the access token of the same sign-in.
bool isAtItsPlace(const Call &call, const media::Grant &grant)
{
    return grant.form == media::LinkForm::Query || grant.place.isEmpty() ||
           grant.place == media::markOfAddress(call.request.peerAddress, call.clinic.keys.linkKey()) ||
           isOfSignIn(call, grant);
}

/// A link works only while everything it was granted on still holds: sign-in, relation, consent, state.
/// @param call of whoever the link was issued to
base::Result<FoundRecording> stillGranted(const Call &call, const media::Grant &grant)
{
    if (!call.clinic.signIns.isAlive(call.db, grant.signInId))
        return fail(ProblemCode::SignInRequired);
    const auto row = store::recordingById(call.db, grant.recordingId, call.userId());
    if (call.caller.person.role == domain::Role::Unknown || !row)
        return fail(ProblemCode::NotFound);
    const Action action = grant.action == media::GrantedUse::Download ? Action::Download : Action::Play;
    const Resource resource = resourceOf(call, *row);
    const auto decision = decisionFor(call, action, resource, grant.reasonGiven, grant.purpose);
    if (!decision.allowed)
        return fail(decision.refusal);
    return FoundRecording{*row, resource, {decision.relation, grant.purpose}};
}

http::Response sendRange(const Call &call, const store::RecordingRow &row, std::shared_ptr<http::ByteSource> source,
                         bool sealed)
{
    const qint64 size = source->size();
    const QByteArray tag = '"' + row.recording.sha256.toLatin1().left(32) + (sealed ? "-sealed\"" : "\"");
    auto [verdict, range] = http::parseRange(call.request.header("range"), size);
    const QByteArray ifRange = call.request.header("if-range");
    if (!ifRange.isEmpty() && ifRange != tag)
        verdict = http::RangeVerdict::None;
    if (verdict == http::RangeVerdict::Unsatisfiable)
        return rangeRefused(call.request, size);
    http::Response response;
    response.headers = {
        {"Content-Type", sealed ? QByteArray("application/octet-stream") : mimeTypeOf(row.recording.format)},
        {"Accept-Ranges", "bytes"},
        {"Cache-Control", "no-store"},
        {"ETag", tag}};
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

/// From each new place the log has it before a byte leaves. Whoever got the key has an entry already, and needs none
/// where they asked for it.
base::Result<void> noteUse(const Call &call, const media::Grant &grant, const FoundRecording &row)
{
    const auto &linkKey = call.clinic.keys.linkKey();
    const QString place = media::markOfPlace(call.request.peerAddress, call.request.header("user-agent"), linkKey);
    const media::Places places = media::placesOf(call.db, grant.id, place);
    if (places.known)
        return {};
    if (places.count >= media::mostPlaces)
        return fail(ProblemCode::TooManyPlaces);
    const bool where = grant.place == media::markOfAddress(call.request.peerAddress, linkKey);
    if (grant.action != media::GrantedUse::PlaySealed || places.count > 0 || !where) {
        audit::Entry entry = entryFor(call, LogAction::KeyUsed, row);
        entry.viewing = grant.viewing;
        entry.code = places.count == 0 ? grant.action.text() : grant.action.text() + QStringLiteral(":newPlace");
        // Concurrent requests may see different places: each logs what it saw, and their entry ids never collide.
        entry.eventId = media::idOfUse(grant.id, place + entry.code, linkKey);
        if (auto logged = call.clinic.log.append({entry}); !logged)
            return logged;
    }
    media::notePlace(call.db, grant.id, place, call.clinic.clock.now());
    return {};
}

/// Every check that comes before the first byte leaves.
base::Result<FoundRecording> admitted(const Call &call, const media::Grant &grant, const base::Result<void> &proven)
{
    if (!proven)
        return proven.error();
    if (!isAtItsPlace(call, grant))
        return fail(ProblemCode::WrongPlace);
    auto row = stillGranted(call, grant);
    if (!row)
        return row;
    if (auto noted = noteUse(call, grant, *row); !noted)
        return noted.error();
    return row;
}

/// The cause is for the log; the caller only learns that the link has expired or is not for them.
base::Error refused(const Call &call, const media::Grant &grant, const base::Error &why, bool isTheirs)
{
    if (why.kind == base::ErrorKind::Unavailable)
        return why;
    noteRefusal(call, grant, LogAction::AccessDenied,
                QStringLiteral("media:") + (isTheirs ? why.code : textOf(ProblemCode::WrongProof)));
    return why.kind == base::ErrorKind::LinkExpired ? why : fail(ProblemCode::NotPermitted);
}

/// The person a link was issued to, in their current state. Without an account there is no role, and nothing is
/// allowed.
identity::Caller holderOf(const Call &call, const media::Grant &grant)
{
    identity::Caller holder;
    holder.person.id = domain::UserId(grant.userId);
    holder.signIn = domain::SignInId(grant.signInId);
    if (const auto account = identity::accountById(call.db, holder.person.id)) {
        holder.person = account->person;
        holder.office = account->office;
    }
    return holder;
}

/// Whether a transfer that has begun may go on; a no is in the log. Nobody waits for the answer of a database that
/// fails.
base::Result<void> mayGoOn(const http::Request &request, Clinic &clinic, const media::Grant &grant)
{
    try {
        const Call asked(request, clinic, nullptr, clinic.database.connection(), grant.id);
        const Call call = asked.askedBy(holderOf(asked, grant));
        const auto row = stillGranted(call, grant);
        return row ? base::Result<void>() : base::Result<void>(refused(call, grant, row.error(), true));
    } catch (const store::StoreError &error) {
        base::logger("media")->error("Whether a transfer may go on cannot be asked: {}", error.what());
        return fail(ProblemCode::Unavailable);
    }
}

Answer deliverTo(const Call &call, const media::Grant &grant, const base::Result<void> &proven, bool isTheirs)
{
    const auto row = admitted(call, grant, proven);
    if (!row)
        return refused(call, grant, row.error(), isTheirs);
    const bool sealed = grant.action == media::GrantedUse::PlaySealed;
    auto source = sealed ? call.clinic.media.openSealed(grant.recordingId) : call.clinic.media.open(grant.recordingId);
    if (!source)
        return mediaProblem(grant.recordingId, source.error());
    auto asked = std::make_shared<media::AskedAgain>(
        std::move(*source), call.clinic.clock,
        [request = call.request, &clinic = call.clinic, grant] { return mayGoOn(request, clinic, grant); });
    return sendRange(call, *row, std::move(asked), sealed);
}

Answer deliver(const Call &call)
{
    const auto grant = media::grantById(call.db, call.id);
    static const QByteArray headerName = QByteArray(protocol::paths::grantHeader).toLower();
    const QByteArray header = call.request.header(headerName);
    const auto proof = media::proofFrom(header, call.request.query);
    auto proven = media::checkProof(call.id, proof, call.clinic.keys.linkKey(), call.clinic.clock.now());
    if (!grant) { // after the same work as with one whose proof is wrong
        static_cast<void>(store::clientOfRecording(call.db, call.id));
        call.clinic.refusals.countStranger(call.request.peerAddress);
        return fail(ProblemCode::NotPermitted);
    }
    if (grant->form == media::LinkForm::Header && header.isEmpty())
        proven = fail(ProblemCode::NotFound); // its proof does not belong into an address
    const bool isTheirs = proven || proven.error().kind == base::ErrorKind::LinkExpired;
    if (!isTheirs)
        return deliverTo(call, *grant, proven, false);
    Answer answer = deliverTo(call.askedBy(holderOf(call, *grant)), *grant, proven, true);
    if (!answer && answer.error().kind != base::ErrorKind::Unavailable)
        answer = errorAnswer(call.request, answer.error());
    if (answer)
        answer->account = grant->userId; // whose connection it is from now on, also when it is refused
    return answer;
}

} // namespace

std::vector<Route> mediaRoutes()
{
    return {{"GET", protocol::paths::media, "getMedia", Access::Public, deliver, Body::Json, http::Cost::Usual, true}};
}

} // namespace attune::server::routes
