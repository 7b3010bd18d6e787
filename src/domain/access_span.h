// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/access_query.h"

#include <QTimeZone>

namespace attune::domain {

/// From an instant on, up to and without another one.
struct AccessSpan
{
    std::optional<base::Instant> from;
    std::optional<base::Instant> to;
    bool operator==(const AccessSpan &) const = default;
};

/// The days themselves, where they move with today. @param today in the zone that is meant
AccessDays daysOf(const AccessDays &days, QDate today);
/// The instants between which whole days lie: of 23, 24 or 25 hours, as the zone has them. Any thread.
/// @param now what "today" is reckoned from
AccessSpan spanOf(const AccessDays &days, const QTimeZone &zone, base::Instant now);
/// A zone by its IANA name; empty means UTC. nullopt for a name that is none. Any thread.
std::optional<QTimeZone> zoneNamed(const QByteArray &name);
/// The day of an instant in a zone.
QDate dayOf(base::Instant instant, const QTimeZone &zone);
/// When a day begins in a zone. Where it has no midnight, with its first moment.
base::Instant beginOf(QDate day, const QTimeZone &zone);

} // namespace attune::domain
