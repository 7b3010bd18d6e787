// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/access_summary.h"

#include <numeric>

namespace attune::domain {

namespace {

struct ByRow
{
    SummaryBy by;
    const char *name;
};
constexpr std::array<ByRow, 10> byTable = {{{SummaryBy::Time, "time"},
                                            {SummaryBy::Person, "person"},
                                            {SummaryBy::Client, "client"},
                                            {SummaryBy::Action, "action"},
                                            {SummaryBy::Device, "device"},
                                            {SummaryBy::Recording, "recording"},
                                            {SummaryBy::Readers, "readers"},
                                            {SummaryBy::Hour, "hour"},
                                            {SummaryBy::Baseline, "baseline"},
                                            {SummaryBy::Gaps, "gaps"}}};
static_assert(isComplete(byTable, SummaryBy::Gaps, &ByRow::by));

struct WidthRow
{
    BucketWidth width;
    const char *name;
};
constexpr std::array<WidthRow, 4> widthTable = {{{BucketWidth::Hour, "hour"},
                                                 {BucketWidth::Day, "day"},
                                                 {BucketWidth::Week, "week"},
                                                 {BucketWidth::Month, "month"}}};
static_assert(isComplete(widthTable, BucketWidth::Month, &WidthRow::width));

} // namespace

QString textOf(SummaryBy by)
{
    return QString::fromLatin1(byTable[static_cast<std::size_t>(by)].name);
}

std::optional<SummaryBy> summaryByFromText(QStringView name)
{
    return wordNamed(byTable, &ByRow::by, name);
}

QString textOf(BucketWidth width)
{
    return QString::fromLatin1(widthTable[static_cast<std::size_t>(width)].name);
}

std::optional<BucketWidth> bucketWidthFromText(QStringView name)
{
    return wordNamed(widthTable, &WidthRow::width, name);
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
