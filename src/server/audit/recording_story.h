// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_event.h"
#include "server/audit/log_line.h"
#include "server/store/scope.h"

#include <QHash>

namespace attune::server::audit {

/// The access history of a recording: what the log says about it, to somebody who may see that recording
/// (policy/WHO_READS_WHAT.md). Two parts, so that nobody can hide behind a flood: everybody who had to do with it, with
/// counts; and what happened, newest first, by pages, in which the same act of the same person on one day is one line.
struct StoryQuery
{
    store::Scope reader;
    QString recordingId;
    QString clientId;  ///< whose recording it is; empty for a reader who took part and does not know them
    qint64 before = 0; ///< only lines older than this number; 0: from the newest on
    int limit = 100;   ///< lines
};

/// Everybody, whoever came last first. Clients whom the reader may not see are one line without a name.
/// @throws store::StoreError
QList<domain::AccessSummary> peopleOf(store::Connection &connection, const StoryQuery &query);

struct StoryPage
{
    QList<domain::AccessLogEntry> entries;
    qint64 next = 0; ///< `before` of the next page; 0 on the last one
};
/// Of one person's openings on one day the newest five are lines of their own; the others are one line together.
/// @param log to which a reason that was exchanged is reported (log_texts.h)  @throws store::StoreError
StoryPage linesOf(AccessLog &log, store::Connection &connection, const StoryQuery &query);

/// The entry with a number, when it is about the recording and the reader may see all of it; for receipts.
/// @throws store::StoreError
std::optional<LoggedEntry> storyEntry(store::Connection &connection, const StoryQuery &query, qint64 sequence);

/// When a recording's media came, and when a link to it was given out last, as the log has it. What is about openings
/// may only be told to somebody who may see who has seen the recording.
struct MediaTimes
{
    std::optional<base::Instant> storedAt;
    std::optional<base::Instant> openedAt;
};
/// By the ids of those about which there is something.
QHash<QString, MediaTimes> mediaTimes(store::Connection &connection, const QStringList &recordingIds);

} // namespace attune::server::audit
