// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/date_values.h"
#include "domain/number_values.h"
#include "domain/person_values.h"

#include <QTest>

using namespace attune;
using namespace attune::domain;

namespace {

template <typename T>
void holdRefusal(const base::Result<T> &result)
{
    QVERIFY(!result);
    QCOMPARE(result.error().kind, base::ErrorKind::InvalidInput);
    QCOMPARE(result.error().code, QStringLiteral("invalid_field"));
    QVERIFY2(result.error().detail.size() > 15, qPrintable(result.error().detail)); // words
}

QString textOr(const base::Result<QString> &result)
{
    return result ? *result : QStringLiteral("refused");
}

} // namespace

class TestValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesOfBirthAreOneDayOrRefused_data();
    void datesOfBirthAreOneDayOrRefused();
    void everyDayOfTheCalendarIsReadAndNoOther();
    void fromALeapDayYearsGoOnToTheFirstOfMarch_data();
    void fromALeapDayYearsGoOnToTheFirstOfMarch();
    void nobodyComesOfAgeADayTooEarly();
    void aMomentSaysWhereItsClockStands_data();
    void aMomentSaysWhereItsClockStands();
    void hoursThatClocksLeaveOutOrShowTwiceAreRefused();
    void aDayAtTheEndBelongsToTheRange();
    void zonesAreNamesOfPlaces_data();
    void zonesAreNamesOfPlaces();
    void aMomentIsSaidBackPlainly();
    void addressesHaveOneForm_data();
    void addressesHaveOneForm();
    void numbersOnRecordsHaveOneForm_data();
    void numbersOnRecordsHaveOneForm();
    void languagesAreWhatTheClinicOffers_data();
    void languagesAreWhatTheClinicOffers();
    void jurisdictionsArePlaces_data();
    void jurisdictionsArePlaces();
    void numbersAreWholeOrRefused_data();
    void numbersAreWholeOrRefused();
    void lengthsAndSizesHaveUnits_data();
    void lengthsAndSizesHaveUnits();
    void whatIsRefusedIsSaidAgainOnOneLine();
};

void TestValues::datesOfBirthAreOneDayOrRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("day");
    const auto row = [](const char *typed, QDate day = QDate()) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << day;
    };
    row("2012-04-03", QDate(2012, 4, 3));
    row("  2012-04-03\n", QDate(2012, 4, 3));
    row("2008-02-29", QDate(2008, 2, 29));
    row("2026-11-28", QDate(2026, 11, 28)); // today
    row("1896-11-28", QDate(1896, 11, 28));
    for (const char *wrong :
         {"",           "03/04/2012",           "3 April 2012", "2009-02-29", "2030-01-01",       "2026-11-29",
          "2012-13-41", "2012-00-10",           "2012-4-3",     "20120403",   "12-04-03",         "1896-11-27",
          "0000-01-01", "2012-04-03T00:00:00Z", "2012-04-31",   "2012.04.03", "2012-04-03 or so", "-2012-04-03",
          "٢٠١٢-٠٤-٠٣", "２０１２-04-03",       "unknown"})
        row(wrong);
}

void TestValues::datesOfBirthAreOneDayOrRefused()
{
    QFETCH(QString, typed);
    QFETCH(QDate, day);
    const auto read = birthDateFrom(typed, QDate(2026, 11, 28));
    if (day.isValid())
        QCOMPARE(read ? *read : QDate(), day);
    else
        holdRefusal(read);
}

void TestValues::everyDayOfTheCalendarIsReadAndNoOther()
{
    int days = 0;
    for (int month = 0; month <= 13; ++month) {
        for (int day = 0; day <= 32; ++day) {
            for (const int year : {2023, 2024}) {
                const QString typed = QStringLiteral("%1-%2-%3")
                                          .arg(year)
                                          .arg(month, 2, 10, QLatin1Char('0'))
                                          .arg(day, 2, 10, QLatin1Char('0'));
                const auto read = dateFrom(typed);
                QCOMPARE(read.has_value(), QDate::isValid(year, month, day));
                days += read ? 1 : 0;
            }
        }
    }
    QCOMPARE(days, 365 + 366);
}

