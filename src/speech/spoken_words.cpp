// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/spoken_words.h"

#include <algorithm>
#include <limits>

namespace attune::speech {

namespace {

constexpr qint64 farthest = std::numeric_limits<qint64>::max() / 4;

Stretches widened(const Stretches &speech)
{
    Stretches wide;
    for (const domain::SpeechStretch &stretch : speech)
        wide.append({std::clamp(stretch.startMs, -farthest, farthest) - wordLeewayMs,
                     std::clamp(stretch.endMs, -farthest, farthest) + wordLeewayMs});
    return joined(wide);
}

/// How much of a span lies in stretches that are in order and apart.
qint64 within(const domain::SpeechStretch &span, const Stretches &speech)
{
    auto it = std::partition_point(speech.cbegin(), speech.cend(), [&span](const domain::SpeechStretch &stretch) {
        return stretch.endMs <= span.startMs;
    });
    qint64 sum = 0;
    for (; it != speech.cend() && it->startMs < span.endMs; ++it)
        sum += std::min(span.endMs, it->endMs) - std::max(span.startMs, it->startMs);
    return sum;
}

bool stands(const domain::SpeechStretch &span, const Stretches &speech)
{
    if (span.endMs < span.startMs || span.startMs < -farthest || span.endMs > farthest)
        return false;
    if (span.endMs == span.startMs)
        return within({span.startMs, span.startMs + 1}, speech) > 0;
    return 2 * within(span, speech) >= span.lengthMs();
}

} // namespace

QList<bool> standInSpeech(const QList<domain::SpeechStretch> &spans, const Stretches &speech)
{
    const Stretches wide = widened(speech);
    QList<bool> standing;
    standing.reserve(spans.size());
    for (const domain::SpeechStretch &span : spans)
        standing.append(stands(span, wide));
    return standing;
}

Stretches without(const Stretches &some, const Stretches &others)
{
    const Stretches taken = joined(others);
    const Stretches whole = joined(some);
    Stretches left;
    for (const domain::SpeechStretch &stretch : whole) {
        qint64 at = stretch.startMs;
        auto it = std::partition_point(taken.cbegin(), taken.cend(),
                                       [at](const domain::SpeechStretch &other) { return other.endMs <= at; });
        for (; it != taken.cend() && it->startMs < stretch.endMs; ++it) {
            if (it->startMs > at)
                left.append({at, it->startMs});
            at = std::max(at, it->endMs);
        }
        if (at < stretch.endMs)
            left.append({at, stretch.endMs});
    }
    return left;
}

} // namespace attune::speech
