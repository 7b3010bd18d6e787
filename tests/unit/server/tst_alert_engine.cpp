// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/alerts/alert_engine.h"
#include "server/alerts/built_in_rules.h"

#include <QTest>

using namespace attune;
using namespace attune::server;
using namespace attune::server::alerts;
using namespace std::chrono_literals;
using domain::AlertGrouping;
using domain::AlertMeasure;
using domain::AlertRule;
using domain::LogAction;

namespace {

const QString office = QStringLiteral("main");
constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 dayMs = 24 * hourMs;

/// A day of winter, 10:00 in UTC, a Wednesday.
constexpr qint64 morning = 1'769'594'400'000;

AlertRule ruleOf(const QString &query, AlertMeasure counts, AlertGrouping per, std::chrono::seconds window,
                 qint64 threshold, double factor = 0)
{
    AlertRule rule;
    rule.id = QStringLiteral("01900000-0000-7000-8000-000000000001");
    rule.name = QStringLiteral("a rule");
    rule.office = office;
    rule.query = query;
    rule.counts = counts;
    rule.per = per;
    rule.window = window;
    rule.threshold = threshold;
    rule.factor = factor;
    rule.isOn = true;
    return rule;
}

SeenEntry entryAt(qint64 sequence, qint64 atMs, const QString &actor = QStringLiteral("ruth"),
                  const QString &client = QStringLiteral("ben"))
{
    SeenEntry entry;
    entry.sequence = sequence;
    entry.atMs = atMs;
    entry.actor = actor;
    entry.role = QStringLiteral("psychologist");
    entry.client = client;
    entry.recording = QStringLiteral("recording of ") + client;
    entry.action = textOf(LogAction::LinkIssued);
    entry.outcome = QStringLiteral("allowed");
    entry.offices = {office};
    return entry;
}

const store::Directory &nobody()
{
    static const store::Directory people({}, 0);
    return people;
}

/// An engine with one rule.
AlertEngine engineWith(const AlertRule &rule, const char *zone = "UTC")
{
    AlertEngine engine;
    engine.use({{rule, QTimeZone(zone)}}, nobody());
    return engine;
}

const QString opening = QStringLiteral("action:linkIssued");

} // namespace

/// What rules count, and when they find something (ALERTS.md).
class TestAlertEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksOfAClientAreForTheirOffice_data();
    void marksOfAClientAreForTheirOffice();
    void aLargeExportIsToldAndACheckIsNot();
    void aWindowSlides_data();
    void aWindowSlides();
    void eachMeasureCountsWhatItSays_data();
    void eachMeasureCountsWhatItSays();
    void whatIsCountedTogetherIsCountedApart_data();
    void whatIsCountedTogetherIsCountedApart();
    void oneAlertIsEnoughForAWhile();
    void whatArrivesLateIsCountedWhileItsWindowLasts();
    void daysAreThoseOfTheOffice_data();
    void daysAreThoseOfTheOffice();
    void whatIsUsualIsNoAlert();
    void whoHasNoPastIsMeasuredByTheOthers();
    void theOthersAreThoseWhoAreStillMet();
    void aRestartFindsTheSame();
    void aChangedRuleBeginsAnew();
    void learningFindsNothingAndCounts();
    void anAlertIsNoEntryOfAnother();
    void entriesOfAnotherOfficeAreItsOwn();
    void aStateThatIsNoneCountsForNothing();
};

void TestAlertEngine::aWindowSlides_data()
{
    QTest::addColumn<QList<qint64>>("minutes");
    QTest::addColumn<bool>("found");
    QTest::newRow("three within an hour") << QList<qint64>{0, 30, 59} << true;
    QTest::newRow("the first has just left it") << QList<qint64>{0, 30, 60} << false;
    QTest::newRow("it is not the hour of the clock") << QList<qint64>{50, 70, 100} << true;
    QTest::newRow("two hours, two each") << QList<qint64>{0, 50, 61, 111} << false;
    QTest::newRow("all at once") << QList<qint64>{5, 5, 5} << true;
}

