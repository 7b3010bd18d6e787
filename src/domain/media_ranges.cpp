// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/media_ranges.h"

#include <algorithm>
#include <utility>

namespace attune::domain {

QList<MediaRange> mergedInto(QList<MediaRange> ranges, qsizetype most)
{
    QList<MediaRange> all = merged(std::move(ranges));
    const qsizetype surplus = all.size() - most;
    if (surplus <= 0)
        return all;
    QList<std::pair<qint64, qsizetype>> gaps; // each with the place of the range behind it
    for (qsizetype i = 1; i < all.size(); ++i)
        gaps.append({all.at(i).startMs - all.at(i - 1).endMs, i});
    std::nth_element(gaps.begin(), gaps.begin() + surplus, gaps.end());
    QList<bool> isJoined(all.size(), false);
    for (qsizetype i = 0; i < surplus; ++i)
        isJoined[gaps.at(i).second] = true;
    QList<MediaRange> few;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (isJoined.at(i))
            few.last().endMs = all.at(i).endMs;
        else
            few.append(all.at(i));
    }
    return few;
}

} // namespace attune::domain
