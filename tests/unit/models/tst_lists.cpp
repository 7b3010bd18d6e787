// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/access_log_columns.h"
#include "models/lists/alert_columns.h"
#include "models/lists/care_columns.h"
#include "models/lists/message_columns.h"
#include "models/lists/quality_columns.h"
#include "models/lists/report_columns.h"
#include "models/lists/spoken_columns.h"
#include "models/words/alert_words.h"
#include "models/words/deletion_words.h"
#include "models/words/legal_words.h"
#include "models/words/message_words.h"
#include "models/words/oversight_words.h"
#include "models/words/words.h"
#include "tests/support/fake_clock.h"
#include "tests/support/tree.h"
#include "tests/support/ts_translator.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace attune;
using namespace attune::domain;
using namespace attune::models;
using namespace attune::test;

namespace {

const base::Instant moment = base::fromUnixMs(1'790'000'000'000);
const QString markup = QStringLiteral("<b>Ana</b> 100 %1");

/// What is wrong with a list that has one row.
template <typename Row>
QStringList faultsOf(const QList<RowColumn<Row>> &columns, const Row &row, bool isFull)
{
    QStringList wrong;
    RowModel<Row> model(
        columns, [](const Row &) { return QStringLiteral("key"); }, nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({row});
    QSet<QString> titles;
    for (int column = 0; column < model.columnCount(); ++column) {
        const QString title = model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const QModelIndex cell = model.index(0, column);
        const QString text = cell.data().toString();
        const QString hint = cell.data(Qt::ToolTipRole).toString();
        if (title.isEmpty() || titles.contains(title))
            wrong << QStringLiteral("a heading that says nothing: ") + title;
        titles.insert(title);
        if (QString(text).remove(markup).contains(QLatin1Char('%')))
            wrong << title + QStringLiteral(" lacks a value: ") + text;
        if (isFull && text.isEmpty())
            wrong << title + QStringLiteral(" is empty");
        if (hint.contains(QStringLiteral("<b>")))
            wrong << title + QStringLiteral(" takes words for markup: ") + hint;
        if (cell.data(Qt::AccessibleTextRole).toString() != text)
            wrong << title + QStringLiteral(" says something else to a screen reader");
    }
    return wrong;
}

/// With nothing in it, and with everything.
template <typename Row>
QStringList faultsOf(const QList<RowColumn<Row>> &columns, const Row &full)
{
    return faultsOf(columns, Row{}, false) + faultsOf(columns, full, true);
}

AccessLogEntry entry()
{
    AccessLogEntry entry;
    entry.at = moment;
    entry.actorName = entry.clientName = entry.reason = markup;
    entry.action = LogAction::Opened;
    entry.outcome = LogOutcome::Refused;
    return entry;
}

Alert alert()
{
    Alert alert;
    alert.kind = AlertKind::BulkViewing;
    alert.raisedAt = moment;
    alert.threshold = 25;
    alert.counted = 31;
    alert.window = std::chrono::hours(1);
    alert.personId = UserId(QStringLiteral("u1"));
    alert.personName = alert.clientName = alert.assignedToName = markup;
    return alert;
}

AlertRule rule()
{
    AlertRule rule;
    rule.name = markup;
    rule.query = QStringLiteral("text:\"") + markup + QLatin1Char('"');
    rule.factor = 2.5;
    return rule;
}

Message message()
{
    Message message;
    message.kind = MessageKind::BreakGlassOpened;
    message.severity = MessageSeverity::Emergency;
    message.at = moment;
    message.clientName = markup;
    message.sessionAt = moment;
    return message;
}

LegalMatter matter()
{
    LegalMatter matter;
    matter.askedAt = moment;
    matter.askedByName = matter.clientName = matter.matterNumber = markup;
    return matter;
}

QualityReview review()
{
    QualityReview review;
    review.month = QDate(2026, 11, 1);
    review.sessionAt = moment;
    review.clinicianName = review.clientName = markup;
    return review;
}

ReportSchedule schedule()
{
    ReportSchedule schedule;
    schedule.title = schedule.ownerName = markup;
    schedule.nextAt = schedule.lastAt = moment;
    return schedule;
}

StoredReport stored()
{
    StoredReport stored;
    stored.title = markup;
    stored.madeAt = moment;
    stored.first = stored.last = QDate(2026, 11, 1);
    return stored;
}

Disclosure disclosure()
{
    Disclosure disclosure;
    disclosure.on = QDate(2026, 11, 1);
    disclosure.clientName = disclosure.recipient = disclosure.description = markup;
    return disclosure;
}

ActivityPerson person()
{
    ActivityPerson person;
    person.name = markup;
    return person;
}

ActivityReview signedReview()
{
    ActivityReview review;
    review.first = review.last = QDate(2026, 11, 1);
    review.signedAt = moment;
    review.reviewerName = review.finding = markup;
    return review;
}

FollowUp followUp()
{
    FollowUp followUp;
    followUp.what = markup;
    followUp.due = QDate(2026, 11, 1);
    return followUp;
}

SpokenPlace place()
{
    SpokenPlace place;
    place.recording.clientName = place.recording.clinicianName = markup;
    place.recording.sessionAt = moment;
    place.line.speaker = QStringLiteral("CLIENT");
    place.line.text = markup;
    return place;
}

BreakGlass breakGlass()
{
    BreakGlass one;
    one.openedAt = moment;
    one.expiresAt = moment + std::chrono::hours(2);
    one.userName = one.clientName = markup;
    return one;
}

using Faults = std::function<QStringList()>;

/// Every list of the program, with a row that has everything.
QList<std::pair<const char *, Faults>> allLists()
{
    static const FakeClock clock;
    ActivitySign sign;
    sign.kind = QStringLiteral("alerts");
    const StatusLine line{QStringLiteral("Backup"), markup, StatusLine::Grade::Problem};
    return {
        {"access log", [] { return faultsOf(AccessLogColumns::all(), entry()); }},
        {"alerts", [] { return faultsOf(AlertColumns::ofAlerts(), alert()); }},
        {"trial", [] { return faultsOf(AlertColumns::ofTrial(), alert()); }},
        {"rules", [] { return faultsOf(AlertColumns::ofRules(), rule()); }},
        {"status", [line] { return faultsOf(CareColumns::ofStatus(), line); }},
        {"break-glass", [] { return faultsOf(CareColumns::ofBreakGlass(clock), breakGlass()); }},
        {"legal matters", [] { return faultsOf(CareColumns::ofLegalMatters(), matter()); }},
        {"messages", [] { return faultsOf(MessageColumns::of(Role::Admin), message()); }},
        {"a client's messages", [] { return faultsOf(MessageColumns::of(Role::Patient), message()); }},
        {"quality reviews", [] { return faultsOf(QualityColumns::ofReviews(), review()); }},
        {"schedules", [] { return faultsOf(ReportColumns::ofSchedules(), schedule()); }},
        {"stored reports", [] { return faultsOf(ReportColumns::ofStored(), stored()); }},
        {"disclosures", [] { return faultsOf(ReportColumns::ofDisclosures(), disclosure()); }},
        {"signs", [sign] { return faultsOf(ReportColumns::ofSigns(), sign); }},
        {"people", [] { return faultsOf(ReportColumns::ofPeople(), person()); }},
        {"reviews", [] { return faultsOf(ReportColumns::ofReviews(), signedReview()); }},
        {"follow-ups", [] { return faultsOf(ReportColumns::ofFollowUps(), followUp()); }},
        {"spoken", [] { return faultsOf(SpokenColumns::of(Role::Psychologist), place()); }},
        {"a client's spoken", [] { return faultsOf(SpokenColumns::of(Role::Patient), place()); }},
    };
}

/// The words of each value of an enum up to `last`.
template <typename E, typename WordsOf>
QStringList wordsOfEach(E last, WordsOf wordsOf)
{
    QStringList all;
    for (int value = 0; value <= static_cast<int>(last); ++value)
        all << wordsOf(static_cast<E>(value));
    return all;
}

/// Values that a person has to be able to tell apart, each with words of its own.
QList<std::pair<const char *, QStringList>> allVocabularies()
{
    return {
        {"severities", wordsOfEach(AlertSeverity::High, AlertWords::severity)},
        {"states of alerts", wordsOfEach(AlertState::Closed, AlertWords::state)},
        {"findings", wordsOfEach(AlertFinding::FalseAlarm, AlertWords::finding)}, // None is empty
        {"measures", wordsOfEach(AlertMeasure::Days, AlertWords::measure)},
        {"groupings", wordsOfEach(AlertGrouping::PersonAndClient, AlertWords::grouping)},
        {"kinds of alerts",
         wordsOfEach(AlertKind::Custom,
                     [](AlertKind kind) { return QCoreApplication::translate("AlertKind", rowOf(kind).words); })},
        {"faults of rules", wordsOfEach(AlertRuleFault::Factor, AlertWords::fault)}, // None is empty
        {"deletion requests", wordsOfEach(DeletionRequestState::Agreed, DeletionWords::request)},
        {"legal paths", wordsOfEach(LegalMatter::Path::LegalDuty, LegalWords::path)},
        {"quality reviews",
         wordsOfEach(QualityState::Dropped, [](QualityState s) { return OversightWords::state(s); })},
        {"messages", wordsOfEach(MessageKind::LogCheckpoint, [](MessageKind k) { return MessageWords::words(k); })},
        {"consents", wordsOfEach(ConsentState::Unknown, Words::consent)},
        {"purposes", wordsOfEach(Purpose::Transcription, Words::purpose)},
        {"uses", wordsOfEach(Purpose::Transcription, Words::use)},
        {"roles", wordsOfEach(Role::Unknown, Words::role)},
        {"decisions", wordsOfEach(ConsentRecord::Kind::Withdrawn, Words::decision)},
    };
}

} // namespace

/// The lists of the program and the words in them.
class TestLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsComeAndStayWhatTheyAre();
    void everyListSaysWhatItHas_data();
    void everyListSaysWhatItHas();
    void everyValueHasWordsOfItsOwn_data();
    void everyValueHasWordsOfItsOwn();
    void clientsAreToldOfNobodyElse();
    void whatOneMayNotKnowIsSaidToBeSo();
    void whatIsOfAnotherOfficeSaysOfWhich();
    void anAlertSaysWhy_data();
    void anAlertSaysWhy();
    void aWordOfAnotherVersionIsNoGap();
    void aDeletionSaysWhatFollows();
    void aDeletionRequestIsToldWhole();
};

