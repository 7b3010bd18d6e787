// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/telehealth/telehealth_clinic.h"

#include "api/telehealth/ask.h"
#include "base/log.h"
#include "base/visible_text.h"
#include "protocol/access_event_codec.h"
#include "protocol/access_log_codec.h"
#include "protocol/consent_codec.h"
#include "protocol/deletion_codec.h"
#include "protocol/note_codec.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "protocol/problem.h"
#include "protocol/recording_codec.h"
#include "protocol/transcript_codec.h"

namespace attune::api {

using namespace domain;
using protocol::Json;
using protocol::pathFor;
namespace paths = protocol::paths;

namespace {

constexpr int largestCount = 1'000'000'000;

QList<std::pair<QString, QString>> parametersOf(const RecordingQuery &query)
{
    QList<std::pair<QString, QString>> parameters;
    const auto add = [&parameters](const char *key, const QString &value) {
        if (!value.isEmpty())
            parameters.append({QString::fromLatin1(key), value});
    };
    QStringList statuses;
    for (const RecordingStatus status : query.statuses)
        statuses << textOf(status);
    add("status", statuses.join(QLatin1Char(',')));
    add("clientId", query.clientId.value());
    add("clinicianId", query.clinicianId.value());
    add("startDate", query.from ? base::toText(*query.from) : QString());
    add("endDate", query.to ? base::toText(*query.to) : QString());
    add("text", query.text.trimmed());
    add("onlyNew", query.onlyNew ? QStringLiteral("true") : QString());
    add("sort", textOf(query.sort));
    add("order", query.order == RecordingQuery::Order::Ascending ? QStringLiteral("asc") : QStringLiteral("desc"));
    add("limit", QString::number(query.pageSize));
    add("cursor", query.cursor);
    add("offset", query.skip > 0 ? QString::number(query.skip) : QString());
    add("count", query.countAll ? QStringLiteral("exact") : QString());
    return parameters;
}

QList<std::pair<QString, QString>> withGrounds(const Grounds &grounds)
{
    QList<std::pair<QString, QString>> query;
    if (!grounds.reason.isEmpty())
        query.append({QStringLiteral("reason"), grounds.reason});
    if (grounds.purpose)
        query.append({QStringLiteral("purpose"), domain::textOf(*grounds.purpose)});
    return query;
}

base::Result<CodeSet> codesFrom(const Json &answer)
{
    return protocol::codeSetFrom(protocol::list(answer, "codes"));
}

Page<Recording> pageOf(const protocol::RecordingsPage &answer)
{
    return {answer.recordings, answer.nextCursor, answer.total, answer.totalIsAtLeast};
}

Page<SpokenIn> pageOf(const protocol::SpokenAnswer &answer)
{
    Page<SpokenIn> page{{}, answer.nextCursor, answer.total, answer.totalIsAtLeast};
    for (const protocol::SpokenHit &hit : answer.found)
        page.items.append({hit.recording, hit.lines});
    return page;
}

AccessLogPage pageOf(const protocol::FoundEntries &answer)
{
    AccessLogPage page{{}, answer.nextCursor};
    for (const protocol::FoundEntry &found : answer.entries)
        page.entries.append(found.entry);
    return page;
}

} // namespace

TelehealthClinic::TelehealthClinic(ClinicSession &session, QObject *parent) : QObject(parent), m_session(session) {}

template <typename T, typename Read>
Answer<T> TelehealthClinic::ask(ApiCall call, Read read)
{
    return api::ask<T>(m_session, std::move(call), std::move(read), this);
}

/// A list that is shown as far as it can be read. @param take makes a T of the whole message
template <typename T, typename Message, typename Take>
Answer<T> TelehealthClinic::askRows(ApiCall call, Take take)
{
    return ask<T>(std::move(call), [this, take](const Json &answer) -> base::Result<T> {
        const auto read = decoded<Message>(m_session, answer);
        return read ? base::Result<T>(take(*read)) : base::Result<T>(read.error());
    });
}

Answer<Page<SpokenIn>> TelehealthClinic::spoken(const QString &words, const QString &cursor)
{
    Json body = {{"words", protocol::json(words)}};
    if (!cursor.isEmpty())
        body["cursor"] = protocol::json(cursor);
    return askRows<Page<SpokenIn>, protocol::SpokenAnswer>(
        {"POST", QString::fromLatin1(paths::spoken), {}, body, {}},
        [](const protocol::SpokenAnswer &answer) { return pageOf(answer); });
}

/// Something to be done, whose answer says no more than that it was.
Answer<void> TelehealthClinic::sendChange(const QByteArray &method, const QString &path, const Json &body)
{
    return ask<void>({method, path, {}, body, {}}, [](const Json &) { return base::Result<void>(); });
}

Answer<Page<Recording>> TelehealthClinic::recordings(const RecordingQuery &query)
{
    return askRows<Page<Recording>, protocol::RecordingsPage>(
        {"GET", QString::fromLatin1(paths::recordings), parametersOf(query), {}, {}},
        [](const protocol::RecordingsPage &answer) { return pageOf(answer); });
}

Answer<Recording> TelehealthClinic::recording(const RecordingId &id)
{
    return ask<Recording>({"GET", pathFor(paths::recording, id.value()), {}, {}, {}}, [](const Json &answer) {
        return orUnreadable(protocol::recordingFrom(protocol::child(answer, "recording")));
    });
}

Answer<void> TelehealthClinic::classify(const RecordingId &id, Sensitivity sensitivity, const QString &reason)
{
    const bool restricted = sensitivity == Sensitivity::Restricted;
    return sendChange("PUT", pathFor(paths::classifyRecording, id.value()),
                      {{"classification", restricted ? "restricted" : "standard"}, {"reason", protocol::json(reason)}});
}

Answer<void> TelehealthClinic::deleteRecording(const RecordingId &id, const QString &category, const QString &reason)
{
    return sendChange("DELETE", pathFor(paths::recording, id.value()),
                      {{"category", protocol::json(category)}, {"reason", protocol::json(reason)}});
}

Answer<void> TelehealthClinic::retryRecording(const RecordingId &id)
{
    return sendChange("POST", pathFor(paths::retryRecording, id.value()), Json::object());
}

Answer<void> TelehealthClinic::restoreRecording(const RecordingId &id, const QString &reason)
{
    return sendChange("POST", pathFor(paths::restoreRecording, id.value()), {{"reason", protocol::json(reason)}});
}

Answer<void> TelehealthClinic::rememberPosition(const RecordingId &id, std::chrono::milliseconds position)
{
    return sendChange("PUT", pathFor(paths::recordingPosition, id.value()), {{"positionMs", position.count()}});
}

Answer<Transcript> TelehealthClinic::transcript(const RecordingId &id, const Grounds &grounds)
{
    return askRows<Transcript, protocol::TranscriptAnswer>(
        {"GET", pathFor(paths::recordingTranscript, id.value()), withGrounds(grounds), {}, {}},
        [](const protocol::TranscriptAnswer &answer) { return answer.lines; });
}

Answer<Transcript> TelehealthClinic::changeTranscript(const RecordingId &id, const TranscriptChange &change)
{
    return askRows<Transcript, protocol::TranscriptAnswer>(
        {"PUT", pathFor(paths::recordingTranscript, id.value()), {}, protocol::toJson(change), {}},
        [](const protocol::TranscriptAnswer &answer) { return answer.lines; });
}

Answer<QList<Note>> TelehealthClinic::notes(const RecordingId &recording, NoteUse use, const Grounds &grounds)
{
    auto query = withGrounds(grounds);
    if (use == NoteUse::Export)
        query.append({QStringLiteral("use"), QStringLiteral("export")});
    return askRows<QList<Note>, protocol::NotesAnswer>(
        {"GET", pathFor(paths::recordingNotes, recording.value()), query, {}, {}},
        [](const protocol::NotesAnswer &answer) { return answer.notes; });
}

Answer<Note> TelehealthClinic::saveNote(const Note &note, const Grounds &grounds)
{
    return ask<Note>(
        {"PUT", pathFor(paths::note, note.id.value()), withGrounds(grounds), protocol::toJson(note), {}},
        [](const Json &answer) { return orUnreadable(protocol::noteFrom(protocol::child(answer, "note"))); });
}

Answer<int> TelehealthClinic::removeNote(const NoteId &id, const Grounds &grounds)
{
    return ask<int>({"DELETE", pathFor(paths::note, id.value()), withGrounds(grounds), {}, {}}, [](const Json &answer) {
        return base::Result<int>(
            static_cast<int>(protocol::integer(answer, "revision", {0, 1'000'000'000}).value_or(0)));
    });
}

Answer<CodeSet> TelehealthClinic::codes()
{
    return ask<CodeSet>({"GET", QString::fromLatin1(paths::codeSet), {}, {}, {}}, codesFrom);
}

Answer<CodeSet> TelehealthClinic::keepCodes(const CodeSet &codes, bool forOffice)
{
    Json body = {{"codes", protocol::toJson(codes)}};
    if (forOffice)
        body["scope"] = "office";
    return ask<CodeSet>({"PUT", QString::fromLatin1(paths::codeSet), {}, body, {}}, codesFrom);
}

Answer<RecordingAccess> TelehealthClinic::accessLog(const RecordingId &id, const QString &cursor)
{
    QList<std::pair<QString, QString>> parameters;
    if (!cursor.isEmpty())
        parameters.append({QStringLiteral("cursor"), cursor});
    return askRows<RecordingAccess, protocol::RecordingAccessAnswer>(
        {"GET", pathFor(paths::recordingAccess, id.value()), parameters, {}, {}},
        [](const protocol::RecordingAccessAnswer &answer) {
            return RecordingAccess{answer.people, answer.entries, answer.nextCursor};
        });
}

Answer<DeletionCertificate> TelehealthClinic::deletionCertificate(const RecordingId &id)
{
    return ask<DeletionCertificate>(
        {"GET", pathFor(paths::deletionCertificate, id.value()), {}, {}, {}}, [](const Json &answer) {
            return orUnreadable(
                protocol::certificateFrom(protocol::text(answer, "certificate"), protocol::text(answer, "hmacSha256")));
        });
}

Answer<QList<DeletionRequest>> TelehealthClinic::deletionRequest(const RecordingId &id)
{
    return ask<QList<DeletionRequest>>(
        {"GET", pathFor(paths::deletionRequest, id.value()), {}, {}, {}}, [](const Json &answer) {
            QList<DeletionRequest> requests;
            if (const auto request = protocol::deletionRequestFrom(protocol::child(answer, "wish")))
                requests.append(*request);
            return base::Result<QList<DeletionRequest>>(requests);
        });
}

Answer<void> TelehealthClinic::requestDeletion(const RecordingId &id, const QString &words)
{
    return sendChange("POST", pathFor(paths::deletionRequest, id.value()), {{"reason", protocol::json(words)}});
}

Answer<void> TelehealthClinic::withdrawDeletionRequest(const RecordingId &id)
{
    return sendChange("DELETE", pathFor(paths::deletionRequest, id.value()), {});
}

Answer<void> TelehealthClinic::answerDeletionRequest(const RecordingId &id, DeletionRequestState answer,
                                                     const QString &words)
{
    return sendChange("POST", pathFor(paths::answerDeletionRequest, id.value()),
                      {{"answer", protocol::json(domain::textOf(answer))}, {"reason", protocol::json(words)}});
}

Answer<void> TelehealthClinic::agreeToDeletion(const RecordingId &id, const QString &reason)
{
    return sendChange("POST", pathFor(paths::approveDeletion, id.value()), {{"reason", protocol::json(reason)}});
}

MediaLink TelehealthClinic::linkFrom(const Json &answer) const
{
    MediaLink link;
    const QUrl &clinic = m_session.transport().address().url;
    link.url = clinic.resolved(QUrl(protocol::text(answer, "url")));
    const QString grant = protocol::text(protocol::child(answer, "headers"), paths::grantHeader);
    if (!grant.isEmpty() && link.url.host() == clinic.host() && link.url.port(443) == clinic.port(443))
        link.headers = {{paths::grantHeader, grant.toLatin1()}, // for the clinic itself and nobody else
                        {"Authorization", "Bearer " + m_session.accessToken().toLatin1()}}; // wherever we are by then
    link.lifetime = std::chrono::seconds(protocol::integer(answer, "expiresIn", {0, 24 * 3600}).value_or(300));
    link.sizeBytes = protocol::integer(answer, "size", {0, protocol::largestInteger});
    link.format = protocol::text(answer, "format");
    link.sha256 = protocol::text(answer, "sha256").toLower();
    link.fileName = protocol::text(answer, "filename");
    const Json &seal = protocol::child(answer, "seal");
    if (seal.is_object() && !seal.empty())
        link.seal = domain::MediaSeal{QByteArray::fromBase64(protocol::text(seal, "header").toLatin1()),
                                      QByteArray::fromBase64(protocol::text(seal, "key").toLatin1())};
    return link;
}

Answer<MediaLink> TelehealthClinic::link(const Recording &recording, LinkUse use, const ViewingId &viewing,
                                         const Grounds &grounds)
{
    QList<std::pair<QString, QString>> query = {{QStringLiteral("recordingId"), recording.id.value()},
                                                {QStringLiteral("grant"), QStringLiteral("header")}};
    if (use != LinkUse::Download) // a server that does not know this answers with a plain link
        query.append({QStringLiteral("delivery"), QStringLiteral("sealed")});
    if (use == LinkUse::RenewPlay)
        query.append({QStringLiteral("renewal"), QStringLiteral("true")});
    if (!viewing.isEmpty())
        query.append({QStringLiteral("viewing"), viewing.value()});
    query += withGrounds(grounds);
    const char *path = use == LinkUse::Download ? paths::downloadUrl : paths::playbackUrl;
    return ask<MediaLink>({"GET", pathFor(path, recording.sessionId.value()), query, {}, {}},
                          [this](const Json &answer) {
                              takeLease(answer);
                              const MediaLink link = linkFrom(answer);
                              const bool usable = link.url.isValid() && link.url.scheme() == QStringLiteral("https");
                              return usable ? base::Result<MediaLink>(link) : base::Result<MediaLink>(unreadable());
                          });
}

Answer<TherapySession> TelehealthClinic::planSession(const QString &clientNumber, base::Instant startsAt,
                                                     base::Instant endsAt)
{
    const Json body = {{"clientNumber", protocol::json(clientNumber)},
                       {"startsAt", protocol::json(std::optional(startsAt))},
                       {"endsAt", protocol::json(std::optional(endsAt))}};
    return ask<TherapySession>({"POST", QString::fromLatin1(paths::sessions), {}, body, {}}, [](const Json &answer) {
        return orUnreadable(protocol::sessionFrom(protocol::child(answer, "session")));
    });
}

Answer<void> TelehealthClinic::cancelSession(const SessionId &id)
{
    return sendChange("POST", pathFor(paths::cancelSession, id.value()), Json::object());
}

Answer<void> TelehealthClinic::confirmSession(const SessionId &id)
{
    return sendChange("POST", pathFor(paths::confirmSession, id.value()), Json::object());
}

Answer<TherapySession> TelehealthClinic::startRecording(const SessionId &id, const CaptureOptions &options)
{
    const Json body = {{"consentGiven", true},
                       {"options",
                        {{"audioOnly", options.audioOnly},
                         {"videoLayout", protocol::json(options.layout)},
                         {"resolution", protocol::json(options.resolution)},
                         {"format", protocol::json(options.format)}}}};
    return ask<TherapySession>(
        {"POST", pathFor(paths::startRecording, id.value()), {}, body, {}},
        [](const Json &answer) { return orUnreadable(protocol::sessionFrom(protocol::child(answer, "session"))); });
}

Answer<TherapySession> TelehealthClinic::stopRecording(const SessionId &id)
{
    return ask<TherapySession>(
        {"POST", pathFor(paths::stopRecording, id.value()), {}, Json::object(), {}},
        [](const Json &answer) { return orUnreadable(protocol::sessionFrom(protocol::child(answer, "session"))); });
}

Answer<ConsentText> TelehealthClinic::text(const UserId &client, const QString &language)
{
    return ask<ConsentText>(
        {"GET",
         QString::fromLatin1(paths::consentText),
         {{QStringLiteral("clientId"), client.value()}, {QStringLiteral("language"), language}},
         {},
         {}},
        [](const Json &answer) { return orUnreadable(protocol::consentTextFrom(protocol::child(answer, "text"))); });
}

Answer<ConsentRecord> TelehealthClinic::sign(const ConsentDecision &decision)
{
    return ask<ConsentRecord>({"POST", QString::fromLatin1(paths::consentSign), {}, protocol::toJson(decision), {}},
                              [](const Json &answer) {
                                  return orUnreadable(protocol::consentRecordFrom(protocol::child(answer, "consent")));
                              });
}

Answer<ConsentRecord> TelehealthClinic::withdraw(const UserId &client, const QString &reason)
{
    const Json body = {{"clientId", protocol::json(client.value())}, {"reason", protocol::json(reason)}};
    return ask<ConsentRecord>({"POST", QString::fromLatin1(paths::consentWithdraw), {}, body, {}},
                              [](const Json &answer) {
                                  return orUnreadable(protocol::consentRecordFrom(protocol::child(answer, "consent")));
                              });
}

Answer<ConsentRecord> TelehealthClinic::confirm(const ConsentId &id)
{
    return ask<ConsentRecord>({"POST", pathFor(paths::consentConfirm, id.value()), {}, Json::object(), {}},
                              [](const Json &answer) {
                                  return orUnreadable(protocol::consentRecordFrom(protocol::child(answer, "consent")));
                              });
}

Answer<ConsentRecord> TelehealthClinic::refuse(const ConsentId &id)
{
    return ask<ConsentRecord>({"POST", pathFor(paths::consentRefuse, id.value()), {}, Json::object(), {}},
                              [](const Json &answer) {
                                  return orUnreadable(protocol::consentRecordFrom(protocol::child(answer, "consent")));
                              });
}

Answer<QList<ConsentRecord>> TelehealthClinic::history(const UserId &client)
{
    return askRows<QList<ConsentRecord>, protocol::ConsentsAnswer>(
        {"GET", pathFor(paths::consentOfClient, client.value()), {}, {}, {}},
        [](const protocol::ConsentsAnswer &answer) { return answer.consents; });
}

void TelehealthClinic::takeLease(const Json &answer)
{
    if (const auto given = protocol::integer(answer, "leaseSeconds", {1, 24 * 3600}))
        m_lease = std::chrono::seconds(*given);
}

Answer<QByteArray> TelehealthClinic::copy(const ConsentId &id)
{
    return ask<QByteArray>({"GET", pathFor(paths::consentCopy, id.value()), {}, {}, {}}, [](const Json &answer) {
        const QByteArray page = protocol::text(answer, "page").toUtf8();
        return page.isEmpty() ? base::Result<QByteArray>(unreadable()) : base::Result<QByteArray>(page);
    });
}

Answer<AccessLogPage> TelehealthClinic::search(const AccessLogQuery &query)
{
    QList<std::pair<QString, QString>> parameters = {{QStringLiteral("limit"), QString::number(query.pageSize)}};
    const auto add = [&parameters](const char *name, const QString &value) {
        if (!value.isEmpty())
            parameters.append({QString::fromLatin1(name), value});
    };
    add("text", query.text);
    add("action", query.actions.join(QLatin1Char(',')));
    add("outcome", query.outcome);
    add("from", query.from ? base::toText(*query.from) : QString());
    add("to", query.to ? base::toText(*query.to) : QString());
    add("cursor", query.cursor);
    return askRows<AccessLogPage, protocol::FoundEntries>(
        {"GET", QString::fromLatin1(paths::accessLog), parameters, {}, {}},
        [](const protocol::FoundEntries &answer) { return pageOf(answer); });
}

Answer<AccessReceipt> TelehealthClinic::receipt(const RecordingId &id, qint64 sequence)
{
    return ask<AccessReceipt>(
        {"GET",
         pathFor(paths::accessReceipt, id.value()),
         {{QStringLiteral("sequence"), QString::number(sequence)}},
         {},
         {}},
        [](const Json &answer) {
            const AccessReceipt receipt{protocol::text(answer, "receipt"), protocol::text(answer, "key")};
            return receipt.text.isEmpty() ? base::Result<AccessReceipt>(unreadable())
                                          : base::Result<AccessReceipt>(receipt);
        });
}

Answer<LogPromise> TelehealthClinic::promise(qint64 seenEntries)
{
    return ask<LogPromise>(
        {"GET",
         QString::fromLatin1(paths::accessLogCheckpoint),
         {{QStringLiteral("from"), QString::number(seenEntries)}},
         {},
         {}},
        [](const Json &answer) {
            LogPromise promise{protocol::text(answer, "key"), protocol::text(answer, "checkpoint").toUtf8(), {}};
            for (const Json &hash : protocol::list(answer, "proof"))
                promise.proof.append(hash.is_string()
                                         ? QByteArray::fromBase64(QByteArray::fromStdString(hash.get<std::string>()))
                                         : QByteArray());
            return base::Result<LogPromise>(promise);
        });
}

Answer<int> TelehealthClinic::unreadMessages()
{
    const QList<std::pair<QString, QString>> one = {{QStringLiteral("limit"), QStringLiteral("1")}};
    return ask<int>({"GET", QString::fromLatin1(paths::messages), one, {}, {}}, [](const Json &answer) {
        const auto count = protocol::integer(answer, "unread", {0, largestCount});
        return count ? base::Result<int>(static_cast<int>(*count)) : base::Result<int>(unreadable());
    });
}

Answer<void> TelehealthClinic::markRead(const QString &id)
{
    return ask<void>({"POST", pathFor(paths::readMessage, id), {}, Json::object(), {}},
                     [](const Json &) { return base::Result<void>(); });
}

/// What a server says must end. A code that this program does not know still ends it.
static QList<ViewingEnd> endsIn(const Json &answer)
{
    QList<ViewingEnd> ends;
    for (const Json &row : protocol::list(answer, "stop")) {
        const QString code = base::shortened(protocol::text(row, "code"), 64);
        const auto known = domain::problemCodeFromText(code);
        const base::Error why =
            known
                ? protocol::fail(*known)
                : base::Error{base::ErrorKind::NotPermitted, QStringLiteral("the clinic ended this viewing"), code, {}};
        ends.append({RecordingId(protocol::text(row, "recording")), ViewingId(protocol::text(row, "viewing")), why});
    }
    return ends;
}

Answer<QList<ViewingEnd>> TelehealthClinic::endOf(const ViewingId &viewing)
{
    return ask<QList<ViewingEnd>>({"GET", pathFor(paths::viewing, viewing.value()), {}, {}, {}},
                                  [](const Json &answer) { return base::Result<QList<ViewingEnd>>(endsIn(answer)); });
}

Answer<QList<ViewingEnd>> TelehealthClinic::deliver(const QList<AccessEvent> &events)
{
    Json rows = Json::array();
    for (const AccessEvent &event : events)
        rows.push_back(protocol::toJson(event));
    ApiCall call{"POST", QString::fromLatin1(paths::accessEvents), {}, {{"events", rows}}, {}};
    call.repeatable = true; // events have ids and numbers of their own
    return ask<QList<ViewingEnd>>(call, [this](const Json &answer) {
        takeLease(answer);
        // A refused event can never be taken; keeping it would hold up all that come
        // after.
        for (const Json &row : protocol::list(answer, "rejected"))
            base::logger("api")->error("The server refused access event {}: {}",
                                       protocol::text(row, "id").toStdString(),
                                       protocol::text(row, "code").toStdString());
        return base::Result<QList<ViewingEnd>>(endsIn(answer));
    });
}

} // namespace attune::api
