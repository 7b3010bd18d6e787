// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/audit/log_line.h"

#include <QStringList>

namespace attune::server::audit {

/// What somebody looks for in the log. Empty members ask for nothing; all given ones must hold.
struct LogQuery
{
    QString actor;
    QString client;
    QString recording;
    QStringList actions;
    QString outcome;
    QString purpose;
    QString device;
    QString address;
    QString viewing;
    std::optional<base::Instant> from; ///< when it happened, from this instant on
    std::optional<base::Instant> to;   ///< before this instant
    QString text;                      ///< ids, words of names, actions
    QString office;                    ///< only what concerns people of this office; empty: of all
    QString cursor;                    ///< of the page before; empty: from the newest on
    int limit = 100;
};

/// A page, newest first by when it happened.
struct LogPage
{
    QList<LoggedEntry> entries;
    QString nextCursor; ///< empty on the last page
};

/// By keyset: the cost of a page does not grow with its depth, and nothing is counted. InvalidInput for a cursor that
/// is none. @throws store::StoreError
base::Result<LogPage> searchLog(store::Connection &connection, const LogQuery &query);

/// Whether a search can reach people of more than one office; if there is one only, nothing has to be asked of rows.
bool hasSeveralOffices(store::Connection &connection);

} // namespace attune::server::audit
