// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript_desk.h"

namespace attune::server::transcripts {

// What is learned from corrections, and offered again (DESK.md, "Vocabulary"). Any thread.

/// What a change teaches about how words are written: names of a line that was corrected, and whatever was replaced
/// everywhere. @param before text of the line that is corrected
QList<domain::VocabularyChange> learnedFrom(const domain::TranscriptChange &change, const QString &before);

/// Places of lines where a word stands that was written otherwise before; at most 200. Nothing of hidden lines.
QList<domain::TranscriptOffer> offersFor(const domain::Transcript &lines, const QList<domain::VocabularyWord> &words);

} // namespace attune::server::transcripts
