// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/report_pages.h"

#include "domain/person.h"
#include "domain/table_field.h"
#include "models/audit/report_words.h"
#include "models/words/zoned_time.h"

#include <QLocale>

#include <algorithm>

namespace attune::models {

using domain::ReportSection;

namespace {

constexpr char byteOrderMark[] = "\xef\xbb\xbf";

QString number(qsizetype count)
{
    return QLocale().toString(static_cast<qlonglong>(count));
}

QString element(const char *name, const QString &text)
{
    return QStringLiteral("<%1>%2</%1>\n").arg(QLatin1String(name), text.toHtmlEscaped());
}

enum class RowOf { Heads, Cells };

QString row(RowOf kind, const QStringList &cells)
{
    const QString cell =
        kind == RowOf::Heads ? QStringLiteral("<th scope=\"col\">%1</th>") : QStringLiteral("<td>%1</td>");
    QString text = QStringLiteral("<tr>");
    for (const QString &one : cells)
        text += cell.arg(one.toHtmlEscaped());
    return text + QStringLiteral("</tr>\n");
}

QByteArray csvLine(const QStringList &cells)
{
    QByteArray line;
    for (const QString &cell : cells)
        line += (line.isEmpty() ? QByteArray() : QByteArray(",")) + domain::csvField(cell);
    return line + "\r\n";
}

/// A line that is no row begins so.
QByteArray remark(const QStringList &cells)
{
    return csvLine(QStringList{QStringLiteral("#")} + cells);
}

constexpr char inks[] = "body{font-family:sans-serif;margin:2em;color:#111;background:#fff}";
constexpr char look[] = "table{border-collapse:collapse;margin:.5em 0 1em}"
                        "th,td{border:1px solid #777;padding:4px;text-align:left;vertical-align:top}"
                        "@media print{thead{display:table-header-group}tr{break-inside:avoid}}";

} // namespace

QList<ReportPages::Line> ReportPages::head() const
{
    const domain::ReportHead &head = m_report.head();
    const QTimeZone zone = m_report.zone();
    QList<Line> lines = {{tr("Clinic"), head.clinic}};
    const auto add = [&lines](const QString &name, const QString &said) {
        if (!said.isEmpty())
            lines.append({name, said});
    };
    add(tr("Office"), head.office);
    add(tr("Client"), m_hidesNames && !head.clientName.isEmpty() ? tr("(name hidden)") : head.clientName);
    add(tr("Person"), head.personName);
    add(tr("Period"), ReportWords::days(head.first, head.last));
    add(tr("Time zone"), ZonedTime::name(zone));
    add(tr("Created"), tr("%1 by %2", "time, name").arg(ZonedTime::exact(head.madeAt, zone), head.madeBy));
    add(tr("Rows"), m_report.isWhole() ? number(m_report.rows().size())
                                       : tr("%1 so far; the report is incomplete").arg(number(m_report.rows().size())));
    add(tr("SHA-256 of the rows"), m_report.sha256());
    return lines;
}

QStringList ReportPages::coverage() const
{
    return ReportWords::coverage(m_report.head().coverage, m_report.zone());
}

QStringList ReportPages::signatures() const
{
    const QString line = QStringLiteral("______________________________");
    return {tr("Prepared by: %1   Date: %2").arg(line, line.left(16)),
            tr("Reviewed by: %1   Date: %2").arg(line, line.left(16))};
}

QString ReportPages::titleOf(int section) const
{
    return m_report.head().sections.at(section).title;
}

QString ReportPages::countOf(int section) const
{
    const QString query = m_report.head().sections.at(section).query;
    const QString rows = tr("%n row(s)", nullptr, static_cast<int>(m_report.rowsOf(section)));
    return query.isEmpty() ? rows : tr("%1. Query: %2", "rows, what was asked of the log").arg(rows, query);
}

QStringList ReportPages::headsOf(int section) const
{
    QStringList heads;
    const auto &columns = m_report.head().sections.at(section).columns;
    for (const domain::ReportColumn &column : columns)
        heads << ReportWords::column(column.id);
    return heads;
}

QString ReportPages::inWords(const domain::ReportColumn &column, const QString &cell) const
{
    return ReportWords::cell(column, cell, m_report.zone());
}

/// Whether a cell names a client: the client's column, and who did it where that was a client.
bool ReportPages::isHidden(const ReportSection &section, qsizetype column, const QStringList &cells) const
{
    if (!m_hidesNames)
        return false;
    const QString id = section.columns.at(column).id;
    if (id == QStringLiteral("client"))
        return !cells.at(column).isEmpty();
    if (id != QStringLiteral("actor"))
        return false;
    for (qsizetype i = 0; i < section.columns.size(); ++i) {
        if (section.columns.at(i).id == QStringLiteral("role"))
            return domain::roleFromText(cells.at(i)) == domain::Role::Patient;
    }
    return !cells.at(column).isEmpty(); // it is not said who they are
}

QStringList ReportPages::cellsOf(const domain::ReportRow &row) const
{
    const ReportSection &section = m_report.head().sections.at(row.section);
    QStringList cells;
    for (qsizetype i = 0; i < section.columns.size(); ++i)
        cells << (isHidden(section, i, row.cells) ? tr("(name hidden)")
                                                  : inWords(section.columns.at(i), row.cells.at(i)));
    return cells;
}

QString ReportPages::groupHead(int section) const
{
    return ReportWords::column(m_report.head().sections.at(section).group);
}

QList<ReportPages::Line> ReportPages::groupsOf(int section) const
{
    const ReportSection &about = m_report.head().sections.at(section);
    const bool named = about.group == QStringLiteral("client") || about.group == QStringLiteral("actor");
    if (about.group.isEmpty() || (named && m_hidesNames))
        return {};
    const auto column = std::find_if(about.columns.begin(), about.columns.end(),
                                     [&about](const domain::ReportColumn &one) { return one.id == about.group; });
    QList<Line> lines;
    const auto groups = m_report.groupsOf(section);
    for (const auto &[value, count] : groups)
        lines.append({value.isEmpty() ? tr("(none)") : inWords(*column, value), number(count)});
    return lines;
}

QString ReportPages::htmlOf(int section, qsizetype mostRows) const
{
    const ReportSection &about = m_report.head().sections.at(section);
    QString text = element("h2", about.title);
    if (!about.about.isEmpty())
        text += element("p", about.about);
    text += element("p", countOf(section));
    if (const auto groups = groupsOf(section); !groups.isEmpty()) {
        text += QStringLiteral("<table>\n") + row(RowOf::Heads, {groupHead(section), tr("Rows")});
        for (const auto &[value, count] : groups)
            text += row(RowOf::Cells, {value, count});
        text += QStringLiteral("</table>\n");
    }
    if (m_report.rowsOf(section) == 0)
        return text + element("p", m_report.isWhole() ? tr("Nothing was found.") : tr("Nothing so far."));
    text += QStringLiteral("<table>\n<thead>") + row(RowOf::Heads, headsOf(section)) +
            QStringLiteral("</thead>\n<tbody>\n");
    qsizetype shown = 0;
    for (const domain::ReportRow &one : m_report.rows()) {
        if (one.section == section && (mostRows < 0 || shown < mostRows)) {
            text += row(RowOf::Cells, cellsOf(one));
            ++shown;
        }
    }
    text += QStringLiteral("</tbody></table>\n");
    if (const qsizetype rest = m_report.rowsOf(section) - shown; rest > 0)
        text +=
            element("p", tr("…and %n more row(s). The saved report has all of them.", nullptr, static_cast<int>(rest)));
    return text;
}

QString ReportPages::html(qsizetype mostRows) const
{
    const domain::ReportHead &head = m_report.head();
    QString text = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title>"
                                  "<style>%3%4</style></head><body>\n")
                       .arg(QLocale().bcp47Name(), head.title.toHtmlEscaped(),
                            QLatin1String(m_medium == Medium::File ? inks : ""), QLatin1String(look));
    text += element("h1", head.title) + element("p", head.about) + QStringLiteral("<table>\n");
    const auto lines = this->head();
    for (const auto &[name, said] : lines)
        text += QStringLiteral("<tr><th scope=\"row\">%1</th><td>%2</td></tr>\n")
                    .arg(name.toHtmlEscaped(), said.toHtmlEscaped());
    text += QStringLiteral("</table>\n");
    for (int section = 0; section < head.sections.size(); ++section)
        text += htmlOf(section, mostRows);
    text += element("h2", tr("Coverage"));
    const QStringList sentences = coverage() + head.law;
    for (const QString &sentence : sentences)
        text += element("p", sentence);
    const QStringList lastLines = signatures();
    for (const QString &line : lastLines)
        text += element("p", line);
    return text + QStringLiteral("</body></html>\n");
}

QByteArray ReportPages::csv() const
{
    const domain::ReportHead &head = m_report.head();
    QByteArray text = byteOrderMark + remark({head.title});
    const auto lines = this->head();
    for (const auto &[name, said] : lines)
        text += remark({name, said});
    const QStringList sentences = coverage() + head.law;
    for (const QString &sentence : sentences)
        text += remark({sentence});
    int section = -1;
    const auto begin = [this, &text, &section](int next) {
        while (section < next) {
            ++section;
            text += remark({titleOf(section), countOf(section)}) + remark(headsOf(section));
        }
    };
    for (const domain::ReportRow &one : m_report.rows()) {
        begin(one.section);
        text += domain::reportLine(one);
    }
    begin(static_cast<int>(head.sections.size()) - 1);
    const QStringList lastLines = signatures();
    for (const QString &line : lastLines)
        text += remark({line});
    return text;
}

} // namespace attune::models
