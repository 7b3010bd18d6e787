// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ports_fixture.h"
#include "protocol/access_event_codec.h"
#include "protocol/link_codec.h"
#include "protocol/message_codec.h"
#include "protocol/session_codec.h"

#include <QSet>
#include <QTest>

using namespace attune;
using namespace attune::domain;
using namespace attune::test;
using protocol::Json;
namespace paths = protocol::paths;

namespace {

using Ask = std::function<std::optional<base::Error>(Ports &)>;

struct Question
{
    const char *text; ///< as it stands below
    Ask ask;
};

const Grounds grounds{QStringLiteral("a reason of ten"), Purpose::Supervision};
const QString reason = QStringLiteral("a reason of ten");
const RecordingId recordingId{QStringLiteral("r1")};
const SessionId sessionId{QStringLiteral("s1")};
const UserId clientId{QStringLiteral("u1")};
const base::Instant moment = base::fromUnixMs(1'700'000'000'000);

RecordingQuery everyFilter()
{
    RecordingQuery query;
    query.statuses = {RecordingStatus::Available, RecordingStatus::Archived};
    query.clientId = clientId;
    query.clinicianId = UserId(QStringLiteral("u2"));
    query.from = moment;
    query.to = moment + std::chrono::hours(24);
    query.text = QStringLiteral("ana");
    query.onlyNew = true;
    query.cursor = QStringLiteral("c1");
    query.skip = 3;
    query.countAll = true;
    return query;
}

Note someNote()
{
    Note note;
    note.id = NoteId(QStringLiteral("n1"));
    note.recording = recordingId;
    note.text = QStringLiteral("words");
    return note;
}

Recording available()
{
    Recording recording;
    recording.id = recordingId;
    recording.sessionId = sessionId;
    return recording;
}

TranscriptFile captions()
{
    TranscriptFile file;
    file.bytes = "WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n";
    file.language = QStringLiteral("en");
    return file;
}

ConsentDecision yes()
{
    ConsentDecision decision;
    decision.clientId = clientId;
    decision.given = true;
    decision.purposes = {Purpose::Care};
    decision.signature = QStringLiteral("Ana");
    decision.textVersion = QStringLiteral("1");
    decision.textHash = QString(64, QLatin1Char('a'));
    decision.textLanguage = QStringLiteral("en");
    return decision;
}

/// A question with its own text, so that the two are one.
#define ASKS(...)                                                                                                      \
    Question                                                                                                           \
    {                                                                                                                  \
#__VA_ARGS__, [](Ports & at) { return faultOf(at.__VA_ARGS__); }                                               \
    }

QList<Question> questionsAboutRecordings()
{
    return {
        ASKS(clinic.recordings(everyFilter())),
        ASKS(clinic.recording(recordingId)),
        ASKS(clinic.deleteRecording(recordingId, QStringLiteral("client_request"), reason)),
        ASKS(clinic.classify(recordingId, Sensitivity::Restricted, reason)),
        ASKS(clinic.restoreRecording(recordingId, reason)),
        ASKS(clinic.retryRecording(recordingId)),
        ASKS(clinic.rememberPosition(recordingId, std::chrono::milliseconds(5))),
        ASKS(clinic.transcript(recordingId, grounds)),
        ASKS(clinic.changeTranscript(recordingId, {TranscriptChange::Kind::Text, 3, {}, QStringLiteral("so")})),
        ASKS(clinic.changeTranscript(recordingId, {TranscriptChange::Kind::Hide, 3, {}, {}})),
        ASKS(clinic.changeTranscript(
            recordingId, {TranscriptChange::Kind::SpeakerName, -1, QStringLiteral("CLIENT"), QStringLiteral("Ana")})),
        ASKS(clinic.spoken({QStringLiteral("words")}, QStringLiteral("c1"))),
        ASKS(clinic.accessLog(recordingId, QStringLiteral("c1"))),
        ASKS(clinic.deletionCertificate(recordingId)),
        ASKS(clinic.deletionRequest(recordingId)),
        ASKS(clinic.requestDeletion(recordingId, QStringLiteral("please"))),
        ASKS(clinic.withdrawDeletionRequest(recordingId)),
        ASKS(clinic.answerDeletionRequest(recordingId, DeletionRequestState::Restricted, reason)),
        ASKS(clinic.agreeToDeletion(recordingId, reason)),
        ASKS(clinic.notes(recordingId, NoteUse::Export, grounds)),
        ASKS(clinic.saveNote(someNote(), Grounds(reason))),
        ASKS(clinic.removeNote(NoteId(QStringLiteral("n1")), Grounds(reason))),
        ASKS(clinic.codes()),
        ASKS(clinic.keepCodes({QStringLiteral("calm"), {}}, true)),
        ASKS(files.previewTranscript(recordingId, captions(), grounds)),
        ASKS(files.addTranscript(recordingId, captions(), grounds)),
        ASKS(files.transcriptVersions(recordingId, grounds)),
        ASKS(files.transcriptIn(recordingId, QStringLiteral("en"), grounds)),
        ASKS(files.editTranscript(recordingId, {TranscriptChange::Kind::Speaker, 3, {}, QStringLiteral("CLIENT")})),
        ASKS(files.transcriptToSave(recordingId, grounds)),
        ASKS(files.vocabulary(recordingId)),
        ASKS(files.changeVocabulary(recordingId, {{}, QStringLiteral("Mirjam"), QStringLiteral("Miriam"), true})),
        ASKS(files.chooseTranscript(QStringLiteral("t1"), grounds)),
        ASKS(files.removeTranscript(QStringLiteral("t1"), grounds)),
        ASKS(transcription.transcriptionStatus(recordingId)),
        ASKS(transcription.startTranscription(recordingId, {QStringLiteral("en"), grounds.reason})),
        ASKS(transcription.cancelTranscription(recordingId, grounds.reason)),
        ASKS(turns.turns(recordingId, grounds)),
        ASKS(sessionRecordings.recordingsOf(sessionId)),
        ASKS(shelf.programs()),
        ASKS(clinic.link(available(), LinkUse::Play, ViewingId(QStringLiteral("v1")), grounds)),
        ASKS(clinic.link(available(), LinkUse::RenewPlay, ViewingId(QStringLiteral("v1")), grounds)),
        ASKS(clinic.link(available(), LinkUse::Download, ViewingId(QStringLiteral("v1")), grounds)),
        ASKS(clinic.deliver({})),
        ASKS(clinic.endOf(ViewingId(QStringLiteral("v1")))),
    };
}

QList<Question> questionsAboutPeople()
{
    return {
        ASKS(clinic.sessions()),
        ASKS(clinic.planSession(QStringLiteral("A-1"), moment, moment + std::chrono::hours(1))),
        ASKS(clinic.cancelSession(sessionId)),
        ASKS(clinic.confirmSession(sessionId)),
        ASKS(clinic.startRecording(sessionId, CaptureOptions{})),
        ASKS(clinic.stopRecording(sessionId)),
        ASKS(participants.participants(sessionId)),
        ASKS(participants.addParticipant(sessionId, QStringLiteral("A-1"))),
        ASKS(participants.removeParticipant(sessionId, {clientId, {}, {}, ConsentState::Valid}, reason)),
        ASKS(participants.removeParticipant(sessionId, {{}, {}, QStringLiteral("A-1"), ConsentState::Valid}, reason)),
        ASKS(clinic.text(clientId, QStringLiteral("en"))),
        ASKS(clinic.sign(yes())),
        ASKS(clinic.withdraw(clientId, reason)),
        ASKS(clinic.confirm(ConsentId(QStringLiteral("k1")))),
        ASKS(clinic.refuse(ConsentId(QStringLiteral("k1")))),
        ASKS(clinic.history(clientId)),
        ASKS(clinic.copy(ConsentId(QStringLiteral("k1")))),
        ASKS(clinic.search(
            {QStringLiteral("ana"), {QStringLiteral("opened")}, QStringLiteral("refused"), moment, moment, {}, 50})),
        ASKS(clinic.receipt(recordingId, 7)),
        ASKS(clinic.promise(7)),
        ASKS(care.clinicStatus()),
        ASKS(care.breakGlassAccesses()),
        ASKS(care.openBreakGlass(QStringLiteral("A-1"), reason)),
        ASKS(care.endBreakGlass(QStringLiteral("b1"))),
        ASKS(care.reviewBreakGlass(QStringLiteral("b1"), BreakGlass::Verdict::Justified, reason)),
        ASKS(matters.legalMatters()),
        ASKS(matters.askLegalMatter(
            {QStringLiteral("A-1"), LegalMatter::Path::CourtOrder, QStringLiteral("7"), reason, reason})),
        ASKS(matters.agreeLegalMatter(QStringLiteral("l1"), reason)),
        ASKS(matters.endLegalMatter(QStringLiteral("l1"))),
        ASKS(clinic.messages()),
        ASKS(clinic.unreadMessages()),
        ASKS(clinic.markRead(QStringLiteral("m1"))),
    };
}

Alert someAlert()
{
    Alert alert;
    alert.id = QStringLiteral("a1");
    alert.revision = 2;
    return alert;
}

AlertRule someRule()
{
    AlertRule rule;
    rule.id = QStringLiteral("bulkViewing");
    rule.query = QStringLiteral("action:view");
    return rule;
}

ReportRequest someRequest()
{
    ReportRequest request;
    request.templateId = QStringLiteral("t1");
    request.clientId = request.clientNumber = request.personId = request.person = QStringLiteral("x");
    request.first = request.last = QDate(2026, 3, 29);
    request.zone = QStringLiteral("UTC");
    request.language = request.law = QStringLiteral("en");
    return request;
}

ReportSchedule someSchedule()
{
    ReportSchedule schedule;
    schedule.request = someRequest();
    schedule.every = ReportEvery::Week;
    return schedule;
}

NewDisclosure given(const QString &corrects = {})
{
    NewDisclosure disclosure;
    disclosure.clientId = QStringLiteral("u1");
    disclosure.on = QDate(2026, 3, 29);
    disclosure.recipient = disclosure.description = disclosure.purpose = disclosure.reason = reason;
    disclosure.corrects = corrects;
    return disclosure;
}

NewActivityReview looked()
{
    NewActivityReview review;
    review.first = review.last = QDate(2026, 3, 29);
    review.lookedAt = {QStringLiteral("alerts")};
    review.finding = review.signature = reason;
    return review;
}

AccessRowsQuery someRows()
{
    AccessRowsQuery query;
    query.text = QStringLiteral("actor:ruth");
    query.zone = "Europe/Madrid";
    query.order = AccessOrder::Oldest;
    query.at = moment;
    return query;
}

SavedView someView(const QString &id)
{
    SavedView view;
    view.id = id;
    view.name = view.text = QStringLiteral("mine");
    view.columns = {QStringLiteral("at")};
    return view;
}

QList<Question> questionsAboutTheLog()
{
    return {
        ASKS(audits.log->rows(someRows())),
        ASKS(audits.log->newer(someRows(), QStringLiteral("c1"))),
        ASKS(audits.log->entry(QStringLiteral("e1"))),
        ASKS(audits.log->views()),
        ASKS(audits.log->keepView(someView({}))),
        ASKS(audits.log->keepView(someView(QStringLiteral("v1")))),
        ASKS(audits.log->removeView(QStringLiteral("v1"))),
        ASKS(audits.log->checkState()),
        ASKS(audits.log->part(QStringLiteral("c1"))),
        ASKS(audits.log->reportCheck({LogCheckResult::Outcome::Broken, moment, {}, {}, 1, 2, 3, 4})),
        ASKS(audits.figures->figures({reason, QStringLiteral("UTC"), SummaryBy::Readers, QStringLiteral("r1")})),
        ASKS(audits.files->beginLogFile({reason, QStringLiteral("UTC"), true, LogFormat::Fhir})),
        ASKS(audits.files->logFilePiece(QStringLiteral("c1"))),
        ASKS(audits.alerts->alerts({AlertQuery::Which::Closed, QStringLiteral("c1")})),
        ASKS(audits.alerts->alert(QStringLiteral("a1"))),
        ASKS(audits.alerts->acknowledgeAlert(someAlert(), reason)),
        ASKS(audits.alerts->assignAlert(someAlert(), clientId)),
        ASKS(audits.alerts->closeAlert(someAlert(), AlertFinding::Misuse, reason)),
        ASKS(audits.alerts->reopenAlert(someAlert(), reason)),
        ASKS(audits.alerts->alertRules()),
        ASKS(audits.alerts->keepAlertRule(someRule())),
        ASKS(audits.alerts->removeAlertRule(someRule())),
        ASKS(audits.alerts->tryAlertRule(someRule(), 30)),
        ASKS(audits.alerts->workingHours()),
        ASKS(audits.alerts->keepWorkingHours(usualWorkingHours(QStringLiteral("Europe/Madrid")))),
    };
}

QList<Question> questionsOfOversight()
{
    return {
        ASKS(audits.reports->reportTemplates(QStringLiteral("en"))),
        ASKS(audits.reports->reportPage(someRequest(), QStringLiteral("c1"))),
        ASKS(audits.reports->reportSaved(QStringLiteral("t1"), QStringLiteral("proof"), ReportFormat::Pdf)),
        ASKS(audits.reports->reportSchedules(QStringLiteral("en"))),
        ASKS(audits.reports->scheduleReport(someSchedule())),
        ASKS(audits.reports->endSchedule(QStringLiteral("s1"))),
        ASKS(audits.reports->storedReports(QStringLiteral("en"), QStringLiteral("c1"))),
        ASKS(audits.reports->storedReportPage(QStringLiteral("s1"), QStringLiteral("c1"))),
        ASKS(audits.disclosures->disclosures(given(), QStringLiteral("c1"))),
        ASKS(audits.disclosures->recordDisclosure(given())),
        ASKS(audits.disclosures->recordDisclosure(given(QStringLiteral("d1")))),
        ASKS(audits.activityReviews->activityReviews(QStringLiteral("c1"))),
        ASKS(audits.activityReviews->activityOverview(QDate(2026, 3, 1), QDate(2026, 3, 29), QStringLiteral("UTC"))),
        ASKS(audits.activityReviews->signActivityReview(looked())),
        ASKS(audits.activityReviews->completeFollowUp(QStringLiteral("f1"), reason)),
        ASKS(audits.oversight->oversight()),
        ASKS(audits.oversight->qualityReviews(QualityState::Waiting, QStringLiteral("c1"))),
        ASKS(audits.oversight->setQualityQuota(2)),
        ASKS(audits.oversight->finishQualityReview(QStringLiteral("q1"))),
        ASKS(audits.oversight->skipQualityReview(QStringLiteral("q1"), reason)),
        ASKS(audits.oversight->qualityDraw(QStringLiteral("d1"))),
    };
}

QList<Question> allQuestions()
{
    return questionsAboutRecordings() + questionsAboutPeople() + questionsAboutTheLog() + questionsOfOversight();
}

/// The names of what ports can be asked, as their headers have them.
QSet<QString> askable()
{
    static const QRegularExpression port(QStringLiteral("^class (\\w+)\\n\\{(.*?)^\\};"),
                                         QRegularExpression::MultilineOption |
                                             QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression method(QStringLiteral("virtual (?:Answer|QFuture)<.*?>+ (\\w+)\\("));
    QSet<QString> names;
    const auto headers =
        filesBelow({QStringLiteral("src/domain")}, {QStringLiteral("*port*.h"), QStringLiteral("log_file.h")});
    for (const QString &header : headers) {
        for (auto found = port.globalMatch(textOfFile(header)); found.hasNext();) {
            const auto one = found.next();
            // how a session begins and ends is tst_session's
            if (one.captured(1) == QStringLiteral("SignInGate") || one.captured(1) == QStringLiteral("CredentialStore"))
                continue;
            for (auto inside = method.globalMatch(one.captured(2)); inside.hasNext();)
                names.insert(inside.next().captured(1));
        }
    }
    return names;
}

/// Of the text of a question: what is asked.
QString methodIn(const char *text)
{
    static const QRegularExpression name(QStringLiteral("(\\w+)\\("));
    return name.match(QString::fromLatin1(text)).captured(1);
}

} // namespace

/// What the program asks of a clinic, port by port, against the API description and the messages of the server.
class TestPorts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingThatCanBeAskedIsAskedHere();
    void questionsAreOperationsAndAnswersAreTaken_data();
    void questionsAreOperationsAndAnswersAreTaken();
    void refusalsArriveAsTheyAre_data() { questionsAreOperationsAndAnswersAreTaken_data(); }
    void refusalsArriveAsTheyAre();
    void listsAreReadToTheirEnd();
    void aListThatGoesInCirclesIsNotWhole();
    void aFailureOnTheWayIsTheAnswer();
    void linksLeadToHttpsAlone_data();
    void linksLeadToHttpsAlone();
    void whatEndsAViewingEndsItWhateverItsCode();
    void theLeaseIsTheClinicsLastWord();
    void idsStayOneSegment();
};

