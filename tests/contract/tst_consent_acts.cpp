// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/consent_acts_fixture.h"
#include "tests/support/waiting.h"

/// A consent is the client's: who may do what about it, what becomes of what staff records in their name, and what
/// somebody learns who has planned a session and nothing more (store/CONSENTS.md). In the sample clinic Ruth treats
/// Søren, Daniel does not.
class TestConsentActs : public QObject, protected ConsentActsFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void whatStaffRecordsWaitsADay();
    void onlyTheClientConfirmsOrRefuses();
    void theClientAnswersAtOnce_data();
    void theClientAnswersAtOnce();
    void staffNeverLiftsAClientsNo_data();
    void staffNeverLiftsAClientsNo();
    void whatClosesSomethingCountsAtOnce();
    void anotherDecisionReplacesWhatWaits_data();
    void anotherDecisionReplacesWhatWaits();
    void managersActWithAReasonAndAdministratorsNot();
    void whoDecidesForSomebodyElseProvesIt();
    void takingClinicalTextAwayWantsAProof();
    void aWithdrawalIsNotWrittenOver();
    void whatWaitsForAWordIsNotBuried();
    void notesAreInTheLogWhenTheyAreSaved();
    void aReasonNobodyCanReadIsNone_data();
    void aReasonNobodyCanReadIsNone();
};

void TestConsentActs::whatStaffRecordsWaitsADay()
{
    QVERIFY(server::identity::addGuardianship(db(), idOf("june"), idOf("tomasz"), QStringLiteral("proxy"), now()));
    const auto sessions = m_ruth->get(QString::fromLatin1(paths::sessions));
    QString session;
    for (const Json &row : protocol::list(*sessions, "sessions")) {
        if (protocol::text(row, "clientId") == idOf("tomasz").value())
            session = protocol::text(row, "id");
    }
    QCOMPARE(codeOf(sign(*m_ruth, decision("tomasz"))), QStringLiteral("not_found")); // no session took place yet
    letTheTimeCome(session);
    const auto recorded = sign(*m_ruth, decision("tomasz"));
    QVERIFY2(recorded, qPrintable(codeOf(recorded)));
    const auto record =
        protocol::decode<domain::ConsentRecord>(protocol::child(*recorded, "consent"), protocol::Reading::Answer);
    QVERIFY(record && record->standing == domain::ConsentRecord::Standing::Waiting && record->takesEffectAt);
    const auto wait = *record->takesEffectAt - now();
    QVERIFY(wait > std::chrono::minutes(23 * 60 + 58) && wait <= std::chrono::hours(24));
    QCOMPARE(stateOf("tomasz"), QStringLiteral("missing"));
    QCOMPARE(codeOf(m_ruth->send("POST", pathFor(paths::startRecording, session), {{"consentGiven", true}})),
             QStringLiteral("consent_required"));
    QCOMPARE(told("tomasz", domain::MessageKind::ConsentWaits), 1);
    QCOMPARE(told("june", domain::MessageKind::ConsentWaits), 1); // who acts for them hears of it, too
    QCOMPARE(told("ruth", domain::MessageKind::ConsentWaits), 0);
    QCOMPARE(logged(domain::LogAction::ConsentGivenOnBehalf, "tomasz"), 1);
    QCOMPARE(logged(domain::LogAction::ConsentGiven, "tomasz"), 0); // the client gave none
    // The same again is the same record.
    const auto again = sign(*m_ruth, decision("tomasz"));
    QCOMPARE(protocol::text(protocol::child(*again, "consent"), "id"), record->id.value());
    letADayPass();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf("tomasz"), QStringLiteral("valid"), 8000);
    // The hour decides what counts; that it has come is said by the job.
    QTRY_COMPARE_WITH_TIMEOUT(told("tomasz", domain::MessageKind::ConsentTookEffect), 1, 8000);
    QTRY_COMPARE_WITH_TIMEOUT(told("ruth", domain::MessageKind::ConsentTookEffect), 1, 8000);
    QCOMPARE(logged(domain::LogAction::ConsentTookEffect, "tomasz"), 1);
    const auto tomasz = signedIn("tomasz");
    QVERIFY(answer(*tomasz, paths::consentRefuse, record->id.value()).error().code ==
            domain::ProblemCode::NotAvailable);
    QVERIFY(withdraw(*tomasz, "tomasz")); // it is withdrawn like any other
    QCOMPARE(stateOf("tomasz"), QStringLiteral("withdrawn"));
}

