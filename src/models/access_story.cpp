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
    if (entry.actorId.value() == QStringLiteral("server"))
        return AccessStory::tr("The clinic's server");
    if (entry.actorId.value() == QStringLiteral("operator"))
        return AccessStory::tr("The person who runs the server");
    return entry.actorId.isEmpty() ? AccessStory::tr("Somebody who was not signed in")
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
        {QStringLiteral("accessLogSearched"), QT_TR_NOOP("Searched the access log")},
        {QStringLiteral("accessLogExported"), QT_TR_NOOP("Exported the access log")},
        {QStringLiteral("auditLogRead"), QT_TR_NOOP("Read the access log")},
        {QStringLiteral("receiptGiven"), QT_TR_NOOP("Took a receipt")},
        {QStringLiteral("transcriptRead"), QT_TR_NOOP("Read the transcript")},
        {QStringLiteral("transcriptExported"), QT_TR_NOOP("Saved the transcript")},
        {QStringLiteral("downloadLinkIssued"), QT_TR_NOOP("Asked for a copy")},
        {QStringLiteral("downloadStarted"), QT_TR_NOOP("Began to save a copy")},
        {QStringLiteral("downloadFinished"), QT_TR_NOOP("Saved a copy")},
        {QStringLiteral("downloadFailed"), QT_TR_NOOP("Could not save a copy")},
        {QStringLiteral("deletionAsked"), QT_TR_NOOP("Asked for deletion")},
        {QStringLiteral("deletionApproved"), QT_TR_NOOP("Agreed to a deletion")},
        {QStringLiteral("deletionUndone"), QT_TR_NOOP("Took a deletion back")},
        {QStringLiteral("deletionFinal"), QT_TR_NOOP("Let the deletion become final")},
        {QStringLiteral("deletionDone"), QT_TR_NOOP("Deleted the recording")},
        {QStringLiteral("recordingStartAsked"), QT_TR_NOOP("Asked to start a recording")},
        {QStringLiteral("recordingStarted"), QT_TR_NOOP("Started the recording")},
        {QStringLiteral("recordingStopped"), QT_TR_NOOP("Stopped the recording")},
        {QStringLiteral("recordingStored"), QT_TR_NOOP("Stored the recording")},
        {QStringLiteral("recordingRetried"), QT_TR_NOOP("Tried again to bring the recording in")},
        {QStringLiteral("recordingLost"), QT_TR_NOOP("Could not store the recording")},
        {QStringLiteral("linkIssued"), QT_TR_NOOP("Opened the recording")},
        {QStringLiteral("linkRenewed"), QT_TR_NOOP("Went on watching")},
        {QStringLiteral("keyReleased"), QT_TR_NOOP("Was given the key of the recording")},
        {QStringLiteral("keyUsed"), QT_TR_NOOP("Was sent the recording")},
        {QStringLiteral("opened"), QT_TR_NOOP("Opened the recording")},
        {QStringLiteral("started"), QT_TR_NOOP("Began to watch")},
        {QStringLiteral("paused"), QT_TR_NOOP("Paused")},
        {QStringLiteral("resumed"), QT_TR_NOOP("Went on")},
        {QStringLiteral("sought"), QT_TR_NOOP("Jumped")},
        {QStringLiteral("watched"), QT_TR_NOOP("Watched")},
        {QStringLiteral("finished"), QT_TR_NOOP("Watched to the end")},
        {QStringLiteral("interrupted"), QT_TR_NOOP("Was cut off")},
        {QStringLiteral("closed"), QT_TR_NOOP("Closed the recording")},
        {QStringLiteral("captionShown"), QT_TR_NOOP("Saw captions")},
        {QStringLiteral("thumbnailShown"), QT_TR_NOOP("Saw small pictures")},
        {QStringLiteral("curtain"), QT_TR_NOOP("Drew the curtain")},
        {QStringLiteral("locked"), QT_TR_NOOP("Locked the program")},
        {QStringLiteral("view_recording"), QT_TR_NOOP("Looked at the details")},
        {QStringLiteral("list_recordings"), QT_TR_NOOP("Listed recordings")},
        {QStringLiteral("MEDIA_UPLOAD"), QT_TR_NOOP("Added a recording")},
        {QStringLiteral("MEDIA_VIEW"), QT_TR_NOOP("Opened the recording")},
        {QStringLiteral("MEDIA_DELETE"), QT_TR_NOOP("Deleted the recording")},
        {QStringLiteral("AUTHORIZATION_FAILURE"), QT_TR_NOOP("Was refused")},
        {QStringLiteral("signIn"), QT_TR_NOOP("Signed in")},
        {QStringLiteral("passwordAccepted"), QT_TR_NOOP("Gave the right password")},
        {QStringLiteral("refresh"), QT_TR_NOOP("Renewed the sign-in")},
        {QStringLiteral("signOut"), QT_TR_NOOP("Signed out")},
        {QStringLiteral("signInEnded"), QT_TR_NOOP("Ended a sign-in elsewhere")},
        {QStringLiteral("stepUp"), QT_TR_NOOP("Proved who they are")},
        {QStringLiteral("secondFactorSet"), QT_TR_NOOP("Set up a second sign-in step")},
        {QStringLiteral("secondFactorRemoved"), QT_TR_NOOP("Removed the second sign-in step")},
        {QStringLiteral("secondFactorReset"), QT_TR_NOOP("Reset a second sign-in step")},
        {QStringLiteral("recoveryCodesRenewed"), QT_TR_NOOP("Made new recovery codes")},
        {QStringLiteral("invitationMade"), QT_TR_NOOP("Invited somebody")},
        {QStringLiteral("invitationAccepted"), QT_TR_NOOP("Accepted an invitation")},
        {QStringLiteral("accountMade"), QT_TR_NOOP("Made an account")},
        {QStringLiteral("consentShown"), QT_TR_NOOP("Was shown the consent text")},
        {QStringLiteral("consentRead"), QT_TR_NOOP("Read a consent")},
        {QStringLiteral("consentGiven"), QT_TR_NOOP("Gave consent")},
        {QStringLiteral("consentDeclined"), QT_TR_NOOP("Declined consent")},
        {QStringLiteral("consentWithdrawn"), QT_TR_NOOP("Withdrew consent")},
        {QStringLiteral("consentCopied"), QT_TR_NOOP("Took a copy of a consent")},
        {QStringLiteral("participantAdded"), QT_TR_NOOP("Added a participant")},
        {QStringLiteral("breakGlassOpened"), QT_TR_NOOP("Opened emergency access")},
        {QStringLiteral("breakGlassReviewed"), QT_TR_NOOP("Reviewed an emergency access")},
        {QStringLiteral("classified"), QT_TR_NOOP("Changed how sensitive a recording is")},
        {QStringLiteral("fetchedBack"), QT_TR_NOOP("Fetched a recording back")},
        {QStringLiteral("videoRoomOpened"), QT_TR_NOOP("Opened the video room")},
        {QStringLiteral("webhookRefused"), QT_TR_NOOP("Refused a forged message")},
        {QStringLiteral("eventRejected"), QT_TR_NOOP("Reported what is not theirs")},
        {QStringLiteral("deviceGap"), QT_TR_NOOP("Did not send all reports")},
        {QStringLiteral("deviceGapFilled"), QT_TR_NOOP("Sent missing reports")},
        {QStringLiteral("deviceChainBroken"), QT_TR_NOOP("Sent reports that do not fit together")},
        {QStringLiteral("deviceHistoryForked"), QT_TR_NOOP("Sent two histories from one computer")},
        {QStringLiteral("retentionWarned"), QT_TR_NOOP("Warned that the keeping time ends")},
        {QStringLiteral("retentionArchived"), QT_TR_NOOP("Archived the recording")},
        {QStringLiteral("keyRotated"), QT_TR_NOOP("Replaced the wrapping key")},
        {QStringLiteral("keysRewrapped"), QT_TR_NOOP("Sealed all keys anew")},
        {QStringLiteral("keyDestroyScheduled"), QT_TR_NOOP("Scheduled the end of a key")},
        {QStringLiteral("keyDestroyCancelled"), QT_TR_NOOP("Kept a key after all")},
        {QStringLiteral("keyDestroyed"), QT_TR_NOOP("Destroyed a key")},
        {QStringLiteral("recoverySharesMade"), QT_TR_NOOP("Made recovery shares")},
        {QStringLiteral("restoreDrill"), QT_TR_NOOP("Tried the recovery shares")},
        {QStringLiteral("backupMade"), QT_TR_NOOP("Made a backup")},
        {QStringLiteral("backupDrill"), QT_TR_NOOP("Tried a backup")},
        {QStringLiteral("serverStarted"), QT_TR_NOOP("Started")},
        {QStringLiteral("settingChanged"), QT_TR_NOOP("Changed a setting")},
        {QStringLiteral("officeMade"), QT_TR_NOOP("Made an office")},
        {QStringLiteral("doctorRan"), QT_TR_NOOP("Examined the clinic")},
        {QStringLiteral("restoredLogAccepted"), QT_TR_NOOP("Accepted a log that was restored")},
    };
    const auto found = words.constFind(wireName);
    return found == words.constEnd() ? wireName : tr(*found);
}

