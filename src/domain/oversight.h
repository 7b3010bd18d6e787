// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/ids.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace attune::domain {

/// How many recordings of each clinician are drawn each month (src/server/quality/DRAW.md).
struct QualityQuota
{
    static constexpr int largest = 50;

    int perClinician = 0; ///< 0 to `largest`; 0: nothing is drawn
    QString setByName;    ///< empty where nobody has set one
    std::optional<base::Instant> setAt;
    QString office = {}; ///< its name, to whoever is shown those of several offices; else empty
};

/// What became of one recording that was drawn.
enum class QualityState {
    Waiting, ///< to be reviewed
    Done,    ///< reviewed
    Skipped, ///< somebody said why not
    Dropped  ///< its consent for quality ended, or it is gone
};
/// "waiting", "done", "skipped", "dropped"
QString textOf(QualityState state);
std::optional<QualityState> qualityStateFromText(QStringView name);

/// One recording in the queue.
struct QualityReview
{
    QString id;
    QString drawId;
    QDate month; ///< its first day
    RecordingId recordingId;
    UserId clientId;    ///< empty to whoever may not see the client
    QString clientName; ///< the same
    QString clinicianName;
    base::Instant sessionAt;
    QualityState state = QualityState::Waiting;
    QString stateByName; ///< empty while it waits, and where the program did it
    std::optional<base::Instant> stateAt;
    QString reason;      ///< why it was skipped; empty where it was destroyed
    QString office = {}; ///< its name, to whoever is shown those of several offices; else empty
};

/// One month's draw of one office.
struct QualityDraw
{
    QString id;
    QDate month; ///< its first day
    int perClinician = 0;
    int candidates = 0; ///< recordings on the frozen list
    int drawn = 0;
    base::Instant frozenAt;
    qint64 frozenEntry = 0; ///< number of the entry that commits to the list
    QString listHash;       ///< SHA-256 of the frozen list, 64 hex digits
    std::optional<base::Instant> drawnAt;
    qint64 checkpointSize = 0; ///< of the checkpoint that seeded it; 0 while there is none
    QString office = {};       ///< its name, to whoever is shown those of several offices; else empty
};

/// What a page shows of the quality reviews of an office, or of all of them to an auditor of all.
struct QualityReviews
{
    QualityQuota quota;         ///< of the office of whoever asks
    QList<QualityQuota> quotas; ///< of each office, to whoever is shown those of several; else empty
    QList<QualityDraw> draws;   ///< newest month first, at most 24 of an office
    QList<QualityReview> reviews;
    QString nextCursor;
    bool mayReview = false;   ///< whether the person who asks may say what became of one
    bool maySetQuota = false; ///< whether they may change the quota
};

/// How long entries of one class are kept (src/server/audit/LOG_RETENTION.md).
struct LogPeriod
{
    QString keep;  ///< a KeepClass by its word
    int years = 0; ///< 0: for good
};

/// What the access log still holds.
struct LogCoverage
{
    qint64 entries = 0; ///< that were ever written
    qint64 removed = 0; ///< of these, how many were taken out because their period had ended
    std::optional<base::Instant> oldestKept;
    std::optional<base::Instant> lastRemoval;
};

/// Somebody who may read the log until a day.
struct AuditorTerm
{
    QString userName;
    QString office; ///< its name, to whoever is shown those of several offices; else empty
    bool allOffices = false;
    std::optional<base::Instant> until;
    std::optional<base::Instant> endedAt;
};

/// Until when recordings of one jurisdiction are kept.
struct KeepingRule
{
    QString jurisdiction;
    int yearsAfterLastService = 0;
    int yearsAfterComingOfAge = 0;
    int ageOfMajority = 0;
    int warnDays = 0;
    int graceDays = 0;
};

/// What an auditor has to know about how a clinic is run, besides the log.
struct Oversight
{
    QString policy; ///< the decision table, Markdown
    QList<KeepingRule> keeping;
    QList<LogPeriod> logPeriods;
    bool removesExpired = false; ///< whether log retention is switched on
    LogCoverage coverage;
    QList<AuditorTerm> auditors; ///< of the office of whoever asks; to an auditor of all offices those of each
};

} // namespace attune::domain
