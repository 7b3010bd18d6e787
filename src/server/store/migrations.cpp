// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/migrations.h"

#include "server/store/audit_schema.h"
#include "server/store/oversight_schema.h"
#include "server/store/public_numbers.h"
#include "server/store/spoken_schema.h"
#include "server/store/transcript_schema.h"
#include "server/store/transcription_schema.h"

#include <QRegularExpression>

#include <vector>

namespace attune::server::store {

namespace {

// One statement an entry: the SQL drivers run one at a time. A step that has shipped is never edited.
const std::vector<const char *> firstSchema = {
    R"(CREATE TABLE users(
        id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, password_hash TEXT NOT NULL, full_name TEXT NOT NULL,
        name_fold TEXT NOT NULL, role TEXT NOT NULL CHECK(role IN('patient','psychologist','practice_manager','admin')),
        record_number TEXT NOT NULL DEFAULT '', birth_date TEXT NOT NULL DEFAULT '', language TEXT NOT NULL DEFAULT 'en',
        jurisdiction TEXT NOT NULL DEFAULT 'general', active INTEGER NOT NULL DEFAULT 1, created_at INTEGER NOT NULL))",
    R"(CREATE TABLE sign_ins(
        id TEXT PRIMARY KEY, user_id TEXT NOT NULL REFERENCES users(id), access_hash BLOB NOT NULL UNIQUE,
        access_expires_at INTEGER NOT NULL, refresh_hash BLOB NOT NULL UNIQUE, refresh_expires_at INTEGER NOT NULL,
        device TEXT NOT NULL, created_at INTEGER NOT NULL, last_used_at INTEGER NOT NULL, ended_at INTEGER))",
    "CREATE INDEX sign_ins_user ON sign_ins(user_id, ended_at)",
    R"(CREATE TABLE used_refresh_tokens(hash BLOB PRIMARY KEY, sign_in_id TEXT NOT NULL REFERENCES sign_ins(id)))",
    R"(CREATE TABLE therapy_sessions(
        number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, client_id TEXT NOT NULL REFERENCES users(id),
        clinician_id TEXT NOT NULL REFERENCES users(id), starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL,
        state TEXT NOT NULL))",
    "CREATE INDEX sessions_clinician ON therapy_sessions(clinician_id, starts_at)",
    "CREATE INDEX sessions_client ON therapy_sessions(client_id, starts_at)",
    R"(CREATE TABLE recordings(
        number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
        session_id TEXT NOT NULL REFERENCES therapy_sessions(id), client_id TEXT NOT NULL REFERENCES users(id),
        clinician_id TEXT NOT NULL REFERENCES users(id), client_fold TEXT NOT NULL, clinician_fold TEXT NOT NULL,
        status TEXT NOT NULL, status_reason TEXT NOT NULL DEFAULT '', session_at INTEGER NOT NULL,
        started_at INTEGER, ended_at INTEGER, duration_s INTEGER NOT NULL DEFAULT 0, size_bytes INTEGER NOT NULL DEFAULT 0,
        format TEXT NOT NULL DEFAULT '', sha256 TEXT NOT NULL DEFAULT '', audio_only INTEGER NOT NULL DEFAULT 0,
        has_media INTEGER NOT NULL DEFAULT 0, has_transcript INTEGER NOT NULL DEFAULT 0,
        kept_until INTEGER NOT NULL DEFAULT 0, view_count INTEGER NOT NULL DEFAULT 0,
        download_count INTEGER NOT NULL DEFAULT 0))",
    "CREATE INDEX recordings_time ON recordings(session_at, number)",
    "CREATE INDEX recordings_client ON recordings(client_id, session_at, number)",
    "CREATE INDEX recordings_clinician ON recordings(clinician_id, session_at, number)",
    "CREATE INDEX recordings_status ON recordings(status, session_at, number)",
    "CREATE INDEX recordings_session ON recordings(session_id)",
    R"(CREATE TABLE viewing_state(
        user_id TEXT NOT NULL REFERENCES users(id), recording_id TEXT NOT NULL REFERENCES recordings(id),
        resume_at_ms INTEGER, opened INTEGER NOT NULL DEFAULT 0, ranges TEXT NOT NULL DEFAULT '[]',
        PRIMARY KEY(user_id, recording_id)))",
    R"(CREATE TABLE consents(
        sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, client_id TEXT NOT NULL REFERENCES users(id),
        kind TEXT NOT NULL CHECK(kind IN('given','declined','withdrawn')), body TEXT NOT NULL,
        recorded_by TEXT NOT NULL REFERENCES users(id), recorded_at INTEGER NOT NULL, withdraw_reason TEXT NOT NULL DEFAULT ''))",
    "CREATE INDEX consents_client ON consents(client_id, sequence)",
    "CREATE TRIGGER consents_no_update BEFORE UPDATE ON consents BEGIN SELECT RAISE(ABORT,'consents are append-only'); "
    "END",
    "CREATE TRIGGER consents_no_delete BEFORE DELETE ON consents BEGIN SELECT RAISE(ABORT,'consents are append-only'); "
    "END",
    R"(CREATE TABLE media_grants(
        id TEXT PRIMARY KEY, user_id TEXT NOT NULL, sign_in_id TEXT NOT NULL, recording_id TEXT NOT NULL,
        action TEXT NOT NULL, reason_given INTEGER NOT NULL, viewing TEXT NOT NULL, issued_at INTEGER NOT NULL,
        expires_at INTEGER NOT NULL))",
    R"(CREATE TABLE access_log(
        sequence INTEGER PRIMARY KEY AUTOINCREMENT, event_id TEXT NOT NULL UNIQUE, received_at INTEGER NOT NULL,
        occurred_at INTEGER NOT NULL, actor_id TEXT NOT NULL, actor_role TEXT NOT NULL, sign_in_id TEXT NOT NULL,
        client_id TEXT NOT NULL, recording_id TEXT NOT NULL, action TEXT NOT NULL, outcome TEXT NOT NULL,
        code TEXT NOT NULL, viewing TEXT NOT NULL, device TEXT NOT NULL, device_sequence INTEGER, previous_hash TEXT NOT NULL,
        ranges TEXT NOT NULL, rate REAL NOT NULL, address TEXT NOT NULL, request_id TEXT NOT NULL,
        reason_commitment TEXT NOT NULL, app_version TEXT NOT NULL))",
    "CREATE INDEX access_log_recording ON access_log(recording_id, sequence)",
    "CREATE INDEX access_log_device ON access_log(device, device_sequence)",
    "CREATE TRIGGER access_log_no_update BEFORE UPDATE ON access_log BEGIN SELECT RAISE(ABORT,'the log is "
    "append-only'); END",
    "CREATE TRIGGER access_log_no_delete BEFORE DELETE ON access_log BEGIN SELECT RAISE(ABORT,'the log is "
    "append-only'); END",
    "CREATE TABLE log_texts(event_id TEXT PRIMARY KEY, salt BLOB NOT NULL, body TEXT NOT NULL)",
};

