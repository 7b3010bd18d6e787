// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_table.h"

#include "ui/style/icons.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace attune::ui {

namespace {

#define TEXT(literal) QT_TRANSLATE_NOOP("Commands", literal)

bool types(const QWidget *widget)
{
    const auto *line = qobject_cast<const QLineEdit *>(widget);
    const auto *plain = qobject_cast<const QPlainTextEdit *>(widget);
    const auto *rich = qobject_cast<const QTextEdit *>(widget);
    return (line && !line->isReadOnly()) || (plain && !plain->isReadOnly()) || (rich && !rich->isReadOnly()) ||
           qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QComboBox *>(widget);
}

} // namespace

const QList<CommandRow> &commandRows()
{
    // clang-format off
    static const QList<CommandRow> rows = {
        {"app.recordings", TEXT("&Recordings"), TEXT("Shows the recordings"), "recordings", "Alt+1", Scope::Everywhere, "view"},
        {"app.sessions", TEXT("&Sessions and Consent"), TEXT("Shows today's sessions, where recording is started"), "sessions", "Alt+2", Scope::Everywhere, "view"},
        {"app.textBigger", TEXT("Bigger &Text"), TEXT("Makes all text bigger"), "", "Ctrl++; Ctrl+=", Scope::Everywhere, "view"},
        {"app.textSmaller", TEXT("S&maller Text"), TEXT("Makes all text smaller"), "", "Ctrl+-", Scope::Everywhere, "view"},
        {"app.textNormal", TEXT("&Normal Text"), TEXT("Sets the text back to its normal size"), "", "Ctrl+0", Scope::Everywhere, "view"},
        {"app.captionLook", TEXT("C&aption Look…"), TEXT("Size, font, colours and place of captions"), "captions", "", Scope::Everywhere, "view"},
        {"app.lock", TEXT("&Lock Now"), TEXT("Hides everything until the password is given"), "lock", "Ctrl+L", Scope::Everywhere, "session"},
        {"app.curtain", TEXT("&Curtain"), TEXT("Hides the picture and stops the sound at once"), "curtain", "Ctrl+Shift+H", Scope::Everywhere, "session"},
        {"app.accessLog", TEXT("Access Lo&g…"), TEXT("Shows who did what, as far as you may see it"), "history", "", Scope::Everywhere, "session"},
        {"app.messages", TEXT("&Messages…"), TEXT("Shows what the clinic has to tell you"), "details", "", Scope::Everywhere, "session"},
        {"app.signIns", TEXT("&Where You Are Signed In…"), TEXT("Lists the places where you are signed in"), "device", "", Scope::Everywhere, "session"},
        {"app.secondFactor", TEXT("Second Sign-In &Step…"), TEXT("The code that is asked for besides the password"), "key", "", Scope::Everywhere, "session"},
        {"app.signOut", TEXT("Sign &Out"), TEXT("Ends the sign-in and forgets it on this computer"), "sign-out", "", Scope::Everywhere, "session"},
        {"app.quit", TEXT("&Quit"), TEXT("Closes the program"), "", "Ctrl+Q", Scope::Everywhere, "session"},
        {"list.open", TEXT("&Watch"), TEXT("Opens the selected recording"), "play", "", Scope::List, "recording"},
        {"list.refresh", TEXT("&Look Again"), TEXT("Asks the clinic for the newest state"), "refresh", "F5; Ctrl+R", Scope::Everywhere, "recording"},
        {"search.focusFilter", TEXT("&Find"), TEXT("Goes to the search field"), "search", "/; Ctrl+F", Scope::List, "recording"},
        {"list.download", TEXT("&Save a Copy…"), TEXT("Saves the recording as a file"), "download", "Ctrl+Shift+S", Scope::List, "recording"},
        {"list.delete", TEXT("&Delete…"), TEXT("Asks for the deletion of the recording"), "delete", "Del", Scope::List, "recording"},
        {"list.consents", TEXT("&Consent Record…"), TEXT("Shows what was agreed and when"), "consent", "", Scope::List, "recording"},
        {"app.back", TEXT("&Back to the List"), TEXT("Closes the recording"), "back", "Alt+Left", Scope::Player, "playback"},
        {"player.playPause", TEXT("&Play or Pause"), TEXT("Plays, or pauses"), "play", "Space; K; Media Play; Toggle Media Play/Pause", Scope::Player, "playback"},
        {"player.playPauseTyping", TEXT("Play or Pause While Typing"), TEXT("Plays or pauses from a text field, too"), "", "Ctrl+Space", Scope::Everywhere, ""},
        {"player.seekBack10", TEXT("Back &10 Seconds"), TEXT("Goes back ten seconds"), "back-10", "J", Scope::Player, "playback"},
        {"player.seekFwd10", TEXT("&Forward 10 Seconds"), TEXT("Goes forward ten seconds"), "forward-10", "L", Scope::Player, "playback"},
        {"player.seekBack5", TEXT("Back 5 Seconds"), TEXT("Goes back five seconds"), "", "Left", Scope::Player, ""},
        {"player.seekFwd5", TEXT("Forward 5 Seconds"), TEXT("Goes forward five seconds"), "", "Right", Scope::Player, ""},
        {"player.seekBack1", TEXT("Back 1 Second"), TEXT("Goes back one second"), "", "Shift+Left", Scope::Player, ""},
        {"player.seekFwd1", TEXT("Forward 1 Second"), TEXT("Goes forward one second"), "", "Shift+Right", Scope::Player, ""},
        {"player.seekBack60", TEXT("Back 1 Minute"), TEXT("Goes back one minute"), "", "Shift+J", Scope::Player, ""},
        {"player.seekFwd60", TEXT("Forward 1 Minute"), TEXT("Goes forward one minute"), "", "Shift+L", Scope::Player, ""},
        {"player.prevLine", TEXT("Previous Line"), TEXT("Goes to the line spoken before"), "", "Ctrl+Left", Scope::Player, ""},
        {"player.nextLine", TEXT("Next Line"), TEXT("Goes to the line spoken next"), "", "Ctrl+Right", Scope::Player, ""},
        {"player.start", TEXT("To the &Start"), TEXT("Goes to the start"), "start", "Home", Scope::Player, "playback"},
        {"player.end", TEXT("To the End"), TEXT("Goes to the last second"), "", "End", Scope::Player, ""},
        {"player.stepFwd", TEXT("Ne&xt Picture"), TEXT("While paused, goes one picture on"), "", ".", Scope::Player, "playback"},
        {"player.stepBack", TEXT("Pre&vious Picture"), TEXT("While paused, goes one picture back"), "", ",", Scope::Player, "playback"},
        {"player.undoSeek", TEXT("Back to Where I &Was"), TEXT("Takes the last jump back"), "back", "Alt+Backspace", Scope::Player, "playback"},
        {"player.repeatStart", TEXT("Repeat from &Here"), TEXT("Sets the start of the part that repeats"), "", "I", Scope::Player, "playback"},
        {"player.repeatEnd", TEXT("Repeat &Until Here"), TEXT("Sets the end of the part that repeats, and repeats it"), "", "O", Scope::Player, "playback"},
        {"player.repeatOff", TEXT("Stop &Repeating"), TEXT("Plays on behind the part that repeats"), "", "R", Scope::Player, "playback"},
        {"player.slower", TEXT("Slo&wer"), TEXT("Plays more slowly"), "", "[; <", Scope::Player, "playback"},
        {"player.faster", TEXT("F&aster"), TEXT("Plays faster"), "speed", "]; >", Scope::Player, "playback"},
        {"player.speedReset", TEXT("&Normal Speed"), TEXT("Plays at the speed it was recorded"), "", "Backspace; =", Scope::Player, "playback"},
        {"player.volumeUp", TEXT("Louder"), TEXT("Turns the sound up"), "", "Up", Scope::Player, ""},
        {"player.volumeDown", TEXT("Quieter"), TEXT("Turns the sound down"), "", "Down", Scope::Player, ""},
        {"player.mute", TEXT("&Mute"), TEXT("Turns the sound off or on"), "muted", "M", Scope::Player, "playback"},
        {"player.level", TEXT("Even &Out Voices"), TEXT("Brings quiet and loud voices to the same level"), "", "", Scope::Player, "playback"},
        {"player.soundMap", TEXT("Sound on the &Timeline"), TEXT("Draws loudness and pauses behind the timeline"), "", "", Scope::Player, "playback"},
        {"player.thumbnails", TEXT("P&ictures on the Timeline"), TEXT("Shows a small picture where the mouse points on the timeline"), "", "", Scope::Player, "playback"},
        {"player.hideLeft", TEXT("Hide the Left Pictu&re"), TEXT("Makes the left half of the picture unrecognisable"), "", "", Scope::Player, "playback"},
        {"player.hideRight", TEXT("Hide the Ri&ght Picture"), TEXT("Makes the right half of the picture unrecognisable"), "", "", Scope::Player, "playback"},
        {"player.captions", TEXT("&Captions"), TEXT("Shows what is said as text, or hides it"), "captions", "C", Scope::Player, "playback"},
        {"player.fullscreen", TEXT("F&ull Screen"), TEXT("Shows only the picture"), "fullscreen", "F; F11", Scope::Player, "playback"},
        {"app.help", TEXT("&Keyboard"), TEXT("Lists every command and its keys"), "", "F1; ?", Scope::Everywhere, "help"},
        {"app.about", TEXT("&About Attune"), TEXT("Version and licence"), "", "", Scope::Everywhere, "help"},
    };
    // clang-format on
    return rows;
}

