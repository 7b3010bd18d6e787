// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_writer.h"

#include "base/id.h"
#include "domain/problem.h"
#include "protocol/access_event_codec.h"
#include "protocol/problem.h"
#include "server/audit/log_agents.h"
#include "server/audit/log_rollups.h"
#include "server/audit/log_texts.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace attune::server::audit {

using domain::LogAction;
using domain::LogOutcome;
using domain::ProblemCode;

namespace {

constexpr qsizetype rowsTogether = 8; // of one statement: one row pays for preparing it, many for numbering its values
constexpr qsizetype askTogether = 250;
constexpr qsizetype longestText = 4096;
constexpr qsizetype mostRanges = 10'000;
constexpr qint64 largestNumber = 1LL << 53;
constexpr qint64 latestMs = 253'402'300'800'000; // year 10000
constexpr double fastest = 1000;
constexpr std::chrono::seconds bundlePause{1}; // between two looks whether a window is over

QList<QVariant> valuesOf(const LoggedEntry &logged)
{
    const Entry &entry = logged.entry;
    return {logged.sequence,
            entry.eventId,
            base::toUnixMs(logged.receivedAt),
            base::toUnixMs(entry.occurredAt),
            entry.actorId,
            entry.actorRole,
            entry.signInId,
            entry.clientId,
            entry.recordingId,
            entry.action.text(),
            entry.purpose,
            entry.outcome.text(),
            entry.code,
            entry.viewing,
            entry.device,
            entry.deviceSequence > 0 ? QVariant(entry.deviceSequence) : QVariant(QMetaType::fromType<qint64>()),
            entry.previousHash,
            QString::fromUtf8(protocol::toBytes(protocol::toJson(entry.ranges))),
            entry.rate,
            entry.address,
            logged.server,
            entry.requestId,
            logged.reasonCommitment,
            entry.appVersion,
            logged.agent};
}

void insertRows(store::Connection &connection, const QList<LoggedEntry> &rows)
{
    static const QString head = QStringLiteral(
        "INSERT INTO access_log(sequence, event_id, received_at, occurred_at, actor_id, actor_role, sign_in_id, "
        "client_id, recording_id, action, purpose, outcome, code, viewing, device, device_sequence, previous_hash, "
        "ranges, rate, address, server, request_id, reason_commitment, app_version, agent) VALUES");
    static const QString row =
        QLatin1Char('(') + QStringLiteral("?,").repeated(logColumnCount).chopped(1) + QLatin1Char(')');
    for (qsizetype at = 0; at < rows.size(); at += rowsTogether) {
        const auto some = rows.mid(at, rowsTogether);
        QList<QVariant> values;
        for (const LoggedEntry &logged : some)
            values += valuesOf(logged);
        connection.run(head + (row + QLatin1Char(',')).repeated(some.size()).chopped(1), values);
    }
}

/// Those of these ids that are in the log already.
QHash<QString, LoggedEntry> knownOf(store::Connection &connection, const QStringList &ids)
{
    QHash<QString, LoggedEntry> known;
    for (qsizetype at = 0; at < ids.size(); at += askTogether) {
        const QStringList some = ids.mid(at, askTogether);
        auto rows = connection.run(QStringLiteral("SELECT ") + logColumns +
                                       QStringLiteral(" FROM access_log l WHERE l.event_id IN (%1)")
                                           .arg(QStringLiteral("?,").repeated(some.size()).chopped(1)),
                                   QList<QVariant>(some.begin(), some.end()));
        while (rows.next()) {
            LoggedEntry logged = loggedEntryFrom(rows);
            known.insert(logged.entry.eventId, std::move(logged));
        }
    }
    return known;
}

/// Read inside the transaction: the lock it holds makes the sequence one without gaps, on any number of servers.
qint64 lastSequence(store::Connection &connection)
{
    return connection.run(QStringLiteral("SELECT COALESCE(MAX(sequence), 0) FROM access_log")).only<qint64>();
}

bool isReport(const Entry &entry)
{
    return entry.deviceSequence > 0;
}

/// Of a report what the client program said had happened, whether it was taken or refused.
QString reportedAction(const Entry &entry)
{
    return entry.action == LogAction::EventRejected ? entry.code.section(QLatin1Char(';'), 0, 0) : entry.action.text();
}

/// A report whose clock was far off has the time it named in its code (src/journal/ACCESS_EVENT.md).
QString reportedTime(const Entry &entry)
{
    const qsizetype at = entry.code.indexOf(clockMark);
    return at < 0 ? base::toText(entry.occurredAt) : entry.code.mid(at + clockMark.size());
}

base::Error refusal(base::ErrorKind kind, const QString &detail)
{
    return {kind, detail, textOf(ProblemCode::LogUnavailable), {}};
}

} // namespace

