// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "journal/journal_file.h"
#include "protocol/access_event_codec.h"
#include "tests/support/fake_clock.h"

#include <QRandomGenerator>
#include <QTest>

using namespace attune;
using namespace attune::journal;
using domain::AccessAction;
using domain::AccessEvent;

namespace {

/// The program ends here, in the middle of what it does.
struct Crash
{};

/// A disk as bad as disks are: writes that stop half-way, syncs that fail and forget, renames that are not durable yet,
/// and a power cut before any of them.
class Disk
{
public:
    explicit Disk(quint32 seed) : random(seed) {}

    QRandomGenerator random;
    int untilCrash = -1; ///< steps until the program ends; -1: it does not
    double faults = 0;   ///< share of the steps that fail
    QByteArray seen;     ///< what the running program reads
    int crashes = 0;
    int failures = 0;

    void step()
    {
        if (untilCrash > 0 && --untilCrash == 0)
            throw Crash{};
    }
    bool fails()
    {
        const bool failed = random.generateDouble() < faults;
        failures += failed ? 1 : 0;
        return failed;
    }
    qsizetype upTo(qsizetype most) { return static_cast<qsizetype>(random.bounded(static_cast<quint32>(most) + 1)); }

    void write(qsizetype at, const QByteArray &bytes)
    {
        seen.truncate(at);
        seen += bytes;
        m_dirty.append({at, bytes});
    }
    void cut(qsizetype size)
    {
        seen.truncate(size);
        m_cutTo = std::min(m_cutTo < 0 ? size : m_cutTo, size);
    }
    void syncAll()
    {
        for (const auto &[at, bytes] : std::as_const(m_dirty))
            put(at, bytes, bytes.size());
        m_durable = m_durable.left(seen.size()).leftJustified(seen.size(), '\0');
        m_dirty.clear();
        m_cutTo = -1;
    }
    /// What was not synced is forgotten, and the next sync will say that everything is well.
    void forgetDirty() { m_dirty.clear(); }
    void become(const QByteArray &content)
    {
        m_durable = content;
        m_other.reset();
        seen = content;
        m_dirty.clear();
        m_cutTo = -1;
    }
    /// A rename that is not durable yet.
    void becomeUncertainly(const QByteArray &content)
    {
        m_other = content;
        seen = content;
        m_dirty.clear();
    }
    void crash()
    {
        ++crashes;
        if (m_other && random.bounded(2) == 0)
            m_durable = *m_other;
        m_other.reset();
        if (m_cutTo >= 0 && random.bounded(2) == 0)
            m_durable.truncate(m_cutTo);
        for (const auto &[at, bytes] : std::as_const(m_dirty)) {
            const int fate = random.bounded(3);
            if (fate > 0)
                put(at, bytes, fate == 1 ? bytes.size() : upTo(bytes.size()));
        }
        m_dirty.clear();
        m_cutTo = -1;
        seen = m_durable;
    }

private:
    void put(qsizetype at, const QByteArray &bytes, qsizetype count)
    {
        if (m_durable.size() < at + bytes.size())
            m_durable = m_durable.leftJustified(at + bytes.size(), '\0'); // the length first, the content later
        m_durable.replace(at, count, bytes.left(count));
    }

    QByteArray m_durable;
    std::optional<QByteArray> m_other;
    QList<std::pair<qsizetype, QByteArray>> m_dirty;
    qsizetype m_cutTo = -1;
};

class FaultyStorage final : public JournalStorage
{
public:
    explicit FaultyStorage(Disk &disk) : m_disk(disk) {}
    base::Result<QByteArray> readAll() override { return m_disk.seen; }
    bool append(const QByteArray &bytes) override
    {
        const bool failed = m_disk.fails();
        m_disk.write(m_disk.seen.size(), failed ? bytes.left(m_disk.upTo(bytes.size())) : bytes);
        m_disk.step();
        return !failed;
    }
    bool sync() override
    {
        m_disk.step();
        if (m_disk.fails()) {
            if (m_disk.random.bounded(2) == 0)
                m_disk.forgetDirty();
            return false;
        }
        m_disk.syncAll();
        m_disk.step();
        return true;
    }
    bool truncate(qint64 size) override
    {
        m_disk.step();
        if (m_disk.fails())
            return false;
        m_disk.cut(static_cast<qsizetype>(size));
        return true;
    }
    bool replace(const QByteArray &content) override
    {
        m_disk.step();
        if (m_disk.fails()) {
            if (m_disk.random.bounded(2) == 0)
                m_disk.becomeUncertainly(content);
            return false;
        }
        m_disk.becomeUncertainly(content);
        m_disk.step(); // renamed, the folder not yet synced
        m_disk.become(content);
        m_disk.step();
        return true;
    }

private:
    Disk &m_disk;
};

QString hashOf(const AccessEvent &event)
{
    return QString::fromLatin1(crypto::sha256(protocol::canonicalBytes(event)).toHex());
}

} // namespace

