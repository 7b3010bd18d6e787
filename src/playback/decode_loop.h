// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/audio_pipeline.h"
#include "playback/demuxer.h"
#include "playback/video_decoder.h"
#include "stream/seekable_stream.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <thread>

namespace attune::playback {

/// The thread that reads and decodes one recording: fills a short queue of frames and a short queue of audio, and
/// seeks. The other methods are called from the player's thread and never wait for the device, except the destructor,
/// which interrupts it first. README.md of this folder shows how it works.
class DecodeLoop
{
public:
    struct Options
    {
        QString nameHint;
        qint64 startUs = 0;
        double rate = 1.0;
        bool audioWanted = true;
        bool levelling = false;
    };
    struct Opened
    {
        qint64 lengthUs = 0;
        bool hasVideo = false;
        bool hasAudio = false;
    };
    /// What happened since it was asked last.
    struct News
    {
        std::optional<Opened> opened;
        std::optional<base::Error> openFailed;
        bool streamFailed = false; ///< the device failed; a seek begins again
        int damage = 0;     ///< places skipped as unreadable
    };

    /// @param notify called on the decode thread when there is news or something became ready; must not block
    DecodeLoop(std::unique_ptr<QIODevice> device, Options options, PcmQueue &audio, std::function<void()> notify);
    ~DecodeLoop();

    News takeNews();
    void seek(qint64 targetUs);
    void setRate(double rate);
    void setLevelling(bool on);
    /// Without a loudspeaker there is no use in decoding for it.
    void setAudioWanted(bool wanted);
    /// While playing, the sink takes audio without telling: the loop looks by itself.
    void setPlaying(bool playing);

    /// Start and end of the next frame.
    std::optional<std::pair<qint64, qint64>> nextFrame() const;
    std::optional<VideoFrame> takeFrame();
    /// A key frame to show while an exact frame is still being worked on.
    std::optional<VideoFrame> takePreview();
    /// Enough is decoded to begin.
    bool isReady() const;
    /// Everything up to the end is decoded; what is in the queues is the rest.
    bool isDrained() const;
    bool isAudioDrained() const;
    qint64 endUs() const;

private:
    enum class Step { Quit, Seek, Video, Audio, Hole, Read, WholeIndex };
    /// Where the demuxer of the first seconds stood with one kind of packet when the other took over.
    struct LastGiven
    {
        qint64 place = -1;  ///< in the file, of the last packet; -1 for none
        qint64 us = 0;      ///< its decoding time
        bool passed = true; ///< the packets behind it are new
    };

    void run(const QString &nameHint);
    void lookForFirstFrame();
    base::Result<std::unique_ptr<Demuxer>> openQuickly(const QString &nameHint);
    bool openMedia(const QString &nameHint);
    bool useWholeIndex();
    void takeOver();
    bool isKnown(const AVPacket &packet, bool isVideo);
    void keepPacket(PacketHandle packet);
    bool knowsStartOnly() const { return m_startDevice && !m_whole; }
    Demuxer &source() const { return m_whole ? *m_whole : *m_demuxer; }
    Step nextStep();
    std::optional<Step> stepNow() const;
    void doSeek();
    void decodeVideo();
    void decodeAudio(bool fillHole);
    void readPacket();
    void keepFrames(std::vector<VideoFrame> frames, quint64 generation, bool drained);
    void setInterrupted(bool interrupted);
    bool wantsVideo() const;
    bool wantsAudio() const;

    std::unique_ptr<QIODevice> m_device;
    stream::Interruptible *m_interruptible;
    stream::Peekable *m_peekable;
    stream::QuickStart *m_quickStart;
    PcmQueue &m_audio;
    std::function<void()> m_notify;
    // Of the decode thread alone:
    QString m_nameHint;
    std::unique_ptr<QIODevice> m_startDevice; ///< of the first seconds, while the whole index is on its way
    std::unique_ptr<Demuxer> m_demuxer;
    std::unique_ptr<Demuxer> m_whole; ///< reads instead of m_demuxer when that one knew the first seconds alone
    LastGiven m_lastVideo;
    LastGiven m_lastAudio;
    std::unique_ptr<VideoDecoder> m_video;
    std::unique_ptr<AudioPipeline> m_audioPipeline;
    std::deque<PacketHandle> m_videoPackets;
    std::deque<PacketHandle> m_audioPackets;
    qint64 m_packetBytes = 0;
    int m_damageTold = 0;
    std::optional<VideoFrame> m_lastBefore; ///< the last frame that ended before the target
    bool m_previewed = false;
    std::chrono::steady_clock::time_point m_soughtAt;
    // Shared, under the mutex:
    mutable std::mutex m_mutex;
    stream::Interruptible *m_startInterruptible = nullptr;
    std::condition_variable m_changed;
    News m_news;
    std::deque<VideoFrame> m_frames;
    std::optional<VideoFrame> m_preview;
    std::optional<qint64> m_target;
    qint64 m_fromUs = 0;
    qint64 m_endUs = 0;
    quint64 m_generation = 0;
    double m_rate;
    bool m_levelling;
    bool m_audioWanted;
    bool m_playing = false;
    bool m_quit = false;
    bool m_isOpen = false;
    bool m_opensWhole = false;
    bool m_hasVideo = false;
    bool m_hasAudio = false;
    bool m_inputEnded = false;
    bool m_broken = false;
    bool m_videoDrained = false;
    bool m_audioDrained = false;
    bool m_holeOpen = false;
    std::thread m_thread;
    std::thread m_firstFrame; ///< while the index of a file is still on its way
};

} // namespace attune::playback