void TestPorts::everythingThatCanBeAskedIsAskedHere()
{
    QSet<QString> asked;
    for (const Question &question : allQuestions())
        asked.insert(methodIn(question.text));
    const QSet<QString> all = askable();
    QVERIFY(all.size() > 80);
    const QSet<QString> missing = all - asked;
    QVERIFY2(missing.isEmpty(), qPrintable(QStringList(missing.values()).join(QLatin1Char(' '))));
}

void TestPorts::questionsAreOperationsAndAnswersAreTaken_data()
{
    QTest::addColumn<int>("number");
    const auto all = allQuestions();
    for (int i = 0; i < all.size(); ++i)
        QTest::addRow("%d %s", i, qPrintable(methodIn(all.at(i).text))) << i;
}

void TestPorts::questionsAreOperationsAndAnswersAreTaken()
{
    QFETCH(int, number);
    Ports ports;
    const auto fault = allQuestions().at(number).ask(ports);
    QVERIFY(!ports.server.asked.isEmpty());
    QVERIFY2(ports.wrong.isEmpty(), qPrintable(ports.wrong.join(QLatin1Char('\n'))));
    QVERIFY2(!fault, qPrintable(fault ? fault->detail : QString()));
    for (const ServedRequest &request : std::as_const(ports.server.asked))
        QCOMPARE(request.headers.value("authorization"), QByteArray("Bearer access"));
}

