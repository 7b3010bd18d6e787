// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/id.h"
#include "base/log.h"
#include "base/visible_text.h"
#include "base/when_done.h"
#include "tests/support/waiting.h"

#include <QSet>
#include <QTest>
#include <QUuid>

#include <spdlog/sinks/ostream_sink.h>

#include <sstream>

using namespace attune::base;

class TestBase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shorteningNeverSplitsACharacter_data();
    void shorteningNeverSplitsACharacter();
    void timesAreReadInEveryFormServersSend_data();
    void timesAreReadInEveryFormServersSend();
    void timeTextIsUtcWithMilliseconds();
    void idsAreOrderedByTimeAndNeverRepeat();
    void handlerRunsOnlyAfterTheCallReturned();
    void handlerDoesNotRunOnceTheOwnerIsGone();
    void anAbandonedOperationAnswersCancelled();
    void secretsAreCutOut_data();
    void secretsAreCutOut();
    void whatSaysNothingIsNoReason_data();
    void whatSaysNothingIsNoReason();
    void textsAreKeptAsTheyAreSeen_data();
    void textsAreKeptAsTheyAreSeen();
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
    std::ostringstream written;
    spdlog::logger log("test",
                       std::make_shared<RedactingSink>(std::make_shared<spdlog::sinks::ostream_sink_mt>(written)));
    log.warn("A library says: {}", text.toStdString());
    log.warn("Nothing to hide.");
    QVERIFY(!written.str().empty() && written.str().find(secret.toStdString()) == std::string::npos);
    QVERIFY(written.str().find("[removed]") != std::string::npos);
    QVERIFY(written.str().find("Nothing to hide.") != std::string::npos);
}

void TestBase::whatSaysNothingIsNoReason_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("says");
    QTest::newRow("words") << QStringLiteral("asked for by the client") << true;
    QTest::newRow("just long enough") << QStringLiteral("abcdefghij") << true;
    QTest::newRow("one too few") << QStringLiteral("abcdefghi") << false;
    QTest::newRow("spaces do not count") << QStringLiteral("a b c d e f g h i") << false;
    QTest::newRow("Chinese") << QStringLiteral(u"\u5BA2\u6237\u8981\u6C42\u5220\u9664\u8FD9\u4E2A\u5F55\u97F3\u3002")
                             << true;
    QTest::newRow("Arabic") << QStringLiteral(u"\u0637\u0644\u0628 \u0645\u0646 \u0627\u0644\u0639\u0645\u064A\u0644")
                            << true;
    QTest::newRow("accents apart") << QStringLiteral(u"e\u0301te\u0301s passe\u0301s") << true;
    QTest::newRow("marks alone do not count") << QString(QStringLiteral("abc")) + QString(20, QChar(0x0301)) << false;
    QTest::newRow("one letter, ten times") << QString(10, QLatin1Char('a')) << false;
    QTest::newRow("one letter in both cases") << QStringLiteral("aAaAaAaAaAaA") << false;
    QTest::newRow("two letters") << QStringLiteral("abababababab") << false;
    QTest::newRow("digits") << QStringLiteral("12345678901234") << false;
    QTest::newRow("dots") << QStringLiteral("..............") << false;
    QTest::newRow("faces")
        << QStringLiteral(
               u"\U0001F600\U0001F601\U0001F602\U0001F603\U0001F604\U0001F605\U0001F606\U0001F607\U0001F608\U0001F609")
        << false;
    QTest::newRow("empty") << QString() << false;
    // Every invisible character there is: by themselves, and as the rest of a word that is too short.
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        const bool known = QChar::category(c) == QChar::Other_Control || QChar::category(c) == QChar::Other_Format ||
                           QChar::category(c) == QChar::Separator_Space || (c >= 0xFE00 && c <= 0xFE0F) ||
                           (c >= 0xE0000 && c <= 0xE01EF) || c == 0x3164 || c == 0xFFA0 || c == 0x115F || c == 0x1160 ||
                           c == 0x034F || c == 0x2800 || c == 0xFFFC || c == 0xFFFD || c == 0x1D159 || c == 0x16FE4 || c == 0x180B || c == 0x2028 || c == 0x2029;
        if (!known)
            continue;
        QString run;
        for (int i = 0; i < 12; ++i)
            run += QString::fromUcs4(&c, 1);
        const QByteArray name = "U+" + QByteArray::number(static_cast<uint>(c), 16);
        QTest::newRow(name.constData()) << run << false;
        QTest::newRow((name + " behind a word").constData()) << QStringLiteral("abcde") + run << false;
    }
}

