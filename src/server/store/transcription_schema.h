// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace attune::server::store {

/// A step of migrations.cpp: transcripts that a program makes (transcription_jobs.h).
extern const std::vector<const char *> transcriptionSchema;

} // namespace attune::server::store
