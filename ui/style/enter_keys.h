// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QApplication;
class QDialog;
class QWidget;

namespace attune::ui {

/// What Enter does in every dialog. Left alone, Qt presses the first button it finds, which may be "Cancel" or
/// "Delete". Here Enter in a field presses the dialog's primary button (primaryButton()) once it may be pressed; where
/// the dialog destroys something it goes to that button without pressing it; in a list it does what the list says; and
/// otherwise it does nothing. A button that has the keys is pressed by Enter, unless it destroys something: that takes
/// the space bar. Qt's own boxes and file dialogs keep their ways. While a menu is open, every key is the menu's. GUI
/// thread.
class EnterKeys final : public QObject
{
    Q_OBJECT

public:
    EnterKeys(QApplication &app, QObject *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;

    /// Of a field whose button is not the dialog's primary one: Enter in it presses nothing.
    static void pressNothingIn(QWidget *field);

private:
    static void press(const QDialog &dialog);
};

} // namespace attune::ui