void TestLists::rowsComeAndStayWhatTheyAre()
{
    using Column = RowColumn<QString>;
    RowModel<QString> model(
        {Column(QStringLiteral("Name"), [](const QString &name) { return name; })
             .withHint([](const QString &name) { return name; })
             .withIcon([](const QString &) { return QStringLiteral("check"); })
             .boldWhere([](const QString &name) { return name.startsWith(QLatin1Char('<')); })},
        [](const QString &name) { return name; }, nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    model.setRows({QStringLiteral("Ana"), QStringLiteral("<b>Ben</b>")});
    model.append({QStringLiteral("Cy")});
    model.append({});
    QCOMPARE(resets.size(), 1);
    QCOMPARE(inserts.size(), 1); // what is there stays there, and nothing is no news
    QCOMPARE(model.rowCount(), 3);
    const QModelIndex ben = model.index(1, 0);
    QCOMPARE(ben.data().toString(), QStringLiteral("<b>Ben</b>"));
    QVERIFY(!ben.data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
    QVERIFY(ben.data(Qt::FontRole).value<QFont>().bold());
    QVERIFY(!model.index(0, 0).data(Qt::FontRole).isValid());
    QCOMPARE(ben.data(RowKeyRole).toString(), QStringLiteral("<b>Ben</b>"));
    QCOMPARE(ben.data(RowIconRole).toString(), QStringLiteral("check"));
    QCOMPARE(*model.row(ben), QStringLiteral("<b>Ben</b>"));
    QVERIFY(!model.row({}));
    QCOMPARE(model.rowCount(ben), 0); // a list, no tree
    QVERIFY(!model.headerData(7, Qt::Horizontal, Qt::DisplayRole).isValid());
}

void TestLists::everyListSaysWhatItHas_data()
{
    QTest::addColumn<int>("number");
    int number = 0;
    for (const auto &[name, faults] : allLists())
        QTest::newRow(name) << number++;
}

/// Also of a row with nothing in it, and of words that look like markup or like a place to be filled.
void TestLists::everyListSaysWhatItHas()
{
    QFETCH(int, number);
    const QStringList wrong = allLists().at(number).second();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void TestLists::everyValueHasWordsOfItsOwn_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("language");
    int number = 0;
    for (const auto &[name, words] : allVocabularies()) {
        QTest::addRow("%s", name) << number << QStringLiteral("en");
        QTest::addRow("%s, in Spanish", name) << number++ << QStringLiteral("es");
    }
}

void TestLists::everyValueHasWordsOfItsOwn()
{
    QFETCH(int, number);
    QFETCH(QString, language);
    TsTranslator translator(inTree(QStringLiteral("translations/attune_%1.ts").arg(language)));
    QVERIFY(!translator.isEmpty());
    QVERIFY(QCoreApplication::installTranslator(&translator));
    const QStringList words = allVocabularies().at(number).second;
    QVERIFY(words.size() > 1);
    QVERIFY(words.count(QString()) <= 1); // "none" may say nothing
    QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), words.size());
}

