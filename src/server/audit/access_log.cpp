// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/access_log.h"

#include "base/log.h"
#include "base/short_section.h"
#include "base/stop_scope.h"
#include "crypto/durable_file.h"
#include "domain/problem.h"
#include "protocol/access_event_codec.h"
#include "server/audit/log_keys.h"
#include "server/audit/log_removals.h"
#include "server/audit/log_texts.h"
#include "server/audit/log_writer.h"
#include "server/audit/syslog_sink.h"
#include "server/keys/key_provider.h"
#include "server/store/settings.h"

#include <QFile>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

#include <sys/stat.h>

namespace attune::server::audit {

using domain::ProblemCode;

namespace {

constexpr std::chrono::milliseconds checkpointPause{1000};
constexpr std::chrono::milliseconds blocksPause{20};   // between two looks for work while blocks are missing
constexpr std::chrono::milliseconds bundlePause{5000}; // between two looks for bundles whose window is over

/// The second place. What is in it and not in the log is of a transaction that failed afterwards; the other way round
/// cannot be.
base::Result<void> appendTo(const QString &path, const QByteArray &lines)
{
    const auto failed = [&path](const QString &why) {
        return base::Error{base::ErrorKind::Unavailable, path + QStringLiteral(": ") + why, {}, {}};
    };
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return failed(file.errorString());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.write(lines) != lines.size())
        return failed(file.errorString());
    return crypto::syncToDisk(file) ? base::Result<void>() : base::Result<void>(failed(QStringLiteral("not synced")));
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
    State(store::Database &d, const base::Clock &c, const SecondPlace &second, std::stop_token s)
        : database(d), clock(c), stop(std::move(s)), copyFile(second.file), file(d.address())
    {
        if (!second.syslogServer.isEmpty())
            syslog = std::make_unique<SyslogSink>(second.syslogServer, second.syslogAuthorityFile);
    }

    store::Database &database;
    const base::Clock &clock;
    const std::stop_token stop;
    const QString copyFile;
    std::mutex mutex; ///< of what follows, up to `signing`
    std::condition_variable wake;
    Batches queue;
    bool stopping = false;
    std::optional<base::Error> fault;
    std::thread thread;

    // The thread's own, but for `signing`, which is set before anybody appends.
    std::optional<Signing> signing;
    FileWatch file;
    std::unique_ptr<SyslogSink> syslog;
    LogWriter writer;
    bool hasUnsigned = false; ///< there are entries without a checkpoint
    bool closing = false;
    bool mayBeOneCaller = false; ///< the last attempt failed in a statement, not with the connection or second place
    std::chrono::steady_clock::time_point signedAt{};

