// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/consent_acts_fixture.h"

/// What a session that was planned opens, and who puts whom into it.
class TestPlannedSessions : public QObject, protected ConsentActsFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void planningOpensAndAnswersNothing_data();
    void planningOpensAndAnswersNothing();
    void somebodyElseStandsForASession_data();
    void somebodyElseStandsForASession();
    void participantsAreAddedAndTakenOffByThoseWhoTreat();
    void whoSaidNoIsTakenOffByAManagerOnly();
    void doorsAreForThoseInside();
    void codesAreOfOneOffice();
    void anUnjustifiedEmergencyIsNotRepeated();
};

void TestPlannedSessions::planningOpensAndAnswersNothing_data()
{
    QTest::addColumn<QString>("when");
    for (const char *when : {"to come", "its time has come", "taken out again"})
        QTest::newRow(when) << QString::fromLatin1(when);
}

void TestPlannedSessions::planningOpensAndAnswersNothing()
{
    QFETCH(QString, when);
    const auto daniel = signedIn("daniel");
    const auto mine = daniel->first();
    const QStringList before = answersAbout(*daniel, "soren", {});
    QCOMPARE(before, QStringList(before.size(), QStringLiteral("not_found"))); // a stranger's client does not exist
    const QString session = plannedBy(*daniel, "soren");
    QVERIFY(!session.isEmpty());
    if (when == QStringLiteral("its time has come"))
        letTheTimeCome(session);
    if (when == QStringLiteral("taken out again"))
        QVERIFY(daniel->send("POST", pathFor(paths::cancelSession, session), Json::object()));
    const QStringList after = answersAbout(*daniel, "soren", session);
    QCOMPARE(after.first(before.size()), before);
    for (const QString &answer : after.mid(before.size()))
        QVERIFY2(answer == QStringLiteral("not_permitted") || answer == QStringLiteral("not_recording"),
                 qPrintable(answer));
    QCOMPARE(stateOf("soren"), QStringLiteral("valid")); // nothing was withdrawn
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM session_participants WHERE session_id = ?"), {session}), 0);
    // Its list tells the number that was typed, and nothing else about the client.
    const auto listed = daniel->get(QString::fromLatin1(paths::sessions));
    QVERIFY(listed);
    for (const Json &row : protocol::list(*listed, "sessions")) {
        if (protocol::text(row, "id") != session)
            continue;
        QCOMPARE(protocol::text(row, "clientName"), numberOf("soren"));
        QCOMPARE(protocol::text(row, "consentState"), domain::textOf(domain::ConsentState::Unknown));
        QVERIFY(!protocol::flag(row, "confirmed", true));
    }
    // Nobody plans a past for themselves.
    const auto starts = now() - std::chrono::hours(2);
    QCOMPARE(codeOf(daniel->send("POST", QString::fromLatin1(paths::sessions),
                                 {{"clientNumber", protocol::json(numberOf("soren"))},
                                  {"startsAt", protocol::json(std::optional(starts))},
                                  {"endsAt", protocol::json(std::optional(starts + std::chrono::minutes(50)))}})),
             QStringLiteral("invalid_field"));
    // The emergency of somebody else is not told to who planned a session, nor when a consent ends.
    QVERIFY(signedIn("priya")->send(
        "POST", QString::fromLatin1(paths::breakGlassAccesses),
        {{"clientId", protocol::json(idOf("soren").value())}, {"reason", protocol::json(reason)}}));
    QCOMPARE(told("daniel", domain::MessageKind::BreakGlassOpened), 0);
    QCOMPARE(told("ruth", domain::MessageKind::BreakGlassOpened), 1);
    QCOMPARE(mine.clinicianId, idOf("daniel")); // and Daniel treats others as before
    QVERIFY(daniel->get(pathFor(paths::consentOfClient, mine.clientId.value())));
}

void TestPlannedSessions::somebodyElseStandsForASession_data()
{
    QTest::addColumn<QString>("who");
    for (const char *who : {"the client", "who acts for them", "a manager", "planned by a manager"})
        QTest::newRow(who) << QString::fromLatin1(who);
}

