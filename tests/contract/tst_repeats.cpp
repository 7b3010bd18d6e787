// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/once_fixture.h"

/// What comes again with its key: the same answer for the same person, and nothing for anybody else.
class TestRepeats : public QObject, protected OnceFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void aRepeatIsRefusedAsAFirstCallWouldBe_data();
    void aRepeatIsRefusedAsAFirstCallWouldBe();
    void aRepeatOfSomebodyElseIsAnotherCall();
    void theSameKeyForSomethingElseIsRefused();
    void whatIsAskedTwiceAtOnceIsDoneOnce();
    void afterACrashNobodyPretendsToKnow();
    void anUploadIsTakenOnce();
    void rowsEnd();
};

void TestRepeats::aRepeatIsRefusedAsAFirstCallWouldBe_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<int>("status");
    for (const auto &[what, status] :
         {std::pair("consent withdrawn", 403), std::pair("recording erased", 404), std::pair("relation ended", 404),
          std::pair("office left", 404), std::pair("role changed", 404), std::pair("account closed", 401),
          std::pair("signed out", 401)})
        QTest::newRow(what) << QByteArray(what) << status;
}

void TestRepeats::aRepeatIsRefusedAsAFirstCallWouldBe()
{
    QFETCH(QByteArray, what);
    QFETCH(int, status);
    const QByteArray token = m_calls->tokenOf("ruth");
    const QString ruth = idOf("ruth");
    const Answered first = m_calls->call(token, "PUT", transcriptPath(), correction(planted), "once");
    QCOMPARE(first.status, 200);
    QVERIFY(first.body.contains(planted));
    if (what == "consent withdrawn") {
        QCOMPARE(m_calls
                     ->call(m_calls->tokenOf("soren"), "POST", QString::fromLatin1(paths::consentWithdraw),
                            {{"clientId", json(m_recording.clientId.value())}}, {})
                     .status,
                 200);
    } else if (what == "recording erased") {
        m_clinic->clinic().rules.undoDeletion = std::chrono::hours(0);
        QCOMPARE(m_calls
                     ->call(m_calls->tokenOf("priya"), "DELETE", pathFor(paths::recording, m_recording.id.value()),
                            {{"reason", why.toStdString()}, {"category", "other"}}, {})
                     .status,
                 200);
    } else if (what == "relation ended") {
        for (const char *table : {"recordings", "therapy_sessions"})
            db().run(QStringLiteral("UPDATE %1 SET clinician_id = ? WHERE clinician_id = ?").arg(QLatin1String(table)),
                     {idOf("daniel"), ruth});
    } else if (what == "office left") {
        QVERIFY(server::identity::addOffice(db(), QStringLiteral("north"), QStringLiteral("North"),
                                            QStringLiteral("general")));
        db().run(QStringLiteral("UPDATE users SET office_id = 'north' WHERE id = ?"), {ruth});
    } else if (what == "role changed") {
        db().run(QStringLiteral("UPDATE users SET role = 'patient' WHERE id = ?"), {ruth});
    } else if (what == "account closed") {
        db().run(QStringLiteral("UPDATE users SET active = 0 WHERE id = ?"), {ruth});
    } else {
        QCOMPARE(m_calls->call(token, "POST", QString::fromLatin1(paths::logout), Json::object(), {}).status, 200);
    }
    const qint64 refused = count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE outcome = 'refused'"));
    const Answered again = m_calls->call(token, "PUT", transcriptPath(), correction(planted), "once");
    QVERIFY2(again.status == status || (what == "recording erased" && again.status >= 400),
             (QByteArray::number(again.status) + again.body).constData());
    QVERIFY(!again.isReplay);
    QVERIFY(!again.body.contains(planted) && !again.body.contains("segments"));
    if (status != 401) // nobody has signed in there: whose entry would it be?
        QVERIFY(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE outcome = 'refused'")) > refused);
    if (what == "recording erased")
        QCOMPARE(
            count(QStringLiteral("SELECT COUNT(*) FROM done_once WHERE recording_id = ?"), {m_recording.id.value()}),
            0);
}

void TestRepeats::aRepeatOfSomebodyElseIsAnotherCall()
{
    QCOMPARE(m_calls->call(m_calls->tokenOf("ruth"), "PUT", transcriptPath(), correction(planted), "shared").status,
             200);
    const Answered other =
        m_calls->call(m_calls->tokenOf("daniel"), "PUT", transcriptPath(), correction(planted), "shared");
    QCOMPARE(other.status, 404);
    QVERIFY(!other.body.contains(planted));
}

void TestRepeats::theSameKeyForSomethingElseIsRefused()
{
    QCOMPARE(m_calls->call(m_calls->tokenOf("ruth"), "PUT", transcriptPath(), correction(planted), "key").status, 200);
    QCOMPARE(m_calls->call(m_calls->tokenOf("ruth"), "PUT", transcriptPath(), correction("other words"), "key").status,
             409);
    QCOMPARE(m_calls
                 ->call(m_calls->tokenOf("ruth"), "PUT", QString::fromLatin1(paths::codeSet),
                        {{"codes", Json::array()}}, "key")
                 .status,
             409);
    // A refusal keeps nothing: the next try may be a right one.
    QCOMPARE(m_calls->call(m_calls->tokenOf("ruth"), "PUT", transcriptPath(), {{"line", 2}}, "second").status, 400);
    QCOMPARE(m_calls->call(m_calls->tokenOf("ruth"), "PUT", transcriptPath(), correction("right now"), "second").status,
             200);
    QCOMPARE(
        m_calls->call(m_calls->tokenOf("ruth"), "PUT", transcriptPath(), correction("x"), QByteArray(101, 'k')).status,
        400);
}

void TestRepeats::whatIsAskedTwiceAtOnceIsDoneOnce()
{
    const QByteArray token = m_calls->tokenOf("ruth");
    const QString path = pathFor(paths::classifyRecording, m_recording.id.value());
    const Json body = {{"classification", "restricted"}, {"reason", why.toStdString()}};
    constexpr int together = 8;
    std::array<Answered, together> answers;
    {
        std::vector<std::jthread> callers;
        for (Answered &answer : answers)
            callers.emplace_back([&, this] { answer = m_calls->call(token, "PUT", path, body, "at once"); });
    }
    // A space is no printable character of a key: all of them were refused, and nothing was done.
    for (const Answered &answer : answers)
        QCOMPARE(answer.status, 400);
    {
        std::vector<std::jthread> callers;
        for (Answered &answer : answers)
            callers.emplace_back([&, this] { answer = m_calls->call(token, "PUT", path, body, "at-once"); });
    }
    int done = 0;
    for (const Answered &answer : answers) {
        QVERIFY2(answer.status == 200 || answer.status == 503, answer.body.constData());
        done += answer.status == 200 && !answer.isReplay ? 1 : 0;
    }
    QCOMPARE(done, 1);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'classified'")), 1);
    QCOMPARE(m_calls->call(token, "PUT", path, body, "at-once").status, 200);
}

/// What a server that died between doing and noting leaves behind.
void TestRepeats::afterACrashNobodyPretendsToKnow()
{
    const QByteArray token = m_calls->tokenOf("ruth");
    QCOMPARE(m_calls->call(token, "PUT", transcriptPath(), correction(planted), "cut").status, 200);
    const qint64 now = base::toUnixMs(base::SystemClock().now());
    db().run(QStringLiteral("UPDATE done_once SET status = 0, lease_until = ?"), {now + 60'000});
    QCOMPARE(m_calls->call(token, "PUT", transcriptPath(), correction(planted), "cut").status,
             503); // perhaps it is still at it
    db().run(QStringLiteral("UPDATE done_once SET lease_until = ?"), {now - 1});
    const Answered later = m_calls->call(token, "PUT", transcriptPath(), correction(planted), "cut");
    QCOMPARE(later.status, 409);
    QVERIFY2(later.body.contains("outcome_unknown"), later.body.constData());
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'transcriptCorrected'")), 1);
    QCOMPARE(m_calls->call(token, "PUT", transcriptPath(), correction(planted), "anew").status, 200);
}

void TestRepeats::anUploadIsTakenOnce()
{
    MadeMedia made;
    QFile film(made.film(QStringLiteral("a.mp4"), 2, {QStringLiteral("-c:v"), QStringLiteral("libx264")}));
    QVERIFY(film.open(QIODevice::ReadOnly));
    const QByteArray media = film.readAll();
    const QString session = m_recording.sessionId.value();
    const QByteArray token = m_calls->tokenOf("ruth");
    const auto recordings = [this, &session] {
        return count(QStringLiteral("SELECT COUNT(*) FROM recordings WHERE session_id = ?"), {session});
    };
    const qint64 before = recordings();
    const Answered first = upload(token, "film", media, session);
    QVERIFY2(first.status == 201, first.body.constData());
    const Answered again = upload(token, "film", media, session, "another-boundary"); // as honest programs do
    QVERIFY2(again.status == 201, again.body.constData());
    QVERIFY(again.isReplay);
    QVERIFY(again.json() == first.json());
    QCOMPARE(recordings(), before + 1);
    QCOMPARE(upload(token, "film", media + "x", session).status, 409);
    QCOMPARE(upload(m_calls->tokenOf("daniel"), "film", media, session).status, 404);
    QCOMPARE(recordings(), before + 1);
    // Cut off before anything was made: then it is done afresh.
    db().run(
        QStringLiteral("UPDATE done_once SET status = 0, made = '', recording_id = '', request = '', lease_until = 0"));
    QCOMPARE(upload(token, "film", media, session).status, 201);
    QCOMPARE(recordings(), before + 2);
    QCOMPARE(m_calls
                 ->call(m_calls->tokenOf("priya"), "DELETE",
                        pathFor(paths::recording, first.json()["recordingId"].get<std::string>().c_str()),
                        {{"reason", why.toStdString()}, {"category", "other"}}, {})
                 .status,
             200);
}

void TestRepeats::rowsEnd()
{
    QCOMPARE(m_calls->call(m_calls->tokenOf("ruth"), "PUT", transcriptPath(), correction(planted), "a").status, 200);
    QCOMPARE(m_calls
                 ->call(m_calls->tokenOf("soren"), "POST", pathFor(paths::deletionRequest, m_recording.id.value()),
                        Json::object(), "b")
                 .status,
             201);
    const auto rows = [this] { return count(QStringLiteral("SELECT COUNT(*) FROM done_once")); };
    QCOMPARE(rows(), 2);
    server::thinTables(db(), m_clinic->clinic().clock.now());
    QCOMPARE(rows(), 2);
    db().run(QStringLiteral("UPDATE done_once SET created_at = created_at - 86400001 WHERE user_id = ?"),
             {idOf("soren")});
    server::thinTables(db(), m_clinic->clinic().clock.now());
    QCOMPARE(rows(), 1);
    QProcess program;
    program.start(qEnvironmentVariable("ATTUNECTL"),
                  {QStringLiteral("account"), QStringLiteral("close"), QStringLiteral("--clinic"), m_clinic->folder(),
                   QStringLiteral("--email"), QStringLiteral("ruth@sample.clinic")});
    QVERIFY(program.waitForFinished(60'000));
    QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
    QCOMPARE(rows(), 0);
}

QTEST_GUILESS_MAIN(TestRepeats)
#include "tst_repeats.moc"
