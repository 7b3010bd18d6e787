// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/care_codec.h"

#include "protocol/keys.h"

#include <algorithm>

namespace attune::protocol {

using domain::BreakGlass;
using domain::ClinicStatus;
using domain::LegalMatter;

namespace {

constexpr Bounds<qint64> counts{0, 1'000'000'000};

const Words<BreakGlass::Verdict> &verdictWords()
{
    using Verdict = BreakGlass::Verdict;
    static const Words<Verdict> words = {{Verdict::Justified, Verdict::Unjustified},
                                         [](Verdict verdict) { return textOf(verdict); }};
    return words;
}

const Words<LegalMatter::Path> &pathWords()
{
    using Path = LegalMatter::Path;
    static const Words<Path> words = {{Path::Complaint, Path::CourtOrder, Path::LegalDuty},
                                      [](Path path) { return textOf(path); }};
    return words;
}

/// A word nobody knows is taken for shares that do not open everything: somebody is to look.
const Words<ClinicStatus::Shares> &sharesWords()
{
    using Shares = ClinicStatus::Shares;
    static constexpr std::pair<Shares, const char *> table[] = {
        {Shares::None, "none"}, {Shares::Outdated, "outdated"}, {Shares::Current, "current"}};
    static const Words<Shares> words = {
        {Shares::None, Shares::Outdated, Shares::Current},
        [](Shares shares) {
            return QString::fromLatin1(std::find_if(std::begin(table), std::end(table), [shares](const auto &row) {
                                           return row.first == shares;
                                       })->second);
        },
        [](const QString &word) {
            const auto *found = std::find_if(std::begin(table), std::end(table),
                                             [&word](const auto &row) { return word == QLatin1String(row.second); });
            return std::optional(found == std::end(table) ? Shares::Outdated : found->first);
        }};
    return words;
}

} // namespace

static void describe(Members &members, ClinicStatus::Key &status)
{
    members.integer(key::version, status.version, counts);
    members.instant(key::madeAt, status.madeAt, rule::plain);
    members.flag(key::current, status.isCurrent);
    members.flag(key::nearItsEnd, status.nearItsEnd);
    members.flag(key::nearlyUsedUp, status.nearlyUsedUp);
    members.flag(key::disabled, status.isDisabled);
    members.flag(key::stillSeals, status.stillSeals);
}

QString textOf(BreakGlass::Verdict verdict)
{
    switch (verdict) {
    case BreakGlass::Verdict::Justified:
        return QStringLiteral("justified");
    case BreakGlass::Verdict::Unjustified:
        return QStringLiteral("unjustified");
    case BreakGlass::Verdict::None:
        break;
    }
    return {};
}

BreakGlass::Verdict verdictFromText(const QString &text)
{
    return verdictWords().find(text).value_or(BreakGlass::Verdict::None);
}

void describe(Members &members, BreakGlass &breakGlass)
{
    members.text(key::id, breakGlass.id, rule::required);
    members.text(key::userId, breakGlass.userId);
    members.text(key::userName, breakGlass.userName);
    members.text(key::clientId, breakGlass.clientId);
    members.text(key::clientName, breakGlass.clientName);
    members.instant(key::openedAt, breakGlass.openedAt, rule::required);
    members.instant(key::expiresAt, breakGlass.expiresAt, rule::required);
    members.instant(key::reviewedAt, breakGlass.reviewedAt, rule::plain);
    members.text(key::reviewerName, breakGlass.reviewerName);
    members.word(key::verdict, breakGlass.verdict, verdictWords());
    members.text(key::reason, breakGlass.reason);
    members.flag(key::isOwn, breakGlass.isOwn);
}

void describe(Members &members, ReviewedBreakGlass &reviewed)
{
    describe(members, reviewed.breakGlass);
    members.text(key::reviewedBy, reviewed.reviewedBy);
}

void describe(Members &members, BreakGlassAnswer &answer)
{
    members.object(key::breakGlass, answer.breakGlass, rule::required);
}

void describe(Members &members, BreakGlassesAnswer &answer)
{
    members.rows(key::breakGlass, answer.accesses);
    members.text(key::nextCursor, answer.nextCursor, rule::orNull);
}

void describe(Members &members, NewBreakGlassBody &body)
{
    describe(members, body.client);
    describe(members, body.why);
}

void describe(Members &members, ReviewBody &body)
{
    members.word(key::verdict, body.verdict, verdictWords(), rule::required);
    describe(members, body.why);
}

QString textOf(LegalMatter::Path path)
{
    switch (path) {
    case LegalMatter::Path::Complaint:
        return QStringLiteral("complaint");
    case LegalMatter::Path::CourtOrder:
        return QStringLiteral("courtOrder");
    case LegalMatter::Path::LegalDuty:
        break;
    }
    return QStringLiteral("legalDuty");
}

std::optional<LegalMatter::Path> legalMatterPathFromText(const QString &text)
{
    return pathWords().find(text);
}

void describe(Members &members, LegalMatter &matter)
{
    members.text(key::id, matter.id, rule::required);
    members.word(key::path, matter.path, pathWords(), rule::required);
    members.text(key::matterNumber, matter.matterNumber);
    members.text(key::reason, matter.reason);
    members.id(key::clientId, matter.clientId);
    members.text(key::clientName, matter.clientName);
    members.text(key::askedByName, matter.askedByName);
    members.instant(key::askedAt, matter.askedAt, rule::required);
    members.flag(key::tellsClient, matter.notifiesClient);
    members.text(key::agreedByName, matter.agreedByName);
    members.instant(key::agreedAt, matter.agreedAt, rule::plain);
    members.instant(key::expiresAt, matter.expiresAt, rule::plain);
    members.instant(key::endedAt, matter.endedAt, rule::plain);
    members.flag(key::isOpen, matter.isOpen);
    members.flag(key::isOwn, matter.isOwn);
}

void describe(Members &members, DocumentedMatter &documented)
{
    describe(members, documented.matter);
    members.text(key::askedBy, documented.askedBy);
    members.text(key::agreedBy, documented.agreedBy);
}

void describe(Members &members, LegalMatterAnswer &answer)
{
    members.object(key::matter, answer.matter, rule::required);
}

void describe(Members &members, LegalMattersAnswer &answer)
{
    members.rows(key::matters, answer.matters);
    members.text(key::nextCursor, answer.nextCursor, rule::orNull);
}

void describe(Members &members, NewLegalMatterBody &body)
{
    describe(members, body.client);
    members.word(key::path, body.path, pathWords(), rule::required);
    members.text(key::matterNumber, body.matterNumber, rule::required);
    describe(members, body.why);
    members.flag(key::tellClient, body.notifiesClient, rule::required);
    members.text(key::whyNotTold, body.whyNotNotified, rule::orOmitted);
}

void describe(Members &members, ClinicStatus &status)
{
    members.instant(key::lastBackup, status.lastBackup, rule::plain);
    members.instant(key::lastBackupTest, status.lastBackupTest, rule::plain);
    members.instant(key::lastKeyDrill, status.lastKeyDrill, rule::plain);
    members.flag(key::sharesArePossible, status.sharesArePossible);
    if (members.reads())
        status.shares = ClinicStatus::Shares::Outdated; // until it is said
    members.word(key::recoveryShares, status.shares, sharesWords());
    members.instant(key::lastLogCheck, status.lastLogCheck, rule::plain);
    members.flag(key::logWasWhole, status.logWasWhole);
    members.instant(key::newestCheckpoint, status.newestCheckpoint, rule::plain);
    members.integer(key::logEntries, status.logEntries, {0, largestInteger});
    members.integer(key::openReviews, status.openReviews, counts);
    members.instant(key::oldestOpenReview, status.oldestOpenReview, rule::plain);
    members.list(key::keys, status.keys);
    members.integer(key::failedRecordings, status.failedRecordings, counts);
    members.integer(key::failedMails, status.failedMails, counts);
    members.integer(key::overdueErasures, status.overdueErasures, counts);
    members.integer(key::openWishes, status.openDeletionRequests, counts);
}

void describe(Members &members, ClinicStatusAnswer &answer)
{
    members.object(key::status, answer.status, rule::required);
}

void describe(Members &members, FetchedBack &answer)
{
    members.flag(key::ready, answer.isReady);
}

} // namespace attune::protocol
