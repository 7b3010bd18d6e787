// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/log_action.h"
#include "domain/message_kind.h"
#include "domain/problem.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/net/web_client.h"
#include "server/store/pending_consents.h"
#include "tests/support/api_person.h"
#include "tests/support/calls.h"
#include "tests/support/test_clinic.h"

#include <atomic>
#include <thread>

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;
using protocol::Json;
using protocol::pathFor;

namespace {

constexpr int atOnce = 16;

} // namespace

/// Sixteen of the same request at once, by the same person: what is to happen once happens once, is told once and is in
/// the log once. Who comes late is told that it was done, or that others are at it.
class TestParallel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsDoneOnceIsDoneOnce_data();
    void whatIsDoneOnceIsDoneOnce();
    void uploadsKeepToTheQuota();
    void twoWhoJudgeAtOnceLeaveOneJudgement();
    void aWithdrawalIsNeverLifted();

private:
    struct Answered
    {
        int status = 0;
        Json body;
    };
    /// What is sent, and what must be true afterwards: statements and the number each gives.
    struct Act
    {
        QByteArray method;
        QString path;
        Json body;
        QList<std::pair<QString, qint64>> truths;
    };
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    std::unique_ptr<TestPerson> signedIn(const char *who) { return m_clinic->signedIn(who); }
    domain::UserId idOf(const char *who)
    {
        return server::identity::accountByEmail(db(), QString::fromLatin1(who) + QStringLiteral("@sample.clinic"))
            ->person.id;
    }
    qint64 number(const QString &sql)
    {
        auto row = db().run(sql);
        return row.next() ? row.number(0) : -1;
    }
    QByteArray tokenOf(const char *who) { return test::tokenOf(*m_clinic, who); }
    Answered ask(const QByteArray &method, const QString &path, const QByteArray &token, const QByteArray &body,
                 const QByteArray &type = "application/json") const;
    QList<Answered> together(const std::function<Answered(int)> &one);
    Act actNamed(const QString &what);
    Act consentAct(const QString &what);
    Act recordingAct(const QString &what);
    QString sessionOf(TestPerson &person, const char *client);
    Json decision(const Json &purposes);

    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<TestPerson> m_ruth;
    domain::Recording m_recording;
    const char *m_who = "priya";
};

void TestParallel::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->rules.deletionNeedsTwo = true;
    m_clinic->rules.undoDeletion = std::chrono::hours(72);
    m_clinic->start();
    m_ruth = signedIn("ruth");
    m_recording = m_ruth->first();
    m_who = "priya";
}

void TestParallel::cleanup()
{
    m_ruth.reset();
    m_clinic.reset();
}

TestParallel::Answered TestParallel::ask(const QByteArray &method, const QString &path, const QByteArray &token,
                                         const QByteArray &body, const QByteArray &type) const
{
    server::net::WebRequest request;
    request.method = method;
    request.url = m_clinic->address().url.toString() + path;
    request.authorityFile = m_clinic->authorityFile();
    request.body = body;
    request.headers.append({"Content-Type", type});
    if (!token.isEmpty())
        request.headers.append({"Authorization", "Bearer " + token});
    const auto answer = server::net::fetch(request);
    if (!answer)
        return {};
    const auto parsed = protocol::objectFrom(answer->body);
    return {answer->status, parsed ? *parsed : Json::object()};
}

QList<TestParallel::Answered> TestParallel::together(const std::function<Answered(int)> &one)
{
    QList<Answered> answers(atOnce);
    std::atomic<int> ready = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < atOnce; ++i) {
        threads.emplace_back([&, i] {
            ++ready;
            while (ready < atOnce)
                std::this_thread::yield();
            answers[i] = one(i);
        });
    }
    for (auto &thread : threads)
        thread.join();
    return answers;
}

QString TestParallel::sessionOf(TestPerson &person, const char *client)
{
    const auto sessions = person.get(QString::fromLatin1(paths::sessions));
    for (const Json &row : protocol::list(sessions.value(), "sessions")) {
        if (protocol::text(row, "clientId") == idOf(client).value())
            return protocol::text(row, "id");
    }
    return {};
}

Json TestParallel::decision(const Json &purposes)
{
    const auto text = signedIn("soren")->get(QString::fromLatin1(paths::consentText));
    Json body = consentBody(protocol::child(text.value(), "text"), idOf("soren").value(), purposes, "A Name");
    body["onBehalfReason"] = protocol::json(reason);
    return body;
}

namespace {

QString entries(domain::LogAction action)
{
    return QStringLiteral("SELECT COUNT(*) FROM access_log WHERE outcome = 'allowed' AND action = '%1'")
        .arg(textOf(action));
}

QString messages(domain::MessageKind kind)
{
    return QStringLiteral("SELECT COUNT(*) FROM messages WHERE kind = '%1'").arg(textOf(kind));
}

} // namespace

