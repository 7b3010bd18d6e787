// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/recording_findings.h"

#include "server/store/legal_holds.h"
#include "server/store/sessions.h"

namespace attune::server::store {

using base::toUnixMs;

namespace {

enum class FindingColumn { Id, At, ClientId, ClinicianId, State, Until };

/// The client's decision that was in force at a moment. @param row alias with client_id @param at SQL of the moment
QString decisionAt(const QString &row, const QString &at)
{
    return QStringLiteral("COALESCE((SELECT h.kind FROM consent_history h WHERE h.client_id = %1.client_id AND h.since "
                          "<= %2 ORDER BY h.since DESC, h.number DESC LIMIT 1), 'missing')")
        .arg(row, at);
}

QList<Finding> findingsIn(Statement rows)
{
    QList<Finding> found;
    while (rows.next()) {
        const qint64 until = rows.number(FindingColumn::Until); // 0: nobody has reckoned it yet
        found.append({rows.text(FindingColumn::Id), base::fromUnixMs(rows.number(FindingColumn::At)),
                      rows.text(FindingColumn::ClientId), rows.text(FindingColumn::ClinicianId),
                      rows.text(FindingColumn::State),
                      until == 0 ? std::nullopt : std::optional(base::fromUnixMs(until))});
    }
    return found;
}

/// Rows behind a place. @param order what they are in order of @param sign "<" for newest first
SqlTerm behind(const std::optional<FindingPlace> &after, const QString &order, const QString &id, const char *sign)
{
    if (!after)
        return {QStringLiteral("1 = 1"), {}};
    return {QStringLiteral("(%1, %2) %3 (?, ?)").arg(order, id, QLatin1String(sign)), {after->atMs, after->id}};
}

SqlTerm within(const QString &at, base::Instant from, base::Instant to)
{
    return {QStringLiteral("%1 >= ? AND %1 < ?").arg(at), {toUnixMs(from), toUnixMs(to)}};
}

/// What decides about a recording's keeping, and the word for it. TooLong has two.
struct KeepingSql
{
    SqlTerm condition;
    QString word;
};

KeepingSql keepingSql(KeepingFinding what, base::Instant now, base::Instant soon)
{
    const QString kept = QStringLiteral("r.status = 'AVAILABLE' AND r.kept_until > 0 AND r.kept_until ");
    switch (what) {
    case KeepingFinding::TooLong:
        return {{QStringLiteral("((%1 < ?) OR (r.status = 'ARCHIVED' AND r.erase_at < ?)) AND %2").arg(kept, notHeld()),
                 {toUnixMs(now), toUnixMs(now)}},
                QStringLiteral("CASE r.status WHEN 'ARCHIVED' THEN 'erasureOverdue' ELSE 'periodOver' END")};
    case KeepingFinding::EndsSoon:
        return {{QStringLiteral("%1 >= ? AND r.kept_until < ? AND %2").arg(kept, notHeld()),
                 {toUnixMs(now), toUnixMs(soon)}},
                QStringLiteral("'endsSoon'")};
    case KeepingFinding::Held:
        break;
    }
    return {{QStringLiteral("r.status <> 'DELETED' AND NOT (%1)").arg(notHeld()), {}}, QStringLiteral("'held'")};
}

} // namespace

QList<Finding> recordedWithoutConsent(Connection &connection, const SqlTerm &visible, base::Instant from,
                                      base::Instant to, const std::optional<FindingPlace> &after, int limit)
{
    const QString at = QStringLiteral("COALESCE(r.started_at, r.session_at)");
    const QString decision = decisionAt(QStringLiteral("r"), at);
    const SqlTerm where = allOf({visible,
                                 within(at, from, to),
                                 {decision + QStringLiteral(" <> 'given'"), {}},
                                 behind(after, at, QStringLiteral("r.id"), "<")});
    return findingsIn(connection.run(
        QStringLiteral("SELECT r.id, %1, r.client_id, r.clinician_id, %2, NULL FROM recordings r WHERE %3 ORDER BY %1 "
                       "DESC, r.id DESC LIMIT ?")
            .arg(at, decision, where.sql),
        where.values + QList<QVariant>{limit}));
}

QList<Finding> consentWithoutRecording(Connection &connection, const SqlTerm &visible, base::Instant from,
                                       base::Instant to, base::Instant now, const std::optional<FindingPlace> &after,
                                       int limit)
{
    const QString at = QStringLiteral("s.starts_at");
    const SqlTerm where =
        allOf({visible,
               within(at, from, to),
               {heldTerm("s"), {toUnixMs(now)}},
               {QStringLiteral("s.ends_at < ?"), {toUnixMs(now)}},
               {decisionAt(QStringLiteral("s"), at) + QStringLiteral(" = 'given'"), {}},
               {QStringLiteral("NOT EXISTS(SELECT 1 FROM recordings r WHERE r.session_id = s.id)"), {}},
               behind(after, at, QStringLiteral("s.id"), "<")});
    return findingsIn(connection.run(
        QStringLiteral("SELECT s.id, s.starts_at, s.client_id, s.clinician_id, 'given', NULL FROM therapy_sessions s "
                       "WHERE %1 ORDER BY s.starts_at DESC, s.id DESC LIMIT ?")
            .arg(where.sql),
        where.values + QList<QVariant>{limit}));
}

QList<Finding> keepingFindings(Connection &connection, const SqlTerm &visible, KeepingFinding what, base::Instant now,
                               base::Instant soon, const std::optional<FindingPlace> &after, int limit)
{
    const QString until =
        QStringLiteral("CASE r.status WHEN 'ARCHIVED' THEN COALESCE(r.erase_at, r.kept_until) ELSE r.kept_until END");
    const KeepingSql keeping = keepingSql(what, now, soon);
    const SqlTerm where = allOf({visible, keeping.condition, behind(after, until, QStringLiteral("r.id"), ">")});
    return findingsIn(connection.run(
        QStringLiteral("SELECT r.id, r.session_at, r.client_id, r.clinician_id, %1, %2 FROM recordings r WHERE %3 "
                       "ORDER BY %2, r.id LIMIT ?")
            .arg(keeping.word, until, where.sql),
        where.values + QList<QVariant>{limit}));
}

} // namespace attune::server::store
