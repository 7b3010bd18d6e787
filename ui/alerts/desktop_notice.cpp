// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/desktop_notice.h"

#include "base/when_done.h"
#include "models/words/message_words.h"

#include <QApplication>
#include <QSystemTrayIcon>
#include <QWidget>

namespace attune::ui {

using domain::Message;
using domain::MessageKind;

DesktopNotice::DesktopNotice(QWidget *window) : QObject(window), m_window(window) {}

void DesktopNotice::setPorts(const models::ClinicPorts *ports)
{
    m_visit = std::make_unique<QObject>(this);
    m_messages = ports && domain::overseesClinic(ports->person.role) ? ports->messages : nullptr;
    m_known.clear();
    m_hasLooked = false;
    if (m_tray)
        m_tray->hide();
    look();
}

void DesktopNotice::look()
{
    if (!m_messages)
        return;
    base::whenDone(m_messages->messages(), m_visit.get(), [this](const base::Result<QList<Message>> &messages) {
        if (messages)
            take(*messages);
    });
}

void DesktopNotice::take(const QList<Message> &messages)
{
    QString text;
    for (const Message &message : messages) {
        if (message.isRead || (message.kind != MessageKind::AlertRaised && message.kind != MessageKind::AlertAssigned))
            continue;
        const bool isNew = !m_known.contains(message.id);
        m_known.insert(message.id);
        if (isNew && text.isEmpty())
            text = models::MessageWords::words(message.kind);
    }
    if (std::exchange(m_hasLooked, true) && !text.isEmpty() && !m_window->isActiveWindow())
        show(text);
}

void DesktopNotice::show(const QString &text)
{
    if (QSystemTrayIcon::isSystemTrayAvailable() && QSystemTrayIcon::supportsMessages()) {
        if (!m_tray)
            m_tray = new QSystemTrayIcon(m_window->windowIcon(), this);
        m_tray->show();
        m_tray->showMessage(QApplication::applicationDisplayName(), text, QSystemTrayIcon::Information);
    } else {
        QApplication::alert(m_window);
    }
    Q_EMIT noticed(text);
}

} // namespace attune::ui
