// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/decode_loop.h"

#include "playback/first_frame.h"

#include <limits>

namespace attune::playback {

namespace {

constexpr std::size_t framesAhead = 4;
constexpr qint64 audioAheadFrames = PcmQueue::sampleRate / 4;
constexpr qint64 audioToBeginFrames = PcmQueue::sampleRate / 12;
constexpr qint64 packetBytesAllowed = 32LL * 1024 * 1024; // for files whose audio lies far from their video
constexpr std::chrono::milliseconds lookAgain{10};        // the sink takes audio without telling
constexpr std::chrono::milliseconds previewAfter{100};
constexpr qint64 headBytes = 16LL * 1024;
constexpr qint64 firstMediaBytes = 160LL * 1024;

} // namespace

DecodeLoop::DecodeLoop(std::unique_ptr<QIODevice> device, Options options, PcmQueue &audio,
                       std::function<void()> notify)
    : m_device(std::move(device)),
      m_interruptible(dynamic_cast<stream::Interruptible *>(m_device.get())),
      m_peekable(dynamic_cast<stream::Peekable *>(m_device.get())),
      m_quickStart(dynamic_cast<stream::QuickStart *>(m_device.get())),
      m_audio(audio),
      m_notify(std::move(notify)),
      m_rate(options.rate),
      m_levelling(options.levelling),
      m_audioWanted(options.audioWanted)
{
    if (options.startUs > 0)
        m_target = options.startUs;
    m_audio.flush();
    m_thread = std::thread([this, hint = options.nameHint] { run(hint); });
    if (m_peekable && options.startUs == 0)
        m_firstFrame = std::thread([this] { lookForFirstFrame(); });
}

DecodeLoop::~DecodeLoop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_quit = true;
        setInterrupted(true);
    }
    m_changed.notify_all();
    m_thread.join();
    if (m_firstFrame.joinable())
        m_firstFrame.join();
}

/// Looks at what has come, without asking for anything: the stream brings the first media before a long index.
void DecodeLoop::lookForFirstFrame()
{
    std::optional<FirstSample> sample;
    std::optional<VideoFrame> frame;
    while (!frame) {
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait_for(lock, lookAgain);
            if (m_quit || m_isOpen || m_target || m_news.openFailed)
                return;
        }
        if (!sample)
            sample = firstSampleOf(m_peekable->peekAt(0, headBytes));
        if (!sample)
            continue;
        const QByteArray media = m_peekable->peekAt(sample->mediaOffset, firstMediaBytes);
        if (const auto keyFrame = firstKeyFrame(*sample, media))
            frame = decodeKeyFrame(*sample, *keyFrame);
        if (!frame && media.size() == firstMediaBytes)
            return; // all that is brought ahead is here, and it is not what it would have to be
    }
    {
        const std::lock_guard lock(m_mutex);
        if (m_target)
            return;
        m_preview = std::move(frame);
    }
    m_notify();
}

void DecodeLoop::setInterrupted(bool interrupted)
{
    if (m_interruptible)
        m_interruptible->setInterrupted(interrupted);
    if (m_startInterruptible)
        m_startInterruptible->setInterrupted(interrupted);
}

DecodeLoop::News DecodeLoop::takeNews()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_news, {});
}

void DecodeLoop::seek(qint64 targetUs)
{
    {
        const std::lock_guard lock(m_mutex);
        m_target = targetUs;
        ++m_generation;
        m_frames.clear();
        m_preview.reset();
        m_audio.flush();
        m_videoDrained = m_audioDrained = false;
        if (m_isOpen && !m_opensWhole) // an interrupted opening would be a failed one
            setInterrupted(true);
    }
    m_changed.notify_all();
}

void DecodeLoop::setRate(double rate)
{
    const std::lock_guard lock(m_mutex);
    m_rate = rate;
}

void DecodeLoop::setLevelling(bool on)
{
    const std::lock_guard lock(m_mutex);
    m_levelling = on;
}

void DecodeLoop::setAudioWanted(bool wanted)
{
    {
        const std::lock_guard lock(m_mutex);
        m_audioWanted = wanted;
    }
    m_changed.notify_all();
}

void DecodeLoop::setPlaying(bool playing)
{
    {
        const std::lock_guard lock(m_mutex);
        m_playing = playing;
    }
    m_changed.notify_all();
}

std::optional<std::pair<qint64, qint64>> DecodeLoop::nextFrame() const
{
    const std::lock_guard lock(m_mutex);
    if (m_frames.empty())
        return std::nullopt;
    return std::pair(m_frames.front().startUs, m_frames.front().endUs);
}

