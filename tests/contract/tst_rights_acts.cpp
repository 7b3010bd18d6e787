// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/telehealth/telehealth_participants.h"
#include "domain/log_action.h"
#include "domain/message_kind.h"
#include "domain/problem.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/audit/log_agents.h"
#include "server/identity/relations.h"
#include "server/identity/same_person.h"
#include "server/messages/outbox.h"
#include "server/store/participants.h"
#include "tests/support/calls.h"
#include "tests/support/test_clinic.h"

#include <QUuid>

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;
using protocol::Json;
using protocol::json;
using protocol::pathFor;

/// What people do about rights of access: second persons, legal matters, copies, joint sessions, when a session is
/// recorded, and what the log says of all of it.
class TestRightsActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aNoOfTheDayRecordsNothing_data();
    void aNoOfTheDayRecordsNothing();
    void aSessionIsRecordedAboutItsTime_data();
    void aSessionIsRecordedAboutItsTime();
    void aNoIsNoWithdrawalAndAWithdrawalStaysPossible();
    void aLegalMatterNeedsASecondPerson();
    void aLegalMatterTellsTheClientUnlessItMayNot_data();
    void aLegalMatterTellsTheClientUnlessItMayNot();
    void aLegalMatterIsForOneClientUntilItEnds();
    void whatLapsedIsAskedForAnew();
    void onePersonIsNotTwo_data();
    void onePersonIsNotTwo();
    void administratorsTakeCopiesOnlyWhereTheClinicSaysSo();
    void whoTookPartSeesTheRecordingAndNotWhoseItIs();
    void whoIsNotedAfterwardsWaitsADay();
    void participantsAreKeptFromTheirScreen();
    void everyEntryAboutContentSaysForWhatAndWithWhat();

private:
    void restart();
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    base::Instant now() const { return base::SystemClock().now(); }
    domain::UserId idOf(const char *who);
    QByteArray nameOf(const domain::UserId &id);
    domain::UserId newAccount(const char *email, const QString &name, domain::Role role, const QString &birth = {});
    QString play(TestPerson &person, const domain::Recording &recording, const QString &why = reason);
    base::Result<Json> askMatter(TestPerson &person, const Json &more = Json::object());
    qint64 count(const QString &sql, const QList<QVariant> &values = {})
    {
        auto row = db().run(sql, values);
        return row.next() ? row.number(0) : -1;
    }
    qint64 told(const domain::UserId &person, domain::MessageKind kind)
    {
        return count(QStringLiteral("SELECT COUNT(*) FROM messages WHERE user_id = ? AND kind = ?"),
                     {person.value(), textOf(kind)});
    }
    qint64 logged(domain::LogAction action)
    {
        return count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = ?"), {textOf(action)});
    }

    std::unique_ptr<TestClinic> m_clinic;
    domain::Recording m_recording;
};

void TestRightsActs::init()
{
    m_clinic = std::make_unique<TestClinic>();
    restart();
    m_recording = m_clinic->signedIn("ruth")->first();
    QVERIFY(!m_recording.id.isEmpty());
    db().run(QStringLiteral("UPDATE recordings SET classification = 'standard'"));
}

void TestRightsActs::cleanup()
{
    m_clinic.reset();
}

void TestRightsActs::restart()
{
    m_clinic->stop();
    m_clinic->start();
}

domain::UserId TestRightsActs::idOf(const char *who)
{
    const auto account =
        server::identity::accountByEmail(db(), QString::fromLatin1(who) + QStringLiteral("@sample.clinic"));
    return account ? account->person.id : domain::UserId();
}

QByteArray TestRightsActs::nameOf(const domain::UserId &id)
{
    const auto account = server::identity::accountById(db(), id);
    return account ? account->person.email.section(QLatin1Char('@'), 0, 0).toLatin1() : QByteArray();
}

domain::UserId TestRightsActs::newAccount(const char *email, const QString &name, domain::Role role,
                                          const QString &birth)
{
    server::identity::NewAccount account;
    account.email = QString::fromLatin1(email) + QStringLiteral("@sample.clinic");
    account.fullName = name;
    account.role = role;
    account.birthDate = birth;
    account.password = QString::fromLatin1(samplePassword);
    const auto made = server::identity::createAccount(db(), account, {1, 8 * 1024}, now());
    return made ? *made : domain::UserId();
}

