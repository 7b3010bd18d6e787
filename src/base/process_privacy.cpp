// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/process_privacy.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <sys/stat.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define ATTUNE_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(leak_sanitizer)
#define ATTUNE_SANITIZED
#endif
#endif

namespace attune::base {

void startPrivately()
{
#ifdef Q_OS_UNIX
    const rlimit none{0, 0}; // the hard limit, too: nothing that is started can lift it
    ::setrlimit(RLIMIT_CORE, &none);
    ::umask(077);
#endif
#if defined(Q_OS_LINUX) && !defined(ATTUNE_SANITIZED)
    // With a pipe in core_pattern the limit alone does not stop a dump.
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

} // namespace attune::base
