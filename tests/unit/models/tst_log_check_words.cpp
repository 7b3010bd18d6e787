// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/audit/log_check_words.h"

#include <QTest>

using namespace attune;
using domain::LogCheckResult;
using domain::LogCheckState;
using journal::LogCheck;
using models::LogCheckWords;

namespace {

const base::Instant now = base::fromUnixMs(1'790'000'000'000);

LogCheckState checked()
{
    LogCheckState state;
    LogCheckResult last;
    last.at = now - std::chrono::hours(24 * 12);
    last.byName = QStringLiteral("Priya");
    last.first = 1;
    last.covered = 7311;
    state.last = last;
    state.entries = 7311;
    return state;
}

LogCheck::Found whole()
{
    LogCheck::Found found;
    found.first = 1;
    found.entries = 7311;
    found.covered = 7311;
    return found;
}

bool says(const QString &text, qint64 number)
{
    return text.contains(QRegularExpression(QStringLiteral("\\b%1\\b").arg(number)));
}

} // namespace

/// What is said of a check: what was looked at, and what was not.
class TestLogCheckWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aCheckSaysWhatItLeftOut();
    void aBrokenLogIsNeverCalledWhole();
    void whatWasFoundNamesWhatWasNotChecked_data();
    void whatWasFoundNamesWhatWasNotChecked();
    void whoIsComparedWithIsSaid();
    void progressNeverPassesTheEnd();
};

void TestLogCheckWords::initTestCase()
{
    QLocale english(QLocale::English);
    english.setNumberOptions(QLocale::OmitGroupSeparator);
    QLocale::setDefault(english);
}

void TestLogCheckWords::aCheckSaysWhatItLeftOut()
{
    QVERIFY(!LogCheckWords::last({}, now).isEmpty());
    const QString plain = LogCheckWords::last(checked(), now);
    QVERIFY(plain.contains(QStringLiteral("Priya")) && says(plain, 7311) && says(plain, 12));
    LogCheckState later = checked();
    later.entries += 41;
    QVERIFY(says(LogCheckWords::last(later, now), 41));
    LogCheckState inPart = checked();
    inPart.last->withheld = 57;
    QVERIFY2(says(LogCheckWords::last(inPart, now), 57), qPrintable(LogCheckWords::last(inPart, now)));
    QVERIFY(LogCheckWords::last(inPart, now).contains(QStringLiteral("what this office sees")));
}

void TestLogCheckWords::aBrokenLogIsNeverCalledWhole()
{
    LogCheckState broken = checked();
    broken.last->outcome = LogCheckResult::Outcome::Broken;
    QVERIFY(!LogCheckWords::last(broken, now).contains(QStringLiteral("unbroken")));
    LogCheck::Found found = whole();
    found.wrong = {{6005, QStringLiteral("entry 6005 is not what was signed")}};
    const QString words = LogCheckWords::found(found, {});
    QVERIFY(says(words, 6005) && words.contains(found.wrong.first().words));
    QVERIFY(!words.contains(QStringLiteral("unbroken")));
    found.wrong = {{0, QStringLiteral("the tree has another root")}};
    QVERIFY(!says(LogCheckWords::found(found, {}), 0)); // it is not about an entry
}

void TestLogCheckWords::whatWasFoundNamesWhatWasNotChecked_data()
{
    QTest::addColumn<qint64>("entries");
    QTest::addColumn<qint64>("covered");
    QTest::addColumn<qint64>("withheld");
    QTest::addColumn<qint64>("removed");
    QTest::addColumn<int>("gaps");
    QTest::addColumn<qint64>("said"); // 0: nothing further
    QTest::newRow("all of it") << 7311LL << 7311LL << 0LL << 0LL << 0 << 0LL;
    QTest::newRow("not signed yet") << 7348LL << 7311LL << 0LL << 0LL << 0 << 37LL;
    QTest::newRow("taken out") << 7200LL << 7311LL << 0LL << 111LL << 0 << 111LL;
    QTest::newRow("taken out, and not signed yet") << 7211LL << 7311LL << 0LL << 111LL << 0 << 11LL;
    QTest::newRow("of other offices") << 5000LL << 7311LL << 2311LL << 0LL << 0 << 2311LL;
    QTest::newRow("of other offices, some in part") << 5000LL << 7311LL << 11LL << 0LL << 0 << 2311LL;
    QTest::newRow("reports that never came") << 7311LL << 7311LL << 0LL << 0LL << 23 << 23LL;
}

void TestLogCheckWords::whatWasFoundNamesWhatWasNotChecked()
{
    QFETCH(qint64, entries);
    QFETCH(qint64, covered);
    QFETCH(qint64, withheld);
    QFETCH(qint64, removed);
    QFETCH(int, gaps);
    QFETCH(qint64, said);
    LogCheck::Found found = whole();
    found.entries = entries;
    found.covered = covered;
    found.withheld = withheld;
    found.removed = removed;
    found.gaps = gaps;
    const QString words = LogCheckWords::found(found, {});
    QVERIFY2(says(words, entries) && says(words, covered), qPrintable(words));
    const QString plain = LogCheckWords::found(whole(), {});
    if (said > 0)
        QVERIFY2(says(words, said) && words != plain, qPrintable(words));
    else
        QCOMPARE(words, plain);
}

void TestLogCheckWords::whoIsComparedWithIsSaid()
{
    LogCheck::Found found = whole();
    const QString never = LogCheckWords::found(found, {});
    found.ownSeen = 6900;
    found.ownSeenAt = now;
    QVERIFY(says(LogCheckWords::found(found, {}), 6900));
    QVERIFY(!says(never, 6900));
    const QString witnessed = LogCheckWords::found(
        found, {{QStringLiteral("north.example"), 6800, now}, {QStringLiteral("south.example"), 0, std::nullopt}});
    QVERIFY(says(witnessed, 6800));
    for (const char *name : {"north.example", "south.example"})
        QVERIFY2(witnessed.contains(QLatin1String(name)), name);
}

void TestLogCheckWords::progressNeverPassesTheEnd()
{
    const QString words = LogCheckWords::progress(9000, 7311);
    QVERIFY(says(words, 7311));
    QVERIFY(!says(words, 9000));
}

QTEST_GUILESS_MAIN(TestLogCheckWords)
#include "tst_log_check_words.moc"