void TestPlannedSessions::somebodyElseStandsForASession()
{
    QFETCH(QString, who);
    const auto daniel = signedIn("daniel");
    const auto priya = signedIn("priya");
    const QString session = plannedBy(*daniel, "soren");
    const QString path = pathFor(paths::confirmSession, session);
    const auto confirm = [&](TestPerson &person) { return codeOf(person.send("POST", path, Json::object())); };
    QCOMPARE(told("soren", domain::MessageKind::SessionToConfirm), 1);
    QCOMPARE(told("priya", domain::MessageKind::PairingToConfirm), 1);
    const auto june = signedIn("june");
    QCOMPARE(confirm(*daniel), QStringLiteral("not_permitted"));
    QCOMPARE(confirm(*m_ruth), QStringLiteral("not_found"));
    QCOMPARE(confirm(*june), QStringLiteral("not_found"));
    if (who == QStringLiteral("the client")) {
        QCOMPARE(confirm(*m_soren), QStringLiteral("allowed"));
    } else if (who == QStringLiteral("who acts for them")) {
        QVERIFY(server::identity::addGuardianship(db(), idOf("june"), idOf("soren"), QStringLiteral("proxy"), now()));
        QCOMPARE(confirm(*june), QStringLiteral("allowed"));
    } else if (who == QStringLiteral("a manager")) {
        QCOMPARE(confirm(*priya), QStringLiteral("allowed"));
    } else {
        auto row = db().run(QStringLiteral("SELECT starts_at FROM therapy_sessions WHERE id = ?"), {session});
        QVERIFY(row.next());
        const auto starts = base::fromUnixMs(row.number(0));
        QVERIFY(priya->send("POST", QString::fromLatin1(paths::sessions),
                            {{"clientId", protocol::json(idOf("soren").value())},
                             {"clinicianId", protocol::json(idOf("daniel").value())},
                             {"startsAt", protocol::json(std::optional(starts))},
                             {"endsAt", protocol::json(std::optional(starts + std::chrono::minutes(50)))}}));
    }
    if (who != QStringLiteral("planned by a manager"))
        QCOMPARE(told("daniel", domain::MessageKind::SessionConfirmed), 1);
    const QString history = pathFor(paths::consentOfClient, idOf("soren").value());
    QCOMPARE(codeOf(daniel->get(history)), QStringLiteral("not_found")); // not before its time
    QCOMPARE(codeOf(daniel->get(pathFor(paths::sessionParticipants, session))), QStringLiteral("allowed"));
    letTheTimeCome(session);
    QCOMPARE(codeOf(daniel->get(history)), QStringLiteral("allowed"));
}

