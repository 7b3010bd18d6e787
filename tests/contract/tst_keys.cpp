// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "crypto/durable_file.h"
#include "domain/log_action.h"
#include "domain/problem.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "protocol/problem.h"
#include "server/jobs/housekeeping.h"
#include "server/keys/object_keys.h"
#include "server/keys/recovery_shares.h"
#include "server/net/web_client.h"
#include "stream/media_request.h"
#include "stream/media_stream.h"
#include "tests/support/test_clinic.h"
#include "tests/support/totp.h"
#include "tests/support/waiting.h"

#include <QBuffer>
#include <QDir>
#include <QNetworkReply>
#include <QProcess>

#include <csignal>

using namespace attune;
using namespace attune::test;
using base::ErrorKind;

/// Rotating, sharing, destroying and proving the keys, with the operator's program on a clinic whose server runs.
class TestKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sharesMakeTheSecretAgain_data();
    void sharesMakeTheSecretAgain();
    void wrongSharesAreNamed();
    void rotatingGoesOnWhilePeopleWatch();
    void aRotationThatWasKilledIsFinishedByTheNext();
    void theServerReplacesAnOldKeyItself();
    void aLinkIsInTheLogOnceWhenItOpensSomething();
    void storageIsProvenAndWhatIsWrongIsListed();
    void aKeyIsDestroyedOnlyWhenNothingNeedsIt();
    void theDrillOpensARecordingWithSharesAlone();
    void sharesOfAKeyFileAreSaidToBeOutdated();
    void anErasedRecordingDoesNotOpenAnyMore();
    void aKeyThatIsSwitchedOffOpensNothing();
    void whatDoesNotOpenSaysWhy();

private:
    struct Ran
    {
        int status = -1;
        QString output;
    };
    Ran ctl(const TestClinic &clinic, QStringList arguments);
    static qint64 count(TestClinic &clinic, const QString &sql);
    static bool playsWhole(TestPerson &person, const domain::Recording &recording);
};

TestKeys::Ran TestKeys::ctl(const TestClinic &clinic, QStringList arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    arguments << QStringLiteral("--clinic") << clinic.folder();
    process.start(qEnvironmentVariable("ATTUNECTL"), arguments);
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAll())};
}

qint64 TestKeys::count(TestClinic &clinic, const QString &sql)
{
    auto row = clinic.clinic().database.connection().run(sql);
    return row.next() ? row.number(0) : -1;
}

bool TestKeys::playsWhole(TestPerson &person, const domain::Recording &recording)
{
    const auto link =
        wait(person.clinic.link(recording, domain::LinkUse::Play, domain::ViewingId(QStringLiteral("v")), {}));
    if (!link)
        return false;
    QNetworkAccessManager network;
    const QNetworkRequest request = stream::mediaRequest(*link, api::tlsFor(person.transport.address()));
    std::unique_ptr<QNetworkReply> reply(network.get(request));
    if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, 20'000))
        return false;
    const QByteArray bytes = reply->readAll();
    if (!link->seal)
        return bytes.size() == recording.sizeBytes.value_or(-1);
    const auto header = crypto::sealHeaderFrom(link->seal->header);
    crypto::ChunkOpener opener(*header, crypto::SecretBytes(link->seal->key));
    for (qint64 i = 0; i < header->chunkCount(); ++i) {
        if (!opener.open(i, bytes.constData() + opener.sealedOffset(i), opener.sealedSize(i)))
            return false;
    }
    return header->plainSize == recording.sizeBytes.value_or(-1);
}

void TestKeys::sharesMakeTheSecretAgain_data()
{
    QTest::addColumn<int>("needed");
    QTest::addColumn<int>("of");
    QTest::newRow("2 of 2") << 2 << 2;
    QTest::newRow("2 of 3") << 2 << 3;
    QTest::newRow("3 of 5") << 3 << 5;
    QTest::newRow("16 of 16") << 16 << 16;
}

