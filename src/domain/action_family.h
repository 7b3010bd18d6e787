// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/log_action.h"

#include <QList>

namespace attune::domain {

/// Actions of the log that people name by one word when they look for something (ACCESS_QUERY.md). An action may be in
/// several families, and is in one at least. Any thread.

/// What a value of `action:` means: the one action of that name, or all of that family. Empty for a word that is
/// neither. Names of actions are compared exactly, families without regard to case.
QList<LogAction> actionsMeantBy(QStringView value);

} // namespace attune::domain
