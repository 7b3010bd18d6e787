// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_export.h"

#include "protocol/access_rows_codec.h"
#include "server/audit/audit_event.h"
#include "server/audit/log_agents.h"
#include "server/audit/log_removals.h"
#include "server/audit/log_tree.h"

#include <QHash>
#include <QMap>

namespace attune::server::audit {

using protocol::Json;
using protocol::json;

namespace {

constexpr int pageSize = 1000;
constexpr qint64 leavesTogether = LogTree::tileWidth;

QByteArray base64Of(const crypto::Hash &hash)
{
    return crypto::toBytes(hash).toBase64();
}

class Provable final : public LogExport
{
public:
    Provable(store::Database &database, qint64 first, qint64 last, Continues continues)
        : LogExport(database), m_at(first), m_first(first), m_last(last), m_begun(continues == Continues::Yes)
    {}

protected:
    base::Result<QByteArray> next(store::Connection &connection) override
    {
        if (m_at == m_first && m_first > 1 && !m_begun) {
            m_begun = true;
            return top(connection);
        }
        if (m_at > m_last)
            return QByteArray();
        // To the end of a tile, so that its leaf hashes can follow.
        const qint64 end = std::min(m_last, ((m_at - 1) / leavesTogether + 1) * leavesTogether);
        const auto checkpoints = checkpointsBetween(connection, m_at, end);
        auto rows = connection.run(QStringLiteral("SELECT ") + logColumns +
                                       QStringLiteral(" FROM access_log l WHERE l.sequence BETWEEN ? AND ? ORDER BY "
                                                      "l.sequence"),
                                   {m_at, end});
        QMap<qint64, QByteArray> lines; // by the number of the last entry that each is about
        while (rows.next()) {
            const LoggedEntry logged = loggedEntryFrom(rows);
            lines.insert(logged.sequence, lineOf(logged) + '\n');
            countRow();
        }
        const auto leaves = leavesBetween(connection, m_at, end);
        if (!leaves)
            return leaves.error();
        if (lines.size() < end - m_at + 1)
            addRemoved(connection, end, *leaves, checkpoints, lines);
        QByteArray text = newNotes(connection, m_at, end);
        QByteArray waiting; // the checkpoint of the last entry stands behind its leaf hashes
        for (auto line = lines.cbegin(); line != lines.cend(); ++line) {
            text += *line;
            const auto checkpoint = checkpoints.constFind(line.key());
            if (checkpoint == checkpoints.cend())
                continue;
            (line.key() == end ? waiting : text) += protocol::toBytes({{"checkpoint", json(*checkpoint)}}) + '\n';
        }
        text += protocol::toBytes({{"leaves", json(QString::fromLatin1(leaves->toBase64()))}}) + '\n' + waiting;
        m_at = end + 1;
        return text;
    }
    bool isOver() const override { return m_at > m_last; }
    QString place() const override { return QString::number(m_at); }

private:
    /// Where entries were taken out: their hashes, in pieces that end where a checkpoint stands.
    void addRemoved(store::Connection &connection, qint64 end, const QByteArray &leaves,
                    const QHash<qint64, QString> &checkpoints, QMap<qint64, QByteArray> &lines) const
    {
        const auto runs = removedAmong(connection, m_at, end);
        for (const auto &[first, last] : runs) {
            qint64 from = first;
            for (qint64 number = first; number <= last; ++number) {
                if (lines.contains(number)) { // it came back, with a backup that was restored
                    from = number + 1;
                    continue;
                }
                if (number < last && !checkpoints.contains(number) && !lines.contains(number + 1))
                    continue;
                const QByteArray hashes = leaves.mid(static_cast<qsizetype>(from - m_at) * 32,
                                                     static_cast<qsizetype>(number - from + 1) * 32);
                lines.insert(number, protocol::toBytes({{"removed", {from, number}},
                                                        {"sha256", json(QString::fromLatin1(hashes.toBase64()))}}) +
                                         '\n');
                from = number + 1;
            }
        }
    }

    /// Records that name something from one number to another, and were not told by this export yet. What the parts
    /// before told is told again: a removal may have been carried out since.
    QByteArray newNotes(store::Connection &connection, qint64 first, qint64 last)
    {
        QByteArray text;
        const QStringList notes = removalNotes(connection, first, last);
        for (const QString &note : notes) {
            if (std::exchange(m_told[note.section(QLatin1Char('\n'), 2, 2)], true))
                continue;
            text += protocol::toBytes({{"removal", json(note)}}) + '\n';
        }
        return text;
    }