void TestValues::fromALeapDayYearsGoOnToTheFirstOfMarch_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("years");
    QTest::addColumn<QDate>("later");
    QTest::newRow("of age") << QDate(2008, 2, 29) << 18 << QDate(2026, 3, 1);
    QTest::newRow("kept") << QDate(2024, 2, 29) << 7 << QDate(2031, 3, 1);
    QTest::newRow("leap year") << QDate(2008, 2, 29) << 16 << QDate(2024, 2, 29);
    QTest::newRow("century") << QDate(2096, 2, 29) << 4 << QDate(2100, 3, 1);
    QTest::newRow("the day before") << QDate(2008, 2, 28) << 18 << QDate(2026, 2, 28);
    QTest::newRow("the day behind") << QDate(2008, 3, 1) << 18 << QDate(2026, 3, 1);
    QTest::newRow("new year") << QDate(2008, 12, 31) << 18 << QDate(2026, 12, 31);
}

void TestValues::fromALeapDayYearsGoOnToTheFirstOfMarch()
{
    QFETCH(QDate, day);
    QFETCH(int, years);
    QFETCH(QDate, later);
    QCOMPARE(yearsOn(day, years), later);
}

void TestValues::nobodyComesOfAgeADayTooEarly()
{
    const QDate leap(2008, 2, 29);
    QVERIFY(isYounger(leap, 18, QDate(2026, 2, 28)));
    QVERIFY(!isYounger(leap, 18, QDate(2026, 3, 1)));
    QVERIFY(!isYounger(QDate(), 18, QDate(2026, 3, 1)));
    QVERIFY(!storedBirthDate(QStringLiteral("03/04/2012")).isValid());
    for (const char *older : {"2012/04/03", "2012-04-03T00:00:00", "2012.04.03"}) // as older versions took and read it
        QCOMPARE(storedBirthDate(QString::fromLatin1(older)), QDate(2012, 4, 3));
    // Of any birth in four years: younger on every day before the birthday, on none from it on.
    for (QDate birth(2007, 1, 1); birth < QDate(2011, 1, 1); birth = birth.addDays(1)) {
        const QDate ofAge = yearsOn(birth, 18);
        QVERIFY(isYounger(birth, 18, ofAge.addDays(-1)) && !isYounger(birth, 18, ofAge));
        QVERIFY(yearsOn(birth.addDays(1), 18) >= ofAge);
    }
}

void TestValues::aMomentSaysWhereItsClockStands_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("moment");
    const auto row = [](const char *typed, const char *moment = "") {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(moment);
    };
    row("2026-12-08T10:00:00+11:00", "2026-12-07T23:00:00.000Z");
    row("2026-12-08 10:00 +11:00", "2026-12-07T23:00:00.000Z");
    row("2026-12-08T10:00+1100", "2026-12-07T23:00:00.000Z");
    row("2026-12-08T10:00+11", "2026-12-07T23:00:00.000Z");
    row("2026-12-08T10:00Z", "2026-12-08T10:00:00.000Z");
    row("2026-12-08t10:00:00.25z", "2026-12-08T10:00:00.250Z");
    row("2026-12-08T10:00:00.123456789Z", "2026-12-08T10:00:00.123Z");
    row("2026-12-08T10:00:00-00:30", "2026-12-08T10:30:00.000Z");
    row("2026-12-08 10:00 Australia/Sydney", "2026-12-07T23:00:00.000Z");
    row("2026-06-08T10:00[Australia/Sydney]", "2026-06-08T00:00:00.000Z");
    row("2026-12-08T10:00:00+11:00[Australia/Sydney]", "2026-12-07T23:00:00.000Z");
    row("2026-12-08 10:00 UTC", "2026-12-08T10:00:00.000Z");
    for (const char *wrong : {"",
                              "2026-11-28 10:00",
                              "2026-12-09T10:00:00",
                              "2026-12-11",
                              "10:00",
                              "tomorrow",
                              "2026-13-08T10:00Z",
                              "2026-02-29T10:00Z",
                              "2026-12-08T25:00Z",
                              "2026-12-08T24:00Z",
                              "2026-12-08T10:60Z",
                              "2026-12-08T10:00:60Z",
                              "2026-12-08T10:00+25:00",
                              "2026-12-08T10:00+11:75",
                              "2026-12-08T10:00-13:00",
                              "2026-12-08 10:00 EST",
                              "2026-12-08 10:00 CST",
                              "2026-12-08 10:00 Narnia/Cair",
                              "2026-12-08T10:00+10:00[Australia/Sydney]",
                              "1650-01-01T10:00Z",
                              "2300-01-01T10:00Z",
                              "20261208T100000Z",
                              "2026-12-08T10:00Z or later"})
        row(wrong);
}

void TestValues::aMomentSaysWhereItsClockStands()
{
    QFETCH(QString, typed);
    QFETCH(QString, moment);
    const auto read = momentFrom(typed);
    if (moment.isEmpty())
        holdRefusal(read);
    else
        QCOMPARE(read ? base::toText(*read) : read.error().detail, moment);
}