// An answer to a refresh can be lost on the way: what a spent token was exchanged for, and when, lets the same client
// ask once more (identity/sign_ins.h).
const std::vector<const char *> refreshSuccessor = {
    "ALTER TABLE used_refresh_tokens ADD COLUMN successor BLOB",
    "ALTER TABLE used_refresh_tokens ADD COLUMN spent_at INTEGER NOT NULL DEFAULT 0",
};

// The second factor of signing in, and proofs that are asked for again (identity/IDENTITY.md).
const std::vector<const char *> secondFactor = {
    R"(CREATE TABLE second_factors(
        user_id TEXT PRIMARY KEY REFERENCES users(id), key_version INTEGER NOT NULL, secret BLOB NOT NULL,
        confirmed_at INTEGER, last_counter INTEGER NOT NULL DEFAULT 0))",
    "CREATE TABLE recovery_codes(hash BLOB PRIMARY KEY, user_id TEXT NOT NULL REFERENCES users(id), used_at INTEGER)",
    "CREATE INDEX recovery_codes_user ON recovery_codes(user_id)",
    R"(CREATE TABLE half_sign_ins(
        hash BLOB PRIMARY KEY, user_id TEXT NOT NULL REFERENCES users(id), device TEXT NOT NULL,
        expires_at INTEGER NOT NULL, wrong_codes INTEGER NOT NULL DEFAULT 0))",
    "ALTER TABLE sign_ins ADD COLUMN proven_at INTEGER NOT NULL DEFAULT 0",
    "CREATE TABLE clinic_settings(name TEXT PRIMARY KEY, value TEXT NOT NULL)",
};

// The wraps that count, how often each wrapping key was used, and which are to be destroyed (keys/KEYS.md).
const std::vector<const char *> keyWraps = {
    "CREATE TABLE object_keys(object_id TEXT PRIMARY KEY, header BLOB NOT NULL, key_version INTEGER NOT NULL)",
    "CREATE INDEX object_keys_version ON object_keys(key_version)",
    R"(CREATE TABLE key_versions(
        version INTEGER PRIMARY KEY, first_used_at INTEGER NOT NULL, wraps INTEGER NOT NULL DEFAULT 0,
        destroy_at INTEGER))",
};

// Deletions that wait, what they would be undone to, warnings, holds and certificates (retention/RETENTION.md).
const std::vector<const char *> retention = {
    "ALTER TABLE recordings ADD COLUMN erase_at INTEGER",
    "ALTER TABLE recordings ADD COLUMN status_before TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE recordings ADD COLUMN warned_at INTEGER",
    "CREATE INDEX recordings_kept ON recordings(status, kept_until)",
    R"(CREATE TABLE legal_holds(
        id TEXT PRIMARY KEY, recording_id TEXT NOT NULL REFERENCES recordings(id), placed_at INTEGER NOT NULL,
        lifted_at INTEGER))",
    "CREATE INDEX legal_holds_recording ON legal_holds(recording_id, lifted_at)",
    R"(CREATE TABLE certificates(
        recording_id TEXT PRIMARY KEY, body TEXT NOT NULL, mac TEXT NOT NULL, made_at INTEGER NOT NULL))",
};

