// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "protocol/recording_codec.h"
#include "protocol/turns_codec.h"
#include "server/media/media_faults.h"
#include "server/store/turn_jobs.h"
#include "tests/support/api_person.h"
#include "tests/support/made_speech.h"
#include "tests/support/provider_stand_in.h"
#include "tests/support/waiting.h"
#include "tests/support/wild_media.h"

#include <array>

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;
using protocol::pathFor;

/// Sessions and files as they are: what is kept of them is whole, what was left out is said, and nothing is thrown away
/// at the provider before that is certain (src/server/media/MEDIA.md, CAPTURE.md).
class TestWildSessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void originalsStayUntilTheGraceIsOver_data();
    void originalsStayUntilTheGraceIsOver();
    void anErasedRecordingTakesItsOriginalsAlong();
    void aSessionOfTheWildIsWhole();
    void aTrackThatCannotBeReadKeepsItsOriginals();
    void aCompositionThatIsTooShortIsNoRecording();
    void whatWasDoneToAFileIsSaid();
    void whatProgramsSaidIsForTheOperatorAlone();
    void whoSpeaksWhenIsFoundOutFromTheirTracks();
    void whoSpeaksWhenIsFoundOutAgainAfterACrash();

private:
    domain::SpeechTurns turnsOf(const QString &recording);
    static Samples said(double atSeconds, const char *voice);
    void startPlain();
    void startTwilio(bool composeHere);
    void giveTrack(const char *name, const QString &path);
    QString recordSome(int milliseconds);
    QString sessionWithConsent();
    QString statusOf(const QString &recording);
    QString stateOfJob(const QString &recording);
    ApiAnswer upload(const QByteArray &media);
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    qint64 number(const QString &sql);

    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<TestPerson> m_ruth;
    std::unique_ptr<ProviderStandIn> m_twilio;
    QString m_session;
    std::chrono::seconds m_keepOriginals{0};
    WildMedia m_wild;
};

void TestWildSessions::init()
{
    m_twilio = std::make_unique<ProviderStandIn>();
    m_clinic = std::make_unique<TestClinic>();
    m_keepOriginals = std::chrono::seconds(0);
}

void TestWildSessions::cleanup()
{
    m_ruth.reset();
    m_clinic.reset();
    m_twilio.reset();
}

void TestWildSessions::startPlain()
{
    m_clinic->start();
    m_ruth = std::make_unique<TestPerson>(m_clinic->address());
    QVERIFY(m_ruth->signIn("ruth"));
    m_session = sessionWithConsent();
    QVERIFY(!m_session.isEmpty());
}

void TestWildSessions::startTwilio(bool composeHere)
{
    server::media::TwilioChoice twilio = m_twilio->start();
    twilio.composeHere = composeHere;
    twilio.keepOriginals = m_keepOriginals;
    m_clinic->twilio = twilio;
    startPlain();
}

qint64 TestWildSessions::number(const QString &sql)
{
    auto row = db().run(sql);
    return row.next() ? row.number(0) : -1;
}

QString TestWildSessions::statusOf(const QString &recording)
{
    auto row = db().run(QStringLiteral("SELECT status FROM recordings WHERE id = ?"), {recording});
    return row.next() ? row.text(0) : QString();
}

QString TestWildSessions::sessionWithConsent()
{
    const auto sessions = m_ruth->get(QString::fromLatin1(paths::sessions));
    for (const auto &row : sessions ? sessions->at("sessions") : protocol::Json::array()) {
        const bool free = protocol::text(row, "runningRecordingId").isEmpty();
        if (free && protocol::text(row, "consentState") == domain::textOf(domain::ConsentState::Valid))
            return protocol::text(row, "id");
    }
    return {};
}

QString TestWildSessions::recordSome(int milliseconds)
{
    const auto started = m_ruth->send("POST", pathFor(paths::startRecording, m_session), {{"consentGiven", true}});
    if (!started) {
        qWarning("not started: %s", qPrintable(started.error().detail));
        return {};
    }
    letPass(milliseconds, "a recording");
    const auto stopped = m_ruth->send("POST", pathFor(paths::stopRecording, m_session), protocol::Json::object());
    return stopped ? protocol::text(protocol::child(*stopped, "recording"), "recordingId") : QString();
}

void TestWildSessions::giveTrack(const char *name, const QString &path)
{
    QVERIFY(QFile::copy(path, m_twilio->filePath(QStringLiteral("track-") + QString::fromLatin1(name))));
}

QString TestWildSessions::stateOfJob(const QString &recording)
{
    auto row = db().run(QStringLiteral("SELECT state FROM ingest_jobs WHERE recording_id = ?"), {recording});
    return row.next() ? row.text(0) : QString();
}

