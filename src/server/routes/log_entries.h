// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/audit/access_log.h"
#include "server/routes/authorisation.h"

#include <QMap>

namespace attune::server::audit {
struct LogReader;
struct StoryQuery;
} // namespace attune::server::audit

namespace attune::server::routes {

/// A log entry about this call with actor, address and request id filled in. @param permit of what it is about
audit::Entry entryFor(const Call &call, domain::LogAction action, const Permit &permit = {});
/// The same about a recording and its client.
audit::Entry entryFor(const Call &call, domain::LogAction action, const FoundRecording &recording);
audit::Entry entryFor(const Call &call, domain::LogAction action, const store::RecordingRow &row, const Permit &permit);
/// The same about a session's client. @param recordingId of a recording of it
audit::Entry sessionEntry(const Call &call, domain::LogAction action, const FoundSession &session,
                          const QString &recordingId = {});
audit::Entry sessionEntry(const Call &call, domain::LogAction action, const domain::TherapySession &session,
                          const Permit &permit, const QString &recordingId = {});
/// The same of somebody who is not signed in, and shows a name, a token or an invitation.
/// @param account whose that is; empty where it is nobody's: then the entry is of nobody, too
void setActor(audit::Entry &entry, const Call &call, const QString &account);
/// The outcome of an attempt: allowed, or refused with the code.
template <typename T>
audit::Entry outcomeEntry(const Call &call, domain::LogAction action, const base::Result<T> &outcome)
{
    audit::Entry entry = entryFor(call, action);
    entry.outcome = outcome ? domain::LogOutcome::Allowed : domain::LogOutcome::Refused;
    entry.code = outcome ? QString() : outcome.error().code;
    return entry;
}

/// What the caller may see of the log: how every entry is read that leaves the server.
audit::LogReader readerOf(const Call &call);
/// Whose part of the clinic the caller is told of what offices keep (alerts, quality reviews, schedules): the id of
/// their office; empty: every office's, to an auditor of all.
QString shownOffice(const Call &call);
/// Whether that has something of an office.
bool isShown(const Call &call, const QString &office);
/// The names of offices by their ids, where the caller is shown more than one; else none: nothing is said beside rows.
QMap<QString, QString> namesOfShown(const Call &call);
/// The same for what the log says about one recording, which the caller may see.
audit::StoryQuery storyQueryOf(const Call &call, const store::RecordingRow &row);

} // namespace attune::server::routes
