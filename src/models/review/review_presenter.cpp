// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/review_presenter.h"

namespace attune::models {

ReviewPresenter::ReviewPresenter(const ClinicPorts &ports, playback::Player &player)
    : m_viewing(ports, player, nullptr),
      m_transcript(*ports.catalog, m_viewing, player),
      m_timeline(*ports.catalog, *ports.clock, m_viewing, player),
      m_turns(ports.turns, m_viewing)
{
    m_transcript.setFiles(ports.transcriptFiles);
}

/// While there is somebody who stops reading from it.
ReviewPresenter::~ReviewPresenter()
{
    m_viewing.close();
}

} // namespace attune::models
