// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/log_action.h"
#include "protocol/path_template.h"
#include "server/identity/accounts.h"
#include "server/transcripts/transcriber.h"
#include "tests/contract/keyed_calls.h"
#include "tests/support/calls.h"

using namespace attune;
using namespace attune::test;
using protocol::Json;
using protocol::pathFor;
namespace paths = protocol::paths;

namespace {

/// One that is there and never has time: what is asked of it waits.
class BusyEngine final : public server::transcripts::Transcriber
{
public:
    base::Result<server::transcripts::EngineIdentity> identity() const override
    {
        return base::Error{base::ErrorKind::Unavailable, QStringLiteral("not now"), {}, {}};
    }
    base::Result<QList<domain::TranscriptWord>> words(const server::transcripts::SoundSegment &) const override
    {
        return base::Error{base::ErrorKind::Unavailable, QStringLiteral("not now"), {}, {}};
    }
};

} // namespace

/// Writes with an "Idempotency-Key" that are possible only after something else happened: a capture that failed, a
/// deletion somebody asked for, a session whose time has come, a consent that waits for its client, an engine that
/// writes down what is said.
class TestOnceMore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatWaitedForSomethingIsDoneOnce_data();
    void whatWaitedForSomethingIsDoneOnce();
    void aRepeatedRoomWantsWhatARoomWants();

private:
    struct Step
    {
        const char *who;
        QString path;
        Json body;
        domain::LogAction action; ///< its entry in the log
    };
    Step stepOf(const QByteArray &operation);
    Step afterAFailedCapture();
    Step afterADeletionWasAsked();
    Step whenTheSessionIsNear(bool recorded);
    Step afterStaffRecorded(bool confirmed);
    Step whenAnEngineIsThere(bool cancels);
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    QString idOf(const char *who);
    QString text(const QString &sql, const QList<QVariant> &values = {});
    qint64 logged(domain::LogAction action);

    const BusyEngine m_engine;
    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<KeyedCalls> m_calls;
};

void TestOnceMore::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->rules.deletionNeedsTwo = true;
    m_clinic->rules.undoDeletion = std::chrono::hours(72);
    m_clinic->start();
    m_calls = std::make_unique<KeyedCalls>(*m_clinic);
}

void TestOnceMore::cleanup()
{
    m_calls.reset();
    m_clinic.reset();
}

QString TestOnceMore::idOf(const char *who)
{
    const auto account =
        server::identity::accountByEmail(db(), QString::fromLatin1(who) + QStringLiteral("@sample.clinic"));
    return account ? account->person.id.value() : QString();
}

QString TestOnceMore::text(const QString &sql, const QList<QVariant> &values)
{
    auto row = db().run(sql, values);
    return row.next() ? row.text(0) : QString();
}

qint64 TestOnceMore::logged(domain::LogAction action)
{
    auto row = db().run(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = ? AND outcome <> 'refused'"),
                        {textOf(action)});
    return row.next() ? row.number(0) : -1;
}

TestOnceMore::Step TestOnceMore::afterAFailedCapture()
{
    const QString recording = text(QStringLiteral("SELECT id FROM recordings WHERE clinician_id = ? AND status = "
                                                  "'AVAILABLE' ORDER BY session_at DESC LIMIT 1"),
                                   {idOf("ruth")});
    db().run(QStringLiteral("UPDATE recordings SET status = 'FAILED', status_reason = 'captureFailed' WHERE id = ?"),
             {recording});
    db().run(QStringLiteral("DELETE FROM ingest_jobs WHERE recording_id = ?"), {recording});
    db().run(QStringLiteral("INSERT INTO ingest_jobs(recording_id, provider, state, next_try_at, progressed_at) "
                            "VALUES(?, 'none', 'failed', 0, 0)"),
             {recording});
    return {"ruth", pathFor(paths::retryRecording, recording), Json::object(), domain::LogAction::RecordingRetried};
}