void TestLists::clientsAreToldOfNobodyElse()
{
    const auto headings = [](Role role) {
        QStringList all;
        for (const auto &column : MessageColumns::of(role))
            all << column.title;
        return all;
    };
    const QStringList ofStaff = headings(Role::Psychologist);
    const QStringList ofClients = headings(Role::Patient);
    QCOMPARE(ofStaff.size(), ofClients.size() + 1);
    QVERIFY(!ofClients.contains(QStringLiteral("Client")));
    QCOMPARE(ofClients.at(MessageColumns::sentence), ofStaff.at(MessageColumns::sentence));
    SpokenPlace one = place();
    one.recording.clientName = QStringLiteral("Ana");
    one.recording.clinicianName = QStringLiteral("Ruth");
    QVERIFY(SpokenColumns::of(Role::Patient).first().text(one).contains(QStringLiteral("Ruth")));
    QVERIFY(!SpokenColumns::of(Role::Patient).first().text(one).contains(QStringLiteral("Ana")));
    QVERIFY(SpokenColumns::of(Role::Psychologist).first().text(one).contains(QStringLiteral("Ana")));
}

/// An empty cell would look like nobody.
void TestLists::whatOneMayNotKnowIsSaidToBeSo()
{
    LegalMatter hidden = matter();
    hidden.clientName.clear();
    QVERIFY(!CareColumns::ofLegalMatters().at(2).text(hidden).isEmpty());
    QualityReview drawn = review();
    drawn.clientName.clear();
    QVERIFY(!QualityColumns::ofReviews().at(2).text(drawn).isEmpty());
    Alert nameless = alert();
    nameless.personName.clear();
    nameless.clientName.clear();
    QVERIFY(!AlertWords::subject(nameless).isEmpty());
    nameless.personId = {};
    QVERIFY(AlertWords::subject(nameless).isEmpty()); // it is about nobody
}

