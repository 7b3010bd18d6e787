// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace attune::ui {

/// Where a command's keys work (keyboard map, product catalogue 2.3).
enum class Scope { Everywhere, List, Player };

/// One command: everything menus, tool tips and the shortcut list need.
struct CommandRow
{
    const char *id;
    const char *text;        ///< QT_TRANSLATE_NOOP("Commands", …)
    const char *description; ///< one line
    const char *icon;
    const char *keys; ///< portable text, several separated by "; "
    Scope scope;
    const char *menu; ///< "session", "recording", "playback", "view", "help" or "" for none
};

/// Every command of the program, in menu order.
const QList<CommandRow> &commandRows();

/// The actions of the table. Single keys and arrows never fire while something that types has the focus. GUI thread.
class CommandTable : public QObject
{
    Q_OBJECT

public:
    explicit CommandTable(QWidget *window);

    QAction *action(const QString &id) const;
    /// Attaches the actions of a scope to a page; their keys work while the focus is inside it.
    void attach(Scope scope, QWidget *page);
    void fill(QMenu *menu, const QString &menuId) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QHash<QString, QAction *> m_actions;
};

} // namespace attune::ui
