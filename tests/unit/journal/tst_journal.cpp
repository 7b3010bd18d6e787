// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/when_done.h"
#include "crypto/digest.h"
#include "journal/access_tracker.h"
#include "journal/courier.h"
#include "journal/log_witness.h"
#include "journal/viewing_watch.h"
#include "protocol/access_event_codec.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fakes.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace attune;
using namespace attune::journal;
using domain::AccessAction;
using std::chrono::milliseconds;

namespace {

EventDraft draft(AccessAction action, const QString &viewing = QStringLiteral("v1"))
{
    EventDraft result;
    result.action = action;
    result.recording = domain::RecordingId(QStringLiteral("rec-1"));
    result.viewing = domain::ViewingId(viewing);
    return result;
}

QString trace(const QList<domain::AccessEvent> &events)
{
    QStringList words;
    for (const auto &event : events) {
        QString word = domain::textOf(event.action);
        for (const auto &range : event.ranges)
            word += QStringLiteral(" %1-%2").arg(range.startMs).arg(range.endMs);
        words << word;
    }
    return words.join(QStringLiteral(", "));
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eventsSurviveAndFormAChain();
    void aTornTailIsCutAndWritingGoesOn();
    void everyCutOfTheFileLosesOnlyWhatWasNotComplete();
    void whatAKillLeftBecomesWatchedAndInterrupted();
    void sentEventsAreNotSentAgain();
    void aLargeFileIsRewrittenWhenAllIsSent();
    void anotherKeyOpensNothing();
    void nothingReadableIsInTheFile();
    void runningCopiesHaveTheirOwnFiles();
    void whatACopyLeftIsFoundByTheNextOne();
    void aLockThatNobodyHoldsIsInNobodysWay();
    void theTrackerReportsExactlyWhatWasPlayed();
    void aJumpIsNotWatching();
    void theCourierKeepsOrderThroughRefusals();
    void theCourierSaysWhenTheLeaseIsOver();
    void theCourierPassesOnWhatMustEnd();
    void theWatchHearsThatAViewingMustEnd_data();
    void theWatchHearsThatAViewingMustEnd();
    void theWatchEndsNothingByItself();
    void theWitnessHoldsALogToWhatItSaw();

private:
    std::unique_ptr<JournalFile> open();

    std::unique_ptr<QTemporaryDir> m_folder;
    test::FakeClock m_clock;
    crypto::SecretBytes m_key{QByteArray(32, 'j')};
};

void TestJournal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<JournalFile> TestJournal::open()
{
    auto file = JournalFile::open(m_folder->filePath(QStringLiteral("j")), m_key, m_clock, QStringLiteral("1"));
    return file ? std::move(*file) : nullptr;
}

void TestJournal::eventsSurviveAndFormAChain()
{
    {
        auto journal = open();
        for (const auto action : {AccessAction::Opened, AccessAction::Started, AccessAction::Closed})
            QVERIFY(journal->append(draft(action)).has_value());
    }
    auto journal = open();
    QVERIFY(journal->append(draft(AccessAction::Opened)).has_value());
    const auto events = journal->unsent(100);
    QCOMPARE(trace(events), QStringLiteral("opened, started, closed, opened"));
    QString last;
    for (qsizetype i = 0; i < events.size(); ++i) {
        QCOMPARE(events[i].deviceSequence, i + 1);
        QCOMPARE(events[i].previousHash, last);
        QCOMPARE(events[i].device, events[0].device);
        last = QString::fromLatin1(crypto::sha256(protocol::canonicalBytes(events[i])).toHex());
    }
}

void TestJournal::aTornTailIsCutAndWritingGoesOn()
{
    {
        auto journal = open();
        QVERIFY(journal->append(draft(AccessAction::Opened)).has_value());
    }
    QFile file(m_folder->filePath(QStringLiteral("j")));
    QVERIFY(file.open(QIODevice::Append));
    file.write("\0\0\1\0half a record", 18);
    file.close();
    {
        auto journal = open();
        QVERIFY(journal);
        QVERIFY(journal->append(draft(AccessAction::Closed)).has_value());
    }
    QCOMPARE(trace(open()->unsent(100)), QStringLiteral("opened, closed"));
}

void TestJournal::everyCutOfTheFileLosesOnlyWhatWasNotComplete()
{
    QList<qint64> ends;
    {
        auto journal = open();
        for (int i = 0; i < 4; ++i) {
            QVERIFY(journal->append(draft(AccessAction::Sought)).has_value());
            ends << QFileInfo(m_folder->filePath(QStringLiteral("j"))).size();
        }
    }
    QFile file(m_folder->filePath(QStringLiteral("j")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    for (qsizetype cut = ends.first() - 40; cut <= whole.size(); cut += 7) {
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(whole.left(cut));
        file.close();
        const auto journal = open();
        QVERIFY(journal);
        const auto complete = std::count_if(ends.begin(), ends.end(), [cut](qint64 end) { return end <= cut; });
        QCOMPARE(journal->unsentCount(), static_cast<qsizetype>(complete));
    }
}

void TestJournal::whatAKillLeftBecomesWatchedAndInterrupted()
{
    {
        auto journal = open();
        QVERIFY(journal->append(draft(AccessAction::Started)).has_value());
        EventDraft progress = draft(AccessAction::Watched);
        progress.ranges = {{0, 1000}};
        QVERIFY(journal->noteProgress(progress).has_value());
        progress.ranges = {{0, 2000}, {9000, 9500}};
        QVERIFY(journal->noteProgress(progress).has_value());
    } // no closing event: as after a kill
    QCOMPARE(trace(open()->unsent(100)), QStringLiteral("started, watched 0-2000 9000-9500, interrupted"));
    QCOMPARE(trace(open()->unsent(100)),
             QStringLiteral("started, watched 0-2000 9000-9500, interrupted")); // and only once
}

void TestJournal::sentEventsAreNotSentAgain()
{
    {
        auto journal = open();
        for (int i = 0; i < 5; ++i)
            QVERIFY(journal->append(draft(AccessAction::Sought)).has_value());
        QVERIFY(journal->acknowledge(3).has_value());
        QCOMPARE(journal->unsentCount(), 2);
    }
    auto journal = open();
    QCOMPARE(journal->unsentCount(), 2);
    QCOMPARE(journal->unsent(1).first().deviceSequence, 4);
}

void TestJournal::aLargeFileIsRewrittenWhenAllIsSent()
{
    auto journal = open();
    EventDraft large = draft(AccessAction::Watched);
    for (int i = 0; i < 500; ++i)
        large.ranges.append({i * 10, i * 10 + 5});
    for (int i = 0; i < 60; ++i)
        QVERIFY(journal->append(large).has_value());
    const QString last = journal->unsent(60).last().id.value();
    QVERIFY(QFileInfo(m_folder->filePath(QStringLiteral("j"))).size() > 256 * 1024);
    QVERIFY(journal->acknowledge(60).has_value());
    QVERIFY(QFileInfo(m_folder->filePath(QStringLiteral("j"))).size() < 1024);
    QVERIFY(journal->append(draft(AccessAction::Closed)).has_value());
    journal = open();
    QCOMPARE(journal->unsent(1).first().deviceSequence, 61);
    QVERIFY(!journal->unsent(1).first().previousHash.isEmpty());
}

void TestJournal::anotherKeyOpensNothing()
{
    QVERIFY(open()->append(draft(AccessAction::Opened)).has_value());
    const auto other = JournalFile::open(m_folder->filePath(QStringLiteral("j")),
                                         crypto::SecretBytes(QByteArray(32, 'x')), m_clock, {});
    QCOMPARE(other.error().kind, base::ErrorKind::Corrupt);
    QCOMPARE(open()->unsentCount(), 1); // and nothing was damaged by trying
}

void TestJournal::nothingReadableIsInTheFile()
{
    EventDraft event = draft(AccessAction::Opened);
    event.reason = QStringLiteral("a very private reason");
    QVERIFY(open()->append(event).has_value());
    QFile file(m_folder->filePath(QStringLiteral("j")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(!bytes.contains("private") && !bytes.contains("rec-1") && !bytes.contains("opened"));
    QCOMPARE(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
}

void TestJournal::runningCopiesHaveTheirOwnFiles()
{
    auto first = AccessJournal::open(m_folder->path(), QStringLiteral("me"), m_key, m_clock);
    auto second = AccessJournal::open(m_folder->path(), QStringLiteral("me"), m_key, m_clock);
    QVERIFY(first && second);
    auto one = (*first)->append(draft(AccessAction::Opened)).result();
    auto two = (*second)->append(draft(AccessAction::Opened)).result();
    QVERIFY(one && two);
    QVERIFY(one->device != two->device);
    const auto names = QDir(m_folder->path()).entryList({QStringLiteral("*.journal")});
    QCOMPARE(names.size(), 2);
    QVERIFY(!names.join(QString()).contains(QStringLiteral("me-")));
}

void TestJournal::whatACopyLeftIsFoundByTheNextOne()
{
    const QString me = QStringLiteral("me");
    {
        auto first = AccessJournal::open(m_folder->path(), me, m_key, m_clock);
        auto second = AccessJournal::open(m_folder->path(), me, m_key, m_clock);
        auto third = AccessJournal::open(m_folder->path(), me, m_key, m_clock); // has nothing to send
        QVERIFY((*first)->append(draft(AccessAction::Opened)).result());
        QVERIFY((*second)->append(draft(AccessAction::Started)).result());
        QVERIFY(AccessJournal::openLeftovers(m_folder->path(), me, m_key, m_clock).empty()); // they are at work
    }
    auto only = AccessJournal::open(m_folder->path(), me, m_key, m_clock);
    QCOMPARE((*only)->unsentCount(), 1);
    const auto left = AccessJournal::openLeftovers(m_folder->path(), me, m_key, m_clock);
    QCOMPARE(left.size(), 1U);
    QCOMPARE(trace(*left.front()->unsent(10).result()), QStringLiteral("started"));
    QVERIFY(AccessJournal::openLeftovers(m_folder->path(), QStringLiteral("a colleague"), m_key, m_clock).empty());
}

/// Left by a program killed while it made its lock, or by one whose number another program has by now.
void TestJournal::aLockThatNobodyHoldsIsInNobodysWay()
{
    const QString me = QStringLiteral("me");
    QString path;
    QByteArray naming; // a program that runs: this one
    {
        auto journal = AccessJournal::open(m_folder->path(), me, m_key, m_clock);
        QVERIFY((*journal)->append(draft(AccessAction::Opened)).result());
        path = m_folder->filePath(QDir(m_folder->path()).entryList({QStringLiteral("*.lock")}).value(0));
        QFile lock(path);
        QVERIFY(lock.open(QIODevice::ReadWrite));
        naming = lock.readAll();
        QVERIFY(lock.setFileTime(QDateTime::currentDateTime().addDays(-1), QFileDevice::FileModificationTime));
        lock.close();
        auto other = AccessJournal::open(m_folder->path(), me, m_key, m_clock); // old, and held
        QCOMPARE((*other)->unsentCount(), 0);
    }
    for (const QByteArray &content : {QByteArray(), naming}) {
        QFile lock(path);
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write(content);
        QVERIFY(lock.flush() &&
                lock.setFileTime(QDateTime::currentDateTime().addDays(-1), QFileDevice::FileModificationTime));
        lock.close();
        auto journal = AccessJournal::open(m_folder->path(), me, m_key, m_clock);
        QCOMPARE((*journal)->unsentCount(), 1);
    }
}

void TestJournal::theTrackerReportsExactlyWhatWasPlayed()
{
    auto journal = AccessJournal::open(m_folder->path(), QStringLiteral("me"), m_key, m_clock);
    AccessTracker tracker(**journal, m_clock, domain::RecordingId(QStringLiteral("rec-1")),
                          domain::ViewingId(QStringLiteral("v1")));
    const auto play = [&](qint64 from, qint64 to, double rate) {
        tracker.playing(milliseconds(from), rate);
        for (qint64 at = from; at < to; at += 100) {
            m_clock.advance(milliseconds(static_cast<qint64>(100 / rate)));
            tracker.moved(milliseconds(std::min(at + 100, to)));
        }
    };
    tracker.opened({});
    play(0, 3000, 1.0);
    tracker.paused(milliseconds(3000));
    m_clock.advance(milliseconds(60'000));
    tracker.sought(milliseconds(20'000));
    play(20'000, 21'000, 2.0);
    tracker.sought(milliseconds(500));
    tracker.moved(milliseconds(500));
    play(500, 1500, 1.0);
    tracker.finished(milliseconds(1500));
    tracker.closed().waitForFinished();
    const auto events = (*journal)->unsent(100).result();
    QCOMPARE(trace(*events), QStringLiteral("opened, started, watched 0-3000, paused, sought, resumed, watched "
                                            "20000-21000, sought, watched 500-1500, finished, closed"));
}

void TestJournal::aJumpIsNotWatching()
{
    auto journal = AccessJournal::open(m_folder->path(), QStringLiteral("me"), m_key, m_clock);
    AccessTracker tracker(**journal, m_clock, domain::RecordingId(QStringLiteral("rec-1")),
                          domain::ViewingId(QStringLiteral("v1")));
    tracker.playing(milliseconds(0), 1.0);
    m_clock.advance(milliseconds(100));
    tracker.moved(milliseconds(100));
    m_clock.advance(milliseconds(100));
    tracker.moved(milliseconds(60'000)); // nobody asked for this, and no time passed for it
    m_clock.advance(milliseconds(100));
    tracker.moved(milliseconds(60'100));
    tracker.closed().waitForFinished();
    QCOMPARE(trace(*(*journal)->unsent(100).result()), QStringLiteral("started, watched 0-100 60000-60100, closed"));
}

void TestJournal::theCourierKeepsOrderThroughRefusals()
{
    auto journal = AccessJournal::open(m_folder->path(), QStringLiteral("me"), m_key, m_clock);
    test::FakeSink sink;
    sink.refusals = 1;
    for (int i = 0; i < 500; ++i)
        (*journal)->append(draft(AccessAction::Sought));
    Courier courier(**journal, sink);
    QSignalSpy failed(&courier, &Courier::deliveryFailed);
    courier.wake();
    QTRY_COMPARE(failed.count(), 1);
    courier.wake();
    QTRY_COMPARE((*journal)->unsentCount(), 0);
    QCOMPARE(sink.taken.size(), 500);
    for (qsizetype i = 0; i < sink.taken.size(); ++i)
        QCOMPARE(sink.taken.at(i).deviceSequence, i + 1);
}

void TestJournal::theCourierSaysWhenTheLeaseIsOver()
{
    auto journal = AccessJournal::open(m_folder->path(), QStringLiteral("me"), m_key, m_clock);
    test::FakeSink sink;
    sink.given = std::chrono::seconds(1);
    sink.refusals = 1000;
    Courier courier(**journal, sink);
    QSignalSpy changed(&courier, &Courier::overdueChanged);
    test::letPass(1700, "a lease of a second");
    QVERIFY(!courier.isOverdue()); // nothing waits: nobody has to hear of anything
    (*journal)->append(draft(AccessAction::Opened)).waitForFinished();
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 5000);
    QVERIFY(courier.isOverdue());
    sink.refusals = 0;
    courier.wake();
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 2, 5000);
    QVERIFY(!courier.isOverdue());
    QCOMPARE(sink.taken.size(), 1);
}

namespace {

/// A log that says what the test wants.
class FakeLog final : public domain::AccessLogReader
{
public:
    FakeLog() { sign("k"); }
    void sign(const char *seed)
    {
        signer.emplace(
            crypto::NoteSigner::from(QStringLiteral("attune-clinic/x"), crypto::SecretBytes(QByteArray(32, *seed)))
                .value());
    }
    void add(int count, const char *what = "entry")
    {
        for (int i = 0; i < count; ++i)
            leaves << hasher.leaf(QByteArray(what) + QByteArray::number(leaves.size()));
    }
    base::Result<crypto::Hash> root(int level, qint64 index) const
    {
        crypto::TreeFrontier part;
        for (qint64 i = index << level; i < (index + 1) << level; ++i)
            part.append(hasher, leaves.at(i));
        return part.root(hasher);
    }
    domain::Answer<domain::LogPromise> promise(qint64 seen) override
    {
        const auto read = [this](int level, qint64 index) { return root(level, index); };
        const crypto::Checkpoint checkpoint{signer->verifier().name, leaves.size(),
                                            *crypto::treeRoot(hasher, leaves.size(), read)};
        const QByteArray text = crypto::toText(checkpoint);
        domain::LogPromise answer{signer->verifier().text(), text + '\n' + signer->signatureLine(text), {}};
        if (seen > 0 && seen < leaves.size()) {
            const auto proof = crypto::consistencyProof(hasher, seen, leaves.size(), read);
            for (const auto &hash : *proof)
                answer.proof << crypto::toBytes(hash);
        }
        return base::ready<domain::LogPromise>(answer);
    }
    domain::Answer<domain::AccessLogPage> search(const domain::AccessLogQuery &) override { return {}; }
    domain::Answer<domain::AccessReceipt> receipt(const domain::RecordingId &, qint64) override { return {}; }

    crypto::TreeHasher hasher;
    QList<crypto::Hash> leaves;
    std::optional<crypto::NoteSigner> signer;
};

} // namespace

void TestJournal::theCourierPassesOnWhatMustEnd()
{
    auto journal = AccessJournal::open(m_folder->path(), QStringLiteral("me"), m_key, m_clock);
    QVERIFY(journal);
    test::FakeSink sink;
    domain::ViewingEnd end;
    end.viewing = domain::ViewingId(QStringLiteral("v"));
    end.why = {base::ErrorKind::ConsentNeeded, QStringLiteral("withdrawn"), QStringLiteral("consent_withdrawn"), {}};
    sink.ends.append(end);
    Courier courier(**journal, sink);
    QSignalSpy ended(&courier, &Courier::viewingEnded);
    (*journal)->append(draft(AccessAction::Sought));
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 5000);
    QCOMPARE(ended.first().first().value<domain::ViewingEnd>().why.code, QStringLiteral("consent_withdrawn"));
    QTRY_COMPARE(sink.taken.size(), 1); // and the report is delivered all the same
}

void TestJournal::theWatchHearsThatAViewingMustEnd_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("the clinic says so") << -1;
    for (const auto kind : {base::ErrorKind::SignInNeeded, base::ErrorKind::NotFound, base::ErrorKind::NotPermitted,
                            base::ErrorKind::ConsentNeeded})
        QTest::addRow("answer %d", static_cast<int>(kind)) << static_cast<int>(kind);
}

void TestJournal::theWatchHearsThatAViewingMustEnd()
{
    QFETCH(int, kind);
    test::FakeGuard guard;
    ViewingWatch watch(guard);
    QSignalSpy ended(&watch, &ViewingWatch::ended);
    watch.begin(domain::ViewingId(QStringLiteral("v")));
    QTRY_COMPARE_WITH_TIMEOUT(guard.asked, 1, 4000);
    QCOMPARE(ended.count(), 0);
    const base::Error why{kind < 0 ? base::ErrorKind::Conflict : static_cast<base::ErrorKind>(kind),
                          QStringLiteral("over"),
                          QStringLiteral("key_disabled"),
                          {}};
    domain::ViewingEnd end;
    end.why = why;
    if (kind < 0)
        guard.answer = QList<domain::ViewingEnd>{end};
    else
        guard.answer = why;
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 4000);
    QCOMPARE(ended.first().first().value<base::Error>().kind, why.kind);
    const int asked = guard.asked;
    test::letPass(2500, "one more question's time"); // it is over: nobody asks
    QCOMPARE(guard.asked, asked);
    QCOMPARE(ended.count(), 1);
}

void TestJournal::theWatchEndsNothingByItself()
{
    test::FakeGuard guard;
    guard.given = std::chrono::seconds(3);
    guard.answer = base::Error{base::ErrorKind::NotFound, QStringLiteral("no such question"), {}, {}};
    ViewingWatch watch(guard);
    QSignalSpy ended(&watch, &ViewingWatch::ended);
    QSignalSpy silent(&watch, &ViewingWatch::silentChanged);
    watch.begin(domain::ViewingId(QStringLiteral("v")));
    QTRY_COMPARE_WITH_TIMEOUT(guard.asked, 2, 6000);
    QCOMPARE(ended.count(), 0); // a clinic that does not know the question
    guard.answer = QList<domain::ViewingEnd>();
    QTRY_COMPARE_WITH_TIMEOUT(guard.asked, 3, 4000);
    guard.answer = base::Error{base::ErrorKind::Unavailable, QStringLiteral("no line"), {}, {}};
    QTRY_VERIFY_WITH_TIMEOUT(watch.isSilent(), 8000);
    QCOMPARE(ended.count(), 0);
    guard.answer = QList<domain::ViewingEnd>();
    QTRY_VERIFY_WITH_TIMEOUT(!watch.isSilent(), 4000);
    QCOMPARE(silent.count(), 2);
    QCOMPARE(ended.count(), 0);
}

void TestJournal::theWitnessHoldsALogToWhatItSaw()
{
    const QString file = m_folder->filePath(QStringLiteral("clinic.witness"));
    FakeLog log;
    log.add(10);
    const auto look = [&](LogWitness &witness) {
        QSignalSpy looked(&witness, &LogWitness::looked);
        witness.begin();
        QTRY_VERIFY(looked.count() > 0);
    };
    {
        LogWitness witness(log, file, m_clock);
        look(witness);
        QVERIFY(!witness.isBroken());
        QCOMPARE(witness.seenEntries(), 10);
        log.add(33);
        look(witness);
        QCOMPARE(witness.seenEntries(), 43);
    }
    {
        LogWitness witness(log, file, m_clock); // another day
        QCOMPARE(witness.seenEntries(), 43);
        look(witness);
        QVERIFY(!witness.isBroken());
        log.leaves.resize(40);
        look(witness);
        QCOMPARE(witness.fault(), LogWitness::Fault::Shorter);
        log.add(10, "other");
        look(witness);
        QCOMPARE(witness.fault(), LogWitness::Fault::OtherHistory);
    }
    LogWitness witness(log, file, m_clock);
    QSignalSpy broken(&witness, &LogWitness::broken);
    look(witness);
    QVERIFY(witness.isBroken()); // it does not forget
    QCOMPARE(broken.count(), 1);
    QCOMPARE(witness.seenEntries(), 43);
    QVERIFY(witness.evidence().contains(QStringLiteral("attune-clinic/x\n43\n")));
    log.sign("o");
    look(witness);
    QCOMPARE(witness.fault(), LogWitness::Fault::OtherKey);
    witness.accept(); // somebody knows why
    QTRY_VERIFY(!witness.isBroken());
    QTRY_COMPARE(witness.seenEntries(), 50);
    QFile kept(file);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QVERIFY(kept.readAll().contains("attune-clinic/x\\n43\\n"));
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
