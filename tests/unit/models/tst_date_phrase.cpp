// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words/date_phrase.h"

#include <QTest>

using attune::models::DatePhrase;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom); // weeks begin on Monday
const QDate today(2026, 11, 21);                                 // a Saturday

} // namespace

class TestDatePhrase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTimeAtTheEndIsTakenApart_data();
    void aTimeAtTheEndIsTakenApart();
    void namesStayNames_data();
    void namesStayNames();
    void weeksBeginAsTheLocaleHasThem();
};

void TestDatePhrase::aTimeAtTheEndIsTakenApart_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("behind");
    const auto row = [](const char *typed, const char *text, QDate first, QDate behind) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(text) << first << behind;
    };
    row("today", "", today, QDate(2026, 11, 22));
    row("Yesterday", "", QDate(2026, 11, 20), today);
    row("last week", "", QDate(2026, 11, 9), QDate(2026, 11, 16));
    row("this week", "", QDate(2026, 11, 16), QDate(2026, 11, 23));
    row("last month", "", QDate(2026, 10, 1), QDate(2026, 11, 1));
    row("this year", "", QDate(2026, 1, 1), QDate(2027, 1, 1));
    row("  Søren   Dahl last  week ", "Søren Dahl", QDate(2026, 11, 9), QDate(2026, 11, 16));
    row("march", "", QDate(2026, 3, 1), QDate(2026, 4, 1));
    row("december", "", QDate(2025, 12, 1), QDate(2026, 1, 1));
    row("garcía december 2024", "garcía", QDate(2024, 12, 1), QDate(2025, 1, 1));
    row("2026-02-28", "", QDate(2026, 2, 28), QDate(2026, 3, 1));
    row("chen 12 March 2026", "chen", QDate(2026, 3, 12), QDate(2026, 3, 13));
    row("20/11/2026", "", QDate(2026, 11, 20), QDate(2026, 11, 21));
}

void TestDatePhrase::aTimeAtTheEndIsTakenApart()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(QDate, first);
    QFETCH(QDate, behind);
    const DatePhrase phrase = DatePhrase::parse(typed, today, english);
    QCOMPARE(phrase.text, text);
    QCOMPARE(phrase.first, std::optional(first));
    QCOMPARE(phrase.behind, std::optional(behind));
    QCOMPARE(phrase.mayBeName, typed == QStringLiteral("march") || typed == QStringLiteral("december"));
}

void TestDatePhrase::namesStayNames_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"", "June Whitfield", "anna may", "20417", "weeks", "today x", "31 February 2026",
                              "march hare", "march 99999", "2026-13-40", "R-2026"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void TestDatePhrase::namesStayNames()
{
    QFETCH(QString, typed);
    const DatePhrase phrase = DatePhrase::parse(typed, today, english);
    QCOMPARE(phrase.text, typed);
    QVERIFY(!phrase.first && !phrase.behind);
}

void TestDatePhrase::weeksBeginAsTheLocaleHasThem()
{
    const QLocale american(QLocale::English, QLocale::UnitedStates); // weeks begin on Sunday
    QCOMPARE(DatePhrase::parse(QStringLiteral("this week"), today, american).first, std::optional(QDate(2026, 11, 15)));
}

QTEST_APPLESS_MAIN(TestDatePhrase)
#include "tst_date_phrase.moc"