QString TestRightsActs::play(TestPerson &person, const domain::Recording &recording, const QString &why)
{
    return codeOf(person.get(pathFor(paths::playbackUrl, recording.sessionId.value()),
                             {{QStringLiteral("recordingId"), recording.id.value()}, {QStringLiteral("reason"), why}}));
}

void TestRightsActs::aNoOfTheDayRecordsNothing_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QString>("code");
    QTest::newRow("no") << QByteArray("false") << QStringLiteral("consent_refused");
    QTest::newRow("a word") << QByteArray("\"no\"") << QStringLiteral("invalid_field");
    QTest::newRow("a number") << QByteArray("0") << QStringLiteral("invalid_field");
    QTest::newRow("a list") << QByteArray("[]") << QStringLiteral("invalid_field");
    QTest::newRow("yes") << QByteArray("true") << QStringLiteral("allowed");
    QTest::newRow("nothing") << QByteArray("null") << QStringLiteral("allowed");
}

void TestRightsActs::aNoOfTheDayRecordsNothing()
{
    QFETCH(QByteArray, said);
    QFETCH(QString, code);
    const auto ruth = m_clinic->signedIn("ruth");
    db().run(QStringLiteral("UPDATE client_consent SET kind = 'given', expires_at = NULL WHERE client_id = ?"),
             {m_recording.clientId.value()});
    const qint64 before = count(QStringLiteral("SELECT COUNT(*) FROM recordings"));
    const auto answer = ruth->send("POST", pathFor(paths::startRecording, m_recording.sessionId.value()),
                                   {{"consentGiven", Json::parse(said.toStdString())}});
    QCOMPARE(codeOf(answer), code);
    const bool records = code == QStringLiteral("allowed");
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM recordings")), before + (records ? 1 : 0));
    QCOMPARE(logged(domain::LogAction::RecordingRefused), code == domain::ProblemCode::ConsentRefused ? 1 : 0);
    if (code == domain::ProblemCode::ConsentRefused)
        QCOMPARE(answer.error().kind, base::ErrorKind::ConsentNeeded);
}

void TestRightsActs::aSessionIsRecordedAboutItsTime_data()
{
    QTest::addColumn<int>("startsIn");
    QTest::addColumn<bool>("records");
    QTest::newRow("in an hour and two minutes") << 62 << false;
    QTest::newRow("in 58 minutes") << 58 << true;
    QTest::newRow("now") << 0 << true;
    QTest::newRow("over for less than four hours") << -50 - 238 << true;
    QTest::newRow("over for more than four hours") << -50 - 242 << false;
    QTest::newRow("of a year ago") << -60 * 24 * 365 << false;
    QTest::newRow("of next week") << 60 * 24 * 7 << false;
}