TestParallel::Act TestParallel::consentAct(const QString &what)
{
    const Json wanted = decision({"care", "supervision", "quality"});
    if (what == QStringLiteral("a consent is recorded")) {
        m_who = "ruth";
        return {"POST",
                QString::fromLatin1(paths::consentSign),
                wanted,
                {{QStringLiteral("SELECT COUNT(*) FROM consent_waits"), 1},
                 {entries(domain::LogAction::ConsentGivenOnBehalf), 1},
                 {messages(domain::MessageKind::ConsentWaits), 1}}};
    }
    const auto recorded = m_ruth->send("POST", QString::fromLatin1(paths::consentSign), wanted);
    const QString id = protocol::text(protocol::child(recorded.value(), "consent"), "id");
    m_who = "soren";
    const QString own =
        QStringLiteral("SELECT COUNT(*) FROM consents WHERE recorded_by = client_id AND client_id = '%1'")
            .arg(idOf("soren").value());
    const qint64 before = number(own);
    if (what == QStringLiteral("a consent is confirmed"))
        return {"POST",
                pathFor(paths::consentConfirm, id),
                Json::object(),
                {{own, before + 1},
                 {entries(domain::LogAction::ConsentConfirmed), 1},
                 {messages(domain::MessageKind::ConsentAnswered), 1}}};
    return {"POST",
            pathFor(paths::consentRefuse, id),
            Json::object(),
            {{own, before}, // nothing is taken away that stood before
             {QStringLiteral("SELECT COUNT(*) FROM consent_waits WHERE state = 'refused'"), 1},
             {messages(domain::MessageKind::ConsentAnswered), 1}}};
}

TestParallel::Act TestParallel::recordingAct(const QString &what)
{
    const QString id = m_recording.id.value();
    const Json why = {{"reason", protocol::json(reason)}, {"category", "other"}};
    if (what == QStringLiteral("a deletion is asked for"))
        return {"DELETE",
                pathFor(paths::recording, id),
                why,
                {{QStringLiteral("SELECT COUNT(*) FROM deletion_requests"), 1},
                 {entries(domain::LogAction::DeletionScheduled), 1}}};
    if (what == QStringLiteral("a deletion request is answered")) {
        const auto account = server::identity::accountById(db(), m_recording.clientId);
        static QByteArray client;
        client = account->person.email.section(QLatin1Char('@'), 0, 0).toLatin1();
        m_who = client.constData();
        return {"POST",
                pathFor(paths::deletionRequest, id),
                why,
                {{QStringLiteral("SELECT COUNT(*) FROM deletion_wishes"), 1},
                 {entries(domain::LogAction::DeletionRequested), 1}}};
    }
    if (what == QStringLiteral("it is classified"))
        return {"PUT",
                pathFor(paths::classifyRecording, id),
                {{"reason", protocol::json(reason)}, {"classification", "restricted"}},
                {{QStringLiteral("SELECT COUNT(*) FROM recordings WHERE classification = 'restricted'"), 1}}};
    signedIn("oscar")->send("DELETE", pathFor(paths::recording, id), why).value();
    if (what == QStringLiteral("a deletion is agreed to"))
        return {
            "POST",
            pathFor(paths::approveDeletion, id),
            why,
            {{entries(domain::LogAction::DeletionApproved), 1},
             {QStringLiteral("SELECT COUNT(*) FROM recordings WHERE erase_at IS NOT NULL AND id = '%1'").arg(id), 1},
             {QStringLiteral("SELECT COUNT(*) FROM deletion_requests"), 0}}};
    return {"POST",
            pathFor(paths::restoreRecording, id),
            why,
            {{entries(domain::LogAction::DeletionUndone), 1},
             {QStringLiteral("SELECT COUNT(*) FROM deletion_requests"), 0}}};
}

