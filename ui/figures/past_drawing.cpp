// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figures/figure_words.h"
#include "ui/figures/figure_drawing.h"
#include "ui/figures/figure_plot.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace attune::ui {

using models::ComparedDay;
using models::FigureTable;
using models::FigureWords;

namespace {

/// A person's days before the range in which their days usually are. A day above it has a mark on top.
class PastDrawing final : public FigureDrawing
{
public:
    double heightFor(const FigureTable &, const QFontMetricsF &metrics, double) const override
    {
        return keyHeight(metrics) + FigurePlot::usualHeight(metrics);
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
        if (table.rowCount() == 0)
            return;
        const QFontMetricsF metrics(look.font, painter.device());
        const FigurePlot plot = plotOf(table, metrics, room);
        const auto &days = table.days();
        painter.setFont(look.font);
        paintKey(painter, metrics, look, room.width());
        plot.paintScales(painter, look,
                         [&days](int row) { return QLocale().toString(days.at(row).day, QStringLiteral("d MMM")); });
        for (int row = 0; row < days.size(); ++row)
            paintUsual(painter, plot, row, days.at(row), look);
        for (int row = 0; row < days.size(); ++row)
            paintDay(painter, plot, row, days.at(row), look);
    }

    int stepAcross() const override { return 1; }
    int stepDown() const override { return 0; }
    bool hasRanges() const override { return true; }

private:
    static double keyHeight(const QFontMetricsF &metrics) { return metrics.height() * 1.3; }

    static FigurePlot plotOf(const FigureTable &table, const QFontMetricsF &metrics, const QSizeF &room)
    {
        qint64 largest = 0;
        for (const ComparedDay &day : table.days()) {
            const double usual = day.usual ? std::ceil(day.usual->most) : 0;
            largest = std::max({largest, day.count, static_cast<qint64>(usual)});
        }
        return FigurePlot({.room = room, .top = keyHeight(metrics), .largest = largest, .columns = table.days().size()},
                          metrics);
    }

    static void paintUsual(QPainter &painter, const FigurePlot &plot, int row, const ComparedDay &day,
                           const FigureLook &look)
    {
        if (!day.usual)
            return;
        const QRectF whole = plot.column(row);
        const double top = plot.y(day.usual->most);
        const double bottom = std::max(top + 2 * look.unit, plot.y(day.usual->least));
        fillPart(painter, QRectF(whole.left(), top, whole.width(), bottom - top), FigurePattern::Dotted, look.quiet,
                 look);
    }

    static void paintDay(QPainter &painter, const FigurePlot &plot, int row, const ComparedDay &day,
                         const FigureLook &look)
    {
        const QRectF whole = plot.column(row);
        const double wide = std::min(whole.width() * 0.5, 18 * look.unit);
        const double top = plot.y(double(day.count));
        const double middle = whole.center().x();
        if (day.count > 0)
            fillPart(painter, QRectF(middle - wide / 2, top, wide, plot.area().bottom() - top), FigurePattern::Solid,
                     look.accent, look);
        if (!day.isAbove())
            return;
        const double reach = 5 * look.unit;
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.ink);
        const double above = std::max(reach * 2, top - 2 * look.unit);
        painter.drawPolygon(
            QPolygonF({{middle, above}, {middle - reach, above - 1.6 * reach}, {middle + reach, above - 1.6 * reach}}));
    }

    static void paintKey(QPainter &painter, const QFontMetricsF &metrics, const FigureLook &look, double width)
    {
        const double swatch = metrics.height();
        const QString usual = QCoreApplication::translate("FigureWords", "Usual on this weekday");
        const QString above = QCoreApplication::translate("FigureWords", "More than usual: marked on top");
        fillPart(painter, {0, swatch * 0.15, swatch, swatch * 0.8}, FigurePattern::Dotted, look.quiet, look);
        painter.setPen(look.ink);
        const double left = swatch * 1.4;
        drawCut(painter, {left, 0, width - left, swatch * 1.1}, Qt::AlignLeft | Qt::AlignVCenter,
                usual + QStringLiteral("  ·  ") + above);
    }
};

} // namespace

std::unique_ptr<FigureDrawing> pastDrawing()
{
    return std::make_unique<PastDrawing>();
}

} // namespace attune::ui
