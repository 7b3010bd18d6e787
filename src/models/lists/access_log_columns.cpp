// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/access_log_columns.h"

#include "models/audit/access_story.h"
#include "models/words/words.h"

namespace attune::models {

using domain::AccessLogEntry;

AccessLogModel::Columns AccessLogColumns::all()
{
    return {
        {.title = tr("When (%1)", "time zone").arg(Words::zone()),
         .text = [](const AccessLogEntry &entry) { return Words::moment(entry.at); }},
        {.title = tr("Who"), .text = AccessStory::who},
        {.title = tr("What"), .text = AccessStory::what, .hint = AccessStory::what},
        {.title = tr("About"), .text = [](const AccessLogEntry &entry) { return entry.clientName; }},
        {.title = tr("More"), .text = AccessStory::detail, .hint = AccessStory::detail},
    };
}

} // namespace attune::models
