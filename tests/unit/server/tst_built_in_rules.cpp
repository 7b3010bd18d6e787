// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/access_query.h"
#include "domain/consent.h"
#include "server/alerts/alert_engine.h"
#include "server/alerts/built_in_rules.h"

#include <QTest>

using namespace attune;
using namespace attune::domain;
using namespace attune::server;
using namespace attune::server::alerts;

namespace {

const QString office = QStringLiteral("main");
/// A day of winter, 10:00 in UTC, a Wednesday.
constexpr qint64 morning = 1'769'594'400'000;
constexpr qint64 dayMs = 24LL * 3600 * 1000;

QList<AccessTerm> termsOf(const AlertRule &rule, AccessField field, bool excluded)
{
    QList<AccessTerm> found;
    for (const AccessTerm &term : parseAccessQuery(rule.query).query.terms) {
        if (term.field == field && term.excluded == excluded)
            found << term;
    }
    return found;
}

QStringList valuesOf(const AlertRule &rule, AccessField field, bool excluded)
{
    QStringList values;
    for (const AccessTerm &term : termsOf(rule, field, excluded))
        values += term.anyOf;
    return values;
}

Marks marksIn(const AlertRule &rule)
{
    Marks marks = 0;
    for (const QString &name : valuesOf(rule, AccessField::Mark, false)) {
        for (int mark = 0; mark <= static_cast<int>(AccessMark::LargeExport); ++mark) {
            if (nameOf(static_cast<AccessMark>(mark)) == name)
                marks |= markBit(static_cast<AccessMark>(mark));
        }
    }
    return marks;
}

/// The number-th of entries that the rule is about, each with another one of what it counts.
SeenEntry entryFor(const AlertRule &rule, int number)
{
    const QString other = QString::number(number);
    const auto stepOf = [&rule](AlertMeasure measure) { return rule.counts == measure; };
    SeenEntry entry;
    entry.sequence = number + 1;
    const qint64 window = std::chrono::duration_cast<std::chrono::milliseconds>(rule.window).count();
    entry.atMs = morning + number * (stepOf(AlertMeasure::Days) ? dayMs : window / (rule.threshold + 1));
    entry.actor = QStringLiteral("ruth");
    entry.role = textOf(Role::Psychologist);
    entry.client = QStringLiteral("client ") + (stepOf(AlertMeasure::Clients) ? other : QString());
    entry.recording = QStringLiteral("recording ") + (stepOf(AlertMeasure::Recordings) ? other : QString());
    entry.device = QStringLiteral("device ") + (stepOf(AlertMeasure::Devices) ? other : QString());
    entry.address = QStringLiteral("10.%1.7.7").arg(stepOf(AlertMeasure::Places) ? number : 0);
    entry.action = valuesOf(rule, AccessField::Action, false).value(0, textOf(LogAction::LinkIssued));
    entry.code = valuesOf(rule, AccessField::Code, false).value(0);
    entry.outcome = textOf(LogOutcome::Allowed);
    entry.purpose = textOf(Purpose::Quality);
    entry.offices = {office};
    entry.clientOffice = office;
    entry.marks = marksIn(rule);
    return entry;
}

/// What a rule finds in so many entries, each changed in the same way.
qsizetype foundIn(AlertRule rule, qint64 count, const std::function<void(SeenEntry &)> &change = {})
{
    static const store::Directory nobody({}, 0);
    rule.office = office;
    AlertEngine engine;
    engine.use({{rule, QTimeZone::utc()}}, nobody);
    qsizetype found = 0;
    for (int number = 0; number < count; ++number) {
        SeenEntry entry = entryFor(rule, number);
        if (change)
            change(entry);
        found += engine.take(entry).size();
    }
    return found;
}

} // namespace

/// Every rule that a clinic has from the beginning: what it finds, from how many on, and what it leaves alone.
class TestBuiltInRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRuleFindsFromItsThresholdOn_data();
    void aRuleFindsFromItsThresholdOn();
    void whatAQueryNamesIsFound_data() { aRuleFindsFromItsThresholdOn_data(); }
    void whatAQueryNamesIsFound();
    void whatAQueryLeavesOutIsLeftAlone_data() { aRuleFindsFromItsThresholdOn_data(); }
    void whatAQueryLeavesOutIsLeftAlone();
    void whatIsUsualIsSilent_data();
    void whatIsUsualIsSilent();
};