/// Over both ways that there are, and the session says when.
void TestRightsActs::aSessionIsRecordedAboutItsTime()
{
    QFETCH(int, startsIn);
    QFETCH(bool, records);
    const server::ClinicRules usual;
    m_clinic->rules.recordBefore = usual.recordBefore;
    m_clinic->rules.recordAfter = usual.recordAfter;
    restart();
    const auto ruth = m_clinic->signedIn("ruth");
    db().run(QStringLiteral("UPDATE client_consent SET kind = 'given', expires_at = NULL WHERE client_id = ?"),
             {m_recording.clientId.value()});
    const qint64 starts = base::toUnixMs(now()) + startsIn * 60'000LL;
    db().run(QStringLiteral("UPDATE therapy_sessions SET starts_at = ?, ends_at = ? WHERE id = ?"),
             {starts, starts + 50 * 60'000LL, m_recording.sessionId.value()});
    const QString number = QString::number(count(
        QStringLiteral("SELECT public_number FROM therapy_sessions WHERE id = ?"), {m_recording.sessionId.value()}));
    const QString wanted = records ? QStringLiteral("allowed") : QStringLiteral("not_at_this_time");
    QCOMPARE(codeOf(ruth->send("POST", pathFor(paths::appointmentsVideoRoom, number), {{"enable_recording", true}})),
             wanted);
    QCOMPARE(codeOf(ruth->send("POST", pathFor(paths::startRecording, m_recording.sessionId.value()),
                               {{"consentGiven", true}})),
             records ? QStringLiteral("already_recording") : wanted);
    QCOMPARE(logged(domain::LogAction::RecordingStarted), records ? 1 : 0);
    QCOMPARE(logged(domain::LogAction::RecordingRefused), records ? 0 : 2);
    QCOMPARE(logged(domain::LogAction::VideoRoomOpened), records ? 1 : 0); // no room is opened for what is refused
}

/// Who says no to being recorded keeps what was agreed before open, and can still take it back.
void TestRightsActs::aNoIsNoWithdrawalAndAWithdrawalStaysPossible()
{
    const auto client = m_clinic->signedIn(nameOf(m_recording.clientId).constData());
    const auto ruth = m_clinic->signedIn("ruth");
    const auto text = wait(client->clinic.text(m_recording.clientId, QStringLiteral("en")));
    QVERIFY(text);
    domain::ConsentDecision no;
    no.clientId = m_recording.clientId;
    no.given = false;
    no.textVersion = text->version;
    no.textHash = text->hash;
    no.textLanguage = text->language;
    QVERIFY(wait(client->clinic.sign(no)));
    QCOMPARE(play(*ruth, m_recording, {}), QStringLiteral("allowed"));
    QCOMPARE(codeOf(ruth->send("POST", pathFor(paths::startRecording, m_recording.sessionId.value()), Json::object())),
             QStringLiteral("consent_required"));
    QVERIFY(wait(client->clinic.withdraw(m_recording.clientId, {})));
    QCOMPARE(play(*ruth, m_recording, {}), QStringLiteral("consent_withdrawn"));
    QCOMPARE(play(*client, m_recording, {}), QStringLiteral("allowed"));
}

base::Result<Json> TestRightsActs::askMatter(TestPerson &person, const Json &more)
{
    Json body = {{"clientNumber", json(m_recording.clientRecordNumber)},
                 {"path", "courtOrder"},
                 {"matterNumber", "3 C 12/26"},
                 {"reason", json(reason)},
                 {"tellClient", true}};
    body.update(more);
    return person.send("POST", QString::fromLatin1(paths::legalMatters), body);
}

void TestRightsActs::aLegalMatterNeedsASecondPerson()
{
    db().run(QStringLiteral("UPDATE client_consent SET kind = 'withdrawn' WHERE client_id = ?"),
             {m_recording.clientId.value()});
    const auto priya = m_clinic->signedIn("priya");
    const auto oscar = m_clinic->signedIn("oscar");
    for (const char *who : {"ruth", "daniel", "soren", "june"})
        QVERIFY(!askMatter(*m_clinic->signedIn(who)));
    const QList<Json> wrong = {
        {{"path", "curiosity"}}, {{"path", nullptr}},          {{"matterNumber", " "}},
        {{"reason", "no"}},      {{"tellClient", "yes"}},      {{"tellClient", false}},
        {{"matterNumber", 12}},  {{"clientNumber", "K-0000"}}, {{"matterNumber", std::string(101, 'x')}}};
    for (const Json &field : wrong)
        QVERIFY2(!askMatter(*priya, field), field.dump().c_str());
    db().run(QStringLiteral("UPDATE sign_ins SET proven_at = 0"));
    QCOMPARE(codeOf(askMatter(*priya)), QStringLiteral("step_up_required"));
    QVERIFY(wait(priya->session.prove(QString::fromLatin1(samplePassword))));
    const auto asked = askMatter(*priya);
    QVERIFY2(asked, qPrintable(codeOf(asked)));
    const QString id = protocol::text(protocol::child(*asked, "matter"), "id");
    QCOMPARE(protocol::text(protocol::child(*askMatter(*priya), "matter"), "id"), id); // asked for once
    QCOMPARE(play(*priya, m_recording), QStringLiteral("consent_withdrawn"));
    const Json why = {{"reason", json(reason)}};
    const QString agree = pathFor(paths::agreeLegalMatter, id);
    QCOMPARE(codeOf(priya->send("POST", agree, why)), QStringLiteral("same_person"));
    QCOMPARE(codeOf(oscar->send("POST", agree, Json::object())), QStringLiteral("reason_required"));
    QCOMPARE(codeOf(oscar->send("POST", agree, why)), QStringLiteral("step_up_required"));
    QVERIFY(wait(oscar->session.prove(QString::fromLatin1(samplePassword))));
    QVERIFY(oscar->send("POST", agree, why));
    QVERIFY(!oscar->send("POST", agree, why));
    QCOMPARE(play(*priya, m_recording), QStringLiteral("allowed"));
    QCOMPARE(play(*oscar, m_recording), QStringLiteral("consent_withdrawn")); // to whoever asked alone
    QCOMPARE(play(*m_clinic->signedIn("ruth"), m_recording), QStringLiteral("consent_withdrawn"));
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'linkIssued' AND purpose = "
                                  "'courtOrder' AND recording_id = ?"),
                   {m_recording.id.value()}),
             1);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM legal_matters WHERE matter_number LIKE '%12/26%'")), 0);
}

