// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/review_presenter.h"

#include "base/id.h"
#include "base/when_done.h"
#include "models/words/words.h"

namespace attune::models {

using playback::Player;
using std::chrono::milliseconds;

namespace {

constexpr int lineLookedAtMs = 500;
constexpr milliseconds seenStep{2500}; ///< more at once is a jump, at any speed

} // namespace

ReviewPresenter::ReviewPresenter(const ClinicPorts &ports, Player &player, QObject *parent)
    : QObject(parent), m_ports(ports), m_player(player)
{
    followPlayer();
    connect(&m_scan, &playback::AudioScan::finished, this, [this](const playback::AudioMap &map) {
        m_audioMap = map;
        Q_EMIT audioMapChanged();
    });
    m_lineTimer.setInterval(lineLookedAtMs);
    connect(&m_lineTimer, &QTimer::timeout, this, &ReviewPresenter::measureLine);
    if (m_ports.courier)
        connect(m_ports.courier, &journal::Courier::overdueChanged, this, &ReviewPresenter::followLease);
    if (m_ports.courier)
        connect(m_ports.courier, &journal::Courier::viewingEnded, this, [this](const domain::ViewingEnd &end) {
            if (m_tracker && end.viewing == m_tracker->viewing())
                endByClinic(end.why);
        });
    if (m_ports.viewings) {
        m_watch = std::make_unique<journal::ViewingWatch>(*m_ports.viewings);
        connect(m_watch.get(), &journal::ViewingWatch::ended, this, &ReviewPresenter::endByClinic);
        connect(m_watch.get(), &journal::ViewingWatch::silentChanged, this, &ReviewPresenter::followLease);
    }
    connect(m_ports.journal, &journal::AccessJournal::storingFailed, this, [this] {
        if (!isOpen())
            return;
        m_player.pause();
        setTrouble(Trouble::CannotStore, tr("What you watch cannot be recorded at the moment, so playback is paused. "
                                            "Free some disk space, then try again."));
    });
}

ReviewPresenter::~ReviewPresenter()
{
    close();
}

void ReviewPresenter::followPlayer()
{
    connect(&m_player, &Player::stateChanged, this, &ReviewPresenter::onState);
    connect(&m_player, &Player::moved, this, [this](milliseconds position) {
        if (!m_tracker)
            return;
        addSeen(position);
        m_lastPosition = position;
        m_tracker->moved(position);
    });
    connect(&m_player, &Player::positionChanged, this, &ReviewPresenter::updateCaption);
    connect(&m_player, &Player::sought, this, [this](milliseconds target) {
        if (m_tracker)
            m_tracker->sought(target);
        m_lastPosition = target;
    });
    connect(&m_player, &Player::durationChanged, this, &ReviewPresenter::followPace);
    connect(&m_player, &Player::rateChanged, this, [this](double rate) {
        followPace();
        if (m_tracker && m_player.state() == Player::State::Playing)
            m_tracker->playing(m_lastPosition, rate);
    });
    connect(&m_player, &Player::finished, this, [this] {
        if (m_tracker)
            m_tracker->finished(m_player.duration());
    });
    connect(&m_player, &Player::streamFailed, this, [this](milliseconds position) {
        if (!m_stream)
            return; // said by an engine whose viewing has ended meanwhile
        m_lastPosition = position;
        if (m_trouble != Trouble::Stopped)
            reloadAt(position); // the stream is well: the media library gave up too early
    });
    connect(&m_player, &Player::cannotDecode, this, [this](const QString &) {
        if (m_trouble == Trouble::None)
            setTrouble(Trouble::CannotDecode, tr("This recording cannot be shown. The file may be damaged. Save a copy "
                                                 "or tell the clinic's operator."));
    });
}

/// Once somebody watches. What is read is the recording itself, so it stays in memory and goes with the viewing.
void ReviewPresenter::scanAudio()
{
    if (!m_stream || !m_audioMapWanted || std::exchange(m_scanBegun, true))
        return;
    m_scan.start(m_stream->makeIdleDevice(), nameHint());
}

void ReviewPresenter::forgetAudio()
{
    m_scan.stop();
    m_scanBegun = false;
    m_audioMap = {};
    m_thumbnails.stop();
    m_thumbnailsBegun = false;
    Q_EMIT audioMapChanged();
}

void ReviewPresenter::makeThumbnails()
{
    if (!m_stream || !m_thumbnailsWanted || !m_player.hasVideo() || std::exchange(m_thumbnailsBegun, true))
        return;
    m_thumbnails.start(m_stream->makeCachedOnlyDevice(), nameHint(), m_player.duration());
}

void ReviewPresenter::setThumbnailsWanted(bool wanted)
{
    m_thumbnailsWanted = wanted;
    if (!wanted) {
        m_thumbnails.stop();
        m_thumbnailsBegun = false;
    } else if (m_player.state() == Player::State::Playing) {
        makeThumbnails();
    }
}

void ReviewPresenter::measureLine()
{
    if (!m_stream)
        return;
    m_lineSpeed.add(m_ports.clock->monotonic(), m_stream->fetchedBytes(), m_stream->waited());
    Q_EMIT heldPartsChanged();
}

QList<std::pair<double, double>> ReviewPresenter::heldParts() const
{
    QList<std::pair<double, double>> parts;
    const auto size = m_stream ? static_cast<double>(m_stream->sizeBytes()) : 0;
    if (size <= 0)
        return parts;
    for (const auto &[from, to] : m_stream->heldRanges())
        parts.append({static_cast<double>(from) / size, std::min(1.0, static_cast<double>(to) / size)});
    return parts;
}

void ReviewPresenter::setAudioMapWanted(bool wanted)
{
    m_audioMapWanted = wanted;
    if (!wanted)
        forgetAudio();
    else if (m_player.state() == Player::State::Playing)
        scanAudio();
}

QString ReviewPresenter::nameHint() const
{
    return QStringLiteral("recording.") + (m_recording.format.isEmpty() ? QStringLiteral("mp4") : m_recording.format);
}

void ReviewPresenter::followPace()
{
    const double seconds = static_cast<double>(m_player.duration().count()) / 1000;
    if (m_stream && seconds > 0)
        m_stream->setPace(static_cast<double>(m_stream->sizeBytes()) / seconds * m_player.rate());
}

void ReviewPresenter::onState(Player::State state)
{
    if (!m_tracker)
        return;
    if (state == Player::State::Playing && isOverdue()) {
        m_playsAgain = true;
        m_player.pause();
        return sayOverdue();
    }
    if (state == Player::State::Playing) {
        m_wasPlaying = true;
        scanAudio();
        makeThumbnails();
        m_tracker->playing(m_player.position(), m_player.rate());
    } else if (state == Player::State::Paused) {
        m_tracker->paused(m_lastPosition);
    } else if (state == Player::State::Failed) {
        m_tracker->paused(m_lastPosition);
    }
}

bool ReviewPresenter::isOverdue() const
{
    return (m_ports.courier && m_ports.courier->isOverdue()) || (m_watch && m_watch->isSilent());
}

/// Nothing is shown that the clinic does not hear of. By itself in both directions: nobody has to do anything.
void ReviewPresenter::followLease()
{
    if (!isOpen())
        return;
    if (isOverdue()) {
        m_playsAgain = m_player.state() == Player::State::Playing || m_trouble == Trouble::Reconnecting;
        m_player.pause();
        return sayOverdue();
    }
    if (m_trouble == Trouble::CannotReport)
        setTrouble(Trouble::None);
    if (std::exchange(m_playsAgain, false))
        m_player.play();
}

/// The clinic's word ends it at once, wherever its bytes are: they go first, and what is said stays.
void ReviewPresenter::endByClinic(const base::Error &why)
{
    if (!m_tracker)
        return;
    m_tracker->noted(domain::AccessAction::Interrupted);
    if (m_ports.keptIndexes)
        m_ports.keptIndexes->forget(m_recording.id.value());
    letGo();
    m_endedBy = why.kind;
    setTrouble(Trouble::Ended, Words::viewingEnded(why));
    Q_EMIT transcriptChanged();
    Q_EMIT ended();
}

void ReviewPresenter::sayOverdue()
{
    if (m_watch && m_watch->isSilent())
        return setTrouble(Trouble::CannotReport,
                          tr("The clinic has not answered for a while, so playback is paused. It goes on by itself as "
                             "soon as the clinic can be reached."));
    setTrouble(
        Trouble::CannotReport,
        tr("What you watched has not reached the clinic's access log for a while, so playback is paused. It goes "
           "on by itself as soon as the clinic can be reached."));
}

void ReviewPresenter::open(const domain::Recording &recording, const domain::Grounds &grounds,
                           std::optional<milliseconds> startAt)
{
    close();
    m_recording = recording;
    m_grounds = grounds;
    const auto length = recording.duration ? milliseconds(*recording.duration) : milliseconds(0);
    m_start = startAt.value_or(playback::startPosition(recording.resumeAt, length));
    m_lastPosition = m_start;
    m_captionsLogged = false;
    m_wasPlaying = true;
    const domain::ViewingId viewing(base::newUuidV7(base::toUnixMs(m_ports.clock->now())));
    m_tracker = std::make_unique<journal::AccessTracker>(*m_ports.journal, *m_ports.clock, recording.id, viewing);
    setTrouble(Trouble::None);
    const quint64 generation = ++m_generation;
    base::whenDone(m_tracker->opened(grounds.reason), this,
                   [this, generation](const base::Result<domain::AccessEvent> &stored) {
                       if (generation != m_generation)
                           return;
                       if (!stored) {
                           setTrouble(Trouble::CannotStore,
                                      tr("What you watch cannot be recorded at the moment, so nothing is shown. "
                                         "Free some disk space, then try again."));
                           return;
                       }
                       beginStream();
                       loadTranscript();
                       loadSeen();
                   });
    Q_EMIT opened();
}

void ReviewPresenter::beginStream()
{
    forgetAudio();
    m_player.close();
    m_stream = std::make_unique<stream::MediaStream>(*m_ports.links, m_recording, m_tracker->viewing(), m_grounds,
                                                     m_ports.mediaTls, m_ports.keptIndexes);
    connect(m_stream.get(), &stream::MediaStream::stalled, this, [this](const base::Error &) {
        setTrouble(Trouble::Reconnecting,
                   tr("The connection to this recording was lost. Reconnecting. Your place is kept."));
    });
    connect(m_stream.get(), &stream::MediaStream::recovered, this, [this] {
        if (isOverdue())
            sayOverdue();
        else
            setTrouble(Trouble::None);
    });
    connect(m_stream.get(), &stream::MediaStream::failed, this, [this](const base::Error &error) {
        const QString reference = Words::reference(error);
        const QString words = Words::problem(error);
        setTrouble(Trouble::Stopped,
                   reference.isEmpty() ? words : tr("%1 %2", "sentence and reference").arg(words, reference));
    });
    connect(m_stream.get(), &stream::MediaStream::linkRenewed, this, [this] {
        if (m_tracker)
            m_tracker->linkRenewed();
    });
    m_lineSpeed = {};
    m_lineTimer.start();
    if (m_watch)
        m_watch->begin(m_tracker->viewing());
    m_stream->open();
    reloadAt(m_lastPosition);
}

void ReviewPresenter::reloadAt(milliseconds position)
{
    m_player.load(m_stream->makeDevice(), nameHint(), position,
                  m_recording.duration ? milliseconds(*m_recording.duration) : milliseconds(0));
    if (m_wasPlaying)
        m_player.play();
}

void ReviewPresenter::loadTranscript()
{
    m_transcript.clear();
    m_readingError.reset();
    m_reading = m_recording.hasTranscript ? Reading::Loading : Reading::NoneMade;
    Q_EMIT transcriptChanged();
    if (!m_recording.hasTranscript)
        return;
    base::whenDone(m_ports.catalog->transcript(m_recording.id, m_grounds), this,
                   [this, generation = m_generation](const base::Result<domain::Transcript> &lines) {
                       if (generation != m_generation)
                           return;
                       m_reading = lines ? Reading::Ready : Reading::Failed;
                       if (lines)
                           m_transcript = *lines;
                       else
                           m_readingError = lines.error();
                       Q_EMIT transcriptChanged();
                       updateCaption(m_player.position());
                   });
}

void ReviewPresenter::changeTranscript(const domain::TranscriptChange &change)
{
    base::whenDone(m_ports.catalog->changeTranscript(m_recording.id, change), this,
                   [this, generation = m_generation](const base::Result<domain::Transcript> &lines) {
                       if (generation != m_generation)
                           return;
                       if (!lines) {
                           Q_EMIT transcriptNotChanged(lines.error());
                           return;
                       }
                       m_transcript = *lines;
                       Q_EMIT transcriptChanged();
                       updateCaption(m_player.position());
                   });
}

void ReviewPresenter::loadSeen()
{
    m_seen.clear();
    m_seenUntil = milliseconds(-1);
    base::whenDone(m_ports.catalog->recording(m_recording.id), this,
                   [this, generation = m_generation](const base::Result<domain::Recording> &recording) {
                       if (generation != m_generation || !recording)
                           return;
                       m_seen = domain::merged(m_seen + recording->watched);
                       Q_EMIT seenChanged();
                   });
}

/// For the eye only: what counts is what the tracker reports.
void ReviewPresenter::addSeen(milliseconds position)
{
    const milliseconds from = std::exchange(m_seenUntil, position);
    const bool playedOn = from.count() >= 0 && position > from && position - from < seenStep;
    if (!playedOn || m_player.state() != Player::State::Playing)
        return;
    const qsizetype before = m_seen.size();
    m_seen = domain::merged(m_seen + QList<domain::MediaRange>{{from.count(), position.count()}});
    if (m_seen.size() != before || position / std::chrono::seconds(5) != from / std::chrono::seconds(5))
        Q_EMIT seenChanged();
}

void ReviewPresenter::tryAgain()
{
    if (!m_tracker)
        return;
    const bool streamStopped = m_trouble == Trouble::Stopped;
    setTrouble(Trouble::None);
    if (!m_stream) {
        open(domain::Recording(m_recording), domain::Grounds(m_grounds));
        return;
    }
    if (streamStopped)
        m_stream->retry();
    if (m_player.state() == Player::State::Failed || streamStopped)
        reloadAt(m_lastPosition);
    else
        m_player.play();
}

void ReviewPresenter::startAgain()
{
    m_player.seek(milliseconds(0));
    m_player.play();
}

void ReviewPresenter::setCaptionsShown(bool shown)
{
    m_captionsShown = shown;
    m_captions.clear();
    updateCaption(m_player.position());
    Q_EMIT captionChanged();
}

void ReviewPresenter::updateCaption(milliseconds position)
{
    domain::Transcript captions;
    if (m_captionsShown) {
        for (const domain::TranscriptLine &line : std::as_const(m_transcript)) {
            if (line.startMs > position.count())
                break;
            if (line.endMs > position.count() && !line.text.isEmpty())
                captions << line;
        }
    }
    if (captions == m_captions)
        return;
    m_captions = captions;
    if (!m_captions.isEmpty() && m_tracker && !std::exchange(m_captionsLogged, true))
        m_tracker->captionsShown();
    Q_EMIT captionChanged();
}

QString ReviewPresenter::caption() const
{
    QStringList lines;
    for (const domain::TranscriptLine &line : m_captions)
        lines << line.text;
    return lines.join(QLatin1Char('\n'));
}

void ReviewPresenter::setTrouble(Trouble trouble, const QString &text)
{
    if (trouble == m_trouble && text == m_troubleText)
        return;
    m_trouble = trouble;
    m_troubleText = text;
    Q_EMIT troubleChanged();
}

void ReviewPresenter::close()
{
    if (m_trouble == Trouble::Ended)
        setTrouble(Trouble::None); // it is closed already, and now it was read
    if (!m_tracker)
        return;
    const milliseconds stoppedAt = m_lastPosition;
    letGo();
    base::whenDone(m_ports.catalog->rememberPosition(m_recording.id, stoppedAt), this,
                   [](const base::Result<void> &) {});
    Q_EMIT closed();
}

/// Stores what was watched, and forgets what was shown.
void ReviewPresenter::letGo()
{
    ++m_generation;
    if (m_watch)
        m_watch->end();
    if (m_player.state() == Player::State::Playing)
        m_tracker->paused(m_lastPosition);
    m_tracker->closed();
    m_tracker.reset();
    forgetAudio();
    m_lineTimer.stop();
    m_stream.reset(); // first: a reader that waits for bytes would hold up the player's thread
    m_player.close();
    m_transcript.clear();
    m_reading = Reading::Nothing;
    m_readingError.reset();
    m_seen.clear();
    m_captions.clear();
    m_playsAgain = false;
    Q_EMIT captionChanged();
}

} // namespace attune::models
