// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/access_rows_codec.h"

#include "protocol/access_log_codec.h"
#include "protocol/keys.h"

#include <limits>

namespace attune::protocol {

using namespace domain;

namespace {

constexpr Bounds<qint64> fromZero{0, largestInteger};

QString wordOf(AccessOrder order)
{
    return order == AccessOrder::Newest ? QStringLiteral("newest") : QStringLiteral("oldest");
}

QString wordOf(ProofState state)
{
    switch (state) {
    case ProofState::Proven:
        return QStringLiteral("proven");
    case ProofState::Waiting:
        return QStringLiteral("waiting");
    case ProofState::Withheld:
        break;
    }
    return QStringLiteral("withheld");
}

QString wordOf(LogCheckResult::Outcome outcome)
{
    return outcome == LogCheckResult::Outcome::Whole ? QStringLiteral("whole") : QStringLiteral("broken");
}

const Words<ProofState> &proofWords()
{
    static const Words<ProofState> words{{ProofState::Proven, ProofState::Waiting, ProofState::Withheld}, wordOf};
    return words;
}

const Words<LogCheckResult::Outcome> &checkWords()
{
    using Outcome = LogCheckResult::Outcome;
    static const Words<Outcome> words{{Outcome::Whole, Outcome::Broken}, wordOf};
    return words;
}

} // namespace

const Words<AccessMark> &accessMarkWords()
{
    using enum AccessMark;
    static const Words<AccessMark> words{{OutsideHours, AfterWithdrawal, OwnRecord, SameFamilyName, FirstAccess,
                                          NewDevice, NewPlace, EarlyDeletion, LargeExport},
                                         nameOf};
    return words;
}

const Words<AccessOrder> &accessOrderWords()
{
    static const Words<AccessOrder> words{{AccessOrder::Newest, AccessOrder::Oldest}, wordOf};
    return words;
}

void describe(Members &members, AccessRow &row)
{
    FoundEntry found{row.entry, row.id, row.roleName, row.purpose, row.device, row.server, row.requestId, row.program};
    describe(members, found);
    members.words(key::marks, row.marks, accessMarkWords());
    if (members.reads()) {
        row.entry = found.entry;
        row.id = found.eventId;
        row.roleName = found.actorRole;
        row.purpose = found.purpose;
        row.device = found.device;
        row.server = found.server;
        row.requestId = found.requestId;
        row.program = found.agent;
    }
}

void describe(Members &members, AccessRows &rows)
{
    members.rows(key::entries, rows.rows);
    members.text(key::nextCursor, rows.nextCursor, rule::orNull);
    members.text(key::newestCursor, rows.newestCursor, rule::orNull);
    members.instant(key::oldestAt, rows.oldestAt, rule::plain);
    members.integer(key::leftOut, rows.leftOut, fromZero);
}

void describe(Members &members, AccessDetail &detail)
{
    members.object(key::entry, detail.row, rule::required);
    members.word(key::proof, detail.proof, proofWords());
    members.integer(key::checkpointSize, detail.checkpointSize, fromZero);
}

void describe(Members &members, NewerEntries &newer)
{
    members.integer(key::waiting, newer.waiting, {0, std::numeric_limits<int>::max()}, rule::required);
}

void describe(Members &members, SavedView &view)
{
    members.text(key::id, view.id);
    members.text(key::name, view.name, rule::required, 80);
    members.text(key::query, view.text, rule::plain, 2000);
    members.texts(key::columns, view.columns, rule::plain);
    members.word(key::order, view.order, accessOrderWords());
    members.flag(key::shared, view.isShared);
    members.flag(key::own, view.isOwn);
    members.flag(key::start, view.isStart);
    members.flag(key::readyMade, view.isReadyMade);
}

void describe(Members &members, SavedViews &views)
{
    members.rows(key::views, views.views);
}

void describe(Members &members, SavedViewAnswer &answer)
{
    members.object(key::view, answer.view, rule::required);
}

void describe(Members &members, LogCheckResult &result)
{
    members.word(key::outcome, result.outcome, checkWords(), rule::required);
    members.instant(key::at, result.at);
    members.id(key::byId, result.byId);
    members.text(key::byName, result.byName);
    members.integer(key::first, result.first, fromZero);
    members.integer(key::covered, result.covered, fromZero);
    members.integer(key::withheld, result.withheld, fromZero);
    members.integer(key::wrong, result.wrong, fromZero);
}

void describe(Members &members, LogOutsider &outsider)
{
    members.text(key::name, outsider.name);
    members.text(key::key, outsider.key, rule::required);
}

void describe(Members &members, LogCheckState &state)
{
    members.object(key::last, state.last);
    members.rows(key::outsiders, state.outsiders);
    members.text(key::zone, state.zone);
    members.integer(key::entries, state.entries, fromZero, rule::required);
    members.instant(key::serverCheckedAt, state.serverCheckedAt, rule::plain);
    members.flag(key::serverFoundWhole, state.serverFoundWhole);
}

void describe(Members &members, LogPart &part)
{
    members.bytes(key::lines, part.lines, rule::present);
    members.text(key::nextCursor, part.nextCursor, rule::orNull);
    members.integer(key::reached, part.reached, fromZero);
    members.integer(key::entries, part.entries, fromZero);
}

} // namespace attune::protocol