    base::Result<QByteArray> top(store::Connection &connection)
    {
        const auto read = tileReader(connection);
        Json peaks = Json::array();
        qint64 at = 0;
        const qint64 before = m_first - 1;
        for (int level = 62; level >= 0; --level) {
            if ((before >> level & 1) == 0)
                continue;
            const auto peak = read(level, at >> level);
            if (!peak)
                return peak.error();
            peaks.push_back(base64Of(*peak).toStdString());
            at += qint64(1) << level;
        }
        QByteArray text;
        enum class Column { Note };
        auto row = connection.run(
            QStringLiteral("SELECT note FROM log_checkpoints WHERE size <= ? ORDER BY size DESC LIMIT 1"), {before});
        if (row.next())
            text = protocol::toBytes({{"checkpoint", json(row.text(Column::Note))}}) + '\n';
        return text + protocol::toBytes({{"frontier", peaks}, {"size", before}}) + '\n';
    }

    static QHash<qint64, QString> checkpointsBetween(store::Connection &connection, qint64 first, qint64 last)
    {
        QHash<qint64, QString> notes;
        enum class Column { Size, Note };
        auto rows = connection.run(QStringLiteral("SELECT size, note FROM log_checkpoints WHERE size BETWEEN ? AND ?"),
                                   {first, last});
        while (rows.next())
            notes.insert(rows.number(Column::Size), rows.text(Column::Note));
        return notes;
    }

    static base::Result<QByteArray> leavesBetween(store::Connection &connection, qint64 first, qint64 last)
    {
        const auto read = tileReader(connection);
        QByteArray leaves;
        for (qint64 sequence = first; sequence <= last; ++sequence) {
            const auto leaf = read(0, sequence - 1);
            if (!leaf)
                return leaf.error();
            leaves += crypto::toBytes(*leaf);
        }
        return leaves;
    }

    qint64 m_at;
    const qint64 m_first;
    const qint64 m_last;
    bool m_begun;
    QHash<QString, bool> m_told; ///< ids of removals
};

/// What a search finds, page by page.
class Found : public LogExport
{
public:
    Found(store::Database &database, LogQuery query, QByteArray head)
        : LogExport(database), m_query(std::move(query)), m_head(std::move(head))
    {
        m_query.limit = pageSize;
        if (!m_query.cursor.isEmpty()) // what goes on has its head already
            m_head.clear();
    }

protected:
    /// @param whole false when something was taken out of it for the reader
    virtual base::Result<QByteArray> lineFor(store::Connection &connection, const LoggedEntry &logged, bool whole) = 0;
    /// Before the entries of a page.
    virtual void beginPage(store::Connection &) {}
    /// The number of an entry, where the reader is somebody to whom numbers say nothing but how much others do: 0.
    qint64 numberOf(const LoggedEntry &logged) const
    {
        const bool ownTrail = m_query.reader && m_query.reader->reach == LogReader::Reach::OwnTrail;
        return ownTrail ? 0 : logged.sequence;
    }

    base::Result<QByteArray> next(store::Connection &connection) override
    {
        QByteArray text = std::exchange(m_head, {}); // with entries behind it: only they have a place
        const qsizetype bare = text.size();
        while (text.size() == bare && !m_over) { // a page may hold nothing of this kind
            const auto page = searchLog(connection, m_query);
            if (!page)
                return page.error();
            m_query.cursor = page->nextCursor;
            m_over = page->nextCursor.isEmpty();
            beginPage(connection);
            for (const LoggedEntry &logged : page->entries) {
                const auto line = lineFor(connection, logged, !page->inPart.contains(logged.sequence));
                if (!line)
                    return line;
                text += *line;
                if (!line->isEmpty())
                    countRow();
            }
        }
        return text;
    }
    bool isOver() const override { return m_over; }
    QString place() const override { return m_query.cursor; }

private:
    LogQuery m_query;
    QByteArray m_head;
    bool m_over = false;
};

class Proven final : public Found
{
public:
    Proven(store::Database &database, LogQuery query, const QByteArray &checkpoint)
        : Found(database, std::move(query),
                protocol::toBytes({{"checkpoint", json(QString::fromUtf8(checkpoint))}}) + '\n'),
          m_size(crypto::checkpointFromText(checkpoint)->size)
    {}

protected:
    /// Neighbours share most of the tiles that prove them.
    void beginPage(store::Connection &connection) override { m_tiles = tileReader(connection); }
    base::Result<QByteArray> lineFor(store::Connection &, const LoggedEntry &logged, bool whole) override
    {
        if (logged.sequence > m_size)
            return QByteArray(); // written since: not a part of this export
        if (!whole)
            return withheld(logged.entry);
        const auto proof = crypto::inclusionProof(m_hasher, logged.sequence - 1, m_size, m_tiles);
        if (!proof)
            return proof.error();
        Json hashes = Json::array();
        for (const auto &hash : *proof)
            hashes.push_back(base64Of(hash).toStdString());
        return protocol::toBytes({{"entry", json(QString::fromUtf8(lineOf(logged)))},
                                  {"index", logged.sequence - 1},
                                  {"proof", hashes}}) +
               '\n';
    }

private:
    /// What is left of an entry that the reader may not see as a whole. Neither its hash nor its place: with them a
    /// guess of what it is about could be tried.
    static QByteArray withheld(const Entry &entry)
    {
        return protocol::toBytes({{"withheld",
                                   {{"at", json(std::optional(entry.occurredAt))},
                                    {"actor", json(entry.actorId)},
                                    {"role", json(entry.actorRole)},
                                    {"action", json(entry.action.text())},
                                    {"outcome", json(entry.outcome.text())},
                                    {"code", json(entry.code)}}}}) +
               '\n';
    }