void TestAlertEngine::aWindowSlides()
{
    QFETCH(QList<qint64>, minutes);
    QFETCH(bool, found);
    AlertEngine engine = engineWith(ruleOf(opening, AlertMeasure::Entries, AlertGrouping::Person, 1h, 3));
    QList<Finding> findings;
    for (qsizetype i = 0; i < minutes.size(); ++i)
        findings += engine.take(entryAt(i + 1, morning + minutes[i] * minuteMs));
    QCOMPARE(findings.size(), found ? 1 : 0);
    if (found) {
        QVERIFY(findings.first().isNew);
        QCOMPARE(findings.first().counted, 3);
        QCOMPARE(findings.first().person, QStringLiteral("ruth"));
        QCOMPARE(findings.first().sequences.size(), 3);
    }
}

void TestAlertEngine::eachMeasureCountsWhatItSays_data()
{
    QTest::addColumn<AlertMeasure>("measure");
    QTest::addColumn<int>("differs"); // which of the members changes from entry to entry
    QTest::newRow("clients") << AlertMeasure::Clients << 0;
    QTest::newRow("recordings") << AlertMeasure::Recordings << 1;
    QTest::newRow("devices") << AlertMeasure::Devices << 2;
    QTest::newRow("places") << AlertMeasure::Places << 3;
    QTest::newRow("days") << AlertMeasure::Days << 4;
}

void TestAlertEngine::eachMeasureCountsWhatItSays()
{
    QFETCH(AlertMeasure, measure);
    QFETCH(int, differs);
    const auto foundOf = [&](bool changes) {
        AlertEngine engine = engineWith(ruleOf(opening, measure, AlertGrouping::Person, 7 * 24h, 3));
        qsizetype found = 0;
        for (int i = 0; i < 3; ++i) {
            SeenEntry entry = entryAt(i + 1, morning + (changes && differs == 4 ? i * dayMs : i * minuteMs));
            const QString value = QString::number(changes ? i : 0);
            entry.client = QStringLiteral("client ") + (differs == 0 ? value : QString());
            entry.recording = QStringLiteral("recording ") + (differs == 1 ? value : QString());
            entry.device = QStringLiteral("device ") + (differs == 2 ? value : QString());
            entry.address = QStringLiteral("10.1.%1.%2").arg(differs == 3 ? value : QStringLiteral("0")).arg(i + 1);
            found += engine.take(entry).size();
        }
        return found;
    };
    QCOMPARE(foundOf(true), 1);
    QCOMPARE(foundOf(false), 0); // three entries, and one of what is counted
}

void TestAlertEngine::whatIsCountedTogetherIsCountedApart_data()
{
    QTest::addColumn<AlertGrouping>("per");
    QTest::newRow("office") << AlertGrouping::Office;
    QTest::newRow("person") << AlertGrouping::Person;
    QTest::newRow("client") << AlertGrouping::Client;
    QTest::newRow("recording") << AlertGrouping::Recording;
    QTest::newRow("device") << AlertGrouping::Device;
    QTest::newRow("person and client") << AlertGrouping::PersonAndClient;
}

void TestAlertEngine::whatIsCountedTogetherIsCountedApart()
{
    QFETCH(AlertGrouping, per);
    const auto foundOf = [&](bool sameOfAll) {
        AlertEngine engine = engineWith(ruleOf(opening, AlertMeasure::Entries, per, 1h, 2));
        qsizetype found = 0;
        for (int i = 0; i < 2; ++i) {
            const QString other = QString::number(sameOfAll ? 0 : i);
            SeenEntry entry =
                entryAt(i + 1, morning + i, QStringLiteral("person ") + other, QStringLiteral("client ") + other);
            entry.device = QStringLiteral("device ") + other;
            found += engine.take(entry).size();
        }
        return found;
    };
    QCOMPARE(foundOf(true), 1);
    QCOMPARE(foundOf(false), per == AlertGrouping::Office ? 1 : 0);
}

