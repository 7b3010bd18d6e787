// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_query.h"
#include "server/store/database.h"

#include <QHash>

namespace attune::server::audit {

/// What was noticed of entries when they were written, by the rules that held then (`access_marks`). Kept beside the
/// log and no part of what is signed. Any thread, with its own connection. @throws store::StoreError

/// In the transaction that writes the entry: behind it what the log is counted by (LOG_ROLLUPS.md) would not have it.
/// Marking twice is marking once.
void keepMark(store::Connection &connection, qint64 sequence, domain::AccessMark mark);
/// Those of the entries first to last that have any, in the order of the enum.
QHash<qint64, QList<domain::AccessMark>> marksBetween(store::Connection &connection, qint64 first, qint64 last);
/// The same of some entries.
QHash<qint64, QList<domain::AccessMark>> marksOf(store::Connection &connection, const QList<qint64> &sequences);
/// When the entries first to last are taken out of the log.
void forgetMarks(store::Connection &connection, qint64 first, qint64 last);

} // namespace attune::server::audit