void TestKeys::sharesMakeTheSecretAgain()
{
    QFETCH(int, needed);
    QFETCH(int, of);
    const crypto::SecretBytes secret(crypto::randomBytes(700));
    const auto shares = server::keys::splitIntoShares(secret, needed, of);
    QVERIFY(shares);
    QCOMPARE(shares->size(), of);
    for (unsigned chosen = 0; chosen < (1U << of); ++chosen) { // every choice of them
        if (of > 5 && chosen + 1 != (1U << of))
            continue;
        QStringList some;
        for (int i = 0; i < of; ++i) {
            if (chosen & (1U << i))
                some << shares->at(i);
        }
        const auto joined = server::keys::joinShares(some);
        QCOMPARE(joined.has_value(), some.size() >= needed);
        if (joined)
            QCOMPARE(joined->secret.bytes(), secret.bytes());
        std::reverse(some.begin(), some.end());
        QCOMPARE(server::keys::joinShares(some).has_value(), joined.has_value());
    }
}

void TestKeys::wrongSharesAreNamed()
{
    const crypto::SecretBytes secret(QByteArray("a key file"));
    const QStringList shares = *server::keys::splitIntoShares(secret, 2, 3);
    const QStringList others = *server::keys::splitIntoShares(crypto::SecretBytes(QByteArray("another key")), 2, 3);
    const auto said = [](const QStringList &some) {
        const auto joined = server::keys::joinShares(some);
        return joined ? QStringLiteral("joined") : joined.error().detail;
    };
    QCOMPARE(said({shares.at(0), shares.at(0)}), QStringLiteral("share 1 is there twice"));
    QCOMPARE(said({shares.at(0), others.at(1)}), QStringLiteral("share 2 belongs to another set"));
    QString typed = shares.at(1);
    const qsizetype at = typed.size() - 12;
    typed[at] = typed.at(at) == QLatin1Char('A') ? QLatin1Char('B') : QLatin1Char('A');
    QCOMPARE(said({shares.at(0), typed}), QStringLiteral("share 2 has a typing error"));
    QCOMPARE(said({shares.at(0), QStringLiteral("hello")}),
             QStringLiteral("this is no recovery share, or a part of it is missing"));
    QCOMPARE(said({shares.at(0), QString(shares.at(1)).replace(QLatin1Char('\n'), QStringLiteral("\r\n  "))}),
             QStringLiteral("joined")); // as it comes back from paper
    for (const auto &[needed, of] : {std::pair(1, 3), std::pair(4, 3), std::pair(2, 17)})
        QVERIFY(!server::keys::splitIntoShares(secret, needed, of));
    for (qsizetype cut = 0; cut < shares.at(0).size(); cut += 7) // whatever is torn off: words, and no harm
        QVERIFY(cut > 0 || !server::keys::joinShares({shares.at(0).left(cut), shares.at(1)}));
}

