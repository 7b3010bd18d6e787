// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/clinic/clinic.h"
#include "server/store/transcription_jobs.h"

namespace attune::server {

/// How making a transcript ended.
enum class Making {
    Made,
    CutOff ///< cancelled, deleted, or the server ends: nothing is wrong
};

/// Makes the transcript of a job, or goes on with it: segment by segment, each durable when it is finished
/// (transcripts/TRANSCRIBING.md, "A job"). Ends soon after the thread is to stop (base/stop_scope.h). The caller holds
/// the lease. Unavailable and Conflict are to be tried again; the other errors are for good.
base::Result<Making> makeTranscript(Clinic &clinic, store::Connection &connection, const store::TranscriptionJob &job);

/// An entry of the log about a job, by the server. @param code what is said beside it
base::Result<void> logTranscription(Clinic &clinic, store::Connection &connection, const store::TranscriptionJob &job,
                                    domain::LogAction action, const QString &code,
                                    domain::LogOutcome outcome = domain::LogOutcome::Allowed);

} // namespace attune::server