void TestConsentActs::onlyTheClientConfirmsOrRefuses()
{
    const auto recorded = sign(*m_ruth, decision("soren", {"care", "supervision", "quality", "training"}));
    QVERIFY2(recorded, qPrintable(codeOf(recorded)));
    const QString id = protocol::text(protocol::child(*recorded, "consent"), "id");
    for (const char *path : {paths::consentConfirm, paths::consentRefuse}) {
        QCOMPARE(codeOf(answer(*m_ruth, path, id)), QStringLiteral("not_permitted"));
        QCOMPARE(codeOf(answer(*signedIn("priya"), path, id)), QStringLiteral("not_permitted"));
        QCOMPARE(codeOf(answer(*signedIn("oscar"), path, id)), QStringLiteral("not_permitted"));
        QCOMPARE(codeOf(answer(*signedIn("daniel"), path, id)), QStringLiteral("not_found"));
        QCOMPARE(codeOf(answer(*signedIn("june"), path, id)), QStringLiteral("not_found"));
        QCOMPARE(codeOf(answer(*m_soren, path, QStringLiteral("nothing"))), QStringLiteral("not_found"));
    }
    QCOMPARE(purposesOf("soren"), QStringLiteral("care,supervision"));
}

void TestConsentActs::theClientAnswersAtOnce_data()
{
    QTest::addColumn<bool>("confirms");
    QTest::addColumn<bool>("guardian");
    QTest::newRow("confirms") << true << false;
    QTest::newRow("refuses") << false << false;
    QTest::newRow("who acts for them confirms") << true << true;
    QTest::newRow("who acts for them refuses") << false << true;
}

void TestConsentActs::theClientAnswersAtOnce()
{
    QFETCH(bool, confirms);
    QFETCH(bool, guardian);
    const auto june = signedIn("june");
    QVERIFY(server::identity::addGuardianship(db(), idOf("june"), idOf("soren"), QStringLiteral("guardian"), now()));
    const auto recorded = sign(*m_ruth, decision("soren", {"care", "supervision", "quality"}));
    const QString id = protocol::text(protocol::child(*recorded, "consent"), "id");
    TestPerson &who = guardian ? *june : *m_soren;
    const auto answered = answer(who, confirms ? paths::consentConfirm : paths::consentRefuse, id);
    QVERIFY2(answered, qPrintable(codeOf(answered)));
    QCOMPARE(purposesOf("soren"),
             confirms ? QStringLiteral("care,supervision,quality") : QStringLiteral("care,supervision"));
    QCOMPARE(stateOf("soren"), QStringLiteral("valid")); // a refusal takes nothing away that was agreed to before
    QCOMPARE(told("ruth", domain::MessageKind::ConsentAnswered), 1);
    QCOMPARE(told(guardian ? "soren" : "june", domain::MessageKind::ConsentChanged), 1);
    QCOMPARE(logged(confirms ? domain::LogAction::ConsentConfirmed : domain::LogAction::ConsentRefused, "soren"), 1);
    QCOMPARE(codeOf(answer(who, paths::consentConfirm, id)), QStringLiteral("not_available"));
    letADayPass();
    const auto history = wait(m_soren->clinic.history(idOf("soren")));
    QVERIFY(history);
    using Standing = domain::ConsentRecord::Standing;
    QCOMPARE(history->at(confirms ? 1 : 0).standing, confirms ? Standing::Confirmed : Standing::Refused);
    if (confirms) {
        QCOMPARE(history->first().recordedBy, guardian ? idOf("june") : idOf("soren"));
        QVERIFY(history->first().decision.onBehalfReason.isEmpty());
        return;
    }
    // Recorded once more, it waits for their word and for nothing else.
    const auto more = sign(*m_ruth, decision("soren", {"care", "supervision", "training"}));
    QVERIFY(protocol::child(*more, "consent").at("takesEffectAt").is_null());
}

void TestConsentActs::staffNeverLiftsAClientsNo_data()
{
    QTest::addColumn<QString>("no");
    for (const char *no : {"withdrawn", "withdrawn through the appointments API", "declined", "refused",
                           "withdrawn, and staff recorded a no after it", "withdrawn by who acts for them"})
        QTest::newRow(no) << QString::fromLatin1(no);
}

