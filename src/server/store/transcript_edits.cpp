// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/transcript_edits.h"

#include "crypto/digest.h"
#include "server/store/sealed_text.h"

namespace attune::server::store {

namespace {

const QString hiddenKind = QStringLiteral("hidden");
const QString textKind = QStringLiteral("text");
const QString nameKind = QStringLiteral("name"); // at the first line of who is named: labels may be names, too

using domain::TranscriptChange;

QString kindOf(const TranscriptChange &change)
{
    switch (change.kind) {
    case TranscriptChange::Kind::Text:
        return textKind;
    case TranscriptChange::Kind::Hide:
    case TranscriptChange::Kind::Show:
        return hiddenKind;
    case TranscriptChange::Kind::SpeakerName:
        return nameKind;
    case TranscriptChange::Kind::Split:
    case TranscriptChange::Kind::Join:
    case TranscriptChange::Kind::Speaker:
    case TranscriptChange::Kind::Replace:
    case TranscriptChange::Kind::Undo:
        break; // kept as steps: appendTranscriptStep()
    }
    return {};
}

/// What is kept: nothing when everything is to be as it was.
QString keptOf(const TranscriptChange &change)
{
    return change.kind == TranscriptChange::Kind::Hide ? hiddenKind : change.text;
}

QByteArray boundTo(const QString &version, int line, const QString &kind)
{
    return QStringLiteral("attune transcript edit 1\n%1\n%2\n%3").arg(version).arg(line).arg(kind).toUtf8();
}

QByteArray stepBoundTo(const QString &version, int number)
{
    return QStringLiteral("attune transcript step 1\n%1\n%2").arg(version).arg(number).toUtf8();
}

base::Error doesNotOpen()
{
    return {base::ErrorKind::Corrupt, QStringLiteral("a change of the transcript does not open"), {}, {}};
}

/// What is kept by lines: what is hidden, and what an earlier version of the program kept there.
base::Result<void> takeChanges(Connection &connection, const QString &version, const crypto::SecretBytes &key,
                               TranscriptEdits &edits)
{
    enum class Column { Line, Kind, Sealed, FullName, AuthorId };
    auto row = connection.run(
        QStringLiteral("SELECT e.line, e.kind, e.sealed, u.full_name, e.author_id FROM transcript_changes "
                       "e JOIN users u ON u.id = e.author_id WHERE e.version_id = ?"),
        {version});
    while (row.next()) {
        const auto line = static_cast<int>(row.number(Column::Line));
        const QString kind = row.text(Column::Kind);
        const auto opened = openText(row.value(Column::Sealed).toByteArray(), boundTo(version, line, kind), key);
        if (!opened)
            return doesNotOpen();
        const QString text = QString::fromUtf8(*opened);
        if (kind == hiddenKind)
            edits.hidden.insert(line, domain::UserId(row.text(Column::AuthorId)));
        else if (kind == nameKind)
            edits.text.name(edits.text.originalSpeaker(line), text);
        else
            edits.text.correct(line, text,
                               row.opened(Column::FullName, personal::userName, row.text(Column::AuthorId)));
    }
    return {};
}

base::Result<void> takeSteps(Connection &connection, const QString &version, const crypto::SecretBytes &key,
                             TranscriptEdits &edits)
{
    enum class Column { Number, Sealed, FullName, AuthorId };
    auto row = connection.run(
        QStringLiteral("SELECT s.number, s.sealed, u.full_name, s.author_id FROM transcript_steps s JOIN users u ON "
                       "u.id = s.author_id WHERE s.version_id = ? ORDER BY s.number"),
        {version});
    while (row.next()) {
        const auto number = static_cast<int>(row.number(Column::Number));
        const auto opened = openText(row.value(Column::Sealed).toByteArray(), stepBoundTo(version, number), key);
        auto step =
            opened ? attune::transcripts::stepFrom(*opened) : base::Result<attune::transcripts::Step>(doesNotOpen());
        if (!step)
            return step.error();
        step->number = number;
        step->author = row.text(Column::AuthorId);
        step->authorName = row.opened(Column::FullName, personal::userName, step->author);
        if (step->kind == attune::transcripts::Step::Kind::Split)
            edits.firstFreeNumber = std::max(edits.firstFreeNumber, step->other + 1);
        edits.steps.append(*step);
    }
    return {};
}

} // namespace

crypto::SecretBytes transcriptKeyFrom(const crypto::SecretBytes &dataKey)
{
    return crypto::SecretBytes(crypto::hmacSha256(dataKey, "attune transcript edits 1"));
}

void keepTranscriptChange(Connection &connection, const QString &version, const TranscriptChange &change,
                          const domain::UserId &author, const crypto::SecretBytes &key, base::Instant now)
{
    const QString kind = kindOf(change);
    const QString kept = keptOf(change);
    if (kept.isEmpty()) {
        connection.run(QStringLiteral("DELETE FROM transcript_changes WHERE version_id = ? AND line = ? AND kind = ?"),
                       {version, change.line, kind});
        return;
    }
    connection.run(QStringLiteral("INSERT INTO transcript_changes(version_id, line, kind, sealed, author_id, made_at) "
                                  "VALUES(?,?,?,?,?,?) ON CONFLICT(version_id, line, kind) DO UPDATE SET sealed = "
                                  "excluded.sealed, author_id = excluded.author_id, made_at = excluded.made_at"),
                   {version, change.line, kind, sealText(kept.toUtf8(), boundTo(version, change.line, kind), key),
                    author.value(), base::toUnixMs(now)});
}

int appendTranscriptStep(Connection &connection, const QString &version, const attune::transcripts::Step &step,
                         const domain::UserId &author, const crypto::SecretBytes &key, base::Instant now)
{
    const int number = connection
                           .run(QStringLiteral("SELECT COALESCE(MAX(number), 0) + 1 FROM transcript_steps WHERE "
                                               "version_id = ?"),
                                {version})
                           .only<int>();
    connection.run(
        QStringLiteral(
            "INSERT INTO transcript_steps(version_id, number, sealed, author_id, made_at) VALUES(?,?,?,?,?)"),
        {version, number, sealText(attune::transcripts::toBytes(step), stepBoundTo(version, number), key),
         author.value(), base::toUnixMs(now)});
    return number;
}

base::Result<TranscriptEdits> transcriptEdits(Connection &connection, const QString &version,
                                              domain::Transcript transcript, const crypto::SecretBytes &key)
{
    const auto count = static_cast<int>(transcript.size());
    TranscriptEdits edits{attune::transcripts::EditedTranscript(std::move(transcript)), {}, {}, count};
    if (auto taken = takeChanges(connection, version, key, edits); !taken)
        return taken.error();
    if (auto taken = takeSteps(connection, version, key, edits); !taken)
        return taken.error();
    const auto steps = attune::transcripts::standing(edits.steps);
    for (const attune::transcripts::Step &step : steps)
        edits.text.apply(step); // one that does not fit (any more) changes nothing
    return edits;
}

domain::Transcript linesFor(const TranscriptEdits &edits, const domain::UserId &reader, const domain::UserId &client)
{
    domain::Transcript lines = edits.text.lines();
    for (domain::TranscriptLine &line : lines) {
        const auto hiddenBy = edits.hidden.values(line.number);
        line.isHidden = !hiddenBy.isEmpty();
        if (!line.isHidden || reader == client || hiddenBy.contains(reader))
            continue;
        line.text.clear();
        line.original.clear();
        line.words.clear();
    }
    return lines;
}

QList<HiddenLine> hiddenLines(Connection &connection, const QString &version)
{
    enum class Column { Line, AuthorId };
    auto row = connection.run(
        QStringLiteral(
            "SELECT line, author_id FROM transcript_changes WHERE version_id = ? AND kind = ? ORDER BY line"),
        {version, hiddenKind});
    QList<HiddenLine> hidden;
    while (row.next())
        hidden.append({static_cast<int>(row.number(Column::Line)), domain::UserId(row.text(Column::AuthorId))});
    return hidden;
}

namespace {

/// Steps of a version in another one, by who made them.
base::Result<attune::transcripts::LeftSteps> copySteps(Connection &connection, const QString &from,
                                                       const crypto::SecretBytes &fromKey, const QString &to,
                                                       const crypto::SecretBytes &toKey, const QHash<int, int> &lines)
{
    TranscriptEdits edits{attune::transcripts::EditedTranscript({}), {}, {}, 0};
    if (auto taken = takeSteps(connection, from, fromKey, edits); !taken)
        return taken.error();
    auto left = attune::transcripts::stepsLeft(attune::transcripts::standing(edits.steps), lines);
    for (const attune::transcripts::Step &step : std::as_const(left.steps)) {
        const auto madeAt = connection
                                .run(QStringLiteral("SELECT made_at FROM transcript_steps WHERE version_id = ? AND "
                                                    "number = ?"),
                                     {from, step.number})
                                .only<qint64>();
        appendTranscriptStep(connection, to, step, domain::UserId(step.author), toKey, base::fromUnixMs(madeAt));
    }
    return left;
}

} // namespace

base::Result<void> copyTranscriptChanges(Connection &connection, const QString &from,
                                         const crypto::SecretBytes &fromKey, const QString &to,
                                         const crypto::SecretBytes &toKey, const QHash<int, int> &lines)
{
    enum class Column { Line, Kind, Sealed, Author, MadeAt };
    Transaction transaction(connection);
    const auto left = copySteps(connection, from, fromKey, to, toKey, lines);
    if (!left)
        return left.error();
    auto row = connection.run(
        QStringLiteral("SELECT line, kind, sealed, author_id, made_at FROM transcript_changes WHERE version_id = ?"),
        {from});
    QList<QVariantList> copies;
    while (row.next()) {
        const auto line = static_cast<int>(row.number(Column::Line));
        const QString kind = row.text(Column::Kind);
        QList<int> places;
        if (left->numbers.contains(line))
            places = {left->numbers.value(line)};
        else if (kind == hiddenKind) // what stands in its place may say more: too much is hidden rather than too little
            places = left->instead.values(line);
        else if (lines.contains(line))
            places = {lines.value(line)};
        const auto text = openText(row.value(Column::Sealed).toByteArray(), boundTo(from, line, kind), fromKey);
        if (!text)
            return doesNotOpen();
        for (const int place : std::as_const(places))
            copies.append({to, place, kind, sealText(*text, boundTo(to, place, kind), toKey), row.text(Column::Author),
                           row.number(Column::MadeAt)});
    }
    for (const QVariantList &copy : std::as_const(copies))
        connection.run(QStringLiteral("INSERT INTO transcript_changes(version_id, line, kind, sealed, author_id, "
                                      "made_at) VALUES(?,?,?,?,?,?) ON CONFLICT(version_id, line, kind) DO NOTHING"),
                       copy);
    transaction.commit();
    return {};
}

void eraseTranscriptEdits(Connection &connection, const QString &version)
{
    connection.run(QStringLiteral("DELETE FROM transcript_changes WHERE version_id = ?"), {version});
    connection.run(QStringLiteral("DELETE FROM transcript_steps WHERE version_id = ?"), {version});
}

} // namespace attune::server::store
