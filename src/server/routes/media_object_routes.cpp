// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/media_codec.h"
#include "protocol/paths.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/deletion_acts.h"
#include "server/routes/idempotency.h"
#include "server/routes/log_entries.h"
#include "server/routes/media_links.h"
#include "server/routes/reasons.h"
#include "server/routes/recording_answers.h"
#include "server/store/uploads.h"

namespace attune::server::routes {

using domain::LogAction;
using domain::LogOutcome;
using policy::Action;
using protocol::fail;

namespace {

/// Refusals have a name of their own in this family, besides what the policy writes.
base::Error noteFailure(const Call &call, Action action, const QString &id, const base::Error &why)
{
    audit::Entry entry = entryFor(call, LogAction::AuthorizationFailure, saidPermit(call));
    entry.outcome = LogOutcome::Refused;
    entry.code = textOf(action) + QLatin1Char(':') + why.code;
    entry.recordingId = id;
    const auto logged = call.clinic.log.append({entry});
    return logged ? why : logged.error();
}

/// A playback or download link, with this family's log entry.
base::Result<std::pair<FoundRecording, IssuedLink>> linkTo(const Call &call, Action action, LogAction entry)
{
    const QString id = store::recordingOfUpload(call.db, call.id);
    const auto row = recordingFor(call, id, action, hasReason(call));
    if (!row)
        return noteFailure(call, action, id, row.error());
    const auto issued = issueLink(call, *row, {action});
    if (!issued)
        return issued.error();
    if (auto logged = call.clinic.log.append({entryFor(call, entry, *row)}); !logged)
        return logged.error();
    return std::pair(*row, *issued);
}

protocol::MediaAddress addressOf(const Call &call, const IssuedLink &issued)
{
    return {originOf(call.request) + issued.withProof(), issued.lifetime};
}

Answer url(const Call &call)
{
    const auto link = linkTo(call, Action::Play, LogAction::MediaView);
    if (!link)
        return link.error();
    return bareAnswer(addressOf(call, link->second));
}

Answer download(const Call &call)
{
    const auto link = linkTo(call, Action::Download, LogAction::MediaDownload);
    if (!link)
        return link.error();
    const auto &[row, issued] = *link;
    return bareAnswer(protocol::MediaCopyAnswer{addressOf(call, issued), neutralFileName(row), row.recording.sizeBytes,
                                                row.recording.sha256});
}

/// By the clinic's rules for deleting recordings, all of them: the role, the reason, the proof, holds, a second person,
/// and the time in which it can be taken back.
Answer remove(const Call &call)
{
    const QString id = store::recordingOfUpload(call.db, call.id);
    Answer answer = deleteRecording(call, id, LogAction::MediaDelete);
    if (answer) {
        if (call.once) // by our own id, which is in no answer of this family
            call.once->noteMade(id, id, answer->status);
        return answer;
    }
    const auto kind = answer.error().kind;
    const bool isRefusal = kind == base::ErrorKind::NotPermitted || kind == base::ErrorKind::NotFound;
    return isRefusal ? noteFailure(call, Action::Delete, id, answer.error()) : answer.error();
}

} // namespace

std::vector<Route> mediaObjectRoutes()
{
    namespace p = protocol::paths;
    return {
        {"GET", p::mediaUrl, "getMediaUrl", Access::SignedIn, url},
        {"GET", p::mediaDownload, "getMediaDownload", Access::SignedIn, download},
        {"DELETE", p::mediaObject, "deleteMedia", Access::SignedIn, remove},
    };
}

} // namespace attune::server::routes