void TestRightsActs::aLegalMatterTellsTheClientUnlessItMayNot_data()
{
    QTest::addColumn<bool>("tells");
    QTest::newRow("told") << true;
    QTest::newRow("not told, and why") << false;
}

void TestRightsActs::aLegalMatterTellsTheClientUnlessItMayNot()
{
    QFETCH(bool, tells);
    const auto priya = m_clinic->signedIn("priya");
    const auto oscar = m_clinic->signedIn("oscar");
    Json more = {{"tellClient", tells}};
    if (!tells)
        more["whyNotTold"] = "the court forbids it until the hearing";
    const auto asked = askMatter(*oscar, more);
    QVERIFY2(asked, qPrintable(codeOf(asked)));
    QCOMPARE(told(m_recording.clientId, domain::MessageKind::LegalMatterOpened), 0); // not before anything is open
    QCOMPARE(logged(domain::LogAction::LegalMatterKeptFromClient), tells ? 0 : 1);
    QVERIFY(priya->send("POST",
                        pathFor(paths::agreeLegalMatter, protocol::text(protocol::child(*asked, "matter"), "id")),
                        {{"reason", json(reason)}}));
    QCOMPARE(told(m_recording.clientId, domain::MessageKind::LegalMatterOpened), tells ? 1 : 0);
    // A copy that an administrator takes for it would tell of it as well.
    const auto copy =
        oscar->get(pathFor(paths::downloadUrl, m_recording.sessionId.value()),
                   {{QStringLiteral("recordingId"), m_recording.id.value()}, {QStringLiteral("reason"), reason}});
    QVERIFY2(copy, qPrintable(codeOf(copy)));
    QCOMPARE(told(m_recording.clientId, domain::MessageKind::CopyTaken), tells ? 1 : 0);
}

void TestRightsActs::aLegalMatterIsForOneClientUntilItEnds()
{
    db().run(QStringLiteral("UPDATE client_consent SET kind = 'withdrawn'"));
    const auto priya = m_clinic->signedIn("priya");
    const auto oscar = m_clinic->signedIn("oscar");
    const auto asked = askMatter(*priya, {{"path", "complaint"}});
    const QString id = protocol::text(protocol::child(*asked, "matter"), "id");
    QVERIFY(oscar->send("POST", pathFor(paths::agreeLegalMatter, id), {{"reason", json(reason)}}));
    domain::RecordingQuery query;
    query.statuses = {domain::RecordingStatus::Available};
    const auto all = wait(priya->clinic.recordings(query));
    for (const auto &row : all->items)
        QCOMPARE(row.closedBecause.isEmpty(), row.clientId == m_recording.clientId);
    for (const char *who : {"ruth", "soren"})
        QVERIFY(!m_clinic->signedIn(who)->send("POST", pathFor(paths::endLegalMatter, id), Json::object()));
    QVERIFY(oscar->send("POST", pathFor(paths::endLegalMatter, id), Json::object()));
    QVERIFY(priya->send("POST", pathFor(paths::endLegalMatter, id), Json::object())); // over already
    QCOMPARE(logged(domain::LogAction::LegalMatterEnded), 1);
    QCOMPARE(play(*priya, m_recording), QStringLiteral("consent_withdrawn"));
}

