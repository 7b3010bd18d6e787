// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace attune::ui {

/// Notices inactivity: warns, then locks. Keys and mouse count as activity; `isBusy` may say that
/// something else does, such as playback in the active window. GUI thread.
class IdleWatch : public QObject
{
    Q_OBJECT

public:
    explicit IdleWatch(const base::Clock &clock, QObject *parent = nullptr);

    std::function<bool()> isBusy;
    /// Begins to watch. @param limit how long nothing may happen
    void start(std::chrono::seconds limit);
    void stop();
    /// Somebody is there.
    void touch();
    /// Looks at the clock; called by a timer, and by tests.
    void check();

Q_SIGNALS:
    void warned(int secondsLeft);
    void warningOver();
    void idled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const base::Clock &m_clock;
    QTimer m_timer;
    std::chrono::milliseconds m_limit{0};
    std::chrono::milliseconds m_lastUse{0};
    bool m_warning = false;
};

} // namespace attune::ui
