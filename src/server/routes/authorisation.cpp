// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/authorisation.h"

#include "base/id.h"
#include "protocol/problem.h"
#include "server/identity/auditors.h"
#include "server/routes/log_entries.h"
#include "server/routes/reasons.h"
#include "server/store/participants.h"
#include "server/store/sessions.h"

#include <algorithm>

namespace attune::server::routes {

using domain::LogAction;
using domain::LogOutcome;
using domain::ProblemCode;
using policy::Action;

namespace {

/// A participant added afterwards waits a day for earlier recordings.
bool tookPart(const Call &call, const Resource &resource)
{
    const auto &joint = call.further().joint;
    const auto since = joint.constFind(resource.sessionId);
    if (since == joint.cend())
        return false;
    return !resource.madeAt || *since <= *resource.madeAt || *since <= call.clinic.clock.now() - store::participantWait;
}

policy::Agreement agreementOf(const store::AgreedUse &use)
{
    policy::Agreement agreement{use.state, 0};
    for (const domain::Purpose purpose : use.purposes)
        agreement.purposes |= policy::purposeBit(purpose);
    return agreement;
}

/// Allowed by the first relation that allows it, else refused as for the closest relation.
/// @param only what it has to be for, as the log has it; empty for anything
policy::Decision decided(const Call &call, Action action, const Resource &resource, bool reasonGiven,
                         std::optional<domain::Purpose> said, const QString &only = {})
{
    std::optional<policy::Decision> refusal;
    const auto relations = relationsOf(call, resource);
    for (const policy::Relation relation : relations) {
        policy::Request asked{call.caller.person.role, relation,         action,
                              resource.state,          resource.consent, agreementOf(resource.agreed)};
        asked.reasonGiven = reasonGiven;
        asked.purpose = said.value_or(policy::usualPurpose(relation));
        asked.sensitivity = resource.sensitivity;
        asked.isSwitchedOn = call.clinic.rules.administratorsMayDownload;
        asked.path = call.further().matters.value(resource.client.value(), policy::LegalPath::None);
        policy::Decision decision = policy::decide(asked);
        if (decision.allowed && (only.isEmpty() || decision.purpose == only))
            return decision;
        if (decision.allowed) // for something else
            decision = {false, ProblemCode::NotPermitted, relation};
        // Prefer the refusal that says what would help: if any relation may see the resource, it is not "not found".
        if (!refusal || refusal->refusal == ProblemCode::NotFound || refusal->refusal == ProblemCode::NotPermitted)
            refusal = decision;
    }
    return *refusal;
}

// The clock must not tell a recording that is not there from one that is not for the caller. So a refusal asks for one
// that is there and for one that is not, in either case; only the order differs. Nothing of it gets out.

/// In place of a recording that is not there, another is read, opened and weighed.
void weighAnother(const Call &call, Action action, bool reasonGiven)
{
    const QString id = store::anyRecording(call.db);
    if (const auto other = store::recordingById(call.db, id, call.userId()))
        static_cast<void>(decisionOf(call, action, resourceOf(call, *other), reasonGiven));
}

/// Beside a recording that is there and was refused, one is looked for that is not.
void lookForAbsent(const Call &call, Action action)
{
    static_cast<void>(decisionOf(call, action, Resource(), false));
    static_cast<void>(store::anyRecording(call.db));
    static_cast<void>(
        store::recordingById(call.db, base::newUuidV7(base::toUnixMs(call.clinic.clock.now())), call.userId()));
}

/// @param refusal written when the caller did not prove it
base::Result<void> mustBeProven(const Call &call, audit::Entry refusal)
{
    if (call.clinic.signIns.isProven(call.db, call.caller.signIn))
        return {};
    refusal.outcome = LogOutcome::Refused;
    refusal.code = textOf(ProblemCode::StepUpRequired);
    if (auto logged = call.clinic.log.append({refusal}); !logged)
        return logged;
    return protocol::fail(ProblemCode::StepUpRequired);
}

} // namespace

Resource resourceOf(const Call &call, const store::RecordingRow &row)
{
    const domain::Recording &r = row.recording;
    const base::Instant made = r.startedAt ? *r.startedAt : r.sessionAt.value_or(base::Instant{});
    return {r.clientId,
            r.clinicianId,
            r.id.value(),
            r.status,
            row.consent.at(call.clinic.clock.now()),
            row.office,
            domain::sensitivityFromText(row.classification).value_or(domain::Sensitivity::Restricted),
            store::agreedUse(call.db, row.consent, r.sessionId.value(), made),
            false,
            r.sessionId.value(),
            made};
}

Resource resourceOf(const Call &call, const domain::TherapySession &session)
{
    Resource resource{session.clientId, session.clinicianId, {}, domain::RecordingStatus::Unknown,
                      session.consent,  session.officeId,    {}, {}};
    // To be recorded: what they agree to today.
    resource.agreed = {session.consent, store::consentStandingOf(call.db, session.clientId).purposes};
    resource.isPlannedOnly = !session.isConfirmed;
    resource.sessionId = session.id.value();
    if (session.runningRecording) {
        resource.recordingId = session.runningRecording->value();
        resource.state = domain::RecordingStatus::Recording;
    }
    return resource;
}

Resource clientResource(const domain::UserId &client, const QString &office)
{
    Resource resource;
    resource.client = client;
    resource.state = domain::RecordingStatus::Unknown;
    resource.office = office;
    return resource;
}

Resource officeResource(const QString &office)
{
    return clientResource({}, office);
}

base::Result<Permit> authorise(const Call &call, Action action, const Resource &resource, bool reasonGiven)
{
    const QString said = saidPurpose(call);
    if (!said.isEmpty() && !domain::openingPurposeFromText(said))
        return protocol::fail(ProblemCode::InvalidField,
                              QStringLiteral("purpose is care, supervision, quality or training"));
    const policy::Decision decision = decisionOf(call, action, resource, reasonGiven);
    if (!decision.allowed)
        return refuse(call, action, resource, decision.refusal);
    return Permit{decision.relation, decision.purpose};
}

Permit saidPermit(const Call &call)
{
    const auto purpose = domain::openingPurposeFromText(saidPurpose(call));
    return {policy::Relation::None, purpose ? domain::textOf(*purpose) : QString()};
}

base::Error refuse(const Call &call, Action action, const Resource &resource, ProblemCode code)
{
    audit::Entry entry = entryFor(call, LogAction::AccessDenied, saidPermit(call));
    entry.outcome = LogOutcome::Refused;
    entry.code = textOf(action) + QLatin1Char(':') + textOf(code);
    entry.clientId = resource.client.value();
    entry.recordingId = resource.recordingId;
    const auto logged = call.clinic.log.append({entry});
    return logged ? protocol::fail(code) : logged.error();
}

base::Error refuseAsAbsent(const Call &call, Action action, const QString &id)
{
    // A request for something that exists does this comparison before it is refused, so one for nothing does too.
    static_cast<void>(decisionOf(call, action, Resource(), false));
    audit::Entry entry = entryFor(call, LogAction::AccessDenied);
    entry.outcome = LogOutcome::Refused;
    entry.code = textOf(action) + QLatin1Char(':') + textOf(ProblemCode::NotFound);
    if (isUuid(id))
        entry.recordingId = id;
    const auto logged = call.clinic.log.append({entry});
    return logged ? protocol::fail(ProblemCode::NotFound) : logged.error();
}

bool isUuid(const QString &text)
{
    const auto isDigit = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    if (text.size() != 36)
        return false;
    for (int i = 0; i < 36; ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text.at(i) != u'-' : !isDigit(text.at(i)))
            return false;
    }
    return true;
}

