// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figures/figure_words.h"
#include "ui/figures/figure_drawing.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace attune::ui {

using models::FigureTable;
using models::FigureWords;

namespace {

constexpr int hours = 24;
constexpr int weekdays = 7;

/// The week as a table of hours. How much happened is the size of a square in its cell, and not a shade alone.
class HoursDrawing final : public FigureDrawing
{
public:
    double heightFor(const FigureTable &, const QFontMetricsF &metrics, double) const override
    {
        return metrics.height() * (2.8 + weekdays * 1.9);
    }

    QList<FigureMark> marks(const FigureTable &table, const QFontMetricsF &metrics, const QSizeF &room) const override
    {
        QList<FigureMark> marks;
        if (table.rowCount() == 0)
            return marks;
        const QRectF grid = gridOf(metrics, room);
        for (int weekday = 1; weekday <= weekdays; ++weekday) {
            for (int hour = 0; hour < hours; ++hour)
                marks.append({cellOf(grid, weekday, hour), weekday - 1, words(table, weekday, hour)});
        }
        return marks;
    }

    void paint(QPainter &painter, const FigureTable &table, const FigureLook &look, const QSizeF &room) const override
    {
        if (table.rowCount() == 0)
            return;
        const QFontMetricsF metrics(look.font, painter.device());
        const QRectF grid = gridOf(metrics, room);
        painter.setFont(look.font);
        paintHeads(painter, grid, metrics, look);
        qint64 most = 1;
        for (int weekday = 1; weekday <= weekdays; ++weekday) {
            for (int hour = 0; hour < hours; ++hour)
                most = std::max(most, table.hour(weekday, hour));
        }
        for (int weekday = 1; weekday <= weekdays; ++weekday) {
            for (int hour = 0; hour < hours; ++hour)
                paintCell(painter, cellOf(grid, weekday, hour), double(table.hour(weekday, hour)) / double(most), look);
        }
        paintKey(painter, grid, metrics, most, look);
    }

    int stepAcross() const override { return 1; }
    int stepDown() const override { return hours; }

private:
    static double headWidth(const QFontMetricsF &metrics)
    {
        double widest = 1;
        for (int weekday = 1; weekday <= weekdays; ++weekday)
            widest = std::max(widest, metrics.horizontalAdvance(FigureWords::shortWeekday(weekday)));
        return widest + metrics.height() * 0.5;
    }

    static QRectF gridOf(const QFontMetricsF &metrics, const QSizeF &room)
    {
        const double left = headWidth(metrics);
        const double top = metrics.height() * 1.3;
        return {left, top, std::max(1.0, room.width() - left - 1),
                std::max(1.0, room.height() - top - metrics.height() * 1.5)};
    }

    static QRectF cellOf(const QRectF &grid, int weekday, int hour)
    {
        const double wide = grid.width() / hours;
        const double high = grid.height() / weekdays;
        return {grid.left() + wide * hour, grid.top() + high * (weekday - 1), wide, high};
    }

    static QString words(const FigureTable &table, int weekday, int hour)
    {
        return QCoreApplication::translate("FigureWords", "%1 at %2: %3", "weekday, hour, count")
            .arg(FigureWords::weekday(weekday), FigureWords::hour(hour),
                 FigureWords::entries(table.hour(weekday, hour)));
    }

    static void paintHeads(QPainter &painter, const QRectF &grid, const QFontMetricsF &metrics, const FigureLook &look)
    {
        painter.setPen(look.quiet);
        for (int weekday = 1; weekday <= weekdays; ++weekday) {
            const QRectF row = cellOf(grid, weekday, 0);
            painter.drawText(QRectF(0, row.top(), grid.left() - metrics.height() * 0.3, row.height()),
                             Qt::AlignRight | Qt::AlignVCenter, FigureWords::shortWeekday(weekday));
        }
        const double wide = metrics.horizontalAdvance(FigureWords::hour(0)) + metrics.height() * 0.5;
        int every = 1;
        while (grid.width() / hours * every < wide && every < hours)
            every = every < 4    ? every + 1
                    : every == 4 ? 6
                                 : every * 2; // what a day is divided by: 1, 2, 3, 4, 6, 12, 24
        for (int hour = 0; hour < hours; hour += every) {
            const QRectF cell = cellOf(grid, 1, hour);
            const QRectF place(cell.left(), 0, wide, metrics.height());
            painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, FigureWords::hour(hour));
        }
    }

    /// @param share of the most, 0 to 1
    static void paintCell(QPainter &painter, const QRectF &cell, double share, const FigureLook &look)
    {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(look.line, look.unit, Qt::DotLine));
        painter.drawRect(cell);
        if (share <= 0)
            return;
        const double inset = 2 * look.unit;
        const double grown = std::max(0.18, std::sqrt(share)); // its area says how many, and one is seen
        const QSizeF size((cell.width() - 2 * inset) * grown, (cell.height() - 2 * inset) * grown);
        painter.fillRect(QRectF(cell.center() - QPointF(size.width() / 2, size.height() / 2), size), look.accent);
    }

    static void paintKey(QPainter &painter, const QRectF &grid, const QFontMetricsF &metrics, qint64 most,
                         const FigureLook &look)
    {
        painter.setPen(look.quiet);
        const QString words =
            QCoreApplication::translate("FigureWords", "A full cell is %1; its area says how many.", "count of entries")
                .arg(FigureWords::entries(most));
        drawCut(painter, {0, grid.bottom() + metrics.height() * 0.3, grid.right(), metrics.height() * 1.1},
                Qt::AlignLeft | Qt::AlignVCenter, words);
    }
};

} // namespace

std::unique_ptr<FigureDrawing> hoursDrawing()
{
    return std::make_unique<HoursDrawing>();
}

} // namespace attune::ui
