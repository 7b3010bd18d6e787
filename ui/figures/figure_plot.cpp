// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_plot.h"

#include "models/figures/figure_words.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace attune::ui {

using models::FigureWords;

namespace {

constexpr int mostSteps = 5;

} // namespace

FigurePlot::FigurePlot(const Content &content, const QFontMetricsF &metrics)
    : m_scale(FigureScale::upTo(content.largest, mostSteps)), m_columns(std::max(1, static_cast<int>(content.columns)))
{
    const double left = metrics.horizontalAdvance(FigureWords::number(m_scale.most)) + metrics.height() * 0.6;
    const double above = content.top + metrics.height() * 0.8;
    const double below = metrics.height() * 1.5;
    m_area = QRectF(left, above, std::max(1.0, content.room.width() - left - metrics.height() * 0.5),
                    std::max(1.0, content.room.height() - above - below));
}

QRectF FigurePlot::column(int index) const
{
    const double wide = m_area.width() / m_columns;
    return {m_area.left() + wide * index, m_area.top(), wide, m_area.height()};
}

double FigurePlot::y(double value) const
{
    return m_area.bottom() - m_area.height() * std::min(1.0, value / double(m_scale.most));
}

void FigurePlot::paintScales(QPainter &painter, const FigureLook &look,
                             const std::function<QString(int)> &textBelow) const
{
    const QFontMetricsF metrics(look.font, painter.device());
    painter.setFont(look.font);
    for (qint64 value = 0; value <= m_scale.most; value += m_scale.step) {
        const double at = y(double(value));
        painter.setPen(QPen(look.line, look.unit, value == 0 ? Qt::SolidLine : Qt::DotLine));
        painter.drawLine(QPointF(m_area.left(), at), QPointF(m_area.right(), at));
        painter.setPen(look.quiet);
        painter.drawText(QRectF(0, at - metrics.height() / 2, m_area.left() - metrics.height() * 0.3, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, FigureWords::number(value));
    }
    double widest = 1;
    for (const int index : {0, m_columns / 2, m_columns - 1})
        widest = std::max(widest, metrics.horizontalAdvance(textBelow(index)));
    const double wide = m_area.width() / m_columns;
    const int every = std::max(1, static_cast<int>(std::ceil((widest + metrics.height()) / wide)));
    painter.setPen(look.quiet);
    for (int index = 0; index < m_columns; index += every) {
        const double middle = column(index).center().x();
        const double left = std::clamp(middle - widest / 2 - 1, 0.0, std::max(0.0, m_area.right() - widest));
        painter.drawText(QRectF(left, m_area.bottom() + metrics.height() * 0.2, widest + 2, metrics.height()),
                         Qt::AlignCenter, textBelow(index));
    }
}

} // namespace attune::ui
