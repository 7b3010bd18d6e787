// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/consent.h"

#include <QString>

#include <optional>

namespace attune::domain {

/// Why somebody opens what was recorded: both go into the clinic's access log.
struct Grounds
{
    Grounds() = default;
    /// @param words why, of members of staff whose role must say it; at least 10 characters, or empty
    Grounds(const QString &words) : reason(words) {} // so that words alone are grounds
    Grounds(const QString &words, std::optional<Purpose> what) : reason(words), purpose(what) {}

    QString reason;
    std::optional<Purpose> purpose; ///< one the recording offers; without it the clinic's policy says what follows

    friend bool operator==(const Grounds &, const Grounds &) = default;
};

} // namespace attune::domain
