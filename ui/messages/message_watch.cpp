// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/message_watch.h"

#include "base/when_done.h"

namespace attune::ui {

MessageWatch::MessageWatch(QObject *parent) : QObject(parent), m_timer(new QTimer(this))
{
    m_timer->setInterval(interval);
    connect(m_timer, &QTimer::timeout, this, &MessageWatch::look);
}

void MessageWatch::setMessages(domain::MessageBox *messages)
{
    ++m_generation;
    m_messages = messages;
    m_isPaused = false;
    take(0);
    messages ? m_timer->start() : m_timer->stop();
    look();
}

void MessageWatch::setPaused(bool paused)
{
    m_isPaused = paused;
    if (!paused)
        look();
}

void MessageWatch::look()
{
    if (!m_messages || m_isPaused)
        return;
    base::whenDone(m_messages->unreadMessages(), this,
                   [this, generation = ++m_generation](const base::Result<int> &unread) {
                       if (generation == m_generation && unread) // while nobody answers, what was known stays
                           take(*unread);
                   });
}

void MessageWatch::take(int unread)
{
    const int before = std::exchange(m_unread, unread);
    if (unread != before)
        Q_EMIT changed(unread);
    if (unread > before)
        Q_EMIT arrived();
}

} // namespace attune::ui
