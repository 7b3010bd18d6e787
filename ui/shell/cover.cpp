// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/cover.h"

#include "ui/style/access_veil.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolTip>

#include <algorithm>

namespace attune::ui {

namespace {

int depthOf(const QWidget *widget)
{
    int depth = 0;
    while ((widget = widget->parentWidget()))
        ++depth;
    return depth;
}

/// Menus and hints say what the program can do, and go by themselves.
bool isOfSomebody(const QWidget &window)
{
    return window.windowType() != Qt::ToolTip && window.windowType() != Qt::Popup;
}

} // namespace

Cover::Cover(QMainWindow *window, QStackedWidget *pages, QWidget *covered)
    : QObject(window), m_window(window), m_pages(pages), m_covered(covered)
{
    installAccessVeil();
    qApp->installEventFilter(this);
}

void Cover::draw(QWidget *page)
{
    if (!m_isDrawn) {
        m_focus = m_window->focusWidget();
        m_title = m_window->windowTitle();
        while (QWidget *popup = QApplication::activePopupWidget())
            popup->hide();
        QToolTip::hideText();
    }
    m_pages->setCurrentWidget(page); // first: it is what takes the picture from the screen
    if (!m_isDrawn) {
        m_isDrawn = true;
        hideWindows();
        hideFrame();
        setVeiled(m_covered, true);
    }
    m_window->setWindowTitle(QStringLiteral("Attune")); // nothing of the page
    takeKeys();
}

/// A window that was hidden had them; which one has them next is not left to the desktop.
void Cover::takeKeys()
{
    if (QGuiApplication::applicationState() == Qt::ApplicationActive)
        m_window->activateWindow();
}

void Cover::hideWindows()
{
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget *widget : windows) {
        if (widget != m_window && isOfSomebody(*widget))
            hide(widget);
    }
    std::sort(m_hidden.begin(), m_hidden.end(), [](const Hidden &a, const Hidden &b) {
        return a.widget && b.widget && depthOf(a.widget) < depthOf(b.widget); // who was opened by another comes later
    });
}

void Cover::hide(QWidget *widget)
{
    m_hidden.append({widget, widget->isVisible(), widget->isModal()}); // what was hidden before could be asked, too
    widget->hide();
    setVeiled(widget, true);
}

void Cover::hideFrame()
{
    for (QWidget *part : {static_cast<QWidget *>(m_window->menuBar()), static_cast<QWidget *>(m_window->statusBar())}) {
        if (part->isVisibleTo(m_window))
            m_frame.append(part);
        part->hide();
        setVeiled(part, true);
    }
}

void Cover::showFrame()
{
    for (QWidget *part : {static_cast<QWidget *>(m_window->menuBar()), static_cast<QWidget *>(m_window->statusBar())})
        setVeiled(part, false);
    const auto frame = std::exchange(m_frame, {});
    for (const auto &part : frame) {
        if (part)
            part->show();
    }
}

void Cover::lift()
{
    if (!std::exchange(m_isDrawn, false))
        return;
    setVeiled(m_covered, false);
    m_window->setWindowTitle(m_title);
    m_pages->setCurrentWidget(m_covered);
    showFrame();
    if (m_focus && m_focus->isVisible())
        m_focus->setFocus();
    const auto hidden = std::exchange(m_hidden, {});
    for (const Hidden &one : hidden) {
        if (!one.widget)
            continue;
        setVeiled(one.widget, false);
        auto *dialog = qobject_cast<QDialog *>(one.widget.data());
        if (dialog && one.wasShown && one.wasModal)
            dialog->open();
        else if (one.wasShown)
            one.widget->show();
    }
}

void Cover::forget()
{
    if (!std::exchange(m_isDrawn, false))
        return;
    const auto hidden = std::exchange(m_hidden, {});
    for (const Hidden &one : hidden) {
        if (one.widget)
            setVeiled(one.widget, false);
    }
    m_frame.clear();
    m_focus.clear();
    m_window->setWindowTitle(m_title);
    setVeiled(m_covered, false);
    for (QWidget *part : {static_cast<QWidget *>(m_window->menuBar()), static_cast<QWidget *>(m_window->statusBar())})
        setVeiled(part, false);
}

bool Cover::hearInDialog(const QKeyEvent &key)
{
    if (key.key() == Qt::Key_Escape)
        Q_EMIT escapePressed(); // and then the dialog hears it
    const QKeySequence pressed(key.keyCombination());
    for (QAction *action : std::as_const(m_inDialogs)) {
        if (action->shortcuts().contains(pressed)) {
            action->trigger();
            return true;
        }
    }
    return false;
}

bool Cover::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && qobject_cast<QDialog *>(watched) &&
        hearInDialog(*static_cast<QKeyEvent *>(event)))
        return true;
    if (!m_isDrawn)
        return false;
    if (event->type() == QEvent::Shortcut) {
        auto *action = qobject_cast<QAction *>(watched);
        return action && !m_allowed.contains(action);
    }
    if (event->type() == QEvent::Show && qobject_cast<QDialog *>(watched)) {
        auto *late = static_cast<QWidget *>(watched);
        setVeiled(late, true);
        QMetaObject::invokeMethod( // before it is painted; inside its own showing it must not be hidden
            late,
            [this, late] {
                if (!m_isDrawn) // lifted meanwhile
                    return setVeiled(late, false);
                hide(late);
                takeKeys();
            },
            Qt::QueuedConnection);
    }
    return false;
}

} // namespace attune::ui
