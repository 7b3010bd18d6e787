// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/database.h"

namespace attune::server::store {

/// What the media API calls an upload (its object name), and the recording it became. Any thread, with its own
/// connection. @throws StoreError
void noteUpload(Connection &connection, const QString &objectName, const QString &recordingId);
/// Empty when there is none.
QString recordingOfUpload(Connection &connection, const QString &objectName);
/// The object name; empty for a recording that was not uploaded.
QString uploadOf(Connection &connection, const QString &recordingId);

} // namespace attune::server::store