QList<policy::Relation> relationsOf(const Call &call, const Resource &resource)
{
    using domain::Role;
    using policy::Relation;
    const domain::Person &person = call.caller.person;
    QList<Relation> relations;
    const auto when = [&relations](bool holds, Relation relation) {
        if (holds)
            relations << relation;
    };
    const bool sameOffice = resource.office == call.caller.office;
    const FurtherRelations &more = call.further();
    if (person.role == Role::Patient) {
        when(resource.client == person.id, Relation::Own);
        when(more.actedFor.contains(resource.client.value()), Relation::Guardian);
        when(tookPart(call, resource), Relation::Participant);
    } else if (person.role == Role::Auditor) {
        const auto reach = identity::auditorReach(call.db, person.id, call.clinic.clock.now());
        when(reach && (reach->allOffices || sameOffice), Relation::Office);
    } else if (sameOffice) {
        const bool psychologist = person.role == Role::Psychologist;
        when(psychologist && resource.clinician == person.id,
             resource.isPlannedOnly ? Relation::Planned : Relation::Treats);
        when(psychologist && more.supervised.contains(resource.clinician.value()), Relation::Supervises);
        when(more.breakGlassClients.contains(resource.client.value()), Relation::BreakGlass);
        when(more.matters.contains(resource.client.value()), Relation::LegalMatter);
        when(domain::answersForClinic(person.role), Relation::Office);
        when(psychologist && relations.isEmpty(), Relation::Colleague);
    }
    if (relations.isEmpty())
        relations << Relation::None;
    return relations;
}

