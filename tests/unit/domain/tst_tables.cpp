// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calendar_text.h"
#include "domain/date_values.h"
#include "domain/table_text.h"

#include <QStringEncoder>
#include <QTest>

using namespace attune;
using namespace attune::domain;

namespace {

QByteArray inCoding(const QString &text, QStringConverter::Encoding coding, bool withMark)
{
    QStringEncoder encoder(coding, withMark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder.encode(text);
}

QString calendarWith(const QString &lines)
{
    return QStringLiteral("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\n") + lines +
           QStringLiteral("\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}

} // namespace

class TestTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textOfEveryCodingIsReadOrSaid_data();
    void textOfEveryCodingIsReadOrSaid();
    void brokenCodingsAreRefused_data();
    void brokenCodingsAreRefused();
    void oneRowHoweverItIsWritten_data();
    void oneRowHoweverItIsWritten();
    void quotedCellsHoldAnything();
    void rowsKnowTheirLines();
    void brokenQuotesAreSaidWithTheirLine_data();
    void brokenQuotesAreSaidWithTheirLine();
    void columnsMayBeNamedInAnyOrder();
    void timesOfCalendarsHaveAZone_data();
    void timesOfCalendarsHaveAZone();
    void floatingTimesAreReadWhereSomebodySaysTheZone();
    void peopleOfAnAppointmentAreFound();
    void foldedLinesAreOne();
    void oneBadAppointmentLeavesTheOthers();
    void whatIsNoCalendarIsRefused_data();
    void whatIsNoCalendarIsRefused();
    void noTextBreaksAReader();
};

void TestTables::textOfEveryCodingIsReadOrSaid_data()
{
    QTest::addColumn<QStringConverter::Encoding>("coding");
    QTest::addColumn<bool>("marked");
    for (const bool marked : {false, true}) {
        const char *mark = marked ? " marked" : "";
        QTest::addRow("utf-8%s", mark) << QStringConverter::Utf8 << marked;
        QTest::addRow("utf-16 little%s", mark) << QStringConverter::Utf16LE << marked;
        QTest::addRow("utf-16 big%s", mark) << QStringConverter::Utf16BE << marked;
    }
}

void TestTables::textOfEveryCodingIsReadOrSaid()
{
    QFETCH(QStringConverter::Encoding, coding);
    QFETCH(bool, marked);
    const QString text = QStringLiteral(u"ruth@sample.clinic,Søren,50\r\n");
    const auto read = textFrom(inCoding(text, coding, marked));
    QCOMPARE(read ? *read : read.error().detail, text);
}

void TestTables::brokenCodingsAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("latin 1") << QByteArray("S\xf8ren;50\n");
    QTest::newRow("cut in a letter") << QByteArray("S\xc3");
    QTest::newRow("zero inside") << QByteArray("abc\0defghij", 11);
    QTest::newRow("half a pair") << QByteArray("\xff\xfe\x3d\xd8", 4);
    QTest::newRow("odd") << QByteArray("\xff\xfe\x41\x00\x42", 5);
    QTest::newRow("huge") << QByteArray(17 * 1024 * 1024, 'a');
}

void TestTables::brokenCodingsAreRefused()
{
    QFETCH(QByteArray, bytes);
    const auto read = textFrom(bytes);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, base::ErrorKind::InvalidInput);
}

void TestTables::oneRowHoweverItIsWritten_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QString::fromUtf8(text); };
    row("comma", "a@b,c@d,2026-12-08T10:00:00+11:00,50\n");
    row("semicolon", "a@b;c@d;2026-12-08T10:00:00+11:00;50\n");
    row("tab", "a@b\tc@d\t2026-12-08T10:00:00+11:00\t50\n");
    row("quoted", "\"a@b\",\"c@d\",\"2026-12-08T10:00:00+11:00\",\"50\"\n");
    row("some quoted", "a@b,\"c@d\",2026-12-08T10:00:00+11:00,\"50\"");
    row("carriage returns", "# comment\ra@b,c@d,2026-12-08T10:00:00+11:00,50\r\r");
    row("both", "a@b,c@d,2026-12-08T10:00:00+11:00,50\r\n");
    row("blanks", "  a@b , c@d ,\"2026-12-08T10:00:00+11:00\" , 50 \n");
    row("comments", "# with, commas; and \"quotes\n\n#\na@b;c@d;2026-12-08T10:00:00+11:00;50\n");
    row("said separator", "sep=;\r\na@b;c@d;2026-12-08T10:00:00+11:00;50\r\n");
    row("empty rows", ",,,\na@b,c@d,2026-12-08T10:00:00+11:00,50\n,,,\n");
}

void TestTables::oneRowHoweverItIsWritten()
{
    QFETCH(QString, text);
    const auto rows = tableFrom(text);
    QVERIFY2(rows.has_value(), rows ? "" : qPrintable(rows.error().detail));
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->first().cells, (QStringList{QStringLiteral("a@b"), QStringLiteral("c@d"),
                                               QStringLiteral("2026-12-08T10:00:00+11:00"), QStringLiteral("50")}));
}

