// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/report_files.h"

#include "base/when_done.h"
#include "ui/parts/page_writer.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QPromise>
#include <QRegularExpression>
#include <QThreadPool>

#include <algorithm>
#include <memory>

namespace attune::ui {

using models::ReportDocument;
using models::ReportPages;

namespace {

constexpr double points = 8;
constexpr double marginMm = 12;
constexpr qsizetype shortestShare = 8;
constexpr qsizetype longestShare = 32;
constexpr qsizetype looksAtRows = 200;
constexpr qint64 saysEvery = 50; // rows

/// Counts the rows of both goes, the measuring and the painting one, and stops where nobody wants the file any more.
class Told
{
public:
    Told(const ReportProgress &progress, qsizetype rows) : m_progress(progress), m_all(std::max<qint64>(1, 2 * rows)) {}
    bool goesOn() const { return m_goesOn; }
    void row()
    {
        if (++m_rows % saysEvery == 0 && m_progress)
            m_goesOn = m_progress(static_cast<int>(m_rows * 100 / m_all)) && m_goesOn;
    }

private:
    const ReportProgress &m_progress;
    qint64 m_all;
    qint64 m_rows = 0;
    bool m_goesOn = true;
};

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
                  const QList<double> &shares, Told &told)
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
        if (row.section != section)
            continue;
        if (!told.goesOn())
            return;
        page.row(pages.cellsOf(row));
        told.row();
    }
}

/// Contents first: which section begins on which page is not said, as it is found by its heading.
int write(PageWriter &page, const ReportPages &pages, const ReportDocument &report, const QList<QList<double>> &shares,
          Told &told)
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
        writeSection(page, pages, report, section, shares.at(section), told);
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

QByteArray reportPdf(const ReportDocument &report, const ReportProgress &progress)
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
    Told told(progress, report.rows().size());
    const int count = write(measuring, pages, report, shares, told);
    {
        PageWriter painting(device, font, count);
        write(painting, pages, report, shares, told);
        if (!painting.isGood() || !told.goesOn())
            return {};
    }
    buffer.close();
    return bytes;
}

QByteArray reportFile(const ReportDocument &report, domain::ReportFormat format, const ReportProgress &progress)
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
    return reportPdf(report, progress);
}

QFuture<QByteArray> reportFileLater(const ReportDocument &report, domain::ReportFormat format)
{
    auto promise = std::make_shared<QPromise<QByteArray>>();
    const QFuture<QByteArray> future = promise->future();
    promise->setProgressRange(0, 100);
    promise->start();
    QThreadPool::globalInstance()->start([promise, report, format] {
        QByteArray file = reportFile(report, format, [&promise](int percent) {
            promise->setProgressValue(percent);
            return !promise->isCanceled();
        });
        base::handedOver(base::futuresPlace());
        promise->addResult(std::move(file));
        promise->finish();
    });
    return future;
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
