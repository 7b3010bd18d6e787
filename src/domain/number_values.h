// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <chrono>

namespace attune::domain {

// Numbers as people write them (VALUES.md). What is refused is InvalidInput with the code "invalid_field" and English
// words that name the value and its bounds: nothing is rounded, cut or taken for zero. Any thread.

/// A whole number in decimal digits, with a minus sign at most.
/// @param name what it is called, for the words: "--minutes"
base::Result<qint64> wholeNumberFrom(const QString &typed, qint64 least, qint64 most, const QString &name);
/// A number with a decimal point at most; no exponent, no "nan".
base::Result<double> realFrom(const QString &typed, double least, double most, const QString &name);
/// A length in minutes: "50", "50 min", "1:30", "1 h 30 min".
base::Result<std::chrono::minutes> minutesFrom(const QString &typed, std::chrono::minutes least,
                                               std::chrono::minutes most, const QString &name);
/// A size in bytes: "500 MB" (10^6), "2 GiB" (2^30), "4096".
base::Result<qint64> sizeFrom(const QString &typed, qint64 least, qint64 most, const QString &name);

} // namespace attune::domain
