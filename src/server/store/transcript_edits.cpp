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

void apply(domain::Transcript &transcript, const QString &kind, int line, const QString &text, const QString &author)
{
    if (line < 0 || line >= transcript.size())
        return; // of a transcript that was made anew since
    if (kind == nameKind) {
        const QString speaker = transcript.at(line).speaker;
        for (domain::TranscriptLine &spoken : transcript) {
            if (spoken.speaker == speaker)
                spoken.speakerName = text;
        }
        return;
    }
    domain::TranscriptLine &changed = transcript[line];
    if (kind == hiddenKind) {
        changed.isHidden = true;
        return;
    }
    changed.original = changed.text;
    changed.text = text;
    changed.editedBy = author;
    changed.origin = domain::LineOrigin::Corrected;
    changed.words.clear(); // their times are of the words that stood there
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

base::Result<domain::Transcript> withEdits(Connection &connection, const QString &version,
                                           domain::Transcript transcript, const crypto::SecretBytes &key,
                                           const domain::UserId &reader, const domain::UserId &client)
{
    for (int i = 0; i < transcript.size(); ++i)
        transcript[i].number = i;
    enum class Column { Line, Kind, Sealed, FullName, AuthorId };
    auto row = connection.run(
        QStringLiteral("SELECT e.line, e.kind, e.sealed, u.full_name, e.author_id FROM transcript_changes "
                       "e JOIN users u ON u.id = e.author_id WHERE e.version_id = ?"),
        {version});
    QList<int> keptFromReader;
    while (row.next()) {
        const auto line = static_cast<int>(row.number(Column::Line));
        const auto text =
            openText(row.value(Column::Sealed).toByteArray(), boundTo(version, line, row.text(Column::Kind)), key);
        if (!text)
            return base::Error{base::ErrorKind::Corrupt, QStringLiteral("a change of the transcript does not open")};
        apply(transcript, row.text(Column::Kind), line, QString::fromUtf8(*text),
              row.opened(Column::FullName, personal::userName, row.text(Column::AuthorId)));
        if (row.text(Column::Kind) == hiddenKind && reader != client && row.text(Column::AuthorId) != reader.value())
            keptFromReader << line;
    }
    for (const int line : std::as_const(keptFromReader)) {
        if (line < 0 || line >= transcript.size())
            continue;
        transcript[line].text.clear();
        transcript[line].original.clear();
    }
    return transcript;
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

base::Result<void> copyTranscriptChanges(Connection &connection, const QString &from,
                                         const crypto::SecretBytes &fromKey, const QString &to,
                                         const crypto::SecretBytes &toKey, const QHash<int, int> &lines)
{
    enum class Column { Line, Kind, Sealed, Author, MadeAt };
    Transaction transaction(connection);
    auto row = connection.run(
        QStringLiteral("SELECT line, kind, sealed, author_id, made_at FROM transcript_changes WHERE version_id = ?"),
        {from});
    while (row.next()) {
        const auto line = static_cast<int>(row.number(Column::Line));
        const QString kind = row.text(Column::Kind);
        const auto place = lines.constFind(line);
        if (place == lines.constEnd())
            continue;
        const auto text = openText(row.value(Column::Sealed).toByteArray(), boundTo(from, line, kind), fromKey);
        if (!text)
            return base::Error{base::ErrorKind::Corrupt, QStringLiteral("a change of the transcript does not open")};
        connection.run(QStringLiteral("INSERT INTO transcript_changes(version_id, line, kind, sealed, author_id, "
                                      "made_at) VALUES(?,?,?,?,?,?) ON CONFLICT(version_id, line, kind) DO NOTHING"),
                       {to, *place, kind, sealText(*text, boundTo(to, *place, kind), toKey), row.text(Column::Author),
                        row.number(Column::MadeAt)});
    }
    transaction.commit();
    return {};
}

void eraseTranscriptEdits(Connection &connection, const QString &version)
{
    connection.run(QStringLiteral("DELETE FROM transcript_changes WHERE version_id = ?"), {version});
}

} // namespace attune::server::store
