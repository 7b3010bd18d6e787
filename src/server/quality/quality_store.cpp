// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/quality/quality_store.h"

#include "base/id.h"
#include "server/store/columns.h"

namespace attune::server::quality {

using base::toUnixMs;
using domain::QualityState;

namespace {

enum class DrawColumn {
    Id,
    OfficeId,
    Month,
    PerClinician,
    Candidates,
    List,
    ListHash,
    FrozenAt,
    FreezeEntry,
    FrozenSequence,
    Checkpoint,
    CheckpointSize,
    Drawn,
    DrawnAt
};
constexpr auto drawTable = store::selected<DrawColumn>({{DrawColumn::Id, "id"},
                                                        {DrawColumn::OfficeId, "office_id"},
                                                        {DrawColumn::Month, "month"},
                                                        {DrawColumn::PerClinician, "per_clinician"},
                                                        {DrawColumn::Candidates, "candidates"},
                                                        {DrawColumn::List, "list"},
                                                        {DrawColumn::ListHash, "list_hash"},
                                                        {DrawColumn::FrozenAt, "frozen_at"},
                                                        {DrawColumn::FreezeEntry, "freeze_entry"},
                                                        {DrawColumn::FrozenSequence, "frozen_sequence"},
                                                        {DrawColumn::Checkpoint, "checkpoint"},
                                                        {DrawColumn::CheckpointSize, "checkpoint_size"},
                                                        {DrawColumn::Drawn, "drawn"},
                                                        {DrawColumn::DrawnAt, "drawn_at"}});
const QString drawColumns = QStringLiteral("SELECT ") + drawTable.list() + QStringLiteral(" FROM quality_draws ");

QList<DrawRow> drawsFrom(store::Statement rows)
{
    QList<DrawRow> draws;
    while (rows.next()) {
        DrawRow draw;
        draw.id = rows.text(DrawColumn::Id);
        draw.office = rows.text(DrawColumn::OfficeId);
        draw.month = rows.text(DrawColumn::Month);
        draw.perClinician = static_cast<int>(rows.number(DrawColumn::PerClinician));
        draw.candidates = static_cast<qsizetype>(rows.number(DrawColumn::Candidates));
        draw.list = rows.text(DrawColumn::List).toUtf8();
        draw.listHash = rows.text(DrawColumn::ListHash);
        draw.frozenAt = base::fromUnixMs(rows.number(DrawColumn::FrozenAt));
        draw.freezeEntry = rows.text(DrawColumn::FreezeEntry);
        draw.frozenSequence = rows.number(DrawColumn::FrozenSequence);
        draw.checkpoint = rows.text(DrawColumn::Checkpoint);
        draw.checkpointSize = rows.number(DrawColumn::CheckpointSize);
        draw.drawn = static_cast<int>(rows.number(DrawColumn::Drawn));
        draw.drawnAt = rows.instant(DrawColumn::DrawnAt);
        draws.append(draw);
    }
    return draws;
}

std::optional<DrawRow> firstOf(const QList<DrawRow> &draws)
{
    return draws.isEmpty() ? std::nullopt : std::optional(draws.first());
}

enum class ReviewColumn { Id, DrawId, OfficeId, Month, RecordingId, ClinicianId, State, StateBy, StateAt, Entry };
constexpr auto reviewTable = store::selected<ReviewColumn>({{ReviewColumn::Id, "q.id"},
                                                            {ReviewColumn::DrawId, "q.draw_id"},
                                                            {ReviewColumn::OfficeId, "d.office_id"},
                                                            {ReviewColumn::Month, "d.month"},
                                                            {ReviewColumn::RecordingId, "q.recording_id"},
                                                            {ReviewColumn::ClinicianId, "q.clinician_id"},
                                                            {ReviewColumn::State, "q.state"},
                                                            {ReviewColumn::StateBy, "q.state_by"},
                                                            {ReviewColumn::StateAt, "q.state_at"},
                                                            {ReviewColumn::Entry, "q.entry"}});
const QString reviewColumns = QStringLiteral("SELECT ") + reviewTable.list() +
                              QStringLiteral(" FROM quality_reviews q JOIN quality_draws d ON d.id = q.draw_id ");

QList<ReviewRow> reviewsFrom(store::Statement rows)
{
    QList<ReviewRow> reviews;
    while (rows.next())
        reviews.append(
            {rows.text(ReviewColumn::Id), rows.text(ReviewColumn::DrawId), rows.text(ReviewColumn::OfficeId),
             rows.text(ReviewColumn::Month), rows.text(ReviewColumn::RecordingId), rows.text(ReviewColumn::ClinicianId),
             domain::qualityStateFromText(rows.text(ReviewColumn::State)).value_or(QualityState::Dropped),
             rows.text(ReviewColumn::StateBy), rows.instant(ReviewColumn::StateAt), rows.text(ReviewColumn::Entry)});
    return reviews;
}

} // namespace

std::optional<Quota> quotaOf(store::Connection &connection, const QString &office)
{
    enum class Column { PerClinician, SetBy, SetAt };
    auto row = connection.run(
        QStringLiteral("SELECT per_clinician, set_by, set_at FROM quality_quotas WHERE office_id = ?"), {office});
    if (!row.next())
        return std::nullopt;
    return Quota{static_cast<int>(row.number(Column::PerClinician)), row.text(Column::SetBy),
                 base::fromUnixMs(row.number(Column::SetAt))};
}

void keepQuota(store::Connection &connection, const QString &office, const Quota &quota)
{
    connection.run(
        QStringLiteral("INSERT INTO quality_quotas(office_id, per_clinician, set_by, set_at) VALUES(?,?,?,?) "
                       "ON CONFLICT(office_id) DO UPDATE SET per_clinician = excluded.per_clinician, set_by "
                       "= excluded.set_by, set_at = excluded.set_at"),
        {office, quota.perClinician, quota.setBy, toUnixMs(quota.setAt)});
}

std::optional<DrawRow> drawById(store::Connection &connection, const QString &id)
{
    return firstOf(drawsFrom(connection.run(drawColumns + QStringLiteral("WHERE id = ?"), {id})));
}

std::optional<DrawRow> drawOfMonth(store::Connection &connection, const QString &office, const QString &month)
{
    return firstOf(
        drawsFrom(connection.run(drawColumns + QStringLiteral("WHERE office_id = ? AND month = ?"), {office, month})));
}

QList<DrawRow> drawsOf(store::Connection &connection, const QString &office, int most)
{
    return drawsFrom(connection.run(drawColumns + QStringLiteral("WHERE office_id = ? ORDER BY month DESC LIMIT ?"),
                                    {office, most}));
}

QList<DrawRow> unfinishedDraws(store::Connection &connection)
{
    return drawsFrom(
        connection.run(drawColumns + QStringLiteral("WHERE drawn_at IS NULL ORDER BY frozen_at, id LIMIT 100")));
}

bool freeze(store::Connection &connection, const DrawRow &draw)
{
    return connection
               .run(QStringLiteral("INSERT INTO quality_draws(id, office_id, month, per_clinician, candidates, list, "
                                   "list_hash, frozen_at, freeze_entry) VALUES(?,?,?,?,?,?,?,?,'') ON "
                                   "CONFLICT(office_id, month) DO NOTHING"),
                    {draw.id, draw.office, draw.month, draw.perClinician, draw.candidates, QString::fromUtf8(draw.list),
                     draw.listHash, toUnixMs(draw.frozenAt)})
               .changedRows() == 1;
}

void noteFreezeEntry(store::Connection &connection, const QString &draw, const QString &entry, qint64 sequence)
{
    connection.run(QStringLiteral("UPDATE quality_draws SET freeze_entry = ?, frozen_sequence = ? WHERE id = ? AND "
                                  "freeze_entry = ''"),
                   {entry, sequence, draw});
}

void noteSeed(store::Connection &connection, const QString &draw, const QString &checkpoint, qint64 size)
{
    connection.run(QStringLiteral("UPDATE quality_draws SET checkpoint = ?, checkpoint_size = ? WHERE id = ? AND "
                                  "checkpoint = ''"),
                   {checkpoint, size, draw});
}

bool noteDrawn(store::Connection &connection, const QString &draw, const QList<std::pair<QString, QString>> &recordings,
               base::Instant now)
{
    store::Transaction transaction(connection);
    const int first = connection
                          .run(QStringLiteral("UPDATE quality_draws SET drawn = ?, drawn_at = ? WHERE id = ? AND "
                                              "drawn_at IS NULL"),
                               {recordings.size(), toUnixMs(now), draw})
                          .changedRows();
    if (first != 1)
        return false;
    int place = 0;
    for (const auto &[recording, clinician] : recordings)
        connection.run(QStringLiteral("INSERT INTO quality_reviews(id, draw_id, recording_id, clinician_id, place, "
                                      "state) VALUES(?,?,?,?,?,?)"),
                       {base::newUuidV7(toUnixMs(now)), draw, recording, clinician, ++place,
                        domain::textOf(QualityState::Waiting)});
    transaction.commit();
    return true;
}

std::optional<ReviewRow> reviewById(store::Connection &connection, const QString &id)
{
    const auto rows = reviewsFrom(connection.run(reviewColumns + QStringLiteral("WHERE q.id = ?"), {id}));
    return rows.isEmpty() ? std::nullopt : std::optional(rows.first());
}

QList<ReviewRow> reviewsOf(store::Connection &connection, const QString &office, std::optional<QualityState> state,
                           const QString &cursor, int limit)
{
    QString where = QStringLiteral("WHERE (? = '' OR d.office_id = ?) ");
    QList<QVariant> values = {office, office};
    if (state) {
        where += QStringLiteral("AND q.state = ? ");
        values << domain::textOf(*state);
    }
    if (!cursor.isEmpty()) {
        where += QStringLiteral("AND (d.month < (SELECT m.month FROM quality_reviews c JOIN quality_draws m ON m.id = "
                                "c.draw_id WHERE c.id = ?) OR (d.month = (SELECT m.month FROM quality_reviews c JOIN "
                                "quality_draws m ON m.id = c.draw_id WHERE c.id = ?) AND (q.place, q.id) > (SELECT "
                                "c.place, c.id FROM quality_reviews c WHERE c.id = ?))) ");
        values << cursor << cursor << cursor;
    }
    values << limit;
    return reviewsFrom(
        connection.run(reviewColumns + where + QStringLiteral("ORDER BY d.month DESC, q.place, q.id LIMIT ?"), values));
}

QList<ReviewRow> waitingReviews(store::Connection &connection, const QString &office)
{
    return reviewsFrom(
        connection.run(reviewColumns + QStringLiteral("WHERE q.state = ? AND (? = '' OR d.office_id = ?) "
                                                      "ORDER BY q.id LIMIT 5000"),
                       {domain::textOf(QualityState::Waiting), office, office}));
}

QStringList recordingsOfDraw(store::Connection &connection, const QString &draw)
{
    return connection
        .run(QStringLiteral("SELECT recording_id FROM quality_reviews WHERE draw_id = ? ORDER BY place"), {draw})
        .all<QString>();
}

bool settle(store::Connection &connection, const QString &review, QualityState state, const QString &by,
            const QString &entry, base::Instant now)
{
    return connection
               .run(QStringLiteral("UPDATE quality_reviews SET state = ?, state_by = ?, state_at = ?, entry = ? WHERE "
                                   "id = ? AND state = ?"),
                    {domain::textOf(state), by, toUnixMs(now), entry, review, domain::textOf(QualityState::Waiting)})
               .changedRows() == 1;
}

} // namespace attune::server::quality
