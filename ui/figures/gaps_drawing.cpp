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

constexpr double rowHeights = 2.6;

/// A row for each gap: the numbers of the reports that are there, with a hole where some are missing.
class GapsDrawing final : public FigureDrawing
{
public:
    double heightFor(const FigureTable &table, const QFontMetricsF &metrics, double) const override
    {
        return metrics.height() * rowHeights * table.rowCount();
    }

    QList<FigureMark> marks(const FigureTable &table, const QFontMetricsF &metrics, const QSizeF &room) const override
    {
        const double high = metrics.height() * rowHeights;
        QList<FigureMark> marks;
        for (int row = 0; row < table.rowCount(); ++row)
            marks.append({QRectF(0, row * high, room.width(), high), row, table.sentence(row)});
        return marks;
    }

    void paint(QPainter &painter, const FigureTable &table, const FigureLook &look, const QSizeF &room) const override
    {
        const QFontMetricsF metrics(look.font, painter.device());
        painter.setFont(look.font);
        qint64 most = 1;
        for (const domain::DeviceGap &gap : table.summary().gaps)
            most = std::max(most, gap.lastMissing - gap.firstMissing + 1);
        const auto places = marks(table, metrics, room);
        for (const FigureMark &place : places) {
            const domain::DeviceGap &gap = table.summary().gaps.at(place.row);
            paintWords(painter, gap, place.area, metrics, look);
            paintSequence(painter, gap, place.area, metrics, most, look);
        }
    }

private:
    static double wordsWidth(const QRectF &place) { return place.width() * 0.45; }

    static void paintWords(QPainter &painter, const domain::DeviceGap &gap, const QRectF &place,
                           const QFontMetricsF &metrics, const FigureLook &look)
    {
        const double line = metrics.height() * 1.1;
        const double top = place.center().y() - line;
        painter.setPen(look.ink);
        drawCut(painter, {0, top, wordsWidth(place), line}, Qt::AlignLeft | Qt::AlignVCenter,
                QStringLiteral("%1 (%2)").arg(FigureWords::who(gap), FigureWords::device(gap.device)));
        painter.setPen(look.quiet);
        drawCut(painter, {0, top + line, wordsWidth(place), line}, Qt::AlignLeft | Qt::AlignVCenter,
                FigureWords::missing(gap));
    }

    /// What is there solid, what is missing hatched: the larger the gap, the longer.
    static void paintSequence(QPainter &painter, const domain::DeviceGap &gap, const QRectF &place,
                              const QFontMetricsF &metrics, qint64 most, const FigureLook &look)
    {
        const double left = wordsWidth(place) + metrics.height();
        const double room = std::max(1.0, place.right() - left - look.unit);
        const double known = room * 0.18;
        const double share = double(gap.lastMissing - gap.firstMissing + 1) / double(most);
        const double hole = std::max(metrics.height() * 0.8, (room - 2 * known) * share);
        const double high = metrics.height() * 0.8;
        const double top = place.center().y() - high;
        fillPart(painter, {left, top, known, high}, FigurePattern::Solid, look.accent, look);
        fillPart(painter, {left + known, top, hole, high}, FigurePattern::Crossed,
                 look.parts[static_cast<std::size_t>(domain::LogOutcome::Refused)], look);
        fillPart(painter, {left + known + hole, top, known, high}, FigurePattern::Solid, look.accent, look);
        painter.setPen(look.quiet);
        drawCut(painter, {left, top + high * 1.1, room, metrics.height() * 1.1}, Qt::AlignLeft | Qt::AlignVCenter,
                QCoreApplication::translate("FigureWords", "Numbers %1 to %2 are missing", "numbers of reports")
                    .arg(FigureWords::number(gap.firstMissing), FigureWords::number(gap.lastMissing)));
    }
};

} // namespace

std::unique_ptr<FigureDrawing> gapsDrawing()
{
    return std::make_unique<GapsDrawing>();
}

} // namespace attune::ui
