// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/digest.h"
#include "protocol/consent_codec.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/alerts/alert_book.h"
#include "server/backup/clinic_backup.h"
#include "server/identity/relations.h"
#include "server/jobs/thinning.h"
#include "server/quality/quality_store.h"
#include "server/routes/all_routes.h"
#include "server/routes/idempotency.h"
#include "server/setup/clinic_parts.h"
#include "tests/contract/keyed_calls.h"
#include "tests/support/made_media.h"
#include "tests/support/test_clinic.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QUuid>

#include <array>
#include <thread>

using namespace attune;
using namespace attune::test;
using protocol::Json;
using protocol::json;
using protocol::pathFor;
using server::routes::Repeat;
namespace paths = attune::protocol::paths;

namespace attune::test {

inline const QByteArray why = "a reason that is long enough";
/// What only sealed places may hold.
inline const QByteArray planted = "Quillfeather saw the harbour lights";

/// A text as it could be found in a file.
inline QByteArrayList shapesOf(const QByteArray &text)
{
    const QString wide = QString::fromUtf8(text);
    QByteArrayList shapes = {text, text.toHex(), text.toHex().toUpper(),
                             QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2)};
    for (int shift = 0; shift < 3; ++shift) // base64 depends on where the text begins
        shapes
            << (QByteArray(shift, 'x') + text).toBase64(QByteArray::OmitTrailingEquals).mid(shift ? 4 : 0).chopped(2);
    return shapes;
}

} // namespace attune::test

/// What tst_once.cpp and tst_repeats.cpp share.
class OnceFixture
{
protected:
    void begin();
    void end();
    using Answered = KeyedCalls::Answered;
    struct Step
    {
        const char *who;
        const char *method;
        QString path;
        Json body;
        int status = 200;
        const char *operation;
    };
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    qint64 count(const QString &sql, const QList<QVariant> &values = {});
    QString idOf(const char *who);
    QList<Step> steps();
    QList<Step> reportSteps();
    QList<Step> alertSteps();
    QList<Step> viewSteps();
    QByteArrayList leftIn(const QString &folder, const QByteArrayList &texts) const;
    QString plannedSession(int inHours = 24);
    QString uploadedObject();
    Json signature();
    void fillIn(QString &path);
    void drawForQuality();
    Json correction(const QByteArray &text) const { return {{"line", 2}, {"text", text.toStdString()}}; }
    QString transcriptPath() const { return pathFor(paths::recordingTranscript, m_recording.id.value()); }
    Answered upload(const QByteArray &token, const QByteArray &key, const QByteArray &media, const QString &session,
                    const QByteArray &boundary = "XX") const;

    std::unique_ptr<TestClinic> m_clinic;
    domain::Recording m_recording; ///< of Ruth and Søren, with a transcript
    std::unique_ptr<KeyedCalls> m_calls;
};

inline void OnceFixture::begin()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->rules.undoDeletion = std::chrono::hours(72);
    m_clinic->start();
    m_calls = std::make_unique<KeyedCalls>(*m_clinic);
    m_recording = m_clinic->signedIn("soren")->first();
    QVERIFY(m_recording.hasTranscript);
    drawForQuality();
    server::alerts::OwnFinding finding;
    finding.about = QStringLiteral("a check");
    finding.office = QStringLiteral("main");
    server::alerts::raise(db(), finding, base::SystemClock().now());
}

/// Two recordings wait for a review, of somebody who agreed to that.
inline void OnceFixture::drawForQuality()
{
    namespace quality = server::quality;
    const QString client = idOf("weilin");
    const auto found =
        db().run(QStringLiteral("SELECT id, clinician_id FROM recordings WHERE client_id = ? AND status = "
                                "'AVAILABLE' ORDER BY id LIMIT 1"),
                 {client})
            .first<QString, QString>(); // nothing that is still read stands in the way of writing
    QVERIFY(found.has_value());
    const std::pair one(std::get<0>(*found), std::get<1>(*found));
    db().run(QStringLiteral("UPDATE recordings SET classification = 'standard' WHERE id = ?"), {one.first});
    db().run(QStringLiteral("DELETE FROM consent_history WHERE client_id = ?"), {client});
    db().run(QStringLiteral("INSERT INTO consent_history(client_id, since, kind, purposes) VALUES(?, 0, 'given', "
                            "'care,quality')"),
             {client});
    db().run(QStringLiteral("DELETE FROM client_consent WHERE client_id = ?"), {client});
    db().run(QStringLiteral("INSERT INTO client_consent(client_id, kind, purposes, expires_at) VALUES(?, 'given', "
                            "'care,quality', NULL)"),
             {client});
    quality::DrawRow draw;
    draw.id = QStringLiteral("draw-1");
    draw.office = QStringLiteral("main");
    draw.month = QStringLiteral("2026-01");
    draw.perClinician = 2;
    QVERIFY(quality::freeze(db(), draw));
    QVERIFY(quality::noteDrawn(db(), draw.id, {one, one}, base::SystemClock().now()));
}

