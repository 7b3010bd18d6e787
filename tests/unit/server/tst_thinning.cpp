// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/accounts.h"
#include "server/identity/invitations.h"
#include "server/identity/sign_ins.h"
#include "server/jobs/thinning.h"
#include "server/keys/key_provider.h"
#include "server/media/grants.h"
#include "server/store/done_once.h"
#include "server/store/migrations.h"
#include "tests/support/fake_clock.h"

#include <QLibrary>
#include <QRegularExpression>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QTemporaryDir>
#include <QTest>

using namespace attune;
using namespace attune::server;

namespace {

/// Tables that keep their rows, and why that is right.
const QMap<QString, const char *> &keptTables()
{
    static const QMap<QString, const char *> kept = {
        {QStringLiteral("users"), "accounts"},
        {QStringLiteral("therapy_sessions"), "the calendar is part of the record"},
        {QStringLiteral("recordings"), "retention/RETENTION.md"},
        {QStringLiteral("turn_jobs"), "one for each recording, gone with it"},
        {QStringLiteral("spoken_changes"), "one for each recording, version, session and person"},
        {QStringLiteral("viewing_state"), "one for each person and recording"},
        {QStringLiteral("consents"), "append only: evidence"},
        {QStringLiteral("client_consent"), "one for each client"},
        {QStringLiteral("consent_history"), "what was agreed when a recording was made"},
        {QStringLiteral("access_log"), "append only: evidence"},
        {QStringLiteral("log_agents"), "one for each program"},
        {QStringLiteral("legal_matters"), "evidence"},
        {QStringLiteral("disclosures"), "append only: evidence"},
        {QStringLiteral("activity_reviews"), "append only: evidence"},
        {QStringLiteral("review_follow_ups"), "part of a review"},
        {QStringLiteral("report_schedules"), "few"},
        {QStringLiteral("log_texts"), "what the log commits to"},
        {QStringLiteral("alerts"), "evidence: what stood out, and what was done about it"},
        {QStringLiteral("alert_acts"), "part of an alert"},
        {QStringLiteral("alert_rules"), "few"},
        {QStringLiteral("alert_progress"), "one row, and one for each rule while it learns"},
        {QStringLiteral("access_firsts"), "one for each person and client, device or network"},
        {QStringLiteral("access_marks"), "goes with its entry"},
        {QStringLiteral("log_words"), "one for each word of the log"},
        {QStringLiteral("log_rollups"), "what the log is counted by"},
        {QStringLiteral("log_rollup_blocks"), "what the log is counted by"},
        {QStringLiteral("log_views"), "few: 100 of a person"},
        {QStringLiteral("log_view_starts"), "one for each person"},
        {QStringLiteral("log_tiles"), "what proves the log"},
        {QStringLiteral("log_checkpoints"), "thinCheckpoints"},
        {QStringLiteral("log_devices"), "one for each device"},
        {QStringLiteral("device_gaps"), "what is missing stays missing"},
        {QStringLiteral("second_factors"), "one for each account"},
        {QStringLiteral("recovery_codes"), "ten for each account"},
        {QStringLiteral("clinic_settings"), "few"},
        {QStringLiteral("object_keys"), "goes with its object"},
        {QStringLiteral("key_versions"), "one a year"},
        {QStringLiteral("legal_holds"), "evidence"},
        {QStringLiteral("certificates"), "evidence"},
        {QStringLiteral("offices"), "few"},
        {QStringLiteral("guardianships"), "who acted for whom, and when"},
        {QStringLiteral("supervisions"), "who supervised whom, and when"},
        {QStringLiteral("account_aliases"), "accounts of one person"},
        {QStringLiteral("break_glass"), "evidence"},
        {QStringLiteral("session_participants"), "part of the calendar"},
        {QStringLiteral("ingest_jobs"), "one for each recording"},
        {QStringLiteral("deletion_requests"), "goes when it is answered"},
        {QStringLiteral("deletion_wishes"), "evidence"},
        {QStringLiteral("uploads"), "one for each recording"},
        {QStringLiteral("notes"), "go with their recording"},
        {QStringLiteral("code_sets"), "one for each person"},
        {QStringLiteral("transcript_versions"), "go with their recording"},
        {QStringLiteral("transcript_changes"), "go with their version"},
        {QStringLiteral("transcript_voices"), "go with their version"},
        {QStringLiteral("transcription_jobs"), "one for each recording, gone with it"},
        {QStringLiteral("transcription_segments"), "go when the transcript is there"},
        {QStringLiteral("transcript_steps"), "go with their version"},
        {QStringLiteral("recovery_bundle"), "the newest"},
        {QStringLiteral("known_devices"), "the newest of each account (identity/known_devices.h)"},
        {QStringLiteral("consent_waits"), "evidence"},
        {QStringLiteral("log_bundles"), "audit/ACCESS_LOG.md, \"Bundles\""},
        {QStringLiteral("auditor_terms"), "one for each auditor"},
        {QStringLiteral("log_removals"), "what says that entries are gone for a reason"},
        {QStringLiteral("log_removal_ranges"), "which entries those are"},
        {QStringLiteral("quality_quotas"), "one for each office"},
        {QStringLiteral("quality_draws"), "evidence: one a month"},
        {QStringLiteral("quality_reviews"), "evidence"},
        {QStringLiteral("schema_version"), "few"},
    };
    return kept;
}

using Statements = QStringList;

/// SQLite's own report of each statement (sqlite3_trace_v2, SQLITE_TRACE_STMT).
int noteStatement(unsigned, void *into, void *, void *sql)
{
    static_cast<Statements *>(into)->append(QString::fromUtf8(static_cast<const char *>(sql)));
    return 0;
}

} // namespace