    void run();
    void makeRoom();
    bool waitForWork(std::unique_lock<std::mutex> &lock);
    void end();
    void commit(const Batches &batches);
    base::Result<void> attempt(const Batches &batches);
    base::Result<void> attemptOnce(const Batches &batches);
    base::Result<void> makeReady(store::Connection &connection, const Batches &batches);
    bool mayBeDue() const;
    base::Result<void> write(const Batches &batches);
    base::Result<void> writeSecondPlace(const QByteArray &lines, bool probes);
    QByteArray addCheckpoint(store::Connection &connection);
    bool hasRightKey(store::Connection &connection) const;
    void followKey(store::Connection &connection);
    bool isCheckpointDue();
    bool isRefused();
};

namespace {

base::Error unavailable(base::ErrorKind kind, const QString &detail)
{
    return {kind, detail, textOf(ProblemCode::LogUnavailable), {}};
}

base::Error noSecondPlace(const QString &detail)
{
    base::logger("audit")->critical("The second place of the access log cannot be written; nothing will be "
                                    "released. {}",
                                    detail.toStdString());
    return unavailable(base::ErrorKind::Unavailable,
                       QStringLiteral("the second place of the access log cannot be written: ") + detail);
}

} // namespace

bool AccessLog::State::isRefused()
{
    const std::lock_guard lock(mutex);
    return fault.has_value();
}

bool AccessLog::State::isCheckpointDue()
{
    return mayBeDue() && hasUnsigned && !isRefused();
}

bool AccessLog::State::mayBeDue() const
{
    return signing && std::chrono::steady_clock::now() - signedAt >= checkpointPause;
}

bool AccessLog::State::hasRightKey(store::Connection &connection) const
{
    return !signing->keys || sealedLogKey(connection) == signing->sealed;
}

void AccessLog::State::followKey(store::Connection &connection)
{
    if (hasRightKey(connection))
        return;
    const QString sealed = sealedLogKey(connection);
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
    if (writer.tree.size() == 0)
        return {}; // of nothing there is nothing to promise
    const QByteArray text =
        crypto::toText(crypto::Checkpoint{signing->signer.verifier().name, writer.tree.size(), writer.tree.root()});
    const QByteArray note = text + '\n' + signing->signer.signatureLine(text);
    auto added = connection.run(QStringLiteral("INSERT INTO log_checkpoints(size, made_at, note) VALUES(?,?,?) ON "
                                               "CONFLICT(size) DO NOTHING"),
                                {writer.tree.size(), base::toUnixMs(clock.now()), QString::fromUtf8(note)});
    return added.changedRows() == 1 ? note : QByteArray();
}

/// @param probes whether it is to be shown that it could be written where there is nothing to write
base::Result<void> AccessLog::State::writeSecondPlace(const QByteArray &lines, bool probes)
{
    if (lines.isEmpty() && !probes)
        return {};
    const QByteArrayList rows = lines.isEmpty() ? QByteArrayList() : lines.chopped(1).split('\n');
    // The line first: where it has died all of this is done once more, and the file would have it twice.
    base::Result<void> done = syslog ? syslog->send(rows, clock.now()) : base::Result<void>();
    if (done && !copyFile.isEmpty())
        done = appendTo(copyFile, lines);
    return done ? base::Result<void>() : base::Result<void>(noSecondPlace(done.error().detail));
}

/// What needs somebody else is done before the transaction that others wait for: the second place is reached, and a key
/// that was exchanged is opened.
base::Result<void> AccessLog::State::makeReady(store::Connection &connection, const Batches &batches)
{
    const bool isSent = std::any_of(batches.begin(), batches.end(), [](const auto &batch) {
        return batch->probes || !batch->entries.isEmpty() || !batch->removal.isEmpty();
    });
    if (mayBeDue())
        followKey(connection);
    const auto reached = syslog && isSent ? syslog->open() : base::Result<void>();
    return reached ? base::Result<void>() : base::Result<void>(noSecondPlace(reached.error().detail));
}

base::Result<void> AccessLog::State::write(const Batches &batches)
{
    store::Connection &connection = database.connection();
    if (auto ready = makeReady(connection, batches); !ready)
        return ready;
    store::Transaction transaction(connection);
    const QByteArray lines = writer.insert(connection, batches, clock.now(), closing);
    for (const auto &batch : batches) {
        if (!batch->removal.isEmpty())
            batch->removed = deleteNamed(connection, batch->removal, batch->words, writer.digests());
    }
    hasUnsigned = hasUnsigned || !lines.isEmpty();
    const bool probes = std::any_of(batches.begin(), batches.end(), [](const auto &batch) { return batch->probes; });
    if (probes)
        store::keepSetting(connection, QStringLiteral("last-health-look"), base::toText(clock.now()));
    QByteArray note;
    const bool signsNow = isCheckpointDue() && hasRightKey(connection);
    if (signsNow)
        note = addCheckpoint(connection);
    if (auto copied = writeSecondPlace(lines, probes); !copied)
        return copied;
    transaction.commit();
    if (signsNow) {
        hasUnsigned = false;
        signedAt = std::chrono::steady_clock::now();
    }
    if (!note.isEmpty() && !signing->anchorFile.isEmpty() && !crypto::writePrivateFile(signing->anchorFile, note))
        base::logger("audit")->error("The newest checkpoint cannot be written to {}.",
                                     signing->anchorFile.toStdString());
    return {};
}

/// A line to the second place that lay idle may have died: then once more over a new one.
base::Result<void> AccessLog::State::attempt(const Batches &batches)
{
    const bool hadLine = syslog && syslog->isOpen();
    auto done = attemptOnce(batches);
    return done || !hadLine || syslog->isOpen() ? done : attemptOnce(batches);
}

/// One transaction. What it says of itself counts for each batch that has no outcome of its own.
base::Result<void> AccessLog::State::attemptOnce(const Batches &batches)
{
    base::Result<void> done;
    mayBeOneCaller = false;
    if (!file.isThere()) {
        base::logger("audit")->critical("The file of the access log was removed or replaced while it was open; "
                                        "nothing will be released. Stop the server and look who did that.");
        return unavailable(base::ErrorKind::Unavailable,
                           QStringLiteral("the file of the access log was removed or replaced"));
    }
    try {
        done = write(batches);
    } catch (const store::StoreError &error) {
        mayBeOneCaller = !error.isConnection();
        base::logger("audit")->critical("The access log cannot be written; nothing will be released. {}", error.what());
        done = unavailable(error.isConstraint() ? base::ErrorKind::Corrupt : base::ErrorKind::Unavailable,
                           QString::fromUtf8(error.what()));
    } catch (const std::exception &error) { // no memory, for one: the thread goes on
        base::logger("audit")->critical("The access log cannot be written; nothing will be released. {}", error.what());
        done = unavailable(base::ErrorKind::Unavailable, QString::fromUtf8(error.what()));
    }
    if (!done)
        writer.forget(); // what it holds was not committed
    return done;
}

/// All together; and when the database refuses that, each caller alone, so that what is wrong with one entry is one
/// caller's failure.
void AccessLog::State::commit(const Batches &batches)
{
    const auto allAtOnce = attempt(batches);
    const bool separately = mayBeOneCaller && batches.size() > 1;
    for (const auto &batch : batches) {
        const auto done = separately ? attempt({batch}) : allAtOnce;
        if (!done)
            batch->outcome = done.error();
    }
    if (!allAtOnce && batches.empty())
        signedAt = std::chrono::steady_clock::now(); // a checkpoint that failed is tried again in a second
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

/// False when it is over.
bool AccessLog::State::waitForWork(std::unique_lock<std::mutex> &lock)
{
    const auto somethingToDo = [this] { return stopping || !queue.empty(); };
    if (writer.lacksBlocks() && !fault)
        wake.wait_for(lock, blocksPause, somethingToDo);
    else if (hasUnsigned && signing && !fault)
        wake.wait_until(lock, signedAt + checkpointPause, somethingToDo);
    else if (writer.mayHaveBundles() && signing && !fault)
        wake.wait_for(lock, bundlePause, somethingToDo);
    else
        wake.wait(lock, somethingToDo);
    return !queue.empty() || !stopping;
}

/// The last entries get their checkpoint, too.
void AccessLog::State::end()
{
    signedAt = {};
    closing = true;
    const bool some = signing && (hasUnsigned || writer.mayHaveBundles());
    if (some && !isRefused())
        commit({});
}

void AccessLog::State::run()
{
    const base::StopScope scope(stop);
    makeRoom();
    std::unique_lock lock(mutex);
    while (waitForWork(lock)) {
        Batches batches;
        batches.swap(queue);
        lock.unlock();
        for (const auto &batch : batches) {
            if (batch->wantsCheckpoint)
                signedAt = {};
        }
        commit(batches);
        for (const auto &batch : batches)
            batch->done.set_value(batch->outcome);
        lock.lock();
    }
    lock.unlock();
    end();
}

AccessLog::AccessLog(store::Database &database, const base::Clock &clock, const SecondPlace &second,
                     std::stop_token stop)
    : m_state(new State(database, clock, second, std::move(stop)))
{
    m_state->thread = std::thread([state = m_state.get()] { state->run(); });
}

AccessLog::~AccessLog()
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->stopping = true;
    }
    m_state->wake.notify_all();
    m_state->thread.join();
}

