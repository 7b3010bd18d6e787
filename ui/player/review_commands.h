// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/command_table.h"

#include <QAction>

#include <functional>

namespace attune::ui {

/// The commands of the player, as its parts bind them: they do nothing while no recording is open, whatever their
/// keys. What is switched by one is off for whoever watches next. GUI thread.
class ReviewCommands
{
public:
    /// @param owner of all connections @param isActive whether a recording is open and its page is shown
    ReviewCommands(CommandTable &table, QObject *owner, std::function<bool()> isActive)
        : m_table(table), m_owner(owner), m_isActive(std::move(isActive))
    {}

    CommandTable &table() const { return m_table; }
    QAction *action(const char *id) const { return m_table.action(QString::fromLatin1(id)); }

    template <typename Handler>
    void on(const char *id, Handler handler) const
    {
        QObject::connect(action(id), &QAction::triggered, m_owner, [isActive = m_isActive, handler] {
            if (isActive())
                handler();
        });
    }

    /// One that stays on or off. @param changed with whether it is on
    template <typename Handler>
    QAction *switches(const char *id, Handler changed)
    {
        QAction *one = action(id);
        one->setCheckable(true);
        QObject::connect(one, &QAction::toggled, m_owner, changed);
        m_switches << one;
        return one;
    }

    void switchAllOff() const
    {
        for (QAction *one : m_switches)
            one->setChecked(false);
    }

private:
    CommandTable &m_table;
    QObject *m_owner;
    std::function<bool()> m_isActive;
    QList<QAction *> m_switches;
};

} // namespace attune::ui
