// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QCheckBox;
class QLineEdit;
class QWidget;

namespace attune::ui {

/// The server's own rule, looked at before it is asked: 12 characters.
bool isLongEnough(const QString &password);
/// A box that shows what is typed into fields for passwords; reached by Tab, like the fields. Emptying the first field
/// hides again.
QCheckBox *showPasswordBox(const QList<QLineEdit *> &fields, QWidget *parent);

} // namespace attune::ui
