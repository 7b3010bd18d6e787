// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_texts.h"

#include "base/log.h"
#include "crypto/digest.h"

namespace attune::server::audit {

using domain::LogAction;

namespace {

constexpr int saltSize = 16;
constexpr int textsTogether = 500;

struct Row
{
    QByteArray salt;
    QString text;
};

QString commitmentTo(const Row &row)
{
    return QString::fromLatin1(crypto::sha256(row.salt + row.text.toUtf8()).toHex());
}

enum class TextColumn { EventId, Salt, Body };

Row rowFrom(const store::Statement &row, const QString &entryId)
{
    return {row.openedBytes(TextColumn::Salt, store::personal::logSalt, entryId),
            row.opened(TextColumn::Body, store::personal::logText, entryId)};
}

std::optional<Row> rowOf(store::Connection &connection, const QString &entryId)
{
    auto row =
        connection.run(QStringLiteral("SELECT event_id, salt, body FROM log_texts WHERE event_id = ?"), {entryId});
    return row.next() ? std::optional(rowFrom(row, entryId)) : std::nullopt;
}

std::optional<LoggedEntry> entryWith(store::Connection &connection, const QString &id)
{
    auto row = connection.run(
        QStringLiteral("SELECT ") + logColumns + QStringLiteral(" FROM access_log l WHERE l.event_id = ?"), {id});
    return row.next() ? std::optional(loggedEntryFrom(row)) : std::nullopt;
}

} // namespace

QString keepText(store::Connection &connection, const QString &entryId, const QString &text)
{
    if (text.isEmpty())
        return {};
    const Row row{crypto::randomBytes(saltSize), text};
    // The salt, too: whoever has it can try words against the commitment.
    connection.run(QStringLiteral("INSERT INTO log_texts(event_id, salt, body) VALUES(?,?,?)"),
                   {entryId, connection.seals().seal(store::personal::logSalt, entryId, row.salt),
                    connection.seals().seal(store::personal::logText, entryId, row.text)});
    return commitmentTo(row);
}

void forgetTexts(store::Connection &connection, qint64 first, qint64 last)
{
    connection.run(QStringLiteral("DELETE FROM log_texts WHERE event_id IN (SELECT l.event_id FROM access_log l WHERE "
                                  "l.sequence BETWEEN ? AND ?)"),
                   {first, last});
}

KeptText textOf(store::Connection &connection, const QString &entryId, const QString &commitment)
{
    if (commitment.isEmpty())
        return {};
    const auto row = rowOf(connection, entryId);
    if (!row)
        return {KeptText::State::Destroyed, {}};
    if (commitmentTo(*row) != commitment)
        return {KeptText::State::Exchanged, {}};
    return {KeptText::State::Kept, row->text};
}

std::optional<bool> isTextOf(store::Connection &connection, const QString &entryId, const QString &commitment,
                             const QString &text)
{
    if (commitment.isEmpty() || text.isEmpty())
        return commitment.isEmpty() && text.isEmpty();
    const auto row = rowOf(connection, entryId);
    return row ? std::optional(commitmentTo({row->salt, text}) == commitment) : std::nullopt;
}

QString reasonOf(AccessLog &log, store::Connection &connection, const LoggedEntry &logged)
{
    const KeptText kept = textOf(connection, logged.entry.eventId, logged.reasonCommitment);
    if (kept.state != KeptText::State::Exchanged)
        return kept.text;
    const auto told = log.raise({LogAction::TextExchanged, QStringLiteral("entry %1").arg(logged.sequence)});
    if (!told)
        base::logger("audit")->critical("The text of entry {} was exchanged, and that could not be noted: {}",
                                        logged.sequence, told.error().detail.toStdString());
    return exchangedText;
}

QString reasonOf(AccessLog &log, store::Connection &connection, const QString &entryId)
{
    const auto logged = entryId.isEmpty() ? std::nullopt : entryWith(connection, entryId);
    return logged ? reasonOf(log, connection, *logged) : QString();
}

QList<qint64> exchangedTexts(store::Connection &connection, int most)
{
    QList<qint64> found;
    QString last;
    while (true) {
        QList<std::tuple<QString, Row>> some;
        {
            auto rows = connection.run(
                QStringLiteral(
                    "SELECT event_id, salt, body FROM log_texts WHERE event_id > ? ORDER BY event_id LIMIT ?"),
                {last, textsTogether});
            while (rows.next())
                some.append({rows.text(TextColumn::EventId), rowFrom(rows, rows.text(TextColumn::EventId))});
        }
        for (const auto &[id, text] : std::as_const(some)) {
            const auto logged = entryWith(connection, id);
            if (logged && !logged->reasonCommitment.isEmpty() && commitmentTo(text) != logged->reasonCommitment)
                found.append(logged->sequence);
            if (found.size() == most)
                return found;
        }
        if (some.isEmpty())
            return found;
        last = std::get<0>(some.last());
    }
}

} // namespace attune::server::audit
