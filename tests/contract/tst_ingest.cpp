// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "crypto/digest.h"
#include "domain/problem.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/jobs/clinic_jobs.h"
#include "server/jobs/housekeeping.h"
#include "server/jobs/ingest.h"
#include "server/media/compose.h"
#include "server/media/sealed_pieces.h"
#include "server/media/twilio_capture.h"
#include "server/media/twilio_signature.h"
#include "server/net/web_client.h"
#include "tests/support/hostile_media.h"
#include "tests/support/provider_stand_in.h"
#include "tests/support/test_clinic.h"

#include <QBuffer>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QUrl>

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;
using protocol::pathFor;

/// From a session to a recording: through Twilio Video as it is, through a file somebody has, with everything that can
/// go wrong on the way.
class TestIngest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void publishedSignaturesMatch();
    void formsAreReadOrRefused();
    void aSessionIsComposedByTheProvider();
    void aSessionIsComposedHere();
    void everyLayoutHasItsPlaces();
    void aLayoutReachesTheProvider();
    void aWebmIsAWebm();
    void aLongListOfTracksIsReadToItsEnd();
    void aFailedCompositionIsMadeAnewByARetry();
    void piecesThatACrashLeftAreSwept();
    void twoRecordingsOfASessionAreTwo();
    void soundAloneIsSoundAlone();
    void whatIsCutOffIsFetchedAgain();
    void anOutageIsWaitedFor();
    void aJobGoesOnAfterARestart();
    void aStuckJobFailsAndCanBeRetried();
    void whatWasDeletedMeanwhileStaysDeleted();
    void callbacksAreHintsAndNothingElse();
    void aCallbackIsSignedWhole();
    void aCallbackThatIsCutAnewSaysNothing();
    void aCallbackIsOfNowAndComesOnce();
    void anUploadAcrossAnEndIsNone_data();
    void anUploadAcrossAnEndIsNone();
    void aFileIsUploadedAndPlays();
    void uploadsAreJudgedByTheirContent();
    void hostileUploadsAreRefusedAndOpenNothing();
    void hostileTracksAreNoRecording_data();
    void hostileTracksAreNoRecording();
    void anUploadLargerThanMemoryIsJudgedLikewise();
    void anUploadHasAQuota();

private:
    struct Answered
    {
        int status = 0;
        protocol::Json body;
    };
    void startTwilio(bool composeHere);
    QString recordSome(int milliseconds, const protocol::Json &options = protocol::Json::object());
    QString statusOf(const QString &recording);
    QString sessionWithConsent();
    Answered post(const QString &path, const QByteArray &type, const QByteArray &body,
                  const QList<std::pair<QByteArray, QByteArray>> &headers = {});
    int callback(const QString &target, const QByteArray &type, const QByteArray &body,
                 const server::media::FormFields &signedFields, const QByteArray &token = "12345");
    QByteArray tokenOf(const char *who);
    QByteArray film(const QStringList &arguments);
    QByteArray formWith(const QByteArray &file, const QString &session, const QByteArray &more = {});
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    qint64 number(const QString &sql);

    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<TestPerson> m_ruth;
    std::unique_ptr<ProviderStandIn> m_twilio;
    QString m_session;
};

void TestIngest::init()
{
    m_twilio = std::make_unique<ProviderStandIn>();
    m_clinic = std::make_unique<TestClinic>();
}

void TestIngest::cleanup()
{
    m_ruth.reset();
    m_clinic.reset();
    m_twilio.reset();
}

void TestIngest::startTwilio(bool composeHere)
{
    server::media::TwilioChoice twilio = m_twilio->start();
    twilio.composeHere = composeHere;
    twilio.keepOriginals = std::chrono::seconds(0);
    m_clinic->twilio = twilio;
    m_clinic->start();
    m_ruth = std::make_unique<TestPerson>(m_clinic->address());
    QVERIFY(m_ruth->signIn("ruth"));
    m_session = sessionWithConsent();
}

qint64 TestIngest::number(const QString &sql)
{
    auto row = db().run(sql);
    return row.next() ? row.number(0) : -1;
}

QString TestIngest::sessionWithConsent()
{
    const auto sessions = m_ruth->get(QString::fromLatin1(paths::sessions));
    for (const auto &row : sessions ? sessions->at("sessions") : protocol::Json::array()) {
        const bool free = protocol::text(row, "runningRecordingId").isEmpty();
        if (free && protocol::text(row, "consentState") == domain::textOf(domain::ConsentState::Valid))
            return protocol::text(row, "id");
    }
    return {};
}