void TestTables::quotedCellsHoldAnything()
{
    const auto rows = tableFrom(QStringLiteral("\"one; and \"\"two\"\"\",\"a\nb\",\r\n"));
    QVERIFY(rows);
    QCOMPARE(rows->first().cells.value(0), QStringLiteral("one; and \"two\""));
    QCOMPARE(rows->first().cells.value(1), QStringLiteral("a\nb"));
}

void TestTables::rowsKnowTheirLines()
{
    const auto rows = tableFrom(QStringLiteral("# one\r\na,\"b\r\nc\"\r\n\r\nd,e\r\n"));
    QVERIFY(rows);
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->first().line, 2);
    QCOMPARE(rows->last().line, 5);
}

void TestTables::brokenQuotesAreSaidWithTheirLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("open") << QStringLiteral("a,b\n\"c,d\ne,f\n");
    QTest::newRow("behind") << QStringLiteral("a,b\n\"c\"x,d\n");
}

void TestTables::brokenQuotesAreSaidWithTheirLine()
{
    QFETCH(QString, text);
    const auto rows = tableFrom(text);
    QVERIFY(!rows);
    QVERIFY2(rows.error().detail.contains(QStringLiteral("line 2")), qPrintable(rows.error().detail));
}

void TestTables::columnsMayBeNamedInAnyOrder()
{
    const QList<QStringList> names = {{QStringLiteral("clinician")},
                                      {QStringLiteral("client"), QStringLiteral("patient")},
                                      {QStringLiteral("time"), QStringLiteral("start")}};
    const TableRow named{1, {QStringLiteral("Start"), QStringLiteral("Room"), QStringLiteral("Patient")}};
    QCOMPARE(columnsNamedIn(named, names), (QList<int>{-1, 2, 0}));
    const TableRow row{1, {QStringLiteral("a@b"), QStringLiteral("c@d"), QStringLiteral("2026-12-08")}};
    QVERIFY(columnsNamedIn(row, names).isEmpty());
}

void TestTables::timesOfCalendarsHaveAZone_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("starts");
    QTest::addColumn<int>("minutes"); ///< 0: refused, `starts` has a word of why
    const auto row = [](const char *name, const char *lines, const char *starts, int minutes = 0) {
        QTest::newRow(name) << QString::fromUtf8(lines) << QString::fromUtf8(starts) << minutes;
    };
    row("utc", "DTSTART:20261208T100000Z\nDTEND:20261208T105000Z", "2026-12-08T10:00:00.000Z", 50);
    row("length", "DTSTART:20261208T100000Z\nDURATION:PT1H30M", "2026-12-08T10:00:00.000Z", 90);
    row("zone", "DTSTART;TZID=Australia/Sydney:20261208T100000\nDTEND;TZID=Australia/Sydney:20261208T110000",
        "2026-12-07T23:00:00.000Z", 60);
    row("zone in quotes", "DTSTART;TZID=\"Australia/Sydney\":20261208T100000\nDURATION:PT50M",
        "2026-12-07T23:00:00.000Z", 50);
    row("zone of Windows", "DTSTART;TZID=AUS Eastern Standard Time:20261208T100000\nDURATION:PT50M",
        "2026-12-07T23:00:00.000Z", 50);
    row("zone of Evolution",
        "DTSTART;TZID=/freeassociation.sourceforge.net/Australia/Sydney:20261208T100000\nDURATION:PT50M",
        "2026-12-07T23:00:00.000Z", 50);
    row("two zones", "DTSTART;TZID=Europe/Madrid:20261208T100000\nDTEND;TZID=Europe/London:20261208T100000",
        "2026-12-08T09:00:00.000Z", 60);
    row("alarm inside", "DTSTART:20261208T100000Z\nDURATION:PT50M\nBEGIN:VALARM\nDURATION:PT5M\nEND:VALARM",
        "2026-12-08T10:00:00.000Z", 50);
    row("floating", "DTSTART:20261208T100000\nDTEND:20261208T110000", "zone");
    row("day", "DTSTART;VALUE=DATE:20261208\nDTEND;VALUE=DATE:20261209", "day");
    row("end is a day", "DTSTART:20261208T100000Z\nDTEND;VALUE=DATE:20261209", "day");
    row("repeats", "DTSTART:20261208T100000Z\nDURATION:PT50M\nRRULE:FREQ=WEEKLY", "RRULE");
    row("further days", "DTSTART:20261208T100000Z\nDURATION:PT50M\nRDATE:20261215T100000Z", "RDATE");
    row("one of a series", "DTSTART:20261208T100000Z\nDURATION:PT50M\nRECURRENCE-ID:20261208T100000Z", "RECURRENCE-ID");
    row("no end", "DTSTART:20261208T100000Z", "end");
    row("no beginning", "DTEND:20261208T100000Z", "DTSTART");
    row("no such zone", "DTSTART;TZID=Our Office:20261208T100000\nDURATION:PT50M", "zone");
    row("no such day", "DTSTART:20260229T100000Z\nDURATION:PT50M", "calendar");
    row("no such hour", "DTSTART;TZID=Australia/Sydney:20261004T023000\nDURATION:PT50M", "clocks");
}

