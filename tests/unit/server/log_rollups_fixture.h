// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/access_days.h"
#include "server/audit/access_log.h"
#include "server/audit/access_marks.h"
#include "server/audit/log_digest.h"
#include "server/audit/log_figures.h"
#include "server/audit/log_keys.h"
#include "server/audit/log_question.h"
#include "server/audit/log_rollups.h"
#include "server/identity/accounts.h"
#include "server/identity/relations.h"
#include "server/keys/key_provider.h"
#include "server/store/migrations.h"
#include "server/store/public_numbers.h"
#include "tests/support/fake_clock.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

namespace attune::test {

/// Marks some entries, so that it can be said again which.
class EveryFewth final : public server::audit::LogDigest
{
public:
    static QList<domain::AccessMark> marksOf(qint64 sequence)
    {
        QList<domain::AccessMark> marks;
        if (sequence % 7 == 0)
            marks << domain::AccessMark::OutsideHours;
        if (sequence % 31 == 0)
            marks << domain::AccessMark::NewDevice;
        if (sequence % 5 == 0) // each in turn, also several of one entry
            marks << static_cast<domain::AccessMark>(sequence / 5 %
                                                     (static_cast<int>(domain::AccessMark::LargeExport) + 1));
        return marks;
    }
    void take(server::store::Connection &connection, const server::audit::LoggedEntry &logged) override
    {
        for (const domain::AccessMark mark : marksOf(logged.sequence))
            server::audit::keepMark(connection, logged.sequence, mark);
        if (logged.sequence == failsAt)
            throw server::store::StoreError(QStringLiteral("this one fails"));
    }
    std::atomic<qint64> failsAt = 0;
};

/// Two offices with people and recordings, and a log of what they did around a change of clocks, of a size that has
/// whole blocks and a rest. On SQLite, or on PostgreSQL where ATTUNE_TEST_POSTGRES says so.
class LogRollupsFixture
{
protected:
    void makeClinic();
    /// What fills `blocks` blocks and half a block more.
    void fill(qint64 blocks);
    std::unique_ptr<server::audit::AccessLog> openLog();
    /// As who owns the database could: nothing keeps entries from being deleted any more.
    void allowTakingOut();
    server::audit::Entry randomEntry();
    QList<server::audit::Entry> randomEntries(int count);
    domain::AccessQuery randomQuery();
    server::audit::LogReader readerFor(const QByteArray &who);
    server::store::Connection &db() { return m_database->connection(); }
    const QString &id(const char *who) { return m_ids[who]; }

