// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/log_action.h"
#include "server/store/database.h"

#include <optional>

namespace attune::server::audit {

/// Where an entry stands.
struct EntryPlace
{
    QString id;
    qint64 sequence = 0;
};
/// The entry the server wrote about a step that is in the log once (serverEntry()), by what it says. nullopt where
/// there is none. Any thread, with its own connection. @throws store::StoreError
std::optional<EntryPlace> placeOf(store::Connection &connection, domain::LogAction action, const QString &code,
                                  const QString &recordingId = {});

} // namespace attune::server::audit
