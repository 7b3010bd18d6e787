// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/scope.h"

#include <optional>

/// What does not fit together among recordings, sessions and consents, for reports (reports/REPORTS.md). Pages by
/// keyset, of what whoever asks may see: `visible` is recordingTerm() or sessionTerm() of their scope, or all. Any
/// thread, with its own connection. @throws StoreError
namespace attune::server::store {

/// Where a page ended.
struct FindingPlace
{
    qint64 atMs = 0;
    QString id;
};

/// A recording or a session that is told of.
struct Finding
{
    QString id;       ///< of the recording, or of the session
    base::Instant at; ///< when it was recorded, or begins
    QString clientId;
    QString clinicianId;
    QString state;                      ///< what is said of it, one of our own words
    std::optional<base::Instant> until; ///< when its time is over
};

/// Recordings of [from, to) that began without a consent of their client in force, newest first. `state` is the
/// decision that was: "missing", "declined", "withdrawn".
QList<Finding> recordedWithoutConsent(Connection &connection, const SqlTerm &visible, base::Instant from,
                                      base::Instant to, const std::optional<FindingPlace> &after, int limit);
/// Sessions of [from, to) that took place and were not recorded, though their client had agreed to it when they began;
/// newest first.
QList<Finding> consentWithoutRecording(Connection &connection, const SqlTerm &visible, base::Instant from,
                                       base::Instant to, base::Instant now, const std::optional<FindingPlace> &after,
                                       int limit);

enum class KeepingFinding {
    TooLong, ///< the keeping time or the wait before erasing is over, and it is still there
    EndsSoon,
    Held
};
/// By when their time is over, earliest first. `state` is "periodOver", "erasureOverdue", "endsSoon", "held".
/// @param soon until when EndsSoon looks ahead
QList<Finding> keepingFindings(Connection &connection, const SqlTerm &visible, KeepingFinding what, base::Instant now,
                               base::Instant soon, const std::optional<FindingPlace> &after, int limit);

} // namespace attune::server::store
