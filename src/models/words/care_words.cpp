// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words/care_words.h"

#include "models/words/words.h"

#include <algorithm>

namespace attune::models {

using domain::BreakGlass;
using domain::ClinicStatus;
using Grade = StatusLine::Grade;

namespace {

constexpr std::chrono::hours day{24};
constexpr auto backupIsOld = 7 * day;
constexpr auto testIsOld = 90 * day;
constexpr auto logCheckIsOld = 31 * day;
constexpr auto reviewIsLate = 7 * day;
constexpr auto drillIsOld = 365 * day;
constexpr std::chrono::hours checkpointIsOld{2};

Grade goodIf(bool good)
{
    return good ? Grade::Good : Grade::Think;
}

} // namespace

QString CareWords::grade(Grade grade)
{
    switch (grade) {
    case Grade::Good:
        return tr("Good");
    case Grade::Think:
        return tr("To do");
    case Grade::Wrong:
        break;
    }
    return tr("Wrong");
}

QString CareWords::daysAgo(base::Instant at, base::Instant now)
{
    const auto days = std::max<qint64>(std::chrono::duration_cast<std::chrono::hours>(now - at) / day, 0);
    return days == 0 ? tr("today") : tr("%n day(s) ago", nullptr, static_cast<int>(days));
}

StatusLine CareWords::backup(const ClinicStatus &status, base::Instant now)
{
    const QString what = tr("Backup");
    if (!status.lastBackup)
        return {what, tr("There was never one."), Grade::Wrong};
    return {what, tr("The last was made %1.").arg(daysAgo(*status.lastBackup, now)),
            goodIf(now - *status.lastBackup <= backupIsOld)};
}

StatusLine CareWords::backupTest(const ClinicStatus &status, base::Instant now)
{
    const QString what = tr("Trying a backup");
    if (!status.lastBackupTest)
        return {what, tr("None was ever tried. One that was not tried is a hope."), Grade::Think};
    return {what, tr("The last time was %1.").arg(daysAgo(*status.lastBackupTest, now)),
            goodIf(now - *status.lastBackupTest <= testIsOld)};
}

StatusLine CareWords::log(const ClinicStatus &status, base::Instant now)
{
    const QString what = tr("Access log checked");
    if (!status.lastLogCheck)
        return {what, tr("It was never checked as a whole."), Grade::Think};
    if (!status.logWasWhole)
        return {what, tr("The check %1 found that it is broken.").arg(daysAgo(*status.lastLogCheck, now)),
                Grade::Wrong};
    return {what, tr("It was whole %1.").arg(daysAgo(*status.lastLogCheck, now)),
            goodIf(now - *status.lastLogCheck <= logCheckIsOld)};
}

/// Reading this page is an entry of the log, so a checkpoint is never far.
StatusLine CareWords::checkpoint(const ClinicStatus &status, base::Instant now)
{
    const QString what = tr("Newest checkpoint");
    if (!status.newestCheckpoint)
        return {what, tr("The log was never signed."), Grade::Wrong};
    return {what,
            tr("%1, over %n entry(ies).", nullptr, static_cast<int>(status.logEntries))
                .arg(Words::dateTime(*status.newestCheckpoint)),
            now - *status.newestCheckpoint <= checkpointIsOld ? Grade::Good : Grade::Wrong};
}

StatusLine CareWords::reviews(const ClinicStatus &status, base::Instant now)
{
    const QString what = tr("Emergency access");
    if (status.openReviews == 0 || !status.oldestOpenReview)
        return {what, tr("Every one was reviewed."), Grade::Good};
    return {what,
            tr("%n wait(s) for a review.", nullptr, status.openReviews) + QLatin1Char(' ') +
                tr("The oldest was opened %1.").arg(daysAgo(*status.oldestOpenReview, now)),
            now - *status.oldestOpenReview > reviewIsLate ? Grade::Wrong : Grade::Think};
}

StatusLine CareWords::keys(const ClinicStatus &status, base::Instant now)
{
    const QString what = tr("Keys");
    if (status.keys.isEmpty())
        return {what, tr("Their keeper cannot be reached. Recordings do not open until it can."), Grade::Wrong};
    QStringList sentences;
    for (const ClinicStatus::Key &key : status.keys) {
        if (key.isCurrent && key.madeAt)
            sentences << tr("Version %1 was made %2.").arg(key.version).arg(daysAgo(*key.madeAt, now));
        else if (key.isCurrent)
            sentences << tr("Version %1 is in use.").arg(key.version);
    }
    const qsizetype fine = sentences.size();
    for (const ClinicStatus::Key &key : status.keys) {
        if (key.isDisabled)
            sentences << tr("Version %1 is switched off: what it seals does not open.").arg(key.version);
        if (key.nearItsEnd)
            sentences << tr("Version %1 nears its end and should be replaced.").arg(key.version);
        if (key.nearlyUsedUp)
            sentences << tr("Version %1 is nearly used up and should be replaced.").arg(key.version);
        if (key.stillSeals)
            sentences << tr("Something is still sealed under version %1.").arg(key.version);
    }
    const bool off = std::any_of(status.keys.begin(), status.keys.end(),
                                 [](const ClinicStatus::Key &key) { return key.isDisabled; });
    return {what, sentences.join(QLatin1Char(' ')), off ? Grade::Wrong : goodIf(sentences.size() == fine)};
}

StatusLine CareWords::shares(const ClinicStatus &status, base::Instant now)
{
    const QString what = tr("Recovery of the keys");
    if (!status.sharesArePossible)
        return {what, tr("The keeper of the keys has its own."), Grade::Good};
    if (status.shares == ClinicStatus::Shares::None)
        return {what, tr("No recovery shares have been made. If the key file is lost, every recording is lost."),
                Grade::Think};
    if (status.shares == ClinicStatus::Shares::Outdated)
        return {what, tr("The recovery shares do not open the newest key. New shares are needed."), Grade::Wrong};
    if (!status.lastKeyDrill)
        return {what, tr("The recovery shares were never tried. A lost key file loses every recording."), Grade::Think};
    return {what, tr("The shares were tried %1.").arg(daysAgo(*status.lastKeyDrill, now)),
            goodIf(now - *status.lastKeyDrill <= drillIsOld)};
}

QList<StatusLine> CareWords::work(const ClinicStatus &status)
{
    return {{tr("Recordings brought in"),
             status.failedRecordings == 0 ? tr("All came in.")
                                          : tr("%n could not be brought in.", nullptr, status.failedRecordings),
             goodIf(status.failedRecordings == 0)},
            {tr("E-mail"),
             status.failedMails == 0 ? tr("None was given up.") : tr("%n was given up.", nullptr, status.failedMails),
             goodIf(status.failedMails == 0)},
            {tr("Erasing"),
             status.overdueErasures == 0
                 ? tr("Nothing is overdue.")
                 : tr("%n recording(s) should be erased by now.", nullptr, status.overdueErasures),
             status.overdueErasures == 0 ? Grade::Good : Grade::Wrong},
            {tr("Wishes for deletion"),
             status.openDeletionRequests == 0 ? tr("All are answered.")
                                              : tr("%n wait(s) for an answer.", nullptr, status.openDeletionRequests),
             goodIf(status.openDeletionRequests == 0)}};
}

QList<StatusLine> CareWords::lines(const ClinicStatus &status, base::Instant now)
{
    QList<StatusLine> all = {backup(status, now),  backupTest(status, now), log(status, now),   checkpoint(status, now),
                             reviews(status, now), keys(status, now),       shares(status, now)};
    all += work(status);
    std::stable_sort(all.begin(), all.end(),
                     [](const StatusLine &a, const StatusLine &b) { return a.grade > b.grade; });
    return all;
}

QString CareWords::state(const BreakGlass &breakGlass, base::Instant now)
{
    switch (breakGlass.verdict) {
    case BreakGlass::Verdict::Justified:
        return tr("Was justified, says %1").arg(breakGlass.reviewerName);
    case BreakGlass::Verdict::Unjustified:
        return tr("Was not justified, says %1").arg(breakGlass.reviewerName);
    case BreakGlass::Verdict::None:
        break;
    }
    return breakGlass.expiresAt > now ? tr("Open until %1, waits for its review").arg(Words::time(breakGlass.expiresAt))
                                      : tr("Over, waits for its review");
}

} // namespace attune::models
