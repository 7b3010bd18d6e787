// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/recordings.h"

#include "domain/log_action.h"
#include "domain/media_ranges.h"
#include "protocol/access_event_codec.h"
#include "protocol/problem.h"
#include "server/store/columns.h"
#include "server/store/name_order.h"
#include "server/store/recording_terms.h"
#include "server/store/vocabulary_terms.h"

#include <QHash>

namespace attune::server::store {

using domain::ProblemCode;
using protocol::Json;
using namespace domain;

namespace {

enum class RowColumn {
    Number,
    Id,
    Session,
    Status,
    StatusReason,
    Client,
    ClientName,
    ClientRecordNumber,
    ClientBirthDate,
    Clinician,
    ClinicianName,
    SessionAt,
    StartedAt,
    EndedAt,
    Seconds,
    Bytes,
    Format,
    Sha256,
    AudioOnly,
    HasMedia,
    HasTranscript,
    KeptUntil,
    Views,
    Downloads,
    ResumeAt,
    IsOpened,
    Watched,
    Viewers,
    PublicNumber,
    EraseAt,
    Office,
    Classification,
    DeletionRequest,
    DeletionAskedBy,
    Holds,
    OriginalSha256,
    MediaNotes
};
constexpr auto rowTable = store::selected<RowColumn>(
    {{RowColumn::Number, "r.number"},
     {RowColumn::Id, "r.id"},
     {RowColumn::Session, "r.session_id"},
     {RowColumn::Status, "r.status"},
     {RowColumn::StatusReason, "r.status_reason"},
     {RowColumn::Client, "r.client_id"},
     {RowColumn::ClientName, "c.full_name"},
     {RowColumn::ClientRecordNumber, "c.record_number"},
     {RowColumn::ClientBirthDate, "c.birth_date"},
     {RowColumn::Clinician, "r.clinician_id"},
     {RowColumn::ClinicianName, "p.full_name"},
     {RowColumn::SessionAt, "r.session_at"},
     {RowColumn::StartedAt, "r.started_at"},
     {RowColumn::EndedAt, "r.ended_at"},
     {RowColumn::Seconds, "r.duration_s"},
     {RowColumn::Bytes, "r.size_bytes"},
     {RowColumn::Format, "r.format"},
     {RowColumn::Sha256, "r.sha256"},
     {RowColumn::AudioOnly, "r.audio_only"},
     {RowColumn::HasMedia, "r.has_media"},
     {RowColumn::HasTranscript, "r.has_transcript"},
     {RowColumn::KeptUntil, "r.kept_until"},
     {RowColumn::Views, "r.view_count"},
     {RowColumn::Downloads, "r.download_count"},
     {RowColumn::ResumeAt, "v.resume_at_ms"},
     {RowColumn::IsOpened, "v.opened"},
     {RowColumn::Watched, "v.ranges"},
     {RowColumn::Viewers,
      "(SELECT COUNT(DISTINCT actor_id) FROM access_log a WHERE a.recording_id = r.id AND a.action = %1)"},
     {RowColumn::PublicNumber, "r.public_number"},
     {RowColumn::EraseAt, "r.erase_at"},
     {RowColumn::Office, "r.office_id"},
     {RowColumn::Classification, "r.classification"},
     {RowColumn::DeletionRequest, "(SELECT w.state FROM deletion_wishes w WHERE w.recording_id = r.id ORDER BY "
                                  "w.asked_at DESC, w.id DESC LIMIT 1)"},
     {RowColumn::DeletionAskedBy, "(SELECT q.asked_by FROM deletion_requests q WHERE q.recording_id = r.id)"},
     {RowColumn::Holds, "(SELECT COUNT(*) FROM legal_holds h WHERE h.recording_id = r.id AND h.lifted_at IS NULL)"},
     {RowColumn::OriginalSha256, "r.original_sha256"},
     {RowColumn::MediaNotes, "r.media_notes"}});
const QString columns =
    QStringLiteral("SELECT ") + rowTable.list().arg(sqlWord(domain::LogAction::LinkIssued)) + QStringLiteral(", ") +
    consentColumns(QStringLiteral("r.client_id"), QStringLiteral("r.session_id"),
                   QStringLiteral("COALESCE(r.started_at, r.session_at)")) +
    QStringLiteral(" FROM recordings r JOIN users c ON c.id = r.client_id JOIN users p ON p.id = r.clinician_id "
                   "JOIN therapy_sessions s ON s.id = r.session_id "
                   "LEFT JOIN viewing_state v ON v.recording_id = r.id AND v.user_id = ? ");

QList<MediaRange> watchedRanges(const QString &rangesJson)
{
    const auto parsed = Json::parse(rangesJson.toStdString(), nullptr, false);
    return parsed.is_array() ? merged(protocol::rangesFrom(parsed)) : QList<MediaRange>();
}

qint64 lengthOf(const QList<MediaRange> &ranges)
{
    qint64 total = 0;
    for (const MediaRange &range : ranges)
        total += range.endMs - range.startMs;
    return total;
}

void readMedia(Recording &r, const Statement &row)
{
    r.sessionAt = row.instant(RowColumn::SessionAt);
    r.startedAt = row.instant(RowColumn::StartedAt);
    r.endedAt = row.instant(RowColumn::EndedAt);
    // A failed recording stored nothing: it has no length, and nothing of it is kept.
    const bool failed = row.text(RowColumn::Status) == textOf(RecordingStatus::Failed);
    if (row.number(RowColumn::Seconds) > 0 && !failed)
        r.duration = std::chrono::seconds(row.number(RowColumn::Seconds));
    if (row.flag(RowColumn::HasMedia))
        r.sizeBytes = row.number(RowColumn::Bytes);
    r.format = row.text(RowColumn::Format);
    r.sha256 = row.text(RowColumn::Sha256);
    r.originalSha256 = row.text(RowColumn::OriginalSha256);
    r.notes = domain::mediaNotesFrom(row.text(RowColumn::MediaNotes));
    r.audioOnly = row.flag(RowColumn::AudioOnly);
    r.hasTranscript = row.flag(RowColumn::HasTranscript);
    if (row.number(RowColumn::KeptUntil) > 0 && !failed)
        r.keptUntil = base::fromUnixMs(row.number(RowColumn::KeptUntil));
    if (r.status == RecordingStatus::Failed &&
        !row.flag(RowColumn::HasMedia)) { // of what was never stored nothing is kept
        r.duration.reset();
        r.keptUntil.reset();
    }
    r.eraseAt = row.instant(RowColumn::EraseAt);
}

void readViewing(Recording &r, const Statement &row)
{
    r.viewCount = static_cast<int>(row.number(RowColumn::Views));
    r.downloadCount = static_cast<int>(row.number(RowColumn::Downloads));
    if (!row.isNull(RowColumn::ResumeAt))
        r.resumeAt = std::chrono::milliseconds(row.number(RowColumn::ResumeAt));
    r.isNew = !row.flag(RowColumn::IsOpened);
    r.watched = watchedRanges(row.text(RowColumn::Watched));
    if (r.duration && r.duration->count() > 0)
        r.watchedPercent = static_cast<int>(std::min<qint64>(100, lengthOf(r.watched) / (r.duration->count() * 10)));
    r.viewerCount = static_cast<int>(row.number(RowColumn::Viewers));
}

RecordingRow rowFrom(const Statement &row)
{
    RecordingRow result;
    Recording &r = result.recording;
    result.number = row.number(RowColumn::Number);
    result.publicNumber = row.number(RowColumn::PublicNumber);
    result.hasMedia = row.flag(RowColumn::HasMedia);
    result.office = row.text(RowColumn::Office);
    result.classification = row.text(RowColumn::Classification);
    r.deletion.request = domain::deletionRequestStateFromText(row.text(RowColumn::DeletionRequest));
    result.deletionAskedBy = UserId(row.text(RowColumn::DeletionAskedBy));
    r.deletion.isHeld = row.number(RowColumn::Holds) > 0;
    result.consent = consentStandingFrom(row, rowTable.count());
    r.number = row.text(RowColumn::PublicNumber);
    r.id = RecordingId(row.text(RowColumn::Id));
    r.sessionId = SessionId(row.text(RowColumn::Session));
    r.rawStatus = row.text(RowColumn::Status);
    r.status = recordingStatusFromText(r.rawStatus);
    r.statusReason = row.text(RowColumn::StatusReason);
    const QString client = row.text(RowColumn::Client);
    r.clientId = UserId(client);
    r.clientName = row.opened(RowColumn::ClientName, personal::userName, client);
    r.clientRecordNumber = row.opened(RowColumn::ClientRecordNumber, personal::userRecordNumber, client);
    r.clientBirthDate = row.opened(RowColumn::ClientBirthDate, personal::userBirthDate, client);
    r.clinicianId = UserId(row.text(RowColumn::Clinician));
    r.clinicianName = row.opened(RowColumn::ClinicianName, personal::userName, row.text(RowColumn::Clinician));
    readMedia(r, row);
    readViewing(r, row);
    return result;
}

QString sortColumn(RecordingQuery::Sort sort)
{
    switch (sort) {
    case RecordingQuery::Sort::SessionAt:
        return QStringLiteral("r.session_at");
    case RecordingQuery::Sort::Duration:
        return QStringLiteral("r.duration_s");
    case RecordingQuery::Sort::Size:
        return QStringLiteral("r.size_bytes");
    case RecordingQuery::Sort::Client:
        return QStringLiteral("r.client_id"); // the name of whom: name_order.h
    case RecordingQuery::Sort::Clinician:
        return QStringLiteral("r.clinician_id");
    case RecordingQuery::Sort::Status:
        return QStringLiteral("r.status");
    case RecordingQuery::Sort::Views:
        return QStringLiteral("r.view_count");
    case RecordingQuery::Sort::KeptUntil:
        break;
    }
    return QStringLiteral("r.kept_until");
}

bool sortsNames(RecordingQuery::Sort sort)
{
    return sort == RecordingQuery::Sort::Client || sort == RecordingQuery::Sort::Clinician;
}

bool sortsText(RecordingQuery::Sort sort)
{
    return sortsNames(sort) || sort == RecordingQuery::Sort::Status;
}

QByteArray cursorKind(const RecordingQuery &query)
{
    return textOf(query.sort).toLatin1() + (query.order == RecordingQuery::Order::Ascending ? "+" : "-");
}

QString cursorAfter(const RecordingQuery &query, const QVariant &sortValue, qint64 number)
{
    const Json value = sortsText(query.sort) ? protocol::json(sortValue.toString()) : Json(sortValue.toLongLong());
    const Json content = Json::array({cursorKind(query).toStdString(), value, number});
    return QString::fromLatin1(
        protocol::toBytes(content).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

/// Where a page begins: behind a value and a number.
struct Place
{
    QVariant value;
    qint64 number = 0;
};

base::Result<std::optional<Place>> placeOf(const RecordingQuery &query)
{
    if (query.cursor.isEmpty())
        return std::optional<Place>();
    const QByteArray bytes = QByteArray::fromBase64(query.cursor.toLatin1(), QByteArray::Base64UrlEncoding);
    const Json content = Json::parse(bytes.constBegin(), bytes.constEnd(), nullptr, false);
    const bool isText = sortsText(query.sort);
    const auto refused =
        protocol::fail(ProblemCode::InvalidField, QStringLiteral("the cursor does not belong to this query"));
    if (!content.is_array() || content.size() != 3 || !content[0].is_string() ||
        content[0].get<std::string>() != cursorKind(query).toStdString())
        return refused;
    constexpr protocol::Bounds<qint64> any{-protocol::largestInteger, protocol::largestInteger};
    const auto last = protocol::strictInteger(content[2], any);
    const auto number = isText ? std::nullopt : protocol::strictInteger(content[1], any);
    if (!last || (isText ? !content[1].is_string() : !number))
        return refused;
    return std::optional(
        Place{isText ? QVariant(QString::fromStdString(content[1].get<std::string>())) : QVariant(*number), *last});
}

void addPlace(Where &where, const RecordingQuery &query, const Place &place)
{
    const QString sign = query.order == RecordingQuery::Order::Ascending ? QStringLiteral(">") : QStringLiteral("<");
    where.add(QStringLiteral("(%1, r.number) %2 (?, ?)").arg(sortColumn(query.sort), sign),
              {place.value, place.number});
}

constexpr qint64 countedExactly = 10'000;

/// Counting a million rows takes longer than reading a page of them, so beyond `most` the exact count is not given.
qint64 countOf(Connection &connection, const Scope &scope, const Where &where, std::optional<qint64> most)
{
    const auto [from, values] = fromRecordings(where, scope.asking);
    const QString sql = most ? QStringLiteral("SELECT COUNT(*) FROM (SELECT 1") + from + where.text() +
                                   QStringLiteral(" LIMIT %1) counted").arg(*most)
                             : QStringLiteral("SELECT COUNT(*)") + from + where.text();
    return connection.run(sql, values + where.values).only<qint64>();
}

QList<RecordingRow> fetch(Connection &connection, const QString &tail, const QList<QVariant> &values)
{
    auto rows = connection.run(columns + tail, values);
    QList<RecordingRow> result;
    while (rows.next())
        result.append(rowFrom(rows));
    return result;
}

QString orderOf(const RecordingQuery &query)
{
    const QString direction =
        query.order == RecordingQuery::Order::Ascending ? QStringLiteral("ASC") : QStringLiteral("DESC");
    return QStringLiteral(" ORDER BY %1 %2, r.number %2").arg(sortColumn(query.sort), direction);
}

/// One more than the page: whether there is a next one.
QString limitOf(const RecordingQuery &query)
{
    return QStringLiteral(" LIMIT %1").arg(query.pageSize + 1);
}

/// Passes over rows by an index alone; everything else is read for those that are on the page.
QList<RecordingRow> fetchBeyond(Connection &connection, const Scope &scope, const Where &where,
                                const RecordingQuery &query)
{
    const auto [from, values] = fromRecordings(where, scope.asking);
    const QString among = QStringLiteral("SELECT r.number") + from + where.text() + orderOf(query) + limitOf(query) +
                          QStringLiteral(" OFFSET %1").arg(query.skip);
    return fetch(connection, QStringLiteral(" WHERE r.number IN (") + among + QLatin1Char(')') + orderOf(query),
                 QList<QVariant>{scope.asking.value()} + values + where.values);
}

std::optional<RecordingRow> one(const QList<RecordingRow> &rows)
{
    return rows.isEmpty() ? std::nullopt : std::optional(rows.first());
}

QVariant sortValue(Connection &connection, const RecordingQuery &query, const RecordingRow &row)
{
    if (sortsNames(query.sort)) {
        const bool isClient = query.sort == RecordingQuery::Sort::Client;
        const auto directory = connection.people();
        const ListedPerson *person =
            directory->find((isClient ? row.recording.clientId : row.recording.clinicianId).value());
        return person ? person->fold : QString();
    }
    return connection
        .run(QStringLiteral("SELECT %1 FROM recordings r WHERE r.number = ?").arg(sortColumn(query.sort)), {row.number})
        .only<QVariant>();
}

/// Names are sealed: whose recordings come first is decided here, by everybody in the order of names.
QList<RecordingRow> fetchByName(Connection &connection, const Scope &scope, const Where &where,
                                const RecordingQuery &query, const std::optional<Place> &place, bool isFew)
{
    NameOrder order;
    order.column = sortColumn(query.sort);
    order.ascending = query.order == RecordingQuery::Order::Ascending;
    order.isFew = isFew;
    if (place)
        order.after = std::pair(place->value.toString(), place->number);
    const QList<qint64> numbers = numbersByName(connection, where, scope.asking, order, query.skip, query.pageSize + 1);
    if (numbers.isEmpty())
        return {};
    QStringList texts;
    for (const qint64 number : numbers)
        texts << QString::number(number);
    const auto rows = fetch(connection, QStringLiteral("WHERE r.number IN (") + texts.join(QLatin1Char(',')) + u')',
                            {scope.asking.value()});
    QHash<qint64, qsizetype> at;
    for (qsizetype i = 0; i < rows.size(); ++i)
        at.insert(rows.at(i).number, i);
    QList<RecordingRow> sorted;
    for (const qint64 number : numbers) {
        if (const auto found = at.constFind(number); found != at.constEnd())
            sorted.append(rows.at(*found));
    }
    return sorted;
}

QList<RecordingRow> fetchPage(Connection &connection, const Scope &scope, Where where, const RecordingQuery &query,
                              const std::optional<Place> &place, bool isFew)
{
    if (sortsNames(query.sort))
        return fetchByName(connection, scope, where, query, place, isFew);
    if (place)
        addPlace(where, query, *place);
    return query.skip > 0 ? fetchBeyond(connection, scope, where, query)
                          : fetch(connection, where.text() + orderOf(query) + limitOf(query),
                                  QList<QVariant>{scope.asking.value()} + where.values);
}

} // namespace

base::Result<Page<RecordingRow>> listRecordings(Connection &connection, const Scope &scope, const RecordingQuery &query)
{
    const auto place = placeOf(query);
    if (!place)
        return place.error();
    const Where counted = termsOf(connection, scope, query, TermsFor::Count);
    Page<RecordingRow> page;
    page.total = countOf(connection, scope, counted, query.countAll ? std::nullopt : std::optional(countedExactly + 1));
    const bool isFew = *page.total <= countedExactly;
    if (!query.countAll && !isFew) {
        page.total = countedExactly;
        page.totalIsAtLeast = true;
    }
    const Where where = isFew ? counted : termsOf(connection, scope, query, TermsFor::Page);
    page.items = fetchPage(connection, scope, where, query, *place, isFew);
    if (page.items.size() > query.pageSize) {
        page.items.removeLast();
        const RecordingRow &last = page.items.last();
        page.nextCursor = cursorAfter(query, sortValue(connection, query, last), last.number);
    }
    return page;
}

std::optional<RecordingRow> recordingById(Connection &connection, const QString &id, const UserId &asking)
{
    return one(fetch(connection, QStringLiteral("WHERE r.id = ?"), {asking.value(), id}));
}

std::optional<RecordingRow> recordingByNumber(Connection &connection, qint64 publicNumber, const UserId &asking)
{
    return one(fetch(connection, QStringLiteral("WHERE r.public_number = ?"), {asking.value(), publicNumber}));
}

QList<RecordingRow> recordingsOfSession(Connection &connection, const QString &sessionId, const UserId &asking)
{
    return fetch(connection, QStringLiteral("WHERE r.session_id = ? ORDER BY r.number DESC"),
                 {asking.value(), sessionId});
}

qint64 recordingsOf(Connection &connection, const domain::UserId &person)
{
    return connection
        .run(QStringLiteral("SELECT COUNT(*) FROM recordings WHERE client_id = ? OR clinician_id = ?"),
             {person.value(), person.value()})
        .firstOr<qint64>(0);
}

QList<std::pair<QString, QString>> recordingsToFetch(Connection &connection)
{
    enum class Column { Id, SessionId };
    auto rows = connection.run(QStringLiteral(
        "SELECT id, session_id FROM recordings WHERE status = 'PROCESSING' AND has_media = 0 AND status_reason = ''"));
    QList<std::pair<QString, QString>> waiting;
    while (rows.next())
        waiting.append({rows.text(Column::Id), rows.text(Column::SessionId)});
    return waiting;
}

QString clientOfRecording(Connection &connection, const QString &recordingId)
{
    return connection.run(QStringLiteral("SELECT client_id FROM recordings WHERE id = ?"), {recordingId})
        .firstOr<QString>();
}

bool isRecording(Connection &connection, const QString &recordingId)
{
    return connection.run(QStringLiteral("SELECT 1 FROM recordings WHERE id = ?"), {recordingId}).next();
}

QString anyRecording(Connection &connection)
{
    return connection.run(QStringLiteral("SELECT MIN(id) FROM recordings")).firstOr<QString>();
}

void classify(Connection &connection, const QString &recordingId, const QString &classification)
{
    connection.run(QStringLiteral("UPDATE recordings SET classification = ? WHERE id = ?"),
                   {classification, recordingId});
}

void countOpening(Connection &connection, const QString &recordingId, Opening opening)
{
    connection.run(opening == Opening::Download
                       ? QStringLiteral("UPDATE recordings SET download_count = download_count + 1 WHERE id = ?")
                       : QStringLiteral("UPDATE recordings SET view_count = view_count + 1 WHERE id = ?"),
                   {recordingId});
}

void rememberPosition(Connection &connection, const UserId &user, const QString &recordingId, qint64 positionMs)
{
    connection.run(
        QStringLiteral("INSERT INTO viewing_state(user_id, recording_id, resume_at_ms) VALUES(?,?,?) "
                       "ON CONFLICT(user_id, recording_id) DO UPDATE SET resume_at_ms = excluded.resume_at_ms"),
        {user.value(), recordingId, positionMs});
}

void rememberOpened(Connection &connection, const UserId &user, const QString &recordingId)
{
    connection.run(QStringLiteral("INSERT INTO viewing_state(user_id, recording_id, opened) VALUES(?,?,1) "
                                  "ON CONFLICT(user_id, recording_id) DO UPDATE SET opened = 1"),
                   {user.value(), recordingId});
}

/// Of one person and recording: it is read with every list, and written while others wait.
static constexpr qsizetype rangesKept = 1000;

void rememberWatched(Connection &connection, const UserId &user, const QString &recordingId, const QString &rangesJson)
{
    const QList<MediaRange> given = mergedInto(watchedRanges(rangesJson), rangesKept); // before others have to wait
    Transaction transaction(connection);
    enum class Column { Ranges };
    auto row = connection.run(QStringLiteral("SELECT ranges FROM viewing_state WHERE user_id = ? AND recording_id = ?"),
                              {user.value(), recordingId});
    const QList<MediaRange> ranges = row.next() ? watchedRanges(row.text(Column::Ranges)) + given : given;
    const QString joined = QString::fromUtf8(protocol::toBytes(protocol::toJson(mergedInto(ranges, rangesKept))));
    connection.run(QStringLiteral("INSERT INTO viewing_state(user_id, recording_id, ranges) VALUES(?,?,?) "
                                  "ON CONFLICT(user_id, recording_id) DO UPDATE SET ranges = excluded.ranges"),
                   {user.value(), recordingId, joined});
    transaction.commit();
}

} // namespace attune::server::store
