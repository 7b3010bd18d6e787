// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>

namespace attune::app {

/// Hears when the person leaves the computer: the screen is locked (org.freedesktop.ScreenSaver, org.gnome.ScreenSaver,
/// logind's Lock) or it goes to sleep (logind's PrepareForSleep). Where no bus tells it, nothing is heard. GUI thread.
class SystemLock : public QObject
{
    Q_OBJECT

public:
    /// @param session and system: the buses to listen on; tests give one of their own
    SystemLock(QDBusConnection session, QDBusConnection system, QObject *parent = nullptr);

Q_SIGNALS:
    void left();

private Q_SLOTS:
    void screenSaverChanged(bool active);
    void locked();
    void sleeping(bool begins);
};

} // namespace attune::app
