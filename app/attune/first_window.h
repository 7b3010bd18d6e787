// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace attune::app {

/// One window for one person: who starts the program again, or follows a link, gets the window that is there. By
/// org.freedesktop.Application of the desktop entry specification, on the bus of the session, to which no other person
/// has access. Where there is no bus, each start has a window of its own. GUI thread.
class FirstWindow : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")

public:
    static constexpr char serviceName[] = "clinic.attune.attune";
    static constexpr char path[] = "/clinic/attune/attune";

    explicit FirstWindow(QDBusConnection bus, QObject *parent = nullptr);

    /// Whether this program is the first, and is asked from now on; true as well where there is no bus.
    bool claim();
    /// Asks the first one to come forward. @param text of a link or an invitation, for it to open; may be empty; a
    /// secret  @param action of the desktop entry, where there is no text; may be empty
    /// @return false when it does not answer within some seconds: then this program is needed after all
    bool handOver(const QString &text, const QString &action = {}) const;

public Q_SLOTS: // names and capitals are the specification's
    void Activate(const QVariantMap &platformData);
    void Open(const QStringList &uris, const QVariantMap &platformData);
    void ActivateAction(const QString &name, const QVariantList &parameters, const QVariantMap &platformData);

Q_SIGNALS:
    /// The window is to come forward.
    void wanted();
    /// A text that somebody followed or typed. Nobody has looked at it yet; it may come from any program.
    void textCame(const QString &text);
    /// An action of the desktop entry was chosen; it may be none that there is.
    void actionCame(const QString &action);

private:
    QDBusConnection m_bus;
};

} // namespace attune::app
