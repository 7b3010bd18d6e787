// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/access_log.h"

#include "base/id.h"
#include "base/log.h"
#include "crypto/digest.h"
#include "crypto/durable_file.h"
#include "protocol/access_event_codec.h"
#include "server/audit/log_keys.h"
#include "server/audit/log_line.h"
#include "server/audit/log_tree.h"
#include "server/audit/syslog_sink.h"

#include <QFile>
#include <QSet>
#include <QUuid>

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

#include <sys/stat.h>

namespace attune::server::audit {

namespace {

struct Batch
{
    QList<Entry> entries;
    bool wantsCheckpoint = false;
    std::promise<bool> done;
};

QString commitment(const QString &reason, const QByteArray &salt)
{
    return QString::fromLatin1(crypto::sha256(salt + reason.toUtf8()).toHex());
}

constexpr std::chrono::milliseconds checkpointPause{1000};

constexpr qsizetype rowsTogether = 8; // of one statement: one row pays for preparing it, many for numbering its values
constexpr qsizetype askTogether = 250;

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
            entry.action,
            entry.purpose,
            entry.outcome,
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
            entry.appVersion};
}

void insertRows(store::Connection &connection, const QList<LoggedEntry> &rows)
{
    static const QString head = QStringLiteral(
        "INSERT INTO access_log(sequence, event_id, received_at, occurred_at, actor_id, actor_role, sign_in_id, "
        "client_id, recording_id, action, purpose, outcome, code, viewing, device, device_sequence, previous_hash, "
        "ranges, rate, address, server, request_id, reason_commitment, app_version) VALUES");
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

/// Which of these ids are in the log already.
QSet<QString> knownOf(store::Connection &connection, const QStringList &ids)
{
    QSet<QString> known;
    for (qsizetype at = 0; at < ids.size(); at += askTogether) {
        const QStringList some = ids.mid(at, askTogether);
        auto rows = connection.run(QStringLiteral("SELECT event_id FROM access_log WHERE event_id IN (%1)")
                                       .arg(QStringLiteral("?,").repeated(some.size()).chopped(1)),
                                   QList<QVariant>(some.begin(), some.end()));
        while (rows.next())
            known.insert(rows.text(0));
    }
    return known;
}

/// The free text lies apart, behind the commitment that the log has.
QString keepReason(store::Connection &connection, const Entry &entry)
{
    if (entry.reason.isEmpty())
        return {};
    const QByteArray salt = crypto::randomBytes(16);
    // The salt, too: whoever has it can try words against the commitment.
    connection.run(QStringLiteral("INSERT INTO log_texts(event_id, salt, body) VALUES(?,?,?)"),
                   {entry.eventId, connection.seals().seal(store::personal::logSalt, entry.eventId, salt),
                    connection.seals().seal(store::personal::logText, entry.eventId, entry.reason)});
    return commitment(entry.reason, salt);
}

/// Read inside the transaction: the lock it holds makes the sequence one without gaps, on any number of servers.
qint64 lastSequence(store::Connection &connection)
{
    auto row = connection.run(QStringLiteral("SELECT COALESCE(MAX(sequence), 0) FROM access_log"));
    row.next();
    return row.number(0);
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

/// Of a SQLite file: whether what lies under the name is still what was opened.
class FileWatch
{
public:
    explicit FileWatch(const store::Address &address) : m_path(address.postgres ? QString() : address.file) {}
    bool isThere()
    {
        struct stat now = {};
        if (m_path.isEmpty())
            return true;
        if (::stat(QFile::encodeName(m_path).constData(), &now) != 0)
            return !m_seen; // it may not have been made yet
        const bool same = !m_seen || (now.st_ino == m_file && now.st_dev == m_device);
        if (!m_seen) {
            m_file = now.st_ino;
            m_device = now.st_dev;
            m_seen = true;
        }
        return same;
    }

private:
    QString m_path;
    bool m_seen = false;
    ino_t m_file = 0;
    dev_t m_device = 0;
};

struct AccessLog::State
{
    State(store::Database &d, const base::Clock &c, const SecondPlace &second)
        : database(d), clock(c), copyFile(second.file), file(d.address())
    {
        if (!second.syslogServer.isEmpty())
            syslog = std::make_unique<SyslogSink>(second.syslogServer, second.syslogAuthorityFile);
    }

    store::Database &database;
    const base::Clock &clock;
    const QString copyFile;
    std::mutex mutex;
    std::condition_variable wake;
    std::deque<std::shared_ptr<Batch>> queue;
    bool stopping = false;
    std::thread writer;

    // The writer's own, but for `signing`, which is set before anybody appends.
    std::optional<Signing> signing;
    FileWatch file;
    std::unique_ptr<SyslogSink> syslog;
    LogTree tree;
    bool unsigned_ = false; ///< there are entries without a checkpoint
    std::chrono::steady_clock::time_point signedAt{};

    void run();
    void makeRoom();
    bool commit(const std::deque<std::shared_ptr<Batch>> &batches);
    bool write(const std::deque<std::shared_ptr<Batch>> &batches);
    QByteArray insertAll(store::Connection &connection, const std::deque<std::shared_ptr<Batch>> &batches);
    QByteArray addCheckpoint(store::Connection &connection);
    void followKey(store::Connection &connection);
    bool isCheckpointDue() const;
};

/// @return the lines that are new
QByteArray AccessLog::State::insertAll(store::Connection &connection, const std::deque<std::shared_ptr<Batch>> &batches)
{
    qint64 sequence = lastSequence(connection);
    tree.catchUp(connection, sequence);
    QStringList ids;
    for (const auto &batch : batches) {
        for (const Entry &entry : std::as_const(batch->entries))
            ids << entry.eventId;
    }
    QSet<QString> known = knownOf(connection, ids);
    const QString server = signing ? signing->serverName : QString();
    const base::Instant now = base::fromUnixMs(base::toUnixMs(clock.now())); // as it will be read again
    QList<LoggedEntry> rows;
    QByteArray lines;
    for (const auto &batch : batches) {
        for (const Entry &entry : std::as_const(batch->entries)) {
            if (known.contains(entry.eventId))
                continue;
            known.insert(entry.eventId);
            rows.append({++sequence, now, keepReason(connection, entry), server, entry});
            const QByteArray line = lineOf(rows.last());
            tree.append(line);
            lines += line + '\n';
        }
    }
    insertRows(connection, rows);
    tree.write(connection);
    return lines;
}

bool AccessLog::State::isCheckpointDue() const
{
    return signing && unsigned_ && std::chrono::steady_clock::now() - signedAt >= checkpointPause;
}

void AccessLog::State::followKey(store::Connection &connection)
{
    const QString sealed = signing->keys ? sealedLogKey(connection) : QString();
    if (!signing->keys || sealed == signing->sealed)
        return;
    auto signer = logSigner(connection, *signing->keys);
    if (!signer)
        throw store::StoreError(signer.error().detail);
    const std::lock_guard lock(mutex); // others ask for the verifier
    signing->signer = std::move(*signer);
    signing->sealed = sealed;
}

/// @return the note, or nothing when there is one of this size already
QByteArray AccessLog::State::addCheckpoint(store::Connection &connection)
{
    if (tree.size() == 0)
        return {}; // of nothing there is nothing to promise
    followKey(connection);
    const QByteArray text =
        crypto::toText(crypto::Checkpoint{signing->signer.verifier().name, tree.size(), tree.root()});
    const QByteArray note = text + '\n' + signing->signer.signatureLine(text);
    auto added = connection.run(QStringLiteral("INSERT INTO log_checkpoints(size, made_at, note) VALUES(?,?,?) ON "
                                               "CONFLICT(size) DO NOTHING"),
                                {tree.size(), base::toUnixMs(clock.now()), QString::fromUtf8(note)});
    return added.changedRows() == 1 ? note : QByteArray();
}

bool AccessLog::State::write(const std::deque<std::shared_ptr<Batch>> &batches)
{
    store::Connection &connection = database.connection();
    store::Transaction transaction(connection);
    const QByteArray lines = insertAll(connection, batches);
    unsigned_ = unsigned_ || !lines.isEmpty();
    QByteArray note;
    const bool signsNow = isCheckpointDue();
    if (signsNow)
        note = addCheckpoint(connection);
    const bool copied = lines.isEmpty() || ((copyFile.isEmpty() || appendTo(copyFile, lines)) &&
                                            (!syslog || syslog->send(lines.chopped(1).split('\n'), clock.now())));
    if (!copied) {
        base::logger("audit")->critical("The second place of the access log cannot be written; nothing will be "
                                        "released.");
        return false;
    }
    transaction.commit();
    if (signsNow) {
        unsigned_ = false;
        signedAt = std::chrono::steady_clock::now();
    }
    if (!note.isEmpty() && !signing->anchorFile.isEmpty() && !crypto::writePrivateFile(signing->anchorFile, note))
        base::logger("audit")->error("The newest checkpoint cannot be written to {}.",
                                     signing->anchorFile.toStdString());
    return true;
}

bool AccessLog::State::commit(const std::deque<std::shared_ptr<Batch>> &batches)
{
    try {
        if (!file.isThere()) {
            base::logger("audit")->critical("The file of the access log was removed or replaced while it was open; "
                                            "nothing will be released. Stop the server and look who did that.");
            return false;
        }
        if (write(batches))
            return true;
    } catch (const store::StoreError &error) {
        base::logger("audit")->critical("The access log cannot be written; nothing will be released. {}", error.what());
    }
    tree.forget(); // what it holds was not committed
    return false;
}

/// The writer touches a page of each index for each entry: with SQLite's two megabytes it would read them again and
/// again once the log is large.
void AccessLog::State::makeRoom()
{
    if (database.address().postgres)
        return;
    try {
        store::Connection &connection = database.connection();
        connection.run(QStringLiteral("PRAGMA cache_size = -65536")); // KiB
        connection.run(QStringLiteral("PRAGMA wal_autocheckpoint = 8000"));
    } catch (const store::StoreError &error) {
        base::logger("audit")->warn("The log will be slower than it could be: {}", error.what());
    }
}

void AccessLog::State::run()
{
    makeRoom();
    std::unique_lock lock(mutex);
    while (true) {
        const auto somethingToDo = [this] { return stopping || !queue.empty(); };
        if (unsigned_ && signing)
            wake.wait_until(lock, signedAt + checkpointPause, somethingToDo);
        else
            wake.wait(lock, somethingToDo);
        if (queue.empty() && stopping) {
            lock.unlock();
            signedAt = {};
            if (unsigned_ && signing)
                commit({}); // the last entries get their checkpoint, too
            return;
        }
        std::deque<std::shared_ptr<Batch>> batches;
        batches.swap(queue);
        lock.unlock();
        for (const auto &batch : batches) {
            if (batch->wantsCheckpoint)
                signedAt = {};
        }
        const bool durable = commit(batches);
        if (!durable && batches.empty())
            signedAt = std::chrono::steady_clock::now(); // a checkpoint that failed is tried again in a second
        for (const auto &batch : batches)
            batch->done.set_value(durable);
        lock.lock();
    }
}

AccessLog::AccessLog(store::Database &database, const base::Clock &clock, const SecondPlace &second)
    : m_state(new State(database, clock, second))
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

void AccessLog::sign(Signing signing)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->signing = std::move(signing);
    m_state->unsigned_ = true; // of what was written before there may be no checkpoint
    m_state->queue.push_back(std::make_shared<Batch>());
    m_state->wake.notify_one();
}

std::optional<crypto::VerifierKey> AccessLog::verifier() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->signing ? std::optional(m_state->signing->signer.verifier()) : std::nullopt;
}