std::optional<VideoFrame> DecodeLoop::takeFrame()
{
    std::optional<VideoFrame> frame;
    {
        const std::lock_guard lock(m_mutex);
        if (m_frames.empty())
            return std::nullopt;
        frame = std::move(m_frames.front());
        m_frames.pop_front();
    }
    m_changed.notify_all();
    return frame;
}

std::optional<VideoFrame> DecodeLoop::takePreview()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_preview, std::nullopt);
}

bool DecodeLoop::isReady() const
{
    const std::lock_guard lock(m_mutex);
    if (!m_isOpen || m_target || m_broken)
        return false;
    const bool videoReady = !m_hasVideo || m_videoDrained || !m_frames.empty();
    const bool audioReady =
        !m_hasAudio || !m_audioWanted || m_audioDrained || m_audio.queuedFrames() >= audioToBeginFrames;
    return videoReady && audioReady;
}

bool DecodeLoop::isDrained() const
{
    const std::lock_guard lock(m_mutex);
    const bool video = !m_hasVideo || (m_videoDrained && m_frames.empty());
    const bool audio = !m_hasAudio || !m_audioWanted || m_audioDrained;
    return m_isOpen && !m_target && m_inputEnded && video && audio;
}

bool DecodeLoop::isAudioDrained() const
{
    const std::lock_guard lock(m_mutex);
    return !m_hasAudio || !m_audioWanted || m_audioDrained;
}

qint64 DecodeLoop::endUs() const
{
    const std::lock_guard lock(m_mutex);
    return m_endUs;
}

/// With an index of the first seconds, when there is one and they are what is wanted.
base::Result<std::unique_ptr<Demuxer>> DecodeLoop::openQuickly(const QString &nameHint)
{
    bool fromStart = false;
    {
        const std::lock_guard lock(m_mutex);
        fromStart = !m_target;
    }
    if (m_quickStart && fromStart)
        m_startDevice = m_quickStart->waitForStart();
    if (m_startDevice) {
        {
            const std::lock_guard lock(m_mutex);
            m_startInterruptible = dynamic_cast<stream::Interruptible *>(m_startDevice.get());
            setInterrupted(m_quit);
        }
        if (auto quick = Demuxer::open(*m_startDevice, nameHint))
            return quick;
        const std::lock_guard lock(m_mutex);
        m_startInterruptible = nullptr;
        m_startDevice.reset();
    }
    return Demuxer::open(*m_device, nameHint);
}

/// The whole index takes over where the first seconds end, or before: blocks until it is here. What was given already
/// is not given again.
bool DecodeLoop::useWholeIndex()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_quit)
            return false;
        m_opensWhole = true;
        setInterrupted(false);
    }
    auto opened = Demuxer::open(*m_device, m_nameHint);
    const std::lock_guard lock(m_mutex);
    m_opensWhole = false;
    const bool same = opened && ((*opened)->video() != nullptr) == (m_demuxer->video() != nullptr) &&
                      ((*opened)->audio() != nullptr) == (m_demuxer->audio() != nullptr);
    if (!same)
        return false;
    m_whole = std::move(*opened);
    m_damageTold = 0;
    m_startInterruptible = nullptr; // nothing reads it any more; the decoders still ask its demuxer about times
    return true;
}

/// Reading goes on with the whole index where it stands.
void DecodeLoop::takeOver()
{
    bool good = useWholeIndex();
    if (good) {
        const bool videoGiven = !m_demuxer->video() || m_lastVideo.place >= 0;
        const bool audioGiven = !m_demuxer->audio() || m_lastAudio.place >= 0;
        qint64 from = videoGiven && audioGiven ? std::numeric_limits<qint64>::max() : 0;
        for (LastGiven *last : {&m_lastVideo, &m_lastAudio}) {
            last->passed = last->place < 0;
            if (!last->passed)
                from = std::min(from, last->us);
        }
        good = m_whole->seek(std::max<qint64>(0, from));
    }
    if (good)
        return;
    {
        const std::lock_guard lock(m_mutex);
        if (m_target || m_quit)
            return;
        m_broken = m_news.streamFailed = true;
    }
    m_notify();
}

/// Whether the demuxer of the first seconds has given this packet.
bool DecodeLoop::isKnown(const AVPacket &packet, bool isVideo)
{
    constexpr qint64 surelyBehindUs = 1'000'000;
    LastGiven &last = isVideo ? m_lastVideo : m_lastAudio;
    if (!m_whole || last.passed)
        return false;
    const AVStream *stream = isVideo ? m_whole->video() : m_whole->audio();
    const bool behind = m_whole->toMediaUs(packet.dts, stream) > last.us + surelyBehindUs;
    last.passed = packet.pos == last.place || behind;
    return !behind;
}

