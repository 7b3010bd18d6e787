// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript.h"

#include <cstdint>
#include <string>
#include <vector>

namespace attune::spoken_search {

/// Where a word stands among the words of a transcript, counted from 0. Where another person begins to speak one is
/// passed over, so that no phrase goes on from one person to the next.
using Position = std::uint32_t;

/// A word: as it is compared (lower case, no diacritics, no apostrophes), and as the rules of its language want it
/// (lower case). UTF-8.
struct SaidWord
{
    std::string folded;
    std::string said;
};

/// The words of a text, in order. Letters, marks and digits make words, an apostrophe inside belongs to one; where a
/// script writes no spaces (Han, kana, Thai and the like) each character is one.
std::vector<SaidWord> wordsOf(const QString &text);

/// Who speaks from a position on.
struct SpeakerChange
{
    Position from = 0;
    QString label; ///< CLINICIAN, CLIENT, SPEAKER_n, UNKNOWN
    QString name;  ///< what the clinic calls them; may be empty
};

/// A transcript, taken apart. Pure; any thread.
struct DocumentWords
{
    std::vector<SaidWord> words;                  ///< each once, in the order in which they are first said
    std::vector<std::vector<Position>> positions; ///< of each, in order
    std::vector<SpeakerChange> speakers;          ///< in order
    std::vector<Position> lines;                  ///< where each line begins; one more at the end
    /// The line with the word at a position. @param position below the last of `lines`
    int lineAt(Position position) const;
};
/// What is hidden has no text, and no words.
DocumentWords documentOf(const domain::Transcript &lines);

} // namespace attune::spoken_search
