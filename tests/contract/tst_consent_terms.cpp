// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/relations_fixture.h"
#include "tests/support/waiting.h"

/// Whose consent counts, from when to when, and what ends with it.
class TestConsentTerms : public QObject, protected RelationsFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void sessionsArePlannedByThoseWhoTreat();
    void everyParticipantHasToAgree();
    void aConsentEndsOnItsDay();
    void aChildsConsentIsSignedByAGuardian();
    void theStricterTextOfTwoPlacesCounts();
    void aCopyOfAConsentStandsAlone();
    void aRunningRecordingStopsWhenAConsentEnds_data();
    void aRunningRecordingStopsWhenAConsentEnds();
    void whatEndsARelationStopsPlaybackWithinSeconds_data();
    void whatEndsARelationStopsPlaybackWithinSeconds();
};

void TestConsentTerms::sessionsArePlannedByThoseWhoTreat()
{
    const auto daniel = signedIn("daniel");
    const auto priya = signedIn("priya");
    const QString path = QString::fromLatin1(paths::sessions);
    const auto body = [this](const QString &clinician = {}) {
        const auto starts = base::SystemClock().now() + std::chrono::hours(48);
        protocol::Json wanted = {{"clientNumber", protocol::json(m_recording.clientRecordNumber)},
                                 {"startsAt", protocol::json(std::optional(starts))},
                                 {"endsAt", protocol::json(std::optional(starts + std::chrono::minutes(50)))}};
        if (!clinician.isEmpty())
            wanted["clinicianId"] = protocol::json(clinician);
        return wanted;
    };
    const QString ruth = idOf("ruth").value();
    QCOMPARE(codeOf(daniel->send("POST", path, body(ruth))), QStringLiteral("not_found")); // not for somebody else
    QCOMPARE(codeOf(signedIn("june")->send("POST", path, body())), QStringLiteral("not_found"));
    const auto planned = daniel->send("POST", path, body());
    QVERIFY2(planned, qPrintable(codeOf(planned)));
    const QString id = protocol::text(protocol::child(*planned, "session"), "id");
    // Somebody hears of it, once for the two; and it opens nothing of what others recorded.
    const auto told = [&] {
        auto rows = db().run(QStringLiteral("SELECT COUNT(*) FROM messages WHERE kind = 'clientTaken' AND user_id = ?"),
                             {idOf("priya").value()});
        return rows.next() ? rows.number(0) : -1;
    };
    QCOMPARE(told(), 1);
    QVERIFY(daniel->send("POST", path, body()));
    QCOMPARE(told(), 1);
    QCOMPARE(codeOf(play(*daniel, m_recording)), QStringLiteral("not_found"));
    QVERIFY(priya->send("POST", path, body(ruth))); // managers plan for their office
    const QString cancel = pathFor(paths::cancelSession, id);
    QVERIFY(!m_ruth->send("POST", cancel, protocol::Json::object()));
    QVERIFY(daniel->send("POST", cancel, protocol::Json::object()));
    QCOMPARE(codeOf(daniel->send("POST", cancel, protocol::Json::object())), QStringLiteral("not_available"));
    auto logged = db().run(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action IN ('sessionPlanned', "
                                          "'sessionCancelled')"));
    logged.next();
    QVERIFY(logged.number(0) >= 4);
}

void TestConsentTerms::everyParticipantHasToAgree()
{
    const auto other = idOf("june") == m_recording.clientId ? idOf("soren") : idOf("june");
    setConsent(m_recording.clientId, "given", "care,training");
    for (const char *table : {"client_consent", "consent_history"})
        db().run(QStringLiteral("DELETE FROM %1 WHERE client_id = ?").arg(QLatin1String(table)), {other.value()});
    const QString path = pathFor(paths::sessionParticipants, m_recording.sessionId.value());
    const auto added = m_ruth->send("POST", path, {{"userId", protocol::json(other.value())}});
    QVERIFY2(added, qPrintable(codeOf(added)));
    QCOMPARE(codeOf(play(*m_ruth, m_recording)), QStringLiteral("consent_required"));
    setConsent(other, "given", "care");
    QCOMPARE(codeOf(play(*m_ruth, m_recording)), QStringLiteral("allowed"));
    QCOMPARE(codeOf(play(*m_ruth, m_recording, {{QStringLiteral("purpose"), QStringLiteral("training")}})),
             QStringLiteral("purpose_not_consented")); // one of two agreed to that
    setConsent(other, "withdrawn", "");
    QCOMPARE(codeOf(play(*m_ruth, m_recording)), QStringLiteral("consent_withdrawn"));
}

