// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "server/storage/object_store.h"
#include "server/store/database.h"

#include <QMap>

#include <functional>

namespace attune::server::backup {

/// What was copied.
struct Copied
{
    QMap<QString, qint64> rows; ///< by table
    qint64 objects = 0;         ///< containers that were written
    qint64 kept = 0;            ///< containers that were there already, of the right size
    qint64 removed = 0;         ///< containers that the source does not have any more
    qint64 repaired = 0;        ///< containers of a backup that had been damaged
};

/// Copies every row of one clinic's database into another, empty one, between SQLite and PostgreSQL in any direction,
/// as one moment saw it. Both have the newest schema. Conflict when the target has rows; nothing is left in it when it
/// fails. The access log keeps its sequence.
base::Result<QMap<QString, qint64>> copyRows(store::Connection &from, store::Connection &to);

/// Copies containers as they are: nothing is opened, nothing is sealed. What is there already with the same size stays
/// (a container is never changed once it is written), what the source does not have stays.
/// May be stopped at any point and done again.
base::Result<Copied> copyObjects(const storage::ObjectStore &from, storage::ObjectStore &to);

} // namespace attune::server::backup
