// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/scrolled_column.h"

#include "ui/style/theme.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace attune::ui {

namespace {

constexpr int lowest = 120; // pixels at 100 % text

}

ScrolledColumn::ScrolledColumn(const QString &name, QWidget *parent) : QScrollArea(parent), m_column(new QVBoxLayout)
{
    auto *inner = new QWidget;
    m_column->setContentsMargins(0, 0, 0, 0);
    inner->setLayout(m_column);
    setWidget(inner);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // its fields are gone through by keys, and come into sight by that
    setAccessibleName(name);
}

QSize ScrolledColumn::sizeHint() const
{
    return m_column->sizeHint();
}

QSize ScrolledColumn::minimumSizeHint() const
{
    const QSize whole = m_column->minimumSize();
    return {whole.width(), std::min(whole.height(), atTextSize(lowest))};
}

int ScrolledColumn::heightForWidth(int width) const
{
    return m_column->hasHeightForWidth() ? m_column->totalHeightForWidth(width) : m_column->sizeHint().height();
}

/// Texts in it may be longer now.
bool ScrolledColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace attune::ui
