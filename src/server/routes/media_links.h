// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/link_codec.h"
#include "server/media/grants.h"
#include "server/routes/authorisation.h"

namespace attune::server::routes {

/// In which form a link gives the media.
enum class Wrapping { Plain, Sealed };

/// What a caller asks a link for.
struct LinkRequest
{
    policy::Action action = policy::Action::Play; ///< or Download
    Wrapping delivery = Wrapping::Plain;
    media::LinkForm form = media::LinkForm::Query;
    bool renewal = false; ///< what the caller says; believed when a link of the same viewing is there
};

/// A playback or download link: logged, then granted. Shared by all URL families.
struct IssuedLink
{
    QString path; ///< on this server; opens nothing without its proof
    media::GrantProof proof;
    std::chrono::seconds lifetime{0};
    QString viewing;               ///< the caller's, or a new one
    bool isRenewal = false;        ///< it continues another one: no new opening, and no key
    bool notifiesClient = false;   ///< the client was told of this copy
    std::optional<QString> stored; ///< address at the store itself, for sealed delivery where it can be asked

    /// The complete address, for players that cannot send a header.
    QString withProof() const { return path + QLatin1Char('?') + proof.asQuery(); }
};

/// @param row that the caller may open, and for what (recordingFor()). invalid_field for a viewing id that is none;
/// step_up_required, in_cold_storage, not_available, log_unavailable.
base::Result<IssuedLink> issueLink(const Call &call, const FoundRecording &row, const LinkRequest &request);

/// Notifies the client and their representatives of an administrator's download, unless it is for a legal matter of
/// which they are not to be told. @param entry an id of its own for each copy: of the entry about it, where it is known
/// @return whether it was one
bool notifyOfCopy(const Call &call, const FoundRecording &row, const QString &entry);

/// Why an open viewing of the caller must end now; empty while it may go on. Asks what a new link would ask: the
/// relation, the consent, the state, the key and the store. Nothing is written.
QString endOfViewing(const Call &call, const media::Grant &grant);

/// The same for viewings that somebody reports about or asks for: those that must end. The first
/// time it is told, it is an entry of the log. Pairs without a grant of this person are passed over.
QList<protocol::ViewingStop> stopsFor(const Call &call,
                                      const QList<std::pair<QString, QString>> &viewingsAndRecordings);

/// Logs a refusal, or counts it with similar ones (media/refusals.h). The entry is by the caller, about `grant`.
void noteRefusal(const Call &call, const media::Grant &grant, domain::LogAction action, const QString &code);

/// Why stored media does not open, for the caller: gone, keys that cannot be reached, missing, wrong or switched off,
/// or damage. The log has the rest.
base::Error mediaProblem(const QString &objectId, const base::Error &error);
/// The origin this server was addressed by, for absolute links.
QString originOf(const http::Request &request);

} // namespace attune::server::routes
