// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/recording_codec.h"

#include "protocol/deletion_codec.h"
#include "protocol/domain_words.h"
#include "protocol/keys.h"

#include <algorithm>

namespace attune::protocol {

using namespace domain;

namespace {

constexpr std::chrono::seconds longestMedia{10'000'000};
constexpr Bounds<qint64> anyCount{0, 1'000'000'000};
constexpr Bounds<qint64> anySize{0, largestInteger};

struct NoteRow
{
    std::optional<MediaChange> change; ///< none: one that this version does not know
    int count = 1;
};

void describe(Members &members, NoteRow &row)
{
    static const auto all = mediaChanges();
    static const Words<MediaChange> changes = {{all.begin(), all.end()},
                                               [](MediaChange change) { return domain::textOf(change); }};
    members.word(key::note, row.change, changes);
    members.integer(key::count, row.count, {1, 1'000'000});
}

/// What this program does not know of is left out: it says nothing about whether the recording can be watched.
void describeNotes(Members &members, QList<MediaNote> &notes)
{
    QList<NoteRow> rows;
    for (const MediaNote &note : std::as_const(notes))
        rows.append({note.change, note.count});
    members.rows(key::mediaNotes, rows, rule::plain);
    notes.clear();
    for (const NoteRow &row : std::as_const(rows)) {
        if (row.change)
            notes.append({*row.change, row.count});
    }
}

void describeStatus(Members &members, Recording &r)
{
    std::optional<QString> word = members.reads() ? std::nullopt : std::optional(domain::textOf(r.status));
    members.word(key::status, word, recordingStatusWords().written(), rule::plain);
    if (!members.reads())
        return;
    r.rawStatus = word.value_or(QString());
    r.status = recordingStatusFromText(r.rawStatus);
}

void describeWho(Members &members, Recording &r)
{
    members.id(key::sessionId, r.sessionId);
    members.text(key::number, r.number);
    describeStatus(members, r);
    members.text(key::statusReason, r.statusReason);
    members.id(key::clientId, r.clientId);
    members.text(key::clientName, r.clientName);
    members.text(key::clientRecordNumber, r.clientRecordNumber);
    members.text(key::clientBirthDate, r.clientBirthDate);
    members.id(key::clinicianId, r.clinicianId);
    members.text(key::clinicianName, r.clinicianName);
}

void describeMedia(Members &members, Recording &r)
{
    members.length(key::recordingDuration, r.duration, longestMedia);
    members.integer(key::recordingSize, r.sizeBytes, anySize, rule::plain);
    members.text(key::recordingFormat, r.format);
    members.text(key::sha256, r.sha256);
    members.text(key::originalSha256, r.originalSha256);
    r.sha256 = r.sha256.toLower();
    r.originalSha256 = r.originalSha256.toLower();
    describeNotes(members, r.notes);
    members.flag(key::audioOnly, r.audioOnly);
    members.flag(key::hasTranscript, r.hasTranscript);
}

void describeTimes(Members &members, Recording &r)
{
    members.instant(key::recordingStartedAt, r.startedAt, rule::plain);
    members.instant(key::recordingEndedAt, r.endedAt, rule::plain);
    members.instant(key::sessionAt, r.sessionAt, rule::plain);
    if (members.reads() && !r.sessionAt)
        r.sessionAt = r.startedAt;
    // Until when it is there: what waits to be erased is not there until its keeping time is over.
    std::optional<base::Instant> until = r.eraseAt ? r.eraseAt : r.keptUntil;
    members.instant(key::scheduledDeletionAt, until, rule::plain);
    if (members.reads())
        r.keptUntil = until;
    members.instant(key::eraseAt, r.eraseAt, rule::plain);
}

/// The older of the two members is a flag: it counts where the newer one is absent, or is a word nobody knows.
void describeConsent(Members &members, Recording &r)
{
    std::optional<bool> given = members.reads() ? std::nullopt : std::optional(r.consent == ConsentState::Valid);
    members.flag(key::clientConsentGiven, given, rule::plain);
    std::optional<QString> word = members.reads() ? std::nullopt : std::optional(domain::textOf(r.consent));
    members.word(key::consentState, word, consentStateWords().written(), rule::plain);
    if (!members.reads())
        return;
    r.consent = consentStateFromText(word.value_or(QString()));
    const bool saysUnknown = word == domain::textOf(ConsentState::Unknown);
    if (r.consent == ConsentState::Unknown && given && !saysUnknown)
        r.consent = *given ? ConsentState::Valid : ConsentState::Missing;
}

void describeUse(Members &members, Recording &r)
{
    members.integer(key::viewCount, r.viewCount, anyCount);
    members.integer(key::viewerCount, r.viewerCount, anyCount);
    members.integer(key::downloadCount, r.downloadCount, anyCount);
    members.length(key::resumeAtMs, r.resumeAt, std::chrono::milliseconds(longestMedia));
    members.integer(key::watchedPercent, r.watchedPercent, anyCount);
    r.watchedPercent = std::min(r.watchedPercent, 100);
    members.ranges(key::watchedRanges, r.watched, rule::orOmitted);
    if (members.reads())
        r.isNew = r.viewCount == 0;
    members.flag(key::isNew, r.isNew);
}

void describeRights(Members &members, Recording &r)
{
    std::optional<Sensitivity> sensitivity = r.isRestricted ? std::optional(Sensitivity::Restricted) : std::nullopt;
    members.word(key::classification, sensitivity, sensitivityWords(), rule::orOmitted);
    r.isRestricted = sensitivity == Sensitivity::Restricted;
    members.texts(key::allowed, r.allowed, rule::plain);
    members.words(key::purposes, r.purposes, openingPurposeWords());
    members.text(key::closedBecause, r.closedBecause, rule::plain, longestPlainWord);
    members.flag(key::joint, r.isJoint);
}

void describeId(Members &members, Recording &r)
{
    if (members.reads())
        members.id(key::recordingId, r.id); // the other name of it
    members.id(key::id, r.id, r.id.isEmpty() ? rule::required : rule::plain);
}

} // namespace

void describe(Members &members, Recording &recording)
{
    describeId(members, recording);
    describeWho(members, recording);
    describeMedia(members, recording);
    describeTimes(members, recording);
    describeConsent(members, recording);
    describeUse(members, recording);
    describeRights(members, recording);
    describePlan(members, recording.deletion);
}

void describe(Members &members, RecordingLogLine &line)
{
    members.instant(key::timestamp, line.at, rule::required);
    members.text(key::userId, line.userId, rule::orNull);
    members.text(key::action, line.action);
    members.text(key::ipAddress, line.address, rule::orNull);
    members.text(key::userAgent, line.agent, rule::orNull);
    members.object(key::metadata, line.particulars);
}

void describe(Members &members, RecordingLogLine::Particulars &particulars)
{
    members.text(key::outcome, particulars.outcome);
    members.text(key::purpose, particulars.purpose, rule::orOmitted);
    members.text(key::code, particulars.code, rule::orOmitted);
    members.text(key::viewing, particulars.viewing, rule::orOmitted);
    members.integer(key::count, particulars.count, {0, largestInteger}, rule::orOmitted);
}

void describe(Members &members, DocumentedRecording &documented)
{
    describe(members, documented.recording);
    members.text(key::twilioRecordingSid, documented.recordingSid, rule::orNull);
    members.text(key::twilioCompositionSid, documented.compositionSid, rule::orNull);
    members.text(key::twilioRoomSid, documented.roomSid, rule::orNull);
    members.instant(key::uploadedAt, documented.uploadedAt, rule::plain);
    members.instant(key::lastAccessedAt, documented.lastAccessedAt, rule::plain);
    members.text(key::processingError, documented.processingError, rule::orNull, Members::anyLength);
    members.instant(key::consentTimestamp, documented.consentAt, rule::plain);
    members.text(key::retentionPolicy, documented.retentionPolicy);
    members.text(key::encryptionType, documented.encryptionType);
    std::optional<base::Instant> createdAt = documented.recording.startedAt; // two names of one time
    members.instant(key::createdAt, createdAt, rule::plain);
    members.instant(key::deletedAt, documented.deletedAt, rule::plain);
    if (members.reads() || documented.accessLog) {
        QList<RecordingLogLine> lines = documented.accessLog.value_or(QList<RecordingLogLine>());
        members.list(key::accessLog, lines);
        documented.accessLog = lines;
    }
}

void describe(Members &members, DocumentedRecordings &page)
{
    members.list(key::recordings, page.recordings, rule::required);
    members.integer(key::total, page.total, {0, largestInteger});
    members.flag(key::totalIsAtLeast, page.totalIsAtLeast);
    members.integer(key::limit, page.limit, {1, 100});
    members.integer(key::offset, page.offset, {0, largestInteger});
    members.text(key::nextCursor, page.nextCursor, rule::orNull);
}

void describe(Members &members, RecordingsPage &page)
{
    members.rows(key::recordings, page.recordings);
    members.text(key::nextCursor, page.nextCursor, rule::orNull);
    members.integer(key::total, page.total, {0, largestInteger}, rule::plain);
    members.flag(key::totalIsAtLeast, page.totalIsAtLeast);
}

void describe(Members &members, RecordingAnswer &answer)
{
    members.object(key::recording, answer.recording, rule::required);
}

void describe(Members &members, DocumentedRecordingAnswer &answer)
{
    members.object(key::recording, answer.recording, rule::required);
}

void describe(Members &members, SessionRecordings &answer)
{
    members.list(key::recordings, answer.recordings, rule::required);
    int count = static_cast<int>(answer.recordings.size());
    members.integer(key::count, count, anyCount);
}

void describe(Members &members, PositionBody &body)
{
    members.length(key::positionMs, body.position, std::chrono::milliseconds(1000LL * 3600 * 48), rule::required);
}

void describe(Members &members, Classification &body)
{
    members.word(key::classification, body.sensitivity, sensitivityWords(), rule::required);
}

} // namespace attune::protocol
