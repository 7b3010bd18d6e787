// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/audit/access_story.h"

#include "models/words/words.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace attune::models {

using domain::AccessLogEntry;
using std::chrono::milliseconds;

namespace {

constexpr qsizetype partsNamed = 3;

/// What was done, in words, by the name it has in the log.
constexpr std::pair<const char *, const char *> actionWords[] = {
    {"accessDenied", QT_TRANSLATE_NOOP("AccessStory", "Was refused")},
    {"accessLogRead", QT_TRANSLATE_NOOP("AccessStory", "Read this list")},
    {"accessLogSearched", QT_TRANSLATE_NOOP("AccessStory", "Searched the access log")},
    {"accessLogExported", QT_TRANSLATE_NOOP("AccessStory", "Exported the access log")},
    {"auditLogRead", QT_TRANSLATE_NOOP("AccessStory", "Read the access log")},
    {"receiptGiven", QT_TRANSLATE_NOOP("AccessStory", "Took a receipt")},
    {"transcriptRead", QT_TRANSLATE_NOOP("AccessStory", "Read the transcript")},
    {"transcriptsSearched", QT_TRANSLATE_NOOP("AccessStory", "Searched what was said")},
    {"transcriptFound", QT_TRANSLATE_NOOP("AccessStory", "Found words in the transcript")},
    {"transcriptExported", QT_TRANSLATE_NOOP("AccessStory", "Saved the transcript")},
    {"transcriptCorrected", QT_TRANSLATE_NOOP("AccessStory", "Corrected the transcript")},
    {"speakerNamed", QT_TRANSLATE_NOOP("AccessStory", "Named a speaker")},
    {"transcriptLineHidden", QT_TRANSLATE_NOOP("AccessStory", "Hid a line of the transcript")},
    {"transcriptLineShown", QT_TRANSLATE_NOOP("AccessStory", "Showed a line of the transcript again")},
    {"notesRead", QT_TRANSLATE_NOOP("AccessStory", "Read notes")},
    {"notesExported", QT_TRANSLATE_NOOP("AccessStory", "Exported notes")},
    {"noteSaved", QT_TRANSLATE_NOOP("AccessStory", "Wrote a note")},
    {"noteDeleted", QT_TRANSLATE_NOOP("AccessStory", "Deleted a note")},
    {"codesChanged", QT_TRANSLATE_NOOP("AccessStory", "Changed the codes")},
    {"downloadLinkIssued", QT_TRANSLATE_NOOP("AccessStory", "Asked for a copy")},
    {"downloadStarted", QT_TRANSLATE_NOOP("AccessStory", "Began to save a copy")},
    {"downloadFinished", QT_TRANSLATE_NOOP("AccessStory", "Saved a copy")},
    {"downloadFailed", QT_TRANSLATE_NOOP("AccessStory", "Could not save a copy")},
    {"deletionAsked", QT_TRANSLATE_NOOP("AccessStory", "Asked for deletion")},
    {"deletionApproved", QT_TRANSLATE_NOOP("AccessStory", "Agreed to a deletion")},
    {"deletionUndone", QT_TRANSLATE_NOOP("AccessStory", "Took a deletion back")},
    {"deletionWished", QT_TRANSLATE_NOOP("AccessStory", "Wished for deletion")},
    {"deletionWishRead", QT_TRANSLATE_NOOP("AccessStory", "Read the wish for deletion")},
    {"deletionWishWithdrawn", QT_TRANSLATE_NOOP("AccessStory", "Took the wish for deletion back")},
    {"deletionWishAnswered", QT_TRANSLATE_NOOP("AccessStory", "Answered the wish for deletion")},
    {"deletionFinal", QT_TRANSLATE_NOOP("AccessStory", "Let the deletion become final")},
    {"deletionDone", QT_TRANSLATE_NOOP("AccessStory", "Deleted the recording")},
    {"recordingStartAsked", QT_TRANSLATE_NOOP("AccessStory", "Asked to start a recording")},
    {"recordingStarted", QT_TRANSLATE_NOOP("AccessStory", "Started the recording")},
    {"recordingStopped", QT_TRANSLATE_NOOP("AccessStory", "Stopped the recording")},
    {"recordingStored", QT_TRANSLATE_NOOP("AccessStory", "Stored the recording")},
    {"recordingRetried", QT_TRANSLATE_NOOP("AccessStory", "Tried again to bring the recording in")},
    {"recordingLost", QT_TRANSLATE_NOOP("AccessStory", "Could not store the recording")},
    {"linkIssued", QT_TRANSLATE_NOOP("AccessStory", "Opened the recording")},
    {"linkRenewed", QT_TRANSLATE_NOOP("AccessStory", "Went on watching")},
    {"keyReleased", QT_TRANSLATE_NOOP("AccessStory", "Was given the key of the recording")},
    {"keyUsed", QT_TRANSLATE_NOOP("AccessStory", "Was sent the recording")},
    {"viewingStopped", QT_TRANSLATE_NOOP("AccessStory", "Had to stop watching")},
    {"opened", QT_TRANSLATE_NOOP("AccessStory", "Opened the recording")},
    {"started", QT_TRANSLATE_NOOP("AccessStory", "Began to watch")},
    {"paused", QT_TRANSLATE_NOOP("AccessStory", "Paused")},
    {"resumed", QT_TRANSLATE_NOOP("AccessStory", "Went on")},
    {"sought", QT_TRANSLATE_NOOP("AccessStory", "Jumped")},
    {"watched", QT_TRANSLATE_NOOP("AccessStory", "Watched")},
    {"finished", QT_TRANSLATE_NOOP("AccessStory", "Watched to the end")},
    {"interrupted", QT_TRANSLATE_NOOP("AccessStory", "Was cut off")},
    {"closed", QT_TRANSLATE_NOOP("AccessStory", "Closed the recording")},
    {"captionShown", QT_TRANSLATE_NOOP("AccessStory", "Saw captions")},
    {"thumbnailShown", QT_TRANSLATE_NOOP("AccessStory", "Saw small pictures")},
    {"curtain", QT_TRANSLATE_NOOP("AccessStory", "Drew the curtain")},
    {"locked", QT_TRANSLATE_NOOP("AccessStory", "Locked the program")},
    {"view_recording", QT_TRANSLATE_NOOP("AccessStory", "Looked at the details")},
    {"list_recordings", QT_TRANSLATE_NOOP("AccessStory", "Listed recordings")},
    {"MEDIA_UPLOAD", QT_TRANSLATE_NOOP("AccessStory", "Added a recording")},
    {"download_recording", QT_TRANSLATE_NOOP("AccessStory", "Asked for a copy")},
    {"MEDIA_VIEW", QT_TRANSLATE_NOOP("AccessStory", "Opened the recording")},
    {"MEDIA_DOWNLOAD", QT_TRANSLATE_NOOP("AccessStory", "Asked for a copy")},
    {"MEDIA_DELETE", QT_TRANSLATE_NOOP("AccessStory", "Deleted the recording")},
    {"AUTHORIZATION_FAILURE", QT_TRANSLATE_NOOP("AccessStory", "Was refused")},
    {"signIn", QT_TRANSLATE_NOOP("AccessStory", "Signed in")},
    {"passwordAccepted", QT_TRANSLATE_NOOP("AccessStory", "Gave the right password")},
    {"refresh", QT_TRANSLATE_NOOP("AccessStory", "Renewed the sign-in")},
    {"signOut", QT_TRANSLATE_NOOP("AccessStory", "Signed out")},
    {"signInEnded", QT_TRANSLATE_NOOP("AccessStory", "Ended a sign-in elsewhere")},
    {"stepUp", QT_TRANSLATE_NOOP("AccessStory", "Proved who they are")},
    {"secondFactorSet", QT_TRANSLATE_NOOP("AccessStory", "Set up a second sign-in step")},
    {"secondFactorRemoved", QT_TRANSLATE_NOOP("AccessStory", "Removed the second sign-in step")},
    {"secondFactorReset", QT_TRANSLATE_NOOP("AccessStory", "Reset a second sign-in step")},
    {"recoveryCodesRenewed", QT_TRANSLATE_NOOP("AccessStory", "Made new recovery codes")},
    {"passwordChanged", QT_TRANSLATE_NOOP("AccessStory", "Changed the password")},
    {"guessingNoticed", QT_TRANSLATE_NOOP("AccessStory", "Noticed that passwords are guessed")},
    {"invitationMade", QT_TRANSLATE_NOOP("AccessStory", "Invited somebody")},
    {"invitationAccepted", QT_TRANSLATE_NOOP("AccessStory", "Accepted an invitation")},
    {"accountMade", QT_TRANSLATE_NOOP("AccessStory", "Made an account")},
    {"accountClosed", QT_TRANSLATE_NOOP("AccessStory", "Closed an account")},
    {"accountOpened", QT_TRANSLATE_NOOP("AccessStory", "Opened an account again")},
    {"accountsListed", QT_TRANSLATE_NOOP("AccessStory", "Listed the accounts")},
    {"accountShown", QT_TRANSLATE_NOOP("AccessStory", "Looked at an account")},
    {"accountCorrected", QT_TRANSLATE_NOOP("AccessStory", "Corrected an account")},
    {"accountMerged", QT_TRANSLATE_NOOP("AccessStory", "Put two accounts of one person together")},
    {"accountsSeparated", QT_TRANSLATE_NOOP("AccessStory", "Took two accounts apart again")},
    {"consentShown", QT_TRANSLATE_NOOP("AccessStory", "Was shown the consent text")},
    {"consentRead", QT_TRANSLATE_NOOP("AccessStory", "Read a consent")},
    {"consentGiven", QT_TRANSLATE_NOOP("AccessStory", "Gave consent")},
    {"consentDeclined", QT_TRANSLATE_NOOP("AccessStory", "Declined consent")},
    {"consentWithdrawn", QT_TRANSLATE_NOOP("AccessStory", "Withdrew consent")},
    {"consentGivenOnBehalf", QT_TRANSLATE_NOOP("AccessStory", "Recorded a consent for the client")},
    {"consentNarrowedOnBehalf", QT_TRANSLATE_NOOP("AccessStory", "Recorded a narrower consent for the client")},
    {"consentDeclinedOnBehalf", QT_TRANSLATE_NOOP("AccessStory", "Recorded a no for the client")},
    {"consentWithdrawnOnBehalf", QT_TRANSLATE_NOOP("AccessStory", "Recorded a withdrawal for the client")},
    {"consentConfirmed", QT_TRANSLATE_NOOP("AccessStory", "Confirmed a recorded consent")},
    {"consentRefused", QT_TRANSLATE_NOOP("AccessStory", "Refused a recorded consent")},
    {"consentTookEffect", QT_TRANSLATE_NOOP("AccessStory", "Let a recorded consent take effect")},
    {"consentCopied", QT_TRANSLATE_NOOP("AccessStory", "Took a copy of a consent")},
    {"participantAdded", QT_TRANSLATE_NOOP("AccessStory", "Added a participant")},
    {"participantRemoved", QT_TRANSLATE_NOOP("AccessStory", "Removed a participant")},
    {"participantsRead", QT_TRANSLATE_NOOP("AccessStory", "Looked at who took part")},
    {"sessionConfirmed", QT_TRANSLATE_NOOP("AccessStory", "Confirmed a session")},
    {"breakGlassOpened", QT_TRANSLATE_NOOP("AccessStory", "Opened emergency access")},
    {"breakGlassEnded", QT_TRANSLATE_NOOP("AccessStory", "Ended emergency access")},
    {"recordingRefused", QT_TRANSLATE_NOOP("AccessStory", "Did not record the session")},
    {"legalMatterAsked", QT_TRANSLATE_NOOP("AccessStory", "Asked for access for a legal matter")},
    {"legalMatterNotTold", QT_TRANSLATE_NOOP("AccessStory", "Said why the client is not told")},
    {"legalMatterAgreed", QT_TRANSLATE_NOOP("AccessStory", "Approved access for a legal matter")},
    {"legalMatterEnded", QT_TRANSLATE_NOOP("AccessStory", "Ended access for a legal matter")},
    {"legalMattersRead", QT_TRANSLATE_NOOP("AccessStory", "Viewed legal matters")},
    {"breakGlassReviewed", QT_TRANSLATE_NOOP("AccessStory", "Reviewed an emergency access")},
    {"classified", QT_TRANSLATE_NOOP("AccessStory", "Changed how sensitive a recording is")},
    {"fetchedBack", QT_TRANSLATE_NOOP("AccessStory", "Fetched a recording back")},
    {"sessionPlanned", QT_TRANSLATE_NOOP("AccessStory", "Planned a session")},
    {"sessionCancelled", QT_TRANSLATE_NOOP("AccessStory", "Took a session out of the calendar")},
    {"clientLookupRefused", QT_TRANSLATE_NOOP("AccessStory", "Named too many clients they do not know")},
    {"statusRead", QT_TRANSLATE_NOOP("AccessStory", "Looked at how the clinic stands")},
    {"keyDisabled", QT_TRANSLATE_NOOP("AccessStory", "Switched a key off")},
    {"keyEnabled", QT_TRANSLATE_NOOP("AccessStory", "Switched a key on again")},
    {"videoRoomOpened", QT_TRANSLATE_NOOP("AccessStory", "Opened the video room")},
    {"webhookRefused", QT_TRANSLATE_NOOP("AccessStory", "Refused a forged message")},
    {"eventRejected", QT_TRANSLATE_NOOP("AccessStory", "Reported what is not theirs")},
    {"deviceGap", QT_TRANSLATE_NOOP("AccessStory", "Did not send all reports")},
    {"deviceGapFilled", QT_TRANSLATE_NOOP("AccessStory", "Sent missing reports")},
    {"deviceChainBroken", QT_TRANSLATE_NOOP("AccessStory", "Sent reports that do not fit together")},
    {"deviceHistoryForked", QT_TRANSLATE_NOOP("AccessStory", "Sent two histories from one computer")},
    {"retentionWarned", QT_TRANSLATE_NOOP("AccessStory", "Warned that the keeping time ends")},
    {"retentionArchived", QT_TRANSLATE_NOOP("AccessStory", "Archived the recording")},
    {"keyRotated", QT_TRANSLATE_NOOP("AccessStory", "Replaced the wrapping key")},
    {"keysRewrapped", QT_TRANSLATE_NOOP("AccessStory", "Sealed all keys anew")},
    {"keyDestroyScheduled", QT_TRANSLATE_NOOP("AccessStory", "Scheduled the end of a key")},
    {"keyDestroyCancelled", QT_TRANSLATE_NOOP("AccessStory", "Kept a key after all")},
    {"keyDestroyed", QT_TRANSLATE_NOOP("AccessStory", "Destroyed a key")},
    {"recoverySharesMade", QT_TRANSLATE_NOOP("AccessStory", "Made recovery shares")},
    {"restoreDrill", QT_TRANSLATE_NOOP("AccessStory", "Tried the recovery shares")},
    {"backupMade", QT_TRANSLATE_NOOP("AccessStory", "Made a backup")},
    {"backupDrill", QT_TRANSLATE_NOOP("AccessStory", "Tried a backup")},
    {"serverStarted", QT_TRANSLATE_NOOP("AccessStory", "Started")},
    {"settingChanged", QT_TRANSLATE_NOOP("AccessStory", "Changed a setting")},
    {"officeMade", QT_TRANSLATE_NOOP("AccessStory", "Made an office")},
    {"doctorRan", QT_TRANSLATE_NOOP("AccessStory", "Examined the clinic")},
    {"entryIdTaken", QT_TRANSLATE_NOOP("AccessStory", "Found the place of an entry taken")},
    {"logDamaged", QT_TRANSLATE_NOOP("AccessStory", "Found a change in the access log")},
    {"logDamageAccepted", QT_TRANSLATE_NOOP("AccessStory", "Answered for a change in the access log")},
    {"textExchanged", QT_TRANSLATE_NOOP("AccessStory", "Found a text that was exchanged")},
    {"requestRepeated", QT_TRANSLATE_NOOP("AccessStory", "Asked again for what was done before")},
    {"restoredLogAccepted", QT_TRANSLATE_NOOP("AccessStory", "Accepted a log that was restored")},
};

/// What a program reports of watching, of more openings than are told one by one.
bool isWatching(const AccessLogEntry &entry)
{
    return entry.outcome == QStringLiteral("reported") &&
           (entry.action == QStringLiteral("watched") || entry.action == QStringLiteral("closed"));
}

} // namespace

