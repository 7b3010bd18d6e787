// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/notes.h"

#include "crypto/digest.h"
#include "protocol/json.h"
#include "protocol/note_codec.h"
#include "protocol/problem.h"
#include "server/store/columns.h"
#include "server/store/own_names.h"
#include "server/store/sealed_text.h"

namespace attune::server::store {

using domain::Note;
using domain::ProblemCode;
using protocol::json;
using protocol::Json;

namespace {

enum class NoteColumn {
    Id,
    RecordingId,
    Kind,
    StartMs,
    EndMs,
    ReactionMs,
    Audience,
    AuthorId,
    AuthorName,
    AuthorRole,
    CreatedAt,
    ChangedAt,
    Revision,
    Sealed,
    DeletedAt,
    Readers
};
constexpr auto noteTable =
    store::selected<NoteColumn>({{NoteColumn::Id, "n.id"},
                                 {NoteColumn::RecordingId, "n.recording_id"},
                                 {NoteColumn::Kind, "n.kind"},
                                 {NoteColumn::StartMs, "n.start_ms"},
                                 {NoteColumn::EndMs, "n.end_ms"},
                                 {NoteColumn::ReactionMs, "n.reaction_ms"},
                                 {NoteColumn::Audience, "n.audience"},
                                 {NoteColumn::AuthorId, "n.author_id"},
                                 {NoteColumn::AuthorName, "u.full_name"},
                                 {NoteColumn::AuthorRole, "u.role"},
                                 {NoteColumn::CreatedAt, "n.created_at"},
                                 {NoteColumn::ChangedAt, "n.changed_at"},
                                 {NoteColumn::Revision, "n.revision"},
                                 {NoteColumn::Sealed, "n.sealed"},
                                 {NoteColumn::DeletedAt, "n.deleted_at"},
                                 {NoteColumn::Readers, "(SELECT COUNT(*) FROM note_reads WHERE note_id = n.id)"}});
const QString columns = noteTable.list();
const QString fromNotes = QStringLiteral(" FROM notes n JOIN users u ON u.id = n.author_id ");

QByteArray boundTo(const Note &note)
{
    return ("attune note 1\n" + note.id.value() + '\n' + note.recording.value() + '\n' + note.author.value()).toUtf8();
}

QByteArray sealed(const Note &note, const crypto::SecretBytes &key)
{
    const QByteArray plain = protocol::toBytes({{"text", json(note.text)}, {"code", json(note.code)}});
    return sealText(plain, boundTo(note), key);
}

base::Result<void> unsealInto(Note &note, const QByteArray &bytes, const crypto::SecretBytes &key)
{
    const base::Error broken{base::ErrorKind::Corrupt, QStringLiteral("a note does not open"), {}, {}};
    const auto plain = openText(bytes, boundTo(note), key);
    const auto object = plain ? protocol::objectFrom(*plain) : base::Result<Json>(broken);
    if (!object)
        return broken;
    note.text = protocol::text(*object, "text");
    note.code = protocol::text(*object, "code");
    return {};
}

Note noteFromRow(const Statement &row)
{
    Note note;
    note.id = domain::NoteId(row.text(NoteColumn::Id));
    note.recording = domain::RecordingId(row.text(NoteColumn::RecordingId));
    note.kind = domain::noteKindFromText(row.text(NoteColumn::Kind)).value_or(domain::NoteKind::Note);
    note.startMs = row.number(NoteColumn::StartMs);
    note.endMs = row.number(NoteColumn::EndMs);
    note.reactionMs = row.number(NoteColumn::ReactionMs);
    note.audience = domain::noteAudienceFromText(row.text(NoteColumn::Audience)).value_or(domain::NoteAudience::OnlyMe);
    note.author = domain::UserId(row.text(NoteColumn::AuthorId));
    note.authorName = row.opened(NoteColumn::AuthorName, personal::userName, row.text(NoteColumn::AuthorId));
    note.authorRole = domain::roleFromText(row.text(NoteColumn::AuthorRole));
    note.createdAt = row.instant(NoteColumn::CreatedAt).value_or(base::Instant{});
    note.changedAt = row.instant(NoteColumn::ChangedAt).value_or(base::Instant{});
    note.revision = static_cast<int>(row.number(NoteColumn::Revision));
    note.seenByOthers = static_cast<int>(row.number(NoteColumn::Readers));
    return note;
}

struct Stored
{
    Note note;
    QByteArray bytes;
    bool isDeleted = false;
};

std::optional<Stored> stored(Connection &connection, const domain::NoteId &id)
{
    auto row = connection.run(QStringLiteral("SELECT ") + columns + fromNotes + QStringLiteral("WHERE n.id = ?"),
                              {id.value()});
    if (!row.next())
        return std::nullopt;
    return Stored{noteFromRow(row), row.bytes(NoteColumn::Sealed), !row.isNull(NoteColumn::DeletedAt)};
}

bool hasTooMany(Connection &connection, const Note &note)
{
    enum class Column { Count };
    auto row = connection.run(QStringLiteral("SELECT COUNT(*) FROM notes WHERE recording_id = ? AND author_id = ? AND "
                                             "deleted_at IS NULL"),
                              {note.recording.value(), note.author.value()});
    return row.next() && row.number(Column::Count) >= mostNotes;
}

} // namespace

crypto::SecretBytes noteKeyFrom(const crypto::SecretBytes &dataKey)
{
    return crypto::SecretBytes(crypto::hmacSha256(dataKey, "attune notes 1"));
}

std::optional<NoteHead> noteHead(Connection &connection, const domain::NoteId &id)
{
    const auto found = stored(connection, id);
    return found ? std::optional(NoteHead{found->note, found->isDeleted}) : std::nullopt;
}

MeantNote noteMeantBy(Connection &connection, const crypto::SecretBytes &linkKey, const domain::UserId &person,
                      const domain::NoteId &chosen)
{
    const auto head = noteHead(connection, chosen);
    if (!head || head->note.author == person)
        return {chosen, head, {}};
    const domain::NoteId own(ownName(linkKey, QStringLiteral("note"), person.value(), chosen.value()));
    return {own, noteHead(connection, own), head->note.recording.value()};
}

base::Result<QList<Note>> notesOf(Connection &connection, const domain::RecordingId &recording,
                                  const crypto::SecretBytes &key, const domain::UserId &reader,
                                  const std::function<bool(const Note &)> &mayRead, base::Instant now)
{
    QList<Note> notes;
    {
        auto row = connection.run(
            QStringLiteral("SELECT ") + columns + fromNotes +
                QStringLiteral("WHERE n.recording_id = ? AND n.deleted_at IS NULL ORDER BY n.start_ms, n.id"),
            {recording.value()});
        while (row.next()) {
            Note note = noteFromRow(row);
            note.isMine = note.author == reader;
            if (!mayRead(note))
                continue;
            if (auto opened = unsealInto(note, row.bytes(NoteColumn::Sealed), key); !opened)
                return opened.error();
            notes.append(note);
        }
    }
    for (const Note &note : std::as_const(notes)) {
        if (!note.isMine)
            connection.run(QStringLiteral("INSERT INTO note_reads(note_id, reader_id, read_at) VALUES(?, ?, ?) "
                                          "ON CONFLICT(note_id, reader_id) DO NOTHING"),
                           {note.id.value(), reader.value(), base::toUnixMs(now)});
    }
    return notes;
}

base::Result<Note> keepNote(Connection &connection, const Note &note, const crypto::SecretBytes &key, base::Instant now)
{
    Transaction transaction(connection);
    const auto before = stored(connection, note.id);
    if (before && before->note.author != note.author)
        return protocol::fail(ProblemCode::Unavailable, QStringLiteral("another person took the id in this moment"));
    if (before && !before->isDeleted) {
        Note there = before->note;
        if (auto opened = unsealInto(there, before->bytes, key); !opened)
            return opened.error();
        if (domain::saysTheSame(there, note))
            return there; // the repetition of a write whose answer was lost
    }
    if ((before ? before->note.revision : 0) != note.revision)
        return protocol::fail(ProblemCode::NoteConflict);
    if ((!before || before->isDeleted) && hasTooMany(connection, note))
        return protocol::fail(ProblemCode::TooManyNotes);
    const QList<QVariant> content = {
        domain::textOf(note.kind),     note.startMs,      note.endMs,         note.reactionMs,
        domain::textOf(note.audience), sealed(note, key), base::toUnixMs(now)};
    if (before)
        connection.run(QStringLiteral("UPDATE notes SET kind = ?, start_ms = ?, end_ms = ?, reaction_ms = ?, audience "
                                      "= ?, sealed = ?, changed_at = ?, revision = revision + 1, deleted_at = NULL "
                                      "WHERE id = ?"),
                       content + QList<QVariant>{note.id.value()});
    else
        connection.run(QStringLiteral("INSERT INTO notes(kind, start_ms, end_ms, reaction_ms, audience, sealed, "
                                      "changed_at, id, recording_id, author_id, created_at, revision) "
                                      "VALUES(?,?,?,?,?,?,?,?,?,?,?,1)"),
                       content + QList<QVariant>{note.id.value(), note.recording.value(), note.author.value(),
                                                 base::toUnixMs(now)});
    Note kept = stored(connection, note.id)->note;
    kept.text = note.text;
    kept.code = note.code;
    transaction.commit();
    return kept;
}

int removeNote(Connection &connection, const domain::NoteId &id, base::Instant now)
{
    connection.run(QStringLiteral("UPDATE notes SET sealed = NULL, deleted_at = ?, changed_at = ?, revision = revision "
                                  "+ 1 WHERE id = ? AND deleted_at IS NULL"),
                   {base::toUnixMs(now), base::toUnixMs(now), id.value()});
    const auto left = stored(connection, id);
    return left ? left->note.revision : 0;
}

void eraseNotes(Connection &connection, const domain::RecordingId &recording)
{
    connection.run(
        QStringLiteral("DELETE FROM note_reads WHERE note_id IN (SELECT id FROM notes WHERE recording_id = ?)"),
        {recording.value()});
    connection.run(QStringLiteral("DELETE FROM notes WHERE recording_id = ?"), {recording.value()});
}

QString codeOwnerOf(const QString &office)
{
    return QStringLiteral("office:") + office;
}

domain::CodeSet codeSetOf(Connection &connection, const domain::UserId &person, const QString &office)
{
    for (const QString &whose : {person.value(), codeOwnerOf(office), QStringLiteral("")}) {
        enum class Column { Codes };
        auto row = connection.run(QStringLiteral("SELECT codes FROM code_sets WHERE owner = ?"), {whose});
        if (!row.next())
            continue;
        const auto object = protocol::objectFrom(row.openedBytes(Column::Codes, personal::codeSet, whose));
        const auto kept = object ? protocol::decode<protocol::CodeSetAnswer>(*object, protocol::Reading::Answer)
                                 : base::Result<protocol::CodeSetAnswer>(object.error());
        return kept ? kept->codes : domain::CodeSet();
    }
    return {};
}

void keepCodeSet(Connection &connection, const QString &owner, const domain::CodeSet &codes)
{
    const QString text = QString::fromUtf8(protocol::toBytes(protocol::encode(protocol::CodeSetAnswer{codes})));
    connection.run(QStringLiteral("INSERT INTO code_sets(owner, codes) VALUES(?, ?) "
                                  "ON CONFLICT(owner) DO UPDATE SET codes = excluded.codes"),
                   {owner, connection.seals().seal(personal::codeSet, owner, text)});
}

} // namespace attune::server::store