QString AccessStory::who(const AccessLogEntry &entry)
{
    return nameOf(entry);
}

QString AccessStory::what(const AccessLogEntry &entry)
{
    const QString done = action(entry.action);
    if (entry.outcome == QStringLiteral("refused") && entry.action != QStringLiteral("accessDenied"))
        return tr("%1: refused", "what somebody wanted").arg(done);
    return entry.outcome == QStringLiteral("failed") ? tr("%1: failed", "what was tried").arg(done) : done;
}

QString AccessStory::detail(const AccessLogEntry &entry)
{
    QStringList parts;
    qint64 watched = 0;
    for (const domain::MediaRange &range : entry.ranges)
        watched += range.endMs - range.startMs;
    if (watched > 0)
        parts << Words::length(std::chrono::seconds((watched + 500) / 1000));
    if (!entry.reason.isEmpty())
        parts << tr("Reason: %1").arg(entry.reason);
    if (!entry.code.isEmpty())
        parts << entry.code;
    if (!entry.address.isEmpty())
        parts << tr("from %1", "a network address").arg(entry.address);
    return parts.join(QStringLiteral(", "));
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
    line.sequence = entries.first().sequence;
    for (const AccessLogEntry &entry : entries) {
        if (ranges.isEmpty() && !entry.ranges.isEmpty())
            line.sequence = entry.sequence; // the newest entry that says what was watched
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
        AccessLine line{entry.at, nameOf(entry), action(entry.action), {}, QStringLiteral("history"), entry.sequence};
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