void TestValues::hoursThatClocksLeaveOutOrShowTwiceAreRefused()
{
    const QTimeZone sydney("Australia/Sydney");
    // The clocks went from 2:00 to 3:00 on 4 October 2026, and from 3:00 to 2:00 on 5 April.
    holdRefusal(momentFrom(QStringLiteral("2026-10-04T02:30"), sydney));
    holdRefusal(momentFrom(QStringLiteral("2026-04-05T02:30"), sydney));
    QVERIFY(momentFrom(QStringLiteral("2026-04-05T02:30+11:00"), sydney));
    QCOMPARE(base::toText(*momentFrom(QStringLiteral("2026-10-04T03:00"), sydney)),
             QStringLiteral("2026-10-03T16:00:00.000Z"));
    QCOMPARE(base::toText(*momentFrom(QStringLiteral("2026-04-05T01:59"), sydney)),
             QStringLiteral("2026-04-04T14:59:00.000Z"));
    // What every clock of a year shows is found again, but for the two hours.
    int refused = 0;
    for (base::Instant at = startOfUtcDay(QDate(2026, 1, 1)); at < startOfUtcDay(QDate(2027, 1, 1));
         at += std::chrono::minutes(30)) {
        const QDateTime there = QDateTime::fromMSecsSinceEpoch(base::toUnixMs(at), sydney);
        const auto found = momentIn(sydney, there.date(), there.time());
        refused += found ? 0 : 1;
        QVERIFY(!found || *found == at);
    }
    QCOMPARE(refused, 4);
}

void TestValues::aDayAtTheEndBelongsToTheRange()
{
    QCOMPARE(base::toText(*rangeStartFrom(QStringLiteral("2026-12-31"))), QStringLiteral("2026-12-31T00:00:00.000Z"));
    QCOMPARE(base::toText(*rangeEndFrom(QStringLiteral("2026-12-31"))), QStringLiteral("2027-01-01T00:00:00.000Z"));
    QCOMPARE(*rangeEndFrom(QStringLiteral("2026-12-31T10:00Z")), *momentFrom(QStringLiteral("2026-12-31T10:00Z")));
    holdRefusal(rangeEndFrom(QStringLiteral("31/12/2026")));
    holdRefusal(rangeStartFrom(QStringLiteral("2026-12-31T10:00")));
}

void TestValues::zonesAreNamesOfPlaces_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *typed, const char *id = "") {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(id);
    };
    row("Australia/Sydney", "Australia/Sydney");
    row("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires");
    row("UTC", "UTC");
    row("AUS Eastern Standard Time", "Australia/Sydney");
    row("Etc/UTC", "Etc/UTC"); // what many a server is set to
    row("Asia/Calcutta", "Asia/Calcutta");
    for (const char *wrong : {"", "EST", "CST", "AEST", "UTC+10", "+10:00", "Sydney", "Narnia/Cair", "../etc/passwd",
                              "/etc/localtime", "Etc/GMT+10", "right/Europe/Madrid", "posix/Europe/Madrid"})
        row(wrong);
}

void TestValues::zonesAreNamesOfPlaces()
{
    QFETCH(QString, typed);
    QFETCH(QString, id);
    const auto zone = zoneFrom(typed);
    if (id.isEmpty())
        holdRefusal(zone);
    else
        QCOMPARE(zone ? QString::fromUtf8(zone->id()) : zone.error().detail, id);
}

void TestValues::aMomentIsSaidBackPlainly()
{
    const auto moment = *momentFrom(QStringLiteral("2026-12-08T10:00+11:00"));
    QCOMPARE(wordsFor(moment, QTimeZone("Australia/Sydney")),
             QStringLiteral("Tue 8 Dec 2026 10:00 (+11:00, Australia/Sydney)"));
    QCOMPARE(wordsFor(moment, QTimeZone("America/St_Johns")),
             QStringLiteral("Mon 7 Dec 2026 19:30 (-03:30, America/St_Johns)"));
}

