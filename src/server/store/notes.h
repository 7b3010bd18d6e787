// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/secret_bytes.h"
#include "domain/note.h"
#include "server/store/database.h"

namespace attune::server::store {

/// The key notes of one recording are sealed under (NOTES.md). @param dataKey of its sealed container
crypto::SecretBytes noteKeyFrom(const crypto::SecretBytes &dataKey);

/// What may be said about a note without its key.
struct NoteHead
{
    domain::Note note; ///< without text and code
    bool isDeleted = false;
};
std::optional<NoteHead> noteHead(Connection &connection, const domain::NoteId &id);

/// What a person means by an id that a program of theirs chose (CHOSEN_IDS.md).
struct MeantNote
{
    domain::NoteId id;            ///< of the row: the one that was chosen, or a name of its own where that is another's
    std::optional<NoteHead> head; ///< nullopt: there is none of this person's
    QString othersRecording;      ///< where the id that was chosen is another person's: what their note is about
};
MeantNote noteMeantBy(Connection &connection, const crypto::SecretBytes &linkKey, const domain::UserId &person,
                      const domain::NoteId &chosen);

/// Notes of a recording by time, without the deleted ones: what `mayRead` lets through is opened with the key.
/// Corrupt when one does not open.
/// @param reader for isMine; what others wrote and is returned counts as read by them from now on
base::Result<QList<domain::Note>> notesOf(Connection &connection, const domain::RecordingId &recording,
                                          const crypto::SecretBytes &key, const domain::UserId &reader,
                                          const std::function<bool(const domain::Note &)> &mayRead, base::Instant now);

/// Makes or changes a note of `note.author`. note_conflict when it was made from an older revision and does not say
/// what is there; too_many_notes; unavailable when another person took the id in this moment: asked again, the note has
/// a name of its own. @return the note as it stands now
base::Result<domain::Note> keepNote(Connection &connection, const domain::Note &note, const crypto::SecretBytes &key,
                                    base::Instant now);

/// Removes the text and keeps the row, so that its author can undo it. Deleting a deleted one succeeds.
/// @return the revision of the deletion
int removeNote(Connection &connection, const domain::NoteId &id, base::Instant now);

/// When a recording is erased.
void eraseNotes(Connection &connection, const domain::RecordingId &recording);

/// A person's own codes, else their office's, else the clinic's; empty when there are none.
domain::CodeSet codeSetOf(Connection &connection, const domain::UserId &person, const QString &office);
/// @param owner a person's id, codeOwnerOf() an office, or empty for the whole clinic
void keepCodeSet(Connection &connection, const QString &owner, const domain::CodeSet &codes);
QString codeOwnerOf(const QString &office);

constexpr int mostNotes = 2000; ///< of one author about one recording

} // namespace attune::server::store