void TestAlertEngine::oneAlertIsEnoughForAWhile()
{
    AlertEngine engine = engineWith(ruleOf(opening, AlertMeasure::Entries, AlertGrouping::Person, 1h, 2));
    QVERIFY(engine.take(entryAt(1, morning)).isEmpty());
    const auto first = engine.take(entryAt(2, morning + minuteMs));
    QCOMPARE(first.size(), 1);
    const auto more = engine.take(entryAt(3, morning + 2 * minuteMs));
    QCOMPARE(more.size(), 1);
    QVERIFY(!more.first().isNew);
    QCOMPARE(more.first().episode, first.first().episode);
    QCOMPARE(more.first().counted, 3);
    QVERIFY(engine.take(entryAt(4, morning + dayMs + 2 * minuteMs)).isEmpty()); // one in its hour
    const auto next = engine.take(entryAt(5, morning + dayMs + 3 * minuteMs));
    QCOMPARE(next.size(), 1);
    QVERIFY(next.first().isNew);
    QVERIFY(next.first().episode != first.first().episode);
}

void TestAlertEngine::whatArrivesLateIsCountedWhileItsWindowLasts()
{
    const AlertRule rule = ruleOf(opening, AlertMeasure::Entries, AlertGrouping::Person, 1h, 3);
    AlertEngine engine = engineWith(rule);
    engine.take(entryAt(1, morning));
    engine.take(entryAt(2, morning + 50 * minuteMs));
    QCOMPARE(engine.take(entryAt(3, morning + 10 * minuteMs)).size(), 1);
    AlertEngine other = engineWith(rule);
    other.take(entryAt(1, morning + 5 * hourMs));
    other.take(entryAt(2, morning + 5 * hourMs));
    QVERIFY(other.take(entryAt(3, morning)).isEmpty());
    // A single entry is enough for some rules, however late it comes.
    AlertEngine single = engineWith(ruleOf(opening, AlertMeasure::Entries, AlertGrouping::PersonAndClient, 1h, 1));
    single.take(entryAt(1, morning + 40 * dayMs, QStringLiteral("ruth"), QStringLiteral("ben")));
    QCOMPARE(single.take(entryAt(2, morning, QStringLiteral("ruth"), QStringLiteral("ada"))).size(), 1);
}

void TestAlertEngine::daysAreThoseOfTheOffice_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QStringList>("times");
    QTest::addColumn<bool>("found");
    const QStringList overMidnight = {QStringLiteral("2026-01-28T12:30:00Z"), QStringLiteral("2026-01-28T13:30:00Z")};
    QTest::newRow("one day in UTC") << QByteArray("UTC") << overMidnight << false;
    QTest::newRow("two in Sydney") << QByteArray("Australia/Sydney") << overMidnight << true;
    // 29 March 2026: clocks in Berlin go from 2:00 to 3:00, and the day has 23 hours.
    QTest::newRow("both ends of a short day")
        << QByteArray("Europe/Berlin")
        << QStringList{QStringLiteral("2026-03-28T23:00:00Z"), QStringLiteral("2026-03-29T21:59:59Z")} << false;
    QTest::newRow("behind a short day") << QByteArray("Europe/Berlin")
                                        << QStringList{QStringLiteral("2026-03-28T23:00:00Z"),
                                                       QStringLiteral("2026-03-29T22:00:00Z")}
                                        << true;
    // 25 October 2026: 25 hours.
    QTest::newRow("both ends of a long day")
        << QByteArray("Europe/Berlin")
        << QStringList{QStringLiteral("2026-10-24T22:00:00Z"), QStringLiteral("2026-10-25T22:59:59Z")} << false;
}

void TestAlertEngine::daysAreThoseOfTheOffice()
{
    QFETCH(QByteArray, zone);
    QFETCH(QStringList, times);
    QFETCH(bool, found);
    AlertEngine engine = engineWith(ruleOf(opening, AlertMeasure::Days, AlertGrouping::Person, 7 * 24h, 2), zone);
    qsizetype findings = 0;
    for (qsizetype i = 0; i < times.size(); ++i)
        findings += engine.take(entryAt(i + 1, base::toUnixMs(*base::instantFromText(times[i])))).size();
    QCOMPARE(findings, found ? 1 : 0);
}