void TestValues::addressesHaveOneForm_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("address");
    const auto row = [](const char *name, const QString &typed, const QString &address) {
        QTest::newRow(name) << typed << address;
    };
    const QString ruth = QStringLiteral("ruth@sample.clinic");
    const QString refusal = QStringLiteral("refused");
    row("plain", ruth, ruth);
    row("case", QStringLiteral("Ruth@Sample.CLINIC"), ruth);
    row("blanks around", QStringLiteral(" ruth@sample.clinic\t"), ruth);
    row("zero width", QStringLiteral(u"ru\u200bth@sample.clinic"), ruth);
    row("joiner", QStringLiteral(u"ruth\u2060@sample.clinic"), ruth);
    row("soft hyphen", QStringLiteral(u"ruth@sam\u00adple.clinic"), ruth);
    row("direction", QStringLiteral(u"\u202eruth@sample.clinic"), ruth);
    row("byte order mark", QStringLiteral(u"\ufeffruth@sample.clinic"), ruth);
    row("full width", QStringLiteral(u"ｒｕｔｈ＠sample.clinic"), ruth);
    row("plus", QStringLiteral("ruth+notes@sample.clinic"), QStringLiteral("ruth+notes@sample.clinic"));
    row("host alone", QStringLiteral("root@localhost"), QStringLiteral("root@localhost"));
    row("domain in unicode", QStringLiteral(u"ruth@münchen.example"), QStringLiteral(u"ruth@münchen.example"));
    row("domain in ascii", QStringLiteral("ruth@xn--mnchen-3ya.example"), QStringLiteral(u"ruth@münchen.example"));
    row("decomposed", QStringLiteral(u"ruth@mu\u0308nchen.example"), QStringLiteral(u"ruth@münchen.example"));
    row("local part", QStringLiteral(u"josé@clinic.example"), QStringLiteral(u"josé@clinic.example"));
    row("empty", QString(), refusal);
    row("invisible alone", QStringLiteral(u"\u200b\u200b"), refusal);
    row("no at", QStringLiteral("ruth.sample.clinic"), refusal);
    row("two at", QStringLiteral("ruth@office@sample.clinic"), refusal);
    row("no local part", QStringLiteral("@sample.clinic"), refusal);
    row("no domain", QStringLiteral("ruth@"), refusal);
    row("a name with it", QStringLiteral("Ruth <ruth@sample.clinic>"), refusal);
    row("two", QStringLiteral("ruth@sample.clinic, june@sample.clinic"), refusal);
    row("blank inside", QStringLiteral("ru th@sample.clinic"), refusal);
    row("line inside", QStringLiteral("ruth@sample.clinic\r\nBcc: x@evil.example"), refusal);
    row("dots", QStringLiteral("ru..th@sample.clinic"), refusal);
    row("dot first", QStringLiteral(".ruth@sample.clinic"), refusal);
    row("label", QStringLiteral("ruth@-sample.clinic"), refusal);
    row("empty label", QStringLiteral("ruth@sample..clinic"), refusal);
    row("machine", QStringLiteral("ruth@[192.0.2.1]"), refusal);
    row("numbers", QStringLiteral("ruth@192.0.2.1"), refusal);
    row("long", QString(65, QLatin1Char('r')) + QStringLiteral("@sample.clinic"), refusal);
    row("longer", QStringLiteral("ruth@") + QStringLiteral("sample.").repeated(40) + QStringLiteral("clinic"), refusal);
}

void TestValues::addressesHaveOneForm()
{
    QFETCH(QString, typed);
    QFETCH(QString, address);
    QCOMPARE(textOr(emailFrom(typed)), address);
    if (address != QStringLiteral("refused"))
        QCOMPARE(comparedEmail(typed), address);
}

void TestValues::numbersOnRecordsHaveOneForm_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("number");
    const QString refusal = QStringLiteral("refused");
    QTest::newRow("plain") << QStringLiteral("A-1001") << QStringLiteral("A-1001");
    QTest::newRow("blanks") << QStringLiteral(" A  1001 ") << QStringLiteral("A 1001");
    QTest::newRow("zero width") << QStringLiteral(u"A-10\u200b01") << QStringLiteral("A-1001");
    QTest::newRow("full width") << QStringLiteral(u"Ａ-１００１") << QStringLiteral("A-1001");
    QTest::newRow("case stays") << QStringLiteral("a-1001") << QStringLiteral("a-1001");
    QTest::newRow("empty") << QString() << refusal;
    QTest::newRow("invisible") << QStringLiteral(u"\u200b") << refusal;
    QTest::newRow("address") << QStringLiteral("a@b.example") << refusal;
    QTest::newRow("long") << QString(41, QLatin1Char('1')) << refusal;
}

void TestValues::numbersOnRecordsHaveOneForm()
{
    QFETCH(QString, typed);
    QFETCH(QString, number);
    QCOMPARE(textOr(recordNumberFrom(typed)), number);
}

void TestValues::languagesAreWhatTheClinicOffers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("language");
    const auto row = [](const char *typed, const char *language = "refused") {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(language);
    };
    row("en", "en");
    row(" ES ", "es");
    row("es-MX", "es");
    row("es_ES", "es");
    row("en-Latn-AU", "en");
    row("pt-BR", "pt-BR");
    row("pt-br-x-clinic", "pt-BR");
    for (const char *wrong : {"", "xx", "pt", "e", "english", "en-", "-en", "en us", "es;q=1", "../en"})
        row(wrong);
}

