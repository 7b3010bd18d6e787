// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/command_table.h"

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace attune::ui {

/// How well a command fits what was typed, the best first.
enum class CommandMatch { Exact, NameBegins, WordsOfName, InName, InDescription, None };
/// Whole names first, then names that begin so, then names with words that begin so, then names with every word
/// somewhere in them, then descriptions. Case, accents and dots do not matter; with nothing typed every name begins so.
CommandMatch commandMatch(const QString &name, const QString &description, const QString &typed);

/// Every command that can be given now, by its name and with its keys: type a part of the name, Enter gives it.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(const CommandTable &commands, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void add(const CommandRow &row);
    void give();

    const CommandTable &m_commands;
    QLineEdit *m_text;
    QListWidget *m_list;
};

} // namespace attune::ui
