// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/clinic/clinic.h"

#include <stop_token>

namespace attune::server::oversight {

/// What nobody asks for and those who oversee a clinic rely on. Every part can be cut off anywhere and repeated, by any
/// of several servers.

/// Auditors whose time is over: an entry, then the account is closed and its sign-ins end. They are refused from that
/// moment on, whether or not this has been done (identity/auditors.h). To be called every few seconds.
void endAuditors(Clinic &clinic, store::Connection &connection);
/// Takes expired entries out of the log, a record at a time (audit/LOG_RETENTION.md). @param stop no further one
void retireEntries(Clinic &clinic, store::Connection &connection, const std::stop_token &stop);
/// The month's draw of recordings for quality review, and what became of those drawn before (quality/DRAW.md).
void drawForQuality(Clinic &clinic, store::Connection &connection, const std::stop_token &stop);

} // namespace attune::server::oversight
