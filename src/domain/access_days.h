// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/access_query.h"

#include <QTimeZone>

namespace attune::domain {

/// From an instant on, and before another one; where one is missing there is no bound.
struct InstantBounds
{
    std::optional<base::Instant> from;
    std::optional<base::Instant> before;
    bool operator==(const InstantBounds &) const = default;
};

/// A period as days, both inclusive; what is Given stays. Periods that reach to now end with `today`; the last 7, 30
/// and 90 days include it. Thread-safe.
AccessDays givenDays(const AccessDays &days, QDate today);

/// The instants between which whole days of a zone lie. A day that begins an hour late, because clocks are put forward
/// at midnight, begins then; one that has 23 or 25 hours is as long as that; one that a zone left out has none.
/// Thread-safe.
InstantBounds boundsOf(const AccessDays &days, const QTimeZone &zone, QDate today);
/// When a day begins in a zone. Thread-safe.
base::Instant beginningOf(QDate day, const QTimeZone &zone);
/// The day of an instant in a zone. Thread-safe.
QDate dayOf(base::Instant instant, const QTimeZone &zone);
/// A zone by its IANA name; empty means UTC. nullopt for a name that is none. Thread-safe.
std::optional<QTimeZone> zoneNamed(const QByteArray &name);

} // namespace attune::domain
