// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "crypto/digest.h"
#include "domain/message_kind.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/jobs/housekeeping.h"
#include "server/jobs/ingest.h"
#include "server/media/media_faults.h"
#include "server/media/upload_job.h"
#include "server/messages/outbox.h"
#include "server/net/web_client.h"
#include "server/store/recording_states.h"
#include "server/store/sessions.h"
#include "tests/support/made_media.h"
#include "tests/support/operator_tools.h"
#include "tests/support/test_clinic.h"
#include "tests/support/waiting.h"

#include <QBuffer>
#include <QSslCertificate>

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;
using protocol::Json;
using protocol::json;
using protocol::pathFor;

/// What takes long of an uploaded file goes on after the answer: through a crash, to a recording or to words that say
/// why there is none (src/server/media/MEDIA.md, "In the background").
class TestBackgroundUploads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsShortIsThereWithTheAnswer();
    void whatTakesLongIsAnsweredFirst();
    void aKilledServerGoesOn();
    void whatCannotBeMadeIsSaidInWords_data();
    void whatCannotBeMadeIsSaidInWords();
    void aFailedUploadIsKeptWhileItCanBeRetried();
    void whatIsDeletedMeanwhileLeavesNothing();
    void whatWaitsTakesItsRoom();

private:
    struct Answered
    {
        int status = 0;
        Json body;
    };
    Answered upload(const QByteArray &file, const QString &address, const QString &authority, const QByteArray &token);
    Answered upload(const QByteArray &file);
    QString accepted(const QList<QByteArray> &pieces, const domain::UserId &uploader, std::chrono::hours ago = {});
    QString statusOf(const QString &recording);
    QStringList piecesOf(const QString &recording);
    QString sessionOf(TestPerson &person);
    QByteArray longFilm();
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }

    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<TestPerson> m_ruth;
    QString m_session;
    MadeMedia m_made;
};

void TestBackgroundUploads::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    m_ruth = m_clinic->signedIn("ruth");
    m_session = sessionOf(*m_ruth);
    QVERIFY(!m_session.isEmpty());
}

void TestBackgroundUploads::cleanup()
{
    m_ruth.reset();
    m_clinic.reset();
}

/// A session for which there is a consent.
QString TestBackgroundUploads::sessionOf(TestPerson &person)
{
    const auto sessions = person.get(QString::fromLatin1(paths::sessions));
    for (const auto &row : sessions ? sessions->at("sessions") : Json::array()) {
        if (protocol::text(row, "consentState") == domain::textOf(domain::ConsentState::Valid))
            return protocol::text(row, "id");
    }
    return {};
}

