// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/review_timeline.h"

#include "base/when_done.h"

#include <utility>

namespace attune::models {

using playback::Player;
using std::chrono::milliseconds;

namespace {

constexpr int lineLookedAtMs = 500;
constexpr milliseconds seenStep{2500}; ///< more at once is a jump, at any speed

} // namespace

ReviewTimeline::ReviewTimeline(domain::RecordingCatalog &catalog, const base::Clock &clock, Viewing &viewing,
                               Player &player)
    : m_catalog(catalog), m_clock(clock), m_viewing(viewing), m_player(player)
{
    connect(&m_scan, &playback::AudioScan::finished, this, [this](const playback::AudioMap &map) {
        m_audioMap = map;
        Q_EMIT audioMapChanged();
    });
    m_lineTimer.setInterval(lineLookedAtMs);
    connect(&m_lineTimer, &QTimer::timeout, this, &ReviewTimeline::measureLine);
    connect(&viewing, &Viewing::stored, this, &ReviewTimeline::loadSeen);
    connect(&viewing, &Viewing::playing, this, &ReviewTimeline::scanAudio);
    connect(&viewing, &Viewing::playing, this, &ReviewTimeline::makeThumbnails);
    connect(&viewing, &Viewing::streaming, this, [this] {
        m_lineSpeed = {};
        m_lineTimer.start();
    });
    connect(&viewing, &Viewing::aboutToDropStream, this, [this] {
        forgetAudio();
        forgetThumbnails();
        m_lineTimer.stop();
    });
    connect(&viewing, &Viewing::letGo, this, [this] {
        ++m_generation;
        m_seen.clear();
    });
    connect(&player, &Player::moved, this, &ReviewTimeline::addSeen);
}

/// Once somebody watches. What is read is the recording itself, so it stays in memory and goes with the viewing.
void ReviewTimeline::scanAudio()
{
    if (!m_viewing.stream() || !m_audioMapWanted || std::exchange(m_scanBegun, true))
        return;
    m_scan.start(m_viewing.stream()->makeIdleDevice(), m_viewing.nameHint());
}

void ReviewTimeline::forgetAudio()
{
    m_scan.stop();
    m_scanBegun = false;
    m_audioMap = {};
    Q_EMIT audioMapChanged();
}

void ReviewTimeline::forgetThumbnails()
{
    m_thumbnails.stop();
    m_thumbnailsBegun = false;
}

void ReviewTimeline::makeThumbnails()
{
    if (!m_viewing.stream() || !m_thumbnailsWanted || !m_player.hasVideo() || std::exchange(m_thumbnailsBegun, true))
        return;
    m_thumbnails.start(m_viewing.stream()->makeCachedOnlyDevice(), m_viewing.nameHint(), m_player.duration());
}

void ReviewTimeline::setAudioMapWanted(bool wanted)
{
    m_audioMapWanted = wanted;
    if (!wanted)
        forgetAudio();
    else if (m_player.state() == Player::State::Playing)
        scanAudio();
}

void ReviewTimeline::setThumbnailsWanted(bool wanted)
{
    m_thumbnailsWanted = wanted;
    if (!wanted)
        forgetThumbnails();
    else if (m_player.state() == Player::State::Playing)
        makeThumbnails();
}

void ReviewTimeline::measureLine()
{
    if (!m_viewing.stream())
        return;
    m_lineSpeed.add(m_clock.monotonic(), m_viewing.stream()->fetchedBytes(), m_viewing.stream()->waited());
    Q_EMIT heldPartsChanged();
}

QList<std::pair<double, double>> ReviewTimeline::heldParts() const
{
    QList<std::pair<double, double>> parts;
    const auto size = m_viewing.stream() ? static_cast<double>(m_viewing.stream()->sizeBytes()) : 0;
    if (size <= 0)
        return parts;
    for (const auto &[from, to] : m_viewing.stream()->heldRanges())
        parts.append({static_cast<double>(from) / size, std::min(1.0, static_cast<double>(to) / size)});
    return parts;
}

void ReviewTimeline::loadSeen()
{
    m_seen.clear();
    m_seenUntil = milliseconds(-1);
    base::whenDone(m_catalog.recording(m_viewing.recording().id), this,
                   [this, generation = m_generation](const base::Result<domain::Recording> &recording) {
                       if (generation != m_generation || !recording)
                           return;
                       m_seen = domain::merged(m_seen + recording->watched);
                       Q_EMIT seenChanged();
                   });
}

/// For the eye only: what counts is what the tracker reports.
void ReviewTimeline::addSeen(milliseconds position)
{
    if (!m_viewing.isOpen())
        return;
    const milliseconds from = std::exchange(m_seenUntil, position);
    const bool playedOn = from.count() >= 0 && position > from && position - from < seenStep;
    if (!playedOn || m_player.state() != Player::State::Playing)
        return;
    const qsizetype before = m_seen.size();
    m_seen = domain::merged(m_seen + QList<domain::MediaRange>{{from.count(), position.count()}});
    if (m_seen.size() != before || position / std::chrono::seconds(5) != from / std::chrono::seconds(5))
        Q_EMIT seenChanged();
}

} // namespace attune::models
