// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a page of the access log and figures of everything a question finds cost, whatever it combines; prints JSON.
// Usage: summary_bench [ENTRIES…]   inside tests/support/with-postgres on PostgreSQL, else on SQLite. See README.md.
#include "server/audit/log_figures.h"
#include "server/audit/log_rollups.h"
#include "server/store/migrations.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace attune;
using namespace attune::server;
using domain::SummaryBy;

namespace {

constexpr qint64 begin = 1'600'000'000'000;
constexpr qint64 apart = 20'000; ///< milliseconds between entries: ten million are six years

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.at(std::min(values.size() - 1, static_cast<std::size_t>(share * static_cast<double>(values.size()))));
}

/// The most this program ever held, in MiB.
double mostMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toDouble() / 1024;
}

/// "prefix" and a number of twelve digits, as both databases write it.
QString idSql(store::Dialect dialect, const char *prefix, const char *number)
{
    const QByteArray sql = dialect == store::Dialect::Sqlite
                               ? QByteArray("printf('") + prefix + "%012d', " + number + ')'
                               : QByteArray("'") + prefix + "' || lpad((" + number + ")::text, 12, '0')";
    return QString::fromLatin1(sql);
}

/// Indexes that are made anew behind the rows: sorting is quicker than ten million places.
QList<std::pair<QString, QString>> takeIndexes(store::Connection &db)
{
    enum class Column { Name, Sql };
    auto rows = db.run(db.dialect() == store::Dialect::Sqlite
                           ? QStringLiteral("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = "
                                            "'access_log' AND sql IS NOT NULL")
                           : QStringLiteral("SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'access_log' "
                                            "AND indexdef NOT LIKE '%UNIQUE%'"));
    QList<std::pair<QString, QString>> indexes;
    while (rows.next())
        indexes.append({rows.text(Column::Name), rows.text(Column::Sql)});
    for (const auto &index : std::as_const(indexes))
        db.run(QStringLiteral("DROP INDEX ") + index.first);
    return indexes;
}

/// Written by the database itself: a hundred people, three thousand clients, thirty thousand recordings.
void fillRows(store::Connection &db, qint64 first, qint64 last)
{
    const store::Dialect dialect = db.dialect();
    const auto id = [dialect](const char *prefix, const char *number) { return idSql(dialect, prefix, number); };
    QString sql = dialect == store::Dialect::Sqlite
                      ? QStringLiteral("WITH RECURSIVE n(i) AS (SELECT {first} UNION ALL SELECT i + 1 FROM n WHERE i < "
                                       "{last}) ")
                      : QStringLiteral("WITH n(i) AS (SELECT generate_series({first}::bigint, {last}::bigint)) ");
    sql += QStringLiteral(
        "INSERT INTO access_log(sequence, event_id, received_at, occurred_at, actor_id, actor_role, sign_in_id, "
        "client_id, recording_id, action, purpose, outcome, code, viewing, device, device_sequence, previous_hash, "
        "ranges, rate, address, server, request_id, reason_commitment, app_version) SELECT i, {entry}, {begin} + i * "
        "{apart}, {begin} + i * {apart}, CASE i % 11 WHEN 0 THEN 'server' ELSE {actor} END, CASE WHEN i % 11 = 0 THEN "
        "'server' WHEN (i / 3) % 100 < 70 THEN 'psychologist' WHEN (i / 3) % 100 < 97 THEN 'patient' ELSE 'admin' END, "
        "'s', {client}, {recording}, CASE i % 20 WHEN 0 THEN 'opened' WHEN 1 THEN 'linkIssued' WHEN 2 THEN 'keyUsed' "
        "WHEN 3 THEN 'downloadFinished' WHEN 4 THEN 'transcriptRead' WHEN 5 THEN 'notesRead' WHEN 6 THEN 'signIn' WHEN "
        "7 THEN 'closed' ELSE 'watched' END, CASE i % 3 WHEN 0 THEN 'care' WHEN 1 THEN '' ELSE 'quality' END, CASE "
        "WHEN i % 50 = 0 THEN 'refused' WHEN i % 503 = 0 THEN 'failed' WHEN i % 20 > 7 THEN 'reported' ELSE 'allowed' "
        "END, CASE WHEN i % 50 = 0 THEN 'play:restricted' ELSE '' END, {viewing}, {device}, NULL, '', '[]', 1.0, "
        "{address}, 'one', {request}, '', '1' FROM n");
    for (const auto &[name, text] :
         {std::pair("{first}", QString::number(first)), std::pair("{last}", QString::number(last)),
          std::pair("{begin}", QString::number(begin)), std::pair("{apart}", QString::number(apart)),
          std::pair("{entry}", id("e-", "i")), std::pair("{actor}", id("0195c2df-0000-7000-8000-", "(i / 3) % 100")),
          std::pair("{client}", id("0195c2df-2222-7000-8000-", "(i / 7 * 7919) % 3000")),
          std::pair("{recording}", id("0195c2df-3333-7000-8000-", "(i / 7 * 104729) % 30000")),
          std::pair("{viewing}", id("0195c2df-4444-7000-8000-", "i / 8")),
          std::pair("{device}", id("0195c2df-5555-7000-8000-", "(i / 3) % 300")),
          std::pair("{address}", id("10.0.0.", "i % 250")),
          std::pair("{request}", id("0195c2df-6666-7000-8000-", "i / 2"))})
        sql.replace(QLatin1String(name), text);
    store::Transaction transaction(db);
    db.run(sql);
    db.run(QStringLiteral("INSERT INTO access_marks(sequence, mark) SELECT l.sequence, 'outside-hours' FROM access_log "
                          "l WHERE l.sequence >= ? AND l.sequence <= ? AND l.sequence % 13 = 0"),
           {first, last});
    transaction.commit();
}

