// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/stop_scope.h"
#include "crypto/digest.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "protocol/transcript_codec.h"
#include "protocol/transcription_codec.h"
#include "server/store/consents.h"
#include "server/store/participants.h"
#include "server/store/transcription_jobs.h"
#include "server/store/turn_jobs.h"
#include "server/transcripts/transcript_keeping.h"
#include "server/transcripts/whisper_engine.h"
#include "tests/support/api_person.h"
#include "tests/support/made_speech.h"
#include "tests/support/provider_stand_in.h"
#include "tests/support/scripted_server.h"
#include "tests/support/waiting.h"

#include <QProcess>

#include <algorithm>
#include <atomic>
#include <future>

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;
namespace store = attune::server::store;
using domain::LogAction;
using domain::Purpose;
using domain::TranscriptionState;
using protocol::pathFor;
using server::transcripts::SoundSegment;
using server::transcripts::TranscriptionChoice;

namespace {

/// Hears a word twice a second, whatever there is, and can be held up.
class HeldEngine final : public server::transcripts::Transcriber
{
public:
    base::Result<server::transcripts::EngineIdentity> identity() const override
    {
        return server::transcripts::EngineIdentity{QStringLiteral("held"), QStringLiteral("tiny"),
                                                   QString(64, QLatin1Char('a'))};
    }
    base::Result<QList<domain::TranscriptWord>> words(const SoundSegment &segment) const override
    {
        const int number = ++calls;
        while (number == heldAt && base::pauseFor(std::chrono::milliseconds(20)) && number == heldAt) {
        }
        if (number == heldAt)
            return base::Error{base::ErrorKind::Unavailable, QStringLiteral("cut off"), {}, {}};
        if (number == failsAt)
            return base::Error{base::ErrorKind::Unavailable, QStringLiteral("not now"), {}, {}};
        QList<domain::TranscriptWord> heard;
        const qint64 length = segment.samples.size() / server::transcripts::segmentBytesPerMs;
        for (qint64 at = 0; at < length; at += 500)
            heard.append({at, at + 300, QStringLiteral("call%1at%2").arg(number).arg(at), 0.9});
        return heard;
    }

    mutable std::atomic<int> calls = 0;
    std::atomic<int> heldAt = 0;
    std::atomic<int> failsAt = 0;
};

QString standIn()
{
    return QStringLiteral(SOURCE_FOLDER "/tests/support/whisper_stand_in.py");
}

} // namespace

/// Transcripts that an engine makes in a clinic, and whose words are in them (src/server/transcripts/TRANSCRIBING.md).
class TestTranscribing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void wordsComeFromTheEngineAndGoWhenTheyAreTakenBack();
    void nothingIsWrittenWithoutConsent();
    void oneSoundOfAllNeedsEverybodysWord();
    void whatIsCutOffGoesOnWhereItWas();
    void theClinicsSettingAsksByItself();
    void theProgramReachesNothing();
    void aServerOnThisMachineIsAsked();
    void theRealProgramAnswers();
    void aProgramThatFailsIsNoTranscript_data();
    void aProgramThatFailsIsNoTranscript();

private:
    TranscriptionChoice choiceOf(const char *model);
    void startWithTracks(const QList<double> &clientSaysAt);
    void agree(const domain::UserId &who, const QList<Purpose> &purposes);
    QString recordSome();
    QString upload(const Samples &sound);
    void waitForTurns(const QString &recording);
    domain::TranscriptionStatus statusOf(const QString &recording);
    base::Result<protocol::Json> start(const QString &recording);
    QList<domain::TranscriptLine> linesOf(const QString &recording, QStringList *notTranscribed = nullptr);
    qint64 logged(const QString &recording, LogAction action);
    store::Connection &db() { return m_clinic->clinic().database.connection(); }
    qint64 number(const QString &sql) { return db().run(sql).firstOr<qint64>(-1); }

    QTemporaryDir m_models;
    std::unique_ptr<HeldEngine> m_engine; ///< with the next one before the clinic: its threads use them
    std::unique_ptr<server::transcripts::Transcriber> m_program;
    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<TestPerson> m_ruth;
    std::unique_ptr<ProviderStandIn> m_twilio;
    QString m_session;
    domain::UserId m_client;
    domain::UserId m_clinician;
};

