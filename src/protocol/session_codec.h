// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recording.h"
#include "protocol/request_parts.h"

namespace attune::protocol {

/// A session as the telehealth API has it. Read without an id it is none.
void describe(Members &members, domain::TherapySession &session);
/// Somebody in a session besides its client.
void describe(Members &members, domain::Participant &participant);
void describe(Members &members, domain::CaptureOptions &options);

/// GET sessions.
struct SessionsPage
{
    QList<domain::TherapySession> sessions;
    QString captureProvider;
    QString nextCursor;
};
void describe(Members &members, SessionsPage &page);

/// What every operation about one session answers.
struct SessionAnswer
{
    domain::TherapySession session;
};
void describe(Members &members, SessionAnswer &answer);

/// POST a session; whom it is with is in NamedClientBody.
struct NewSessionBody
{
    NamedClientBody client;
    domain::UserId clinicianId; ///< empty: who asks
    QString startsAt;           ///< with an offset or a zone (domain/date_values.h)
    QString endsAt;
};
void describe(Members &members, NewSessionBody &body);

/// POST the start of a recording.
struct StartRecordingBody
{
    std::optional<bool> consentGiven; ///< what the client says today
    domain::CaptureOptions options;
};
void describe(Members &members, StartRecordingBody &body);

/// The recording that was started or stopped.
struct RecordingChange
{
    domain::RecordingId id;
    domain::RecordingStatus status = domain::RecordingStatus::Recording;
    bool saysStart = true; ///< the members that the answer to "start" has
    bool saysEnd = false;  ///< and to "stop"
    QString recordingSid;  ///< the name at the provider; empty where it has none
    std::optional<base::Instant> startedAt;
    std::chrono::seconds duration{0};
    std::optional<base::Instant> stoppedAt;
};
void describe(Members &members, RecordingChange &change);

struct RecordingChangeAnswer
{
    RecordingChange recording;
    domain::TherapySession session;
};
void describe(Members &members, RecordingChangeAnswer &answer);

/// GET how recording is set up.
struct RecordingService
{
    QString captureProvider;
    bool isEnabled = false;
    bool isEncryptedAtRest = true;
    bool administratorsMayDownload = false;
    std::chrono::minutes recordBefore{0};
    std::chrono::minutes recordAfter{0};
};
void describe(Members &members, RecordingService &service);

/// Everybody who takes part now.
struct ParticipantsAnswer
{
    QList<domain::Participant> people;
};
void describe(Members &members, ParticipantsAnswer &answer);

/// POST somebody into a session, or out of it: by an id, else as a NamedClientBody.
struct ParticipantBody
{
    domain::UserId userId;
    NamedClientBody client;
};
void describe(Members &members, ParticipantBody &body);

} // namespace attune::protocol
