// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/spoken_schema.h"

namespace attune::server::store {

const std::vector<const char *> spokenSchema = {
    "CREATE TABLE spoken_changes(kind TEXT NOT NULL, about TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY(kind, "
    "about))",
    "CREATE INDEX spoken_changes_number ON spoken_changes(number)",
    "CREATE TRIGGER spoken_recording AFTER UPDATE OF status, has_transcript, classification, office_id, "
    "client_id, clinician_id, session_id, session_at, started_at ON recordings BEGIN INSERT INTO "
    "spoken_changes(kind, about, number) VALUES('recording', NEW.id, (SELECT COALESCE(MAX(number), 0) + 1 FROM "
    "spoken_changes)) ON CONFLICT(kind, about) DO UPDATE SET number = excluded.number; END",
    "CREATE TRIGGER spoken_version_insert AFTER INSERT ON transcript_versions BEGIN INSERT INTO "
    "spoken_changes(kind, about, number) VALUES('recording', NEW.recording_id, (SELECT COALESCE(MAX(number), 0) "
    "+ 1 FROM spoken_changes)) ON CONFLICT(kind, about) DO UPDATE SET number = excluded.number; END",
    "CREATE TRIGGER spoken_version_update AFTER UPDATE ON transcript_versions BEGIN INSERT INTO "
    "spoken_changes(kind, about, number) VALUES('recording', NEW.recording_id, (SELECT COALESCE(MAX(number), 0) "
    "+ 1 FROM spoken_changes)) ON CONFLICT(kind, about) DO UPDATE SET number = excluded.number; END",
    "CREATE TRIGGER spoken_version_delete AFTER DELETE ON transcript_versions BEGIN INSERT INTO "
    "spoken_changes(kind, about, number) VALUES('recording', OLD.recording_id, (SELECT COALESCE(MAX(number), 0) "
    "+ 1 FROM spoken_changes)) ON CONFLICT(kind, about) DO UPDATE SET number = excluded.number; END",
    "CREATE TRIGGER spoken_words_insert AFTER INSERT ON transcript_changes BEGIN INSERT INTO "
    "spoken_changes(kind, about, number) VALUES('version', NEW.version_id, (SELECT COALESCE(MAX(number), 0) + 1 "
    "FROM spoken_changes)) ON CONFLICT(kind, about) DO UPDATE SET number = excluded.number; END",
    "CREATE TRIGGER spoken_words_update AFTER UPDATE ON transcript_changes BEGIN INSERT INTO "
    "spoken_changes(kind, about, number) VALUES('version', NEW.version_id, (SELECT COALESCE(MAX(number), 0) + 1 "
    "FROM spoken_changes)) ON CONFLICT(kind, about) DO UPDATE SET number = excluded.number; END",
    "CREATE TRIGGER spoken_words_delete AFTER DELETE ON transcript_changes BEGIN INSERT INTO "
    "spoken_changes(kind, about, number) VALUES('version', OLD.version_id, (SELECT COALESCE(MAX(number), 0) + 1 "
    "FROM spoken_changes)) ON CONFLICT(kind, about) DO UPDATE SET number = excluded.number; END",
    "CREATE TRIGGER spoken_participant_insert AFTER INSERT ON session_participants BEGIN INSERT INTO "
    "spoken_changes(kind, about, number) VALUES('session', NEW.session_id, (SELECT COALESCE(MAX(number), 0) + 1 "
    "FROM spoken_changes)) ON CONFLICT(kind, about) DO UPDATE SET number = excluded.number; END",
    "CREATE TRIGGER spoken_participant_update AFTER UPDATE ON session_participants BEGIN INSERT INTO "
    "spoken_changes(kind, about, number) VALUES('session', NEW.session_id, (SELECT COALESCE(MAX(number), 0) + 1 "
    "FROM spoken_changes)) ON CONFLICT(kind, about) DO UPDATE SET number = excluded.number; END",
    "CREATE TRIGGER spoken_participant_delete AFTER DELETE ON session_participants BEGIN INSERT INTO "
    "spoken_changes(kind, about, number) VALUES('session', OLD.session_id, (SELECT COALESCE(MAX(number), 0) + 1 "
    "FROM spoken_changes)) ON CONFLICT(kind, about) DO UPDATE SET number = excluded.number; END",
    "CREATE TRIGGER spoken_consent_insert AFTER INSERT ON client_consent BEGIN INSERT INTO spoken_changes(kind, "
    "about, number) VALUES('person', NEW.client_id, (SELECT COALESCE(MAX(number), 0) + 1 FROM spoken_changes)) "
    "ON CONFLICT(kind, about) DO UPDATE SET number = excluded.number; END",
    "CREATE TRIGGER spoken_consent_update AFTER UPDATE ON client_consent BEGIN INSERT INTO spoken_changes(kind, "
    "about, number) VALUES('person', NEW.client_id, (SELECT COALESCE(MAX(number), 0) + 1 FROM spoken_changes)) "
    "ON CONFLICT(kind, about) DO UPDATE SET number = excluded.number; END",
    "CREATE TRIGGER spoken_consent_delete AFTER DELETE ON client_consent BEGIN INSERT INTO spoken_changes(kind, "
    "about, number) VALUES('person', OLD.client_id, (SELECT COALESCE(MAX(number), 0) + 1 FROM spoken_changes)) "
    "ON CONFLICT(kind, about) DO UPDATE SET number = excluded.number; END",
    "CREATE TRIGGER spoken_agreement AFTER INSERT ON consent_history BEGIN INSERT INTO spoken_changes(kind, "
    "about, number) VALUES('person', NEW.client_id, (SELECT COALESCE(MAX(number), 0) + 1 FROM spoken_changes)) "
    "ON CONFLICT(kind, about) DO UPDATE SET number = excluded.number; END",
};

} // namespace attune::server::store
