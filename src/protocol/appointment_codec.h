// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"
#include "domain/recording.h"
#include "protocol/codec.h"

/// The appointments family: appointments, their recordings, and signing in as that API has it. Its answers say no
/// "success"; its times are whole seconds, and what is for people's eyes (lengths, sizes, states) stands beside what is
/// for programs.
namespace attune::protocol {

/// "started", "completed", "failed"; and "archived" and "deleted", which that API does not know: a recording whose
/// media cannot be asked for is not "completed". Several states of ours are one of theirs.
const Words<domain::RecordingStatus> &appointmentStatusWords();

/// Which part of a list an answer has. The addresses are empty where there is no such page.
struct PageFrame
{
    qint64 count = 0;
    QString next;
    QString previous;
};
void describe(Members &members, PageFrame &frame);

/// POST a sign-in.
struct AppointmentsSignInBody
{
    QString email;
    QString password;
    QString code; ///< of the second factor, for whoever has one: this family has no second step
};
void describe(Members &members, AppointmentsSignInBody &body);

struct AppointmentsUser
{
    domain::Person person;
};
void describe(Members &members, AppointmentsUser &user);

struct AppointmentsTokens
{
    QString access;
    QString refresh;
};
void describe(Members &members, AppointmentsTokens &tokens);

struct AppointmentsSignInAnswer
{
    AppointmentsTokens tokens;
    AppointmentsUser user;
};
void describe(Members &members, AppointmentsSignInAnswer &answer);

/// POST a renewal.
struct AppointmentsRefreshBody
{
    std::optional<QString> token; ///< a browser has it in a cookie
};
void describe(Members &members, AppointmentsRefreshBody &body);

/// POST whether an access token is good.
struct AppointmentsTokenBody
{
    QString token;
};
void describe(Members &members, AppointmentsTokenBody &body);

/// GET how the caller's consent stands.
struct AppointmentsConsent
{
    bool isGiven = false;
    std::optional<base::Instant> at;
    QString version; ///< of the text; empty: none was signed
};
void describe(Members &members, AppointmentsConsent &consent);

/// PATCH the preferences.
struct PreferencesBody
{
    bool wantsRecording = false;
};
void describe(Members &members, PreferencesBody &body);

struct PreferencesAnswer
{
    QString message = QStringLiteral("Preferences updated");
    AppointmentsConsent consent;
};
void describe(Members &members, PreferencesAnswer &answer);

struct AppointmentRow
{
    qint64 number = 0;
    domain::UserId clientId;
    QString clientName;
    domain::UserId clinicianId;
    QString clinicianName;
    std::optional<base::Instant> startsAt;
    std::optional<base::Instant> endsAt;
    QString status; ///< "scheduled", "confirmed", "completed", "cancelled", "no_show"
};
void describe(Members &members, AppointmentRow &row);

/// GET appointments.
struct AppointmentsPage
{
    PageFrame frame;
    QList<AppointmentRow> rows;
};
void describe(Members &members, AppointmentsPage &page);

/// What every answer about a recording says.
struct AppointmentRecording
{
    qint64 number = 0;
    QString recordingSid; ///< the name at the provider; empty where it has none
    std::optional<base::Instant> appointmentAt;
    QString clientName;
    QString clinicianName;
    std::optional<std::chrono::seconds> duration;
    std::optional<qint64> sizeBytes;
    domain::RecordingStatus status = domain::RecordingStatus::Failed;
    std::optional<base::Instant> createdAt;
    std::optional<base::Instant> completedAt;
};
void describe(Members &members, AppointmentRecording &recording);

/// GET recordings.
struct AppointmentRecordingsPage
{
    PageFrame frame;
    QList<AppointmentRecording> rows;
};
void describe(Members &members, AppointmentRecordingsPage &page);

/// GET the recording of an appointment.
struct AppointmentRecordingAnswer
{
    AppointmentRecording recording;
    qint64 appointment = 0;
    QString mediaAddress;        ///< where the media can be asked for; opens nothing by itself
    QString externalLocation;    ///< of the sealed container outside the server; empty: not told, or none
    QString participantIdentity; ///< the name in the room; empty: not told, or none
};
void describe(Members &members, AppointmentRecordingAnswer &answer);

/// GET a link to take a copy from.
struct AppointmentDownloadAnswer
{
    qint64 recording = 0;
    qint64 appointment = 0;
    QString url;
    QString externalLocation;
    std::optional<std::chrono::seconds> duration;
    std::optional<qint64> sizeBytes;
    std::optional<base::Instant> createdAt;
    std::optional<base::Instant> completedAt;
    std::chrono::seconds expiresIn{0};
    bool clientTold = false;
    QString note; ///< for who reads the answer
};
void describe(Members &members, AppointmentDownloadAnswer &answer);

/// POST the way into a room.
struct VideoRoomBody
{
    bool records = false;
};
void describe(Members &members, VideoRoomBody &body);

struct VideoRoomAnswer
{
    QString roomName;
    QString roomSid;
    bool records = false;
    std::optional<QString> recordingSid; ///< nullopt: nothing was started; empty: the provider has no name for it yet
};
void describe(Members &members, VideoRoomAnswer &answer);

} // namespace attune::protocol
