// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/transcripts/transcript_keeping.h"

namespace attune::server::transcripts {

// What a client hid stays hidden in every version of a recording (TRANSCRIPTS.md). Any thread, with its own connection.

/// Hides (or shows again) in every other version what was said while a line of one was. Of a longer line there only the
/// words that were said then are hidden, where their times are known: it is split for that.
/// @param line number in `from` @param author who hides; showing takes back theirs, or everybody's for the client
base::Result<void> spreadHiding(store::Connection &db, const media::MediaStore &media, const OpenedTranscript &from,
                                int line, bool hides, const domain::UserId &author, base::Instant now);

/// Hides in a new version what is hidden in those there are. A line in which two people hid something can be read by
/// the client alone.
base::Result<void> hideInNew(store::Connection &db, const media::MediaStore &media,
                             const store::TranscriptVersion &version, const domain::Transcript &lines);

} // namespace attune::server::transcripts