inline void OnceFixture::end()
{
    m_clinic.reset();
}

inline qint64 OnceFixture::count(const QString &sql, const QList<QVariant> &values)
{
    auto row = db().run(sql, values);
    return row.next() ? row.number(0) : -1;
}

inline QString OnceFixture::idOf(const char *who)
{
    const auto account =
        server::identity::accountByEmail(db(), QString::fromLatin1(who) + QStringLiteral("@sample.clinic"));
    return account ? account->person.id.value() : QString();
}

/// Of the client, to the text of today.
inline Json OnceFixture::signature()
{
    const auto soren = m_clinic->signedIn("soren");
    const auto text = soren->get(QString::fromLatin1(paths::consentText));
    const Json shown = text ? protocol::child(*text, "text") : Json::object();
    domain::ConsentDecision decision;
    decision.clientId = m_recording.clientId;
    decision.given = true;
    decision.acknowledgements = {true, true, true, true};
    decision.purposes = {domain::Purpose::Care};
    decision.signature = QStringLiteral("Soren in person");
    decision.textVersion = protocol::text(shown, "version");
    decision.textHash = protocol::text(shown, "hash");
    decision.textLanguage = protocol::text(shown, "language");
    return protocol::encode(decision);
}

/// Another recording, as if it had come as a file.
inline QString OnceFixture::uploadedObject()
{
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".mp4");
    db().run(QStringLiteral("INSERT INTO uploads(object_name, recording_id) SELECT ?, MIN(id) FROM recordings WHERE "
                            "status = 'AVAILABLE' AND id <> ?"),
             {name, m_recording.id.value()});
    return name;
}

inline QString OnceFixture::plannedSession(int inHours)
{
    const auto starts = base::SystemClock().now() + std::chrono::hours(inHours);
    const Json body = {{"clientId", json(m_recording.clientId.value())},
                       {"startsAt", json(std::optional(starts))},
                       {"endsAt", json(std::optional(starts + std::chrono::minutes(50)))}};
    const Answered made =
        m_calls->call(m_calls->tokenOf("ruth"), "POST", QString::fromLatin1(paths::sessions), body, {});
    return protocol::text(protocol::child(made.json(), "session"), "id");
}

/// Ids that are known only once something was made.
inline void OnceFixture::fillIn(QString &path)
{
    for (const auto &[name, table] : {std::pair("SCHEDULE", "report_schedules"), std::pair("DISCLOSURE", "disclosures"),
                                      std::pair("FOLLOWUP", "review_follow_ups"), std::pair("SAVED", "log_views")}) {
        auto made = db().run(QStringLiteral("SELECT id FROM %1 ORDER BY id LIMIT 1").arg(QLatin1String(table)));
        if (made.next())
            path.replace(QLatin1String(name), made.text(0));
    }
    auto alert = db().run(QStringLiteral("SELECT id FROM alerts WHERE kind = 'logCheckFailed'"));
    if (alert.next())
        path.replace(QStringLiteral("ALERT"), alert.text(0));
    auto row = db().run(QStringLiteral("SELECT id FROM break_glass ORDER BY opened_at DESC LIMIT 1"));
    if (row.next())
        path.replace(QStringLiteral("EMERGENCY"), row.text(0));
    auto version = db().run(
        QStringLiteral("SELECT id FROM transcript_versions WHERE id <> recording_id ORDER BY added_at DESC LIMIT 1"));
    if (version.next())
        path.replace(QStringLiteral("VERSION"), version.text(0));
    auto matter = db().run(QStringLiteral("SELECT id FROM legal_matters ORDER BY asked_at DESC LIMIT 1"));
    if (matter.next())
        path.replace(QStringLiteral("MATTER"), matter.text(0));
    auto review = db().run(QStringLiteral("SELECT id FROM quality_reviews WHERE state = 'waiting' ORDER BY place"));
    if (review.next())
        path.replace(QStringLiteral("REVIEW"), review.text(0));
}

