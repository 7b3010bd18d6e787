// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/recording_codec.h"
#include "server/routes/authorisation.h"

namespace attune::server::routes {

/// A recording with what the caller may do with it.
domain::Recording shownTo(const Call &call, const store::RecordingRow &row);
/// "session-2025-01-07-1042.mp4": when and which, never who.
QString neutralFileName(const store::RecordingRow &row);

/// Recordings as the telehealth API shows them to the caller, with what only that API documents (names at the provider,
/// when its media came, by which policy it is kept …). One for each row.
QList<protocol::DocumentedRecording> documented(const Call &call, const QList<store::RecordingRow> &rows);

/// What happened to a recording, newest first and at most 200, in the words of that API; to be given only to somebody
/// who may see who has seen it (policy seeAccessLog). Managers and administrators read it as they read the log;
/// everybody else as its access history tells it, which says from which address nothing was done. Is an entry itself.
/// log_unavailable.
base::Result<QList<protocol::RecordingLogLine>> accessLogOf(const Call &call, const store::RecordingRow &row,
                                                            const Permit &permit);

} // namespace attune::server::routes
