// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/audit_codec.h"
#include "protocol/health_codec.h"
#include "protocol/media_codec.h"
#include "protocol/request_parts.h"
#include "protocol/session_codec.h"

#include <QTest>

using namespace attune;
using namespace attune::protocol;

/// What programs that were written for the clinic APIs rely on, to the letter: names, types, null and absence. Formats
/// that only one family has are pinned here; that each message comes back as it was written is in tst_messages.
class TestFamilies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreWrittenToTheLetter_data();
    void theyAreWrittenToTheLetter();
    void severalStatesAreOneWordOfAppointments_data();
    void severalStatesAreOneWordOfAppointments();
    void timesOfAppointmentsHaveNoMilliseconds();
    void aBodyOfSeveralConcernsIsReadByEach();
};

namespace {

constexpr base::Instant at{std::chrono::milliseconds(1'769'850'900'250)}; // 2026-01-31T09:15:00.250Z

AppointmentRecording recording()
{
    AppointmentRecording recording;
    recording.number = 1042;
    recording.recordingSid = QStringLiteral("RT1");
    recording.appointmentAt = at;
    recording.clientName = QStringLiteral("Søren");
    recording.clinicianName = QStringLiteral("Ruth");
    recording.duration = std::chrono::seconds(3'607);
    recording.sizeBytes = 52'428'800;
    recording.status = domain::RecordingStatus::Available;
    recording.createdAt = at;
    recording.completedAt = at;
    return recording;
}

const char *const written = R"("id":1042,"recording_sid":"RT1","appointment_date":"2026-01-31T09:15:00Z",
    "patient_name":"Søren","psychologist_name":"Ruth","duration":3607,"duration_formatted":"60m 7s","size":52428800,
    "size_formatted":"50.00 MB","status":"completed","created_at":"2026-01-31T09:15:00Z",
    "completed_at":"2026-01-31T09:15:00Z")";

} // namespace

void TestFamilies::theyAreWrittenToTheLetter_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const Json &json, const QByteArray &expected) {
        QTest::newRow(name) << toBytes(json) << expected;
    };
    row("a recording of an appointment",
        encode(AppointmentRecordingAnswer{recording(), 7, QStringLiteral("https://c/1"), {}, {}}),
        QByteArray("{") + written +
            R"(,"appointment_id":7,"media_uri":"https://c/1","media_external_location":null,"status_display":"Completed",
            "participant_identity":null})");
    row("one of which nothing is known", encode(AppointmentRecording{}),
        R"({"id":0,"recording_sid":null,"appointment_date":null,"patient_name":"","psychologist_name":"","duration":null,
        "duration_formatted":null,"size":null,"size_formatted":null,"status":"failed","created_at":null,
        "completed_at":null})");
    row("a page", encode(AppointmentRecordingsPage{{41, QStringLiteral("https://c/?page=2"), {}}, {}}),
        R"({"count":41,"next":"https://c/?page=2","previous":null,"results":[]})");
    row("a user",
        encode(AppointmentsUser{{domain::UserId(QStringLiteral("u")), QStringLiteral("r@c"),
                                 QStringLiteral("Ruth van Aken"), domain::Role::PracticeManager}}),
        R"({"id":"u","email":"r@c","full_name":"Ruth van Aken","first_name":"Ruth van","last_name":"Aken",
        "role":"practice_manager"})");
    row("a consent nobody gave", encode(AppointmentsConsent()),
        R"({"telehealth_recording_consent":false,"telehealth_recording_consent_date":null,
        "telehealth_recording_consent_version":null})");
    row("a room", encode(VideoRoomAnswer{QStringLiteral("s"), QStringLiteral("RM1"), false, {}}),
        R"({"room_name":"s","room_sid":"RM1","recording_enabled":false})");
    row("a room with a recording the provider has not named yet",
        encode(VideoRoomAnswer{QStringLiteral("s"), QStringLiteral("RM1"), true, QString()}),
        R"({"room_name":"s","room_sid":"RM1","recording_enabled":true,"recording_sid":null})");
    AuditRow entry;
    entry.sequence = 9;
    entry.at = at;
    entry.action = QStringLiteral("signIn");
    entry.actionShown = QStringLiteral("Sign in");
    entry.particulars.outcome = QStringLiteral("allowed");
    row("an entry about nobody", encode(entry),
        R"({"id":9,"timestamp":"2026-01-31T09:15:00Z","user":null,"user_name":"","user_role":"","action":"signIn",
        "action_display":"Sign in","content_type_name":null,"object_id":null,"object_repr":"","object":"","patient":null,
        "outcome":"allowed","ip_address":"","user_agent":null,"request_id":"","metadata":{"outcome":"allowed"}})");
    row("counts", encode(AuditCounts{5, 2, {{QStringLiteral("signIn"), 2}}, {}}),
        R"({"total_logs":5,"recent_logs_30_days":2,"actions_by_type":{"signIn":2},"actions_by_role":{}})");
    row("an address of media", encode(MediaAddress{QStringLiteral("https://c/m"), std::chrono::seconds(300)}),
        R"({"url":"https://c/m","expires_in":300})");
    row("an upload", encode(UploadedAnswer{QStringLiteral("o.mp4"), domain::RecordingId(QStringLiteral("r"))}),
        R"({"object_name":"o.mp4","recordingId":"r"})");
    row("done", encodeAnswer(Done()), R"({"success":true})");
    const ProblemAnswer problem{
        {QStringLiteral("reason_required"), QStringLiteral("A reason is needed."), QStringLiteral("q1")},
        {false, true, QStringLiteral("reason")}};
    row("a problem", encode(problem),
        R"({"success":false,"message":"A reason is needed.","errorCode":"reason_required","error":{"code":
        "reason_required","message":"A reason is needed."},"requestId":"q1","reasonRequired":true,"field":"reason"})");
    row("a problem of appointments", encode(AppointmentsProblem{problem.facts, problem.hints}),
        R"({"error":"A reason is needed.","detail":"A reason is needed.","code":"reason_required","request_id":"q1",
        "reasonRequired":true,"field":"reason"})");
    const ProductAnswer product{QStringLiteral("attuned"), QStringLiteral("1")};
    row("well", encode(HealthAnswer{product, true, {}, {}}), R"({"product":"attuned","version":"1","status":"good"})");
    row("unwell, with parts",
        encode(HealthAnswer{product, false, {{QStringLiteral("log"), QStringLiteral("silent")}}, ProblemFacts{}}),
        R"({"product":"attuned","version":"1","status":"failed","parts":{"log":"silent"},"success":false,"message":"",
        "errorCode":"","error":{"code":"","message":""},"requestId":""})");
}

