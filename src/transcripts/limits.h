// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace attune::transcripts {

// What a file may be (TRANSCRIPT_FILES.md, "Limits").
constexpr qsizetype largestFile = qsizetype{8} * 1024 * 1024; ///< bytes
constexpr qsizetype mostLines = 50'000;            ///< of speech
constexpr qsizetype longestRow = 20'000;           ///< characters in a line of a text file
constexpr qsizetype mostRows = 400'000;            ///< lines of a text file, empty ones with them
constexpr qsizetype mostSpeakers = 50;
constexpr qsizetype mostWords = 500'000;    ///< with times of their own
constexpr qsizetype mostValues = 1'500'000; ///< of JSON: numbers, texts, lists and objects
constexpr int mostAttributes = 64;          ///< of an XML element
constexpr int deepest = 16;                 ///< levels of JSON or XML
constexpr qint64 latestMs = 10'000'000'000;

} // namespace attune::transcripts
