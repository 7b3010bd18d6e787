// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/ingest_fixture.h"
#include "tests/support/waiting.h"

/// Files that people upload: judged by what is in them, bounded, and none that is hostile opens anything.
class TestUploads : public QObject, protected IngestFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void anUploadAcrossAnEndIsNone_data();
    void anUploadAcrossAnEndIsNone();
    void aFileIsUploadedAndPlays();
    void uploadsAreJudgedByTheirContent();
    void hostileUploadsAreRefusedAndOpenNothing();
    void hostileTracksAreNoRecording_data();
    void hostileTracksAreNoRecording();
    void anUploadLargerThanMemoryIsJudgedLikewise();
    void anUploadHasAQuota();
};

/// The file comes slowly, and what allowed it ends meanwhile.
void TestUploads::anUploadAcrossAnEndIsNone_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("consent") << QStringLiteral("UPDATE client_consent SET kind = 'withdrawn' WHERE client_id = "
                                               "(SELECT client_id FROM therapy_sessions WHERE id = '$')");
    QTest::newRow("sign-in") << QStringLiteral("UPDATE sign_ins SET ended_at = 1");
    QTest::newRow("account") << QStringLiteral("UPDATE users SET active = 0 WHERE role = 'psychologist'");
    QTest::newRow("role") << QStringLiteral("UPDATE users SET role = 'patient' WHERE role = 'psychologist'");
    QTest::newRow("session") << QStringLiteral("UPDATE therapy_sessions SET state = 'cancelled'");
}

void TestUploads::anUploadAcrossAnEndIsNone()
{
    QFETCH(QString, sql);
    m_clinic->start();
    m_ruth = std::make_unique<TestPerson>(m_clinic->address());
    QVERIFY(m_ruth->signIn("ruth"));
    m_session = sessionWithConsent();
    const QByteArray body = formWith(film({QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
                                           QStringLiteral("sine=duration=2"), QStringLiteral("m4a")}),
                                     m_session);
    const auto before = m_clinic->clinic().media.objects()->size();
    const auto recordings = number(QStringLiteral("SELECT COUNT(*) FROM recordings"));
    QSslSocket socket;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(m_clinic->authorityFile()));
    socket.setSslConfiguration(tls);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_clinic->port());
    QVERIFY(socket.waitForEncrypted(5000));
    socket.write("POST " + QByteArray(paths::mediaUpload) + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " +
                 m_ruth->session.accessToken().toLatin1() +
                 "\r\nContent-Type: multipart/form-data; boundary=XX\r\nConnection: close\r\nContent-Length: " +
                 QByteArray::number(body.size()) + "\r\n\r\n" + body.left(body.size() / 2));
    QVERIFY(socket.waitForBytesWritten(5000));
    letPass(700, "it is allowed, and half of it comes in");
    db().run(QString(sql).replace(QLatin1Char('$'), m_session));
    socket.write(body.mid(body.size() / 2));
    QByteArray answer;
    while (socket.waitForReadyRead(20'000))
        answer += socket.readAll();
    QVERIFY2(answer.startsWith("HTTP/1.1 40"), answer.left(200).constData());
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM recordings")), recordings);
    QCOMPARE(m_clinic->clinic().media.objects()->size(), before); // and nothing of it stays
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'MEDIA_UPLOAD'")), 0);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'accessDenied' AND code LIKE "
                                   "'upload:%'")),
             1);
}