// Who belongs to which office, who may act for whom, what is waiting: policy/POLICY.md, media/CAPTURE.md,
// messages/OUTBOX.md, identity/IDENTITY.md.
const std::vector<const char *> practice = {
    "CREATE TABLE offices(id TEXT PRIMARY KEY, name TEXT NOT NULL, jurisdiction TEXT NOT NULL DEFAULT 'general')",
    "INSERT INTO offices(id, name) VALUES('main', 'Main office')",
    "ALTER TABLE users ADD COLUMN office_id TEXT NOT NULL DEFAULT 'main'",
    "ALTER TABLE therapy_sessions ADD COLUMN office_id TEXT NOT NULL DEFAULT 'main'",
    "ALTER TABLE recordings ADD COLUMN office_id TEXT NOT NULL DEFAULT 'main'",
    "ALTER TABLE recordings ADD COLUMN classification TEXT NOT NULL DEFAULT 'standard'",
    "CREATE INDEX recordings_office ON recordings(office_id, session_at, number)",
    "CREATE INDEX recordings_office_duration ON recordings(office_id, duration_s, number)",
    "CREATE INDEX recordings_office_size ON recordings(office_id, size_bytes, number)",
    "CREATE INDEX recordings_office_client ON recordings(office_id, client_fold, number)",
    "CREATE INDEX recordings_office_clinician ON recordings(office_id, clinician_fold, number)",
    "CREATE INDEX recordings_office_status ON recordings(office_id, status, number)",
    "CREATE INDEX recordings_office_views ON recordings(office_id, view_count, number)",
    "CREATE INDEX recordings_office_kept ON recordings(office_id, kept_until, number)",
    "CREATE TABLE guardianships(id TEXT PRIMARY KEY, guardian_id TEXT NOT NULL REFERENCES users(id), "
    "client_id TEXT NOT NULL REFERENCES users(id), kind TEXT NOT NULL CHECK(kind IN('parent','guardian','proxy')), "
    "starts_at INTEGER NOT NULL, ends_at INTEGER)",
    "CREATE INDEX guardianships_guardian ON guardianships(guardian_id, client_id)",
    "CREATE TABLE supervisions(id TEXT PRIMARY KEY, supervisor_id TEXT NOT NULL REFERENCES users(id), "
    "clinician_id TEXT NOT NULL REFERENCES users(id), starts_at INTEGER NOT NULL, ends_at INTEGER)",
    "CREATE INDEX supervisions_supervisor ON supervisions(supervisor_id, clinician_id)",
    "CREATE TABLE break_glass(id TEXT PRIMARY KEY, user_id TEXT NOT NULL REFERENCES users(id), "
    "client_id TEXT NOT NULL REFERENCES users(id), opened_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, "
    "reviewed_at INTEGER, reviewed_by TEXT NOT NULL DEFAULT '', verdict TEXT NOT NULL DEFAULT '')",
    "CREATE INDEX break_glass_user ON break_glass(user_id, client_id, expires_at)",
    "CREATE TABLE session_participants(session_id TEXT NOT NULL REFERENCES therapy_sessions(id), "
    "user_id TEXT NOT NULL REFERENCES users(id), PRIMARY KEY(session_id, user_id))",
    "CREATE INDEX session_participants_user ON session_participants(user_id)",
    "CREATE TABLE client_consent(client_id TEXT PRIMARY KEY REFERENCES users(id), kind TEXT NOT NULL, "
    "purposes TEXT NOT NULL, expires_at INTEGER)",
    "INSERT INTO client_consent(client_id, kind, purposes) SELECT k.client_id, k.kind, "
    "'care,supervision,quality,training' "
    "FROM consents k WHERE k.sequence = (SELECT MAX(n.sequence) FROM consents n WHERE n.client_id = k.client_id)",
    "CREATE TABLE idempotency_keys(user_id TEXT NOT NULL, name TEXT NOT NULL, operation TEXT NOT NULL, "
    "request_hash TEXT NOT NULL, status INTEGER NOT NULL DEFAULT 0, body TEXT NOT NULL DEFAULT '', "
    "created_at INTEGER NOT NULL, PRIMARY KEY(user_id, name))",
    "CREATE TABLE invitations(hash BLOB PRIMARY KEY, user_id TEXT NOT NULL REFERENCES users(id), "
    "expires_at INTEGER NOT NULL, used_at INTEGER)",
    "CREATE TABLE messages(id TEXT PRIMARY KEY, user_id TEXT NOT NULL REFERENCES users(id), kind TEXT NOT NULL, "
    "about TEXT NOT NULL, created_at INTEGER NOT NULL, mail_state TEXT NOT NULL, mail_tries INTEGER NOT NULL DEFAULT "
    "0, "
    "next_try_at INTEGER NOT NULL, read_at INTEGER)",
    "CREATE INDEX messages_user ON messages(user_id, created_at)",
    "CREATE INDEX messages_due ON messages(mail_state, next_try_at)",
    "CREATE UNIQUE INDEX messages_once ON messages(user_id, kind, about)",
    "CREATE TABLE ingest_jobs(recording_id TEXT PRIMARY KEY REFERENCES recordings(id), provider TEXT NOT NULL, "
    "room TEXT NOT NULL DEFAULT '', state TEXT NOT NULL, detail TEXT NOT NULL DEFAULT '{}', tries INTEGER NOT NULL "
    "DEFAULT 0, "
    "next_try_at INTEGER NOT NULL, leased_by TEXT NOT NULL DEFAULT '', leased_until INTEGER NOT NULL DEFAULT 0, "
    "progressed_at INTEGER NOT NULL, problem TEXT NOT NULL DEFAULT '')",
    "CREATE INDEX ingest_jobs_due ON ingest_jobs(state, next_try_at)",
    "CREATE INDEX ingest_jobs_room ON ingest_jobs(room)",
    "CREATE TABLE webhook_events(hash TEXT PRIMARY KEY, received_at INTEGER NOT NULL)",
    "CREATE TABLE deletion_requests(recording_id TEXT PRIMARY KEY REFERENCES recordings(id), asked_by TEXT NOT NULL, "
    "asked_at INTEGER NOT NULL, category TEXT NOT NULL)",
    "CREATE TABLE uploads(object_name TEXT PRIMARY KEY, recording_id TEXT NOT NULL REFERENCES recordings(id))",
};