/// Tables do not grow for ever, and what anybody may send in is never looked for by reading a whole table.
class TestThinning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyTableIsThinnedOrKeptForAReason();
    void rowsGoWhenTheirTimeIsOver_data();
    void rowsGoWhenTheirTimeIsOver();
    void aSignInThatLastsKeepsItsSpentTokens();
    void thinningTwiceChangesNothing();
    void whatSomebodySendsIsFoundByAnIndex();

private:
    void addRows();
    qint64 rowsOf(const QString &table);
    qint64 now() const { return base::toUnixMs(m_clock.now()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    store::Connection &db() { return m_database->connection(); }

    std::unique_ptr<store::Database> m_database;
    test::FakeClock m_clock;
    domain::UserId m_user;
};

void TestThinning::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_database =
        std::make_unique<store::Database>(store::Address::sqlite(m_folder->filePath(QStringLiteral("clinic.sqlite"))));
    store::migrate(db(), m_clock.now());
    m_database->unlock(crypto::SecretBytes(QByteArray(32, 'p')));
    identity::NewAccount account;
    account.email = QStringLiteral("a@b.example");
    account.fullName = QStringLiteral("Somebody");
    account.role = domain::Role::Psychologist;
    account.password = QStringLiteral("a long password");
    m_user = *identity::createAccount(db(), account, {1, 64}, m_clock.now());
}

qint64 TestThinning::rowsOf(const QString &table)
{
    auto row = db().run(QStringLiteral("SELECT COUNT(*) FROM ") + table);
    row.next();
    return row.number(0);
}

void TestThinning::everyTableIsThinnedOrKeptForAReason()
{
    QSet<QString> thinned;
    for (const auto &rows : thinnedTables())
        thinned.insert(QString::fromLatin1(rows.table));
    const QStringList all = store::allTables();
    QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), all.size());
    for (const QString &table : all) {
        QVERIFY2(thinned.contains(table) != keptTables().contains(table), qPrintable(table));
        QVERIFY2(rowsOf(table) >= 0, qPrintable(table));
    }
    for (const QString &table : std::as_const(thinned))
        QVERIFY2(all.contains(table), qPrintable(table));
}

