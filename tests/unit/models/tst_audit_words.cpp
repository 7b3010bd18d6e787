// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/alert.h"
#include "models/audit/audit_words.h"
#include "models/audit/query_suggestions.h"
#include "models/audit/report_words.h"
#include "tests/support/action_families.h"

#include <QSet>
#include <QTest>

using namespace attune;
using namespace attune::domain;
using models::AuditWords;

class TestAuditWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingHasWordsOfItsOwn();
    void rolesOfReportsHaveWords();
    void alertsInReportsHaveWords();
    void aScheduleThatFailsSaysSo();
    void howAWordMayGoOn_data();
    void howAWordMayGoOn();
    void whatIsSuggestedIsUnderstood();
    void aFaultIsSaidWithItsPlace_data();
    void aFaultIsSaidWithItsPlace();
    void termsAreSaidAsPeopleSayThem_data();
    void termsAreSaidAsPeopleSayThem();
    void daysAndTheirInstantsAreSaid_data();
    void daysAndTheirInstantsAreSaid();
};

void TestAuditWords::everythingHasWordsOfItsOwn()
{
    QSet<QString> fields;
    for (int field = 0; field <= static_cast<int>(AccessField::Text); ++field)
        fields.insert(AuditWords::field(static_cast<AccessField>(field)));
    QCOMPARE(fields.size(), static_cast<int>(AccessField::Text) + 1);
    QSet<QString> marks;
    for (int mark = 0; mark <= static_cast<int>(AccessMark::LargeExport); ++mark) {
        const QString words = AuditWords::mark(static_cast<AccessMark>(mark));
        marks.insert(words);
        QCOMPARE(AuditWords::value(AccessField::Mark, nameOf(static_cast<AccessMark>(mark))), words);
    }
    QCOMPARE(marks.size(), static_cast<int>(AccessMark::LargeExport) + 1);
    QSet<QString> periods;
    for (int period = 0; period <= static_cast<int>(AccessDays::Period::ThisYear); ++period)
        periods.insert(AuditWords::period(static_cast<AccessDays::Period>(period)));
    QCOMPARE(periods.size(), static_cast<int>(AccessDays::Period::ThisYear) + 1);
    QVERIFY(test::actionFamilies().size() > 20);
    for (const QString &family : test::actionFamilies())
        QVERIFY2(AuditWords::value(AccessField::Action, family) != family, qPrintable(family));
    for (const char *id :
         {"downloads-this-month", "refused", "outside-hours", "after-withdrawal", "break-glass", "exports"}) {
        SavedView view;
        view.id = QString::fromLatin1(id);
        view.isReadyMade = true;
        QVERIFY2(!AuditWords::view(view).isEmpty(), id);
    }
}

void TestAuditWords::alertsInReportsHaveWords()
{
    QStringList names;
    for (const AlertKindRow &row : alertKinds())
        names << QString::fromLatin1(row.name);
    for (const AlertSeverity severity : {AlertSeverity::Low, AlertSeverity::Medium, AlertSeverity::High})
        names << textOf(severity);
    for (const AlertState state : {AlertState::Open, AlertState::Acknowledged, AlertState::Closed})
        names << textOf(state);
    for (const AlertFinding finding :
         {AlertFinding::Justified, AlertFinding::Misuse, AlertFinding::Mistake, AlertFinding::FalseAlarm})
        names << textOf(finding);
    names.removeAll(textOf(AlertKind::Custom)); // it has the name that the clinic gave it
    const ReportColumn column{QStringLiteral("alert"), ReportCell::Word};
    const auto word = [&column](const QString &name) {
        return models::ReportWords::cell(column, name, QTimeZone::utc());
    };
    for (const QString &name : std::as_const(names)) {
        const QString said = word(name);
        QVERIFY2(!said.isEmpty() && said != name && said.at(0).isUpper(), qPrintable(name));
    }
    QCOMPARE(word(QStringLiteral("Night shift")), QStringLiteral("Night shift"));
}

void TestAuditWords::aScheduleThatFailsSaysSo()
{
    ReportSchedule schedule;
    QSet<QString> states{models::ReportWords::state(schedule)};
    schedule.failingSince = base::fromUnixMs(1'700'000'000'000);
    states.insert(models::ReportWords::state(schedule)); // nothing is tried again
    schedule.retryAt = base::fromUnixMs(1'700'000'060'000);
    states.insert(models::ReportWords::state(schedule));
    QCOMPARE(states.size(), 3);
    QVERIFY(!states.contains(QString()));
}