void TestUploads::aFileIsUploadedAndPlays()
{
    m_clinic->start();
    m_ruth = std::make_unique<TestPerson>(m_clinic->address());
    QVERIFY(m_ruth->signIn("ruth"));
    m_session = sessionWithConsent();
    const QByteArray media =
        film({QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"), QStringLiteral("testsrc=duration=3"),
              QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"), QStringLiteral("sine=duration=3"),
              QStringLiteral("-c:v"), QStringLiteral("libx264"), QStringLiteral("mp4")});
    QVERIFY(media.size() > 10'000);
    const QByteArray bearer = "Bearer " + tokenOf("ruth");
    const QString path = QString::fromLatin1(paths::mediaUpload);
    const QByteArray hash =
        "--XX\r\nContent-Disposition: form-data; name=\"sha256\"\r\n\r\n" + crypto::sha256(media).toHex() + "\r\n";
    const auto made =
        post(path, "multipart/form-data; boundary=XX", formWith(media, m_session, hash), {{"Authorization", bearer}});
    QCOMPARE(made.status, 201);
    const QString name = protocol::text(made.body, "object_name");
    QVERIFY2(name.endsWith(QStringLiteral(".mp4")) && !name.contains(QStringLiteral("Jane")), qPrintable(name));
    const QString id = protocol::text(made.body, "recordingId");
    const auto recording = m_ruth->get(pathFor(paths::recording, id));
    QCOMPARE(protocol::integer(protocol::child(*recording, "recording"), "recordingDuration").value_or(0), 3);
    const auto link = m_ruth->get(pathFor(paths::mediaUrl, name));
    QVERIFY(link);
    server::net::WebRequest request;
    request.url = protocol::text(*link, "url");
    request.authorityFile = m_clinic->authorityFile();
    const auto played = server::net::fetch(request);
    QVERIFY(played && played->status == 200);
    QCOMPARE(server::media::containerOf(played->body.left(64)), QStringLiteral("mp4"));
    // Not for others, not by tricks, and every refusal is in the log.
    TestPerson daniel(m_clinic->address());
    QVERIFY(daniel.signIn("daniel"));
    QCOMPARE(daniel.get(pathFor(paths::mediaUrl, name)).error().code, QStringLiteral("not_found"));
    for (const char *trick : {"..%2f..%2fkeys%2fmaster-keys.json", "%00", "none.mp4", "..%5cx"})
        QVERIFY(!m_ruth->get(QStringLiteral("/api/v1/media/url/") + QString::fromLatin1(trick)));
    QVERIFY(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'AUTHORIZATION_FAILURE'")) >= 2);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'MEDIA_UPLOAD'")), 1);
    QCOMPARE(post(path, "multipart/form-data; boundary=XX", formWith(media, m_session),
                  {{"Authorization", "Bearer " + tokenOf("daniel")}})
                 .status,
             404);
    QCOMPARE(post(path, "multipart/form-data; boundary=XX", formWith(media, m_session),
                  {{"Authorization", "Bearer " + tokenOf("soren")}})
                     .status /
                 100,
             4);
}

void TestUploads::uploadsAreJudgedByTheirContent()
{
    m_clinic->start();
    m_ruth = std::make_unique<TestPerson>(m_clinic->address());
    QVERIFY(m_ruth->signIn("ruth"));
    m_session = sessionWithConsent();
    const QByteArray bearer = "Bearer " + tokenOf("ruth");
    const auto send = [&](const QByteArray &body, const QByteArray &type = "multipart/form-data; boundary=XX") {
        return post(QString::fromLatin1(paths::mediaUpload), type, body, {{"Authorization", bearer}}).status;
    };
    const auto before = m_clinic->clinic().media.objects()->size();
    QCOMPARE(send(formWith(QByteArray("This is a text file. ").repeated(100), m_session)), 415);
    QCOMPARE(send(formWith(QByteArray("MZ") + QByteArray(5000, '\0'), m_session)), 415);
    QCOMPARE(send(formWith(QByteArray::fromHex("00000020") + "ftypisom" + QByteArray(5000, 'x'), m_session)),
             415); // only looks like it
    QCOMPARE(send(formWith(QByteArray(), m_session)), 415);
    const QByteArray media = film({QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
                                   QStringLiteral("sine=duration=1"), QStringLiteral("m4a")});
    QVERIFY(media.size() > 1000);
    QCOMPARE(send(formWith(media, m_session).chopped(20)), 400); // cut off before its end
    QCOMPARE(send(formWith(media, QStringLiteral("no-such-session"))), 404);
    QCOMPARE(send(media, "application/octet-stream"), 400);
    QCOMPARE(send(formWith(media, m_session), "multipart/form-data"), 400); // no boundary
    QCOMPARE(send(QByteArray("--XX\r\nx\r\n\r\n").repeated(50)), 400);
    const QByteArray wrongHash =
        "--XX\r\nContent-Disposition: form-data; name=\"sha256\"\r\n\r\n" + QByteArray(64, '0') + "\r\n";
    QCOMPARE(send(formWith(media, m_session, wrongHash)), 400);
    QCOMPARE(m_clinic->clinic().media.objects()->size(), before); // nothing of all that is kept
    QCOMPARE(send(formWith(media, m_session)), 201);
}

void TestUploads::hostileUploadsAreRefusedAndOpenNothing()
{
    m_clinic->start();
    m_ruth = std::make_unique<TestPerson>(m_clinic->address());
    QVERIFY(m_ruth->signIn("ruth"));
    m_session = sessionWithConsent();
    const QByteArray bearer = "Bearer " + tokenOf("ruth");
    const QByteArray media = film({QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
                                   QStringLiteral("sine=duration=1"), QStringLiteral("mp4")});
    const QString victim = m_twilio->filePath(QStringLiteral("made.mp4"));
    const auto before = m_clinic->clinic().media.objects()->size();
    FileWatch watch(victim);
    for (const HostileFile &file : hostileFiles(victim, media)) {
        Answered answer;
        bool touched = true;
        for (int tries = 0; touched && tries < 3; ++tries) { // others of this machine may look at any file once
            watch.wasTouched();
            answer = post(QString::fromLatin1(paths::mediaUpload), "multipart/form-data; boundary=XX",
                          formWith(file.bytes, m_session), {{"Authorization", bearer}});
            touched = watch.wasTouched();
        }
        QVERIFY2(!touched, file.name);
        QVERIFY2(answer.status == 415, file.name);
        QVERIFY2(protocol::text(answer.body, "errorCode") == QStringLiteral("wrong_content"), file.name);
        QVERIFY2(!protocol::text(answer.body, "message").isEmpty(), file.name);
    }
    QCOMPARE(m_clinic->clinic().media.objects()->size(), before);
}

