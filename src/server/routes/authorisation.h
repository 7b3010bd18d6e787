// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "protocol/problem.h"
#include "server/policy/decision_table.h"
#include "server/routes/call.h"
#include "server/store/recordings.h"

namespace attune::server::routes {

/// What a request wants to act on: a recording, a session, a client or an office, with everything a decision
/// depends on.
struct Resource
{
    domain::UserId client;
    domain::UserId clinician;
    QString recordingId;
    domain::RecordingStatus state = domain::RecordingStatus::Available;
    domain::ConsentState consent = domain::ConsentState::Missing;
    QString office;
    domain::Sensitivity sensitivity = domain::Sensitivity::Standard;
    store::AgreedUse agreed;    ///< what may be done with what was recorded
    bool isPlannedOnly = false; ///< nobody but the clinician stands for a session of the two
    QString sessionId = {};
    std::optional<base::Instant> madeAt = {}; ///< of a recording: when it began
};
Resource resourceOf(const Call &call, const store::RecordingRow &row);
Resource resourceOf(const Call &call, const domain::TherapySession &session);
/// A client, where no recording is concerned.
Resource clientResource(const domain::UserId &client, const QString &office);
/// An office of the clinic, for what belongs to no client.
Resource officeResource(const QString &office);

/// That the table allows something: by which relation, and for what (the word of the log; empty where it is asked for
/// no content). Entries about what was allowed say it.
struct Permit
{
    policy::Relation relation = policy::Relation::None;
    QString purpose = {};
};

/// A recording that the caller may have, and why.
struct FoundRecording : store::RecordingRow
{
    Resource resource;
    Permit permit;
};

/// The same of a session.
struct FoundSession : domain::TherapySession
{
    Resource resource;
    Permit permit;
};

/// Asks the decision table; a refusal is in the log, and is the error. log_unavailable when even the refusal cannot be
/// logged; invalid_field for a purpose that is none.
base::Result<Permit> authorise(const Call &call, policy::Action action, const Resource &resource, bool reasonGiven);
/// For entries about what was refused: what the caller said it was for, where that is a purpose.
Permit saidPermit(const Call &call);
/// A refusal for a reason outside the table, logged like any other.
base::Error refuse(const Call &call, policy::Action action, const Resource &resource, domain::ProblemCode code);
/// The refusal for what does not exist, logged and answered exactly like one for what the caller may not see.
base::Error refuseAsAbsent(const Call &call, policy::Action action, const QString &id);
/// Whether a text has the form of our ids (a UUID in lower case): nothing else gets where the log has one, for it may
/// be anybody's name.
bool isUuid(const QString &text);

/// The caller's relations to a resource, closest first; never empty, at least None.
QList<policy::Relation> relationsOf(const Call &call, const Resource &resource);
/// Whether the caller is only a participant: the others stay unnamed.
bool isOnlyParticipant(const Call &call, const Resource &resource);
/// What the table says, without writing anything: the first relation that allows it, else the refusal of the closest.
policy::Decision decisionOf(const Call &call, policy::Action action, const Resource &resource, bool reasonGiven);
/// The same for a purpose as the log has it, whatever this request says: of a link that was issued for it. What would
/// be allowed for something else is refused, or it would be written down under the wrong name.
policy::Decision decisionFor(const Call &call, policy::Action action, const Resource &resource, bool reasonGiven,
                             const QString &purpose);
/// The same for one purpose, whatever this request says.
policy::Decision decisionFor(const Call &call, policy::Action action, const Resource &resource, bool reasonGiven,
                             domain::Purpose purpose);

/// The recording of an id (without one: `id` of the path), or the refusal for what does not exist, which is logged like
/// any other.
base::Result<FoundRecording> recordingFor(const Call &call, policy::Action action, bool reasonGiven);
base::Result<FoundRecording> recordingFor(const Call &call, const QString &id, policy::Action action, bool reasonGiven);
/// The same of a row that was read already, so that it is not read again. @param id what is refused where there is none
base::Result<FoundRecording> recordingFor(const Call &call, const std::optional<store::RecordingRow> &row,
                                          const QString &id, policy::Action action, bool reasonGiven);
/// The recording that a session call (`id` of the path) means: the one named in the query ("recordingId"), else the
/// newest that can be played.
base::Result<FoundRecording> recordingOfSession(const Call &call, policy::Action action, bool reasonGiven);
/// For an act during which the recording must not change: nobody else acts on it while `turn` is held.
/// unavailable when others are at it.
base::Result<FoundRecording> recordingToActOn(const Call &call, const QString &id, policy::Action action,
                                              bool reasonGiven, std::optional<store::Turn> &turn);
base::Result<FoundRecording> recordingToActOn(const Call &call, policy::Action action, bool reasonGiven,
                                              std::optional<store::Turn> &turn);
/// A turn to act on something ("session", its id); nullopt when others are at it.
std::optional<store::Turn> turnFor(const Call &call, const char *kind, const QString &id);
/// The session of an id (`id` of the path) or the refusal, logged.
base::Result<FoundSession> sessionFor(const Call &call, policy::Action action, bool reasonGiven = false);
/// The same of one that was read already.
base::Result<FoundSession> sessionFor(const Call &call, const std::optional<domain::TherapySession> &session,
                                      policy::Action action, bool reasonGiven);

/// step_up_required, logged, unless the caller re-authenticated recently.
base::Result<void> requireProof(const Call &call);
base::Result<void> requireProof(const Call &call, const FoundRecording &recording);

} // namespace attune::server::routes
