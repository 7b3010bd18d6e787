// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_summary.h"

#include <QColor>
#include <QFont>
#include <QFontMetricsF>
#include <QPalette>
#include <QRectF>

#include <array>

class QPainter;

namespace attune::ui {

/// How a part of a count is filled, so that it is known without its colour.
enum class FigurePattern { Solid, Hatched, Crossed, Dotted, Hollow };

/// What a picture is painted with: on a screen from the palette, on paper always as in the light theme.
struct FigureLook
{
    QColor ground;
    QColor ink;   ///< text and what matters
    QColor quiet; ///< text of scales
    QColor line;  ///< axes and grid
    QColor accent;
    QColor focus;
    std::array<QColor, domain::outcomeParts> parts;
    QFont font;
    double unit = 1; ///< pixels of a line of ordinary width

    static FigureLook onScreen(const QPalette &palette, const QFont &font);
    /// @param unit device pixels of 1/96 inch
    static FigureLook onPaper(const QFont &font, double unit);
};

FigurePattern patternOf(std::size_t part);

/// Fills with a pattern and draws a border, in lines of the look's width: it looks the same on screens and on paper.
void fillPart(QPainter &painter, const QRectF &area, FigurePattern pattern, const QColor &color,
              const FigureLook &look);
/// Text that is cut where there is no room.
void drawCut(QPainter &painter, const QRectF &area, int flags, const QString &text);

/// Which pattern means which outcome: for those that occur.
double legendHeight(const domain::OutcomeCounts &total, const QFontMetricsF &metrics, double width);
void paintLegend(QPainter &painter, const domain::OutcomeCounts &total, const FigureLook &look, double width);

/// A scale from zero in steps of 1, 2 or 5 times a power of ten.
struct FigureScale
{
    qint64 step = 1;
    qint64 most = 1; ///< a multiple of `step`, not below the largest value

    static FigureScale upTo(qint64 largest, int mostSteps);
};

} // namespace attune::ui