QString AccessStory::nameOf(const domain::UserId &id, const QString &name, domain::Role role)
{
    if (!name.isEmpty())
        return name;
    if (id.value() == QStringLiteral("server"))
        return tr("The clinic's server");
    if (id.value() == QStringLiteral("operator"))
        return tr("The person who runs the server");
    if (!id.isEmpty())
        return tr("Somebody no longer listed");
    return role == domain::Role::Patient ? tr("Another client, who is not named here")
                                         : tr("Somebody who was not signed in");
}

/// Several equal lines in a row, such as reading this list again and again, become one: the newest.
QList<AccessLine> AccessStory::withoutRepeats(const QList<AccessLine> &lines)
{
    QList<AccessLine> result;
    for (const AccessLine &line : lines) {
        const bool repeats = !result.isEmpty() && line.detail.isEmpty() && result.last().who == line.who &&
                             result.last().iconName == line.iconName && result.last().what == line.what;
        if (repeats)
            result.last().times += line.times;
        else
            result.append(line);
    }
    for (AccessLine &line : result) {
        const int times = static_cast<int>(std::min<qint64>(line.times, std::numeric_limits<int>::max()));
        if (times > 1)
            line.what = tr("%1, %n time(s)", nullptr, times).arg(line.what);
    }
    return result;
}

