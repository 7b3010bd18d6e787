// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QCoreApplication>
#include <QHash>
#include <QObject>

namespace attune::models {

/// Whether clients are shown by name, and what they are called while they are not: "Client K-17", the same through one
/// run of the program. GUI thread.
class NameMask : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool isOn() const { return m_on; }
    void setOn(bool on);
    QString pseudonym(const domain::UserId &client);

    domain::Recording masked(domain::Recording recording);
    domain::TherapySession masked(domain::TherapySession session);
    domain::AccessLogEntry masked(domain::AccessLogEntry entry);
    domain::AccessSummary masked(domain::AccessSummary summary);
    domain::TranscriptLine masked(domain::TranscriptLine line);
    domain::BreakGlass masked(domain::BreakGlass breakGlass);
    domain::LegalMatter masked(domain::LegalMatter matter);
    domain::Note masked(domain::Note note);
    domain::Participant masked(domain::Participant participant);
    domain::Message masked(domain::Message message);

Q_SIGNALS:
    void changed();

private:
    QHash<QString, int> m_numbers;
    bool m_on = false;
};

/// The clinic's catalogue, sessions and log, with names taken out while the mask is on: no screen has to think of it.
class MaskedClinic final : public QObject,
                           public domain::RecordingCatalog,
                           public domain::SessionControl,
                           public domain::AccessLogReader,
                           public domain::ClinicCare
{
    Q_OBJECT

public:
    /// @param ports of the clinic; alive as long as this
    MaskedClinic(NameMask &mask, const ClinicPorts &ports);

    domain::Answer<domain::Page<domain::Recording>> recordings(const domain::RecordingQuery &query) override;
    domain::Answer<domain::Recording> recording(const domain::RecordingId &id) override;
    domain::Answer<void> deleteRecording(const domain::RecordingId &id, const QString &category,
                                         const QString &reason) override;
    domain::Answer<void> classify(const domain::RecordingId &id, domain::Sensitivity sensitivity,
                                  const QString &reason) override;
    domain::Answer<void> restoreRecording(const domain::RecordingId &id, const QString &reason) override;
    domain::Answer<void> retryRecording(const domain::RecordingId &id) override;
    domain::Answer<void> rememberPosition(const domain::RecordingId &id, std::chrono::milliseconds position) override;
    domain::Answer<domain::Transcript> transcript(const domain::RecordingId &id,
                                                  const domain::Grounds &grounds) override;
    domain::Answer<domain::Transcript> changeTranscript(const domain::RecordingId &id,
                                                        const domain::TranscriptChange &change) override;
    domain::Answer<domain::Page<domain::SpokenIn>> spoken(const domain::SpokenQuery &query, const QString &cursor) override;
    domain::Answer<domain::RecordingAccess> accessLog(const domain::RecordingId &id, const QString &cursor) override;
    domain::Answer<domain::DeletionCertificate> deletionCertificate(const domain::RecordingId &id) override;
    domain::Answer<QList<domain::TherapySession>> sessions() override;
    domain::Answer<domain::TherapySession> planSession(const QString &clientNumber, base::Instant startsAt,
                                                       base::Instant endsAt) override;
    domain::Answer<void> cancelSession(const domain::SessionId &id) override;
    domain::Answer<void> confirmSession(const domain::SessionId &id) override;
    domain::Answer<domain::TherapySession> startRecording(const domain::SessionId &id,
                                                          const domain::CaptureOptions &options) override;
    domain::Answer<domain::TherapySession> stopRecording(const domain::SessionId &id) override;
    domain::Answer<domain::AccessLogPage> search(const domain::AccessLogQuery &query) override;
    domain::Answer<domain::AccessReceipt> receipt(const domain::RecordingId &id, qint64 sequence) override;
    domain::Answer<domain::LogPromise> promise(qint64 seenEntries) override;
    domain::Answer<domain::ClinicStatus> clinicStatus() override;
    domain::Answer<QList<domain::BreakGlass>> breakGlassAccesses() override;
    domain::Answer<domain::BreakGlass> openBreakGlass(const QString &clientNumber, const QString &reason) override;
    domain::Answer<domain::BreakGlass> endBreakGlass(const QString &id) override;
    domain::Answer<void> reviewBreakGlass(const QString &id, domain::BreakGlass::Verdict verdict,
                                          const QString &reason) override;

private:
    template <typename T>
    domain::Answer<T> through(const domain::Answer<T> &answer);

    NameMask &m_mask;
    domain::RecordingCatalog &m_catalog;
    domain::SessionControl &m_sessions;
    domain::AccessLogReader &m_log;
    domain::ClinicCare &m_care;
};

} // namespace attune::models
