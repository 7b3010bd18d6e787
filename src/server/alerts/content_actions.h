// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/log_action.h"

#include <QStringList>

namespace attune::server::alerts {

/// Names of the actions by which somebody comes to see or hear something of a client, once for each time: not what a
/// program reports while it plays, or a viewing would count many times.
const QStringList &contentActions();
/// Those of them by which a copy leaves the clinic.
const QStringList &copyActions();
bool opensContent(const domain::LogActionName &action);

} // namespace attune::server::alerts
