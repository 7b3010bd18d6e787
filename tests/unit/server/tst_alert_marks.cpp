// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/alerts/built_in_rules.h"
#include "server/alerts/family_names.h"
#include "server/alerts/marks.h"
#include "server/alerts/networks.h"
#include "server/alerts/working_hours.h"

#include <QFile>
#include <QTest>

#include <functional>
#include <limits>

using namespace attune;
using namespace attune::server;
using namespace attune::server::alerts;
using namespace std::chrono_literals;
using domain::AccessMark;
using domain::AlertRule;
using domain::LogAction;

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 dayMs = 24 * hourMs;

/// A day of winter, 10:00 in UTC, a Wednesday.
constexpr qint64 morning = 1'769'594'400'000;

AlertRule openings()
{
    AlertRule rule;
    rule.id = QStringLiteral("01900000-0000-7000-8000-000000000001");
    rule.name = QStringLiteral("a rule");
    rule.query = QStringLiteral("action:linkIssued");
    rule.window = 1h;
    rule.threshold = 3;
    return rule;
}

class QuietFacts final : public MarkFacts
{
public:
    bool isAccount(const QString &) override { return true; }
    bool isOutsideHours(const QString &, base::Instant) override { return outside; }
    bool hasWithdrawn(const QString &) override { return withdrawn; }
    bool isSamePerson(const QString &, const QString &) override { return same; }
    bool haveFamilyNameInCommon(const QString &, const QString &) override { return family; }
    bool isErasedEarly(const QString &, base::Instant) override { return early; }
    FirstUse firstUse(const QString &, FirstOf kind, const QString &, const audit::LoggedEntry &at) override
    {
        return {kind == firstOf ? at.sequence : 1, base::toUnixMs(at.receivedAt) - ageMs, hadOthers};
    }

    bool outside = false;
    bool withdrawn = false;
    bool same = false;
    bool family = false;
    bool early = false;
    bool hadOthers = true;
    qint64 ageMs = 2 * dayMs;
    std::optional<FirstOf> firstOf;
};

audit::LoggedEntry content()
{
    audit::LoggedEntry logged;
    logged.sequence = 1000;
    logged.receivedAt = logged.entry.occurredAt = base::fromUnixMs(morning);
    logged.entry.actorId = QStringLiteral("ruth");
    logged.entry.actorRole = QStringLiteral("psychologist");
    logged.entry.clientId = QStringLiteral("ben");
    logged.entry.recordingId = QStringLiteral("r");
    logged.entry.device = QStringLiteral("d");
    logged.entry.address = QStringLiteral("203.0.113.9");
    logged.entry.action = LogAction::LinkIssued;
    logged.entry.outcome = domain::LogOutcome::Allowed;
    return logged;
}

} // namespace

/// What stands out of an entry by itself, and what rules may be (ALERTS.md).
class TestAlertMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entriesAreMarked_data();
    void entriesAreMarked();
    void namesAreAlike_data();
    void namesAreAlike();
    void addressesLieInNetworks_data();
    void addressesLieInNetworks();
    void hoursAreThoseOfTheOffice_data();
    void hoursAreThoseOfTheOffice();
    void rulesAreRefusedBeforeTheyAreKept_data();
    void rulesAreRefusedBeforeTheyAreKept();
    void builtInRulesAreSoundAndOnThePage();
};

