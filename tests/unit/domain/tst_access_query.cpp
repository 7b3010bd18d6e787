// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/access_days.h"
#include "domain/access_query.h"
#include "domain/action_family.h"
#include "tests/support/action_families.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <chrono>

using namespace attune;
using namespace attune::domain;

Q_DECLARE_METATYPE(attune::domain::AccessQuery)
Q_DECLARE_METATYPE(attune::domain::AccessQueryFault)

namespace {

using Field = AccessField;
using Kind = AccessQueryFault::Kind;
using Period = AccessDays::Period;

AccessQuery of(QList<AccessTerm> terms, AccessDays days = {})
{
    return {std::move(terms), days};
}

/// Characters that mean something in a query, and some that look as if they did.
QString randomValue(QRandomGenerator &random)
{
    static const QString letters = QStringLiteral("ab-:,\"\\ \t\u00a0\u3000é😀09.");
    QString value;
    for (int i = random.bounded(1, 9); i > 0; --i)
        value += letters.at(random.bounded(letters.size()));
    return value;
}

AccessTerm randomTerm(QRandomGenerator &random)
{
    static const QStringList outcomes{QStringLiteral("refused"), QStringLiteral("allowed"), QStringLiteral("failed")};
    static const QStringList roles{QStringLiteral("patient"), QStringLiteral("admin"), QStringLiteral("server")};
    static const QList<Field> free{Field::Actor,   Field::Client,  Field::Recording, Field::Purpose,
                                   Field::Device,  Field::Address, Field::Viewing,   Field::Code,
                                   Field::Request, Field::Office,  Field::Text,      Field::Text};
    AccessTerm term;
    term.excluded = random.bounded(2) == 1;
    const int kind = random.bounded(6);
    const auto pick = [&random](const QStringList &words) { return words.at(random.bounded(words.size())); };
    for (int i = random.bounded(1, 4); i > 0; --i) {
        if (kind == 0)
            term.anyOf << pick(outcomes);
        else if (kind == 1)
            term.anyOf << pick(roles);
        else if (kind == 2)
            term.anyOf << pick(test::actionFamilies());
        else
            term.anyOf << (random.bounded(8) == 0 ? pick(outcomes) : randomValue(random));
    }
    term.field = kind == 0   ? Field::Outcome
                 : kind == 1 ? Field::Role
                 : kind == 2 ? Field::Action
                             : free.at(random.bounded(free.size()));
    return term;
}

AccessDays randomDays(QRandomGenerator &random)
{
    const QDate first = QDate(1990, 1, 1).addDays(random.bounded(20'000));
    const QDate last = first.addDays(random.bounded(3));
    const auto moving = static_cast<Period>(random.bounded(1, 9));
    switch (random.bounded(5)) {
    case 0:
        return {};
    case 1:
        return {Period::Given, first, {}};
    case 2:
        return {Period::Given, {}, last};
    case 3:
        return {moving, {}, {}};
    default:
        return {Period::Given, first, last};
    }
}

base::Instant instant(const char *text)
{
    return base::instantFromText(QString::fromLatin1(text).replace(QLatin1Char('Z'), QStringLiteral(":00Z"))).value();
}

} // namespace

class TestAccessQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queries_data();
    void queries();
    void faults_data();
    void faults();
    void what_is_printed_reads_back_as_the_same_question();
    void any_text_is_read_or_refused_where_the_fault_is();
    void every_action_is_in_a_family();
    void days_are_whole_days_of_the_zone_data();
    void days_are_whole_days_of_the_zone();
    void periods_move_with_today_data();
    void periods_move_with_today();
    void zones_are_those_of_the_world();
};

void TestAccessQuery::queries_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<AccessQuery>("query");
    QTest::addColumn<QString>("printed"); ///< empty: as it was written

