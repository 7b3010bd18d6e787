// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/read_failure.h"

#include "models/words/words.h"
#include "ui/style/widgets.h"

#include <QCoreApplication>

namespace attune::ui {

void sayNotRead(MessageBar &bar, const base::Error &error, bool stays)
{
    const QString problem = models::Words::problem(error);
    bar.show(MessageBar::Kind::Problem,
             stays ? QCoreApplication::translate("ReadFailure", "%1 What is shown here was read earlier.").arg(problem)
                   : problem,
             QCoreApplication::translate("ReadFailure", "Try Again"));
}

} // namespace attune::ui
