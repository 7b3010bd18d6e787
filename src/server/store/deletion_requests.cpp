// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/deletion_requests.h"

#include "base/id.h"

namespace attune::server::store {

using base::toUnixMs;
using domain::DeletionRequestState;

namespace {

struct Found
{
    domain::DeletionRequest request;
    QString askedEntry;
    QString answeredEntry;
};

std::optional<Found> newest(Connection &connection, const QString &recordingId, const domain::UserId &reader)
{
    enum class Column { State, AskedAt, AskedBy, AnsweredAt, AskedEntry, AnsweredEntry };
    auto row =
        connection.run(QStringLiteral("SELECT state, asked_at, asked_by, answered_at, asked_entry, answered_entry FROM "
                                      "deletion_wishes WHERE recording_id = ? ORDER BY asked_at DESC, id DESC LIMIT 1"),
                       {recordingId});
    const auto state = row.next() ? domain::deletionRequestStateFromText(row.text(Column::State)) : std::nullopt;
    if (!state)
        return std::nullopt;
    return Found{{*state,
                  base::fromUnixMs(row.number(Column::AskedAt)),
                  row.text(Column::AskedBy) == reader.value(),
                  {},
                  row.instant(Column::AnsweredAt),
                  {}},
                 row.text(Column::AskedEntry),
                 row.text(Column::AnsweredEntry)};
}

} // namespace

std::optional<domain::DeletionRequest> latestDeletionRequest(Connection &connection, const QString &recordingId,
                                                             const domain::UserId &reader,
                                                             const std::function<QString(const QString &)> &textOf)
{
    auto found = newest(connection, recordingId, reader);
    if (!found)
        return std::nullopt;
    found->request.words = textOf(found->askedEntry);
    found->request.answer = textOf(found->answeredEntry);
    return found->request;
}

domain::UserId askerOf(Connection &connection, const QString &recordingId, DeletionRequestState state)
{
    return domain::UserId(
        connection
            .run(QStringLiteral("SELECT asked_by FROM deletion_wishes WHERE recording_id = ? AND state = "
                                "? ORDER BY asked_at DESC LIMIT 1"),
                 {recordingId, domain::textOf(state)})
            .firstOr<QString>());
}

bool addDeletionRequest(Connection &connection, const QString &recordingId, const domain::UserId &asker,
                        const QString &entryId, base::Instant now)
{
    return connection
               .run(QStringLiteral("INSERT INTO deletion_wishes(id, recording_id, asked_by, asked_at, asked_entry, "
                                   "state) VALUES(?,?,?,?,?,'open') ON CONFLICT DO NOTHING"),
                    {base::newUuidV7(toUnixMs(now)), recordingId, asker.value(), toUnixMs(now), entryId})
               .changedRows() == 1;
}

bool moveDeletionRequest(Connection &connection, const QString &recordingId, DeletionRequestState from,
                         DeletionRequestState to, const domain::UserId &by, const QString &entryId, base::Instant now)
{
    // The last one only: older requests about the recording were answered.
    return connection
               .run(QStringLiteral("UPDATE deletion_wishes SET state = ?, answered_by = ?, answered_at = ?, "
                                   "answered_entry = ? WHERE state = ? AND id = (SELECT id FROM deletion_wishes WHERE "
                                   "recording_id = ? ORDER BY asked_at DESC, id DESC LIMIT 1)"),
                    {domain::textOf(to), by.value(), toUnixMs(now), entryId, domain::textOf(from), recordingId})
               .changedRows() == 1;
}

std::optional<ProposedDeletion> proposedDeletionOf(Connection &connection, const QString &recordingId)
{
    enum class Column { AskedBy, Category };
    auto row = connection.run(QStringLiteral("SELECT asked_by, category FROM deletion_requests WHERE recording_id = ?"),
                              {recordingId});
    return row.next()
               ? std::optional(ProposedDeletion{domain::UserId(row.text(Column::AskedBy)), row.text(Column::Category)})
               : std::nullopt;
}

void addProposedDeletion(Connection &connection, const QString &recordingId, const ProposedDeletion &proposed,
                         base::Instant now)
{
    connection.run(QStringLiteral("INSERT INTO deletion_requests(recording_id, asked_by, asked_at, category) "
                                  "VALUES(?,?,?,?) ON CONFLICT(recording_id) DO NOTHING"),
                   {recordingId, proposed.askedBy.value(), base::toUnixMs(now), proposed.category});
}

void dropProposedDeletion(Connection &connection, const QString &recordingId)
{
    connection.run(QStringLiteral("DELETE FROM deletion_requests WHERE recording_id = ?"), {recordingId});
}

int openDeletionRequests(Connection &connection, const QString &office)
{
    return connection
        .run(QStringLiteral(
                 "SELECT COUNT(*) FROM deletion_wishes w JOIN recordings r ON r.id = w.recording_id JOIN users "
                 "c ON c.id = r.client_id WHERE w.state = 'open' AND (? = '' OR c.office_id = ?)"),
             {office, office})
        .firstOr<int>(0);
}

} // namespace attune::server::store