void TestTranscribing::init()
{
    if (spoken(QStringLiteral("yes"), QStringLiteral("en-us+m3")).empty())
        QSKIP("espeak-ng is missing");
    m_engine = std::make_unique<HeldEngine>();
    m_twilio = std::make_unique<ProviderStandIn>();
    m_clinic = std::make_unique<TestClinic>();
}

void TestTranscribing::cleanup()
{
    m_ruth.reset();
    m_clinic.reset();
    m_twilio.reset();
    m_program.reset();
    m_engine.reset();
}

TranscriptionChoice TestTranscribing::choiceOf(const char *model)
{
    TranscriptionChoice choice;
    choice.command = standIn();
    choice.model = m_models.filePath(QString::fromLatin1(model));
    QFile file(choice.model);
    if (!file.open(QIODevice::WriteOnly) || file.write(model) <= 0)
        qFatal("no room for a model");
    choice.modelDigest = QString::fromLatin1(crypto::sha256(QByteArray(model)).toHex());
    return choice;
}

void TestTranscribing::agree(const domain::UserId &who, const QList<Purpose> &purposes)
{
    domain::ConsentDecision decision;
    decision.clientId = who;
    decision.given = true;
    decision.purposes = purposes;
    store::addConsent(db(), domain::ConsentRecord::Kind::Given, decision, who, {}, m_clinic->clinic().clock.now());
}

/// A clinic whose provider has the client on the first track, and the clinician on the second.
void TestTranscribing::startWithTracks(const QList<double> &clientSaysAt)
{
    Samples client = roomNoise(clientSaysAt.last() + 6, 1);
    const QString words = QStringLiteral("I was thinking about what you said last week");
    for (const double at : clientSaysAt)
        mix(client, spoken(words, QStringLiteral("en-us+m3"), 0.3F), at);
    Samples clinician = roomNoise(clientSaysAt.last() + 6, 2);
    mix(clinician, spoken(words, QStringLiteral("en-gb+f3"), 0.3F), 7);
    for (const auto &[name, sound] : {std::pair("track-audio-1", client), std::pair("track-audio-2", clinician)}) {
        QFile file(m_twilio->filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(wavOf(sound)) > 0);
    }
    server::media::TwilioChoice twilio = m_twilio->start();
    twilio.keepOriginals = std::chrono::hours(24);
    m_clinic->twilio = twilio;
    m_clinic->start();
    m_ruth = m_clinic->signedIn("ruth");
    const auto sessions = m_ruth->get(QString::fromLatin1(paths::sessions));
    QVERIFY(sessions);
    for (const auto &row : sessions->at("sessions")) {
        if (protocol::text(row, "runningRecordingId").isEmpty() &&
            protocol::text(row, "consentState") == domain::textOf(domain::ConsentState::Valid))
            m_session = protocol::text(row, "id");
    }
    QVERIFY(!m_session.isEmpty());
    auto people =
        db().run(QStringLiteral("SELECT client_id, clinician_id FROM therapy_sessions WHERE id = ?"), {m_session});
    QVERIFY(people.next());
    m_client = domain::UserId(people.text(0));
    m_clinician = domain::UserId(people.text(1));
    for (const auto &[name, who] : {std::pair("identity-1", m_client), std::pair("identity-2", m_clinician)}) {
        QFile file(m_twilio->filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(who.value().toLatin1()) > 0);
    }
}

QString TestTranscribing::recordSome()
{
    if (!m_ruth->send("POST", pathFor(paths::startRecording, m_session), {{"consentGiven", true}}))
        return {};
    letPass(1500, "a recording");
    const auto stopped = m_ruth->send("POST", pathFor(paths::stopRecording, m_session), protocol::Json::object());
    return stopped ? protocol::text(protocol::child(*stopped, "recording"), "recordingId") : QString();
}

