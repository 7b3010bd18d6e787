// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attune/system_lock.h"

namespace attune::app {

SystemLock::SystemLock(QDBusConnection session, QDBusConnection system, QObject *parent) : QObject(parent)
{
    // Of any sender: desktops own these names in different ways, and the worst a liar gets is a locked program.
    for (const char *interface : {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"})
        session.connect({}, {}, QString::fromLatin1(interface), QStringLiteral("ActiveChanged"), this,
                        SLOT(screenSaverChanged(bool)));
    const QString login = QStringLiteral("org.freedesktop.login1");
    system.connect(login, {}, login + QStringLiteral(".Session"), QStringLiteral("Lock"), this, SLOT(locked()));
    system.connect(login, QStringLiteral("/org/freedesktop/login1"), login + QStringLiteral(".Manager"),
                   QStringLiteral("PrepareForSleep"), this, SLOT(sleeping(bool)));
}

void SystemLock::screenSaverChanged(bool active)
{
    if (active)
        Q_EMIT left();
}

void SystemLock::locked()
{
    Q_EMIT left();
}

void SystemLock::sleeping(bool begins)
{
    if (begins)
        Q_EMIT left();
}

} // namespace attune::app
