// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/review_timeline.h"
#include "models/review/review_transcript.h"
#include "models/review/review_turns.h"
#include "models/review/viewing.h"

namespace attune::models {

/// Reviewing one recording: the viewing, what was said in it, and what its timeline shows. They begin and end
/// together. GUI thread.
class ReviewPresenter
{
public:
    /// @param ports and @param player outlive it
    ReviewPresenter(const ClinicPorts &ports, playback::Player &player);
    ~ReviewPresenter();

    Viewing &viewing() { return m_viewing; }
    const Viewing &viewing() const { return m_viewing; }
    ReviewTranscript &transcript() { return m_transcript; }
    const ReviewTranscript &transcript() const { return m_transcript; }
    ReviewTimeline &timeline() { return m_timeline; }
    const ReviewTimeline &timeline() const { return m_timeline; }
    const ReviewTurns &turns() const { return m_turns; }

private:
    Viewing m_viewing;
    ReviewTranscript m_transcript;
    ReviewTimeline m_timeline;
    ReviewTurns m_turns;
};

} // namespace attune::models
