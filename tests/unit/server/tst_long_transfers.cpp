// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/problem.h"
#include "protocol/problem.h"
#include "server/media/asked_again.h"
#include "server/media/confined_child.h"
#include "tests/support/fake_clock.h"
#include "tests/support/waiting.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <thread>

using namespace attune;
using namespace attune::server;
using namespace std::chrono_literals;

namespace {

constexpr qint64 wholeSize = 1000;

class Whole final : public http::ByteSource
{
public:
    explicit Whole(bool waits) : m_waits(waits) {}
    qint64 size() const override { return wholeSize; }
    bool waits() const override { return m_waits; }
    base::Result<QByteArray> read(qint64 offset, qint64 maxSize) override
    {
        return QByteArray(static_cast<qsizetype>(std::min(maxSize, wholeSize - offset)), 'x');
    }

private:
    bool m_waits;
};

/// Of a process: gone, or over and not yet taken note of.
bool isOver(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return true;
    const QByteArray stat = file.readAll();
    return stat.mid(stat.lastIndexOf(')') + 2, 1) == "Z";
}

} // namespace

/// What goes on for long does not go on for longer than it may: a transfer by what allowed it, a program that holds
/// media by the one that gave it to it.
class TestLongTransfers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsAskedAgainWhileItLasts();
    void aNoEndsIt();
    void askingIsForAWorker_data();
    void askingIsForAWorker();
    void aChildGoesWithItsParent();
};

void TestLongTransfers::itIsAskedAgainWhileItLasts()
{
    test::FakeClock clock;
    int asked = 0;
    media::AskedAgain source(std::make_shared<Whole>(false), clock, [&asked] {
        ++asked;
        return base::Result<void>();
    });
    QCOMPARE(source.size(), wholeSize);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(source.read(i, 10)->size(), 10);
    QCOMPARE(asked, 0); // it was asked before it began
    for (int i = 1; i <= 5; ++i) {
        clock.advance(media::AskedAgain::pause);
        for (int j = 0; j < 10; ++j)
            QCOMPARE(source.read(j, 10)->size(), 10);
        QCOMPARE(asked, i);
    }
}

void TestLongTransfers::aNoEndsIt()
{
    test::FakeClock clock;
    bool may = true;
    media::AskedAgain source(std::make_shared<Whole>(false), clock, [&may]() -> base::Result<void> {
        return may ? base::Result<void>() : protocol::fail(domain::ProblemCode::ConsentWithdrawn);
    });
    clock.advance(60s);
    QVERIFY(source.read(0, 10));
    may = false;
    clock.advance(media::AskedAgain::pause);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(source.read(0, 10).error().code, QStringLiteral("consent_withdrawn"));
}

void TestLongTransfers::askingIsForAWorker_data()
{
    QTest::addColumn<bool>("ofAnotherMachine");
    QTest::newRow("here") << false;
    QTest::newRow("of another machine") << true;
}

void TestLongTransfers::askingIsForAWorker()
{
    QFETCH(bool, ofAnotherMachine);
    test::FakeClock clock;
    media::AskedAgain source(std::make_shared<Whole>(ofAnotherMachine), clock, [] { return base::Result<void>(); });
    QCOMPARE(source.waits(), ofAnotherMachine);
    clock.advance(media::AskedAgain::pause);
    QVERIFY(source.waits());
    QVERIFY(source.read(0, 10));
    QCOMPARE(source.waits(), ofAnotherMachine);
}

/// However that ends: the thread that started it is its parent, and goes without a word.
void TestLongTransfers::aChildGoesWithItsParent()
{
    qint64 process = 0;
    std::thread([&process] {
        auto *child = new QProcess; // nobody is left to end it
        media::confine(*child, media::ChildLimits());
        child->start(QStringLiteral("/usr/bin/sleep"), {QStringLiteral("600")});
        process = child->waitForStarted() ? child->processId() : -1;
    }).join();
    QVERIFY(process > 0);
    QTRY_VERIFY_WITH_TIMEOUT(isOver(process), 20'000);
}

QTEST_GUILESS_MAIN(TestLongTransfers)
#include "tst_long_transfers.moc"
