// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "domain/message_kind.h"
#include "protocol/json.h"
#include "server/messages/outbox.h"
#include "server/retention/log_retention.h"
#include "server/setup/configuration.h"
#include "server/store/migrations.h"
#include "server/store/recordings.h"
#include "server/store/transcript_edits.h"
#include "server/store/transcript_versions.h"
#include "tests/support/operator_tools.h"
#include "tests/support/test_clinic.h"
#include "tests/support/waiting.h"

#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>

using namespace attune;
using namespace attune::test;

/// What an operator does from the command line: configuration, backup and restore, the doctor, e-mail.
class TestOperator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void configurationsAreReadOrRefusedInWords_data();
    void configurationsAreReadOrRefusedInWords();
    void unsafeConfigurationsDoNotStart();
    void secretsStayInFilesOfTheirOwn();
    void aMistypedPathMakesNoClinic();
    void theDoctorFindsWhatIsWrong();
    void aFirstAccountIsInvited();
    void messagesLeaveByMail();
    void howLongEntriesAreKeptIsSaidAndChanged();
    void olderSchemasMigrateForward();
};

void TestOperator::configurationsAreReadOrRefusedInWords_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const char *json, const char *complaint) {
        QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(complaint);
    };
    row("empty", "{}", "");
    row("usual", R"({"clinicName": "A", "port": 443, "names": ["a.example"], "keys": {"rotationDays": 180}})", "");
    row("no JSON", "hello", "not a JSON object");
    row("unknown name", R"({"prot": 8443})", "prot is not known");
    row("unknown inside", R"({"storage": {"s4": {}}})", "storage.s4 is not known");
    row("wrong kind", R"({"port": "443"})", "port must be a number");
    row("out of range", R"({"playLinkSeconds": 99999})", "playLinkSeconds must be a number from 60");
    row("missing", R"({"postgres": {"host": "db.example"}})", "postgres.name is missing");
    row("missing secret", R"({"postgres": {"host": "db.example", "name": "a", "user": "a"}})",
        "postgres.passwordFile is missing");
    row("plain S3", R"({"storage": {"s3": {"endpoint": "http://s3.example", "bucket": "b", "accessKey": "a"}}})",
        "storage.s3");
    row("two keepers", R"({"keys": {"pkcs11": {"token": "t", "module": "m"}, "vault": {}}})", "keys.pkcs11.pinFile");
    row("certificate without key", R"({"certificateFile": "a"})", "belong together");
    row("a zone", R"({"timeZone": "Australia/Sydney"})", "");
    row("no zone", R"({"timeZone": "EST"})", "timeZone: ");
    row("a port beyond", R"({"auditSyslogServer": "logs.example:99999"})", "auditSyslogServer");
    row("mail from nobody", R"({"mail": {"server": "smtps://mail", "from": "nobody"}})", "mail.from: ");
    row("mail over http", R"({"mail": {"server": "http://mail", "from": "a@b"}})", "smtp");
}

void TestOperator::configurationsAreReadOrRefusedInWords()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, complaint);
    const auto read = server::configurationFrom(json, QStringLiteral("/tmp"));
    if (complaint.isEmpty()) {
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
        return;
    }
    QVERIFY(!read);
    QVERIFY2(read.error().detail.contains(complaint), qPrintable(read.error().detail));
}

void TestOperator::unsafeConfigurationsDoNotStart()
{
    const QTemporaryDir folder;
    const auto start = [&](const QByteArray &json) -> Ran {
        QDir().mkpath(folder.filePath(QStringLiteral("clinic")));
        QFile file(folder.filePath(QStringLiteral("clinic/attuned.json")));
        file.open(QIODevice::WriteOnly);
        file.write(json);
        file.close();
        QProcess server;
        server.setProcessChannelMode(QProcess::MergedChannels);
        server.start(qEnvironmentVariable("ATTUNED"),
                     {QStringLiteral("--clinic"), folder.filePath(QStringLiteral("clinic")), QStringLiteral("--port"),
                      QStringLiteral("0"), QStringLiteral("--create")});
        if (!server.waitForFinished(5000)) {
            server.kill();
            server.waitForFinished();
            return {0, QString::fromUtf8(server.readAll())}; // it runs
        }
        return {server.exitCode(), QString::fromUtf8(server.readAll())};
    };
    for (const char *json :
         {R"({"listen": "0.0.0.0"})", R"({"listen": "0.0.0.0", "names": ["a"], "sampleFilm": "film.mp4"})",
          R"({"trustedProxies": ["0.0.0.0"]})", R"({"unknown": 1})"}) {
        const Ran ran = start(json);
        QVERIFY2(ran.status == 1 && ran.output.contains(QStringLiteral("attuned cannot start")), json);
    }
    const Ran good = start(R"({"clinicName": "Good"})");
    QVERIFY2(good.status == 0, qPrintable(good.output));
}