/// To whoever is shown several; to everybody else there is one office, and nothing is said of it.
void TestLists::whatIsOfAnotherOfficeSaysOfWhich()
{
    const QString office = QStringLiteral("Harbour");
    QualityReview drawn = review();
    QVERIFY(!QualityColumns::ofReviews().at(1).text(drawn).contains(QLatin1Char('(')));
    drawn.office = office;
    QVERIFY(QualityColumns::ofReviews().at(1).text(drawn).contains(office));
    Alert one = alert();
    QVERIFY(!AlertWords::why(one).contains(office));
    one.office = office;
    QVERIFY(AlertWords::why(one).contains(office));
    one.personId = {};
    one.personName.clear();
    one.clientName.clear();
    QVERIFY(AlertWords::why(one).contains(office)); // about nobody, in that office
    domain::QualityReviews reviews;
    const QString own = models::OversightWords::quotas(reviews);
    QVERIFY(!own.isEmpty() && !own.contains(QLatin1Char('\n')));
    reviews.quotas = {{0, {}, {}, office}, {3, QStringLiteral("Ruth"), base::fromUnixMs(1), QStringLiteral("Hill")}};
    const QStringList lines = models::OversightWords::quotas(reviews).split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(0).contains(office) && lines.at(1).contains(QStringLiteral("Hill")));
    QVERIFY(lines.at(1).contains(QLatin1Char('3')) && lines.at(1).contains(QStringLiteral("Ruth")));
}