void TestTables::timesOfCalendarsHaveAZone()
{
    QFETCH(QString, lines);
    QFETCH(QString, starts);
    QFETCH(int, minutes);
    const auto read = calendarFrom(calendarWith(lines));
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->size(), 1);
    const auto &found = read->first().event;
    QCOMPARE(found.has_value(), minutes > 0);
    if (minutes == 0) {
        QVERIFY2(found.error().detail.contains(starts), qPrintable(found.error().detail));
        return;
    }
    QCOMPARE(base::toText(found->starts), starts);
    QCOMPARE(found->ends - found->starts, std::chrono::minutes(minutes));
}

void TestTables::floatingTimesAreReadWhereSomebodySaysTheZone()
{
    const QString text = calendarWith(QStringLiteral("DTSTART:20261208T100000\nDTEND:20261208T110000"));
    const auto read = calendarFrom(text, QTimeZone("Australia/Sydney"));
    QVERIFY(read && read->first().event);
    QCOMPARE(base::toText(read->first().event->starts), QStringLiteral("2026-12-07T23:00:00.000Z"));
}

void TestTables::peopleOfAnAppointmentAreFound()
{
    const auto read = calendarFrom(calendarWith(QStringLiteral(
        "DTSTART:20261208T100000Z\nDURATION:PT50M\nORGANIZER;CN=\"Ruth: Reyes; PhD\":mailto:Ruth@sample.clinic\n"
        "ATTENDEE;ROLE=REQ-PARTICIPANT:MAILTO:amara@sample.clinic\nATTENDEE;EMAIL=june@sample.clinic:urn:uuid:1\n"
        "ATTENDEE:mailto:no address\nSTATUS:CANCELLED")));
    QVERIFY(read && read->first().event);
    const CalendarEvent &found = *read->first().event;
    QCOMPARE(found.organizer, QStringLiteral("ruth@sample.clinic"));
    QCOMPARE(found.attendees,
             (QStringList{QStringLiteral("amara@sample.clinic"), QStringLiteral("june@sample.clinic")}));
    QVERIFY(found.isCancelled);
}

void TestTables::foldedLinesAreOne()
{
    for (const char *end : {"\r\n", "\n", "\r"}) {
        QString text =
            calendarWith(QStringLiteral("DTSTART;TZID=Austral\n ia/Sydney:2026120\n\t8T100000\nDURATION:PT50M"));
        text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"))
            .replace(QStringLiteral("\n"), QString::fromLatin1(end));
        const auto read = calendarFrom(text);
        QVERIFY(read && read->size() == 1 && read->first().event);
        QCOMPARE(base::toText(read->first().event->starts), QStringLiteral("2026-12-07T23:00:00.000Z"));
    }
}

void TestTables::oneBadAppointmentLeavesTheOthers()
{
    const QString good = QStringLiteral("BEGIN:VEVENT\nDTSTART:20261208T100000Z\nDURATION:PT50M\nEND:VEVENT\n");
    const auto read = calendarFrom(
        QStringLiteral("BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nDTSTART:19700101T000000\nEND:VTIMEZONE\n") + good +
        QStringLiteral("BEGIN:VEVENT\nDTSTART:20261208\nEND:VEVENT\n") + good + QStringLiteral("END:VCALENDAR\n"));
    QVERIFY(read);
    QCOMPARE(read->size(), 3);
    QVERIFY(read->at(0).event && !read->at(1).event && read->at(2).event);
    QCOMPARE(read->at(1).line, 9);
}

void TestTables::whatIsNoCalendarIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("table") << QStringLiteral("a,b,c\n");
    QTest::newRow("cut") << QStringLiteral("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261208T100000Z\n");
    QTest::newRow("crossed") << QStringLiteral("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\nEND:VEVENT\n");
}

void TestTables::whatIsNoCalendarIsRefused()
{
    QFETCH(QString, text);
    const auto read = calendarFrom(text);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, base::ErrorKind::InvalidInput);
}

/// Every beginning of files that are read well, and each with one sign changed: an answer, whatever it is.
void TestTables::noTextBreaksAReader()
{
    const QString table = QStringLiteral("sep=;\r\n\"a\"\"b\";c\r\n# x\r\n\"d\ne\";f\r");
    const QString calendar =
        calendarWith(QStringLiteral("DTSTART;TZID=\"Australia/Sydney\":20261208T100000\r\n DURATION:PT50M"));
    for (const QString &whole : {table, calendar}) {
        for (qsizetype i = 0; i <= whole.size(); ++i) {
            for (const QChar c : {QChar(u'"'), QChar(u'\r'), QChar(u';'), QChar(u':'), QChar(u'\0')}) {
                QString changed = whole;
                if (i < whole.size())
                    changed[i] = c;
                const auto rows = tableFrom(changed);
                QVERIFY(!rows || rows->size() <= 40);
                const auto entries = calendarFrom(changed);
                QVERIFY(!entries || entries->size() <= 1);
                QVERIFY(textFrom(changed.left(i).toUtf8()).has_value() || changed.left(i).contains(QChar(u'\0')));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestTables)
#include "tst_tables.moc"
