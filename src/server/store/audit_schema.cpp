// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/audit_schema.h"

namespace attune::server::store {

// Reports that are made by themselves, disclosures that were not made by this program, and reviews of what people did
// (reports/REPORTS.md). What was disclosed and what was signed stays as it was entered.
const std::vector<const char *> reportsAndReviews = {
    R"(CREATE TABLE disclosures(
        id TEXT PRIMARY KEY, client_id TEXT NOT NULL REFERENCES users(id), office_id TEXT NOT NULL, day TEXT NOT NULL,
        way TEXT NOT NULL, recipient TEXT NOT NULL, address TEXT NOT NULL, description TEXT NOT NULL,
        purpose TEXT NOT NULL, recorded_by TEXT NOT NULL, recorded_at INTEGER NOT NULL, corrects TEXT NOT NULL,
        entry TEXT NOT NULL))",
    "CREATE INDEX disclosures_client ON disclosures(client_id, day, id)",
    "CREATE UNIQUE INDEX disclosures_corrected ON disclosures(corrects) WHERE corrects <> ''",
    "CREATE TRIGGER disclosures_no_update BEFORE UPDATE ON disclosures BEGIN SELECT RAISE(ABORT,'disclosures are "
    "append-only'); END",
    R"(CREATE TABLE report_schedules(
        id TEXT PRIMARY KEY, owner_id TEXT NOT NULL REFERENCES users(id), office_id TEXT NOT NULL,
        template TEXT NOT NULL, request TEXT NOT NULL, every TEXT NOT NULL, day INTEGER NOT NULL,
        minute INTEGER NOT NULL, zone TEXT NOT NULL, created_at INTEGER NOT NULL, next_at INTEGER NOT NULL,
        last_at INTEGER, ended_at INTEGER))",
    "CREATE INDEX report_schedules_due ON report_schedules(next_at)",
    R"(CREATE TABLE stored_reports(
        id TEXT PRIMARY KEY, schedule_id TEXT NOT NULL REFERENCES report_schedules(id), owner_id TEXT NOT NULL,
        template TEXT NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL, made_at INTEGER NOT NULL,
        row_count INTEGER NOT NULL, sha256 TEXT NOT NULL, is_whole INTEGER NOT NULL, body BLOB NOT NULL))",
    "CREATE INDEX stored_reports_owner ON stored_reports(owner_id, made_at, id)",
    "CREATE UNIQUE INDEX stored_reports_once ON stored_reports(schedule_id, first_day)",
    "CREATE INDEX stored_reports_time ON stored_reports(made_at)",
    R"(CREATE TABLE activity_reviews(
        id TEXT PRIMARY KEY, office_id TEXT NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL,
        zone TEXT NOT NULL, reviewer_id TEXT NOT NULL REFERENCES users(id), signed_at INTEGER NOT NULL,
        looked_at TEXT NOT NULL, verdict TEXT NOT NULL, finding TEXT NOT NULL, signature TEXT NOT NULL,
        entry TEXT NOT NULL))",
    "CREATE INDEX activity_reviews_office ON activity_reviews(office_id, last_day, id)",
    "CREATE TRIGGER activity_reviews_no_update BEFORE UPDATE ON activity_reviews BEGIN SELECT "
    "RAISE(ABORT,'activity_reviews are append-only'); END",
    R"(CREATE TABLE review_follow_ups(
        id TEXT PRIMARY KEY, review_id TEXT NOT NULL REFERENCES activity_reviews(id), what TEXT NOT NULL,
        due_day TEXT NOT NULL, done_at INTEGER, done_by TEXT NOT NULL DEFAULT '', result TEXT NOT NULL DEFAULT ''))",
    "CREATE INDEX review_follow_ups_review ON review_follow_ups(review_id)",
};

