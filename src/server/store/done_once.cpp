// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/done_once.h"

namespace attune::server::store {

bool claimOnce(Connection &connection, const DoneOnce &attempt, base::Instant now)
{
    return connection
               .run(QStringLiteral("INSERT INTO done_once(name, user_id, operation, request, claim, lease_until, "
                                   "created_at) VALUES(?,?,?,?,?,?,?) ON CONFLICT DO NOTHING"),
                    {attempt.name, attempt.userId, attempt.operation, attempt.request, attempt.claim,
                     attempt.leaseUntilMs, base::toUnixMs(now)})
               .changedRows() == 1;
}

std::optional<DoneOnce> doneOnce(Connection &connection, const QString &name)
{
    enum class Column { UserId, Operation, Request, Claim, LeaseUntil, Status, Made, RecordingId };
    auto row = connection.run(QStringLiteral("SELECT user_id, operation, request, claim, lease_until, status, made, "
                                             "recording_id FROM done_once WHERE name = ?"),
                              {name});
    if (!row.next())
        return std::nullopt;
    return DoneOnce{name,
                    row.text(Column::UserId),
                    row.text(Column::Operation),
                    row.text(Column::Request),
                    row.text(Column::Claim),
                    row.number(Column::LeaseUntil),
                    static_cast<int>(row.number(Column::Status)),
                    row.text(Column::Made),
                    row.text(Column::RecordingId)};
}

bool takeOverOnce(Connection &connection, const DoneOnce &before, const DoneOnce &attempt)
{
    return connection
               .run(QStringLiteral("UPDATE done_once SET claim = ?, lease_until = ? WHERE name = ? AND claim = ? AND "
                                   "lease_until = ? AND status = 0"),
                    {attempt.claim, attempt.leaseUntilMs, before.name, before.claim, before.leaseUntilMs})
               .changedRows() == 1;
}

bool renewOnce(Connection &connection, const DoneOnce &attempt)
{
    return connection
               .run(QStringLiteral("UPDATE done_once SET lease_until = ? WHERE name = ? AND claim = ?"),
                    {attempt.leaseUntilMs, attempt.name, attempt.claim})
               .changedRows() == 1;
}

bool noteDoneOnce(Connection &connection, const DoneOnce &attempt)
{
    return connection
               .run(QStringLiteral("UPDATE done_once SET status = ?, made = ?, recording_id = ?, request = ? WHERE "
                                   "name = ? AND claim = ?"),
                    {attempt.status, attempt.made, attempt.recordingId, attempt.request, attempt.name, attempt.claim})
               .changedRows() == 1;
}

void releaseOnce(Connection &connection, const DoneOnce &attempt)
{
    connection.run(QStringLiteral("DELETE FROM done_once WHERE name = ? AND claim = ? AND status = 0"),
                   {attempt.name, attempt.claim});
}

void forgetDoneBy(Connection &connection, const QString &userId)
{
    connection.run(QStringLiteral("DELETE FROM done_once WHERE user_id = ?"), {userId});
}

void forgetDoneAbout(Connection &connection, const QString &recordingId)
{
    connection.run(QStringLiteral("DELETE FROM done_once WHERE recording_id = ?"), {recordingId});
}

bool noteCallback(Connection &connection, const QString &hash, base::Instant now)
{
    return connection
               .run(QStringLiteral("INSERT INTO webhook_events(hash, received_at) VALUES(?,?) ON CONFLICT DO NOTHING"),
                    {hash, base::toUnixMs(now)})
               .changedRows() == 1;
}

} // namespace attune::server::store
