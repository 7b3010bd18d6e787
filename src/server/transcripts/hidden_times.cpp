// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transcripts/hidden_times.h"

#include <algorithm>

namespace attune::server::transcripts {

namespace {

constexpr qint64 sparedMs = 200; ///< of a neighbor that begins a little early

} // namespace

void HiddenTimes::add(qint64 startMs, qint64 endMs)
{
    Stretch added{startMs, endMs};
    const auto first = std::lower_bound(m_stretches.begin(), m_stretches.end(), startMs,
                                        [](const Stretch &stretch, qint64 at) { return stretch.endMs < at; });
    auto last = first;
    for (; last != m_stretches.end() && last->startMs <= endMs; ++last) {
        added.startMs = std::min(added.startMs, last->startMs);
        added.endMs = std::max(added.endMs, last->endMs);
    }
    const auto place = m_stretches.erase(first, last);
    m_stretches.insert(place, added);
}

bool HiddenTimes::cover(const domain::TranscriptLine &line) const
{
    qint64 covered = 0;
    auto at = std::lower_bound(m_stretches.begin(), m_stretches.end(), line.startMs,
                               [](const Stretch &stretch, qint64 start) { return stretch.endMs <= start; });
    for (; at != m_stretches.end() && at->startMs < line.endMs; ++at)
        covered += std::min(at->endMs, line.endMs) - std::max(at->startMs, line.startMs);
    return covered > sparedMs || (covered > 0 && covered * 2 >= line.endMs - line.startMs);
}

} // namespace attune::server::transcripts