/// Longer than somebody waits for, and in a coding that browsers do not play.
QByteArray TestBackgroundUploads::longFilm()
{
    const QString path =
        m_made.film(QStringLiteral("long.avi"), 130,
                    {QStringLiteral("-c:v"), QStringLiteral("mpeg4"), QStringLiteral("-q:v"), QStringLiteral("12"),
                     QStringLiteral("-c:a"), QStringLiteral("pcm_s16le"), QStringLiteral("-ar"), QStringLiteral("8000"),
                     QStringLiteral("-ac"), QStringLiteral("1")},
                    10);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

TestBackgroundUploads::Answered TestBackgroundUploads::upload(const QByteArray &file, const QString &address,
                                                              const QString &authority, const QByteArray &token)
{
    server::net::WebRequest request;
    request.method = "POST";
    request.url = address + QString::fromLatin1(paths::mediaUpload);
    request.authorityFile = authority;
    request.headers = {{"Content-Type", "multipart/form-data; boundary=XX"}, {"Authorization", "Bearer " + token}};
    request.body = "--XX\r\nContent-Disposition: form-data; name=\"sessionId\"\r\n\r\n" + m_session.toUtf8() +
                   "\r\n--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\nContent-Type: "
                   "application/octet-stream\r\n\r\n" +
                   file + "\r\n--XX--\r\n";
    request.patience = std::chrono::seconds(120);
    const auto answer = server::net::fetch(request);
    if (!answer)
        return {};
    const auto body = protocol::objectFrom(answer->body);
    return {answer->status, body ? *body : Json::object()};
}

TestBackgroundUploads::Answered TestBackgroundUploads::upload(const QByteArray &file)
{
    return upload(file, m_clinic->address().url.toString(), m_clinic->authorityFile(),
                  m_ruth->session.accessToken().toLatin1());
}

QString TestBackgroundUploads::statusOf(const QString &recording)
{
    return db().run(QStringLiteral("SELECT status FROM recordings WHERE id = ?"), {recording}).firstOr<QString>();
}

QStringList TestBackgroundUploads::piecesOf(const QString &recording)
{
    const auto objects = m_clinic->clinic().media.objects();
    return objects ? objects->filter(recording + QStringLiteral(".part-")) : QStringList();
}

void TestBackgroundUploads::whatIsShortIsThereWithTheAnswer()
{
    const QString path = m_made.film(QStringLiteral("short.avi"), 3, {QStringLiteral("-c:v"), QStringLiteral("mpeg4")});
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Answered answer = upload(file.readAll());
    QCOMPARE(answer.status, 201);
    const QString id = protocol::text(answer.body, "recordingId");
    QCOMPARE(statusOf(id), QStringLiteral("AVAILABLE"));
    QCOMPARE(piecesOf(id), QStringList());
}

void TestBackgroundUploads::whatTakesLongIsAnsweredFirst()
{
    const QByteArray film = longFilm();
    QVERIFY(film.size() > 1'000'000);
    const Answered answer = upload(film);
    QCOMPARE(answer.status, 201);
    const QString id = protocol::text(answer.body, "recordingId");
    // Whatever the job has done by now: it was a job, and nobody can watch what is not there.
    QCOMPARE(
        db().run(QStringLiteral("SELECT provider FROM ingest_jobs WHERE recording_id = ?"), {id}).firstOr<QString>(),
        QStringLiteral("upload"));
    QVERIFY(QStringList({QStringLiteral("PROCESSING"), QStringLiteral("AVAILABLE")}).contains(statusOf(id)));
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(id), QStringLiteral("AVAILABLE"), 240'000);
    const auto shown = m_ruth->get(pathFor(paths::recording, id));
    QVERIFY(shown);
    const Json recording = shown->contains("recording") ? shown->at("recording") : *shown;
    QCOMPARE(protocol::text(recording, "originalSha256"), QString::fromLatin1(crypto::sha256(film).toHex()));
    QVERIFY(m_clinic->hasMedia(id));
    QTRY_COMPARE_WITH_TIMEOUT(piecesOf(id), QStringList(), 20'000);
    QTRY_COMPARE(
        db().run(QStringLiteral("SELECT state FROM ingest_jobs WHERE recording_id = ?"), {id}).firstOr<QString>(),
        QStringLiteral("done"));
}

/// The real server, killed while it converts, and started again.
void TestBackgroundUploads::aKilledServerGoesOn()
{
    if (TestClinic::isMany())
        QSKIP("one machine is enough to be killed");
    m_ruth.reset();
    m_clinic->stop();
    const QString clinic = m_clinic->folder();
    const QString ready = clinic + QStringLiteral("/port");
    QProcess server;
    server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const auto start = [&] {
        QFile::remove(ready);
        server.start(qEnvironmentVariable("ATTUNED"), {QStringLiteral("--clinic"), clinic, QStringLiteral("--port"),
                                                       QStringLiteral("0"), QStringLiteral("--ready-file"), ready});
        return QTest::qWaitFor([&ready] { return QFileInfo(ready).size() > 1; }, 30'000);
    };
    const auto state = [&clinic](const QString &sql) {
        server::store::Database database(
            server::store::Address::sqlite(clinic + QStringLiteral("/data/clinic.sqlite")));
        return database.connection().run(sql).firstOr<QString>();
    };
    QVERIFY(start());
    QFile port(ready);
    QVERIFY(port.open(QIODevice::ReadOnly));
    const QString address = QStringLiteral("https://127.0.0.1:") + QString::fromLatin1(port.readAll().trimmed());
    QByteArray token;
    {
        TestPerson ruth({QUrl(address), QSslCertificate::fromPath(m_clinic->authorityFile())});
        QVERIFY(ruth.signIn("ruth"));
        token = ruth.session.accessToken().toLatin1();
        const Answered answer = upload(longFilm(), address, m_clinic->authorityFile(), token);
        QCOMPARE(answer.status, 201);
    }
    const QString leased = QStringLiteral("SELECT leased_by FROM ingest_jobs WHERE provider = 'upload'");
    QTRY_VERIFY_WITH_TIMEOUT(!state(leased).isEmpty(), 20'000); // it has begun
    server.kill();
    QVERIFY(server.waitForFinished());
    const QString status = QStringLiteral("SELECT status FROM recordings r JOIN ingest_jobs j ON j.recording_id = r.id "
                                          "WHERE j.provider = 'upload'");
    QCOMPARE(state(status), QStringLiteral("PROCESSING"));
    QVERIFY(start());
    QTRY_COMPARE_WITH_TIMEOUT(state(status), QStringLiteral("AVAILABLE"), 240'000);
    server.kill();
    server.waitForFinished();
}

/// As if it had been uploaded: pieces in the store, a row, and its job.
QString TestBackgroundUploads::accepted(const QList<QByteArray> &pieces, const domain::UserId &uploader,
                                        std::chrono::hours ago)
{
    const auto now = m_clinic->clinic().clock.now() - ago;
    const QString id = base::newUuidV7(base::toUnixMs(now));
    qint64 size = 0;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        QByteArray bytes = pieces.at(i);
        QBuffer source(&bytes);
        source.open(QIODevice::ReadOnly);
        if (bytes.isEmpty())
            continue; // lost
        if (!m_clinic->clinic().media.put(server::media::uploadPiece(id, i), source))
            qFatal("a piece cannot be stored");
        size += bytes.size();
    }
    const auto session = server::store::sessionById(db(), m_session, now);
    server::store::Transaction transaction(db());
    server::store::addAccepted(db(),
                               {.id = id,
                                .sessionId = m_session,
                                .clientId = session->clientId.value(),
                                .clinicianId = session->clinicianId.value(),
                                .officeId = session->officeId,
                                .sessionAt = now,
                                .startedAt = now,
                                .endedAt = now},
                               {.sizeBytes = size, .format = QStringLiteral("mp4")});
    server::ingest::accept(db(), id, pieces.size(), uploader, now);
    transaction.commit();
    return id;
}

void TestBackgroundUploads::whatCannotBeMadeIsSaidInWords_data()
{
    QTest::addColumn<QList<QByteArray>>("pieces");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no media") << QList<QByteArray>{"hello, this is no film"} << QStringLiteral("wrong_content");
    QTest::newRow("damaged") << QList<QByteArray>{QByteArray::fromHex("000000206674797069736f6d00000200") +
                                                  QByteArray(4096, 'x')}
                             << QStringLiteral("wrong_content");
    QTest::newRow("a piece was lost") << QList<QByteArray>{"first", QByteArray(), "third"}
                                      << QStringLiteral("upload_gone");
}

void TestBackgroundUploads::whatCannotBeMadeIsSaidInWords()
{
    QFETCH(QList<QByteArray>, pieces);
    QFETCH(QString, reason);
    const auto priya = m_clinic->signedIn("priya");
    const auto me = priya->get(QString::fromLatin1(paths::me));
    QVERIFY(me);
    const domain::UserId uploader(protocol::text(protocol::child(protocol::child(*me, "data"), "user"), "id"));
    const QString id = accepted(pieces, uploader);
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(id), QStringLiteral("FAILED"), 60'000);
    QCOMPARE(db().run(QStringLiteral("SELECT status_reason FROM recordings WHERE id = ?"), {id}).firstOr<QString>(),
             reason);
    const auto isTold = [&](const domain::UserId &person) {
        const auto messages = server::outbox::messagesOf(db(), person);
        return std::any_of(messages.begin(), messages.end(), [&id](const server::outbox::Message &message) {
            return message.about == id && message.kind == domain::MessageKind::RecordingFailed;
        });
    };
    QTRY_VERIFY(isTold(uploader));
    const auto isForTheOperator = [&] {
        const auto faults = server::media::faultsSince(db(), m_clinic->clinic().clock.now() - std::chrono::hours(1));
        return std::any_of(faults.begin(), faults.end(), [&](const server::media::MediaFault &fault) {
            return fault.recordingId == id && fault.kind == reason && !fault.words.isEmpty();
        });
    };
    QTRY_VERIFY(isForTheOperator());
    QCOMPARE(
        db().run(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'recordingLost' AND recording_id = ?"),
                 {id})
            .firstOr<qint64>(),
        1);
}

/// For as long as it takes until somebody tries it again, or deletes it.
void TestBackgroundUploads::aFailedUploadIsKeptWhileItCanBeRetried()
{
    auto &clinic = m_clinic->clinic();
    const auto session = server::store::sessionById(db(), m_session, clinic.clock.now());
    const QString id = accepted({"hello, this is no film"}, session->clinicianId, std::chrono::hours(24 * 400));
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(id), QStringLiteral("FAILED"), 60'000);
    const QStringList pieces = piecesOf(id);
    QCOMPARE(pieces.size(), 1);
    server::housekeeping::sweepPieces(clinic, db());
    QCOMPARE(piecesOf(id), pieces);
    QVERIFY(m_ruth->send("POST", pathFor(paths::retryRecording, id), Json::object()));
    const QString reason = QStringLiteral("SELECT status_reason FROM recordings WHERE id = ? AND status = 'FAILED'");
    QTRY_COMPARE_WITH_TIMEOUT(db().run(reason, {id}).firstOr<QString>(), QStringLiteral("wrong_content"), 60'000);
    QVERIFY(server::store::deleteNow(db(), id, QStringLiteral("other")));
    QTRY_COMPARE_WITH_TIMEOUT(piecesOf(id), QStringList(), 30'000);
}

void TestBackgroundUploads::whatIsDeletedMeanwhileLeavesNothing()
{
    const auto session = server::store::sessionById(db(), m_session, m_clinic->clinic().clock.now());
    const QString id = accepted({QByteArray(1000, 'x'), QByteArray()}, session->clinicianId);
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(id), QStringLiteral("FAILED"), 60'000);
    QVERIFY(!piecesOf(id).isEmpty());
    QVERIFY(server::store::deleteNow(db(), id, QStringLiteral("other")));
    QTRY_COMPARE_WITH_TIMEOUT(piecesOf(id), QStringList(), 30'000);
}

void TestBackgroundUploads::whatWaitsTakesItsRoom()
{
    m_ruth.reset();
    m_clinic.reset();
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    const qint64 used =
        db().run(QStringLiteral("SELECT SUM(size_bytes) FROM recordings WHERE has_media = 1")).firstOr<qint64>();
    m_clinic->stop();
    m_clinic->rules.quotaBytes = used + 3'000'000;
    m_clinic->start();
    m_ruth = m_clinic->signedIn("ruth");
    m_session = sessionOf(*m_ruth);
    const auto now = m_clinic->clinic().clock.now();
    const auto session = server::store::sessionById(db(), m_session, now);
    const QString waiting = base::newUuidV7(base::toUnixMs(now));
    {
        server::store::Transaction transaction(db()); // its job is due after this test
        server::store::addAccepted(db(),
                                   {.id = waiting,
                                    .sessionId = m_session,
                                    .clientId = session->clientId.value(),
                                    .clinicianId = session->clinicianId.value(),
                                    .officeId = session->officeId,
                                    .sessionAt = now},
                                   {.sizeBytes = 2'999'000});
        server::ingest::accept(db(), waiting, 1, session->clinicianId, now + std::chrono::hours(1));
        transaction.commit();
    }
    const QString path =
        m_made.film(QStringLiteral("small.mp4"), 2, {QStringLiteral("-c:v"), QStringLiteral("libx264")});
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray film = file.readAll();
    QVERIFY(film.size() > 2000);
    const Answered refused = upload(film);
    QCOMPARE(refused.status, 413);
    QVERIFY2(protocol::text(refused.body, "errorCode") == QStringLiteral("quota_reached"),
             protocol::toBytes(refused.body).constData());
}

QTEST_GUILESS_MAIN(TestBackgroundUploads)
#include "tst_background_uploads.moc"