/// Five clients a day are what this person does; fifteen are not.
void TestAlertEngine::whatIsUsualIsNoAlert()
{
    AlertEngine engine = engineWith(ruleOf(opening, AlertMeasure::Clients, AlertGrouping::Person, 24h, 4, 2.5));
    qint64 sequence = 0;
    const auto day = [&](int number, int clients) {
        QList<Finding> found;
        for (int i = 0; i < clients; ++i)
            found += engine.take(entryAt(++sequence, morning + number * dayMs + i * minuteMs, QStringLiteral("ruth"),
                                         QStringLiteral("client %1").arg(i)));
        return found;
    };
    for (int i = 0; i < 10; ++i)
        QVERIFY2(day(i, 5).isEmpty(), qPrintable(QString::number(i)));
    QVERIFY(day(11, 12).isEmpty()); // less than 2.5 times
    const auto found = day(13, 15);
    QVERIFY(!found.isEmpty());
    QVERIFY(found.first().isNew);
    QVERIFY(found.first().usual.has_value());
    QVERIFY(*found.first().usual > 5 && *found.first().usual < 6);
}

void TestAlertEngine::whoHasNoPastIsMeasuredByTheOthers()
{
    AlertEngine engine = engineWith(ruleOf(opening, AlertMeasure::Clients, AlertGrouping::Person, 24h, 4, 2));
    qint64 sequence = 0;
    const auto day = [&](const QString &who, int number, int clients) {
        qsizetype found = 0;
        for (int i = 0; i < clients; ++i)
            found += engine
                         .take(entryAt(++sequence, morning + number * dayMs + i * minuteMs, who,
                                       QStringLiteral("client %1").arg(i)))
                         .size();
        return found;
    };
    QCOMPARE(day(QStringLiteral("new"), 0, 30), 0); // nobody knows yet what is usual
    for (int i = 0; i < 6; ++i)
        day(QStringLiteral("ruth"), i, 5);
    QCOMPARE(day(QStringLiteral("newer"), 6, 8), 0);
    QVERIFY(day(QStringLiteral("newest"), 6, 10) > 0);
}

/// What is usual of the others is kept as they come and go, and is the same to the last digit after a restart.
void TestAlertEngine::theOthersAreThoseWhoAreStillMet()
{
    const AlertRule rule = ruleOf(opening, AlertMeasure::Clients, AlertGrouping::Person, 24h, 4, 2);
    AlertEngine engine = engineWith(rule);
    qint64 sequence = 0;
    const auto day = [&](AlertEngine &follows, const char *who, int number, int clients) {
        std::optional<double> usual;
        for (int i = 0; i < clients; ++i) {
            const auto found = follows.take(entryAt(++sequence, morning + number * dayMs + i * minuteMs,
                                                    QLatin1String(who), QStringLiteral("client %1").arg(i)));
            if (!found.isEmpty() && found.first().isNew)
                usual = found.first().usual;
        }
        return usual.value_or(-1);
    };
    for (int i = 0; i < 7; ++i) {
        day(engine, "ruth", i, 4);
        day(engine, "daniel", i, 8);
        day(engine, "priya", i, 7);
    }
    const QByteArray state = engine.state();
    const double ofThree = day(engine, "newer", 7, 30);
    QVERIFY(ofThree > 6.3 && ofThree < 6.4);
    AlertEngine again;
    again.restore(state);
    QVERIFY(again.use({{rule, QTimeZone::utc()}}, nobody()).isEmpty());
    QCOMPARE(day(again, "newer", 7, 30) - ofThree, 0.0);
    for (int i = 7; i < 26; ++i)
        day(engine, "daniel", i, 8); // the others were not met for so long that nothing of them matters
    QCOMPARE(day(engine, "newest", 26, 30), 8.0);
}

