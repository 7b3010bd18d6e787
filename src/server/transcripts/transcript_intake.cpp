// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transcripts/transcript_intake.h"

#include "protocol/problem.h"
#include "transcripts/limits.h"
#include "transcripts/speakers.h"

#include <algorithm>

namespace attune::server::transcripts {

namespace {

namespace files = attune::transcripts;
using domain::ProblemCode;
using protocol::fail;

constexpr qsizetype linesOfPreview = 12;

base::Result<void> whatIsSaidCanBe(const domain::TranscriptFile &file)
{
    if (!file.language.isEmpty() && !files::isLanguage(file.language))
        return fail(ProblemCode::InvalidField, QStringLiteral("language is a language tag, as \"en\" or \"pt-BR\""));
    if (file.speakers.size() > files::mostSpeakers)
        return fail(ProblemCode::InvalidField, QStringLiteral("speakers has at most %1").arg(files::mostSpeakers));
    for (auto said = file.speakers.begin(); said != file.speakers.end(); ++said) {
        if (!files::isSpeakerName(*said))
            return fail(ProblemCode::InvalidField,
                        QStringLiteral("speakers are CLINICIAN, CLIENT, UNKNOWN, or a name of up to %1 characters on "
                                       "one line, without < and >")
                            .arg(domain::longestSpeakerName));
    }
    return {};
}

} // namespace

TranscriptIntake::TranscriptIntake(domain::TranscriptFile file, const domain::Recording &recording)
    : m_file(std::move(file)),
      m_recording(recording.id),
      m_length(recording.duration),
      m_clinician(recording.clinicianName),
      m_client(recording.clientName),
      m_read(files::readTranscriptFile(m_file.bytes))
{
    m_file.bytes.clear();
}

base::Result<TranscriptIntake> TranscriptIntake::of(const domain::TranscriptFile &file,
                                                    const domain::Recording &recording)
{
    if (auto canBe = whatIsSaidCanBe(file); !canBe)
        return canBe.error();
    return TranscriptIntake(file, recording);
}

QString TranscriptIntake::language() const
{
    return m_file.language.isEmpty() ? m_read.language : m_file.language;
}

domain::LineOrigin TranscriptIntake::origin() const
{
    return m_read.lines.isEmpty() ? domain::LineOrigin::Imported : m_read.lines.first().origin;
}

qint64 TranscriptIntake::recordingMs() const
{
    return m_length ? std::chrono::milliseconds(*m_length).count() : 0;
}

domain::TranscriptPreview TranscriptIntake::preview() const
{
    domain::TranscriptPreview preview;
    preview.fault = m_read.fault;
    if (preview.fault)
        return preview;
    preview.format = m_read.format;
    preview.language = m_read.language;
    preview.engine = m_read.engine;
    preview.model = m_read.model;
    preview.lines = static_cast<int>(m_read.lines.size());
    preview.startMs = m_read.lines.first().startMs;
    for (const domain::TranscriptLine &line : m_read.lines)
        preview.endMs = std::max(preview.endMs, line.endMs);
    preview.recordingMs = recordingMs();
    preview.speakers = files::speakersIn(m_read.lines, {m_clinician, m_client});
    preview.findings = m_read.findings;
    if (const auto other = files::lengthFinding(m_read.lines, recordingMs()))
        preview.findings.prepend(*other);
    preview.firstLines = m_read.lines.mid(0, linesOfPreview);
    return preview;
}

base::Result<void> TranscriptIntake::isTaken() const
{
    if (m_read.fault)
        return fail(ProblemCode::TranscriptUnreadable, sentenceOf(*m_read.fault));
    if (!m_file.isConfirmed && files::lengthFinding(m_read.lines, recordingMs()))
        return fail(ProblemCode::TranscriptElsewhere);
    return {};
}

files::StoredTranscript TranscriptIntake::transcript() const
{
    files::StoredTranscript stored{language(), m_read.engine, m_read.model, m_read.lines};
    files::nameSpeakers(stored.lines, m_file.speakers);
    return stored;
}

store::TranscriptVersion TranscriptIntake::version(const QString &id, const domain::UserId &addedBy,
                                                   base::Instant now) const
{
    store::TranscriptVersion version;
    version.id = id;
    version.recording = m_recording;
    version.language = language();
    version.format = textOf(m_read.format);
    version.origin = origin();
    version.lines = static_cast<int>(m_read.lines.size());
    version.isCurrent = true;
    version.addedBy = addedBy;
    version.addedAt = now;
    return version;
}

QString TranscriptIntake::codeInLog() const
{
    return QStringList{textOf(m_read.format), textOf(origin()), language()}.join(QLatin1Char(':'));
}

} // namespace attune::server::transcripts
