// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tree.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace attune::test;

/// What the sources say of waiting and of time: whatever is new waits so that it can be stopped, and asks a clock that
/// it was given.
class TestWaiting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTransferCanBeStopped();
    void everyThreadOfTheServerHasItsScope();
    void everyPauseOfTheServerCanBeStopped();
    void clocksAreGivenAndNotMade();
    void testsWaitForWhatHappens();
    void testsWaitWithPatience();
};

void TestWaiting::everyTransferCanBeStopped()
{
    const auto sources = textsBelow({QStringLiteral("src"), QStringLiteral("app")});
    int transfers = 0;
    for (auto it = sources.begin(); it != sources.end(); ++it) {
        if (!it->contains(QStringLiteral("curl_easy_init")))
            continue;
        ++transfers;
        QVERIFY2(it->contains(QStringLiteral("makeInterruptible(")), qPrintable(it.key()));
    }
    QVERIFY(transfers >= 3);
}

/// A thread of the server opens a stop scope, or is here with what it waits for.
void TestWaiting::everyThreadOfTheServerHasItsScope()
{
    static const QMap<QString, QString> others = {
        {QStringLiteral("src/server/http/http_server.cpp"), QStringLiteral("sockets, which it closes itself")},
        {QStringLiteral("src/server/http/fair_queue.cpp"), QStringLiteral("handlers: the host opens a scope in each")},
        {QStringLiteral("src/server/jobs/health.cpp"), QStringLiteral("looks: the host opens a scope in each")},
        {QStringLiteral("src/server/identity/passwords.cpp"), QStringLiteral("the processor")}};
    static const QRegularExpression begins(
        QStringLiteral("std::(?:thread|jthread)\\b(?!::id)[ (]|std::async\\(|m_threads\\.emplace_back|m_thread\\("));
    const auto sources = textsBelow({QStringLiteral("src/server")});
    for (auto it = sources.begin(); it != sources.end(); ++it) {
        if (!it.key().endsWith(QStringLiteral(".cpp")) || !begins.match(*it).hasMatch() || others.contains(it.key()))
            continue;
        QVERIFY2(it->contains(QStringLiteral("StopScope")), qPrintable(it.key()));
    }
    for (auto it = others.begin(); it != others.end(); ++it)
        QVERIFY2(begins.match(sources.value(it.key())).hasMatch(), qPrintable(it.key() + QStringLiteral(" has none")));
    QVERIFY(
        sources.value(QStringLiteral("src/server/host/clinic_server.cpp")).count(QStringLiteral("StopScope scope")) >=
        2);
}

void TestWaiting::everyPauseOfTheServerCanBeStopped()
{
    static const QRegularExpression sleeps(QStringLiteral("sleep_for|sleep_until|msleep|usleep|\\bsleep\\("));
    const auto sources = textsBelow({QStringLiteral("src/server")});
    for (auto it = sources.begin(); it != sources.end(); ++it)
        QVERIFY2(!sleeps.match(*it).hasMatch(), qPrintable(it.key() + QStringLiteral(": base::pauseFor()")));
}

void TestWaiting::clocksAreGivenAndNotMade()
{
    const auto sources = textsBelow({QStringLiteral("src"), QStringLiteral("ui")});
    QVERIFY(sources.size() > 300);
    for (auto it = sources.begin(); it != sources.end(); ++it) {
        if (!it.key().startsWith(QStringLiteral("src/base/clock.")))
            QVERIFY2(!it->contains(QStringLiteral("SystemClock")), qPrintable(it.key()));
    }
}

/// A test that sleeps until something has probably happened fails on a slow machine, and is slow on a fast one. Where
/// time itself is what a test is about, it says so: letPass() of tests/support/waiting.h.
void TestWaiting::testsWaitForWhatHappens()
{
    static const QRegularExpression sleeps(QStringLiteral("qWait\\(|qSleep\\(|\\bsleep\\(|msleep\\(|usleep\\("));
    const auto tests =
        textsBelow({QStringLiteral("tests/contract"), QStringLiteral("tests/faults"), QStringLiteral("tests/support"),
                    QStringLiteral("tests/ui"), QStringLiteral("tests/unit")});
    QStringList wrong;
    for (auto it = tests.begin(); it != tests.end(); ++it) {
        static const QStringList their = {
            QStringLiteral("tests/support/waiting.h"),
            QStringLiteral("tests/contract/tst_at_rest.cpp") // a process of its own that looks at another's memory
        };
        if (!their.contains(it.key()) && sleeps.match(codeAlone(it.value())).hasMatch())
            wrong << it.key();
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

/// Whoever uses QTRY_ knows waiting.h, if only through a fixture; without it a busy machine has five seconds.
void TestWaiting::testsWaitWithPatience()
{
    static const QRegularExpression tries(QStringLiteral("\\bQTRY_\\w+\\("));
    static const QRegularExpression includes(QStringLiteral("#include \"(tests/[^\"]+)\""));
    const QString wanted = QStringLiteral("tests/support/waiting.h");
    const auto tests = textsBelow({QStringLiteral("tests")});
    QSet<QString> patient{wanted};
    for (qsizetype before = 0; before != patient.size();) {
        before = patient.size();
        for (auto it = tests.begin(); it != tests.end(); ++it) {
            for (const auto &include : includes.globalMatch(it.value())) {
                if (patient.contains(include.captured(1)))
                    patient.insert(it.key());
            }
        }
    }
    QVERIFY(patient.size() > 40);
    for (auto it = tests.begin(); it != tests.end(); ++it)
        QVERIFY2(patient.contains(it.key()) || !tries.match(*it).hasMatch(),
                 qPrintable(it.key() + QStringLiteral(" has to include ") + wanted));
}

QTEST_GUILESS_MAIN(TestWaiting)
#include "tst_waiting.moc"
