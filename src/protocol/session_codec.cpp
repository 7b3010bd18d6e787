// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/session_codec.h"

#include "protocol/domain_words.h"
#include "protocol/keys.h"

namespace attune::protocol {

using namespace domain;

void describe(Members &members, TherapySession &session)
{
    members.id(key::id, session.id, rule::required);
    members.id(key::clientId, session.clientId);
    members.text(key::clientName, session.clientName);
    members.id(key::clinicianId, session.clinicianId);
    members.text(key::clinicianName, session.clinicianName);
    members.instant(key::startsAt, session.startsAt, rule::plain);
    members.instant(key::endsAt, session.endsAt, rule::plain);
    members.instant(key::recordableFrom, session.recordableFrom, rule::plain);
    members.instant(key::recordableUntil, session.recordableUntil, rule::plain);
    members.text(key::state, session.state);
    if (members.reads())
        session.consent = ConsentState::Unknown; // what the server does not say nobody guesses
    members.word(key::consentState, session.consent, consentStateWords());
    RecordingId running = session.runningRecording.value_or(RecordingId());
    members.id(key::runningRecordingId, running, rule::orNull);
    session.runningRecording = running.isEmpty() ? std::nullopt : std::optional(running);
    members.instant(key::recordingStartedAt, session.recordingStartedAt, rule::plain);
    members.flag(key::confirmed, session.isConfirmed);
}

void describe(Members &members, Participant &participant)
{
    members.id(key::userId, participant.id);
    members.text(key::name, participant.name);
    members.text(key::recordNumber, participant.recordNumber);
    members.word(key::consentState, participant.consent, consentStateWords());
}

void describe(Members &members, CaptureOptions &options)
{
    members.flag(key::audioOnly, options.audioOnly);
    members.text(key::videoLayout, options.layout);
    members.text(key::resolution, options.resolution);
    members.text(key::format, options.format);
}

void describe(Members &members, SessionsPage &page)
{
    members.rows(key::sessions, page.sessions);
    members.text(key::capture, page.captureProvider);
    members.text(key::nextCursor, page.nextCursor, rule::orNull);
}

void describe(Members &members, SessionAnswer &answer)
{
    members.object(key::session, answer.session, rule::required);
}

void describe(Members &members, NewSessionBody &body)
{
    describe(members, body.client);
    members.id(key::clinicianId, body.clinicianId, rule::orOmitted);
    members.text(key::startsAt, body.startsAt, rule::required);
    members.text(key::endsAt, body.endsAt, rule::required);
}

void describe(Members &members, StartRecordingBody &body)
{
    members.flag(key::consentGiven, body.consentGiven, rule::orOmitted);
    members.object(key::options, body.options);
}

void describe(Members &members, RecordingChange &change)
{
    members.id(key::recordingId, change.id, rule::required);
    members.word(key::status, change.status, recordingStatusWords());
    if (members.reads() || change.saysStart) {
        members.text(key::twilioRecordingSid, change.recordingSid, rule::orNull);
        members.instant(key::startedAt, change.startedAt, rule::plain);
    }
    if (members.reads() || change.saysEnd) {
        members.length(key::duration, change.duration, std::chrono::seconds(10'000'000));
        members.instant(key::stoppedAt, change.stoppedAt, rule::plain);
        change.saysEnd = true;
    }
}

void describe(Members &members, RecordingChangeAnswer &answer)
{
    members.object(key::recording, answer.recording, rule::required);
    members.object(key::session, answer.session, rule::required);
}

void describe(Members &members, RecordingService &service)
{
    constexpr std::chrono::minutes aYear{366 * 24 * 60};
    members.text(key::captureProvider, service.captureProvider);
    members.flag(key::recordingEnabled, service.isEnabled);
    members.flag(key::encryptedAtRest, service.isEncryptedAtRest);
    members.flag(key::administratorsMayDownload, service.administratorsMayDownload);
    members.length(key::recordBeforeMinutes, service.recordBefore, aYear);
    members.length(key::recordAfterMinutes, service.recordAfter, aYear);
}

void describe(Members &members, ParticipantsAnswer &answer)
{
    QStringList ids; // of those the caller may see: what the first version of this answer had
    for (const Participant &one : std::as_const(answer.people)) {
        if (!one.id.isEmpty())
            ids << one.id.value();
    }
    members.texts(key::participants, ids, rule::plain);
    members.rows(key::people, answer.people);
}

void describe(Members &members, ParticipantBody &body)
{
    members.id(key::userId, body.userId, rule::orOmitted);
    describe(members, body.client);
}

} // namespace attune::protocol
