// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"
#include "domain/log_action.h"
#include "domain/permission.h"
#include "protocol/access_event_codec.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/store/recording_states.h"
#include "stream/media_request.h"
#include "tests/support/test_clinic.h"
#include "tests/support/waiting.h"

#include <sstream>

#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <QNetworkReply>

using namespace attune;
using namespace attune::test;
using base::ErrorKind;
using protocol::Json;
namespace paths = protocol::paths;

namespace {

std::ostringstream logged;

domain::AccessEvent someEvent(const domain::Recording &recording, const QString &id, qint64 sequence)
{
    domain::AccessEvent result;
    result.id = domain::EventId(id);
    result.device = domain::DeviceId(QStringLiteral("device-1"));
    result.deviceSequence = sequence;
    result.recording = recording.id;
    result.viewing = domain::ViewingId(QStringLiteral("viewing-1"));
    result.action = domain::AccessAction::Watched;
    result.ranges = {{0, 5000}};
    result.occurredAt = base::SystemClock().now();
    return result;
}

QStringList wordsOf(const domain::Transcript &transcript)
{
    QStringList words;
    for (const domain::TranscriptLine &line : transcript)
        words << line.text.simplified().split(QLatin1Char(' '));
    return words;
}

} // namespace

class TestContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everybodySeesTheirOwnList();
    void pagingBringsTheWholeSetOnce();
    void recordingNeedsAConsentOnFileAndThenReallyRecords();
    void consentNeedsEveryAcknowledgementAndTheTextThatWasShown();
    void withdrawalClosesLinksInUse();
    void accessEventsAreStoredOnceAndInOrder();
    void eventsAboutOthersRecordingsAreNotTaken();
    void twelveParallelPlaysAreTwelveEntries();
    void deletionIsRecordedFirstAndFinal();
    void aDeletionCutShortIsFinishedLater();
    void badInputGetsACodeAndARequestId_data();
    void badInputGetsACodeAndARequestId();
    void theAppointmentsFamilyWorks();
    void transcriptsAreExportedAsFiles();
    void nothingPrivateIsInTheServersLog();

private:
    TestClinic m_clinic;
};

void TestContract::initTestCase()
{
    auto sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(logged);
    auto root = std::make_shared<spdlog::logger>("attune", sink);
    root->set_level(spdlog::level::debug);
    spdlog::set_default_logger(root);
    m_clinic.start();
}

void TestContract::cleanupTestCase()
{
    m_clinic.stop();
}

void TestContract::everybodySeesTheirOwnList()
{
    qint64 all = 0;
    for (const auto &[who, role] :
         {std::pair("priya", domain::Role::PracticeManager), std::pair("ruth", domain::Role::Psychologist),
          std::pair("soren", domain::Role::Patient), std::pair("tomasz", domain::Role::Patient)}) {
        TestPerson person(m_clinic.address());
        const auto self = person.signIn(who);
        QVERIFY(self);
        QCOMPARE(self->role, role);
        domain::RecordingQuery query;
        query.pageSize = 100;
        const auto page = wait(person.clinic.recordings(query));
        QVERIFY(page);
        all = role == domain::Role::PracticeManager ? page->total.value() : all;
        QVERIFY(role == domain::Role::PracticeManager || page->total.value() < all);
        for (const auto &row : page->items) {
            QVERIFY(role != domain::Role::Patient || row.clientId == self->id);
            QVERIFY(role != domain::Role::Psychologist || row.clinicianId == self->id);
        }
    }
    QCOMPARE(all, 56);
}

void TestContract::pagingBringsTheWholeSetOnce()
{
    TestPerson person(m_clinic.address());
    QVERIFY(person.signIn("priya"));
    domain::RecordingQuery query;
    query.pageSize = 9;
    query.sort = domain::RecordingQuery::Sort::Client;
    QSet<QString> seen;
    do {
        const auto page = wait(person.clinic.recordings(query));
        QVERIFY(page);
        for (const auto &row : page->items) {
            QVERIFY(!seen.contains(row.id.value()));
            seen.insert(row.id.value());
        }
        query.cursor = page->nextCursor;
    } while (!query.cursor.isEmpty());
    QCOMPARE(seen.size(), 56);
}

