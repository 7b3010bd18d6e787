// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/audit/access_story.h"

#include "models/words/words.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace attune::models {

using domain::AccessLogEntry;
using domain::LogAction;
using domain::LogOutcome;
using std::chrono::milliseconds;

namespace {

constexpr qsizetype partsNamed = 3;

/// What a program reports of watching, of more openings than are told one by one.
bool isWatching(const AccessLogEntry &entry)
{
    return entry.outcome == LogOutcome::Reported &&
           (entry.action == LogAction::Watched || entry.action == LogAction::Closed);
}

} // namespace

QString AccessStory::nameOf(const domain::UserId &id, const QString &name, domain::Role role)
{
    if (!name.isEmpty())
        return name;
    if (id.value() == QStringLiteral("server"))
        return tr("The clinic's server");
    if (id.value() == QStringLiteral("operator"))
        return tr("The server administrator");
    if (!id.isEmpty())
        return tr("Former user");
    return role == domain::Role::Patient ? tr("Another client (name withheld)") : tr("Someone not signed in");
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
            acts << tr("downloaded %n copies", nullptr, counted(person.copies));
        if (person.refusals > 0)
            acts << tr("was denied %n time(s)", nullptr, counted(person.refusals));
        const bool onlyRefused = person.refusals > 0 && person.openings == 0;
        const AccessLine line{.at = person.lastAt,
                              .who = nameOf(person.actorId, person.actorName, person.actorRole),
                              .what = acts.isEmpty() ? tr("did not open it") : acts.join(QStringLiteral(", ")),
                              .detail = {},
                              .iconName = onlyRefused ? QStringLiteral("problem") : QStringLiteral("eye")};
        lines.append(line);
    }
    return lines;
}

QString AccessStory::action(const domain::LogActionName &name)
{
    const auto known = domain::logActionFromText(name.text());
    return known ? tr(domain::rowOf(*known).words) : name.text();
}

QString AccessStory::who(const AccessLogEntry &entry)
{
    return nameOf(entry.actorId, entry.actorName, entry.actorRole);
}

QString AccessStory::what(const AccessLogEntry &entry)
{
    const QString done = action(entry.action);
    if (entry.outcome == LogOutcome::Refused && entry.action != LogAction::AccessDenied)
        return tr("%1: denied", "what somebody wanted").arg(done);
    return entry.outcome == LogOutcome::Failed ? tr("%1: failed", "what was tried").arg(done) : done;
}

QString AccessStory::textTitle(const domain::LogActionName &action)
{
    switch (domain::logActionFromText(action.text()).value_or(LogAction::AccessDenied)) {
    case LogAction::AccessLogSearched:
    case LogAction::AccessLogExported:
    case LogAction::AuditLogRead:
    case LogAction::LogSummarized:
    case LogAction::LogFollowed:
    case LogAction::LogViewSaved:
        return tr("Filter");
    case LogAction::TranscriptsSearched:
        return tr("Searched for");
    case LogAction::AlertRuleTried:
    case LogAction::AlertRuleChanged:
    case LogAction::AlertRuleDeleted:
        return tr("Condition");
    case LogAction::AlertAcknowledged:
    case LogAction::AlertClosed:
    case LogAction::AlertReopened:
        return tr("Comment");
    case LogAction::SettingChanged:
        return tr("Change", "what was changed");
    case LogAction::ReportSaved:
        return tr("Checksum");
    case LogAction::ActivityReviewed:
        return tr("Finding");
    case LogAction::FollowUpCompleted:
        return tr("Result", "of a follow-up");
    default:
        return tr("Reason");
    }
}

QString AccessStory::text(const AccessLogEntry &entry)
{
    return entry.reason.isEmpty()
               ? QString()
               : tr("%1: %2", "what a text is, and the text").arg(textTitle(entry.action), entry.reason);
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
        parts << text(entry);
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
        return entry.action == LogAction::Closed || entry.action == LogAction::Interrupted;
    });
    AccessLine line{.at = first.firstAt.value_or(first.at),
                    .who = who(first),
                    .what = isOver ? tr("Opened without watching") : tr("Opened"),
                    .detail = {},
                    .iconName = QStringLiteral("film")};
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
    const auto isCopy = [](const AccessLogEntry &entry) {
        return entry.action == LogAction::DownloadStarted || entry.action == LogAction::DownloadFinished ||
               entry.action == LogAction::DownloadFailed;
    };
    QHash<QString, QList<AccessLogEntry>> viewings;
    QList<AccessLine> lines;
    for (const AccessLogEntry &entry : entries) {
        if (!entry.viewing.isEmpty() && !isCopy(entry)) {
            viewings[entry.viewing.value()].append(entry);
            continue;
        }
        if (isWatching(entry)) {
            lines.append(viewingLine({entry}));
            continue;
        }
        AccessLine line{.at = entry.at,
                        .who = who(entry),
                        .what = action(entry.action),
                        .detail = {},
                        .iconName = QStringLiteral("history"),
                        .sequence = entry.sequence,
                        .times = entry.count};
        if (entry.outcome == LogOutcome::Refused)
            line.iconName = QStringLiteral("problem");
        if (!entry.reason.isEmpty())
            line.detail = text(entry);
        lines.append(line);
    }
    for (const auto &viewing : std::as_const(viewings))
        lines.append(viewingLine(viewing));
    std::stable_sort(lines.begin(), lines.end(), [](const AccessLine &a, const AccessLine &b) { return a.at > b.at; });
    return withoutRepeats(lines);
}

} // namespace attune::models
