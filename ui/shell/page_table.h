// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"
#include "ui/commands/command_table.h"

namespace attune::base {
class Clock;
}

class QWidget;

namespace attune::ui {

class Page;

/// What pages are made with. All of it outlives them.
struct PageParts
{
    CommandTable &commands;
    const base::Clock &clock;
};

/// One page one can go to. Navigation, menu, keys, who has it and how it is made come from its row; adding a page is a
/// row here and a folder with the page.
struct PageRow
{
    const char *id;         ///< of its button, as "page-" + id
    const char *icon;       ///< by name, in the navigation and in the menu
    const char *text;       ///< in the navigation; QT_TRANSLATE_NOOP("Pages", …)
    const char *clientText; ///< the same for clients; nullptr: as for everybody
    CommandRow command;     ///< what goes there, with its keys
    bool (*isFor)(domain::Role role);
    Page *(*make)(const PageParts &parts, QWidget *parent);
    const char *clientCommand = nullptr; ///< the command's text for clients, where it is another; as `command.text`
};

/// What the page is called in the navigation, for people of a role.
QString pageText(const PageRow &row, domain::Role role);
/// What the command that goes there is called in menus and in the palette.
QString commandText(const PageRow &row, domain::Role role);

/// In the order of the navigation; the first is where everybody begins.
const QList<PageRow> &pageRows();
/// Every command of the program: those that go to pages, then those of commandRows().
const QList<CommandRow> &programCommands();

} // namespace attune::ui
