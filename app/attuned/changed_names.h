// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/json.h"

#include <QStringList>

namespace attune {

/// What an attuned.json says otherwise than the one that the server runs by.
struct ChangedNames
{
    QStringList atOnce;       ///< is taken while the server runs: which certificate it shows
    QStringList afterRestart; ///< everything else
};

/// Whether the content of a file that one of them names is another is not looked at.
ChangedNames changedNames(const protocol::Json &before, const protocol::Json &after);

} // namespace attune
