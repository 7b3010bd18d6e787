// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quality_draw.h"
#include "server/audit/access_log.h"
#include "server/quality/quality_store.h"

#include <QTimeZone>

#include <stop_token>

/// Drawing recordings for quality review, month by month (DRAW.md).
namespace attune::server::quality {

struct QualityWork
{
    store::Connection &connection;
    audit::AccessLog &log;
    QTimeZone zone; ///< the clinic's: whose months are meant
    base::Instant now;
};

/// Whether a manager of its office could watch it for quality now: the decision table's answer.
bool isOpenForQuality(store::Connection &connection, const store::RecordingRow &row);

/// What is due: lists of months that are over, the entries about them, their draws. Every step may be repeated, and
/// done on several servers. Errors as of AccessLog::append(): it goes on with the next call.
base::Result<void> takeSteps(const QualityWork &work, const std::stop_token &stop = {});
/// Takes out of the queue what may no longer be watched for quality, with an entry each. @param office empty: all
base::Result<void> dropClosed(const QualityWork &work, const QString &office = {});

/// A draw as it is given to whoever wants to repeat it. Conflict while it is not drawn; Corrupt when the entry that
/// commits to its list was changed.
base::Result<domain::QualityDrawDocument> documentOf(store::Connection &connection, const DrawRow &draw);

/// The month in which a moment lies, as the first day of it.
QDate monthOf(base::Instant moment, const QTimeZone &zone);
/// "2026-11"
QString textOfMonth(QDate month);

} // namespace attune::server::quality
