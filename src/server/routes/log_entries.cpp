// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/log_entries.h"

#include "base/id.h"
#include "base/visible_text.h"
#include "server/audit/log_search.h"
#include "server/audit/recording_story.h"
#include "server/identity/accounts.h"
#include "server/identity/auditors.h"
#include "server/routes/authorisation.h"
#include "server/routes/reasons.h"
#include "server/store/office_names.h"

namespace attune::server::routes {

using domain::LogAction;
using domain::LogOutcome;

namespace {

/// The calling program's User-Agent, as far as it is readable.
QString agentOfCall(const Call &call)
{
    constexpr qsizetype longestAgent = 200;
    return base::shortened(base::cleanLine(QString::fromUtf8(call.request.header("user-agent").left(4 * longestAgent))),
                           longestAgent);
}

/// Leaves out what the reader sees only as a participant: who else it concerns is not for them.
store::Scope unjoined(store::Scope scope)
{
    scope.includesJoint = false;
    return scope;
}

} // namespace

audit::Entry entryFor(const Call &call, LogAction action, const Permit &permit)
{
    audit::Entry entry;
    entry.occurredAt = call.clinic.clock.now();
    entry.eventId = base::newUuidV7(base::toUnixMs(entry.occurredAt));
    entry.actorId = call.userId().value();
    entry.actorRole = domain::textOf(call.caller.person.role);
    entry.signInId = call.caller.signIn.value();
    entry.action = action;
    entry.outcome = LogOutcome::Allowed;
    entry.purpose = permit.purpose;
    entry.userAgent = agentOfCall(call);
    entry.address = call.request.peerAddress;
    entry.requestId = call.request.requestId;
    return entry;
}

audit::Entry entryFor(const Call &call, domain::LogAction action, const store::RecordingRow &row, const Permit &permit)
{
    audit::Entry entry = entryFor(call, action, permit);
    entry.clientId = row.recording.clientId.value();
    entry.recordingId = row.recording.id.value();
    return entry;
}

audit::Entry entryFor(const Call &call, domain::LogAction action, const FoundRecording &recording)
{
    return entryFor(call, action, recording, recording.permit);
}

audit::Entry sessionEntry(const Call &call, domain::LogAction action, const domain::TherapySession &session,
                          const Permit &permit, const QString &recordingId)
{
    audit::Entry entry = entryFor(call, action, permit);
    entry.clientId = session.clientId.value();
    entry.recordingId = recordingId;
    return entry;
}

audit::Entry sessionEntry(const Call &call, domain::LogAction action, const FoundSession &session,
                          const QString &recordingId)
{
    return sessionEntry(call, action, session, session.permit, recordingId);
}

void setActor(audit::Entry &entry, const Call &call, const QString &account)
{
    const auto known = identity::accountById(call.db, domain::UserId(account));
    entry.actorId = account;
    entry.actorRole = domain::textOf(known ? known->person.role : domain::Role::Unknown);
}

audit::LogReader readerOf(const Call &call)
{
    using Reach = audit::LogReader::Reach;
    const domain::Role role = call.caller.person.role;
    const auto ofOffice = [&call] { return audit::hasSeveralOffices(call.db) ? Reach::Office : Reach::All; };
    if (domain::answersForClinic(role))
        return {ofOffice(), call.scope()};
    const auto audits = role == domain::Role::Auditor
                            ? identity::auditorReach(call.db, call.userId(), call.clinic.clock.now())
                            : std::nullopt;
    if (!audits)
        return {Reach::OwnTrail, unjoined(call.scope())};
    // Of an entry an auditor is told what the office's manager is; no list knows this scope but the log's.
    store::Scope scope = call.scope();
    scope.role = domain::Role::PracticeManager;
    return {audits->allOffices ? Reach::All : ofOffice(), scope};
}

QString shownOffice(const Call &call)
{
    if (call.caller.person.role != domain::Role::Auditor)
        return call.caller.office;
    const auto reach = identity::auditorReach(call.db, call.userId(), call.clinic.clock.now());
    return reach && reach->allOffices ? QString() : call.caller.office;
}

bool isShown(const Call &call, const QString &office)
{
    const QString shown = shownOffice(call);
    return shown.isEmpty() || shown == office;
}

QMap<QString, QString> namesOfShown(const Call &call)
{
    auto names = shownOffice(call).isEmpty() ? store::officeNames(call.db) : QMap<QString, QString>();
    return names.size() > 1 ? names : QMap<QString, QString>();
}

audit::StoryQuery storyQueryOf(const Call &call, const store::RecordingRow &row)
{
    audit::StoryQuery query;
    query.reader = call.scope();
    query.recordingId = row.recording.id.value();
    if (!isOnlyParticipant(call, resourceOf(call, row))) // to whom the client is somebody among others
        query.clientId = row.recording.clientId.value();
    return query;
}

} // namespace attune::server::routes