void TestBase::whatSaysNothingIsNoReason()
{
    QFETCH(QString, typed);
    QFETCH(bool, says);
    QCOMPARE(saysSomething(cleanText(typed), 10), says);
    QCOMPARE(saysSomething(typed, 10), says); // what was not cleaned is judged alike
    QCOMPARE(saysSomething(cleanLine(typed), 10), says);
}

void TestBase::textsAreKeptAsTheyAreSeen_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    QTest::newRow("as it is") << QStringLiteral("Two lines\n\tof text") << QStringLiteral("Two lines\n\tof text");
    QTest::newRow("white space around") << QStringLiteral(" \n a b \t") << QStringLiteral("a b");
    QTest::newRow("composed") << QStringLiteral(u"Sore\u0301n") << QStringLiteral(u"Sor\u00E9n");
    QTest::newRow("zero width space") << QStringLiteral(u"a\u200Bb") << QStringLiteral("ab");
    QTest::newRow("other direction") << QStringLiteral(u"\u202Egpj.exe\u202C") << QStringLiteral("gpj.exe");
    QTest::newRow("byte order mark") << QStringLiteral(u"\uFEFFa") << QStringLiteral("a");
    QTest::newRow("bell and null") << QStringLiteral("a\ab") + QChar(0) << QStringLiteral("ab");
    QTest::newRow("line separator") << QStringLiteral(u"a\u2028b") << QStringLiteral("a\nb");
    QTest::newRow("carriage return") << QStringLiteral("a\r\nb") << QStringLiteral("a\nb");
    QTest::newRow("Persian needs its joiner") << QStringLiteral(u"\u0645\u06CC\u200C\u0631\u0648\u0645")
                                              << QStringLiteral(u"\u0645\u06CC\u200C\u0631\u0648\u0645");
    QTest::newRow("joiners at the ends") << QStringLiteral(u"\u200Dab\u200C") << QStringLiteral("ab");
    QTest::newRow("two joiners") << QStringLiteral(u"a\u200D\u200Db") << QStringLiteral("ab");
    QTest::newRow("a family") << QStringLiteral(u"\U0001F468\u200D\U0001F469")
                              << QStringLiteral(u"\U0001F468\u200D\U0001F469");
    QTest::newRow("a heart") << QStringLiteral(u"\u2764\uFE0F") << QStringLiteral(u"\u2764\uFE0F");
    QTest::newRow("tags") << QStringLiteral(u"a\U000E0041b") << QStringLiteral("ab");
}

void TestBase::textsAreKeptAsTheyAreSeen()
{
    QFETCH(QString, typed);
    QFETCH(QString, kept);
    QCOMPARE(cleanText(typed), kept);
    QCOMPARE(cleanText(kept), kept); // once is enough
    QVERIFY(!cleanLine(typed).contains(QLatin1Char('\n')));
}

void TestBase::shorteningNeverSplitsACharacter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("longest");
    QTest::addColumn<QString>("left");
    const QString face = QString::fromUtf8("\xF0\x9F\x99\x82"); // two UTF-16 units
    QTest::newRow("fits") << QStringLiteral("abc") << 3 << QStringLiteral("abc");
    QTest::newRow("is cut") << QStringLiteral("abcd") << 3 << QStringLiteral("abc");
    QTest::newRow("before a pair") << QStringLiteral("ab") + face << 2 << QStringLiteral("ab");
    QTest::newRow("inside a pair") << QStringLiteral("ab") + face << 3 << QStringLiteral("ab");
    QTest::newRow("behind a pair") << QStringLiteral("ab") + face + QStringLiteral("c") << 4
                                   << QStringLiteral("ab") + face;
    QTest::newRow("only half a pair") << face << 1 << QString();
    QTest::newRow("nothing") << face << 0 << QString();
    QTest::newRow("less than nothing") << face << -1 << QString();
    QTest::newRow("ends as it came") << QString(QChar(0xD83D)) << 1 << QString(QChar(0xD83D));
}

void TestBase::shorteningNeverSplitsACharacter()
{
    QFETCH(QString, text);
    QFETCH(int, longest);
    QFETCH(QString, left);
    QCOMPARE(shortened(text, longest), left);
}

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
