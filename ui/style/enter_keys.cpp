// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/enter_keys.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace attune::ui {

namespace {

constexpr char pressesNothing[] = "enterPressesNothing";

}

EnterKeys::EnterKeys(QApplication &app, QObject *parent) : QObject(parent)
{
    app.installEventFilter(this);
}

/// By the time the key reaches the dialog itself, nothing in it wanted it.
bool EnterKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && qobject_cast<QMenu *>(QApplication::activePopupWidget())) {
        event->accept(); // else a letter of the player would be pressed behind the menu that has it, too
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == 0;
    const auto *dialog = qobject_cast<QDialog *>(watched);
    if (!enter || !plain || !dialog || qobject_cast<const QFileDialog *>(dialog) ||
        qobject_cast<const QMessageBox *>(dialog))
        return false;
    const QWidget *focus = dialog->focusWidget();
    if (focus && focus->property(pressesNothing).toBool())
        return true;
    if (!qobject_cast<const QAbstractButton *>(focus) && !qobject_cast<const QAbstractItemView *>(focus))
        press(*dialog);
    return true;
}

void EnterKeys::pressNothingIn(QWidget *field)
{
    field->setProperty(pressesNothing, true);
}

void EnterKeys::press(const QDialog &dialog)
{
    const auto buttons = dialog.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->property("primary").toBool() && button->isVisible())
            return button->click(); // does nothing while it is disabled
    }
    for (QPushButton *button : buttons) {
        if (button->property("danger").toBool() && button->isVisible() && button->isEnabled())
            return button->setFocus(Qt::TabFocusReason);
    }
}

} // namespace attune::ui
