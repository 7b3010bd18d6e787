// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/draft.h"
#include "transcripts/limits.h"

namespace attune::transcripts {

namespace {

std::optional<int> digits(QStringView text, qsizetype most)
{
    if (text.isEmpty() || text.size() > most)
        return std::nullopt;
    int number = 0;
    for (const QChar c : text) {
        if (c < QLatin1Char('0') || c > QLatin1Char('9'))
            return std::nullopt;
        number = number * 10 + (c.unicode() - u'0');
    }
    return number;
}

/// "5" is half a second, "05" a twentieth.
std::optional<int> fraction(QStringView text)
{
    const auto number = digits(text, 3);
    if (!number)
        return std::nullopt;
    return *number * (text.size() == 1 ? 100 : text.size() == 2 ? 10 : 1);
}

} // namespace

std::optional<qint64> clockTime(QStringView text)
{
    int thousandths = 0;
    const qsizetype comma = text.lastIndexOf(QLatin1Char(','));
    const qsizetype point = std::max(comma, text.lastIndexOf(QLatin1Char('.')));
    if (point >= 0) {
        const auto part = fraction(text.mid(point + 1));
        if (!part)
            return std::nullopt;
        thousandths = *part;
        text = text.left(point);
    }
    const auto parts = text.split(QLatin1Char(':'));
    if (parts.size() < 2 || parts.size() > 3)
        return std::nullopt;
    const auto hours = parts.size() == 3 ? digits(parts.first(), 4) : std::optional(0);
    const auto minutes = digits(parts.at(parts.size() - 2), 2);
    const auto seconds = digits(parts.last(), 2);
    if (!hours || !minutes || !seconds || *minutes > 59 || *seconds > 59)
        return std::nullopt;
    const qint64 ms = ((qint64(*hours) * 60 + *minutes) * 60 + *seconds) * 1000 + thousandths;
    return ms <= latestMs ? std::optional(ms) : std::nullopt;
}

} // namespace attune::transcripts
