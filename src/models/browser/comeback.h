// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <algorithm>
#include <chrono>

namespace attune::models {

/// When to ask again while a clinic does not answer: soon at first, then every 15 seconds. A value.
class Comeback
{
public:
    /// Whether asking again may do: the clinic is away or overloaded, and did not say no.
    static bool mayHelp(const base::Error &error)
    {
        return error.kind == base::ErrorKind::Unavailable || error.kind == base::ErrorKind::TooMany;
    }
    /// The pause after one more failure.
    std::chrono::milliseconds next()
    {
        const std::chrono::milliseconds pause = std::min(first * (1 << std::min(m_failures, 4)), longest);
        ++m_failures;
        return pause;
    }
    void answered() { m_failures = 0; }

private:
    static constexpr std::chrono::milliseconds first{2000};
    static constexpr std::chrono::milliseconds longest{15'000};
    int m_failures = 0;
};

} // namespace attune::models