/// One of each, over at this moment.
void TestThinning::addRows()
{
    const QString user = m_user.value();
    const auto add = [this](const char *sql, const QList<QVariant> &values) {
        db().run(QString::fromLatin1(sql), values);
    };
    const QByteArray hash(32, 'h');
    add("INSERT INTO done_once(name, user_id, operation, request, claim, lease_until, created_at) "
        "VALUES('n',?,'o','r','c',0,?)",
        {user, now()});
    add("INSERT INTO half_sign_ins(hash, user_id, device, expires_at) VALUES(?,?,'d',?)", {hash, user, now()});
    add("INSERT INTO failed_tries(id, who, place, tried_at) VALUES('f',?,?,?)", {hash, hash, now()});
    add("INSERT INTO client_lookups(id, user_id, asked_at) VALUES('l',?,?)", {user, now()});
    add("INSERT INTO log_budgets(name, used, at) VALUES('n',1,?)", {now()});
    add("INSERT INTO grant_places(grant_id, place, first_at) VALUES('g','p',?)", {now()});
    add("INSERT INTO upload_reservations(id, bytes, ends_at) VALUES('u',1,?)", {now()});
    add("INSERT INTO webhook_events(hash, received_at) VALUES('w',?)", {now()});
    add("INSERT INTO invitations(hash, user_id, expires_at) VALUES(?,?,?)", {hash, user, now()});
    add("INSERT INTO media_grants(id, user_id, sign_in_id, recording_id, action, reason_given, viewing, issued_at, "
        "expires_at) VALUES('g',?,'s','r','play',0,'',0,?)",
        {user, now()});
    add("INSERT INTO sign_ins(id, user_id, access_hash, access_expires_at, refresh_hash, refresh_expires_at, device, "
        "created_at, last_used_at) VALUES('s',?,?,?,?,?,'d',0,0)",
        {user, hash, now(), hash, now()});
    add("INSERT INTO used_refresh_tokens(hash, sign_in_id) VALUES(?,'s')", {QByteArray(32, 'u')});
    add("INSERT INTO therapy_sessions(id, client_id, clinician_id, starts_at, ends_at, state) "
        "VALUES('t',?,?,0,0,'completed')",
        {user, user});
    add("INSERT INTO recordings(id, session_id, client_id, clinician_id, status, session_at) "
        "VALUES('r','t',?,?,'AVAILABLE',0)",
        {user, user});
    add("INSERT INTO notes(id, recording_id, author_id, kind, start_ms, end_ms, reaction_ms, audience, created_at, "
        "changed_at, revision, deleted_at) VALUES('n','r',?,'note',0,0,0,'team',0,0,2,?)",
        {user, now()});
    add("INSERT INTO note_reads(note_id, reader_id, read_at) VALUES('n',?,?)", {user, now()});
    add("INSERT INTO media_faults(id, recording_id, happened_at, kind, words) VALUES('m','r',?,'k','')", {now()});
    add("INSERT INTO report_schedules(id, owner_id, office_id, template, request, every, day, minute, zone, "
        "created_at, "
        "next_at) VALUES('c',?,'o','t','','week',1,0,'UTC',0,0)",
        {user});
    add("INSERT INTO stored_reports(id, schedule_id, owner_id, template, first_day, last_day, made_at, row_count, "
        "sha256, is_whole, body) VALUES('s','c',?,'t','','',?,0,'',1,?)",
        {user, now(), QByteArray("b")});
    add("INSERT INTO vocabulary_words(id, client_id, word, heard, added_by, added_at) VALUES('v','gone','w','',?,?)",
        {user, now()});
    add("INSERT INTO messages(id, user_id, kind, about, created_at, mail_state, next_try_at, read_at) "
        "VALUES('m',?,'k','a',0,'sent',0,?)",
        {user, now()});
}

void TestThinning::rowsGoWhenTheirTimeIsOver_data()
{
    QTest::addColumn<int>("which");
    for (std::size_t i = 0; i < thinnedTables().size(); ++i)
        QTest::newRow(thinnedTables().at(i).table) << static_cast<int>(i);
}

void TestThinning::rowsGoWhenTheirTimeIsOver()
{
    QFETCH(int, which);
    const auto &rows = thinnedTables().at(static_cast<std::size_t>(which));
    const QString table = QString::fromLatin1(rows.table);
    addRows();
    QCOMPARE(rowsOf(table), 1);
    m_clock.advance(rows.keptFor - std::chrono::minutes(1));
    thinTables(db(), m_clock.now());
    QCOMPARE(rowsOf(table), 1);
    m_clock.advance(std::chrono::minutes(2));
    QVERIFY(thinTables(db(), m_clock.now()) > 0);
    QCOMPARE(rowsOf(table), 0);
}