void AccessLog::sign(Signing signing)
{
    const std::lock_guard lock(m_state->mutex);
    const auto ids = signing.keys && !signing.keys->linkKey().isEmpty()
                         ? std::make_shared<const EntryIds>(signing.keys->linkKey())
                         : std::shared_ptr<const EntryIds>();
    m_state->writer.use(ids, signing.serverName, signing.onAlarm, signing.digests);
    m_state->signing = std::move(signing);
    m_state->hasUnsigned = true; // of what was written before there may be no checkpoint
    if (!m_state->fault)
        m_state->queue.push_back(std::make_shared<Batch>());
    m_state->wake.notify_one();
}

void AccessLog::refuse(std::optional<base::Error> fault)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->fault = std::move(fault);
    m_state->wake.notify_one();
}

std::optional<crypto::VerifierKey> AccessLog::verifier() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->signing ? std::optional(m_state->signing->signer.verifier()) : std::nullopt;
}

base::Result<QList<AccessLog::Fate>> AccessLog::enqueue(const QList<Entry> &entries, How how)
{
    for (const Entry &entry : entries) {
        if (auto sound = checkEntry(entry); !sound)
            return sound.error();
    }
    auto batch = std::make_shared<Batch>();
    batch->entries = entries;
    batch->each = how.each;
    batch->wantsCheckpoint = how.checkpoint;
    batch->probes = how.probe;
    return hand(batch);
}

