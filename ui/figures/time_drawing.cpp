// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figures/figure_words.h"
#include "ui/figures/figure_drawing.h"
#include "ui/figures/figure_plot.h"

#include <QPainter>

#include <algorithm>

namespace attune::ui {

using models::FigureTable;
using models::FigureWords;

namespace {

/// Columns of time, stacked by how entries ended.
class TimeDrawing final : public FigureDrawing
{
public:
    double heightFor(const FigureTable &table, const QFontMetricsF &metrics, double width) const override
    {
        return legendHeight(table.summary().total, metrics, width) + FigurePlot::usualHeight(metrics);
    }

    QList<FigureMark> marks(const FigureTable &table, const QFontMetricsF &metrics, const QSizeF &room) const override
    {
        const FigurePlot plot = plotOf(table, metrics, room);
        QList<FigureMark> marks;
        for (int row = 0; row < table.rowCount(); ++row)
            marks.append({plot.column(row), row, table.sentence(row)});
        return marks;
    }

    void paint(QPainter &painter, const FigureTable &table, const FigureLook &look, const QSizeF &room) const override
    {
        const QFontMetricsF metrics(look.font, painter.device());
        const auto &summary = table.summary();
        if (summary.buckets.isEmpty())
            return;
        const FigurePlot plot = plotOf(table, metrics, room);
        paintLegend(painter, summary.total, look, room.width());
        plot.paintScales(painter, look, [&summary, &table](int row) {
            return FigureWords::tick(summary.buckets.at(row), summary.width, table.zone());
        });
        for (int row = 0; row < summary.buckets.size(); ++row)
            paintColumn(painter, plot, row, summary.buckets.at(row).counts, look);
    }

    int stepAcross() const override { return 1; }
    int stepDown() const override { return 0; }
    bool hasRanges() const override { return true; }

private:
    static FigurePlot plotOf(const FigureTable &table, const QFontMetricsF &metrics, const QSizeF &room)
    {
        const auto &buckets = table.summary().buckets;
        qint64 largest = 0;
        for (const auto &bucket : buckets)
            largest = std::max(largest, bucket.counts.total());
        return FigurePlot({.room = room,
                           .top = legendHeight(table.summary().total, metrics, room.width()),
                           .largest = largest,
                           .columns = buckets.size()},
                          metrics);
    }

    static void paintColumn(QPainter &painter, const FigurePlot &plot, int row, const domain::OutcomeCounts &counts,
                            const FigureLook &look)
    {
        const QRectF whole = plot.column(row);
        const double gap = std::min(whole.width() * 0.15, 3 * look.unit);
        qint64 below = 0;
        for (std::size_t part = 0; part < domain::outcomeParts; ++part) {
            if (counts.parts[part] == 0)
                continue;
            const double bottom = plot.y(double(below));
            below += counts.parts[part];
            const double top = std::min(plot.y(double(below)), bottom - look.unit); // one of many is seen, too
            fillPart(painter, QRectF(whole.left() + gap, top, whole.width() - 2 * gap, bottom - top), patternOf(part),
                     look.parts[part], look);
        }
    }
};

} // namespace

std::unique_ptr<FigureDrawing> timeDrawing()
{
    return std::make_unique<TimeDrawing>();
}

std::unique_ptr<FigureDrawing> drawingFor(domain::SummaryBy by)
{
    switch (by) {
    case domain::SummaryBy::Time:
        return timeDrawing();
    case domain::SummaryBy::Hour:
        return hoursDrawing();
    case domain::SummaryBy::Baseline:
        return pastDrawing();
    case domain::SummaryBy::Readers:
        return fanDrawing();
    case domain::SummaryBy::Gaps:
        return gapsDrawing();
    default:
        return barsDrawing();
    }
}

} // namespace attune::ui
