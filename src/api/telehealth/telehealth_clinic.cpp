// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/telehealth/telehealth_clinic.h"

#include "api/telehealth/ask.h"
#include "base/log.h"
#include "protocol/access_event_codec.h"
#include "protocol/access_log_codec.h"
#include "protocol/consent_codec.h"
#include "protocol/deletion_codec.h"
#include "protocol/link_codec.h"
#include "protocol/message_codec.h"
#include "protocol/note_codec.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "protocol/problem.h"
#include "protocol/recording_codec.h"
#include "protocol/session_codec.h"
#include "protocol/transcript_codec.h"

namespace attune::api {

using namespace domain;
using protocol::Json;
using protocol::pathFor;
namespace paths = protocol::paths;

namespace {

Parameters parametersOf(const RecordingQuery &query)
{
    Parameters parameters;
    QStringList statuses;
    for (const RecordingStatus status : query.statuses)
        statuses << textOf(status);
    add(parameters, "status", statuses.join(QLatin1Char(',')));
    add(parameters, "clientId", query.clientId.value());
    add(parameters, "clinicianId", query.clinicianId.value());
    add(parameters, "startDate", query.from ? base::toText(*query.from) : QString());
    add(parameters, "endDate", query.to ? base::toText(*query.to) : QString());
    add(parameters, "text", query.text.trimmed());
    add(parameters, "onlyNew", query.onlyNew ? QStringLiteral("true") : QString());
    add(parameters, "sort", textOf(query.sort));
    add(parameters, "order",
        query.order == RecordingQuery::Order::Ascending ? QStringLiteral("asc") : QStringLiteral("desc"));
    add(parameters, "limit", QString::number(query.pageSize));
    add(parameters, "cursor", query.cursor);
    add(parameters, "offset", query.skip > 0 ? QString::number(query.skip) : QString());
    add(parameters, "count", query.countAll ? QStringLiteral("exact") : QString());
    return parameters;
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

/// What a server says must end. A code that this program does not know still ends it.
QList<ViewingEnd> endsOf(const QList<protocol::ViewingStop> &stops)
{
    QList<ViewingEnd> ends;
    for (const protocol::ViewingStop &stop : stops) {
        const auto known = domain::problemCodeFromText(stop.code);
        const base::Error why =
            known ? protocol::fail(*known)
                  : base::Error{
                        base::ErrorKind::NotPermitted, QStringLiteral("the clinic ended this viewing"), stop.code, {}};
        ends.append({stop.recording, stop.viewing, why});
    }
    return ends;
}

} // namespace

TelehealthClinic::TelehealthClinic(ClinicSession &session, QObject *parent) : QObject(parent), m_session(session) {}

template <typename T, typename Message, typename Take>
Answer<T> TelehealthClinic::askFor(ApiCall call, Take take)
{
    return api::askFor<T, Message>(m_session, std::move(call), std::move(take), this);
}

Answer<Page<SpokenIn>> TelehealthClinic::spoken(const SpokenQuery &query, const QString &cursor)
{
    const Json body = protocol::encode(protocol::SpokenBody{query, cursor});
    return askFor<Page<SpokenIn>, protocol::SpokenAnswer>(
        {"POST", QString::fromLatin1(paths::spoken), {}, body, {}},
        [](const protocol::SpokenAnswer &answer) { return pageOf(answer); });
}

/// Something to be done, whose answer says no more than that it was.
Answer<void> TelehealthClinic::sendChange(const QByteArray &method, const QString &path, const Json &body)
{
    return askToDo(m_session, {method, path, {}, body, {}}, this);
}

Answer<Page<Recording>> TelehealthClinic::recordings(const RecordingQuery &query)
{
    return askFor<Page<Recording>, protocol::RecordingsPage>(
        {"GET", QString::fromLatin1(paths::recordings), parametersOf(query), {}, {}},
        [](const protocol::RecordingsPage &answer) { return pageOf(answer); });
}

Answer<Recording> TelehealthClinic::recording(const RecordingId &id)
{
    return askFor<Recording, protocol::RecordingAnswer>({"GET", pathFor(paths::recording, id.value()), {}, {}, {}},
                                                        &protocol::RecordingAnswer::recording);
}

Answer<void> TelehealthClinic::classify(const RecordingId &id, Sensitivity sensitivity, const QString &reason)
{
    return sendChange("PUT", pathFor(paths::classifyRecording, id.value()),
                      bodyOf(protocol::Classification{sensitivity}, protocol::ReasonBody{reason}));
}

Answer<void> TelehealthClinic::deleteRecording(const RecordingId &id, const QString &category, const QString &reason)
{
    return sendChange("DELETE", pathFor(paths::recording, id.value()),
                      protocol::encode(protocol::DeletionBody{category, reason}));
}

Answer<void> TelehealthClinic::retryRecording(const RecordingId &id)
{
    return sendChange("POST", pathFor(paths::retryRecording, id.value()), Json::object());
}

Answer<void> TelehealthClinic::restoreRecording(const RecordingId &id, const QString &reason)
{
    return sendChange("POST", pathFor(paths::restoreRecording, id.value()),
                      protocol::encode(protocol::ReasonBody{reason}));
}

Answer<void> TelehealthClinic::rememberPosition(const RecordingId &id, std::chrono::milliseconds position)
{
    return sendChange("PUT", pathFor(paths::recordingPosition, id.value()),
                      protocol::encode(protocol::PositionBody{position}));
}

Answer<Transcript> TelehealthClinic::transcript(const RecordingId &id, const Grounds &grounds)
{
    return askFor<Transcript, protocol::TranscriptAnswer>(
        {"GET", pathFor(paths::recordingTranscript, id.value()), withGrounds(grounds), {}, {}},
        [](const protocol::TranscriptAnswer &answer) { return answer.read.lines; });
}

Answer<Transcript> TelehealthClinic::changeTranscript(const RecordingId &id, const TranscriptChange &change)
{
    return askFor<Transcript, protocol::TranscriptAnswer>(
        {"PUT", pathFor(paths::recordingTranscript, id.value()), {}, protocol::encode(change), {}},
        [](const protocol::TranscriptAnswer &answer) { return answer.read.lines; });
}

Answer<QList<Note>> TelehealthClinic::notes(const RecordingId &recording, NoteUse use, const Grounds &grounds)
{
    auto query = withGrounds(grounds);
    if (use == NoteUse::Export)
        query.append({QStringLiteral("use"), QStringLiteral("export")});
    return askFor<QList<Note>, protocol::NotesAnswer>(
        {"GET", pathFor(paths::recordingNotes, recording.value()), query, {}, {}},
        [](const protocol::NotesAnswer &answer) { return answer.notes; });
}

Answer<Note> TelehealthClinic::saveNote(const Note &note, const Grounds &grounds)
{
    return askFor<Note, protocol::NoteAnswer>(
        {"PUT", pathFor(paths::note, note.id.value()), withGrounds(grounds), protocol::encode(note), {}},
        &protocol::NoteAnswer::note);
}

Answer<int> TelehealthClinic::removeNote(const NoteId &id, const Grounds &grounds)
{
    return askFor<int, protocol::RemovedNote>(
        {"DELETE", pathFor(paths::note, id.value()), withGrounds(grounds), {}, {}}, &protocol::RemovedNote::revision);
}

Answer<CodeSet> TelehealthClinic::codes()
{
    return askFor<CodeSet, protocol::CodeSetAnswer>({"GET", QString::fromLatin1(paths::codeSet), {}, {}, {}},
                                                    &protocol::CodeSetAnswer::codes);
}

Answer<CodeSet> TelehealthClinic::keepCodes(const CodeSet &codes, bool forOffice)
{
    protocol::CodeSetBody body;
    body.codes = codes;
    if (forOffice)
        body.scope = QStringLiteral("office");
    return askFor<CodeSet, protocol::CodeSetAnswer>(
        {"PUT", QString::fromLatin1(paths::codeSet), {}, protocol::encode(body), {}}, &protocol::CodeSetAnswer::codes);
}

Answer<RecordingAccess> TelehealthClinic::accessLog(const RecordingId &id, const QString &cursor)
{
    QList<std::pair<QString, QString>> parameters;
    if (!cursor.isEmpty())
        parameters.append({QStringLiteral("cursor"), cursor});
    return askFor<RecordingAccess, protocol::RecordingAccessAnswer>(
        {"GET", pathFor(paths::recordingAccess, id.value()), parameters, {}, {}},
        [](const protocol::RecordingAccessAnswer &answer) {
            return RecordingAccess{answer.people, answer.entries, answer.nextCursor};
        });
}

Answer<DeletionCertificate> TelehealthClinic::deletionCertificate(const RecordingId &id)
{
    return askFor<DeletionCertificate, protocol::CertificateAnswer>(
        {"GET", pathFor(paths::deletionCertificate, id.value()), {}, {}, {}},
        [](const protocol::CertificateAnswer &answer) { return protocol::certificateFrom(answer); });
}

Answer<QList<DeletionRequest>> TelehealthClinic::deletionRequest(const RecordingId &id)
{
    return askFor<QList<DeletionRequest>, protocol::DeletionRequestAnswer>(
        {"GET", pathFor(paths::deletionRequest, id.value()), {}, {}, {}},
        [](const protocol::DeletionRequestAnswer &answer) {
            return answer.request ? QList<DeletionRequest>{*answer.request} : QList<DeletionRequest>();
        });
}

Answer<void> TelehealthClinic::requestDeletion(const RecordingId &id, const QString &words)
{
    return sendChange("POST", pathFor(paths::deletionRequest, id.value()),
                      protocol::encode(protocol::ReasonBody{words}));
}

Answer<void> TelehealthClinic::withdrawDeletionRequest(const RecordingId &id)
{
    return sendChange("DELETE", pathFor(paths::deletionRequest, id.value()), {});
}

Answer<void> TelehealthClinic::answerDeletionRequest(const RecordingId &id, DeletionRequestState answer,
                                                     const QString &words)
{
    return sendChange("POST", pathFor(paths::answerDeletionRequest, id.value()),
                      protocol::encode(protocol::DeletionRequestReply{answer, words}));
}

Answer<void> TelehealthClinic::agreeToDeletion(const RecordingId &id, const QString &reason)
{
    return sendChange("POST", pathFor(paths::approveDeletion, id.value()),
                      protocol::encode(protocol::ReasonBody{reason}));
}

/// Unusable, so Corrupt, unless it leads to https.
base::Result<MediaLink> TelehealthClinic::linkFrom(const protocol::LinkAddress &address) const
{
    MediaLink link;
    const QUrl &clinic = m_session.transport().address().url;
    link.url = clinic.resolved(QUrl(address.url));
    if (!link.url.isValid() || link.url.scheme() != QStringLiteral("https"))
        return unreadable();
    if (!address.grant.isEmpty() && link.url.host() == clinic.host() && link.url.port(443) == clinic.port(443))
        link.headers = {{paths::grantHeader, address.grant.toLatin1()}, // for the clinic itself and nobody else
                        {"Authorization", "Bearer " + m_session.accessToken().toLatin1()}}; // wherever we are by then
    link.lifetime = address.expiresIn;
    link.sizeBytes = address.sizeBytes;
    return link;
}

base::Result<MediaLink> TelehealthClinic::playLinkFrom(const protocol::PlaybackLinkAnswer &answer)
{
    takeLease(answer.lease);
    auto link = linkFrom(answer.address);
    if (!link)
        return link;
    link->format = answer.format;
    link->seal = answer.seal;
    return link;
}

base::Result<MediaLink> TelehealthClinic::copyLinkFrom(const protocol::DownloadLinkAnswer &answer) const
{
    auto link = linkFrom(answer.address);
    if (!link)
        return link;
    link->sha256 = answer.sha256.toLower();
    link->fileName = answer.fileName;
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
    const QString session = recording.sessionId.value();
    if (use == LinkUse::Download)
        return askFor<MediaLink, protocol::DownloadLinkAnswer>(
            {"GET", pathFor(paths::downloadUrl, session), query, {}, {}},
            [this](const protocol::DownloadLinkAnswer &answer) { return copyLinkFrom(answer); });
    return askFor<MediaLink, protocol::PlaybackLinkAnswer>(
        {"GET", pathFor(paths::playbackUrl, session), query, {}, {}},
        [this](const protocol::PlaybackLinkAnswer &answer) { return playLinkFrom(answer); });
}

Answer<TherapySession> TelehealthClinic::planSession(const QString &clientNumber, base::Instant startsAt,
                                                     base::Instant endsAt)
{
    const protocol::NewSessionBody body{{clientNumber, {}}, {}, base::toText(startsAt), base::toText(endsAt)};
    return askFor<TherapySession, protocol::SessionAnswer>(
        {"POST", QString::fromLatin1(paths::sessions), {}, protocol::encode(body), {}},
        &protocol::SessionAnswer::session);
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
    const protocol::StartRecordingBody body{true, options};
    return askFor<TherapySession, protocol::SessionAnswer>(
        {"POST", pathFor(paths::startRecording, id.value()), {}, protocol::encode(body), {}},
        &protocol::SessionAnswer::session);
}

Answer<TherapySession> TelehealthClinic::stopRecording(const SessionId &id)
{
    return askFor<TherapySession, protocol::SessionAnswer>(
        {"POST", pathFor(paths::stopRecording, id.value()), {}, Json::object(), {}}, &protocol::SessionAnswer::session);
}

Answer<ConsentText> TelehealthClinic::text(const UserId &client, const QString &language)
{
    return askFor<ConsentText, protocol::ConsentTextAnswer>(
        {"GET",
         QString::fromLatin1(paths::consentText),
         {{QStringLiteral("clientId"), client.value()}, {QStringLiteral("language"), language}},
         {},
         {}},
        &protocol::ConsentTextAnswer::text);
}

/// What every act about a consent answers.
Answer<ConsentRecord> TelehealthClinic::actOnConsent(const QString &path, const Json &body)
{
    return askFor<ConsentRecord, protocol::ConsentAnswer>({"POST", path, {}, body, {}},
                                                          &protocol::ConsentAnswer::consent);
}

Answer<ConsentRecord> TelehealthClinic::sign(const ConsentDecision &decision)
{
    return actOnConsent(QString::fromLatin1(paths::consentSign), protocol::encode(decision));
}

Answer<ConsentRecord> TelehealthClinic::withdraw(const UserId &client, const QString &reason)
{
    return actOnConsent(QString::fromLatin1(paths::consentWithdraw),
                        protocol::encode(protocol::WithdrawalBody{client.value(), reason}));
}

Answer<ConsentRecord> TelehealthClinic::confirm(const ConsentId &id)
{
    return actOnConsent(pathFor(paths::consentConfirm, id.value()), Json::object());
}

Answer<ConsentRecord> TelehealthClinic::refuse(const ConsentId &id)
{
    return actOnConsent(pathFor(paths::consentRefuse, id.value()), Json::object());
}

Answer<QList<ConsentRecord>> TelehealthClinic::history(const UserId &client)
{
    return askFor<QList<ConsentRecord>, protocol::ConsentsAnswer>(
        {"GET", pathFor(paths::consentOfClient, client.value()), {}, {}, {}},
        [](const protocol::ConsentsAnswer &answer) { return answer.consents; });
}

void TelehealthClinic::takeLease(const std::optional<std::chrono::seconds> &given)
{
    if (given && given->count() > 0)
        m_lease = *given;
}

Answer<QByteArray> TelehealthClinic::copy(const ConsentId &id)
{
    return askFor<QByteArray, protocol::PageAnswer>(
        {"GET", pathFor(paths::consentCopy, id.value()), {}, {}, {}},
        [](const protocol::PageAnswer &answer) { return answer.page.toUtf8(); });
}

Answer<AccessLogPage> TelehealthClinic::search(const AccessLogQuery &query)
{
    Parameters parameters = {{QStringLiteral("limit"), QString::number(query.pageSize)}};
    add(parameters, "text", query.text);
    add(parameters, "action", query.actions.join(QLatin1Char(',')));
    add(parameters, "outcome", query.outcome);
    add(parameters, "from", query.from ? base::toText(*query.from) : QString());
    add(parameters, "to", query.to ? base::toText(*query.to) : QString());
    add(parameters, "cursor", query.cursor);
    return askFor<AccessLogPage, protocol::FoundEntries>(
        {"GET", QString::fromLatin1(paths::accessLog), parameters, {}, {}},
        [](const protocol::FoundEntries &answer) { return pageOf(answer); });
}

Answer<AccessReceipt> TelehealthClinic::receipt(const RecordingId &id, qint64 sequence)
{
    return askFor<AccessReceipt, AccessReceipt>({"GET",
                                                 pathFor(paths::accessReceipt, id.value()),
                                                 {{QStringLiteral("sequence"), QString::number(sequence)}},
                                                 {},
                                                 {}},
                                                std::identity());
}

Answer<LogPromise> TelehealthClinic::promise(qint64 seenEntries)
{
    return askFor<LogPromise, LogPromise>({"GET",
                                           QString::fromLatin1(paths::accessLogCheckpoint),
                                           {{QStringLiteral("from"), QString::number(seenEntries)}},
                                           {},
                                           {}},
                                          std::identity());
}

Answer<int> TelehealthClinic::unreadMessages()
{
    const QList<std::pair<QString, QString>> one = {{QStringLiteral("limit"), QStringLiteral("1")}};
    return askFor<int, protocol::UnreadCount>({"GET", QString::fromLatin1(paths::messages), one, {}, {}},
                                              &protocol::UnreadCount::unread);
}

Answer<void> TelehealthClinic::markRead(const QString &id)
{
    return sendChange("POST", pathFor(paths::readMessage, id), Json::object());
}

Answer<QList<ViewingEnd>> TelehealthClinic::endOf(const ViewingId &viewing)
{
    return askFor<QList<ViewingEnd>, protocol::ViewingAnswer>(
        {"GET", pathFor(paths::viewing, viewing.value()), {}, {}, {}},
        [](const protocol::ViewingAnswer &answer) { return endsOf(answer.stops); });
}

Answer<QList<ViewingEnd>> TelehealthClinic::deliver(const QList<AccessEvent> &events)
{
    const Json body = protocol::encode(protocol::AccessEventsBody{events});
    ApiCall call{"POST", QString::fromLatin1(paths::accessEvents), {}, body, {}};
    call.repeatable = true; // events have ids and numbers of their own
    return askFor<QList<ViewingEnd>, protocol::AccessEventsAnswer>(
        call, [this](const protocol::AccessEventsAnswer &answer) {
            takeLease(answer.lease);
            // A refused event can never be taken; keeping it would hold up all that come after.
            for (const protocol::RejectedEvent &event : answer.rejected)
                base::logger("api")->error("The server refused access event {}: {}", event.id.toStdString(),
                                           event.code.toStdString());
            return endsOf(answer.stops);
        });
}

} // namespace attune::api
