// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/relations_fixture.h"

/// People who stand to a client in some other way than being them or treating them, and how fast the end of any
/// relation is felt.
class TestRelations : public QObject, protected RelationsFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void aProxySeesWhatTheClientSeesUntilItEnds();
    void aParentsRightEndsWhenTheChildComesOfAge();
    void aSupervisorNeedsTheClientsConsentToSupervision();
    void aPurposeNobodyConsentedToIsRefused();
    void anotherOfficeSeesNothing();
    void anEmergencyOpensOneClientAndIsReviewedBySomebodyElse();
    void aPatientCannotOpenAnEmergency();
    void aRestrictedRecordingIsForThoseWhoTreat();
    void deletionCanWantTwoPeople();
    void aHoldOutlastsTwoPeople();
    void anInvitationWorksOnce();
    void aWriteWithAKeyIsDoneOnce();
    void aBrowserMustShowThatAWriteWasMeant();
};

void TestRelations::aProxySeesWhatTheClientSeesUntilItEnds()
{
    const auto june = signedIn("june");
    const auto soren = idOf("soren");
    domain::RecordingQuery query;
    query.clientId = soren;
    QCOMPARE(wait(june->clinic.recordings(query))->items.size(), 0);
    QVERIFY(server::identity::addGuardianship(db(), idOf("june"), soren, QStringLiteral("proxy"), now()));
    query.statuses = {domain::RecordingStatus::Available};
    const auto seen = wait(june->clinic.recordings(query));
    QVERIFY(!seen->items.isEmpty());
    const auto recording = seen->items.first();
    QCOMPARE(codeOf(play(*june, recording)), QStringLiteral("allowed"));
    QVERIFY(recording.wantsReasonFor(
        domain::Permission::Download)); // taking a copy away wants a reason, unlike the client's own
    QVERIFY(server::identity::endGuardianship(db(), idOf("june"), soren, now()));
    QCOMPARE(codeOf(play(*june, recording)), QStringLiteral("not_found"));
    QCOMPARE(wait(june->clinic.recordings(query))->items.size(), 0);
}

void TestRelations::aParentsRightEndsWhenTheChildComesOfAge()
{
    const auto parent = idOf("june");
    const auto child = idOf("soren");
    const auto bornYearsAgo = [&](int years, int days) {
        db().run(QStringLiteral("UPDATE users SET birth_date = ? WHERE id = ?"),
                 {QDate::currentDate().addYears(-years).addDays(days).toString(Qt::ISODate), child.value()});
    };
    const auto &policies = m_clinic->clinic().retentionPolicies;
    QVERIFY(server::identity::addGuardianship(db(), parent, child, QStringLiteral("parent"), now()));
    bornYearsAgo(18, 2); // of age in two days
    QCOMPARE(server::identity::clientsActedFor(db(), parent, policies, now()), QStringList{child.value()});
    bornYearsAgo(18, -1);
    QVERIFY(server::identity::clientsActedFor(db(), parent, policies, now()).isEmpty());
    db().run(QStringLiteral("UPDATE users SET birth_date = '' WHERE id = ?"), {child.value()});
    QVERIFY(server::identity::clientsActedFor(db(), parent, policies, now()).isEmpty()); // nobody knows: no right
    QVERIFY(!server::identity::addGuardianship(db(), child, child, QStringLiteral("proxy"), now()));
    QVERIFY(!server::identity::addGuardianship(db(), parent, child, QStringLiteral("neighbour"), now()));
}

void TestRelations::aSupervisorNeedsTheClientsConsentToSupervision()
{
    const auto daniel = signedIn("daniel");
    QCOMPARE(codeOf(play(*daniel, m_recording)), QStringLiteral("not_found"));
    QVERIFY(server::identity::addSupervision(db(), idOf("daniel"), idOf("ruth"), now()));
    setConsent(m_recording.clientId, "given", "care");
    QCOMPARE(codeOf(play(*daniel, m_recording)), QStringLiteral("purpose_not_consented"));
    setConsent(m_recording.clientId, "given", "care,supervision");
    QCOMPARE(codeOf(play(*daniel, m_recording)), QStringLiteral("allowed"));
    const auto download =
        daniel->get(pathFor(paths::downloadUrl, m_recording.sessionId.value()),
                    {{QStringLiteral("recordingId"), m_recording.id.value()}, {QStringLiteral("reason"), reason}});
    QCOMPARE(codeOf(download), QStringLiteral("not_permitted")); // seen, and nothing to take away
    QVERIFY(server::identity::endSupervision(db(), idOf("daniel"), idOf("ruth"), now()));
    QCOMPARE(codeOf(play(*daniel, m_recording)), QStringLiteral("not_found"));
}

