// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

class QAction;
class QKeyEvent;
class QMainWindow;
class QStackedWidget;
class QWidget;

namespace attune::ui {

/// Covers everything a person is doing: the lock, the curtain. While it is there nothing of theirs is on the
/// screen, in a window of its own, in a title, in a menu, or in what assistive technology may ask for; keys reach the
/// cover alone; and a dialog that an answer opens meanwhile waits behind it. All of it is back when the cover is
/// lifted, with the keys where they were. GUI thread.
class Cover : public QObject
{
    Q_OBJECT

public:
    /// @param pages one of which is shown @param covered the one of them that holds what is somebody's
    Cover(QMainWindow *window, QStackedWidget *pages, QWidget *covered);

    /// Shows a page instead. When something is covered already, only the page changes. Done when it returns.
    void draw(QWidget *page);
    void lift();
    /// The person left: nothing of theirs comes back.
    void forget();
    bool isDrawn() const { return m_isDrawn; }
    /// Commands that work from behind it, besides what its page offers.
    void allow(const QList<QAction *> &actions) { m_allowed = actions; }
    /// Commands whose keys are heard in dialogs, too: what hides things cannot wait until one is closed.
    void hearInDialogs(const QList<QAction *> &actions) { m_inDialogs = actions; }

Q_SIGNALS:
    /// In a dialog, before the dialog hears it.
    void escapePressed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Hidden
    {
        QPointer<QWidget> widget;
        bool wasShown = false;
        bool wasModal = false;
    };
    bool hearInDialog(const QKeyEvent &key);
    void takeKeys();
    void hideWindows();
    void hideFrame();
    void showFrame();
    void hide(QWidget *widget);

    QMainWindow *m_window;
    QStackedWidget *m_pages;
    QWidget *m_covered;
    QList<QAction *> m_allowed;
    QList<QAction *> m_inDialogs;
    QList<Hidden> m_hidden;
    QList<QPointer<QWidget>> m_frame; ///< menus and status, where they were seen
    QPointer<QWidget> m_focus;
    QString m_title;
    bool m_isDrawn = false;
};

} // namespace attune::ui
