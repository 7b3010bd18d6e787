// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/turn_listening.h"

#include "base/log.h"
#include "protocol/turns_codec.h"
#include "server/jobs/ingest.h"
#include "server/jobs/job_lease.h"
#include "server/jobs/speaker_labels.h"
#include "server/media/compose.h"
#include "server/media/sealed_pieces.h"
#include "server/media/sound_reader.h"
#include "speech/turn_finder.h"

#include <QBuffer>

#include <algorithm>

#include <sys/resource.h>

namespace attune::server {

using base::ErrorKind;
using domain::SpeechTurns;
using domain::TurnSeparation;
using speech::PersonsSound;

namespace {

constexpr int lowestPriority = 19;
constexpr int restsFor = 3; // times as long as a recording of before took
constexpr std::chrono::minutes looksForEarlierEvery{10};
constexpr std::chrono::minutes firstPause{1};
constexpr std::chrono::minutes longestPause{60};
constexpr int mostTries = 30;
constexpr int tidiedAtOnce = 20;

/// No sound: nothing to find turns in.
using Heard = base::Result<std::optional<SpeechTurns>>;

/// One participant's sound on its place. nullopt: nobody can read it, or there is nothing in it.
base::Result<std::optional<PersonsSound>> soundOf(media::MemoryFile &track, const QString &label,
                                                  std::chrono::milliseconds offset)
{
    const auto container = media::containerOf(track.file());
    if (!container || !media::holdsMore(track.file(), *container))
        return std::optional<PersonsSound>();
    media::MemoryInput input(track, *container);
    auto heard = media::heardSound(input);
    if (!heard && heard.error().kind == ErrorKind::InvalidInput)
        return std::optional<PersonsSound>();
    if (!heard)
        return heard.error();
    if (!*heard)
        return std::optional<PersonsSound>();
    const auto coverage = media::coverageOf(input);
    const double own = coverage ? coverage->value((*heard)->stream).from() : 0;
    const auto placeMs = static_cast<qint64>(media::placeOf(offset, own) * 1000);
    return std::optional(PersonsSound{label, std::move((*heard)->left), placeMs});
}

/// nullopt when the provider has no sounds of single participants, or none that can be read.
Heard turnsOfTracks(Clinic &clinic, const media::IngestJob &job, SpeakerLabels labels)
{
    auto tracks = clinic.capture.soundsOf(job);
    if (!tracks)
        return tracks.error();
    std::stable_sort(tracks->begin(), tracks->end(), [](const auto &a, const auto &b) { return a.offset < b.offset; });
    QList<PersonsSound> sounds;
    for (const media::ParticipantSound &track : std::as_const(*tracks)) {
        const auto media = clinic.capture.fetchSound(track.id);
        if (!media && media.error().kind == ErrorKind::NotFound)
            continue;
        if (!media)
            return media.error();
        auto sound = soundOf(**media, labels.of(track.participant), track.offset);
        if (!sound)
            return sound.error();
        if (*sound)
            sounds << std::move(**sound);
    }
    if (sounds.isEmpty())
        return std::optional<SpeechTurns>();
    return std::optional(speech::turnsOfPersons(sounds, TurnSeparation::Tracks));
}

/// Of the recording as it is kept.
Heard turnsOfRecording(const media::MediaStore &store, const QString &recordingId)
{
    const auto whole = media::PiecesDevice::over(store, {recordingId});
    if (!whole)
        return whole.error();
    const auto container = media::containerOf(**whole);
    if (!container)
        return container.error();
    const auto input = media::pouredFrom(store, {recordingId}, *container);
    auto heard = media::heardSound(*input);
    if (!heard)
        return heard.error();
    if (!*heard)
        return std::optional<SpeechTurns>();
    media::HeardSound &sound = **heard;
    if (sound.right && speech::areApart(sound.left, *sound.right))
        return std::optional(speech::turnsOfPersons(
            {{QStringLiteral("SPEAKER_1"), sound.left, 0}, {QStringLiteral("SPEAKER_2"), *sound.right, 0}},
            TurnSeparation::Channels));
    return std::optional(speech::turnsOfMixed(sound.left, sound.right));
}

Heard turnsOf(Clinic &clinic, store::Connection &connection, const QString &recordingId)
{
    if (const auto originals = ingest::originalsOf(clinic, connection, recordingId)) {
        auto turns = turnsOfTracks(clinic, originals->job, {originals->clinician, originals->client});
        if (!turns || *turns)
            return turns;
    }
    return turnsOfRecording(clinic.media, recordingId);
}

base::Result<void> keep(media::MediaStore &store, const QString &recordingId, SpeechTurns turns)
{
    turns.recording = domain::RecordingId(recordingId);
    QByteArray text = protocol::toBytes(protocol::encode(turns));
    QBuffer source(&text);
    source.open(QIODevice::ReadOnly);
    const auto stored = store.put(media::turnsObject(recordingId), source);
    return stored ? base::Result<void>() : base::Result<void>(stored.error());
}

} // namespace

TurnListening::TurnListening(Clinic &clinic, QString server)
    : m_clinic(clinic),
      m_server(std::move(server)),
      m_earlierFrom(clinic.clock.monotonic() + clinic.rules.earlierTurnsAfter)
{}

bool TurnListening::mayTakeEarlier() const
{
    return m_clinic.clock.monotonic() >= m_earlierFrom;
}

std::optional<store::TurnJob> TurnListening::nextJob(bool alsoEarlier)
{
    store::Connection &connection = m_clinic.database.connection();
    const auto urgency = alsoEarlier ? store::TurnUrgency::Earlier : store::TurnUrgency::New;
    const auto now = m_clinic.clock.now();
    if (const auto job = store::dueTurnJob(connection, urgency, now); job || !alsoEarlier)
        return job;
    const QString earlier = store::recordingWithoutTurns(connection);
    if (earlier.isEmpty()) {
        m_earlierFrom = m_clinic.clock.monotonic() + looksForEarlierEvery;
        return std::nullopt;
    }
    store::wantTurns(connection, earlier, store::TurnUrgency::Earlier, now);
    return store::dueTurnJob(connection, urgency, now);
}

Loop::Next TurnListening::round(const std::stop_token &stop)
{
    ::setpriority(PRIO_PROCESS, 0, lowestPriority); // on Linux: of this thread, and of the programs it begins
    guarded("turns of erased recordings", [this] { tidy(); });
    const bool alsoEarlier = mayTakeEarlier();
    if (stop.stop_requested() || !nextJob(alsoEarlier))
        return Loop::Next::Later;
    const auto lease = JobLease::take(m_clinic.database, m_clinic.clock, QStringLiteral("turns"), m_server,
                                      {.heldFor = std::chrono::seconds(90), .renewedEvery = std::chrono::seconds(20)});
    const auto job = lease ? nextJob(alsoEarlier) : std::nullopt; // another server may have been at it
    if (!job)
        return Loop::Next::Later;
    const auto begun = m_clinic.clock.monotonic();
    listen(*job);
    const auto ended = m_clinic.clock.monotonic();
    if (alsoEarlier)
        m_earlierFrom = ended + restsFor * (ended - begun);
    return Loop::Next::AtOnce;
}

void TurnListening::listen(const store::TurnJob &job)
{
    store::Connection &connection = m_clinic.database.connection();
    if (!store::beginTurns(connection, job.recordingId, m_clinic.clock.now()))
        return;
    const auto turns = turnsOf(m_clinic, connection, job.recordingId);
    if (!turns)
        return fail(job, turns.error());
    if (*turns) {
        if (auto kept = keep(m_clinic.media, job.recordingId, **turns); !kept)
            return fail(job, kept.error());
    }
    // Of what was deleted meanwhile the row stays, and what was stored goes with it: tidy().
    store::finishTurns(connection, job.recordingId, *turns ? store::Listened::Heard : store::Listened::Silent,
                       speech::turnMethod, m_clinic.clock.now());
}

void TurnListening::fail(const store::TurnJob &job, const base::Error &error)
{
    if (m_clinic.stop.stop_requested())
        return; // cut off: it begins anew at the next start
    store::Connection &connection = m_clinic.database.connection();
    const auto now = m_clinic.clock.now();
    const bool isTriedAgain =
        (error.kind == ErrorKind::Unavailable || error.kind == ErrorKind::Conflict) && job.tries + 1 < mostTries;
    base::logger("jobs")->warn("Nobody knows {} who speaks when in recording {}: {}", isTriedAgain ? "yet" : "now",
                               job.recordingId.toStdString(), error.detail.toStdString());
    if (isTriedAgain)
        store::retryTurns(connection, job,
                          now +
                              std::min<std::chrono::minutes>(longestPause, firstPause * (1 << std::min(job.tries, 6))),
                          error.detail, now);
    else
        store::failTurns(connection, job, error.detail, now);
}

/// A recording may have been erased while it was listened to, and its turns stored after that.
void TurnListening::tidy()
{
    store::Connection &connection = m_clinic.database.connection();
    for (const QString &id : store::erasedWithTurns(connection, tidiedAtOnce)) {
        if (const auto erased = m_clinic.media.erase(media::turnsObject(id)); erased)
            store::forgetTurns(connection, id);
        else
            base::logger("jobs")->warn("The turns of the erased recording {} are left: {}", id.toStdString(),
                                       erased.error().detail.toStdString());
    }
}

} // namespace attune::server
