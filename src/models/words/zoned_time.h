// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QCoreApplication>
#include <QString>
#include <QTimeZone>

namespace attune::models {

/// Times as a zone has them; the one place where an instant becomes words with seconds. Thread-safe.
class ZonedTime
{
    Q_DECLARE_TR_FUNCTIONS(ZonedTime)

public:
    /// To the second: "28 Nov 2026 10:28:05". The zone stands once beside a list.
    static QString moment(base::Instant at, const QTimeZone &zone);
    /// With what the zone is ahead of UTC then: "28 Nov 2026 10:28:05 UTC+1".
    static QString exact(base::Instant at, const QTimeZone &zone);
    /// In UTC, said to be: "28 Nov 2026 09:28:05 UTC".
    static QString utc(base::Instant at);
    /// "UTC", "Europe/Berlin".
    static QString name(const QTimeZone &zone);
};

} // namespace attune::models
