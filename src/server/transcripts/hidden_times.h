// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript.h"

namespace attune::server::transcripts {

/// Stretches of time, in order and apart from each other.
class HiddenTimes
{
public:
    void add(qint64 startMs, qint64 endMs);
    /// Whether a line lies in them by more than 200 ms, or by half of its length.
    bool cover(const domain::TranscriptLine &line) const;
    bool isEmpty() const { return m_stretches.isEmpty(); }

private:
    struct Stretch
    {
        qint64 startMs;
        qint64 endMs;
    };
    QList<Stretch> m_stretches;
};

} // namespace attune::server::transcripts