void TestRelations::aPurposeNobodyConsentedToIsRefused()
{
    setConsent(m_recording.clientId, "given", "care");
    QCOMPARE(codeOf(play(*m_ruth, m_recording, {{QStringLiteral("purpose"), QStringLiteral("training")}})),
             QStringLiteral("purpose_not_consented"));
    setConsent(m_recording.clientId, "given", "care,training");
    QCOMPARE(codeOf(play(*m_ruth, m_recording, {{QStringLiteral("purpose"), QStringLiteral("training")}})),
             QStringLiteral("allowed"));
    const auto priya = signedIn("priya"); // a manager's purposes are care and quality, whatever the client agreed to
    QCOMPARE(
        codeOf(play(*priya, m_recording,
                    {{QStringLiteral("purpose"), QStringLiteral("training")}, {QStringLiteral("reason"), reason}})),
        QStringLiteral("purpose_not_consented"));
}

void TestRelations::anotherOfficeSeesNothing()
{
    QVERIFY(
        server::identity::addOffice(db(), QStringLiteral("north"), QStringLiteral("North"), QStringLiteral("general")));
    const auto priya = signedIn("priya");
    QVERIFY(!wait(priya->clinic.recordings({}))->items.isEmpty());
    db().run(QStringLiteral("UPDATE users SET office_id = 'north' WHERE id = ?"), {idOf("priya").value()});
    QCOMPARE(wait(priya->clinic.recordings({}))->items.size(), 0);
    QCOMPARE(codeOf(play(*priya, m_recording, {{QStringLiteral("reason"), reason}})), QStringLiteral("not_found"));
    QCOMPARE(codeOf(priya->get(pathFor(paths::recording, m_recording.id.value()))), QStringLiteral("not_found"));
    QVERIFY(!priya->get(QString::fromLatin1(paths::sessions))->at("sessions").size());
    // A clinician who moves away leaves her recordings behind.
    db().run(QStringLiteral("UPDATE users SET office_id = 'north' WHERE id = ?"), {idOf("ruth").value()});
    QCOMPARE(codeOf(play(*m_ruth, m_recording)), QStringLiteral("not_found"));
}

