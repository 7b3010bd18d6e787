// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recording.h"
#include "domain/spoken_query.h"
#include "domain/transcript.h"
#include "protocol/codec.h"

namespace attune::protocol {

/// One line of a transcript: a "segment" of the telehealth API. Read without times that make sense it is none.
void describe(Members &members, domain::TranscriptLine &line);

/// GET or PUT the transcript of a recording.
struct TranscriptAnswer
{
    domain::RecordingId recording;
    QString version;  ///< that was read
    QString language; ///< empty: nobody said
    QString engine;   ///< where a program made it
    QString model;
    QString modelDigest;
    QStringList notTranscribed; ///< labels of those whose words were not written down: they did not agree
    QList<domain::TranscriptLine> lines;
};
void describe(Members &members, TranscriptAnswer &answer);

/// PUT a change: its three forms are told apart by which members there are.
struct TranscriptChangeBody
{
    std::optional<int> line;
    std::optional<QString> text;
    std::optional<bool> hidden;
    std::optional<QString> speaker;
    std::optional<QString> name;
    std::optional<QString> version; ///< absent: the one that is read when no language is asked for
};
void describe(Members &members, TranscriptChangeBody &body);
/// A change as a client writes it.
void describe(Members &members, domain::TranscriptChange &change);
/// A change a server was sent: exactly one of the three forms; invalid_field names what is wrong.
base::Result<domain::TranscriptChange> transcriptChangeFrom(const Json &body);

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
