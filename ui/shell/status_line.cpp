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

#include <algorithm>

namespace attune::ui {

using models::Words;

namespace {

constexpr int between = 2 * space::small; // two parts of the bar, in pixels

}

StatusLine::StatusLine(QStatusBar *bar, const CommandTable &commands, QObject *parent)
    : QObject(parent), m_bar(bar), m_messages(new MessageWatch(this))
{
    createNewMessages(commands);
    m_thisRunOnly = label("thisRunOnly");
    m_namesHidden = label("namesHidden", tr("Names hidden"));
    m_saved = label("saved");
    m_unsent = label("unsent");
    for (QLabel *later : {m_thisRunOnly, m_namesHidden, m_saved})
        later->hide();
    bar->addPermanentWidget(m_newMessages);
    bar->addWidget(m_thisRunOnly);
    for (QLabel *one : {m_namesHidden, m_saved, m_unsent})
        bar->addPermanentWidget(one);
    m_zone = label("zone");
    bar->addPermanentWidget(m_zone);
    bar->setSizeGripEnabled(false);
    bar->setContentsMargins(space::small, 0, space::small, 0);
    bar->installEventFilter(this);
    connect(bar, &QStatusBar::messageChanged, this, &StatusLine::makeRoom);
    makeRoom();
}

/// What matters least gives way before anything is cut: the time zone, then when notes were saved; then words are
/// fewer. All of it stays in the tool tip.
QList<StatusLine::Said> StatusLine::forms() const
{
    const QString once =
        m_isThisRunOnly ? tr("No keychain: sign-in and unsent text last until the app closes") : QString();
    const QString onceShort = m_isThisRunOnly ? tr("No keychain") : QString();
    const QString zone = tr("Times: %1", "time zone").arg(Words::zone());
    return {
        {once, m_savedText, m_unsentText, zone}, {once, m_savedText, m_unsentText, {}}, {once, {}, m_unsentText, {}},
        {onceShort, {}, m_unsentText, {}},       {onceShort, {}, m_unsentShort, {}},    {{}, {}, m_unsentShort, {}}};
}

int StatusLine::widthOfText(const QString &text) const
{
    return text.isEmpty() ? 0 : m_zone->fontMetrics().horizontalAdvance(text) + between;
}

int StatusLine::widthOf(const Said &said) const
{
    int width = between;
    for (const QString &text : {said.thisRunOnly, said.saved, said.unsent, said.zone})
        width += widthOfText(text);
    for (const QWidget *one : QWidgetList{m_newMessages, m_namesHidden})
        width += one->isHidden() ? 0 : one->sizeHint().width() + between;
    return width;
}

/// The first that has room beside what is said for half a minute, which stands in place of that there is no keychain.
StatusLine::Said StatusLine::formFor(int room) const
{
    const QString message = m_bar->currentMessage();
    QList<Said> all = forms();
    for (Said &said : all) {
        if (!message.isEmpty())
            said.thisRunOnly.clear();
        if (widthOf(said) + widthOfText(message) <= room)
            return said;
    }
    return all.last();
}

void StatusLine::makeRoom()
{
    const Said whole = forms().first();
    const Said said = formFor(m_bar->width());
    const auto say = [](QLabel *label, const QString &text, const QString &hidden) {
        const QString &now = text.isEmpty() ? hidden : text;
        if (label->text() != now) // what is laid out anew asks for room again
            label->setText(now);
        label->setVisible(!text.isEmpty());
    };
    if (m_bar->currentMessage().isEmpty()) // the bar has put it away for as long as it says something
        say(m_thisRunOnly, said.thisRunOnly, whole.thisRunOnly);
    else
        m_thisRunOnly->hide(); // a bar that is not seen yet does not put it away
    say(m_saved, said.saved, m_savedText);
    say(m_unsent, said.unsent, m_unsentText);
    say(m_zone, said.zone, whole.zone);
    QStringList all = {whole.thisRunOnly, whole.saved, whole.unsent, whole.zone};
    all.removeAll(QString());
    m_bar->setToolTip(said.zone.isEmpty() ? models::plainHint(all.join(QLatin1Char('\n'))) : QString());
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
    makeRoom();
}

void StatusLine::showThisRunOnly()
{
    m_isThisRunOnly = true;
    makeRoom();
}

bool StatusLine::say(const QString &words)
{
    if (widthOf(forms().last()) + widthOfText(words) > m_bar->width())
        return false;
    m_bar->showMessage(words, 30'000);
    return true;
}

void StatusLine::update()
{
    if (!m_ports)
        return;
    const int count = static_cast<int>(m_ports->journal->unsentCount());
    const auto waiting = static_cast<int>(m_ports->noteSaver->waitingCount());
    const auto saved = m_ports->noteSaver->savedAt();
    m_savedText = waiting > 0 ? tr("%n note(s) not saved yet", nullptr, waiting)
                  : saved     ? tr("Saved %1").arg(Words::time(*saved))
                              : QString();
    m_unsentText = count == 0 ? tr("Access log up to date") : tr("%n log entry(ies) waiting to upload", nullptr, count);
    m_unsentShort = count == 0 ? tr("Log up to date") : tr("%n to upload", nullptr, count);
    makeRoom();
}

} // namespace attune::ui
