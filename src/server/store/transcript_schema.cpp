// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/transcript_schema.h"

namespace attune::server::store {

const std::vector<const char *> transcriptSchema = {
    "CREATE TABLE transcript_versions(id TEXT PRIMARY KEY, recording_id TEXT NOT NULL REFERENCES recordings(id), "
    "language TEXT NOT NULL, format TEXT NOT NULL, origin TEXT NOT NULL, line_count INTEGER NOT NULL, is_stored "
    "INTEGER "
    "NOT NULL, is_current INTEGER NOT NULL, added_by TEXT NOT NULL, added_at INTEGER NOT NULL)",
    "CREATE INDEX transcript_versions_recording ON transcript_versions(recording_id, added_at)",
    "INSERT INTO transcript_versions(id, recording_id, language, format, origin, line_count, is_stored, is_current, "
    "added_by, added_at) SELECT id, id, '', 'vtt', 'made', 0, 1, 1, '', COALESCE(ended_at, session_at) FROM recordings "
    "WHERE has_transcript = 1",
    "CREATE TABLE transcript_changes(version_id TEXT NOT NULL REFERENCES transcript_versions(id), line INTEGER NOT "
    "NULL, kind TEXT NOT NULL, sealed BLOB NOT NULL, author_id TEXT NOT NULL REFERENCES users(id), made_at INTEGER NOT "
    "NULL, PRIMARY KEY(version_id, line, kind))",
    "INSERT INTO transcript_changes(version_id, line, kind, sealed, author_id, made_at) SELECT recording_id, line, "
    "kind, "
    "sealed, author_id, made_at FROM transcript_edits WHERE recording_id IN (SELECT id FROM transcript_versions)",
    "DROP TABLE transcript_edits",
};

const std::vector<const char *> transcriptDeskSchema = {
    "CREATE TABLE transcript_steps(version_id TEXT NOT NULL REFERENCES transcript_versions(id), number INTEGER NOT "
    "NULL, sealed BLOB NOT NULL, author_id TEXT NOT NULL REFERENCES users(id), made_at INTEGER NOT NULL, PRIMARY "
    "KEY(version_id, number))",
    // For those who search what was said (spoken_schema.h): the words of a version are others.
    "CREATE TRIGGER spoken_steps_insert AFTER INSERT ON transcript_steps BEGIN INSERT INTO spoken_changes(kind, about, "
    "number) VALUES('version', NEW.version_id, (SELECT COALESCE(MAX(number), 0) + 1 FROM spoken_changes)) ON "
    "CONFLICT(kind, about) DO UPDATE SET number = excluded.number; END",
    "ALTER TABLE transcript_versions ADD COLUMN size_bytes INTEGER NOT NULL DEFAULT 0",
    "CREATE TABLE vocabulary_words(id TEXT PRIMARY KEY, client_id TEXT NOT NULL, word TEXT NOT NULL, heard TEXT NOT "
    "NULL, added_by TEXT NOT NULL, added_at INTEGER NOT NULL)",
    "CREATE INDEX vocabulary_words_client ON vocabulary_words(client_id)",
};

} // namespace attune::server::store
