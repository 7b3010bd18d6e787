// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The access log: how fast it takes entries, what it adds to a call, how fast it is searched and checked; prints JSON.
// Usage: audit_bench [ENTRIES [SEARCHED]]   entries with a tree, and rows for searching alone. See README.md.
#include "base/id.h"
#include "domain/log_action.h"
#include "server/audit/log_export.h"
#include "server/audit/log_keys.h"
#include "server/audit/log_rollups.h"
#include "server/audit/log_tree.h"
#include "server/store/migrations.h"
#include "verify/log_verifier.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <thread>
#include <vector>

using namespace attune;
using namespace attune::server;

namespace {

double seconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.at(std::min(values.size() - 1, static_cast<std::size_t>(share * static_cast<double>(values.size()))));
}

audit::Entry someEntry(int i)
{
    audit::Entry entry;
    entry.occurredAt = base::fromUnixMs(1'790'000'000'000 + i * 100LL);
    entry.eventId = base::newUuidV7(base::toUnixMs(entry.occurredAt));
    entry.actorId = QStringLiteral("0195c2df-0000-7000-8000-%1").arg(i % 200, 12, 10, QLatin1Char('0'));
    entry.actorRole = QStringLiteral("psychologist");
    entry.signInId = QStringLiteral("0195c2df-1111-7000-8000-000000000001");
    entry.clientId = QStringLiteral("0195c2df-2222-7000-8000-%1").arg(i % 10'000, 12, 10, QLatin1Char('0'));
    entry.recordingId = QStringLiteral("0195c2df-3333-7000-8000-%1").arg(i % 100'000, 12, 10, QLatin1Char('0'));
    entry.action = i % 5 ? domain::LogAction::Watched : domain::LogAction::LinkIssued;
    entry.outcome = i % 50 ? domain::LogOutcome::Reported : domain::LogOutcome::Refused;
    entry.viewing = QStringLiteral("0195c2df-4444-7000-8000-%1").arg(i % 1000, 12, 10, QLatin1Char('0'));
    entry.ranges = {{i % 3'000'000, i % 3'000'000 + 5000}};
    entry.address = QStringLiteral("10.0.0.%1").arg(i % 250);
    return entry;
}

/// Several callers at once, each with batches of a client's usual size.
double appendRate(audit::AccessLog &log, int callers, int batch, int total, int offset)
{
    QElapsedTimer timer;
    timer.start();
    std::vector<std::thread> threads;
    for (int t = 0; t < callers; ++t)
        threads.emplace_back([&, t] {
            for (int i = t * batch; i < total; i += callers * batch) {
                QList<audit::Entry> entries;
                for (int j = 0; j < batch; ++j)
                    entries.append(someEntry(offset + i + j));
                if (!log.append(entries))
                    std::abort();
            }
        });
    for (auto &thread : threads)
        thread.join();
    return total / seconds(timer);
}

/// What one entry adds to the call that must wait for it, alone and beside other traffic.
std::vector<double> oneByOne(audit::AccessLog &log, int count, int offset)
{
    std::vector<double> ms;
    for (int i = 0; i < count; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (!log.append({someEntry(offset + i)}))
            std::abort();
        ms.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return ms;
}

void verifyAll(store::Database &database, audit::AccessLog &log, const QString &path)
{
    if (!log.makeCheckpoint())
        std::abort();
    const qint64 size = audit::treeSize(database.connection());
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Truncate))
        std::abort();
    QElapsedTimer timer;
    timer.start();
    const auto source = audit::provableExport(database, 1, size);
    for (auto piece = source->read(0, 1 << 20); piece && !piece->isEmpty(); piece = source->read(0, 1 << 20))
        file.write(*piece);
    const double exported = seconds(timer);
    file.seek(0);
    timer.restart();
    verify::LogVerifier verifier(*log.verifier(), {});
    const auto report = verifier.verify(file);
    const double verified = seconds(timer);
    if (!report || !report->isWhole() || report->covered != size)
        std::abort();
    std::printf("  \"entries\": %lld, \"export_s\": %.2f, \"export_MiB\": %.1f, \"verify_s\": %.2f,\n",
                static_cast<long long>(size), exported, static_cast<double>(file.size()) / (1 << 20), verified);
}

/// Rows for searching alone: no tree, written by the database itself.
void fillRows(store::Connection &db, qint64 first, qint64 count)
{
    QList<std::pair<QString, QString>> indexes; // made anew afterwards: sorting is quicker than ten million places
    {
        auto rows = db.run(QStringLiteral("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = "
                                          "'access_log' AND sql IS NOT NULL"));
        while (rows.next())
            indexes.append({rows.text(0), rows.text(1)});
    }
    for (const auto &index : std::as_const(indexes))
        db.run(QStringLiteral("DROP INDEX ") + index.first);
    store::Transaction transaction(db);
    db.run(
        QStringLiteral(
            "WITH RECURSIVE n(i) AS (SELECT ? UNION ALL SELECT i + 1 FROM n WHERE i < ?) INSERT INTO access_log("
            "sequence, event_id, received_at, occurred_at, actor_id, actor_role, sign_in_id, client_id, recording_id, "
            "action, purpose, outcome, code, viewing, device, device_sequence, previous_hash, ranges, rate, address, "
            "server, request_id, reason_commitment, app_version) SELECT i, printf('e-%d', i), "
            "1790000000000 + i * 100, 1790000000000 + i * 100, printf('0195c2df-0000-7000-8000-%012d', i % 200), "
            "'psychologist', 's', printf('0195c2df-2222-7000-8000-%012d', (i * 7919) % 10000), "
            "printf('0195c2df-3333-7000-8000-%012d', (i * 104729) % 100000), CASE i % 5 WHEN 0 THEN 'linkIssued' "
            "ELSE 'watched' END, '', CASE i % 50 WHEN 0 THEN 'refused' ELSE 'reported' END, '', 'v', '', NULL, '', "
            "'[]', 1.0, printf('10.0.0.%d', i % 250), 'one', 'r', '', '1' FROM n"),
        {first, first + count - 1});
    for (const auto &index : std::as_const(indexes))
        db.run(index.second);
    transaction.commit();
    for (qint64 missing = 1; missing > 0;) {
        store::Transaction blocks(db);
        missing = audit::makeMissingBlocks(db, first + count - 1, 50);
        blocks.commit();
    }
    db.run(QStringLiteral("ANALYZE"));
}

void measureSearch(store::Connection &db, const char *name, const audit::LogQuery &query, bool last = false)
{
    std::vector<double> ms;
    qsizetype found = 0;
    for (int i = 0; i < 20; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto page = audit::searchLog(db, query);
        ms.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        found = page ? page->entries.size() : -1;
    }
    std::printf("    \"%s\": {\"median_ms\": %.2f, \"longest_ms\": %.2f, \"found\": %lld}%s\n", name,
                percentile(ms, 0.5), percentile(ms, 1.0), static_cast<long long>(found), last ? "" : ",");
}

void searches(store::Connection &db, qint64 rows)
{
    const auto middle = base::fromUnixMs(1'790'000'000'000 + rows / 2 * 100);
    audit::LogQuery query;
    measureSearch(db, "newest", query);
    query.actor = QStringLiteral("0195c2df-0000-7000-8000-000000000007");
    measureSearch(db, "one person", query);
    query.outcome = QStringLiteral("refused");
    measureSearch(db, "refusals of one person who has none", query);
    query = {};
    query.outcome = QStringLiteral("refused");
    measureSearch(db, "refusals", query);
    query.from = middle;
    query.to = middle + std::chrono::hours(24);
    measureSearch(db, "refusals of a day", query);
    query.outcome.clear();
    measureSearch(db, "a day", query);
    query = {};
    query.recording = QStringLiteral("0195c2df-3333-7000-8000-000000004711");
    measureSearch(db, "one recording", query);
    query = {};
    query.text = QStringLiteral("garcia 2");
    measureSearch(db, "a name", query);
    query.text = QStringLiteral("0195c2df-3333-7000-8000-0000000047");
    measureSearch(db, "the beginning of an id", query);
    query.text = QStringLiteral("nobody of that name");
    measureSearch(db, "nothing", query);
    query = {};
    query.client = QStringLiteral("0195c2df-2222-7000-8000-000000000123");
    query.actions = {QStringLiteral("linkIssued")};
    query.address = QStringLiteral("10.0.0.7");
    measureSearch(db, "client, action and address", query, true);
}

/// Two servers on one PostgreSQL (run inside tests/support/with-postgres).
int twoServers(int entries)
{
    store::Address::Postgres postgres;
    postgres.host = qEnvironmentVariable("ATTUNE_TEST_POSTGRES");
    postgres.name = QStringLiteral("attune");
    postgres.user = QStringLiteral("attune");
    postgres.sslMode = QStringLiteral("disable");
    const base::SystemClock clock;
    store::Database here(store::Address{{}, postgres});
    store::Database there(store::Address{{}, postgres});
    store::migrate(here.connection(), clock.now());
    here.unlock(crypto::SecretBytes(QByteArray(32, 'p')));
    there.unlock(crypto::SecretBytes(QByteArray(32, 'p')));
    audit::AccessLog one(here, clock);
    audit::AccessLog two(there, clock);
    const auto signer = [] {
        return crypto::NoteSigner::from(QStringLiteral("attune-clinic/bench"), crypto::SecretBytes(QByteArray(32, 'b')))
            .value();
    };
    one.sign({signer(), {}, QStringLiteral("one"), nullptr, {}});
    two.sign({signer(), {}, QStringLiteral("two"), nullptr, {}});
    const auto both = [&](int callers, int batch, int offset) {
        double rates[2] = {0, 0};
        std::thread other([&] { rates[1] = appendRate(two, callers, batch, entries, offset + entries); });
        rates[0] = appendRate(one, callers, batch, entries, offset);
        other.join();
        return rates[0] + rates[1];
    };
    std::printf("{\n  \"two_servers_on_PostgreSQL\": {\"8 callers each, 20 at a time\": %.0f, ", both(8, 20, 0));
    std::printf("\"4 callers each, 200 at a time\": %.0f},\n", both(4, 200, 2 * entries));
    const auto alone = oneByOne(one, 300, 10 * entries);
    std::printf("  \"one_entry\": {\"median_ms\": %.3f, \"p99_ms\": %.3f}\n}\n", percentile(alone, 0.5),
                percentile(alone, 0.99));
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const int entries = app.arguments().value(1, QStringLiteral("1000000")).toInt();
    if (qEnvironmentVariableIsSet("ATTUNE_TEST_POSTGRES"))
        return twoServers(std::min(entries, 20'000));
    const qint64 searched = app.arguments().value(2, QStringLiteral("10000000")).toLongLong();
    const base::SystemClock clock;
    QTemporaryDir folder;
    std::printf("{\n");
    {
        store::Database database(store::Address::sqlite(folder.filePath(QStringLiteral("log.sqlite"))));
        store::migrate(database.connection(), clock.now());
        database.unlock(crypto::SecretBytes(QByteArray(32, 'p')));
        audit::AccessLog log(database, clock);
        log.sign(
            {crypto::NoteSigner::from(QStringLiteral("attune-clinic/bench"), crypto::SecretBytes(QByteArray(32, 'b')))
                 .value(),
             folder.filePath(QStringLiteral("anchor")),
             QStringLiteral("one"),
             nullptr,
             {}});
        std::vector<double> idle = oneByOne(log, 500, 1'000'000'000);
        std::printf("  \"one_entry\": {\"median_ms\": %.3f, \"p99_ms\": %.3f},\n", percentile(idle, 0.5),
                    percentile(idle, 0.99));
        const int part = std::min(entries, 100'000);
        std::printf("  \"appended_per_s\": {\"16 callers, 1 at a time\": %.0f, ", appendRate(log, 16, 1, part / 5, 0));
        std::printf("\"8 callers, 20 at a time\": %.0f, ", appendRate(log, 8, 20, part, part));
        std::printf("\"4 callers, 200 at a time\": %.0f},\n",
                    appendRate(log, 4, 200, std::max(part, entries), 2 * part));
        std::fflush(stdout);
        std::thread others([&] { appendRate(log, 4, 20, 40'000, 3 * part + entries); });
        std::vector<double> busy = oneByOne(log, 300, 1'100'000'000);
        others.join();
        std::printf("  \"one_entry_beside_others\": {\"median_ms\": %.3f, \"p99_ms\": %.3f},\n", percentile(busy, 0.5),
                    percentile(busy, 0.99));
        verifyAll(database, log, folder.filePath(QStringLiteral("export.jsonl")));
        std::fflush(stdout);
    }
    store::Database database(store::Address::sqlite(folder.filePath(QStringLiteral("search.sqlite"))));
    auto &db = database.connection();
    store::migrate(db, clock.now());
    database.unlock(crypto::SecretBytes(QByteArray(32, 'p')));
    static const char *const given[] = {"chen", "okafor", "garcia", "novak", "silva"};
    for (int i = 0; i < 200; ++i) {
        const QString name = QStringLiteral("%1 %2").arg(QLatin1String(given[i % 5])).arg(i);
        const QString id = QStringLiteral("0195c2df-0000-7000-8000-%1").arg(i, 12, 10, QLatin1Char('0'));
        db.run(QStringLiteral("INSERT INTO users(id, email, password_hash, full_name, role, created_at) "
                              "VALUES(?,?,'x',?,'psychologist',0)"),
               {id, QStringLiteral("u%1@x").arg(i), db.seals().seal(store::personal::userName, id, name)});
    }
    qint64 filled = 0;
    for (const qint64 goal : {qint64(1'000'000), searched}) {
        if (goal > searched || goal <= filled)
            continue;
        fillRows(db, filled + 1, goal - filled);
        filled = goal;
        std::printf("  \"search_at_%lld\": {\n", static_cast<long long>(goal));
        searches(db, goal);
        std::printf("  }%s\n", goal == searched ? "" : ",");
        std::fflush(stdout);
    }
    std::printf("}\n");
    return 0;
}