void TestConsentActs::staffNeverLiftsAClientsNo()
{
    QFETCH(QString, no);
    const Json wanted = decision("soren", {"care", "training"});
    if (no == QStringLiteral("declined")) {
        Json declined = wanted;
        declined["consentGiven"] = false;
        declined["onBehalfReason"] = "";
        QVERIFY(sign(*m_soren, declined));
    } else if (no == QStringLiteral("refused")) {
        for (const char *table : {"client_consent", "consent_history"})
            db().run(QStringLiteral("DELETE FROM %1 WHERE client_id = ?").arg(QLatin1String(table)),
                     {idOf("soren").value()});
        const auto recorded = sign(*m_ruth, wanted);
        QVERIFY(answer(*m_soren, paths::consentRefuse, protocol::text(protocol::child(*recorded, "consent"), "id")));
    } else if (no.contains(QStringLiteral("appointments"))) {
        QVERIFY(m_soren->send("PATCH", QString::fromLatin1(paths::appointmentsPreferences),
                              {{"telehealth_recording_consent", false}}));
    } else if (no.contains(QStringLiteral("acts for them"))) {
        QVERIFY(server::identity::addGuardianship(db(), idOf("june"), idOf("soren"), QStringLiteral("proxy"), now()));
        QVERIFY(withdraw(*signedIn("june"), "soren"));
    } else {
        QVERIFY(withdraw(*m_soren, "soren"));
    }
    if (no.contains(QStringLiteral("staff recorded"))) {
        Json declined = wanted;
        declined["consentGiven"] = false;
        QVERIFY(sign(*m_ruth, declined));
    }
    const QString state = stateOf("soren");
    QVERIFY(state != QStringLiteral("valid"));
    const auto priya = signedIn("priya");
    for (TestPerson *staff : {m_ruth.get(), priya.get()}) {
        const auto recorded = sign(*staff, wanted);
        QVERIFY2(recorded, qPrintable(codeOf(recorded)));
        QCOMPARE(protocol::text(protocol::child(*recorded, "consent"), "standing"), QStringLiteral("waiting"));
        QVERIFY(protocol::child(*recorded, "consent").at("takesEffectAt").is_null()); // never by itself
        letADayPass();
        QCOMPARE(server::store::dueConsents(db(), now() + std::chrono::hours(24 * 365)), QStringList());
        QCOMPARE(stateOf("soren"), state);
    }
    const auto waiting = server::store::waitingConsentOf(db(), idOf("soren"));
    QVERIFY(waiting);
    QVERIFY(answer(*m_soren, paths::consentConfirm, waiting->id.value()));
    QCOMPARE(purposesOf("soren"), QStringLiteral("care,training"));
    QCOMPARE(stateOf("soren"), QStringLiteral("valid"));
}

void TestConsentActs::whatClosesSomethingCountsAtOnce()
{
    QCOMPARE(purposesOf("soren"), QStringLiteral("care,supervision"));
    const auto before = server::store::consentStandingOf(db(), idOf("soren")).expiresAt;
    const auto narrowed = sign(*m_ruth, decision("soren"));
    QVERIFY(narrowed);
    QCOMPARE(protocol::text(protocol::child(*narrowed, "consent"), "standing"), QStringLiteral("inForce"));
    QCOMPARE(purposesOf("soren"), QStringLiteral("care"));
    QCOMPARE(server::store::consentStandingOf(db(), idOf("soren")).expiresAt, before); // and no longer than before
    QCOMPARE(told("soren", domain::MessageKind::ConsentChanged), 1);
    QCOMPARE(logged(domain::LogAction::ConsentNarrowedOnBehalf, "soren"), 1);
    // The same purposes for another year are more than before.
    const auto longer = sign(*m_ruth, decision("soren"));
    QCOMPARE(protocol::text(protocol::child(*longer, "consent"), "standing"), QStringLiteral("waiting"));
    // One taken away and another added: the first at once, the second waits.
    QVERIFY(sign(*m_soren, decision("soren", {"care", "supervision"})));
    const auto mixed = sign(*m_ruth, decision("soren", {"care", "training"}));
    QCOMPARE(protocol::text(protocol::child(*mixed, "consent"), "standing"), QStringLiteral("waiting"));
    QCOMPARE(purposesOf("soren"), QStringLiteral("care"));
    QVERIFY(withdraw(*m_ruth, "soren"));
    QCOMPARE(stateOf("soren"), QStringLiteral("withdrawn"));
    QCOMPARE(told("soren", domain::MessageKind::ConsentChanged), 3);
    QCOMPARE(logged(domain::LogAction::ConsentWithdrawnOnBehalf, "soren"), 1);
    QCOMPARE(logged(domain::LogAction::ConsentWithdrawn, "soren"), 0);
}