    const auto row = [](const char *text, const AccessQuery &query, const char *printed = "") {
        QTest::newRow(text) << QString::fromUtf8(text) << query << QString::fromUtf8(*printed ? printed : text);
    };
    const QDate newYear(2026, 1, 1);
    const QDate leapDay(2024, 2, 29);
    row("", of({}));
    row("   \t ", of({}), " ");
    row("actor:ruth action:download -role:patient after:2026-01-01 refused",
        of({{Field::Actor, {"ruth"}, false},
            {Field::Action, {"download"}, false},
            {Field::Role, {"patient"}, true},
            {Field::Outcome, {"refused"}, false}},
           {Period::Given, newYear, {}}),
        "actor:ruth action:download -role:patient refused after:2026-01-01");
    row("ACTOR:ruth", of({{Field::Actor, {"ruth"}, false}}), "actor:ruth");
    row("actor:ruth,soren", of({{Field::Actor, {"ruth", "soren"}, false}}));
    row("actor:\"ruth a\",soren", of({{Field::Actor, {"ruth a", "soren"}, false}}));
    row("actor:ru\"th a\"bel", of({{Field::Actor, {"ruth abel"}, false}}), "actor:\"ruth abel\"");
    row("actor:\"a,b\"", of({{Field::Actor, {"a,b"}, false}}));
    row("actor:\"say \\\"so\\\"\"", of({{Field::Actor, {"say \"so\""}, false}}));
    row("actor:a\\b", of({{Field::Actor, {"a\\b"}, false}}));
    row("soren", of({{Field::Text, {"soren"}, false}}));
    row("soren refused", of({{Field::Text, {"soren"}, false}, {Field::Outcome, {"refused"}, false}}));
    row("outcome:refused,failed", of({{Field::Outcome, {"refused", "failed"}, false}}));
    row("outcome:refused", of({{Field::Outcome, {"refused"}, false}}), "refused");
    row("\"refused\"", of({{Field::Text, {"refused"}, false}}));
    row("-refused", of({{Field::Outcome, {"refused"}, true}}));
    row("-soren", of({{Field::Text, {"soren"}, true}}));
    row("-", of({{Field::Text, {"-"}, false}}), "\"-\"");
    row("\"-soren\"", of({{Field::Text, {"-soren"}, false}}));
    row("a,b", of({{Field::Text, {"a,b"}, false}}));
    row("text:a,b", of({{Field::Text, {"a", "b"}, false}}));
    row("12:30", of({{Field::Text, {"12:30"}, false}}), "\"12:30\"");
    row("\"foo:bar\"", of({{Field::Text, {"foo:bar"}, false}}));
    row("address:fe80::1", of({{Field::Address, {"fe80::1"}, false}}));
    row("mark:outside-hours,own-record", of({{Field::Mark, {"outside-hours", "own-record"}, false}}));
    row("action:linkIssued", of({{Field::Action, {"linkIssued"}, false}}));
    row("role:practice_manager", of({{Field::Role, {"practice_manager"}, false}}));
    row("role:server", of({{Field::Role, {"server"}, false}}));
    row("on:2024-02-29", of({}, {Period::Given, leapDay, leapDay}));
    row("after:2024-02-29 before:2024-02-29", of({}, {Period::Given, leapDay, leapDay}), "on:2024-02-29");
    row("before:2026-01-01 after:2024-02-29", of({}, {Period::Given, leapDay, newYear}),
        "after:2024-02-29 before:2026-01-01");
    row("during:last-7-days", of({}, {Period::Last7, {}, {}}));
    row("during:THIS-month exports", of({{Field::Text, {"exports"}, false}}, {Period::ThisMonth, {}, {}}),
        "exports during:this-month");
    row("Müller\u3000Ж", of({{Field::Text, {"Müller"}, false}, {Field::Text, {"Ж"}, false}}), "Müller Ж");
}

void TestAccessQuery::queries()
{
    QFETCH(QString, text);
    QFETCH(AccessQuery, query);
    QFETCH(QString, printed);
    const ParsedAccessQuery parsed = parseAccessQuery(text);
    QVERIFY(!parsed.fault);
    QCOMPARE(parsed.query.terms.size(), query.terms.size());
    QVERIFY(parsed.query == query);
    QCOMPARE(textOf(query), printed.trimmed());
}

