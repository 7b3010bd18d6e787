// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/clinic_session.h"
#include "domain/session_recordings_port.h"

namespace attune::api {

/// Which recordings a session has, in the telehealth dialect. GUI thread.
class TelehealthSessionRecordings final : public domain::SessionRecordings
{
public:
    /// @param session outlives this
    explicit TelehealthSessionRecordings(ClinicSession &session) : m_session(session) {}

    domain::Answer<QList<domain::RecordingId>> recordingsOf(const domain::SessionId &session) override;

private:
    ClinicSession &m_session;
};

} // namespace attune::api
