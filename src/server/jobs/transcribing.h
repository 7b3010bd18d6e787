// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/clinic/clinic.h"
#include "server/jobs/loop.h"
#include "server/store/transcription_jobs.h"

namespace attune::server {

/// Makes transcripts, one after another, where the clinic has an engine (transcripts/TRANSCRIBING.md). One thread, of
/// the lowest priority.
class Transcribing
{
public:
    /// @param server a name of this process, for the lease
    Transcribing(Clinic &clinic, QString server);
    /// Makes one transcript at most.
    Loop::Next round(const std::stop_token &stop);

private:
    void askByItself();
    void endWithoutEngine();
    void make(const store::TranscriptionJob &job, const std::stop_token &stop);
    void fail(const store::TranscriptionJob &job, const base::Error &error);

    Clinic &m_clinic;
    const QString m_server;
};

} // namespace attune::server
