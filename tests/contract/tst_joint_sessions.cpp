// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/identity/accounts.h"
#include "server/identity/relations.h"
#include "server/store/sessions.h"
#include "tests/support/shared_rows.h"
#include "tests/support/test_clinic.h"

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;
using protocol::Json;
using protocol::pathFor;

/// Who took part in somebody else's session sees that there are recordings of it, when it is time, and never whose they
/// are: not by name, and not by anything that is reckoned from what only the client is asked for.
class TestJointSessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whoWasNotedAfterwardsSeesNothingForADay_data();
    void whoWasNotedAfterwardsSeesNothingForADay();
    void nothingOfTheClientIsTold_data();
    void nothingOfTheClientIsTold();
    void noOrderTellsOfTheClient_data();
    void noOrderTellsOfTheClient();
    void whyItIsGoneIsNotTold();
    void whoActsForAParticipantSeesWhatThatOneAgreedTo_data();
    void whoActsForAParticipantSeesWhatThatOneAgreedTo();

private:
    void end();
    static void everyAddress();
    void takesPart(bool sinceLongAgo);
    QByteArray told(const QString &path);
    domain::UserId idOf(const char *who);
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }

    SharedRows m_rows{{"whoWasNotedAfterwardsSeesNothingForADay", "nothingOfTheClientIsTold"}};
    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<TestPerson> m_ruth;
    std::unique_ptr<TestPerson> m_tomasz;
    domain::Recording m_recording; ///< as its clinician sees it
    QByteArrayList m_traces;       ///< of the client, and of the day until which it is kept
};

void TestJointSessions::init()
{
    if (m_rows.goOn())
        return;
    end();
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    m_ruth = m_clinic->signedIn("ruth");
    m_tomasz = m_clinic->signedIn("tomasz"); // a client without a recording
    m_recording = m_ruth->first();
    QVERIFY(!m_recording.id.isEmpty() && m_recording.clientId != idOf("tomasz") && m_recording.keptUntil);
    m_traces = {m_recording.clientId.value().toUtf8(), m_recording.clientName.toUtf8(),
                m_recording.clientBirthDate.toUtf8(), '"' + m_recording.clientRecordNumber.toUtf8() + '"',
                base::toText(*m_recording.keptUntil).left(10).toUtf8()};
    for (const QByteArray &trace : std::as_const(m_traces))
        QVERIFY(trace.size() > 2);
}

void TestJointSessions::cleanup()
{
    if (!m_rows.keep())
        end();
}

void TestJointSessions::end()
{
    m_ruth.reset();
    m_tomasz.reset();
    m_clinic.reset();
}

domain::UserId TestJointSessions::idOf(const char *who)
{
    const auto account =
        server::identity::accountByEmail(db(), QString::fromLatin1(who) + QStringLiteral("@sample.clinic"));
    return account ? account->person.id : domain::UserId();
}

/// Everything with which somebody can ask about a session or its recordings.
void TestJointSessions::everyAddress()
{
    QTest::addColumn<QString>("path");
    for (const char *ofSession : {paths::sessionRecordings, paths::playbackUrl, paths::downloadUrl,
                                  paths::sessionTranscript, paths::sessionTranscriptStatus, paths::sessionParticipants})
        QTest::newRow(ofSession) << QString::fromLatin1(ofSession);
    for (const char *ofRecording : {paths::recording, paths::recordingAccess, paths::recordingTranscript,
                                    paths::recordingNotes, paths::deletionRequest, paths::deletionCertificate})
        QTest::newRow(ofRecording) << QString::fromLatin1(ofRecording);
    for (const char *list : {paths::recordings, paths::sessions, paths::messages, paths::appointments,
                             paths::appointmentsRecordings, paths::accessLog})
        QTest::newRow(list) << QString::fromLatin1(list);
}

