// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/policy/retention_policy.h"
#include "server/store/database.h"

#include <QStringList>

namespace attune::server::retention {

/// A recording whose day is to be a later one.
struct Extension
{
    QString recordingId;
    base::Instant until;
};

/// The moment at which the time of a recording is over: the beginning, in UTC, of the day behind policy::keptUntil().
/// The one place it is worked out; what is stored, listed, exported and shown is this.
base::Instant endOfKeeping(const policy::RetentionPolicy &policy, QDate lastService, QDate birth);

/// The recordings in state AVAILABLE whose noted end is before what their client's last session makes it, by number.
/// Only later, never earlier: a date that people were given is not brought forward. Changes nothing.
/// @param client of one client; empty: of all
QList<Extension> extensionsDue(store::Connection &connection, const policy::RetentionPolicies &policies,
                               const QString &client, base::Instant now);
/// Notes them for the person of an id, under each id that is theirs: when something was stored, their birth date or
/// jurisdiction was corrected, or two accounts were merged. So the day is right from the first moment, and the same for
/// all of their recordings.
void noteKeeping(store::Connection &connection, const policy::RetentionPolicies &policies, const QString &client,
                 base::Instant now);

} // namespace attune::server::retention
