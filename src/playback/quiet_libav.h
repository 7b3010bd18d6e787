// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace attune::playback {

/// From now on libav says nothing by itself: its messages hold names of files and of people (tags), and go to the
/// process's standard error, where a session manager keeps them. What is wrong with media is said by errors of ours.
/// Any thread, any number of times; every demuxer does it.
void silenceLibav();

} // namespace attune::playback
