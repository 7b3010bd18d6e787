// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"

#include <QObject>
#include <QTimer>

namespace attune::ui {

/// Asks every half minute how many messages wait, so that they arrive while one is signed in. Nothing is asked while
/// the program is locked: nobody would read it, and the question would keep the sign-in alive. GUI thread.
class MessageWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds interval{30};

    explicit MessageWatch(QObject *parent = nullptr);

    /// Begins, and asks at once. nullptr ends it and forgets. @param messages alive until then
    void setMessages(domain::MessageBox *messages);
    void setPaused(bool paused);
    /// Asks now, for example after one was read.
    void look();
    int unread() const { return m_unread; }

Q_SIGNALS:
    /// After each answer that says another number than the one before.
    void changed(int unread);
    /// There are more than there were: what is on the screen may be older.
    void arrived();

private:
    void take(int unread);

    QTimer *m_timer;
    domain::MessageBox *m_messages = nullptr;
    int m_unread = 0;
    quint64 m_generation = 0;
    bool m_isPaused = false;
};

} // namespace attune::ui
