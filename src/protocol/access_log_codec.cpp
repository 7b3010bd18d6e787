// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/access_log_codec.h"

#include "protocol/domain_words.h"
#include "protocol/keys.h"

namespace attune::protocol {

using namespace domain;

namespace {

constexpr Bounds<qint64> fromZero{0, largestInteger};

/// What a line about one recording and an entry of the whole log have in common.
void describeCommon(Members &members, AccessLogEntry &entry)
{
    members.integer(key::sequence, entry.sequence, fromZero, rule::required);
    members.instant(key::at, entry.at, rule::required);
    members.id(key::actorId, entry.actorId);
    members.text(key::actorName, entry.actorName);
    members.named(key::action, entry.action);
    members.named(key::outcome, entry.outcome);
    members.text(key::reason, entry.reason);
    members.id(key::viewing, entry.viewing);
    members.ranges(key::ranges, entry.ranges, rule::plain);
    members.text(key::code, entry.code);
}

} // namespace

void describe(Members &members, AccessLogEntry &entry)
{
    describeCommon(members, entry);
    members.word(key::actorRole, entry.actorRole, roleWords());
    members.integer(key::count, entry.count, {1, largestInteger});
    members.instant(key::firstAt, entry.firstAt, rule::plain);
}

void describe(Members &members, AccessSummary &summary)
{
    members.id(key::actorId, summary.actorId);
    members.text(key::actorName, summary.actorName);
    members.word(key::actorRole, summary.actorRole, roleWords());
    members.integer(key::openings, summary.openings, fromZero);
    members.integer(key::copies, summary.copies, fromZero);
    members.integer(key::refusals, summary.refusals, fromZero);
    members.integer(key::reports, summary.reports, fromZero);
    members.instant(key::lastAt, summary.lastAt, rule::required);
}

void describe(Members &members, RecordingAccessAnswer &answer)
{
    members.rows(key::people, answer.people);
    members.rows(key::entries, answer.entries);
    members.text(key::nextCursor, answer.nextCursor, rule::orNull);
}

void describe(Members &members, FoundEntry &found)
{
    describeCommon(members, found.entry);
    members.text(key::id, found.eventId);
    members.text(key::actorRole, found.actorRole);
    if (members.reads())
        found.entry.actorRole = roleFromText(found.actorRole);
    members.id(key::clientId, found.entry.clientId);
    members.text(key::clientName, found.entry.clientName);
    members.text(key::recordingId, found.entry.recordingId);
    members.text(key::purpose, found.purpose);
    members.text(key::device, found.device);
    members.text(key::address, found.entry.address);
    members.text(key::server, found.server);
    members.text(key::requestId, found.requestId);
    members.text(key::userAgent, found.agent);
}

void describe(Members &members, FoundEntries &found)
{
    members.rows(key::entries, found.entries);
    members.text(key::nextCursor, found.nextCursor, rule::orNull);
}

void describe(Members &members, LogPromise &promise)
{
    members.text(key::key, promise.key);
    QString checkpoint = QString::fromUtf8(promise.checkpoint);
    members.text(key::checkpoint, checkpoint);
    promise.checkpoint = checkpoint.toUtf8();
    QStringList hashes;
    for (const QByteArray &hash : std::as_const(promise.proof))
        hashes << QString::fromLatin1(hash.toBase64());
    members.texts(key::proof, hashes, rule::plain);
    if (!members.reads())
        return;
    promise.proof.clear();
    for (const QString &hash : std::as_const(hashes))
        promise.proof.append(QByteArray::fromBase64(hash.toLatin1()));
}

void describe(Members &members, AccessReceipt &receipt)
{
    members.text(key::receipt, receipt.text, rule::required);
    members.text(key::key, receipt.key);
}

} // namespace attune::protocol