bool DecodeLoop::openMedia(const QString &nameHint)
{
    m_nameHint = nameHint;
    auto opened = openQuickly(nameHint);
    if (opened) {
        m_demuxer = std::move(*opened);
        m_video = VideoDecoder::create(*m_demuxer);
        m_audioPipeline = AudioPipeline::create(*m_demuxer);
        if (!m_video && !m_audioPipeline)
            opened = base::Error{base::ErrorKind::Unsupported, QStringLiteral("no decoder for it"), {}, {}};
        else if (m_demuxer->video() && !m_video)
            opened = base::Error{base::ErrorKind::Unsupported, QStringLiteral("no decoder for its picture"), {}, {}};
    }
    {
        const std::lock_guard lock(m_mutex);
        if (opened) {
            m_isOpen = true;
            m_hasVideo = m_video != nullptr;
            m_hasAudio = m_audioPipeline != nullptr;
            m_news.opened = Opened{m_demuxer->lengthUs(), m_hasVideo, m_hasAudio};
        } else {
            m_news.openFailed = opened.error();
        }
    }
    m_notify();
    return opened.has_value();
}

void DecodeLoop::run(const QString &nameHint)
{
    if (!openMedia(nameHint))
        return;
    while (true) {
        switch (nextStep()) {
        case Step::Quit:
            return;
        case Step::Seek:
            doSeek();
            break;
        case Step::Video:
            decodeVideo();
            break;
        case Step::Audio:
            decodeAudio(false);
            break;
        case Step::Hole:
            decodeAudio(true);
            break;
        case Step::Read:
            readPacket();
            break;
        case Step::WholeIndex:
            takeOver();
            break;
        }
    }
}

bool DecodeLoop::wantsVideo() const
{
    return m_hasVideo && !m_videoDrained && m_frames.size() < framesAhead;
}

bool DecodeLoop::wantsAudio() const
{
    return m_hasAudio && m_audioWanted && !m_audioDrained && m_audio.queuedFrames() < audioAheadFrames;
}

std::optional<DecodeLoop::Step> DecodeLoop::stepNow() const
{
    if (m_quit)
        return Step::Quit;
    if (m_target)
        return Step::Seek;
    if (m_broken)
        return std::nullopt;
    const bool video = wantsVideo();
    const bool audio = wantsAudio();
    if (audio && m_holeOpen)
        return Step::Hole;
    if (audio && (!m_audioPackets.empty() || m_inputEnded))
        return Step::Audio;
    if (video && (!m_videoPackets.empty() || m_inputEnded))
        return Step::Video;
    if ((video || audio) && m_packetBytes < packetBytesAllowed)
        return Step::Read;
    if (knowsStartOnly() && m_quickStart->isIndexHere())
        return Step::WholeIndex; // while there is nothing else to do
    return std::nullopt;
}

DecodeLoop::Step DecodeLoop::nextStep()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        if (const auto step = stepNow()) {
            if (*step == Step::Seek)
                setInterrupted(false); // under the lock: a newer seek interrupts again
            return *step;
        }
        if (m_playing && m_hasAudio && m_audioWanted && !m_audioDrained)
            m_changed.wait_for(lock, lookAgain);
        else
            m_changed.wait(lock);
    }
}

void DecodeLoop::doSeek()
{
    qint64 target = 0;
    quint64 generation = 0;
    double rate = 1.0;
    {
        const std::lock_guard lock(m_mutex);
        target = *m_target;
        generation = m_generation;
        rate = m_rate;
    }
    // Back to what was played the first seconds are enough for; everything else needs the whole index.
    const bool described = !knowsStartOnly() || target <= std::max(m_lastVideo.us, m_lastAudio.us) || useWholeIndex();
    m_lastVideo.passed = m_lastAudio.passed = true;
    m_videoPackets.clear();
    m_audioPackets.clear();
    m_packetBytes = 0;
    m_lastBefore.reset();
    m_previewed = false;
    m_soughtAt = std::chrono::steady_clock::now();
    if (m_video)
        m_video->reset(target);
    if (m_audioPipeline) {
        m_audioPipeline->reset(target);
        m_audioPipeline->setRate(rate);
    }
    constexpr qint64 decodersWarmUpUs = 100'000; // Opus needs 80 ms before it is right
    const bool sought = described && source().seek(m_video ? target : std::max<qint64>(0, target - decodersWarmUpUs));
    const std::lock_guard lock(m_mutex);
    if (generation != m_generation)
        return; // a newer seek came meanwhile
    m_target.reset();
    m_fromUs = target;
    m_inputEnded = false;
    m_videoDrained = m_audioDrained = false;
    m_holeOpen = false;
    m_broken = !sought;
    m_news.streamFailed = m_news.streamFailed || !sought;
    m_notify(); // also when there is nothing to decode: a recording of audio alone on a machine without loudspeaker
}