void TestLists::anAlertSaysWhy_data()
{
    QTest::addColumn<qint64>("threshold");
    QTest::addColumn<double>("usual");
    QTest::addColumn<QStringList>("says");
    QTest::newRow("one is enough") << 1LL << -1.0 << QStringList{QStringLiteral("Ana")};
    QTest::newRow("a threshold") << 25LL << -1.0 << QStringList{QStringLiteral("31"), QStringLiteral("25")};
    QTest::newRow("more than usual") << 25LL << 4.5 << QStringList{QStringLiteral("31"), QStringLiteral("4.5")};
}

void TestLists::anAlertSaysWhy()
{
    QFETCH(qint64, threshold);
    QFETCH(double, usual);
    QFETCH(QStringList, says);
    QLocale::setDefault(QLocale::c());
    Alert one = alert();
    one.personName = QStringLiteral("Ana");
    one.clientName.clear();
    one.threshold = threshold;
    if (usual > 0)
        one.usual = usual;
    const QString why = AlertWords::why(one);
    for (const QString &said : says)
        QVERIFY2(why.contains(said), qPrintable(why));
    QVERIFY2(!why.contains(QLatin1Char('%')), qPrintable(why));
}

/// A newer server has kinds that this program does not know.
void TestLists::aWordOfAnotherVersionIsNoGap()
{
    const auto kind = MessageKindName::read(QStringLiteral("ofTheYear2040"));
    QVERIFY(!MessageWords::words(kind).isEmpty());
    QVERIFY(!MessageWords::isAboutRecording(kind));
    QVERIFY(MessageWords::importance(MessageSeverityName::read(QStringLiteral("grave"))).isEmpty());
    Alert one = alert();
    one.kind = AlertKindName::read(QStringLiteral("ofTheYear2040"));
    QVERIFY(!AlertWords::title(one).isEmpty());
    one.ruleName = QStringLiteral("Our rule");
    QCOMPARE(AlertWords::title(one), QStringLiteral("Our rule"));
}

/// Whether it can be undone, whether somebody else has to agree, and what stays.
void TestLists::aDeletionSaysWhatFollows()
{
    Recording recording;
    const auto outlook = [&recording] { return DeletionWords::outlook(recording, moment); };
    const QString unknown = outlook();
    recording.deletion.undoHours = 0;
    const QString final = outlook();
    recording.deletion.undoHours = 72;
    const QString undone = outlook();
    QVERIFY(unknown != final && final != undone && unknown != undone);
    QVERIFY(undone.contains(Words::dateTime(moment + std::chrono::hours(72))));
    recording.keptUntil = moment + std::chrono::hours(24 * 400);
    QVERIFY(outlook().contains(Words::utcDate(*recording.keptUntil)));
    recording.keptUntil = moment - std::chrono::hours(1); // over: nothing to say
    QCOMPARE(outlook(), undone);
    recording.deletion.needsSecond = true;
    const QString proposed = outlook();
    QVERIFY(proposed != undone);
    QVERIFY(proposed.contains(QStringLiteral("72"))); // hours that begin when somebody else agrees, and not now
    QVERIFY(!proposed.contains(Words::dateTime(moment + std::chrono::hours(72))));
    recording.deletion.second = DeletionPlan::Second::You;
    QVERIFY(outlook() != proposed);
    QVERIFY(!DeletionWords::waiting(recording.deletion).isEmpty());
    const QString approved = DeletionWords::done(recording.deletion);
    recording.deletion.second = DeletionPlan::Second::NotAwaited;
    QVERIFY(DeletionWords::waiting(recording.deletion).isEmpty());
    QVERIFY(DeletionWords::done(recording.deletion) != approved);
}

void TestLists::aDeletionRequestIsToldWhole()
{
    DeletionRequest request;
    request.askedAt = moment;
    request.words = QStringLiteral("I moved away");
    const QString open = DeletionWords::story(request);
    QVERIFY(open.contains(request.words) && open.contains(Words::dateTime(moment)));
    request.state = DeletionRequestState::Kept;
    request.answeredAt = moment + std::chrono::hours(48);
    request.answer = QStringLiteral("The law asks us to");
    const QString kept = DeletionWords::story(request);
    QVERIFY(kept.contains(request.words) && kept.contains(request.answer));
    QVERIFY(kept.contains(Words::dateTime(*request.answeredAt)));
    request.isOwn = true;
    QVERIFY(DeletionWords::story(request) != kept);
}

QTEST_MAIN(TestLists)
#include "tst_lists.moc"
