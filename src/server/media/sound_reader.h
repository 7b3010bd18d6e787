// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/media/media_program.h"
#include "speech/sound_listener.h"

#include <optional>

namespace attune::server::media {

/// What the sound of a file is like.
struct HeardSound
{
    int stream = 0; ///< its index in the file
    speech::SoundFrames left;
    std::optional<speech::SoundFrames> right; ///< where it differs from the left one
};

/// Decodes the first sound of media, confined, and listens to it as it comes; silence stands for what its time stamps
/// leave out. nullopt when there is none. The errors are those of runConfined(), and InvalidInput with code
/// wrong_content when it cannot be decoded.
base::Result<std::optional<HeardSound>> heardSound(MediaInput &input);

} // namespace attune::server::media