void TestContract::recordingNeedsAConsentOnFileAndThenReallyRecords()
{
    TestPerson ruth(m_clinic.address());
    TestPerson tomasz(m_clinic.address());
    QVERIFY(ruth.signIn("ruth") && tomasz.signIn("tomasz"));
    const auto sessions = wait(ruth.clinic.sessions());
    QVERIFY(sessions);
    domain::TherapySession session;
    for (const auto &row : *sessions)
        session = row.consent == domain::ConsentState::Missing ? row : session;
    QVERIFY(!session.id.isEmpty());
    QCOMPARE(wait(ruth.clinic.startRecording(session.id, {})).error().kind,
             ErrorKind::ConsentNeeded); // "consentGiven": true in the body changes nothing
    const auto text = wait(tomasz.clinic.text(session.clientId, QStringLiteral("en")));
    QVERIFY(text);
    domain::ConsentDecision decision{session.clientId,
                                     true,
                                     {true, true, true, true},
                                     {domain::Purpose::Care},
                                     QStringLiteral("Tomasz Łukasik"),
                                     text->version,
                                     text->hash,
                                     text->language,
                                     {}};
    QVERIFY(wait(tomasz.clinic.sign(decision)).has_value());
    const auto started = wait(ruth.clinic.startRecording(session.id, {}));
    QVERIFY(started);
    QVERIFY(started->runningRecording);
    QCOMPARE(wait(ruth.clinic.startRecording(session.id, {})).error().kind, ErrorKind::Conflict);
    letPass(2100, "a recording");
    const auto stopped = wait(tomasz.clinic.stopRecording(session.id)); // either of the two in the room may stop it
    QVERIFY(stopped);
    QCOMPARE(wait(ruth.clinic.stopRecording(session.id)).error().kind, ErrorKind::Conflict);
    domain::Recording recording;
    QTRY_VERIFY_WITH_TIMEOUT((recording = *wait(ruth.clinic.recording(*started->runningRecording))).status ==
                                 domain::RecordingStatus::Available,
                             20'000);
    QVERIFY(recording.sizeBytes.value_or(0) > 1000);
    QVERIFY(recording.duration.value().count() >= 2 && recording.duration.value().count() <= 4);
    QVERIFY(recording.allows(domain::Permission::Play));
}

void TestContract::consentNeedsEveryAcknowledgementAndTheTextThatWasShown()
{
    TestPerson person(m_clinic.address());
    const auto self = person.signIn("weilin");
    const auto text = wait(person.clinic.text(self->id, QStringLiteral("en")));
    domain::ConsentDecision decision{self->id,
                                     true,
                                     {true, true, false, true},
                                     {domain::Purpose::Care},
                                     QStringLiteral("Wei-Lin Chen"),
                                     text->version,
                                     text->hash,
                                     text->language,
                                     {}};
    QCOMPARE(wait(person.clinic.sign(decision)).error().code, QStringLiteral("consent_incomplete"));
    decision.acknowledgements.privacyRisks = true;
    decision.signature.clear();
    QCOMPARE(wait(person.clinic.sign(decision)).error().code, QStringLiteral("consent_incomplete"));
    decision.signature = QStringLiteral("Wei-Lin Chen");
    decision.textHash = QString(64, QLatin1Char('0'));
    QCOMPARE(wait(person.clinic.sign(decision)).error().code, QStringLiteral("consent_text_outdated"));
    TestPerson daniel(m_clinic.address());
    QVERIFY(daniel.signIn("oscar"));
    decision.textHash = text->hash;
    QCOMPARE(wait(daniel.clinic.sign(decision)).error().kind,
             ErrorKind::NotPermitted); // an administrator signs for nobody
}

void TestContract::withdrawalClosesLinksInUse()
{
    TestPerson maria(m_clinic.address());
    const auto self = maria.signIn("maria");
    const auto recording = maria.first();
    QVERIFY(!recording.id.isEmpty());
    TestPerson clinician(m_clinic.address());
    const auto treats = server::identity::accountById(m_clinic.clinic().database.connection(), recording.clinicianId);
    QVERIFY(treats && clinician.signIn(treats->person.email.section(QLatin1Char('@'), 0, 0).toLatin1().constData()));
    const auto link = wait(clinician.clinic.link(recording, domain::LinkUse::Play, {}, {}));
    const auto own = wait(maria.clinic.link(recording, domain::LinkUse::Play, {}, {}));
    QVERIFY(link && own);
    QNetworkAccessManager network;
    const auto statusOf = [&network, this](const domain::MediaLink &of) {
        QNetworkRequest request = stream::mediaRequest(of, api::tlsFor(m_clinic.address()));
        request.setRawHeader("Range", "bytes=0-99");
        std::unique_ptr<QNetworkReply> reply(network.get(request));
        return QTest::qWaitFor([&reply] { return reply->isFinished(); }, 5000)
                   ? reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt()
                   : 0;
    };
    QCOMPARE(statusOf(*link), 206);
    QVERIFY(wait(maria.clinic.withdraw(self->id, {})).has_value());
    QCOMPARE(statusOf(*link), 403);
    QCOMPARE(wait(clinician.clinic.link(recording, domain::LinkUse::Play, {}, {})).error().code,
             QStringLiteral("consent_withdrawn"));
    // Whose recording it is keeps access to it.
    QCOMPARE(statusOf(*own), 206);
    QVERIFY(wait(maria.clinic.link(recording, domain::LinkUse::Play, {}, {})));
    const auto history = wait(maria.clinic.history(self->id));
    QCOMPARE(history->first().kind, domain::ConsentRecord::Kind::Withdrawn);
    QCOMPARE(history->at(1).kind, domain::ConsentRecord::Kind::Given); // the old record stands
}

void TestContract::accessEventsAreStoredOnceAndInOrder()
{
    TestPerson soren(m_clinic.address());
    const auto self = soren.signIn("soren");
    const auto recording = soren.first();
    QList<domain::AccessEvent> events;
    for (int i = 1; i <= 20; ++i)
        events << someEvent(recording, QStringLiteral("once-%1").arg(i), i);
    QVERIFY(wait(soren.clinic.deliver(events)).has_value());
    QVERIFY(wait(soren.clinic.deliver(events)).has_value()); // as after an answer that got lost
    const auto log = wait(soren.clinic.accessLog(recording.id, {}));
    QVERIFY(log);
    qint64 found = 0;
    for (const auto &entry : log->entries) {
        if (entry.viewing.value() != QStringLiteral("viewing-1"))
            continue;
        found += entry.count;
        QCOMPARE(entry.actorId, self->id);
        QCOMPARE(entry.ranges, (QList<domain::MediaRange>{{0, 5000}}));
    }
    QCOMPARE(found, 20);
    QVERIFY(wait(soren.clinic.recording(recording.id))->watchedPercent > 0);
}

void TestContract::eventsAboutOthersRecordingsAreNotTaken()
{
    TestPerson soren(m_clinic.address());
    TestPerson amara(m_clinic.address());
    QVERIFY(soren.signIn("soren") && amara.signIn("amara"));
    const auto recording = amara.first();
    const auto answer = soren.send(
        "POST", QString::fromLatin1(paths::accessEvents),
        {{"events", Json::array({protocol::encode(someEvent(recording, QStringLiteral("foreign"), 1)), {{"id", 7}}})}});
    QVERIFY(answer);
    QCOMPARE(protocol::integer(*answer, "accepted"), std::optional<qint64>(0));
    QCOMPARE(protocol::list(*answer, "rejected").size(), 2);
}

void TestContract::twelveParallelPlaysAreTwelveEntries()
{
    TestPerson soren(m_clinic.address());
    QVERIFY(soren.signIn("soren"));
    const auto recording = soren.first();
    const auto issued = [&] {
        qint64 count = 0;
        const auto log = wait(soren.clinic.accessLog(recording.id, {}));
        for (const auto &entry : log->entries)
            count += entry.action == domain::LogAction::LinkIssued ? entry.count : 0;
        return count;
    };
    const qint64 before = issued();
    const int viewsBefore = wait(soren.clinic.recording(recording.id))->viewCount;
    QList<domain::Answer<domain::MediaLink>> answers;
    const auto viewing = [](int number) { return domain::ViewingId(QStringLiteral("parallel-%1").arg(number)); };
    for (int i = 0; i < 12; ++i)
        answers << soren.clinic.link(recording, domain::LinkUse::Play, viewing(i), {});
    for (const auto &answer : std::as_const(answers))
        QVERIFY(wait(answer).has_value());
    QCOMPARE(issued(), before + 12);
    QVERIFY(wait(soren.clinic.link(recording, domain::LinkUse::RenewPlay, viewing(3), {})).has_value());
    QCOMPARE(issued(), before + 12); // a renewal is no view
    QCOMPARE(wait(soren.clinic.recording(recording.id))->viewCount, viewsBefore + 12);
}

void TestContract::deletionIsRecordedFirstAndFinal()
{
    TestPerson priya(m_clinic.address());
    QVERIFY(priya.signIn("priya"));
    const auto recording = priya.first();
    const QString path = protocol::pathFor(paths::recording, recording.id.value());
    QCOMPARE(priya.send("DELETE", path, {{"reason", "short"}}).error().code, QStringLiteral("reason_too_short"));
    QCOMPARE(priya.send("DELETE", path, {{"reason", Json::array({1, 2, 3, 4, 5, 6, 7, 8, 9, 10})}}).error().code,
             QStringLiteral("reason_too_short"));
    QVERIFY(m_clinic.hasMedia(recording.id.value()));
    QVERIFY(wait(priya.clinic.deleteRecording(recording.id, QStringLiteral("client_asked"),
                                              QStringLiteral("client withdrew consent; delete the recording")))
                .has_value());
    QVERIFY(!m_clinic.hasMedia(recording.id.value()));
    const auto after = wait(priya.clinic.recording(recording.id));
    QCOMPARE(after->status, domain::RecordingStatus::Deleted);
    QVERIFY(!after->sizeBytes);
    QCOMPARE(wait(priya.clinic.deleteRecording(recording.id, QStringLiteral("client_asked"),
                                               QStringLiteral("once more, please")))
                 .error()
                 .code,
             QStringLiteral("not_available"));
    auto &db = m_clinic.clinic().database.connection();
    const auto now = m_clinic.clinic().clock.now();
    QVERIFY(!server::store::becomeAvailable(db, recording.id.value(), {}));
    QVERIFY(!server::store::restoreRecording(db, recording.id.value(), now, now));
    QCOMPARE(wait(priya.clinic.recording(recording.id))->status,
             domain::RecordingStatus::Deleted); // nothing brings it back
    const auto log = wait(priya.clinic.accessLog(recording.id, {}));
    const auto asked = std::find_if(log->entries.begin(), log->entries.end(), [](const auto &entry) {
        return entry.action == domain::LogAction::DeletionScheduled;
    });
    QVERIFY(asked != log->entries.end());
    QVERIFY(asked->reason.contains(QStringLiteral("withdrew consent")));
}

void TestContract::aDeletionCutShortIsFinishedLater()
{
    TestPerson priya(m_clinic.address());
    QVERIFY(priya.signIn("priya"));
    const auto recording = priya.first();
    QVERIFY(m_clinic.hasMedia(recording.id.value()));
    // As after a crash between "this is deleted" and the erasing.
    QVERIFY(server::store::deleteNow(m_clinic.clinic().database.connection(), recording.id.value(), {}));
    QTRY_VERIFY_WITH_TIMEOUT(!m_clinic.hasMedia(recording.id.value()), 10'000);
    const auto timesLogged = [&] {
        const auto log = wait(priya.clinic.accessLog(recording.id, {}));
        return log ? std::count_if(log->entries.begin(), log->entries.end(),
                                   [](const auto &entry) { return entry.action == domain::LogAction::DeletionDone; })
                   : -1;
    };
    QTRY_COMPARE(timesLogged(), 1); // erased first, logged after
}

void TestContract::badInputGetsACodeAndARequestId_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const char *method, const char *path, const QByteArray &body, int status) {
        QTest::newRow(name) << QByteArray(method) << QString::fromLatin1(path) << body << status;
    };
    row("not json", "POST", paths::accessEvents, "hello", 400);
    row("an array", "POST", paths::accessEvents, "[]", 400);
    row("deep json", "POST", paths::accessEvents, QByteArray("{\"a\":").repeated(5000), 400);
    row("no events", "POST", paths::accessEvents, "{\"events\":[]}", 400);
    row("wrong types", "POST", paths::consentSign, "{\"consentGiven\":\"yes\",\"clientId\":7}", 400);
    row("too large", "POST", paths::accessEvents, QByteArray(1'200'000, ' '), 413);
    row("unknown path", "GET", "/api/v1/nothing", {}, 404);
    row("wrong method", "PUT", paths::me, {}, 405);
    row("bad sort", "GET", "/api/v1/telehealth/recordings?sort=password_hash", {}, 400);
    row("bad limit", "GET", "/api/v1/telehealth/recordings?limit=100000", {}, 400);
    row("bad status", "GET", "/api/v1/telehealth/recordings?status=LOST", {}, 400);
    row("bad date", "GET", "/api/v1/telehealth/recordings?startDate=yesterday", {}, 400);
    row("bad cursor", "GET", "/api/v1/telehealth/recordings?cursor=xyz", {}, 400);
    row("injection", "GET", "/api/v1/telehealth/recordings/x'%20OR%20'1'='1", {}, 404);
}

