// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/flow_box.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace attune::ui {

FlowBox::FlowBox(int spacing, QWidget *parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowBox::~FlowBox()
{
    qDeleteAll(m_items);
}

void FlowBox::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowBox::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowBox::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowBox::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, false);
}

QSize FlowBox::minimumSize() const
{
    QSize least;
    for (const QLayoutItem *item : m_items)
        least = least.expandedTo(item->minimumSize());
    return least;
}

void FlowBox::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowBox::arrange(const QRect &rect, bool moves) const
{
    QPoint place = rect.topLeft();
    int line = 0; // height of the line so far
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size(std::min(item->sizeHint().width(), rect.width()), item->sizeHint().height());
        if (place.x() > rect.x() && place.x() + size.width() > rect.x() + rect.width()) {
            place = {rect.x(), place.y() + line + spacing()};
            line = 0;
        }
        if (moves)
            item->setGeometry(QStyle::visualRect(parentWidget()->layoutDirection(), rect, {place, size}));
        place.rx() += size.width() + spacing();
        line = std::max(line, size.height());
    }
    return place.y() + line - rect.y();
}

} // namespace attune::ui
