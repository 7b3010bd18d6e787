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
    return good ? Grade::Ok : Grade::ActionNeeded;
}

} // namespace

QString CareWords::grade(Grade grade)
{
    switch (grade) {
    case Grade::Ok:
        return tr("OK");
    case Grade::ActionNeeded:
        return tr("Action needed");
    case Grade::Problem:
        break;
    }
    return tr("Problem");
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
        return {what, tr("No backup has been made."), Grade::Problem};
    return {what, tr("Last backup: %1.").arg(daysAgo(*status.lastBackup, now)),
            goodIf(now - *status.lastBackup <= backupIsOld)};
}

StatusLine CareWords::backupTest(const ClinicStatus &status, base::Instant now)
{
    const QString what = tr("Restore test");
    if (!status.lastBackupTest)
        return {what, tr("Never run. An untested backup may not work."), Grade::ActionNeeded};
    return {what, tr("Last restore test: %1.").arg(daysAgo(*status.lastBackupTest, now)),
            goodIf(now - *status.lastBackupTest <= testIsOld)};
}

StatusLine CareWords::log(const ClinicStatus &status, base::Instant now)
{
    const QString what = tr("Access log verification");
    if (!status.lastLogCheck)
        return {what, tr("Never fully verified."), Grade::ActionNeeded};
    if (!status.logWasWhole)
        return {what, tr("Verified %1: the log is damaged.").arg(daysAgo(*status.lastLogCheck, now)), Grade::Problem};
    return {what, tr("Verified %1, no gaps.").arg(daysAgo(*status.lastLogCheck, now)),
            goodIf(now - *status.lastLogCheck <= logCheckIsOld)};
}

/// Reading this page is an entry of the log, so a checkpoint is never far.
StatusLine CareWords::checkpoint(const ClinicStatus &status, base::Instant now)
{
    const QString what = tr("Latest checkpoint");
    if (!status.newestCheckpoint)
        return {what, tr("The log has never been signed."), Grade::Problem};
    return {what,
            tr("%1, covering %n entry(ies).", nullptr, static_cast<int>(status.logEntries))
                .arg(Words::dateTime(*status.newestCheckpoint)),
            now - *status.newestCheckpoint <= checkpointIsOld ? Grade::Ok : Grade::Problem};
}

StatusLine CareWords::reviews(const ClinicStatus &status, base::Instant now)
{
    const QString what = tr("Emergency access");
    if (status.openReviews == 0 || !status.oldestOpenReview)
        return {what, tr("All reviewed."), Grade::Ok};
    return {what,
            tr("%n awaiting review.", nullptr, status.openReviews) + QLatin1Char(' ') +
                tr("Oldest: %1.").arg(daysAgo(*status.oldestOpenReview, now)),
            now - *status.oldestOpenReview > reviewIsLate ? Grade::Problem : Grade::ActionNeeded};
}

StatusLine CareWords::keys(const ClinicStatus &status, base::Instant now)
{
    const QString what = tr("Keys");
    if (status.keys.isEmpty())
        return {what, tr("The key store can't be reached. Recordings can't be opened until it is back."),
                Grade::Problem};
    QStringList sentences;
    for (const ClinicStatus::Key &key : status.keys) {
        if (key.isCurrent && key.madeAt)
            sentences << tr("Version %1 was created %2.").arg(key.version).arg(daysAgo(*key.madeAt, now));
        else if (key.isCurrent)
            sentences << tr("Version %1 is in use.").arg(key.version);
    }
    const qsizetype fine = sentences.size();
    for (const ClinicStatus::Key &key : status.keys) {
        if (key.isDisabled)
            sentences << tr("Version %1 is disabled: recordings encrypted with it can't be opened.").arg(key.version);
        if (key.nearItsEnd)
            sentences << tr("Version %1 expires soon and should be replaced.").arg(key.version);
        if (key.nearlyUsedUp)
            sentences << tr("Version %1 has nearly reached its usage limit and should be replaced.").arg(key.version);
        if (key.stillSeals)
            sentences << tr("Some data is still encrypted with version %1.").arg(key.version);
    }
    const bool off = std::any_of(status.keys.begin(), status.keys.end(),
                                 [](const ClinicStatus::Key &key) { return key.isDisabled; });
    return {what, sentences.join(QLatin1Char(' ')), off ? Grade::Problem : goodIf(sentences.size() == fine)};
}

StatusLine CareWords::shares(const ClinicStatus &status, base::Instant now)
{
    const QString what = tr("Key recovery");
    if (!status.sharesArePossible)
        return {what, tr("Handled by the key provider."), Grade::Ok};
    if (status.shares == ClinicStatus::Shares::None)
        return {what, tr("No recovery shares have been made. If the key file is lost, every recording is lost."),
                Grade::ActionNeeded};
    if (status.shares == ClinicStatus::Shares::Outdated)
        return {what, tr("The recovery shares don't cover the latest key. Create new shares."), Grade::Problem};
    if (!status.lastKeyDrill)
        return {what,
                tr("The recovery shares have never been tested. If the key file is lost, every recording is lost."),
                Grade::ActionNeeded};
    return {what, tr("Recovery shares tested %1.").arg(daysAgo(*status.lastKeyDrill, now)),
            goodIf(now - *status.lastKeyDrill <= drillIsOld)};
}

QList<StatusLine> CareWords::work(const ClinicStatus &status)
{
    return {{tr("Imports"),
             status.failedRecordings == 0 ? tr("All completed.") : tr("%n failed.", nullptr, status.failedRecordings),
             goodIf(status.failedRecordings == 0)},
            {tr("E-mail"),
             status.failedMails == 0 ? tr("All delivered.") : tr("%n not delivered.", nullptr, status.failedMails),
             goodIf(status.failedMails == 0)},
            {tr("Scheduled deletions"),
             status.overdueErasures == 0 ? tr("None overdue.") : tr("%n overdue.", nullptr, status.overdueErasures),
             status.overdueErasures == 0 ? Grade::Ok : Grade::Problem},
            {tr("Deletion requests"),
             status.openDeletionRequests == 0 ? tr("All answered.")
                                              : tr("%n awaiting a response.", nullptr, status.openDeletionRequests),
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
        return tr("Justified (%1)").arg(breakGlass.reviewerName);
    case BreakGlass::Verdict::Unjustified:
        return tr("Not justified (%1)").arg(breakGlass.reviewerName);
    case BreakGlass::Verdict::None:
        break;
    }
    return breakGlass.expiresAt > now ? tr("Open until %1, not yet reviewed").arg(Words::time(breakGlass.expiresAt))
                                      : tr("Ended, awaiting review");
}

} // namespace attune::models