void DecodeLoop::keepFrames(std::vector<VideoFrame> frames, quint64 generation, bool drained)
{
    const bool slow = std::chrono::steady_clock::now() - m_soughtAt > previewAfter;
    bool ready = false;
    {
        const std::lock_guard lock(m_mutex);
        if (generation != m_generation)
            return;
        for (VideoFrame &frame : frames) {
            m_endUs = std::max(m_endUs, frame.endUs);
            if (frame.endUs > m_fromUs) {
                m_frames.push_back(std::move(frame));
                ready = true;
                continue;
            }
            if (slow && !std::exchange(m_previewed, true)) {
                m_preview = VideoFrame{FrameHandle(av_frame_clone(frame.frame.get())), frame.startUs, frame.endUs,
                                       frame.quarterTurns};
                ready = true;
            }
            m_lastBefore = std::move(frame);
        }
        if (drained) {
            if (m_frames.empty() && m_lastBefore) // the very end: the last frame there is
                m_frames.push_back(std::move(*std::exchange(m_lastBefore, std::nullopt)));
            m_videoDrained = true;
            ready = true;
        }
    }
    if (ready)
        m_notify();
}

void DecodeLoop::decodeVideo()
{
    quint64 generation = 0;
    {
        const std::lock_guard lock(m_mutex);
        generation = m_generation;
    }
    PacketHandle packet;
    if (!m_videoPackets.empty()) {
        packet = std::move(m_videoPackets.front());
        m_videoPackets.pop_front();
        m_packetBytes -= packet->size;
    }
    keepFrames(m_video->decode(packet.get()), generation, !packet);
}

void DecodeLoop::decodeAudio(bool fillHole)
{
    quint64 generation = 0;
    bool levelling = false;
    double rate = 1.0;
    {
        const std::lock_guard lock(m_mutex);
        generation = m_generation;
        levelling = m_levelling;
        rate = m_rate;
    }
    m_audioPipeline->setRate(rate);
    m_audioPipeline->setLevelling(levelling);
    PacketHandle packet;
    if (!fillHole && !m_audioPackets.empty()) {
        packet = std::move(m_audioPackets.front());
        m_audioPackets.pop_front();
        m_packetBytes -= packet->size;
    }
    const auto runs = fillHole ? m_audioPipeline->fillHole() : m_audioPipeline->decode(packet.get());
    {
        const std::lock_guard lock(m_mutex);
        if (generation != m_generation)
            return;
        for (const AudioPipeline::Run &run : runs) {
            m_audio.push(run.samples.data(), run.frames(), run.mediaUs, run.usPerFrame);
            m_endUs = std::max(m_endUs,
                               run.mediaUs + static_cast<qint64>(static_cast<double>(run.frames()) * run.usPerFrame));
        }
        m_holeOpen = m_audioPipeline->hasHole();
        if (!fillHole && !packet && !m_holeOpen)
            m_audioDrained = true;
    }
    m_notify();
}

void DecodeLoop::readPacket()
{
    PacketHandle packet = newPacket();
    const Demuxer::Outcome outcome = source().read(*packet);
    if (outcome == Demuxer::Outcome::End && knowsStartOnly())
        return takeOver();
    bool mustNotify = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_target || m_quit)
            return; // whatever came, it is no longer wanted; a failure may be our own interruption
        if (source().damage() > m_damageTold) {
            m_news.damage += source().damage() - std::exchange(m_damageTold, source().damage());
            mustNotify = true;
        }
        if (outcome == Demuxer::Outcome::Packet) {
            keepPacket(std::move(packet));
        } else if (outcome == Demuxer::Outcome::End) {
            m_inputEnded = true;
            mustNotify = true;
        } else {
            m_broken = true;
            m_news.streamFailed = true;
            mustNotify = true;
        }
    }
    if (mustNotify)
        m_notify();
}

/// Under the mutex.
void DecodeLoop::keepPacket(PacketHandle packet)
{
    const AVStream *video = source().video();
    const AVStream *audio = source().audio();
    const bool ofVideo = video && packet->stream_index == video->index;
    const bool ofAudio = audio && packet->stream_index == audio->index;
    if ((!ofVideo && !ofAudio) || isKnown(*packet, ofVideo))
        return;
    if (knowsStartOnly())
        (ofVideo ? m_lastVideo : m_lastAudio) = {packet->pos, source().toMediaUs(packet->dts, ofVideo ? video : audio),
                                                 true};
    const bool isVideo = m_video && ofVideo;
    const bool isAudio = m_audioPipeline && m_audioWanted && ofAudio;
    if (!isVideo && !isAudio)
        return;
    m_packetBytes += packet->size;
    (isVideo ? m_videoPackets : m_audioPackets).push_back(std::move(packet));
}

} // namespace attune::playback
