// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/note_codec.h"

#include "base/visible_text.h"
#include "protocol/domain_words.h"
#include "protocol/keys.h"
#include "protocol/problem.h"

#include <algorithm>

namespace attune::protocol {

using domain::ProblemCode;
using domain::Role;
using namespace domain;

namespace {

constexpr Bounds<qint64> revisions{0, 1'000'000'000};
constexpr Bounds<qint64> moments{0, lastMomentMs};

const Words<NoteKind> &kindWords()
{
    static const Words<NoteKind> words = {{NoteKind::Note, NoteKind::Marker, NoteKind::Chapter},
                                          [](NoteKind kind) { return domain::textOf(kind); },
                                          noteKindFromText};
    return words;
}

const Words<NoteAudience> &audienceWords()
{
    static const Words<NoteAudience> words = {
        {NoteAudience::OnlyMe, NoteAudience::Supervisor, NoteAudience::Team, NoteAudience::Client},
        [](NoteAudience audience) { return domain::textOf(audience); },
        noteAudienceFromText};
    return words;
}

/// @param needed of what an author has to say
void describeWritten(Members &members, Note &note, Rule needed)
{
    members.id(key::recordingId, note.recording, rule::required);
    members.word(key::kind, note.kind, kindWords(), needed);
    members.integer(key::startMs, note.startMs, moments, rule::required);
    members.integer(key::endMs, note.endMs, moments, needed);
    members.integer(key::reactionMs, note.reactionMs, moments, needed);
    members.text(key::text, note.text, needed);
    members.text(key::code, note.code, needed);
    members.word(key::audience, note.audience, audienceWords(), needed);
    members.integer(key::revision, note.revision, revisions, needed);
}

struct Author
{
    UserId id;
    QString name;
    Role role = Role::Unknown;
};

void describe(Members &members, Author &author)
{
    members.id(key::id, author.id);
    members.text(key::name, author.name);
    members.word(key::role, author.role, roleWords());
}

void describeAuthor(Members &members, Note &note)
{
    Author author{note.author, note.authorName, note.authorRole};
    members.object(key::author, author);
    note.author = author.id;
    note.authorName = author.name;
    note.authorRole = author.role;
}

/// What another server may have written with other limits than ours is shown as far as ours go.
void keepToLimits(Note &note)
{
    note.text = base::shortened(note.text, longestNote);
    note.code = base::shortened(note.code, longestCode);
    note.reactionMs = std::min(note.reactionMs, longestReactionMs);
    note.endMs = std::max(note.startMs, note.endMs);
}

} // namespace

void describe(Members &members, Note &note)
{
    if (members.reads())
        note.isMine = false; // until it is said
    members.id(key::id, note.id, rule::required);
    describeWritten(members, note, rule::plain);
    describeAuthor(members, note);
    members.flag(key::mine, note.isMine);
    members.instant(key::createdAt, note.createdAt);
    if (members.reads())
        note.changedAt = note.createdAt;
    members.instant(key::changedAt, note.changedAt);
    members.integer(key::seenByOthers, note.seenByOthers, {0, 1'000'000});
    if (members.reads())
        keepToLimits(note);
}

void describe(Members &members, WrittenNote &written)
{
    describeWritten(members, written.note, rule::present);
}

base::Result<Note> writtenNoteFrom(const Json &body, const QString &id)
{
    const auto written = decode<WrittenNote>(body, Reading::Body);
    if (!written)
        return written.error();
    Note note = written->note;
    note.id = NoteId(id);
    if (!isPlainWord(id) || !isPlainWord(note.recording.value()))
        return fail(ProblemCode::InvalidField, QStringLiteral("the ids of note and recording are needed"));
    note.text = base::cleanText(note.text);
    note.code = base::cleanLine(note.code);
    if (const QString problem = problemOf(note); !problem.isEmpty())
        return fail(ProblemCode::InvalidField, problem);
    return note;
}

void describe(Members &members, NotesAnswer &answer)
{
    members.rows(key::notes, answer.notes);
}

void describe(Members &members, NoteAnswer &answer)
{
    members.object(key::note, answer.note, rule::required);
}

void describe(Members &members, RemovedNote &removed)
{
    members.integer(key::revision, removed.revision, revisions, rule::required);
}

void describe(Members &members, CodeSetAnswer &answer)
{
    members.texts(key::codes, answer.codes, rule::plain);
    if (!members.reads())
        return;
    answer.codes = answer.codes.mid(0, largestCodeSet);
    for (QString &code : answer.codes)
        code = base::shortened(base::cleanLine(code), longestCode);
}

void describe(Members &members, CodeSetBody &body)
{
    members.text(key::scope, body.scope);
    members.texts(key::codes, body.codes, rule::present);
    if (body.codes.size() > largestCodeSet)
        members.refuse(key::codes, QStringLiteral("is a list of up to nine names"));
    for (QString &code : body.codes) {
        if (code.size() > longestCode)
            members.refuse(key::codes, QStringLiteral("holds texts of up to %1 characters").arg(longestCode));
        code = base::cleanLine(code);
    }
}

} // namespace attune::protocol
