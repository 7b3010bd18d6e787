// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"

#include "models/words/plain_hint.h"
#include "models/words/words.h"
#include "ui/commands/command_table.h"
#include "ui/messages/message_watch.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QEvent>
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
    m_zone = label("zone", tr("Times: %1", "time zone").arg(Words::zone()));
    bar->addPermanentWidget(m_zone);
    bar->setSizeGripEnabled(false);
    bar->setContentsMargins(space::small, 0, space::small, 0);
    bar->installEventFilter(this);
}

/// What matters least goes, before anything is cut: the time zone, then when notes were saved. Both stay in the bar's
/// tool tip.
void StatusLine::makeRoom()
{
    int needed = 0;
    for (const QWidget *one : QWidgetList{m_newMessages, m_thisRunOnly, m_namesHidden, m_unsent})
        needed += one->isHidden() ? 0 : one->sizeHint().width() + 2 * space::small;
    const auto keep = [&needed, this](QLabel *spare, bool isWanted) {
        needed += isWanted ? spare->sizeHint().width() + 2 * space::small : 0;
        spare->setVisible(isWanted && needed <= m_bar->width());
    };
    keep(m_saved, !m_saved->text().isEmpty());
    keep(m_zone, true);
    const QString gone = QStringList{m_saved->text(), m_zone->text()}.join(QLatin1Char('\n')).trimmed();
    m_bar->setToolTip(m_zone->isHidden() ? models::plainHint(gone) : QString());
}

bool StatusLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange ||
        event->type() == QEvent::LayoutRequest)
        makeRoom();
    return QObject::eventFilter(watched, event);
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
    m_unsent->setText(count == 0 ? tr("Access log up to date")
                                 : tr("%n log entry(ies) waiting to upload", nullptr, count));
    makeRoom();
}

} // namespace attune::ui
