// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/transcript_making.h"

#include "base/id.h"
#include "base/log.h"
#include "base/stop_scope.h"
#include "protocol/problem.h"
#include "server/jobs/transcript_sounds.h"
#include "server/store/recordings.h"
#include "server/store/transcript_edits.h"
#include "server/store/vocabulary.h"
#include "server/transcripts/machine_words.h"
#include "server/transcripts/transcriber.h"
#include "server/transcripts/transcript_keeping.h"
#include "speech/spoken_words.h"

#include <algorithm>
#include <chrono>
#include <map>

namespace attune::server {

using attune::transcripts::StoredTranscript;
using domain::LogAction;
using domain::ProblemCode;
using domain::SpeechStretch;
using domain::TranscriptWord;
using protocol::fail;
using store::TranscriptionJob;
using store::TranscriptionSegment;
using transcripts::EngineIdentity;

namespace {

constexpr qsizetype mostNames = 60; // an engine heeds some 200 tokens

/// Words as they are kept until the transcript is there: as one line of it.
QByteArray bytesOf(const QList<TranscriptWord> &words)
{
    domain::TranscriptLine line;
    line.words = words;
    return attune::transcripts::toBytes({{}, {}, {}, {line}});
}

base::Result<QList<TranscriptWord>> wordsFrom(const QByteArray &bytes)
{
    const auto stored = attune::transcripts::storedTranscriptFrom(bytes);
    if (!stored)
        return stored.error();
    return stored->lines.isEmpty() ? QList<TranscriptWord>() : stored->lines.first().words;
}

/// What lies in a segment.
speech::Stretches within(const speech::Stretches &speech, const SpeechStretch &segment)
{
    return speech::without({segment}, speech::without({segment}, speech));
}

/// One job, from what is known of it to the version. One thread.
class Maker
{
public:
    Maker(Clinic &clinic, store::Connection &connection, const TranscriptionJob &job, TranscriptSounds sounds,
          EngineIdentity engine, crypto::SecretBytes key)
        : m_clinic(clinic),
          m_connection(connection),
          m_job(job),
          m_sounds(std::move(sounds)),
          m_engine(std::move(engine)),
          m_key(std::move(key)),
          m_names(store::wordsForEngine(
              connection, domain::UserId(store::clientOfRecording(connection, job.recordingId)), mostNames))
    {}

    base::Result<Making> run()
    {
        if (const auto begun = begin(); !begun || *begun == Making::CutOff)
            return begun;
        if (const auto heard = hearAll(); !heard || *heard == Making::CutOff)
            return heard;
        const auto stored = assembled();
        if (!stored)
            return stored.error();
        if (stored->lines.isEmpty())
            return fail(ProblemCode::WrongContent, QStringLiteral("the engine heard no words in it"));
        return keep(*stored);
    }

private:
    QString code() const
    {
        return QStringList{m_engine.engine, m_engine.model, m_engine.digest.left(16)}.join(QLatin1Char(':'));
    }

    base::Result<Making> begin()
    {
        store::TranscriptionPlan plan;
        plan.voices = m_sounds.voices;
        plan.notTranscribed = m_sounds.notTranscribed;
        plan.engine = m_engine.engine;
        plan.model = m_engine.model;
        plan.modelDigest = m_engine.digest;
        for (const TranscriptSound &sound : m_sounds.sounds)
            plan.totalMs += transcripts::lengthOf(transcripts::segmentsOf(sound.voice()));
        if (auto logged = logTranscription(m_clinic, m_connection, m_job, LogAction::TranscriptionStarted, code());
            !logged)
            return logged.error();
        const bool begun = store::beginTranscription(m_connection, m_job.recordingId, plan, m_clinic.clock.now());
        return begun ? Making::Made : Making::CutOff;
    }

    /// Whether a segment is there from before.
    bool isKept(const QList<TranscriptionSegment> &kept, const QString &speaker, const SpeechStretch &segment) const
    {
        return std::any_of(kept.begin(), kept.end(), [&speaker, &segment](const TranscriptionSegment &one) {
            return one.speaker == speaker && one.startMs == segment.startMs && one.endMs == segment.endMs;
        });
    }

    base::Result<Making> hearAll()
    {
        const auto kept = store::keptSegments(m_connection, m_job.recordingId, m_key);
        if (!kept)
            return kept.error();
        for (TranscriptSound &sound : m_sounds.sounds) {
            const auto segments = transcripts::segmentsOf(sound.voice());
            for (const SpeechStretch &segment : segments) {
                if (isKept(*kept, sound.voice().speaker, segment))
                    continue;
                if (const auto heard = hear(sound, segment); !heard || *heard == Making::CutOff)
                    return heard;
            }
            sound.close();
        }
        return Making::Made;
    }

    base::Result<Making> hear(TranscriptSound &sound, const SpeechStretch &segment)
    {
        if (base::stopOfThread().stop_requested() || !store::isTranscribing(m_connection, m_job.recordingId))
            return Making::CutOff;
        const auto begun = m_clinic.clock.monotonic();
        auto samples = sound.segment(segment);
        if (!samples)
            return samples.error();
        auto words = m_clinic.transcriber->words({std::move(*samples), m_job.language, m_names});
        if (!words && base::stopOfThread().stop_requested())
            return Making::CutOff;
        if (!words)
            return words.error();
        for (TranscriptWord &word : *words) {
            word.startMs += segment.startMs;
            word.endMs += segment.startMs;
        }
        const auto judged = transcripts::judged(*words, within(sound.voice().speech, segment));
        const qint64 worked = (m_clinic.clock.monotonic() - begun).count();
        const bool isKept =
            store::keepSegment(m_connection, m_job.recordingId,
                               {sound.voice().speaker, segment.startMs, segment.endMs, bytesOf(judged.words)},
                               judged.dropped(), worked, m_key, m_clinic.clock.now());
        return isKept ? Making::Made : Making::CutOff;
    }

