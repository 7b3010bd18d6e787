// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace attune::test {

/// What must be true whatever the input was: ends the program so that a fuzzer keeps the input.
inline void hold(bool condition, const char *promise)
{
    if (condition)
        return;
    std::fprintf(stderr, "Broken: %s\n", promise);
    std::abort();
}

} // namespace attune::test