void TestConsentActs::anotherDecisionReplacesWhatWaits_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"the client withdraws", "the client signs", "staff withdraws", "staff records another"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestConsentActs::anotherDecisionReplacesWhatWaits()
{
    QFETCH(QString, what);
    const auto recorded = sign(*m_ruth, decision("soren", {"care", "supervision", "training"}));
    const QString id = protocol::text(protocol::child(*recorded, "consent"), "id");
    if (what == QStringLiteral("the client withdraws"))
        QVERIFY(withdraw(*m_soren, "soren"));
    else if (what == QStringLiteral("the client signs"))
        QVERIFY(sign(*m_soren, decision("soren")));
    else if (what == QStringLiteral("staff withdraws"))
        QVERIFY(withdraw(*m_ruth, "soren"));
    else
        QVERIFY(sign(*m_ruth, decision("soren", {"care", "supervision", "quality"})));
    QCOMPARE(server::store::consentById(db(), id)->standing, domain::ConsentRecord::Standing::Replaced);
    QCOMPARE(codeOf(answer(*m_soren, paths::consentConfirm, id)), QStringLiteral("not_available"));
    letADayPass();
    QVERIFY(!server::store::dueConsents(db(), now()).contains(id));
    QVERIFY(!purposesOf("soren").contains(QStringLiteral("training")));
}

void TestConsentActs::managersActWithAReasonAndAdministratorsNot()
{
    const auto priya = signedIn("priya");
    Json without = decision("soren", {"care", "supervision", "quality"});
    without["onBehalfReason"] = "";
    QCOMPARE(codeOf(sign(*priya, without)), QStringLiteral("reason_required"));
    QCOMPARE(codeOf(withdraw(*priya, "soren", QString())), QStringLiteral("reason_required"));
    const auto recorded = sign(*priya, decision("soren", {"care", "supervision", "quality"}));
    QCOMPARE(protocol::text(protocol::child(*recorded, "consent"), "standing"), QStringLiteral("waiting"));
    QVERIFY(withdraw(*priya, "soren"));
    QCOMPARE(stateOf("soren"), QStringLiteral("withdrawn"));
    const auto oscar = signedIn("oscar");
    QCOMPARE(codeOf(sign(*oscar, decision("soren"))), QStringLiteral("not_permitted"));
    QCOMPARE(codeOf(withdraw(*oscar, "soren")), QStringLiteral("not_permitted"));
}

void TestConsentActs::whoDecidesForSomebodyElseProvesIt()
{
    const auto june = signedIn("june");
    QVERIFY(server::identity::addGuardianship(db(), idOf("june"), idOf("soren"), QStringLiteral("guardian"), now()));
    const auto recorded = sign(*m_ruth, decision("soren", {"care", "supervision", "quality"}));
    const QString id = protocol::text(protocol::child(*recorded, "consent"), "id");
    const Json wanted = decision("soren");
    db().run(QStringLiteral("UPDATE sign_ins SET proven_at = 0"));
    const QString proof = QStringLiteral("step_up_required");
    for (TestPerson *person : {june.get(), m_ruth.get()}) {
        QCOMPARE(codeOf(sign(*person, wanted)), proof);
        QCOMPARE(codeOf(withdraw(*person, "soren")), proof);
    }
    QCOMPARE(codeOf(answer(*june, paths::consentConfirm, id)), proof);
    QCOMPARE(codeOf(answer(*june, paths::consentRefuse, id)), proof);
    QCOMPARE(stateOf("soren"), QStringLiteral("valid"));
    QVERIFY(wait(june->session.prove(QString::fromLatin1(samplePassword))));
    QVERIFY(answer(*june, paths::consentConfirm, id));
    QVERIFY(withdraw(*m_soren, "soren")); // the client themselves, as ever
    // Only a parent is nobody else's voice.
    using server::identity::isOnlyParentOf;
    QVERIFY(!isOnlyParentOf(db(), idOf("june"), idOf("soren"), now()));
    QVERIFY(server::identity::endGuardianship(db(), idOf("june"), idOf("soren"), now()));
    QVERIFY(!isOnlyParentOf(db(), idOf("june"), idOf("soren"), now()));
    QVERIFY(server::identity::addGuardianship(db(), idOf("june"), idOf("soren"), QStringLiteral("parent"), now()));
    QVERIFY(isOnlyParentOf(db(), idOf("june"), idOf("soren"), now()));
    QVERIFY(server::identity::addGuardianship(db(), idOf("june"), idOf("soren"), QStringLiteral("proxy"), now()));
    QVERIFY(!isOnlyParentOf(db(), idOf("june"), idOf("soren"), now()));
}

