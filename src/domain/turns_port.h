// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "domain/speech_turns.h"

namespace attune::domain {

/// Who speaks when in a recording, as the clinic found out by listening to it. GUI thread; answers arrive there too.
class TurnsPort
{
public:
    virtual ~TurnsPort() = default;
    /// Open to whoever may watch the recording; reading it is an entry of the log. While the clinic has not listened to
    /// it yet, the answer has no turns and says so by its status. @param grounds with a reason for whose role needs one
    virtual Answer<SpeechTurns> turns(const RecordingId &id, const Grounds &grounds) = 0;
};

} // namespace attune::domain
