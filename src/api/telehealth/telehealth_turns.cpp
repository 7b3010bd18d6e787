// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/telehealth/telehealth_turns.h"

#include "api/telehealth/ask.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "protocol/turns_codec.h"

namespace attune::api {

using domain::Answer;
using domain::SpeechTurns;

Answer<SpeechTurns> TelehealthTurns::turns(const domain::RecordingId &id, const domain::Grounds &grounds)
{
    return askFor<SpeechTurns, SpeechTurns>(
        m_session, get(protocol::pathFor(protocol::paths::recordingTurns, id.value()), withGrounds(grounds)),
        [](const SpeechTurns &turns) { return turns; });
}

} // namespace attune::api
