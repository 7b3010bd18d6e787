// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/paths.h"
#include "server/identity/same_person.h"
#include "server/messages/outbox.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/log_entries.h"
#include "server/routes/named_clients.h"
#include "server/routes/reasons.h"
#include "server/routes/session_answers.h"
#include "server/store/participants.h"
#include "server/store/scope.h"
#include "server/store/sessions.h"

namespace attune::server::routes {

using domain::ConsentState;
using domain::LogAction;
using domain::MessageKind;
using domain::ProblemCode;
using domain::Role;
using domain::TherapySession;
using policy::Action;
using protocol::fail;

namespace {

/// The client a body names by "userId" or by the number on the record ("clientNumber"): one of the session's office,
/// and not the one whose session it is. Empty when it is nobody; too_many_attempts as clientNamedIn says.
base::Result<domain::UserId> participantIn(const Call &call, const TherapySession &session)
{
    const auto body = bodyAs<protocol::ParticipantBody>(call);
    if (!body)
        return body.error();
    std::optional<identity::Account> account;
    if (body->userId.isEmpty()) {
        auto named = clientNamedIn(call);
        if (!named)
            return named.error();
        account = named->account;
    } else {
        account = identity::accountById(call.db, body->userId);
    }
    const bool fits = account && account->person.role == domain::Role::Patient && account->office == session.officeId &&
                      account->person.id != session.clientId;
    return fits ? account->person.id : domain::UserId();
}

/// That somebody took part is told to whoever may change it; who they are and what they decided, to whom may see them.
Answer listed(const Call &call)
{
    protocol::ParticipantsAnswer answer;
    const auto all = store::participantsOf(call.db, call.id, call.clinic.clock.now());
    for (const store::Participant &one : all) {
        const bool seen = store::seesClient(call.db, call.scope(), one.user.value());
        answer.people.append(seen ? domain::Participant{one.user, one.name, one.recordNumber, one.consent}
                                  : domain::Participant());
    }
    return goodAnswer(answer);
}

/// An entry about the session's client and one about the participant: each of the two sees theirs.
base::Result<void> logAbout(const Call &call, LogAction action, const FoundSession &session,
                            const domain::UserId &participant)
{
    QList<audit::Entry> entries;
    for (const domain::UserId &concerned : {session.clientId, participant}) {
        audit::Entry entry = sessionEntry(call, action, session);
        entry.clientId = concerned.value();
        entry.code = session.id.value();
        entry.reason = reasonOf(call);
        entries.append(entry);
    }
    return call.clinic.log.append(entries);
}

QString aboutToday(const Call &call, const TherapySession &session)
{
    return session.id.value() + QLatin1Char('/') + base::toText(call.clinic.clock.now()).left(10);
}

/// Both clients hear of it, with those who act for them: once a day for a session, however often it is changed.
void notifyBoth(const Call &call, MessageKind kind, const TherapySession &session, const domain::UserId &participant)
{
    const QString about = aboutToday(call, session);
    notifyClient(call, session.clientId, kind, about);
    notifyClient(call, participant, kind, about);
}

bool isThere(const Call &call, const domain::UserId &participant)
{
    const auto all = store::participantsOf(call.db, call.id, call.clinic.clock.now());
    return std::any_of(all.begin(), all.end(),
                       [&participant](const store::Participant &one) { return one.user == participant; });
}

Answer list(const Call &call)
{
    const auto session = sessionFor(call, Action::AddParticipant);
    if (!session)
        return session.error();
    audit::Entry entry = sessionEntry(call, LogAction::ParticipantsRead, *session);
    entry.code = call.id;
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    return listed(call);
}

/// Who else takes part: each needs a consent of their own, or everything recorded of the session is closed.
Answer add(const Call &call)
{
    const auto session = sessionFor(call, Action::AddParticipant);
    if (!session)
        return session.error();
    const auto participant = participantIn(call, *session);
    if (!participant)
        return participant.error();
    if (participant->isEmpty())
        return refuseAsAbsent(call, Action::AddParticipant, {});
    const auto turn = turnFor(call, "participants", call.id);
    if (!turn)
        return fail(ProblemCode::Unavailable);
    if (isThere(call, *participant))
        return listed(call);
    if (auto logged = logAbout(call, LogAction::ParticipantAdded, *session, *participant); !logged)
        return logged.error();
    store::addParticipant(call.db, call.id, *participant, call.userId(), call.clinic.clock.now());
    notifyBoth(call, MessageKind::ParticipantAdded, *session, *participant);
    return listed(call);
}

/// Somebody who was not there is taken off again, and what their missing consent closed opens. Who has said no was
/// asked and counts: only a manager says that they were not there.
Answer remove(const Call &call)
{
    const auto session = sessionFor(call, Action::RemoveParticipant, hasReason(call));
    if (!session)
        return session.error();
    const auto participant = participantIn(call, *session);
    if (!participant)
        return participant.error();
    const auto turn = turnFor(call, "participants", call.id);
    if (!turn)
        return fail(ProblemCode::Unavailable);
    if (participant->isEmpty() || !isThere(call, *participant))
        return refuseAsAbsent(call, Action::RemoveParticipant, {});
    const auto now = call.clinic.clock.now();
    const ConsentState consent = store::consentStandingOf(call.db, *participant).at(now);
    const bool saidNo = consent == ConsentState::Withdrawn || consent == ConsentState::Declined;
    if (saidNo && call.caller.person.role != domain::Role::PracticeManager)
        return refuse(call, Action::RemoveParticipant, session->resource, ProblemCode::ClientDecides);
    if (auto logged = logAbout(call, LogAction::ParticipantRemoved, *session, *participant); !logged)
        return logged.error();
    store::removeParticipant(call.db, call.id, *participant);
    notifyBoth(call, MessageKind::ParticipantRemoved, *session, *participant);
    outbox::notifyStaff(call.db, {Role::PracticeManager}, session->officeId, MessageKind::ParticipantRemoved,
                        aboutToday(call, *session), call.userId(), now);
    return listed(call);
}

/// Somebody besides its clinician says that a session is right: who treats whom begins here (policy/POLICY.md).
Answer confirm(const Call &call)
{
    const auto found = sessionFor(call, Action::ConfirmSession);
    if (!found)
        return found.error();
    const auto turn = turnFor(call, "session", call.id);
    if (!turn)
        return fail(ProblemCode::Unavailable);
    // As it is now that nobody else acts.
    auto session = store::sessionById(call.db, call.id, call.clinic.clock.now()).value();
    if (session.state == QStringLiteral("cancelled"))
        return fail(ProblemCode::NotAvailable);
    if (identity::isSamePerson(call.db, session.clinicianId, call.userId()))
        return refuse(call, Action::ConfirmSession, resourceOf(call, session), ProblemCode::SamePerson);
    if (!session.isConfirmed) {
        audit::Entry entry = sessionEntry(call, LogAction::SessionConfirmed, session, found->permit);
        entry.code = call.id;
        if (auto logged = call.clinic.log.append({entry}); !logged)
            return logged.error();
        if (store::confirmSession(call.db, call.id, call.userId()))
            outbox::notify(call.db, session.clinicianId, MessageKind::SessionConfirmed, call.id,
                           call.clinic.clock.now());
        session = store::sessionById(call.db, call.id, call.clinic.clock.now()).value();
    }
    return goodAnswer(sessionAnswer(call, session));
}

} // namespace

std::vector<Route> participantRoutes()
{
    namespace p = protocol::paths;
    return {
        {"GET", p::sessionParticipants, "listParticipants", Access::SignedIn, list},
        {"POST", p::sessionParticipants, "addParticipant", Access::SignedIn, add},
        {"POST", p::removeParticipant, "removeParticipant", Access::SignedIn, remove},
        {"POST", p::confirmSession, "confirmSession", Access::SignedIn, confirm},
    };
}

} // namespace attune::server::routes