void TestContract::badInputGetsACodeAndARequestId()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    TestPerson person(m_clinic.address());
    const auto tokens = wait(person.transport.send({"POST",
                                                    QString::fromLatin1(paths::login),
                                                    {},
                                                    {{"email", "ruth@sample.clinic"}, {"password", samplePassword}},
                                                    {}}));
    QVERIFY(tokens);
    QNetworkAccessManager network;
    QNetworkRequest request(
        QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_clinic.port()) + path, QUrl::TolerantMode));
    request.setSslConfiguration(api::tlsFor(m_clinic.address()));
    request.setRawHeader(
        "Authorization",
        "Bearer " +
            protocol::text(protocol::child(protocol::child(*tokens, "data"), "session"), "accessToken").toLatin1());
    request.setRawHeader("Content-Type", "application/json");
    std::unique_ptr<QNetworkReply> reply(network.sendCustomRequest(request, method, body));
    QVERIFY(QTest::qWaitFor([&reply] { return reply->isFinished(); }, 10'000));
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), status);
    if (status == 413)
        return; // answered by the transport, before a request exists
    const auto answer = protocol::objectFrom(reply->readAll());
    QVERIFY(answer);
    QVERIFY(!protocol::text(protocol::child(*answer, "error"), "code").isEmpty());
    QCOMPARE(protocol::text(*answer, "requestId"), QString::fromLatin1(reply->rawHeader("X-Request-Id")));
}

