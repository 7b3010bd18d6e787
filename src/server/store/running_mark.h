// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "server/store/database.h"

#include <memory>

namespace attune::server::store {

/// Says to other programs that a server runs on a clinic's data, for as long as it exists; also a killed server's mark
/// is gone. With SQLite it is a lock on `<database>.running` (flock), which one server holds alone; with PostgreSQL a
/// shared advisory lock of a session of its own, because several servers share a database. Any thread.
class RunningMark
{
public:
    /// Conflict when that is not possible: another server runs on the same file, or something works on the clinic that
    /// no server may run beside. Unavailable when the lock cannot be asked for.
    static base::Result<std::unique_ptr<RunningMark>> take(const Address &address);
    /// For what no server may run beside (moving a clinic, filling one from a backup): Conflict when one runs.
    static base::Result<std::unique_ptr<RunningMark>> takeAlone(const Address &address);
    ~RunningMark();

private:
    enum class Kind { Shared, Alone };
    static base::Result<std::unique_ptr<RunningMark>> takeAs(const Address &address, Kind kind);
    RunningMark() = default;

    int m_file = -1;
    std::unique_ptr<Database> m_session;
};

} // namespace attune::server::store
