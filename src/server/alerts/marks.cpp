// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/alerts/marks.h"

#include "domain/person.h"
#include "server/alerts/content_actions.h"
#include "server/alerts/networks.h"

#include <QRegularExpression>

namespace attune::server::alerts {

using audit::LoggedEntry;
using domain::AccessMark;
using domain::LogAction;
using domain::LogOutcome;
using domain::Role;

namespace {

constexpr std::chrono::hours newFor{24};
constexpr qint64 manyRows = 10'000;

/// Staff, by what they acted as.
bool isOfStaff(const audit::Entry &entry)
{
    const Role role = domain::roleFromText(entry.actorRole);
    return role != Role::Unknown && role != Role::Patient;
}

Marks marksOfContent(const LoggedEntry &logged, MarkFacts &facts)
{
    const audit::Entry &entry = logged.entry;
    Marks marks = 0;
    if (facts.isSamePerson(entry.actorId, entry.clientId))
        marks |= markBit(AccessMark::OwnRecord);
    else if (facts.haveFamilyNameInCommon(entry.actorId, entry.clientId))
        marks |= markBit(AccessMark::SameFamilyName);
    if (facts.hasWithdrawn(entry.clientId))
        marks |= markBit(AccessMark::AfterWithdrawal);
    if (facts.firstUse(entry.actorId, FirstOf::Client, entry.clientId, logged).sequence == logged.sequence)
        marks |= markBit(AccessMark::FirstAccess);
    return marks;
}

Marks marksOfPlace(const LoggedEntry &logged, MarkFacts &facts)
{
    const audit::Entry &entry = logged.entry;
    Marks marks = 0;
    if (!entry.device.isEmpty()) {
        const FirstUse device = facts.firstUse(entry.actorId, FirstOf::Device, entry.device, logged);
        if (device.sequence == logged.sequence && device.hadOthers)
            marks |= markBit(AccessMark::NewDevice);
    }
    if (!entry.address.isEmpty() && entry.outcome != LogOutcome::Refused) {
        const FirstUse network = facts.firstUse(entry.actorId, FirstOf::Network, networkOf(entry.address), logged);
        const auto age = std::chrono::milliseconds(base::toUnixMs(logged.receivedAt) - network.sinceMs);
        if (network.hadOthers && age < newFor)
            marks |= markBit(AccessMark::NewPlace);
    }
    return marks;
}

/// How many rows an export has, or a check reads, is in its code (audit/LOG_FILES.md, audit/ACCESS_LOG.md).
bool isLargeExport(const audit::Entry &entry)
{
    static const QRegularExpression rows(QStringLiteral("\\brows:(\\d{1,15})\\b"));
    if (entry.action != LogAction::AccessLogExported && entry.action != LogAction::AccessLogChecked)
        return false;
    const auto match = rows.match(entry.code);
    return match.hasMatch() && match.captured(1).toLongLong() >= manyRows;
}

} // namespace

Marks marksOf(const LoggedEntry &logged, MarkFacts &facts)
{
    const audit::Entry &entry = logged.entry;
    if (!isOfStaff(entry) || !facts.isAccount(entry.actorId))
        return 0;
    Marks marks = marksOfPlace(logged, facts);
    if (facts.isOutsideHours(entry.actorId, entry.occurredAt))
        marks |= markBit(AccessMark::OutsideHours);
    const bool isRefused = entry.outcome == LogOutcome::Refused;
    if (opensContent(entry.action) && !isRefused && !entry.clientId.isEmpty())
        marks |= marksOfContent(logged, facts);
    if (entry.action == LogAction::DeletionScheduled && !isRefused &&
        facts.isErasedEarly(entry.recordingId, logged.receivedAt))
        marks |= markBit(AccessMark::EarlyDeletion);
    if (isLargeExport(entry))
        marks |= markBit(AccessMark::LargeExport);
    return marks;
}

} // namespace attune::server::alerts
