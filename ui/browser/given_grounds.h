// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/grounds.h"
#include "domain/ids.h"

#include <QHash>

#include <chrono>
#include <optional>

namespace attune::ui {

/// Why somebody opened a recording, for as long as they are not asked again: whoever reviews one goes back to it. GUI
/// thread.
class GivenGrounds
{
public:
    static constexpr std::chrono::minutes kept{30};

    /// @param now of a clock that never jumps
    void remember(const domain::RecordingId &id, const domain::Grounds &grounds, std::chrono::milliseconds now)
    {
        m_given.insert(id.value(), {grounds, now});
    }
    /// nullopt when they were given too long ago, or never.
    std::optional<domain::Grounds> recent(const domain::RecordingId &id, std::chrono::milliseconds now) const
    {
        const auto given = m_given.constFind(id.value());
        return given != m_given.cend() && now - given->at < kept ? std::optional(given->grounds) : std::nullopt;
    }
    void forget() { m_given.clear(); }

private:
    struct Given
    {
        domain::Grounds grounds;
        std::chrono::milliseconds at;
    };
    QHash<QString, Given> m_given;
};

} // namespace attune::ui
