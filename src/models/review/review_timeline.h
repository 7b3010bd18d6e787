// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recording.h"
#include "models/review/line_speed.h"
#include "models/review/viewing.h"
#include "playback/audio_scan.h"
#include "playback/thumbnails.h"

#include <QObject>
#include <QTimer>

namespace attune::models {

/// What the timeline of the recording that is watched shows: how it sounds, thumbnails, what is in memory, what
/// was seen, and how fast the line is. What is read for it is the recording itself, so it stays in memory and goes
/// with the viewing. GUI thread.
class ReviewTimeline : public QObject
{
    Q_OBJECT

public:
    ReviewTimeline(domain::RecordingCatalog &catalog, const base::Clock &clock, Viewing &viewing,
                   playback::Player &player);

    /// Whether the audio is read in the background, to be drawn. Off removes what is there at once.
    void setAudioMapWanted(bool wanted);
    /// Whether thumbnails of what is in memory are made. Off removes what is there at once.
    void setThumbnailsWanted(bool wanted);

    /// What the recording sounds like from beginning to end; empty until it has been read.
    const playback::AudioMap &audioMap() const { return m_audioMap; }
    const playback::Thumbnails &thumbnails() const { return m_thumbnails; }
    /// Which parts of the recording are in memory, as shares of it (0 to 1), in order. By bytes: times are near it.
    QList<std::pair<double, double>> heldParts() const;
    /// What the line delivered in the last seconds, bit/s.
    double lineSpeed() const { return m_lineSpeed.bitsPerSecond(); }
    /// Whether what is watched waits for the line, and not for this computer.
    bool isLineWaitedFor() const { return m_lineSpeed.isWaitedFor(); }
    /// What the person has seen of it, now and before; sorted, not touching.
    const QList<domain::MediaRange> &seen() const { return m_seen; }

Q_SIGNALS:
    void audioMapChanged();
    void heldPartsChanged();
    void seenChanged();

private:
    void scanAudio();
    void forgetAudio();
    void makeThumbnails();
    void forgetThumbnails();
    void measureLine();
    void loadSeen();
    void addSeen(std::chrono::milliseconds position);

    domain::RecordingCatalog &m_catalog;
    const base::Clock &m_clock;
    Viewing &m_viewing;
    playback::Player &m_player;
    playback::AudioScan m_scan;
    playback::AudioMap m_audioMap;
    bool m_audioMapWanted = true;
    bool m_scanBegun = false;
    playback::Thumbnails m_thumbnails;
    bool m_thumbnailsWanted = true;
    bool m_thumbnailsBegun = false;
    LineSpeed m_lineSpeed;
    QTimer m_lineTimer;
    QList<domain::MediaRange> m_seen;
    std::chrono::milliseconds m_seenUntil{-1};
    quint64 m_generation = 0; ///< of the viewing: what was asked in an older one is dropped
};

} // namespace attune::models
