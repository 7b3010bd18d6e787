// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/thinning.h"

#include "base/log.h"

namespace attune::server {

const std::vector<Thinned> &thinnedTables()
{
    constexpr std::chrono::hours day{24};
    // In this order: what refers to another row goes before it.
    static const std::vector<Thinned> tables = {
        {"done_once", "created_at", day, ""},
        {"half_sign_ins", "expires_at", day, ""},
        {"failed_tries", "tried_at", day, ""},
        {"client_lookups", "asked_at", std::chrono::hours(2), ""},
        {"log_budgets", "at", day, ""}, // full again long before (audit/log_budget.h)
        {"grant_places", "first_at", 2 * day, ""},
        {"upload_reservations", "ends_at", day, ""},
        {"webhook_events", "received_at", 90 * day, ""},
        {"invitations", "expires_at", 90 * day, ""},
        // What somebody was let see may be reported for as long (access_routes.cpp, mayReport).
        {"media_grants", "expires_at", 90 * day, ""},
        // A token that is used twice ends its sign-in: once that is over anyway, nothing is to be noticed any more.
        {"used_refresh_tokens",
         "(SELECT COALESCE(s.ended_at, s.refresh_expires_at) FROM sign_ins s WHERE s.id = sign_in_id)", day, ""},
        {"sign_ins", "COALESCE(ended_at, refresh_expires_at)", 90 * day,
         "id NOT IN (SELECT sign_in_id FROM used_refresh_tokens)"},
        {"note_reads", "(SELECT n.deleted_at FROM notes n WHERE n.id = note_id)", 90 * day, ""},
        {"media_faults", "happened_at", 400 * day, ""},
        // What was made by a schedule is documentation: six years (45 CFR 164.316(b)(2)(i)) and some days.
        {"stored_reports", "made_at", 2200 * day, ""},
        // Words of a client go with their last recording; those of the clinic stay until somebody removes them.
        {"vocabulary_words", "added_at", day,
         "client_id <> '' AND NOT EXISTS (SELECT 1 FROM recordings r WHERE r.client_id = vocabulary_words.client_id "
         "AND r.status <> 'DELETED')"},
        {"messages", "read_at", 400 * day, "mail_state <> 'due'"},
    };
    return tables;
}

static int thinned(store::Connection &connection, const Thinned &rows, base::Instant now)
{
    const QString also = *rows.only ? QStringLiteral(" AND ") + QString::fromLatin1(rows.only) : QString();
    return connection
        .run(QStringLiteral("DELETE FROM %1 WHERE %2 < ?%3")
                 .arg(QString::fromLatin1(rows.table), QString::fromLatin1(rows.when), also),
             {base::toUnixMs(now - rows.keptFor)})
        .changedRows();
}

int thinTables(store::Connection &connection, base::Instant now)
{
    int gone = 0;
    for (const Thinned &rows : thinnedTables()) {
        try {
            gone += thinned(connection, rows, now);
        } catch (const store::StoreError &error) {
            base::logger("jobs")->error("The table {} could not be thinned: {}", rows.table, error.what());
        }
    }
    if (gone > 0)
        base::logger("jobs")->info("{} rows were of no use any more.", gone);
    return gone;
}

} // namespace attune::server