void TestAlertMarks::entriesAreMarked_data()
{
    using Change = std::function<void(audit::LoggedEntry &, QuietFacts &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("marks");
    const auto row = [](const char *name, Change change, Marks marks) {
        QTest::newRow(name) << std::move(change) << static_cast<int>(marks);
    };
    row(
        "nothing stands out", [](auto &, auto &) {}, 0);
    row(
        "at night", [](auto &, QuietFacts &facts) { facts.outside = true; }, markBit(AccessMark::OutsideHours));
    row(
        "a withdrawal", [](auto &, QuietFacts &facts) { facts.withdrawn = true; },
        markBit(AccessMark::AfterWithdrawal));
    row(
        "oneself", [](auto &, QuietFacts &facts) { facts.same = facts.family = true; }, markBit(AccessMark::OwnRecord));
    row(
        "the family", [](auto &, QuietFacts &facts) { facts.family = true; }, markBit(AccessMark::SameFamilyName));
    row(
        "for the first time", [](auto &, QuietFacts &facts) { facts.firstOf = FirstOf::Client; },
        markBit(AccessMark::FirstAccess));
    row(
        "a new device", [](auto &, QuietFacts &facts) { facts.firstOf = FirstOf::Device; },
        markBit(AccessMark::NewDevice));
    row(
        "the first device of all",
        [](auto &, QuietFacts &facts) {
            facts.firstOf = FirstOf::Device;
            facts.hadOthers = false;
        },
        0);
    row(
        "a network of an hour ago", [](auto &, QuietFacts &facts) { facts.ageMs = hourMs; },
        markBit(AccessMark::NewPlace));
    row(
        "a network of yesterday", [](auto &, QuietFacts &facts) { facts.ageMs = dayMs; }, 0);
    row(
        "a client themselves",
        [](audit::LoggedEntry &logged, QuietFacts &facts) {
            logged.entry.actorRole = QStringLiteral("patient");
            facts.outside = facts.withdrawn = facts.same = true;
        },
        0);
    row(
        "the server",
        [](audit::LoggedEntry &logged, QuietFacts &facts) {
            logged.entry.actorRole = QStringLiteral("server");
            facts.outside = true;
        },
        0);
    row(
        "refused",
        [](audit::LoggedEntry &logged, QuietFacts &facts) {
            logged.entry.outcome = domain::LogOutcome::Refused;
            facts.withdrawn = facts.family = true;
        },
        0);
    row(
        "no content",
        [](audit::LoggedEntry &logged, QuietFacts &facts) {
            logged.entry.action = LogAction::Paused;
            facts.withdrawn = facts.family = true;
        },
        0);
    row(
        "erased too early",
        [](audit::LoggedEntry &logged, QuietFacts &facts) {
            logged.entry.action = LogAction::DeletionScheduled;
            facts.early = true;
        },
        markBit(AccessMark::EarlyDeletion));
    row(
        "a large export",
        [](audit::LoggedEntry &logged, auto &) {
            logged.entry.action = LogAction::AccessLogExported;
            logged.entry.code = QStringLiteral("csv rows:10000");
        },
        markBit(AccessMark::LargeExport));
    row(
        "a check that reads much",
        [](audit::LoggedEntry &logged, auto &) {
            logged.entry.action = LogAction::AccessLogChecked;
            logged.entry.code = QStringLiteral("begun rows:10000");
        },
        markBit(AccessMark::LargeExport));
    row(
        "a small one",
        [](audit::LoggedEntry &logged, auto &) {
            logged.entry.action = LogAction::AccessLogExported;
            logged.entry.code = QStringLiteral("csv rows:9999");
        },
        0);
}

void TestAlertMarks::entriesAreMarked()
{
    using Change = std::function<void(audit::LoggedEntry &, QuietFacts &)>;
    QFETCH(Change, change);
    QFETCH(int, marks);
    audit::LoggedEntry logged = content();
    QuietFacts facts;
    change(logged, facts);
    QCOMPARE(static_cast<int>(marksOf(logged, facts)), marks);
}

void TestAlertMarks::namesAreAlike_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("alike");
    const auto row = [](const char *one, const char *other, bool alike) {
        QTest::newRow(one) << QString::fromLatin1(one) << QString::fromLatin1(other) << alike;
    };
    row("ruth cohen", "ben cohen", true);
    row("dr. ruth cohen", "ben cohen jr.", true);
    row("ruth cohen-levi", "ada levi", true);
    row("ana garcia lopez", "luis garcia", true);
    row("maria de la cruz", "jose cruz", true);
    row("anna maria cohen", "peter maria kohn", false); // a second given name is no family name of both
    row("ruth cohen", "cohen miller", false);           // a given name
    row("ruth cohen", "ben kohn", false);
    row("cher", "cher", false); // nobody's family
    row("anna van dyke", "joe van buren", false);
}

void TestAlertMarks::namesAreAlike()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, alike);
    QCOMPARE(haveFamilyNameInCommon(one, other), alike);
    QCOMPARE(haveFamilyNameInCommon(other, one), alike);
}

void TestAlertMarks::addressesLieInNetworks_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("network");
    const auto row = [](const char *address, const char *network) {
        QTest::newRow(*address ? address : "nothing") << QString::fromLatin1(address) << QString::fromLatin1(network);
    };
    row("203.0.113.9", "203.0.113.0/24");
    row("203.0.113.255", "203.0.113.0/24");
    row("203.0.114.9", "203.0.114.0/24");
    row("::ffff:203.0.113.9", "203.0.113.0/24");
    row("2001:db8:1:2::9", "2001:db8:1::/48");
    row("2001:db8:1:ffff::9", "2001:db8:1::/48");
    row("2001:db8:2::9", "2001:db8:2::/48");
    row("fe80::1%eth0", "fe80::/48");
    row("somewhere", "somewhere");
    row("", "");
}

void TestAlertMarks::addressesLieInNetworks()
{
    QFETCH(QString, address);
    QFETCH(QString, network);
    QCOMPARE(networkOf(address), network);
}

