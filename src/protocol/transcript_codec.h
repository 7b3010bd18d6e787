// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recording.h"
#include "domain/spoken_query.h"
#include "domain/transcript.h"
#include "domain/transcript_desk.h"
#include "protocol/codec.h"

namespace attune::protocol {

/// One line of a transcript: a "segment" of the telehealth API. Read without times that make sense it is none.
void describe(Members &members, domain::TranscriptLine &line);

/// GET or PUT the transcript of a recording.
struct TranscriptAnswer
{
    domain::RecordingId recording;
    domain::ReadTranscript read;
};
void describe(Members &members, TranscriptAnswer &answer);

/// PUT a change: its forms are told apart by which members there are (src/server/transcripts/DESK.md).
struct TranscriptChangeBody
{
    std::optional<int> line;
    std::optional<QString> text;
    std::optional<bool> hidden;
    std::optional<QString> speaker;
    std::optional<QString> name;
    std::optional<QString> version; ///< absent: the one that is read when no language is asked for
    std::optional<int> splitAt;
    std::optional<int> joinWith;
    std::optional<QString> becomes;
    std::optional<QString> find;
    std::optional<QString> replaceWith;
    std::optional<bool> undo;
    std::optional<int> revision;
};
void describe(Members &members, TranscriptChangeBody &body);
/// A change as a client writes it.
void describe(Members &members, domain::TranscriptChange &change);
/// A change a server was sent: exactly one of the forms; invalid_field names what is wrong.
base::Result<domain::TranscriptChange> transcriptChangeFrom(const Json &body);

void describe(Members &members, domain::TranscriptOffer &offer);

/// GET or PUT the vocabulary of a recording.
struct VocabularyAnswer
{
    QList<domain::VocabularyWord> words;
};
void describe(Members &members, domain::VocabularyWord &word);
void describe(Members &members, VocabularyAnswer &answer);
/// PUT a word that is added, or the id of one that is removed; a server is sent exactly one of the two.
void describe(Members &members, domain::VocabularyChange &change);

/// POST a search for what was said.
struct SpokenBody
{
    domain::SpokenQuery query;
    QString cursor; ///< of the call before
};
void describe(Members &members, SpokenBody &body);

/// A recording in which it was said.
struct SpokenHit
{
    domain::Recording recording;
    QList<domain::TranscriptLine> lines;
};
void describe(Members &members, SpokenHit &hit);

struct SpokenAnswer
{
    QList<SpokenHit> found;
    std::optional<qint64> total;
    bool totalIsAtLeast = false;
    int lookedThrough = 0;
    QString nextCursor;
};
void describe(Members &members, SpokenAnswer &answer);

} // namespace attune::protocol