void TestConsentActs::takingClinicalTextAwayWantsAProof()
{
    const auto recording = m_ruth->first();
    const QString copy = [&] {
        auto row =
            db().run(QStringLiteral("SELECT id FROM consents WHERE client_id = ? LIMIT 1"), {idOf("soren").value()});
        return row.next() ? row.text(0) : QString();
    }();
    using Query = QList<std::pair<QString, QString>>;
    const Query because = {{QStringLiteral("reason"), reason}};
    const QList<std::pair<QString, Query>> exports = {
        {pathFor(paths::recordingNotes, recording.id.value()), {{QStringLiteral("use"), QStringLiteral("export")}}},
        {pathFor(paths::sessionTranscriptExport, recording.sessionId.value()), because},
        {pathFor(paths::consentCopy, copy), {}},
        {QString::fromLatin1(paths::accessLogExport), {}},
        {pathFor(paths::downloadUrl, recording.sessionId.value()), because}};
    db().run(QStringLiteral("UPDATE sign_ins SET proven_at = 0"));
    for (const auto &[path, query] : exports)
        QVERIFY2(codeOf(m_ruth->get(path, query)) == QStringLiteral("step_up_required"), qPrintable(path));
    // Reading them is another thing.
    QVERIFY(m_ruth->get(pathFor(paths::recordingNotes, recording.id.value())));
    QVERIFY(wait(m_ruth->session.prove(QString::fromLatin1(samplePassword))));
    QVERIFY(m_ruth->get(exports.first().first, exports.first().second));
}

/// What staff narrows is worked out from how things stood: between that and the writing a client may have said no.
void TestConsentActs::aWithdrawalIsNotWrittenOver()
{
    namespace store = server::store;
    const auto soren = idOf("soren");
    const auto newest = store::newestConsentOf(db(), soren);
    const auto record = store::consentById(db(), newest.value());
    QVERIFY(record && record->kind == domain::ConsentRecord::Kind::Given);
    QVERIFY(withdraw(*m_soren, "soren")); // this moment
    QVERIFY(!store::addConsentAfter(db(), newest, record->decision, idOf("ruth"), now(), std::nullopt, {}));
    QCOMPARE(stateOf("soren"), QStringLiteral("withdrawn"));
    const auto afterwards = store::newestConsentOf(db(), soren);
    QVERIFY(store::addConsentAfter(db(), afterwards, record->decision, soren, now(), std::nullopt, {}));
    QCOMPARE(stateOf("soren"), QStringLiteral("valid"));
}

void TestConsentActs::whatWaitsForAWordIsNotBuried()
{
    const auto recorded = sign(*m_ruth, decision("soren", {"care", "supervision", "quality"}));
    QVERIFY(recorded);
    for (int i = 0; i < 400; ++i)
        server::outbox::notify(db(), idOf("soren"), domain::MessageKind::ParticipantAdded,
                               QStringLiteral("%1/2030-01-01").arg(i), now() + std::chrono::seconds(i));
    const auto messages = m_soren->get(QString::fromLatin1(paths::messages));
    QCOMPARE(protocol::text(messages->at("messages").at(0), "kind"), QStringLiteral("consentWaits"));
    // Nor is the client told a hundred times a day.
    int taken = 0;
    for (int i = 0; i < 30; ++i)
        taken += sign(*m_ruth, decision("soren", i % 2 ? Json{"care", "training"} : Json{"care", "quality"})) ? 1 : 0;
    QVERIFY2(taken < 25, qPrintable(QString::number(taken)));
    QCOMPARE(codeOf(sign(*m_ruth, decision("soren"))), QStringLiteral("too_many_attempts"));
    const auto soren = signedIn("soren"); // each signature asked for the text with a sign-in of its own
    QVERIFY(withdraw(*soren, "soren"));   // the client themselves is never kept from it
}