void TestAuditWords::howAWordMayGoOn_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("at"); ///< the word that is replaced
    QTest::addColumn<QString>("first");
    QTest::addRow("a field") << "cli"
                             << "cli"
                             << "client:";
    QTest::addRow("a name, as one hears it") << "dahl"
                                             << "dahl"
                                             << R"(client:"Søren Dahl")";
    QTest::addRow("a name without its letters") << "soren"
                                                << "soren"
                                                << R"(client:"Søren Dahl")";
    QTest::addRow("a name in its field") << "client:da"
                                         << "client:da"
                                         << R"(client:"Søren Dahl")";
    QTest::addRow("a begun quotation") << R"(client:"søren d)"
                                       << R"(client:"søren d)"
                                       << R"(client:"Søren Dahl")";
    QTest::addRow("who did it") << "actor:"
                                << "actor:"
                                << R"(actor:"Ruth Adeyemi")";
    QTest::addRow("left out") << "-role:pa"
                              << "role:pa"
                              << "role:patient";
    QTest::addRow("a word alone") << "last m"
                                  << "m"
                                  << "mark:";
    QTest::addRow("a period") << "during:last-m"
                              << "during:last-m"
                              << "during:last-month";
    QTest::addRow("the last word") << "actor:ruth dur"
                                   << "dur"
                                   << "during:";
    QTest::addRow("an action by what it means") << "downl"
                                                << "downl"
                                                << "action:download";
    QTest::addRow("nothing typed") << "actor:ruth "
                                   << ""
                                   << "";
    QTest::addRow("nobody known") << "zzz"
                                  << "zzz"
                                  << "";
}

void TestAuditWords::howAWordMayGoOn()
{
    QFETCH(QString, typed);
    QFETCH(QString, at);
    QFETCH(QString, first);
    const models::QueryNames names{{QStringLiteral("Ruth Adeyemi")}, {QStringLiteral("Søren Dahl")}};
    const auto found = models::QuerySuggestions::of(typed, typed.size(), names);
    QCOMPARE(typed.mid(found.at, found.length), at);
    QCOMPARE(found.items.isEmpty() ? QString() : found.items.first().text, first);
}

/// Whatever is offered reads back, and every family of actions can be found.
void TestAuditWords::whatIsSuggestedIsUnderstood()
{
    const models::QueryNames names{{QStringLiteral("Ruth \"R\" Adeyemi")}, {QStringLiteral("Søren, Dahl")}};
    QSet<QString> seen;
    for (const QString &family : test::actionFamilies()) {
        for (const QString &typed : {QStringLiteral("action:") + family, family}) {
            for (const auto &one : models::QuerySuggestions::of(typed, typed.size(), names).items)
                seen.insert(one.goesOn ? one.text + QStringLiteral("2026-05-12") : one.text);
        }
        const QString begun = QStringLiteral("action:") + family.chopped(1);
        QStringList offered;
        for (const auto &one : models::QuerySuggestions::of(begun, begun.size(), names).items)
            offered << one.text;
        QVERIFY2(offered.contains(QStringLiteral("action:") + family), qPrintable(family));
    }
    for (const char *typed :
         {"a", "c", "d", "o", "m", "r", "ro", "s", "purpose:", "mark:", "outcome:", "during:", "ruth"}) {
        for (const auto &one : models::QuerySuggestions::of(QString::fromLatin1(typed), qstrlen(typed), names).items) {
            if (!one.goesOn)
                seen.insert(one.text);
            QVERIFY2(!one.meaning.isEmpty(), qPrintable(one.text));
        }
    }
    QVERIFY(seen.size() > 40);
    for (const QString &text : std::as_const(seen)) {
        const auto parsed = parseAccessQuery(text);
        QVERIFY2(!parsed.fault || parsed.fault->kind == AccessQueryFault::Kind::UnknownValue, qPrintable(text));
    }
}

void TestAuditWords::rolesOfReportsHaveWords()
{
    using models::ReportWords;
    QSet<QString> words;
    for (const QString &name :
         {textOf(Role::Patient), textOf(Role::Psychologist), textOf(Role::PracticeManager), textOf(Role::Admin),
          textOf(Role::Auditor), textOf(SystemActor::Server), textOf(SystemActor::Operator)}) {
        const QString said = ReportWords::role(name);
        QVERIFY2(said != name, qPrintable(name));
        words.insert(said);
        const ReportColumn column{QStringLiteral("role"), ReportCell::Role};
        QCOMPARE(ReportWords::cell(column, name, QTimeZone::utc()), said);
    }
    QCOMPARE(words.size(), 7);
}

