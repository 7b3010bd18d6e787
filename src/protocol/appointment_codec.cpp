// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/appointment_codec.h"

#include "protocol/domain_words.h"
#include "protocol/family_keys.h"
#include "protocol/split_name.h"

namespace attune::protocol {

using namespace domain;
namespace own = key::appointments;

namespace {

constexpr Bounds<qint64> numbers{0, largestInteger};
constexpr std::chrono::seconds longestMedia{10'000'000};
constexpr std::chrono::seconds aDay{24 * 3600};

QString wordOf(RecordingStatus status)
{
    switch (status) {
    case RecordingStatus::Recording:
    case RecordingStatus::Processing:
    case RecordingStatus::Uploading:
        return QStringLiteral("started");
    case RecordingStatus::Available:
        return QStringLiteral("completed");
    case RecordingStatus::Archived:
        return QStringLiteral("archived");
    case RecordingStatus::Deleted:
        return QStringLiteral("deleted");
    case RecordingStatus::Failed:
    case RecordingStatus::Unknown:
        break;
    }
    return QStringLiteral("failed");
}

/// "60m 0s": whole minutes, however many, and the seconds that are left.
QString lengthText(std::chrono::seconds length)
{
    return QStringLiteral("%1m %2s").arg(length.count() / 60).arg(length.count() % 60);
}

/// "50.00 MB", of 1,048,576 bytes each.
QString sizeText(qint64 bytes)
{
    constexpr double megabyte = 1024.0 * 1024.0;
    return QStringLiteral("%1 MB").arg(static_cast<double>(bytes) / megabyte, 0, 'f', 2);
}

/// What stands beside a member for people's eyes: nobody reads it back.
void describeShown(Members &members, const char *key, QString shown)
{
    members.text(key, shown, rule::orNull);
}

void describeExtent(Members &members, std::optional<std::chrono::seconds> &duration, std::optional<qint64> &sizeBytes)
{
    members.length(key::duration, duration, longestMedia);
    describeShown(members, own::durationFormatted, duration ? lengthText(*duration) : QString());
    members.integer(key::size, sizeBytes, numbers, rule::plain);
    describeShown(members, own::sizeFormatted, sizeBytes ? sizeText(*sizeBytes) : QString());
}

} // namespace

const Words<RecordingStatus> &appointmentStatusWords()
{
    static const Words<RecordingStatus> words = {{RecordingStatus::Processing, RecordingStatus::Available,
                                                  RecordingStatus::Archived, RecordingStatus::Deleted,
                                                  RecordingStatus::Failed},
                                                 wordOf};
    return words;
}

void describe(Members &members, PageFrame &frame)
{
    members.integer(key::count, frame.count, numbers);
    members.text(own::next, frame.next, rule::orNull);
    members.text(own::previous, frame.previous, rule::orNull);
}

void describe(Members &members, AppointmentsSignInBody &body)
{
    members.text(key::email, body.email, rule::required);
    members.text(key::password, body.password, rule::required);
    members.text(own::otp, body.code, rule::orOmitted);
}

void describe(Members &members, AppointmentsUser &user)
{
    members.id(key::id, user.person.id);
    members.text(key::email, user.person.email);
    members.text(own::fullName, user.person.fullName);
    SplitName names = splitName(user.person.fullName);
    members.text(own::firstName, names.first);
    members.text(own::lastName, names.last);
    members.word(key::role, user.person.role, roleWords());
}

void describe(Members &members, AppointmentsTokens &tokens)
{
    members.text(own::access, tokens.access);
    members.text(own::refresh, tokens.refresh);
}

void describe(Members &members, AppointmentsSignInAnswer &answer)
{
    describe(members, answer.tokens);
    members.object(key::user, answer.user);
}

void describe(Members &members, AppointmentsRefreshBody &body)
{
    members.text(own::refresh, body.token, rule::orOmitted, Members::anyLength);
}

void describe(Members &members, AppointmentsTokenBody &body)
{
    members.text(key::token, body.token);
}

void describe(Members &members, AppointmentsConsent &consent)
{
    members.flag(own::telehealthRecordingConsent, consent.isGiven);
    members.instant(own::telehealthRecordingConsentDate, consent.at, rule::plain);
    members.text(own::telehealthRecordingConsentVersion, consent.version, rule::orNull);
}

void describe(Members &members, PreferencesBody &body)
{
    members.flag(own::telehealthRecordingConsent, body.wantsRecording, rule::required);
}

void describe(Members &members, PreferencesAnswer &answer)
{
    members.text(key::message, answer.message);
    members.object(own::preferences, answer.consent);
}

void describe(Members &members, AppointmentRow &row)
{
    QString type = QStringLiteral("telehealth"); // the only one there is here
    members.integer(key::id, row.number, numbers);
    members.id(own::patient, row.clientId);
    members.text(own::patientName, row.clientName);
    members.id(own::psychologist, row.clinicianId);
    members.text(own::psychologistName, row.clinicianName);
    members.instant(own::sessionStartTime, row.startsAt, rule::wholeSeconds);
    members.instant(own::sessionEndTime, row.endsAt, rule::wholeSeconds);
    members.text(key::status, row.status);
    members.text(own::sessionType, type);
}

void describe(Members &members, AppointmentsPage &page)
{
    describe(members, page.frame);
    members.list(own::results, page.rows);
}

void describe(Members &members, AppointmentRecording &recording)
{
    members.integer(key::id, recording.number, numbers);
    members.text(own::recordingSid, recording.recordingSid, rule::orNull);
    members.instant(own::appointmentDate, recording.appointmentAt, rule::wholeSeconds);
    members.text(own::patientName, recording.clientName);
    members.text(own::psychologistName, recording.clinicianName);
    describeExtent(members, recording.duration, recording.sizeBytes);
    members.word(key::status, recording.status, appointmentStatusWords());
    members.instant(own::createdAt, recording.createdAt, rule::wholeSeconds);
    members.instant(own::completedAt, recording.completedAt, rule::wholeSeconds);
}

void describe(Members &members, AppointmentRecordingsPage &page)
{
    describe(members, page.frame);
    members.list(own::results, page.rows);
}

void describe(Members &members, AppointmentRecordingAnswer &answer)
{
    describe(members, answer.recording);
    members.integer(own::appointmentId, answer.appointment, numbers);
    members.text(own::mediaUri, answer.mediaAddress, rule::orNull);
    members.text(own::mediaExternalLocation, answer.externalLocation, rule::orNull);
    const QString word = wordOf(answer.recording.status);
    describeShown(members, own::statusDisplay, word.at(0).toUpper() + word.mid(1));
    members.text(own::participantIdentity, answer.participantIdentity, rule::orNull);
}

void describe(Members &members, AppointmentDownloadAnswer &answer)
{
    members.integer(own::recordingId, answer.recording, numbers);
    members.integer(own::appointmentId, answer.appointment, numbers);
    members.text(own::downloadUrl, answer.url);
    members.text(own::externalLocation, answer.externalLocation, rule::orNull);
    describeExtent(members, answer.duration, answer.sizeBytes);
    members.instant(own::createdAt, answer.createdAt, rule::wholeSeconds);
    members.instant(own::completedAt, answer.completedAt, rule::wholeSeconds);
    members.length(own::expiresIn, answer.expiresIn, aDay);
    members.flag(own::clientTold, answer.clientTold);
    members.text(key::note, answer.note);
}

void describe(Members &members, VideoRoomBody &body)
{
    members.flag(own::enableRecording, body.records);
}

void describe(Members &members, VideoRoomAnswer &answer)
{
    members.text(own::roomName, answer.roomName);
    members.text(own::roomSid, answer.roomSid);
    members.flag(own::recordingEnabled, answer.records);
    if (!members.reads() && !answer.recordingSid)
        return;
    QString sid = answer.recordingSid.value_or(QString());
    members.text(own::recordingSid, sid, rule::orNull);
    if (!sid.isEmpty())
        answer.recordingSid = sid;
}

} // namespace attune::protocol
