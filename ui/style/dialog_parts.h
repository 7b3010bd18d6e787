// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

class QLabel;
class QLineEdit;
class QWidget;

namespace attune::ui {

/// The label of a field: its letter with Alt goes to the field, and assistive technology says its words there.
QLabel *labelFor(const QString &text, QWidget *field, QWidget *parent);
/// What is wrong with a field, below the fields and for assistive technology; the keys go to the field.
void showFieldError(QLineEdit *field, QLabel *said, const QString &text);
/// The size a dialog opens with, given for text at 100 %: larger text makes it larger, as far as the screen has room.
void resizeAtText(QWidget *dialog, const QSize &plain);

} // namespace attune::ui
