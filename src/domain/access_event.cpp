// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/access_event.h"

#include <algorithm>

namespace attune::domain {

LogAction logActionOf(AccessAction action)
{
    switch (action) {
    case AccessAction::Opened:
        return LogAction::Opened;
    case AccessAction::LinkIssued:
        return LogAction::LinkIssued;
    case AccessAction::LinkRenewed:
        return LogAction::LinkRenewed;
    case AccessAction::Started:
        return LogAction::Started;
    case AccessAction::Paused:
        return LogAction::Paused;
    case AccessAction::Resumed:
        return LogAction::Resumed;
    case AccessAction::Sought:
        return LogAction::Sought;
    case AccessAction::Watched:
        return LogAction::Watched;
    case AccessAction::Finished:
        return LogAction::Finished;
    case AccessAction::Interrupted:
        return LogAction::Interrupted;
    case AccessAction::Closed:
        return LogAction::Closed;
    case AccessAction::TranscriptRead:
        return LogAction::TranscriptRead;
    case AccessAction::CaptionShown:
        return LogAction::CaptionShown;
    case AccessAction::ThumbnailShown:
        return LogAction::ThumbnailShown;
    case AccessAction::DownloadStarted:
        return LogAction::DownloadStarted;
    case AccessAction::DownloadFinished:
        return LogAction::DownloadFinished;
    case AccessAction::DownloadFailed:
        return LogAction::DownloadFailed;
    case AccessAction::ConsentShown:
        return LogAction::ConsentShown;
    case AccessAction::ConsentGiven:
        return LogAction::ConsentGiven;
    case AccessAction::ConsentDeclined:
        return LogAction::ConsentDeclined;
    case AccessAction::ConsentWithdrawn:
        return LogAction::ConsentWithdrawn;
    case AccessAction::DeletionAsked:
        return LogAction::DeletionScheduled;
    case AccessAction::DeletionDone:
        return LogAction::DeletionDone;
    case AccessAction::AccessDenied:
        return LogAction::AccessDenied;
    case AccessAction::Curtain:
        return LogAction::Curtain;
    case AccessAction::Locked:
        break;
    }
    return LogAction::Locked;
}

QString textOf(AccessAction action)
{
    return textOf(logActionOf(action));
}

std::optional<AccessAction> accessActionFromText(const QString &text)
{
    for (int i = 0; i <= static_cast<int>(AccessAction::Locked); ++i) {
        const auto action = static_cast<AccessAction>(i);
        if (textOf(action) == text)
            return action;
    }
    return std::nullopt;
}

QList<MediaRange> merged(QList<MediaRange> ranges, qint64 joinGapMs)
{
    ranges.removeIf([](const MediaRange &range) { return range.endMs <= range.startMs; });
    std::sort(ranges.begin(), ranges.end(),
              [](const MediaRange &a, const MediaRange &b) { return a.startMs < b.startMs; });
    QList<MediaRange> result;
    for (const MediaRange &range : std::as_const(ranges)) {
        if (!result.isEmpty() && range.startMs <= result.last().endMs + joinGapMs)
            result.last().endMs = std::max(result.last().endMs, range.endMs);
        else
            result.append(range);
    }
    return result;
}

} // namespace attune::domain