TestOnceMore::Step TestOnceMore::afterADeletionWasAsked()
{
    const QString recording = text(QStringLiteral("SELECT id FROM recordings WHERE clinician_id = ? AND status = "
                                                  "'AVAILABLE' ORDER BY session_at DESC LIMIT 1"),
                                   {idOf("ruth")});
    const Json reasoned = {{"reason", "a reason that is long enough"}, {"category", "other"}};
    m_calls->call(m_calls->tokenOf("priya"), "DELETE", pathFor(paths::recording, recording), reasoned, {});
    return {"oscar", pathFor(paths::approveDeletion, recording), reasoned, domain::LogAction::DeletionApproved};
}

TestOnceMore::Step TestOnceMore::whenTheSessionIsNear(bool recorded)
{
    const qint64 now = base::toUnixMs(base::SystemClock().now());
    const QString session =
        text(QStringLiteral("SELECT s.id FROM therapy_sessions s WHERE s.clinician_id = ? AND s.client_id <> ? AND NOT "
                            "EXISTS (SELECT 1 FROM recordings r WHERE r.session_id = s.id) ORDER BY s.starts_at"),
             {idOf("ruth"), idOf("tomasz")}); // who has not decided yet
    db().run(QStringLiteral("UPDATE therapy_sessions SET starts_at = ?, ends_at = ? WHERE id = ?"),
             {now, now + 3'000'000, session});
    const QString number =
        text(QStringLiteral("SELECT CAST(public_number AS TEXT) FROM therapy_sessions WHERE id = ?"), {session});
    return {"ruth",
            pathFor(paths::appointmentsVideoRoom, number),
            {{"enable_recording", recorded}},
            domain::LogAction::VideoRoomOpened};
}

