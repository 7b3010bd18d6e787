// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <vector>

namespace attune::test {

/// Cycles a second of a mono signal at 48 kHz: from the middle one of all distances between rising zero crossings, so
/// that a gap, as a busy machine may leave in what it plays, is not taken for a lower tone.
inline double frequencyOf(const std::vector<float> &samples)
{
    std::vector<double> periods;
    double last = -1;
    for (std::size_t i = 1; i < samples.size(); ++i) {
        if (samples[i - 1] >= 0 || samples[i] < 0)
            continue;
        const double at =
            static_cast<double>(i - 1) + static_cast<double>(-samples[i - 1] / (samples[i] - samples[i - 1]));
        if (last >= 0)
            periods.push_back(at - last);
        last = at;
    }
    if (periods.size() < 20)
        return 0;
    const auto middle = periods.begin() + static_cast<std::ptrdiff_t>(periods.size() / 2);
    std::nth_element(periods.begin(), middle, periods.end());
    return 48'000.0 / *middle;
}

} // namespace attune::test