base::Result<void> AccessLog::enqueue(const QList<Entry> &entries, bool wantsCheckpoint)
{
    auto batch = std::make_shared<Batch>();
    batch->entries = entries;
    batch->wantsCheckpoint = wantsCheckpoint;
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

base::Result<void> AccessLog::append(const QList<Entry> &entries)
{
    return enqueue(entries, false);
}

base::Result<void> AccessLog::makeCheckpoint()
{
    return enqueue({}, true);
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
            "l.outcome, COALESCE(t.body, ''), l.viewing, l.ranges, l.event_id FROM access_log l "
            "LEFT JOIN users u ON u.id = l.actor_id LEFT JOIN log_texts t ON t.event_id = l.event_id "
            "WHERE l.recording_id = ? ORDER BY l.sequence DESC LIMIT ?"),
        {recordingId, limit});
    QList<domain::AccessLogEntry> entries;
    while (rows.next()) {
        domain::AccessLogEntry entry;
        entry.sequence = rows.number(0);
        entry.at = base::fromUnixMs(rows.number(1));
        entry.actorId = domain::UserId(rows.text(2));
        entry.actorName = rows.opened(3, store::personal::userName, rows.text(2));
        entry.actorRole = domain::roleFromText(rows.text(4));
        entry.action = rows.text(5);
        entry.outcome = rows.text(6);
        entry.reason = rows.opened(7, store::personal::logText, rows.text(10));
        entry.viewing = domain::ViewingId(rows.text(8));
        const auto ranges = protocol::Json::parse(rows.text(9).toStdString(), nullptr, false);
        if (ranges.is_array())
            entry.ranges = protocol::rangesFrom(ranges);
        entries.append(entry);
    }
    return entries;
}

} // namespace attune::server::audit
