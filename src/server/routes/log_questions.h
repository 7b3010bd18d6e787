// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/log_action.h"
#include "server/audit/log_search.h"
#include "server/routes/call.h"

#include <QTimeZone>

namespace attune::server::routes {

/// A typed question to the access log, as it is searched for whoever asks.
struct AskedQuestion
{
    audit::LogQuery query;
    QTimeZone zone;
    bool isEverything = false; ///< there is no condition, and whoever asks sees all entries
};

/// invalid_field, with what is wrong and where, for a text that cannot be understood and a zone that is none.
/// @param typed ACCESS_QUERY.md @param zone IANA name; empty: UTC @param now what "today" is reckoned from
base::Result<AskedQuestion> askedQuestion(const Call &call, const QString &typed, const QString &zone,
                                          base::Instant now);

/// Writes down that the log is read. What was typed may be a name, so it is kept as a text of its own.
/// @param code of the entry
base::Result<void> noteLogRead(const Call &call, domain::LogAction action, const audit::LogQuery &query,
                               const QString &typed, const QString &code);

} // namespace attune::server::routes
