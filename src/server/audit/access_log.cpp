// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/access_log.h"

#include "base/id.h"
#include "base/log.h"
#include "crypto/digest.h"
#include "crypto/durable_file.h"
#include "protocol/access_event_codec.h"

#include <QFile>
#include <QUuid>

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

namespace attune::server::audit {

namespace {

struct Batch
{
    QList<Entry> entries;
    std::promise<bool> done;
};

QString commitment(const QString &reason, const QByteArray &salt)
{
    return QString::fromLatin1(crypto::sha256(salt + reason.toUtf8()).toHex());
}

bool insertEntry(store::Connection &connection, const Entry &entry, const QString &reasonCommitment, qint64 receivedAt,
                 qint64 sequence)
{
    auto inserted = connection.run(
        QStringLiteral(
            "INSERT INTO access_log(sequence, event_id, received_at, occurred_at, actor_id, actor_role, sign_in_id, "
            "client_id, recording_id, action, outcome, code, viewing, device, device_sequence, previous_hash, "
            "ranges, rate, address, request_id, reason_commitment, app_version) "
            "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(event_id) DO NOTHING"),
        {sequence,
         entry.eventId,
         receivedAt,
         base::toUnixMs(entry.occurredAt),
         entry.actorId,
         entry.actorRole,
         entry.signInId,
         entry.clientId,
         entry.recordingId,
         entry.action,
         entry.outcome,
         entry.code,
         entry.viewing,
         entry.device,
         entry.deviceSequence > 0 ? QVariant(entry.deviceSequence) : QVariant(QMetaType::fromType<qint64>()),
         entry.previousHash,
         QString::fromUtf8(protocol::toBytes(protocol::toJson(entry.ranges))),
         entry.rate,
         entry.address,
         entry.requestId,
         reasonCommitment,
         entry.appVersion});
    return inserted.changedRows() == 1;
}

/// False when the entry was there already.
bool insertWithReason(store::Connection &connection, const Entry &entry, qint64 receivedAt, qint64 sequence)
{
    if (entry.reason.isEmpty())
        return insertEntry(connection, entry, QString(), receivedAt, sequence);
    const QByteArray salt = crypto::randomBytes(16);
    const bool fresh = insertEntry(connection, entry, commitment(entry.reason, salt), receivedAt, sequence);
    if (fresh)
        connection.run(QStringLiteral("INSERT INTO log_texts VALUES(?,?,?)"), {entry.eventId, salt, entry.reason});
    return fresh;
}

/// Read inside the transaction: the lock it holds makes the sequence one without gaps, on any number of servers.
qint64 lastSequence(store::Connection &connection)
{
    auto row = connection.run(QStringLiteral("SELECT COALESCE(MAX(sequence), 0) FROM access_log"));
    row.next();
    return row.number(0);
}

/// Identifiers only, like the log itself; never the text of a reason.
QByteArray lineOf(const Entry &entry, qint64 sequence, qint64 receivedAt)
{
    using protocol::json;
    return protocol::toBytes({{"sequence", sequence},
                              {"eventId", json(entry.eventId)},
                              {"receivedAt", receivedAt},
                              {"occurredAt", base::toUnixMs(entry.occurredAt)},
                              {"actor", json(entry.actorId)},
                              {"role", json(entry.actorRole)},
                              {"signIn", json(entry.signInId)},
                              {"client", json(entry.clientId)},
                              {"recording", json(entry.recordingId)},
                              {"action", json(entry.action)},
                              {"outcome", json(entry.outcome)},
                              {"code", json(entry.code)},
                              {"viewing", json(entry.viewing)},
                              {"ranges", protocol::toJson(entry.ranges)},
                              {"address", json(entry.address)},
                              {"requestId", json(entry.requestId)}}) +
           '\n';
}

/// The second place. What is in it and not in the log is of a transaction that failed afterwards; the other way round
/// cannot be.
bool appendTo(const QString &path, const QByteArray &lines)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return false;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return file.write(lines) == lines.size() && crypto::syncToDisk(file);
}

} // namespace

struct AccessLog::State
{
    store::Database &database;
    const base::Clock &clock;
    const QString copyFile;
    std::mutex mutex;
    std::condition_variable wake;
    std::deque<std::shared_ptr<Batch>> queue;
    bool stopping = false;
    std::thread writer;

    void run();
    bool commit(const std::deque<std::shared_ptr<Batch>> &batches);
};