QString TestTranscribing::upload(const Samples &sound)
{
    const QByteArray body = "--XX\r\nContent-Disposition: form-data; name=\"sessionId\"\r\n\r\n" + m_session.toUtf8() +
                            "\r\n--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.wav\"\r\n"
                            "Content-Type: audio/wav\r\n\r\n" +
                            wavOf(sound) + "\r\n--XX--\r\n";
    ApiPerson signedIn(*m_clinic, QStringLiteral("ruth@sample.clinic"));
    if (!signedIn.signIn().isEmpty())
        return {};
    const ApiAnswer answer =
        signedIn.call("POST", QString::fromLatin1(paths::mediaUpload), "multipart/form-data; boundary=XX", body);
    return protocol::text(answer.json(), "recordingId");
}

void TestTranscribing::waitForTurns(const QString &recording)
{
    QTRY_COMPARE_WITH_TIMEOUT(store::turnStateOf(db(), recording).status, domain::TurnsStatus::Completed, 240'000);
}

domain::TranscriptionStatus TestTranscribing::statusOf(const QString &recording)
{
    const auto answer = m_ruth->get(pathFor(paths::transcriptionStatus, recording));
    const auto status = answer ? protocol::decode<domain::TranscriptionStatus>(*answer, protocol::Reading::Answer)
                               : base::Result<domain::TranscriptionStatus>(answer.error());
    return status ? *status : domain::TranscriptionStatus();
}

base::Result<protocol::Json> TestTranscribing::start(const QString &recording)
{
    return m_ruth->send("POST", pathFor(paths::startTranscription, recording), {{"language", "en"}});
}

QList<domain::TranscriptLine> TestTranscribing::linesOf(const QString &recording, QStringList *notTranscribed)
{
    const auto answer = m_ruth->get(pathFor(paths::recordingTranscript, recording));
    const auto read = answer ? protocol::decode<protocol::TranscriptAnswer>(*answer, protocol::Reading::Answer)
                             : base::Result<protocol::TranscriptAnswer>(answer.error());
    if (read && notTranscribed)
        *notTranscribed = read->read.notTranscribed;
    return read ? read->read.lines : QList<domain::TranscriptLine>();
}

qint64 TestTranscribing::logged(const QString &recording, LogAction action)
{
    return db()
        .run(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE recording_id = ? AND action = ?"),
             {recording, textOf(action)})
        .only<qint64>();
}

/// From the session to words by the program, and back: of who takes it back nothing is left, of the others everything,
/// with what people corrected.
void TestTranscribing::wordsComeFromTheEngineAndGoWhenTheyAreTakenBack()
{
    startWithTracks({1});
    m_program = server::transcripts::transcriberOf(choiceOf("tiny.bin"));
    m_clinic->clinic().transcriber = m_program.get();
    agree(m_client, {Purpose::Care, Purpose::Transcription});
    const QString recording = recordSome();
    waitForTurns(recording);
    QCOMPARE(statusOf(recording).state, TranscriptionState::NotStarted);
    QVERIFY(statusOf(recording).canStart);
    QVERIFY(start(recording));
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(recording).state, TranscriptionState::Completed, 120'000);
    const domain::TranscriptionStatus status = statusOf(recording);
    QCOMPARE(status.percent, 100);
    QCOMPARE(status.engine, QStringLiteral("whisper.cpp"));
    QCOMPARE(status.model, QStringLiteral("tiny"));
    QCOMPARE(status.modelDigest, choiceOf("tiny.bin").modelDigest);
    QVERIFY(status.notTranscribed.isEmpty());
    const auto lines = linesOf(recording);
    QStringList speakers;
    for (const domain::TranscriptLine &line : lines) {
        QVERIFY2(!line.text.contains(QStringLiteral("invented")), qPrintable(line.text));
        QVERIFY2(!line.text.contains(QStringLiteral("reached")), qPrintable(line.text));
        QVERIFY(line.text.contains(QStringLiteral("heard")));
        QCOMPARE(line.origin, domain::LineOrigin::Made);
        QVERIFY(line.speaker == QStringLiteral("CLIENT") ? line.startMs < 5000 : line.startMs > 6000);
        speakers << line.speaker;
    }
    QVERIFY(speakers.contains(QStringLiteral("CLIENT")) && speakers.contains(QStringLiteral("CLINICIAN")));
    for (const LogAction action :
         {LogAction::TranscriptionRequested, LogAction::TranscriptionStarted, LogAction::TranscriptionCompleted})
        QCOMPARE(logged(recording, action), 1);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM transcription_segments")), 0);

    const auto before = store::transcriptVersions(db(), domain::RecordingId(recording));
    QCOMPARE(before.size(), 1);
    const auto corrected =
        m_ruth->send("PUT", pathFor(paths::recordingTranscript, recording),
                     {{"line", speakers.indexOf(QStringLiteral("CLINICIAN"))}, {"text", "How did that feel?"}});
    QVERIFY(corrected);
    agree(m_client, {Purpose::Care}); // the newest decision has it no more
    QTRY_COMPARE_WITH_TIMEOUT(logged(recording, LogAction::TranscriptWithdrawn), 1, 5000);
    const QString object = server::media::transcriptObject(recording, before.first().id);
    QTRY_VERIFY_WITH_TIMEOUT(!m_clinic->hasMedia(object), 5000);
    QTRY_VERIFY_WITH_TIMEOUT(!linesOf(recording).isEmpty(), 5000);
    QStringList notTranscribed;
    const auto left = linesOf(recording, &notTranscribed);
    QCOMPARE(notTranscribed, QStringList{QStringLiteral("CLIENT")});
    QVERIFY(std::all_of(left.begin(), left.end(), [](const domain::TranscriptLine &line) {
        return line.speaker == QStringLiteral("CLINICIAN");
    }));
    ApiPerson ruth(*m_clinic, QStringLiteral("ruth@sample.clinic"));
    QCOMPARE(ruth.signIn(), QString());
    const ApiAnswer saved =
        ruth.get(pathFor(paths::sessionTranscriptExport, m_session) +
                 QStringLiteral("?format=vtt&reason=for+the+record+of+care&recordingId=") + recording);
    QVERIFY2(saved.body.contains("Made by a program, whisper.cpp tiny, language en, not transcribed: CLIENT"),
             saved.body.left(400).constData());
    QVERIFY(!saved.body.contains("<v CLIENT>"));
    QCOMPARE(left.first().text, QStringLiteral("How did that feel?"));
    QCOMPARE(left.first().origin, domain::LineOrigin::Corrected);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM transcript_voices")), 0);
}

void TestTranscribing::nothingIsWrittenWithoutConsent()
{
    HeldEngine &engine = *m_engine;
    startWithTracks({1});
    agree(m_client, {Purpose::Care});
    const QString recording = recordSome();
    waitForTurns(recording);
    QVERIFY(!statusOf(recording).canStart); // there is no engine
    auto refused = start(recording);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, textOf(domain::ProblemCode::TranscriptionOff));
    m_clinic->clinic().transcriber = &engine;
    refused = start(recording);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, textOf(domain::ProblemCode::TranscriptionNotConsented));
    QVERIFY(logged(recording, LogAction::AccessDenied) >= 1);
    const auto nothing = m_ruth->send("POST", pathFor(paths::cancelTranscription, recording), protocol::Json::object());
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, textOf(domain::ProblemCode::TranscriptionNotRunning));
    // A wider consent counts for what is recorded from then on.
    agree(m_client, {Purpose::Care, Purpose::Transcription});
    QVERIFY(!start(recording));
    QCOMPARE(engine.calls.load(), 0);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM transcription_jobs")), 0);
    QVERIFY(!m_clinic->signedIn("soren")->send("POST", pathFor(paths::startTranscription, recording),
                                               protocol::Json::object())); // not theirs
}