#undef TEXT

CommandTable::CommandTable(QWidget *window) : QObject(window)
{
    for (const CommandRow &row : commandRows()) {
        auto *action = new QAction(QCoreApplication::translate("Commands", row.text), this);
        action->setObjectName(QString::fromLatin1(row.id));
        if (*row.icon)
            action->setIcon(icon(QString::fromLatin1(row.icon)));
        QList<QKeySequence> keys;
        const auto parts = QString::fromLatin1(row.keys).split(QStringLiteral("; "), Qt::SkipEmptyParts);
        for (const QString &part : parts)
            keys << QKeySequence(part, QKeySequence::PortableText);
        action->setShortcuts(keys);
        action->setShortcutContext(row.scope == Scope::Everywhere ? Qt::WindowShortcut
                                                                  : Qt::WidgetWithChildrenShortcut);
        QString tip = QCoreApplication::translate("Commands", row.description);
        if (!keys.isEmpty())
            tip += QStringLiteral(" (") + keys.first().toString(QKeySequence::NativeText) + QLatin1Char(')');
        action->setToolTip(tip);
        action->setStatusTip(QString());
        m_actions.insert(QString::fromLatin1(row.id), action);
        if (row.scope == Scope::Everywhere)
            window->addAction(action);
    }
    qApp->installEventFilter(this);
}

