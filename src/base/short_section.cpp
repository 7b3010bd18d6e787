// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/short_section.h"

#include "base/log.h"

#include <atomic>

namespace attune::base {

namespace {

int &depthOfThread()
{
    thread_local int depth = 0;
    return depth;
}

std::atomic<int> waits = 0;

} // namespace

void enterShortSection()
{
    ++depthOfThread();
}

void leaveShortSection()
{
    --depthOfThread();
}

void waitsForOthers(const char *what)
{
    if (depthOfThread() == 0)
        return;
    ++waits;
    logger("store")->error("Others wait for a transaction that waits itself: {}.", what);
}

int waitsInShortSections()
{
    return waits;
}

} // namespace attune::base
