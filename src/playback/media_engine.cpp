// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/media_engine.h"

namespace attune::playback {

namespace {

constexpr int tickMs = 100;
constexpr int firstTickMs = 20;
constexpr auto sleepBeyond = std::chrono::milliseconds(700); // update() comes much more often than this
constexpr int longestWaitMs = 50;
constexpr qint64 starvedAfterUs = 150'000;
constexpr qint64 replayWithinUs = 1'000'000;
constexpr qint64 missingEndUs = 1'500'000;

MediaClock::Micros steadyNow()
{
    return std::chrono::duration_cast<MediaClock::Micros>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace

MediaEngine::MediaEngine() = default;

MediaEngine::~MediaEngine()
{
    m_loop.reset();
    m_output.reset(); // while everything else is still there: closing a sink handles events
}

/// Made at the first recording, so that everything lives on the player thread.
void MediaEngine::prepareOutput()
{
    if (m_output)
        return;
    m_output = std::make_unique<AudioOutput>(m_audio);
    m_output->prefer(m_outputId);
    connect(m_output.get(), &AudioOutput::availableChanged, this, &MediaEngine::onOutputChanged);
    connect(m_output.get(), &AudioOutput::lost, this, [this] {
        if (!m_wantsPlay)
            return;
        pause();
        Q_EMIT outputLost();
    });
    m_frameTimer = new QTimer(this);
    m_frameTimer->setSingleShot(true);
    m_frameTimer->setTimerType(Qt::PreciseTimer);
    connect(m_frameTimer, &QTimer::timeout, this, &MediaEngine::update);
    m_tick = new QTimer(this);
    m_tick->setInterval(tickMs);
    connect(m_tick, &QTimer::timeout, this, &MediaEngine::reportPosition);
}

bool MediaEngine::usesAudio() const
{
    return m_hasAudio && m_output && m_output->isAvailable();
}

void MediaEngine::load(const Media &media)
{
    close();
    prepareOutput();
    Q_EMIT audioMissing(!m_output->isAvailable());
    m_lengthUs = media.knownLengthMs * 1000;
    m_awaitsFrame = true;
    m_ended = m_broken = false;
    m_clock.stop(steadyNow());
    m_clock.jump(media.startMs * 1000, steadyNow());
    setMuted(m_muted);
    DecodeLoop::Options options;
    options.nameHint = media.nameHint;
    options.startUs = media.startMs * 1000;
    options.rate = m_rate;
    options.audioWanted = m_output->isAvailable();
    options.levelling = m_levelling;
    // The loop may outlive a request for news: the flag keeps at most one call on its way.
    const auto notify = [this, notified = m_notified] {
        if (!notified->exchange(true))
            QMetaObject::invokeMethod(this, &MediaEngine::onNotified, Qt::QueuedConnection);
    };
    m_loop =
        std::make_unique<DecodeLoop>(std::unique_ptr<QIODevice>(media.device), std::move(options), m_audio, notify);
}

void MediaEngine::onNotified()
{
    *m_notified = false;
    skipSleep(steadyNow());
    if (!m_loop)
        return;
    takeNews();
    if (m_loop)
        update();
}

void MediaEngine::takeNews()
{
    const DecodeLoop::News news = m_loop->takeNews();
    if (news.openFailed) {
        const bool device = news.openFailed->kind == base::ErrorKind::Unavailable;
        m_loop.reset();
        halt();
        if (device)
            Q_EMIT streamFailed(positionUs() / 1000, news.openFailed->detail);
        else
            Q_EMIT cannotDecode(news.openFailed->detail);
        return;
    }
    if (news.opened)
        onOpened(*news.opened);
    if (news.damage > 0)
        Q_EMIT damaged(positionUs() / 1000);
    if (news.streamFailed && !seekIsPending()) {
        m_broken = true;
        halt();
        Q_EMIT streamFailed(positionUs() / 1000, QStringLiteral("the device failed"));
    }
}

void MediaEngine::onOpened(const DecodeLoop::Opened &opened)
{
    m_loaded = true;
    m_hasVideo = opened.hasVideo;
    m_hasAudio = opened.hasAudio;
    m_awaitsFrame = opened.hasVideo;
    if (opened.lengthUs > 0)
        m_lengthUs = opened.lengthUs;
    Q_EMIT loaded(m_lengthUs / 1000, m_hasVideo, m_hasAudio);
    if (m_wantsPlay)
        setBuffering(true);
}

qint64 MediaEngine::positionUs() const
{
    const qint64 position = std::max<qint64>(0, m_clock.position(steadyNow()));
    return isFinite() ? std::min(position, std::max(m_lengthUs, m_shownEndUs)) : position;
}

/// The heart: called when something became ready and when a frame is due.
void MediaEngine::update()
{
    if (!m_loop || m_broken)
        return;
    if (const auto preview = m_loop->takePreview(); preview && m_awaitsFrame)
        show(*preview);
    if (!m_loaded)
        return;
    if (m_awaitsFrame && m_loop->nextFrame()) {
        if (const auto frame = m_loop->takeFrame()) {
            m_awaitsFrame = false;
            show(*frame);
        }
    }
    if (m_awaitsFrame && m_loop->isReady() && !m_loop->nextFrame())
        m_awaitsFrame = false; // behind the last frame
    if (m_wantsPlay && !m_running && !m_awaitsFrame && !m_ended && m_loop->isReady())
        run();
    if (!m_running)
        return;
    const auto now = steadyNow();
    skipSleep(now);
    followAudio(now);
    const qint64 position = m_clock.position(now);
    showDueFrames(position);
    if (isOver(position))
        return finish();
    if (!isStarved(position))
        return scheduleNext(position);
    halt();
    setBuffering(true);
}

/// The machine slept, or the program was stopped: nothing was shown meanwhile, so playing goes on where it was. Asked
/// by whatever comes first after it: a timer, somebody's command, or news from the decoder.
void MediaEngine::skipSleep(MediaClock::Micros now)
{
    const auto last = std::exchange(m_updatedAt, now);
    if (m_running && now - last > sleepBeyond)
        m_clock.jump(m_clock.position(last), now);
}

void MediaEngine::run()
{
    m_running = true;
    m_updatedAt = steadyNow();
    setBuffering(false);
    if (usesAudio())
        m_output->resume();
    m_clock.start(m_clock.position(steadyNow()), m_rate, steadyNow());
    m_loop->setPlaying(true);
    m_tick->start();
    QTimer::singleShot(firstTickMs, this, &MediaEngine::reportPosition); // that it goes on is seen at once
    setPlaying(true);
}

/// The clock stands; whether others are told depends on why.
void MediaEngine::halt()
{
    skipSleep(steadyNow());
    if (!std::exchange(m_running, false))
        return;
    m_clock.stop(steadyNow());
    m_output->suspend();
    m_frameTimer->stop();
    m_tick->stop();
    if (m_loop)
        m_loop->setPlaying(false);
}

void MediaEngine::setBuffering(bool waiting)
{
    if (std::exchange(m_isBuffering, waiting) != waiting)
        Q_EMIT buffering(waiting);
}

void MediaEngine::setPlaying(bool playing)
{
    if (std::exchange(m_isPlaying, playing) != playing)
        Q_EMIT playingChanged(playing);
}

void MediaEngine::followAudio(MediaClock::Micros now)
{
    if (!usesAudio() || !m_output->isStarted())
        return;
    const auto heard = m_audio.heard(m_output->framesInSink());
    if (!heard || heard->usPerFrame <= 0) {
        // Silence because the audio ends before the video: the clock runs on. Silence because none has come yet,
        // or because it is late: the video waits for it, too.
        if (!m_loop->isAudioDrained() && heard)
            m_clock.correct(heard->mediaUs, now);
        return;
    }
    m_clock.setRate(heard->usPerFrame * PcmQueue::sampleRate / 1e6, now);
    m_clock.correct(heard->mediaUs, now);
}

void MediaEngine::showDueFrames(qint64 position)
{
    std::optional<VideoFrame> due;
    for (auto next = m_loop->nextFrame(); next && next->first <= position; next = m_loop->nextFrame())
        due = m_loop->takeFrame();
    if (due)
        show(*due);
}

void MediaEngine::show(const VideoFrame &frame)
{
    m_shownStartUs = frame.startUs;
    m_shownEndUs = frame.endUs;
    const QImage image = m_converter.convert(*frame.frame, frame.quarterTurns);
    if (!image.isNull())
        publish(image, frame.startUs);
}

bool MediaEngine::isStarved(qint64 position) const
{
    if (m_loop->isDrained())
        return false;
    const bool videoLate =
        m_hasVideo && !m_loop->nextFrame() && position > m_shownEndUs + starvedAfterUs && !m_loop->isReady();
    const bool audioLate = usesAudio() && !m_loop->isAudioDrained() && m_audio.queuedFrames() == 0 &&
                           m_output->framesInSink() == 0 && !m_loop->isReady();
    return videoLate || audioLate;
}

bool MediaEngine::isOver(qint64 position) const
{
    if (!m_hasVideo && !usesAudio())
        return isFinite() && position >= m_lengthUs;
    if (!m_loop->isDrained() || m_audio.queuedFrames() > 0)
        return false;
    return position >= m_loop->endUs() - 20'000;
}

void MediaEngine::finish()
{
    halt();
    m_output->stop();
    const bool decoded = m_hasVideo || usesAudio(); // of audio that nobody can hear nothing is read
    if (decoded && m_loop->endUs() < m_lengthUs - missingEndUs)
        Q_EMIT damaged(m_loop->endUs() / 1000); // the rest of the file is not there
    m_ended = true;
    m_wantsPlay = false;
    setPlaying(false);
    // Where it really ended: a file may claim more than it holds, and what was not there was not watched.
    m_endedAtUs = decoded ? m_loop->endUs() : m_lengthUs;
    m_clock.jump(m_endedAtUs, steadyNow());
    Q_EMIT finished(positionUs() / 1000);
}

void MediaEngine::scheduleNext(qint64 position)
{
    const auto next = m_loop->nextFrame();
    const double rate = std::max(0.1, m_clock.rate());
    const qint64 waitUs = next ? static_cast<qint64>(static_cast<double>(next->first - position) / rate) : 10'000;
    m_frameTimer->start(static_cast<int>(std::clamp<qint64>((waitUs + 999) / 1000, 1, longestWaitMs)));
}

void MediaEngine::reportPosition()
{
    skipSleep(steadyNow());
    Q_EMIT moved(positionUs() / 1000);
}

void MediaEngine::play()
{
    m_wantsPlay = true;
    if (!m_loop || !m_loaded)
        return;
    if (std::exchange(m_ended, false))
        seekToUs(positionUs() >= m_endedAtUs - replayWithinUs ? 0 : positionUs());
    else if (m_stepped) // the audio that waits belongs to where stepping began
        seekToUs(m_shownStartUs);
    if (!m_running)
        setBuffering(!m_loop->isReady());
    update();
}

void MediaEngine::pause()
{
    m_wantsPlay = false;
    if (m_loaded && m_output)
        halt();
    setBuffering(false);
    setPlaying(false);
    if (m_loaded)
        reportPosition();
}

void MediaEngine::seekTo(qint64 positionMs)
{
    if (!m_loop)
        return;
    seekToUs(positionMs * 1000);
    Q_EMIT moved(positionMs);
}

void MediaEngine::seekToUs(qint64 targetUs)
{
    halt();
    m_output->stop();
    m_ended = m_broken = m_stepped = false;
    m_awaitsFrame = m_hasVideo || !m_loaded;
    m_clock.jump(targetUs, steadyNow());
    m_loop->seek(targetUs);
    if (m_wantsPlay)
        setBuffering(true);
}

void MediaEngine::step(int direction)
{
    if (!m_loop || !m_loaded || !m_hasVideo || m_wantsPlay)
        return;
    const auto next = m_loop->nextFrame();
    if (direction > 0 && next && !m_awaitsFrame) {
        if (const auto frame = m_loop->takeFrame()) {
            show(*frame);
            m_clock.jump(frame->startUs, steadyNow());
            m_stepped = true;
            reportPosition();
            return;
        }
    }
    const qint64 target = direction > 0 ? m_shownEndUs + 1 : m_shownStartUs - 1;
    seekTo(std::max<qint64>(0, target) / 1000);
}

void MediaEngine::setRate(double rate)
{
    m_rate = rate;
    if (m_loop)
        m_loop->setRate(rate);
    skipSleep(steadyNow());
    if (m_running && !usesAudio())
        m_clock.setRate(rate, steadyNow());
}

void MediaEngine::setVolume(float volume)
{
    m_volume = volume;
    m_audio.setGain(m_muted ? 0 : m_volume);
}

void MediaEngine::setMuted(bool muted)
{
    m_muted = muted;
    m_audio.setGain(m_muted ? 0 : m_volume);
}

void MediaEngine::setOutput(const QByteArray &deviceId)
{
    m_outputId = deviceId;
    if (m_output)
        m_output->prefer(deviceId);
}

void MediaEngine::setLevelling(bool on)
{
    m_levelling = on;
    if (m_loop)
        m_loop->setLevelling(on);
}

/// The machine got its first loudspeaker, or lost its last one.
void MediaEngine::onOutputChanged(bool available)
{
    Q_EMIT audioMissing(!available);
    if (!m_loop)
        return;
    m_loop->setAudioWanted(available);
    if (m_running && !available)
        m_clock.setRate(m_rate, steadyNow());
    if (available && m_loaded && !m_ended)
        seekToUs(positionUs()); // its packets were thrown away until now
}

void MediaEngine::close()
{
    m_wantsPlay = false;
    if (m_output) {
        halt();
        m_output->stop();
    }
    m_loop.reset();
    *m_notified = false;
    m_loaded = m_hasVideo = m_hasAudio = false;
    m_isPlaying = m_isBuffering = m_stepped = false;
    m_shownStartUs = m_shownEndUs = 0;
    m_audio.flush();
    forgetFrame();
}

} // namespace attune::playback