void TestConsentActs::notesAreInTheLogWhenTheyAreSaved()
{
    const auto recording = m_ruth->first();
    domain::Note note;
    note.id = domain::NoteId(QStringLiteral("0195c2df-c600-7284-b969-0000000000aa"));
    note.recording = recording.id;
    note.text = QStringLiteral("said once");
    const auto entries = [this](domain::LogAction action) {
        return count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = ?"), {textOf(action)});
    };
    for (int i = 0; i < 3; ++i)
        QVERIFY(wait(m_ruth->clinic.saveNote(note, {}))); // the answer was lost twice
    QCOMPARE(entries(domain::LogAction::NoteSaved), 1);
    for (int i = 0; i < 3; ++i)
        QVERIFY(wait(m_ruth->clinic.removeNote(note.id, {})));
    QCOMPARE(entries(domain::LogAction::NoteDeleted), 1);
}

void TestConsentActs::aReasonNobodyCanReadIsNone_data()
{
    QTest::addColumn<QString>("why");
    QTest::newRow("empty") << QString();
    QTest::newRow("spaces") << QString(40, QLatin1Char(' '));
    QTest::newRow("zero width spaces") << QString(40, QChar(0x200B));
    QTest::newRow("zero width joiners") << QString(40, QChar(0x200D));
    QTest::newRow("control characters") << QString(40, QChar(0x01));
    QTest::newRow("Hangul fillers") << QString(40, QChar(0x3164));
    QTest::newRow("one letter") << QString(40, QLatin1Char('x'));
    QTest::newRow("digits") << QString(40, QLatin1Char('7'));
    QTest::newRow("a word and nothing") << QStringLiteral("no") + QString(40, QChar(0x2060));
}

/// Wherever a reason is asked for, with the same text.
void TestConsentActs::aReasonNobodyCanReadIsNone()
{
    QFETCH(QString, why);
    const auto priya = signedIn("priya");
    const auto daniel = signedIn("daniel");
    const auto recording = m_ruth->first();
    const Json body = {{"reason", protocol::json(why)}};
    const QList<std::pair<QString, QString>> query = {{QStringLiteral("recordingId"), recording.id.value()},
                                                      {QStringLiteral("reason"), why}};
    const QString own = recording.id.value();
    const auto with = [&body](Json more) {
        more.update(body);
        return more;
    };
    Json onBehalf = decision("soren", {"care", "supervision", "quality"});
    onBehalf["onBehalfReason"] = protocol::json(why);
    const QList<base::Result<Json>> answers = {
        priya->get(pathFor(paths::playbackUrl, recording.sessionId.value()), query),
        priya->get(pathFor(paths::downloadUrl, recording.sessionId.value()), query),
        priya->get(pathFor(paths::recordingTranscript, own), query),
        priya->get(pathFor(paths::recordingNotes, own), query),
        priya->send("DELETE", pathFor(paths::recording, own), body),
        priya->send("POST", pathFor(paths::approveDeletion, own), body),
        priya->send("POST", pathFor(paths::restoreRecording, own), body),
        priya->send("PUT", pathFor(paths::classifyRecording, own), with({{"classification", "restricted"}})),
        m_ruth->send("PUT", pathFor(paths::classifyRecording, own), with({{"classification", "restricted"}})),
        m_ruth->get(pathFor(paths::downloadUrl, recording.sessionId.value()), query),
        daniel->send("POST", QString::fromLatin1(paths::breakGlassAccesses),
                     with({{"clientId", protocol::json(idOf("soren").value())}})),
        sign(*m_ruth, onBehalf),
        withdraw(*m_ruth, "soren", why),
        withdraw(*priya, "soren", why),
        m_ruth->send("POST", pathFor(paths::removeParticipant, recording.sessionId.value()),
                     with({{"userId", protocol::json(idOf("june").value())}}))};
    for (qsizetype i = 0; i < answers.size(); ++i) {
        const QString code = codeOf(answers.at(i));
        // Control characters in an address are refused before anybody looks at what it says.
        const bool noAddress = why.contains(QChar(0x01)) && !answers.at(i) && code.isEmpty() &&
                               answers.at(i).error().kind == base::ErrorKind::InvalidInput;
        QVERIFY2(noAddress || code == domain::ProblemCode::ReasonRequired ||
                     code == domain::ProblemCode::ReasonTooShort,
                 qPrintable(QStringLiteral("%1: %2").arg(i).arg(code)));
    }
    // A signature that nobody can see signs nothing.
    Json blank = decision("soren");
    blank["clientSignature"] = protocol::json(QString(12, QChar(0x200B)));
    blank["onBehalfReason"] = "";
    QCOMPARE(codeOf(sign(*m_soren, blank)), QStringLiteral("consent_incomplete"));
}

QTEST_GUILESS_MAIN(TestConsentActs)
#include "tst_consent_acts.moc"
