// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/command_table.h"

#include <QWidget>

class QComboBox;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace attune::ui {

/// Every command with its keys, to be changed: one at a time, or by a profile that is like another program.
class KeyboardPage : public QWidget
{
    Q_OBJECT

public:
    KeyboardPage(const CommandTable &commands, const KeyMap &differences, SingleKeys single, QWidget *parent);

    const KeyMap &differences() const { return m_differences; }
    SingleKeys singleKeys() const;

Q_SIGNALS:
    void changed();

private:
    void fill();
    void showChosen();
    void give(const QList<QKeySequence> &keys);
    void addKey();
    void useProfile(int index);
    QString chosenId() const;
    QList<QKeySequence> keysOf(const QString &id) const;

    const CommandTable &m_commands;
    KeyMap m_differences;
    QComboBox *m_single;
    QComboBox *m_profile;
    QLineEdit *m_search;
    QTreeWidget *m_list;
    QKeySequenceEdit *m_key;
    QPushButton *m_set;
    QPushButton *m_remove;
    QPushButton *m_reset;
    QLabel *m_conflict;
};

} // namespace attune::ui