void TestWildSessions::originalsStayUntilTheGraceIsOver_data()
{
    QTest::addColumn<bool>("composeHere");
    QTest::addColumn<int>("copies");
    QTest::newRow("put together here") << true << 4;
    QTest::newRow("by the provider") << false << 5;
}

void TestWildSessions::originalsStayUntilTheGraceIsOver()
{
    QFETCH(bool, composeHere);
    QFETCH(int, copies);
    m_keepOriginals = std::chrono::hours(7 * 24);
    startTwilio(composeHere);
    const QString recording = recordSome(1500);
    QTRY_COMPARE_WITH_TIMEOUT(stateOfJob(recording), QStringLiteral("keeping"), 90'000);
    QCOMPARE(statusOf(recording), QStringLiteral("AVAILABLE"));
    QVERIFY(m_twilio->state().at("deleted").empty());
    const qint64 week = 7LL * 24 * 3600 * 1000;
    const QString due = QStringLiteral("SELECT next_try_at FROM ingest_jobs WHERE recording_id = '%1'").arg(recording);
    const auto left = [&] { return number(due) - base::toUnixMs(base::SystemClock().now()); };
    QTRY_VERIFY_WITH_TIMEOUT(left() > week - 3600'000, 20'000); // noted when the step is over
    QVERIFY(left() <= week);
    // Asked too early, it waits on; a week without "progress" fails nothing that is in.
    db().run(QStringLiteral("UPDATE ingest_jobs SET next_try_at = 0, progressed_at = 1"));
    QTRY_VERIFY_WITH_TIMEOUT(
        number(QStringLiteral("SELECT next_try_at FROM ingest_jobs WHERE recording_id = '%1'").arg(recording)) > 1,
        20'000);
    QCOMPARE(stateOfJob(recording), QStringLiteral("keeping"));
    QVERIFY(m_twilio->state().at("deleted").empty());
    db().run(QStringLiteral("UPDATE ingest_jobs SET state = 'removing', next_try_at = 0"));
    QTRY_COMPARE_WITH_TIMEOUT(stateOfJob(recording), QStringLiteral("done"), 30'000);
    QCOMPARE(static_cast<int>(m_twilio->state().at("deleted").size()), copies);
}

void TestWildSessions::anErasedRecordingTakesItsOriginalsAlong()
{
    m_keepOriginals = std::chrono::hours(7 * 24);
    startTwilio(true);
    const QString recording = recordSome(1500);
    QTRY_COMPARE_WITH_TIMEOUT(stateOfJob(recording), QStringLiteral("keeping"), 90'000);
    QVERIFY(m_twilio->state().at("deleted").empty());
    db().run(QStringLiteral("UPDATE recordings SET status = 'DELETED' WHERE id = ?"), {recording});
    QTRY_COMPARE_WITH_TIMEOUT(stateOfJob(recording), QStringLiteral("done"), 30'000);
    QCOMPARE(m_twilio->state().at("deleted").size(), 4U);
}

/// A picture that changes its size, a microphone that was muted, a camera that sent nothing: the rest is all there, and
/// what is not is said.
void TestWildSessions::aSessionOfTheWildIsWhole()
{
    giveTrack("video-1", m_wild.changingSizes(6));
    giveTrack("audio-1", m_wild.withHole(20, 5, 15));
    giveTrack("video-2", m_wild.headOnly());
    giveTrack("audio-2", m_wild.microphone(18, QStringLiteral("second.mka"), 1320));
    startTwilio(true);
    const QString recording = recordSome(1500);
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(recording), QStringLiteral("AVAILABLE"), 120'000);
    QCOMPARE(
        number(QStringLiteral("SELECT COUNT(*) FROM recordings WHERE id = '%1' AND duration_s BETWEEN 19 AND 21 AND "
                              "audio_only = 0")
                   .arg(recording)),
        1);
    const auto told = m_ruth->get(pathFor(paths::recording, recording));
    QVERIFY(told);
    const auto notes = protocol::child(*told, "recording").at("mediaNotes");
    QCOMPARE(notes.size(), 1U);
    QCOMPARE(protocol::text(notes.at(0), "note"), QStringLiteral("tracksEmpty"));
    const auto faults = server::media::faultsSince(db(), base::Instant{});
    QCOMPARE(faults.size(), 1);
    QVERIFY2(faults.first().words.contains(QStringLiteral("empty")), qPrintable(faults.first().words));
    QCOMPARE(faults.first().recordingId, recording);
}

void TestWildSessions::aTrackThatCannotBeReadKeepsItsOriginals()
{
    QFile text(m_twilio->filePath(QStringLiteral("track-audio-2")));
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write(QByteArray("no sound at all ").repeated(500)) > 0);
    text.close();
    startTwilio(true);
    const QString recording = recordSome(1500);
    QTRY_COMPARE_WITH_TIMEOUT(stateOfJob(recording), QStringLiteral("keeping"), 90'000);
    QCOMPARE(statusOf(recording), QStringLiteral("AVAILABLE"));
    db().run(QStringLiteral("UPDATE ingest_jobs SET next_try_at = 0")); // no grace was asked for, and yet
    QTRY_VERIFY_WITH_TIMEOUT(
        number(QStringLiteral("SELECT next_try_at FROM ingest_jobs WHERE recording_id = '%1'").arg(recording)) > 1,
        20'000);
    QCOMPARE(stateOfJob(recording), QStringLiteral("keeping"));
    QVERIFY(m_twilio->state().at("deleted").empty());
    QVERIFY(
        server::media::faultsSince(db(), base::Instant{}).value(0).words.contains(QStringLiteral("cannot be read")));
}

void TestWildSessions::aCompositionThatIsTooShortIsNoRecording()
{
    startTwilio(false);
    m_twilio->steer("short-composition", true);
    const QString recording = recordSome(6000);
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(recording), QStringLiteral("FAILED"), 60'000);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM recordings WHERE id = '%1' AND status_reason = 'not_whole'")
                        .arg(recording)),
             1);
    QVERIFY(m_twilio->state().at("deleted").empty());
}

ApiAnswer TestWildSessions::upload(const QByteArray &media)
{
    ApiPerson ruth(*m_clinic, QStringLiteral("ruth@sample.clinic"));
    if (const QString problem = ruth.signIn(); !problem.isEmpty())
        qWarning("%s", qPrintable(problem));
    return ruth.call("POST", QString::fromLatin1(paths::mediaUpload), "multipart/form-data; boundary=XX",
                     "--XX\r\nContent-Disposition: form-data; name=\"sessionId\"\r\n\r\n" + m_session.toLatin1() +
                         "\r\n--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n" + media +
                         "\r\n--XX--\r\n");
}

void TestWildSessions::whatWasDoneToAFileIsSaid()
{
    startPlain();
    const QByteArray media = contentOf(m_wild.voices(2, 3));
    const auto made = upload(media);
    QCOMPARE(made.status, 201);
    const QString id = protocol::text(made.json(), "recordingId");
    const auto told = m_ruth->get(pathFor(paths::recording, id));
    QVERIFY(told);
    const auto recording =
        protocol::decode<domain::Recording>(protocol::child(*told, "recording"), protocol::Reading::Answer);
    QVERIFY(recording);
    QCOMPARE(recording->originalSha256, QString::fromLatin1(crypto::sha256(media).toHex()));
    QVERIFY(recording->sha256 != recording->originalSha256);
    QVERIFY(recording->notes.contains(domain::MediaNote{domain::MediaChange::AudioTracksMixed, 2}));
    const auto stored = m_clinic->clinic().media.readAll(id);
    QCOMPARE(QString::fromLatin1(crypto::sha256(*stored).toHex()), recording->sha256);
    // A voice memo with a cover is a sound, whatever its name says.
    const auto memo = upload(contentOf(m_wild.withCover(QStringLiteral("m4a"))));
    QCOMPARE(memo.status, 201);
    QCOMPARE(number(QStringLiteral("SELECT audio_only FROM recordings WHERE id = '%1'")
                        .arg(protocol::text(memo.json(), "recordingId"))),
             1);
}

/// A damaged file is refused in our words; what ffmpeg said of it is sealed, and for the operator.
void TestWildSessions::whatProgramsSaidIsForTheOperatorAlone()
{
    startPlain();
    QByteArray media = contentOf(m_wild.voices(1, 3));
    media = media.left(media.size() / 2); // its index was at the end
    const auto refused = upload(media);
    QCOMPARE(refused.status, 415);
    const QByteArray &answer = refused.body;
    for (const char *word : {"ffmpeg", "moov", "Invalid data", "0x"})
        QVERIFY2(!answer.contains(word), answer.constData());
    const auto faults = server::media::faultsSince(db(), base::Instant{});
    QCOMPARE(faults.size(), 1);
    QCOMPARE(faults.first().kind, QStringLiteral("wrong_content"));
    QVERIFY(!faults.first().words.isEmpty());
    auto row = db().run(QStringLiteral("SELECT words FROM media_faults"));
    QVERIFY(row.next() && row.text(0).startsWith(QStringLiteral("~1~")));
    const auto text = upload(QByteArray("a letter, and no recording. ").repeated(100));
    QCOMPARE(text.status, 415);
    QVERIFY(text.body.contains("FLAC"));
}

/// As the clinic tells them; NotStarted when it does not.
domain::SpeechTurns TestWildSessions::turnsOf(const QString &recording)
{
    const auto answer = m_ruth->get(pathFor(paths::recordingTurns, recording));
    const auto turns = answer ? protocol::decode<domain::SpeechTurns>(*answer, protocol::Reading::Answer)
                              : base::Result<domain::SpeechTurns>(answer.error());
    return turns ? *turns : domain::SpeechTurns();
}

/// Somebody says a sentence at a time, alone with the noise of the room.
Samples TestWildSessions::said(double atSeconds, const char *voice)
{
    Samples sound = roomNoise(14, 1);
    mix(sound, spoken(QStringLiteral("I was thinking about what you said last week"), QString::fromLatin1(voice), 0.3F),
        atSeconds);
    return sound;
}

/// Everybody's own track says who it is; the provider's copies stay for as long, whatever the grace.
void TestWildSessions::whoSpeaksWhenIsFoundOutFromTheirTracks()
{
    const std::array voices = {std::pair("1", said(1, "en-us+m3")), std::pair("2", said(7, "en-gb+f3"))};
    for (const auto &[person, sound] : voices) {
        QFile file(m_twilio->filePath(QStringLiteral("track-audio-") + QLatin1String(person)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(wavOf(sound)) > 0);
    }
    startTwilio(false);
    QFile identity(m_twilio->filePath(QStringLiteral("identity-1")));
    QVERIFY(identity.open(QIODevice::WriteOnly));
    identity.write(db().run(QStringLiteral("SELECT client_id FROM therapy_sessions WHERE id = ?"), {m_session})
                       .only<QString>()
                       .toLatin1());
    identity.close();
    const QString recording = recordSome(1500);
    QTRY_COMPARE_WITH_TIMEOUT(turnsOf(recording).status, domain::TurnsStatus::Completed, 120'000);
    const domain::SpeechTurns turns = turnsOf(recording);
    QCOMPARE(turns.separation, domain::TurnSeparation::Tracks);
    QCOMPARE(turns.turns.size(), 2);
    QCOMPARE(turns.turns.at(0).speaker, QStringLiteral("CLIENT"));
    QCOMPARE(turns.turns.at(1).speaker, QStringLiteral("SPEAKER_1"));
    QVERIFY(std::abs(turns.turns.at(0).startMs - 1000) < 250);
    QVERIFY(std::abs(turns.turns.at(1).startMs - 7500) < 500); // they came half a second later
    QVERIFY(!turns.pauses.isEmpty());
    QVERIFY(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'turnsRead' AND recording_id = '%1'")
                       .arg(recording)) >= 1);
    QTRY_COMPARE_WITH_TIMEOUT(stateOfJob(recording), QStringLiteral("done"), 60'000);
}

/// A file with one person on each channel; what was cut off begins anew; what is erased takes its turns along.
void TestWildSessions::whoSpeaksWhenIsFoundOutAgainAfterACrash()
{
    startPlain();
    Samples right = said(7, "en-gb+f3");
    mix(right,
        spoken(QStringLiteral("And then nobody said a word for quite some time"), QStringLiteral("en-gb+f3"), 0.3F),
        10.5);
    Samples left = said(1, "en-us+m3");
    mix(left, spoken(QStringLiteral("It was strange to hear her say it like that"), QStringLiteral("en-us+m3"), 0.3F),
        4);
    const auto made = upload(wavOf(left, right));
    QCOMPARE(made.status, 201);
    const QString id = protocol::text(made.json(), "recordingId");
    QTRY_COMPARE(turnsOf(id).status, domain::TurnsStatus::Completed);
    QCOMPARE(turnsOf(id).separation, domain::TurnSeparation::Channels);
    const QList<domain::SpeechTurn> before = turnsOf(id).turns;
    QVERIFY(before.size() >= 4);
    QVERIFY(m_clinic->hasMedia(server::media::turnsObject(id)));
    // As a killed server leaves it: nothing is stored, and the row says that it is being listened to.
    QVERIFY(m_clinic->clinic().media.erase(server::media::turnsObject(id)));
    QVERIFY(server::store::beginTurns(db(), id, base::Instant{}));
    QTRY_COMPARE(turnsOf(id).status, domain::TurnsStatus::Completed);
    QCOMPARE(turnsOf(id).turns, before);
    QVERIFY(m_clinic->signedIn("priya")->send(
        "DELETE", pathFor(paths::recording, id),
        {{"category", "client_request"}, {"reason", "recorded by mistake, says the client"}}));
    QTRY_VERIFY(!m_clinic->hasMedia(server::media::turnsObject(id)));
    QTRY_COMPARE(server::store::turnStateOf(db(), id).status, domain::TurnsStatus::NotStarted);
}

QTEST_GUILESS_MAIN(TestWildSessions)
#include "tst_wild_sessions.moc"