/// Thousands of lives of a journal on a bad disk: what was promised is there, once, in order, in one chain.
class TestJournalFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingPromisedIsLost_data();
    void nothingPromisedIsLost();
    void anEmptyStartIsBegunAnew();

private:
    /// One run of the program; ends by itself or by a crash. @return what went wrong, empty for nothing
    QString live(Disk &disk);
    QString checkAfterOpening(const QList<AccessEvent> &events);

    test::FakeClock m_clock;
    const crypto::SecretBytes m_key{QByteArray(32, 'k')};
    QList<AccessEvent> m_promised; ///< and not yet acknowledged
    std::optional<AccessEvent> m_ghost;
    qint64 m_acknowledging = 0; ///< an acknowledgement that failed or was cut off: it may have happened
    bool m_attempted = false;   ///< an append that failed or was cut off: it may be there
    QList<domain::MediaRange> m_progress;
    int m_events = 0;
};

QString TestJournalFaults::checkAfterOpening(const QList<AccessEvent> &events)
{
    // Acknowledged for certain: gone. Acknowledged perhaps: either.
    qsizetype at = 0;
    QList<AccessEvent> expected = m_promised;
    while (!expected.isEmpty() && expected.first().deviceSequence <= m_acknowledging &&
           (events.isEmpty() || events.first().id != expected.first().id))
        expected.removeFirst();
    for (const AccessEvent &event : std::as_const(expected)) {
        if (at >= events.size() || !(events.at(at) == event))
            return QStringLiteral("event %1 of %2 is lost, or out of order").arg(at).arg(expected.size());
        ++at;
    }
    // Behind them: one that was never promised, and what a cut-off viewing became.
    const qsizetype further = events.size() - at;
    const bool wasWatching = !m_progress.isEmpty();
    if (further > (m_attempted ? 1 : 0) + (wasWatching || m_attempted ? 2 : 0))
        return QStringLiteral("%1 events appeared from nowhere").arg(further);
    if (wasWatching) {
        bool told = false;
        for (qsizetype i = at; i < events.size(); ++i)
            told = told || events.at(i).action == AccessAction::Watched || events.at(i).action == AccessAction::Closed;
        if (!told)
            return QStringLiteral("what was watched before a crash is not told");
    }
    for (qsizetype i = 1; i < events.size(); ++i) {
        if (events.at(i).deviceSequence != events.at(i - 1).deviceSequence + 1 ||
            events.at(i).previousHash != hashOf(events.at(i - 1)) || events.at(i).device != events.at(0).device)
            return QStringLiteral("the chain breaks at %1").arg(i);
    }
    return {};
}

