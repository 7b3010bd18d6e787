// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/transcript.h"

namespace attune::playback {

/// Puts captions into a file of media, as a track that programs offer and show on demand: "tx3g" in mp4, WebVTT in webm.
/// Sound and video are copied as they are. The file is written anew beside it and takes its place at the end, so that
/// it is there as a whole whatever happens. Blocks; any thread.
/// @param captions by their times, rows parted by line feeds; those at once are shown together
/// @param language BCP 47; empty: nobody said
/// @return Unsupported for another kind of file; InvalidInput where it cannot be read or written
base::Result<void> addCaptionTrack(const QString &path, const domain::Transcript &captions, const QString &language);

/// Captions one after another: where two are shown at once, one with the text of both.
domain::Transcript oneAfterAnother(const domain::Transcript &captions);

} // namespace attune::playback
