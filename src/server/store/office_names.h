// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/database.h"

#include <QMap>

namespace attune::server::store {

/// The names of all offices, by their ids. Any thread, with its own connection. @throws StoreError
QMap<QString, QString> officeNames(Connection &connection);

} // namespace attune::server::store