/// Of a sound in which voices are not apart everything is written, or nothing, and it goes as a whole.
void TestTranscribing::oneSoundOfAllNeedsEverybodysWord()
{
    HeldEngine &engine = *m_engine;
    startWithTracks({1});
    m_clinic->clinic().transcriber = &engine;
    agree(m_client, {Purpose::Care, Purpose::Transcription});
    db().run(QStringLiteral("UPDATE consent_history SET purposes = 'care,transcription' WHERE client_id = ?"),
             {m_client.value()}); // whenever that session was
    Samples sound = roomNoise(10, 3);
    mix(sound, spoken(QStringLiteral("Nobody said a word about it"), QStringLiteral("en-us+m3"), 0.3F), 2);
    const QString alone = upload(sound);
    QVERIFY(!alone.isEmpty());
    waitForTurns(alone);
    QVERIFY(start(alone));
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(alone).state, TranscriptionState::Completed, 120'000);
    QVERIFY(!linesOf(alone).isEmpty());
    for (const domain::TranscriptLine &line : linesOf(alone))
        QCOMPARE(line.speaker, QStringLiteral("UNKNOWN"));
    const int calls = engine.calls;
    // Somebody else took part, who never said a word about it.
    const auto other = db().run(QStringLiteral("SELECT client_id FROM client_consent WHERE kind = 'given' AND "
                                               "client_id <> ? AND purposes NOT LIKE '%transcription%' ORDER BY "
                                               "client_id LIMIT 1"),
                                {m_client.value()})
                           .only<QString>();
    QVERIFY(store::addParticipant(db(), m_session, domain::UserId(other), m_clinician, base::Instant{}));
    QVERIFY(start(alone)); // one of the two agreed; whether voices are apart is known when work begins
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(alone).state, TranscriptionState::Failed, 120'000);
    QCOMPARE(logged(alone, LogAction::TranscriptionFailed), 1);
    QCOMPARE(engine.calls.load(), calls);
    QVERIFY(!linesOf(alone).isEmpty()); // what was made before stays
    agree(m_client, {Purpose::Care});
    QTRY_VERIFY_WITH_TIMEOUT(linesOf(alone).isEmpty(), 5000);
    QTRY_COMPARE_WITH_TIMEOUT(number(QStringLiteral("SELECT COUNT(*) FROM transcript_versions WHERE recording_id = "
                                                    "'%1'")
                                         .arg(alone)),
                              0, 5000);
}

