// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/lane_widget.h"

#include "models/words/words.h"
#include "ui/style/widget_roles.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace attune::ui {

using models::Words;
using std::chrono::milliseconds;

namespace {

constexpr int rowHeight = 24; // as much as a finger or a trembling hand needs (WCAG 2.5.8), or as text needs
constexpr int thinHeight = 10;
constexpr double narrowest = 3;
constexpr double markReach = 6;
constexpr double zoomStep = 1.25;

} // namespace

LaneWidget::LaneWidget(const QString &name, Pattern pattern, TimeScale &scale, QWidget *parent)
    : QWidget(parent), m_name(name), m_pattern(pattern), m_scale(scale)
{
    setLayoutDirection(Qt::LeftToRight);
    setAccessibleName(name);
    setRole(this, QAccessible::Chart);
    setFocusPolicy(pattern == Pattern::Thin ? Qt::NoFocus : Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(sizeHint().height());
    connect(&m_scale, &TimeScale::changed, this, qOverload<>(&QWidget::update));
    say();
}

QSize LaneWidget::sizeHint() const
{
    return {200, m_pattern == Pattern::Thin ? thinHeight : std::max(rowHeight, fontMetrics().height() + 8)};
}

void LaneWidget::setBlocks(const QList<LaneBlock> &blocks)
{
    if (blocks == m_blocks)
        return;
    m_blocks = blocks;
    m_current = -1;
    say();
    update();
}

void LaneWidget::setColor(const QColor &color)
{
    m_color = color;
    update();
}

void LaneWidget::setPosition(milliseconds position)
{
    m_position = position;
    update();
}

QRectF LaneWidget::rectOf(const LaneBlock &block) const
{
    const double usable = width() - 2.0 * timelineMargin;
    const double from = timelineMargin + usable * m_scale.shareOf(block.start);
    const double to = timelineMargin + usable * m_scale.shareOf(block.end);
    if (m_pattern == Pattern::Marks && block.start == block.end)
        return {from - markReach, 2, 2 * markReach, height() - 4.0};
    return {from, 3, std::max(narrowest, to - from), height() - 6.0};
}

int LaneWidget::blockAt(const QPointF &place) const
{
    int nearest = -1;
    for (int i = 0; i < m_blocks.size(); ++i) {
        if (rectOf(m_blocks.at(i)).adjusted(-2, -4, 2, 4).contains(place))
            nearest = i; // the last one is on top
    }
    return nearest;
}

void LaneWidget::paintBlock(QPainter &painter, const LaneBlock &block, const QRectF &rect) const
{
    const QColor color = m_color.isValid() ? m_color : palette().color(QPalette::Highlight);
    if (m_pattern == Pattern::Marks && block.start == block.end) {
        const double middle = rect.center().x();
        painter.setPen(QPen(palette().color(QPalette::Base), 1));
        painter.setBrush(color);
        painter.drawPolygon(QPolygonF({{middle, rect.top()},
                                       {rect.right(), rect.center().y()},
                                       {middle, rect.bottom()},
                                       {rect.left(), rect.center().y()}}));
        return;
    }
    painter.setPen(QPen(color, 1));
    painter.setBrush(m_pattern == Pattern::Hatched  ? QBrush(color, Qt::BDiagPattern)
                     : m_pattern == Pattern::Dotted ? QBrush(color, Qt::Dense4Pattern)
                                                    : QBrush(color));
    if (m_pattern != Pattern::Labelled) {
        painter.drawRect(rect);
        return;
    }
    painter.setBrush(palette().color(QPalette::AlternateBase));
    painter.drawRoundedRect(rect, 3, 3);
    painter.setPen(palette().color(QPalette::Text));
    const QRectF inner = rect.adjusted(4, 0, -2, 0);
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(block.text, Qt::ElideRight, static_cast<int>(inner.width())));
}

void LaneWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double reach = m_pattern == Pattern::Marks ? markReach : 0; // a mark at the very end is seen whole
    painter.setClipRect(QRectF(timelineMargin - reach, 0, width() - 2.0 * timelineMargin + 2 * reach, height()));
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    const double middle = std::floor(height() / 2.0) + 0.5; // on a row of pixels: between two of them it is a pale one
    if (m_pattern != Pattern::Thin)
        painter.drawLine(QPointF(timelineMargin, middle), QPointF(width() - timelineMargin, middle));
    for (int i = 0; i < m_blocks.size(); ++i) {
        const QRectF rect = rectOf(m_blocks.at(i));
        if (rect.right() < 0 || rect.left() > width())
            continue;
        paintBlock(painter, m_blocks.at(i), rect);
        if (i == m_current && hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(palette().color(QPalette::Text), 2));
            painter.drawRect(rect.adjusted(-2, -2, 2, 2));
        }
    }
    const double share = m_scale.shareOf(m_position);
    if (share >= 0 && share <= 1) {
        const double x = timelineMargin + share * (width() - 2.0 * timelineMargin);
        painter.setPen(QPen(palette().color(QPalette::Text), 1));
        painter.drawLine(QPointF(x, 0), QPointF(x, height()));
    }
}

