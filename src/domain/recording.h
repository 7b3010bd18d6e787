// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/access_event.h"
#include "domain/consent.h"
#include "domain/deletion.h"
#include "domain/ids.h"
#include "domain/media_note.h"
#include "domain/permission.h"
#include "domain/transcript.h"

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace attune::domain {

/// Where a recording is in its life. Which state follows which: src/server/store/RECORDING_STATES.md; Deleted is final.
enum class RecordingStatus { Recording, Processing, Uploading, Available, Archived, Deleted, Failed, Unknown };

/// Reads the status words of both foreign clinic APIs, any case; what none of them says is Unknown.
RecordingStatus recordingStatusFromText(const QString &text);
/// "RECORDING" … "FAILED"; "UNKNOWN".
QString textOf(RecordingStatus status);

/// Whether a session may be recorded now. Expired: it was agreed to, and is to be asked again; what was recorded before
/// stays as it was.
enum class ConsentState { Valid, Withdrawn, Declined, Missing, Expired, Unknown };
ConsentState consentStateFromText(const QString &text);
QString textOf(ConsentState state);

/// One recording as the person who asked may see it. Absent means the server does not say.
struct Recording
{
    RecordingId id;
    SessionId sessionId;
    QString number; ///< short code for people, for example "1042"
    RecordingStatus status = RecordingStatus::Unknown;
    QString rawStatus; ///< the server's own word, shown when status is Unknown
    QString statusReason;
    UserId clientId;
    QString clientName;
    QString clientRecordNumber;
    QString clientBirthDate; ///< ISO date, empty when withheld
    UserId clinicianId;
    QString clinicianName;
    std::optional<base::Instant> sessionAt;
    std::optional<base::Instant> startedAt;
    std::optional<base::Instant> endedAt;
    std::optional<std::chrono::seconds> duration;
    std::optional<qint64> sizeBytes;
    QString format;
    QString sha256;         ///< of the plain media, lower-case hex
    QString originalSha256; ///< of the file it was made of; empty when it was not a file
    QList<MediaNote> notes; ///< what was done to it so that it can be watched, or left out
    bool audioOnly = false;
    bool hasTranscript = false;
    ConsentState consent = ConsentState::Unknown;
    std::optional<base::Instant> keptUntil;
    std::optional<base::Instant> eraseAt; ///< it waits to be erased then, unless that is taken back
    int viewCount = 0;
    int viewerCount = 0;
    int downloadCount = 0;
    std::optional<std::chrono::milliseconds> resumeAt; ///< where the asking person stopped
    int watchedPercent = 0;                            ///< by the asking person
    QList<MediaRange> watched;                         ///< the same as ranges; in single answers only
    bool isNew = true;                                 ///< never opened by the asking person
    DeletionPlan deletion;
    bool isRestricted = false; ///< said to those who may change it
    QList<QString> allowed;    ///< names of permissions open to the asking person; some may be of another version
    QList<Purpose> purposes;   ///< for which the asking person may open it; empty where none is asked
    QString closedBecause;     ///< problem code, where it is there and the asking person may not open it
    bool isJoint = false;      ///< the asking person took part, and is not the client

    bool allows(Permission permission) const { return allowed.contains(textOf(permission)); }
    /// Whether what is allowed wants a reason first.
    bool wantsReasonFor(Permission permission) const;
    void allow(Permission permission, bool reasonIsNeeded = false);
    void disallow(Permission permission);
    friend bool operator==(const Recording &, const Recording &) = default;
};

/// Who may open a recording: everybody the policy names, or only the client, who acts for them, and who treats them.
enum class Sensitivity { Standard, Restricted };
/// "standard", "restricted"
QString textOf(Sensitivity sensitivity);
/// nullopt for what is neither; compared exactly.
std::optional<Sensitivity> sensitivityFromText(QStringView name);

/// What to list. Empty fields do not restrict. Dates: from inclusive, to exclusive.
struct RecordingQuery
{
    enum class Sort { SessionAt, Duration, Size, Client, Clinician, Status, Views, KeptUntil };
    enum class Order { Ascending, Descending };

    QList<RecordingStatus> statuses;
    UserId clientId;
    UserId clinicianId;
    std::optional<base::Instant> from;
    std::optional<base::Instant> to;
    QString text;
    bool onlyNew = false;
    Sort sort = Sort::SessionAt;
    Order order = Order::Descending;
    int pageSize = 50;     ///< 1 to 100
    QString cursor;        ///< from the page before; empty for the first
    qint64 skip = 0;       ///< rows to pass over, from the start or the cursor
    bool countAll = false; ///< the exact total, however many: costs more than a page

    friend bool operator==(const RecordingQuery &, const RecordingQuery &) = default;
};

std::optional<RecordingQuery::Sort> sortFromText(const QString &text);
QString textOf(RecordingQuery::Sort sort);

/// A part of a result set. `nextCursor` is empty on the last page.
template <typename T>
struct Page
{
    QList<T> items;
    QString nextCursor;
    std::optional<qint64> total;
    bool totalIsAtLeast = false; ///< there are more; they were not all counted
};

/// A recording in which words were said, with the lines that have them.
struct SpokenIn
{
    Recording recording;
    Transcript lines;
};

/// How a session is to be recorded: `options` of the operation startRecording.
struct CaptureOptions
{
    bool audioOnly = false;
    QString layout = QStringLiteral("grid");         ///< "grid", "speaker", "presentation"
    QString resolution = QStringLiteral("1280x720"); ///< "640x480", "1280x720", "1920x1080"
    QString format = QStringLiteral("mp4");          ///< "mp4", "webm"
};

/// A therapy session at which a recording may be started.
struct TherapySession
{
    SessionId id;
    UserId clientId;
    QString clientName;
    UserId clinicianId;
    QString clinicianName;
    std::optional<base::Instant> startsAt;
    std::optional<base::Instant> endsAt;
    /// Between these it can be recorded. Absent: the server does not say.
    std::optional<base::Instant> recordableFrom;
    std::optional<base::Instant> recordableUntil;
    QString state; ///< "scheduled", "completed", "cancelled"
    ConsentState consent = ConsentState::Missing;
    std::optional<RecordingId> runningRecording;
    std::optional<base::Instant> recordingStartedAt;
    QString officeId; ///< the server's own
    /// Somebody besides its clinician stands for it, or the two had sessions before. Until then it opens nothing.
    bool isConfirmed = true;

    friend bool operator==(const TherapySession &, const TherapySession &) = default;
};

/// Somebody who takes part in a session besides its client.
struct Participant
{
    UserId id; ///< empty, with name and number, for whom the asking person may not see
    QString name;
    QString recordNumber;
    ConsentState consent = ConsentState::Unknown;

    friend bool operator==(const Participant &, const Participant &) = default;
};

} // namespace attune::domain
