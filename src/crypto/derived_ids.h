// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace attune::crypto {

/// A UUID of version 8 (RFC 9562, section 5.8: it holds what its maker wants) from the first bits of a digest of at
/// least 16 bytes. Any thread.
QString uuidFrom(QByteArray digest);

/// Each part with its length in bytes and a colon before it: no two lists of parts give the same bytes.
QByteArray counted(const QStringList &parts);

} // namespace attune::crypto