// The first use of a media link is in the log: keys/KEYS.md. The log becomes a tree with signed checkpoints, the chains
// of devices are watched, and whatever somebody looks for has an index: audit/ACCESS_LOG.md.
const std::vector<const char *> transparency = {
    "ALTER TABLE media_grants ADD COLUMN used INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE access_log ADD COLUMN purpose TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE access_log ADD COLUMN server TEXT NOT NULL DEFAULT ''",
    "CREATE TABLE log_tiles(level INTEGER NOT NULL, tile INTEGER NOT NULL, hashes BLOB NOT NULL, "
    "PRIMARY KEY(level, tile))",
    "CREATE TABLE log_checkpoints(size INTEGER PRIMARY KEY, made_at INTEGER NOT NULL, note TEXT NOT NULL)",
    "CREATE INDEX log_checkpoints_made ON log_checkpoints(made_at)",
    "CREATE TABLE log_devices(device TEXT PRIMARY KEY, actor_id TEXT NOT NULL, last_sequence INTEGER NOT NULL, "
    "last_hash TEXT NOT NULL, seen_at INTEGER NOT NULL)",
    "CREATE TABLE device_gaps(device TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, "
    "actor_id TEXT NOT NULL, found_at INTEGER NOT NULL, PRIMARY KEY(device, first))",
    "CREATE INDEX access_log_actor ON access_log(actor_id, occurred_at, sequence)",
    "CREATE INDEX access_log_client ON access_log(client_id, occurred_at, sequence)",
    "CREATE INDEX access_log_action ON access_log(action, occurred_at, sequence)",
    "CREATE INDEX access_log_outcome ON access_log(outcome, occurred_at, sequence)",
    "DROP INDEX access_log_recording",
    "CREATE INDEX access_log_viewers ON access_log(recording_id, action, actor_id)", // who has watched, without reading
                                                                                     // entries
    "CREATE INDEX access_log_recording_time ON access_log(recording_id, occurred_at, sequence)",
    "CREATE INDEX access_log_time ON access_log(occurred_at, sequence)",
    "CREATE INDEX access_log_address ON access_log(address, occurred_at, sequence)",
};

// What people write about recordings: NOTES.md.
const std::vector<const char *> notes = {
    "CREATE TABLE notes(id TEXT PRIMARY KEY, recording_id TEXT NOT NULL REFERENCES recordings(id), author_id TEXT NOT "
    "NULL REFERENCES users(id), kind TEXT NOT NULL, start_ms INTEGER NOT NULL, end_ms INTEGER NOT NULL, reaction_ms "
    "INTEGER NOT NULL, audience TEXT NOT NULL, sealed BLOB, created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, "
    "revision INTEGER NOT NULL, deleted_at INTEGER)",
    "CREATE INDEX notes_recording ON notes(recording_id, start_ms)",
    "CREATE INDEX notes_author ON notes(author_id, recording_id)",
    "CREATE TABLE note_reads(note_id TEXT NOT NULL REFERENCES notes(id), reader_id TEXT NOT NULL REFERENCES users(id), "
    "read_at INTEGER NOT NULL, PRIMARY KEY(note_id, reader_id))",
    "CREATE TABLE code_sets(owner TEXT PRIMARY KEY, codes TEXT NOT NULL)",
    "CREATE TABLE transcript_edits(recording_id TEXT NOT NULL REFERENCES recordings(id), line INTEGER NOT NULL, kind "
    "TEXT NOT NULL, sealed BLOB NOT NULL, author_id TEXT NOT NULL REFERENCES users(id), made_at INTEGER NOT NULL, "
    "PRIMARY KEY(recording_id, line, kind))",
};

// Requests of clients that a recording be deleted: retention/RETENTION.md.
const std::vector<const char *> requests = {
    "CREATE TABLE deletion_wishes(id TEXT PRIMARY KEY, recording_id TEXT NOT NULL REFERENCES recordings(id), asked_by "
    "TEXT NOT NULL REFERENCES users(id), asked_at INTEGER NOT NULL, asked_entry TEXT NOT NULL, state TEXT NOT NULL, "
    "answered_by TEXT REFERENCES users(id), answered_at INTEGER, answered_entry TEXT NOT NULL DEFAULT '')",
    "CREATE INDEX deletion_wishes_recording ON deletion_wishes(recording_id, asked_at)",
    "CREATE UNIQUE INDEX deletion_wishes_open ON deletion_wishes(recording_id) WHERE state = 'open'",
};

