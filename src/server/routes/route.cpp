// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/route.h"

#include "base/id.h"

#include <QDateTime>

namespace attune::server::routes {

using policy::Action;
using protocol::Json;

http::Response jsonAnswer(const Json &json, int status)
{
    http::Response response;
    response.status = status;
    response.headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}};
    response.body = protocol::toBytes(json);
    return response;
}

audit::Entry entryFor(const Call &call, const char *action)
{
    audit::Entry entry;
    entry.occurredAt = call.clinic.clock.now();
    entry.eventId = base::newUuidV7(base::toUnixMs(entry.occurredAt));
    entry.actorId = call.userId().value();
    entry.actorRole = domain::textOf(call.caller.person.role);
    entry.signInId = call.caller.signIn.value();
    entry.action = QString::fromLatin1(action);
    entry.outcome = QStringLiteral("allowed");
    entry.address = call.request.peerAddress;
    entry.requestId = call.request.requestId;
    return entry;
}

policy::Relation relationOf(const domain::Person &person, const Subject &subject)
{
    using domain::Role;
    switch (person.role) {
    case Role::Patient:
        return subject.client == person.id ? policy::Relation::Own : policy::Relation::None;
    case Role::Psychologist:
        return subject.clinician == person.id ? policy::Relation::Treats : policy::Relation::None;
    case Role::PracticeManager:
    case Role::Admin:
        return policy::Relation::Office;
    case Role::Unknown:
        break;
    }
    return policy::Relation::None;
}

base::Result<void> authorise(Call &call, Action action, const Subject &subject, bool reasonGiven)
{
    const policy::Question question{call.caller.person.role,
                                    relationOf(call.caller.person, subject),
                                    action,
                                    subject.state,
                                    subject.consent,
                                    reasonGiven};
    const policy::Decision decision = policy::decide(question);
    if (decision.allowed)
        return {};
    audit::Entry entry = entryFor(call, "accessDenied");
    entry.outcome = QStringLiteral("refused");
    entry.code = policy::textOf(action) + QLatin1Char(':') + QString::fromLatin1(decision.code);
    entry.clientId = subject.client.value();
    entry.recordingId = subject.recordingId;
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged;
    return protocol::fail(decision.code);
}

base::Error refuseAsAbsent(Call &call, Action action, const QString &id)
{
    audit::Entry entry = entryFor(call, "accessDenied");
    entry.outcome = QStringLiteral("refused");
    entry.code = policy::textOf(action) + QStringLiteral(":not_found");
    entry.recordingId = id.left(64);
    const auto logged = call.clinic.log.append({entry});
    return logged ? protocol::fail("not_found") : logged.error();
}

Subject subjectOf(const store::RecordingRow &row)
{
    const domain::Recording &r = row.recording;
    return {r.clientId, r.clinicianId, r.id.value(), r.status, r.consent};
}

Subject subjectOf(const domain::TherapySession &session)
{
    Subject subject{session.clientId, session.clinicianId, {}, domain::RecordingStatus::Unknown, session.consent};
    if (session.runningRecording) {
        subject.recordingId = session.runningRecording->value();
        subject.state = domain::RecordingStatus::Recording;
    }
    return subject;
}

base::Result<store::RecordingRow> recordingFor(Call &call, Action action, bool reasonGiven)
{
    auto row = store::recordingById(call.db, call.id, call.userId());
    if (!row)
        return refuseAsAbsent(call, action, call.id);
    const Subject subject = subjectOf(*row);
    if (auto allowed = authorise(call, action, subject, reasonGiven); !allowed)
        return allowed.error();
    return *row;
}

domain::Recording shownTo(const Call &call, const store::RecordingRow &row)
{
    domain::Recording recording = row.recording;
    const Subject subject = subjectOf(row);
    for (int i = 0; i < policy::actionCount; ++i) {
        const auto action = static_cast<Action>(i);
        const policy::Question question{call.caller.person.role,
                                        relationOf(call.caller.person, subject),
                                        action,
                                        subject.state,
                                        subject.consent,
                                        true};
        if (policy::decide(question).allowed)
            recording.allowed.append(policy::textOf(action));
        policy::Question without = question;
        without.reasonGiven = false;
        if (policy::decide(question).allowed && !policy::decide(without).allowed)
            recording.allowed.append(policy::textOf(action) + QStringLiteral(":reason"));
    }
    if (recording.eraseAt && recording.allows(policy::textOf(Action::Delete))) { // it waits: back is what is left
        recording.allowed.removeAll(policy::textOf(Action::Delete));
        recording.allowed.append(QStringLiteral("restore"));
    }
    return recording;
}

QString reasonOf(const Call &call)
{
    const QString reason =
        protocol::strictText(call.body, "reason").value_or(call.request.query.value(QStringLiteral("reason")));
    return reason.trimmed().left(500);
}

QString neutralFileName(const store::RecordingRow &row)
{
    const auto at = row.recording.sessionAt.value_or(base::Instant{});
    const QString day =
        QDateTime::fromMSecsSinceEpoch(base::toUnixMs(at)).toUTC().toString(QStringLiteral("yyyy-MM-dd"));
    const QString format = row.recording.format.isEmpty() ? QStringLiteral("bin") : row.recording.format;
    return QStringLiteral("session-%1-rec_%2.%3").arg(day, row.recording.number, format);
}

QString originOf(const http::Request &request)
{
    return QStringLiteral("https://") + QString::fromLatin1(request.header("host"));
}

std::vector<Route> allRoutes()
{
    std::vector<Route> all;
    for (auto part : {authRoutes(), secondFactorRoutes(), recordingRoutes(), sessionRoutes(), consentRoutes(),
                      accessRoutes(), mediaRoutes(), transcriptRoutes(), appointmentRoutes()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace attune::server::routes