void TestValues::languagesAreWhatTheClinicOffers()
{
    QFETCH(QString, typed);
    QFETCH(QString, language);
    const QStringList offered = {QStringLiteral("en"), QStringLiteral("es"), QStringLiteral("pt-BR")};
    QCOMPARE(textOr(languageFrom(typed, offered)), language);
}

void TestValues::jurisdictionsArePlaces_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *typed, const char *place = "refused") {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(place);
    };
    row("general", "general");
    row("AU", "au");
    row("au-NSW", "au-nsw");
    row("US_GA", "us-ga");
    row("us-ca", "us-ca");
    row("de", "de");
    row("de-by", "de-by");
    row("research-trial", "research-trial"); // the clinic's own
    for (const char *wrong : {"", "narnia", "us-zz", "au-xyz", "xx", "zz-a", "au-", "-nsw", "u s", "au-nsw-1", "us/ga"})
        row(wrong);
}

void TestValues::jurisdictionsArePlaces()
{
    QFETCH(QString, typed);
    QFETCH(QString, place);
    QCOMPARE(textOr(jurisdictionFrom(typed, {QStringLiteral("research-trial")})), place);
}

void TestValues::numbersAreWholeOrRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("number");
    const auto row = [](const char *typed, qint64 number = -1) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << number;
    };
    row("50", 50);
    row(" 050 ", 50);
    row("1", 1);
    row("720", 720);
    for (const char *wrong : {"", "0", "721", "-5", "50abc", "abc", "5 0", "0x10", "1e3", "50.0", "50,5", "+50",
                              "99999999999999999999", "4294967346", "٥٠", "NaN"})
        row(wrong);
}

void TestValues::numbersAreWholeOrRefused()
{
    QFETCH(QString, typed);
    QFETCH(qint64, number);
    const auto read = wholeNumberFrom(typed, 1, 720, QStringLiteral("--minutes"));
    if (number >= 0) {
        QCOMPARE(read ? *read : -1, number);
        return;
    }
    holdRefusal(read);
    QVERIFY(read.error().detail.contains(QStringLiteral("--minutes")));
    QVERIFY(read.error().detail.contains(QStringLiteral("1 to 720")));
}

void TestValues::lengthsAndSizesHaveUnits_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("minutes"); ///< -1: refused
    QTest::addColumn<qint64>("bytes");
    const auto row = [](const char *typed, qint64 minutes, qint64 bytes) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << minutes << bytes;
    };
    row("50", 50, 50);
    row("50 min", 50, -1);
    row("50 minutes", 50, -1);
    row("1:30", 90, -1);
    row("1 h 30 min", 90, -1);
    row("2h", 120, -1);
    row("500 MB", -1, 500'000'000);
    row("2 GiB", -1, qint64(2) << 30);
    row("4k", -1, 4000);
    for (const char *wrong : {"", " ", "1:60", "min", "1.5 h", "-5", "999999999 GiB", "9999999999999999", "5 XB"})
        row(wrong, -1, -1);
}

void TestValues::lengthsAndSizesHaveUnits()
{
    QFETCH(QString, typed);
    QFETCH(qint64, minutes);
    QFETCH(qint64, bytes);
    using std::chrono::hours;
    const auto length = minutesFrom(typed, std::chrono::minutes(1), hours(12), QStringLiteral("length"));
    QCOMPARE(length ? qint64(length->count()) : -1, minutes);
    const auto size = sizeFrom(typed, 1, qint64(1) << 40, QStringLiteral("size"));
    QCOMPARE(size ? *size : -1, bytes);
    if (minutes < 0)
        holdRefusal(length);
    if (bytes < 0)
        holdRefusal(size);
}

void TestValues::whatIsRefusedIsSaidAgainOnOneLine()
{
    const QString typed = QStringLiteral("x\r\nattunectl: done\x1b[2J %1 ") + QString(500, QLatin1Char('y'));
    const QString words = birthDateFrom(typed, QDate(2026, 11, 28)).error().detail;
    QVERIFY(!words.contains(QLatin1Char('\n')) && !words.contains(QChar(0x1b)));
    QVERIFY(words.size() < 200);
    QVERIFY(wholeNumberFrom(QStringLiteral("%2%3"), 1, 2, QStringLiteral("n"))
                .error()
                .detail.contains(QStringLiteral("\"%2%3\"")));
}

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
