// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/id.h"
#include "base/log.h"
#include "base/when_done.h"

#include <QSet>
#include <QTest>
#include <QUuid>

using namespace attune::base;

class TestBase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesAreReadInEveryFormServersSend_data();
    void timesAreReadInEveryFormServersSend();
    void timeTextIsUtcWithMilliseconds();
    void idsAreOrderedByTimeAndNeverRepeat();
    void handlerRunsOnlyAfterTheCallReturned();
    void handlerDoesNotRunOnceTheOwnerIsGone();
    void anAbandonedOperationAnswersCancelled();
    void secretsAreCutOut_data();
    void secretsAreCutOut();
};

void TestBase::timesAreReadInEveryFormServersSend_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("ms");
    QTest::newRow("utc") << "2026-01-31T09:15:00Z" << qint64(1769850900000);
    QTest::newRow("milliseconds") << "2026-01-31T09:15:00.250Z" << qint64(1769850900250);
    QTest::newRow("offset") << "2026-01-31T20:15:00+11:00" << qint64(1769850900000);
    QTest::newRow("no offset is utc") << "2026-01-31T09:15:00" << qint64(1769850900000);
    QTest::newRow("date") << "2026-01-31" << qint64(1769817600000);
    QTest::newRow("nonsense") << "yesterday, maybe" << qint64(-1);
    QTest::newRow("empty") << "" << qint64(-1);
    QTest::newRow("month 13") << "2026-13-31T09:15:00Z" << qint64(-1);
}

void TestBase::timesAreReadInEveryFormServersSend()
{
    QFETCH(QString, text);
    QFETCH(qint64, ms);
    const auto instant = instantFromText(text);
    QCOMPARE(instant ? toUnixMs(*instant) : -1, ms);
}

void TestBase::timeTextIsUtcWithMilliseconds()
{
    QCOMPARE(toText(fromUnixMs(1769850900250)), QStringLiteral("2026-01-31T09:15:00.250Z"));
}

void TestBase::idsAreOrderedByTimeAndNeverRepeat()
{
    QSet<QString> seen;
    for (int i = 0; i < 1000; ++i)
        seen.insert(newUuidV7(1769850900250));
    QCOMPARE(seen.size(), 1000);
    QVERIFY(newUuidV7(1000) < newUuidV7(2000));
    const QUuid uuid(newUuidV7(1769850900250));
    QCOMPARE(static_cast<int>(uuid.data3 >> 12), 7);
    QCOMPARE(uuid.data4[0] & 0xc0, 0x80);
}

void TestBase::handlerRunsOnlyAfterTheCallReturned()
{
    QObject owner;
    bool ran = false;
    whenDone(ready<int>(42), &owner, [&ran](const Result<int> &result) {
        ran = true;
        QCOMPARE(*result, 42);
    });
    QVERIFY(!ran);
    QTRY_VERIFY(ran);
}

void TestBase::handlerDoesNotRunOnceTheOwnerIsGone()
{
    QPromise<Result<int>> promise;
    promise.start();
    bool ran = false;
    {
        QObject owner;
        whenDone(promise.future(), &owner, [&ran](const Result<int> &) { ran = true; });
    }
    promise.addResult(Result<int>(1));
    promise.finish();
    QCoreApplication::processEvents();
    QVERIFY(!ran);
}

void TestBase::anAbandonedOperationAnswersCancelled()
{
    QObject owner;
    std::optional<ErrorKind> kind;
    {
        QPromise<Result<int>> promise;
        promise.start();
        whenDone(promise.future(), &owner, [&kind](const Result<int> &result) { kind = result.error().kind; });
        promise.finish();
    }
    QTRY_COMPARE(kind, std::optional(ErrorKind::Cancelled));
}

void TestBase::secretsAreCutOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("secret");
    QTest::newRow("signature") << "GET https://x/media/1?expires=1&signature=abcdef0123"
                               << "abcdef0123";
    QTest::newRow("amazon") << "https://s3/x?X-Amz-Signature=deadbeef&a=1"
                            << "deadbeef";
    QTest::newRow("bearer") << "Authorization: Bearer qwertz.asdf"
                            << "qwertz";
    QTest::newRow("password") << "{\"password\": \"hunter2\"}"
                              << "hunter2";
    QTest::newRow("encoded") << "signature%3Dcafe01"
                             << "cafe01";
}

void TestBase::secretsAreCutOut()
{
    QFETCH(QString, text);
    QFETCH(QString, secret);
    QVERIFY(!redacted(text).contains(secret));
    QVERIFY(redacted(text).contains(QStringLiteral("[removed]")));
}

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
