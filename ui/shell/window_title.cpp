// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_title.h"

namespace attune::ui {

using playback::Player;

WindowTitle::WindowTitle(QMainWindow *window, QStackedWidget *outer, QWidget *work, QStackedWidget *pages)
    : QObject(window), m_window(window), m_outer(outer), m_work(work), m_pages(pages)
{
    for (QStackedWidget *stack : {outer, pages}) {
        connect(stack, &QStackedWidget::currentChanged, this, &WindowTitle::update);
        // once more when whatever shows another page is done: a cover gives back the title it found
        connect(stack, &QStackedWidget::currentChanged, this, &WindowTitle::update, Qt::QueuedConnection);
        for (int i = 0; i < stack->count(); ++i)
            connect(stack->widget(i), &QWidget::windowTitleChanged, this, &WindowTitle::update);
    }
    update();
}

void WindowTitle::setNamesHidden(bool hidden)
{
    m_namesHidden = hidden;
    update();
}

void WindowTitle::follow(QWidget *page, const Player &player)
{
    const auto say = [page, &player] {
        const bool plays = player.state() == Player::State::Playing;
        page->setWindowTitle(plays ? tr("Recording (playing)") : tr("Recording"));
    };
    connect(&player, &Player::stateChanged, page, say);
    say();
}

void WindowTitle::update()
{
    const QWidget *shown = m_outer->currentWidget();
    const bool works = shown == m_work;
    const QString page = works ? m_pages->currentWidget()->windowTitle() : shown ? shown->windowTitle() : QString();
    if (page.isEmpty())
        return; // a cover
    const QString what = works && m_namesHidden ? tr("%1, names hidden", "page").arg(page) : page;
    m_window->setWindowTitle(tr("%1 — Attune", "page").arg(what));
}

} // namespace attune::ui
