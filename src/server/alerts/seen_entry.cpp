// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/alerts/seen_entry.h"

#include <algorithm>

namespace attune::server::alerts {

SeenEntry seenEntryOf(const audit::LoggedEntry &logged, QStringList offices, Marks marks)
{
    const audit::Entry &entry = logged.entry;
    SeenEntry seen;
    seen.sequence = logged.sequence;
    seen.atMs = base::toUnixMs(std::min(entry.occurredAt, logged.receivedAt));
    seen.actor = entry.actorId;
    seen.role = entry.actorRole;
    seen.client = entry.clientId;
    seen.recording = entry.recordingId;
    seen.action = entry.action.text();
    seen.outcome = entry.outcome.text();
    seen.purpose = entry.purpose;
    seen.code = entry.code;
    seen.device = entry.device;
    seen.address = entry.address;
    seen.viewing = entry.viewing;
    seen.request = entry.requestId;
    seen.event = entry.eventId;
    seen.offices = std::move(offices);
    seen.marks = marks;
    return seen;
}

} // namespace attune::server::alerts
