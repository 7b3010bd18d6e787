// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_removals.h"

#include "base/id.h"
#include "crypto/removal_record.h"
#include "server/audit/access_marks.h"
#include "server/audit/entry_place.h"
#include "server/audit/log_digest.h"
#include "server/audit/log_texts.h"
#include "server/store/legal_holds.h"

namespace attune::server::audit {

using base::toUnixMs;
using crypto::RemovalRecord;
using domain::LogAction;

namespace {

// What a removal is: its record is kept; it is in the log; what it names is gone.
const QString planned = QStringLiteral("planned");
const QString logged = QStringLiteral("logged");
const QString done = QStringLiteral("done");

struct Row
{
    QByteArray note;
    QString entryId;
    QString state;
};

std::optional<Row> rowOf(store::Connection &connection, const QString &removal)
{
    enum class Column { Note, EntryId, State };
    auto row = connection.run(QStringLiteral("SELECT note, entry_id, state FROM log_removals WHERE id = ?"), {removal});
    if (!row.next())
        return std::nullopt;
    return Row{row.text(Column::Note).toUtf8(), row.text(Column::EntryId), row.text(Column::State)};
}

QList<RemovalRecord::Run> runsOf(store::Connection &connection, const QString &removal)
{
    enum class Column { From, To };
    auto rows = connection.run(QStringLiteral("SELECT from_entry, to_entry FROM log_removal_ranges WHERE removal_id = "
                                              "? ORDER BY from_entry"),
                               {removal});
    QList<RemovalRecord::Run> runs;
    while (rows.next())
        runs.append({rows.number(Column::From), rows.number(Column::To)});
    return runs;
}

QList<RemovalRecord::Run> runsOf(const QList<qint64> &sequences)
{
    QList<RemovalRecord::Run> runs;
    for (const qint64 sequence : sequences) {
        if (!runs.isEmpty() && runs.last().last + 1 == sequence)
            runs.last().last = sequence;
        else
            runs.append({sequence, sequence});
    }
    return runs;
}

base::Error conflict(const char *what)
{
    return {base::ErrorKind::Conflict, QString::fromLatin1(what), {}, {}};
}

/// How the entry in the log names the record.
QString codeOf(const RemovalRecord &record)
{
    return QStringLiteral("%1:%2:%3-%4:%5")
        .arg(record.id)
        .arg(record.named())
        .arg(record.runs.first().first)
        .arg(record.runs.last().last)
        .arg(hashOf(record));
}

Entry entryOf(const RemovalRecord &record, base::Instant now)
{
    return serverEntry(now, {}, LogAction::LogEntriesRemoved, codeOf(record));
}

/// The entry about a removal, by what it says; empty while there is none.
QString entryIdOf(store::Connection &connection, const RemovalRecord &record)
{
    const auto place = placeOf(connection, LogAction::LogEntriesRemoved, codeOf(record));
    return place ? place->id : QString();
}

/// Whether nothing that a legal hold keeps is named by the row `l`.
QString noHold()
{
    return QStringLiteral(
               "NOT EXISTS(SELECT 1 FROM recordings r WHERE (r.id = l.recording_id OR (l.client_id <> '' AND "
               "r.client_id = l.client_id)) AND NOT (%1))")
        .arg(store::notHeld());
}

} // namespace

QList<AgedEntry> agedEntries(store::Connection &connection, qint64 first, qint64 last, base::Instant before)
{
    enum class Column { Sequence, ReceivedAt, Action, ClientId, RecordingId };
    auto rows = connection.run(QStringLiteral("SELECT l.sequence, l.received_at, l.action, l.client_id, l.recording_id "
                                              "FROM access_log l WHERE l.sequence BETWEEN ? AND ? AND l.received_at < "
                                              "? AND NOT EXISTS(SELECT 1 FROM access_log p WHERE p.sequence = "
                                              "l.sequence - 1 AND p.received_at >= ?) ORDER BY l.sequence"),
                               {first, last, toUnixMs(before), toUnixMs(before)});
    QList<AgedEntry> entries;
    while (rows.next())
        entries.append({rows.number(Column::Sequence), base::fromUnixMs(rows.number(Column::ReceivedAt)),
                        domain::LogActionName::read(rows.text(Column::Action)), rows.text(Column::ClientId),
                        rows.text(Column::RecordingId)});
    return entries;
}

qint64 lastBefore(store::Connection &connection, base::Instant moment)
{
    const qint64 newest = connection.run(QStringLiteral("SELECT MAX(sequence) FROM access_log")).firstOr<qint64>(0);
    qint64 low = 0;
    qint64 high = newest + 1; // the first that is not before it lies in (low, high]
    while (low + 1 < high) {
        const qint64 middle = low + (high - low) / 2;
        enum class Column { Sequence, ReceivedAt };
        auto row = connection.run(QStringLiteral("SELECT sequence, received_at FROM access_log WHERE sequence >= ? "
                                                 "ORDER BY sequence LIMIT 1"),
                                  {middle}); // some before it may have been taken out
        const bool isBefore = row.next() && row.number(Column::ReceivedAt) < toUnixMs(moment);
        if (isBefore)
            low = std::max(middle, std::min(row.number(Column::Sequence), high - 1));
        else
            high = middle;
    }
    return low;
}

base::Result<QString> planRemoval(store::Connection &connection, const AccessLog &log, const NewRemoval &removal,
                                  base::Instant now)
{
    const QList<RemovalRecord::Run> runs = runsOf(removal.sequences);
    const bool rising = std::is_sorted(removal.sequences.begin(), removal.sequences.end());
    if (runs.isEmpty() || !rising || removal.sequences.size() > mostNamed || runs.size() > mostRuns)
        return base::Error{
            base::ErrorKind::InvalidInput, QStringLiteral("these are no entries for one removal"), {}, {}};
    const auto key = log.verifier();
    if (!key)
        return base::Error{base::ErrorKind::Unavailable, QStringLiteral("the access log has no key"), {}, {}};
    const RemovalRecord record{key->name,         base::newUuidV7(toUnixMs(now)),
                               base::toText(now), base::toText(removal.before),
                               removal.policy,    runs};
    const auto note = log.signedText(toText(record));
    if (!note)
        return note.error();
    store::Transaction transaction(connection);
    connection.run(QStringLiteral("INSERT INTO log_removals(id, made_at, before_at, from_entry, to_entry, named, note, "
                                  "state) VALUES(?,?,?,?,?,?,?,?)"),
                   {record.id, toUnixMs(now), toUnixMs(removal.before), runs.first().first, runs.last().last,
                    record.named(), QString::fromUtf8(*note), planned});
    for (const RemovalRecord::Run &run : runs)
        connection.run(QStringLiteral("INSERT INTO log_removal_ranges(removal_id, from_entry, to_entry) VALUES(?,?,?)"),
                       {record.id, run.first, run.last});
    transaction.commit();
    return record.id;
}

QStringList unfinishedRemovals(store::Connection &connection)
{
    return connection.run(QStringLiteral("SELECT id FROM log_removals WHERE state <> ? ORDER BY made_at, id"), {done})
        .all<QString>();
}

base::Result<void> isRightRemoval(store::Connection &connection, const QString &removal, const crypto::VerifierKey &key)
{
    const auto row = rowOf(connection, removal);
    if (!row)
        return conflict("there is no such removal");
    if (row->state == done) // by another server, meanwhile
        return {};
    const auto record = crypto::checkedRemoval(row->note, key);
    if (!record || record->id != removal)
        return conflict("the record of the removal is not signed by the log");
    if (record->runs != runsOf(connection, removal))
        return conflict("what is to be deleted is not what the record of the removal names");
    if (row->entryId.isEmpty() || row->entryId != entryIdOf(connection, *record))
        return conflict("the access log does not say that this is removed");
    return {};
}

base::Result<qint64> carryOut(store::Connection &connection, AccessLog &log, const QString &removal, base::Instant now)
{
    const auto row = rowOf(connection, removal);
    const auto key = log.verifier();
    if (!row || row->state == done || !key)
        return qint64(0);
    if (row->state == planned) {
        const auto record = crypto::checkedRemoval(row->note, *key);
        if (!record)
            return record.error();
        if (auto written = log.append({entryOf(*record, now)}); !written)
            return written.error();
        connection.run(QStringLiteral("UPDATE log_removals SET state = ?, entry_id = ? WHERE id = ? AND state = ?"),
                       {logged, entryIdOf(connection, *record), removal, planned});
    }
    return log.takeOut(removal);
}

namespace {

/// What of a run is not kept by a legal hold, and is not the entry about the removal itself.
QList<LoggedEntry> goingOf(store::Connection &connection, const RemovalRecord::Run &run, const QString &aboutIt)
{
    auto rows = connection.run(QStringLiteral("SELECT ") + logColumns +
                                   QStringLiteral(" FROM access_log l WHERE l.sequence BETWEEN ? AND ? AND l.event_id "
                                                  "<> ? AND ") +
                                   noHold() + QStringLiteral(" ORDER BY l.sequence"),
                               {run.first, run.last, aboutIt});
    QList<LoggedEntry> going;
    while (rows.next())
        going.append(loggedEntryFrom(rows));
    return going;
}

/// A run none of which is kept, with what is kept of its entries. As many statements for a thousand as for one:
/// everybody who appends waits meanwhile.
void deleteRun(store::Connection &connection, const RemovalRecord::Run &run)
{
    forgetTexts(connection, run.first, run.last);
    forgetMarks(connection, run.first, run.last);
    connection.run(QStringLiteral("DELETE FROM access_log WHERE sequence BETWEEN ? AND ?"), {run.first, run.last});
}

/// What of some entries stands among the words of the columns, but for those that the program chooses from.
QSet<QString> wordsOf(const QList<LoggedEntry> &entries)
{
    QSet<QString> words;
    for (const LoggedEntry &one : entries) {
        const Entry &entry = one.entry;
        for (const QString *text :
             {&entry.actorId, &entry.clientId, &entry.recordingId, &entry.device, &entry.address, &entry.code})
            words.insert(*text);
    }
    return words;
}

/// Of a removal that is over the runs are those that are gone: what was held meanwhile may be removed another time.
void keepRuns(store::Connection &connection, const QString &removal, const QList<RemovalRecord::Run> &runs)
{
    connection.run(QStringLiteral("DELETE FROM log_removal_ranges WHERE removal_id = ?"), {removal});
    for (const RemovalRecord::Run &run : runs)
        connection.run(QStringLiteral("INSERT INTO log_removal_ranges(removal_id, from_entry, to_entry) VALUES(?,?,?)"),
                       {removal, run.first, run.last});
}

} // namespace

QSet<qint64> blocksOf(store::Connection &connection, const QString &removal)
{
    QSet<qint64> blocks;
    const auto runs = runsOf(connection, removal);
    for (const RemovalRecord::Run &run : runs) {
        for (qint64 block = (run.first - 1) / blockSize; block <= (run.last - 1) / blockSize; ++block)
            blocks.insert(block);
    }
    return blocks;
}

qint64 deleteNamed(store::Connection &connection, const QString &removal, const UnindexedWords &words,
                   const QList<std::shared_ptr<LogDigest>> &digests)
{
    const auto row = rowOf(connection, removal);
    if (!row || row->state != logged)
        return 0;
    const auto named = runsOf(connection, removal);
    QList<LoggedEntry> going;
    for (const RemovalRecord::Run &run : named)
        going += goingOf(connection, run, row->entryId);
    QList<qint64> gone;
    for (const LoggedEntry &entry : std::as_const(going))
        gone << entry.sequence;
    const auto runs = runsOf(gone);
    for (const RemovalRecord::Run &run : runs)
        deleteRun(connection, run);
    for (const auto &digest : digests)
        digest->drop(connection, going);
    remakeBlocksOf(connection, gone);
    forgetWords(connection, wordsOf(going), words);
    if (runs != named)
        keepRuns(connection, removal, runs);
    connection.run(QStringLiteral("UPDATE log_removals SET state = ?, removed = ? WHERE id = ?"),
                   {done, gone.size(), removal});
    return gone.size();
}

QList<std::pair<qint64, qint64>> removedAmong(store::Connection &connection, qint64 first, qint64 last)
{
    enum class Column { From, To };
    auto rows = connection.run(
        QStringLiteral("SELECT g.from_entry, g.to_entry FROM log_removal_ranges g JOIN log_removals m ON m.id = "
                       "g.removal_id WHERE m.state = ? AND g.from_entry <= ? AND g.from_entry >= (SELECT "
                       "COALESCE(MAX(b.from_entry), 0) FROM log_removal_ranges b WHERE b.from_entry <= ?) AND "
                       "g.to_entry >= ? ORDER BY g.from_entry"),
        {done, last, first, first});
    QList<std::pair<qint64, qint64>> runs;
    while (rows.next())
        runs.append({std::max(first, rows.number(Column::From)), std::min(last, rows.number(Column::To))});
    return runs;
}

QStringList removalNotes(store::Connection &connection, qint64 first, qint64 last)
{
    return connection
        .run(
            QStringLiteral("SELECT note FROM log_removals WHERE state <> ? AND from_entry <= ? AND to_entry >= ? ORDER "
                           "BY from_entry, id"),
            {planned, last, first})
        .all<QString>();
}

RemovalCounts removalCounts(store::Connection &connection)
{
    enum class Column { Removed, Last };
    auto row = connection.run(QStringLiteral("SELECT CAST(COALESCE(SUM(removed), 0) AS BIGINT), MAX(made_at) FROM "
                                             "log_removals WHERE state = ?"),
                              {done});
    RemovalCounts counts;
    if (row.next()) {
        counts.removed = row.number(Column::Removed);
        counts.last = row.instant(Column::Last);
    }
    return counts;
}

} // namespace attune::server::audit
