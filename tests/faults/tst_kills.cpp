// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "protocol/access_event_codec.h"
#include "protocol/paths.h"
#include "server/store/transcription_jobs.h"
#include "server/store/turn_jobs.h"
#include "tests/support/api_person.h"
#include "tests/support/made_speech.h"
#include "tests/support/test_clinic.h"
#include "tests/support/waiting.h"

#include <QProcess>

#include <algorithm>
#include <csignal>

using namespace attune;
using namespace attune::test;
using protocol::Json;

namespace {

QString rangesText(const QList<domain::MediaRange> &ranges)
{
    QStringList parts;
    for (const auto &range : ranges)
        parts << QStringLiteral("%1-%2").arg(range.startMs).arg(range.endMs);
    return parts.join(QStringLiteral(", "));
}

/// A sound of its own in a session of the clinic, whose client agreed to have it written down.
QString uploadedTo(TestClinic &clinic, const QByteArray &wave)
{
    const auto ruth = clinic.signedIn("ruth");
    const auto sessions = ruth->get(QString::fromLatin1(protocol::paths::sessions));
    QString session;
    for (const auto &row : sessions ? sessions->at("sessions") : Json::array()) {
        if (protocol::text(row, "consentState") == domain::textOf(domain::ConsentState::Valid))
            session = protocol::text(row, "id");
    }
    auto &db = clinic.clinic().database.connection();
    for (const char *table : {"client_consent", "consent_history"})
        db.run(QStringLiteral("UPDATE %1 SET purposes = 'care,transcription' WHERE kind = 'given'")
                   .arg(QString::fromLatin1(table)));
    ApiPerson person(clinic, QStringLiteral("ruth@sample.clinic"));
    if (!person.signIn().isEmpty())
        return {};
    const QByteArray form = "--XX\r\nContent-Disposition: form-data; name=\"sessionId\"\r\n\r\n" + session.toUtf8() +
                            "\r\n--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.wav\"\r\n"
                            "Content-Type: audio/wav\r\n\r\n" +
                            wave + "\r\n--XX--\r\n";
    const ApiAnswer answer = person.call("POST", QString::fromLatin1(protocol::paths::mediaUpload),
                                         "multipart/form-data; boundary=XX", form);
    return protocol::text(answer.json(), "recordingId");
}

} // namespace

/// Real programs, killed and cut off: what was played must be in the clinic's log, exactly and once.
class TestKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aScriptedSessionIsInTheLogExactly();
    void aKilledClientLosesNothing();
    void aClientWithoutNetworkKeepsEverything();
    void aSleepingMachineWatchesNothing();
    void aKilledServerKeepsWhatItAcknowledged();
    void aKilledServerLosesNoFinishedSegment();

private:
    std::unique_ptr<QProcess> client(TestClinic &clinic, const QString &state, const QString &recording,
                                     const QStringList &steps);
    /// Everything watched of a recording, after the log; fails the test on a hole in a device's sequence.
    QList<domain::MediaRange> watched(TestClinic &clinic, const QString &recording);
    QStringList actions(TestClinic &clinic, const QString &recording);
    domain::Recording longRecording(TestClinic &clinic);
};

std::unique_ptr<QProcess> TestKills::client(TestClinic &clinic, const QString &state, const QString &recording,
                                            const QStringList &steps)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(qEnvironmentVariable("SCRIPTED_CLIENT"),
                   QStringList{QStringLiteral("127.0.0.1:%1").arg(clinic.port()), clinic.authorityFile(), state,
                               QStringLiteral("soren@sample.clinic"), QString::fromLatin1(samplePassword), recording} +
                       steps);
    return process;
}

domain::Recording TestKills::longRecording(TestClinic &clinic)
{
    TestPerson soren(clinic.address());
    if (!soren.signIn("soren"))
        return {};
    domain::RecordingQuery query;
    query.statuses = {domain::RecordingStatus::Available};
    query.sort = domain::RecordingQuery::Sort::Duration;
    const auto page = wait(soren.clinic.recordings(query));
    for (const auto &row : page->items) {
        if (row.format == QStringLiteral("mp4"))
            return row;
    }
    return {};
}

QList<domain::MediaRange> TestKills::watched(TestClinic &clinic, const QString &recording)
{
    auto rows = clinic.clinic().database.connection().run(
        QStringLiteral("SELECT ranges FROM access_log WHERE recording_id = ? AND action = 'watched' AND device <> '' "
                       "ORDER BY sequence"),
        {recording});
    QList<domain::MediaRange> ranges;
    while (rows.next())
        ranges.append(protocol::rangesFrom(Json::parse(rows.text(0).toStdString())));
    return domain::merged(ranges);
}

