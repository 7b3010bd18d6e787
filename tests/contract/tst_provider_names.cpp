// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/path_template.h"
#include "server/identity/accounts.h"
#include "server/media/twilio_signature.h"
#include "server/store/sessions.h"
#include "tests/support/api_person.h"
#include "tests/support/provider_stand_in.h"
#include "tests/support/waiting.h"

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;
using protocol::Json;
using protocol::pathFor;

/// What the clinic APIs show as Twilio's names are Twilio's: asked of it when a recording starts, or as soon as there
/// is a track, and kept when its copies are gone.
class TestProviderNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theFirstTrackIsNamedWhenARecordingStarts();
    void aTrackThatComesLaterIsNamedByTheNextCallback();
    void whatACallbackSaysIsNotBelieved();

private:
    Json start();
    Json recording();
    void somebodyJoins(const QString &room) const;
    int callback(const QString &room, const QString &track);
    QStringList tracks() const;

    std::unique_ptr<ProviderStandIn> m_provider;
    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<ApiPerson> m_ruth;
    QString m_session;
    QString m_recording;
};

void TestProviderNames::init()
{
    m_provider = std::make_unique<ProviderStandIn>();
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->twilio = m_provider->start();
    m_clinic->start();
    m_ruth = std::make_unique<ApiPerson>(*m_clinic, QStringLiteral("ruth@sample.clinic"));
    QCOMPARE(m_ruth->signIn(), QString());
    server::store::Connection &db = m_clinic->clinic().database.connection();
    QStringList sessions;
    {
        auto rows = db.run(QStringLiteral("SELECT s.id FROM therapy_sessions s WHERE s.clinician_id = ? AND s.state = "
                                          "'scheduled' AND NOT EXISTS(SELECT 1 FROM recordings r WHERE r.session_id = "
                                          "s.id)"),
                           {m_ruth->id});
        while (rows.next())
            sessions << rows.text(0);
    }
    const auto now = base::SystemClock().now();
    m_session.clear();
    for (const QString &id : std::as_const(sessions)) {
        if (server::store::sessionById(db, id, now)->consent == domain::ConsentState::Valid)
            m_session = id;
    }
    QVERIFY(!m_session.isEmpty());
    db.run(QStringLiteral("UPDATE therapy_sessions SET starts_at = ?, ends_at = ? WHERE id = ?"),
           {base::toUnixMs(now) - 300'000, base::toUnixMs(now) + 2'700'000, m_session});
}

void TestProviderNames::cleanup()
{
    m_ruth.reset();
    m_clinic.reset();
    m_provider.reset();
}

Json TestProviderNames::start()
{
    const ApiAnswer answer = m_ruth->post(pathFor(paths::startRecording, m_session), {{"consentGiven", true}});
    if (answer.status != 200)
        qWarning("not started: %s", answer.body.constData());
    const Json started = protocol::child(answer.json(), "recording");
    m_recording = protocol::text(started, "recordingId");
    return started;
}

Json TestProviderNames::recording()
{
    return protocol::child(m_ruth->get(pathFor(paths::recording, m_recording)).json(), "recording");
}

/// Those that are a picture.
QStringList TestProviderNames::tracks() const
{
    QStringList sids;
    const Json state = m_provider->state();
    for (const Json &row : protocol::list(state, "recordings")) {
        if (protocol::text(row, "type") == QStringLiteral("video"))
            sids << protocol::text(row, "sid");
    }
    return sids;
}

/// Twilio makes tracks of whoever comes in, as long as the rules include them.
void TestProviderNames::somebodyJoins(const QString &room) const
{
    server::net::WebRequest request;
    request.method = "POST";
    request.url = m_clinic->twilio->api + QStringLiteral("/v1/Rooms/%1/RecordingRules").arg(room);
    request.user = QStringLiteral("SKkey");
    request.password = QStringLiteral("secret");
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.body = "Rules=" + server::net::percentEncoded(R"([{"type":"include","all":true}])");
    const auto answer = server::net::fetch(request);
    QVERIFY(answer && answer->isGood());
}

int TestProviderNames::callback(const QString &room, const QString &track)
{
    const QString target = QString::fromLatin1(paths::appointmentsWebhook);
    const server::media::FormFields fields = {
        {QStringLiteral("ParticipantIdentity"), QStringLiteral("somebody else")},
        {QStringLiteral("RecordingSid"), track},
        {QStringLiteral("RoomSid"), room},
        {QStringLiteral("StatusCallbackEvent"), QStringLiteral("recording-started")},
        {QStringLiteral("Timestamp"), base::toText(base::SystemClock().now())}};
    QByteArrayList pairs;
    for (const auto &[name, value] : fields)
        pairs << name.toUtf8() + '=' + server::net::percentEncoded(value.toUtf8());
    const QByteArray signature =
        server::media::twilioSignature(m_clinic->twilio->callbackOrigin + target, fields, crypto::SecretBytes("12345"));
    return ApiPerson(*m_clinic)
        .call("POST", target, "application/x-www-form-urlencoded", pairs.join('&'), {{"X-Twilio-Signature", signature}})
        .status;
}

void TestProviderNames::theFirstTrackIsNamedWhenARecordingStarts()
{
    const Json started = start();
    const QString sid = protocol::text(started, "twilioRecordingSid");
    QVERIFY2(tracks().contains(sid), qPrintable(sid)); // a picture, for there is one
    const Json shown = recording();
    QCOMPARE(protocol::text(shown, "twilioRecordingSid"), sid);
    QVERIFY(protocol::text(shown, "twilioRoomSid").startsWith(QStringLiteral("RM")));
    QCOMPARE(shown["twilioCompositionSid"], Json(nullptr));
    QVERIFY(m_ruth->post(pathFor(paths::stopRecording, m_session), Json::object()).status == 200);
    QTRY_COMPARE_WITH_TIMEOUT(protocol::text(recording(), "status"), QStringLiteral("AVAILABLE"), 60'000);
    // What it is called stays, whatever became of Twilio's copies.
    const Json brought = recording();
    QCOMPARE(protocol::text(brought, "twilioRecordingSid"), sid);
    QVERIFY(protocol::text(brought, "twilioCompositionSid").startsWith(QStringLiteral("CJ")));
    QVERIFY(!protocol::text(brought, "uploadedAt").isEmpty());
    auto number = m_clinic->clinic().database.connection().run(
        QStringLiteral("SELECT public_number FROM therapy_sessions WHERE id = ?"), {m_session});
    QVERIFY(number.next());
    const QString path = pathFor(paths::appointmentsRecording, number.text(0));
    const Json appointment = m_ruth->get(path).json();
    QCOMPARE(protocol::text(appointment, "recording_sid"), sid);
    QCOMPARE(protocol::text(appointment, "participant_identity"), QStringLiteral("person-1"));
    // Who is in the room is not for clients: in a joint session it may be somebody whom they are not told of.
    server::store::Connection &db = m_clinic->clinic().database.connection();
    const auto session = server::store::sessionById(db, m_session, base::SystemClock().now());
    QVERIFY(session);
    const auto client = server::identity::accountById(db, session->clientId);
    QVERIFY(client);
    ApiPerson own(*m_clinic, client->person.email);
    QCOMPARE(own.signIn(), QString());
    const Json seen = own.get(path).json();
    QCOMPARE(protocol::text(seen, "recording_sid"), sid);
    QVERIFY(seen.contains("participant_identity") && seen["participant_identity"].is_null());
}

void TestProviderNames::aTrackThatComesLaterIsNamedByTheNextCallback()
{
    m_provider->steer("empty", true); // nobody is in the room yet
    QCOMPARE(start()["twilioRecordingSid"], Json(nullptr));
    const QString room = protocol::text(recording(), "twilioRoomSid");
    QCOMPARE(callback(room, QStringLiteral("RT") + QString(32, QLatin1Char('0'))), 200);
    QCOMPARE(recording()["twilioRecordingSid"], Json(nullptr)); // there is none, whatever it says
    m_provider->steer("empty", false);
    somebodyJoins(room);
    const QStringList made = tracks();
    QVERIFY(!made.isEmpty());
    QCOMPARE(callback(room, made.first()), 200);
    QVERIFY(made.contains(protocol::text(recording(), "twilioRecordingSid")));
}

/// A callback can be cut anew by whoever kept one: names are asked of Twilio itself.
void TestProviderNames::whatACallbackSaysIsNotBelieved()
{
    const QString sid = protocol::text(start(), "twilioRecordingSid");
    const QString room = protocol::text(recording(), "twilioRoomSid");
    QCOMPARE(callback(room, QStringLiteral("RT") + QString(32, QLatin1Char('f'))), 200);
    QCOMPARE(protocol::text(recording(), "twilioRecordingSid"), sid);
    auto number = m_clinic->clinic().database.connection().run(
        QStringLiteral("SELECT public_number FROM therapy_sessions WHERE id = ?"), {m_session});
    QVERIFY(number.next());
    const Json appointment = m_ruth->get(pathFor(paths::appointmentsRecording, number.text(0))).json();
    QCOMPARE(protocol::text(appointment, "participant_identity"), QStringLiteral("person-1"));
    QVERIFY(protocol::text(appointment, "media_uri").endsWith(QStringLiteral("/v1/Recordings/") + sid));
    QCOMPARE(protocol::text(appointment, "status"), QStringLiteral("started"));
}

QTEST_GUILESS_MAIN(TestProviderNames)
#include "tst_provider_names.moc"