void TestRightsActs::whatLapsedIsAskedForAnew()
{
    const auto priya = m_clinic->signedIn("priya");
    const auto askedId = [&] { return protocol::text(protocol::child(*askMatter(*priya), "matter"), "id"); };
    const QString old = askedId();
    QCOMPARE(askedId(), old);
    db().run(QStringLiteral("UPDATE legal_matters SET asked_at = asked_at - 2592000001")); // 30 days
    QVERIFY(askedId() != old);
}

void TestRightsActs::onePersonIsNotTwo_data()
{
    QTest::addColumn<QByteArray>("email");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("birth");
    QTest::addColumn<bool>("same");
    QTest::newRow("another mailbox and name") << QByteArray("noa") << QStringLiteral("Noa Berg") << QString() << false;
    QTest::newRow("the same mailbox") << QByteArray("priya+second") << QStringLiteral("P. N.") << QString() << true;
    QTest::newRow("the same name") << QByteArray("second") << QStringLiteral("Priya Natarajan") << QString() << true;
    QTest::newRow("written otherwise") << QByteArray("third") << QStringLiteral("NATARAJAN, Dr. Priyá") << QString()
                                       << true;
    QTest::newRow("of the same birth date")
        << QByteArray("fourth") << QStringLiteral("Priya Natarajan") << QStringLiteral("1980-01-01") << true;
    QTest::newRow("a namesake") << QByteArray("fifth") << QStringLiteral("Priya Natarajan")
                                << QStringLiteral("1990-02-02") << false;
}

/// Wherever a second person is wanted.
void TestRightsActs::onePersonIsNotTwo()
{
    QFETCH(QByteArray, email);
    QFETCH(QString, name);
    QFETCH(QString, birth);
    QFETCH(bool, same);
    m_clinic->rules.deletionNeedsTwo = true;
    restart();
    db().run(QStringLiteral("UPDATE recordings SET kept_until = ?"),
             {base::toUnixMs(now() + std::chrono::hours(24 * 365))});
    if (!birth.isEmpty())
        db().run(QStringLiteral("UPDATE users SET birth_date = ? WHERE id = ?"),
                 {db().seals().seal(server::store::personal::userBirthDate, idOf("priya").value(),
                                    QStringLiteral("1980-01-01")),
                  idOf("priya").value()});
    const auto other = newAccount(email.constData(), name, domain::Role::PracticeManager, birth);
    QVERIFY(!other.isEmpty());
    QCOMPARE(server::identity::isSamePerson(db(), idOf("priya"), other), same);
    QCOMPARE(server::identity::isSamePerson(db(), other, idOf("priya")), same);
    const auto priya = m_clinic->signedIn("priya");
    const auto second = m_clinic->signedIn(email.constData());
    const QString wanted = same ? QStringLiteral("same_person") : QStringLiteral("allowed");
    // Deletion
    const Json body = {{"reason", json(reason)}, {"category", "other"}};
    QVERIFY(priya->send("DELETE", pathFor(paths::recording, m_recording.id.value()), body));
    const auto shown = wait(second->clinic.recording(m_recording.id));
    QVERIFY(shown);
    QCOMPARE(shown->deletion.second, same ? domain::DeletionPlan::Second::Other : domain::DeletionPlan::Second::You);
    QCOMPARE(codeOf(second->send("POST", pathFor(paths::approveDeletion, m_recording.id.value()), body)), wanted);
    // Emergencies
    const auto opened = priya->send("POST", QString::fromLatin1(paths::breakGlassAccesses),
                                    {{"clientId", json(m_recording.clientId.value())}, {"reason", json(reason)}});
    QVERIFY(opened);
    QCOMPARE(codeOf(second->send(
                 "POST", pathFor(paths::breakGlassReview, protocol::text(protocol::child(*opened, "breakGlass"), "id")),
                 {{"verdict", "justified"}, {"reason", json(reason)}})),
             wanted);
    // Legal matters
    const auto asked = askMatter(*priya);
    QVERIFY(asked);
    QCOMPARE(codeOf(second->send(
                 "POST", pathFor(paths::agreeLegalMatter, protocol::text(protocol::child(*asked, "matter"), "id")),
                 {{"reason", json(reason)}})),
             wanted);
}

