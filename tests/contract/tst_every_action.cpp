// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/access_event_codec.h"
#include "server/audit/log_line.h"
#include "server/jobs/clinic_jobs.h"
#include "server/jobs/housekeeping.h"
#include "tests/contract/expected_entries.h"
#include "tests/contract/log_action_homes.h"
#include "tests/contract/once_fixture.h"
#include "tests/support/calls.h"
#include "tests/support/operator_tools.h"
#include "tests/support/totp.h"

#include <QRegularExpression>

using attune::test::entries::everythingExpected;
using attune::test::entries::Expected;
using attune::test::entries::ofPrograms;
using domain::LogAction;
using A = LogAction;

namespace {

/// A line of a shell, without its quoting: words are apart by "|".
QStringList words(const QString &line)
{
    return line.split(QLatin1Char('|'));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Everything that can be written into the access log is written, and says who did what to whom, for what, and how it
/// ended: one clinic in which everybody does everything, and then its log.
class TestEveryAction : public QObject, protected OnceFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { end(); }
    void everyActionHasItsHome();
    void everyMessageHasItsHome();
    void whoIsToKnowIsTold_data();
    void whoIsToKnowIsTold();
    void whatIsDoneIsInTheLog_data();
    void whatIsDoneIsInTheLog();

private:
    void look();
    void reportWatching();
    void write();
    void decide();
    void comeAndGo();
    void letTimePass();
    void operate();
    void copyTheClinic();
    void collect(const QString &database = {});
    KeyedCalls::Answered call(const char *who, const char *method, const QString &path,
                              const Json &body = Json::object(), const QByteArray &key = {});
    void run(const QString &line, const QString &clinic = {});

    QTemporaryDir m_folder; ///< what commands write
    QString m_invitation;
    QMap<QString, std::pair<QString, QString>> m_people; ///< name in the sample clinic: id, role
    QMultiHash<QString, server::audit::Entry> m_written; ///< by action
};

KeyedCalls::Answered TestEveryAction::call(const char *who, const char *method, const QString &path, const Json &body,
                                           const QByteArray &key)
{
    return m_calls->call(m_calls->tokenOf(who), method, path, body, key);
}

/// @param line of attunectl  @param clinic another than the one that is served
void TestEveryAction::run(const QString &line, const QString &clinic)
{
    QString filled = line;
    filled.replace(QStringLiteral("{recording}"), m_recording.id.value())
        .replace(QStringLiteral("{out}"), m_folder.filePath(QStringLiteral("out")));
    const Ran ran =
        ctl(words(filled) << QStringLiteral("--clinic") << (clinic.isEmpty() ? m_clinic->folder() : clinic));
    QVERIFY2(ran.status == 0, qPrintable(line + QStringLiteral(": ") + ran.output));
    static const QRegularExpression invitation(QStringLiteral("(?m)^(?:[0-9A-Z]{4} ){7}[0-9A-Z]{4}$"));
    if (line.startsWith(QStringLiteral("account|invite")))
        m_invitation = invitation.match(ran.output).captured(0);
}

void TestEveryAction::initTestCase()
{
    begin();
    for (const char *who : {"ruth", "daniel", "priya", "oscar", "soren", "june", "maria", "weilin", "tomasz"}) {
        const auto account =
            server::identity::accountByEmail(db(), QString::fromLatin1(who) + QStringLiteral("@sample.clinic"));
        QVERIFY2(account, who);
        m_people.insert(QString::fromLatin1(who), {account->person.id.value(), domain::textOf(account->person.role)});
    }
    for (const char *system : {"operator", "server"})
        m_people.insert(QString::fromLatin1(system), {QString::fromLatin1(system), QString::fromLatin1(system)});
    const std::initializer_list<void (TestEveryAction::*)()> parts = {
        &TestEveryAction::look,       &TestEveryAction::reportWatching, &TestEveryAction::write,
        &TestEveryAction::decide,     &TestEveryAction::operate,        &TestEveryAction::comeAndGo,
        &TestEveryAction::letTimePass};
    for (const auto part : parts) {
        (this->*part)();
        if (QTest::currentTestFailed())
            return;
    }
    collect();
    copyTheClinic();
}

/// Who looks at what.
void TestEveryAction::look()
{
    const QString recording = m_recording.id.value();
    const QString session = m_recording.sessionId.value();
    const QString appointment =
        db().run(QStringLiteral("SELECT CAST(public_number AS TEXT) FROM therapy_sessions WHERE id = ?"), {session})
            .only<QString>();
    const QString consent =
        db().run(QStringLiteral("SELECT id FROM consents WHERE client_id = ? ORDER BY id LIMIT 1"), {idOf("soren")})
            .only<QString>();
    const QString object = uploadedObject();
    db().run(QStringLiteral("UPDATE uploads SET recording_id = ? WHERE object_name = ?"), {recording, object});
    const auto get = [this](const char *who, const QString &target, int status = 200) {
        const auto answer = call(who, "GET", target);
        QVERIFY2(answer.status == status, (target.toUtf8() + ": " + answer.body.left(300)).constData());
    };
    for (const char *path :
         {paths::clinicStatus, paths::oversight, paths::qualityReviews, paths::alerts, paths::alertRules,
          paths::reports, paths::disclosures, paths::activityReviews, paths::accessLog, paths::accessLogViews,
          paths::legalMatters, paths::auditLogs, paths::appointmentsRecordings})
        get("priya", QString::fromLatin1(path));
    get("priya", QString::fromLatin1(paths::accessLogSummary) + QStringLiteral("?by=action"));
    get("priya", pathFor(paths::deletionRequest, recording));
    for (const char *path :
         {paths::recordingTranscript, paths::recordingTranscripts, paths::recordingNotes, paths::recordingAccess})
        get("ruth", pathFor(path, recording));
    get("ruth", pathFor(paths::recordingNotes, recording) + QStringLiteral("?use=export"));
    get("ruth", pathFor(paths::playbackUrl, session) + QStringLiteral("?recordingId=") + recording);
    get("ruth", pathFor(paths::sessionParticipants, session));
    get("ruth", pathFor(paths::consentOfClient, m_recording.clientId.value()));
    get("ruth", pathFor(paths::appointmentsRecording, appointment));
    get("ruth", pathFor(paths::mediaUrl, object));
    const auto back = call("ruth", "POST", pathFor(paths::fetchBackRecording, recording));
    QVERIFY2(back.status == 200, back.body.constData()); // a folder is never far away
    get("soren", QString::fromLatin1(paths::consentText));
    get("soren", pathFor(paths::consentCopy, consent));
    get("soren", QString::fromLatin1(paths::clinicStatus), 404); // nor is it said that there is one
    get("soren", pathFor(paths::mediaUrl, QStringLiteral("nothing.mp4")), 404);
    db().run(QStringLiteral("DELETE FROM uploads WHERE object_name = ?"), {object});
}

/// A program of Ruth's says everything that one may say, and something that only the server may.
void TestEveryAction::reportWatching()
{
    const QString device = base::newUuidV7(base::toUnixMs(base::SystemClock().now()));
    QString previous;
    Json events = Json::array();
    const auto add = [&](LogAction action) {
        domain::AccessEvent event;
        event.occurredAt = base::SystemClock().now();
        event.id = domain::EventId(base::newUuidV7(base::toUnixMs(event.occurredAt)));
        event.device = domain::DeviceId(device);
        event.deviceSequence = static_cast<qint64>(events.size()) + 1;
        event.previousHash = previous;
        event.recording = m_recording.id;
        event.viewing = domain::ViewingId(QStringLiteral("a-viewing"));
        event.action = *domain::accessActionFromText(textOf(action));
        if (action == A::Watched)
            event.ranges = {{0, 5000}};
        previous = QString::fromLatin1(crypto::sha256(protocol::canonicalBytes(event)).toHex());
        events.push_back(protocol::encode(event));
    };
    for (const LogAction action : ofPrograms)
        add(action);
    add(A::LinkIssued);
    const auto answer = call("ruth", "POST", QString::fromLatin1(paths::accessEvents), {{"events", events}});
    QVERIFY2(answer.status == 200, answer.body.constData());
    QCOMPARE(answer.json().value("accepted", 0), static_cast<int>(ofPrograms.size()));
}

void TestEveryAction::write()
{
    const auto refusedToday =
        call("ruth", "POST", pathFor(paths::startRecording, plannedSession(48)), {{"consentGiven", false}});
    QVERIFY2(refusedToday.status == 400, refusedToday.body.constData());
    int number = 0;
    auto all = steps();
    for (Step &step : all) {
        fillIn(step.path);
        const QByteArray key = "key-" + QByteArray::number(++number);
        const auto answer = call(step.who, step.method, step.path, step.body, key);
        QVERIFY2(answer.status == step.status, (QByteArray(step.operation) + ' ' + answer.body).constData());
        if (number == 1)
            QVERIFY(call(step.who, step.method, step.path, step.body, key).isReplay);
    }
}

/// Of oneself, and by staff of somebody who is not there.
void TestEveryAction::decide()
{
    const auto shownTo = [this](const char *who) {
        const auto answer = call(who, "GET", QString::fromLatin1(paths::consentText));
        return protocol::child(answer.json(), "text");
    };
    Json declined = consentBody(shownTo("soren"), idOf("soren"), Json::array({"care"}), "Soren in person");
    declined["consentGiven"] = false;
    const auto own = call("soren", "POST", QString::fromLatin1(paths::consentSign), declined);
    QVERIFY2(own.status == 200, own.body.constData());
    const qint64 now = base::toUnixMs(base::SystemClock().now());
    db().run(QStringLiteral("UPDATE therapy_sessions SET starts_at = ?, ends_at = ? WHERE client_id = ?"),
             {now - 3'600'000, now - 600'000, idOf("tomasz")});
    Json paper = consentBody(shownTo("tomasz"), idOf("tomasz"), Json::array({"care"}), "Tomasz in person");
    paper["onBehalfReason"] = "they signed on paper, which lies in the file";
    for (const bool given : {true, false}) {
        paper["consentGiven"] = given;
        const auto answer = call("ruth", "POST", QString::fromLatin1(paths::consentSign), paper);
        QVERIFY2(answer.status == 200, answer.body.constData());
    }
}

void TestEveryAction::comeAndGo()
{
    const Json proof = {{"proof", samplePassword}};
    QCOMPARE(call("priya", "POST", QString::fromLatin1(paths::stepUp), proof).status, 200);
    auto &factors = m_clinic->clinic().secondFactors;
    factors.require(db(), {QStringLiteral("psychologist")});
    ApiPerson daniel(*m_clinic, QStringLiteral("daniel@sample.clinic"));
    QCOMPARE(daniel.signIn(), QString());
    QCOMPARE(daniel.post(QString::fromLatin1(paths::recoveryCodes), Json::object()).status, 200);
    factors.require(db(), {});
    const QString june = QStringLiteral("june@sample.clinic");
    ApiPerson one(*m_clinic, june);
    ApiPerson other(*m_clinic, june);
    QCOMPARE(one.signIn() + other.signIn(), QString());
    QCOMPARE(one.call("DELETE", QString::fromLatin1(paths::signIns)).status, 200);
    const Json changed = {{"currentPassword", samplePassword}, {"newPassword", "copper-meadow-lantern-91"}};
    QCOMPARE(one.post(QString::fromLatin1(paths::password), changed).status, 200);
    QCOMPARE(one.post(QString::fromLatin1(paths::logout), Json::object()).status, 200);
    // What was spent before the last one is nobody's lost answer.
    const ApiPerson nobody(*m_clinic);
    const Json maria = {{"email", "maria@sample.clinic"}, {"password", samplePassword}};
    const Json in = nobody.post(QString::fromLatin1(paths::login), maria).json();
    const auto refreshOf = [](const Json &answer) {
        return protocol::child(protocol::child(answer, "data"), "session").value("refreshToken", std::string());
    };
    const auto renewed = [&nobody](const std::string &token) {
        return nobody.post(QString::fromLatin1(paths::refresh), {{"refreshToken", token}});
    };
    const ApiAnswer second = renewed(refreshOf(in));
    QVERIFY2(second.status == 200, second.body.constData());
    QCOMPARE(renewed(refreshOf(second.json())).status, 200);
    QCOMPARE(renewed(refreshOf(in)).status, 401);
    const Json invited = {{"invitation", json(m_invitation)}, {"password", "copper-meadow-lantern-92"}};
    const ApiAnswer accepted = nobody.post(QString::fromLatin1(paths::invitation), invited);
    QVERIFY2(accepted.status == 200, accepted.body.constData());
}

/// What the server does because it is time.
void TestEveryAction::letTimePass()
{
    const qint64 day = 24LL * 3600 * 1000;
    const qint64 now = base::toUnixMs(base::SystemClock().now());
    const auto ids = db().run(QStringLiteral("SELECT id FROM recordings WHERE status = 'AVAILABLE' AND id <> ? AND "
                                             "erase_at IS NULL ORDER BY id LIMIT 2"),
                              {m_recording.id.value()})
                         .all<QString>();
    QCOMPARE(ids.size(), 2);
    db().run(QStringLiteral("UPDATE therapy_sessions SET starts_at = 1000"));
    db().run(QStringLiteral("UPDATE recordings SET session_at = 1000, kept_until = ?"), {now + 400 * day});
    const auto keptUntil = [&, this](qsizetype at, qint64 until) {
        db().run(QStringLiteral("UPDATE recordings SET kept_until = ? WHERE id = ?"), {until, ids.at(at)});
    };
    keptUntil(0, now + 20 * day);
    keptUntil(1, now - 1);
    const auto takeAll = [this] {
        const auto context = server::retentionContextOf(m_clinic->clinic(), db());
        for (const auto &step : server::retention::due(context))
            QVERIFY(server::retention::take(context, step));
    };
    takeAll();
    db().run(QStringLiteral("UPDATE recordings SET erase_at = ? WHERE id = ?"), {now - 1, ids.at(1)});
    takeAll();
    auto &clinic = m_clinic->clinic();
    db().run(QStringLiteral("UPDATE client_consent SET expires_at = ? WHERE client_id = ?"),
             {now + 20 * day, idOf("weilin")});
    server::housekeeping::remindOfConsents(clinic, db());
    clinic.rules.keyRotationDays = 0; // then each key has had its time
    server::housekeeping::careForKeys(clinic, db());
    server::housekeeping::mailCheckpoint(clinic, db());
    db().run(QStringLiteral("UPDATE clinic_settings SET value = '1' WHERE name = 'checkpoint-mailed'"));
    server::housekeeping::mailCheckpoint(clinic, db());
}

void TestEveryAction::operate()
{
    for (const char *line :
         {"practice|office|add|--id|north|--name|North",
          "practice|guardian|add|--email|june@sample.clinic|--of|soren@sample.clinic|--kind|proxy",
          "practice|guardian|end|--email|june@sample.clinic|--of|soren@sample.clinic",
          "practice|supervisor|add|--email|daniel@sample.clinic|--of|ruth@sample.clinic",
          "practice|supervisor|end|--email|daniel@sample.clinic|--of|ruth@sample.clinic",
          "account|add|--invite|--email|new@sample.clinic|--name|New Person|--role|patient",
          "account|list",
          "account|show|--email|soren@sample.clinic",
          "account|correct|--email|maria@sample.clinic|--name|Maria Other|--reason|it was written wrong",
          "account|merge|--email|maria@sample.clinic|--into|soren@sample.clinic|--reason|they are one person",
          "account|separate|--email|maria@sample.clinic|--reason|they are two people",
          "account|open|--email|maria@sample.clinic",
          "account|close|--email|maria@sample.clinic",
          "account|open|--email|maria@sample.clinic",
          "account|auditor|--email|ingrid@sample.clinic|--all-offices|--until|2099-12-31|--reason|the yearly audit",
          "account|reset-second-factor|--email|weilin@sample.clinic",
          "account|invite|--email|tomasz@sample.clinic",
          "session|list",
          "retention|hold|{recording}",
          "retention|release|{recording}",
          "audit|retention|--security-years|7",
          "audit|rollups|rebuild",
          "media|faults",
          "keys|shares|--needed|2|--of|3|--out|{out}",
          "keys|drill|{out}/share-1-of-3.txt|{out}/share-3-of-3.txt",
          "keys|rotate",
          "keys|disable|1",
          "keys|enable|1",
          "keys|destroy|1|--wait-days|7",
          "keys|cancel-destroy|1"}) {
        run(QString::fromLatin1(line));
        if (QTest::currentTestFailed())
            return;
    }
}

/// Backups and moves are written into the log of the clinic that they make.
void TestEveryAction::copyTheClinic()
{
    QTemporaryDir place;
    const QString clinic = copyOfSample(place);
    const QString restored = place.filePath(QStringLiteral("restored"));
    const QString moved = place.filePath(QStringLiteral("moved"));
    const auto copyKeys = [&clinic](const QString &to) {
        const QString keys = QStringLiteral("/keys/master-keys.json");
        return QDir().mkpath(to + QStringLiteral("/keys")) && QFile::copy(clinic + keys, to + keys);
    };
    QVERIFY(copyKeys(restored) && copyKeys(moved));
    const QString backup = place.filePath(QStringLiteral("backup"));
    run(QStringLiteral("storage|prove"), clinic);
    run(QStringLiteral("backup|make|--to|") + backup, clinic);
    run(QStringLiteral("backup|drill|--from|") + backup, clinic);
    run(QStringLiteral("backup|restore|--from|") + backup, restored);
    run(QStringLiteral("move|--to|") + moved, clinic);
    for (const QString &folder : {clinic, restored, moved})
        collect(folder + QStringLiteral("/data/clinic.sqlite"));
}

/// @param database of a clinic that is not served; empty: of the one that is
void TestEveryAction::collect(const QString &database)
{
    std::unique_ptr<server::store::Database> file;
    if (!database.isEmpty())
        file = std::make_unique<server::store::Database>(server::store::Address::sqlite(database));
    auto &connection = file ? file->connection() : db();
    auto rows = connection.run(QStringLiteral("SELECT %1 FROM access_log l").arg(server::audit::logColumns));
    while (rows.next()) {
        const auto logged = server::audit::loggedEntryFrom(rows);
        m_written.insert(logged.entry.action.text(), logged.entry);
    }
}

namespace {

/// How the enum names each word of a vocabulary, by its name on the wire: as its table says.
QMap<QString, QString> enumeratorsIn(const char *file, const char *letter)
{
    const QString table = QString::fromUtf8(contentOf(QStringLiteral(SOURCE_FOLDER "/") + QLatin1String(file)));
    const QRegularExpression row(QStringLiteral("\\{%1::(\\w+), \"(\\w+)\"").arg(QLatin1String(letter)));
    QMap<QString, QString> names;
    for (auto found = row.globalMatch(table); found.hasNext();) {
        const auto match = found.next();
        names.insert(match.captured(2), match.captured(1));
    }
    return names;
}

/// The file that is named writes a word, and the test that is named speaks of it. Empty: so it is.
QString wrongAt(const QString &name, const QRegularExpression &mention, const char *writer, const char *shownBy)
{
    const QString source = QStringLiteral(SOURCE_FOLDER "/");
    const QString file = QString::fromLatin1(writer);
    const QString folder =
        file.startsWith(QStringLiteral("attunectl/")) ? QStringLiteral("app/") : QStringLiteral("src/server/");
    if (!mention.match(QString::fromUtf8(contentOf(source + folder + file))).hasMatch())
        return QStringLiteral("%1 is not written in %2").arg(name, file);
    if (!shownBy)
        return {};
    const QString test = QString::fromUtf8(contentOf(source + QStringLiteral("tests/") + QString::fromLatin1(shownBy)));
    return mention.match(test).hasMatch() || test.contains(name)
               ? QString()
               : QStringLiteral("%1 is not in %2").arg(name, QString::fromLatin1(shownBy));
}

} // namespace

/// The file that is named writes it, and a test makes that happen: this one, or the one that is named.
void TestEveryAction::everyActionHasItsHome()
{
    const auto enumerators = enumeratorsIn("src/domain/log_action.cpp", "A");
    QSet<LogAction> here;
    for (const Expected &one : everythingExpected())
        here.insert(one.action);
    for (const LogActionHome &home : logActionHomes) {
        const QString name = textOf(home.action);
        const QRegularExpression mention(QStringLiteral("\\b(LogAction|A)::%1\\b").arg(enumerators.value(name)));
        const QString wrong = wrongAt(name, mention, home.writer, home.shownBy);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QVERIFY2(here.contains(home.action) == !home.shownBy, qPrintable(name)); // in one place
    }
}

void TestEveryAction::everyMessageHasItsHome()
{
    const auto enumerators = enumeratorsIn("src/domain/message_kind.cpp", "K");
    QSet<domain::MessageKind> here;
    for (const auto &one : attune::test::entries::messages)
        here.insert(one.kind);
    for (const MessageHome &home : messageHomes) {
        const QString name = textOf(home.kind);
        const QRegularExpression mention(QStringLiteral("\\bMessageKind::%1\\b").arg(enumerators.value(name)));
        const QString wrong = wrongAt(name, mention, home.writer, home.shownBy);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QVERIFY2(here.contains(home.kind) == !home.shownBy, qPrintable(name));
    }
}

void TestEveryAction::whoIsToKnowIsTold_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("to");
    for (const auto &one : attune::test::entries::messages)
        QTest::newRow(qPrintable(textOf(one.kind))) << textOf(one.kind) << QString::fromLatin1(one.to);
}

void TestEveryAction::whoIsToKnowIsTold()
{
    QFETCH(QString, kind);
    QFETCH(QString, to);
    const auto told =
        db().run(QStringLiteral("SELECT DISTINCT user_id FROM messages WHERE kind = ?"), {kind}).all<QString>();
    QVERIFY(!told.isEmpty());
    QVERIFY2(to == QStringLiteral("*") || told.contains(m_people.value(to).first), qPrintable(told.join(u' ')));
    for (const QString &person : told) { // of an account, and once about one thing
        QVERIFY(server::identity::accountById(db(), domain::UserId(person)));
        QCOMPARE(
            count(QStringLiteral("SELECT COUNT(*) - COUNT(DISTINCT about) FROM messages WHERE kind = ? AND user_id "
                                 "= ?"),
                  {kind, person}),
            0);
    }
}

void TestEveryAction::whatIsDoneIsInTheLog_data()
{
    QTest::addColumn<int>("row");
    const auto all = everythingExpected();
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(qPrintable(textOf(all.at(i).action))) << i;
}

void TestEveryAction::whatIsDoneIsInTheLog()
{
    QFETCH(int, row);
    const Expected expected = everythingExpected().at(row);
    const auto [actor, role] = m_people.value(QString::fromLatin1(expected.who));
    const QString about = m_people.value(QString::fromLatin1(expected.about)).first;
    const bool isAny = *expected.about == '*';
    const auto isAbout = [&](const QString &client) { return isAny ? !client.isEmpty() : client == about; };
    const QRegularExpression code(QRegularExpression::anchoredPattern(QString::fromLatin1(expected.code)));
    const auto entries = m_written.values(textOf(expected.action));
    QStringList seen;
    for (const server::audit::Entry &entry : entries) {
        const bool fits = entry.actorId == actor && entry.actorRole == role && isAbout(entry.clientId) &&
                          entry.recordingId.isEmpty() == !*expected.of &&
                          entry.purpose == QLatin1String(expected.purpose) && entry.outcome == expected.outcome &&
                          code.match(entry.code).hasMatch();
        if (fits)
            return;
        seen << QStringList{entry.actorId, entry.actorRole,      entry.clientId, entry.recordingId,
                            entry.purpose, entry.outcome.text(), entry.code}
                    .join(QStringLiteral(" | "));
    }
    QVERIFY2(false, qPrintable(QStringLiteral("wanted %1 %2 about %3; there is:\n%4")
                                   .arg(actor, role, about, seen.join(QLatin1Char('\n')))));
}

QTEST_GUILESS_MAIN(TestEveryAction)
#include "tst_every_action.moc"
