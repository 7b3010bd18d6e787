// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/report_document.h"

#include <QMap>

#include <algorithm>

namespace attune::models {

namespace {

base::Error broken(const char *what)
{
    return {base::ErrorKind::Corrupt, QString::fromLatin1(what), {}, {}};
}

bool fits(const domain::ReportRow &row, const domain::ReportHead &head)
{
    return row.section >= 0 && row.section < head.sections.size() &&
           row.cells.size() == head.sections.at(row.section).columns.size();
}

} // namespace

base::Result<void> ReportDocument::add(const domain::ReportPage &page)
{
    domain::ReportHash hash(m_sha256);
    for (const domain::ReportRow &row : page.rows) {
        if (!fits(row, page.head))
            return broken("a row of the report has other columns than its section");
        hash.add(row);
    }
    if (page.rowCount != m_rows.size() + page.rows.size())
        return broken("rows of the report are missing");
    const bool isLast = page.nextCursor.isEmpty();
    if (isLast && hash.text() != page.sha256) // a page of a stored report says the hash of all
        return broken("the hash of the report is not that of its rows");
    m_sha256 = hash.text();
    m_head = page.head;
    m_rows += page.rows;
    m_nextCursor = page.nextCursor;
    m_proof = page.proof;
    return {};
}

QTimeZone ReportDocument::zone() const
{
    const QTimeZone zone(m_head ? m_head->zone.toLatin1() : QByteArray());
    return zone.isValid() ? zone : QTimeZone::utc();
}

qsizetype ReportDocument::rowsOf(int section) const
{
    return std::count_if(m_rows.begin(), m_rows.end(),
                         [section](const domain::ReportRow &row) { return row.section == section; });
}

QList<std::pair<QString, qint64>> ReportDocument::groupsOf(int section) const
{
    const domain::ReportSection &about = m_head->sections.at(section);
    const auto found = std::find_if(about.columns.begin(), about.columns.end(),
                                    [&about](const domain::ReportColumn &one) { return one.id == about.group; });
    if (found == about.columns.end())
        return {};
    const auto column = static_cast<qsizetype>(found - about.columns.begin());
    QMap<QString, qint64> counts;
    for (const domain::ReportRow &row : m_rows) {
        if (row.section == section)
            ++counts[row.cells.at(column)];
    }
    QList<std::pair<QString, qint64>> groups(counts.keyValueBegin(), counts.keyValueEnd());
    std::stable_sort(groups.begin(), groups.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    return groups;
}

} // namespace attune::models
