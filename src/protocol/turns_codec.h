// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/speech_turns.h"
#include "protocol/codec.h"

namespace attune::protocol {

void describe(Members &members, domain::SpeechStretch &stretch);
void describe(Members &members, domain::SpeechTurn &turn);
void describe(Members &members, domain::TurnSpeaker &speaker);
/// GET who speaks when; and the form in which the server keeps it, sealed (src/server/media/TURNS.md).
void describe(Members &members, domain::SpeechTurns &turns);

} // namespace attune::protocol