/// What was recorded stays as it was agreed to; what is to be recorded needs a new consent.
void TestConsentTerms::aConsentEndsOnItsDay()
{
    setConsent(m_recording.clientId, "given", "care");
    QCOMPARE(codeOf(play(*m_ruth, m_recording)), QStringLiteral("allowed"));
    db().run(QStringLiteral("UPDATE client_consent SET expires_at = ? WHERE client_id = ?"),
             {base::toUnixMs(now()) - 1, m_recording.clientId.value()});
    QCOMPARE(codeOf(play(*m_ruth, m_recording)), QStringLiteral("allowed"));
    QCOMPARE(codeOf(m_ruth->send("POST", pathFor(paths::startRecording, m_recording.sessionId.value()),
                                 {{"consentGiven", true}})),
             QStringLiteral("consent_expired"));
}

void TestConsentTerms::aChildsConsentIsSignedByAGuardian()
{
    const auto soren = signedIn("soren");
    const auto june = signedIn("june");
    const auto child = idOf("soren");
    db().run(QStringLiteral("UPDATE users SET birth_date = ? WHERE id = ?"),
             {QDate::currentDate().addYears(-12).toString(Qt::ISODate), child.value()});
    const auto text = textOfMine(*soren);
    auto decision = decisionOf(child, text);
    QCOMPARE(codeOf(soren->send("POST", QString::fromLatin1(paths::consentSign), decision)),
             QStringLiteral("consent_incomplete"));
    QVERIFY(server::identity::addGuardianship(db(), idOf("june"), child, QStringLiteral("parent"), now()));
    QCOMPARE(codeOf(june->send("POST", QString::fromLatin1(paths::consentSign), decision)),
             QStringLiteral("consent_incomplete")); // it has to be said that a guardian signs
    decision["signedByGuardian"] = true;
    const auto signedIt = june->send("POST", QString::fromLatin1(paths::consentSign), decision);
    QVERIFY2(signedIt, qPrintable(codeOf(signedIt)));
    QVERIFY(protocol::instant(protocol::child(*signedIt, "consent"), "expiresAt") >
            now() + std::chrono::hours(24 * 360));
    // The child's other account is no guardian.
    const auto other = signedIn("amara");
    server::store::addAlias(db(), child.value(), idOf("amara").value(), now());
    QCOMPARE(codeOf(other->send("POST", QString::fromLatin1(paths::consentSign), decision)),
             QStringLiteral("consent_incomplete"));
}

void TestConsentTerms::theStricterTextOfTwoPlacesCounts()
{
    const auto june = signedIn("june");
    QCOMPARE(textOfMine(*june).jurisdiction, QStringLiteral("general"));
    QCOMPARE(textOfMine(*june, QStringLiteral("us-ga")).jurisdiction, QStringLiteral("us-ga"));
    QCOMPARE(textOfMine(*june, QStringLiteral("US-TX")).jurisdiction, QStringLiteral("us"));
    QCOMPARE(textOfMine(*june, QStringLiteral("au-nsw")).jurisdiction, QStringLiteral("au-nsw"));
    auto decision = decisionOf(idOf("june"), textOfMine(*june));
    decision["location"] = "us-ga";
    QCOMPARE(codeOf(june->send("POST", QString::fromLatin1(paths::consentSign), decision)),
             QStringLiteral("consent_text_outdated")); // the general text is not enough there
    decision = decisionOf(idOf("june"), textOfMine(*june, QStringLiteral("us-ga")));
    decision["location"] = "us-ga";
    QVERIFY(june->send("POST", QString::fromLatin1(paths::consentSign), decision));
}

void TestConsentTerms::aCopyOfAConsentStandsAlone()
{
    const auto june = signedIn("june");
    const auto signedIt =
        june->send("POST", QString::fromLatin1(paths::consentSign), decisionOf(idOf("june"), textOfMine(*june)));
    QVERIFY(signedIt);
    const QString path = pathFor(paths::consentCopy, protocol::text(protocol::child(*signedIt, "consent"), "id"));
    const Raw page = raw("GET", path, {{"Authorization", bearerOf("june")}});
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("A Name"));
    QVERIFY(page.body.contains(textOfMine(*june).hash.toLatin1()));
    QVERIFY(page.body.contains("What is recorded?"));
    QCOMPARE(raw("GET", path, {{"Authorization", bearerOf("soren")}}).status, 404);
}

