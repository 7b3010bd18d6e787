// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messages_page.h"

#include "base/when_done.h"
#include "models/words/message_words.h"
#include "models/words/words.h"
#include "ui/parts/read_failure.h"
#include "ui/parts/row_view.h"
#include "ui/style/icons.h"
#include "ui/style/widgets.h"

#include <QHBoxLayout>

namespace attune::ui {

using models::MessageColumns;
using models::Words;

MessagesPage::MessagesPage(QWidget *parent)
    : Page(parent),
      m_model(
          {}, [](const domain::Message &message) { return message.id; }, this),
      m_message(new MessageBar(this)),
      m_list(new RowView(QStringLiteral("messageList"), tr("Messages"), this))
{
    setObjectName(QStringLiteral("messages"));
    setWindowTitle(tr("Messages"));
    m_list->setModel(&m_model);
    m_list->setGrowing(MessageColumns::sentence);
    m_read = new QPushButton(tr("&Mark as Read"), this);
    m_read->setObjectName(QStringLiteral("markRead"));
    m_show = new QPushButton(icon(QStringLiteral("film")), tr("&Show the Recording"), this);
    m_show->setObjectName(QStringLiteral("showRecording"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_read);
    buttons->addWidget(m_show);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::normal, space::page, space::small);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(m_message);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    m_message->hide();
    connect(m_read, &QPushButton::clicked, this, &MessagesPage::readCurrent);
    connect(m_list, &QTreeView::activated, this, &MessagesPage::readCurrent);
    connect(m_list, &RowView::chosen, this, &MessagesPage::updateButtons);
    connect(m_show, &QPushButton::clicked, this, &MessagesPage::showRecording);
    connect(m_message, &MessageBar::actionTriggered, this, &MessagesPage::reload);
    updateButtons();
}

void MessagesPage::setPorts(const models::ClinicPorts *ports)
{
    beginVisit();
    m_ports = ports;
    m_message->hide();
    m_show->setVisible(!ports || ports->person.role != domain::Role::Auditor); // they have no recordings
    m_model.setRows({});
    if (ports)
        m_model.setColumns(MessageColumns::of(ports->person.role));
}

void MessagesPage::namesChanged()
{
    m_model.veil();
    reload();
}

void MessagesPage::takeKeys()
{
    m_list->setFocus();
}

const domain::Message *MessagesPage::current() const
{
    return m_model.row(m_list->currentIndex());
}

void MessagesPage::updateButtons()
{
    const domain::Message *message = current();
    m_read->setEnabled(message && !message->isRead);
    m_show->setEnabled(message && models::MessageWords::isAboutRecording(message->kind));
}

void MessagesPage::reload()
{
    if (!m_ports)
        return;
    base::whenDone(m_ports->messages->messages(), visit(),
                   [this, generation = ++m_generation](const base::Result<QList<domain::Message>> &messages) {
                       if (generation != m_generation)
                           return;
                       if (!messages) {
                           listNotRead(*m_message, m_model, messages.error());
                           return updateButtons();
                       }
                       m_message->hide();
                       m_model.setRows(*messages);
                       if (messages->isEmpty())
                           m_message->show(MessageBar::Kind::Info, tr("There are no messages."));
                   });
}

/// Who goes to see what a message is about has read it.
void MessagesPage::showRecording()
{
    const domain::Message *message = current();
    if (!message || !m_ports)
        return;
    const domain::RecordingId id(message->about.section(QLatin1Char('/'), 0, 0));
    base::whenDone(m_ports->messages->markRead(message->id), visit(),
                   [this, id](const base::Result<void> &) { // shown all the same if it was not noted
                       Q_EMIT readChanged();
                       Q_EMIT recordingWanted(id);
                   });
}

void MessagesPage::readCurrent()
{
    const domain::Message *message = current();
    if (!message || !m_ports)
        return;
    base::whenDone(m_ports->messages->markRead(message->id), visit(), [this](const base::Result<void> &done) {
        if (!done)
            return m_message->show(MessageBar::Kind::Problem, Words::problem(done.error()), tr("Refresh"));
        Q_EMIT readChanged();
        reload();
    });
}

} // namespace attune::ui