void TestAuditWords::aFaultIsSaidWithItsPlace_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("part");
    QTest::newRow("field") << QStringLiteral("ruth colour:red") << QStringLiteral("Character 6:")
                           << QStringLiteral("colour");
    QTest::newRow("value") << QStringLiteral("action:fly") << QStringLiteral("Character 8:") << QStringLiteral("fly");
    QTest::newRow("no value") << QStringLiteral("actor:") << QStringLiteral("Character 1:") << QStringLiteral("actor");
    QTest::newRow("quote") << QStringLiteral("a \"b c") << QStringLiteral("Character 3:") << QString();
    QTest::newRow("day") << QStringLiteral("on:2026-02-30") << QStringLiteral("Character 4:")
                         << QStringLiteral("2026-02-30");
    QTest::newRow("reversed") << QStringLiteral("after:2026-02-02 before:2026-02-01") << QStringLiteral("Character 25:")
                              << QString();
    QTest::newRow("twice") << QStringLiteral("on:2026-02-02 during:today") << QStringLiteral("Character 22:")
                           << QString();
    QTest::newRow("long") << QString(2001, QLatin1Char('a')) << QStringLiteral("2,000") << QString();
    QTest::newRow("many") << QStringLiteral("a ").repeated(41) << QStringLiteral("Character 81:") << QString();
}

void TestAuditWords::aFaultIsSaidWithItsPlace()
{
    QFETCH(QString, typed);
    QFETCH(QString, place);
    QFETCH(QString, part);
    const auto parsed = parseAccessQuery(typed);
    QVERIFY(parsed.fault);
    const QString words = AuditWords::fault(*parsed.fault);
    QVERIFY2(words.contains(place), qPrintable(words));
    QVERIFY2(words.contains(part), qPrintable(words));
}

void TestAuditWords::termsAreSaidAsPeopleSayThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *typed, const char *said) {
        QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(said);
    };
    row("actor:ruth", "Person: ruth");
    row("actor:ruth,daniel", "Person: ruth or daniel");
    row("-role:patient", "Not Role: Patient");
    row("role:server", "Role: Server");
    row("role:operator", "Role: Server administrator");
    row("refused", "Outcome: Denied");
    row("action:download", "Action: Downloads");
    row("purpose:courtOrder", "Purpose: Court order");
    row("mark:outside-hours", "Noticed: Outside working hours");
    row("lighthouse", "Text: lighthouse");
}

void TestAuditWords::termsAreSaidAsPeopleSayThem()
{
    QFETCH(QString, typed);
    QFETCH(QString, said);
    const auto parsed = parseAccessQuery(typed);
    QVERIFY(!parsed.fault);
    QCOMPARE(AuditWords::term(parsed.query.terms.first()), said);
}

void TestAuditWords::daysAndTheirInstantsAreSaid_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("days");
    QTest::addColumn<QString>("instants");
    QTest::newRow("a day of 23 hours")
        << QStringLiteral("on:2026-03-29") << QByteArray("Europe/Berlin") << QStringLiteral("29 Mar 2026")
        << QStringLiteral("From 29 Mar 2026 00:00:00 UTC+1, and before 30 Mar 2026 00:00:00 UTC+2.");
    QTest::newRow("a day of 25 hours")
        << QStringLiteral("on:2026-10-25") << QByteArray("Europe/Berlin") << QStringLiteral("25 Oct 2026")
        << QStringLiteral("From 25 Oct 2026 00:00:00 UTC+2, and before 26 Oct 2026 00:00:00 UTC+1.");
    QTest::newRow("one bound") << QStringLiteral("after:2026-10-01") << QByteArray("UTC")
                               << QStringLiteral("From 1 Oct 2026") << QStringLiteral("From 1 Oct 2026 00:00:00 UTC.");
    QTest::newRow("a last day") << QStringLiteral("before:2026-10-01") << QByteArray("UTC")
                                << QStringLiteral("Until 1 Oct 2026")
                                << QStringLiteral("Before 2 Oct 2026 00:00:00 UTC.");
    QTest::newRow("none") << QString() << QByteArray("UTC") << QStringLiteral("All days") << QString();
    QTest::newRow("a period") << QStringLiteral("during:last-month") << QByteArray("UTC")
                              << QStringLiteral("Last month")
                              << QStringLiteral("From 1 Oct 2026 00:00:00 UTC, and before 1 Nov 2026 00:00:00 UTC.");
}

void TestAuditWords::daysAndTheirInstantsAreSaid()
{
    QFETCH(QString, typed);
    QFETCH(QByteArray, zone);
    QFETCH(QString, days);
    QFETCH(QString, instants);
    const auto parsed = parseAccessQuery(typed);
    QVERIFY(!parsed.fault);
    QCOMPARE(AuditWords::days(parsed.query.days), days);
    const QTimeZone where(zone);
    QCOMPARE(AuditWords::bounds(boundsOf(parsed.query.days, where, QDate(2026, 11, 28)), where), instants);
}

QTEST_GUILESS_MAIN(TestAuditWords)
#include "tst_audit_words.moc"
