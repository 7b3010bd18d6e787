// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

class QWidget;

namespace attune::ui {

/// Says to assistive technology what a widget is where its class does not: a picture, a chart, a tab of the window.
/// Name and description stay those of the widget; a button stays one that can be pressed. Installs what answers for
/// such widgets the first time.
void setRole(QWidget *widget, QAccessible::Role role);

} // namespace attune::ui