QAction *CommandTable::action(const QString &id) const
{
    QAction *found = m_actions.value(id);
    Q_ASSERT_X(found, "CommandTable", qPrintable(id));
    return found;
}

void CommandTable::attach(Scope scope, QWidget *page)
{
    for (const CommandRow &row : commandRows()) {
        if (row.scope == scope)
            page->addAction(action(QString::fromLatin1(row.id)));
    }
}

void CommandTable::fill(QMenu *menu, const QString &menuId) const
{
    for (const CommandRow &row : commandRows()) {
        if (menuId == QLatin1String(row.menu))
            menu->addAction(action(QString::fromLatin1(row.id)));
    }
}

/// Lets a text field keep its letters and arrows, and a focused button its Space.
bool CommandTable::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    QWidget *focus = QApplication::focusWidget();
    const bool plain = (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
    const bool functionKey = key->key() >= Qt::Key_F1 && key->key() <= Qt::Key_F35;
    const bool fieldTypes = types(focus) && (plain || key->key() == Qt::Key_Left || key->key() == Qt::Key_Right) &&
                            !functionKey && (key->modifiers() & Qt::AltModifier) == 0;
    const bool buttonPress = plain && key->key() == Qt::Key_Space && qobject_cast<QAbstractButton *>(focus);
    if (fieldTypes || buttonPress) {
        event->accept();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace attune::ui
