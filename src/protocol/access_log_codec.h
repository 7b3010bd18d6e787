// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "protocol/codec.h"

/// The access log as people read it; its own format (audit/ACCESS_LOG.md) is none of the API's.
namespace attune::protocol {

/// A line of what is told about one recording.
void describe(Members &members, domain::AccessLogEntry &entry);
void describe(Members &members, domain::AccessSummary &summary);

/// GET who has seen a recording.
struct RecordingAccessAnswer
{
    QList<domain::AccessSummary> people;
    QList<domain::AccessLogEntry> entries;
    QString nextCursor;
};
void describe(Members &members, RecordingAccessAnswer &answer);

/// An entry that was found in the log. A client shows what is in `entry`.
struct FoundEntry
{
    domain::AccessLogEntry entry;
    QString eventId;
    QString actorRole; ///< the log's own word
    QString purpose;
    QString device;
    QString server;
    QString requestId;
    QString agent;
};
void describe(Members &members, FoundEntry &found);

/// GET what was found in the log.
struct FoundEntries
{
    QList<FoundEntry> entries;
    QString nextCursor;
};
void describe(Members &members, FoundEntries &found);

/// GET what the log promises.
void describe(Members &members, domain::LogPromise &promise);
/// GET the proof of one entry.
void describe(Members &members, domain::AccessReceipt &receipt);

} // namespace attune::protocol
