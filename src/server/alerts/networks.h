// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace attune::server::alerts {

/// The network an address lies in, as alerts compare them (ALERTS.md): "203.0.113.0/24", "2001:db8:1::/48". An IPv4
/// address in the form of IPv6 is one of IPv4. What is no address stays as it is; nothing stays nothing. Any thread.
QString networkOf(const QString &address);

} // namespace attune::server::alerts