TestParallel::Act TestParallel::actNamed(const QString &what)
{
    if (what.startsWith(QStringLiteral("a consent")))
        return consentAct(what);
    if (what == QStringLiteral("an emergency is opened")) {
        m_who = "daniel";
        return {"POST",
                QString::fromLatin1(paths::breakGlassAccesses),
                {{"clientId", protocol::json(idOf("soren").value())}, {"reason", protocol::json(reason)}},
                {{QStringLiteral("SELECT COUNT(*) FROM break_glass"), 1},
                 {entries(domain::LogAction::BreakGlassOpened), 1},
                 {messages(domain::MessageKind::BreakGlassOpened), 3}}}; // managers, administrator, who treats
    }
    if (what == QStringLiteral("a recording is started")) {
        m_who = "ruth";
        return {"POST",
                pathFor(paths::startRecording, sessionOf(*m_ruth, "amara")),
                {{"consentGiven", true}},
                {{QStringLiteral("SELECT COUNT(*) FROM recordings WHERE status = 'RECORDING' AND session_id = '%1'")
                      .arg(sessionOf(*m_ruth, "amara")),
                  1},
                 {entries(domain::LogAction::RecordingStartRequested), 1},
                 {entries(domain::LogAction::RecordingStarted), 1}}};
    }
    const auto starts = base::SystemClock().now() + std::chrono::hours(48);
    const Json planned = {{"clientNumber", protocol::json(m_recording.clientRecordNumber)},
                          {"startsAt", protocol::json(std::optional(starts))},
                          {"endsAt", protocol::json(std::optional(starts + std::chrono::minutes(50)))}};
    const QString rows =
        QStringLiteral("SELECT COUNT(*) FROM therapy_sessions WHERE clinician_id = '%1' AND client_id = '%2'")
            .arg(idOf("daniel").value(), m_recording.clientId.value());
    if (what == QStringLiteral("a session is planned")) {
        m_who = "daniel";
        return {"POST",
                QString::fromLatin1(paths::sessions),
                planned,
                {{rows, 1},
                 {messages(domain::MessageKind::PairingToConfirm), 2},
                 {messages(domain::MessageKind::SessionToConfirm), 1}}};
    }
    if (what.startsWith(QStringLiteral("a session"))) {
        const auto made = signedIn("daniel")->send("POST", QString::fromLatin1(paths::sessions), planned);
        const QString id = protocol::text(protocol::child(made.value(), "session"), "id");
        if (what == QStringLiteral("a session is confirmed"))
            return {"POST",
                    pathFor(paths::confirmSession, id),
                    Json::object(),
                    {{entries(domain::LogAction::SessionConfirmed), 1},
                     {messages(domain::MessageKind::SessionConfirmed), 1}}};
        return {"POST",
                pathFor(paths::cancelSession, id),
                Json::object(),
                {{entries(domain::LogAction::SessionCancelled), 1}}};
    }
    if (what.startsWith(QStringLiteral("a participant"))) {
        const QString session = m_recording.sessionId.value();
        const Json tomasz = {{"userId", protocol::json(idOf("tomasz").value())}, {"reason", protocol::json(reason)}};
        const QString there = QStringLiteral("SELECT COUNT(*) FROM session_participants");
        if (what == QStringLiteral("a participant is added"))
            return {"POST",
                    pathFor(paths::sessionParticipants, session),
                    tomasz,
                    {{there, 1},
                     {entries(domain::LogAction::ParticipantAdded), 2},
                     {messages(domain::MessageKind::ParticipantAdded), 2}}};
        m_ruth->send("POST", pathFor(paths::sessionParticipants, session), tomasz).value();
        return {"POST",
                pathFor(paths::removeParticipant, session),
                tomasz,
                {{there, 0},
                 {entries(domain::LogAction::ParticipantRemoved), 2},
                 {messages(domain::MessageKind::ParticipantRemoved), 2}}};
    }
    return recordingAct(what);
}

