// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/player.h"

#include <QImage>
#include <QObject>

#include <functional>

class QAction;

namespace attune::models {
class ReviewPresenter;
}

namespace attune::ui {

class ReviewCommands;
class TimelineView;

/// What the timeline shows of the recording that is watched, and the commands about it. GUI thread.
class TimelineDesk final : public QObject
{
    Q_OBJECT

public:
    TimelineDesk(playback::Player &player, TimelineView &view, ReviewCommands &commands, QObject *parent);

    /// Alive until it is set to null.
    void setPresenter(models::ReviewPresenter *presenter);
    /// Whether thumbnails may be seen: what is hidden in the video is hidden in them, too.
    std::function<bool()> maySee;
    void setAudioMapWanted(bool wanted);
    void setThumbnailsWanted(bool wanted);
    /// The defaults.
    void forgetSwitches();
    /// Nothing of the recording stays.
    void clear();
    /// Full screen has no room for rows.
    void setAside(bool aside);
    /// Where there is little room, the video has it; whoever asks for rows gets them all the same.
    void setHasRoom(bool hasRoom);

Q_SIGNALS:
    /// The audio has been read, or is gone.
    void audioMapChanged();

private:
    void connectCommands(ReviewCommands &commands);
    void followPlayer();
    void showTurns(const models::ReviewPresenter &presenter);
    QImage thumbnailAt(std::chrono::milliseconds time) const;

    playback::Player &m_player;
    TimelineView &m_view;
    models::ReviewPresenter *m_presenter = nullptr;
    QAction *m_audioMap = nullptr;
    QAction *m_thumbnails = nullptr;
    bool m_lanesBefore = true; ///< full screen hides them for as long as it lasts
    bool m_hasRoom = true;
};

} // namespace attune::ui
