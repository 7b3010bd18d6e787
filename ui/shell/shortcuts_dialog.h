// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/command_table.h"

#include <QDialog>

namespace attune::ui {

/// Every command with its keys, searchable.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const CommandTable &commands, QWidget *parent);
};

} // namespace attune::ui
