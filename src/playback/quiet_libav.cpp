// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/quiet_libav.h"

#include <cstdarg>

extern "C" {
#include <libavutil/log.h>
}

namespace attune::playback {

void silenceLibav()
{
    av_log_set_level(AV_LOG_QUIET);
    av_log_set_callback([](void *, int, const char *, va_list) {});
}

} // namespace attune::playback