/// Kind, code and the reference for support, whatever was asked; and nothing is asked again.
void TestPorts::refusalsArriveAsTheyAre()
{
    QFETCH(int, number);
    Ports ports;
    ports.script = [](const ServedRequest &) {
        return ScriptedAnswer{.status = 409,
                              .body = R"({"success":false,"errorCode":"legal_hold","message":"It is held."})",
                              .headers = {{"X-Request-Id", "r-1"}}};
    };
    const auto fault = allQuestions().at(number).ask(ports);
    QVERIFY(fault);
    QCOMPARE(fault->kind, base::ErrorKind::Conflict);
    QCOMPARE(fault->code, QStringLiteral("legal_hold"));
    QCOMPARE(fault->requestId, QStringLiteral("r-1"));
    QCOMPARE(ports.server.asked.size(), 1);
}

void TestPorts::listsAreReadToTheirEnd()
{
    Ports ports;
    ports.script = [](const ServedRequest &request) {
        const int page = request.parameter("cursor").toInt();
        protocol::MessagesPage answer;
        domain::Message message;
        message.id = QStringLiteral("m%1").arg(page);
        message.kind = MessageKind::RecordingReady;
        answer.messages = {message};
        answer.nextCursor = page < 120 ? QString::number(page + 1) : QString(); // more than any office has
        return ScriptedAnswer{.body = protocol::toBytes(protocol::encodeAnswer(answer))};
    };
    const auto all = answerOf(ports.clinic.messages());
    QVERIFY2(all.has_value(), qPrintable(all ? QString() : all.error().detail));
    QCOMPARE(all->size(), 121);
    QCOMPARE(all->last().id, QStringLiteral("m120"));
}

