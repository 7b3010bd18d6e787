// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace attune::test {

/// Cycles a second of a mono signal, from its rising zero crossings between the first and the last.
inline double frequencyOf(const std::vector<float> &samples)
{
    double first = -1;
    double last = -1;
    int crossings = 0;
    for (std::size_t i = 1; i < samples.size(); ++i) {
        if (samples[i - 1] >= 0 || samples[i] < 0)
            continue;
        const double at =
            static_cast<double>(i - 1) + static_cast<double>(-samples[i - 1] / (samples[i] - samples[i - 1]));
        if (first < 0)
            first = at;
        last = at;
        ++crossings;
    }
    return crossings < 2 ? 0 : (crossings - 1) * 48'000.0 / (last - first);
}

} // namespace attune::test
