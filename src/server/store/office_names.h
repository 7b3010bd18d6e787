// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/database.h"

namespace attune::server::store {

/// Ids and names of all offices, by id. Any thread, with its own connection. @throws StoreError
QList<std::pair<QString, QString>> officeNames(Connection &connection);

} // namespace attune::server::store
