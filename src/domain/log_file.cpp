// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/log_file.h"

#include "domain/named_values.h"

namespace attune::domain {

namespace {

constexpr std::array<NamedValue<LogFormat>, 4> table = {
    {{LogFormat::Csv, "csv"}, {LogFormat::JsonLines, "jsonl"}, {LogFormat::Fhir, "fhir"}, {LogFormat::Pdf, "pdf"}}};
static_assert(areNamed(table, LogFormat::Pdf));

} // namespace

QString textOf(LogFormat format)
{
    return nameIn(table, format);
}

std::optional<LogFormat> logFormatFromText(QStringView name)
{
    return valueIn(table, name);
}

} // namespace attune::domain
