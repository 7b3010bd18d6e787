// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QSet>

class QSystemTrayIcon;

namespace attune::ui {

/// Says on the desktop that an alert was raised or assigned, while somebody works in another window. It names nobody
/// and nothing: a desktop shows it on its lock screen, too. Where the desktop has no place for notices, the window asks
/// for attention. GUI thread.
class DesktopNotice final : public QObject
{
    Q_OBJECT

public:
    explicit DesktopNotice(QWidget *window);

    /// nullptr: nobody is here any more. What waits already is no news.
    void setPorts(const models::ClinicPorts *ports);
    /// There are messages that were not there before.
    void look();

Q_SIGNALS:
    void noticed(const QString &text);

private:
    void take(const QList<domain::Message> &messages);
    void show(const QString &text);

    QWidget *m_window;
    std::unique_ptr<QObject> m_visit;
    domain::MessageBox *m_messages = nullptr;
    QSystemTrayIcon *m_tray = nullptr;
    QSet<QString> m_known; ///< ids of messages
    bool m_hasLooked = false;
};

} // namespace attune::ui
