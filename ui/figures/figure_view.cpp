// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_view.h"

#include "models/figures/figure_words.h"
#include "models/words/plain_hint.h"
#include "ui/style/theme.h"
#include "ui/style/widget_roles.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace attune::ui {

using models::FigureWords;

namespace {

constexpr int leastWidth = 320; // what names, numbers and a scale need beside each other
constexpr int edge = space::small;

} // namespace

FigureView::FigureView(QWidget *parent) : QWidget(parent)
{
    setLayoutDirection(Qt::LeftToRight);
    setObjectName(QStringLiteral("figure"));
    setRole(this, QAccessible::Chart);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

void FigureView::setTable(const models::FigureTable &table)
{
    m_table = &table;
    connect(m_table, &QAbstractItemModel::modelReset, this, &FigureView::showTable);
    showTable();
}

void FigureView::showTable()
{
    m_drawing = drawingFor(m_table->summary().by);
    m_current = -1;
    m_anchor = -1;
    m_isPressed = false;
    layOut();
    updateGeometry();
    update();
}

void FigureView::layOut()
{
    if (!m_drawing)
        return;
    const QSizeF room(width() - 2.0 * edge, height() - 2.0 * edge);
    m_marks = m_drawing->marks(*m_table, QFontMetricsF(font(), this), room);
    for (FigureMark &mark : m_marks)
        mark.area.translate(edge, edge);
    m_current = std::min(m_current, static_cast<int>(m_marks.size()) - 1);
    m_anchor = std::min(m_anchor, m_current);
    say();
}

QSize FigureView::sizeHint() const
{
    return minimumSizeHint();
}

QSize FigureView::minimumSizeHint() const
{
    const int wide = std::max(width(), leastWidth);
    const double high = m_drawing ? m_drawing->heightFor(*m_table, QFontMetricsF(font(), this), wide - 2.0 * edge) : 0;
    return {leastWidth, static_cast<int>(std::ceil(high)) + 2 * edge};
}

std::optional<std::pair<int, int>> FigureView::chosen() const
{
    if (m_current < 0)
        return std::nullopt;
    const int other = m_anchor < 0 ? m_current : m_anchor;
    return std::pair(std::min(m_current, other), std::max(m_current, other));
}

int FigureView::markAt(const QPointF &place) const
{
    const auto found = std::find_if(m_marks.cbegin(), m_marks.cend(),
                                    [&place](const FigureMark &mark) { return mark.area.contains(place); });
    return found == m_marks.cend() ? -1 : static_cast<int>(found - m_marks.cbegin());
}

void FigureView::choose(int mark, bool extend)
{
    if (mark < 0 || mark >= m_marks.size())
        return;
    if (extend && m_drawing->hasRanges())
        m_anchor = m_anchor < 0 ? std::max(0, m_current) : m_anchor;
    else
        m_anchor = -1;
    m_current = mark;
    say();
    QAccessibleEvent said(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
    update();
}

void FigureView::letGo()
{
    m_anchor = -1;
    m_isPressed = false;
    say();
    update();
}

void FigureView::take()
{
    if (const auto range = chosen())
        Q_EMIT taken(m_marks.at(range->first).row, m_marks.at(range->second).row);
}

/// What assistive technology says: what the picture shows, and the part that is chosen.
void FigureView::say()
{
    if (!m_table)
        return;
    setAccessibleName(FigureWords::title(m_table->summary().by));
    QString words = FigureWords::summary(m_table->summary());
    if (const auto range = chosen()) {
        words = range->first == range->second
                    ? m_marks.at(range->first).words
                    : tr("From %1 to %2", "parts of a picture")
                          .arg(m_marks.at(range->first).words, m_marks.at(range->second).words);
    }
    setAccessibleDescription(words);
}

int FigureView::stepFor(int key) const
{
    switch (key) {
    case Qt::Key_Left:
        return -m_drawing->stepAcross();
    case Qt::Key_Right:
        return m_drawing->stepAcross();
    case Qt::Key_Up:
        return -m_drawing->stepDown();
    case Qt::Key_Down:
        return m_drawing->stepDown();
    default:
        return 0;
    }
}

/// Keys that mean something here and commands elsewhere.
bool FigureView::isOurs(int key) const
{
    if (m_marks.isEmpty())
        return false;
    return stepFor(key) != 0 || key == Qt::Key_Home || key == Qt::Key_End || key == Qt::Key_Return ||
           key == Qt::Key_Enter || (key == Qt::Key_Escape && m_anchor >= 0);
}

void FigureView::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (modifiers != Qt::NoModifier || !isOurs(event->key()))
        return QWidget::keyPressEvent(event);
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Home:
        return choose(0, extend);
    case Qt::Key_End:
        return choose(static_cast<int>(m_marks.size()) - 1, extend);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return take();
    case Qt::Key_Escape:
        return letGo();
    default:
        return choose(m_current < 0 ? 0 : m_current + stepFor(event->key()), extend);
    }
}

bool FigureView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_drawing) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier && isOurs(key->key()))
            event->accept();
        return true;
    }
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int mark = markAt(help->pos());
    if (mark < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), models::plainHint(m_marks.at(mark).words), this);
    return true;
}

void FigureView::mousePressEvent(QMouseEvent *event)
{
    const int mark = markAt(event->position());
    if (event->button() != Qt::LeftButton || mark < 0)
        return QWidget::mousePressEvent(event);
    setFocus(Qt::MouseFocusReason);
    m_isPressed = true;
    choose(mark, event->modifiers().testFlag(Qt::ShiftModifier));
}

void FigureView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isPressed || !m_drawing->hasRanges() || m_marks.isEmpty())
        return QWidget::mouseMoveEvent(event);
    // Also beside the picture: whoever drags past its end means its end.
    const double x =
        std::clamp(event->position().x(), m_marks.first().area.left() + 0.5, m_marks.last().area.right() - 0.5);
    const int mark = markAt({x, m_marks.first().area.center().y()});
    if (mark >= 0 && mark != m_current)
        choose(mark, true);
}

void FigureView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && std::exchange(m_isPressed, false))
        take();
}

void FigureView::focusInEvent(QFocusEvent *event)
{
    if (m_current < 0 && event->reason() != Qt::MouseFocusReason)
        choose(0, false);
    QWidget::focusInEvent(event);
    update();
}

void FigureView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void FigureView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry(); // a legend may need another line
    layOut();
}

void FigureView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange &&
        event->type() != QEvent::PaletteChange && event->type() != QEvent::LanguageChange)
        return;
    layOut();
    updateGeometry();
    update();
}

void FigureView::paintEvent(QPaintEvent *)
{
    if (!m_drawing)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const FigureLook look = FigureLook::onScreen(palette(), font());
    painter.save();
    painter.translate(edge, edge);
    m_drawing->paint(painter, *m_table, look, QSizeF(width() - 2.0 * edge, height() - 2.0 * edge));
    painter.restore();
    const auto range = chosen();
    if (!range || (!hasFocus() && range->first == range->second))
        return;
    const QRectF area = m_marks.at(range->first).area.united(m_marks.at(range->second).area);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look.focus, 2, range->first == range->second ? Qt::SolidLine : Qt::DashLine));
    painter.drawRect(area.adjusted(1, 1, -1, -1));
}

} // namespace attune::ui
