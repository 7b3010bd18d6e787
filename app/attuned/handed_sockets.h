// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <vector>

namespace attune {

/// Sockets that whoever started the program opened for it: sd_listen_fds(3).
struct HandedSockets
{
    std::vector<int> handles; ///< closed to child programs
    /// Where the first of them listens that others can reach, or else the first; empty when there is none.
    QString address;
};

/// As the environment says (LISTEN_PID, LISTEN_FDS, LISTEN_FDNAMES), out of which that is taken. InvalidInput in words
/// when one of them is none on which TCP connections are waited for: something is then wrong in the socket's unit. To
/// be called once, before other threads and before anything else opens files.
base::Result<HandedSockets> takeHandedSockets();

} // namespace attune
