// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/timeline_desk.h"

#include "models/review/review_presenter.h"
#include "models/words/words.h"
#include "ui/player/review_commands.h"
#include "ui/player/seek_slider.h"
#include "ui/player/timeline_view.h"

#include <utility>

namespace attune::ui {

using models::ReviewTimeline;
using models::ReviewTranscript;
using playback::Player;
using std::chrono::milliseconds;

TimelineDesk::TimelineDesk(Player &player, TimelineView &view, ReviewCommands &commands, QObject *parent)
    : QObject(parent), m_player(player), m_view(view)
{
    connectCommands(commands);
    followPlayer();
    m_view.slider()->thumbnailAt = [this](milliseconds time) { return thumbnailAt(time); };
}

void TimelineDesk::connectCommands(ReviewCommands &commands)
{
    commands.on("view.timeline", [this] { m_view.setLanesShown(!m_view.lanesShown()); });
    commands.on("timeline.closer", [this] { m_view.zoomBy(2); });
    commands.on("timeline.wider", [this] { m_view.zoomBy(0.5); });
    m_audioMap = commands.action("player.soundMap");
    m_thumbnails = commands.action("player.thumbnails");
    for (QAction *shown : {m_audioMap, m_thumbnails}) {
        shown->setCheckable(true);
        shown->setChecked(true);
    }
    connect(m_audioMap, &QAction::toggled, this, [this](bool shown) {
        if (m_presenter)
            m_presenter->timeline().setAudioMapWanted(shown);
    });
    connect(m_thumbnails, &QAction::toggled, this, [this](bool shown) {
        if (m_presenter)
            m_presenter->timeline().setThumbnailsWanted(shown);
    });
}

void TimelineDesk::followPlayer()
{
    SeekSlider *slider = m_view.slider();
    connect(&m_player, &Player::repeatChanged, this,
            [this, slider] { slider->setRepeat(m_player.repeat().start(), m_player.repeat().end()); });
    connect(&m_player, &Player::sought, this, [this, slider] { slider->setGhost(m_player.seekBackPlace()); });
    connect(&m_player, &Player::durationChanged, this, [this](milliseconds duration) {
        m_view.setDuration(duration);
        m_view.setPosition(m_player.position());
    });
    connect(&m_player, &Player::positionChanged, &m_view, &TimelineView::setPosition);
    connect(slider, &SeekSlider::seekRequested, &m_player, &Player::seek);
    connect(&m_view, &TimelineView::seekRequested, &m_player, &Player::seek);
}

void TimelineDesk::setPresenter(models::ReviewPresenter *presenter)
{
    m_presenter = presenter;
    if (!presenter)
        return;
    ReviewTimeline &timeline = presenter->timeline();
    ReviewTranscript &transcript = presenter->transcript();
    timeline.setAudioMapWanted(m_audioMap->isChecked());
    timeline.setThumbnailsWanted(m_thumbnails->isChecked());
    SeekSlider *slider = m_view.slider();
    connect(&transcript, &ReviewTranscript::changed, this,
            [this, &transcript] { m_view.setTranscript(transcript.lines()); });
    connect(&presenter->turns(), &models::ReviewTurns::changed, this, [this, presenter] { showTurns(*presenter); });
    connect(&timeline, &ReviewTimeline::seenChanged, this, [this, &timeline] { m_view.setSeen(timeline.seen()); });
    connect(&timeline, &ReviewTimeline::heldPartsChanged, this,
            [&timeline, slider] { slider->setHeldParts(timeline.heldParts()); });
    connect(&timeline, &ReviewTimeline::audioMapChanged, this, [this, &timeline, slider] {
        slider->setAudioMap(timeline.audioMap());
        Q_EMIT audioMapChanged();
    });
}

void TimelineDesk::showTurns(const models::ReviewPresenter &presenter)
{
    const models::ReviewTurns &turns = presenter.turns();
    QHash<QString, QString> names;
    for (const domain::TurnSpeaker &speaker : turns.turns().speakers)
        names.insert(speaker.label, turns.nameOf(speaker.label));
    m_view.setTurns(turns.turns(), names);
    QList<LaneBlock> suggestions;
    for (const speech::ChapterHint &hint : turns.hints()) {
        const QString why =
            hint.why == speech::ChapterHint::Why::LongPause
                ? tr("Suggested chapter: someone speaks again after %1")
                      .arg(models::Words::length(std::chrono::seconds((hint.pauseMs + 500) / 1000)))
                : tr("Suggested chapter: from here on, most is said by %1").arg(turns.nameOf(hint.speaker));
        suggestions.append({milliseconds(hint.atMs), milliseconds(hint.atMs), why, {}});
    }
    m_view.setSuggestions(suggestions);
}

void TimelineDesk::setAudioMapWanted(bool wanted)
{
    m_audioMap->setChecked(wanted);
}

void TimelineDesk::setThumbnailsWanted(bool wanted)
{
    m_thumbnails->setChecked(wanted);
}

void TimelineDesk::forgetSwitches()
{
    m_view.setLanesShown(m_hasRoom);
}

void TimelineDesk::clear()
{
    m_view.clear();
    m_view.slider()->setHeldParts({});
}

void TimelineDesk::setAside(bool aside)
{
    if (aside)
        m_lanesBefore = m_view.lanesShown();
    m_view.setLanesShown(!aside && m_lanesBefore);
}

void TimelineDesk::setHasRoom(bool hasRoom)
{
    if (std::exchange(m_hasRoom, hasRoom) != hasRoom)
        m_view.setLanesShown(hasRoom);
}

QImage TimelineDesk::thumbnailAt(milliseconds time) const
{
    const bool isOpen = m_presenter && m_presenter->viewing().isOpen();
    return isOpen && (!maySee || maySee()) ? m_presenter->timeline().thumbnails().nearest(time).image : QImage();
}

} // namespace attune::ui
