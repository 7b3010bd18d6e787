// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/access_summary.h"

#include "domain/named_values.h"

#include <numeric>

namespace attune::domain {

namespace {

constexpr std::array<NamedValue<SummaryBy>, 10> byTable = {{{SummaryBy::Time, "time"},
                                                            {SummaryBy::Person, "person"},
                                                            {SummaryBy::Client, "client"},
                                                            {SummaryBy::Action, "action"},
                                                            {SummaryBy::Device, "device"},
                                                            {SummaryBy::Recording, "recording"},
                                                            {SummaryBy::Readers, "readers"},
                                                            {SummaryBy::Hour, "hour"},
                                                            {SummaryBy::Baseline, "baseline"},
                                                            {SummaryBy::Gaps, "gaps"}}};
static_assert(areNamed(byTable, SummaryBy::Gaps));

constexpr std::array<NamedValue<BucketWidth>, 4> widthTable = {{{BucketWidth::Hour, "hour"},
                                                                {BucketWidth::Day, "day"},
                                                                {BucketWidth::Week, "week"},
                                                                {BucketWidth::Month, "month"}}};
static_assert(areNamed(widthTable, BucketWidth::Month));

} // namespace

QString textOf(SummaryBy by)
{
    return nameIn(byTable, by);
}

std::optional<SummaryBy> summaryByFromText(QStringView name)
{
    return valueIn(byTable, name);
}

QString textOf(BucketWidth width)
{
    return nameIn(widthTable, width);
}

std::optional<BucketWidth> bucketWidthFromText(QStringView name)
{
    return valueIn(widthTable, name);
}

qint64 OutcomeCounts::total() const
{
    return std::accumulate(parts.begin(), parts.end(), qint64(0));
}

void OutcomeCounts::add(QStringView outcome, qint64 count)
{
    const auto known = logOutcomeFromText(outcome);
    parts[known ? static_cast<std::size_t>(*known) : unknownOutcome] += count;
}

OutcomeCounts &OutcomeCounts::operator+=(const OutcomeCounts &other)
{
    for (std::size_t part = 0; part < outcomeParts; ++part)
        parts[part] += other.parts[part];
    return *this;
}

} // namespace attune::domain
