// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace attune::server::store {

/// A step of migrations.cpp: what changed of whatever decides which words of which recordings somebody may find
/// (spoken_recordings.h). Written by triggers, so that no statement forgets it.
extern const std::vector<const char *> spokenSchema;

} // namespace attune::server::store
