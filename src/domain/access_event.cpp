// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/access_event.h"

#include <QHash>

#include <algorithm>

namespace attune::domain {

namespace {

const QHash<AccessAction, QString> &actionWords()
{
    using A = AccessAction;
    static const QHash<A, QString> words = {
        {A::Opened, QStringLiteral("opened")},
        {A::LinkIssued, QStringLiteral("linkIssued")},
        {A::LinkRenewed, QStringLiteral("linkRenewed")},
        {A::Started, QStringLiteral("started")},
        {A::Paused, QStringLiteral("paused")},
        {A::Resumed, QStringLiteral("resumed")},
        {A::Sought, QStringLiteral("sought")},
        {A::Watched, QStringLiteral("watched")},
        {A::Finished, QStringLiteral("finished")},
        {A::Interrupted, QStringLiteral("interrupted")},
        {A::Closed, QStringLiteral("closed")},
        {A::TranscriptRead, QStringLiteral("transcriptRead")},
        {A::CaptionShown, QStringLiteral("captionShown")},
        {A::ThumbnailShown, QStringLiteral("thumbnailShown")},
        {A::DownloadStarted, QStringLiteral("downloadStarted")},
        {A::DownloadFinished, QStringLiteral("downloadFinished")},
        {A::DownloadFailed, QStringLiteral("downloadFailed")},
        {A::ConsentShown, QStringLiteral("consentShown")},
        {A::ConsentGiven, QStringLiteral("consentGiven")},
        {A::ConsentDeclined, QStringLiteral("consentDeclined")},
        {A::ConsentWithdrawn, QStringLiteral("consentWithdrawn")},
        {A::DeletionAsked, QStringLiteral("deletionAsked")},
        {A::DeletionDone, QStringLiteral("deletionDone")},
        {A::AccessDenied, QStringLiteral("accessDenied")},
        {A::Curtain, QStringLiteral("curtain")},
        {A::Locked, QStringLiteral("locked")},
    };
    return words;
}

} // namespace

QString textOf(AccessAction action)
{
    return actionWords().value(action);
}

std::optional<AccessAction> accessActionFromText(const QString &text)
{
    const auto &words = actionWords();
    for (auto it = words.constBegin(); it != words.constEnd(); ++it) {
        if (it.value() == text)
            return it.key();
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
