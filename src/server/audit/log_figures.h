// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_summary.h"
#include "server/audit/log_search.h"

namespace attune::server::audit {

/// A question whose answer is figures.
struct FiguresQuery
{
    LogQuery query; ///< with what was typed; its cursor, order and limit do not count
    domain::SummaryBy by = domain::SummaryBy::Time;
    QString of; ///< Baseline: the id of a person, Readers: of a recording
};

/// Counted in one walk over what the question names, whatever it combines (LOG_ROLLUPS.md), and exact: of everything
/// that was in the log when it began. Constant memory. Any thread, with its own connection.
/// InvalidInput without an id where one is needed; Unavailable while more is in no block than can be counted at once,
/// the detail says how far it is. @throws store::StoreError
base::Result<domain::LogSummary> figuresOf(store::Connection &connection, const FiguresQuery &query);

/// How many entries of administrators a question leaves out by excluded terms, as far as `most`.
/// @throws store::StoreError
qint64 leftOutOf(store::Connection &connection, const LogQuery &query, qint64 most);

/// When the first entry happened that the reader is shown; nullopt when there is none. @throws store::StoreError
std::optional<base::Instant> oldestShown(store::Connection &connection, const std::optional<LogReader> &reader);

} // namespace attune::server::audit
