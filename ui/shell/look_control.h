// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/settings.h"

#include <QObject>

class QMenu;
class QWidget;

namespace attune::ui {

class CommandTable;
class PlayerPage;
class Theme;

/// What the settings say, wherever it matters: colours, size of text, captions, playback, keys. Changes them by
/// commands, by its menu and by the preferences. GUI thread.
class LookControl final : public QObject
{
    Q_OBJECT

public:
    /// What it works with; all of it outlives it.
    struct Parts
    {
        QWidget *window; ///< parent of its dialogs
        Settings &settings;
        Theme &theme;
        CommandTable &commands;
        PlayerPage &player;
    };

    explicit LookControl(const Parts &parts);

    /// At the start, and after someone signed in, left or changed something.
    void apply();
    void addColours(QMenu *menu);
    void showPreferences();

private:
    void showCaptionLook();
    void stepText(int direction);
    void setText(int percent);

    Parts m_parts;
};

} // namespace attune::ui
