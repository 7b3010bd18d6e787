// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/player.h"

#include <QMainWindow>
#include <QObject>
#include <QPointer>
#include <QStackedWidget>

namespace attune::ui {

/// The title of the window: the page, its state, and the program; never a name or a number of anybody, because desktops
/// show titles to whoever looks. A page's name is its own window title. Behind a cover the title is the cover's. GUI
/// thread.
class WindowTitle : public QObject
{
    Q_OBJECT

public:
    /// @param outer sign-in, work and covers @param pages the pages of the work
    WindowTitle(QMainWindow *window, QStackedWidget *outer, QWidget *work, QStackedWidget *pages);

    /// While pseudonyms stand for names.
    void setNamesHidden(bool hidden);
    /// What a player page does at the moment is part of its title.
    void follow(QWidget *page, const playback::Player &player);
    void update();

private:
    QMainWindow *m_window;
    QStackedWidget *m_outer;
    QWidget *m_work;
    QStackedWidget *m_pages;
    bool m_namesHidden = false;
};

} // namespace attune::ui