QString TestIngest::recordSome(int milliseconds, const protocol::Json &options)
{
    const auto started =
        m_ruth->send("POST", pathFor(paths::startRecording, m_session), {{"consentGiven", true}, {"options", options}});
    if (!started) {
        qWarning("not started: %s", qPrintable(started.error().detail));
        return {};
    }
    QTest::qWait(milliseconds);
    const auto stopped = m_ruth->send("POST", pathFor(paths::stopRecording, m_session), protocol::Json::object());
    return stopped ? protocol::text(protocol::child(*stopped, "recording"), "recordingId") : QString();
}

QString TestIngest::statusOf(const QString &recording)
{
    auto row = db().run(QStringLiteral("SELECT status FROM recordings WHERE id = ?"), {recording});
    return row.next() ? row.text(0) : QString();
}

TestIngest::Answered TestIngest::post(const QString &path, const QByteArray &type, const QByteArray &body,
                                      const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    server::net::WebRequest request;
    request.method = "POST";
    request.url = m_clinic->address().url.toString() + path;
    request.authorityFile = m_clinic->authorityFile();
    request.headers = headers;
    request.headers.append({"Content-Type", type});
    request.body = body;
    const auto answer = server::net::fetch(request);
    if (!answer)
        return {};
    const auto content = protocol::objectFrom(answer->body);
    return {answer->status, content ? *content : protocol::Json::object()};
}

QByteArray TestIngest::tokenOf(const char *who)
{
    const auto in =
        post(QString::fromLatin1(paths::login), "application/json",
             protocol::toBytes({{"email", std::string(who) + "@sample.clinic"}, {"password", samplePassword}}));
    return protocol::text(protocol::child(protocol::child(in.body, "data"), "session"), "accessToken").toLatin1();
}

/// Twilio's published examples ("Validating Signatures from Twilio").
void TestIngest::publishedSignaturesMatch()
{
    using namespace server::media;
    const crypto::SecretBytes token("12345");
    const QString url = QStringLiteral("https://mycompany.com/myapp.php?foo=1&bar=2");
    const FormFields fields = {{QStringLiteral("CallSid"), QStringLiteral("CA1234567890ABCDE")},
                               {QStringLiteral("Caller"), QStringLiteral("+14158675309")},
                               {QStringLiteral("Digits"), QStringLiteral("1234")},
                               {QStringLiteral("From"), QStringLiteral("+14158675309")},
                               {QStringLiteral("To"), QStringLiteral("+18005551212")}};
    const QByteArray published = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";
    QCOMPARE(twilioSignature(url, fields, token), published);
    QVERIFY(isTwilioSignature(published, url, fields, token));
    QVERIFY(isTwilioSignature(
        twilioSignature(QStringLiteral("https://mycompany.com:443/myapp.php?foo=1&bar=2"), fields, token), url, fields,
        token)); // with the port written out
    QVERIFY(!isTwilioSignature(published, url + QLatin1Char('3'), fields, token));
    QVERIFY(!isTwilioSignature(published, url, fields, crypto::SecretBytes("12346")));
    FormFields shuffled = fields;
    std::reverse(shuffled.begin(), shuffled.end());
    QCOMPARE(twilioSignature(url, shuffled, token), published);
    shuffled.append(shuffled.first()); // a repeated one counts once
    QCOMPARE(twilioSignature(url, shuffled, token), published);
    shuffled[0].second += QLatin1Char('0');
    QVERIFY(!isTwilioSignature(published, url, shuffled, token));
    const QByteArray json = R"({"property": "value"})";
    const QString signedUrl = url + QStringLiteral("&bodySHA256=") + QString::fromLatin1(crypto::sha256(json).toHex());
    QVERIFY(isTwilioBodySignature(twilioSignature(signedUrl, {}, token), signedUrl, json, token));
    QVERIFY(!isTwilioBodySignature(twilioSignature(signedUrl, {}, token), signedUrl, json + ' ', token));
}

void TestIngest::formsAreReadOrRefused()
{
    using server::media::formFieldsFrom;
    const auto fields = formFieldsFrom("a=1&b=x+y%20z&c&=v&a=2");
    QVERIFY(fields);
    QCOMPARE(fields->size(), 5);
    QCOMPARE(fields->at(1).second, QStringLiteral("x y z"));
    QVERIFY(!formFieldsFrom("a=%2"));
    QVERIFY(!formFieldsFrom("a=%zz"));
    QVERIFY(!formFieldsFrom("a=%ff%fe"));
    QVERIFY(!formFieldsFrom(QByteArray("a=1&").repeated(500)));
}

