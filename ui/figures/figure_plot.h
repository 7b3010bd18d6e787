// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure_look.h"

#include <QRectF>

#include <functional>

class QPainter;

namespace attune::ui {

/// Columns that stand side by side on a scale: where they and what is written at them go.
class FigurePlot
{
public:
    /// What there is to be placed.
    struct Content
    {
        QSizeF room;
        double top = 0;     ///< what is above, such as a legend
        qint64 largest = 0; ///< value
        qsizetype columns = 1;
    };
    FigurePlot(const Content &content, const QFontMetricsF &metrics);

    const QRectF &area() const { return m_area; }
    const FigureScale &scale() const { return m_scale; }
    /// The whole height, so that a low column can be pointed at.
    QRectF column(int index) const;
    double y(double value) const;
    /// Lines and numbers of the scale, and texts below the columns: as many as have room.
    void paintScales(QPainter &painter, const FigureLook &look, const std::function<QString(int)> &textBelow) const;

    static double usualHeight(const QFontMetricsF &metrics) { return metrics.height() * 14; }

private:
    FigureScale m_scale;
    int m_columns;
    QRectF m_area;
};

} // namespace attune::ui