/// Finished segments stay, whatever ends the work; what is cancelled leaves nothing.
void TestTranscribing::whatIsCutOffGoesOnWhereItWas()
{
    HeldEngine &engine = *m_engine;
    startWithTracks({1, 20, 40});
    m_clinic->clinic().transcriber = &engine;
    agree(m_client, {Purpose::Care, Purpose::Transcription});
    const QString recording = recordSome();
    waitForTurns(recording);
    const QString kept = QStringLiteral("SELECT COUNT(*) FROM transcription_segments");
    engine.heldAt = 2;
    QVERIFY(start(recording));
    QTRY_COMPARE_WITH_TIMEOUT(engine.calls.load(), 2, 120'000);
    QCOMPARE(number(kept), 1);
    QCOMPARE(statusOf(recording).state, TranscriptionState::InProgress);
    QVERIFY(statusOf(recording).percent > 0 && statusOf(recording).percent < 100);
    QVERIFY(statusOf(recording).secondsLeft.has_value());
    const auto twice = start(recording);
    QVERIFY(!twice);
    QCOMPARE(twice.error().code, textOf(domain::ProblemCode::TranscriptionRunning));
    // Cancelled: at once, and nothing is left.
    QVERIFY(m_ruth->send("POST", pathFor(paths::cancelTranscription, recording), protocol::Json::object()));
    QCOMPARE(statusOf(recording).state, TranscriptionState::NotStarted);
    QCOMPARE(number(kept), 0);
    QCOMPARE(logged(recording, LogAction::TranscriptionCancelled), 1);
    // Again: the engine fails over the second segment, and is asked for that one and those behind it, not for the
    // first.
    engine.heldAt = 0;
    engine.calls = 0;
    engine.failsAt = 2;
    QVERIFY(start(recording));
    QTRY_COMPARE_WITH_TIMEOUT(number(QStringLiteral("SELECT tries FROM transcription_jobs WHERE state = 'due'")), 1,
                              30'000);
    QCOMPARE(number(kept), 1);
    engine.heldAt = 3; // the server is ended while it is at it again
    db().run(QStringLiteral("UPDATE transcription_jobs SET next_try_at = 0"));
    QTRY_COMPARE_WITH_TIMEOUT(engine.calls.load(), 3, 30'000);
    m_clinic->stop();
    m_clinic->start();
    m_ruth = m_clinic->signedIn("ruth");
    QCOMPARE(number(kept), 1);
    engine.heldAt = 0;
    m_clinic->clinic().transcriber = &engine;
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(recording).state, TranscriptionState::Completed, 120'000);
    QString text;
    for (const domain::TranscriptLine &line : linesOf(recording))
        text += line.text + QLatin1Char(' ');
    QVERIFY2(text.contains(QStringLiteral("call1at")), qPrintable(text));
    QVERIFY(!text.contains(QStringLiteral("call2at")) && !text.contains(QStringLiteral("call3at")));
    QVERIFY(text.contains(QStringLiteral("call4at")));
    QCOMPARE(number(kept), 0);
}

void TestTranscribing::theClinicsSettingAsksByItself()
{
    HeldEngine &engine = *m_engine;
    m_clinic->rules.transcribesByItself = true;
    m_clinic->rules.spokenLanguage = QStringLiteral("en");
    startWithTracks({1});
    m_clinic->clinic().transcriber = &engine;
    agree(m_client, {Purpose::Care});
    const QString without = recordSome();
    waitForTurns(without);
    agree(m_client, {Purpose::Care, Purpose::Transcription});
    const QString with = recordSome();
    waitForTurns(with);
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(with).state, TranscriptionState::Completed, 120'000);
    QCOMPARE(logged(with, LogAction::TranscriptionRequested), 1);
    QCOMPARE(statusOf(without).state, TranscriptionState::NotStarted);
    QCOMPARE(logged(without, LogAction::TranscriptionRequested), 0);
}

/// The program gets its sound and its model, and at nothing else.
void TestTranscribing::theProgramReachesNothing()
{
    const TranscriptionChoice choice = choiceOf("tiny.bin");
    QFile secret(m_models.filePath(QStringLiteral("secret")));
    QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("a key") > 0);
    secret.close();
    qputenv("ATTUNE_STAND_IN_SECRET", "a key");
    QByteArray samples;
    for (int i = 0; i < 16'000; ++i)
        samples.append("\xd0\x07", 2); // 2000
    const auto confined = server::transcripts::WhisperProgram(choice).words({samples, QStringLiteral("en-AU"), {}});
    QVERIFY2(confined, confined ? "" : qPrintable(confined.error().detail));
    QStringList texts;
    for (const domain::TranscriptWord &word : *confined)
        texts << word.text;
    QCOMPARE(texts, (QStringList{QStringLiteral("heard0"), QStringLiteral("heard500")}));
    QVERIFY(!QFile::exists(m_models.filePath(QStringLiteral("written"))));
    // The same program unconfined gets at all of it: it would have said so.
    QProcess free;
    free.start(standIn(),
               {QStringLiteral("-m"), choice.model, QStringLiteral("-f"), QStringLiteral("-"), QStringLiteral("-l"),
                QStringLiteral("en"), QStringLiteral("-of"), m_models.filePath(QStringLiteral("out"))});
    QByteArray wave("RIFF");
    wave.resize(44, '\0');
    wave[22] = 1;
    wave[24] = char(0x80);
    wave[25] = 0x3e;
    free.write(wave + samples);
    free.closeWriteChannel();
    QVERIFY(free.waitForFinished(30'000));
    QFile out(m_models.filePath(QStringLiteral("out.json")));
    QVERIFY(out.open(QIODevice::ReadOnly));
    const QByteArray said = out.readAll();
    for (const char *what : {"network", "process", "files", "disk", "neighbors", "environment"})
        QVERIFY2(said.contains(QByteArray("reached") + what), what);
}

/// whisper.cpp's own server gets the sound as a form, with what is likely to be said; what it says is read as the
/// program's is.
void TestTranscribing::aServerOnThisMachineIsAsked()
{
    ScriptedAnswer next;
    next.body =
        R"({"segments":[{"start":0,"end":1,"words":[{"word":" yes","start":0.1,"end":0.4,"probability":0.9}]}]})";
    ScriptedServer server([&next](const ServedRequest &) { return next; });
    TranscriptionChoice choice = choiceOf("tiny.bin");
    choice.command.clear();
    choice.server = server.address().toString();
    const auto engine = server::transcripts::transcriberOf(choice);
    QCOMPARE(engine->identity().value().digest, choice.modelDigest);
    const auto ask = [&engine] {
        auto answer = std::async(std::launch::async, [&engine] {
            return engine->words({QByteArray(32'000, '\1'), QStringLiteral("en-AU"), {QStringLiteral("Aoife")}});
        });
        while (answer.wait_for(std::chrono::milliseconds(0)) != std::future_status::ready)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
        return answer.get();
    };
    const auto words = ask();
    QVERIFY2(words, words ? "" : qPrintable(words.error().detail));
    QCOMPARE(words->size(), 1);
    QCOMPARE(words->first().text, QStringLiteral("yes"));
    QCOMPARE(words->first().startMs, 100);
    const ServedRequest &asked = server.asked.first();
    QCOMPARE(asked.path(), QStringLiteral("/inference"));
    QVERIFY(asked.headers.value("content-type").startsWith("multipart/form-data; boundary="));
    QVERIFY(asked.body.contains("RIFF") && asked.body.contains("WAVEfmt "));
    QVERIFY(asked.body.contains("name=\"language\"\r\n\r\nen\r\n") && asked.body.contains("Aoife"));
    next.status = 503;
    QCOMPARE(ask().error().kind, base::ErrorKind::Unavailable);
    next.status = 400;
    QCOMPARE(ask().error().kind, base::ErrorKind::InvalidInput);
    next = {200, "no words here", "text/plain"};
    QCOMPARE(ask().error().kind, base::ErrorKind::InvalidInput);
}

/// whisper.cpp itself, confined, with a model that has learnt nothing: its words are nonsense, its times and what it
/// writes are real.
void TestTranscribing::theRealProgramAnswers()
{
    const QString folder = qEnvironmentVariable("ATTUNE_WHISPER");
    if (folder.isEmpty())
        QSKIP("whisper.cpp is not here; tests/support/make-whisper-cpp makes it, where npm can be reached");
    TranscriptionChoice choice;
    choice.command = folder + QStringLiteral("/whisper-cli");
    choice.model = folder + QStringLiteral("/tiny.bin");
    QFile model(choice.model);
    QVERIFY(model.open(QIODevice::ReadOnly));
    choice.modelDigest = QString::fromLatin1(crypto::sha256(model.readAll()).toHex());
    const server::transcripts::WhisperProgram program(choice);
    QVERIFY(program.identity());
    const QByteArray wave =
        wavOf(spoken(QStringLiteral("Nobody said a word about it"), QStringLiteral("en-us+m3"), 0.3F));
    const auto words = program.words({wave.mid(44), QStringLiteral("en"), {}});
    QVERIFY2(words, words ? "" : qPrintable(words.error().detail));
    QVERIFY(!words->isEmpty());
    for (const domain::TranscriptWord &word : *words) {
        QVERIFY(word.confidence.has_value());
        QVERIFY(word.startMs >= 0 && word.endMs >= word.startMs && word.endMs <= 60'000);
    }
}

void TestTranscribing::aProgramThatFailsIsNoTranscript_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<QString>("command");
    QTest::addColumn<bool>("hasDigest");
    QTest::newRow("it ends with an error") << QByteArray("fails.bin") << standIn() << true;
    QTest::newRow("it is killed") << QByteArray("dies.bin") << standIn() << true;
    QTest::newRow("it is not there") << QByteArray("tiny.bin") << QStringLiteral("/nowhere/whisper-cli") << true;
    QTest::newRow("it says nothing that can be read") << QByteArray("tiny.bin") << QStringLiteral("/bin/true") << true;
    QTest::newRow("another model") << QByteArray("tiny.bin") << standIn() << false;
}

void TestTranscribing::aProgramThatFailsIsNoTranscript()
{
    QFETCH(QByteArray, model);
    QFETCH(QString, command);
    QFETCH(bool, hasDigest);
    TranscriptionChoice choice = choiceOf(model.constData());
    choice.command = command;
    if (!hasDigest)
        choice.modelDigest = QString(64, QLatin1Char('0'));
    const server::transcripts::WhisperProgram program(choice);
    QCOMPARE(program.identity().has_value(), hasDigest);
    const auto words = program.words({QByteArray(32'000, '\1'), {}, {}});
    QVERIFY(!words || !hasDigest);
    if (!words)
        QVERIFY(words.error().kind == base::ErrorKind::InvalidInput ||
                words.error().kind == base::ErrorKind::Unavailable);
}

QTEST_GUILESS_MAIN(TestTranscribing)
#include "tst_transcribing.moc"