void TestJointSessions::takesPart(bool sinceLongAgo)
{
    const auto noted = db().run(QStringLiteral("SELECT COUNT(*) FROM session_participants WHERE user_id = ?"),
                                {idOf("tomasz").value()})
                           .only<int>();
    if (noted == 0)
        QVERIFY(m_ruth->send("POST", pathFor(paths::sessionParticipants, m_recording.sessionId.value()),
                             {{"userId", protocol::json(idOf("tomasz").value())}}));
    if (sinceLongAgo)
        db().run(QStringLiteral("UPDATE session_participants SET added_at = 0"));
}

/// The answer, or what is said of the refusal.
QByteArray TestJointSessions::told(const QString &path)
{
    const bool ofSession = path.contains(QStringLiteral("/sessions/{id}"));
    const QString id = ofSession ? m_recording.sessionId.value() : m_recording.id.value();
    const auto answer = m_tomasz->get(pathFor(path.toLatin1().constData(), id));
    return answer ? protocol::toBytes(*answer) : answer.error().detail.toUtf8() + answer.error().code.toUtf8();
}

void TestJointSessions::whoWasNotedAfterwardsSeesNothingForADay_data()
{
    everyAddress();
}

void TestJointSessions::whoWasNotedAfterwardsSeesNothingForADay()
{
    QFETCH(QString, path);
    takesPart(false);
    const QByteArray answer = told(path);
    for (const QByteArray &trace : std::as_const(m_traces))
        QVERIFY2(!answer.contains(trace), answer.constData());
    const bool namesWhatWasAsked = path == QLatin1String(paths::messages) || path == QLatin1String(paths::accessLog);
    QVERIFY2(namesWhatWasAsked || !answer.contains(m_recording.id.value().toUtf8()), answer.constData());
}

void TestJointSessions::nothingOfTheClientIsTold_data()
{
    everyAddress();
}

void TestJointSessions::nothingOfTheClientIsTold()
{
    QFETCH(QString, path);
    takesPart(true);
    const QByteArray answer = told(path);
    for (const QByteArray &trace : std::as_const(m_traces))
        QVERIFY2(!answer.contains(trace), answer.constData());
    const auto seen = m_tomasz->get(pathFor(paths::sessionRecordings, m_recording.sessionId.value()));
    QVERIFY(seen);
    QVERIFY(seen->at("count") == Json(1)); // it is there all the same
}

void TestJointSessions::noOrderTellsOfTheClient_data()
{
    QTest::addColumn<QString>("sort");
    QTest::newRow("client") << QStringLiteral("client");
    QTest::newRow("keptUntil") << QStringLiteral("keptUntil");
}

/// Recordings of several sessions stand as they do without the order.
void TestJointSessions::noOrderTellsOfTheClient()
{
    QFETCH(QString, sort);
    db().run(QStringLiteral("INSERT INTO session_participants(session_id, user_id, added_by, added_at) SELECT s.id, ?, "
                            "'', 0 FROM therapy_sessions s WHERE s.client_id <> ?"),
             {idOf("tomasz").value(), idOf("tomasz").value()});
    db().run(QStringLiteral("UPDATE recordings SET kept_until = 4000000000000 - session_at"));
    const auto ordered = [this](const QString &by) {
        const auto page =
            m_tomasz->get(QString::fromLatin1(paths::recordings),
                          {{QStringLiteral("sort"), by}, {QStringLiteral("order"), QStringLiteral("asc")}});
        QStringList ids;
        for (const Json &row : page ? protocol::list(*page, "recordings") : Json::array())
            ids << protocol::text(row, "id");
        return ids;
    };
    const QStringList plain = ordered(QStringLiteral("sessionAt"));
    QVERIFY(plain.size() > 10);
    QCOMPARE(ordered(sort), plain);
}