void TestAccessQuery::faults_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<qsizetype>("at");
    QTest::addColumn<QString>("part");

    const auto row = [](const char *text, Kind kind, qsizetype at, const char *part) {
        QTest::newRow(text) << QString::fromUtf8(text) << static_cast<int>(kind) << at << QString::fromUtf8(part);
    };
    row("actr:ruth", Kind::UnknownField, 0, "actr");
    row("refused -actr:ruth", Kind::UnknownField, 9, "actr");
    row("😀 foo:bar", Kind::UnknownField, 3, "foo");
    row("-after:2026-01-01", Kind::UnknownField, 1, "after");
    row("action:lookAtIt", Kind::UnknownValue, 7, "lookAtIt");
    row("action:download,lookAtIt", Kind::UnknownValue, 16, "lookAtIt");
    row("role:boss", Kind::UnknownValue, 5, "boss");
    row("outcome:Refused", Kind::UnknownValue, 8, "Refused");
    row("mark:odd", Kind::UnknownValue, 5, "odd");
    row("during:fortnight", Kind::UnknownValue, 7, "fortnight");
    row("actor:", Kind::NoValue, 0, "actor:");
    row("actor: ruth", Kind::NoValue, 0, "actor:");
    row("actor:a,", Kind::NoValue, 0, "actor:a,");
    row("actor:,a", Kind::NoValue, 0, "actor:");
    row("actor:\"\"", Kind::NoValue, 0, "actor:\"\"");
    row("\"\"", Kind::NoValue, 0, "\"\"");
    row("after:", Kind::NoValue, 0, "after:");
    row("x \"ruth", Kind::OpenQuote, 2, "\"ruth");
    row("actor:\"ruth", Kind::OpenQuote, 6, "\"ruth");
    row("actor:\"ruth\\\"", Kind::OpenQuote, 6, "\"ruth\\\"");
    row("on:2026-02-29", Kind::NotADay, 3, "2026-02-29");
    row("after:26-01-01", Kind::NotADay, 6, "26-01-01");
    row("after:2026-1-1", Kind::NotADay, 6, "2026-1-1");
    row("after:today", Kind::NotADay, 6, "today");
    row("after:1899-12-31", Kind::NotADay, 6, "1899-12-31");
    row("after:2026-02-01 before:2026-01-31", Kind::DaysReversed, 24, "2026-01-31");
    row("after:2026-02-01 after:2026-02-02", Kind::DaysTwice, 23, "2026-02-02");
    row("on:2026-02-01 before:2026-02-02", Kind::DaysTwice, 21, "2026-02-02");
    row("during:today on:2026-02-02", Kind::DaysTwice, 16, "2026-02-02");
    row("after:2026-02-01 during:today", Kind::DaysTwice, 24, "today");
    QTest::newRow("too long") << QString(2001, QLatin1Char('a')) << static_cast<int>(Kind::TooLong) << qsizetype(2000)
                              << QStringLiteral("a");
    QTest::newRow("too many terms") << QStringLiteral("a ").repeated(41) << static_cast<int>(Kind::TooMany)
                                    << qsizetype(80) << QStringLiteral("a");
    const QString values = QStringLiteral("actor:") + QStringLiteral("a,").repeated(40) + QLatin1Char('a');
    QTest::newRow("too many values") << values << static_cast<int>(Kind::TooMany) << qsizetype(0) << values;
}

void TestAccessQuery::faults()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(qsizetype, at);
    QFETCH(QString, part);
    const ParsedAccessQuery parsed = parseAccessQuery(text);
    QVERIFY(parsed.fault);
    QCOMPARE(static_cast<int>(parsed.fault->kind), kind);
    QCOMPARE(parsed.fault->at, at);
    QCOMPARE(parsed.fault->part, part);
    QCOMPARE(parsed.fault->length, part.size());
    QVERIFY2(parsed.query == AccessQuery(), "of a query with a fault nothing counts");
}

