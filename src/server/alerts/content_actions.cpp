// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/alerts/content_actions.h"

#include <QSet>

#include <initializer_list>

namespace attune::server::alerts {

using domain::LogAction;

static QStringList namesOf(std::initializer_list<LogAction> actions)
{
    QStringList names;
    for (const LogAction action : actions)
        names << textOf(action);
    return names;
}

const QStringList &contentActions()
{
    static const QStringList names =
        namesOf({LogAction::LinkIssued, LogAction::TranscriptRead, LogAction::NotesRead, LogAction::MediaView}) +
        copyActions();
    return names;
}

/// A link to a download is issued once for a copy; what a program reports of fetching it follows.
const QStringList &copyActions()
{
    static const QStringList names =
        namesOf({LogAction::DownloadLinkIssued, LogAction::TranscriptExported, LogAction::NotesExported,
                 LogAction::MediaDownload, LogAction::DownloadRecording});
    return names;
}

bool opensContent(const domain::LogActionName &action)
{
    static const QSet<QString> names(contentActions().begin(), contentActions().end());
    return names.contains(action.text());
}

} // namespace attune::server::alerts
