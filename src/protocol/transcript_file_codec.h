// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript_file.h"
#include "protocol/codec.h"

/// Transcripts that come in as files, and their versions (server/transcripts/TRANSCRIPTS.md).
namespace attune::protocol {

const Words<domain::LineOrigin> &lineOriginWords();

/// POST a file: to look at what it would become, or to add it.
void describe(Members &members, domain::TranscriptFile &file);

void describe(Members &members, domain::TranscriptFault &fault);
void describe(Members &members, domain::TranscriptFinding &finding);
void describe(Members &members, domain::FoundSpeaker &speaker);
/// What a file would become.
void describe(Members &members, domain::TranscriptPreview &preview);

void describe(Members &members, domain::TranscriptVersion &version);
/// GET the versions.
struct TranscriptVersionsAnswer
{
    QList<domain::TranscriptVersion> versions;
};
void describe(Members &members, TranscriptVersionsAnswer &answer);
/// One that was added or chosen.
struct TranscriptVersionAnswer
{
    domain::TranscriptVersion version;
};
void describe(Members &members, TranscriptVersionAnswer &answer);

} // namespace attune::protocol