void TestAlertMarks::hoursAreThoseOfTheOffice_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<bool>("outside");
    const auto row = [](const char *time, bool outside) {
        QTest::newRow(time) << QString::fromLatin1(time) << outside;
    };
    // Berlin. Monday to Friday 7:00 to 21:00, Saturday 8:00 to 18:00.
    row("2026-01-28T05:59:59Z", true); // a Wednesday, 6:59:59
    row("2026-01-28T06:00:00Z", false);
    row("2026-01-28T19:59:59Z", false);
    row("2026-01-28T20:00:00Z", true);
    row("2026-01-31T07:00:00Z", false); // a Saturday
    row("2026-01-31T17:00:00Z", true);
    row("2026-02-01T11:00:00Z", true);  // a Sunday
    row("2026-07-29T05:00:00Z", false); // summer: 7:00
    row("2026-07-29T04:59:59Z", true);
    row("2026-03-30T05:00:00Z", false); // the Monday after the clocks went forward
    row("2026-10-26T05:59:00Z", true);  // and after they went back
}

void TestAlertMarks::hoursAreThoseOfTheOffice()
{
    QFETCH(QString, time);
    QFETCH(bool, outside);
    const auto hours = domain::usualWorkingHours(QStringLiteral("Europe/Berlin"));
    QVERIFY(isSound(hours));
    QCOMPARE(isOutside(hours, *base::instantFromText(time)), outside);
}

void TestAlertMarks::rulesAreRefusedBeforeTheyAreKept_data()
{
    using Change = std::function<void(AlertRule &)>;
    using Fault = domain::AlertRuleFault;
    QTest::addColumn<Change>("change");
    QTest::addColumn<Fault>("fault");
    const auto row = [](const char *name, Change change, Fault fault) {
        QTest::newRow(name) << std::move(change) << fault;
    };
    row(
        "sound", [](AlertRule &) {}, Fault::None);
    row(
        "no window", [](AlertRule &rule) { rule.window = 0s; }, Fault::Window);
    row(
        "a window back in time", [](AlertRule &rule) { rule.window = -1h; }, Fault::Window);
    row(
        "a short window", [](AlertRule &rule) { rule.window = 59s; }, Fault::Window);
    row(
        "the shortest window", [](AlertRule &rule) { rule.window = 60s; }, Fault::None);
    row(
        "the longest window", [](AlertRule &rule) { rule.window = 31 * 24h; }, Fault::None);
    row(
        "a longer one", [](AlertRule &rule) { rule.window = 31 * 24h + 1s; }, Fault::Window);
    row(
        "no threshold", [](AlertRule &rule) { rule.threshold = 0; }, Fault::Threshold);
    row(
        "below none", [](AlertRule &rule) { rule.threshold = -5; }, Fault::Threshold);
    row(
        "a million", [](AlertRule &rule) { rule.threshold = 1'000'000; }, Fault::None);
    row(
        "more", [](AlertRule &rule) { rule.threshold = 1'000'001; }, Fault::Threshold);
    row(
        "half of what is usual", [](AlertRule &rule) { rule.factor = 0.5; }, Fault::Factor);
    row(
        "no number", [](AlertRule &rule) { rule.factor = std::numeric_limits<double>::quiet_NaN(); }, Fault::Factor);
    row(
        "no query", [](AlertRule &rule) { rule.query.clear(); }, Fault::Query);
    row(
        "a query that is none", [](AlertRule &rule) { rule.query = QStringLiteral("foo:bar"); }, Fault::Query);
    row(
        "a query with days", [](AlertRule &rule) { rule.query += QStringLiteral(" during:today"); }, Fault::Query);
    row(
        "no name", [](AlertRule &rule) { rule.name = QStringLiteral(" "); }, Fault::Name);
    row(
        "a long name", [](AlertRule &rule) { rule.name.fill(u'x', 81); }, Fault::Name);
}

void TestAlertMarks::rulesAreRefusedBeforeTheyAreKept()
{
    using Change = std::function<void(AlertRule &)>;
    QFETCH(Change, change);
    QFETCH(domain::AlertRuleFault, fault);
    AlertRule rule = openings();
    change(rule);
    QCOMPARE(faultOf(rule), fault);
}

void TestAlertMarks::builtInRulesAreSoundAndOnThePage()
{
    QFile page(QStringLiteral(SOURCE_FOLDER "/src/server/alerts/ALERTS.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(page.readAll());
    for (const AlertRule &rule : builtInRules()) {
        QCOMPARE(faultOf(rule), domain::AlertRuleFault::None);
        const auto kind = domain::alertKindFromText(rule.id);
        QVERIFY2(kind && rule.isOn && rule.isBuiltIn, qPrintable(rule.id));
        QCOMPARE(rule.severity, rowOf(*kind).severity);
        QVERIFY2(text.contains(QStringLiteral("| `%1` |").arg(rule.id)), qPrintable(rule.id));
        QString line = text.mid(text.indexOf(QStringLiteral("| `%1` |").arg(rule.id)));
        line.truncate(line.indexOf(QLatin1Char('\n')));
        QCOMPARE(
            line.section(QLatin1Char('|'), 5).trimmed().section(QLatin1Char(','), 0, 0).section(QLatin1Char(' '), 0, 0),
            QString::number(rule.threshold));
    }
}

QTEST_GUILESS_MAIN(TestAlertMarks)
#include "tst_alert_marks.moc"