void TestAccessQuery::what_is_printed_reads_back_as_the_same_question()
{
    QRandomGenerator random(20261128);
    for (int round = 0; round < 20'000; ++round) {
        AccessQuery query;
        for (int i = random.bounded(6); i > 0; --i)
            query.terms << randomTerm(random);
        query.days = randomDays(random);
        const QString text = textOf(query);
        const ParsedAccessQuery parsed = parseAccessQuery(text);
        QVERIFY2(!parsed.fault, qPrintable(text));
        QVERIFY2(parsed.query == query, qPrintable(text));
        QCOMPARE(textOf(parsed.query), text);
    }
}

void TestAccessQuery::any_text_is_read_or_refused_where_the_fault_is()
{
    static const QStringList pieces{"actor",
                                    "action",
                                    "role",
                                    ":",
                                    ",",
                                    "-",
                                    "\"",
                                    "\\",
                                    " ",
                                    "refused",
                                    "after",
                                    "on",
                                    "during",
                                    "2026-01-31",
                                    "today",
                                    "x",
                                    "\u00a0",
                                    "😀",
                                    QString(QChar(0xd800)),
                                    QString(QChar(0)),
                                    "download"};
    QRandomGenerator random(20261129);
    for (int round = 0; round < 50'000; ++round) {
        QString text;
        for (int i = random.bounded(14); i > 0; --i)
            text += pieces.at(random.bounded(pieces.size()));
        const ParsedAccessQuery parsed = parseAccessQuery(text);
        if (!parsed.fault) {
            QVERIFY2(parseAccessQuery(textOf(parsed.query)).query == parsed.query, qPrintable(text));
            continue;
        }
        const AccessQueryFault &fault = *parsed.fault;
        QVERIFY2(fault.at >= 0 && fault.length > 0 && fault.at + fault.length <= text.size(), qPrintable(text));
        QCOMPARE(text.mid(fault.at, fault.length), fault.part);
    }
}

void TestAccessQuery::every_action_is_in_a_family()
{
    QSet<int> reached;
    QVERIFY(test::actionFamilies().size() > 20);
    for (const QString &family : test::actionFamilies()) {
        const auto actions = actionsMeantBy(family);
        QVERIFY2(!actions.isEmpty(), qPrintable(family));
        QVERIFY2(!logActionFromText(family), "a word is a family or an action");
        QVERIFY(actionsMeantBy(family.toUpper()) == actions);
        for (const LogAction action : actions)
            reached.insert(static_cast<int>(action));
    }
    for (const LogActionRow &row : logActions()) {
        QVERIFY2(reached.contains(static_cast<int>(row.action)), row.name);
        QVERIFY(actionsMeantBy(QString::fromLatin1(row.name)) == QList<LogAction>{row.action});
    }
    QVERIFY(actionsMeantBy(QStringLiteral("LINKISSUED")).isEmpty());
}

void TestAccessQuery::days_are_whole_days_of_the_zone_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("minutes");

    const auto row = [](const char *query, const char *zone, const char *from, const char *to, int minutes) {
        QTest::addRow("%s, %s", query, zone)
            << QString::fromLatin1(query) << QByteArray(zone) << QByteArray(from) << QByteArray(to) << minutes;
    };
    row("on:2026-01-15", "", "2026-01-15T00:00Z", "2026-01-16T00:00Z", 24 * 60);
    row("on:2026-01-15", "Europe/Berlin", "2026-01-14T23:00Z", "2026-01-15T23:00Z", 24 * 60);
    row("on:2026-03-29", "Europe/Berlin", "2026-03-28T23:00Z", "2026-03-29T22:00Z", 23 * 60);
    row("on:2026-10-25", "Europe/Berlin", "2026-10-24T22:00Z", "2026-10-25T23:00Z", 25 * 60);
    row("on:2026-03-08", "America/New_York", "2026-03-08T05:00Z", "2026-03-09T04:00Z", 23 * 60);
    row("on:2026-11-01", "America/New_York", "2026-11-01T04:00Z", "2026-11-02T05:00Z", 25 * 60);
    row("on:2026-10-04", "Australia/Lord_Howe", "2026-10-03T13:30Z", "2026-10-04T13:00Z", 23 * 60 + 30);
    row("on:2026-04-05", "Australia/Lord_Howe", "2026-04-04T13:00Z", "2026-04-05T13:30Z", 24 * 60 + 30);
    row("on:2026-06-01", "Asia/Kathmandu", "2026-05-31T18:15Z", "2026-06-01T18:15Z", 24 * 60);
    // Where clocks change at midnight, a day begins with its first moment.
    row("on:2025-09-07", "America/Santiago", "2025-09-07T04:00Z", "2025-09-08T03:00Z", 23 * 60);
    row("on:2011-12-30", "Pacific/Apia", "2011-12-30T10:00Z", "2011-12-30T10:00Z", 0);
    row("after:2026-03-28 before:2026-03-29", "Europe/Berlin", "2026-03-27T23:00Z", "2026-03-29T22:00Z", 47 * 60);
}

