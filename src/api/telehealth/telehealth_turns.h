// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/clinic_session.h"
#include "domain/turns_port.h"

namespace attune::api {

/// Who speaks when in a recording, an addition of this product to the telehealth dialect. GUI thread.
class TelehealthTurns final : public domain::TurnsPort
{
public:
    /// @param session outlives this
    explicit TelehealthTurns(ClinicSession &session) : m_session(session) {}

    domain::Answer<domain::SpeechTurns> turns(const domain::RecordingId &id, const domain::Grounds &grounds) override;

private:
    ClinicSession &m_session;
};

} // namespace attune::api