base::Result<QList<AccessLog::Fate>> AccessLog::hand(const std::shared_ptr<Batch> &batch)
{
    base::waitsForOthers("the access log"); // whose thread needs a transaction of its own
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->fault)
            return unavailable(base::ErrorKind::Corrupt, m_state->fault->detail);
        if (m_state->stopping)
            return unavailable(base::ErrorKind::Unavailable, QStringLiteral("the access log is closing"));
        m_state->queue.push_back(batch);
        m_state->wake.notify_one(); // under the lock: behind it the log may be gone before this call returns
    }
    return batch->done.get_future().get();
}

base::Result<void> AccessLog::append(const QList<Entry> &entries)
{
    const auto written = enqueue(entries, {});
    return written ? base::Result<void>() : base::Result<void>(written.error());
}

base::Result<QList<AccessLog::Fate>> AccessLog::appendEach(const QList<Entry> &entries)
{
    return enqueue(entries, {true, false, false});
}

base::Result<void> AccessLog::makeCheckpoint()
{
    const auto made = enqueue({}, {false, true, false});
    return made ? base::Result<void>() : base::Result<void>(made.error());
}

base::Result<QByteArray> AccessLog::signedText(const QByteArray &text) const
{
    const std::lock_guard lock(m_state->mutex);
    if (!m_state->signing)
        return unavailable(base::ErrorKind::Unavailable, QStringLiteral("the access log has no key"));
    return text + '\n' + m_state->signing->signer.signatureLine(text);
}

base::Result<qint64> AccessLog::takeOut(const QString &removal)
{
    const auto key = verifier();
    if (!key)
        return unavailable(base::ErrorKind::Unavailable, QStringLiteral("the access log has no key"));
    store::Connection &connection = m_state->database.connection();
    if (auto right = isRightRemoval(connection, removal, *key); !right)
        return right.error();
    auto batch = std::make_shared<Batch>();
    batch->removal = removal;
    batch->words = unindexedWords(connection, blocksOf(connection, removal));
    const auto done = hand(batch);
    return done ? base::Result<qint64>(batch->removed) : base::Result<qint64>(done.error());
}

base::Result<void> AccessLog::isWritable()
{
    const auto asked = enqueue({}, {false, false, true});
    return asked ? base::Result<void>() : base::Result<void>(asked.error());
}

base::Result<void> AccessLog::raise(const Alarm &alarm)
{
    Entry entry = serverEntry(m_state->clock.now(), {}, alarm.action, alarm.about);
    entry.outcome = domain::LogOutcome::Failed;
    entry.alarms = true;
    return append({entry});
}

Entry serverEntry(base::Instant now, const QString &recordingId, domain::LogAction action, const QString &about)
{
    Entry entry;
    entry.occurredAt = now;
    entry.once = QStringList{QStringLiteral("server"), recordingId, textOf(action), about}.join(QLatin1Char('\n'));
    entry.actorId = textOf(domain::SystemActor::Server);
    entry.actorRole = entry.actorId;
    entry.recordingId = recordingId;
    entry.action = action;
    entry.outcome = domain::LogOutcome::Allowed;
    entry.code = about;
    return entry;
}

} // namespace attune::server::audit