/// Reports, disclosures and activity reviews.
inline QList<OnceFixture::Step> OnceFixture::reportSteps()
{
    const QDate day = QDateTime::currentDateTimeUtc().date();
    const QString today = day.toString(Qt::ISODate);
    const Json disclosure = {{"clientId", json(m_recording.clientId.value())},
                             {"day", "2026-01-05"},
                             {"way", "court"},
                             {"recipient", planted.toStdString()},
                             {"address", planted.toStdString()},
                             {"description", planted.toStdString()},
                             {"why", planted.toStdString()},
                             {"reason", planted.toStdString()}};
    const Json review = {{"firstDay", json(day.addDays(-30).toString(Qt::ISODate))},
                         {"lastDay", json(today)},
                         {"lookedAt", Json::array({"refused"})},
                         {"finding", planted.toStdString()},
                         {"verdict", "followUp"},
                         {"followUps", Json::array({{{"what", planted.toStdString()}, {"dueDay", json(today)}}})},
                         {"signature", "Priya Natarajan"}};
    return {{"priya",
             "POST",
             QString::fromLatin1(paths::reportSchedules),
             {{"templateId", "refused"}, {"every", "week"}, {"day", 1}, {"minute", 420}},
             201,
             "scheduleReport"},
            {"priya", "DELETE", pathFor(paths::reportSchedule, QStringLiteral("SCHEDULE")), Json::object(), 200,
             "endReportSchedule"},
            {"priya", "POST", QString::fromLatin1(paths::disclosures), disclosure, 201, "recordDisclosure"},
            {"priya", "POST", pathFor(paths::correctDisclosure, QStringLiteral("DISCLOSURE")), disclosure, 201,
             "correctDisclosure"},
            {"priya", "POST", QString::fromLatin1(paths::activityReviews), review, 201, "signActivityReview"},
            {"priya",
             "POST",
             pathFor(paths::activityFollowUp, QStringLiteral("FOLLOWUP")),
             {{"result", planted.toStdString()}},
             200,
             "completeFollowUp"}};
}

/// What is done about an alert and to a rule, and what a check of the log found.
inline QList<OnceFixture::Step> OnceFixture::alertSteps()
{
    const QString alert = QStringLiteral("ALERT");
    const QString rule = pathFor(paths::alertRule, QStringLiteral("0190aaaa-0000-7000-8000-000000000001"));
    const Json made = {{"name", planted.toStdString()},
                       {"query", "action:signIn"},
                       {"counts", "entries"},
                       {"per", "person"},
                       {"windowSeconds", 3600},
                       {"threshold", 1000},
                       {"severity", "low"},
                       {"isOn", true},
                       {"revision", 0}};
    const auto act = [](int revision) { return Json{{"revision", revision}, {"reason", planted.toStdString()}}; };
    Json closed = act(2);
    closed["finding"] = "justified";
    return {{"priya", "POST", pathFor(paths::acknowledgeAlert, alert), act(0), 200, "acknowledgeAlert"},
            {"priya",
             "POST",
             pathFor(paths::assignAlert, alert),
             {{"revision", 1}, {"assignedTo", json(idOf("oscar"))}},
             200,
             "assignAlert"},
            {"priya", "POST", pathFor(paths::closeAlert, alert), closed, 200, "closeAlert"},
            {"priya", "POST", pathFor(paths::reopenAlert, alert), act(3), 200, "reopenAlert"},
            {"priya",
             "POST",
             QString::fromLatin1(paths::accessLogCheck),
             {{"outcome", "whole"}, {"first", 1}, {"covered", 1}},
             200,
             "reportLogCheck"},
            {"priya", "PUT", rule, made, 200, "saveAlertRule"},
            {"priya", "DELETE", rule + QStringLiteral("?revision=1"), Json::object(), 200, "removeAlertRule"}};
}

