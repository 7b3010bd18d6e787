// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/visible_text.h"
#include "domain/problem.h"

namespace attune::domain {

/// What of a refused value is said again: a line of it that cannot be mistaken for words of ours.
inline QString shownAgain(const QString &typed)
{
    constexpr qsizetype longest = 60;
    const QString line = base::cleanLine(typed);
    return line.size() > longest ? base::shortened(line, longest) + QChar(0x2026) : line;
}

/// Why a value is refused, for whoever typed it. @param words with %1 where the value is said again
inline base::Error refused(const QString &words, const QString &typed)
{
    return {base::ErrorKind::InvalidInput, words.contains(QLatin1String("%1")) ? words.arg(shownAgain(typed)) : words,
            textOf(ProblemCode::InvalidField), QString()};
}
inline base::Error refused(const QString &words)
{
    return {base::ErrorKind::InvalidInput, words, textOf(ProblemCode::InvalidField), QString()};
}

} // namespace attune::domain
