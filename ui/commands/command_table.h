// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QKeyEvent;
class QMenu;
class QWidget;

namespace attune::ui {

/// Where a command's keys work (shell/keyboard_page.h shows it).
enum class Scope { Everywhere, List, Player };

/// Whether commands on a letter or a digit alone are heard (WCAG 2.2, 2.1.4).
enum class SingleKeys { Everywhere, PlayerOnly, Off };

/// Keys that differ from the default, by command.
using KeyMap = QHash<QString, QList<QKeySequence>>;

/// One command: everything menus, tool tips and the shortcut list need.
struct CommandRow
{
    const char *id;
    const char *text;        ///< QT_TRANSLATE_NOOP("Commands", …)
    const char *description; ///< one line
    const char *icon;
    const char *keys; ///< portable text, several separated by "; "
    Scope scope;
    const char *menu; ///< "session", "go", "recording", "playback", "notes", "view", "help" or "" for none
};

/// Every command but those that go to pages, which come from the table of pages; in menu order.
const QList<CommandRow> &commandRows();

/// The actions of the table. Single keys and arrows never fire while something that types has the focus. GUI thread.
class CommandTable : public QObject
{
    Q_OBJECT

public:
    /// @param rows every command of the program, in menu order
    CommandTable(QWidget *window, const QList<CommandRow> &rows);

    const QList<CommandRow> &rows() const { return m_rows; }

    QAction *action(const QString &id) const;
    /// Attaches the actions of a scope to a page; their keys work while the focus is inside it.
    void attach(Scope scope, QWidget *page);
    void fill(QMenu *menu, const QString &menuId) const;

    void setSingleKeys(SingleKeys mode) { m_singleKeys = mode; }
    /// The default keys with these differences. Menus, tool tips and the keyboard page show them at once.
    void setKeys(const KeyMap &differences);
    QList<QKeySequence> defaultKeys(const QString &id) const;
    /// Commands that would hear the same key: both everywhere, or on the same page.
    QStringList conflictsOf(const QString &id, const QKeySequence &key) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const CommandRow *rowOf(const QString &id) const;
    void giveKeys(const CommandRow &row, const QList<QKeySequence> &keys);
    bool isSwitchedOff(const QKeyEvent &key, const QWidget *focus) const;

    QList<CommandRow> m_rows;
    QHash<QString, QAction *> m_actions;
    SingleKeys m_singleKeys = SingleKeys::Everywhere;
};

} // namespace attune::ui