void TestRelations::anEmergencyOpensOneClientAndIsReviewedBySomebodyElse()
{
    const auto daniel = signedIn("daniel");
    const auto priya = signedIn("priya");
    const QString path = QString::fromLatin1(paths::breakGlassAccesses);
    const protocol::Json body = {{"clientId", protocol::json(m_recording.clientId.value())},
                                 {"reason", protocol::json(reason)}};
    QCOMPARE(codeOf(daniel->send("POST", path,
                                 {{"clientId", protocol::json(m_recording.clientId.value())}, {"reason", "no"}})),
             QStringLiteral("reason_too_short"));
    db().run(QStringLiteral("UPDATE sign_ins SET proven_at = 0"));
    QCOMPARE(codeOf(daniel->send("POST", path, body)), QStringLiteral("step_up_required"));
    QVERIFY(wait(daniel->session.prove(QString::fromLatin1(samplePassword))));
    const auto opened = daniel->send("POST", path, body);
    QVERIFY2(opened, qPrintable(codeOf(opened)));
    const QString id = protocol::text(protocol::child(*opened, "breakGlass"), "id");
    QCOMPARE(codeOf(play(*daniel, m_recording)), QStringLiteral("allowed"));
    const auto asked = daniel->send("POST", path, body); // again, while it lasts
    QVERIFY(asked);
    QCOMPARE(protocol::text(protocol::child(*asked, "breakGlass"), "id"), id);
    // One client, no other.
    const auto everyone = wait(m_ruth->clinic.recordings({}));
    for (const auto &row : everyone->items) {
        if (row.clientId != m_recording.clientId)
            QCOMPARE(codeOf(daniel->get(pathFor(paths::recording, row.id.value()))), QStringLiteral("not_found"));
    }
    // Told at once: the managers, and who treats the client.
    for (const char *who : {"priya", "oscar", "ruth"}) {
        const auto person = signedIn(who);
        const auto messages = person->get(QString::fromLatin1(paths::messages));
        QVERIFY(messages);
        QCOMPARE(protocol::text(messages->at("messages").at(0), "kind"), QStringLiteral("breakGlassOpened"));
        QCOMPARE(protocol::text(messages->at("messages").at(0), "about"), id);
    }
    const QString review = pathFor(paths::breakGlassReview, id);
    const protocol::Json verdict = {{"verdict", "justified"}, {"reason", protocol::json(reason)}};
    QCOMPARE(codeOf(daniel->send("POST", review, verdict)), QStringLiteral("not_permitted"));
    QCOMPARE(priya->get(path, {{QStringLiteral("open"), QStringLiteral("true")}})->at("breakGlass").size(), 1U);
    QVERIFY(priya->send("POST", review, verdict).has_value());
    QCOMPARE(priya->get(path, {{QStringLiteral("open"), QStringLiteral("true")}})->at("breakGlass").size(), 0U);
    QVERIFY(!priya->send("POST", review, verdict));                            // once
    QCOMPARE(codeOf(play(*daniel, m_recording)), QStringLiteral("not_found")); // and the door is shut
    // A manager's own emergency is judged by another one, and a withdrawal is stronger than an emergency.
    QVERIFY(wait(priya->session.prove(QString::fromLatin1(samplePassword))));
    const auto own = priya->send("POST", path, body);
    QVERIFY(own);
    QCOMPARE(codeOf(priya->send("POST", pathFor(paths::breakGlassReview, protocol::text(own->at("breakGlass"), "id")),
                                verdict)),
             QStringLiteral("same_person"));
    setConsent(m_recording.clientId, "withdrawn", "");
    QCOMPARE(codeOf(play(*priya, m_recording)), QStringLiteral("consent_withdrawn"));
    // Somebody who cannot look the client up names them by the number on the record.
    const protocol::Json byNumber = {{"clientNumber", protocol::json(m_recording.clientRecordNumber)},
                                     {"reason", protocol::json(reason)}};
    const auto named = daniel->send("POST", path, byNumber);
    QVERIFY2(named, qPrintable(codeOf(named)));
    QCOMPARE(protocol::text(named->at("breakGlass"), "clientId"), m_recording.clientId.value());
    QCOMPARE(protocol::text(named->at("breakGlass"), "reason"), reason);
    for (const char *nobodys : {"", " ", "%", "K-0000"})
        QVERIFY(!daniel->send("POST", path, {{"clientNumber", nobodys}, {"reason", protocol::json(reason)}}));
    auto logged = db().run(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action IN ('breakGlassOpened', "
                                          "'breakGlassReviewed')"));
    logged.next();
    QCOMPARE(logged.number(0), 4);
}

void TestRelations::aPatientCannotOpenAnEmergency()
{
    const auto june = signedIn("june");
    const protocol::Json body = {{"clientId", protocol::json(idOf("soren").value())},
                                 {"reason", protocol::json(reason)}};
    QCOMPARE(codeOf(june->send("POST", QString::fromLatin1(paths::breakGlassAccesses), body)),
             QStringLiteral("not_found"));
}

void TestRelations::aRestrictedRecordingIsForThoseWhoTreat()
{
    const auto priya = signedIn("priya");
    const QList<std::pair<QString, QString>> why = {{QStringLiteral("reason"), reason}};
    QCOMPARE(codeOf(play(*priya, m_recording, why)), QStringLiteral("allowed"));
    const QString path = pathFor(paths::classifyRecording, m_recording.id.value());
    QCOMPARE(codeOf(m_ruth->send("PUT", path, {{"classification", "restricted"}})), QStringLiteral("reason_required"));
    QVERIFY(m_ruth->send("PUT", path, {{"classification", "restricted"}, {"reason", protocol::json(reason)}}));
    QCOMPARE(codeOf(play(*priya, m_recording, why)), QStringLiteral("restricted"));
    QCOMPARE(codeOf(play(*m_ruth, m_recording)), QStringLiteral("allowed"));
    QCOMPARE(codeOf(m_ruth->send("PUT", path, {{"classification", "secret"}, {"reason", protocol::json(reason)}})),
             QStringLiteral("invalid_field"));
}