void TestPlannedSessions::participantsAreAddedAndTakenOffByThoseWhoTreat()
{
    const auto recording = m_ruth->first();
    QVERIFY(recording.clientId != idOf("tomasz"));
    const QString path = pathFor(paths::sessionParticipants, recording.sessionId.value());
    const QString off = pathFor(paths::removeParticipant, recording.sessionId.value());
    const Json tomasz = {{"userId", protocol::json(idOf("tomasz").value())}, {"reason", protocol::json(reason)}};
    const auto plays = [&] {
        return codeOf(m_ruth->get(pathFor(paths::playbackUrl, recording.sessionId.value()),
                                  {{QStringLiteral("recordingId"), recording.id.value()}}));
    };
    QCOMPARE(plays(), QStringLiteral("allowed"));
    // Neither who supervises nor who came in an emergency, nor any client, closes a recording by it.
    const auto daniel = signedIn("daniel");
    QVERIFY(server::identity::addSupervision(db(), idOf("daniel"), idOf("ruth"), now()));
    const auto oscar = signedIn("oscar");
    const auto client = signedIn(server::identity::accountById(db(), recording.clientId)
                                     ->person.email.section(QLatin1Char('@'), 0, 0)
                                     .toLatin1());
    for (TestPerson *person : {daniel.get(), oscar.get(), client.get()}) {
        QCOMPARE(codeOf(person->send("POST", path, tomasz)), QStringLiteral("not_permitted"));
        QCOMPARE(codeOf(person->send("POST", off, tomasz)), QStringLiteral("not_permitted"));
        QCOMPARE(codeOf(person->get(path)), QStringLiteral("not_permitted"));
    }
    QVERIFY(server::identity::endSupervision(db(), idOf("daniel"), idOf("ruth"), now()));
    QVERIFY(
        daniel->send("POST", QString::fromLatin1(paths::breakGlassAccesses),
                     {{"clientId", protocol::json(recording.clientId.value())}, {"reason", protocol::json(reason)}}));
    QCOMPARE(codeOf(daniel->send("POST", path, tomasz)), QStringLiteral("not_permitted"));
    QCOMPARE(plays(), QStringLiteral("allowed"));
    const auto priya = signedIn("priya");
    for (TestPerson *person : {m_ruth.get(), priya.get()}) {
        const auto added = person->send("POST", path, tomasz);
        QVERIFY2(added, qPrintable(codeOf(added)));
        QCOMPARE(added->at("participants").size(), 1U);
        QCOMPARE(plays(), QStringLiteral("consent_required")); // somebody who was there has not agreed
        Json silent = tomasz;
        silent["reason"] = "";
        QCOMPARE(codeOf(person->send("POST", off, silent)), QStringLiteral("reason_required"));
        const auto gone = person->send("POST", off, tomasz);
        QVERIFY2(gone, qPrintable(codeOf(gone)));
        QCOMPARE(gone->at("participants").size(), 0U);
        QCOMPARE(plays(), QStringLiteral("allowed")); // and somebody who was not there closes nothing
        QCOMPARE(codeOf(person->send("POST", off, tomasz)), QStringLiteral("not_found"));
    }
    QCOMPARE(told("tomasz", domain::MessageKind::ParticipantAdded), 1); // once a day for a session
    QCOMPARE(told("tomasz", domain::MessageKind::ParticipantRemoved), 1);
    QCOMPARE(told("priya", domain::MessageKind::ParticipantRemoved), 1); // of the other's
    QCOMPARE(logged(domain::LogAction::ParticipantAdded, "tomasz"), 2);
    QCOMPARE(logged(domain::LogAction::ParticipantRemoved, "tomasz"), 2);
    // By the number on the record as well, within the office.
    QVERIFY(m_ruth->send("POST", path, {{"clientNumber", protocol::json(numberOf("june"))}}));
    const auto people = m_ruth->get(path);
    QCOMPARE(people->at("people").size(), 1U); // Ruth does not see June: that there is somebody is all she is told
    QCOMPARE(people->at("participants").size(), 0U);
    QCOMPARE(protocol::text(people->at("people").at(0), "recordNumber"), QString());
    QCOMPARE(protocol::text(people->at("people").at(0), "consentState"), domain::textOf(domain::ConsentState::Unknown));
    for (const Json &nobody : {Json{{"userId", "nobody"}}, Json{{"userId", protocol::json(idOf("ruth").value())}},
                               Json{{"userId", protocol::json(recording.clientId.value())}}, Json::object()})
        QCOMPARE(codeOf(m_ruth->send("POST", path, nobody)), QStringLiteral("not_found"));
}

void TestPlannedSessions::whoSaidNoIsTakenOffByAManagerOnly()
{
    const auto recording = m_ruth->first();
    const char *other = recording.clientId == idOf("june") ? "maria" : "june"; // June withdrew in the sample clinic
    if (stateOf(other) == QStringLiteral("valid"))
        QVERIFY(withdraw(*signedIn(other), other));
    const Json body = {{"userId", protocol::json(idOf(other).value())}, {"reason", protocol::json(reason)}};
    QVERIFY(m_ruth->send("POST", pathFor(paths::sessionParticipants, recording.sessionId.value()), body));
    const QString off = pathFor(paths::removeParticipant, recording.sessionId.value());
    QCOMPARE(codeOf(m_ruth->send("POST", off, body)), QStringLiteral("client_decides"));
    QVERIFY(signedIn("priya")->send("POST", off, body));
}

