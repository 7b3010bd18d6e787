// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace attune::bench {

/// The test of Mann and Whitney whether of two samples one tends to be larger (two-sided, normal approximation with
/// correction for ties; for samples of twenty and more).
/// @return p, and the share of pairs in which the first is larger (ties count half)
inline std::pair<double, double> mannWhitney(const std::vector<double> &first, const std::vector<double> &second)
{
    std::vector<std::pair<double, bool>> all;
    for (const double value : first)
        all.emplace_back(value, true);
    for (const double value : second)
        all.emplace_back(value, false);
    std::sort(all.begin(), all.end());
    const auto n1 = static_cast<double>(first.size());
    const auto n2 = static_cast<double>(second.size());
    const double n = n1 + n2;
    double ranks = 0;
    double ties = 0;
    for (std::size_t i = 0; i < all.size();) {
        std::size_t end = i;
        while (end < all.size() && all[end].first == all[i].first)
            ++end;
        const auto count = static_cast<double>(end - i);
        const double rank = static_cast<double>(i) + (count + 1) / 2;
        ties += count * count * count - count;
        for (; i < end; ++i)
            ranks += all[i].second ? rank : 0;
    }
    const double u = ranks - n1 * (n1 + 1) / 2;
    const double deviation = std::sqrt(n1 * n2 / 12 * (n + 1 - ties / (n * (n - 1))));
    const double z = deviation > 0 ? (u - n1 * n2 / 2) / deviation : 0;
    return {std::erfc(std::abs(z) / std::sqrt(2.0)), u / (n1 * n2)};
}

} // namespace attune::bench