void TestKeys::rotatingGoesOnWhilePeopleWatch()
{
    TestClinic clinic;
    clinic.start();
    TestPerson ruth(clinic.address());
    QVERIFY(ruth.signIn("ruth"));
    const auto recording = ruth.first();
    QVERIFY(playsWhole(ruth, recording));
    const auto key = wait(ruth.session.beginSecondFactor());
    QVERIFY(wait(ruth.session.confirmSecondFactor(codeOf(fromBase32(key->secret), -1))));

    const Ran rotated = ctl(clinic, {QStringLiteral("keys"), QStringLiteral("rotate")});
    QVERIFY2(rotated.status == 0, qPrintable(rotated.output));
    QVERIFY(rotated.output.contains(QStringLiteral("Version 2 is the current one")));
    QVERIFY(rotated.output.contains(QStringLiteral("1 second factors")));
    QCOMPARE(count(clinic, QStringLiteral("SELECT COUNT(*) FROM object_keys WHERE key_version <> 2")), 0);
    QVERIFY(count(clinic, QStringLiteral("SELECT COUNT(*) FROM object_keys")) > 10);
    QVERIFY(playsWhole(ruth, recording)); // the server that runs found the new key by itself
    QVERIFY(wait(ruth.session.prove(codeOf(fromBase32(key->secret)))));
    // What is stored from now on is under the new version.
    QByteArray film("a new recording");
    QBuffer source(&film);
    source.open(QIODevice::ReadOnly);
    QVERIFY(clinic.clinic().media.put(QStringLiteral("new-one"), source));
    QCOMPARE(count(clinic, QStringLiteral("SELECT key_version FROM object_keys WHERE object_id = 'new-one'")), 2);
    QCOMPARE(clinic.clinic().media.readAll(QStringLiteral("new-one")).value(), film);
    QCOMPARE(count(clinic, QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'keyRotated'")), 1);
}

void TestKeys::aRotationThatWasKilledIsFinishedByTheNext()
{
    TestClinic clinic;
    clinic.start();
    TestPerson ruth(clinic.address());
    QVERIFY(ruth.signIn("ruth"));
    const auto recording = ruth.first();
    QVERIFY(ctl(clinic, {QStringLiteral("keys"), QStringLiteral("rotate")}).status == 0); // notes every wrap
    {
        // Many more, so that there is something to be killed in the middle of.
        server::store::Connection &db = clinic.clinic().database.connection();
        const auto header = clinic.clinic().media.release(recording.id.value());
        QVERIFY(header);
        server::store::Transaction transaction(db);
        for (int i = 0; i < 30'000; ++i) {
            crypto::SealHeader made = header->header;
            made.recordingId = QStringLiteral("copy-%1").arg(i);
            made = *crypto::wrapped(made, header->dataKey, clinic.clinic().keys);
            db.run(QStringLiteral("INSERT INTO object_keys(object_id, header, key_version) VALUES(?,?,?)"),
                   {made.recordingId, crypto::toBytes(made), 2});
        }
        transaction.commit();
    }
    qint64 left = 0;
    for (int afterMs = 150; afterMs < 3000 && (left == 0 || left > 30'000); afterMs += 100) {
        QProcess process;
        process.start(qEnvironmentVariable("ATTUNECTL"),
                      {QStringLiteral("keys"), QStringLiteral("rotate"), QStringLiteral("--clinic"), clinic.folder()});
        QVERIFY(process.waitForStarted());
        letPass(afterMs, "it gets so far");
        ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
        process.waitForFinished();
        left = count(clinic, QStringLiteral("SELECT COUNT(*) FROM object_keys WHERE key_version < "
                                            "(SELECT MAX(key_version) FROM object_keys)"));
    }
    qInfo("Killed with %lld of 30,000 still to do.", static_cast<long long>(left));
    QVERIFY(playsWhole(ruth, recording)); // some under the old version, some under the new one
    const Ran again = ctl(clinic, {QStringLiteral("keys"), QStringLiteral("rotate")});
    QVERIFY2(again.status == 0, qPrintable(again.output));
    QCOMPARE(count(clinic, QStringLiteral("SELECT COUNT(DISTINCT key_version) FROM object_keys")), 1);
    QVERIFY(playsWhole(ruth, recording));
}

void TestKeys::theServerReplacesAnOldKeyItself()
{
    TestClinic clinic;
    clinic.rules.rotatesKeys = true;
    clinic.rules.keyRotationDays = 0; // every version is too old at once
    clinic.start();
    QTRY_VERIFY(clinic.clinic().keys.currentVersion() > 1);
    const auto current = clinic.clinic().keys.currentVersion();
    const QString left = QStringLiteral("SELECT COUNT(*) FROM object_keys WHERE key_version <> %1").arg(current);
    QTRY_COMPARE(count(clinic, left), 0);
    QCOMPARE(count(clinic, QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'keyRotated'")), 1);
    TestPerson ruth(clinic.address());
    QVERIFY(ruth.signIn("ruth"));
    QVERIFY(playsWhole(ruth, ruth.first()));
    // Of several servers one does it: the note of the first stands.
    auto &connection = clinic.clinic().database.connection();
    connection.run(
        QStringLiteral("INSERT INTO clinic_settings(name, value) VALUES(?, ?)"),
        {QStringLiteral("rotated-from-%1").arg(current), QString::number(base::toUnixMs(clinic.clinic().clock.now()))});
    server::housekeeping::careForKeys(clinic.clinic(), connection);
    QCOMPARE(clinic.clinic().keys.currentVersion(), current);
    // One that began two days ago and never finished does not stop it for ever.
    connection.run(QStringLiteral("UPDATE clinic_settings SET value = ? WHERE name = ?"),
                   {QString::number(base::toUnixMs(clinic.clinic().clock.now()) - 48LL * 3600 * 1000),
                    QStringLiteral("rotated-from-%1").arg(current)});
    server::housekeeping::careForKeys(clinic.clinic(), connection);
    QVERIFY(clinic.clinic().keys.currentVersion() > current);
    QCOMPARE(count(clinic, QStringLiteral("SELECT COUNT(*) FROM object_keys WHERE key_version <> %1")
                               .arg(clinic.clinic().keys.currentVersion())),
             0);
}

void TestKeys::aLinkIsInTheLogOnceWhenItOpensSomething()
{
    TestClinic clinic;
    clinic.start();
    TestPerson ruth(clinic.address());
    QVERIFY(ruth.signIn("ruth"));
    const auto recording = ruth.first();
    const auto answer = ruth.get(protocol::pathFor(protocol::paths::playbackUrl, recording.sessionId.value()),
                                 {{QStringLiteral("recordingId"), recording.id.value()},
                                  {QStringLiteral("viewing"), QStringLiteral("viewing-7")}});
    QVERIFY(answer);
    const QString uses = QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'keyUsed' AND viewing = "
                                        "'viewing-7' AND recording_id = '%1' AND actor_id = '%2' AND code = 'play'")
                             .arg(recording.id.value(), recording.clinicianId.value());
    QCOMPARE(count(clinic, uses), 0);
    for (int i = 0; i < 3; ++i) {
        server::net::WebRequest request;
        request.url = protocol::text(*answer, "url");
        request.authorityFile = clinic.authorityFile();
        request.headers = {{"Range", "bytes=0-9"}};
        const auto got = server::net::fetch(request);
        QVERIFY(got);
        QCOMPARE(got->status, 206);
        QCOMPARE(count(clinic, uses), 1);
    }
}

void TestKeys::storageIsProvenAndWhatIsWrongIsListed()
{
    if (TestClinic::isMany())
        QSKIP("it changes bytes of a container on disk; the store of many keeps them elsewhere");
    TestClinic clinic;
    clinic.start();
    QVERIFY(ctl(clinic, {QStringLiteral("keys"), QStringLiteral("rotate")}).status == 0);
    // What a program leaves that is killed in the middle of an upload, a write or a look at the store alarms nobody.
    QByteArray part(1000, 'x');
    QBuffer source(&part);
    source.open(QIODevice::ReadOnly);
    const QString piece = QStringLiteral("0190a000-0000-7000-8000-000000000000.part-0-0");
    QVERIFY(clinic.clinic().media.put(piece, source));
    clinic.clinic().database.connection().run(QStringLiteral("DELETE FROM object_keys WHERE object_id = ?"), {piece});
    for (const auto &[name, bytes] : {std::pair(clinic.mediaFile(QStringLiteral("x")) + QStringLiteral(".part"), 5000),
                                      std::pair(clinic.mediaFile(QStringLiteral("health-0011223344556677")), 256)}) {
        QFile left(name);
        QVERIFY(left.open(QIODevice::WriteOnly) && left.write(QByteArray(bytes, 'n')) == bytes);
    }
    const Ran clean = ctl(clinic, {QStringLiteral("storage"), QStringLiteral("prove")});
    QVERIFY2(clean.status == 0 && clean.output.contains(QStringLiteral("\"clean\": true")), qPrintable(clean.output));

    QStringList ids = *clinic.clinic().media.objects();
    ids.removeIf([](const QString &id) { return id.contains(QLatin1String("part-")) || id.startsWith(u"health"); });
    const auto overwrite = [&](const QString &id, qint64 at, const QByteArray &bytes) {
        QFile file(clinic.mediaFile(id));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(at));
        file.write(bytes);
    };
    QFile plain(clinic.mediaFile(QStringLiteral("plain")));
    QVERIFY(plain.open(QIODevice::WriteOnly));
    plain.write(QByteArray::fromHex("00000020") + "ftypisom" + QByteArray(100, 'x'));
    plain.close();
    overwrite(ids.at(0), 300, "changed");
    QVERIFY(QFile::resize(clinic.mediaFile(ids.at(1)), 200));
    const Ran dirty = ctl(clinic, {QStringLiteral("storage"), QStringLiteral("prove")});
    QCOMPARE(dirty.status, 3);
    for (const QString &wrong : {QStringLiteral("is not encrypted"), QStringLiteral("its media does not"),
                                 QStringLiteral("another size than its header says")})
        QVERIFY2(dirty.output.contains(wrong), qPrintable(dirty.output));
    const QStringList kept =
        QDir(clinic.folder() + QStringLiteral("/data/proofs")).entryList({QStringLiteral("*.hmac")});
    QCOMPARE(kept.size(), 2);
}

void TestKeys::aKeyIsDestroyedOnlyWhenNothingNeedsIt()
{
    TestClinic clinic;
    clinic.start();
    const auto keys = [&](const QStringList &rest) { return ctl(clinic, QStringList{QStringLiteral("keys")} + rest); };
    QVERIFY(keys({QStringLiteral("rotate")}).status == 0);
    const auto destroy = [&](const char *version, const char *days) {
        return keys({QStringLiteral("destroy"), QString::fromLatin1(version), QStringLiteral("--wait-days"),
                     QString::fromLatin1(days)});
    };
    QVERIFY(destroy("2", "7").output.contains(QStringLiteral("current version")));
    QVERIFY(destroy("1", "6").output.contains(QStringLiteral("between 7 and 30 days")));
    QCOMPARE(destroy("1", "7").status, 0);
    QVERIFY(keys({QStringLiteral("destroy-due")}).output.contains(QStringLiteral("Nothing is due")));
    QCOMPARE(keys({QStringLiteral("cancel-destroy"), QStringLiteral("1")}).status, 0);
    QCOMPARE(destroy("1", "7").status, 0);
    server::store::Connection &db = clinic.clinic().database.connection();
    db.run(QStringLiteral("UPDATE key_versions SET destroy_at = 1 WHERE version = 1"));
    db.run(QStringLiteral("UPDATE object_keys SET key_version = 1 WHERE object_id IN "
                          "(SELECT object_id FROM object_keys LIMIT 1)")); // as if something had come meanwhile
    QVERIFY(keys({QStringLiteral("destroy-due")}).status != 0);
    db.run(QStringLiteral("UPDATE object_keys SET key_version = 2"));
    QVERIFY(keys({QStringLiteral("destroy-due")}).output.contains(QStringLiteral("Version 1 is destroyed")));
    QVERIFY(!keys({QStringLiteral("status")}).output.contains(QStringLiteral("version 1")));
    TestPerson ruth(clinic.address());
    QVERIFY(ruth.signIn("ruth"));
    QVERIFY(playsWhole(ruth, ruth.first()));
    for (const auto action : {domain::LogAction::KeyDestructionScheduled, domain::LogAction::KeyDestructionCancelled,
                              domain::LogAction::KeyDestroyed})
        QVERIFY(count(clinic,
                      QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = '%1'").arg(textOf(action))) > 0);
}

void TestKeys::theDrillOpensARecordingWithSharesAlone()
{
    TestClinic clinic;
    clinic.start();
    const QString shares = clinic.folder() + QStringLiteral("/shares");
    QVERIFY(ctl(clinic, {QStringLiteral("keys"), QStringLiteral("rotate")}).status == 0);
    QVERIFY(
        ctl(clinic, {QStringLiteral("keys"), QStringLiteral("shares"), QStringLiteral("--needed"), QStringLiteral("2"),
                     QStringLiteral("--of"), QStringLiteral("3"), QStringLiteral("--out"), shares})
            .status == 0);
    const auto share = [&shares](int number) { return QStringLiteral("%1/share-%2-of-3.txt").arg(shares).arg(number); };
    const Ran drilled = ctl(clinic, {QStringLiteral("keys"), QStringLiteral("drill"), share(1), share(3)});
    QVERIFY2(drilled.status == 0, qPrintable(drilled.output));
    QVERIFY(ctl(clinic, {QStringLiteral("keys"), QStringLiteral("drill"), share(1)}).status != 0);
    const QString status = ctl(clinic, {QStringLiteral("keys"), QStringLiteral("status")}).output;
    QVERIFY(!status.contains(QStringLiteral("never")) && !status.contains(QStringLiteral("shares do not open")));
    // A version that is made later opens with the same shares.
    QVERIFY(ctl(clinic, {QStringLiteral("keys"), QStringLiteral("rotate")}).status == 0);
    QVERIFY(ctl(clinic, {QStringLiteral("keys"), QStringLiteral("drill"), share(2), share(3)}).status == 0);
    const QString keyFile = clinic.folder() + QStringLiteral("/keys/master-keys.json");
    QFile was(keyFile);
    QVERIFY(was.open(QIODevice::ReadOnly));
    const QByteArray content = was.readAll();
    QVERIFY(was.remove());
    QVERIFY(ctl(clinic, {QStringLiteral("keys"), QStringLiteral("restore"), share(1), share(2)}).status == 0);
    QFile made(keyFile);
    QVERIFY(made.open(QIODevice::ReadOnly));
    QCOMPARE(made.readAll(), content);
}

/// Shares of before there were recovery keys hold one day's key file: they still open it, and nobody is told that they
/// would do for a version that is made after them.
void TestKeys::sharesOfAKeyFileAreSaidToBeOutdated()
{
    TestClinic clinic;
    clinic.start();
    QFile file(clinic.folder() + QStringLiteral("/keys/master-keys.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList texts =
        *server::keys::splitIntoShares(crypto::SecretBytes(file.readAll()), 2, 2, server::keys::ShareOf::KeyFile);
    QStringList paths;
    for (const QString &text : texts) {
        paths << clinic.folder() + QStringLiteral("/old-%1.txt").arg(paths.size());
        QVERIFY(crypto::writePrivateFile(paths.last(), text.toLatin1()));
    }
    clinic.clinic().database.connection().run(
        QStringLiteral("INSERT INTO clinic_settings(name, value) VALUES('shares-made-for', 'x')"));
    QCOMPARE(ctl(clinic, QStringList{QStringLiteral("keys"), QStringLiteral("drill")} + paths).status,
             1); // no authority
    QVERIFY(ctl(clinic, {QStringLiteral("doctor")}).output.contains(QStringLiteral("FAILED the recovery shares")));
    const Ran refused = ctl(clinic, {QStringLiteral("keys"), QStringLiteral("rotate")});
    QVERIFY2(refused.status == 1 && refused.output.contains(QStringLiteral("make new ones first")),
             qPrintable(refused.output));
    QVERIFY(ctl(clinic, {QStringLiteral("keys"), QStringLiteral("shares"), QStringLiteral("--needed"),
                         QStringLiteral("2"), QStringLiteral("--of"), QStringLiteral("2"), QStringLiteral("--out"),
                         clinic.folder() + QStringLiteral("/new")})
                .status == 0);
    QVERIFY(ctl(clinic, {QStringLiteral("keys"), QStringLiteral("rotate")}).status == 0);
}

void TestKeys::aKeyThatIsSwitchedOffOpensNothing()
{
    TestClinic clinic;
    clinic.start();
    auto ruth = clinic.signedIn("ruth");
    const domain::Recording recording = ruth->first();
    const auto link = wait(ruth->clinic.link(recording, domain::LinkUse::Play, {}, {}));
    QVERIFY(link && playsWhole(*ruth, recording));
    QCOMPARE(ctl(clinic, {QStringLiteral("keys"), QStringLiteral("disable"), QStringLiteral("7")}).status, 1);
    QCOMPARE(ctl(clinic, {QStringLiteral("keys"), QStringLiteral("disable"), QStringLiteral("1")}).status, 0);
    const QString disabled = QStringLiteral("key_disabled");
    QCOMPARE(wait(ruth->clinic.link(recording, domain::LinkUse::Play, {}, {})).error().code, disabled);
    QCOMPARE(wait(ruth->clinic.transcript(recording.id, {})).error().code, disabled);
    if (!link->headers.isEmpty()) { // the clinic's own address: a viewing under way ends, too
        server::net::WebRequest range;
        range.url = link->url.toString();
        range.headers = link->headers;
        range.authorityFile = clinic.authorityFile();
        const auto answer = server::net::fetch(range);
        QVERIFY(answer);
        QCOMPARE(answer->status, 409);
    }
    QBuffer more;
    more.open(QIODevice::ReadOnly);
    QCOMPARE(clinic.clinic().media.put(QStringLiteral("more"), more).error().code, disabled);
    QVERIFY(clinic.signedIn("priya")); // people come in all the same
    const auto status = ctl(clinic, {QStringLiteral("keys"), QStringLiteral("status")});
    QVERIFY2(status.status == 3 && status.output.contains(QStringLiteral("disabled")), qPrintable(status.output));
    QCOMPARE(ctl(clinic, {QStringLiteral("keys"), QStringLiteral("enable"), QStringLiteral("1")}).status, 0);
    QVERIFY(playsWhole(*ruth, recording));
}

void TestKeys::whatDoesNotOpenSaysWhy()
{
    TestClinic clinic;
    clinic.start();
    auto ruth = clinic.signedIn("ruth");
    const domain::Recording recording = ruth->first();
    const auto said = [&] { return wait(ruth->clinic.link(recording, domain::LinkUse::Play, {}, {})).error().code; };
    const auto &wraps = clinic.clinic().media.wraps();
    const crypto::SealHeader right = *wraps.find(recording.id.value());
    crypto::SealHeader missing = right;
    missing.keyVersion = 9;
    wraps.keep(missing);
    QCOMPARE(said(), QStringLiteral("key_missing"));
    crypto::SealHeader wrong = right;
    wrong.wrappedKey[3] = static_cast<char>(wrong.wrappedKey.at(3) ^ 1);
    wraps.keep(wrong);
    QCOMPARE(said(), QStringLiteral("key_wrong"));
    wraps.keep(right);
    QVERIFY(playsWhole(*ruth, recording));
    if (TestClinic::isMany())
        return; // there is no file to be cut
    QFile container(clinic.mediaFile(recording.id.value()));
    QVERIFY(container.resize(container.size() - 1));
    QCOMPARE(said(), QStringLiteral("media_corrupt"));
    QSet<QString> words;
    using domain::ProblemCode;
    for (const auto code : {ProblemCode::KeyMissing, ProblemCode::KeyWrong, ProblemCode::KeyDisabled,
                            ProblemCode::MediaCorrupt, ProblemCode::KeysUnavailable})
        words.insert(QString::fromLatin1(domain::rowOf(code).message));
    QCOMPARE(words.size(), 5);
}

void TestKeys::anErasedRecordingDoesNotOpenAnyMore()
{
    if (TestClinic::isMany())
        QSKIP("it reads the bytes of SQLite's files");
    TestClinic clinic;
    clinic.start();
    QVERIFY(ctl(clinic, {QStringLiteral("keys"), QStringLiteral("rotate")}).status == 0);
    const QString id = clinic.clinic().media.objects()->first();
    const QByteArray header = crypto::toBytes(clinic.clinic().media.release(id)->header);
    const QByteArray wrap = header.mid(40, 48);
    QVERIFY(clinic.clinic().media.erase(id));
    QVERIFY(!*clinic.clinic().media.store().contains(id));
    clinic.stop();
    for (const char *name : {"data/clinic.sqlite", "data/clinic.sqlite-wal"}) {
        QFile file(clinic.folder() + QLatin1Char('/') + QString::fromLatin1(name));
        if (file.open(QIODevice::ReadOnly))
            QVERIFY2(!file.readAll().contains(wrap), name); // neither in use nor left over
    }
}

QTEST_GUILESS_MAIN(TestKeys)
#include "tst_keys.moc"
