// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace attune::domain {

/// One field of a table for other programs (RFC 4180), UTF-8: quoted when it must be, and harmless, as no table program
/// takes it for a formula. Any thread.
QByteArray csvField(const QString &value);

} // namespace attune::domain
