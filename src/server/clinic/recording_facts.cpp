// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/clinic/recording_facts.h"

#include "server/audit/recording_story.h"
#include "server/retention/retention_job.h"
#include "server/store/consents.h"

namespace attune::server {

QHash<QString, RecordingFacts> factsOf(store::Connection &connection, const QList<store::RecordingRow> &rows)
{
    QHash<QString, RecordingFacts> facts;
    QStringList ids;
    for (const store::RecordingRow &row : rows) {
        ids << row.recording.id.value();
        if (row.hasMedia) // a clinic of a version that did not log when media came: then it was there when it ended
            facts[ids.last()].storedAt = row.recording.endedAt;
    }
    if (ids.isEmpty())
        return facts;
    const auto logged = audit::mediaTimes(connection, ids);
    for (auto it = logged.begin(); it != logged.end(); ++it) {
        RecordingFacts &of = facts[it.key()];
        if (it->storedAt)
            of.storedAt = it->storedAt;
        of.openedAt = it->openedAt;
    }
    const auto erased = retention::certificateTimes(connection, ids);
    for (auto it = erased.begin(); it != erased.end(); ++it)
        facts[it.key()].deletedAt = it.value();
    const auto consents = store::consentsOnFile(connection, ids);
    for (auto it = consents.begin(); it != consents.end(); ++it) {
        facts[it.key()].jurisdiction = it->jurisdiction;
        facts[it.key()].consentAt = it->recordedAt;
    }
    return facts;
}

} // namespace attune::server
