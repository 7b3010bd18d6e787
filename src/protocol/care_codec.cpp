// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/care_codec.h"

#include <algorithm>

namespace attune::protocol {

using domain::BreakGlass;
using domain::ClinicStatus;
using domain::LegalMatter;

namespace {

int count(const Json &object, const char *key)
{
    return static_cast<int>(integer(object, key, {0, 1'000'000'000}).value_or(0));
}

Json toJson(const ClinicStatus::Key &key)
{
    return {{"version", key.version},       {"madeAt", json(key.madeAt)},       {"current", key.isCurrent},
            {"nearItsEnd", key.nearItsEnd}, {"nearlyUsedUp", key.nearlyUsedUp}, {"disabled", key.isDisabled},
            {"stillSeals", key.stillSeals}};
}

ClinicStatus::Key keyFrom(const Json &object)
{
    return {count(object, "version"),   instant(object, "madeAt"),    flag(object, "current"),
            flag(object, "nearItsEnd"), flag(object, "nearlyUsedUp"), flag(object, "disabled"),
            flag(object, "stillSeals")};
}

} // namespace

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
    for (const auto verdict : {BreakGlass::Verdict::Justified, BreakGlass::Verdict::Unjustified}) {
        if (text == textOf(verdict))
            return verdict;
    }
    return BreakGlass::Verdict::None;
}

Json toJson(const BreakGlass &breakGlass)
{
    return {{"id", json(breakGlass.id)},
            {"userId", json(breakGlass.userId)},
            {"userName", json(breakGlass.userName)},
            {"clientId", json(breakGlass.clientId)},
            {"clientName", json(breakGlass.clientName)},
            {"openedAt", json(std::optional(breakGlass.openedAt))},
            {"expiresAt", json(std::optional(breakGlass.expiresAt))},
            {"reviewedAt", json(breakGlass.reviewedAt)},
            {"reviewerName", json(breakGlass.reviewerName)},
            {"verdict", json(textOf(breakGlass.verdict))},
            {"reason", json(breakGlass.reason)},
            {"isOwn", breakGlass.isOwn}};
}

std::optional<BreakGlass> breakGlassFrom(const Json &object)
{
    const auto opened = instant(object, "openedAt");
    const auto expires = instant(object, "expiresAt");
    const QString id = text(object, "id");
    if (id.isEmpty() || !opened || !expires)
        return std::nullopt;
    return BreakGlass{id,
                      text(object, "userId"),
                      text(object, "userName"),
                      text(object, "clientId"),
                      text(object, "clientName"),
                      *opened,
                      *expires,
                      instant(object, "reviewedAt"),
                      text(object, "reviewerName"),
                      verdictFromText(text(object, "verdict")),
                      text(object, "reason"),
                      flag(object, "isOwn")};
}

static constexpr std::pair<LegalMatter::Path, const char16_t *> pathWords[] = {
    {LegalMatter::Path::Complaint, u"complaint"},
    {LegalMatter::Path::CourtOrder, u"courtOrder"},
    {LegalMatter::Path::LegalDuty, u"legalDuty"}};

QString textOf(LegalMatter::Path path)
{
    const auto *found =
        std::find_if(std::begin(pathWords), std::end(pathWords), [path](const auto &row) { return row.first == path; });
    return QString::fromUtf16(found->second);
}

std::optional<LegalMatter> legalMatterFrom(const Json &object)
{
    const QString id = text(object, "id");
    const QString word = text(object, "path");
    const auto *path = std::find_if(std::begin(pathWords), std::end(pathWords),
                                    [&word](const auto &row) { return word == QString::fromUtf16(row.second); });
    const auto asked = instant(object, "askedAt");
    if (id.isEmpty() || path == std::end(pathWords) || !asked)
        return std::nullopt;
    LegalMatter matter;
    matter.id = id;
    matter.path = path->first;
    matter.matterNumber = text(object, "matterNumber");
    matter.reason = text(object, "reason");
    matter.clientName = text(object, "clientName");
    matter.askedByName = text(object, "askedByName");
    matter.askedAt = *asked;
    matter.notifiesClient = flag(object, "tellsClient", true);
    matter.agreedByName = text(object, "agreedByName");
    matter.agreedAt = instant(object, "agreedAt");
    matter.expiresAt = instant(object, "expiresAt");
    matter.endedAt = instant(object, "endedAt");
    matter.isOpen = flag(object, "isOpen");
    matter.isOwn = flag(object, "isOwn");
    return matter;
}

Json toJson(const domain::NewLegalMatter &matter)
{
    Json object = {{"clientNumber", json(matter.clientNumber)},
                   {"path", json(textOf(matter.path))},
                   {"matterNumber", json(matter.matterNumber)},
                   {"reason", json(matter.reason)},
                   {"tellClient", matter.whyNotNotified.isEmpty()}};
    if (!matter.whyNotNotified.isEmpty())
        object["whyNotTold"] = json(matter.whyNotNotified);
    return object;
}

static constexpr std::pair<ClinicStatus::Shares, const char *> sharesWords[] = {
    {ClinicStatus::Shares::None, "none"},
    {ClinicStatus::Shares::Outdated, "outdated"},
    {ClinicStatus::Shares::Current, "current"}};

static const char *textOf(ClinicStatus::Shares shares)
{
    return std::find_if(std::begin(sharesWords), std::end(sharesWords),
                        [shares](const auto &row) { return row.first == shares; })
        ->second;
}

/// A server that does not say may have shares of any kind: they are to be looked at.
static ClinicStatus::Shares sharesFrom(const QString &word)
{
    const auto *found = std::find_if(std::begin(sharesWords), std::end(sharesWords),
                                     [&word](const auto &row) { return word == QLatin1String(row.second); });
    return found == std::end(sharesWords) ? ClinicStatus::Shares::Outdated : found->first;
}

Json toJson(const ClinicStatus &status)
{
    Json keys = Json::array();
    for (const ClinicStatus::Key &key : status.keys)
        keys.push_back(toJson(key));
    return {{"lastBackup", json(status.lastBackup)},
            {"lastBackupTest", json(status.lastBackupTest)},
            {"lastKeyDrill", json(status.lastKeyDrill)},
            {"sharesArePossible", status.sharesArePossible},
            {"recoveryShares", textOf(status.shares)},
            {"lastLogCheck", json(status.lastLogCheck)},
            {"logWasWhole", status.logWasWhole},
            {"newestCheckpoint", json(status.newestCheckpoint)},
            {"logEntries", status.logEntries},
            {"openReviews", status.openReviews},
            {"oldestOpenReview", json(status.oldestOpenReview)},
            {"keys", keys},
            {"failedRecordings", status.failedRecordings},
            {"failedMails", status.failedMails},
            {"overdueErasures", status.overdueErasures},
            {"openWishes", status.openDeletionRequests}};
}

ClinicStatus clinicStatusFrom(const Json &object)
{
    ClinicStatus status;
    status.lastBackup = instant(object, "lastBackup");
    status.lastBackupTest = instant(object, "lastBackupTest");
    status.lastKeyDrill = instant(object, "lastKeyDrill");
    status.sharesArePossible = flag(object, "sharesArePossible", true);
    status.shares = sharesFrom(text(object, "recoveryShares"));
    status.lastLogCheck = instant(object, "lastLogCheck");
    status.logWasWhole = flag(object, "logWasWhole", true);
    status.newestCheckpoint = instant(object, "newestCheckpoint");
    status.logEntries = integer(object, "logEntries", {0, largestInteger}).value_or(0);
    status.openReviews = count(object, "openReviews");
    status.oldestOpenReview = instant(object, "oldestOpenReview");
    for (const Json &key : list(object, "keys"))
        status.keys.append(keyFrom(key));
    status.failedRecordings = count(object, "failedRecordings");
    status.failedMails = count(object, "failedMails");
    status.overdueErasures = count(object, "overdueErasures");
    status.openDeletionRequests = count(object, "openWishes");
    return status;
}

} // namespace attune::protocol