void TestThinning::aSignInThatLastsKeepsItsSpentTokens()
{
    addRows();
    db().run(QStringLiteral("UPDATE sign_ins SET refresh_expires_at = ?"),
             {base::toUnixMs(m_clock.now() + std::chrono::hours(24 * 365))});
    m_clock.advance(std::chrono::hours(24 * 360));
    thinTables(db(), m_clock.now());
    QCOMPARE(rowsOf(QStringLiteral("used_refresh_tokens")), 1); // a second use must still be noticed
    QCOMPARE(rowsOf(QStringLiteral("sign_ins")), 1);
}

void TestThinning::thinningTwiceChangesNothing()
{
    addRows();
    m_clock.advance(std::chrono::hours(24 * 500));
    QVERIFY(thinTables(db(), m_clock.now()) > 0);
    QCOMPARE(thinTables(db(), m_clock.now()), 0);
}

/// Every statement that a word of a stranger leads to is asked how it would be done.
void TestThinning::whatSomebodySendsIsFoundByAnIndex()
{
    using Trace = int (*)(void *, unsigned, int (*)(unsigned, void *, void *, void *), void *);
    QLibrary sqlite(QStringLiteral("sqlite3"), 0);
    const auto trace = reinterpret_cast<Trace>(sqlite.resolve("sqlite3_trace_v2"));
    QVERIFY2(trace, qPrintable(sqlite.errorString()));
    addRows();
    auto keys = keys::FileKeyProvider::openOrCreate(m_folder->filePath(QStringLiteral("keys/keys.json")),
                                                    m_folder->filePath(QStringLiteral("data")), m_clock.now());
    const identity::SecondFactors factors(m_clock, **keys);
    identity::SignIns signIns(m_clock, {}, {1, 64}, factors);
    QSqlDatabase database;
    const auto names = QSqlDatabase::connectionNames();
    for (const QString &name : names) {
        const QSqlDatabase one = QSqlDatabase::database(name, false);
        if (one.databaseName() == m_database->address().file)
            database = one;
    }
    QVERIFY(database.isOpen());
    void *handle = *static_cast<void *const *>(database.driver()->handle().constData());
    Statements statements;
    QCOMPARE(trace(handle, 1, &noteStatement, &statements), 0);
    const QString junk = QStringLiteral("junk-that-nobody-made");
    QVERIFY(!signIns.caller(db(), junk));
    QVERIFY(!signIns.refresh(db(), junk));
    QVERIFY(signIns.ownerOfRefresh(db(), junk).isEmpty());
    QVERIFY(!signIns.isAlive(db(), junk));
    QString owner;
    QVERIFY(!signIns.finish(db(), junk, QStringLiteral("123456"), {QStringLiteral("192.0.2.1")}, owner));
    QVERIFY(!identity::acceptInvitation(db(), junk, QStringLiteral("a long password"),
                                        identity::PasswordRules(QByteArray()), {}, {1, 64}, m_clock.now(), owner));
    QVERIFY(!media::grantById(db(), junk));
    QVERIFY(!store::doneOnce(db(), junk));
    QVERIFY(!identity::accountByEmail(db(), junk));
    trace(handle, 0, nullptr, nullptr);
    static const QRegularExpression placeholder(QStringLiteral("\\?|:\\d+"));
    int looked = 0;
    for (const QString &sql : std::as_const(statements)) {
        if (!sql.startsWith(QLatin1String("SELECT")) && !sql.startsWith(QLatin1String("UPDATE")) &&
            !sql.startsWith(QLatin1String("DELETE")))
            continue;
        // Any value will do: what would be done with it is asked, and nothing is done.
        const QString asked =
            QStringLiteral("EXPLAIN QUERY PLAN ") + QString(sql).replace(placeholder, QStringLiteral("'x'"));
        try {
            auto plan = db().run(asked);
            while (plan.next())
                QVERIFY2(!plan.text(3).startsWith(QLatin1String("SCAN")),
                         qPrintable(sql + QLatin1Char('\n') + plan.text(3)));
        } catch (const store::StoreError &error) {
            QFAIL((asked.toUtf8() + ": " + error.what()).constData());
        }
        ++looked;
    }
    QVERIFY2(looked >= 9, qPrintable(QString::number(looked)));
}

QTEST_GUILESS_MAIN(TestThinning)
#include "tst_thinning.moc"
