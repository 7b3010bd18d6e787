// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/full_screen_stage.h"

#include <QApplication>
#include <QBoxLayout>
#include <QFocusEvent>
#include <QStyle>

#include <algorithm>

namespace attune::ui {

namespace {

constexpr std::chrono::milliseconds shownFor{3000};

bool isUse(QEvent::Type type)
{
    return type == QEvent::MouseMove || type == QEvent::MouseButtonPress || type == QEvent::Wheel ||
           type == QEvent::KeyPress || type == QEvent::ShortcutOverride || type == QEvent::TouchBegin;
}

bool isByKeys(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

} // namespace

FullScreenStage::FullScreenStage(QWidget *video, QWidget *controls, QBoxLayout *column)
    : QObject(controls), m_video(video), m_controls(controls), m_column(column)
{
    m_unused.setSingleShot(true);
    m_unused.setInterval(shownFor);
    connect(&m_unused, &QTimer::timeout, this, &FullScreenStage::fadeIfUnused);
    m_fade.setStartValue(1.0);
    m_fade.setEndValue(0.0);
    connect(&m_fade, &QVariantAnimation::finished, this, [this] {
        if (!m_effect)
            return;
        m_effect->setOpacity(0);
        m_effect->setEnabled(true);
        Q_EMIT covered(0);
    });
    connect(&m_fade, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        if (!m_effect)
            return;
        m_effect->setOpacity(value.toDouble());
        m_effect->setEnabled(value.toDouble() < 1); // what is seen whole needs none
    });
}

void FullScreenStage::begin()
{
    if (std::exchange(m_isOn, true))
        return;
    m_column->removeWidget(m_controls);
    m_controls->setAutoFillBackground(true);
    m_effect = new QGraphicsOpacityEffect(m_controls);
    m_effect->setOpacity(1);
    m_effect->setEnabled(false);
    m_controls->setGraphicsEffect(m_effect);
    m_video->setMouseTracking(true);
    m_keysInside = false;
    qApp->installEventFilter(this);
    place();
    wake();
}

void FullScreenStage::end()
{
    if (!std::exchange(m_isOn, false))
        return;
    qApp->removeEventFilter(this);
    m_unused.stop();
    m_fade.stop();
    m_controls->setGraphicsEffect(nullptr);
    m_controls->setAutoFillBackground(false);
    m_column->addWidget(m_controls);
    Q_EMIT covered(0);
    m_video->setMouseTracking(false);
    showCursor(true);
}

bool FullScreenStage::areControlsSeen() const
{
    return !m_effect || !m_effect->isEnabled() || m_effect->opacity() > 0;
}

/// At once: whoever reaches for them waits for nothing.
void FullScreenStage::wake()
{
    m_fade.stop();
    m_effect->setOpacity(1);
    m_effect->setEnabled(false);
    Q_EMIT covered(m_controls->height());
    showCursor(true);
    m_unused.start();
}

/// At once, too, where the desktop wants nothing to move.
void FullScreenStage::fadeIfUnused()
{
    if (m_keysInside || m_controls->underMouse())
        return m_unused.start();
    showCursor(false);
    m_fade.setDuration(
        std::max(0, m_controls->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, m_controls)));
    m_fade.start();
}

void FullScreenStage::showCursor(bool shown)
{
    if (shown)
        m_video->unsetCursor();
    else
        m_video->setCursor(Qt::BlankCursor);
}

void FullScreenStage::place()
{
    const QWidget *area = m_controls->parentWidget();
    const int height = std::min(m_controls->sizeHint().height(), area->height());
    m_controls->setGeometry(0, area->height() - height, area->width(), height);
    m_controls->raise();
    if (areControlsSeen())
        Q_EMIT covered(height);
}

bool FullScreenStage::eventFilter(QObject *watched, QEvent *event)
{
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || widget->window() != m_controls->window())
        return false;
    if (event->type() == QEvent::FocusIn) {
        m_keysInside = m_controls->isAncestorOf(widget) && isByKeys(static_cast<QFocusEvent *>(event)->reason());
        if (m_keysInside)
            wake();
    } else if (isUse(event->type())) {
        wake();
    }
    const bool moved = (widget == m_controls->parentWidget() && event->type() == QEvent::Resize) ||
                       (widget == m_controls && event->type() == QEvent::LayoutRequest);
    if (moved)
        QMetaObject::invokeMethod( // once the layout is done
            this,
            [this] {
                if (m_isOn)
                    place();
            },
            Qt::QueuedConnection);
    return false;
}

} // namespace attune::ui
