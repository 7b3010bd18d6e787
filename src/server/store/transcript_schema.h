// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace attune::server::store {

/// A step of migrations.cpp: versions of transcripts (transcript_versions.h), and what people change about one. What
/// there was before becomes the first version of its recording, under the recording's own id.
extern const std::vector<const char *> transcriptSchema;

/// A later step: what people do to a transcript as numbered steps (transcript_edits.h), how many bytes a version has,
/// and the words of clinic and clients (vocabulary.h).
extern const std::vector<const char *> transcriptDeskSchema;

} // namespace attune::server::store