// Wrong passwords and codes, counted for all servers together (identity/throttle.h); where the reason of an emergency
// is; keys that are switched off (keys/KEYS.md).
const std::vector<const char *> triesReasonsAndKeys = {
    "CREATE TABLE failed_tries(id TEXT PRIMARY KEY, who BLOB NOT NULL, place BLOB NOT NULL, tried_at INTEGER NOT NULL)",
    "CREATE INDEX failed_tries_place ON failed_tries(place)",
    "CREATE INDEX failed_tries_time ON failed_tries(tried_at)",
    "ALTER TABLE break_glass ADD COLUMN entry TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE key_versions ADD COLUMN disabled INTEGER NOT NULL DEFAULT 0",
};

// The clinic's files, sealed for its recovery key and for its own keys: backup/BACKUP.md.
const std::vector<const char *> recovery = {
    "CREATE TABLE recovery_bundle(id INTEGER PRIMARY KEY, body BLOB NOT NULL, for_shares BLOB, mac BLOB, "
    "for_keys TEXT NOT NULL, made_for TEXT NOT NULL, made_at INTEGER NOT NULL)",
};

// How links travel and from where they are used (README.md, "Links").
const std::vector<const char *> linkPlaces = {
    "ALTER TABLE media_grants ADD COLUMN form TEXT NOT NULL DEFAULT 'query'",
    "ALTER TABLE media_grants ADD COLUMN place TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX media_grants_viewing ON media_grants(viewing, user_id, issued_at)",
    "CREATE TABLE grant_places(grant_id TEXT NOT NULL, place TEXT NOT NULL, first_at INTEGER NOT NULL, PRIMARY "
    "KEY(grant_id, place))",
    "CREATE INDEX grant_places_time ON grant_places(first_at)",
};

// Personal data is sealed, and found again by indexes of keyed hashes: PERSONAL_DATA.md. What is there already is
// sealed by sealOldRows(), which has the keys; what was made of names only to search and sort by goes.
const std::vector<const char *> sealedColumns = {
    "DELETE FROM half_sign_ins",
    "ALTER TABLE users ADD COLUMN email_index TEXT",
    "ALTER TABLE users ADD COLUMN record_index TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE users ADD COLUMN revision INTEGER NOT NULL DEFAULT 0",
    "CREATE UNIQUE INDEX users_email_index ON users(email_index)",
    "CREATE INDEX users_record_index ON users(record_index)",
    "CREATE INDEX users_revision ON users(revision)",
    "ALTER TABLE users DROP COLUMN name_fold",
    "DROP INDEX recordings_office_client",
    "DROP INDEX recordings_office_clinician",
    "ALTER TABLE recordings DROP COLUMN client_fold",
    "ALTER TABLE recordings DROP COLUMN clinician_fold",
    "CREATE INDEX recordings_office_client ON recordings(office_id, client_id, number)",
    "CREATE INDEX recordings_office_clinician ON recordings(office_id, clinician_id, number)",
    "DROP INDEX ingest_jobs_room",
    "ALTER TABLE ingest_jobs ADD COLUMN room_index TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX ingest_jobs_room ON ingest_jobs(room_index)",
};

// Who tried from a device that is known, and who was right (identity/throttle.h); devices (identity/known_devices.h).
const std::vector<const char *> knownDevices = {
    "ALTER TABLE failed_tries ADD COLUMN account BLOB",
    "ALTER TABLE failed_tries ADD COLUMN known INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE failed_tries ADD COLUMN was_right INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE failed_tries ADD COLUMN user_id TEXT",
    "CREATE INDEX failed_tries_account ON failed_tries(account)",
    "CREATE INDEX failed_tries_who ON failed_tries(who)",
    "CREATE TABLE known_devices(hash BLOB NOT NULL, user_id TEXT NOT NULL REFERENCES users(id), used_at INTEGER NOT "
    "NULL, PRIMARY KEY(hash, user_id))",
    "CREATE INDEX known_devices_user ON known_devices(user_id, used_at)",
};

// Who put a session into the calendar and who else stands for it; consents that wait; who else took part, by whose
// word; room that uploads under way hold: policy/POLICY.md, CONSENTS.md. What was planned before is told by the log,
// and what was recorded before took place.
const std::vector<const char *> careActs = {
    "ALTER TABLE therapy_sessions ADD COLUMN planned_by TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE therapy_sessions ADD COLUMN confirmed_by TEXT NOT NULL DEFAULT ''",
    "UPDATE therapy_sessions SET planned_by = COALESCE((SELECT l.actor_id FROM access_log l WHERE l.action = "
    "'sessionPlanned' AND l.code = therapy_sessions.id ORDER BY l.sequence LIMIT 1), '')",
    "UPDATE therapy_sessions SET confirmed_by = 'recorded' WHERE EXISTS(SELECT 1 FROM recordings r WHERE r.session_id "
    "= therapy_sessions.id)",
    "CREATE INDEX sessions_pair ON therapy_sessions(client_id, clinician_id, starts_at)",
    "CREATE TABLE consent_waits(consent_id TEXT PRIMARY KEY REFERENCES consents(id), client_id TEXT NOT NULL "
    "REFERENCES users(id), takes_effect_at INTEGER, state TEXT NOT NULL, settled_by TEXT NOT NULL DEFAULT '', "
    "settled_at INTEGER)",
    "CREATE UNIQUE INDEX consent_waits_one ON consent_waits(client_id) WHERE state = 'waiting'",
    "CREATE INDEX consent_waits_due ON consent_waits(state, takes_effect_at)",
    "ALTER TABLE session_participants ADD COLUMN added_by TEXT NOT NULL DEFAULT ''",
    "CREATE TABLE upload_reservations(id TEXT PRIMARY KEY, bytes INTEGER NOT NULL, ends_at INTEGER NOT NULL)",
};