void TestPlannedSessions::doorsAreForThoseInside()
{
    const auto recording = m_ruth->first();
    const auto daniel = signedIn("daniel");
    QVERIFY(server::identity::addSupervision(db(), idOf("daniel"), idOf("ruth"), now()));
    const QString restore = pathFor(paths::fetchBackRecording, recording.id.value());
    QCOMPARE(codeOf(daniel->send("POST", restore, Json::object())), QStringLiteral("not_permitted"));
    QCOMPARE(codeOf(daniel->send("POST", pathFor(paths::retryRecording, recording.id.value()), Json::object())),
             QStringLiteral("not_permitted"));
    auto row =
        db().run(QStringLiteral("SELECT number FROM therapy_sessions WHERE id = ?"), {recording.sessionId.value()});
    QVERIFY(row.next());
    const QString room = pathFor(paths::appointmentsVideoRoom, row.text(0));
    const Json without = {{"enable_recording", false}};
    QVERIFY(!daniel->send("POST", room, without));
    QVERIFY(!signedIn("priya")->send("POST", room, without));
    QCOMPARE(
        count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action IN ('videoRoomOpened', 'fetchedBack')")), 0);
}

void TestPlannedSessions::codesAreOfOneOffice()
{
    QVERIFY(
        server::identity::addOffice(db(), QStringLiteral("north"), QStringLiteral("North"), QStringLiteral("general")));
    const auto priya = signedIn("priya");
    const auto oscar = signedIn("oscar");
    const auto daniel = signedIn("daniel");
    db().run(QStringLiteral("UPDATE users SET office_id = 'north' WHERE id = ?"), {idOf("daniel").value()});
    const QString path = QString::fromLatin1(paths::codeSet);
    const auto codes = [](TestPerson &person) { return wait(person.clinic.codes()).value(); };
    QCOMPARE(codeOf(priya->send("PUT", path, {{"scope", "clinic"}, {"codes", {"all"}}})),
             QStringLiteral("not_permitted"));
    QVERIFY(priya->send("PUT", path, {{"scope", "office"}, {"codes", {"ours"}}}));
    QCOMPARE(codes(*m_ruth), domain::CodeSet{QStringLiteral("ours")});
    QCOMPARE(codes(*daniel), domain::CodeSet());
    QVERIFY(oscar->send("PUT", path, {{"scope", "clinic"}, {"codes", {"all"}}}));
    QCOMPARE(codes(*daniel), domain::CodeSet{QStringLiteral("all")});
    QCOMPARE(codes(*m_ruth), domain::CodeSet{QStringLiteral("ours")}); // the closest counts
    for (const char *scope : {"office", "clinic"})
        QCOMPARE(codeOf(m_ruth->send("PUT", path, {{"scope", scope}, {"codes", {"mine"}}})),
                 QStringLiteral("not_permitted"));
}

void TestPlannedSessions::anUnjustifiedEmergencyIsNotRepeated()
{
    const auto daniel = signedIn("daniel");
    const auto priya = signedIn("priya");
    const Json body = {{"clientId", protocol::json(idOf("soren").value())}, {"reason", protocol::json(reason)}};
    const QString path = QString::fromLatin1(paths::breakGlassAccesses);
    const auto opened = daniel->send("POST", path, body);
    QVERIFY(opened);
    QVERIFY(priya->send("POST",
                        pathFor(paths::breakGlassReview, protocol::text(protocol::child(*opened, "breakGlass"), "id")),
                        {{"verdict", "unjustified"}, {"reason", protocol::json(reason)}}));
    QCOMPARE(codeOf(daniel->send("POST", path, body)), QStringLiteral("not_permitted"));
}

QTEST_GUILESS_MAIN(TestPlannedSessions)
#include "tst_planned_sessions.moc"
