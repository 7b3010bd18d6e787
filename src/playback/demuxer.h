// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "playback/av_handles.h"

#include <QIODevice>
#include <QString>

#include <memory>

namespace attune::playback {

/// Takes a file apart into packets, through libavformat. All times are microseconds of media time, which begins at 0
/// whatever the file's own first time stamp is. One thread at a time: it blocks as long as the device does.
class Demuxer
{
public:
    enum class Outcome { Packet, End, Broken };

    /// @param device alive as long as this @param nameHint a neutral name for messages
    /// Which demuxer reads it is decided by its first bytes, from a list of ours; whatever it refers to is not opened.
    /// Corrupt when it is no media; Unavailable when the device failed.
    static base::Result<std::unique_ptr<Demuxer>> open(QIODevice &device, const QString &nameHint);
    /// Whether somebody who guesses what a file is takes it for the same as we do, and so opens nothing but it. From
    /// the device's beginning, where it is left; blocks.
    static bool isTakenForWhatItIs(QIODevice &device);
    ~Demuxer();

    /// nullptr when there is none. The best stream of its kind.
    AVStream *video() const { return m_video; }
    AVStream *audio() const { return m_audio; }
    /// From now on only audio is read.
    void ignoreVideo();
    /// How often the video has to be turned clockwise by 90 degrees to stand upright: 0 to 3.
    int quarterTurns() const;
    /// 0 when the file does not say.
    qint64 lengthUs() const;
    qint64 toMediaUs(qint64 timestamp, const AVStream *stream) const;

    /// To the last key frame at or before a time. False when the file cannot be sought in.
    bool seek(qint64 targetUs);
    /// Packets of other streams are skipped. Broken: the device failed, or garbage went on for too long.
    Outcome read(AVPacket &packet);
    /// How often something unreadable was skipped.
    int damage() const { return m_damage; }

private:
    explicit Demuxer(QIODevice &device);
    base::Result<void> start(const QString &nameHint);
    void openIo();
    QByteArray firstBytes();
    bool needsProbing() const;
    void chooseStreams();

    QIODevice &m_device;
    AVFormatContext *m_format = nullptr;
    AVIOContext *m_io = nullptr;
    AVStream *m_video = nullptr;
    AVStream *m_audio = nullptr;
    qint64 m_startUs = 0;
    bool m_deviceFailed = false;
    int m_damage = 0;

    static int readDevice(void *self, std::uint8_t *target, int size);
    static std::int64_t seekDevice(void *self, std::int64_t offset, int whence);
};

} // namespace attune::playback
