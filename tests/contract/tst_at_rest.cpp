// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "domain/log_action.h"
#include "domain/message_kind.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/backup/clinic_backup.h"
#include "server/identity/accounts.h"
#include "server/identity/relations.h"
#include "server/jobs/ingest.h"
#include "server/keys/personal_key.h"
#include "server/messages/outbox.h"
#include "server/store/keyed_hashes.h"
#include "server/store/migrations.h"
#include "server/store/notes.h"
#include "server/store/recording_states.h"
#include "server/store/seal_old_rows.h"
#include "server/store/sessions.h"
#include "tests/support/readable.h"
#include "tests/support/test_clinic.h"

#include <QFile>
#include <QRegularExpression>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace attune;
using namespace attune::test;
namespace store = server::store;
namespace identity = server::identity;

/// What somebody reads who has the disk, a backup or the database of a clinic, and not its keys: nothing about anybody.
class TestAtRest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyColumnIsOnThePage();
    void whatWasTypedIsNowhereWithoutKeys();
    void aValueOpensInItsOwnPlaceOnly();
    void aStolenValueIsNotOpenedForAnybody();
    void lengthsSayLittle();
    void anOldClinicIsSealedAndItsFilesAreClean();
    void sealingMayBeKilledAtAnyTime();
    void aMissingKeyStopsTheStart();
    void rotationKeepsEverythingReadable();
    void damageIsFound();

private:
    static domain::UserId addPerson(store::Connection &db, const QString &name, domain::Role role, const QString &email,
                                    const QString &number = {}, const QString &office = QStringLiteral("main"));
    static void addOldRows(store::Connection &db, int people);
    base::SystemClock m_clock;
};

namespace {

const crypto::SecretBytes &someKey()
{
    static const crypto::SecretBytes key(QByteArray(32, 'p'));
    return key;
}

const QString patientName = QStringLiteral("Zebulon Quillfeather-Østergård");
const QString clinicianName = QStringLiteral("Wilhelmina Thistlewood");
const QString address = QStringLiteral("zebulon.q@planted-post.example");
const QString recordNumber = QStringLiteral("RN-774411-PLANT");
const QString birthDate = QStringLiteral("1931-02-27");
const QString program = QStringLiteral("Gizmotron of Zebulon");
const QString officeName = QStringLiteral("Praxis Haverford-Thistlewood");
const QString signature = QStringLiteral("Z. Quillfeather by his own hand");
const QString onBehalf = QStringLiteral("his arm is in plaster, he dictated");
const QString withdrawn = QStringLiteral("my sister saw the screen");
const QString whyPlayed = QStringLiteral("Mr Quillfeather complained by telephone");
const QString words = QStringLiteral("grandfather clock nightmare");
const QString room = QStringLiteral("room-of-quillfeather-family");
const QString breakGlass = QStringLiteral("he stands on the bridge at Haverford");
const QString verdict = QStringLiteral("the bridge was real, she was right");
const QString code = QStringLiteral("mother-in-law-conflict");
const QString erased = QStringLiteral("erased because the sister insisted");

QStringList everythingPlanted()
{
    return {patientName, clinicianName, address, recordNumber, birthDate, program, officeName, signature, onBehalf,
            withdrawn, whyPlayed, words, room, breakGlass, verdict, code, erased,
            // parts of it, in case something is cut
            QStringLiteral("Quillfeather"), QStringLiteral("planted-post"), QStringLiteral("Thistlewood")};
}

} // namespace

domain::UserId TestAtRest::addPerson(store::Connection &db, const QString &name, domain::Role role,
                                     const QString &email, const QString &number, const QString &office)
{
    identity::NewAccount account;
    account.email = email;
    account.fullName = name;
    account.role = role;
    account.password = QStringLiteral("a quite long password");
    account.recordNumber = number;
    account.birthDate = role == domain::Role::Patient ? birthDate : QString();
    account.office = office;
    const auto id = identity::createAccount(db, account, {1, 64}, base::fromUnixMs(1'700'000'000'000));
    return id ? *id : domain::UserId();
}