void TestPorts::aListThatGoesInCirclesIsNotWhole()
{
    Ports ports;
    ports.script = [](const ServedRequest &) {
        protocol::SessionsPage answer;
        answer.nextCursor = QStringLiteral("here");
        return ScriptedAnswer{.body = protocol::toBytes(protocol::encodeAnswer(answer))};
    };
    QCOMPARE(faultOf(ports.clinic.sessions()).value().kind, base::ErrorKind::Corrupt);
}

/// Half a list is none.
void TestPorts::aFailureOnTheWayIsTheAnswer()
{
    Ports ports;
    ports.script = [](const ServedRequest &request) {
        if (!request.parameter("cursor").isEmpty())
            return ScriptedAnswer{.status = 503, .body = R"({"errorCode":"busy"})"};
        protocol::SessionsPage answer;
        answer.nextCursor = QStringLiteral("more");
        return ScriptedAnswer{.body = protocol::toBytes(protocol::encodeAnswer(answer))};
    };
    QCOMPARE(faultOf(ports.clinic.sessions()).value().code, QStringLiteral("busy"));
}

void TestPorts::linksLeadToHttpsAlone_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("a store") << QStringLiteral("https://store.example/m1?signature=x") << true;
    QTest::newRow("plain") << QStringLiteral("http://store.example/m1") << false;
    QTest::newRow("a file") << QStringLiteral("file:///etc/passwd") << false;
    QTest::newRow("data") << QStringLiteral("data:video/mp4,x") << false;
    QTest::newRow("this clinic, without TLS") << QStringLiteral("/media/m1") << false; // the test's own address
}