// What stood out in the access log, by which rules, and how far they have looked (alerts/ALERTS.md). Whom somebody
// opened something of, and on which devices, is taken over from the log.
const std::vector<const char *> alerts = {
    R"(CREATE TABLE alert_rules(
        office_id TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, query TEXT NOT NULL, counts TEXT NOT NULL,
        per TEXT NOT NULL, window_s INTEGER NOT NULL, threshold INTEGER NOT NULL, factor REAL NOT NULL,
        severity TEXT NOT NULL, is_on INTEGER NOT NULL, revision INTEGER NOT NULL, changed_at INTEGER NOT NULL,
        changed_by TEXT NOT NULL, PRIMARY KEY(office_id, id)))",
    R"(CREATE TABLE alerts(
        number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, episode TEXT NOT NULL UNIQUE,
        office_id TEXT NOT NULL, kind TEXT NOT NULL, rule TEXT NOT NULL, rule_name TEXT NOT NULL,
        severity TEXT NOT NULL, state TEXT NOT NULL, raised_at INTEGER NOT NULL, first_at INTEGER NOT NULL,
        last_at INTEGER NOT NULL, counted INTEGER NOT NULL, counts TEXT NOT NULL, per TEXT NOT NULL,
        window_s INTEGER NOT NULL, threshold INTEGER NOT NULL, usual REAL, person_id TEXT NOT NULL,
        client_id TEXT NOT NULL, recording_id TEXT NOT NULL, device TEXT NOT NULL, place TEXT NOT NULL,
        query TEXT NOT NULL, assigned_to TEXT NOT NULL DEFAULT '', revision INTEGER NOT NULL DEFAULT 0,
        told INTEGER NOT NULL DEFAULT 0))",
    "CREATE INDEX alerts_office ON alerts(office_id, state, number)",
    "CREATE INDEX alerts_untold ON alerts(number) WHERE told = 0",
    "CREATE INDEX alerts_raised ON alerts(raised_at)",
    R"(CREATE TABLE alert_acts(
        id TEXT PRIMARY KEY, alert_id TEXT NOT NULL REFERENCES alerts(id), number INTEGER NOT NULL,
        kind TEXT NOT NULL, at INTEGER NOT NULL, by_id TEXT NOT NULL, to_id TEXT NOT NULL, finding TEXT NOT NULL,
        comment TEXT NOT NULL))",
    "CREATE UNIQUE INDEX alert_acts_order ON alert_acts(alert_id, number)",
    R"(CREATE TABLE alert_progress(
        name TEXT PRIMARY KEY, sequence INTEGER NOT NULL, kept_at INTEGER NOT NULL, kept_sequence INTEGER NOT NULL,
        state BLOB))",
    R"(CREATE TABLE access_firsts(
        actor_id TEXT NOT NULL, kind TEXT NOT NULL, what TEXT NOT NULL, sequence INTEGER NOT NULL,
        since INTEGER NOT NULL, PRIMARY KEY(actor_id, kind, what)))",
    "INSERT INTO access_firsts(actor_id, kind, what, sequence, since) SELECT actor_id, 'client', client_id, "
    "MIN(sequence), MIN(received_at) FROM access_log WHERE actor_id <> '' AND client_id <> '' AND outcome <> 'refused' "
    "GROUP BY actor_id, client_id",
    "INSERT INTO access_firsts(actor_id, kind, what, sequence, since) SELECT actor_id, 'device', device, "
    "MIN(sequence), MIN(received_at) FROM access_log WHERE actor_id <> '' AND device <> '' GROUP BY actor_id, device",
};

// What was noticed of entries, the log by columns, and questions that people keep: audit/LOG_ROLLUPS.md.
const std::vector<const char *> logRollups = {
    "CREATE TABLE access_marks(sequence INTEGER NOT NULL, mark TEXT NOT NULL, PRIMARY KEY(sequence, mark))",
    "CREATE TABLE log_words(number INTEGER PRIMARY KEY AUTOINCREMENT, word TEXT NOT NULL UNIQUE)",
    "CREATE TABLE log_rollup_blocks(block INTEGER PRIMARY KEY, first_at INTEGER NOT NULL, last_at INTEGER NOT NULL, "
    "entries INTEGER NOT NULL)",
    "CREATE TABLE log_rollups(field INTEGER NOT NULL, block INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY(field, "
    "block))",
    R"(CREATE TABLE log_views(
        id TEXT PRIMARY KEY, owner_id TEXT NOT NULL REFERENCES users(id), office_id TEXT NOT NULL, name TEXT NOT NULL,
        query TEXT NOT NULL, columns TEXT NOT NULL, order_name TEXT NOT NULL, shared INTEGER NOT NULL,
        changed_at INTEGER NOT NULL))",
    "CREATE INDEX log_views_owner ON log_views(owner_id)",
    "CREATE INDEX log_views_office ON log_views(office_id, shared)",
    "CREATE TABLE log_view_starts(user_id TEXT PRIMARY KEY REFERENCES users(id), view_id TEXT NOT NULL)",
};

// What was disclosed, signed, and done about an alert is evidence, as the log is: nothing of it is changed, and none of
// it is thinned out. Of a follow-up that it was done may be said, once. Reports that cannot be made are tried again
// later and later (reports/REPORTS.md).
const std::vector<const char *> auditEvidence = {
    "CREATE TRIGGER disclosures_no_delete BEFORE DELETE ON disclosures BEGIN SELECT RAISE(ABORT,'disclosures are "
    "append-only'); END",
    "CREATE TRIGGER activity_reviews_no_delete BEFORE DELETE ON activity_reviews BEGIN SELECT "
    "RAISE(ABORT,'activity_reviews are append-only'); END",
    "CREATE TRIGGER review_follow_ups_no_delete BEFORE DELETE ON review_follow_ups BEGIN SELECT "
    "RAISE(ABORT,'review_follow_ups are append-only'); END",
    "CREATE TRIGGER review_follow_ups_no_update BEFORE UPDATE OF id, review_id, what, due_day ON review_follow_ups "
    "BEGIN SELECT RAISE(ABORT,'what is to be done stays'); END",
    "CREATE TRIGGER review_follow_ups_done BEFORE UPDATE ON review_follow_ups WHEN OLD.done_at IS NOT NULL BEGIN "
    "SELECT "
    "RAISE(ABORT,'what was done stays'); END",
    "CREATE TRIGGER alert_acts_no_update BEFORE UPDATE ON alert_acts BEGIN SELECT RAISE(ABORT,'alert_acts are "
    "append-only'); END",
    "CREATE TRIGGER alert_acts_no_delete BEFORE DELETE ON alert_acts BEGIN SELECT RAISE(ABORT,'alert_acts are "
    "append-only'); END",
    "ALTER TABLE report_schedules ADD COLUMN failing_since INTEGER",
    "ALTER TABLE report_schedules ADD COLUMN retry_at INTEGER",
    "ALTER TABLE report_schedules ADD COLUMN tries INTEGER NOT NULL DEFAULT 0",
};

} // namespace attune::server::store
