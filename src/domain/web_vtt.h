// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript.h"

namespace attune::domain {

// Parts of WebVTT (W3C) for readers that say at which line of a file something is wrong. Any thread; nothing fails.

/// What stands behind the times of a cue. What is not understood is as if it were not there.
CuePlacement cuePlacementFrom(const QString &settings);
/// Adds a row of a cue's text: voices, italics, and the text without marks.
void takeCueText(TranscriptLine &cue, const QString &row);

} // namespace attune::domain
