// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/problem.h"
#include "domain/recording.h"
#include "server/store/database.h"

#include <optional>
#include <span>

/// Every change of a recording's state, by name. What the table of transitions does not have is refused by the UPDATE
/// itself, so that of two servers that change one recording at once one does and the other is refused. Nothing else
/// writes `recordings.status` (a structure test). The table is printed in RECORDING_STATES.md.
/// Any thread, with its own connection. Durable on return, or with the transaction the caller has begun.
namespace attune::server::store {

enum class Transition {
    Begin,            ///< a session is being recorded
    Upload,           ///< a file was added to a session
    Accept,           ///< the same, and its media is still being made of it
    End,              ///< the session is over; its media is fetched
    BecomeAvailable,  ///< its media is stored
    Fail,             ///< there will be no media
    Retry,            ///< its media is fetched once more
    Archive,          ///< its time is over; it waits to be erased
    ScheduleDeletion, ///< somebody deleted it; it waits to be erased
    Restore,          ///< it does not wait any more
    DeleteNow,        ///< somebody deleted it where nothing waits
    Erase             ///< the wait is over
};
constexpr int transitionCount = 12;

/// One row of the table.
struct TransitionRule
{
    Transition transition;
    const char *name;
    quint32 from;        ///< bits by RecordingStatus; none where the recording is made
    quint32 to;          ///< the same; more than one bit: that in which it was before
    bool sparesHeld;     ///< a legal hold refuses it (ProblemCode::LegalHold)
    domain::ProblemCode refusal; ///< for a recording in any other state
    const char *when;    ///< what else must hold, in words
};
std::span<const TransitionRule> transitionRules();
const TransitionRule &ruleOf(Transition transition);
/// As in RECORDING_STATES.md.
QByteArray printedTransitions();

/// What is known about a recording when its row is created.
struct NewRecording
{
    QString id = {};
    QString sessionId = {};
    QString clientId = {};
    QString clinicianId = {};
    QString officeId = QStringLiteral("main");
    base::Instant sessionAt = {};
    std::optional<base::Instant> startedAt = {};
    std::optional<base::Instant> endedAt = {};
};

/// Media as it was stored for a recording.
struct RecordedMedia
{
    qint64 sizeBytes = 0;
    QString sha256 = {};         ///< of the plain media, lower-case hex
    QString originalSha256 = {}; ///< of the file it was made of; empty when it was not a file
    QString format = {};
    std::chrono::seconds length = {};
    bool audioOnly = false;
    QString notes = {}; ///< domain::textOf of what was done to it
};

/// Begin. @return the new recording; nullopt when one of the session is running
std::optional<QString> beginRecording(Connection &connection, const domain::TherapySession &session, bool audioOnly,
                                      base::Instant now);
/// Upload: the row, with its media.
void addUploaded(Connection &connection, const NewRecording &recording, const RecordedMedia &media);
/// Accept: the row alone. @param media what is known of it: the size and the digest of the file, the format to come
void addAccepted(Connection &connection, const NewRecording &recording, const RecordedMedia &media);
/// A recording with its history behind it, in any state: for clinics of invented people only.
struct InventedRecording
{
    NewRecording recording = {};
    domain::RecordingStatus status = domain::RecordingStatus::Available;
    QString statusReason = {};
    RecordedMedia media = {};
    bool hasMedia = false;
    bool hasTranscript = false;
    std::optional<base::Instant> keptUntil = {};
};
void addInvented(Connection &connection, const InventedRecording &invented);
/// End. @return the recording of the session that was running; nullopt when there is none
std::optional<QString> endRecording(Connection &connection, const QString &sessionId, base::Instant now);
/// BecomeAvailable. not_available for what was deleted meanwhile: the caller erases its media.
base::Result<void> becomeAvailable(Connection &connection, const QString &recordingId, const RecordedMedia &media);
/// Fail. @param problem one word, kept as the reason of the state
base::Result<void> failRecording(Connection &connection, const QString &recordingId, const QString &problem);
base::Result<void> retryRecording(Connection &connection, const QString &recordingId);
/// Archive: only what may be kept no longer at `now`.
base::Result<void> archiveRecording(Connection &connection, const QString &recordingId, base::Instant eraseAt,
                                    base::Instant now);
/// ScheduleDeletion. @param category one word, kept as the reason of the state
base::Result<void> scheduleDeletion(Connection &connection, const QString &recordingId, const QString &category,
                                    base::Instant eraseAt);
/// Restore, while it waits to be erased: to the state it was in, and kept until `keptUntil` at least.
base::Result<void> restoreRecording(Connection &connection, const QString &recordingId, base::Instant keptUntil,
                                    base::Instant now);
base::Result<void> deleteNow(Connection &connection, const QString &recordingId, const QString &category);
/// Erase: only what waits no longer at `now`.
base::Result<void> eraseRecording(Connection &connection, const QString &recordingId, base::Instant now);

} // namespace attune::server::store
