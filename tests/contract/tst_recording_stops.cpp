// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/ingest.h"
#include "server/jobs/recording_stops.h"
#include "server/setup/clinic_parts.h"
#include "server/store/recording_states.h"
#include "server/store/sessions.h"
#include "tests/support/operator_tools.h"
#include "tests/support/waiting.h"

#include <QTest>

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>

using namespace attune;
using namespace attune::server;
using namespace attune::test;
using namespace std::chrono_literals;

namespace {

/// A provider that answers when the test says so, and counts how often it was told of each room.
class SlowProvider final : public media::CaptureProvider
{
public:
    QString name() const override { return QStringLiteral("slow"); }
    base::Result<QString> openRoom(const QString &session) override { return session; }
    base::Result<QString> begin(const QString &session, const media::CaptureOptions &) override { return session; }
    base::Result<media::IngestStep> advance(const media::IngestJob &, media::MediaStore &) override
    {
        return base::Error{base::ErrorKind::Unavailable, {}, {}, {}};
    }
    base::Result<void> end(const QString &room) override
    {
        std::unique_lock lock(m_mutex);
        ++m_told[room];
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return m_answers > 0; });
        --m_answers;
        return {};
    }
    void answer(int howMany)
    {
        const std::lock_guard lock(m_mutex);
        m_answers += howMany;
        m_changed.notify_all();
    }
    int unanswered() const
    {
        const std::lock_guard lock(m_mutex);
        return m_answers;
    }
    std::size_t toldOf() const
    {
        const std::lock_guard lock(m_mutex);
        return m_told.size();
    }
    int mostOften() const
    {
        const std::lock_guard lock(m_mutex);
        int most = 0;
        for (const auto &[room, times] : m_told)
            most = std::max(most, times);
        return most;
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_answers = 0;
    std::map<QString, int> m_told;
};

constexpr int most{RecordingStops::mostAtOnce};

} // namespace

/// Many recordings lose their consent at once, and neither their provider nor the log is quick.
class TestRecordingStops : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void soManyAreToldAtOnceAndTheOthersInTurn();
    void whatCannotBeLoggedYetIsToldNobodyAgain();

private:
    void startRecordings(int howMany);
    qint64 running()
    {
        return db().run(QStringLiteral("SELECT COUNT(*) FROM recordings WHERE status = 'RECORDING'")).only<qint64>();
    }
    store::Connection &db() { return m_parts->database.connection(); }

    base::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ClinicParts> m_parts;
    std::unique_ptr<SlowProvider> m_provider;
    std::unique_ptr<RecordingStops> m_stops;
};

void TestRecordingStops::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString clinic = copyOfSample(*m_folder);
    auto parts = ClinicParts::open({}, {clinic + QStringLiteral("/data"), clinic + QStringLiteral("/keys")}, m_clock,
                                   ClinicParts::Missing::Refuse);
    QVERIFY2(parts, qPrintable(parts ? QString() : parts.error().detail));
    m_parts = std::move(*parts);
    db().run(QStringLiteral("UPDATE recordings SET status = 'FAILED' WHERE status = 'RECORDING'")); // the sample's own
    m_provider = std::make_unique<SlowProvider>();
    m_stops = std::make_unique<RecordingStops>(RecordingStops::Parties{m_clock, m_parts->log, *m_provider, {}});
}

void TestRecordingStops::cleanup()
{
    m_provider->answer(1000); // whoever still waits
    m_stops.reset();
    m_provider.reset();
    m_parts.reset();
}

/// Of a client whose consent is over by now.
void TestRecordingStops::startRecordings(int howMany)
{
    domain::UserId client;
    domain::UserId clinician;
    { // read to its end before anything is written: the log's writer writes meanwhile
        auto people = db().run(
            QStringLiteral("SELECT client_id, clinician_id FROM recordings WHERE status = 'AVAILABLE' LIMIT 1"));
        QVERIFY(people.next());
        client = domain::UserId(people.text(0));
        clinician = domain::UserId(people.text(1));
    }
    const auto now = m_clock.now();
    for (int i = 0; i < howMany; ++i) {
        const QString session = store::addInventedSession(
            db(), {client, clinician, now - 10min - std::chrono::seconds(i), now + 40min, clinician.value()},
            QStringLiteral("scheduled"));
        const auto id = store::beginRecording(db(), *store::sessionById(db(), session, now), false, now);
        QVERIFY(id);
        ingest::begin(db(), *id, m_provider->name(), session, {}, now);
    }
    db().run(QStringLiteral("UPDATE client_consent SET expires_at = ? WHERE client_id = ?"),
             {base::toUnixMs(now) - 1, client.value()});
    QCOMPARE(running(), howMany);
}

void TestRecordingStops::soManyAreToldAtOnceAndTheOthersInTurn()
{
    constexpr int further = 9;
    startRecordings(most + further);
    m_stops->tellProviders(db());
    QTRY_COMPARE(m_provider->toldOf(), std::size_t{most});
    m_stops->tellProviders(db()); // nobody has answered: nobody else is told, and nobody twice
    QCOMPARE(m_stops->note(db()), 0);
    QCOMPARE(m_provider->toldOf(), std::size_t{most});
    // Each that answers makes room for one of those that wait.
    m_provider->answer(further);
    int noted = 0;
    QTRY_VERIFY((noted += m_stops->note(db())) == further);
    m_stops->tellProviders(db());
    QTRY_COMPARE(m_provider->toldOf(), std::size_t{most + further});
    m_provider->answer(most);
    QTRY_VERIFY((noted += m_stops->note(db())) == most + further);
    QCOMPARE(running(), 0);
    QCOMPARE(m_provider->mostOften(), 1);
}

/// Nothing waits for the log but the writing down: providers are told, and a recording that is stopped stays known
/// until it is an entry.
void TestRecordingStops::whatCannotBeLoggedYetIsToldNobodyAgain()
{
    startRecordings(3);
    m_parts->log.refuse(
        base::Error{base::ErrorKind::Unavailable, QStringLiteral("the log is not what it was"), {}, {}});
    m_stops->tellProviders(db());
    QTRY_COMPARE(m_provider->toldOf(), std::size_t{3});
    m_provider->answer(3);
    QTRY_COMPARE(m_provider->unanswered(), 0);
    for (int round = 0; round < 5; ++round) {
        QCOMPARE(m_stops->note(db()), 0);
        m_stops->tellProviders(db());
    }
    QCOMPARE(running(), 3);
    m_parts->log.refuse(std::nullopt);
    int noted = 0;
    QTRY_VERIFY((noted += m_stops->note(db())) == 3);
    QCOMPARE(running(), 0);
    QCOMPARE(m_provider->mostOften(), 1);
}

QTEST_GUILESS_MAIN(TestRecordingStops)
#include "tst_recording_stops.moc"