bool isOnlyParticipant(const Call &call, const Resource &resource)
{
    return relationsOf(call, resource).first() == policy::Relation::Participant;
}

policy::Decision decisionOf(const Call &call, Action action, const Resource &resource, bool reasonGiven)
{
    return decided(call, action, resource, reasonGiven, domain::openingPurposeFromText(saidPurpose(call)));
}

policy::Decision decisionFor(const Call &call, Action action, const Resource &resource, bool reasonGiven,
                             const QString &purpose)
{
    return decided(call, action, resource, reasonGiven, domain::openingPurposeFromText(purpose), purpose);
}

policy::Decision decisionFor(const Call &call, Action action, const Resource &resource, bool reasonGiven,
                             domain::Purpose purpose)
{
    return decided(call, action, resource, reasonGiven, purpose);
}

base::Result<FoundRecording> recordingFor(const Call &call, const std::optional<store::RecordingRow> &row,
                                          const QString &id, Action action, bool reasonGiven)
{
    if (!row) {
        weighAnother(call, action, reasonGiven);
        return refuseAsAbsent(call, action, id);
    }
    const Resource resource = resourceOf(call, *row);
    const auto permit = authorise(call, action, resource, reasonGiven);
    if (!permit) {
        lookForAbsent(call, action);
        return permit.error();
    }
    return FoundRecording{*row, resource, *permit};
}

base::Result<FoundRecording> recordingFor(const Call &call, const QString &id, Action action, bool reasonGiven)
{
    return recordingFor(call, store::recordingById(call.db, id, call.userId()), id, action, reasonGiven);
}

base::Result<FoundRecording> recordingFor(const Call &call, Action action, bool reasonGiven)
{
    return recordingFor(call, call.id, action, reasonGiven);
}

base::Result<FoundRecording> recordingOfSession(const Call &call, Action action, bool reasonGiven)
{
    const QString wanted = call.request.query.value(QStringLiteral("recordingId"));
    const auto rows = store::recordingsOfSession(call.db, call.id, call.userId());
    const auto chosen = std::find_if(rows.begin(), rows.end(), [&wanted](const store::RecordingRow &row) {
        return wanted.isEmpty() ? row.recording.status == domain::RecordingStatus::Available
                                : row.recording.id.value() == wanted;
    });
    if (chosen != rows.end())
        return recordingFor(call, *chosen, chosen->recording.id.value(), action, reasonGiven);
    return wanted.isEmpty() ? recordingFor(call, std::nullopt, wanted, action, reasonGiven)
                            : recordingFor(call, wanted, action, reasonGiven);
}

base::Result<FoundRecording> recordingToActOn(const Call &call, const QString &id, Action action, bool reasonGiven,
                                              std::optional<store::Turn> &turn)
{
    // Authorised first, so that a caller who may not act on it does not block others; read again under the turn.
    auto found = recordingFor(call, id, action, reasonGiven);
    if (!found)
        return found;
    turn = turnFor(call, "recording", id);
    return turn ? recordingFor(call, id, action, reasonGiven) : protocol::fail(ProblemCode::Unavailable);
}

base::Result<FoundRecording> recordingToActOn(const Call &call, Action action, bool reasonGiven,
                                              std::optional<store::Turn> &turn)
{
    return recordingToActOn(call, call.id, action, reasonGiven, turn);
}

std::optional<store::Turn> turnFor(const Call &call, const char *kind, const QString &id)
{
    return call.clinic.database.turns().take(call.db, QLatin1String(kind) + QLatin1Char(' ') + id);
}

base::Result<FoundSession> sessionFor(const Call &call, const std::optional<domain::TherapySession> &session,
                                      Action action, bool reasonGiven)
{
    if (!session)
        return refuseAsAbsent(call, action, {});
    const Resource resource = resourceOf(call, *session);
    const auto permit = authorise(call, action, resource, reasonGiven);
    if (!permit)
        return permit.error();
    return FoundSession{*session, resource, *permit};
}

base::Result<FoundSession> sessionFor(const Call &call, Action action, bool reasonGiven)
{
    return sessionFor(call, store::sessionById(call.db, call.id, call.clinic.clock.now()), action, reasonGiven);
}

base::Result<void> requireProof(const Call &call)
{
    return mustBeProven(call, entryFor(call, LogAction::AccessDenied));
}

base::Result<void> requireProof(const Call &call, const FoundRecording &recording)
{
    return mustBeProven(call, entryFor(call, LogAction::AccessDenied, recording));
}

} // namespace attune::server::routes
