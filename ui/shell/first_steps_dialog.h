// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"

#include <QDialog>

namespace attune::ui {

/// Three things a new person should know, by role: a page that can be read in one's own time and by a screen
/// reader, instead of bubbles that stand in the way.
class FirstStepsDialog : public QDialog
{
    Q_OBJECT

public:
    FirstStepsDialog(domain::Role role, QWidget *parent);

private:
    struct Step
    {
        QString name;
        QString text;
    };
    static QList<Step> stepsFor(domain::Role role);
};

} // namespace attune::ui