void TestUploads::hostileTracksAreNoRecording_data()
{
    QTest::addColumn<bool>("composeHere");
    QTest::newRow("of the provider") << false;
    QTest::newRow("put together here") << true;
}

void TestUploads::hostileTracksAreNoRecording()
{
    QFETCH(bool, composeHere);
    const QByteArray media = film({QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
                                   QStringLiteral("sine=duration=1"), QStringLiteral("mp4")});
    const QString victim = m_twilio->filePath(QStringLiteral("made.mp4"));
    QFile served(m_twilio->filePath(QStringLiteral("hostile-media")));
    QVERIFY(served.open(QIODevice::WriteOnly));
    for (const HostileFile &file : hostileFiles(victim, media)) {
        if (QByteArray(file.name) == "a DASH manifest that begins like an mp4")
            served.write(file.bytes);
    }
    served.close();
    QVERIFY(served.size() > 1000);
    startTwilio(composeHere);
    FileWatch watch(victim);
    const QString recording = recordSome(1500);
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(recording), QStringLiteral("FAILED"), 60'000);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM recordings WHERE id = '%1' AND status_reason = 'not_media'")
                        .arg(recording)),
             1);
    QVERIFY(!watch.wasTouched());
}

/// What does not fit in memory is judged by its head, its index and its end.
void TestUploads::anUploadLargerThanMemoryIsJudgedLikewise()
{
    using namespace server::media;
    m_clinic->start();
    MediaStore &store = m_clinic->clinic().media;
    const auto join = [&](const QByteArray &bytes) {
        QStringList names;
        for (qsizetype at = 0; at < bytes.size(); at += 50'000) { // pieces that end anywhere
            QByteArray piece = bytes.mid(at, 50'000);
            QBuffer source(&piece);
            source.open(QIODevice::ReadOnly);
            names << QStringLiteral("large.part-0-%1").arg(names.size());
            if (!store.put(names.last(), source))
                return base::Result<StoredMedia>(base::Error{});
        }
        return joinPieces(store, names, 1000, QStringLiteral("large"));
    };
    const QStringList picture = {QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
                                 QStringLiteral("testsrc2=duration=3:size=320x240")};
    for (const auto &[kind, becomes] : {std::pair{"mp4", "mp4"}, {"webm", "webm"}, {"mkv", "mp4"}}) {
        const QByteArray media = film(picture + QStringList{QString::fromLatin1(kind)});
        const auto kept = join(media);
        QVERIFY2(kept, kind);
        QCOMPARE(kept->format, QString::fromLatin1(becomes));
        QVERIFY(kept->length == std::chrono::seconds(3));
        const auto made = store.readAll(QStringLiteral("large"));
        QVERIFY(made && made->size() == kept->stored.sizeBytes);
        QCOMPARE(containerOf(made->left(signatureBytes)), kept->format);
    }
    const QByteArray sound = film({QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
                                   QStringLiteral("sine=duration=2"), QStringLiteral("mp4")});
    const auto alone = join(sound);
    QVERIFY(alone);
    QCOMPARE(alone->format, QStringLiteral("m4a"));
    const QString victim = m_twilio->filePath(QStringLiteral("made.mp4"));
    FileWatch watch(victim);
    for (const HostileFile &file : hostileFiles(victim, sound)) {
        const auto refused = join(file.bytes);
        QVERIFY2(!refused && refused.error().code == domain::ProblemCode::WrongContent, file.name);
    }
    QVERIFY(!watch.wasTouched());
}

void TestUploads::anUploadHasAQuota()
{
    m_clinic->rules.quotaBytes = 1;
    m_clinic->start();
    m_ruth = std::make_unique<TestPerson>(m_clinic->address());
    QVERIFY(m_ruth->signIn("ruth"));
    m_session = sessionWithConsent();
    const QByteArray media = film({QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
                                   QStringLiteral("sine=duration=1"), QStringLiteral("m4a")});
    const auto answer = post(QString::fromLatin1(paths::mediaUpload), "multipart/form-data; boundary=XX",
                             formWith(media, m_session), {{"Authorization", "Bearer " + tokenOf("ruth")}});
    QCOMPARE(answer.status, 413);
    QCOMPARE(protocol::text(answer.body, "errorCode"), QStringLiteral("quota_reached"));
}

QTEST_GUILESS_MAIN(TestUploads)
#include "tst_uploads.moc"