void TestRightsActs::administratorsTakeCopiesOnlyWhereTheClinicSaysSo()
{
    const auto copy = [this](TestPerson &person, const QString &why) {
        return person.get(pathFor(paths::downloadUrl, m_recording.sessionId.value()),
                          {{QStringLiteral("recordingId"), m_recording.id.value()}, {QStringLiteral("reason"), why}});
    };
    {
        const auto oscar = m_clinic->signedIn("oscar");
        QCOMPARE(codeOf(copy(*oscar, reason)), QStringLiteral("switched_off"));
        QVERIFY(!protocol::flag(*oscar->get(QString::fromLatin1(paths::recordingServiceStatus)),
                                "administratorsMayDownload"));
    }
    m_clinic->rules.administratorsMayDownload = true;
    restart();
    const auto oscar = m_clinic->signedIn("oscar");
    QVERIFY(
        protocol::flag(*oscar->get(QString::fromLatin1(paths::recordingServiceStatus)), "administratorsMayDownload"));
    QCOMPARE(codeOf(copy(*oscar, QStringLiteral("no"))), QStringLiteral("reason_required"));
    db().run(QStringLiteral("UPDATE sign_ins SET proven_at = 0"));
    QCOMPARE(codeOf(copy(*oscar, reason)), QStringLiteral("step_up_required"));
    QCOMPARE(told(m_recording.clientId, domain::MessageKind::CopyTaken), 0);
    QVERIFY(wait(oscar->session.prove(QString::fromLatin1(samplePassword))));
    const auto taken = copy(*oscar, reason);
    QVERIFY2(taken, qPrintable(codeOf(taken)));
    QVERIFY(protocol::flag(*taken, "clientTold"));
    QCOMPARE(told(m_recording.clientId, domain::MessageKind::CopyTaken), 1);
    const auto ofManager = copy(*m_clinic->signedIn("priya"), reason);
    QVERIFY(ofManager && !protocol::flag(*ofManager, "clientTold"));
}

void TestRightsActs::whoTookPartSeesTheRecordingAndNotWhoseItIs()
{
    const char *other = m_recording.clientId == idOf("tomasz") ? "june" : "tomasz";
    const auto participant = m_clinic->signedIn(other);
    domain::RecordingQuery query;
    query.pageSize = 100;
    const auto listed = [&] { return wait(participant->clinic.recordings(query))->items; };
    const auto isJoint = [this](const QList<domain::Recording> &rows) {
        return std::any_of(rows.begin(), rows.end(),
                           [this](const domain::Recording &row) { return row.id == m_recording.id; });
    };
    QCOMPARE(play(*participant, m_recording, {}), QStringLiteral("not_found"));
    QVERIFY(!isJoint(listed()));
    server::store::addParticipant(db(), m_recording.sessionId.value(), idOf(other), idOf("ruth"), {});
    QVERIFY(isJoint(listed()));
    QCOMPARE(play(*participant, m_recording, {}), QStringLiteral("allowed"));
    const auto shown = participant->get(pathFor(paths::recording, m_recording.id.value()));
    QVERIFY(shown);
    const QByteArray body = protocol::toBytes(*shown);
    const auto ofSession = participant->get(pathFor(paths::sessionRecordings, m_recording.sessionId.value()));
    QVERIFY(ofSession);
    const auto seen = participant->get(pathFor(paths::recordingAccess, m_recording.id.value()));
    QVERIFY(seen);
    const auto trail = participant->get(QString::fromLatin1(paths::accessLog));
    const auto appointments = participant->get(QString::fromLatin1(paths::appointmentsRecordings));
    server::outbox::notify(db(), idOf(other), domain::MessageKind::ParticipantAdded,
                           m_recording.sessionId.value() + QStringLiteral("/2026-01-01"), now());
    const auto messages = participant->get(QString::fromLatin1(paths::messages));
    const auto sessions = participant->get(QString::fromLatin1(paths::sessions));
    const auto calendar = participant->get(QString::fromLatin1(paths::appointments));
    QVERIFY(trail && appointments && messages && sessions && calendar);
    for (const QByteArray &answer :
         {body, protocol::toBytes(*ofSession), protocol::toBytes(*seen), protocol::toBytes(*trail),
          protocol::toBytes(*appointments), protocol::toBytes(*messages), protocol::toBytes(*sessions),
          protocol::toBytes(*calendar)}) {
        QVERIFY2(!answer.contains(m_recording.clientName.toUtf8()), answer.constData());
        QVERIFY2(!answer.contains(m_recording.clientId.value().toUtf8()), answer.constData());
        QVERIFY(!answer.contains(m_recording.clientBirthDate.toUtf8()));
    }
    query.text = m_recording.clientName;
    QVERIFY(!isJoint(listed()));
    query.text.clear();
    query.clientId = m_recording.clientId;
    QVERIFY(!isJoint(listed()));
    query.clientId = {};
    QCOMPARE(codeOf(participant->get(pathFor(paths::recordingNotes, m_recording.id.value()))),
             QStringLiteral("not_permitted"));
    server::store::removeParticipant(db(), m_recording.sessionId.value(), idOf(other));
    QCOMPARE(play(*participant, m_recording, {}), QStringLiteral("not_found"));
    QVERIFY(!isJoint(listed()));
}

