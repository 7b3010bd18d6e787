// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/oversight.h"

#include "domain/vocabulary.h"

#include <array>

namespace attune::domain {

namespace {

struct QualityStateRow
{
    QualityState state;
    const char *name;
};

constexpr auto table = std::to_array<QualityStateRow>({{QualityState::Waiting, "waiting"},
                                                       {QualityState::Done, "done"},
                                                       {QualityState::Skipped, "skipped"},
                                                       {QualityState::Dropped, "dropped"}});
static_assert(isComplete(table, QualityState::Dropped, &QualityStateRow::state));

} // namespace

QString textOf(QualityState state)
{
    return QString::fromLatin1(table.at(static_cast<std::size_t>(state)).name);
}

std::optional<QualityState> qualityStateFromText(QStringView name)
{
    return wordNamed(table, &QualityStateRow::state, name);
}

} // namespace attune::domain
