// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QCheckBox;
class QLineEdit;
class QWidget;

namespace attune::ui {

/// A box that shows what is typed into fields for passwords; reached by Tab, like the fields. Emptying the first field
/// hides again.
QCheckBox *showPasswordBox(const QList<QLineEdit *> &fields, QWidget *parent);

} // namespace attune::ui
