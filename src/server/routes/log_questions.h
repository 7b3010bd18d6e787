// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/log_action.h"
#include "server/audit/log_search.h"
#include "server/routes/call.h"

#include <QTimeZone>

namespace attune::server::routes {

/// A question to the access log, as it is searched for whoever asks.
struct AskedQuestion
{
    audit::LogQuery query;
    QTimeZone zone;
    bool isEverything = false; ///< there is no condition, and whoever asks sees all entries
    QString typed = {};
};

/// invalid_field, with what is wrong and where, for a text that cannot be understood and a zone that is none.
/// @param typed ACCESS_QUERY.md @param zone IANA name; empty: UTC @param now what "today" is reckoned from
base::Result<AskedQuestion> askedQuestion(const Call &call, const QString &typed, const QString &zone,
                                          base::Instant now);

/// The question in the address of a call: `q` and `zone`, and the parameters that each ask for one thing. Parameters
/// that the operation does not know are refused by their names: a filter that is not heeded looks like one that found
/// nothing. NotPermitted, and logged, for who asks about others and may read about themselves.
/// @param operation whose parameters they are
base::Result<AskedQuestion> questionInAddress(const Call &call, const char *operation);

/// The name of a list for cursors (paging.h) that hold for this question alone.
QByteArray listOf(const char *list, const AskedQuestion &asked);

/// Writes down that the log is read. What was typed may be a name, so it is kept as a text of its own.
/// @param code of the entry @param once where it is to be in the log once: what names it,
/// together with whom the entry concerns
base::Result<void> noteLogRead(const Call &call, domain::LogAction action, const audit::LogQuery &query,
                               const QString &typed, const QString &code, const QString &once = {});

} // namespace attune::server::routes
