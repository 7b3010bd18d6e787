// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/sessions.h"

namespace attune::server::store {

/// What is asked of the appointments: sessions as the appointments API lists them. Empty members ask for nothing.
struct AppointmentQuery
{
    /// Its words: "scheduled", "completed" (it is over, or was said to be) and "cancelled"; "confirmed" and "no_show",
    /// which nothing here is.
    QString status;
    QString client;
    QString clinician;
    std::optional<base::Instant> from; ///< inclusive, when it begins
    std::optional<base::Instant> to;   ///< exclusive
    int page = 1;
    int pageSize = 20;
};

struct Appointment
{
    qint64 number = 0; ///< public
    domain::TherapySession session;
    base::Instant endsAt;
    QString status; ///< as above
};

/// Whether the appointments API knows a status word.
bool isAppointmentStatus(const QString &word);
/// Those the scope may see, newest first, with the count of all. A filter by a client finds sessions only of which the
/// scope may be told whose they are. @throws StoreError
domain::Page<Appointment> listAppointments(Connection &connection, const Scope &scope, const AppointmentQuery &query,
                                           base::Instant now);

} // namespace attune::server::store
