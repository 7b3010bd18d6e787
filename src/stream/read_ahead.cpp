// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stream/read_ahead.h"

#include <algorithm>

namespace attune::stream {

namespace {

constexpr qint64 largestWindow = 4LL * 1024 * 1024;
constexpr qint64 leastWindow = 128LL * 1024;
// A few seconds for somebody who only looks in, more for somebody who stays, so that a line that is lost for half a
// minute is not noticed after two minutes of watching.
constexpr double secondsAhead = 12;
constexpr double mostSecondsAhead = 60;
constexpr double growsBy = 1.0 / 3; // of what was watched
constexpr qint64 leastAhead = 768LL * 1024;
constexpr qint64 usualAhead = 6LL * 1024 * 1024;
constexpr qint64 mostAhead = 48LL * 1024 * 1024; // half of the cache
constexpr int leastPatienceMs = 300;

} // namespace

void ReadAhead::beginSmall()
{
    m_window = jumpWindow;
}

void ReadAhead::grow()
{
    m_window = std::min(std::max(m_window * 2, jumpWindow), largestWindow);
}

qint64 ReadAhead::ahead() const
{
    if (m_bytesPerSecond <= 0)
        return usualAhead;
    const qint64 watched = std::max<qint64>(0, m_cache->lastRead() - m_steadyFrom);
    const double seconds = static_cast<double>(watched) / m_bytesPerSecond;
    const double wanted = std::min(secondsAhead + seconds * growsBy, mostSecondsAhead);
    const auto grown = static_cast<qint64>(static_cast<double>(watched) * growsBy);
    return std::clamp(static_cast<qint64>(m_bytesPerSecond * wanted), leastAhead,
                      std::clamp(usualAhead + grown, usualAhead, mostAhead));
}

qint64 ReadAhead::windowFrom(qint64 offset) const
{
    if (offset >= m_surely.from && offset < m_surely.to) // and no more: what is wanted then may be somewhere else
        return std::max(leastWindow, m_surely.to - offset);
    // Reading on: no further than is wanted ahead, so that little is fetched in vain when somebody stops watching.
    const qint64 reader = m_cache->lastRead();
    const qint64 wanted = reader + ahead() - offset;
    const bool readsOn = offset >= reader && wanted > 0;
    return readsOn ? std::min(m_window, std::max(wanted, leastWindow)) : m_window;
}

void ReadAhead::noteAnswer(double tookMs)
{
    m_usualAnswerMs = m_usualAnswerMs > 0 ? (3 * m_usualAnswerMs + tookMs) / 4 : tookMs;
}

int ReadAhead::patienceMs() const
{
    if (m_usualAnswerMs <= 0)
        return mostPatienceMs;
    return std::clamp(static_cast<int>(4 * m_usualAnswerMs), leastPatienceMs, mostPatienceMs);
}

} // namespace attune::stream
