// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/player.h"
#include "ui/style/widgets.h"

namespace attune::models {
class ReviewPresenter;
}

namespace attune::ui {

/// Above the video: what stands in the way of watching, or is not as one expects, and what can be done about it.
/// GUI thread.
class ReviewMessages final : public MessageBar
{
    Q_OBJECT

public:
    ReviewMessages(playback::Player &player, QWidget *parent);

    /// Alive until it is set to null.
    void setPresenter(models::ReviewPresenter *presenter);
    /// A recording begins.
    void begin();
    /// What is so at the moment, and nothing that was said before.
    void showNow();
    /// For the time of full screen; what has to be read comes again by itself.
    void setAside();

Q_SIGNALS:
    void openAgainRequested();
    void backRequested();

private:
    void act();
    void sayWhere();
    void showUsual();

    models::ReviewPresenter *m_presenter = nullptr;
    bool m_audioMissing = false;
    bool m_offersStart = false;
    bool m_saidWhere = false; ///< where it goes on: once for each opening
    bool m_outputGone = false;
};

} // namespace attune::ui