void TestFamilies::theyAreWrittenToTheLetter()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, expected);
    QCOMPARE(json, toBytes(Json::parse(expected.toStdString())));
}

void TestFamilies::severalStatesAreOneWordOfAppointments_data()
{
    using Status = domain::RecordingStatus;
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("word");
    const auto row = [](Status status, const char *word) {
        QTest::newRow(qPrintable(domain::textOf(status))) << static_cast<int>(status) << QString::fromLatin1(word);
    };
    row(Status::Recording, "started");
    row(Status::Processing, "started");
    row(Status::Uploading, "started");
    row(Status::Available, "completed");
    row(Status::Archived, "archived");
    row(Status::Deleted, "deleted");
    row(Status::Failed, "failed");
    row(Status::Unknown, "failed");
}

/// What is read back is one of them, and is written as the same word.
void TestFamilies::severalStatesAreOneWordOfAppointments()
{
    QFETCH(int, status);
    QFETCH(QString, word);
    const auto &words = appointmentStatusWords();
    QCOMPARE(words.textOf(static_cast<domain::RecordingStatus>(status)), word);
    const auto read = words.find(word);
    QVERIFY(read);
    QCOMPARE(words.textOf(*read), word);
    QVERIFY(words.written().contains(word));
}

void TestFamilies::timesOfAppointmentsHaveNoMilliseconds()
{
    const auto read = decode<AppointmentRecording>(encode(recording()), Reading::Answer);
    QVERIFY(read);
    QCOMPARE(read->createdAt, std::optional(base::Instant(std::chrono::milliseconds(1'769'850'900'000))));
}

/// A server reads each from the whole body, and each passes over what the other has.
void TestFamilies::aBodyOfSeveralConcernsIsReadByEach()
{
    ParticipantBody who;
    who.client.number = QStringLiteral("42");
    Json body = encode(who);
    body.update(encode(ReasonBody{QStringLiteral("was not there")}));
    QCOMPARE(decode<ParticipantBody>(body, Reading::Body)->client.number, QStringLiteral("42"));
    QCOMPARE(decode<SaidReason>(body, Reading::Body)->reason, std::optional(QStringLiteral("was not there")));
    QCOMPARE(decode<SaidPurpose>(body, Reading::Body)->purpose, std::optional<QString>());
}

QTEST_GUILESS_MAIN(TestFamilies)
#include "tst_families.moc"