void addPeople(store::Connection &db)
{
    static const char *const given[] = {"chen", "okafor", "garcia", "novak", "silva"};
    for (int i = 0; i < 100; ++i) {
        const QString id = QStringLiteral("0195c2df-0000-7000-8000-%1").arg(i, 12, 10, QLatin1Char('0'));
        const QString name = QStringLiteral("%1 %2").arg(QLatin1String(given[i % 5])).arg(i);
        db.run(QStringLiteral("INSERT INTO users(id, email, password_hash, full_name, role, created_at) "
                              "VALUES(?,?,'x',?,'psychologist',0)"),
               {id, QStringLiteral("u%1@x").arg(i), db.seals().seal(store::personal::userName, id, name)});
    }
}

/// Everything the page can combine, from nothing to what is rare and what never meets.
const QStringList &questions()
{
    static const QStringList all{QStringLiteral(""),
                                 QStringLiteral("during:last-30-days"),
                                 QStringLiteral("refused"),
                                 QStringLiteral("-refused"),
                                 QStringLiteral("role:psychologist"),
                                 QStringLiteral("-role:psychologist action:download"),
                                 QStringLiteral("action:view purpose:quality"),
                                 QStringLiteral("actor:0195c2df-0000-7000-8000-000000000007"),
                                 QStringLiteral("actor:garcia -action:view refused"),
                                 QStringLiteral("actor:server"),
                                 QStringLiteral("client:0195c2df-2222-7000-8000-000000000123"),
                                 QStringLiteral("-client:0195c2df-2222-7000-8000-000000000123 mark:outside-hours"),
                                 QStringLiteral("recording:0195c2df-3333-7000-8000-000000004711"),
                                 QStringLiteral("device:0195c2df-5555-7000-8000-000000000201 mark:outside-hours"),
                                 QStringLiteral("address:10.0.0.000000000007 role:patient"),
                                 QStringLiteral("viewing:0195c2df-4444-7000-8000-000000000077"),
                                 QStringLiteral("request:0195c2df-6666-7000-8000-000000000077"),
                                 QStringLiteral("code:play purpose:care -role:patient"),
                                 QStringLiteral("garcia"),
                                 QStringLiteral("0195c2df-3333-7000-8000-0000000047"),
                                 QStringLiteral("mark:new-device"),
                                 QStringLiteral("failed role:admin action:sign-in purpose:quality device:none")};
    return all;
}

audit::LogQuery asked(const QString &text, qint64 entries)
{
    audit::LogQuery query;
    query.asked = domain::parseAccessQuery(text).query;
    query.zone = QTimeZone("Europe/Berlin");
    query.now = base::fromUnixMs(begin + entries * apart);
    return query;
}

