// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/clinic_session.h"

namespace attune::protocol {
struct DownloadLinkAnswer;
struct LinkAddress;
struct PlaybackLinkAnswer;
} // namespace attune::protocol

namespace attune::api {

/// The telehealth dialect with this product's additions, on one session: the ports that are not in a class of their own
/// beside this one. GUI thread.
class TelehealthClinic final : public QObject,
                               public domain::RecordingCatalog,
                               public domain::DeletionRequests,
                               public domain::NoteBook,
                               public domain::MediaLinks,
                               public domain::SessionControl,
                               public domain::ConsentRegistry,
                               public domain::AccessLogReader,
                               public domain::MessageBox,
                               public domain::AccessSink,
                               public domain::ViewingGuard
{
    Q_OBJECT

public:
    explicit TelehealthClinic(ClinicSession &session, QObject *parent = nullptr);

    domain::Answer<domain::Page<domain::Recording>> recordings(const domain::RecordingQuery &query) override;
    domain::Answer<domain::Recording> recording(const domain::RecordingId &id) override;
    domain::Answer<void> classify(const domain::RecordingId &id, domain::Sensitivity sensitivity,
                                  const QString &reason) override;
    domain::Answer<void> restoreRecording(const domain::RecordingId &id, const QString &reason) override;
    domain::Answer<void> retryRecording(const domain::RecordingId &id) override;
    domain::Answer<void> deleteRecording(const domain::RecordingId &id, const QString &category,
                                         const QString &reason) override;
    domain::Answer<void> rememberPosition(const domain::RecordingId &id, std::chrono::milliseconds position) override;
    domain::Answer<domain::Transcript> transcript(const domain::RecordingId &id,
                                                  const domain::Grounds &grounds) override;
    domain::Answer<domain::Transcript> changeTranscript(const domain::RecordingId &id,
                                                        const domain::TranscriptChange &change) override;
    domain::Answer<domain::Page<domain::SpokenIn>> spoken(const domain::SpokenQuery &query, const QString &cursor) override;
    domain::Answer<domain::RecordingAccess> accessLog(const domain::RecordingId &id, const QString &cursor) override;
    domain::Answer<domain::DeletionCertificate> deletionCertificate(const domain::RecordingId &id) override;
    domain::Answer<QList<domain::DeletionRequest>> deletionRequest(const domain::RecordingId &id) override;
    domain::Answer<void> requestDeletion(const domain::RecordingId &id, const QString &words) override;
    domain::Answer<void> withdrawDeletionRequest(const domain::RecordingId &id) override;
    domain::Answer<void> answerDeletionRequest(const domain::RecordingId &id, domain::DeletionRequestState answer,
                                               const QString &words) override;
    domain::Answer<void> agreeToDeletion(const domain::RecordingId &id, const QString &reason) override;

    domain::Answer<QList<domain::Note>> notes(const domain::RecordingId &recording, domain::NoteUse use,
                                              const domain::Grounds &grounds) override;
    domain::Answer<domain::Note> saveNote(const domain::Note &note, const domain::Grounds &grounds) override;
    domain::Answer<int> removeNote(const domain::NoteId &id, const domain::Grounds &grounds) override;
    domain::Answer<domain::CodeSet> codes() override;
    domain::Answer<domain::CodeSet> keepCodes(const domain::CodeSet &codes, bool forOffice) override;

    domain::Answer<domain::MediaLink> link(const domain::Recording &recording, domain::LinkUse use,
                                           const domain::ViewingId &viewing, const domain::Grounds &grounds) override;

    domain::Answer<QList<domain::TherapySession>> sessions() override;
    domain::Answer<domain::TherapySession> planSession(const QString &clientNumber, base::Instant startsAt,
                                                       base::Instant endsAt) override;
    domain::Answer<void> cancelSession(const domain::SessionId &id) override;
    domain::Answer<void> confirmSession(const domain::SessionId &id) override;
    domain::Answer<domain::TherapySession> startRecording(const domain::SessionId &id,
                                                          const domain::CaptureOptions &options) override;
    domain::Answer<domain::TherapySession> stopRecording(const domain::SessionId &id) override;

    domain::Answer<domain::ConsentText> text(const domain::UserId &client, const QString &language) override;
    domain::Answer<domain::ConsentRecord> sign(const domain::ConsentDecision &decision) override;
    domain::Answer<domain::ConsentRecord> withdraw(const domain::UserId &client, const QString &reason) override;
    domain::Answer<domain::ConsentRecord> confirm(const domain::ConsentId &id) override;
    domain::Answer<domain::ConsentRecord> refuse(const domain::ConsentId &id) override;
    domain::Answer<QList<domain::ConsentRecord>> history(const domain::UserId &client) override;
    domain::Answer<QByteArray> copy(const domain::ConsentId &id) override;

    domain::Answer<domain::AccessLogPage> search(const domain::AccessLogQuery &query) override;
    domain::Answer<domain::AccessReceipt> receipt(const domain::RecordingId &id, qint64 sequence) override;
    domain::Answer<domain::LogPromise> promise(qint64 seenEntries) override;

    domain::Answer<QList<domain::Message>> messages() override;
    domain::Answer<int> unreadMessages() override;
    domain::Answer<void> markRead(const QString &id) override;

    domain::Answer<QList<domain::ViewingEnd>> deliver(const QList<domain::AccessEvent> &events) override;
    domain::Answer<QList<domain::ViewingEnd>> endOf(const domain::ViewingId &viewing) override;
    std::chrono::seconds lease() const override { return m_lease; }

private:
    template <typename T, typename Message, typename Take>
    domain::Answer<T> askFor(ApiCall call, Take take);
    /// Every page of a list, one after another. A failure of any of them is the answer. @param read one page
    template <typename T>
    domain::Answer<QList<T>>
    askAll(const char *path, base::Result<domain::Page<T>> (*read)(ClinicSession &session, const protocol::Json &page));
    template <typename T>
    struct Reading;
    template <typename T>
    void readOn(const std::shared_ptr<Reading<T>> &reading);
    domain::Answer<void> sendChange(const QByteArray &method, const QString &path, const protocol::Json &body);
    domain::Answer<domain::ConsentRecord> actOnConsent(const QString &path, const protocol::Json &body);
    base::Result<domain::MediaLink> linkFrom(const protocol::LinkAddress &address) const;
    base::Result<domain::MediaLink> playLinkFrom(const protocol::PlaybackLinkAnswer &answer);
    base::Result<domain::MediaLink> copyLinkFrom(const protocol::DownloadLinkAnswer &answer) const;

    void takeLease(const std::optional<std::chrono::seconds> &given);

    ClinicSession &m_session;
    std::chrono::seconds m_lease{600};
};

} // namespace attune::api
