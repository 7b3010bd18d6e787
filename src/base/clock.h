// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace attune::base {

/// A point in UTC time with millisecond resolution, the only form of wall time inside the program.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// The time, passed in so that tests own it. Callable from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    /// Milliseconds of a clock that never jumps; only differences mean anything.
    virtual std::chrono::milliseconds monotonic() const = 0;
};

class SystemClock final : public Clock
{
public:
    Instant now() const override;
    std::chrono::milliseconds monotonic() const override;
};

qint64 toUnixMs(Instant instant);
Instant fromUnixMs(qint64 ms);

/// RFC 3339 in UTC with milliseconds, "2026-01-31T09:15:00.000Z".
QString toText(Instant instant);

/// Reads RFC 3339 with any offset and any fraction, and plain dates ("2026-01-31", midnight UTC).
/// A time without an offset is taken as UTC.
std::optional<Instant> instantFromText(const QString &text);

} // namespace attune::base
