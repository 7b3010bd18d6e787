// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/auditors.h"

#include "server/identity/account_care.h"

namespace attune::server::identity {

using base::toUnixMs;
using domain::Role;

namespace {

constexpr std::chrono::hours shownFor{24 * 365};

} // namespace

void appointAuditor(store::Connection &connection, const domain::UserId &user, const AuditorReach &reach,
                    base::Instant now)
{
    std::optional<store::Transaction> transaction;
    if (!connection.isInTransaction())
        transaction.emplace(connection);
    connection.run(QStringLiteral("DELETE FROM auditor_terms WHERE user_id = ?"), {user.value()});
    connection.run(QStringLiteral("INSERT INTO auditor_terms(user_id, all_offices, until_at, appointed_at) SELECT id, "
                                  "CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS BIGINT) FROM users WHERE id = ? AND "
                                  "role = ?"),
                   {reach.allOffices ? 1 : 0, store::sqlTime(reach.until), toUnixMs(now), user.value(),
                    domain::textOf(Role::Auditor)});
    if (transaction)
        transaction->commit();
}

std::optional<AuditorReach> appointedReach(store::Connection &connection, const domain::UserId &user)
{
    enum class Column { AllOffices, UntilAt };
    auto row = connection.run(QStringLiteral("SELECT t.all_offices, t.until_at FROM auditor_terms t JOIN users u ON "
                                             "u.id = t.user_id WHERE t.user_id = ? AND u.role = ?"),
                              {user.value(), domain::textOf(Role::Auditor)});
    if (!row.next())
        return std::nullopt;
    AuditorReach reach;
    reach.allOffices = row.flag(Column::AllOffices);
    reach.until = row.instant(Column::UntilAt);
    return reach;
}

std::optional<AuditorReach> auditorReach(store::Connection &connection, const domain::UserId &user, base::Instant now)
{
    const auto reach = appointedReach(connection, user);
    return reach && (!reach->until || *reach->until > now) ? reach : std::nullopt;
}

QString notOverTerm()
{
    return QStringLiteral("NOT EXISTS(SELECT 1 FROM auditor_terms ended WHERE ended.user_id = u.id AND ended.until_at "
                          "<= ?)");
}

QList<std::pair<domain::UserId, base::Instant>> auditorsToEnd(store::Connection &connection, base::Instant now,
                                                              int most)
{
    enum class Column { UserId, UntilAt };
    auto rows = connection.run(QStringLiteral("SELECT user_id, until_at FROM auditor_terms WHERE until_at <= ? AND "
                                              "ended_at IS NULL ORDER BY until_at LIMIT ?"),
                               {toUnixMs(now), most});
    QList<std::pair<domain::UserId, base::Instant>> over;
    while (rows.next())
        over.append({domain::UserId(rows.text(Column::UserId)), base::fromUnixMs(rows.number(Column::UntilAt))});
    return over;
}

bool endAuditor(store::Connection &connection, const domain::UserId &user, base::Instant until, base::Instant now)
{
    const int ended = connection
                          .run(QStringLiteral("UPDATE auditor_terms SET ended_at = ? WHERE user_id = ? AND until_at = "
                                              "? AND ended_at IS NULL"),
                               {toUnixMs(now), user.value(), toUnixMs(until)})
                          .changedRows();
    if (ended == 1)
        closeAccount(connection, user, now);
    return ended == 1;
}

QStringList auditorsOfAll(store::Connection &connection, base::Instant now)
{
    return connection
        .run(QStringLiteral("SELECT t.user_id FROM auditor_terms t JOIN users u ON u.id = t.user_id WHERE "
                            "t.all_offices = 1 AND t.ended_at IS NULL AND (t.until_at IS NULL OR t.until_at > ?) AND "
                            "u.active = 1 AND u.role = ? ORDER BY t.user_id"),
             {toUnixMs(now), domain::textOf(domain::Role::Auditor)})
        .all<QString>();
}

QList<domain::AuditorTerm> auditorsOf(store::Connection &connection, const QString &office, base::Instant now)
{
    enum class Column { UserId, FullName, OfficeId, AllOffices, UntilAt, EndedAt };
    auto rows = connection.run(
        QStringLiteral("SELECT t.user_id, u.full_name, u.office_id, t.all_offices, t.until_at, t.ended_at FROM "
                       "auditor_terms t JOIN users u ON u.id = t.user_id WHERE (? = '' OR t.all_offices = 1 OR "
                       "u.office_id = ?) AND (t.ended_at IS NULL OR t.ended_at > ?) ORDER BY t.appointed_at DESC, "
                       "t.user_id LIMIT 200"),
        {office, office, toUnixMs(now - shownFor)});
    QList<domain::AuditorTerm> terms;
    while (rows.next()) {
        domain::AuditorTerm term;
        term.userName = rows.opened(Column::FullName, store::personal::userName, rows.text(Column::UserId));
        term.office = rows.text(Column::OfficeId);
        term.allOffices = rows.flag(Column::AllOffices);
        term.until = rows.instant(Column::UntilAt);
        term.endedAt = rows.instant(Column::EndedAt);
        terms.append(term);
    }
    return terms;
}

} // namespace attune::server::identity
