// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/alert.h"
#include "domain/problem.h"
#include "models/browser/comeback.h"
#include "models/review/transcript_search.h"
#include "models/words/words.h"
#include "ui/browser/given_grounds.h"

#include <QSet>
#include <QTest>

#include <limits>

using namespace attune;
using namespace attune::domain;
using namespace std::chrono_literals;

namespace {

AlertRule sound()
{
    AlertRule rule;
    rule.name = QStringLiteral("Our rule");
    rule.query = QStringLiteral("action:download -role:patient");
    return rule;
}

WorkingHours soundHours()
{
    return usualWorkingHours(QStringLiteral("Europe/Madrid"));
}

using ChangeRule = void (*)(AlertRule &);
using ChangeHours = void (*)(WorkingHours &);

} // namespace

Q_DECLARE_METATYPE(ChangeRule)
Q_DECLARE_METATYPE(ChangeHours)

/// Small decisions that screens and the server make alike, or that a screen makes by itself.
class TestScreenValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyProblemIsASentenceOfItsOwn();
    void aSentenceNeverHoldsWhatCameAlong();
    void aRuleKeepsToItsLimits_data();
    void aRuleKeepsToItsLimits();
    void workingHoursMakeSense_data();
    void workingHoursMakeSense();
    void whoIsAwayIsAskedLessAndLessOften();
    void onlyWhatMayPassIsAskedAgain();
    void groundsCountForAWhile();
    void theLineThatIsSpoken();
    void whateverClosesARecordingHasWords();
    void anEndedViewingSaysThatNothingIsLeft_data();
    void anEndedViewingSaysThatNothingIsLeft();
    void eachTroubleWithAKeyIsToldApart();
};

void TestScreenValues::aRuleKeepsToItsLimits_data()
{
    QTest::addColumn<ChangeRule>("change");
    QTest::addColumn<int>("fault");
    const auto row = [](const char *name, ChangeRule change, AlertRuleFault fault) {
        QTest::newRow(name) << change << static_cast<int>(fault);
    };
    using F = AlertRuleFault;
    row(
        "as it is", [](AlertRule &) {}, F::None);
    row(
        "no name", [](AlertRule &r) { r.name = QStringLiteral("  "); }, F::Name);
    row(
        "no name, built in", [](AlertRule &r) { r.isBuiltIn = true, r.name.clear(); }, F::None);
    row(
        "the longest name", [](AlertRule &r) { r.name = QString(80, QLatin1Char('n')); }, F::None);
    row(
        "a longer one", [](AlertRule &r) { r.name = QString(81, QLatin1Char('n')); }, F::Name);
    row(
        "no query", [](AlertRule &r) { r.query.clear(); }, F::Query);
    row(
        "half a query", [](AlertRule &r) { r.query = QStringLiteral("action:"); }, F::Query);
    row(
        "with days", [](AlertRule &r) { r.query += QStringLiteral(" after:2026-01-01"); }, F::Query);
    row(
        "with a period", [](AlertRule &r) { r.query += QStringLiteral(" during:today"); }, F::Query);
    row(
        "days alone", [](AlertRule &r) { r.query = QStringLiteral("during:today"); }, F::Query);
    row(
        "the shortest window", [](AlertRule &r) { r.window = 60s; }, F::None);
    row(
        "a shorter one", [](AlertRule &r) { r.window = 59s; }, F::Window);
    row(
        "no window", [](AlertRule &r) { r.window = 0s; }, F::Window);
    row(
        "the longest window", [](AlertRule &r) { r.window = std::chrono::days(31); }, F::None);
    row(
        "a longer window", [](AlertRule &r) { r.window = std::chrono::days(31) + 1s; }, F::Window);
    row(
        "no threshold", [](AlertRule &r) { r.threshold = 0; }, F::Threshold);
    row(
        "the highest threshold", [](AlertRule &r) { r.threshold = 1'000'000; }, F::None);
    row(
        "a higher one", [](AlertRule &r) { r.threshold = 1'000'001; }, F::Threshold);
    row(
        "no factor", [](AlertRule &r) { r.factor = 0; }, F::None);
    row(
        "the least factor", [](AlertRule &r) { r.factor = 1; }, F::None);
    row(
        "less", [](AlertRule &r) { r.factor = 0.5; }, F::Factor);
    row(
        "the largest factor", [](AlertRule &r) { r.factor = 100; }, F::None);
    row(
        "more", [](AlertRule &r) { r.factor = 100.5; }, F::Factor);
    row(
        "below zero", [](AlertRule &r) { r.factor = -2; }, F::Factor);
    row(
        "no number", [](AlertRule &r) { r.factor = std::numeric_limits<double>::quiet_NaN(); }, F::Factor);
    row(
        "without end", [](AlertRule &r) { r.factor = std::numeric_limits<double>::infinity(); }, F::Factor);
}