/// And who we are is for the clinic, and for no store.
void TestPorts::linksLeadToHttpsAlone()
{
    QFETCH(QString, url);
    QFETCH(bool, isGood);
    Ports ports;
    ports.script = [url](const ServedRequest &) {
        protocol::PlaybackLinkAnswer answer;
        answer.address.recording = recordingId;
        answer.address.url = url;
        answer.address.grant = QStringLiteral("proof");
        return ScriptedAnswer{.body = protocol::toBytes(protocol::encodeAnswer(answer))};
    };
    const auto link = answerOf(ports.clinic.link(available(), LinkUse::Play, {}, {}));
    QCOMPARE(link.has_value(), isGood);
    if (link)
        QVERIFY(link->headers.isEmpty());
    else
        QCOMPARE(link.error().kind, base::ErrorKind::Corrupt);
}

void TestPorts::whatEndsAViewingEndsItWhateverItsCode()
{
    Ports ports;
    ports.script = [](const ServedRequest &) {
        protocol::ViewingAnswer answer;
        answer.stops = {{recordingId, ViewingId(QStringLiteral("v1")), QStringLiteral("consent_withdrawn")},
                        {recordingId, ViewingId(QStringLiteral("v2")), QStringLiteral("of_the_year_2040")}};
        return ScriptedAnswer{.body = protocol::toBytes(protocol::encodeAnswer(answer))};
    };
    const auto ends = answerOf(ports.clinic.endOf(ViewingId(QStringLiteral("v1"))));
    QCOMPARE(ends->size(), 2);
    QCOMPARE(ends->first().viewing.value(), QStringLiteral("v1"));
    QCOMPARE(ends->first().why.code, QStringLiteral("consent_withdrawn"));
    QCOMPARE(ends->last().why.kind, base::ErrorKind::NotPermitted);
    QCOMPARE(ends->last().why.code, QStringLiteral("of_the_year_2040"));
}