/// As an engine that was never stopped, whenever it was.
void TestAlertEngine::aRestartFindsTheSame()
{
    const QList<AlertRule> rules = {ruleOf(opening, AlertMeasure::Entries, AlertGrouping::Person, 1h, 3), [] {
                                        AlertRule rule =
                                            ruleOf(opening, AlertMeasure::Clients, AlertGrouping::Person, 24h, 3, 1.5);
                                        rule.id = QStringLiteral("01900000-0000-7000-8000-000000000002");
                                        return rule;
                                    }()};
    QList<ActiveRule> active;
    for (const AlertRule &rule : rules)
        active.append({rule, QTimeZone::utc()});
    const auto run = [&](int restartsAfter) {
        auto engine = std::make_unique<AlertEngine>();
        engine->use(active, nobody());
        QStringList episodes;
        quint32 random = 7;
        qint64 atMs = morning;
        for (int i = 0; i < 400; ++i) {
            random = random * 1664525 + 1013904223;
            atMs += (random >> 16) % (3 * hourMs);
            const auto findings = engine->take(entryAt(i + 1, atMs, QStringLiteral("person %1").arg(random % 3),
                                                       QStringLiteral("client %1").arg((random >> 8) % 9)));
            for (const Finding &finding : findings)
                episodes << finding.episode + QString::number(finding.counted);
            if (restartsAfter > 0 && i % restartsAfter == 0) {
                const QByteArray state = engine->state();
                engine = std::make_unique<AlertEngine>();
                engine->restore(state);
                const auto fresh = engine->use(active, nobody());
                if (!fresh.isEmpty())
                    episodes << QStringLiteral("something was not taken over");
            }
        }
        return episodes;
    };
    const QStringList never = run(0);
    QVERIFY(never.size() > 10);
    QCOMPARE(run(1), never);
    QCOMPARE(run(37), never);
}

void TestAlertEngine::aChangedRuleBeginsAnew()
{
    AlertRule rule = ruleOf(opening, AlertMeasure::Entries, AlertGrouping::Person, 1h, 2);
    AlertEngine engine;
    QCOMPARE(engine.use({{rule, QTimeZone::utc()}}, nobody()).size(), 1);
    engine.take(entryAt(1, morning));
    rule.severity = domain::AlertSeverity::High;
    rule.name = QStringLiteral("another name");
    QVERIFY(engine.use({{rule, QTimeZone::utc()}}, nobody()).isEmpty()); // it means the same
    const auto found = engine.take(entryAt(2, morning + 1));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().rule.severity, domain::AlertSeverity::High);
    QVERIFY(engine.use({{rule, QTimeZone("Australia/Sydney")}}, nobody()).isEmpty()); // it knows no days
    rule.window = 2h;
    QCOMPARE(engine.use({{rule, QTimeZone::utc()}}, nobody()).size(), 1);
    QVERIFY(engine.take(entryAt(3, morning + 2)).isEmpty());
    rule.counts = AlertMeasure::Days;
    QCOMPARE(engine.use({{rule, QTimeZone::utc()}}, nobody()).size(), 1);
    QCOMPARE(engine.use({{rule, QTimeZone("Australia/Sydney")}}, nobody()).size(), 1); // other days
    QVERIFY(engine.use({}, nobody()).isEmpty());
    QVERIFY(engine.take(entryAt(4, morning + 3)).isEmpty());
}

void TestAlertEngine::learningFindsNothingAndCounts()
{
    const AlertRule rule = ruleOf(opening, AlertMeasure::Entries, AlertGrouping::Person, 1h, 3);
    AlertEngine engine;
    const auto fresh = engine.use({{rule, QTimeZone::utc()}}, nobody());
    QCOMPARE(fresh.values(), QList<std::chrono::seconds>{1h});
    for (int i = 0; i < 5; ++i)
        engine.learn(entryAt(i + 1, morning + i), fresh.keys());
    const auto found = engine.take(entryAt(6, morning + 6));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().counted, 6);
}

void TestAlertEngine::anAlertIsNoEntryOfAnother()
{
    AlertRule rule = ruleOf(QStringLiteral("action:alertRaised"), AlertMeasure::Entries, AlertGrouping::Office, 1h, 1);
    AlertEngine engine = engineWith(rule);
    SeenEntry entry = entryAt(1, morning);
    entry.action = textOf(LogAction::AlertRaised);
    QVERIFY(engine.take(entry).isEmpty());
}

