// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/pause_shortener.h"

#include <QTest>

using namespace attune;
using models::PauseShortener;
using std::chrono::milliseconds;

/// Long pauses played faster: never a word, never without being asked, and everything as before afterwards.
class TestPauses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingHappensUntilItIsWanted();
    void onlyLongPausesPlayFast();
    void wordsAreNeverHurried_data();
    void wordsAreNeverHurried();
    void whoeverChoosesASpeedHasIt();
    void jumpingOutOfAPauseEndsIt();
    void switchingItOffInAPauseGivesTheSpeedBack();
    void whoPlaysFasterAnywayLosesNothing();

private:
    static PauseShortener wanted();
    /// Plays from 0 to 60 s in steps as positions come. @return media time that was played fast
    static qint64 playFast(PauseShortener &pauses, double &rate, const QList<playback::Stretch> &among);
};

namespace {

const QList<playback::Stretch> pauses = {{5000, 6500}, {10'000, 14'000}, {20'000, 20'800}, {30'000, 45'000}};

}

PauseShortener TestPauses::wanted()
{
    PauseShortener shortener;
    shortener.setPauses(pauses);
    shortener.setOn(true);
    return shortener;
}

qint64 TestPauses::playFast(PauseShortener &shortener, double &rate, const QList<playback::Stretch> &among)
{
    qint64 fast = 0;
    for (qint64 at = 0; at < 60'000; at += static_cast<qint64>(100 * rate)) {
        if (const auto change = shortener.at(milliseconds(at), rate))
            rate = *change;
        if (rate < PauseShortener::fast)
            continue;
        fast += static_cast<qint64>(100 * rate);
        const bool silent = std::any_of(among.begin(), among.end(), [at](const playback::Stretch &pause) {
            return at >= pause.startMs && at + 300 <= pause.endMs;
        });
        if (!silent)
            return -1; // a word was hurried
    }
    return fast;
}

void TestPauses::nothingHappensUntilItIsWanted()
{
    PauseShortener shortener;
    shortener.setPauses(pauses);
    double rate = 1.0;
    QCOMPARE(playFast(shortener, rate, pauses), 0);
    QCOMPARE(shortener.saved(), milliseconds(0));
}

void TestPauses::onlyLongPausesPlayFast()
{
    PauseShortener shortener = wanted();
    double rate = 1.0;
    const qint64 fast = playFast(shortener, rate, {{10'000, 14'000}, {30'000, 45'000}});
    QVERIFY(fast > 15'000);
    QCOMPARE(rate, 1.0);
    const auto expected = static_cast<double>(fast) * 2 / 3;
    QVERIFY(std::abs(static_cast<double>(shortener.saved().count()) - expected) < 1200);
}

void TestPauses::wordsAreNeverHurried_data()
{
    QTest::addColumn<double>("usual");
    for (const double usual : {0.5, 0.75, 1.0, 1.5, 2.0})
        QTest::addRow("%.2f", usual) << usual;
}

void TestPauses::wordsAreNeverHurried()
{
    QFETCH(double, usual);
    PauseShortener shortener = wanted();
    double rate = usual;
    QVERIFY(playFast(shortener, rate, pauses) > 0);
    QCOMPARE(rate, usual);
}

void TestPauses::whoeverChoosesASpeedHasIt()
{
    PauseShortener shortener = wanted();
    QCOMPARE(shortener.at(milliseconds(31'000), 1.0), std::optional(3.0));
    shortener.chose();
    QCOMPARE(shortener.at(milliseconds(46'000), 1.25), std::nullopt); // nobody takes it back
}

void TestPauses::jumpingOutOfAPauseEndsIt()
{
    PauseShortener shortener = wanted();
    QCOMPARE(shortener.at(milliseconds(31'000), 1.0), std::optional(3.0));
    QCOMPARE(shortener.at(milliseconds(1000), 3.0), std::optional(1.0));
    QCOMPARE(shortener.saved(), milliseconds(0)); // nothing of it was played
    QCOMPARE(shortener.at(milliseconds(31'000), 1.0), std::optional(3.0));
    QCOMPARE(shortener.at(milliseconds(11'000), 3.0), std::optional(1.0)); // into another pause
    QCOMPARE(shortener.at(milliseconds(11'100), 1.0), std::optional(3.0));
}

void TestPauses::switchingItOffInAPauseGivesTheSpeedBack()
{
    PauseShortener shortener = wanted();
    QCOMPARE(shortener.at(milliseconds(31'000), 1.5), std::optional(3.0));
    shortener.setOn(false);
    QCOMPARE(shortener.at(milliseconds(31'300), 3.0), std::optional(1.5));
}

void TestPauses::whoPlaysFasterAnywayLosesNothing()
{
    PauseShortener shortener = wanted();
    QCOMPARE(shortener.at(milliseconds(31'000), 3.0), std::nullopt);
    QCOMPARE(shortener.at(milliseconds(50'000), 3.0), std::nullopt);
}

QTEST_GUILESS_MAIN(TestPauses)
#include "tst_pauses.moc"
