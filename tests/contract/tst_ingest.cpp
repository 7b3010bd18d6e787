// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/ingest_fixture.h"
#include "tests/support/waiting.h"

#include <future>
#include <thread>

/// From a session to a recording: through Twilio Video as it is, through a file somebody has, with everything that can
/// go wrong on the way.
class TestIngest : public QObject, protected IngestFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
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
    void lookingForOrphansWaitsForNobodyWhoWrites();
};

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
    // The provider's copies stay until they were listened to, and whatever else there is to do goes before that.
    QTRY_COMPARE_WITH_TIMEOUT(timesHeard(recording), 1, 120'000);
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
    QTRY_COMPARE_WITH_TIMEOUT(timesHeard(recording), 1, 120'000);
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
    letPass(11'000, "the leeway in which tracks are told apart by their time");
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
    letPass(3'000, "an outage");
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

/// It is done every two seconds, and there is hardly ever anything.
void TestIngest::lookingForOrphansWaitsForNobodyWhoWrites()
{
    startTwilio(false);
    auto &database = m_clinic->clinic().database;
    std::promise<void> writing;
    std::promise<void> over;
    std::thread other([&] {
        const server::store::Transaction holds(database.connection());
        writing.set_value();
        over.get_future().wait();
    });
    writing.get_future().wait();
    bool hasLooked = true;
    try {
        server::ingest::adoptOrphans(m_clinic->clinic(), db());
    } catch (const server::store::StoreError &) { // it waited until it was too long
        hasLooked = false;
    }
    over.set_value();
    other.join();
    QVERIFY(hasLooked);
}

QTEST_GUILESS_MAIN(TestIngest)
#include "tst_ingest.moc"
