// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/folding_row.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace attune::ui {

FoldingRow::FoldingRow(int spacing, QWidget *parent)
    : QWidget(parent),
      m_both(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_first(new QHBoxLayout),
      m_second(new QHBoxLayout)
{
    m_both->setContentsMargins(0, 0, 0, 0);
    for (QBoxLayout *layout : {m_both, static_cast<QBoxLayout *>(m_first), static_cast<QBoxLayout *>(m_second)})
        layout->setSpacing(spacing);
    m_both->addLayout(m_first, 1);
    m_both->addLayout(m_second);
}

QSize FoldingRow::minimumSizeHint() const
{
    return {std::max(m_first->minimumSize().width(), m_second->minimumSize().width()),
            QWidget::minimumSizeHint().height()};
}

int FoldingRow::unfolded() const
{
    return m_first->minimumSize().width() + m_both->spacing() + m_second->minimumSize().width();
}

QSize FoldingRow::sizeHint() const
{
    return {std::max(unfolded(), QWidget::sizeHint().width()), QWidget::sizeHint().height()};
}

/// Texts, and what is shown of the controls, change as well as the width.
bool FoldingRow::event(QEvent *event)
{
    const bool isDone = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        fold();
    return isDone;
}

void FoldingRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

void FoldingRow::fold()
{
    m_both->setDirection(unfolded() > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace attune::ui