void TestAlertEngine::entriesOfAnotherOfficeAreItsOwn()
{
    AlertEngine engine = engineWith(ruleOf(opening, AlertMeasure::Entries, AlertGrouping::Person, 1h, 1));
    SeenEntry entry = entryAt(1, morning);
    entry.offices = {QStringLiteral("north")};
    QVERIFY(engine.take(entry).isEmpty());
    entry.offices = {QStringLiteral("north"), office}; // of who did it, and of the client
    QCOMPARE(engine.take(entry).size(), 1);
    AlertEngine ofAll =
        engineWith(ruleOf(QStringLiteral("action:logDamaged"), AlertMeasure::Entries, AlertGrouping::Office, 1h, 1));
    SeenEntry damage = entryAt(1, morning);
    damage.action = textOf(LogAction::LogDamaged);
    damage.offices.clear();
    QCOMPARE(ofAll.take(damage).size(), 1); // what belongs to nobody is everybody's
}

void TestAlertEngine::aStateThatIsNoneCountsForNothing()
{
    const AlertRule rule = ruleOf(opening, AlertMeasure::Entries, AlertGrouping::Person, 1h, 2);
    AlertEngine good = engineWith(rule);
    good.take(entryAt(1, morning));
    const QByteArray state = good.state();
    for (qsizetype cut = 0; cut < state.size(); ++cut) {
        AlertEngine engine;
        engine.restore(state.left(cut));
        engine.use({{rule, QTimeZone::utc()}}, nobody());
        engine.take(entryAt(2, morning + 1)); // neither a crash nor a hang
    }
    AlertEngine engine;
    engine.restore(state);
    QVERIFY(engine.use({{rule, QTimeZone::utc()}}, nobody()).isEmpty());
    QCOMPARE(engine.take(entryAt(2, morning + 1)).size(), 1);
}

void TestAlertEngine::marksOfAClientAreForTheirOffice_data()
{
    using domain::AccessMark;
    QTest::addColumn<AccessMark>("mark");
    QTest::addColumn<int>("foundElsewhere");
    QTest::newRow("outside hours") << AccessMark::OutsideHours << 1;
    QTest::newRow("after withdrawal") << AccessMark::AfterWithdrawal << 0;
    QTest::newRow("own record") << AccessMark::OwnRecord << 0;
    QTest::newRow("same family name") << AccessMark::SameFamilyName << 0;
    QTest::newRow("first access") << AccessMark::FirstAccess << 0;
    QTest::newRow("new device") << AccessMark::NewDevice << 1;
    QTest::newRow("new network") << AccessMark::NewPlace << 1;
    QTest::newRow("early deletion") << AccessMark::EarlyDeletion << 0;
    QTest::newRow("large export") << AccessMark::LargeExport << 1;
}

/// Who did it works in this office; the client belongs to it, to none, or to another one.
void TestAlertEngine::marksOfAClientAreForTheirOffice()
{
    QFETCH(domain::AccessMark, mark);
    QFETCH(int, foundElsewhere);
    const auto found = [mark](const QString &clientOffice) {
        AlertEngine engine = engineWith(ruleOf(QStringLiteral("mark:") + nameOf(mark), AlertMeasure::Entries,
                                               AlertGrouping::PersonAndClient, 24h, 1));
        SeenEntry entry = entryAt(1, morning);
        entry.clientOffice = clientOffice;
        entry.offices = {office, QStringLiteral("north")};
        entry.marks = markBit(mark);
        return static_cast<int>(engine.take(entry).size());
    };
    QCOMPARE(found(office), 1);
    QCOMPARE(found({}), 1);
    QCOMPARE(found(QStringLiteral("north")), foundElsewhere);
}

void TestAlertEngine::aLargeExportIsToldAndACheckIsNot()
{
    const auto told = [](LogAction action) {
        AlertRule rule = *builtInRule(QStringLiteral("largeExport"));
        rule.office = office;
        AlertEngine engine = engineWith(rule);
        SeenEntry entry = entryAt(1, morning);
        entry.action = textOf(action);
        entry.marks = markBit(domain::AccessMark::LargeExport);
        return engine.take(entry).size();
    };
    QCOMPARE(told(LogAction::AccessLogExported), 1);
    QCOMPARE(told(LogAction::AccessLogChecked), 0);
}

QTEST_GUILESS_MAIN(TestAlertEngine)
#include "tst_alert_engine.moc"
