// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/media/media_program.h"

namespace attune::server::media {

/// The sound of a file, decoded, in memory: 115 MB an hour.
struct SoundSamples
{
    std::unique_ptr<MemoryFile> file; ///< mono, 16,000 a second, signed 16 bits, little endian
    int stream = 0;                   ///< its index in the media
};

/// Decodes the first sound of media, confined; silence stands for what its time stamps leave out, so that sample 0 is
/// its time 0 (as in heardSound()). NotFound when it has none; the other errors are those of heardSound().
base::Result<SoundSamples> samplesOf(MediaInput &input);

} // namespace attune::server::media
