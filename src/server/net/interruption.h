// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <curl/curl.h>

namespace attune::server::net {

/// Has a transfer end within a second once the calling thread is to stop (base/stop_scope.h), whatever it waits for:
/// a name, a connection, a handshake, an answer. To be called by the thread that performs it.
void makeInterruptible(CURL *handle);

/// What came of a transfer, in words for the log.
const char *wordsFor(CURLcode code);

} // namespace attune::server::net