void LaneWidget::choose(int index)
{
    if (index < 0 || index >= m_blocks.size())
        return;
    m_current = index;
    m_scale.follow(m_blocks.at(index).start);
    say();
    QAccessibleEvent said(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
    update();
}

/// What assistive technology says: how many there are, and the one that is chosen.
void LaneWidget::say()
{
    QString words = tr("%n part(s)", "of a lane under the timeline", static_cast<int>(m_blocks.size()));
    if (m_current >= 0 && m_current < m_blocks.size())
        words = tr("%1 of %2, at %3: %4", "number, count, time, text")
                    .arg(QString::number(m_current + 1), QString::number(m_blocks.size()),
                         Words::spoken(m_blocks.at(m_current).start), m_blocks.at(m_current).text);
    setAccessibleDescription(words);
}

bool LaneWidget::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        setFixedHeight(sizeHint().height());
    if (event->type() == QEvent::ShortcutOverride && !m_blocks.isEmpty()) { // here arrows go from part to part
        const auto *key = static_cast<QKeyEvent *>(event);
        static const QList<int> ours = {Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End};
        if (ours.contains(key->key()) && key->modifiers() == Qt::NoModifier)
            event->accept();
        return true;
    }
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int index = blockAt(help->pos());
    if (index < 0) {
        QToolTip::showText(help->globalPos(), m_name, this);
        return true;
    }
    const LaneBlock &block = m_blocks.at(index);
    QToolTip::showText(help->globalPos(),
                       QStringLiteral("<b>%1</b> %2").arg(Words::clock(block.start), block.text.left(200).toHtmlEscaped()),
                       this);
    return true;
}

void LaneWidget::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_pattern == Pattern::Thin)
        return;
    setFocus(Qt::MouseFocusReason);
    const int index = blockAt(event->position());
    if (index >= 0) {
        choose(index);
        Q_EMIT seekRequested(m_blocks.at(index).start);
        Q_EMIT activated(m_blocks.at(index).id);
        return;
    }
    const double share = (event->position().x() - timelineMargin) / std::max(1.0, width() - 2.0 * timelineMargin);
    Q_EMIT seekRequested(m_scale.timeAt(std::clamp(share, 0.0, 1.0)));
}

void LaneWidget::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (!plain)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Right:
        return choose(m_current + 1);
    case Qt::Key_Left:
        return choose(m_current - 1);
    case Qt::Key_Home:
        return choose(0);
    case Qt::Key_End:
        return choose(static_cast<int>(m_blocks.size()) - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0) {
            Q_EMIT seekRequested(m_blocks.at(m_current).start);
            Q_EMIT activated(m_blocks.at(m_current).id);
        }
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void LaneWidget::focusInEvent(QFocusEvent *event)
{
    if (m_current < 0 && !m_blocks.isEmpty()) {
        const auto next = std::find_if(m_blocks.begin(), m_blocks.end(),
                                       [this](const LaneBlock &block) { return block.end >= m_position; });
        choose(next == m_blocks.end() ? 0 : static_cast<int>(next - m_blocks.begin()));
    }
    QWidget::focusInEvent(event);
    update();
}

/// Ctrl and the wheel look closer; the wheel alone goes along what is shown.
void LaneWidget::wheelEvent(QWheelEvent *event)
{
    const double notches = event->angleDelta().y() / 120.0;
    const double share = (event->position().x() - timelineMargin) / std::max(1.0, width() - 2.0 * timelineMargin);
    if (event->modifiers() & Qt::ControlModifier)
        m_scale.setZoom(m_scale.zoom() * std::pow(zoomStep, notches), m_scale.timeAt(std::clamp(share, 0.0, 1.0)));
    else
        m_scale.moveTo(m_scale.start() - (m_scale.end() - m_scale.start()) / 10 * static_cast<int>(notches));
    event->accept();
}

} // namespace attune::ui