void TestAtRest::everyColumnIsOnThePage()
{
    QFile page(QStringLiteral(SOURCE_FOLDER "/src/server/store/PERSONAL_DATA.md"));
    QVERIFY(page.open(QIODevice::ReadOnly | QIODevice::Text));
    static const QRegularExpression line(
        QStringLiteral("^\\| (\\w+) \\| (\\w+) \\| (id|time|state|sealed|index|hash|key|plain)"
                       "(: [^|]+)? \\|$"));
    QMap<QString, QString> listed;
    for (const QString &text : QString::fromUtf8(page.readAll()).split(QLatin1Char('\n'))) {
        if (const auto match = line.match(text); match.hasMatch())
            listed.insert(match.captured(1) + QLatin1Char('.') + match.captured(2),
                          match.captured(3) + match.captured(4));
    }
    const QTemporaryDir folder;
    store::Database database(store::Address::sqlite(folder.filePath(QStringLiteral("a.sqlite"))));
    store::migrate(database.connection(), m_clock.now());
    QStringList wrong;
    QStringList real;
    for (const QString &table : store::allTables()) {
        if (table == QStringLiteral("schema_version"))
            continue;
        auto columns =
            database.connection().run(QStringLiteral("SELECT name, type FROM pragma_table_info('%1')").arg(table));
        while (columns.next()) {
            const QString name = table + QLatin1Char('.') + columns.text(0);
            real << name;
            const bool isText = columns.text(1) == QStringLiteral("TEXT") || columns.text(1) == QStringLiteral("BLOB");
            if (!listed.contains(name))
                wrong << name + QStringLiteral(" is not on the page");
            else if (listed.value(name) == QStringLiteral("plain"))
                wrong << name + QStringLiteral(" is plain without a reason");
            else if (isText && listed.value(name) == QStringLiteral("time"))
                wrong << name + QStringLiteral(" is a text, and no time");
        }
    }
    for (auto it = listed.cbegin(); it != listed.cend(); ++it) {
        if (!real.contains(it.key()))
            wrong << it.key() + QStringLiteral(" is on the page and in no table");
    }
    QStringList sealed;
    for (const store::SealedColumn *column : store::allSealedColumns())
        sealed << QLatin1String(column->table) + QLatin1Char('.') + QLatin1String(column->column);
    QStringList said = listed.keys(QStringLiteral("sealed"));
    sealed.sort();
    said.sort();
    QCOMPARE(sealed, said);
    for (const store::SealedColumn *column : store::allKeyedHashes()) {
        const QString name = QLatin1String(column->table) + QLatin1Char('.') + QLatin1String(column->column);
        QCOMPARE(listed.value(name), QStringLiteral("index"));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    QVERIFY(listed.size() > 200);
}

void TestAtRest::whatWasTypedIsNowhereWithoutKeys()
{
    TestClinic clinic;
    clinic.start();
    auto &db = clinic.clinic().database.connection();
    const auto now = m_clock.now();
    QVERIFY(identity::addOffice(db, QStringLiteral("second"), officeName, QStringLiteral("general")));
    const auto patient = addPerson(db, patientName, domain::Role::Patient, address, recordNumber);
    const auto clinician =
        addPerson(db, clinicianName, domain::Role::Psychologist, QStringLiteral("w.t@planted-post.example"));
    QVERIFY(!patient.isEmpty() && !clinician.isEmpty());
    const auto person = clinic.clinic().signIns.signIn(db, address, QStringLiteral("a quite long password"), program,
                                                       {QStringLiteral("127.0.0.1")});
    QVERIFY(person && person->tokens);
    // Sessions, recordings and what is waiting.
    const auto session =
        store::planSession(db, {patient, clinician, now, now + std::chrono::hours(1), QStringLiteral("operator")}, now);
    QVERIFY(session);
    const auto recording = store::beginRecording(db, *store::sessionById(db, *session, now), false, now);
    QVERIFY(recording);
    server::ingest::begin(db, *recording, QStringLiteral("twilio"), room, {}, now);
    QCOMPARE(server::ingest::roomOf(db, *recording), room);
    // Decisions.
    domain::ConsentDecision decision;
    decision.clientId = patient;
    decision.given = true;
    decision.signature = signature;
    decision.onBehalfReason = onBehalf;
    store::addConsent(db, domain::ConsentRecord::Kind::Given, decision, clinician, {}, now, std::nullopt,
                      {program, QStringLiteral("::1")});
    store::addConsent(db, domain::ConsentRecord::Kind::Withdrawn, decision, patient, withdrawn, now);
    QCOMPARE(store::consentsOf(db, patient).first().withdrawReason, withdrawn);
    QCOMPARE(store::consentsOf(db, patient).last().decision.signature, signature);
    // What people typed into the log, by way of the routes.
    const auto priya = clinic.signedIn("priya");
    const auto ruth = clinic.signedIn("ruth");
    const auto theirs = priya->first();
    QVERIFY(priya->get(protocol::pathFor(protocol::paths::playbackUrl, theirs.sessionId.value()),
                       {{QStringLiteral("recordingId"), theirs.id.value()}, {QStringLiteral("reason"), whyPlayed}}));
    QVERIFY(priya->get(QString::fromLatin1(protocol::paths::accessLog), {{QStringLiteral("text"), words}}));
    for (const QString &reason : {breakGlass, verdict, erased}) {
        server::audit::Entry entry =
            server::audit::serverEntry(now, *recording, domain::LogAction::BreakGlassOpened, {});
        entry.once.clear();
        entry.eventId = base::newUuidV7(base::toUnixMs(now));
        entry.actorId = clinician.value();
        entry.clientId = patient.value();
        entry.reason = reason;
        QVERIFY(clinic.clinic().log.append({entry}));
        const auto opened =
            identity::openBreakGlass(db, clinician, patient, entry.eventId, now, std::chrono::minutes(5));
        auto kept = db.run(QStringLiteral("SELECT body FROM log_texts WHERE event_id = ?"), {entry.eventId});
        QVERIFY(kept.next());
        QCOMPARE(kept.opened(0, store::personal::logText, entry.eventId), reason);
        QCOMPARE(opened.clientName, patientName);
    }
    domain::RecordingQuery query;
    query.text = QStringLiteral("quillfeather");
    QCOMPARE(wait(priya->clinic.recordings(query))->items.size(), 1); // found by whoever has the keys
    query.text = recordNumber;
    QCOMPARE(wait(priya->clinic.recordings(query))->items.size(), 1);
    domain::CodeSet codes;
    codes.append(code);
    store::keepCodeSet(db, clinician.value(), codes);
    server::outbox::notify(db, patient, domain::MessageKind::RecordingReady, *recording, now);
    // A backup of it, too.
    const QString backup = clinic.folder() + QStringLiteral("/backup");
    if (!TestClinic::isMany()) {
        clinic.stop();
        const auto configuration = clinic.configuration();
        auto parts =
            server::ClinicParts::open(configuration.clinic, {configuration.dataFolder, configuration.keyFolder},
                                      m_clock, server::ClinicParts::Missing::Refuse);
        QVERIFY(parts);
        QVERIFY(server::backup::makeBackup(**parts, backup));
        const auto drilled = server::backup::drill(**parts, backup, 1);
        QVERIFY2(drilled && drilled->isGood(), drilled ? qPrintable(drilled->problems.join(u'\n')) : "no drill");
        QVERIFY(QDir().rename(backup, clinic.folder() + QStringLiteral("/data/backup"))); // what is searched below
        const auto proof = store::proveColumns((*parts)->database.connection());
        QVERIFY(proof.isClean());
        QVERIFY(proof.values > 60);
        dump((*parts)->database.connection(), clinic.folder() + QStringLiteral("/data/dump"));
    } else {
        QVERIFY(store::proveColumns(db).isClean());
        dump(db, clinic.folder() + QStringLiteral("/data/dump"));
    }
    QVERIFY(QFile(clinic.folder() + QStringLiteral("/data/dump")).size() > 10'000);
    const QStringList found = readableIn(clinic.folder() + QStringLiteral("/data"), everythingPlanted());
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

void TestAtRest::aValueOpensInItsOwnPlaceOnly()
{
    store::Seals seals;
    QVERIFY_EXCEPTION_THROWN(seals.seal(store::personal::userName, QStringLiteral("a"), QString(QStringLiteral("x"))),
                             store::StoreError);
    seals.unlock(someKey());
    const QByteArray name = seals.seal(store::personal::userName, QStringLiteral("a"), QByteArray("Søren"));
    QCOMPARE(seals.open(store::personal::userName, QStringLiteral("a"), name), QByteArray("Søren"));
    QVERIFY(name != seals.seal(store::personal::userName, QStringLiteral("a"), QByteArray("Søren")));
    QVERIFY(!seals.tryOpen(store::personal::userName, QStringLiteral("b"), name));
    QVERIFY(!seals.tryOpen(store::personal::userEmail, QStringLiteral("a"), name));
    store::Seals others;
    others.unlock(crypto::SecretBytes(QByteArray(32, 'q')));
    QVERIFY(!others.tryOpen(store::personal::userName, QStringLiteral("a"), name));
    for (qsizetype i = 0; i < name.size(); ++i) {
        QByteArray changed = name;
        changed[i] = changed.at(i) == 'A' ? 'B' : 'A';
        QVERIFY2(!seals.tryOpen(store::personal::userName, QStringLiteral("a"), changed),
                 qPrintable(QString::number(i)));
        QVERIFY(!seals.tryOpen(store::personal::userName, QStringLiteral("a"), name.left(i)));
    }
    for (const QByteArray &text : {QByteArray(""), QByteArray("~1~"), QByteArray("~1~AAAA"), QByteArray("\0\x80\0", 3),
                                   QByteArray(5000, '\0')}) {
        const QByteArray sealed = seals.seal(store::personal::logText, QStringLiteral("e"), text);
        QCOMPARE(seals.open(store::personal::logText, QStringLiteral("e"), sealed), text);
        QCOMPARE(sealed.isEmpty(), text.isEmpty());
    }
    // Indexes: the same for the same, and for nothing else.
    const QString index = seals.index(store::personal::userEmail, QStringLiteral("a@b"));
    QCOMPARE(index.size(), 43);
    QCOMPARE(seals.index(store::personal::userEmail, QStringLiteral("a@b")), index);
    QVERIFY(seals.index(store::personal::userRecordNumber, QStringLiteral("a@b")) != index);
    QVERIFY(others.index(store::personal::userEmail, QStringLiteral("a@b")) != index);
}

/// Somebody with a stolen copy and an account puts a sealed value wherever they may write, and reads it back.
void TestAtRest::aStolenValueIsNotOpenedForAnybody()
{
    TestClinic clinic;
    clinic.start();
    auto &db = clinic.clinic().database.connection();
    QString stolen;
    {
        auto row = db.run(QStringLiteral("SELECT full_name FROM users WHERE role = 'admin'"));
        QVERIFY(row.next());
        stolen = row.text(0);
    }
    QVERIFY(stolen.startsWith(QStringLiteral("~1~")));
    const auto priya = clinic.signedIn("priya");
    const auto theirs = priya->first();
    const QString reason = QStringLiteral("as asked: ");
    for (const QString &text : {stolen, reason + stolen}) {
        QVERIFY(priya->get(protocol::pathFor(protocol::paths::playbackUrl, theirs.sessionId.value()),
                           {{QStringLiteral("recordingId"), theirs.id.value()}, {QStringLiteral("reason"), text}}));
        const auto shown = priya->get(QString::fromLatin1(protocol::paths::accessLog),
                                      {{QStringLiteral("recording"), theirs.id.value()},
                                       {QStringLiteral("action"), QStringLiteral("linkIssued")}});
        QVERIFY(shown);
        QVERIFY(shown->dump().find("Oscar Brandt") == std::string::npos);
    }
}

void TestAtRest::lengthsSayLittle()
{
    store::Seals seals;
    seals.unlock(someKey());
    QSet<qsizetype> sizes;
    for (int length = 1; length <= 31; ++length)
        sizes.insert(seals.seal(store::personal::userName, QStringLiteral("a"), QByteArray(length, 'x')).size());
    QCOMPARE(sizes.size(), 1);
}

/// A clinic as a version without sealing left it: schema of today, text of yesterday.
void TestAtRest::addOldRows(store::Connection &db, int people)
{
    store::Transaction transaction(db);
    const auto text = [](const char *what, int i) {
        return QStringLiteral("old %1 of person-%2-planted").arg(QLatin1String(what)).arg(i);
    };
    for (int i = 0; i < people; ++i) {
        const QString id = QStringLiteral("u%1").arg(i, 5, 10, QLatin1Char('0'));
        db.run(QStringLiteral("INSERT INTO users(id, email, password_hash, full_name, role, record_number, birth_date, "
                              "created_at) VALUES(?,?,'h',?,'patient',?,?,1)"),
               {id, QStringLiteral("old-%1@planted.example").arg(i), text("name", i), text("number", i),
                i == 3 ? QStringLiteral("~1~1990") : QStringLiteral("1990-01-01")});
        db.run(QStringLiteral("INSERT INTO sign_ins(id, user_id, access_hash, access_expires_at, refresh_hash, "
                              "refresh_expires_at, device, created_at, last_used_at) VALUES(?,?,?,0,?,0,?,0,0)"),
               {QStringLiteral("s") + id, id, QByteArray::number(i), QByteArray::number(i), text("device", i)});
        db.run(QStringLiteral("INSERT INTO consents(id, client_id, kind, body, recorded_by, recorded_at, "
                              "withdraw_reason) VALUES(?,?,'withdrawn',?,?,1,?)"),
               {QStringLiteral("k") + id, id, text("body", i), id, text("why", i)});
        db.run(QStringLiteral("INSERT INTO log_texts(event_id, salt, body) VALUES(?,?,?)"),
               {QStringLiteral("e") + id, text("salt", i).toUtf8(), text("reason", i)});
    }
    db.run(QStringLiteral("INSERT INTO code_sets(owner, codes) VALUES('','old codes of person-x-planted')"));
    transaction.commit();
}

void TestAtRest::anOldClinicIsSealedAndItsFilesAreClean()
{
    const QTemporaryDir folder;
    constexpr int people = 1200;
    {
        store::Database database(store::Address::sqlite(folder.filePath(QStringLiteral("clinic.sqlite"))));
        store::migrate(database.connection(), m_clock.now());
        addOldRows(database.connection(), people);
        database.connection().run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")).next();
    }
    const QStringList planted{QStringLiteral("planted")};
    QVERIFY(!readableIn(folder.path(), planted).isEmpty()); // the test can see what it looks for
    {
        store::Database database(store::Address::sqlite(folder.filePath(QStringLiteral("clinic.sqlite"))));
        auto &db = database.connection();
        store::migrate(db, m_clock.now());
        database.unlock(someKey());
        store::sealOldRows(db);
        const QStringList left = readableIn(folder.path(), planted); // while it is open, too
        QVERIFY2(left.isEmpty(), qPrintable(left.value(0)));
        const auto proof = store::proveColumns(db);
        QVERIFY(proof.isClean());
        QCOMPARE(proof.values, people * 9 + 2); // of each person; the first office, the clinic's codes
        const auto account = identity::accountByEmail(db, QStringLiteral("Old-7@planted.example"));
        QVERIFY(account);
        QCOMPARE(account->person.fullName, QStringLiteral("old name of person-7-planted"));
        QCOMPARE(identity::accountById(db, domain::UserId(QStringLiteral("u00003")))->birthDate,
                 QStringLiteral("~1~1990"));
        QCOMPARE(identity::patientsByNumber(db, QStringLiteral("old number of person-9-planted")).size(), 1);
        QCOMPARE(store::consentsOf(db, domain::UserId(QStringLiteral("u00011"))).first().withdrawReason,
                 QStringLiteral("old why of person-11-planted"));
        auto salt = db.run(QStringLiteral("SELECT salt FROM log_texts WHERE event_id = 'eu00005'"));
        QVERIFY(salt.next());
        QCOMPARE(salt.openedBytes(0, store::personal::logSalt, QStringLiteral("eu00005")),
                 QByteArray("old salt of person-5-planted"));
        // Append-only as before.
        QVERIFY_EXCEPTION_THROWN(db.run(QStringLiteral("UPDATE consents SET body = ''")), store::StoreError);
        QVERIFY_EXCEPTION_THROWN(db.run(QStringLiteral("DELETE FROM consents")), store::StoreError);
        store::sealOldRows(db); // nothing is sealed twice
        QCOMPARE(identity::accountById(db, domain::UserId(QStringLiteral("u00001")))->person.fullName,
                 QStringLiteral("old name of person-1-planted"));
    }
    QVERIFY(readableIn(folder.path(), planted).isEmpty());
}

/// kill -9 at ever later moments, until it comes through.
void TestAtRest::sealingMayBeKilledAtAnyTime()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("clinic.sqlite"));
    constexpr int people = 1500;
    {
        store::Database database(store::Address::sqlite(path));
        store::migrate(database.connection(), m_clock.now());
        addOldRows(database.connection(), people);
    }
    int kills = 0;
    for (int pause = 20'000;; pause += 40'000) { // microseconds
        const pid_t child = fork();
        if (child == 0) {
            store::Database database(store::Address::sqlite(path));
            database.unlock(someKey());
            store::sealOldRows(database.connection());
            _exit(0);
        }
        QVERIFY(child > 0);
        usleep(useconds_t(pause));
        int status = 0;
        if (waitpid(child, &status, WNOHANG) == child) {
            QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 0);
            break;
        }
        ::kill(child, SIGKILL);
        waitpid(child, &status, 0);
        ++kills;
        store::Database database(store::Address::sqlite(path));
        database.unlock(someKey());
        auto &db = database.connection();
        // At every moment: nothing lost, everything readable, nothing unprotected.
        QCOMPARE(identity::accountById(db, domain::UserId(QStringLiteral("u01499")))->person.fullName,
                 QStringLiteral("old name of person-1499-planted"));
        QCOMPARE(store::consentsOf(db, domain::UserId(QStringLiteral("u00000"))).first().withdrawReason,
                 QStringLiteral("old why of person-0-planted"));
        QVERIFY_EXCEPTION_THROWN(db.run(QStringLiteral("UPDATE consents SET body = ''")), store::StoreError);
    }
    qInfo("killed %d times", kills);
    QVERIFY(kills >= 3);
    store::Database database(store::Address::sqlite(path));
    database.unlock(someKey());
    const auto proof = store::proveColumns(database.connection());
    QVERIFY(proof.isClean());
    QCOMPARE(proof.values, people * 9 + 2);
    QVERIFY(readableIn(folder.path(), {QStringLiteral("planted")}).isEmpty());
}