/// A view of the access log: kept, changed, taken away.
inline QList<OnceFixture::Step> OnceFixture::viewSteps()
{
    const Json view = {{"name", planted.toStdString()}, {"query", planted.toStdString()}};
    const QString kept = pathFor(paths::accessLogView, QStringLiteral("SAVED"));
    return {{"priya", "PUT", QString::fromLatin1(paths::accessLogViews), view, 200, "makeLogView"},
            {"priya", "PUT", kept, view, 200, "saveLogView"},
            {"priya", "DELETE", kept, Json::object(), 200, "deleteLogView"}};
}

/// One after another, each possible after those before it. Every rebuilt operation but the upload is among them.
inline QList<OnceFixture::Step> OnceFixture::steps()
{
    const QString recording = m_recording.id.value();
    const QString session = plannedSession();
    const auto starts = base::SystemClock().now() + std::chrono::hours(72);
    const Json plan = {{"clientId", json(m_recording.clientId.value())},
                       {"startsAt", json(std::optional(starts))},
                       {"endsAt", json(std::optional(starts + std::chrono::minutes(50)))}};
    const QString noteId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString note = pathFor(paths::note, noteId);
    const Json written = {
        {"recordingId", json(recording)}, {"kind", "note"}, {"startMs", 1000},    {"endMs", 1000}, {"reactionMs", 0},
        {"text", planted.toStdString()},  {"code", ""},     {"audience", "team"}, {"revision", 0}};
    const Json reasoned = {{"reason", why.toStdString()}};
    const Json own = {{"clientId", json(m_recording.clientId.value())}};
    QList<Step> list = {
        {"ruth", "POST", pathFor(paths::startRecording, session), Json::object(), 200, "startRecording"},
        {"ruth", "POST", pathFor(paths::stopRecording, session), Json::object(), 200, "stopRecording"},
        {"ruth", "POST", QString::fromLatin1(paths::sessions), plan, 201, "planSession"},
        {"ruth",
         "POST",
         pathFor(paths::sessionParticipants, session),
         {{"userId", json(idOf("june"))}},
         200,
         "addParticipant"},
        {"ruth", "POST", pathFor(paths::cancelSession, plannedSession(96)), Json::object(), 200, "cancelSession"},
        {"priya",
         "POST",
         pathFor(paths::removeParticipant, session),
         {{"userId", json(idOf("june"))}, {"reason", why.toStdString()}},
         200,
         "removeParticipant"},
        {"priya", "POST", pathFor(paths::confirmSession, session), Json::object(), 200, "confirmSession"},
        {"ruth", "PUT", note, written, 200, "saveNote"},
        {"ruth", "DELETE", note, Json::object(), 200, "deleteNote"},
        {"ruth", "PUT", transcriptPath(), correction(planted), 200, "changeTranscript"},
        {"ruth", "PUT", pathFor(paths::recordingVocabulary, recording), {{"word", "Mirjam"}}, 200, "changeVocabulary"},
        {"ruth",
         "POST",
         pathFor(paths::recordingTranscripts, recording),
         {{"file", ("0:01 " + planted + "\n").toBase64().toStdString()}, {"confirmed", true}},
         201,
         "addTranscript"},
        {"ruth", "POST", pathFor(paths::chooseTranscript, QStringLiteral("VERSION")), Json::object(), 200,
         "chooseTranscript"},
        {"ruth", "DELETE", pathFor(paths::transcriptVersion, QStringLiteral("VERSION")), Json::object(), 200,
         "removeTranscript"},
        {"ruth",
         "PUT",
         QString::fromLatin1(paths::codeSet),
         {{"codes", Json::array({"reflection"})}},
         200,
         "saveCodeSet"},
        {"soren", "POST", pathFor(paths::deletionRequest, recording), reasoned, 201, "wishForDeletion"},
        {"soren", "DELETE", pathFor(paths::deletionRequest, recording), Json::object(), 200, "withdrawDeletionWish"},
        {"soren", "POST", pathFor(paths::deletionRequest, recording), reasoned, 201, "wishForDeletion"},
        {"priya",
         "POST",
         pathFor(paths::answerDeletionRequest, recording),
         {{"answer", "kept"}, {"reason", why.toStdString()}},
         200,
         "answerDeletionWish"},
        {"daniel",
         "POST",
         QString::fromLatin1(paths::breakGlassAccesses),
         {{"clientId", json(m_recording.clientId.value())}, {"reason", why.toStdString()}},
         201,
         "openBreakGlass"},
        {"daniel", "POST", pathFor(paths::breakGlassEnd, QStringLiteral("EMERGENCY")), Json::object(), 200,
         "endBreakGlass"},
        {"priya", "PUT", QString::fromLatin1(paths::qualityQuota), {{"perClinician", 2}}, 200, "setQualityQuota"},
        {"priya", "POST", pathFor(paths::finishQualityReview, QStringLiteral("REVIEW")), Json::object(), 200,
         "finishQualityReview"},
        {"priya",
         "POST",
         pathFor(paths::skipQualityReview, QStringLiteral("REVIEW")),
         {{"reason", why.toStdString()}},
         200,
         "skipQualityReview"},
        {"priya",
         "POST",
         pathFor(paths::breakGlassReview, QStringLiteral("EMERGENCY")),
         {{"verdict", "justified"}, {"reason", why.toStdString()}},
         200,
         "reviewBreakGlass"},
        {"priya",
         "POST",
         QString::fromLatin1(paths::legalMatters),
         {{"clientId", json(m_recording.clientId.value())},
          {"path", "complaint"},
          {"matterNumber", "B 7/26"},
          {"tellClient", true},
          {"reason", why.toStdString()}},
         201,
         "askLegalMatter"},
        {"oscar", "POST", pathFor(paths::agreeLegalMatter, QStringLiteral("MATTER")), reasoned, 200,
         "agreeLegalMatter"},
        {"priya", "POST", pathFor(paths::endLegalMatter, QStringLiteral("MATTER")), Json::object(), 200,
         "endLegalMatter"},
        {"priya",
         "DELETE",
         pathFor(paths::recording, recording),
         {{"reason", why.toStdString()}, {"category", "other"}},
         200,
         "deleteRecording"},
        {"priya", "POST", pathFor(paths::restoreRecording, recording), reasoned, 200, "restoreRecording"},
        {"ruth",
         "PUT",
         pathFor(paths::classifyRecording, recording),
         {{"classification", "restricted"}, {"reason", why.toStdString()}},
         200,
         "classifyRecording"},
        {"soren", "POST", QString::fromLatin1(paths::consentWithdraw), own, 200, "withdrawConsent"},
        {"soren", "POST", QString::fromLatin1(paths::consentSign), signature(), 200, "signConsent"},
        {"soren",
         "PATCH",
         QString::fromLatin1(paths::appointmentsPreferences),
         {{"telehealth_recording_consent", false}},
         200,
         "appointmentsPreferences"},
        {"priya", "DELETE", pathFor(paths::mediaObject, uploadedObject()), reasoned, 200, "deleteMedia"},
    };
    return reportSteps() + alertSteps() + viewSteps() + list;
}

inline QByteArrayList OnceFixture::leftIn(const QString &folder, const QByteArrayList &texts) const
{
    QByteArrayList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const QByteArray content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        for (const QByteArray &text : texts) {
            for (const QByteArray &shape : shapesOf(text)) {
                if (content.contains(shape))
                    found << file.fileName().toUtf8() + ": " + text;
            }
        }
    }
    return found;
}

inline OnceFixture::Answered OnceFixture::upload(const QByteArray &token, const QByteArray &key,
                                                 const QByteArray &media, const QString &session,
                                                 const QByteArray &boundary) const
{
    const QByteArray form = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"sessionId\"\r\n\r\n" +
                            session.toUtf8() + "\r\n--" + boundary +
                            "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.mp4\"\r\nContent-Type: "
                            "video/mp4\r\n\r\n" +
                            media + "\r\n--" + boundary + "--\r\n";
    return m_calls->call(token, "POST", QString::fromLatin1(paths::mediaUpload), {}, key,
                         "multipart/form-data; boundary=" + boundary, form);
}