/// What the program says while one types is what the server refuses.
void TestScreenValues::aRuleKeepsToItsLimits()
{
    QFETCH(ChangeRule, change);
    QFETCH(int, fault);
    AlertRule rule = sound();
    change(rule);
    QCOMPARE(static_cast<int>(faultOf(rule)), fault);
}

void TestScreenValues::workingHoursMakeSense_data()
{
    QTest::addColumn<ChangeHours>("change");
    QTest::addColumn<bool>("isSound");
    const auto row = [](const char *name, ChangeHours change, bool isSound) {
        QTest::newRow(name) << change << isSound;
    };
    row(
        "usual", [](WorkingHours &) {}, true);
    row(
        "nobody works", [](WorkingHours &h) { h.days = {}; }, true);
    row(
        "the whole day",
        [](WorkingHours &h) {
            h.days[0] = {0, 24 * 60};
        },
        true);
    row(
        "beyond the day",
        [](WorkingHours &h) {
            h.days[0] = {0, 24 * 60 + 1};
        },
        false);
    row(
        "backwards",
        [](WorkingHours &h) {
            h.days[6] = {9 * 60, 8 * 60};
        },
        false);
    row(
        "before midnight",
        [](WorkingHours &h) {
            h.days[3] = {-1, 60};
        },
        false);
    row(
        "no zone", [](WorkingHours &h) { h.zone.clear(); }, false);
    row(
        "no such zone", [](WorkingHours &h) { h.zone = QStringLiteral("Mars/Olympus"); }, false);
}

void TestScreenValues::workingHoursMakeSense()
{
    QFETCH(ChangeHours, change);
    WorkingHours hours = soundHours();
    change(hours);
    QTEST(isSound(hours), "isSound");
}

void TestScreenValues::whoIsAwayIsAskedLessAndLessOften()
{
    models::Comeback comeback;
    std::chrono::milliseconds before{0};
    for (int failure = 0; failure < 100; ++failure) {
        const auto pause = comeback.next();
        QVERIFY(pause >= before && pause > 0ms && pause <= 15s);
        before = pause;
    }
    QCOMPARE(before.count(), 15'000);
    comeback.answered();
    QCOMPARE(comeback.next().count(), 2000);
}

void TestScreenValues::onlyWhatMayPassIsAskedAgain()
{
    using K = base::ErrorKind;
    for (int kind = 0; kind <= static_cast<int>(K::Internal); ++kind) {
        const bool passes = kind == static_cast<int>(K::Unavailable) || kind == static_cast<int>(K::TooMany);
        QCOMPARE(models::Comeback::mayHelp({static_cast<K>(kind), {}, {}, {}}), passes);
    }
}

/// Whoever goes back to a recording is not asked again, and nobody else's word counts for them.
void TestScreenValues::groundsCountForAWhile()
{
    ui::GivenGrounds given;
    const RecordingId one(QStringLiteral("r1"));
    QVERIFY(!given.recent(one, 0ms));
    given.remember(one, {QStringLiteral("a complaint came"), Purpose::Quality}, 1000ms);
    QCOMPARE(given.recent(one, 1000ms).value().reason, QStringLiteral("a complaint came"));
    QVERIFY(given.recent(one, 1000ms).value().purpose == Purpose::Quality);
    QVERIFY(given.recent(one, 1000ms + ui::GivenGrounds::kept - 1ms));
    QVERIFY(!given.recent(one, 1000ms + ui::GivenGrounds::kept));
    QVERIFY(!given.recent(RecordingId(QStringLiteral("r2")), 1000ms));
    given.remember(one, {QStringLiteral("another reason"), {}}, 2000ms);
    QCOMPARE(given.recent(one, 2000ms).value().reason, QStringLiteral("another reason"));
    given.forget(); // they signed out
    QVERIFY(!given.recent(one, 2000ms));
}

void TestScreenValues::theLineThatIsSpoken()
{
    Transcript transcript;
    QCOMPARE(models::lineAt(transcript, 0ms), -1);
    for (const qint64 start : {1000, 2000, 2000, 5000}) {
        TranscriptLine line;
        line.startMs = start;
        line.endMs = start + 500;
        transcript << line;
    }
    QCOMPARE(models::lineAt(transcript, 999ms), -1);
    QCOMPARE(models::lineAt(transcript, 1000ms), 0);
    QCOMPARE(models::lineAt(transcript, 1999ms), 0); // nobody speaks: the last one before
    QCOMPARE(models::lineAt(transcript, 2000ms), 2); // of two at once the later one
    QCOMPARE(models::lineAt(transcript, 1h), 3);
}

/// Also a code of another version; and those that somebody can do something about say what.
void TestScreenValues::whateverClosesARecordingHasWords()
{
    using models::Words;
    const QString general = Words::closedSentence(QStringLiteral("of_the_year_2040"));
    QVERIFY(!general.isEmpty());
    QSet<QString> own;
    for (const Problem &problem : problems()) {
        const QString sentence = Words::closedSentence(QString::fromLatin1(problem.name));
        QVERIFY2(sentence.endsWith(QLatin1Char('.')), problem.name);
        if (sentence != general)
            own.insert(sentence);
    }
    for (const ProblemCode code :
         {ProblemCode::ConsentWithdrawn, ProblemCode::ConsentRequired, ProblemCode::PurposeNotConsented,
          ProblemCode::Restricted, ProblemCode::NotPermitted})
        QVERIFY2(own.contains(Words::closedSentence(textOf(code))), qPrintable(textOf(code)));
}

void TestScreenValues::anEndedViewingSaysThatNothingIsLeft_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    for (int kind = 0; kind <= static_cast<int>(base::ErrorKind::Internal); ++kind)
        QTest::addRow("kind %d", kind) << kind << QString();
    for (const ProblemCode code : {ProblemCode::KeyDisabled, ProblemCode::InColdStorage, ProblemCode::ConsentWithdrawn,
                                   ProblemCode::Restricted, ProblemCode::NotFound})
        QTest::newRow(rowOf(code).name) << static_cast<int>(rowOf(code).kind) << textOf(code);
}

