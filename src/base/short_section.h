// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace attune::base {

/// A thread that holds what others wait for (a transaction that writes: there is one at a time, of all servers) is in a
/// short section. In it nothing is asked of anybody outside this process, and nothing is done that is slow on purpose:
/// one key store that does not answer would stop the whole clinic. Sections may lie in each other.
void enterShortSection();
void leaveShortSection();

/// Said by whatever waits for another machine, another program, a person, or is slow on purpose, before it does: in a
/// short section that is a fault of ours. It is done all the same, and in the log. @param what a few words of ours
void waitsForOthers(const char *what);

/// How often that was so in this process. For tests. Any thread.
int waitsInShortSections();

} // namespace attune::base