void TestIngest::aSessionIsComposedByTheProvider()
{
    startTwilio(false);
    const QString recording = recordSome(2500);
    QVERIFY(!recording.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(recording), QStringLiteral("AVAILABLE"), 60'000);
    QCOMPARE(
        number(QStringLiteral("SELECT COUNT(*) FROM recordings WHERE id = '%1' AND format = 'mp4' AND has_media = 1 "
                              "AND duration_s BETWEEN 1 AND 5")
                   .arg(recording)),
        1);
    QTRY_COMPARE_WITH_TIMEOUT(
        number(QStringLiteral("SELECT COUNT(*) FROM ingest_jobs WHERE recording_id = '%1' AND state "
                              "= 'done'")
                   .arg(recording)),
        1, 20'000);
    // Nothing is left on the way: no piece here, no copy at the provider.
    const auto names = m_clinic->clinic().media.objects();
    for (const QString &name : *names)
        QVERIFY2(!name.contains(QStringLiteral(".part-")), qPrintable(name));
    QCOMPARE(m_twilio->state().at("deleted").size(), 5U); // four tracks and the composition
    QVERIFY(m_twilio->state().at("recordings").empty());
    const auto media = m_clinic->clinic().media.readAll(recording);
    QVERIFY(media);
    QCOMPARE(server::media::containerOf(media->left(64)), QStringLiteral("mp4"));
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM messages WHERE kind = 'recordingReady' AND about = '%1'")
                        .arg(recording)),
             2);
}