QList<AccessLine> AccessStory::people(const QList<domain::AccessSummary> &summaries)
{
    const auto counted = [](qint64 count) {
        return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
    };
    QList<AccessLine> lines;
    for (const domain::AccessSummary &person : summaries) {
        QStringList acts;
        if (person.openings > 0)
            acts << tr("opened it %n time(s)", nullptr, counted(person.openings));
        if (person.copies > 0)
            acts << tr("took %n copies", nullptr, counted(person.copies));
        if (person.refusals > 0)
            acts << tr("was refused %n time(s)", nullptr, counted(person.refusals));
        AccessLine line{person.lastAt,
                        nameOf(person.actorId, person.actorName, person.actorRole),
                        acts.isEmpty() ? tr("did not open it") : acts.join(QStringLiteral(", ")),
                        {},
                        person.refusals > 0 && person.openings == 0 ? QStringLiteral("problem")
                                                                    : QStringLiteral("eye")};
        lines.append(line);
    }
    return lines;
}

QString AccessStory::action(const QString &wireName)
{
    static const QHash<QString, const char *> words = [] {
        QHash<QString, const char *> table;
        for (const auto &[name, text] : actionWords)
            table.insert(QString::fromLatin1(name), text);
        return table;
    }();
    const auto found = words.constFind(wireName);
    return found == words.constEnd() ? wireName : tr(*found);
}

QString AccessStory::who(const AccessLogEntry &entry)
{
    return nameOf(entry.actorId, entry.actorName, entry.actorRole);
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
    AccessLine line{first.firstAt.value_or(first.at),
                    who(first),
                    isOver ? tr("Opened, did not watch") : tr("Opened"),
                    {},
                    QStringLiteral("film")};
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
        const QString length = Words::length(std::chrono::seconds((watched + 500) / 1000));
        const bool isCut = std::any_of(entries.begin(), entries.end(), [](const AccessLogEntry &entry) {
            return entry.code == QStringLiteral("rangesCut");
        });
        line.what = isCut ? tr("Watched %1 or more").arg(length) : tr("Watched %1").arg(length);
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

QList<AccessLine> AccessStory::linesFor(const QList<AccessLogEntry> &entries)
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
        if (isWatching(entry)) {
            lines.append(viewingLine({entry}));
            continue;
        }
        AccessLine line{entry.at,       who(entry), action(entry.action), {}, QStringLiteral("history"),
                        entry.sequence, entry.count};
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