QStringList TestKills::actions(TestClinic &clinic, const QString &recording)
{
    auto rows = clinic.clinic().database.connection().run(
        QStringLiteral("SELECT action, device, device_sequence FROM access_log WHERE recording_id = ? AND device <> '' "
                       "ORDER BY sequence"),
        {recording});
    QStringList result;
    QMap<QString, qint64> last;
    while (rows.next()) {
        result << rows.text(0);
        if (rows.number(2) != last[rows.text(1)] + 1)
            result << QStringLiteral("(hole before %1)").arg(rows.number(2));
        last[rows.text(1)] = rows.number(2);
    }
    return result;
}

void TestKills::aScriptedSessionIsInTheLogExactly()
{
    TestClinic clinic;
    clinic.start();
    const auto recording = longRecording(clinic);
    QVERIFY(recording.duration.value_or(std::chrono::seconds(0)).count() > 30);
    QTemporaryDir state;
    auto process = client(clinic, state.path(), recording.id.value(),
                          {QStringLiteral("wait:3000"), QStringLiteral("pause:1000"), QStringLiteral("seek:20000"),
                           QStringLiteral("play:2000"), QStringLiteral("pause:300"), QStringLiteral("close"),
                           QStringLiteral("flush")});
    QVERIFY(process->waitForFinished(60'000));
    QCOMPARE(process->exitCode(), 0);
    const auto ranges = watched(clinic, recording.id.value());
    QVERIFY2(ranges.size() == 2, qPrintable(rangesText(ranges)));
    QVERIFY(ranges.at(0).startMs <= 150);
    QVERIFY2(ranges.at(0).endMs > 2300 && ranges.at(0).endMs < 3500, qPrintable(rangesText(ranges)));
    QVERIFY2(std::abs(ranges.at(1).startMs - 20'000) <= 150 && ranges.at(1).endMs > 21'300 &&
                 ranges.at(1).endMs < 22'500,
             qPrintable(rangesText(ranges)));
    const auto done = actions(clinic, recording.id.value());
    QVERIFY2(!done.join(QLatin1Char(' ')).contains(QStringLiteral("hole")), qPrintable(done.join(QLatin1Char(' '))));
    for (const char *action : {"opened", "started", "paused", "sought", "resumed", "watched", "closed"})
        QVERIFY2(done.contains(QString::fromLatin1(action)), action);
}

void TestKills::aKilledClientLosesNothing()
{
    TestClinic clinic;
    clinic.start();
    const auto recording = longRecording(clinic);
    QTemporaryDir state;
    auto process =
        client(clinic, state.path(), recording.id.value(), {QStringLiteral("wait:6500"), QStringLiteral("wait:60000")});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += process->readAllStandardOutput()).contains("wait:60000"), 40'000);
    ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
    const qint64 reached = said.mid(said.indexOf("wait:60000 at ") + 14).trimmed().toLongLong();
    QVERIFY(process->waitForFinished(5000));
    auto second =
        client(clinic, state.path(), QStringLiteral("-"), {QStringLiteral("flush")}); // the next start of the program
    QVERIFY(second->waitForFinished(30'000));
    QCOMPARE(second->exitCode(), 0);
    const auto ranges = watched(clinic, recording.id.value());
    QVERIFY2(ranges.size() == 1 && ranges.first().startMs <= 150, qPrintable(rangesText(ranges)));
    // What was watched is stored once a second: the last second before the kill may be open, nothing else.
    QVERIFY2(ranges.first().endMs >= reached - 1300 && ranges.first().endMs <= reached + 700,
             qPrintable(rangesText(ranges) + QStringLiteral(" of %1").arg(reached)));
    const auto done = actions(clinic, recording.id.value());
    QCOMPARE(done.last(), QStringLiteral("interrupted"));
    QVERIFY(!done.join(QLatin1Char(' ')).contains(QStringLiteral("hole")));
}

void TestKills::aClientWithoutNetworkKeepsEverything()
{
    TestClinic clinic;
    clinic.start();
    const auto recording = longRecording(clinic);
    QTemporaryDir state;
    auto process = client(clinic, state.path(), recording.id.value(),
                          {QStringLiteral("wait:9000"), QStringLiteral("close"), QStringLiteral("flush")});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += process->readAllStandardOutput()).contains("wait:9000"), 40'000);
    letPass(3000, "the film comes into memory, and plays on without a server");
    clinic.stop();
    letPass(qEnvironmentVariableIntValue("ATTUNE_OUTAGE_MS") > 0 ? qEnvironmentVariableIntValue("ATTUNE_OUTAGE_MS")
                                                                 : 6000,
            "an outage");
    clinic.start();
    QVERIFY(process->waitForFinished(90'000));
    QCOMPARE(process->exitCode(), 0);
    const auto ranges = watched(clinic, recording.id.value());
    QVERIFY2(ranges.size() == 1 && ranges.first().startMs <= 150 && ranges.first().endMs > 7500,
             qPrintable(rangesText(ranges)));
    QVERIFY(!actions(clinic, recording.id.value()).join(QLatin1Char(' ')).contains(QStringLiteral("hole")));
}

/// As when a lid is closed: nothing of the program runs for a while, and when it goes on its connections are dead.
void TestKills::aSleepingMachineWatchesNothing()
{
    constexpr int asleepMs = 5000;
    TestClinic clinic;
    clinic.start();
    const auto recording = longRecording(clinic);
    QTemporaryDir state;
    auto process = client(
        clinic, state.path(), recording.id.value(),
        {QStringLiteral("wait:2000"), QStringLiteral("wait:10000"), QStringLiteral("close"), QStringLiteral("flush")});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += process->readAllStandardOutput()).contains("wait:10000"), 40'000);
    letPass(1000, "some of it is watched");
    const auto pid = static_cast<pid_t>(process->processId());
    ::kill(pid, SIGSTOP);
    clinic.stop();
    letPass(asleepMs, "the computer sleeps");
    clinic.start();
    ::kill(pid, SIGCONT);
    QVERIFY(process->waitForFinished(60'000));
    QCOMPARE(process->exitCode(), 0);
    const auto ranges = watched(clinic, recording.id.value());
    QVERIFY2(ranges.size() == 1 && ranges.first().startMs <= 150, qPrintable(rangesText(ranges)));
    const qint64 awake = 12'000 - asleepMs;
    QVERIFY2(ranges.first().endMs > awake - 2500 && ranges.first().endMs < awake + 700, qPrintable(rangesText(ranges)));
    QVERIFY(!actions(clinic, recording.id.value()).join(QLatin1Char(' ')).contains(QStringLiteral("hole")));
}

void TestKills::aKilledServerKeepsWhatItAcknowledged()
{
    TestClinic files; // for its copy of the sample clinic; the server is a program of its own here
    QSet<QString> acknowledged;
    quint16 port = 0;
    for (int round = 0; round < 3; ++round) {
        const QString readyFile = files.folder() + QStringLiteral("/ready");
        QFile::remove(readyFile);
        QProcess server;
        server.setStandardErrorFile(QProcess::nullDevice());
        server.start(qEnvironmentVariable("ATTUNED"),
                     {QStringLiteral("--clinic"), files.folder(), QStringLiteral("--port"), QStringLiteral("0"),
                      QStringLiteral("--ready-file"), readyFile});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(readyFile) && QFileInfo(readyFile).size() > 0, 20'000);
        QFile ready(readyFile);
        QVERIFY(ready.open(QIODevice::ReadOnly));
        port = static_cast<quint16>(ready.readAll().trimmed().toUInt());
        TestPerson soren(
            {QUrl(QStringLiteral("https://127.0.0.1:%1").arg(port)), QSslCertificate::fromPath(files.authorityFile())});
        QVERIFY(soren.signIn("soren"));
        const auto recording = soren.first();
        QList<std::pair<QString, domain::Answer<QList<domain::ViewingEnd>>>> underWay;
        for (int i = 1; i <= 300; ++i) {
            domain::AccessEvent event;
            event.id = domain::EventId(QStringLiteral("kill-%1-%2").arg(round).arg(i));
            event.device = domain::DeviceId(QStringLiteral("device-%1").arg(round));
            event.deviceSequence = i;
            event.recording = recording.id;
            event.action = domain::AccessAction::Sought;
            event.occurredAt = base::SystemClock().now();
            underWay.append({event.id.value(), soren.clinic.deliver({event})});
        }
        const auto answered = [&underWay] {
            return std::count_if(underWay.cbegin(), underWay.cend(),
                                 [](const auto &one) { return one.second.isFinished(); });
        };
        QVERIFY(QTest::qWaitFor([&] { return answered() > round * 40; }, 20'000));
        server.kill(); // SIGKILL, in the middle of it
        server.waitForFinished(5000);
        for (const auto &[id, answer] : std::as_const(underWay)) {
            if (wait(answer, 40'000))
                acknowledged.insert(id);
        }
    }
    QVERIFY(!acknowledged.isEmpty());
    files.start();
    auto rows = files.clinic().database.connection().run(
        QStringLiteral("SELECT device, device_sequence, COUNT(*) FROM access_log WHERE device LIKE 'device-%' AND "
                       "outcome = 'reported' GROUP BY device, device_sequence"));
    QSet<QString> stored; // the log gives reports ids of its own; a number on a device is one event
    while (rows.next()) {
        QCOMPARE(rows.number(2), 1);
        stored.insert(QStringLiteral("kill-%1-%2").arg(rows.text(0).section(QLatin1Char('-'), 1), rows.text(1)));
    }
    QVERIFY2(stored.contains(acknowledged), "an acknowledged event was lost");
    auto check = files.clinic().database.connection().run(QStringLiteral("PRAGMA integrity_check"));
    QVERIFY(check.next());
    QCOMPARE(check.text(0), QStringLiteral("ok"));
}

/// A transcript in the making: whatever moment the server is killed at, finished segments stay as they are, and none is
/// made twice.
void TestKills::aKilledServerLosesNoFinishedSegment()
{
    Samples sound = roomNoise(105, 1);
    for (int i = 0; i < 7; ++i) // far enough apart to be a segment each
        mix(sound, spoken(QStringLiteral("Nobody said a word about it"), QStringLiteral("en-us+m3"), 0.3F), 1 + 15 * i);
    TestClinic files;
    files.start();
    const QString recording = uploadedTo(files, wavOf(sound));
    QVERIFY(!recording.isEmpty());
    auto *db = &files.clinic().database.connection();
    QTRY_COMPARE_WITH_TIMEOUT(server::store::turnStateOf(*db, recording).status, domain::TurnsStatus::Completed,
                              60'000);
    QVERIFY(
        server::store::wantTranscription(*db, {recording, QStringLiteral("en"), {}, 0}, files.clinic().clock.now()));
    files.stop();
    QFile model(files.folder() + QStringLiteral("/slow.bin"));
    QVERIFY(model.open(QIODevice::WriteOnly) && model.write("slow") == 4);
    model.close();
    const Json choice = {{"command", SOURCE_FOLDER "/tests/support/whisper_stand_in.py"},
                         {"model", "slow.bin"},
                         {"modelSha256", crypto::sha256(QByteArray("slow")).toHex().toStdString()}};
    QFile configuration(files.folder() + QStringLiteral("/attuned.json"));
    QVERIFY(configuration.open(QIODevice::WriteOnly));
    configuration.write(protocol::toBytes(Json{{"transcription", choice}}));
    configuration.close();
    server::store::Database database(
        server::store::Address::sqlite(files.folder() + QStringLiteral("/data/clinic.sqlite")));
    server::store::Connection &reader = database.connection();
    const auto kept = [&reader] {
        QMap<qint64, QByteArray> segments;
        auto row = reader.run(QStringLiteral("SELECT start_ms, sealed FROM transcription_segments"));
        while (row.next())
            segments.insert(row.number(0), row.value(1).toByteArray());
        return segments;
    };
    const auto state = [&reader] {
        return reader.run(QStringLiteral("SELECT state FROM transcription_jobs")).only<QString>();
    };
    QMap<qint64, QByteArray> before;
    for (int round = 0; round < 5 && state() != QStringLiteral("made"); ++round) {
        QProcess server;
        server.setStandardErrorFile(QProcess::nullDevice());
        server.start(qEnvironmentVariable("ATTUNED"),
                     {QStringLiteral("--clinic"), files.folder(), QStringLiteral("--port"), QStringLiteral("0")});
        const bool isLast = round == 4;
        QTRY_VERIFY_WITH_TIMEOUT(isLast ? state() == QStringLiteral("made") : kept().size() > before.size(), 60'000);
        if (!isLast)
            letPass(170 * round, "another moment to be killed at");
        server.kill(); // SIGKILL, in the middle of it
        server.waitForFinished(5000);
        if (isLast)
            break;
        const auto after = kept();
        for (auto segment = before.cbegin(); segment != before.cend(); ++segment)
            QCOMPARE(after.value(segment.key()), *segment);
        before = after;
    }
    QCOMPARE(state(), QStringLiteral("made"));
    QCOMPARE(reader
                 .run(QStringLiteral("SELECT COUNT(*) FROM transcript_versions WHERE recording_id = ? AND is_stored = "
                                     "1"),
                      {recording})
                 .only<qint64>(),
             1);
}

QTEST_MAIN(TestKills)
#include "tst_kills.moc"
