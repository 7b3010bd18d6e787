// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/database.h"

namespace attune::server::store {

/// A whole view of the database for statements that only read: what others write meanwhile is in none of them. Inside a
/// transaction it is that one's. The connection's thread; nothing is written through the connection while it is there.
class Snapshot
{
public:
    /// @throws StoreError
    explicit Snapshot(Connection &connection);
    ~Snapshot();
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

private:
    Connection &m_connection;
    const bool m_isOwn;
};

} // namespace attune::server::store
