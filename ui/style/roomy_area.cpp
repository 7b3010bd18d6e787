// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/roomy_area.h"

#include "ui/style/theme.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace attune::ui {

namespace {

constexpr int lowest = 120;          // pixels at 100 % text
constexpr int besideFrom = 84;       // characters: narrower, two parts stand one below the other
constexpr double lineSpacing = 1.25; // of the height of its letters

/// Wants no more height than its parts need: what they like to have beyond that is no reason to scroll.
class Inside final : public QWidget
{
public:
    using QWidget::QWidget;
    int heightForWidth(int width) const override
    {
        return layout()->hasHeightForWidth() ? layout()->minimumHeightForWidth(width)
                                             : layout()->minimumSize().height();
    }
};

} // namespace

RoomyArea::RoomyArea(const QString &name, QWidget *parent) : QScrollArea(parent)
{
    auto *inside = new Inside;
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(0, 0, 0, 0);
    setWidget(inside);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // its parts are gone through by keys, and come into sight by that
    setAccessibleName(name);
    inside->setAutoFillBackground(false); // what is below it shows: a page, or a tab
    viewport()->setAutoFillBackground(false);
    inside->installEventFilter(this);
}

QSize RoomyArea::minimumSizeHint() const
{
    const QSize whole = m_column->minimumSize();
    return {whole.width(), std::min(whole.height(), atTextSize(lowest))};
}

/// Its parts may be wider now.
bool RoomyArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

RoomySplitter::RoomySplitter(int lines, QWidget *parent) : QSplitter(Qt::Horizontal, parent), m_lines(lines)
{
    setChildrenCollapsible(false);
}

QSize RoomySplitter::minimumSizeHint() const
{
    int shown = 0;
    for (int i = 0; i < count(); ++i)
        shown += widget(i)->isHidden() ? 0 : 1;
    const int parts = orientation() == Qt::Vertical ? std::max(1, shown) : 1;
    const int least = static_cast<int>(fontMetrics().height() * lineSpacing * m_lines) * parts;
    const QSize own = QSplitter::minimumSizeHint();
    return {own.width(), std::max(own.height(), least)};
}

void RoomySplitter::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    const bool isWide = width() >= fontMetrics().averageCharWidth() * besideFrom;
    if (const auto wanted = isWide ? Qt::Horizontal : Qt::Vertical; wanted != orientation()) {
        setOrientation(wanted);
        updateGeometry();
    }
}

} // namespace attune::ui
