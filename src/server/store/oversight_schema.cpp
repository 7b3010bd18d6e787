// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/oversight_schema.h"

#include "domain/log_action.h"
#include "domain/person.h"
#include "server/store/database.h"

namespace attune::server::store {

using domain::Role;

const std::vector<const char *> oversightSchema = {
    "CREATE TABLE auditor_terms(user_id TEXT PRIMARY KEY REFERENCES users(id), all_offices INTEGER NOT NULL, until_at "
    "INTEGER, appointed_at INTEGER NOT NULL, ended_at INTEGER)",
    "CREATE INDEX auditor_terms_end ON auditor_terms(until_at)",
    "CREATE TABLE log_removals(id TEXT PRIMARY KEY, made_at INTEGER NOT NULL, before_at INTEGER NOT NULL, from_entry "
    "INTEGER NOT NULL, to_entry INTEGER NOT NULL, named INTEGER NOT NULL, removed INTEGER NOT NULL DEFAULT 0, note TEXT "
    "NOT NULL, entry_id TEXT NOT NULL DEFAULT '', state TEXT NOT NULL)",
    "CREATE INDEX log_removals_state ON log_removals(state, made_at)",
    "CREATE INDEX log_removals_from ON log_removals(from_entry)",
    "CREATE TABLE log_removal_ranges(removal_id TEXT NOT NULL REFERENCES log_removals(id), from_entry INTEGER NOT NULL, "
    "to_entry INTEGER NOT NULL, PRIMARY KEY(from_entry))",
    "CREATE INDEX log_removal_ranges_removal ON log_removal_ranges(removal_id)",
    "CREATE TABLE quality_quotas(office_id TEXT PRIMARY KEY REFERENCES offices(id), per_clinician INTEGER NOT NULL, "
    "set_by TEXT NOT NULL, set_at INTEGER NOT NULL)",
    "CREATE TABLE quality_draws(id TEXT PRIMARY KEY, office_id TEXT NOT NULL REFERENCES offices(id), month TEXT NOT "
    "NULL, per_clinician INTEGER NOT NULL, candidates INTEGER NOT NULL, list TEXT NOT NULL, list_hash TEXT NOT NULL, "
    "frozen_at INTEGER NOT NULL, freeze_entry TEXT NOT NULL, frozen_sequence INTEGER NOT NULL DEFAULT 0, checkpoint "
    "TEXT NOT NULL DEFAULT '', checkpoint_size INTEGER NOT NULL DEFAULT 0, drawn INTEGER NOT NULL DEFAULT 0, drawn_at "
    "INTEGER, UNIQUE(office_id, month))",
    "CREATE TABLE quality_reviews(id TEXT PRIMARY KEY, draw_id TEXT NOT NULL REFERENCES quality_draws(id), "
    "recording_id TEXT NOT NULL, clinician_id TEXT NOT NULL, place INTEGER NOT NULL, state TEXT NOT NULL, state_by TEXT "
    "NOT NULL DEFAULT '', state_at INTEGER, entry TEXT NOT NULL DEFAULT '')",
    "CREATE INDEX quality_reviews_draw ON quality_reviews(draw_id, place)",
    "CREATE INDEX quality_reviews_state ON quality_reviews(state, id)",
    "CREATE INDEX quality_reviews_recording ON quality_reviews(recording_id)",
};

namespace {

/// What an account may be, as the words of a check.
QString roleWords()
{
    QStringList words;
    for (const Role role :
         {Role::Patient, Role::Psychologist, Role::PracticeManager, Role::Admin, Role::Auditor})
        words << QLatin1Char('\'') + domain::textOf(role) + QLatin1Char('\'');
    return words.join(QLatin1Char(','));
}

/// SQLite keeps a check as the text of its table; changing that text is what its documentation says to do when nothing
/// that is stored becomes wrong by it ("Making Other Kinds Of Table Schema Changes").
void admitRole(Connection &connection)
{
    if (connection.dialect() == Dialect::Postgres) {
        connection.run(QStringLiteral("ALTER TABLE users DROP CONSTRAINT users_role_check"));
        connection.run(QStringLiteral("ALTER TABLE users ADD CONSTRAINT users_role_check CHECK(role IN(%1))")
                           .arg(roleWords()));
        return;
    }
    connection.run(QStringLiteral("PRAGMA writable_schema=ON"));
    const QString last = QLatin1Char('\'') + domain::textOf(Role::Admin) + QLatin1Char('\'');
    const QString added = last + QStringLiteral(",'%1'").arg(domain::textOf(Role::Auditor));
    const int changed = connection
                            .run(QStringLiteral("UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE type = "
                                                "'table' AND name = 'users'"),
                                 {last + QLatin1Char(')'), added + QLatin1Char(')')})
                            .changedRows();
    connection.run(QStringLiteral("PRAGMA writable_schema=RESET"));
    if (changed != 1)
        throw StoreError(QStringLiteral("the table of accounts is not what it was made as"));
}

/// Whether the row OLD is named by a removal that is in the log and not done yet.
QString allowedRemoval()
{
    return QStringLiteral("EXISTS(SELECT 1 FROM (SELECT r.removal_id, r.to_entry FROM log_removal_ranges r WHERE "
                          "r.from_entry <= OLD.sequence ORDER BY r.from_entry DESC LIMIT 1) g JOIN log_removals m ON "
                          "m.id = g.removal_id JOIN access_log e ON e.event_id = m.entry_id WHERE g.to_entry >= "
                          "OLD.sequence AND m.state = 'logged' AND e.action = '%1')")
        .arg(domain::textOf(domain::LogAction::LogEntriesRemoved));
}

void guardDeletes(Connection &connection)
{
    if (connection.dialect() == Dialect::Sqlite) {
        connection.run(QStringLiteral("DROP TRIGGER access_log_no_delete"));
        connection.run(QStringLiteral("CREATE TRIGGER access_log_no_delete BEFORE DELETE ON access_log WHEN NOT %1 "
                                      "BEGIN SELECT RAISE(ABORT,'the log is append-only'); END")
                           .arg(allowedRemoval()));
        return;
    }
    QString condition = allowedRemoval();
    condition.replace(QLatin1Char('\''), QStringLiteral("''")); // inside the text of the function
    connection.run(QStringLiteral("CREATE OR REPLACE FUNCTION refuse_log_delete() RETURNS trigger LANGUAGE plpgsql AS "
                                  "'BEGIN IF NOT %1 THEN RAISE EXCEPTION ''the log is append-only''; END IF; RETURN "
                                  "OLD; END'")
                       .arg(condition));
    connection.run(QStringLiteral("DROP TRIGGER access_log_no_delete ON access_log"));
    connection.run(QStringLiteral("CREATE TRIGGER access_log_no_delete BEFORE DELETE ON access_log FOR EACH ROW "
                                  "EXECUTE FUNCTION refuse_log_delete()"));
}

} // namespace

void admitOversight(Connection &connection)
{
    admitRole(connection);
    guardDeletes(connection);
}

} // namespace attune::server::store
