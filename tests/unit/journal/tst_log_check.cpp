// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/when_done.h"
#include "journal/log_check.h"
#include "tests/support/fake_access_log.h"
#include "tests/support/fake_clock.h"
#include "tests/support/made_log.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <utility>

using namespace attune;
using journal::LogCheck;
using journal::LogWitness;
using test::MadeLog;

namespace {

constexpr qint64 size = 1000;
const QByteArray outsiderSeed(32, 'w');

/// A clinic that promises what it was told to.
class Promises final : public domain::AccessLogReader
{
public:
    domain::LogPromise promised;
    domain::Answer<domain::AccessLogPage> search(const domain::AccessLogQuery &) override { return {}; }
    domain::Answer<domain::AccessReceipt> receipt(const domain::RecordingId &, qint64) override { return {}; }
    domain::Answer<domain::LogPromise> promise(qint64) override
    {
        return base::ready(base::Result<domain::LogPromise>(promised));
    }
};

QByteArray withOutcome(const QByteArray &line, const char *outcome)
{
    return QByteArray(line).replace("reported", outcome);
}

} // namespace

class TestLogCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aWholeLogIsSaidExactly();
    void whatWasChangedIsFound_data();
    void whatWasChangedIsFound();
    void whatFailedStaysSaidUntilItIsWholeAgain();
    void othersWhoSignedAreNamed();
    void aLogThatCannotBeReadProvesNothing();
    void itCanBeStopped();
    void oneThatWasStoppedDoesNotEndTheNext();
    void nothingIsSaidToWhoComesNext();

private:
    /// Cuts a log into the parts a clinic would send.
    void send(const MadeLog &log, qint64 entries, qint64 together);
    void see(const MadeLog &log, qint64 entries);
    std::optional<LogCheck::Found> check(const QList<domain::LogOutsider> &outsiders = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    test::FakeClock m_clock;
    Promises m_promises;
    test::FakeAccessLog m_log;
    std::unique_ptr<LogWitness> m_witness;
    std::unique_ptr<LogCheck> m_check;
};

void TestLogCheck::init()
{
    m_check.reset();
    m_witness.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_log.parts.clear();
    m_log.reported.clear();
    m_log.failure.reset();
    m_log.telling.reset();
    m_witness = std::make_unique<LogWitness>(m_promises, m_folder->filePath(QStringLiteral("witness")), m_clock);
    m_check = std::make_unique<LogCheck>();
}

void TestLogCheck::send(const MadeLog &log, qint64 entries, qint64 together)
{
    for (qint64 first = 1; first <= entries; first += together) {
        const qint64 last = std::min(entries, first + together - 1);
        const QString next = last < entries ? QString::number(m_log.parts.size() + 1) : QString();
        m_log.parts.append({log.lines(first, last), next, last, entries});
    }
}

void TestLogCheck::see(const MadeLog &log, qint64 entries)
{
    m_promises.promised = {log.key(), log.note(entries), {}};
    QSignalSpy looked(m_witness.get(), &LogWitness::looked);
    m_witness->begin();
    QVERIFY(looked.wait());
    m_witness->pause();
    QCOMPARE(m_witness->seenEntries(), entries);
}

std::optional<LogCheck::Found> TestLogCheck::check(const QList<domain::LogOutsider> &outsiders)
{
    std::optional<LogCheck::Found> found;
    const auto heard =
        connect(m_check.get(), &LogCheck::finished, this, [&found](const LogCheck::Found &one) { found = one; });
    m_check->start(m_log, *m_witness, outsiders);
    (void)QTest::qWaitFor([&found] { return found.has_value(); });
    disconnect(heard);
    return found;
}

