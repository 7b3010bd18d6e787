// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/net/web_client.h"
#include "tests/support/test_clinic.h"

#include <mutex>

#include <spdlog/sinks/base_sink.h>
#include <spdlog/spdlog.h>

using namespace attune;
using namespace attune::test;
using protocol::pathFor;
namespace paths = attune::protocol::paths;
using Query = QList<std::pair<QString, QString>>;

namespace {

/// Counts statements that read a whole recording.
class ReadingSink : public spdlog::sinks::base_sink<std::mutex>
{
public:
    int take() { return m_count.exchange(0); }
    bool sawAny() const { return m_any; }

protected:
    void sink_it_(const spdlog::details::log_msg &message) override
    {
        const QByteArray text(message.payload.data(), static_cast<qsizetype>(message.payload.size()));
        m_any = m_any || text.startsWith("SELECT");
        if (text.contains("LEFT JOIN viewing_state v ON v.recording_id = r.id"))
            ++m_count;
    }
    void flush_() override {}

private:
    std::atomic<int> m_count = 0;
    std::atomic<bool> m_any = false;
};

} // namespace

/// What a request finds it keeps: one recording is read once, by whichever address it is asked for.
class TestOneReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aRecordingIsReadOnce_data();
    void aRecordingIsReadOnce();
    void whatChangesItIsReadAgain();
    void aPieceOfMediaReadsItOnce();

private:
    TestClinic m_clinic;
    std::shared_ptr<ReadingSink> m_sink = std::make_shared<ReadingSink>();
    std::unique_ptr<TestPerson> m_ruth;
    domain::Recording m_recording;
};

void TestOneReading::initTestCase()
{
    // The store's own logger: it is there since the clinic's files were brought up to date.
    const auto statements = base::logger("store");
    statements->sinks() = {m_sink};
    statements->set_level(spdlog::level::trace);
    m_clinic.start();
    m_ruth = m_clinic.signedIn("ruth");
    m_recording = m_ruth->first(domain::RecordingStatus::Available, QStringLiteral("mp4"));
    QVERIFY(!m_recording.id.isEmpty());
    QVERIFY(m_sink->sawAny()); // else none of these tests could fail
}

void TestOneReading::cleanupTestCase()
{
    m_clinic.stop();
    base::logger("store")->set_level(spdlog::level::off);
}

void TestOneReading::aRecordingIsReadOnce_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isNamed");
    const QString session = m_recording.sessionId.value();
    const QString id = m_recording.id.value();
    const auto ofSession = [&session](const char *name, const char *path) {
        QTest::addRow("%s, named", name) << pathFor(path, session) << true;
        QTest::addRow("%s, the newest", name) << pathFor(path, session) << false;
    };
    ofSession("a link to play", paths::playbackUrl);
    ofSession("a transcript", paths::sessionTranscript);
    ofSession("whether there is a transcript", paths::sessionTranscriptStatus);
    QTest::newRow("a recording") << pathFor(paths::recording, id) << false;
    QTest::newRow("its transcript") << pathFor(paths::recordingTranscript, id) << false;
    QTest::newRow("its notes") << pathFor(paths::recordingNotes, id) << false;
    QTest::newRow("who has seen it") << pathFor(paths::recordingAccess, id) << false;
    auto &db = m_clinic.clinic().database.connection();
    const auto number =
        db.run(QStringLiteral("SELECT public_number FROM therapy_sessions WHERE id = ?"), {session}).only<qint64>();
    QTest::newRow("the recording of an appointment")
        << pathFor(paths::appointmentsRecording, QString::number(number)) << false;
}

void TestOneReading::aRecordingIsReadOnce()
{
    QFETCH(const QString, path);
    QFETCH(const bool, isNamed);
    m_sink->take();
    const auto answer =
        m_ruth->get(path, isNamed ? Query{{QStringLiteral("recordingId"), m_recording.id.value()}} : Query());
    QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().code));
    QCOMPARE(m_sink->take(), 1);
}

/// Before anybody waits for their turn, and once it is theirs.
void TestOneReading::whatChangesItIsReadAgain()
{
    m_sink->take();
    const auto answer = m_ruth->send("PUT", pathFor(paths::classifyRecording, m_recording.id.value()),
                                     {{"classification", "standard"}, {"reason", "nothing about it is special"}});
    QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().code));
    QCOMPARE(m_sink->take(), 2);
}

void TestOneReading::aPieceOfMediaReadsItOnce()
{
    const auto link = m_ruth->get(pathFor(paths::playbackUrl, m_recording.sessionId.value()),
                                  {{QStringLiteral("recordingId"), m_recording.id.value()}});
    QVERIFY(link);
    server::net::WebRequest request;
    request.url = protocol::text(*link, "url");
    request.authorityFile = m_clinic.authorityFile();
    request.headers = {{"Range", "bytes=0-9"}};
    m_sink->take();
    const auto piece = server::net::fetch(request);
    QVERIFY(piece);
    QCOMPARE(piece->status, 206);
    QCOMPARE(m_sink->take(), 1);
}

QTEST_GUILESS_MAIN(TestOneReading)
#include "tst_one_reading.moc"