    QTemporaryDir m_folder;
    FakeClock m_clock;
    std::shared_ptr<EveryFewth> m_digest = std::make_shared<EveryFewth>();
    std::unique_ptr<server::keys::FileKeyProvider> m_keys;
    std::unique_ptr<server::store::Database> m_database;
    QMap<QByteArray, QString> m_ids;
    QMap<QString, domain::Role> m_roles;
    QList<std::pair<QString, QString>> m_recordings; ///< and whose they are
    QRandomGenerator m_random{qEnvironmentVariableIsSet("ATTUNE_TEST_POSTGRES") ? 20260329U : 20260328U};

private:
    server::store::Address address();
    void add(const char *who, const char *name, domain::Role role, const char *office);
    void addRecording(const char *client, const char *clinician, const char *office);
    QString pick(const QStringList &words) { return words.at(m_random.bounded(words.size())); }
    domain::AccessTerm randomTerm();
};

inline server::store::Address LogRollupsFixture::address()
{
    const QString host = qEnvironmentVariable("ATTUNE_TEST_POSTGRES");
    if (host.isEmpty())
        return server::store::Address::sqlite(m_folder.filePath(QStringLiteral("x.sqlite")));
    const QString user = QStringLiteral("attune");
    const QString schema = QStringLiteral("r") + QUuid::createUuid().toString(QUuid::Id128);
    server::store::Address::Postgres postgres{host, 5432, user, user, {}, QStringLiteral("disable"), {}, {}};
    server::store::Database({{}, postgres}).connection().run(QStringLiteral("CREATE SCHEMA ") + schema);
    postgres.schema = schema;
    return {{}, postgres};
}

inline void LogRollupsFixture::add(const char *who, const char *name, domain::Role role, const char *office)
{
    server::identity::NewAccount account;
    account.email = QString::fromLatin1(who) + QStringLiteral("@x.example");
    account.fullName = QString::fromUtf8(name);
    account.role = role;
    account.password = QStringLiteral("a quite long password");
    account.office = QString::fromLatin1(office);
    if (role == domain::Role::Patient)
        account.recordNumber = QStringLiteral("N-") + QString::fromLatin1(who);
    const auto made = server::identity::createAccount(db(), account, {1, 64}, m_clock.now());
    QVERIFY(made);
    m_ids.insert(who, made->value());
    m_roles.insert(made->value(), role);
}

inline void LogRollupsFixture::addRecording(const char *client, const char *clinician, const char *office)
{
    const qint64 at = base::toUnixMs(m_clock.now());
    const QString session = base::newUuidV7(at);
    const QString recording = base::newUuidV7(at);
    db().run(QStringLiteral("INSERT INTO therapy_sessions(id, client_id, clinician_id, starts_at, ends_at, state, "
                            "office_id, public_number) VALUES(?,?,?,?,?,'completed',?,?)"),
             {session, id(client), id(clinician), at, at + 3'000'000, QString::fromLatin1(office),
              server::store::freshNumber()});
    db().run(QStringLiteral("INSERT INTO recordings(id, session_id, client_id, clinician_id, status, session_at, "
                            "started_at, office_id, public_number) VALUES(?,?,?,?,'AVAILABLE',?,?,?,?)"),
             {recording, session, id(client), id(clinician), at, at, QString::fromLatin1(office),
              server::store::freshNumber()});
    m_recordings.append({recording, id(client)});
}

inline void LogRollupsFixture::makeClinic()
{
    using domain::Role;
    m_database = std::make_unique<server::store::Database>(address());
    server::store::migrate(db(), m_clock.now());
    m_database->unlock(crypto::SecretBytes(QByteArray(32, 'p')));
    auto provider = server::keys::FileKeyProvider::openOrCreate(
        m_folder.filePath(QStringLiteral("keys.json")), m_folder.filePath(QStringLiteral("data")), m_clock.now());
    QVERIFY(provider);
    m_keys = std::move(*provider);
    QVERIFY(
        server::identity::addOffice(db(), QStringLiteral("north"), QStringLiteral("North"), QStringLiteral("general")));
    add("ruth", "Dr Ruth Adeyemi", Role::Psychologist, "main");
    add("ben", "Dr Ben Brandt", Role::Psychologist, "main");
    add("soren", "Søren Łukasik", Role::Patient, "main");
    add("zoe", "Zoë Ünal", Role::Patient, "main");
    add("priya", "Priya Manager", Role::PracticeManager, "main");
    add("oscar", "Oscar Admin", Role::Admin, "main");
    add("nora", "Dr Nora Northfield", Role::Psychologist, "north");
    add("nell", "Nell Quillfeather", Role::Patient, "north");
    add("nikos", "Nikos Northmanager", Role::PracticeManager, "north");
    for (int i = 0; i < 3; ++i) {
        addRecording("soren", "ruth", "main");
        addRecording("zoe", "ben", "main");
        addRecording("nell", "nora", "north");
    }
}

inline std::unique_ptr<server::audit::AccessLog> LogRollupsFixture::openLog()
{
    auto log = std::make_unique<server::audit::AccessLog>(*m_database, m_clock);
    auto signer = server::audit::logSigner(db(), *m_keys);
    log->sign({std::move(*signer),
               {},
               QStringLiteral("one"),
               m_keys.get(),
               server::audit::sealedLogKey(db()),
               {},
               {m_digest}});
    return log;
}

inline void LogRollupsFixture::allowTakingOut()
{
    const bool many = qEnvironmentVariableIsSet("ATTUNE_TEST_POSTGRES");
    db().run(QStringLiteral("DROP TRIGGER IF EXISTS access_log_no_delete") +
             (many ? QStringLiteral(" ON access_log") : QString()));
}

inline server::audit::Entry LogRollupsFixture::randomEntry()
{
    using domain::LogAction;
    static const QList<LogAction> actions{
        LogAction::Opened,       LogAction::Watched, LogAction::DownloadFinished, LogAction::AccessDenied,
        LogAction::ConsentGiven, LogAction::SignIn,  LogAction::NotesRead,        LogAction::AccessLogSearched};
    static const QStringList purposes{{}, QStringLiteral("care"), QStringLiteral("quality")};
    static const QStringList codes{
        {}, QStringLiteral("download:not_found"), QStringLiteral("play:restricted"), QStringLiteral("bundled:3")};
    server::audit::Entry entry;
    entry.eventId = base::newUuidV7(base::toUnixMs(m_clock.now()));
    // Around the night in which clocks of Berlin go forward, and a week later those of Lord Howe back; some come late.
    const qint64 begin = 1'774'656'000'000; // 2026-03-28T00:00Z
    entry.occurredAt = base::fromUnixMs(begin + m_random.bounded(9 * 24 * 3600) * 1000LL + m_random.bounded(1000));
    if (m_random.bounded(40) == 0)
        entry.occurredAt -= std::chrono::hours(24 * m_random.bounded(1, 300));
    entry.actorId = m_random.bounded(12) == 0 ? QStringLiteral("server") : pick(m_ids.values());
    entry.actorRole = m_roles.contains(entry.actorId) ? textOf(m_roles.value(entry.actorId)) : entry.actorId;
    if (m_random.bounded(20) == 0)
        entry.actorId = base::newUuidV7(1); // somebody whose account is not there
    if (m_random.bounded(3) != 0) {
        const auto &[recording, client] = m_recordings.at(m_random.bounded(m_recordings.size()));
        entry.recordingId = m_random.bounded(3) == 0 ? QString() : recording;
        entry.clientId = m_random.bounded(9) == 0 ? id("zoe") : client;
    }
    entry.action = actions.at(m_random.bounded(actions.size()));
    entry.outcome = static_cast<domain::LogOutcome>(m_random.bounded(4));
    entry.purpose = pick(purposes);
    entry.code = pick(codes);
    entry.viewing = m_random.bounded(2) == 0 ? QString() : QStringLiteral("viewing %1").arg(m_random.bounded(300));
    entry.device = m_random.bounded(2) == 0 ? QString() : QStringLiteral("device-%1").arg(m_random.bounded(30));
    entry.address = QStringLiteral("192.0.2.%1").arg(m_random.bounded(9));
    entry.requestId = QStringLiteral("request %1").arg(m_random.bounded(2000));
    entry.signInId = QStringLiteral("sign-in"); // so that none is bundled
    return entry;
}

inline QList<server::audit::Entry> LogRollupsFixture::randomEntries(int count)
{
    QList<server::audit::Entry> entries;
    for (int i = 0; i < count; ++i)
        entries << randomEntry();
    return entries;
}

inline void LogRollupsFixture::fill(qint64 blocks)
{
    const auto log = openLog();
    const qint64 wanted = blocks * server::audit::blockSize + server::audit::blockSize / 2;
    for (qint64 there = 0; there < wanted; there += 512)
        QVERIFY(log->append(randomEntries(512)));
}

inline domain::AccessTerm LogRollupsFixture::randomTerm()
{
    using Field = domain::AccessField;
    const QStringList recordings{m_recordings.at(0).first, m_recordings.at(2).first};
    const QList<std::pair<Field, QStringList>> fields{
        {Field::Actor,
         {id("ruth"), QStringLiteral("server"), QStringLiteral("north"), QStringLiteral("dr"), id("nell")}},
        {Field::Role, {QStringLiteral("patient"), QStringLiteral("CLINICIAN"), QStringLiteral("server")}},
        {Field::Client, {id("soren"), QStringLiteral("zoë"), QStringLiteral("nobody"), id("nell")}},
        {Field::Recording, recordings},
        {Field::Action, {QStringLiteral("view"), QStringLiteral("download"), QStringLiteral("signIn")}},
        {Field::Outcome, {QStringLiteral("refused"), QStringLiteral("reported")}},
        {Field::Purpose, {QStringLiteral("care")}},
        {Field::Device, {QStringLiteral("device-3"), QStringLiteral("device-29")}},
        {Field::Address, {QStringLiteral("192.0.2.4")}},
        {Field::Viewing, {QStringLiteral("viewing 5"), QStringLiteral("viewing 299")}},
        {Field::Code, {QStringLiteral("play"), QStringLiteral("download:not_found"), QStringLiteral("bundled")}},
        {Field::Request, {QStringLiteral("request 77")}},
        {Field::Office, {QStringLiteral("NORTH"), QStringLiteral("main")}},
        {Field::Mark, {QStringLiteral("outside-hours"), QStringLiteral("new-device"), QStringLiteral("large-export")}},
        {Field::Text,
         {QStringLiteral("ruth"), QStringLiteral("watched"), id("soren").left(8), recordings.first(),
          QStringLiteral("device-2")}}};
    const auto &[field, values] = fields.at(m_random.bounded(fields.size()));
    domain::AccessTerm term{field, {pick(values)}, m_random.bounded(4) == 0};
    if (m_random.bounded(3) == 0)
        term.anyOf << pick(values);
    return term;
}

inline domain::AccessQuery LogRollupsFixture::randomQuery()
{
    domain::AccessQuery query;
    for (int terms = m_random.bounded(4); terms > 0; --terms)
        query.terms << randomTerm();
    const QDate day = QDate(2026, 3, 26).addDays(m_random.bounded(10));
    switch (m_random.bounded(4)) {
    case 0:
        query.days.first = day;
        break;
    case 1:
        query.days.last = day;
        break;
    case 2:
        query.days.first = day;
        query.days.last = day.addDays(m_random.bounded(5));
        break;
    default:
        break;
    }
    return query;
}

inline server::audit::LogReader LogRollupsFixture::readerFor(const QByteArray &who)
{
    using Reach = server::audit::LogReader::Reach;
    const bool manages = domain::answersForClinic(m_roles.value(m_ids.value(who)));
    server::audit::LogReader reader;
    reader.reach = who == "oscar" ? Reach::All : manages ? Reach::Office : Reach::OwnTrail;
    reader.scope.asking = domain::UserId(m_ids.value(who));
    reader.scope.role = m_roles.value(m_ids.value(who));
    reader.scope.office = who.startsWith('n') ? QStringLiteral("north") : QStringLiteral("main");
    return reader;
}

} // namespace attune::test