// What anybody can cause without signing in is counted here: audit/ACCESS_LOG.md, "Bundles".
const std::vector<const char *> logBundles = {
    "CREATE TABLE log_bundles(id TEXT PRIMARY KEY, action TEXT NOT NULL, outcome TEXT NOT NULL, code TEXT NOT NULL, "
    "actor_id TEXT NOT NULL, actor_role TEXT NOT NULL, address TEXT NOT NULL, opened_at INTEGER NOT NULL, "
    "last_at INTEGER NOT NULL, written INTEGER NOT NULL, counted INTEGER NOT NULL)",
};

// Numbers that say nothing of how many there are (store/public_numbers.h), how often somebody asked for a client they
// do not know (identity/client_lookups.h), and what access histories read without reading entries
// (policy/WHO_READS_WHAT.md).
const std::vector<const char *> whoReadsWhat = {
    "ALTER TABLE recordings ADD COLUMN public_number INTEGER",
    "ALTER TABLE therapy_sessions ADD COLUMN public_number INTEGER",
    "CREATE UNIQUE INDEX recordings_public_number ON recordings(public_number)",
    "CREATE UNIQUE INDEX sessions_public_number ON therapy_sessions(public_number)",
    "CREATE TABLE client_lookups(id TEXT PRIMARY KEY, user_id TEXT NOT NULL, asked_at INTEGER NOT NULL)",
    "CREATE INDEX client_lookups_user ON client_lookups(user_id, asked_at)",
    "CREATE INDEX client_lookups_time ON client_lookups(asked_at)",
    "DROP INDEX access_log_viewers",
    "CREATE INDEX access_log_story ON access_log(recording_id, action, actor_id, actor_role, outcome, viewing, "
    "received_at, occurred_at, sequence)",
};

// What is kept of writes that are done once, without their answers (routes/IDEMPOTENCY.md); what is thinned by age is
// found by it (thinning.h).
const std::vector<const char *> doneOnce = {
    "DROP TABLE idempotency_keys",
    "CREATE TABLE done_once(name TEXT PRIMARY KEY, user_id TEXT NOT NULL, operation TEXT NOT NULL, request TEXT NOT "
    "NULL, claim TEXT NOT NULL, lease_until INTEGER NOT NULL, status INTEGER NOT NULL DEFAULT 0, made TEXT NOT NULL "
    "DEFAULT '', recording_id TEXT NOT NULL DEFAULT '', created_at INTEGER NOT NULL)",
    "CREATE INDEX done_once_time ON done_once(created_at)",
    "CREATE INDEX done_once_user ON done_once(user_id)",
    "CREATE INDEX done_once_recording ON done_once(recording_id)",
    "CREATE INDEX media_grants_expiry ON media_grants(expires_at)",
    "CREATE INDEX media_grants_person ON media_grants(user_id, recording_id)",
    "CREATE INDEX used_refresh_tokens_sign_in ON used_refresh_tokens(sign_in_id)",
    "CREATE INDEX webhook_events_time ON webhook_events(received_at)",
};

// What one account may report, and with how many new devices: audit/log_budget.h.
const std::vector<const char *> logBudgets = {
    "CREATE TABLE log_budgets(name TEXT PRIMARY KEY, used INTEGER NOT NULL, at INTEGER NOT NULL)",
};

// Three questions of a consent (policy/ACCESS_AND_CONSENT.md): what was decided in which order, for recordings made
// before a later decision. What is in force today counts as having been so from the beginning.
const std::vector<const char *> rightsOfAccess = {
    "CREATE TABLE consent_history(number INTEGER PRIMARY KEY AUTOINCREMENT, client_id TEXT NOT NULL REFERENCES "
    "users(id), since INTEGER NOT NULL, kind TEXT NOT NULL, purposes TEXT NOT NULL)",
    "CREATE INDEX consent_history_client ON consent_history(client_id, since)",
    "INSERT INTO consent_history(client_id, since, kind, purposes) SELECT client_id, 0, kind, purposes FROM "
    "client_consent",
    "ALTER TABLE media_grants ADD COLUMN purpose TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE access_log ADD COLUMN agent TEXT NOT NULL DEFAULT ''",
    "CREATE TABLE log_agents(id TEXT PRIMARY KEY, agent TEXT NOT NULL)",
    "CREATE TABLE legal_matters(id TEXT PRIMARY KEY, path TEXT NOT NULL, matter_number TEXT NOT NULL, client_id TEXT "
    "NOT "
    "NULL REFERENCES users(id), office_id TEXT NOT NULL, asked_by TEXT NOT NULL REFERENCES users(id), asked_at INTEGER "
    "NOT NULL, entry TEXT NOT NULL, tells_client INTEGER NOT NULL, agreed_by TEXT NOT NULL DEFAULT '', agreed_at "
    "INTEGER, expires_at INTEGER, ended_at INTEGER, ended_by TEXT NOT NULL DEFAULT '')",
    "CREATE INDEX legal_matters_person ON legal_matters(asked_by, expires_at)",
    "CREATE INDEX legal_matters_office ON legal_matters(office_id, asked_at)",
};

