// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript.h"

namespace attune::transcripts {

// Captions by the usual rules (CAPTIONS.md), for the player and for files that are saved: one place decides how lines
// break. Any thread.

constexpr int captionColumns = 42;        ///< of a row; a wide character takes two
constexpr int captionRows = 2;            ///< of a caption; one where somebody else speaks, too
constexpr int captionColumnsASecond = 17; ///< that people read

/// How many columns a text takes: marks that stand on a letter none, wide characters and pictures two.
int columnsOf(const QString &text);

/// The lines as captions, in order of their beginnings; a long line is several. Rows are parted by line feeds. Each
/// keeps what its line says of number, speaker, origin and place. No word is left out and none is moved to an earlier
/// time; a line without text is none. Where there is a pause behind a caption that is too short to be read, it stays
/// longer.
domain::Transcript captionsOf(const domain::Transcript &lines);

} // namespace attune::transcripts
