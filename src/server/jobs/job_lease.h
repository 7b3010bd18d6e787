// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/database.h"

namespace attune::server {

/// Of several servers on one database, one at a time does what this names: a row of `clinic_settings` with who, and
/// until when. Given back when it goes; of a server that died it ends by itself. The calling thread's.
class JobLease
{
public:
    /// @param name of the work  @param server of this process  nullptr: another server is at it
    static std::unique_ptr<JobLease> take(store::Connection &connection, const QString &name, const QString &server,
                                          base::Instant now);
    ~JobLease();
    JobLease(const JobLease &) = delete;
    JobLease &operator=(const JobLease &) = delete;

private:
    JobLease(store::Connection &connection, QString setting, QString server)
        : m_connection(connection), m_setting(std::move(setting)), m_server(std::move(server))
    {}

    store::Connection &m_connection;
    const QString m_setting;
    const QString m_server;
};

/// At the start of the only server that may run on a database (SQLite): what a killed one held is free at once.
void freeLeases(store::Connection &connection);

} // namespace attune::server
