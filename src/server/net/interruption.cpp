// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/interruption.h"

#include "base/stop_scope.h"

namespace attune::server::net {

namespace {

/// libcurl calls it whenever something moves, and about once a second while nothing does.
int onProgress(void *, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return base::stopOfThread().stop_requested() ? 1 : 0;
}

} // namespace

void makeInterruptible(CURL *handle)
{
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, onProgress);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_QUICK_EXIT, 1L); // a name that is being looked up is not waited for at the end
}

const char *wordsFor(CURLcode code)
{
    return code == CURLE_ABORTED_BY_CALLBACK ? "the server is stopping" : curl_easy_strerror(code);
}

} // namespace attune::server::net