/// A mistake of who was there shows nobody anything before it can be put right.
void TestRightsActs::whoIsNotedAfterwardsWaitsADay()
{
    const char *other = m_recording.clientId == idOf("tomasz") ? "june" : "tomasz";
    const auto participant = m_clinic->signedIn(other);
    const auto ruth = m_clinic->signedIn("ruth");
    QVERIFY(ruth->send("POST", pathFor(paths::sessionParticipants, m_recording.sessionId.value()),
                       {{"userId", json(idOf(other).value())}}));
    QCOMPARE(told(m_recording.clientId, domain::MessageKind::ParticipantAdded), 1);
    QCOMPARE(play(*participant, m_recording, {}), QStringLiteral("not_found"));
    QVERIFY(!wait(participant->clinic.recording(m_recording.id)));
    db().run(QStringLiteral("UPDATE session_participants SET added_at = added_at - 86400001"));
    QCOMPARE(play(*participant, m_recording, {}), QStringLiteral("allowed"));
    // What is recorded from then on needs no waiting.
    db().run(QStringLiteral("UPDATE session_participants SET added_at = ?"), {base::toUnixMs(now())});
    db().run(QStringLiteral("UPDATE recordings SET started_at = ? WHERE id = ?"),
             {base::toUnixMs(now()) + 1000, m_recording.id.value()});
    QCOMPARE(play(*participant, m_recording, {}), QStringLiteral("allowed"));
}

void TestRightsActs::participantsAreKeptFromTheirScreen()
{
    const auto ruth = m_clinic->signedIn("ruth");
    api::TelehealthParticipants screen(ruth->session);
    QCOMPARE(wait(screen.participants(m_recording.sessionId))->size(), 0);
    const auto account = wait(m_clinic->signedIn("priya")->clinic.recordings({}));
    QString ofTomasz;
    for (const auto &row : account->items)
        ofTomasz = row.clientId == idOf("tomasz") ? row.clientRecordNumber : ofTomasz;
    const QString wanted = ofTomasz.isEmpty() ? QStringLiteral("20832") : ofTomasz;
    const auto added = wait(screen.addParticipant(m_recording.sessionId, wanted));
    QVERIFY2(added, added ? "" : qPrintable(added.error().code));
    QCOMPARE(added->size(), 1);
    QVERIFY(!wait(screen.addParticipant(m_recording.sessionId, QStringLiteral("K-0000"))));
    const auto priya = m_clinic->signedIn("priya");
    api::TelehealthParticipants ofManager(priya->session);
    const auto named = wait(ofManager.participants(m_recording.sessionId));
    QVERIFY(named && !named->first().name.isEmpty());
    QVERIFY(!wait(ofManager.removeParticipant(m_recording.sessionId, named->first(), QStringLiteral("no"))));
    QCOMPARE(wait(ofManager.removeParticipant(m_recording.sessionId, named->first(), reason))->size(), 0);
}