void TestRelations::aHoldOutlastsTwoPeople()
{
    m_ruth.reset();
    m_clinic->stop();
    m_clinic->rules.deletionNeedsTwo = true;
    m_clinic->start();
    const auto priya = signedIn("priya");
    const auto oscar = signedIn("oscar");
    const QString path = pathFor(paths::recording, m_recording.id.value());
    const QString approve = pathFor(paths::approveDeletion, m_recording.id.value());
    const protocol::Json body = {{"reason", protocol::json(reason)}, {"category", "client_request"}};
    QVERIFY(priya->send("DELETE", path, body));
    server::store::placeHold(db(), m_recording.id.value(), now());
    QCOMPARE(codeOf(oscar->send("POST", approve, body)), QStringLiteral("legal_hold"));
    QVERIFY(m_clinic->hasMedia(m_recording.id.value()));
    QCOMPARE(server::store::deleteNow(db(), m_recording.id.value(), QStringLiteral("x")).error().code,
             QStringLiteral("legal_hold"));
    // What waits can be taken back, and then nothing waits.
    QVERIFY(server::store::liftHold(db(), m_recording.id.value(), now()));
    QVERIFY(priya->send("POST", pathFor(paths::restoreRecording, m_recording.id.value()), body));
    QCOMPARE(codeOf(oscar->send("POST", approve, body)), QStringLiteral("not_deleting"));
    QVERIFY(m_clinic->hasMedia(m_recording.id.value()));
}

void TestRelations::deletionCanWantTwoPeople()
{
    m_ruth.reset();
    m_clinic->stop();
    m_clinic->rules.deletionNeedsTwo = true;
    m_clinic->start();
    const auto priya = signedIn("priya");
    const auto oscar = signedIn("oscar");
    const QString path = pathFor(paths::recording, m_recording.id.value());
    const QString approve = pathFor(paths::approveDeletion, m_recording.id.value());
    const protocol::Json body = {{"reason", protocol::json(reason)}, {"category", "client_request"}};
    QCOMPARE(codeOf(oscar->send("POST", approve, body)), QStringLiteral("not_deleting"));
    const auto asked = priya->send("DELETE", path, body);
    QVERIFY(asked && protocol::flag(*asked, "waitsForSecond"));
    QCOMPARE(protocol::text(protocol::child(*priya->get(path), "recording"), "status"), QStringLiteral("AVAILABLE"));
    QCOMPARE(codeOf(priya->send("POST", approve, body)), QStringLiteral("same_person"));
    QCOMPARE(protocol::text(oscar->get(QString::fromLatin1(paths::messages))->at("messages").at(0), "kind"),
             QStringLiteral("deletionWaits"));
    QVERIFY(oscar->send("POST", approve, body).has_value());
    QCOMPARE(protocol::text(protocol::child(*priya->get(path), "recording"), "status"), QStringLiteral("DELETED"));
}

void TestRelations::anInvitationWorksOnce()
{
    const QString token = server::identity::makeInvitation(db(), idOf("june"), now());
    const QString path = QString::fromLatin1(paths::invitation);
    const auto accept = [&](const QString &word, const char *password) {
        const auto body = protocol::toBytes({{"invitation", protocol::json(word)}, {"password", password}});
        return raw("POST", path, {{"Content-Type", "application/json"}}, body);
    };
    QCOMPARE(accept(QStringLiteral("wrong"), "heron plum seven kettle").status, 403);
    QCOMPARE(accept(token, "short").status, 400);
    QCOMPARE(accept(token, "heron plum seven kettle").status, 200);
    QCOMPARE(accept(token, "mango ladder violet pier").status, 403); // once
    TestPerson june(m_clinic->address());
    QVERIFY(!june.signIn("june"));
    QVERIFY(wait(june.session.signIn(QStringLiteral("june@sample.clinic"), QStringLiteral("heron plum seven kettle"))));
    const QString late = server::identity::makeInvitation(db(), idOf("june"), now() - std::chrono::hours(24 * 8));
    QCOMPARE(accept(late, "heron plum seven kettle").status, 403);
    const QString first = server::identity::makeInvitation(db(), idOf("june"), now());
    server::identity::makeInvitation(db(), idOf("june"), now());
    QCOMPARE(accept(first, "heron plum seven kettle").status, 403); // a newer one voids it
}