void TestConsentTerms::aRunningRecordingStopsWhenAConsentEnds_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"withdrawn", "withdrawn through the appointments API", "over", "of a participant"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestConsentTerms::aRunningRecordingStopsWhenAConsentEnds()
{
    QFETCH(QString, how);
    QString session;
    domain::UserId client;
    const auto sessions = m_ruth->get(QString::fromLatin1(paths::sessions));
    for (const auto &row : sessions->at("sessions")) {
        const bool free = protocol::text(row, "runningRecordingId").isEmpty();
        if (free && protocol::text(row, "consentState") == domain::textOf(domain::ConsentState::Valid)) {
            session = protocol::text(row, "id");
            client = domain::UserId(protocol::text(row, "clientId"));
        }
    }
    QVERIFY(!session.isEmpty());
    const auto account = server::identity::accountById(db(), client);
    const auto patient = signedIn(account->person.email.section(QLatin1Char('@'), 0, 0).toLatin1().constData());
    setConsent(client, "given", "care");
    const auto other = idOf("soren") == client ? idOf("june") : idOf("soren");
    setConsent(other, "given", "care");
    QVERIFY(m_ruth->send("POST", pathFor(paths::sessionParticipants, session),
                         {{"userId", protocol::json(other.value())}}));
    const auto started = m_ruth->send("POST", pathFor(paths::startRecording, session), {{"consentGiven", true}});
    QVERIFY2(started, qPrintable(codeOf(started)));
    const QString id = protocol::text(protocol::child(*started, "recording"), "recordingId");
    const auto status = [this, &id] {
        auto row = db().run(QStringLiteral("SELECT status FROM recordings WHERE id = ?"), {id});
        return row.next() ? row.text(0) : QString();
    };
    letPass(2500, "two looks at consents"); // one that stands stops nothing
    QCOMPARE(status(), QStringLiteral("RECORDING"));
    if (how == QStringLiteral("withdrawn"))
        QVERIFY(wait(patient->clinic.withdraw(client, QStringLiteral("I changed my mind."))));
    else if (how == QStringLiteral("withdrawn through the appointments API"))
        QVERIFY(patient->send("PATCH", QString::fromLatin1(paths::appointmentsPreferences),
                              {{"telehealth_recording_consent", false}}));
    else if (how == QStringLiteral("over"))
        db().run(QStringLiteral("UPDATE client_consent SET expires_at = ? WHERE client_id = ?"),
                 {base::toUnixMs(now()) - 1, client.value()});
    else
        setConsent(other, "withdrawn", "");
    QTRY_VERIFY_WITH_TIMEOUT(status() != QStringLiteral("RECORDING"), 6000);
    const auto count = [this, &id](const char *sql) {
        auto row = db().run(QString::fromLatin1(sql), {id});
        return row.next() ? row.number(0) : -1;
    };
    QCOMPARE(count("SELECT COUNT(*) FROM access_log WHERE recording_id = ? AND action = 'recordingStopped' AND "
                   "actor_id = 'server' AND code LIKE 'consent_%'"),
             1);
    QTRY_COMPARE(count("SELECT COUNT(*) FROM messages WHERE about = ? AND kind = 'recordingStopped'"), 2);
}

void TestConsentTerms::whatEndsARelationStopsPlaybackWithinSeconds_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("consent") << QStringLiteral("UPDATE client_consent SET kind = 'withdrawn'");
    QTest::newRow("relation") << QStringLiteral("UPDATE recordings SET clinician_id = client_id");
    QTest::newRow("role") << QStringLiteral("UPDATE users SET role = 'patient' WHERE role = 'psychologist'");
    QTest::newRow("sign-in") << QStringLiteral("UPDATE sign_ins SET ended_at = 1");
    QTest::newRow("account") << QStringLiteral("UPDATE users SET active = 0 WHERE role = 'psychologist'");
    QTest::newRow("state") << QStringLiteral("UPDATE recordings SET status = 'DELETED'");
}

/// A player reads a little ahead all the time; here as fast as one that plays at four times the speed. The first read
/// after the end of a relation is refused, and so is every later one.
void TestConsentTerms::whatEndsARelationStopsPlaybackWithinSeconds()
{
    QFETCH(QString, sql);
    const auto link = play(*m_ruth, m_recording);
    QVERIFY(link);
    const QString url = protocol::text(*link, "url");
    QCOMPARE(raw("GET", url, {{"Range", "bytes=0-999"}}).status, 206);
    db().run(sql);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(raw("GET", url, {{"Range", "bytes=1000-1999"}}).status, 403);
    qInfo("Stopped after %lld ms.", static_cast<long long>(timer.elapsed()));
    QVERIFY(timer.elapsed() < 5000);
    QCOMPARE(raw("GET", url, {{"Range", "bytes=0-0"}}).status, 403);
}

QTEST_GUILESS_MAIN(TestConsentTerms)
#include "tst_consent_terms.moc"