bool AccessLog::State::commit(const std::deque<std::shared_ptr<Batch>> &batches)
{
    try {
        store::Connection &connection = database.connection();
        store::Transaction transaction(connection);
        const qint64 receivedAt = base::toUnixMs(clock.now());
        qint64 sequence = lastSequence(connection);
        QByteArray lines;
        for (const auto &batch : batches) {
            for (const Entry &entry : std::as_const(batch->entries)) {
                if (!insertWithReason(connection, entry, receivedAt, sequence + 1))
                    continue;
                ++sequence;
                if (!copyFile.isEmpty())
                    lines += lineOf(entry, sequence, receivedAt);
            }
        }
        if (!lines.isEmpty() && !appendTo(copyFile, lines)) {
            base::logger("audit")->critical("The copy of the access log cannot be written; nothing will be released.");
            return false;
        }
        transaction.commit();
        return true;
    } catch (const store::StoreError &error) {
        base::logger("audit")->critical("The access log cannot be written; nothing will be released. {}", error.what());
        return false;
    }
}

void AccessLog::State::run()
{
    std::unique_lock lock(mutex);
    while (true) {
        wake.wait(lock, [this] { return stopping || !queue.empty(); });
        if (queue.empty())
            return;
        std::deque<std::shared_ptr<Batch>> batches;
        batches.swap(queue);
        lock.unlock();
        const bool durable = commit(batches);
        for (const auto &batch : batches)
            batch->done.set_value(durable);
        lock.lock();
    }
}

AccessLog::AccessLog(store::Database &database, const base::Clock &clock, const QString &copyFile)
    : m_state(new State{database, clock, copyFile, {}, {}, {}, false, {}})
{
    m_state->writer = std::thread([state = m_state.get()] { state->run(); });
}

AccessLog::~AccessLog()
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->stopping = true;
    }
    m_state->wake.notify_all();
    m_state->writer.join();
}

base::Result<void> AccessLog::append(const QList<Entry> &entries)
{
    auto batch = std::make_shared<Batch>();
    batch->entries = entries;
    const base::Error refused{base::ErrorKind::Unavailable,
                              QStringLiteral("the access log cannot be written"),
                              QStringLiteral("log_unavailable"),
                              {}};
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->stopping)
            return refused;
        m_state->queue.push_back(batch);
    }
    m_state->wake.notify_one();
    return batch->done.get_future().get() ? base::Result<void>() : base::Result<void>(refused);
}

Entry serverEntry(base::Instant now, const QString &recordingId, const QString &action, const QString &about)
{
    Entry entry;
    entry.occurredAt = now;
    entry.eventId = QUuid::createUuidV5(QUuid(recordingId), (action + about).toUtf8()).toString(QUuid::WithoutBraces);
    entry.actorId = QStringLiteral("server");
    entry.actorRole = QStringLiteral("server");
    entry.recordingId = recordingId;
    entry.action = action;
    entry.outcome = QStringLiteral("allowed");
    entry.code = about;
    return entry;
}

QList<domain::AccessLogEntry> AccessLog::ofRecording(store::Connection &connection, const QString &recordingId,
                                                     int limit)
{
    auto rows = connection.run(
        QStringLiteral(
            "SELECT l.sequence, l.occurred_at, l.actor_id, COALESCE(u.full_name, ''), l.actor_role, l.action, "
            "l.outcome, COALESCE(t.body, ''), l.viewing, l.ranges FROM access_log l "
            "LEFT JOIN users u ON u.id = l.actor_id LEFT JOIN log_texts t ON t.event_id = l.event_id "
            "WHERE l.recording_id = ? ORDER BY l.sequence DESC LIMIT ?"),
        {recordingId, limit});
    QList<domain::AccessLogEntry> entries;
    while (rows.next()) {
        domain::AccessLogEntry entry;
        entry.sequence = rows.number(0);
        entry.at = base::fromUnixMs(rows.number(1));
        entry.actorId = domain::UserId(rows.text(2));
        entry.actorName = rows.text(3);
        entry.actorRole = domain::roleFromText(rows.text(4));
        entry.action = rows.text(5);
        entry.outcome = rows.text(6);
        entry.reason = rows.text(7);
        entry.viewing = domain::ViewingId(rows.text(8));
        const auto ranges = protocol::Json::parse(rows.text(9).toStdString(), nullptr, false);
        if (ranges.is_array())
            entry.ranges = protocol::rangesFrom(ranges);
        entries.append(entry);
    }
    return entries;
}

} // namespace attune::server::audit