void TestOperator::secretsStayInFilesOfTheirOwn()
{
    const QTemporaryDir folder;
    QFile secret(folder.filePath(QStringLiteral("pw")));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    secret.write("very secret\n");
    secret.close();
    secret.setPermissions(QFileDevice::ReadOwner | QFileDevice::ReadOther);
    const QByteArray json = R"({"postgres": {"host": "db.example", "name": "a", "user": "a", "passwordFile": "pw"}})";
    const auto open = server::configurationFrom(json, folder.path());
    QVERIFY(!open && open.error().detail.contains(QStringLiteral("mode to 600")));
    secret.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const auto read = server::configurationFrom(json, folder.path());
    QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
    QCOMPARE(read->postgres->password, QStringLiteral("very secret"));
    QVERIFY(!server::configurationFrom(
        R"({"postgres": {"host": "db.example", "name": "a", "user": "a", "password": "x"}})", folder.path()));
    QVERIFY(!server::configurationFrom(
        R"({"postgres": {"host": "db.example", "name": "a", "user": "a", "passwordFile": "pw", "sslMode": "disable"}})",
        folder.path()));
}

void TestOperator::aMistypedPathMakesNoClinic()
{
    const QTemporaryDir folder;
    const QString wrong = folder.filePath(QStringLiteral("clinc"));
    QProcess server;
    server.setProcessChannelMode(QProcess::MergedChannels);
    server.start(qEnvironmentVariable("ATTUNED"),
                 {QStringLiteral("--clinic"), wrong, QStringLiteral("--port"), QStringLiteral("0")});
    QVERIFY(server.waitForFinished(20'000));
    const QString said = QString::fromUtf8(server.readAll());
    QVERIFY2(server.exitCode() == 1 && said.contains(QStringLiteral("there is no clinic in")), qPrintable(said));
    QVERIFY(!QFile::exists(wrong));
}

void TestOperator::theDoctorFindsWhatIsWrong()
{
    const QTemporaryDir folder;
    const QString clinic = copyOfSample(folder);
    const QStringList doctor = {QStringLiteral("doctor"), QStringLiteral("--clinic"), clinic};
    const Ran first = ctl(doctor);
    QCOMPARE(first.status, 3); // works, and much is to be checked
    for (const char *word :
         {"no backup has been made", "with a password alone", "storage works", "the access log is writable"})
        QVERIFY2(first.output.contains(QLatin1String(word)), qPrintable(first.output));
    QVERIFY(!first.output.contains(QStringLiteral("FAILED")));
    const Ran spanish = ctl(doctor + QStringList{QStringLiteral("--language"), QStringLiteral("es")});
    QCOMPARE(spanish.status, first.status); // the same findings
    QCOMPARE(spanish.output.count(QLatin1Char('\n')), first.output.count(QLatin1Char('\n')));
    for (const char *word : {"copia de seguridad", "solo con contraseña", "el almacenamiento funciona", "por revisar."})
        QVERIFY2(spanish.output.contains(QString::fromUtf8(word)), qPrintable(spanish.output));
    for (const char *word : {"ok ", "check ", "the ", "%1"})
        QVERIFY2(!spanish.output.contains(QLatin1String(word)), qPrintable(spanish.output));
    QFile configuration(clinic + QStringLiteral("/attuned.json"));
    QVERIFY(configuration.open(QIODevice::WriteOnly));
    configuration.write(R"({"listen": "0.0.0.0"})");
    configuration.close();
    const Ran second = ctl(doctor);
    QVERIFY2(second.status == 1 && second.output.contains(QStringLiteral("FAILED")), qPrintable(second.output));
    QFile::remove(clinic + QStringLiteral("/keys/master-keys.json"));
    const Ran third = ctl(doctor);
    QVERIFY2(third.status == 1 && third.output.contains(QStringLiteral("key file")), qPrintable(third.output));
    QVERIFY(!QFile::exists(clinic + QStringLiteral("/keys/master-keys.json"))); // it is not made anew
}

void TestOperator::aFirstAccountIsInvited()
{
    const QTemporaryDir folder;
    const QString clinic = folder.filePath(QStringLiteral("clinic"));
    const Ran added = ctl({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("--clinic"), clinic,
                           QStringLiteral("--email"), QStringLiteral("first@practice.example"),
                           QStringLiteral("--name"), QStringLiteral("First"), QStringLiteral("--role"),
                           QStringLiteral("admin"), QStringLiteral("--invite"), QStringLiteral("--create")});
    QVERIFY2(added.status == 0, qPrintable(added.output));
    const QRegularExpression id(QStringLiteral("(?m)^[0-9a-f-]{36}$"));
    const QRegularExpression invitation(QStringLiteral("(?m)^(?:[0-9A-Z]{4} ){7}[0-9A-Z]{4}$"));
    QVERIFY2(id.match(added.output).hasMatch() && invitation.match(added.output).hasMatch(), qPrintable(added.output));
    QVERIFY2(added.output.contains(QStringLiteral("seven days")), qPrintable(added.output));
    const QStringList office = {QStringLiteral("practice"), QStringLiteral("office"),   QStringLiteral("add"),
                                QStringLiteral("--id"),     QStringLiteral("north"),    QStringLiteral("--name"),
                                QStringLiteral("North"),    QStringLiteral("--clinic"), clinic};
    QCOMPARE(ctl(office).status, 0);
    QVERIFY(ctl(office).output.contains(QStringLiteral("there is an office")));
    QVERIFY(ctl({QStringLiteral("practice"), QStringLiteral("office"), QStringLiteral("list"),
                 QStringLiteral("--clinic"), clinic})
                .output.contains(QStringLiteral("north")));
    QCOMPARE(ctl({QStringLiteral("account"), QStringLiteral("close"), QStringLiteral("--clinic"), clinic,
                  QStringLiteral("--email"), QStringLiteral("first@practice.example")})
                 .status,
             0);
    QCOMPARE(ctl({QStringLiteral("account"), QStringLiteral("close"), QStringLiteral("--clinic"), clinic,
                  QStringLiteral("--email"), QStringLiteral("nobody@x")})
                 .status,
             1);
}

namespace {

/// Takes mail as RFC 5321 says, and keeps it; refuses as long as `busy`.
class MailServer : public QTcpServer
{
public:
    QList<QByteArray> letters;
    int refused = 0;
    bool busy = false;

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *socket = new QTcpSocket(this);
        socket->setSocketDescriptor(handle);
        socket->write("220 test\r\n");
        connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { talk(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }

private:
    void talk(QTcpSocket *socket)
    {
        while (socket->canReadLine()) {
            const QByteArray line = socket->readLine();
            if (m_inLetter) {
                if (line == ".\r\n") {
                    m_inLetter = false;
                    letters << m_letter;
                    socket->write("250 kept\r\n");
                } else {
                    m_letter += line;
                }
            } else if (line.startsWith("MAIL") && busy) {
                ++refused;
                socket->write("451 later\r\n");
            } else if (line.startsWith("DATA")) {
                m_inLetter = true;
                m_letter.clear();
                socket->write("354 go on\r\n");
            } else if (line.startsWith("QUIT")) {
                socket->write("221 bye\r\n");
                socket->disconnectFromHost();
            } else {
                socket->write("250 fine\r\n");
            }
        }
    }
    bool m_inLetter = false;
    QByteArray m_letter;
};

} // namespace

void TestOperator::messagesLeaveByMail()
{
    MailServer mail;
    QVERIFY(mail.listen(QHostAddress::LocalHost));
    TestClinic clinic;
    clinic.mail = server::net::MailChoice{QStringLiteral("smtp://127.0.0.1:%1").arg(mail.serverPort()),
                                          QStringLiteral("clinic@practice.example"),
                                          {},
                                          {},
                                          {}};
    mail.busy = true;
    clinic.start();
    auto &db = clinic.clinic().database.connection();
    const auto ruth = server::identity::accountByEmail(db, QStringLiteral("ruth@sample.clinic"));
    const auto now = base::SystemClock().now();
    server::outbox::notify(db, ruth->person.id, domain::MessageKind::BreakGlassOpened, QStringLiteral("about-1"), now);
    server::outbox::notify(db, ruth->person.id, domain::MessageKind::BreakGlassOpened, QStringLiteral("about-1"),
                           now); // said once
    QTRY_VERIFY_WITH_TIMEOUT(mail.refused >= 1, 20'000);
    QVERIFY(mail.letters.isEmpty());
    mail.busy = false;
    const auto hurry = [&] { // a failed one waits a minute
        db.run(QStringLiteral("UPDATE messages SET next_try_at = 0 WHERE mail_state = 'due'"));
        return mail.letters.size();
    };
    QTRY_COMPARE_WITH_TIMEOUT(hurry(), 1, 20'000);
    const QByteArray letter = mail.letters.first();
    QVERIFY(letter.contains("To: <ruth@sample.clinic>"));
    const QByteArray text = QByteArray::fromBase64(letter.mid(letter.indexOf("\r\n\r\n") + 4).replace("\r\n", ""));
    QVERIFY2(text.contains("emergency access"), text.constData());
    for (const QByteArray &secret :
         {QByteArray("about-1"), QByteArray("Adeyemi"), QByteArray("https://"), QByteArray("recording")})
        QVERIFY2(!text.contains(secret) && !letter.contains(secret), secret.constData());
    // Who reads Spanish gets Spanish; and what was said twice went out once.
    const auto daniel = server::identity::accountByEmail(db, QStringLiteral("daniel@sample.clinic"));
    db.run(QStringLiteral("UPDATE users SET language = 'es' WHERE id = ?"), {daniel->person.id.value()});
    server::outbox::notify(db, daniel->person.id, domain::MessageKind::BreakGlassOpened, QStringLiteral("about-2"),
                           now);
    QTRY_COMPARE_WITH_TIMEOUT(hurry(), 2, 20'000);
    const QByteArray second = mail.letters.last();
    QVERIFY(second.contains("To: <daniel@sample.clinic>"));
    const QByteArray words = QByteArray::fromBase64(second.mid(second.indexOf("\r\n\r\n") + 4).replace("\r\n", ""));
    QVERIFY2(words.contains("acceso de emergencia"), words.constData());
}

/// A clinic of every earlier schema, made by the steps as they were shipped, comes up with all of its rows.
/// "audit retention": each change is an entry, what changes nothing is none, and what is wrong changes nothing.
void TestOperator::howLongEntriesAreKeptIsSaidAndChanged()
{
    const QTemporaryDir folder;
    const QString clinic = copyOfSample(folder);
    struct Said
    {
        const char *arguments;
        int status;
        const char *words;
        server::retention::LogPeriods periods; ///< behind it
        int changes;                           ///< of all so far, in the log
    };
    const std::initializer_list<Said> all = {
        {"", 0, "Entries are kept for good.\n0 entries have been taken out.", {0, 0}, 0},
        {"--security-years|7", 0, "Entries are kept: security 7 years\n", {7, 0}, 1},
        {"--care-years|10", 0, "Entries are kept: security 7 years, care 10 years\n", {7, 10}, 2},
        {"", 0, "Entries are kept: security 7 years, care 10 years\n", {7, 10}, 2},
        {"--security-years|7", 0, "Entries are kept: security 7 years, care 10 years\n", {7, 10}, 2},
        {"--security-years|5", 1, "--security-years", {7, 10}, 2},
        {"--care-years|101", 1, "--care-years", {7, 10}, 2},
        {"--care-years|seven", 1, "--care-years", {7, 10}, 2},
        {"--off|--care-years|7", 1, "--off is said alone", {7, 10}, 2},
        {"--security-years|6|--care-years|100", 0, "security 6 years, care 100 years", {6, 100}, 3},
        {"--off", 0, "Entries are kept for good.", {0, 0}, 4},
        {"--off", 0, "Entries are kept for good.", {0, 0}, 4}};
    server::store::Database database(server::store::Address::sqlite(clinic + QStringLiteral("/data/clinic.sqlite")));
    for (const Said &one : all) {
        const Ran ran = ctl(QStringList{QStringLiteral("audit"), QStringLiteral("retention")} +
                            QString::fromLatin1(one.arguments).split(QLatin1Char('|'), Qt::SkipEmptyParts) +
                            QStringList{QStringLiteral("--clinic"), clinic});
        QVERIFY2(ran.status == one.status, qPrintable(ran.output));
        QVERIFY2(ran.output.contains(QString::fromLatin1(one.words)), qPrintable(ran.output));
        QVERIFY(server::retention::logPeriods(database.connection()) == one.periods);
        QCOMPARE(
            database.connection()
                .run(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'settingChanged' AND code LIKE "
                                    "'log-retention-years=%'"))
                .only<int>(),
            one.changes);
    }
}

void TestOperator::olderSchemasMigrateForward()
{
    const base::SystemClock clock;
    for (int schema = 1; schema < server::store::newestSchema(); ++schema) {
        const QTemporaryDir folder;
        server::store::Database database(
            server::store::Address::sqlite(folder.filePath(QStringLiteral("clinic.sqlite"))));
        auto &db = database.connection();
        server::store::migrateTo(db, schema, clock.now());
        const bool hasFolds =
            db.run(QStringLiteral("SELECT 1 FROM pragma_table_info('users') WHERE name = 'name_fold'"))
                .next(); // names that are not sealed
        db.run(QStringLiteral("INSERT INTO users(id, email, password_hash, full_name, role, created_at%1) VALUES"
                              "('u','u@x','h','U','patient',1%2), ('c','c@x','h','C','psychologist',1%3)")
                   .arg(hasFolds ? QStringLiteral(", name_fold") : QString(),
                        hasFolds ? QStringLiteral(",'u'") : QString(), hasFolds ? QStringLiteral(",'c'") : QString()));
        db.run(QStringLiteral("INSERT INTO therapy_sessions(id, client_id, clinician_id, starts_at, ends_at, state) "
                              "VALUES('s','u','c',1,2,'completed')"));
        db.run(QStringLiteral("INSERT INTO recordings(id, session_id, client_id, clinician_id, status, session_at%1) "
                              "VALUES('r','s','u','c','AVAILABLE',1%2)")
                   .arg(hasFolds ? QStringLiteral(", client_fold, clinician_fold") : QString(),
                        hasFolds ? QStringLiteral(",'u','c'") : QString()));
        db.run(QStringLiteral("INSERT INTO consents(id, client_id, kind, body, recorded_by, recorded_at) "
                              "VALUES('k','u','given','{}','u',1)"));
        if (schema >= 6) // from here on the program keeps the newest decision apart, too
            db.run(QStringLiteral("INSERT INTO client_consent(client_id, kind, purposes) VALUES('u','given','care')"));
        const auto has = [&db](const char *table) {
            return db.run(QStringLiteral("SELECT 1 FROM sqlite_master WHERE name = ?"), {QString::fromLatin1(table)})
                .next();
        };
        const bool hasOneTranscript = !has("transcript_versions"); // it becomes the first version
        const bool hasHidden = has("transcript_edits");
        if (hasOneTranscript)
            db.run(QStringLiteral("UPDATE recordings SET has_transcript = 1"));
        if (hasHidden)
            db.run(QStringLiteral("INSERT INTO transcript_edits(recording_id, line, kind, sealed, author_id, made_at) "
                                  "VALUES('r', 3, 'hidden', 'x', 'u', 1)"));
        server::store::migrate(db, clock.now());
        const auto versions = server::store::transcriptVersions(db, domain::RecordingId(QStringLiteral("r")));
        QCOMPARE(versions.size(), hasOneTranscript ? 1 : 0);
        if (hasOneTranscript)
            QVERIFY(versions.first().id == QStringLiteral("r") && versions.first().isCurrent);
        QCOMPARE(server::store::hiddenLines(db, QStringLiteral("r")).size(), hasHidden ? 1 : 0);
        const auto row = server::store::recordingById(db, QStringLiteral("r"), domain::UserId(QStringLiteral("c")));
        QVERIFY(row);
        QCOMPARE(row->office, QStringLiteral("main"));
        QCOMPARE(row->classification, QStringLiteral("standard"));
        QCOMPARE(row->consent.at(clock.now()), domain::ConsentState::Valid); // what was given stays given
    }
}

QTEST_GUILESS_MAIN(TestOperator)
#include "tst_operator.moc"