void TestAtRest::aMissingKeyStopsTheStart()
{
    TestClinic clinic;
    const auto configuration = clinic.configuration();
    const server::ClinicFolders folders{configuration.dataFolder, configuration.keyFolder};
    const auto open = [&] {
        return server::ClinicParts::open({}, folders, m_clock, server::ClinicParts::Missing::Refuse);
    };
    {
        auto parts = open();
        QVERIFY(parts);
        (*parts)->database.connection().run(
            QStringLiteral("UPDATE clinic_settings SET name = 'hidden' WHERE name = 'sealed-personal-key'"));
    }
    const auto refused = open();
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.contains(QStringLiteral("key of personal data is missing")),
             qPrintable(refused.error().detail));
}

void TestAtRest::rotationKeepsEverythingReadable()
{
    TestClinic clinic;
    clinic.start();
    auto &db = clinic.clinic().database.connection();
    const auto sealedKey = [&db] {
        auto row = db.run(QStringLiteral("SELECT value FROM clinic_settings WHERE name = 'sealed-personal-key'"));
        return row.next() ? row.text(0) : QString();
    };
    const QString before = sealedKey();
    QVERIFY(!before.isEmpty());
    QVERIFY(clinic.clinic().keys.addVersion(m_clock.now()));
    const server::keys::ObjectKeys wraps(clinic.clinic().database, clinic.clinic().keys, m_clock);
    const auto &factors = clinic.clinic().secondFactors;
    QVERIFY(wraps.rewrapAll([&factors](server::store::Connection &connection) { return factors.reseal(connection); }));
    QVERIFY(sealedKey() != before);
    QCOMPARE(sealedKey().section(QLatin1Char(':'), 0, 0).toUInt(), clinic.clinic().keys.currentVersion());
    clinic.stop();
    clinic.start();
    const auto priya = clinic.signedIn("priya");
    QVERIFY(!priya->first().clientName.isEmpty());
    QVERIFY(!priya->first().clientName.contains(QChar(0xfffd)));
}

void TestAtRest::damageIsFound()
{
    TestClinic clinic;
    clinic.start();
    auto &db = clinic.clinic().database.connection();
    QVERIFY(store::proveColumns(db).isClean());
    // Exchanged between two people, lying open, and cut.
    db.run(QStringLiteral("UPDATE users SET full_name = (SELECT full_name FROM users WHERE role = 'admin') WHERE role "
                          "= 'practice_manager'"));
    db.run(QStringLiteral("UPDATE users SET birth_date = '1990-01-01' WHERE role = 'admin'"));
    db.run(QStringLiteral("UPDATE users SET email = substr(email, 1, 30) WHERE role = 'admin'"));
    const auto proof = store::proveColumns(db);
    QVERIFY(!proof.isClean());
    QCOMPARE(proof.exceptions.size(), 3);
    const auto priya = clinic.signedIn("priya"); // everything else goes on
    QVERIFY(priya->first().clientName.size() > 3);
}

QTEST_GUILESS_MAIN(TestAtRest)
#include "tst_at_rest.moc"
