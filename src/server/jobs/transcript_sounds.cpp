// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/transcript_sounds.h"

#include "protocol/problem.h"
#include "protocol/turns_codec.h"
#include "server/jobs/ingest.h"
#include "server/jobs/speaker_labels.h"
#include "server/media/compose.h"
#include "server/media/coverage.h"
#include "server/media/sealed_pieces.h"
#include "server/media/sound_samples.h"
#include "server/store/recordings.h"
#include "server/store/turn_jobs.h"
#include "server/transcripts/transcriber.h"

#include <QFile>
#include <QMap>
#include <QtEndian>

#include <algorithm>
#include <utility>

namespace attune::server {

using base::ErrorKind;
using domain::ProblemCode;
using domain::SpeechTurns;
using protocol::fail;
using transcripts::segmentBytesPerMs;

namespace {

const QString clinicianLabel = QStringLiteral("CLINICIAN");

/// Everybody in a recording, and whether they agreed.
using Agreed = QMap<QString, bool>;

Agreed agreedIn(store::Connection &connection, const store::RecordingRow &row)
{
    const domain::Recording &recording = row.recording;
    const base::Instant made =
        recording.startedAt ? *recording.startedAt : recording.sessionAt.value_or(base::Instant{});
    Agreed agreed;
    const auto people = store::peopleInRecording(connection, recording.id.value());
    for (const domain::UserId &person : people)
        agreed.insert(person.value(), store::agreedToTranscription(connection, person, made));
    return agreed;
}

base::Result<SpeechTurns> keptTurns(Clinic &clinic, store::Connection &connection, const QString &recordingId)
{
    const store::TurnState state = store::turnStateOf(connection, recordingId);
    if (state.status != domain::TurnsStatus::Completed || state.isSilent)
        return fail(ProblemCode::WrongContent, QStringLiteral("nobody is heard to speak in it"));
    const auto kept = clinic.media.readAll(media::turnsObject(recordingId));
    if (!kept)
        return kept.error();
    const auto json = protocol::objectFrom(*kept);
    auto turns = json ? protocol::decode<SpeechTurns>(*json, protocol::Reading::Answer)
                      : base::Result<SpeechTurns>(json.error());
    if (turns && turns->turns.isEmpty())
        return fail(ProblemCode::WrongContent, QStringLiteral("nobody speaks in it"));
    return turns;
}

/// One participant's track, and who they are.
struct Track
{
    QString label;
    QString participant;
    std::chrono::milliseconds offset{0};
    std::unique_ptr<media::MemoryFile> media;
};
using Tracks = std::vector<Track>;

/// In the order in which they were listened to, which gave them their labels (turn_listening.cpp). Empty when one of
/// them is gone: who is who cannot be said then.
base::Result<Tracks> tracksOf(Clinic &clinic, store::Connection &connection, const QString &recordingId)
{
    const auto originals = ingest::originalsOf(clinic, connection, recordingId);
    if (!originals)
        return Tracks();
    auto sounds = clinic.capture.soundsOf(originals->job);
    if (!sounds)
        return sounds.error();
    std::stable_sort(sounds->begin(), sounds->end(), [](const auto &a, const auto &b) { return a.offset < b.offset; });
    SpeakerLabels labels(originals->clinician, originals->client);
    Tracks tracks;
    for (const media::ParticipantSound &sound : std::as_const(*sounds)) {
        auto track = clinic.capture.fetchSound(sound.id);
        if (!track && track.error().kind == ErrorKind::NotFound)
            return Tracks();
        if (!track)
            return track.error();
        tracks.push_back({labels.of(sound.participant), sound.participant, sound.offset, std::move(*track)});
    }
    return tracks;
}

/// Everybody on a track of their own: whoever agreed, and the clinician.
TranscriptSounds ofTracks(SpeechTurns turns, Tracks tracks, const Agreed &agreed, const QString &recordingId)
{
    TranscriptSounds found;
    QMap<QString, QString> people; // by label
    for (const Track &track : tracks)
        people.insert(track.label, track.participant);
    for (const domain::TurnSpeaker &speaker : std::as_const(turns.speakers)) {
        const QString person = people.value(speaker.label);
        const bool isHeard = speaker.label == clinicianLabel || agreed.value(person, false);
        if (!isHeard)
            found.notTranscribed << speaker.label;
        else if (speaker.label != clinicianLabel)
            found.voices.append({{}, recordingId, speaker.label, person});
    }
    for (const domain::TurnSpeaker &speaker : std::as_const(turns.speakers)) {
        if (found.notTranscribed.contains(speaker.label))
            continue;
        TranscriptSound sound(transcripts::voiceOf(turns, speaker.label, found.notTranscribed));
        for (Track &track : tracks) {
            if (track.label == speaker.label)
                sound.addTrack(std::move(track.media), track.offset);
        }
        found.sounds.push_back(std::move(sound));
    }
    found.turns = std::move(turns);
    return found;
}

/// One sound of all: if everybody agreed.
base::Result<TranscriptSounds> ofMixed(const Clinic &clinic, SpeechTurns turns, const Agreed &agreed,
                                       const QString &recordingId)
{
    if (std::any_of(agreed.begin(), agreed.end(), [](bool agrees) { return !agrees; }))
        return fail(ProblemCode::TranscriptionNotConsented,
                    QStringLiteral("voices are not apart in it, and not everybody agreed"));
    TranscriptSounds found;
    for (auto person = agreed.begin(); person != agreed.end(); ++person)
        found.voices.append({{}, recordingId, QString(), person.key()});
    TranscriptSound sound(transcripts::everybody(turns));
    sound.addRecording(clinic.media, recordingId);
    found.sounds.push_back(std::move(sound));
    found.turns = std::move(turns);
    return found;
}

/// Adds what a file of samples has from a byte on; one before its beginning is silence.
void addSamples(QByteArray &heard, QFile &file, qint64 from)
{
    const qint64 skipped = std::clamp<qint64>(-from, 0, heard.size());
    if (!file.seek(std::max<qint64>(0, from)))
        return;
    const QByteArray read = file.read(heard.size() - skipped);
    char *to = heard.data() + skipped;
    for (qsizetype i = 0; i + 1 < read.size(); i += 2) {
        const int sum = qFromLittleEndian<qint16>(to + i) + qFromLittleEndian<qint16>(read.constData() + i);
        qToLittleEndian(static_cast<qint16>(std::clamp(sum, -32768, 32767)), to + i);
    }
}

} // namespace

void TranscriptSound::addTrack(std::unique_ptr<media::MemoryFile> track, std::chrono::milliseconds offset)
{
    m_parts.push_back({std::move(track), offset});
}

void TranscriptSound::addRecording(const media::MediaStore &store, const QString &recordingId)
{
    m_parts.push_back({nullptr, std::chrono::milliseconds(0), &store, recordingId});
}

/// At the place where it was when it was listened to.
base::Result<void> TranscriptSound::decodeTrack(Part &part)
{
    const auto container = media::containerOf(part.track->file());
    if (!container)
        return container.error();
    media::MemoryInput input(*part.track, *container);
    auto samples = media::samplesOf(input);
    if (!samples)
        return samples.error();
    const auto coverage = media::coverageOf(input);
    const double own = coverage ? coverage->value(samples->stream).from() : 0;
    part.beginsAtMs = std::max<qint64>(0, static_cast<qint64>(media::placeOf(part.offset, own) * 1000));
    part.samples = std::move(samples->file);
    return {};
}

base::Result<void> TranscriptSound::decode(Part &part)
{
    if (part.track) {
        auto decoded = decodeTrack(part);
        const bool isSilence = !decoded && (decoded.error().kind == ErrorKind::InvalidInput ||
                                            decoded.error().kind == ErrorKind::NotFound);
        return isSilence ? base::Result<void>() : decoded;
    }
    const auto whole = media::PiecesDevice::over(*part.store, {part.recordingId});
    if (!whole)
        return whole.error();
    const auto container = media::containerOf(**whole);
    if (!container)
        return container.error();
    const auto input = media::pouredFrom(*part.store, {part.recordingId}, *container);
    auto samples = media::samplesOf(*input);
    if (!samples)
        return samples.error();
    part.samples = std::move(samples->file);
    return {};
}

base::Result<QByteArray> TranscriptSound::segment(const domain::SpeechStretch &segment)
{
    for (Part &part : m_parts) {
        if (m_isDecoded)
            break;
        if (auto decoded = decode(part); !decoded)
            return decoded.error();
    }
    m_isDecoded = true;
    QByteArray heard(segment.lengthMs() * segmentBytesPerMs, '\0'); // silence where no part has anything
    for (const Part &part : m_parts) {
        if (part.samples)
            addSamples(heard, part.samples->file(), (segment.startMs - part.beginsAtMs) * segmentBytesPerMs);
    }
    return transcripts::heardOf(heard, segment, m_voice);
}

base::Result<TranscriptSounds> soundsToTranscribe(Clinic &clinic, store::Connection &connection,
                                                  const QString &recordingId)
{
    const auto row = store::recordingById(connection, recordingId, {});
    if (!row)
        return fail(ProblemCode::NotFound, QStringLiteral("the recording is not there"));
    const Agreed agreed = agreedIn(connection, *row);
    if (std::none_of(agreed.begin(), agreed.end(), [](bool agrees) { return agrees; }))
        return fail(ProblemCode::TranscriptionNotConsented, QStringLiteral("nobody agreed to it"));
    auto turns = keptTurns(clinic, connection, recordingId);
    if (!turns)
        return turns.error();
    if (turns->separation == domain::TurnSeparation::Tracks) {
        auto tracks = tracksOf(clinic, connection, recordingId);
        if (!tracks)
            return tracks.error();
        if (!tracks->empty())
            return ofTracks(std::move(*turns), std::move(*tracks), agreed, recordingId);
    }
    return ofMixed(clinic, std::move(*turns), agreed, recordingId);
}

} // namespace attune::server
