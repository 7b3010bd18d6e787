// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/log_file.h"

namespace attune::domain {

namespace {

struct Row
{
    LogFormat format;
    const char *name;
};
constexpr std::array<Row, 4> table = {
    {{LogFormat::Csv, "csv"}, {LogFormat::JsonLines, "jsonl"}, {LogFormat::Fhir, "fhir"}, {LogFormat::Pdf, "pdf"}}};
static_assert(isComplete(table, LogFormat::Pdf, &Row::format));

} // namespace

QString textOf(LogFormat format)
{
    return QString::fromLatin1(table[static_cast<std::size_t>(format)].name);
}

std::optional<LogFormat> logFormatFromText(QStringView name)
{
    return wordNamed(table, &Row::format, name);
}

} // namespace attune::domain