void TestContract::theAppointmentsFamilyWorks()
{
    api::HttpTransport transport(m_clinic.address());
    const auto call = [&transport](const char *method, const QString &path, const Json &body, const QString &token,
                                   QList<std::pair<QString, QString>> query = {}) {
        return wait(transport.send({method, path, std::move(query), body, token}));
    };
    const auto in = call("POST", QString::fromLatin1(paths::appointmentsLogin),
                         {{"email", "soren@sample.clinic"}, {"password", samplePassword}}, {});
    QVERIFY(in);
    QString token = protocol::text(*in, "access");
    const auto renewed = call("POST", QString::fromLatin1(paths::appointmentsRefresh),
                              {{"refresh", protocol::text(*in, "refresh").toStdString()}}, {});
    QVERIFY(renewed);
    token = protocol::text(*renewed, "access");
    QVERIFY(
        call("POST", QString::fromLatin1(paths::appointmentsVerify), {{"token", token.toStdString()}}, {}).has_value());
    QCOMPARE(protocol::text(*call("GET", QString::fromLatin1(paths::appointmentsProfile), {}, token), "role"),
             QStringLiteral("patient"));
    const auto list = call("GET", QString::fromLatin1(paths::appointmentsRecordings), {}, token,
                           {{QStringLiteral("page_size"), QStringLiteral("3")}});
    QVERIFY(list);
    QCOMPARE(protocol::list(*list, "results").size(), 3);
    QVERIFY(!protocol::text(*list, "next").isEmpty());
    QVERIFY(!call("GET", QString::fromLatin1(paths::appointmentsRecordings), {}, token,
                  {{QStringLiteral("page_size"), QStringLiteral("1000")}}));
    QString downloadable;
    const auto all = call("GET", QString::fromLatin1(paths::appointmentsRecordings), {}, token,
                          {{QStringLiteral("page_size"), QStringLiteral("100")}});
    QVERIFY(all);
    for (const auto &row : protocol::list(*all, "results"))
        downloadable =
            protocol::text(row, "status") == QStringLiteral("completed") ? protocol::text(row, "id") : downloadable;
    const auto download = call("GET", protocol::pathFor(paths::appointmentsDownload, downloadable), {}, token);
    QVERIFY2(download, download ? "" : qPrintable(download.error().code + downloadable));
    QVERIFY(protocol::text(*download, "download_url").startsWith(QStringLiteral("https://")));
    const auto appointments = call("GET", QString::fromLatin1(paths::appointments), {}, token);
    QVERIFY(appointments);
    const QString appointment = protocol::text(protocol::list(*appointments, "results").back(), "id");
    const auto detail = call("GET", protocol::pathFor(paths::appointmentsRecording, appointment), {}, token);
    QVERIFY2(detail, "the oldest appointment of the sample has a recording");
    QVERIFY(protocol::flag(*call("GET", QString::fromLatin1(paths::appointmentsConsent), {}, token),
                           "telehealth_recording_consent"));
    const auto withdrawn = call("PATCH", QString::fromLatin1(paths::appointmentsPreferences),
                                {{"telehealth_recording_consent", false}}, token);
    QVERIFY(withdrawn);
    QVERIFY(!protocol::flag(*call("GET", QString::fromLatin1(paths::appointmentsConsent), {}, token),
                            "telehealth_recording_consent", true));
    QVERIFY(!call("PATCH", QString::fromLatin1(paths::appointmentsPreferences),
                  {{"telehealth_recording_consent", true}}, token)); // a consent is signed, not switched on
}

