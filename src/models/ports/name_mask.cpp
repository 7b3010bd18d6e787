// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/name_mask.h"

#include "models/ports/masked_answer.h"

namespace attune::models {

using namespace domain;

namespace {

template <typename T>
T maskedValue(NameMask &mask, T value)
{
    return mask.masked(std::move(value));
}

template <typename T>
QList<T> maskedValue(NameMask &mask, QList<T> values)
{
    for (T &value : values)
        value = mask.masked(std::move(value));
    return values;
}

Page<Recording> maskedValue(NameMask &mask, Page<Recording> page)
{
    page.items = maskedValue(mask, std::move(page.items));
    return page;
}

Page<SpokenIn> maskedValue(NameMask &mask, Page<SpokenIn> page)
{
    for (SpokenIn &found : page.items) {
        found.recording = mask.masked(std::move(found.recording));
        found.lines = maskedValue(mask, std::move(found.lines));
    }
    return page;
}

RecordingAccess maskedValue(NameMask &mask, RecordingAccess access)
{
    access.people = maskedValue(mask, std::move(access.people));
    access.entries = maskedValue(mask, std::move(access.entries));
    return access;
}

AccessLogPage maskedValue(NameMask &mask, AccessLogPage page)
{
    page.entries = maskedValue(mask, std::move(page.entries));
    return page;
}

} // namespace

void NameMask::setOn(bool on)
{
    if (std::exchange(m_on, on) != on)
        Q_EMIT changed();
}

QString NameMask::pseudonym(const UserId &client)
{
    if (!m_numbers.contains(client.value()))
        m_numbers.insert(client.value(), static_cast<int>(m_numbers.size()) + 1);
    return tr("Client K-%1").arg(m_numbers.value(client.value()));
}

Recording NameMask::masked(Recording recording)
{
    if (!m_on)
        return recording;
    recording.clientName = pseudonym(recording.clientId);
    recording.clientRecordNumber.clear();
    recording.clientBirthDate.clear();
    return recording;
}

TherapySession NameMask::masked(TherapySession session)
{
    if (m_on)
        session.clientName = pseudonym(session.clientId);
    return session;
}

/// Who did something may be the client as well.
AccessLogEntry NameMask::masked(AccessLogEntry entry)
{
    if (!m_on)
        return entry;
    if (!entry.clientName.isEmpty())
        entry.clientName = pseudonym(entry.clientId);
    if (entry.actorRole == Role::Patient && !entry.actorId.isEmpty())
        entry.actorName = pseudonym(entry.actorId);
    return entry;
}

AccessSummary NameMask::masked(AccessSummary summary)
{
    if (m_on && summary.actorRole == Role::Patient && !summary.actorId.isEmpty())
        summary.actorName = pseudonym(summary.actorId);
    return summary;
}

/// A speaker may have been given a real name; by role they can be told apart as well.
TranscriptLine NameMask::masked(TranscriptLine line)
{
    if (m_on)
        line.speakerName.clear();
    return line;
}

BreakGlass NameMask::masked(BreakGlass breakGlass)
{
    if (m_on)
        breakGlass.clientName = pseudonym(UserId(breakGlass.clientId));
    return breakGlass;
}

LegalMatter NameMask::masked(LegalMatter matter)
{
    if (m_on && !matter.clientName.isEmpty())
        matter.clientName = pseudonym(matter.clientId);
    return matter;
}

/// Clients write notes, too.
Note NameMask::masked(Note note)
{
    if (m_on && note.authorRole == Role::Patient && !note.author.isEmpty())
        note.authorName = pseudonym(note.author);
    return note;
}

/// Without an id there is no name, and by the number they are told apart.
Participant NameMask::masked(Participant participant)
{
    if (!m_on || participant.id.isEmpty())
        return participant;
    participant.name = pseudonym(participant.id);
    participant.recordNumber.clear();
    return participant;
}

Message NameMask::masked(Message message)
{
    if (m_on && !message.clientName.isEmpty())
        message.clientName = pseudonym(message.clientId);
    return message;
}

MaskedClinic::MaskedClinic(NameMask &mask, const ClinicPorts &ports)
    : m_mask(mask), m_catalog(*ports.catalog), m_sessions(*ports.sessions), m_log(*ports.accessLog), m_care(*ports.care)
{}

template <typename T>
Answer<T> MaskedClinic::through(const Answer<T> &answer)
{
    return changedAnswer(answer, this, [this](T value) { return maskedValue(m_mask, std::move(value)); });
}

Answer<Page<Recording>> MaskedClinic::recordings(const RecordingQuery &query)
{
    return through(m_catalog.recordings(query));
}

Answer<Page<SpokenIn>> MaskedClinic::spoken(const SpokenQuery &query, const QString &cursor)
{
    return through(m_catalog.spoken(query, cursor));
}

Answer<Recording> MaskedClinic::recording(const RecordingId &id)
{
    return through(m_catalog.recording(id));
}

Answer<void> MaskedClinic::deleteRecording(const RecordingId &id, const QString &category, const QString &reason)
{
    return m_catalog.deleteRecording(id, category, reason);
}

Answer<void> MaskedClinic::classify(const RecordingId &id, Sensitivity sensitivity, const QString &reason)
{
    return m_catalog.classify(id, sensitivity, reason);
}

Answer<void> MaskedClinic::retryRecording(const RecordingId &id)
{
    return m_catalog.retryRecording(id);
}

Answer<void> MaskedClinic::restoreRecording(const RecordingId &id, const QString &reason)
{
    return m_catalog.restoreRecording(id, reason);
}

Answer<void> MaskedClinic::rememberPosition(const RecordingId &id, std::chrono::milliseconds position)
{
    return m_catalog.rememberPosition(id, position);
}

Answer<Transcript> MaskedClinic::transcript(const RecordingId &id, const Grounds &grounds)
{
    return through(m_catalog.transcript(id, grounds));
}

Answer<Transcript> MaskedClinic::changeTranscript(const RecordingId &id, const TranscriptChange &change)
{
    return through(m_catalog.changeTranscript(id, change));
}

Answer<RecordingAccess> MaskedClinic::accessLog(const RecordingId &id, const QString &cursor)
{
    return through(m_catalog.accessLog(id, cursor));
}

Answer<DeletionCertificate> MaskedClinic::deletionCertificate(const RecordingId &id)
{
    return m_catalog.deletionCertificate(id);
}

Answer<QList<TherapySession>> MaskedClinic::sessions()
{
    return through(m_sessions.sessions());
}

Answer<TherapySession> MaskedClinic::planSession(const QString &clientNumber, base::Instant startsAt,
                                                 base::Instant endsAt)
{
    return through(m_sessions.planSession(clientNumber, startsAt, endsAt));
}

Answer<void> MaskedClinic::confirmSession(const SessionId &id)
{
    return m_sessions.confirmSession(id);
}

Answer<void> MaskedClinic::cancelSession(const SessionId &id)
{
    return m_sessions.cancelSession(id);
}

Answer<TherapySession> MaskedClinic::startRecording(const SessionId &id, const CaptureOptions &options)
{
    return through(m_sessions.startRecording(id, options));
}

Answer<TherapySession> MaskedClinic::stopRecording(const SessionId &id)
{
    return through(m_sessions.stopRecording(id));
}

Answer<AccessLogPage> MaskedClinic::search(const AccessLogQuery &query)
{
    return through(m_log.search(query));
}

Answer<AccessReceipt> MaskedClinic::receipt(const RecordingId &id, qint64 sequence)
{
    return m_log.receipt(id, sequence);
}

Answer<LogPromise> MaskedClinic::promise(qint64 seenEntries)
{
    return m_log.promise(seenEntries);
}

Answer<ClinicStatus> MaskedClinic::clinicStatus()
{
    return m_care.clinicStatus();
}

Answer<QList<BreakGlass>> MaskedClinic::breakGlassAccesses()
{
    return through(m_care.breakGlassAccesses());
}

Answer<BreakGlass> MaskedClinic::openBreakGlass(const QString &clientNumber, const QString &reason)
{
    return through(m_care.openBreakGlass(clientNumber, reason));
}

Answer<BreakGlass> MaskedClinic::endBreakGlass(const QString &id)
{
    return through(m_care.endBreakGlass(id));
}

Answer<void> MaskedClinic::reviewBreakGlass(const QString &id, BreakGlass::Verdict verdict, const QString &reason)
{
    return m_care.reviewBreakGlass(id, verdict, reason);
}

} // namespace attune::models