base::Result<void> checkEntry(const Entry &entry)
{
    const auto wrong = [](const char *what) {
        return protocol::fail(ProblemCode::InvalidField, QString::fromLatin1(what));
    };
    if (!std::isfinite(entry.rate) || entry.rate < 0 || entry.rate > fastest)
        return wrong("a rate is no number, or out of bounds");
    if (entry.deviceSequence < 0 || entry.deviceSequence > largestNumber)
        return wrong("the number of an event is out of bounds");
    if (base::toUnixMs(entry.occurredAt) < 0 || base::toUnixMs(entry.occurredAt) >= latestMs)
        return wrong("a time is out of bounds");
    if (entry.ranges.size() > mostRanges)
        return wrong("there are too many ranges");
    for (const domain::MediaRange &range : entry.ranges) {
        if (range.startMs < 0 || range.endMs < range.startMs || range.endMs > largestNumber)
            return wrong("a range is out of bounds");
    }
    for (const QString *text :
         {&entry.eventId, &entry.actorId, &entry.actorRole, &entry.signInId, &entry.clientId, &entry.recordingId,
          &entry.action.text(), &entry.purpose, &entry.outcome.text(), &entry.code, &entry.viewing, &entry.device,
          &entry.previousHash, &entry.address, &entry.requestId, &entry.reason, &entry.appVersion, &entry.userAgent}) {
        if (text->size() > longestText || text->contains(QChar(u'\0')) || !text->isValidUtf16())
            return wrong("a text is too long, or is none");
    }
    // SQLite gives U+FFFD back for these, and the entry would not be what was written. Words are sealed, and may be
    // any.
    const auto isLost = [](QChar c) { return c == QChar(u'\ufffe') || c == QChar(u'\uffff'); };
    for (const QString *text : {&entry.actorId, &entry.clientId, &entry.recordingId, &entry.code, &entry.viewing,
                                &entry.device, &entry.appVersion}) {
        if (std::any_of(text->begin(), text->end(), isLost))
            return wrong("a text holds what is no character");
    }
    return {};
}

bool isSame(store::Connection &connection, const LoggedEntry &logged, const Entry &given)
{
    const Entry &there = logged.entry;
    const auto common = [](const Entry &entry) {
        return std::tie(entry.actorId, entry.recordingId, entry.viewing, entry.device, entry.deviceSequence,
                        entry.previousHash, entry.appVersion);
    };
    if (common(there) != common(given) || there.ranges != given.ranges ||
        std::llround(there.rate * 1000) != std::llround(given.rate * 1000))
        return false;
    // What was rejected has no text, whatever was sent.
    const bool comparesTexts = there.action != LogAction::EventRejected && given.action != LogAction::EventRejected;
    if (comparesTexts && !isTextOf(connection, there.eventId, logged.reasonCommitment, given.reason).value_or(true))
        return false;
    if (isReport(given))
        return reportedAction(there) == reportedAction(given) && reportedTime(there) == reportedTime(given);
    const auto own = [](const Entry &entry) {
        return std::tie(entry.clientId, entry.action, entry.outcome, entry.code);
    };
    return own(there) == own(given);
}

/// One transaction on its way.
struct LogWriter::Work
{
    store::Connection &connection;
    base::Instant now;
    qint64 sequence = 0;
    QHash<QString, LoggedEntry> known;
    QList<LoggedEntry> rows;
    QByteArray lines;
    LogAgents agents;
};

void LogWriter::use(std::shared_ptr<const EntryIds> ids, QString serverName,
                    std::function<void(store::Connection &, const Entry &)> onAlarm,
                    QList<std::shared_ptr<LogDigest>> digests)
{
    m_ids = std::move(ids);
    m_serverName = std::move(serverName);
    m_onAlarm = std::move(onAlarm);
    m_digests = std::move(digests);
}

void LogWriter::forget()
{
    tree.forget();
    m_bundles = {};
    m_lookedAtBundles.reset();
    m_lacksBlocks = false; // what failed is not tried again until somebody appends
}

/// Entries that are written once get their ids.
void LogWriter::name(Batch &batch) const
{
    for (Entry &entry : batch.entries) {
        if (entry.once.isEmpty())
            continue;
        if (!m_ids)
            batch.outcome = refusal(base::ErrorKind::Unavailable, QStringLiteral("the log has no secret for ids yet"));
        else
            entry.eventId = m_ids->once(entry.once);
    }
}

void LogWriter::add(Work &work, const Entry &entry)
{
    const LoggedEntry logged{++work.sequence, work.now, keepText(work.connection, entry.eventId, entry.reason),
                             m_serverName,    entry,    work.agents.keep(work.connection, entry.userAgent)};
    const QByteArray line = lineOf(logged);
    tree.append(line);
    work.lines += line + '\n';
    work.known.insert(entry.eventId, logged);
    work.rows.append(logged);
    if (entry.alarms && m_onAlarm)
        m_onAlarm(work.connection, entry);
}

