// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/report_files.h"

#include "ui/parts/page_writer.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>

#include <algorithm>

namespace attune::ui {

using models::ReportDocument;
using models::ReportPages;

namespace {

constexpr double points = 8;
constexpr double marginMm = 12;
constexpr qsizetype shortestShare = 8;
constexpr qsizetype longestShare = 32;
constexpr qsizetype looksAtRows = 200;

void lines(PageWriter &page, const QList<ReportPages::Line> &lines)
{
    for (const auto &[name, said] : lines)
        page.text(name + QStringLiteral(": ") + said);
}

/// How wide each column of a section is, by what the first rows have in it.
QList<double> sharesOf(const ReportPages &pages, const ReportDocument &report, int section)
{
    QList<double> shares;
    const QStringList heads = pages.headsOf(section);
    for (const QString &head : heads)
        shares << static_cast<double>(std::clamp(head.size(), shortestShare, longestShare));
    qsizetype looked = 0;
    for (const domain::ReportRow &row : report.rows()) {
        if (row.section != section || looked++ >= looksAtRows)
            continue;
        const QStringList cells = pages.cellsOf(row);
        for (qsizetype i = 0; i < cells.size(); ++i)
            shares[i] = std::max(shares.at(i),
                                 static_cast<double>(std::clamp(cells.at(i).size(), shortestShare, longestShare)));
    }
    return shares;
}

void writeSection(PageWriter &page, const ReportPages &pages, const ReportDocument &report, int section,
                  const QList<double> &shares)
{
    page.space();
    page.heading(pages.titleOf(section));
    if (const QString about = report.head().sections.at(section).about; !about.isEmpty())
        page.text(about);
    page.text(pages.countOf(section));
    if (const auto groups = pages.groupsOf(section); !groups.isEmpty()) {
        page.table({pages.groupHead(section), QCoreApplication::translate("ReportPages", "Rows")}, {4, 1});
        for (const auto &[value, count] : groups)
            page.row({value, count});
        page.space();
    }
    if (report.rowsOf(section) == 0)
        return page.text(QCoreApplication::translate("ReportPages", "Nothing was found."));
    page.table(pages.headsOf(section), shares);
    for (const domain::ReportRow &row : report.rows()) {
        if (row.section == section)
            page.row(pages.cellsOf(row));
    }
}

/// Contents first: which section begins on which page is not said, as it is found by its heading.
int write(PageWriter &page, const ReportPages &pages, const ReportDocument &report, const QList<QList<double>> &shares)
{
    const domain::ReportHead &head = report.head();
    page.heading(head.title);
    page.text(head.about);
    page.space();
    lines(page, pages.head());
    page.space();
    for (int section = 0; section < head.sections.size(); ++section)
        page.text(QStringLiteral("%1. %2 (%3)").arg(section + 1).arg(pages.titleOf(section), pages.countOf(section)));
    for (int section = 0; section < head.sections.size(); ++section)
        writeSection(page, pages, report, section, shares.at(section));
    page.space();
    page.heading(QCoreApplication::translate("ReportPages", "Coverage"));
    const QStringList sentences = pages.coverage() + head.law;
    for (const QString &sentence : sentences)
        page.text(sentence);
    page.space();
    const QStringList signatures = pages.signatures();
    for (const QString &line : signatures)
        page.text(line);
    return page.finish();
}

} // namespace

QByteArray reportPdf(const ReportDocument &report)
{
    const ReportPages pages(report, ReportPages::Medium::File);
    QList<QList<double>> shares;
    for (int section = 0; section < report.head().sections.size(); ++section)
        shares << sharesOf(pages, report, section);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter device(&buffer);
    device.setTitle(report.head().title);
    device.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
                                     QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter));
    QFont font;
    font.setPointSizeF(points);
    PageWriter measuring(device, font);
    const int count = write(measuring, pages, report, shares);
    {
        PageWriter painting(device, font, count);
        write(painting, pages, report, shares);
        if (!painting.isGood())
            return {};
    }
    buffer.close();
    return bytes;
}

QByteArray reportFile(const ReportDocument &report, domain::ReportFormat format)
{
    const ReportPages pages(report, ReportPages::Medium::File);
    switch (format) {
    case domain::ReportFormat::Html:
        return pages.html().toUtf8();
    case domain::ReportFormat::Csv:
        return pages.csv();
    case domain::ReportFormat::Pdf:
        break;
    }
    return reportPdf(report);
}

QString reportFileName(const domain::ReportHead &head, domain::ReportFormat format)
{
    static const QRegularExpression refused(QStringLiteral("[/\\\\:*?\"<>|\\x00-\\x1f]"));
    QString name = head.title;
    if (head.first && head.last)
        name += QStringLiteral(" %1 %2").arg(head.first->toString(Qt::ISODate), head.last->toString(Qt::ISODate));
    return name.replace(refused, QStringLiteral(" ")) + QLatin1Char('.') + domain::textOf(format);
}

} // namespace attune::ui
