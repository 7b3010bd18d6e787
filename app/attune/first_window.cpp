// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attune/first_window.h"

#include <QDBusMessage>

namespace attune::app {

namespace {

constexpr int patienceMs = 5000;
constexpr qsizetype longestText = 1024; ///< of a link (src/domain/JOINING.md)
const QString tokenName = QStringLiteral("activation-token");

/// With what the desktop lets a program take the focus: it gave it to the second one.
QVariantMap platformData()
{
    QVariantMap data;
    if (const QString token = qEnvironmentVariable("XDG_ACTIVATION_TOKEN"); !token.isEmpty())
        data.insert(tokenName, token);
    if (const QString id = qEnvironmentVariable("DESKTOP_STARTUP_ID"); !id.isEmpty())
        data.insert(QStringLiteral("desktop-startup-id"), id);
    return data;
}

} // namespace

FirstWindow::FirstWindow(QDBusConnection bus, QObject *parent) : QObject(parent), m_bus(std::move(bus)) {}

bool FirstWindow::claim()
{
    if (!m_bus.isConnected())
        return true;
    m_bus.registerObject(QString::fromLatin1(path), this, QDBusConnection::ExportAllSlots);
    if (m_bus.registerService(QString::fromLatin1(serviceName)))
        return true;
    m_bus.unregisterObject(QString::fromLatin1(path));
    return false;
}

bool FirstWindow::handOver(const QString &text, const QString &action) const
{
    const char *method = !text.isEmpty() ? "Open" : !action.isEmpty() ? "ActivateAction" : "Activate";
    auto call =
        QDBusMessage::createMethodCall(QString::fromLatin1(serviceName), QString::fromLatin1(path),
                                       QStringLiteral("org.freedesktop.Application"), QString::fromLatin1(method));
    call.setAutoStartService(false);
    if (!text.isEmpty())
        call << QStringList{text};
    else if (!action.isEmpty())
        call << action << QVariantList();
    call << platformData();
    return m_bus.call(call, QDBus::Block, patienceMs).type() == QDBusMessage::ReplyMessage;
}

void FirstWindow::Activate(const QVariantMap &platformData)
{
    if (const QString token = platformData.value(tokenName).toString(); !token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8()); // taken by Qt where the window asks for the focus
    Q_EMIT wanted();
}

void FirstWindow::Open(const QStringList &uris, const QVariantMap &platformData)
{
    Activate(platformData);
    const QString text = uris.value(0);
    if (!text.isEmpty() && text.size() <= longestText)
        Q_EMIT textCame(text);
}

void FirstWindow::ActivateAction(const QString &name, const QVariantList &, const QVariantMap &platformData)
{
    Activate(platformData);
    if (!name.isEmpty() && name.size() <= longestText)
        Q_EMIT actionCame(name);
}

} // namespace attune::app
