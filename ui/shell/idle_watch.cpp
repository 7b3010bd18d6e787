// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/idle_watch.h"

#include <QApplication>
#include <QEvent>

namespace attune::ui {

namespace {

constexpr std::chrono::milliseconds warningTime{30'000};

}

IdleWatch::IdleWatch(const base::Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::check);
}

void IdleWatch::start(std::chrono::seconds limit)
{
    m_limit = limit;
    touch();
    m_timer.start();
    qApp->installEventFilter(this);
}

void IdleWatch::stop()
{
    m_timer.stop();
    qApp->removeEventFilter(this);
    if (std::exchange(m_warning, false))
        Q_EMIT warningOver();
}

void IdleWatch::touch()
{
    m_lastUse = m_clock.monotonic();
    if (std::exchange(m_warning, false))
        Q_EMIT warningOver();
}

void IdleWatch::check()
{
    if (isBusy && isBusy())
        return touch();
    const auto left = m_limit - (m_clock.monotonic() - m_lastUse);
    if (left.count() <= 0) {
        stop();
        Q_EMIT idled();
    } else if (left <= warningTime) {
        m_warning = true;
        Q_EMIT warned(static_cast<int>((left.count() + 999) / 1000));
    }
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        touch();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace attune::ui
