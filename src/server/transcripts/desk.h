// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/transcript.h"
#include "server/store/transcript_edits.h"

namespace attune::server::transcripts {

// What people do to a transcript, as steps (DESK.md). Any thread.

/// A change as the step it is. invalid_field for what is not there, is hidden, or cannot be done; transcript_changed
/// for an Undo of what others went on from.
/// @param edits as it stands @param shown the lines as the person may read them @param author who changes it
base::Result<attune::transcripts::Step> stepFor(const domain::TranscriptChange &change,
                                                const store::TranscriptEdits &edits, const domain::Transcript &shown,
                                                const domain::UserId &author);

/// transcript_changed where somebody changed the same since the revision that the change names. @param step that it is;
/// nullptr for hiding and showing
base::Result<void> isOfNow(const domain::TranscriptChange &change, const attune::transcripts::Step *step,
                           const store::TranscriptEdits &edits);

} // namespace attune::server::transcripts