TestOnceMore::Step TestOnceMore::afterStaffRecorded(bool confirmed)
{
    const qint64 now = base::toUnixMs(base::SystemClock().now());
    db().run(QStringLiteral("UPDATE therapy_sessions SET starts_at = ?, ends_at = ? WHERE client_id = ?"),
             {now - 3'600'000, now - 600'000, idOf("tomasz")});
    const auto tomasz = m_clinic->signedIn("tomasz");
    const auto shown = tomasz->get(QString::fromLatin1(paths::consentText));
    const Json wording = shown ? protocol::child(*shown, "text") : Json::object();
    Json signature = consentBody(wording, idOf("tomasz"), Json::array({"care"}), "Tomasz in person");
    signature["onBehalfReason"] = "they signed on paper, which lies in the file";
    const Json made =
        m_calls->call(m_calls->tokenOf("ruth"), "POST", QString::fromLatin1(paths::consentSign), signature, {}).json();
    const QString consent = protocol::text(protocol::child(made, "consent"), "id");
    return {"tomasz", pathFor(confirmed ? paths::consentConfirm : paths::consentRefuse, consent), Json::object(),
            confirmed ? domain::LogAction::ConsentConfirmed : domain::LogAction::ConsentRefused};
}

TestOnceMore::Step TestOnceMore::whenAnEngineIsThere(bool cancels)
{
    m_clinic->clinic().transcriber = &m_engine;
    const QString recording =
        text(QStringLiteral("SELECT r.id FROM recordings r JOIN client_consent c ON c.client_id = r.client_id WHERE "
                            "r.clinician_id = ? AND r.status = 'AVAILABLE' AND c.kind = 'given' ORDER BY "
                            "r.session_at DESC LIMIT 1"),
             {idOf("ruth")});
    db().run(QStringLiteral("UPDATE client_consent SET purposes = 'care,transcription' WHERE kind = 'given'"));
    db().run(QStringLiteral("UPDATE consent_history SET purposes = 'care,transcription' WHERE kind = 'given'"));
    const QString start = pathFor(paths::startTranscription, recording);
    if (!cancels)
        return {"ruth", start, {{"language", "en"}}, domain::LogAction::TranscriptionRequested};
    m_calls->call(m_calls->tokenOf("ruth"), "POST", start, {{"language", "en"}}, {});
    return {"ruth", pathFor(paths::cancelTranscription, recording), Json::object(),
            domain::LogAction::TranscriptionCancelled};
}

TestOnceMore::Step TestOnceMore::stepOf(const QByteArray &operation)
{
    if (operation == "retryRecording")
        return afterAFailedCapture();
    if (operation == "approveDeletion")
        return afterADeletionWasAsked();
    if (operation.startsWith("appointmentsVideoRoom"))
        return whenTheSessionIsNear(operation.endsWith("recorded"));
    if (operation.endsWith("Transcription"))
        return whenAnEngineIsThere(operation == "cancelTranscription");
    return afterStaffRecorded(operation == "confirmConsent");
}

void TestOnceMore::whatWaitedForSomethingIsDoneOnce_data()
{
    QTest::addColumn<QByteArray>("operation");
    for (const char *operation :
         {"retryRecording", "approveDeletion", "appointmentsVideoRoom", "appointmentsVideoRoom, recorded",
          "confirmConsent", "refuseConsent", "startTranscription", "cancelTranscription"})
        QTest::newRow(operation) << QByteArray(operation);
}

void TestOnceMore::whatWaitedForSomethingIsDoneOnce()
{
    QFETCH(QByteArray, operation);
    const Step step = stepOf(operation);
    const QByteArray token = m_calls->tokenOf(step.who);
    const auto first = m_calls->call(token, "POST", step.path, step.body, "key-1");
    QVERIFY2(first.status == 200, (QByteArray::number(first.status) + first.body).constData());
    QVERIFY(!first.isReplay);
    QCOMPARE(logged(step.action), 1);
    const qint64 recordings = text(QStringLiteral("SELECT CAST(COUNT(*) AS TEXT) FROM recordings")).toLongLong();
    const auto again = m_calls->call(token, "POST", step.path, step.body, "key-1");
    QVERIFY2(again.status == 200, (QByteArray::number(again.status) + again.body).constData());
    QVERIFY(again.isReplay);
    const Json fields = again.json();
    const Json expected = first.json();
    for (const auto &[name, value] : expected.items())
        QVERIFY2(fields.contains(name), name.c_str());
    QCOMPARE(logged(step.action), 1);
    QCOMPARE(logged(domain::LogAction::RequestRepeated), 1);
    QCOMPARE(text(QStringLiteral("SELECT CAST(COUNT(*) AS TEXT) FROM recordings")).toLongLong(), recordings);
    // Without the key it is a call of its own, and finds that it was done.
    const auto anew = m_calls->call(token, "POST", step.path, step.body, "key-2");
    QVERIFY(!anew.isReplay);
    if (!operation.startsWith("appointmentsVideoRoom"))
        QVERIFY2(anew.status >= 400, (QByteArray::number(anew.status) + anew.body).constData());
}

/// A room that was opened to record in is opened again as long as it may be recorded.
void TestOnceMore::aRepeatedRoomWantsWhatARoomWants()
{
    const Step step = whenTheSessionIsNear(true);
    const QByteArray token = m_calls->tokenOf(step.who);
    QCOMPARE(m_calls->call(token, "POST", step.path, step.body, "key-1").status, 200);
    QCOMPARE(m_calls->call(token, "POST", step.path, step.body, "key-1").status, 200);
    db().run(QStringLiteral("UPDATE client_consent SET kind = 'withdrawn', purposes = ''"));
    const auto again = m_calls->call(token, "POST", step.path, step.body, "key-1");
    QVERIFY2(again.status == 403, (QByteArray::number(again.status) + again.body).constData());
}

QTEST_GUILESS_MAIN(TestOnceMore)
#include "tst_once_more.moc"
