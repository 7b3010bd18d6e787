// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figures/figure_words.h"
#include "ui/figures/figure_drawing.h"

#include <QPainter>

#include <algorithm>

namespace attune::ui {

using models::FigureTable;
using models::FigureWords;

namespace {

constexpr double rowHeights = 1.8; // of a line of text
constexpr double leastRow = 24;    // as much as a finger or a trembling hand needs (WCAG 2.5.8)

/// A bar for each name, the longest first.
class BarsDrawing final : public FigureDrawing
{
public:
    double heightFor(const FigureTable &table, const QFontMetricsF &metrics, double width) const override
    {
        return topOf(table, metrics, width) + rowHeight(metrics) * table.rowCount();
    }

    QList<FigureMark> marks(const FigureTable &table, const QFontMetricsF &metrics, const QSizeF &room) const override
    {
        const double top = topOf(table, metrics, room.width());
        const double high = rowHeight(metrics);
        QList<FigureMark> marks;
        for (int row = 0; row < table.rowCount(); ++row)
            marks.append({QRectF(0, top + row * high, room.width(), high), row, table.sentence(row)});
        return marks;
    }

    void paint(QPainter &painter, const FigureTable &table, const FigureLook &look, const QSizeF &room) const override
    {
        const QFontMetricsF metrics(look.font, painter.device());
        if (table.rowCount() == 0)
            return;
        painter.setFont(look.font);
        paintLegend(painter, table.summary().total, look, room.width());
        const double names = nameWidth(table, metrics, room.width());
        double numbers = 0;
        for (int row = 0; row < table.rowCount(); ++row)
            numbers = std::max(numbers, metrics.horizontalAdvance(figureOf(table, row)));
        const double space = metrics.height() * 0.5;
        const double longest = std::max(1.0, room.width() - names - numbers - 3 * space);
        const auto places = marks(table, metrics, room);
        for (const FigureMark &place : places) {
            const double end = paintBar(painter, table, place, names + space, longest, look);
            painter.setPen(look.ink);
            drawCut(painter, {0, place.area.top(), names, place.area.height()}, Qt::AlignLeft | Qt::AlignVCenter,
                    table.index(place.row, 0).data().toString());
            painter.drawText(QRectF(end + space, place.area.top(), numbers + space, place.area.height()),
                             Qt::AlignLeft | Qt::AlignVCenter, figureOf(table, place.row));
        }
    }

private:
    static double topOf(const FigureTable &table, const QFontMetricsF &metrics, double width)
    {
        return legendHeight(table.summary().total, metrics, width) + metrics.height() * 0.4;
    }
    static double rowHeight(const QFontMetricsF &metrics) { return std::max(leastRow, metrics.height() * rowHeights); }

    static double nameWidth(const FigureTable &table, const QFontMetricsF &metrics, double width)
    {
        double widest = 1;
        for (int row = 0; row < table.rowCount(); ++row)
            widest = std::max(widest, metrics.horizontalAdvance(table.index(row, 0).data().toString()));
        return std::min(widest + 1, width * 0.4);
    }

    static const domain::OutcomeCounts &countsOf(const FigureTable &table, int row)
    {
        const auto &summary = table.summary();
        return row < summary.names.size() ? summary.names.at(row).counts : summary.others;
    }

    /// What a bar is as long as: people where different people are counted, else entries.
    static qint64 lengthOf(const FigureTable &table, int row)
    {
        const auto &summary = table.summary();
        if (summary.by == domain::SummaryBy::Recording)
            return row < summary.names.size() ? summary.names.at(row).people : 0;
        return countsOf(table, row).total();
    }

    static QString figureOf(const FigureTable &table, int row)
    {
        const auto &summary = table.summary();
        if (summary.by == domain::SummaryBy::Recording && row >= summary.names.size())
            return FigureWords::entries(summary.others.total());
        return FigureWords::number(lengthOf(table, row));
    }

    /// @return where it ends
    static double paintBar(QPainter &painter, const FigureTable &table, const FigureMark &place, double left,
                           double longest, const FigureLook &look)
    {
        qint64 most = 1;
        for (int row = 0; row < table.rowCount(); ++row)
            most = std::max(most, lengthOf(table, row));
        const domain::OutcomeCounts &counts = countsOf(table, place.row);
        const double whole = longest * double(lengthOf(table, place.row)) / double(most);
        const double inset = place.area.height() * 0.2;
        double x = left;
        for (std::size_t part = 0; part < domain::outcomeParts; ++part) {
            if (counts.parts[part] == 0)
                continue;
            const double share = double(counts.parts[part]) / double(counts.total());
            const double wide = std::max(look.unit, whole * share);
            fillPart(painter, QRectF(x, place.area.top() + inset, wide, place.area.height() - 2 * inset),
                     patternOf(part), look.parts[part], look);
            x += wide;
        }
        return x;
    }
};

} // namespace

std::unique_ptr<FigureDrawing> barsDrawing()
{
    return std::make_unique<BarsDrawing>();
}

} // namespace attune::ui
