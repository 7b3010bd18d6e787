// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/transcription_schema.h"

namespace attune::server::store {

const std::vector<const char *> transcriptionSchema = {
    "CREATE TABLE transcription_jobs(recording_id TEXT PRIMARY KEY, state TEXT NOT NULL, language TEXT NOT NULL, "
    "asked_by TEXT NOT NULL, asked_at INTEGER NOT NULL, begun_at INTEGER NOT NULL DEFAULT 0, changed_at INTEGER NOT "
    "NULL, next_try_at INTEGER NOT NULL, tries INTEGER NOT NULL DEFAULT 0, total_ms INTEGER NOT NULL DEFAULT 0, "
    "done_ms INTEGER NOT NULL DEFAULT 0, worked_ms INTEGER NOT NULL DEFAULT 0, dropped_words INTEGER NOT NULL DEFAULT "
    "0, not_transcribed TEXT NOT NULL DEFAULT '', engine TEXT NOT NULL DEFAULT '', model TEXT NOT NULL DEFAULT '', "
    "model_digest TEXT NOT NULL DEFAULT '', detail TEXT NOT NULL DEFAULT '')",
    "CREATE INDEX transcription_jobs_due ON transcription_jobs(state, next_try_at)",
    "CREATE TABLE transcription_segments(recording_id TEXT NOT NULL, speaker TEXT NOT NULL, start_ms INTEGER NOT NULL, "
    "end_ms INTEGER NOT NULL, sealed BLOB NOT NULL, made_at INTEGER NOT NULL, PRIMARY KEY(recording_id, speaker, "
    "start_ms))",
    "CREATE TABLE transcript_voices(version_id TEXT NOT NULL, recording_id TEXT NOT NULL, speaker TEXT NOT NULL, "
    "person_id TEXT NOT NULL, PRIMARY KEY(version_id, speaker, person_id))",
    "CREATE INDEX transcript_voices_person ON transcript_voices(person_id)",
};

} // namespace attune::server::store