void TestScreenValues::anEndedViewingSaysThatNothingIsLeft()
{
    QFETCH(int, kind);
    QFETCH(QString, code);
    const base::Error why{static_cast<base::ErrorKind>(kind), QStringLiteral("SELECT secret FROM t"), code, {}};
    const QString words = models::Words::viewingEnded(why);
    QVERIFY(words.contains(QStringLiteral("nothing of it remains on this computer")));
    QVERIFY(!words.contains(QStringLiteral("SELECT")));
}

void TestScreenValues::eachTroubleWithAKeyIsToldApart()
{
    QSet<QString> words;
    for (const ProblemCode code :
         {ProblemCode::KeysUnavailable, ProblemCode::KeyMissing, ProblemCode::KeyWrong, ProblemCode::KeyDisabled})
        words.insert(models::Words::keyProblem(textOf(code)));
    QCOMPARE(words.size(), 4);
    QVERIFY(!words.contains(QString()));
    QVERIFY(models::Words::keyProblem(textOf(ProblemCode::NotFound)).isEmpty());
}

/// What a person is to do about it differs, and so do the words.
void TestScreenValues::everyProblemIsASentenceOfItsOwn()
{
    QSet<QString> seen;
    for (int kind = 0; kind <= static_cast<int>(base::ErrorKind::Internal); ++kind) {
        const QString sentence = models::Words::problem({static_cast<base::ErrorKind>(kind), {}, {}, {}});
        QVERIFY2(sentence.size() >= 8 && sentence.endsWith(QLatin1Char('.')), qPrintable(sentence));
        QVERIFY2(!seen.contains(sentence), qPrintable(sentence));
        seen.insert(sentence);
    }
}

/// Neither a code nor a detail: those are for logs, and come from wherever the server is.
void TestScreenValues::aSentenceNeverHoldsWhatCameAlong()
{
    const QString planted = QStringLiteral("SELECT * FROM <b>Quillfeather</b> %1");
    for (const domain::Problem &row : domain::problems()) {
        const QString code = QString::fromLatin1(row.name);
        const base::Error error{row.kind, planted, code, QStringLiteral("0195c2df")};
        const QString sentence = models::Words::problem(error);
        QVERIFY2(sentence.endsWith(QLatin1Char('.')), qPrintable(code + QStringLiteral(": ") + sentence));
        for (const QString &never : {code.contains(QLatin1Char('_')) ? code : planted, planted, QStringLiteral("%1"),
                                     QStringLiteral("<b>"), QStringLiteral("0195c2df")})
            QVERIFY2(!sentence.contains(never), qPrintable(code + QStringLiteral(": ") + sentence));
        QVERIFY(models::Words::reference(error).contains(error.requestId)); // that is said apart
    }
    const base::Error newer{base::ErrorKind::Conflict, planted, QStringLiteral("of_the_year_2040"), {}};
    QCOMPARE(models::Words::problem(newer), models::Words::problem({base::ErrorKind::Conflict, {}, {}, {}}));
    QVERIFY(models::Words::reference(newer).isEmpty());
}

QTEST_GUILESS_MAIN(TestScreenValues)
#include "tst_screen_values.moc"
