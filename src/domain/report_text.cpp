// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/report_text.h"

#include "domain/table_field.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace attune::domain {

namespace {

constexpr qsizetype hashSize = 32;

template <typename E>
struct Name
{
    E value;
    const char *name;
};

constexpr std::array formats = {Name<ReportFormat>{ReportFormat::Html, "html"},
                                Name<ReportFormat>{ReportFormat::Pdf, "pdf"},
                                Name<ReportFormat>{ReportFormat::Csv, "csv"}};
constexpr std::array everies = {Name<ReportEvery>{ReportEvery::Week, "week"},
                                Name<ReportEvery>{ReportEvery::Month, "month"}};
constexpr std::array cells = {
    Name<ReportCell>{ReportCell::Text, "text"},     Name<ReportCell>{ReportCell::Instant, "instant"},
    Name<ReportCell>{ReportCell::Day, "day"},       Name<ReportCell>{ReportCell::Number, "number"},
    Name<ReportCell>{ReportCell::Action, "action"}, Name<ReportCell>{ReportCell::Outcome, "outcome"},
    Name<ReportCell>{ReportCell::Role, "role"},     Name<ReportCell>{ReportCell::Word, "word"}};

template <typename E, std::size_t N>
QString nameIn(const std::array<Name<E>, N> &table, E value)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [value](const Name<E> &row) { return row.value == value; });
    return found == table.end() ? QString() : QString::fromLatin1(found->name);
}

template <typename E, std::size_t N>
std::optional<E> valueIn(const std::array<Name<E>, N> &table, QStringView name)
{
    const auto found = std::find_if(table.begin(), table.end(),
                                    [name](const Name<E> &row) { return name == QLatin1String(row.name); });
    return found == table.end() ? std::nullopt : std::optional(found->value);
}

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