void TestPorts::theLeaseIsTheClinicsLastWord()
{
    Ports ports;
    std::optional<std::chrono::seconds> given;
    ports.script = [&given](const ServedRequest &) {
        protocol::AccessEventsAnswer answer;
        answer.lease = given;
        return ScriptedAnswer{.body = protocol::toBytes(protocol::encodeAnswer(answer))};
    };
    QCOMPARE(ports.clinic.lease().count(), 600);
    given = std::chrono::seconds(45);
    QVERIFY(!faultOf(ports.clinic.deliver({})));
    QCOMPARE(ports.clinic.lease().count(), 45);
    given.reset(); // an older server says nothing
    QVERIFY(!faultOf(ports.clinic.deliver({})));
    QCOMPARE(ports.clinic.lease().count(), 45);
}

/// Nothing that stands where an id belongs leads to another operation.
void TestPorts::idsStayOneSegment()
{
    Ports ports;
    ports.script = [](const ServedRequest &) { return ScriptedAnswer{.status = 404}; };
    const QStringList odd = {QStringLiteral("../recordings"), QStringLiteral("a/b"), QStringLiteral("a?b=c"),
                             QStringLiteral("a#b"),           QStringLiteral("a b"), QStringLiteral("100%")};
    for (const QString &id : odd) {
        (void)answerOf(ports.clinic.recording(RecordingId(id)));
        const ServedRequest &request = ports.server.asked.last();
        QCOMPARE(request.path(), QStringLiteral("/api/v1/telehealth/recordings/") + id);
        QVERIFY(!request.url.path(QUrl::FullyEncoded).mid(30).contains(QLatin1Char('/')));
        QVERIFY(request.url.query().isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestPorts)
#include "tst_ports.moc"