LogWriter::Fate LogWriter::fateOf(Work &work, const Entry &entry) const
{
    const auto there = work.known.constFind(entry.eventId);
    if (there != work.known.cend())
        return isSame(work.connection, *there, entry) ? Fate::Known : Fate::Taken;
    // Before reports had ids of their own, the id was the one that the client program chose.
    const auto older = entry.reportedAs.isEmpty() ? work.known.cend() : work.known.constFind(entry.reportedAs);
    return older != work.known.cend() && isSame(work.connection, *older, entry) ? Fate::Known : Fate::Written;
}

/// An id that is taken can only be so on purpose: ours cannot be guessed. Once for each id, of reports once a day for
/// each person, for those choose their ids themselves.
void LogWriter::alarm(Work &work, const Entry &entry)
{
    Entry alarm = serverEntry(work.now, entry.recordingId, LogAction::EntryIdTaken);
    alarm.clientId = entry.clientId;
    alarm.outcome = LogOutcome::Failed;
    alarm.code = isReport(entry)
                     ? QStringLiteral("report:") + entry.actorId + QLatin1Char(':') + base::toText(work.now).left(10)
                     : QStringLiteral("entry:") + entry.eventId;
    if (!m_ids)
        return;
    alarm.eventId = m_ids->once(alarm.action.text() + alarm.code);
    alarm.alarms = true;
    if (!work.known.contains(alarm.eventId) && knownOf(work.connection, {alarm.eventId}).isEmpty())
        add(work, alarm);
}

void LogWriter::addWhole(Work &work, Batch &batch)
{
    QList<Fate> fates;
    QHash<QString, Entry> mine; // an id twice in one call: the second one must say the same
    for (const Entry &entry : std::as_const(batch.entries)) {
        Fate fate = fateOf(work, entry);
        if (const auto before = mine.constFind(entry.eventId); fate == Fate::Written && before != mine.cend())
            fate = before->action == entry.action && before->code == entry.code ? Fate::Known : Fate::Taken;
        mine.insert(entry.eventId, entry);
        fates.append(fate);
        if (fate != Fate::Taken)
            continue;
        alarm(work, entry);
        batch.outcome =
            refusal(base::ErrorKind::Conflict, QStringLiteral("the id %1 belongs to another entry").arg(entry.eventId));
        return;
    }
    for (qsizetype i = 0; i < fates.size(); ++i) {
        const Entry &entry = batch.entries.at(i);
        const bool counted = fates.at(i) == Fate::Written && LogBundles::isBundled(entry) &&
                             m_bundles.takes(work.connection, entry, work.now);
        if (fates.at(i) == Fate::Written && !counted)
            add(work, entry);
    }
    batch.outcome = fates;
}

void LogWriter::addEach(Work &work, Batch &batch)
{
    QList<Fate> fates;
    for (const Entry &entry : std::as_const(batch.entries)) {
        fates.append(fateOf(work, entry));
        if (fates.last() == Fate::Written)
            add(work, entry);
        if (fates.last() == Fate::Taken)
            alarm(work, entry);
    }
    batch.outcome = fates;
}

QByteArray LogWriter::insert(store::Connection &connection, const Batches &batches, base::Instant now, bool closing)
{
    Work work{connection, base::fromUnixMs(base::toUnixMs(now)), lastSequence(connection), {}, {}, {}, {}};
    tree.catchUp(connection, work.sequence);
    QStringList ids;
    for (const auto &batch : batches) {
        batch->outcome = QList<Fate>();
        name(*batch);
        for (const Entry &entry : std::as_const(batch->entries)) {
            ids << entry.eventId;
            if (!entry.reportedAs.isEmpty())
                ids << entry.reportedAs;
        }
    }
    work.known = knownOf(connection, ids);
    const bool looks = !m_lookedAtBundles || closing || std::chrono::abs(work.now - *m_lookedAtBundles) >= bundlePause;
    if (m_bundles.mayBeOpen() && looks) {
        m_lookedAtBundles = work.now;
        const auto closed = m_bundles.close(connection, work.now, closing);
        for (const Entry &entry : closed)
            add(work, entry);
    }
    for (const auto &batch : batches) {
        if (batch->outcome && batch->each)
            addEach(work, *batch);
        else if (batch->outcome)
            addWhole(work, *batch);
    }
    insertRows(connection, work.rows);
    for (const LoggedEntry &logged : std::as_const(work.rows)) {
        for (const auto &digest : std::as_const(m_digests))
            digest->take(connection, logged);
    }
    tree.write(connection);
    // Those that have just become whole, and of others that are missing one: whoever comes next waits no longer for it.
    m_lacksBlocks = makeMissingBlocks(connection, work.sequence, 1 + work.rows.size() / blockSize) > 0;
    return work.lines;
}

} // namespace attune::server::audit