void TestParallel::whatIsDoneOnceIsDoneOnce_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what :
         {"an emergency is opened", "a recording is started", "a session is planned", "a session is confirmed",
          "a session is taken out", "a participant is added", "a participant is taken off", "a consent is recorded",
          "a consent is confirmed", "a consent is refused", "a deletion is asked for", "a deletion is agreed to",
          "a deletion is taken back", "a deletion request is answered", "it is classified"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestParallel::whatIsDoneOnceIsDoneOnce()
{
    QFETCH(QString, what);
    const Act act = actNamed(what);
    const QByteArray token = tokenOf(m_who);
    QVERIFY(!token.isEmpty());
    const QByteArray body = protocol::toBytes(act.body);
    const auto answers = together([&](int) { return ask(act.method, act.path, token, body); });
    int done = 0;
    for (const Answered &answer : answers) {
        done += answer.status >= 200 && answer.status < 300 ? 1 : 0;
        const QString code = protocol::text(answer.body, "errorCode");
        QVERIFY2(answer.status < 500 || code == domain::ProblemCode::Unavailable,
                 qPrintable(QStringLiteral("%1 %2").arg(answer.status).arg(code)));
    }
    QVERIFY2(done >= 1, qPrintable(protocol::text(answers.first().body, "errorCode")));
    for (const auto &[sql, wanted] : act.truths) {
        const qint64 found = number(sql);
        QVERIFY2(found == wanted, qPrintable(sql + QStringLiteral(": %1, not %2").arg(found).arg(wanted)));
    }
}

void TestParallel::twoWhoJudgeAtOnceLeaveOneJudgement()
{
    const auto opened = signedIn("daniel")->send(
        "POST", QString::fromLatin1(paths::breakGlassAccesses),
        {{"clientId", protocol::json(idOf("soren").value())}, {"reason", protocol::json(reason)}});
    const QString id = protocol::text(protocol::child(opened.value(), "breakGlass"), "id");
    const QByteArray priya = tokenOf("priya");
    const QByteArray oscar = tokenOf("oscar");
    const auto answers = together([&](int i) {
        return ask(
            "POST", pathFor(paths::breakGlassReview, id), i % 2 ? priya : oscar,
            protocol::toBytes({{"verdict", i % 2 ? "justified" : "unjustified"}, {"reason", protocol::json(reason)}}));
    });
    const auto done = std::count_if(answers.begin(), answers.end(), [](const Answered &a) { return a.status == 200; });
    QCOMPARE(done, 1);
    QCOMPARE(number(entries(domain::LogAction::BreakGlassReviewed)), 1);
    auto row = db().run(QStringLiteral("SELECT b.verdict, l.code FROM break_glass b JOIN access_log l ON l.action = "
                                       "'breakGlassReviewed'"));
    QVERIFY(row.next());
    QCOMPARE(row.text(0), row.text(1)); // and it is the one that is in the log
    // No access of the two outlives the judgement, however it came to be.
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM break_glass WHERE expires_at > %1")
                        .arg(base::toUnixMs(base::SystemClock().now()))),
             0);
}

/// Staff narrows a consent while its client withdraws it: whoever comes first, in the end it is withdrawn.
void TestParallel::aWithdrawalIsNeverLifted()
{
    const QByteArray soren = tokenOf("soren");
    const QByteArray ruth = tokenOf("ruth");
    const QByteArray narrower = protocol::toBytes(decision({"care"}));
    const QByteArray whole = protocol::toBytes(decision({"care", "supervision"}));
    for (int round = 0; round < 4; ++round) {
        QCOMPARE(ask("POST", QString::fromLatin1(paths::consentSign), soren, whole).status, 200);
        const auto answers = together([&](int i) {
            return i % 4 ? ask("POST", QString::fromLatin1(paths::consentSign), ruth, narrower)
                         : ask("POST", QString::fromLatin1(paths::consentWithdraw), soren, "{}");
        });
        QVERIFY(std::any_of(answers.begin(), answers.end(), [](const Answered &a) { return a.status == 200; }));
        QCOMPARE(server::store::consentStandingOf(db(), idOf("soren")).at(base::SystemClock().now()),
                 domain::ConsentState::Withdrawn);
    }
}

void TestParallel::uploadsKeepToTheQuota()
{
    QFile film(m_clinic->folder() + QStringLiteral("/film/capture.mp4"));
    QVERIFY(film.open(QIODevice::ReadOnly));
    const QByteArray content = film.readAll();
    const qint64 kept = number(QStringLiteral("SELECT SUM(size_bytes) FROM recordings WHERE has_media = 1"));
    const QString session = sessionOf(*m_ruth, "amara");
    m_ruth.reset();
    m_clinic->stop();
    const qint64 room = content.size() * 5 / 2; // for two, not for three
    m_clinic->rules.quotaBytes = kept + room;
    m_clinic->start();
    const QByteArray token = tokenOf("ruth");
    const QByteArray boundary = "----attune";
    const QByteArray body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"sessionId\"\r\n\r\n" +
                            session.toUtf8() + "\r\n--" + boundary +
                            "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.mp4\"\r\n\r\n" + content +
                            "\r\n--" + boundary + "--\r\n";
    const auto answers = together([&](int) {
        return ask("POST", QString::fromLatin1(paths::mediaUpload), token, body,
                   "multipart/form-data; boundary=" + boundary);
    });
    int stored = 0;
    for (const Answered &answer : answers) {
        stored += answer.status == 201 ? 1 : 0;
        QVERIFY2(answer.status == 201 || answer.status == 413 || answer.status == 503,
                 qPrintable(QString::number(answer.status)));
    }
    QVERIFY2(stored >= 1 && stored <= 2, qPrintable(QString::number(stored)));
    const qint64 now = number(QStringLiteral("SELECT SUM(size_bytes) FROM recordings WHERE has_media = 1"));
    QVERIFY(now <= kept + room);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM upload_reservations")), 0); // all given back
}

QTEST_GUILESS_MAIN(TestParallel)
#include "tst_parallel.moc"
