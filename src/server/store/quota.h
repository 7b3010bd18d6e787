// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "server/store/database.h"

namespace attune::server::store {

/// Room in the clinic's storage that an upload under way holds, so that many at once cannot use the same rest. Given
/// back when it goes; after a crash it ends by itself within the hour. On one thread, with its connection.
class Reservation
{
public:
    /// @param id of the recording to be; `quota` in bytes, 0: none
    Reservation(Connection &connection, const base::Clock &clock, QString id, qint64 quota);
    ~Reservation();
    Reservation(const Reservation &) = delete;
    Reservation &operator=(const Reservation &) = delete;

    /// Holds `bytes` altogether, before they are stored. quota_reached when what is kept and what all others hold leave
    /// less room; what is held already stays.
    base::Result<void> hold(qint64 bytes);
    /// How much more could be held at this moment.
    qint64 left();
    /// The bytes belong to a recording now and are counted there, in the same transaction.
    void handOver();

private:
    qint64 usedByOthers();

    Connection &m_connection;
    const base::Clock &m_clock;
    QString m_id;
    qint64 m_quota;
    bool m_holds = false;
};

} // namespace attune::server::store
