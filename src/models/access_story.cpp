// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access_story.h"

#include "models/words.h"

#include <QHash>

#include <algorithm>

namespace attune::models {

using domain::AccessLogEntry;
using std::chrono::milliseconds;

namespace {

constexpr qsizetype partsNamed = 3;

QString nameOf(const AccessLogEntry &entry)
{
    if (!entry.actorName.isEmpty())
        return entry.actorName;
    return entry.actorId.value() == QStringLiteral("server") ? AccessStory::tr("The clinic's server")
                                                             : AccessStory::tr("Somebody no longer listed");
}

} // namespace

/// Several equal lines in a row, such as reading this list again and again, become one: the newest.
QList<AccessLine> AccessStory::withoutRepeats(const QList<AccessLine> &lines)
{
    QList<AccessLine> result;
    int times = 1;
    for (const AccessLine &line : lines) {
        const bool repeats = !result.isEmpty() && line.detail.isEmpty() && result.last().who == line.who &&
                             result.last().iconName == line.iconName &&
                             (result.last().what == line.what ||
                              result.last().what == tr("%1, %n time(s)", nullptr, times).arg(line.what));
        if (!repeats) {
            times = 1;
            result.append(line);
            continue;
        }
        ++times;
        result.last().what = tr("%1, %n time(s)", nullptr, times).arg(line.what);
    }
    return result;
}

QString AccessStory::action(const QString &wireName)
{
    static const QHash<QString, const char *> words = {
        {QStringLiteral("accessDenied"), QT_TR_NOOP("Was refused")},
        {QStringLiteral("accessLogRead"), QT_TR_NOOP("Read this list")},
        {QStringLiteral("transcriptRead"), QT_TR_NOOP("Read the transcript")},
        {QStringLiteral("downloadLinkIssued"), QT_TR_NOOP("Asked for a copy")},
        {QStringLiteral("downloadStarted"), QT_TR_NOOP("Began to save a copy")},
        {QStringLiteral("downloadFinished"), QT_TR_NOOP("Saved a copy")},
        {QStringLiteral("downloadFailed"), QT_TR_NOOP("Could not save a copy")},
        {QStringLiteral("deletionAsked"), QT_TR_NOOP("Asked for deletion")},
        {QStringLiteral("deletionDone"), QT_TR_NOOP("Deleted the recording")},
        {QStringLiteral("recordingStarted"), QT_TR_NOOP("Started the recording")},
        {QStringLiteral("recordingStopped"), QT_TR_NOOP("Stopped the recording")},
        {QStringLiteral("recordingStored"), QT_TR_NOOP("Stored the recording")},
        {QStringLiteral("keyReleased"), QT_TR_NOOP("Was given the key of the recording")},
        {QStringLiteral("recordingLost"), QT_TR_NOOP("Could not store the recording")},
        {QStringLiteral("view_recording"), QT_TR_NOOP("Looked at the details")},
    };
    const auto found = words.constFind(wireName);
    return found == words.constEnd() ? wireName : tr(*found);
}

AccessLine AccessStory::viewingLine(const QList<AccessLogEntry> &entries)
{
    const AccessLogEntry &first = entries.last(); // oldest
    const bool isOver = std::any_of(entries.begin(), entries.end(), [](const AccessLogEntry &entry) {
        return entry.action == QStringLiteral("closed") || entry.action == QStringLiteral("interrupted");
    });
    AccessLine line{
        first.at, nameOf(first), isOver ? tr("Opened, did not watch") : tr("Opened"), {}, QStringLiteral("film")};
    QList<domain::MediaRange> ranges;
    QString reason;
    for (const AccessLogEntry &entry : entries) {
        ranges.append(entry.ranges);
        if (!entry.reason.isEmpty())
            reason = entry.reason;
    }
    ranges = domain::merged(ranges, 300);
    qint64 watched = 0;
    QStringList parts;
    for (const domain::MediaRange &range : std::as_const(ranges)) {
        watched += range.endMs - range.startMs;
        if (parts.size() < partsNamed)
            parts << tr("%1 to %2", "part of a recording")
                         .arg(Words::clock(milliseconds(range.startMs)), Words::clock(milliseconds(range.endMs)));
    }
    if (watched > 0) {
        line.what = tr("Watched %1").arg(Words::length(std::chrono::seconds((watched + 500) / 1000)));
        line.detail = parts.join(QStringLiteral(", "));
        if (ranges.size() > partsNamed)
            line.detail =
                tr("%1 and %n more part(s)", nullptr, static_cast<int>(ranges.size() - partsNamed)).arg(line.detail);
    }
    if (!reason.isEmpty())
        line.detail =
            line.detail.isEmpty() ? tr("Reason: %1").arg(reason) : tr("%1. Reason: %2").arg(line.detail, reason);
    return line;
}

QList<AccessLine> AccessStory::tell(const QList<AccessLogEntry> &entries)
{
    static const QStringList own = {QStringLiteral("downloadStarted"), QStringLiteral("downloadFinished"),
                                    QStringLiteral("downloadFailed")};
    QHash<QString, QList<AccessLogEntry>> viewings;
    QList<AccessLine> lines;
    for (const AccessLogEntry &entry : entries) {
        if (!entry.viewing.isEmpty() && !own.contains(entry.action)) {
            viewings[entry.viewing.value()].append(entry);
            continue;
        }
        AccessLine line{entry.at, nameOf(entry), action(entry.action), {}, QStringLiteral("history")};
        if (entry.outcome == QStringLiteral("refused"))
            line.iconName = QStringLiteral("problem");
        if (!entry.reason.isEmpty())
            line.detail = tr("Reason: %1").arg(entry.reason);
        lines.append(line);
    }
    for (const auto &viewing : std::as_const(viewings))
        lines.append(viewingLine(viewing));
    std::stable_sort(lines.begin(), lines.end(), [](const AccessLine &a, const AccessLine &b) { return a.at > b.at; });
    return withoutRepeats(lines);
}

} // namespace attune::models