/// A client's deletion request is theirs, also when it was granted.
void TestJointSessions::whyItIsGoneIsNotTold()
{
    takesPart(true);
    const auto priya = m_clinic->signedIn("priya");
    QVERIFY(priya->send("DELETE", pathFor(paths::recording, m_recording.id.value()),
                        {{"reason", "The client asked us to delete it"}, {"category", "client_asked"}}));
    const auto certificate = m_ruth->get(pathFor(paths::deletionCertificate, m_recording.id.value()));
    QVERIFY(certificate && protocol::toBytes(*certificate).contains("client_asked"));
    for (const char *path : {paths::deletionCertificate, paths::recording, paths::sessionRecordings, paths::recordings,
                             paths::appointmentsRecordings, paths::recordingAccess}) {
        const QByteArray answer = told(QString::fromLatin1(path));
        QVERIFY2(!answer.contains("client_asked"), answer.constData());
    }
}

void TestJointSessions::whoActsForAParticipantSeesWhatThatOneAgreedTo_data()
{
    QTest::addColumn<QString>("participant");
    QTest::addColumn<QString>("representative");
    QTest::addColumn<QString>("seen");
    QTest::newRow("agreed") << QStringLiteral("given") << QStringLiteral("withdrawn") << QStringLiteral("valid");
    QTest::newRow("took it back") << QStringLiteral("withdrawn") << QStringLiteral("given")
                                  << QStringLiteral("withdrawn");
    QTest::newRow("said no") << QStringLiteral("declined") << QStringLiteral("given") << QStringLiteral("declined");
}

/// Of the recording, in the list of sessions and wherever else the session is answered with: not what they agreed to
/// for themselves, nor what the client did.
void TestJointSessions::whoActsForAParticipantSeesWhatThatOneAgreedTo()
{
    QFETCH(QString, participant);
    QFETCH(QString, representative);
    QFETCH(QString, seen);
    auto &clinic = m_clinic->clinic();
    const auto now = clinic.clock.now();
    takesPart(true);
    QVERIFY(server::identity::addGuardianship(db(), idOf("june"), idOf("tomasz"), QStringLiteral("proxy"), now));
    const QString set = QStringLiteral("INSERT INTO client_consent(client_id, kind, purposes) VALUES(?,?,'care') ON "
                                       "CONFLICT(client_id) DO UPDATE SET kind = excluded.kind, expires_at = NULL");
    db().run(set, {idOf("tomasz").value(), participant});
    db().run(set, {idOf("june").value(), representative});
    db().run(QStringLiteral("UPDATE therapy_sessions SET starts_at = ?, ends_at = ? WHERE id = ?"),
             {base::toUnixMs(now), base::toUnixMs(now) + 3'000'000, m_recording.sessionId.value()});
    const auto sessionOf = [this](TestPerson &person) {
        const auto all = person.get(QString::fromLatin1(paths::sessions));
        for (const Json &row : all ? protocol::list(*all, "sessions") : Json::array()) {
            if (protocol::text(row, "id") == m_recording.sessionId.value())
                return row;
        }
        return Json();
    };
    const auto june = m_clinic->signedIn("june");
    for (TestPerson *person : {m_tomasz.get(), june.get()}) {
        const auto recording = person->get(pathFor(paths::recording, m_recording.id.value()));
        QVERIFY(recording);
        QCOMPARE(protocol::text(protocol::child(*recording, "recording"), "consentState"), seen);
        const Json listed = sessionOf(*person);
        QCOMPARE(protocol::text(listed, "consentState"), seen);
        QVERIFY(protocol::text(listed, "clientId").isEmpty());
    }
    const server::store::Scope scope{
        idOf("june"), domain::Role::Patient, QStringLiteral("main"), {idOf("tomasz").value()}, {}};
    const auto session = server::store::sessionById(db(), m_recording.sessionId.value(), now);
    QCOMPARE(domain::textOf(server::store::shownTo(db(), scope, *session, now).consent), seen);
}

QTEST_GUILESS_MAIN(TestJointSessions)
#include "tst_joint_sessions.moc"
