// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace attune::server::net {

/// What counts as one place when callers are counted: an IPv4 address (also one written as IPv6, "::ffff:…"), or the
/// /64 of an IPv6 address, because whoever has one address of it has all. Anything else is its own place.
QString placeOf(const QString &address);

/// An address in its one form, without port, brackets and zone ("[2001:DB8::1]:443" is "2001:db8::1"); empty for what
/// is none.
QString canonicalAddress(const QString &text);

} // namespace attune::server::net
