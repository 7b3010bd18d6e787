// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/access_log_port.h"
#include "server/store/database.h"

namespace attune::server::audit {

/// Questions to the log that people keep (`log_views`): names and what was typed are sealed. Any thread, with its own
/// connection; writing makes its own transaction. Everything throws store::StoreError.

/// Whose they are, and whose shared ones are seen.
struct ViewReader
{
    QString id;
    QString office;
};

inline constexpr int mostViews = 100; ///< of one person

/// The six that every clinic has: downloads this month, what was refused, outside working hours, after a withdrawal,
/// break-glass access, exports. Their ids never change: programs name them by it.
QList<domain::SavedView> readyMadeViews();
/// Those that every clinic has, one's own, and what others of the office share; each by name.
QList<domain::SavedView> viewsFor(store::Connection &connection, const ViewReader &reader);
/// Makes one where the view has no id, else changes one's own; one that every clinic has, or somebody else's, can be
/// made what the page begins with, and nothing else. @return as it is kept, durable
/// NotFound for one that the reader does not see; NotPermitted for a change of somebody else's; InvalidInput beyond
/// mostViews.
base::Result<domain::SavedView> keepView(store::Connection &connection, const ViewReader &reader,
                                         const domain::SavedView &view, base::Instant now);
/// Whether keepView() would do it: asked before it is written down that it is done. Errors as there.
base::Result<void> mayKeepView(store::Connection &connection, const ViewReader &reader, const domain::SavedView &view);
/// Whether there is one that removeView() would remove.
bool isOwnView(store::Connection &connection, const ViewReader &reader, const QString &id);
/// NotFound for one that is not the reader's own.
base::Result<void> removeView(store::Connection &connection, const ViewReader &reader, const QString &id);

/// Whether a question leaves out what somebody did by who they are: such a one may be asked, and neither shared nor
/// begun with, so that nobody's own acts, administrators' least of all, are hidden from those who look.
bool hidesPeople(const domain::AccessQuery &query);

} // namespace attune::server::audit