void printTimes(const char *name, const std::vector<double> &ms, const QString &slowest, const char *end)
{
    std::printf("    \"%s\": {\"median_ms\": %.1f, \"p95_ms\": %.1f, \"longest_ms\": %.1f, \"longest_of\": \"%s\"}%s\n",
                name, percentile(ms, 0.5), percentile(ms, 0.95), percentile(ms, 1), qPrintable(slowest), end);
}

/// @param measure one question, by whatever it is asked
template <typename Measure>
void measureAll(const char *name, const char *end, const Measure &measure)
{
    std::vector<double> ms;
    QString slowest;
    double longest = 0;
    for (const QString &text : questions()) {
        for (int way = 0; way < measure.ways; ++way) {
            QElapsedTimer timer;
            timer.start();
            measure(text, way);
            ms.push_back(milliseconds(timer));
            if (ms.back() > longest) {
                longest = ms.back();
                slowest = text;
            }
        }
    }
    printTimes(name, ms, slowest, end);
}

struct Pages
{
    store::Connection &db;
    qint64 entries;
    int ways = 3; ///< newest, oldest, from the middle
    void operator()(const QString &text, int way) const
    {
        audit::LogQuery query = asked(text, entries);
        query.oldestFirst = way == 1;
        if (way == 2)
            query.at = base::fromUnixMs(begin + entries / 2 * apart);
        if (!audit::searchLog(db, query))
            std::abort();
    }
};

struct Sums
{
    store::Connection &db;
    qint64 entries;
    QList<SummaryBy> kinds{SummaryBy::Time,   SummaryBy::Person,    SummaryBy::Client, SummaryBy::Action,
                           SummaryBy::Device, SummaryBy::Recording, SummaryBy::Hour};
    int ways = 7;
    void operator()(const QString &text, int way) const
    {
        if (!audit::figuresOf(db, {asked(text, entries), kinds.at(way), {}}))
            std::abort();
    }
};

void measure(store::Connection &db, qint64 first, qint64 entries)
{
    QElapsedTimer timer;
    timer.start();
    const auto indexes = takeIndexes(db);
    for (qint64 at = first; at <= entries; at += 1'000'000)
        fillRows(db, at, std::min(entries, at + 999'999));
    for (const auto &index : indexes)
        db.run(index.second);
    const double filled = milliseconds(timer) / 1000;
    timer.restart();
    for (qint64 missing = 1; missing > 0;) {
        store::Transaction transaction(db);
        missing = audit::makeMissingBlocks(db, entries, 50);
        transaction.commit();
    }
    const double made = milliseconds(timer) / 1000;
    db.run(QStringLiteral("ANALYZE"));
    std::printf("  \"at_%lld\": {\n    \"filled_s\": %.0f, \"blocks_made_s\": %.1f,\n", static_cast<long long>(entries),
                filled, made);
    measureAll("pages of 100", ",", Pages{db, entries});
    measureAll("figures", ",", Sums{db, entries});
    std::printf("    \"most_memory_MiB\": %.0f\n  }", mostMemory());
}

store::Address address(const QTemporaryDir &folder)
{
    if (!qEnvironmentVariableIsSet("ATTUNE_TEST_POSTGRES"))
        return store::Address::sqlite(folder.filePath(QStringLiteral("log.sqlite")));
    store::Address::Postgres postgres;
    postgres.host = qEnvironmentVariable("ATTUNE_TEST_POSTGRES");
    postgres.name = QStringLiteral("attune");
    postgres.user = QStringLiteral("attune");
    postgres.sslMode = QStringLiteral("disable");
    return {{}, postgres};
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const base::SystemClock clock;
    const QTemporaryDir folder;
    store::Database database(address(folder));
    store::Connection &db = database.connection();
    store::migrate(db, clock.now());
    database.unlock(crypto::SecretBytes(QByteArray(32, 'p')));
    addPeople(db);
    QStringList sizes = app.arguments().mid(1);
    if (sizes.isEmpty())
        sizes = QStringList{QStringLiteral("1000000"), QStringLiteral("10000000")};
    std::printf("{\n");
    qint64 first = 1;
    for (const QString &size : std::as_const(sizes)) {
        measure(db, first, size.toLongLong());
        first = size.toLongLong() + 1;
        std::printf("%s\n", size == sizes.last() ? "" : ",");
    }
    std::printf("}\n");
    return 0;
}
