// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_query.h"
#include "server/audit/log_line.h"

namespace attune::server::alerts {

/// The marks of an entry, a bit each.
using Marks = quint32;

constexpr Marks markBit(domain::AccessMark mark)
{
    return Marks(1) << static_cast<unsigned>(mark);
}

/// Marks of when and where from something was done. All others say something of the client, too, and are for the
/// client's office alone.
constexpr Marks marksOfOccasion = markBit(domain::AccessMark::OutsideHours) | markBit(domain::AccessMark::NewDevice) |
                                  markBit(domain::AccessMark::NewPlace) | markBit(domain::AccessMark::LargeExport);

/// An entry of the log as rules look at it.
struct SeenEntry
{
    qint64 sequence = 0;
    qint64 atMs = 0; ///< when it happened, but no later than it was received; ms since 1970
    QString actor;
    QString role;
    QString client;
    QString recording;
    QString action;
    QString outcome;
    QString purpose;
    QString code;
    QString device;
    QString address;
    QString viewing;
    QString request;
    QString event;        ///< id of the entry
    QStringList offices;  ///< it belongs to: of who did it, and of the client; empty: every one
    QString clientOffice; ///< empty where it is about nobody
    Marks marks = 0;
};

/// @param offices, marks are not in the log's row
SeenEntry seenEntryOf(const audit::LoggedEntry &logged, QStringList offices, Marks marks);

} // namespace attune::server::alerts
