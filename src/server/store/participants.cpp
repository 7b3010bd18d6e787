// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/participants.h"

#include "server/store/consents.h"
#include "server/store/scope.h"

#include <algorithm>

namespace attune::server::store {

bool addParticipant(Connection &connection, const QString &sessionId, const domain::UserId &participant,
                    const domain::UserId &by, base::Instant now)
{
    return connection
               .run(QStringLiteral(
                        "INSERT INTO session_participants(session_id, user_id, added_by, added_at) VALUES(?,?,?,?) ON "
                        "CONFLICT DO NOTHING"),
                    {sessionId, participant.value(), by.value(), base::toUnixMs(now)})
               .changedRows() == 1;
}

bool removeParticipant(Connection &connection, const QString &sessionId, const domain::UserId &participant)
{
    return connection
               .run(QStringLiteral("DELETE FROM session_participants WHERE session_id = ? AND user_id = ?"),
                    {sessionId, participant.value()})
               .changedRows() == 1;
}

QMap<QString, base::Instant> jointSessionsOf(Connection &connection, const QStringList &people)
{
    const SqlTerm term = amongTerm(QStringLiteral("user_id"), people);
    enum class Column { SessionId, FirstAddedAt };
    auto rows = connection.run(QStringLiteral("SELECT session_id, MIN(added_at) FROM session_participants WHERE %1 "
                                              "GROUP BY session_id")
                                   .arg(term.sql),
                               term.values);
    QMap<QString, base::Instant> sessions;
    while (rows.next())
        sessions.insert(rows.text(Column::SessionId), base::fromUnixMs(rows.number(Column::FirstAddedAt)));
    return sessions;
}

QList<Participant> participantsOf(Connection &connection, const QString &sessionId, base::Instant now)
{
    QList<Participant> all;
    {
        enum class Column { UserId, RecordNumber, AddedBy, FullName };
        auto rows = connection.run(QStringLiteral("SELECT sp.user_id, u.record_number, sp.added_by, u.full_name FROM "
                                                  "session_participants sp JOIN users u ON u.id = sp.user_id WHERE "
                                                  "sp.session_id = ?"),
                                   {sessionId});
        while (rows.next())
            all.append({domain::UserId(rows.text(Column::UserId)),
                        rows.opened(Column::RecordNumber, personal::userRecordNumber, rows.text(Column::UserId)),
                        rows.opened(Column::FullName, personal::userName, rows.text(Column::UserId)),
                        domain::UserId(rows.text(Column::AddedBy)),
                        {}});
    }
    std::sort(all.begin(), all.end(), [](const Participant &a, const Participant &b) {
        return std::pair(a.recordNumber, a.user.value()) < std::pair(b.recordNumber, b.user.value());
    });
    for (Participant &one : all)
        one.consent = consentStandingOf(connection, one.user).at(now);
    return all;
}

domain::ConsentState consentOfTakingPart(Connection &connection, const Scope &scope, const QString &sessionId,
                                         base::Instant now)
{
    std::optional<domain::ConsentState> actedFor;
    const auto all = participantsOf(connection, sessionId, now);
    for (const Participant &one : all) {
        if (one.user == scope.asking)
            return one.consent;
        if (scope.clients.contains(one.user.value()) &&
            actedFor.value_or(domain::ConsentState::Valid) == domain::ConsentState::Valid)
            actedFor = one.consent;
    }
    return actedFor.value_or(domain::ConsentState::Unknown);
}

} // namespace attune::server::store