void TestRelations::aWriteWithAKeyIsDoneOnce()
{
    const QByteArray bearer = bearerOf("ruth");
    const QString path = pathFor(paths::classifyRecording, m_recording.id.value());
    const auto classify = [&](const QByteArray &key, const char *as) {
        const auto body = protocol::toBytes({{"classification", as}, {"reason", protocol::json(reason)}});
        return raw("PUT", path,
                   {{"Authorization", bearer}, {"Idempotency-Key", key}, {"Content-Type", "application/json"}}, body);
    };
    const auto entries = [this] {
        auto row = db().run(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'classified'"));
        row.next();
        return row.number(0);
    };
    const Raw first = classify("key-1", "restricted");
    QCOMPARE(first.status, 200);
    const Raw again = classify("key-1", "restricted");
    QCOMPARE(again.status, 200);
    QCOMPARE(again.body, first.body);
    QCOMPARE(entries(), 1);                              // more about it: tst_once
    QCOMPARE(classify("key-1", "standard").status, 409); // the same key for something else
    QCOMPARE(classify("key-2", "standard").status, 200);
    QCOMPARE(entries(), 2);
    QCOMPARE(classify("key-3", "nonsense").status, 400); // a refusal is not kept …
    QCOMPARE(classify("key-3", "nonsense").status, 400);
    QCOMPARE(classify(QByteArray(101, 'k'), "standard").status, 400);
}

void TestRelations::aBrowserMustShowThatAWriteWasMeant()
{
    const auto body = protocol::toBytes({{"email", "ruth@sample.clinic"}, {"password", samplePassword}});
    const Raw in = raw("POST", QString::fromLatin1(paths::login), {{"Content-Type", "application/json"}}, body);
    QCOMPARE(in.status, 200);
    QByteArray access;
    for (const QByteArray &cookie : in.cookies) {
        QVERIFY2(cookie.contains("HttpOnly") && cookie.contains("Secure") && cookie.contains("SameSite=Strict"),
                 cookie.constData());
        if (cookie.startsWith("access_token="))
            access = cookie.split(';').first();
    }
    QVERIFY(!access.isEmpty());
    QCOMPARE(raw("GET", QString::fromLatin1(paths::me), {{"Cookie", access}}).status, 200); // reading needs no more
    const QString write = QString::fromLatin1(paths::logout);
    QCOMPARE(raw("POST", write, {{"Cookie", access}}).status, 403);
    const Raw token = raw("GET", QString::fromLatin1(paths::csrfToken), {});
    const QByteArray csrf = protocol::text(*protocol::objectFrom(token.body), "csrfToken").toLatin1();
    QVERIFY(!csrf.isEmpty());
    QCOMPARE(raw("POST", write, {{"Cookie", access}, {"x-csrf-token", csrf}}).status,
             403); // without the cookie beside it
    const QByteArray made = QByteArray(32, 'a') + '.' + QByteArray(64, 'b');
    QCOMPARE(raw("POST", write, {{"Cookie", access + "; csrf_token=" + made}, {"x-csrf-token", made}}).status, 403);
    QCOMPARE(raw("POST", write, {{"Cookie", access + "; csrf_token=" + csrf}, {"x-csrf-token", csrf}}).status, 200);
    // Signing out takes the cookies back.
    const Raw again = raw("POST", QString::fromLatin1(paths::login), {{"Content-Type", "application/json"}}, body);
    const auto bearer = protocol::text(
        protocol::child(protocol::child(*protocol::objectFrom(again.body), "data"), "session"), "accessToken");
    const Raw out = raw("POST", write, {{"Authorization", "Bearer " + bearer.toLatin1()}});
    QCOMPARE(out.status, 200);
    QCOMPARE(out.cookies.size(), 2);
    for (const QByteArray &cookie : out.cookies)
        QVERIFY2(cookie.contains("=;") && cookie.contains("Max-Age=0"), cookie.constData());
}

QTEST_GUILESS_MAIN(TestRelations)
#include "tst_relations.moc"
