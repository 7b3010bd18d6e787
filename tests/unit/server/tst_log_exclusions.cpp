// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_search.h"
#include "tests/unit/server/log_rollups_fixture.h"

using namespace attune;
using namespace attune::server::audit;

/// What a term leaves out and what it finds are together everything: also entries of nobody, whose office no table
/// knows.
class TestLogExclusions : public QObject, private test::LogRollupsFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bothTogetherAreEverything_data();
    void bothTogetherAreEverything();

private:
    qint64 foundBy(const QString &text);
};

/// Two blocks, and entries that are in none yet.
void TestLogExclusions::initTestCase()
{
    makeClinic();
    fill(2);
}

qint64 TestLogExclusions::foundBy(const QString &text)
{
    LogQuery query;
    query.asked = domain::parseAccessQuery(text).query;
    query.now = m_clock.now();
    return query.asked ? countFound(db(), query) : -1;
}

void TestLogExclusions::bothTogetherAreEverything_data()
{
    QTest::addColumn<QString>("among");
    QTest::addColumn<QString>("term");
    // The second is narrow enough to be read entry by entry, the first is counted by blocks.
    for (const char *among : {"", "actor:server "}) {
        for (const char *term :
             {"office:main", "office:north", "role:patient", "client:nobody", "action:view", "refused", "purpose:care",
              "device:device-3", "address:192.0.2.4", "viewing:\"viewing 5\"", "code:play", "mark:new-device", "ruth"})
            QTest::addRow("%s%s", among, term) << QString::fromLatin1(among) << QString::fromLatin1(term);
    }
}

void TestLogExclusions::bothTogetherAreEverything()
{
    QFETCH(QString, among);
    QFETCH(QString, term);
    const qint64 all = foundBy(among);
    QVERIFY(all > 0);
    const qint64 with = foundBy(among + term);
    const qint64 without = foundBy(among + QLatin1Char('-') + term);
    QVERIFY(with >= 0 && without >= 0);
    QCOMPARE(with + without, all);
}

QTEST_GUILESS_MAIN(TestLogExclusions)
#include "tst_log_exclusions.moc"
