// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcripts/draft.h"

namespace attune::transcripts {

/// Cleans texts and labels, supplies ends, puts lines in order and closes overlaps of one speaker; adds what it did to
/// the findings. Sets a fault where something cannot be put right.
void putRight(Draft &draft);

} // namespace attune::transcripts
