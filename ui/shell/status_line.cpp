// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"

#include "models/words/words.h"
#include "ui/commands/command_table.h"
#include "ui/messages/message_watch.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QLabel>
#include <QStatusBar>
#include <QToolButton>

namespace attune::ui {

using models::Words;

StatusLine::StatusLine(QStatusBar *bar, const CommandTable &commands, QObject *parent)
    : QObject(parent), m_bar(bar), m_messages(new MessageWatch(this))
{
    createNewMessages(commands);
    m_thisRunOnly = label("thisRunOnly", tr("No keychain: sign-in and unsent text last until the app closes"));
    m_namesHidden = label("namesHidden", tr("Names hidden"));
    m_saved = label("saved");
    m_unsent = label("unsent");
    for (QLabel *later : {m_thisRunOnly, m_namesHidden, m_saved})
        later->hide();
    bar->addPermanentWidget(m_newMessages);
    bar->addWidget(m_thisRunOnly);
    for (QLabel *one : {m_namesHidden, m_saved, m_unsent})
        bar->addPermanentWidget(one);
    bar->addPermanentWidget(label("zone", tr("Times: %1", "time zone").arg(Words::zone())));
    bar->setSizeGripEnabled(false);
    bar->setContentsMargins(space::small, 0, space::small, 0);
}

QLabel *StatusLine::label(const char *name, const QString &text)
{
    auto *made = new QLabel(text, m_bar);
    made->setObjectName(QString::fromLatin1(name));
    return made;
}

void StatusLine::createNewMessages(const CommandTable &commands)
{
    m_newMessages = new QToolButton(m_bar);
    m_newMessages->setObjectName(QStringLiteral("newMessages"));
    m_newMessages->setAutoRaise(true);
    m_newMessages->setFocusPolicy(Qt::StrongFocus);
    m_newMessages->hide();
    connect(m_newMessages, &QToolButton::clicked, commands.action(QStringLiteral("app.messages")), &QAction::trigger);
    connect(m_messages, &MessageWatch::changed, m_newMessages, [button = m_newMessages](int unread) {
        button->setText(tr("%n new message(s)", nullptr, unread));
        button->setVisible(unread > 0);
    });
}

void StatusLine::setPorts(const models::ClinicPorts *ports)
{
    m_ports = ports;
    m_messages->setMessages(ports ? ports->messages : nullptr);
    m_bar->clearMessage(); // of whoever was here before
    if (!ports)
        return;
    connect(ports->journal, &journal::AccessJournal::unsentCountChanged, this, &StatusLine::update);
    connect(ports->noteSaver, &models::NoteSaver::waitingCountChanged, this, &StatusLine::update);
    update();
}

void StatusLine::setPaused(bool paused)
{
    m_messages->setPaused(paused);
}

void StatusLine::setNamesHidden(bool hidden)
{
    m_namesHidden->setVisible(hidden);
}

void StatusLine::showThisRunOnly()
{
    m_thisRunOnly->show();
}

void StatusLine::say(const QString &words)
{
    m_bar->showMessage(words, 30'000);
}

void StatusLine::update()
{
    if (!m_ports)
        return;
    const int count = static_cast<int>(m_ports->journal->unsentCount());
    const auto waiting = static_cast<int>(m_ports->noteSaver->waitingCount());
    const auto saved = m_ports->noteSaver->savedAt();
    m_saved->setText(waiting > 0 ? tr("%n note(s) not saved yet", nullptr, waiting)
                     : saved     ? tr("Saved %1").arg(Words::time(*saved))
                                 : QString());
    m_saved->setVisible(!m_saved->text().isEmpty());
    m_unsent->setText(count == 0 ? tr("Access log up to date")
                                 : tr("%n log entry(ies) waiting to upload", nullptr, count));
}

} // namespace attune::ui
