// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/permission.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/identity/invitations.h"
#include "server/identity/relations.h"
#include "server/store/aliases.h"
#include "server/store/legal_holds.h"
#include "server/store/recording_states.h"
#include "tests/support/calls.h"
#include "tests/support/test_clinic.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;
using protocol::pathFor;

/// People who stand to a client in some other way than being them or treating them, and how fast the end of any
/// relation is felt.
class TestRelations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aProxySeesWhatTheClientSeesUntilItEnds();
    void aParentsRightEndsWhenTheChildComesOfAge();
    void aSupervisorNeedsTheClientsConsentToSupervision();
    void aPurposeNobodyConsentedToIsRefused();
    void anotherOfficeSeesNothing();
    void anEmergencyOpensOneClientAndIsReviewedBySomebodyElse();
    void aPatientCannotOpenAnEmergency();
    void sessionsArePlannedByThoseWhoTreat();
    void aRestrictedRecordingIsForThoseWhoTreat();
    void everyParticipantHasToAgree();
    void aConsentEndsOnItsDay();
    void aChildsConsentIsSignedByAGuardian();
    void theStricterTextOfTwoPlacesCounts();
    void aCopyOfAConsentStandsAlone();
    void aRunningRecordingStopsWhenAConsentEnds_data();
    void aRunningRecordingStopsWhenAConsentEnds();
    void deletionCanWantTwoPeople();
    void aHoldOutlastsTwoPeople();
    void whatEndsARelationStopsPlaybackWithinSeconds_data();
    void whatEndsARelationStopsPlaybackWithinSeconds();
    void anInvitationWorksOnce();
    void aWriteWithAKeyIsDoneOnce();
    void aBrowserMustShowThatAWriteWasMeant();

private:
    struct Raw
    {
        int status = 0;
        QByteArray body;
        QList<QByteArray> cookies;
    };
    Raw raw(const QByteArray &method, const QString &pathOrUrl, const QList<std::pair<QByteArray, QByteArray>> &headers,
            const QByteArray &body = {});
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    base::Instant now() const { return base::SystemClock().now(); }
    domain::UserId idOf(const char *who);
    QByteArray bearerOf(const char *who);
    base::Result<protocol::Json> play(TestPerson &person, const domain::Recording &recording,
                                      const QList<std::pair<QString, QString>> &more = {});
    void setConsent(const domain::UserId &client, const char *kind, const char *purposes);
    std::unique_ptr<TestPerson> signedIn(const char *who) { return m_clinic->signedIn(who); }
    domain::ConsentText textOfMine(TestPerson &person, const QString &location = {});

    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<TestPerson> m_ruth;
    domain::Recording m_recording;
    QNetworkAccessManager m_network;
};

void TestRelations::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    m_ruth = signedIn("ruth");
    m_recording = m_ruth->first();
    QVERIFY(!m_recording.id.isEmpty());
}

void TestRelations::cleanup()
{
    m_ruth.reset();
    m_clinic.reset();
}

domain::UserId TestRelations::idOf(const char *who)
{
    const auto account =
        server::identity::accountByEmail(db(), QString::fromLatin1(who) + QStringLiteral("@sample.clinic"));
    return account ? account->person.id : domain::UserId();
}

QByteArray TestRelations::bearerOf(const char *who)
{
    const auto body = protocol::toBytes({{"email", std::string(who) + "@sample.clinic"}, {"password", samplePassword}});
    const Raw in = raw("POST", QString::fromLatin1(paths::login), {{"Content-Type", "application/json"}}, body);
    const auto answer = protocol::objectFrom(in.body);
    return "Bearer " +
           (answer
                ? protocol::text(protocol::child(protocol::child(*answer, "data"), "session"), "accessToken").toLatin1()
                : QByteArray());
}

base::Result<protocol::Json> TestRelations::play(TestPerson &person, const domain::Recording &recording,
                                                 const QList<std::pair<QString, QString>> &more)
{
    return person.get(pathFor(paths::playbackUrl, recording.sessionId.value()),
                      QList<std::pair<QString, QString>>{{QStringLiteral("recordingId"), recording.id.value()}} + more);
}

void TestRelations::setConsent(const domain::UserId &client, const char *kind, const char *purposes)
{
    db().run(
        QStringLiteral("INSERT INTO client_consent(client_id, kind, purposes) VALUES(?,?,?) ON CONFLICT(client_id) "
                       "DO UPDATE SET kind = excluded.kind, purposes = excluded.purposes, expires_at = NULL"),
        {client.value(), QString::fromLatin1(kind), QString::fromLatin1(purposes)});
    // As if it had been so before anything was recorded.
    db().run(QStringLiteral("DELETE FROM consent_history WHERE client_id = ?"), {client.value()});
    db().run(QStringLiteral("INSERT INTO consent_history(client_id, since, kind, purposes) VALUES(?,0,?,?)"),
             {client.value(), QString::fromLatin1(kind), QString::fromLatin1(purposes)});
}

TestRelations::Raw TestRelations::raw(const QByteArray &method, const QString &pathOrUrl,
                                      const QList<std::pair<QByteArray, QByteArray>> &headers, const QByteArray &body)
{
    QNetworkRequest request(pathOrUrl.startsWith(QLatin1Char('/'))
                                ? QUrl(m_clinic->address().url.toString() + pathOrUrl)
                                : QUrl(pathOrUrl));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(m_clinic->authorityFile()));
    request.setSslConfiguration(tls);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
    if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, 20'000))
        return {};
    QList<QByteArray> cookies;
    for (const auto &[name, value] : reply->rawHeaderPairs()) {
        if (name.toLower() == "set-cookie")
            cookies += value.split('\n');
    }
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(), cookies};
}

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

void TestRelations::sessionsArePlannedByThoseWhoTreat()
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

void TestRelations::everyParticipantHasToAgree()
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
void TestRelations::aConsentEndsOnItsDay()
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

domain::ConsentText TestRelations::textOfMine(TestPerson &person, const QString &location)
{
    const auto answer = person.get(QString::fromLatin1(paths::consentText), {{QStringLiteral("location"), location}});
    domain::ConsentText text;
    if (!answer)
        return text;
    text.hash = protocol::text(protocol::child(*answer, "text"), "hash");
    text.version = protocol::text(protocol::child(*answer, "text"), "version");
    text.jurisdiction = protocol::text(protocol::child(*answer, "text"), "jurisdiction");
    return text;
}

namespace {

protocol::Json decisionOf(const domain::UserId &client, const domain::ConsentText &text)
{
    const protocol::Json shown = {
        {"version", protocol::json(text.version)}, {"hash", protocol::json(text.hash)}, {"language", "en"}};
    return consentBody(shown, client.value(), protocol::Json::array({"care"}), "A Name");
}

} // namespace

void TestRelations::aChildsConsentIsSignedByAGuardian()
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

void TestRelations::theStricterTextOfTwoPlacesCounts()
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

void TestRelations::aCopyOfAConsentStandsAlone()
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

void TestRelations::aRunningRecordingStopsWhenAConsentEnds_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"withdrawn", "withdrawn through the appointments API", "over", "of a participant"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestRelations::aRunningRecordingStopsWhenAConsentEnds()
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
    QTest::qWait(2500); // a consent that stands stops nothing
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

void TestRelations::whatEndsARelationStopsPlaybackWithinSeconds_data()
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
void TestRelations::whatEndsARelationStopsPlaybackWithinSeconds()
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
