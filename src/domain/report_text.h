// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report.h"

#include <QByteArray>

namespace attune::domain {

/// A row as its line (RFC 4180, table_field.h): the section's number from 1, the cells, CR LF. What is hashed and what
/// the CSV file has.
QByteArray reportLine(const ReportRow &row);

/// The hash of a report, row by row (src/server/reports/REPORTS.md). One thread.
class ReportHash
{
public:
    /// @param before hash of the rows that came earlier, in hexadecimal digits; empty: none. What is no such hash
    /// counts as none
    explicit ReportHash(const QString &before = {});
    void add(const ReportRow &row);
    /// 64 hexadecimal digits.
    QString text() const { return QString::fromLatin1(m_state.toHex()); }

private:
    QByteArray m_state;
};

/// "html", "pdf", "csv"
QString textOf(ReportFormat format);
std::optional<ReportFormat> reportFormatFromText(QStringView name);
/// "week", "month"
QString textOf(ReportEvery every);
std::optional<ReportEvery> reportEveryFromText(QStringView name);
/// "text", "instant", "day", "number", "action", "outcome", "role", "word"
QString textOf(ReportCell kind);
std::optional<ReportCell> reportCellFromText(QStringView name);

} // namespace attune::domain
