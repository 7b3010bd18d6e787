// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/note.h"
#include "protocol/codec.h"

namespace attune::protocol {

/// Notes on the wire (src/server/store/NOTES.md). Read without id, recording or times that make sense it is none.
void describe(Members &members, domain::Note &note);

/// The part of a note that its author writes: a server takes nothing else from what it is sent.
struct WrittenNote
{
    domain::Note note;
};
void describe(Members &members, WrittenNote &written);
/// A note a server was sent. invalid_field names what is wrong. @param id of the path
base::Result<domain::Note> writtenNoteFrom(const Json &body, const QString &id);

/// GET the notes of a recording.
struct NotesAnswer
{
    QList<domain::Note> notes;
};
void describe(Members &members, NotesAnswer &answer);

struct NoteAnswer
{
    domain::Note note;
};
void describe(Members &members, NoteAnswer &answer);

/// What is left of a note that was removed.
struct RemovedNote
{
    int revision = 0; ///< from which it is taken back
};
void describe(Members &members, RemovedNote &removed);

/// The code set of the caller, and how it is stored.
struct CodeSetAnswer
{
    domain::CodeSet codes;
};
void describe(Members &members, CodeSetAnswer &answer);

/// PUT a code set.
struct CodeSetBody
{
    QString scope = QStringLiteral("own"); ///< "own", "office", "clinic"
    domain::CodeSet codes;
};
void describe(Members &members, CodeSetBody &body);

} // namespace attune::protocol
