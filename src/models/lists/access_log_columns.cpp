// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/access_log_columns.h"

#include "models/audit/access_story.h"
#include "models/words/words.h"

namespace attune::models {

using domain::AccessLogEntry;

AccessLogModel::Columns AccessLogColumns::all()
{
    using Column = RowColumn<AccessLogEntry>;
    return {
        Column(tr("When (%1)", "time zone").arg(Words::zone()),
               [](const AccessLogEntry &entry) { return Words::moment(entry.at); }),
        Column(tr("Who"), AccessStory::who),
        Column(tr("What"), AccessStory::what).withHint(AccessStory::what),
        Column(tr("About"), [](const AccessLogEntry &entry) { return entry.clientName; }),
        Column(tr("More"), AccessStory::detail).withHint(AccessStory::detail),
    };
}

} // namespace attune::models