void TestContract::transcriptsAreExportedAsFiles()
{
    TestPerson ruth(m_clinic.address());
    QVERIFY(ruth.signIn("ruth"));
    const auto page = wait(ruth.clinic.recordings({}));
    QVERIFY(page);
    const auto found = std::find_if(page->items.begin(), page->items.end(), [](const domain::Recording &recording) {
        return recording.hasTranscript && recording.allows(domain::Permission::Play);
    });
    QVERIFY(found != page->items.end());
    const auto segments = wait(ruth.clinic.transcript(found->id, {}));
    QVERIFY(segments && !segments->isEmpty());
    const QString status = protocol::pathFor(protocol::paths::sessionTranscriptStatus, found->sessionId.value());
    QCOMPARE(protocol::text(*ruth.get(status, {{QStringLiteral("recordingId"), found->id.value()}}), "status"),
             QStringLiteral("COMPLETED"));

    api::HttpTransport transport(m_clinic.address());
    const auto in = wait(transport.send({"POST",
                                         QString::fromLatin1(protocol::paths::login),
                                         {},
                                         {{"email", "ruth@sample.clinic"}, {"password", samplePassword}},
                                         {}}));
    const QString token = protocol::text(protocol::child(protocol::child(*in, "data"), "session"), "accessToken");
    QNetworkAccessManager network;
    const auto exported = [&](const QString &query) {
        QUrl url = m_clinic.address().url;
        url.setPath(protocol::pathFor(protocol::paths::sessionTranscriptExport, found->sessionId.value()));
        url.setQuery(QStringLiteral("recordingId=") + found->id.value() + query);
        QNetworkRequest request(url);
        request.setSslConfiguration(api::tlsFor(m_clinic.address()));
        request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
        QNetworkReply *reply = network.get(request);
        const bool came = QTest::qWaitFor([reply] { return reply->isFinished(); }, 10'000);
        reply->deleteLater();
        const int code = came ? reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
        return std::tuple(code, QString::fromUtf8(reply->readAll()), reply->rawHeader("Content-Disposition"));
    };
    const QString why = QStringLiteral("&reason=kept%20for%20the%20court%20file");
    QCOMPARE(std::get<0>(exported({})), 400); // a copy wants a reason
    QCOMPARE(std::get<0>(exported(QStringLiteral("&format=doc") + why)), 400);
    const auto [code, vtt, disposition] = exported(why);
    QCOMPARE(code, 200);
    // Long lines are several captions (src/transcripts/CAPTIONS.md): the words are the same, in the same order.
    const auto captions = domain::transcriptFromWebVtt(vtt);
    QVERIFY(captions.size() >= segments->size());
    QCOMPARE(wordsOf(captions), wordsOf(*segments));
    QVERIFY(disposition.contains("filename=\"session-") && disposition.endsWith(".vtt\""));
    QVERIFY(!disposition.contains(found->clientName.section(QLatin1Char(' '), -1).toUtf8()));
    const QString srt = std::get<1>(exported(QStringLiteral("&format=srt") + why));
    QCOMPARE(srt.count(QStringLiteral(" --> ")), captions.size());
    QVERIFY(srt.startsWith(QStringLiteral("1\n00:00:0")));
    const QString plain = std::get<1>(exported(QStringLiteral("&format=txt") + why));
    QCOMPARE(plain.count(QLatin1Char('\n')), segments->size() + 1); // the first line says where the words come from
    QVERIFY(plain.contains(segments->first().text.simplified()));
    auto rows = m_clinic.clinic().database.connection().run(
        QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'transcriptExported' AND recording_id = ?"),
        {found->id.value()});
    QVERIFY(rows.next());
    QCOMPARE(rows.number(0), 3);
    // Somebody else's psychologist gets nothing, not even whether there is one.
    TestPerson soren(m_clinic.address());
    QVERIFY(soren.signIn("soren"));
    if (found->clientName != QStringLiteral("Søren Dahl"))
        QCOMPARE(soren.get(status).error().code, QStringLiteral("not_found"));
}

void TestContract::nothingPrivateIsInTheServersLog()
{
    const QString log = QString::fromStdString(logged.str());
    QVERIFY(log.size() > 1000);
    for (const char16_t *secret : {u"Søren", u"Dahl", u"Adeyemi", u"Okafor", u"sample.clinic", u"lighthouse",
                                   u"signature=", u"Bearer", u"withdrew consent"})
        QVERIFY2(!log.contains(QString::fromUtf16(secret)), qPrintable(QString::fromUtf16(secret)));
}

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"
