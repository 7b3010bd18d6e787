// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/recordings.h"

namespace attune::server::store {

/// Recordings of an office that can be watched and whose session began from `from` on and before `to`, as nobody in
/// particular reads them. Any thread, with its own connection. @throws StoreError
QList<RecordingRow> availableBetween(Connection &connection, const QString &office, base::Instant from,
                                     base::Instant to);

} // namespace attune::server::store