    crypto::TreeHasher m_hasher;
    crypto::SubtreeReader m_tiles;
    qint64 m_size;
};

/// What programs say of themselves, unsealed once each.
class AgentBook
{
public:
    QString wordsOf(store::Connection &connection, const QString &id)
    {
        auto words = m_words.find(id);
        if (words == m_words.end())
            words = m_words.insert(id, agentOf(connection, id));
        return *words;
    }

private:
    QHash<QString, QString> m_words;
};

class Csv final : public Found
{
public:
    Csv(store::Database &database, LogQuery query, const QTimeZone &zone)
        : Found(database, std::move(query), headOf(zone)), m_zone(zone)
    {}

protected:
    base::Result<QByteArray> lineFor(store::Connection &connection, const LoggedEntry &logged, bool) override
    {
        const Entry &entry = logged.entry;
        const qint64 number = numberOf(logged);
        QByteArray line;
        line.reserve(512);
        line += number > 0 ? QByteArray::number(number) : QByteArray();
        const auto add = [&line](const QString &value) { line += ',' + csvField(value); };
        add(base::toText(entry.occurredAt));
        if (m_zone.isValid())
            add(localText(entry.occurredAt));
        add(entry.actorId);
        add(m_names.nameOf(connection, entry.actorId));
        add(entry.actorRole);
        add(entry.clientId);
        add(m_names.nameOf(connection, entry.clientId));
        for (const QString &value :
             {entry.recordingId, entry.action.text(), entry.purpose, entry.outcome.text(), entry.code, entry.viewing,
              watchedSeconds(entry), entry.address, logged.server, entry.requestId, entry.appVersion})
            add(value);
        add(m_agents.wordsOf(connection, logged.agent));
        return line + "\r\n";
    }

private:
    static QByteArray headOf(const QTimeZone &zone)
    {
        const QByteArray time = zone.isValid() ? "number,time,local time," : "\xef\xbb\xbfnumber,time,";
        return time + "person,name,role,client,client name,recording,action,purpose,outcome,code,viewing,"
                      "watched seconds,address,server,request,program,agent\r\n";
    }

    static QString watchedSeconds(const Entry &entry)
    {
        qint64 watched = 0;
        for (const auto &range : entry.ranges)
            watched += range.endMs - range.startMs;
        return entry.ranges.isEmpty() ? QString() : QString::number((watched + 500) / 1000);
    }

    /// RFC 3339 with what the zone is ahead of UTC then.
    QString localText(base::Instant at) const
    {
        const QDateTime utc = QDateTime::fromMSecsSinceEpoch(base::toUnixMs(at), Qt::UTC);
        return utc.toOffsetFromUtc(m_zone.offsetFromUtc(utc)).toString(Qt::ISODateWithMs);
    }

