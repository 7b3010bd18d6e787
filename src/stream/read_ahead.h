// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stream/range_cache.h"
#include "stream/start_index.h"

#include <memory>

namespace attune::stream {

/// How much of a recording is asked for at a time and ahead of its reader, and how long an answer may take: from how
/// fast the media is used up, how long somebody has been watching, and how fast this line answers. One thread.
class ReadAhead
{
public:
    /// @param firstWindow bytes that are asked for first
    ReadAhead(std::shared_ptr<const RangeCache> cache, qint64 firstWindow)
        : m_cache(std::move(cache)), m_window(firstWindow)
    {}

    void setPace(double bytesPerSecond) { m_bytesPerSecond = bytesPerSecond; }
    /// Bytes per second; 0 when unknown.
    double pace() const { return m_bytesPerSecond; }
    /// A jump to there, from which nothing has been watched yet.
    void watchesFrom(qint64 offset) { m_steadyFrom = offset; }
    /// What will surely be read, as long as nothing else is known.
    void expect(const Extent &extent) { m_surely = extent; }

    /// As much as brings a reader who jumped to the next key frame and some frames, without a second round trip.
    void beginSmall();
    /// A whole window has come.
    void grow();
    /// How many bytes behind the reader are to be here.
    qint64 ahead() const;
    /// How much is asked for from a place on.
    qint64 windowFrom(qint64 offset) const;

    /// An answer has begun after this time.
    void noteAnswer(double tookMs);
    /// How long an answer may take here before a second one is asked for.
    int patienceMs() const;

    static constexpr qint64 jumpWindow = 512LL * 1024;
    static constexpr int mostPatienceMs = 1000;

private:
    const std::shared_ptr<const RangeCache> m_cache;
    qint64 m_window;
    double m_bytesPerSecond = 0;
    qint64 m_steadyFrom = 0;
    Extent m_surely;
    double m_usualAnswerMs = 0;
};

} // namespace attune::stream
