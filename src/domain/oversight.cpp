// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/oversight.h"

#include "domain/named_values.h"

#include <array>

namespace attune::domain {

namespace {

constexpr auto table = std::to_array<NamedValue<QualityState>>({{QualityState::Waiting, "waiting"},
                                                                {QualityState::Done, "done"},
                                                                {QualityState::Skipped, "skipped"},
                                                                {QualityState::Dropped, "dropped"}});
static_assert(areNamed(table, QualityState::Dropped));

} // namespace

QString textOf(QualityState state)
{
    return nameIn(table, state);
}

std::optional<QualityState> qualityStateFromText(QStringView name)
{
    return valueIn(table, name);
}

} // namespace attune::domain