void TestAccessQuery::days_are_whole_days_of_the_zone()
{
    QFETCH(QString, query);
    QFETCH(QByteArray, zone);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, minutes);
    const auto meant = zoneNamed(zone);
    QVERIFY(meant);
    const ParsedAccessQuery parsed = parseAccessQuery(query);
    QVERIFY(!parsed.fault);
    const InstantBounds span = boundsOf(parsed.query.days, *meant, QDate(2026, 1, 1));
    QVERIFY(span.from && span.before);
    QCOMPARE(base::toText(*span.from), base::toText(instant(from)));
    QCOMPARE(base::toText(*span.before), base::toText(instant(to)));
    QCOMPARE(std::chrono::duration_cast<std::chrono::minutes>(*span.before - *span.from).count(), minutes);
    QCOMPARE(dayOf(*span.from, *meant), minutes > 0 ? *parsed.query.days.first : parsed.query.days.first->addDays(1));
}

void TestAccessQuery::periods_move_with_today_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");

    const auto row = [](const char *query, QDate first, QDate last) {
        QTest::newRow(query) << QString::fromLatin1(query) << first << last;
    };
    row("during:today", {2026, 3, 1}, {2026, 3, 1});
    row("during:yesterday", {2026, 2, 28}, {2026, 2, 28});
    row("during:last-7-days", {2026, 2, 23}, {2026, 3, 1});
    row("during:last-30-days", {2026, 1, 31}, {2026, 3, 1});
    row("during:last-90-days", {2025, 12, 2}, {2026, 3, 1});
    row("during:this-month", {2026, 3, 1}, {2026, 3, 1});
    row("during:last-month", {2026, 2, 1}, {2026, 2, 28});
    row("during:this-year", {2026, 1, 1}, {2026, 3, 1});
}

void TestAccessQuery::periods_move_with_today()
{
    QFETCH(QString, query);
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    // The same moment is another day elsewhere: in Auckland it is the first of March already.
    const base::Instant now = instant("2026-02-28T20:00Z");
    const QTimeZone auckland("Pacific/Auckland");
    const ParsedAccessQuery parsed = parseAccessQuery(query);
    QVERIFY(!parsed.fault);
    const InstantBounds span = boundsOf(parsed.query.days, auckland, dayOf(now, auckland));
    QVERIFY(span == boundsOf({Period::Given, first, last}, auckland, {}));
    QVERIFY(span != boundsOf(parsed.query.days, auckland, dayOf(now, QTimeZone::utc())));
}

void TestAccessQuery::zones_are_those_of_the_world()
{
    for (const char *zone : {"Europe/Madrid", "Etc/UTC", "Asia/Calcutta"}) // also by a name that another one replaced
        QVERIFY2(zoneNamed(zone), zone);
    QVERIFY(zoneNamed({}) == QTimeZone::utc());
    for (const char *none : {"Europe/Nowhere", "../../etc/passwd", "/etc/passwd", "x"})
        QVERIFY2(!zoneNamed(none), none);
}

QTEST_GUILESS_MAIN(TestAccessQuery)
#include "tst_access_query.moc"
