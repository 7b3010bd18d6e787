// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "server/store/database.h"

#include <QList>
#include <QString>

namespace attune::server::media {

/// Why media could not be taken, or not all of it: for the operator alone. Words may quote what a program said about a
/// file, so they are sealed, and are in no answer, message or general log.
struct MediaFault
{
    QString recordingId; ///< of the recording, or what an upload would have become
    QString kind;        ///< a problem code, or "left_out"
    QString words;       ///< up to 4,000 characters are kept
    base::Instant happenedAt;
};

/// Durable when it returns, unless a transaction is open. Kept for 400 days (thinning.h).
void noteFault(store::Connection &connection, const MediaFault &fault);
/// The newest first.
QList<MediaFault> faultsSince(store::Connection &connection, base::Instant since, int most = 200);
qint64 countFaultsSince(store::Connection &connection, base::Instant since);

} // namespace attune::server::media