// What was done to a file on its way in and which bytes it was made of, for everybody; why one could not be read, for
// the operator (media/MEDIA.md).
const std::vector<const char *> mediaNotes = {
    "ALTER TABLE recordings ADD COLUMN original_sha256 TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE recordings ADD COLUMN media_notes TEXT NOT NULL DEFAULT ''",
    "CREATE TABLE media_faults(id TEXT PRIMARY KEY, recording_id TEXT NOT NULL, happened_at INTEGER NOT NULL, kind "
    "TEXT "
    "NOT NULL, words TEXT NOT NULL)",
    "CREATE INDEX media_faults_time ON media_faults(happened_at)",
};

// Since when it is noted that somebody took part (store/participants.h).
const std::vector<const char *> participantsSince = {
    "ALTER TABLE session_participants ADD COLUMN added_at INTEGER NOT NULL DEFAULT 0",
};

// Accounts that are one person's: identity/ACCOUNTS.md.
const std::vector<const char *> accountAliases = {
    "CREATE TABLE account_aliases(old_id TEXT PRIMARY KEY REFERENCES users(id), account_id TEXT NOT NULL REFERENCES "
    "users(id), merged_at INTEGER NOT NULL)",
    "CREATE INDEX account_aliases_account ON account_aliases(account_id)",
};

// What is heard in recordings without being asked: store/turn_jobs.h.
const std::vector<const char *> turnJobs = {
    "CREATE TABLE turn_jobs(recording_id TEXT PRIMARY KEY, state TEXT NOT NULL, urgency "
    "INTEGER NOT NULL, detail TEXT NOT NULL DEFAULT '', method INTEGER NOT NULL DEFAULT 0, tries INTEGER NOT NULL "
    "DEFAULT 0, next_try_at INTEGER NOT NULL, changed_at INTEGER NOT NULL)",
    "CREATE INDEX turn_jobs_due ON turn_jobs(state, urgency, next_try_at)",
};

// What a kept report covers: whoever reads less by now does not read it (reports/REPORTS.md).
const std::vector<const char *> reportReach = {
    "ALTER TABLE stored_reports ADD COLUMN office_id TEXT NOT NULL DEFAULT ''",
    "UPDATE stored_reports SET office_id = COALESCE((SELECT s.office_id FROM report_schedules s WHERE s.id = "
    "stored_reports.schedule_id), '')",
};

// clang-format off
const std::vector<const std::vector<const char *> *> steps = {
    &firstSchema,     &refreshSuccessor,    &secondFactor,         &keyWraps,          &retention,
    &practice,        &transparency,        &notes,                &requests,          &triesReasonsAndKeys,
    &recovery,        &linkPlaces,          &sealedColumns,        &knownDevices,      &careActs,
    &logBundles,      &whoReadsWhat,        &doneOnce,             &logBudgets,        &rightsOfAccess,
    &mediaNotes,      &participantsSince,   &accountAliases,       &reportsAndReviews, &alerts,
    &oversightSchema, &logRollups,          &turnJobs,             &auditEvidence,     &transcriptSchema,
    &spokenSchema,    &transcriptionSchema, &transcriptDeskSchema, &reportReach};
// clang-format on

/// The steps are written for SQLite. What PostgreSQL says otherwise is here, so that a step is written once.
QString forDialect(QString sql, Dialect dialect)
{
    if (dialect == Dialect::Sqlite)
        return sql;
    static const QRegularExpression trigger(
        QStringLiteral("^CREATE TRIGGER (\\w+) BEFORE (UPDATE(?: OF [\\w, ]+)?|DELETE) ON (\\w+)(?: WHEN (.+))? BEGIN "
                       "SELECT RAISE"));
    if (const auto match = trigger.match(sql); match.hasMatch()) {
        const QString when = match.captured(4);
        return QStringLiteral("CREATE TRIGGER %1 BEFORE %2 ON %3 FOR EACH ROW %4EXECUTE FUNCTION refuse_change()")
            .arg(match.captured(1), match.captured(2), match.captured(3),
                 when.isEmpty() ? QString() : QStringLiteral("WHEN (%1) ").arg(when));
    }
    static const QRegularExpression noted(QStringLiteral(
        "^CREATE TRIGGER (\\w+) AFTER (INSERT|DELETE|UPDATE(?: OF [\\w, ]+)?) ON (\\w+) BEGIN INSERT INTO "
        "spoken_changes\\(kind, about, number\\) VALUES\\('(\\w+)', (?:NEW|OLD)\\.(\\w+),"));
    if (const auto match = noted.match(sql); match.hasMatch())
        return QStringLiteral("CREATE TRIGGER %1 AFTER %2 ON %3 FOR EACH ROW EXECUTE FUNCTION "
                              "note_spoken_change('%4', '%5')")
            .arg(match.captured(1), match.captured(2), match.captured(3), match.captured(4), match.captured(5));
    sql.replace(QStringLiteral("INTEGER PRIMARY KEY AUTOINCREMENT"),
                QStringLiteral("BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY"));
    sql.replace(QStringLiteral("INTEGER"), QStringLiteral("BIGINT"));
    sql.replace(QStringLiteral(" BLOB"), QStringLiteral(" BYTEA"));
    sql.replace(QStringLiteral(" REAL"), QStringLiteral(" DOUBLE PRECISION"));
    return sql;
}

