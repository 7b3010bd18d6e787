// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace attune::ui {

/// Small builders, so that every screen names and sizes its controls in the same way.

/// A heading of level 1 (page) or 2 (section).
QLabel *heading(const QString &text, int level, QWidget *parent);
/// Text that wraps and can be selected and read by assistive technology.
QLabel *paragraph(const QString &text, QWidget *parent);
/// Smaller, quieter text.
QLabel *quiet(const QString &text, QWidget *parent);
QPushButton *primaryButton(const QString &text, QWidget *parent);
QPushButton *dangerButton(const QString &text, QWidget *parent);
/// An icon without text: its name is its accessible name and starts the tool tip.
QToolButton *iconButton(const QString &iconName, const QString &name, QWidget *parent);

/// A bordered message beside the thing it is about: an icon, a sentence, and at most one action.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Info, Warning, Problem };
    explicit MessageBar(QWidget *parent);

    void show(Kind kind, const QString &text, const QString &actionText = {});
    /// What was done just now and need not be kept: goes by itself, or with the page it was said on.
    void showInPassing(Kind kind, const QString &text, const QString &actionText = {});
    bool isPassing() const { return m_passing.isActive(); }
    /// The page is another one.
    void dismissPassing();
    QString text() const { return m_text->text(); }

Q_SIGNALS:
    void actionTriggered();

private:
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QTimer m_passing;
};

/// Draws a state where rows would be: an icon, a sentence, and at most one action.
class StatePanel : public QWidget
{
    Q_OBJECT

public:
    explicit StatePanel(QWidget *parent);
    void show(const QString &iconName, const QString &title, const QString &text, const QString &actionText = {});

Q_SIGNALS:
    void actionTriggered();

private:
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
};

/// Gives a dialog the height that its wrapped texts need at a width; Qt's own guess squeezes what does not wrap.
void fitToWidth(QWidget *dialog, int width);

} // namespace attune::ui