QString TestJournalFaults::live(Disk &disk)
{
    auto opened = JournalFile::open(std::make_unique<FaultyStorage>(disk), m_key, m_clock, QStringLiteral("1"));
    if (!opened)
        return opened.error().kind == base::ErrorKind::Corrupt ? QStringLiteral("the journal does not open any more")
                                                               : QString(); // the disk is full: another time
    JournalFile &journal = **opened;
    const auto events = journal.unsent(100'000);
    if (const QString wrong = checkAfterOpening(events); !wrong.isEmpty())
        return wrong;
    m_promised = events;
    m_attempted = false;
    m_acknowledging = 0;
    m_progress.clear();
    const int steps = 5 + disk.random.bounded(30);
    for (int i = 0; i < steps; ++i) {
        m_clock.advance(std::chrono::milliseconds(disk.random.bounded(2000)));
        if (disk.random.bounded(20) == 0)
            m_clock.jump(std::chrono::hours(disk.random.bounded(48) - 24));
        EventDraft draft;
        draft.viewing = domain::ViewingId(QStringLiteral("v"));
        draft.recording = domain::RecordingId(QStringLiteral("r"));
        const int what = disk.random.bounded(10);
        if (what < 6) {
            constexpr std::array actions = {AccessAction::Opened, AccessAction::Started, AccessAction::Paused,
                                            AccessAction::Sought, AccessAction::Closed,  AccessAction::Watched};
            draft.action = actions.at(static_cast<std::size_t>(disk.random.bounded(6)));
            draft.ranges = draft.action == AccessAction::Watched ? m_progress : QList<domain::MediaRange>();
            m_attempted = true;
            const auto stored = journal.append(draft);
            if (!stored)
                continue;
            ++m_events;
            m_attempted = false; // whatever failed before was written over
            m_promised.append(*stored);
            if (draft.action == AccessAction::Watched || draft.action == AccessAction::Closed)
                m_progress.clear();
        } else if (what < 8) {
            draft.ranges = {{0, 1000 * (i + 1)}};
            if (journal.noteProgress(draft)) {
                m_progress = draft.ranges;
                m_attempted = false;
            } else {
                m_attempted = true; // it may be there, and become an event
            }
        } else if (!m_promised.isEmpty()) {
            const auto until = m_promised.at(disk.random.bounded(static_cast<int>(m_promised.size()))).deviceSequence;
            m_acknowledging = std::max(m_acknowledging, until);
            if (journal.acknowledge(until)) {
                m_promised.removeIf([until](const AccessEvent &event) { return event.deviceSequence <= until; });
                m_attempted = false;
            }
        }
    }
    if (journal.unsent(100'000).size() != m_promised.size())
        return QStringLiteral("what is said to be unsent is not what was promised");
    return {};
}

void TestJournalFaults::nothingPromisedIsLost_data()
{
    QTest::addColumn<double>("faults");
    QTest::addColumn<int>("crashWithin"); ///< steps of the disk; 0: never
    QTest::newRow("power cuts") << 0.0 << 60;
    QTest::newRow("power cuts at once") << 0.0 << 8;
    QTest::newRow("failing writes") << 0.1 << 0;
    QTest::newRow("both") << 0.1 << 60;
    QTest::newRow("a disk near its end") << 0.5 << 40;
}

void TestJournalFaults::nothingPromisedIsLost()
{
    QFETCH(double, faults);
    QFETCH(int, crashWithin);
    bool given = false;
    const int rounds = qEnvironmentVariableIntValue("ATTUNE_ROUNDS", &given);
    int crashes = 0;
    int failures = 0;
    m_events = 0;
    for (int seed = 0; seed < (given ? rounds : 300); ++seed) {
        Disk disk(static_cast<quint32>(seed));
        disk.faults = faults;
        m_promised.clear();
        m_progress.clear();
        m_attempted = false;
        m_acknowledging = 0;
        for (int life = 0; life < 8; ++life) {
            disk.untilCrash = crashWithin > 0 ? 1 + disk.random.bounded(crashWithin) : -1;
            QString wrong;
            try {
                wrong = live(disk);
                if (m_progress.isEmpty() && disk.random.bounded(2) == 0)
                    disk.untilCrash = -1;
            } catch (const Crash &) {
                m_attempted = true;
            }
            QVERIFY2(wrong.isEmpty(),
                     qPrintable(QStringLiteral("seed %1, life %2: %3").arg(seed).arg(life).arg(wrong)));
            disk.crash(); // an orderly end is a power cut, too: nothing is written when the program ends
        }
        // On a disk that works again everything is there.
        disk.faults = 0;
        disk.untilCrash = -1;
        const QString wrong = live(disk);
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1, at the end: %2").arg(seed).arg(wrong)));
        crashes += disk.crashes;
        failures += disk.failures;
    }
    qInfo("%d crashes, %d failed operations, %d events, none lost", crashes, failures, m_events);
    QVERIFY(m_events > 0);
}

void TestJournalFaults::anEmptyStartIsBegunAnew()
{
    for (const QByteArray &content :
         {QByteArray(), QByteArray(1, '\0'), QByteArray(300, '\0'), QByteArray("\0\0\0\x80torn", 8)}) {
        Disk disk(1);
        disk.become(content);
        auto opened = JournalFile::open(std::make_unique<FaultyStorage>(disk), m_key, m_clock, QStringLiteral("1"));
        QVERIFY(opened);
        QVERIFY((*opened)->append({}));
    }
    Disk disk(1);
    {
        auto opened = JournalFile::open(std::make_unique<FaultyStorage>(disk), m_key, m_clock, QStringLiteral("1"));
        QVERIFY((*opened)->append({}));
    }
    const crypto::SecretBytes other(QByteArray(32, 'o'));
    const auto wrong = JournalFile::open(std::make_unique<FaultyStorage>(disk), other, m_clock, QStringLiteral("1"));
    QCOMPARE(wrong.error().kind, base::ErrorKind::Corrupt); // never thrown away because of a wrong key
}

QTEST_GUILESS_MAIN(TestJournalFaults)
#include "tst_journal_faults.moc"