/// What triggers call: those that keep tables append-only, and those that note what spoken words depend on.
void prepareDialect(Connection &connection)
{
    if (connection.dialect() != Dialect::Postgres)
        return;
    connection.run(QStringLiteral("CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
                                  "'BEGIN RAISE EXCEPTION ''this table is append-only''; END'"));
    connection.run(QStringLiteral(
        "CREATE OR REPLACE FUNCTION note_spoken_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO "
        "spoken_changes(kind, about, number) VALUES(TG_ARGV[0], (CASE TG_OP WHEN ''DELETE'' THEN to_jsonb(OLD) ELSE "
        "to_jsonb(NEW) END) ->> TG_ARGV[1], (SELECT COALESCE(MAX(c.number), 0) + 1 FROM spoken_changes c)) ON "
        "CONFLICT(kind, about) DO UPDATE SET number = GREATEST(excluded.number, spoken_changes.number + 1); "
        "RETURN NULL; END'"));
}

int currentSchema(Connection &connection)
{
    connection.run(QStringLiteral(
        "CREATE TABLE IF NOT EXISTS schema_version(version INTEGER NOT NULL, applied_at BIGINT NOT NULL)"));
    return connection.run(QStringLiteral("SELECT COALESCE(MAX(version), 0) FROM schema_version")).only<int>();
}

} // namespace

int newestSchema()
{
    return static_cast<int>(steps.size());
}

void migrate(Connection &connection, base::Instant now)
{
    migrateTo(connection, newestSchema(), now);
}

void migrateTo(Connection &connection, int schema, base::Instant now)
{
    int current = 0;
    {
        Transaction transaction(connection); // two servers may start at once
        current = currentSchema(connection);
        transaction.commit();
    }
    if (current > newestSchema())
        throw StoreError(QStringLiteral("the database was written by a newer version of this program"));
    bool hasChanged = false;
    for (int version = current + 1; version <= schema; ++version) {
        Transaction transaction(connection);
        if (currentSchema(connection) >= version)
            continue; // another server was faster
        prepareDialect(connection);
        for (const char *sql : *steps.at(static_cast<std::size_t>(version - 1)))
            connection.run(forDialect(QString::fromUtf8(sql), connection.dialect()));
        if (steps.at(static_cast<std::size_t>(version - 1)) == &whoReadsWhat)
            numberRows(connection);
        if (steps.at(static_cast<std::size_t>(version - 1)) == &oversightSchema)
            admitOversight(connection);
        connection.run(QStringLiteral("INSERT INTO schema_version VALUES(?, ?)"), {version, base::toUnixMs(now)});
        transaction.commit();
        hasChanged = true;
    }
    if (hasChanged && connection.dialect() == Dialect::Sqlite) // what a step took away is in no file any more
        connection.run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")).next();
}

QStringList allTables()
{
    static const QRegularExpression create(QStringLiteral("^CREATE TABLE (\\w+)"));
    static const QRegularExpression drop(QStringLiteral("^DROP TABLE (\\w+)"));
    QStringList tables;
    for (const auto *step : steps) {
        for (const char *sql : *step) {
            if (const auto match = create.match(QString::fromUtf8(sql)); match.hasMatch())
                tables << match.captured(1);
            else if (const auto gone = drop.match(QString::fromUtf8(sql)); gone.hasMatch())
                tables.removeAll(gone.captured(1));
        }
    }
    return tables << QStringLiteral("schema_version");
}

void changeAppendOnly(Connection &connection, const QString &table, const std::function<void()> &change)
{
    const QString name = table + QStringLiteral("_no_update");
    connection.run(connection.dialect() == Dialect::Sqlite ? QStringLiteral("DROP TRIGGER ") + name
                                                           : QStringLiteral("DROP TRIGGER %1 ON %2").arg(name, table));
    change();
    connection.run(forDialect(QStringLiteral("CREATE TRIGGER %1 BEFORE UPDATE ON %2 BEGIN SELECT RAISE(ABORT,'%2 are "
                                             "append-only'); END")
                                  .arg(name, table),
                              connection.dialect()));
}

void continueNumbers(Connection &connection)
{
    if (connection.dialect() == Dialect::Sqlite)
        return; // AUTOINCREMENT looks itself
    static const QRegularExpression numbered(
        QStringLiteral("^CREATE TABLE (\\w+)\\(\\s*(\\w+) INTEGER PRIMARY KEY AUTO"));
    for (const auto *step : steps) {
        for (const char *sql : *step) {
            const auto match = numbered.match(QString::fromUtf8(sql));
            if (match.hasMatch())
                connection.run(QStringLiteral("SELECT setval(pg_get_serial_sequence('%1', '%2'), (SELECT "
                                              "COALESCE(MAX(%2), 0) + 1 FROM %1), false)")
                                   .arg(match.captured(1), match.captured(2)));
        }
    }
}

int schemaOf(Connection &connection)
{
    return connection.run(QStringLiteral("SELECT MAX(version) FROM schema_version")).firstOr<int>(0);
}

} // namespace attune::server::store
