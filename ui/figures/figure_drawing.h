// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figures/figure_table.h"
#include "ui/figures/figure_look.h"

#include <QList>
#include <QRectF>

#include <memory>

class QPainter;

namespace attune::ui {

/// A place in a picture that can be pointed at and gone to with keys.
struct FigureMark
{
    QRectF area;
    int row = 0;   ///< of the table
    QString words; ///< what it says
};

/// How one kind of picture is laid out and painted; says nothing of screens, keys or paper. Has no state: the same
/// figures in the same room are the same picture. GUI thread.
class FigureDrawing
{
public:
    virtual ~FigureDrawing() = default;

    /// The height it needs at a width; at least that much is given.
    virtual double heightFor(const models::FigureTable &table, const QFontMetricsF &metrics, double width) const = 0;
    /// In the order in which they are read.
    virtual QList<FigureMark> marks(const models::FigureTable &table, const QFontMetricsF &metrics,
                                    const QSizeF &room) const = 0;
    /// From (0, 0) on. The ground is there already.
    virtual void paint(QPainter &painter, const models::FigureTable &table, const FigureLook &look,
                       const QSizeF &room) const = 0;
    /// How many marks further Left and Right, and Up and Down, go: 0 for keys that mean nothing here.
    virtual int stepAcross() const { return 0; }
    virtual int stepDown() const { return 1; }
    /// Whether neighbouring marks can be chosen together.
    virtual bool hasRanges() const { return false; }
};

/// The picture for a question. Never nullptr.
std::unique_ptr<FigureDrawing> drawingFor(domain::SummaryBy by);

std::unique_ptr<FigureDrawing> timeDrawing();
std::unique_ptr<FigureDrawing> barsDrawing();
std::unique_ptr<FigureDrawing> hoursDrawing();
std::unique_ptr<FigureDrawing> pastDrawing();
std::unique_ptr<FigureDrawing> fanDrawing();
std::unique_ptr<FigureDrawing> gapsDrawing();

} // namespace attune::ui