void TestLogCheck::aWholeLogIsSaidExactly()
{
    const MadeLog log(size);
    see(log, 300);
    send(log, size, MadeLog::tile);
    QSignalSpy progress(m_check.get(), &LogCheck::progressed);
    const auto found = check();
    QVERIFY(found);
    QVERIFY2(found->isWhole(), qPrintable(found->wrong.value(0).words));
    QCOMPARE(found->first, 1);
    QCOMPARE(found->entries, size);
    QCOMPARE(found->covered, size);
    QCOMPARE(found->ownSeen, 300);
    QCOMPARE(progress.size(), m_log.parts.size()); // in order, to its end
    QCOMPARE(progress.last().at(0).toLongLong(), size);
    QCOMPARE(m_log.reported.size(), 1);
    QCOMPARE(m_log.reported.first().outcome, domain::LogCheckResult::Outcome::Whole);
    QCOMPARE(m_log.reported.first().covered, size);
    QVERIFY(!m_witness->isBroken());
}

void TestLogCheck::whatWasChangedIsFound_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<qint64>("entry");
    QTest::newRow("an entry edited") << QStringLiteral("edited") << qint64(412);
    QTest::newRow("an entry with another number") << QStringLiteral("renumbered") << qint64(700);
    QTest::newRow("the newest ones cut off") << QStringLiteral("cut") << qint64(801);
    QTest::newRow("another history") << QStringLiteral("rewritten") << qint64(300);
}

void TestLogCheck::whatWasChangedIsFound()
{
    QFETCH(QString, what);
    QFETCH(qint64, entry);
    MadeLog log(size);
    see(log, what == QStringLiteral("cut") ? 900 : 300);
    if (what == QStringLiteral("edited"))
        log.changed = [entry](qint64 number, const QByteArray &line) {
            return number == entry ? withOutcome(line, "allowed") : line;
        };
    if (what == QStringLiteral("renumbered"))
        log.changed = [entry](qint64 number, const QByteArray &line) {
            return number == entry ? QByteArray(line).replace("{\"seq\":700,", "{\"seq\":701,") : line;
        };
    const bool isCut = what == QStringLiteral("cut");
    const bool isRewritten = what == QStringLiteral("rewritten"); // signed with the same key, and whole in itself
    const MadeLog other(isCut ? 800 : size,
                        isRewritten ? QByteArrayLiteral("somebody else") : QByteArrayLiteral("somebody"));
    send(isCut || isRewritten ? other : log, isCut ? 800 : size, MadeLog::tile);
    const auto found = check();
    QVERIFY(found);
    QVERIFY(!found->isWhole());
    QCOMPARE(found->wrong.first().entry, entry);
    QCOMPARE(m_log.reported.first().outcome, domain::LogCheckResult::Outcome::Broken);
    QCOMPARE(m_log.reported.first().wrong, found->wrong.first().entry);
    QVERIFY(m_witness->isBroken());
    QCOMPARE(m_witness->fault(), LogWitness::Fault::Entries);
    QVERIFY(m_witness->evidence().contains(found->wrong.first().words));
}

void TestLogCheck::whatFailedStaysSaidUntilItIsWholeAgain()
{
    MadeLog log(size);
    see(log, size);
    log.changed = [](qint64 number, const QByteArray &line) {
        return number == 5 ? withOutcome(line, "allowed") : line;
    };
    send(log, size, MadeLog::tile);
    QVERIFY(check());
    QVERIFY(m_witness->isBroken());
    QSignalSpy looked(m_witness.get(), &LogWitness::looked);
    m_witness->begin(); // another right checkpoint does not mend it
    QVERIFY(looked.wait());
    QVERIFY(m_witness->isBroken());
    m_witness = std::make_unique<LogWitness>(m_promises, m_folder->filePath(QStringLiteral("witness")), m_clock);
    QVERIFY(m_witness->isBroken()); // nor does starting the program again
    m_log.parts.clear();
    log.changed = nullptr;
    send(log, size, MadeLog::tile);
    QVERIFY(check()->isWhole());
    QVERIFY(!m_witness->isBroken());
    m_witness->noteCheckFailed(QStringLiteral("entry 7"));
    m_witness->accept(); // by somebody who knows why
    QVERIFY(!m_witness->isBroken());
}

