// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace attune::server::net {

/// What counts as one place when callers are counted: an IPv4 address (also one written as IPv6, "::ffff:…"), or the
/// /64 of an IPv6 address, because whoever has one address of it has all. Anything else is its own place.
QString placeOf(const QString &address);

} // namespace attune::server::net