void TestBuiltInRules::aRuleFindsFromItsThresholdOn_data()
{
    QTest::addColumn<QString>("id");
    for (const AlertRule &rule : builtInRules()) {
        if (rule.factor == 0)
            QTest::addRow("%s", qPrintable(rule.id)) << rule.id;
    }
}

void TestBuiltInRules::aRuleFindsFromItsThresholdOn()
{
    QFETCH(QString, id);
    const AlertRule &rule = *builtInRule(id);
    QCOMPARE(foundIn(rule, rule.threshold - 1), 0);
    QCOMPARE(foundIn(rule, rule.threshold), 1);
    const auto another = [](SeenEntry &entry) { // by somebody else each time: per whom they are counted
        entry.actor += QString::number(entry.sequence);
        entry.device += QString::number(entry.sequence);
    };
    const bool isOfAll = rule.per == AlertGrouping::Office || rule.threshold == 1;
    QCOMPARE(foundIn(rule, rule.threshold, another), isOfAll ? 1 : 0);
}

/// Each action, code and mark of the query by itself.
void TestBuiltInRules::whatAQueryNamesIsFound()
{
    QFETCH(QString, id);
    const AlertRule &rule = *builtInRule(id);
    for (const QString &action : valuesOf(rule, AccessField::Action, false)) {
        QVERIFY2(logActionFromText(action), qPrintable(action));
        QCOMPARE(foundIn(rule, rule.threshold, [&](SeenEntry &entry) { entry.action = action; }), 1);
    }
    for (const QString &code : valuesOf(rule, AccessField::Code, false))
        QCOMPARE(foundIn(rule, rule.threshold, [&](SeenEntry &entry) { entry.code = code; }), 1);
    if (marksIn(rule) != 0)
        QCOMPARE(foundIn(rule, rule.threshold, [](SeenEntry &entry) { entry.marks = 0; }), 0);
    if (!termsOf(rule, AccessField::Action, false).isEmpty())
        QCOMPARE(
            foundIn(rule, rule.threshold, [](SeenEntry &entry) { entry.action = textOf(LogAction::ConsentShown); }), 0);
}

/// Clients, refusals, purposes, checks: as the page says of each.
void TestBuiltInRules::whatAQueryLeavesOutIsLeftAlone()
{
    QFETCH(QString, id);
    const AlertRule &rule = *builtInRule(id);
    for (const QString &role : valuesOf(rule, AccessField::Role, true))
        QCOMPARE(foundIn(rule, rule.threshold, [&](SeenEntry &entry) { entry.role = role; }), 0);
    for (const QString &outcome : valuesOf(rule, AccessField::Outcome, true))
        QCOMPARE(foundIn(rule, rule.threshold, [&](SeenEntry &entry) { entry.outcome = outcome; }), 0);
    for (const QString &purpose : valuesOf(rule, AccessField::Purpose, true))
        QCOMPARE(foundIn(rule, rule.threshold, [&](SeenEntry &entry) { entry.purpose = purpose; }), 0);
    for (const QString &action : valuesOf(rule, AccessField::Action, true))
        QCOMPARE(foundIn(rule, rule.threshold, [&](SeenEntry &entry) { entry.action = action; }), 0);
    // An alert is no entry of another, whatever a query says.
    QCOMPARE(foundIn(rule, rule.threshold, [](SeenEntry &entry) { entry.action = textOf(LogAction::AlertRaised); }), 0);
}

void TestBuiltInRules::whatIsUsualIsSilent_data()
{
    QTest::addColumn<QString>("id");
    int rules = 0;
    for (const AlertRule &rule : builtInRules()) {
        if (rule.factor > 0) {
            QTest::addRow("%s", qPrintable(rule.id)) << rule.id;
            ++rules;
        }
    }
    QVERIFY(rules > 0);
}

/// Where nothing is known of a past, the threshold alone finds nothing (ALERTS.md, "What is usual").
void TestBuiltInRules::whatIsUsualIsSilent()
{
    QFETCH(QString, id);
    const AlertRule &rule = *builtInRule(id);
    QCOMPARE(foundIn(rule, rule.threshold), 0);
    AlertRule plain = rule;
    plain.factor = 0;
    QCOMPARE(foundIn(plain, rule.threshold), 1); // it is the past alone that keeps it
}

QTEST_GUILESS_MAIN(TestBuiltInRules)
#include "tst_built_in_rules.moc"
