// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/ids.h"
#include "domain/log_action.h"
#include "domain/person.h"

#include <QList>
#include <QString>

#include <optional>

namespace attune::domain {

/// What happened to a recording in the program (src/journal/ACCESS_EVENT.md, which says what of it may be reported).
enum class AccessAction {
    Opened,
    LinkIssued,
    LinkRenewed,
    Started,
    Paused,
    Resumed,
    Sought,
    Watched,
    Finished,
    Interrupted,
    Closed,
    TranscriptRead,
    CaptionShown,
    ThumbnailShown,
    DownloadStarted,
    DownloadFinished,
    DownloadFailed,
    ConsentShown,
    ConsentGiven,
    ConsentDeclined,
    ConsentWithdrawn,
    DeletionAsked,
    DeletionDone,
    AccessDenied,
    Curtain,
    Locked
};

/// As what it is written into the log.
LogAction logActionOf(AccessAction action);
/// The wire name, for example "linkIssued".
QString textOf(AccessAction action);
std::optional<AccessAction> accessActionFromText(const QString &text);

/// A stretch of media time, [start, end), in milliseconds.
struct MediaRange
{
    qint64 startMs = 0;
    qint64 endMs = 0;
    friend bool operator==(const MediaRange &, const MediaRange &) = default;
};

/// The smallest list of ranges that covers the same media time; sorted, not touching. Empty ranges vanish.
/// @param joinGapMs ranges closer than this become one
QList<MediaRange> merged(QList<MediaRange> ranges, qint64 joinGapMs = 0);

/// One entry of the client's access journal. `id` is the idempotency key; (device, deviceSequence) has no gaps, and
/// previousHash is the SHA-256 (hex) of the canonical bytes of the event before it on the same device.
struct AccessEvent
{
    EventId id;
    DeviceId device;
    qint64 deviceSequence = 0;
    QString previousHash;
    ViewingId viewing;
    RecordingId recording;
    AccessAction action = AccessAction::Opened;
    base::Instant occurredAt;
    qint64 monotonicMs = 0;
    QList<MediaRange> ranges;
    double rate = 1.0;
    QString reason;
    QString appVersion;
    friend bool operator==(const AccessEvent &, const AccessEvent &) = default;
};

/// A line of the access history of a recording.
struct AccessLogEntry
{
    qint64 sequence = 0;
    base::Instant at;
    UserId actorId;
    QString actorName;
    Role actorRole = Role::Unknown;
    LogActionName action;
    LogOutcomeName outcome;
    QString reason;
    ViewingId viewing;
    QList<MediaRange> ranges;
    UserId clientId;     ///< empty in the list of one recording
    QString clientName;  ///< likewise
    QString recordingId; ///< likewise
    QString code;        ///< problem code of a refusal, or what exactly was done
    QString address;
    qint64 count = 1;                     ///< how many entries this line stands for; `at` is the newest one's time
    std::optional<base::Instant> firstAt; ///< of the oldest one, when they are many
    friend bool operator==(const AccessLogEntry &, const AccessLogEntry &) = default;
};

/// One person in the access history of a recording. Clients who are not to be named are one line together, without an
/// id.
struct AccessSummary
{
    UserId actorId;
    QString actorName;
    Role actorRole = Role::Unknown;
    qint64 openings = 0;
    qint64 copies = 0;
    qint64 refusals = 0;
    qint64 reports = 0; ///< what their programs said about watching
    base::Instant lastAt;
    friend bool operator==(const AccessSummary &, const AccessSummary &) = default;
};

/// A page of the access history of a recording. Everybody is on each page: no flood of lines hides a person.
struct RecordingAccess
{
    QList<AccessSummary> people;
    QList<AccessLogEntry> entries; ///< newest first
    QString nextCursor;            ///< of earlier ones; empty on the last page
};

} // namespace attune::domain
