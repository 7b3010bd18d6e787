// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figures/figure_words.h"
#include "ui/figures/figure_drawing.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace attune::ui {

using models::FigureTable;
using models::FigureWords;

namespace {

constexpr double rowHeights = 2.6; // two lines of text and air

/// A recording, and a line to each person who had to do with it: the thicker, the more often. Those who were denied
/// alone have a broken line.
class FanDrawing final : public FigureDrawing
{
public:
    double heightFor(const FigureTable &table, const QFontMetricsF &metrics, double) const override
    {
        return metrics.height() * rowHeights * std::max(1, table.rowCount());
    }

    QList<FigureMark> marks(const FigureTable &table, const QFontMetricsF &metrics, const QSizeF &room) const override
    {
        const double left = fanWidth(room);
        const double high = metrics.height() * rowHeights;
        QList<FigureMark> marks;
        for (int row = 0; row < table.rowCount(); ++row)
            marks.append({QRectF(left, row * high, room.width() - left, high), row, table.sentence(row)});
        return marks;
    }

    void paint(QPainter &painter, const FigureTable &table, const FigureLook &look, const QSizeF &room) const override
    {
        const QFontMetricsF metrics(look.font, painter.device());
        const auto places = marks(table, metrics, room);
        if (places.isEmpty())
            return;
        const double size = metrics.height() * 1.6;
        const QRectF root(0, places.last().area.bottom() / 2 - size / 2, size, size);
        qint64 most = 1;
        for (int row = 0; row < table.rowCount(); ++row)
            most = std::max(most, countsOf(table, row).total());
        for (const FigureMark &place : places)
            paintLine(painter, {root.right(), root.center().y()}, place.area, countsOf(table, place.row), most, look);
        paintRoot(painter, root, look);
        painter.setFont(look.font);
        for (const FigureMark &place : places)
            paintPerson(painter, table, place, metrics, look);
    }

private:
    static double fanWidth(const QSizeF &room) { return room.width() * 0.3; }

    static const domain::OutcomeCounts &countsOf(const FigureTable &table, int row)
    {
        const auto &summary = table.summary();
        return row < summary.names.size() ? summary.names.at(row).counts : summary.others;
    }

    static void paintLine(QPainter &painter, const QPointF &from, const QRectF &place,
                          const domain::OutcomeCounts &counts, qint64 most, const FigureLook &look)
    {
        const QPointF to(place.left() - 6 * look.unit, place.center().y());
        const double share = std::sqrt(double(counts.total()) / double(most));
        const bool denied = counts.total() > 0 && counts.of(domain::LogOutcome::Refused) == counts.total();
        QPainterPath path(from);
        const double middle = (from.x() + to.x()) / 2;
        path.cubicTo({middle, from.y()}, {middle, to.y()}, to);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(denied ? look.parts[static_cast<std::size_t>(domain::LogOutcome::Refused)] : look.accent,
                            std::max(1.0, 7 * share) * look.unit, denied ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap));
        painter.drawPath(path);
    }

    static void paintRoot(QPainter &painter, const QRectF &root, const FigureLook &look)
    {
        painter.setPen(QPen(look.ink, look.unit));
        painter.setBrush(look.ground);
        painter.drawEllipse(root);
        painter.setBrush(look.ink);
        const double third = root.width() / 3; // the sign of what is played
        painter.drawPolygon(QPolygonF({{root.left() + third * 1.1, root.top() + third * 0.8},
                                       {root.left() + third * 1.1, root.bottom() - third * 0.8},
                                       {root.right() - third * 0.7, root.center().y()}}));
    }

    static void paintPerson(QPainter &painter, const FigureTable &table, const FigureMark &place,
                            const QFontMetricsF &metrics, const FigureLook &look)
    {
        const double line = metrics.height() * 1.1;
        const double top = place.area.center().y() - line;
        painter.setPen(look.ink);
        drawCut(painter, {place.area.left(), top, place.area.width(), line}, Qt::AlignLeft | Qt::AlignVCenter,
                table.index(place.row, 0).data().toString());
        painter.setPen(look.quiet);
        drawCut(painter, {place.area.left(), top + line, place.area.width(), line}, Qt::AlignLeft | Qt::AlignVCenter,
                detail(table, place.row));
    }

    static QString detail(const FigureTable &table, int row)
    {
        const auto &summary = table.summary();
        const auto &counts = countsOf(table, row);
        const QString said = QCoreApplication::translate("FigureWords", "%1: %2", "count, outcomes")
                                 .arg(FigureWords::entries(counts.total()), FigureWords::parts(counts));
        if (row >= summary.names.size() || !summary.names.at(row).last)
            return said;
        return QCoreApplication::translate("FigureWords", "%1; last %2", "counts, time")
            .arg(said, FigureWords::moment(summary.names.at(row).last, table.zone()));
    }
};

} // namespace

std::unique_ptr<FigureDrawing> fanDrawing()
{
    return std::make_unique<FanDrawing>();
}

} // namespace attune::ui