    /// The lines of all segments, in order of time.
    base::Result<StoredTranscript> assembled() const
    {
        const auto segments = store::keptSegments(m_connection, m_job.recordingId, m_key);
        if (!segments)
            return segments.error();
        std::map<QString, QList<TranscriptWord>> words; // of each voice, in order of time
        for (const TranscriptionSegment &segment : *segments) {
            const auto heard = wordsFrom(segment.words);
            if (!heard)
                return heard.error();
            words[segment.speaker] += *heard;
        }
        StoredTranscript stored;
        stored.language = m_job.language;
        stored.engine = m_engine.engine;
        stored.model = m_engine.model;
        stored.modelDigest = m_engine.digest;
        stored.notTranscribed = m_sounds.notTranscribed;
        stored.droppedWords = store::transcriptionOf(m_connection, m_job.recordingId).droppedWords;
        for (const auto &[speaker, said] : words)
            stored.lines += speaker.isEmpty() ? transcripts::linesByTurns(said, m_sounds.turns)
                                              : transcripts::linesOf(said, speaker);
        std::stable_sort(stored.lines.begin(), stored.lines.end(),
                         [](const auto &a, const auto &b) { return a.startMs < b.startMs; });
        return stored;
    }

    store::TranscriptVersion versionOf(const StoredTranscript &stored) const
    {
        const auto now = m_clinic.clock.now();
        store::TranscriptVersion version;
        version.id = base::newUuidV7(base::toUnixMs(now));
        version.recording = domain::RecordingId(m_job.recordingId);
        version.language = stored.language;
        version.origin = domain::LineOrigin::Made;
        version.lines = static_cast<int>(stored.lines.size());
        version.isCurrent = true;
        version.addedBy = domain::UserId(m_job.askedBy);
        version.addedAt = now;
        return version;
    }

    /// Stored, with whose words are in it; logged; then in the lists, in one transaction with the end of the job.
    base::Result<Making> keep(const StoredTranscript &stored)
    {
        const auto turn =
            m_clinic.database.turns().take(m_connection, QStringLiteral("recording ") + m_job.recordingId);
        if (!turn)
            return fail(ProblemCode::Unavailable, QStringLiteral("somebody is at the recording"));
        if (store::transcriptVersions(m_connection, domain::RecordingId(m_job.recordingId)).size() >=
            transcripts::mostVersions)
            return fail(ProblemCode::TooManyTranscripts);
        const store::TranscriptVersion version = versionOf(stored);
        auto kept = transcripts::keepTranscript(m_connection, m_clinic.media, version, stored);
        if (kept)
            kept = logTranscription(m_clinic, m_connection, m_job, LogAction::TranscriptionCompleted, code());
        if (!kept) {
            drop(version);
            return kept.error();
        }
        QList<store::TranscriptVoice> voices = m_sounds.voices;
        for (store::TranscriptVoice &voice : voices)
            voice.version = version.id;
        {
            store::Transaction transaction(m_connection);
            store::noteVoices(m_connection, voices);
            if (store::isTranscribing(m_connection, m_job.recordingId) &&
                store::transcriptStored(m_connection, version)) {
                store::finishTranscription(m_connection, m_job.recordingId, m_clinic.clock.now());
                transaction.commit();
                return Making::Made;
            }
        }
        drop(version);
        return Making::CutOff;
    }

    void drop(const store::TranscriptVersion &version)
    {
        if (auto gone = transcripts::dropTranscript(m_connection, m_clinic.media, version.recording, version.id); !gone)
            base::logger("jobs")->warn("A transcript that came to nothing is left: {}", version.id.toStdString());
    }

    Clinic &m_clinic;
    store::Connection &m_connection;
    const TranscriptionJob m_job;
    TranscriptSounds m_sounds;
    const EngineIdentity m_engine;
    const crypto::SecretBytes m_key; ///< of segments
    const QStringList m_names;       ///< that are likely to be said
};

} // namespace

base::Result<Making> makeTranscript(Clinic &clinic, store::Connection &connection, const TranscriptionJob &job)
{
    auto engine = clinic.transcriber->identity();
    if (!engine)
        return engine.error();
    auto sounds = soundsToTranscribe(clinic, connection, job.recordingId);
    if (!sounds)
        return sounds.error();
    const auto seal = clinic.media.release(job.recordingId);
    if (!seal)
        return seal.error();
    return Maker(clinic, connection, job, std::move(*sounds), std::move(*engine),
                 store::transcriptKeyFrom(seal->dataKey))
        .run();
}

base::Result<void> logTranscription(Clinic &clinic, store::Connection &connection, const TranscriptionJob &job,
                                    LogAction action, const QString &code, domain::LogOutcome outcome)
{
    // Once for each time it is asked for, and each engine: a step that is repeated after a crash adds nothing.
    audit::Entry entry =
        audit::serverEntry(clinic.clock.now(), job.recordingId, action, QString::number(base::toUnixMs(job.askedAt)));
    entry.once += QLatin1Char('\n') + code;
    entry.clientId = store::clientOfRecording(connection, job.recordingId);
    entry.code = code;
    entry.outcome = outcome;
    return clinic.log.append({entry});
}

} // namespace attune::server
