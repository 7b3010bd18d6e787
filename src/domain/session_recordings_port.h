// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"

namespace attune::domain {

/// Which recordings a session has. GUI thread; answers arrive there too.
class SessionRecordings
{
public:
    virtual ~SessionRecordings() = default;
    /// Those that the person may see, the newest first; none, or NotFound, where there is nothing for them.
    virtual Answer<QList<RecordingId>> recordingsOf(const SessionId &session) = 0;
};

} // namespace attune::domain