/// By everybody, over every way: opening, media, keys, transcripts, notes, copies, reports.
void TestRightsActs::everyEntryAboutContentSaysForWhatAndWithWhat()
{
    QVERIFY(server::identity::addSupervision(db(), idOf("daniel"), idOf("ruth"), now()));
    db().run(QStringLiteral("UPDATE client_consent SET purposes = 'care,supervision,quality'"));
    db().run(QStringLiteral("UPDATE consent_history SET purposes = 'care,supervision,quality'"));
    const QByteArray client = nameOf(m_recording.clientId);
    const QList<std::tuple<QByteArray, QString, QString>> all = {
        {"ruth", {}, QStringLiteral("care")},
        {client, {}, QStringLiteral("access")},
        {"daniel", {}, QStringLiteral("supervision")},
        {"priya", QStringLiteral("quality"), QStringLiteral("quality")},
        {"oscar", {}, QStringLiteral("care")}};
    for (const auto &[who, said, wanted] : all) {
        const auto person = m_clinic->signedIn(who.constData());
        QList<std::pair<QString, QString>> query = {{QStringLiteral("recordingId"), m_recording.id.value()},
                                                    {QStringLiteral("reason"), reason},
                                                    {QStringLiteral("viewing"), QString::fromLatin1(who)}};
        if (!said.isEmpty())
            query.append({QStringLiteral("purpose"), said});
        const QString session = m_recording.sessionId.value();
        QVERIFY(person->get(
            pathFor(paths::playbackUrl, session),
            query + QList<std::pair<QString, QString>>{{QStringLiteral("delivery"), QStringLiteral("sealed")}}));
        // Whatever of it is open to them: what is refused writes a refusal.
        const QStringList codes = {
            codeOf(person->get(pathFor(paths::downloadUrl, session), query)),
            codeOf(person->get(pathFor(paths::recordingTranscript, m_recording.id.value()), query)),
            codeOf(person->get(pathFor(paths::recordingNotes, m_recording.id.value()), query)),
            codeOf(person->send("POST", QString::fromLatin1(paths::spoken), {{"words", "the"}}))};
        QVERIFY(codes.contains(QStringLiteral("allowed")));
        domain::AccessEvent event;
        event.id = domain::EventId(QUuid::createUuid().toString(QUuid::WithoutBraces));
        event.device = domain::DeviceId(QStringLiteral("device-") + QString::fromLatin1(who));
        event.deviceSequence = 1;
        event.recording = m_recording.id;
        event.viewing = domain::ViewingId(QString::fromLatin1(who));
        event.action = domain::AccessAction::Watched;
        event.ranges = {{0, 1000}};
        event.occurredAt = now();
        QVERIFY(wait(person->clinic.deliver({event})));
        auto rows = db().run(QStringLiteral("SELECT action, purpose, agent FROM access_log WHERE recording_id = ? AND "
                                            "actor_id = ? AND outcome <> 'refused'"),
                             {m_recording.id.value(), idOf(who.constData()).value()});
        int seen = 0;
        while (rows.next()) {
            QVERIFY2(rows.text(1) == wanted,
                     qPrintable(QString::fromLatin1(who) + u' ' + rows.text(0) + u' ' + rows.text(1)));
            QVERIFY2(!rows.text(2).isEmpty(), qPrintable(rows.text(0)));
            ++seen;
        }
        QVERIFY2(seen >= 5, who.constData());
    }
    // The words of a program are sealed, and shown to those who manage the office.
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM log_agents WHERE agent LIKE '%Mozilla%' OR agent LIKE "
                                  "'%attune%'")),
             0);
    const auto log = m_clinic->signedIn("priya")->get(QString::fromLatin1(paths::accessLog));
    QVERIFY(log && !protocol::text(log->at("entries").at(0), "userAgent").isEmpty());
}

QTEST_GUILESS_MAIN(TestRightsActs)
#include "tst_rights_acts.moc"
