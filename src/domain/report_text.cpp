// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/report_text.h"

#include "domain/named_values.h"
#include "domain/table_field.h"

#include <QCryptographicHash>

namespace attune::domain {

namespace {

constexpr qsizetype hashSize = 32;

constexpr auto formats = std::to_array<NamedValue<ReportFormat>>(
    {{ReportFormat::Html, "html"}, {ReportFormat::Pdf, "pdf"}, {ReportFormat::Csv, "csv"}});
static_assert(areNamed(formats, ReportFormat::Csv));

constexpr auto everies =
    std::to_array<NamedValue<ReportEvery>>({{ReportEvery::Week, "week"}, {ReportEvery::Month, "month"}});
static_assert(areNamed(everies, ReportEvery::Month));

constexpr auto cells = std::to_array<NamedValue<ReportCell>>({{ReportCell::Text, "text"},
                                                              {ReportCell::Instant, "instant"},
                                                              {ReportCell::Day, "day"},
                                                              {ReportCell::Number, "number"},
                                                              {ReportCell::Action, "action"},
                                                              {ReportCell::Outcome, "outcome"},
                                                              {ReportCell::Role, "role"},
                                                              {ReportCell::Word, "word"}});
static_assert(areNamed(cells, ReportCell::Word));

} // namespace

QByteArray reportLine(const ReportRow &row)
{
    QByteArray line = QByteArray::number(row.section + 1);
    for (const QString &cell : row.cells)
        line += ',' + csvField(cell);
    return line + "\r\n";
}

ReportHash::ReportHash(const QString &before) : m_state(QByteArray::fromHex(before.toLatin1()))
{
    if (m_state.size() != hashSize)
        m_state = QByteArray(hashSize, '\0');
}

void ReportHash::add(const ReportRow &row)
{
    m_state = QCryptographicHash::hash(m_state + reportLine(row), QCryptographicHash::Sha256);
}

QString textOf(ReportFormat format)
{
    return nameIn(formats, format);
}

std::optional<ReportFormat> reportFormatFromText(QStringView name)
{
    return valueIn(formats, name);
}

QString textOf(ReportEvery every)
{
    return nameIn(everies, every);
}

std::optional<ReportEvery> reportEveryFromText(QStringView name)
{
    return valueIn(everies, name);
}

QString textOf(ReportCell kind)
{
    return nameIn(cells, kind);
}

std::optional<ReportCell> reportCellFromText(QStringView name)
{
    return valueIn(cells, name);
}

} // namespace attune::domain