void TestLogCheck::othersWhoSignedAreNamed()
{
    MadeLog log(size);
    see(log, 300);
    log.lastNote = log.cosigned(size, "outside.example", outsiderSeed, 1'760'000'000);
    send(log, size, MadeLog::tile);
    const auto found =
        check({{QStringLiteral("outside.example"), MadeLog::outsiderKey("outside.example", outsiderSeed)},
               {QStringLiteral("idle.example"), MadeLog::outsiderKey("idle.example", QByteArray(32, 'i'))}});
    QVERIFY(found && found->isWhole());
    QCOMPARE(m_check->outside().size(), 2);
    QCOMPARE(m_check->outside().first().size, size);
    QCOMPARE(m_check->outside().first().at, std::optional(base::fromUnixMs(1'760'000'000'000)));
    QVERIFY(!m_check->outside().last().at); // said to have signed nothing
}

void TestLogCheck::aLogThatCannotBeReadProvesNothing()
{
    const MadeLog log(size);
    see(log, 300);
    m_log.failure = base::Error{base::ErrorKind::Unavailable, QStringLiteral("gone"), {}, {}};
    QSignalSpy failed(m_check.get(), &LogCheck::failed);
    QSignalSpy finished(m_check.get(), &LogCheck::finished);
    m_check->start(m_log, *m_witness, {});
    QVERIFY(failed.wait());
    QVERIFY(!m_check->isRunning());
    QVERIFY(finished.isEmpty() && m_log.reported.isEmpty());
    QVERIFY(!m_witness->isBroken());
}

void TestLogCheck::itCanBeStopped()
{
    const MadeLog log(size);
    see(log, 300);
    send(log, size, MadeLog::tile);
    QSignalSpy finished(m_check.get(), &LogCheck::finished);
    m_check->start(m_log, *m_witness, {});
    QVERIFY(m_check->isRunning());
    m_check->cancel();
    QVERIFY(!m_check->isRunning());
    const auto again = check(); // nothing of the first one is left
    QVERIFY(again && again->isWhole());
    QCOMPARE(finished.size(), 1);
}

void TestLogCheck::oneThatWasStoppedDoesNotEndTheNext()
{
    const MadeLog log(size);
    see(log, 300);
    send(log, size, MadeLog::tile);
    bool isFirst = true;
    connect(m_check.get(), &LogCheck::progressed, this, [this, &isFirst](qint64 reached) {
        if (reached != size || !std::exchange(isFirst, false))
            return;
        base::post(this, [this] { // when everything is checked, and nothing is said yet
            m_check->cancel();
            m_check->start(m_log, *m_witness, {});
        });
    });
    QSignalSpy finished(m_check.get(), &LogCheck::finished);
    m_check->start(m_log, *m_witness, {});
    QVERIFY(finished.wait());
    QVERIFY(!isFirst);
    QCOMPARE(m_log.reported.size(), 1);
    QCOMPARE(m_log.reported.first().outcome, domain::LogCheckResult::Outcome::Whole);
    QCOMPARE(m_log.reported.first().covered, size);
}

void TestLogCheck::nothingIsSaidToWhoComesNext()
{
    const MadeLog log(size);
    see(log, 300);
    send(log, size, MadeLog::tile);
    QPromise<base::Result<void>> told;
    told.start();
    m_log.telling = told.future();
    QSignalSpy finished(m_check.get(), &LogCheck::finished);
    m_check->start(m_log, *m_witness, {});
    QTRY_COMPARE(m_log.reported.size(), 1);
    m_check->forget();
    told.addResult(base::Result<void>());
    told.finish();
    QCoreApplication::processEvents();
    QCOMPARE(finished.size(), 0);
}

QTEST_GUILESS_MAIN(TestLogCheck)
#include "tst_log_check.moc"