    QTimeZone m_zone;
    NameBook m_names;
    AgentBook m_agents;
};

class Fhir final : public Found
{
public:
    Fhir(store::Database &database, LogQuery query, QString source)
        : Found(database, std::move(query), {}), m_source(std::move(source))
    {}

protected:
    base::Result<QByteArray> lineFor(store::Connection &, const LoggedEntry &logged, bool) override
    {
        LoggedEntry numbered = logged;
        numbered.sequence = numberOf(logged);
        return protocol::toBytes(auditEventOf(numbered, m_source)) + '\n';
    }

private:
    QString m_source;
};

/// What pages are laid out from.
class Rows final : public Found
{
public:
    Rows(store::Database &database, LogQuery query) : Found(database, std::move(query), {}) {}

protected:
    base::Result<QByteArray> lineFor(store::Connection &connection, const LoggedEntry &logged, bool) override
    {
        const Entry &entry = logged.entry;
        domain::AccessRow row;
        row.entry.sequence = numberOf(logged);
        row.entry.at = entry.occurredAt;
        row.entry.actorId = domain::UserId(entry.actorId);
        row.entry.actorName = m_names.nameOf(connection, entry.actorId);
        row.entry.actorRole = domain::roleFromText(entry.actorRole);
        row.entry.clientId = domain::UserId(entry.clientId);
        row.entry.clientName = m_names.nameOf(connection, entry.clientId);
        row.entry.recordingId = entry.recordingId;
        row.entry.action = entry.action;
        row.entry.outcome = entry.outcome;
        row.entry.code = entry.code;
        row.entry.viewing = domain::ViewingId(entry.viewing);
        row.entry.ranges = entry.ranges;
        row.entry.address = entry.address;
        row.id = entry.eventId;
        row.roleName = entry.actorRole;
        row.purpose = entry.purpose;
        row.device = entry.device;
        return protocol::toBytes(protocol::encode(row)) + '\n';
    }

private:
    NameBook m_names;
};

} // namespace

base::Result<LogPiece> LogExport::piece(qsizetype bytes)
{
    LogPiece piece;
    const qint64 before = m_rows;
    try {
        bool more = true;
        while (more && piece.text.size() < bytes) {
            const auto lines = next(m_database.connection());
            if (!lines)
                return lines.error();
            piece.text += *lines;
            more = !lines->isEmpty() && !isOver();
        }
        piece.place = more ? place() : QString();
    } catch (const store::StoreError &error) {
        return base::Error{base::ErrorKind::Unavailable, QString::fromUtf8(error.what()), {}, {}};
    }
    piece.rows = m_rows - before;
    return piece;
}

base::Result<QByteArray> LogExport::read(qint64, qint64 maxSize)
{
    try {
        while (m_rest.isEmpty() && !m_over) {
            auto piece = next(m_database.connection());
            if (!piece)
                return piece;
            m_over = piece->isEmpty();
            m_rest = std::move(*piece);
        }
    } catch (const store::StoreError &error) {
        return base::Error{base::ErrorKind::Unavailable, QString::fromUtf8(error.what()), {}, {}};
    }
    const QByteArray piece = m_rest.left(static_cast<qsizetype>(maxSize));
    m_rest.remove(0, piece.size());
    return piece;
}

std::unique_ptr<LogExport> provableExport(store::Database &database, qint64 first, qint64 last, Continues continues)
{
    return std::make_unique<Provable>(database, first, last, continues);
}

std::unique_ptr<LogExport> foundExport(store::Database &database, LogQuery query, const QByteArray &checkpoint)
{
    return std::make_unique<Proven>(database, std::move(query), checkpoint);
}

std::unique_ptr<LogExport> csvExport(store::Database &database, LogQuery query, const QTimeZone &zone)
{
    return std::make_unique<Csv>(database, std::move(query), zone);
}

std::unique_ptr<LogExport> rowsExport(store::Database &database, LogQuery query)
{
    return std::make_unique<Rows>(database, std::move(query));
}

std::unique_ptr<LogExport> fhirExport(store::Database &database, LogQuery query, const QString &source)
{
    return std::make_unique<Fhir>(database, std::move(query), source);
}

std::optional<LoggedEntry> entryAt(store::Connection &connection, qint64 sequence)
{
    auto row = connection.run(
        QStringLiteral("SELECT ") + logColumns + QStringLiteral(" FROM access_log l WHERE l.sequence = ?"), {sequence});
    return row.next() ? std::optional(loggedEntryFrom(row)) : std::nullopt;
}

base::Result<crypto::Receipt> receiptFor(store::Connection &connection, const LoggedEntry &logged,
                                         const QByteArray &checkpoint)
{
    const auto promised = crypto::checkpointFromText(checkpoint);
    if (!promised)
        return promised.error();
    const crypto::TreeHasher hasher;
    const auto read = tileReader(connection);
    const auto leaf = read(0, logged.sequence - 1);
    const auto proof = crypto::inclusionProof(hasher, logged.sequence - 1, promised->size, read);
    if (!leaf || !proof)
        return leaf ? proof.error() : leaf.error();
    if (*leaf != hasher.leaf(lineOf(logged)))
        return base::Error{base::ErrorKind::Corrupt,
                           QStringLiteral("entry %1 is not what was written there").arg(logged.sequence),
                           {},
                           {}};
    return crypto::Receipt{lineOf(logged), logged.sequence - 1, *proof, checkpoint};
}

} // namespace attune::server::audit