void TestIngest::aSessionIsComposedHere()
{
    startTwilio(true);
    const QString recording = recordSome(3000);
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(recording), QStringLiteral("AVAILABLE"), 90'000);
    auto media = server::media::MemoryFile::create();
    QVERIFY(media);
    const QByteArray bytes = *m_clinic->clinic().media.readAll(recording);
    (*media)->file().write(bytes);
    (*media)->file().flush();
    const auto probed = server::media::probe(**media, QStringLiteral("mp4"));
    const QString path =
        QStringLiteral("/proc/%1/fd/%2").arg(QCoreApplication::applicationPid()).arg((*media)->descriptor());
    QVERIFY(probed && probed->hasAudio && probed->hasVideo);
    QVERIFY2(probed->length >= std::chrono::seconds(2) && probed->length <= std::chrono::seconds(6),
             qPrintable(QString::number(probed->length.count())));
    // Two people, red and blue, side by side; the second one half a second later.
    QProcess ffmpeg;
    ffmpeg.start(QStringLiteral("ffmpeg"),
                 {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-ss"), QStringLiteral("1.5"),
                  QStringLiteral("-i"), path, QStringLiteral("-frames:v"), QStringLiteral("1"), QStringLiteral("-vf"),
                  QStringLiteral("scale=8:2"), QStringLiteral("-f"), QStringLiteral("rawvideo"),
                  QStringLiteral("-pix_fmt"), QStringLiteral("rgb24"), QStringLiteral("-")});
    QVERIFY(ffmpeg.waitForFinished(30'000));
    const QByteArray pixels = ffmpeg.readAllStandardOutput();
    QCOMPARE(pixels.size(), 8 * 2 * 3);
    const auto at = [&pixels](int x, int channel) { return static_cast<unsigned char>(pixels.at(x * 3 + channel)); };
    const bool redLeft = at(1, 0) > 150 && at(1, 2) < 100 && at(6, 2) > 150 && at(6, 0) < 100;
    const bool redRight = at(6, 0) > 150 && at(6, 2) < 100 && at(1, 2) > 150 && at(1, 0) < 100;
    QVERIFY2(redLeft || redRight, pixels.toHex().constData());
}

void TestIngest::everyLayoutHasItsPlaces()
{
    using server::media::videoCells;
    const QSize size(1280, 720);
    for (const char *layout : {"grid", "speaker", "presentation"}) {
        for (int count = 1; count <= 9; ++count) {
            const auto cells = videoCells(QString::fromLatin1(layout), QList<bool>(count, false), size);
            QCOMPARE(cells.size(), count);
            for (int i = 0; i < count; ++i) {
                QVERIFY(QRect(QPoint(0, 0), size).contains(cells.at(i)));
                QVERIFY(cells.at(i).width() % 2 == 0 && cells.at(i).height() % 2 == 0);
                for (int other = 0; other < i; ++other)
                    QVERIFY(!cells.at(i).intersects(cells.at(other)));
            }
        }
    }
    QCOMPARE(videoCells(QStringLiteral("speaker"), {false, false, false}, size).first(), QRect(0, 0, 1280, 540));
    QCOMPARE(videoCells(QStringLiteral("presentation"), {false, true, false}, size).at(1), QRect(0, 0, 960, 720));
}

void TestIngest::aLayoutReachesTheProvider()
{
    startTwilio(false);
    const QString recording = recordSome(1500, {{"videoLayout", "speaker"}});
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(recording), QStringLiteral("AVAILABLE"), 60'000);
    const auto layout = m_twilio->state().at("layouts").at(0);
    QCOMPARE(layout.size(), 2U); // a region for each picture
    QCOMPARE(layout.at("picture0").at("height").get<int>(), 540);
    QCOMPARE(layout.at("picture1").at("y_pos").get<int>(), 540);
    QCOMPARE(layout.at("picture1").at("video_sources").size(), 1U);
}

void TestIngest::aWebmIsAWebm()
{
    startTwilio(true);
    const QString recording = recordSome(1500, {{"format", "webm"}, {"resolution", "640x480"}});
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(recording), QStringLiteral("AVAILABLE"), 90'000);
    QCOMPARE(
        number(QStringLiteral("SELECT COUNT(*) FROM recordings WHERE id = '%1' AND format = 'webm'").arg(recording)),
        1);
    const auto media = m_clinic->clinic().media.readAll(recording);
    QVERIFY(media);
    QCOMPARE(server::media::containerOf(media->left(64)), QStringLiteral("webm"));
}

void TestIngest::aLongListOfTracksIsReadToItsEnd()
{
    startTwilio(false);
    m_twilio->steer("small-pages", true);
    const QString recording = recordSome(1500);
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(recording), QStringLiteral("AVAILABLE"), 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_twilio->state().at("deleted").size(), 5U, 20'000); // four tracks, a page each
}

void TestIngest::aFailedCompositionIsMadeAnewByARetry()
{
    startTwilio(false);
    m_twilio->steer("failing-composition", true);
    const QString recording = recordSome(1500, {{"videoLayout", "presentation"}});
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(recording), QStringLiteral("FAILED"), 60'000);
    QVERIFY(m_ruth->send("POST", pathFor(paths::retryRecording, recording), protocol::Json::object()));
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(recording), QStringLiteral("AVAILABLE"), 60'000);
    const auto layouts = m_twilio->state().at("layouts");
    QCOMPARE(layouts.size(), 2U); // a second composition, asked for like the first
    QVERIFY(layouts.at(0) == layouts.at(1));
}

void TestIngest::piecesThatACrashLeftAreSwept()
{
    startTwilio(false);
    auto &clinic = m_clinic->clinic();
    const auto now = base::toUnixMs(clinic.clock.now());
    const QString old = base::newUuidV7(now - 25LL * 3600 * 1000);
    const QString fresh = base::newUuidV7(now);
    const QString working = base::newUuidV7(now - 48LL * 3600 * 1000);
    for (const QString &id : {old, fresh, working}) {
        QByteArray bytes("some bytes of an upload");
        QBuffer source(&bytes);
        source.open(QIODevice::ReadOnly);
        QVERIFY(clinic.media.put(id + QStringLiteral(".part-0-0"), source));
    }
    db().run(QStringLiteral("INSERT INTO recordings(id, session_id, client_id, clinician_id, status, "
                            "session_at, started_at, audio_only) SELECT ?, session_id, "
                            "client_id, clinician_id, 'PROCESSING', 0, 0, 0 FROM recordings LIMIT 1"),
             {working});
    db().run(QStringLiteral("INSERT INTO ingest_jobs(recording_id, provider, state, next_try_at, progressed_at) "
                            "VALUES(?, 'twilio', 'fetching', ?, ?)"),
             {working, now + 3'600'000, now});
    QCOMPARE(server::housekeeping::sweepPieces(clinic, db()), 1);
    QVERIFY(!m_clinic->hasMedia(old + QStringLiteral(".part-0-0")));
    QVERIFY(m_clinic->hasMedia(fresh + QStringLiteral(".part-0-0")));
    QVERIFY(m_clinic->hasMedia(working + QStringLiteral(".part-0-0")));
}

void TestIngest::twoRecordingsOfASessionAreTwo()
{
    startTwilio(false);
    const QString first = recordSome(1500);
    QTest::qWait(11'000); // beyond the leeway in which tracks are told apart by their time
    const QString second = recordSome(1500);
    QVERIFY(!first.isEmpty() && !second.isEmpty() && first != second);
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(first), QStringLiteral("AVAILABLE"), 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(second), QStringLiteral("AVAILABLE"), 60'000);
    QVERIFY(*m_clinic->clinic().media.readAll(first) != QByteArray());
    int rooms = 0;
    const auto state = m_twilio->state();
    for (const auto &call : state.at("calls"))
        rooms += call.at(0) == "POST" && call.at(1) == "/v1/Rooms" ? 1 : 0;
    QCOMPARE(rooms, 1); // one room for the session
}

void TestIngest::soundAloneIsSoundAlone()
{
    startTwilio(true);
    const QString recording = recordSome(1500, {{"audioOnly", true}});
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(recording), QStringLiteral("AVAILABLE"), 60'000);
    QCOMPARE(
        number(QStringLiteral("SELECT COUNT(*) FROM recordings WHERE id = '%1' AND format = 'm4a'").arg(recording)), 1);
    const auto wrong =
        m_ruth->send("POST", pathFor(paths::startRecording, m_session), {{"options", {{"resolution", "9x9"}}}});
    QCOMPARE(wrong.error().code, QStringLiteral("invalid_field"));
}

void TestIngest::whatIsCutOffIsFetchedAgain()
{
    startTwilio(false);
    m_twilio->steer("cut", true);
    const QString recording = recordSome(2000);
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(recording), QStringLiteral("AVAILABLE"), 60'000);
    QVERIFY(!QFile::exists(m_twilio->filePath(QStringLiteral("cut")))); // it was cut
    QVERIFY(server::media::containerOf(m_clinic->clinic().media.readAll(recording)->left(64)) == QStringLiteral("mp4"));
}

void TestIngest::anOutageIsWaitedFor()
{
    startTwilio(false);
    const QString recording = recordSome(1500);
    m_twilio->steer("down", true);
    QTest::qWait(3000);
    QCOMPARE(statusOf(recording), QStringLiteral("PROCESSING"));
    m_twilio->steer("down", false);
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(recording), QStringLiteral("AVAILABLE"), 60'000);
    // While the provider is away, a recording cannot be started, and that is said.
    m_twilio->steer("down", true);
    const auto refused = m_ruth->send("POST", pathFor(paths::startRecording, m_session), {{"consentGiven", true}});
    QCOMPARE(refused.error().code, QStringLiteral("unavailable"));
    m_twilio->steer("down", false);
}

void TestIngest::aJobGoesOnAfterARestart()
{
    startTwilio(false);
    m_twilio->steer("slow-composition", true);
    const QString recording = recordSome(1500);
    QTRY_COMPARE_WITH_TIMEOUT(number(QStringLiteral("SELECT COUNT(*) FROM ingest_jobs WHERE state = 'composing'")), 1,
                              20'000);
    m_clinic->stop();
    m_twilio->steer("slow-composition", false);
    m_clinic->start();
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(recording), QStringLiteral("AVAILABLE"), 60'000);
    int compositions = 0;
    const auto state = m_twilio->state();
    for (const auto &call : state.at("calls"))
        compositions += call.at(0) == "POST" && call.at(1) == "/v1/Compositions" ? 1 : 0;
    QCOMPARE(compositions, 1); // it was not asked for twice
}

void TestIngest::aStuckJobFailsAndCanBeRetried()
{
    startTwilio(false);
    m_twilio->steer("slow-composition", true);
    const QString recording = recordSome(1500);
    QTRY_COMPARE_WITH_TIMEOUT(number(QStringLiteral("SELECT COUNT(*) FROM ingest_jobs WHERE state = 'composing'")), 1,
                              20'000);
    const qint64 weekAgo = base::toUnixMs(base::SystemClock().now()) - 8LL * 24 * 3600 * 1000;
    QTRY_COMPARE_WITH_TIMEOUT(
        (db().run(QStringLiteral("UPDATE ingest_jobs SET progressed_at = ?, next_try_at = 0 WHERE recording_id = ?"),
                  {weekAgo, recording}),
         statusOf(recording)),
        QStringLiteral("FAILED"), 30'000);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM recordings WHERE id = '%1' AND status_reason = 'stuck'")
                        .arg(recording)),
             1);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM messages WHERE kind = 'recordingFailed'")), 1);
    m_twilio->steer("slow-composition", false);
    QVERIFY(m_ruth->send("POST", pathFor(paths::retryRecording, recording), protocol::Json::object()));
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(recording), QStringLiteral("AVAILABLE"), 60'000);
    QCOMPARE(m_ruth->send("POST", pathFor(paths::retryRecording, recording), protocol::Json::object()).error().code,
             QStringLiteral("not_available"));
}

void TestIngest::whatWasDeletedMeanwhileStaysDeleted()
{
    startTwilio(false);
    m_twilio->steer("slow-composition", true);
    const QString recording = recordSome(1500);
    QTRY_COMPARE_WITH_TIMEOUT(number(QStringLiteral("SELECT COUNT(*) FROM ingest_jobs WHERE state = 'composing'")), 1,
                              20'000);
    db().run(QStringLiteral("UPDATE recordings SET status = 'DELETED' WHERE id = ?"), {recording});
    m_twilio->steer("slow-composition", false);
    db().run(QStringLiteral("UPDATE ingest_jobs SET next_try_at = 0"));
    QTRY_COMPARE_WITH_TIMEOUT(number(QStringLiteral("SELECT COUNT(*) FROM ingest_jobs WHERE state = 'done'")), 1,
                              30'000);
    QCOMPARE(statusOf(recording), QStringLiteral("DELETED"));
    QVERIFY(!*m_clinic->clinic().media.store().contains(recording));
    QCOMPARE(m_twilio->state().at("recordings").size(), 0U); // the provider's copies went, too
}

void TestIngest::callbacksAreHintsAndNothingElse()
{
    startTwilio(false);
    m_twilio->steer("slow-composition", true);
    const QString recording = recordSome(1500);
    QTRY_COMPARE_WITH_TIMEOUT(number(QStringLiteral("SELECT COUNT(*) FROM ingest_jobs WHERE state = 'composing'")), 1,
                              20'000);
    const QString room = server::ingest::roomOf(db(), recording);
    const QString path = QString::fromLatin1(paths::recordingWebhook);
    const QString time = base::toText(base::SystemClock().now());
    const auto call = [&](const QString &event, const QByteArray &token, const QByteArray &more = {}) {
        const server::media::FormFields fields = {
            {QStringLiteral("StatusCallbackEvent"), event},
            {QStringLiteral("RoomSid"), room},
            {QStringLiteral("Timestamp"), time},
            {QStringLiteral("MediaUri"), QStringLiteral("https://evil.example/film.mp4")}};
        QByteArrayList pairs;
        for (const auto &[name, value] : fields)
            pairs << name.toUtf8() + '=' + QUrl::toPercentEncoding(value);
        const QByteArray signature = server::media::twilioSignature(QStringLiteral("https://clinic.example") + path,
                                                                    fields, crypto::SecretBytes(token));
        return post(path, "application/x-www-form-urlencoded", pairs.join('&') + more,
                    {{"X-Twilio-Signature", signature}})
            .status;
    };
    QCOMPARE(post(path, "application/x-www-form-urlencoded", "a=b").status, 400); // no signature
    QCOMPARE(call(QStringLiteral("recording-completed"), "wrong"), 403);
    QCOMPARE(call(QStringLiteral("recording-completed"), "12345", "&Extra=1"), 403); // a field that was not signed
    QCOMPARE(call(QStringLiteral("composition-available"), "12345"), 200);
    const auto calls = [this] { return m_twilio->state().at("calls").size(); };
    QTest::qWait(1500);
    const auto before = calls();
    QCOMPARE(call(QStringLiteral("composition-available"), "12345"), 200); // the same again: heard, and dropped
    QTest::qWait(700);
    QVERIFY(calls() <= before + 2);                              // a look the job would have taken anyway
    QCOMPARE(statusOf(recording), QStringLiteral("PROCESSING")); // what it says is not believed
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'webhookRefused'")), 2);
    // Late, after a deletion, and out of order: nothing comes back.
    db().run(QStringLiteral("UPDATE recordings SET status = 'DELETED' WHERE id = ?"), {recording});
    QCOMPARE(call(QStringLiteral("recording-started"), "12345"), 200);
    QCOMPARE(call(QStringLiteral("recording-completed"), "12345"), 200);
    QTest::qWait(1500);
    QCOMPARE(statusOf(recording), QStringLiteral("DELETED"));
}

int TestIngest::callback(const QString &target, const QByteArray &type, const QByteArray &body,
                         const server::media::FormFields &signedFields, const QByteArray &token)
{
    const QByteArray signature = server::media::twilioSignature(QStringLiteral("https://clinic.example") + target,
                                                                signedFields, crypto::SecretBytes(token));
    return post(target, type, body, {{"X-Twilio-Signature", signature}}).status;
}

namespace {

const QString someRoom = QStringLiteral("RM0123456789abcdef0123456789abcdef");

server::media::FormFields saidBy(const QString &event, base::Instant at)
{
    return {{QStringLiteral("RoomSid"), someRoom},
            {QStringLiteral("StatusCallbackEvent"), event},
            {QStringLiteral("Timestamp"), base::toText(at)}};
}

QByteArray formOf(const server::media::FormFields &fields, bool turned = false)
{
    QByteArrayList pairs;
    for (const auto &[name, value] : fields)
        pairs << name.toUtf8() + '=' + QUrl::toPercentEncoding(value);
    if (turned)
        std::reverse(pairs.begin(), pairs.end());
    return pairs.join('&');
}

} // namespace

void TestIngest::aCallbackIsSignedWhole()
{
    startTwilio(false);
    const QByteArray form = "application/x-www-form-urlencoded";
    const auto now = base::SystemClock().now();
    for (const char *one : {paths::recordingWebhook, paths::appointmentsWebhook}) {
        const QString path = QString::fromLatin1(one);
        const auto fields = saidBy(QStringLiteral("recording-completed"), now);
        QCOMPARE(callback(path, form, formOf(fields), fields), 200);
        QCOMPARE(callback(path, form, {}, {}), 400); // the address alone says nothing
        QCOMPARE(callback(path, form, formOf(fields), {}), 403);
        auto twice = fields;
        twice.append({QStringLiteral("RoomSid"), QStringLiteral("RMffffffffffffffffffffffffffffffff")});
        QCOMPARE(callback(path, form, formOf(twice), twice), 400); // which one?
        const QByteArray json = protocol::toBytes({{"RoomSid", someRoom.toStdString()},
                                                   {"StatusCallbackEvent", "recording-completed"},
                                                   {"Timestamp", base::toText(now).toStdString()}});
        const auto signedPath = [&path](const QByteArray &body) {
            return path + QStringLiteral("?bodySHA256=") + QString::fromLatin1(crypto::sha256(body).toHex());
        };
        QCOMPARE(callback(signedPath(json), "application/json", json, {}), 200);
        QCOMPARE(callback(signedPath(json), "application/json; charset=utf-8", json, {}), 200); // the same again
        QCOMPARE(callback(signedPath(json), "application/json", json, {}, "wrong"), 403);
        QCOMPARE(callback(signedPath(json), "application/json", json + ' ', {}), 403);
        QCOMPARE(callback(path, "application/json", json, {}), 403); // its body is not signed
        QCOMPARE(callback(path + QStringLiteral("?bodySHA256="), "application/json", json, {}), 403);
        QCOMPARE(callback(signedPath(json), form, json, {}), 403); // a form is signed field by field
        QCOMPARE(callback(signedPath(json), "text/plain", json, {}), 400);
        for (const QByteArray &wrong :
             {QByteArray("[1]"), QByteArray(json).replace('"' + base::toText(now).toLatin1() + '"', "1700000000"),
              QByteArray(json).replace("recording-completed", "whatever"), QByteArray(json).replace("RM0", "RN0")})
            QVERIFY2(callback(signedPath(wrong), "application/json", wrong, {}) == 400, wrong.constData());
    }
}

/// Names and values are signed run together: whoever kept a form can cut it anew, and must gain nothing by it.
void TestIngest::aCallbackThatIsCutAnewSaysNothing()
{
    startTwilio(false);
    const QString path = QString::fromLatin1(paths::recordingWebhook);
    const auto old = base::SystemClock().now() - std::chrono::hours(24 * 120);
    const auto kept = saidBy(QStringLiteral("recording-completed"), old);
    const QString time = base::toText(old);
    const QString event = QStringLiteral("StatusCallbackEvent");
    const QString word = QStringLiteral("recording-completed");
    const QList<server::media::FormFields> cuts = {
        {{QStringLiteral("RoomSid"), someRoom}, {event, word + QStringLiteral("Timestamp") + time}},
        {{QStringLiteral("RoomSid"), someRoom},
         {event, word},
         {QStringLiteral("Timesta"), QStringLiteral("mp") + time}},
        {{QStringLiteral("RoomSid"), someRoom + event + word}, {QStringLiteral("Timestamp"), time}},
        {{QStringLiteral("RoomSid"), someRoom}, {event, word}, {QStringLiteral("Timestamp") + time, QString()}},
        {{QStringLiteral("RoomSid") + someRoom + event + word + QStringLiteral("Timestamp") + time, QString()}},
    };
    const crypto::SecretBytes token("12345");
    const QString url = QStringLiteral("https://clinic.example") + path;
    for (const auto &cut : cuts) {
        QCOMPARE(server::media::twilioSignature(url, cut, token), server::media::twilioSignature(url, kept, token));
        QCOMPARE(callback(path, "application/x-www-form-urlencoded", formOf(cut), cut), 400);
    }
    QCOMPARE(callback(path, "application/x-www-form-urlencoded", formOf(kept), kept), 403);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM webhook_events")), 0);
}

void TestIngest::aCallbackIsOfNowAndComesOnce()
{
    startTwilio(false);
    const QString path = QString::fromLatin1(paths::recordingWebhook);
    const auto now = base::SystemClock().now();
    const auto at = [&](base::Instant when, const char *event, bool turned = false) {
        const auto fields = saidBy(QString::fromLatin1(event), when);
        return callback(path, "application/x-www-form-urlencoded", formOf(fields, turned), fields);
    };
    const auto kept = [this] { return number(QStringLiteral("SELECT COUNT(*) FROM webhook_events")); };
    QCOMPARE(at(now, "room-created"), 200);
    QCOMPARE(at(now - std::chrono::hours(23), "recording-started"), 200);
    QCOMPARE(kept(), 2);
    QCOMPARE(at(now, "room-created"), 200);
    QCOMPARE(at(now, "room-created", true), 200); // another body, and the same signature
    QCOMPARE(kept(), 2);
    QCOMPARE(at(now - std::chrono::hours(25), "recording-completed"), 403);
    QCOMPARE(at(now + std::chrono::hours(1), "recording-completed"), 403);
    QCOMPARE(kept(), 2);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'webhookRefused' AND code = "
                                   "'not_of_now'")),
             2);
}

/// The file comes slowly, and what allowed it ends meanwhile.
void TestIngest::anUploadAcrossAnEndIsNone_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("consent") << QStringLiteral("UPDATE client_consent SET kind = 'withdrawn' WHERE client_id = "
                                               "(SELECT client_id FROM therapy_sessions WHERE id = '$')");
    QTest::newRow("sign-in") << QStringLiteral("UPDATE sign_ins SET ended_at = 1");
    QTest::newRow("account") << QStringLiteral("UPDATE users SET active = 0 WHERE role = 'psychologist'");
    QTest::newRow("role") << QStringLiteral("UPDATE users SET role = 'patient' WHERE role = 'psychologist'");
    QTest::newRow("session") << QStringLiteral("UPDATE therapy_sessions SET state = 'cancelled'");
}

void TestIngest::anUploadAcrossAnEndIsNone()
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
    QTest::qWait(700); // it was allowed, and half of it is here
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

QByteArray TestIngest::film(const QStringList &arguments)
{
    const QString path = m_twilio->filePath(QStringLiteral("made.") + arguments.last());
    QProcess ffmpeg;
    ffmpeg.start(QStringLiteral("ffmpeg"),
                 QStringList{QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-y")} +
                     arguments.mid(0, arguments.size() - 1) + QStringList{path});
    ffmpeg.waitForFinished(60'000);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray TestIngest::formWith(const QByteArray &file, const QString &session, const QByteArray &more)
{
    return "--XX\r\nContent-Disposition: form-data; name=\"sessionId\"\r\n\r\n" + session.toUtf8() + "\r\n" + more +
           "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Jane Doe.txt\"\r\nContent-Type: "
           "text/plain\r\n\r\n" +
           file + "\r\n--XX--\r\n";
}

void TestIngest::aFileIsUploadedAndPlays()
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

void TestIngest::uploadsAreJudgedByTheirContent()
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

void TestIngest::hostileUploadsAreRefusedAndOpenNothing()
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

void TestIngest::hostileTracksAreNoRecording_data()
{
    QTest::addColumn<bool>("composeHere");
    QTest::newRow("of the provider") << false;
    QTest::newRow("put together here") << true;
}

void TestIngest::hostileTracksAreNoRecording()
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
void TestIngest::anUploadLargerThanMemoryIsJudgedLikewise()
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

void TestIngest::anUploadHasAQuota()
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

QTEST_GUILESS_MAIN(TestIngest)
#include "tst_ingest.moc"
