// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/note_codec.h"

#include "base/visible_text.h"
#include "protocol/problem.h"

namespace attune::protocol {

using namespace domain;

constexpr static qint64 largestRevision = 1'000'000'000;

Json toJson(const Note &note)
{
    return {
        {"id", json(note.id.value())},
        {"recordingId", json(note.recording.value())},
        {"kind", json(textOf(note.kind))},
        {"startMs", note.startMs},
        {"endMs", note.endMs},
        {"reactionMs", note.reactionMs},
        {"text", json(note.text)},
        {"code", json(note.code)},
        {"audience", json(textOf(note.audience))},
        {"author",
         {{"id", json(note.author.value())}, {"name", json(note.authorName)}, {"role", json(textOf(note.authorRole))}}},
        {"mine", note.isMine},
        {"createdAt", json(std::optional(note.createdAt))},
        {"changedAt", json(std::optional(note.changedAt))},
        {"revision", note.revision},
        {"seenByOthers", note.seenByOthers}};
}

std::optional<Note> noteFrom(const Json &object)
{
    Note note;
    note.id = NoteId(text(object, "id"));
    note.recording = RecordingId(text(object, "recordingId"));
    note.kind = noteKindFromText(text(object, "kind")).value_or(NoteKind::Note);
    note.startMs = integer(object, "startMs", {0, lastMomentMs}).value_or(-1);
    note.endMs = std::max(note.startMs, integer(object, "endMs", {0, largestInteger}).value_or(note.startMs));
    note.reactionMs = integer(object, "reactionMs", {0, longestReactionMs}).value_or(0);
    note.text = text(object, "text").left(longestNote);
    note.code = text(object, "code").left(longestCode);
    note.audience = noteAudienceFromText(text(object, "audience")).value_or(NoteAudience::OnlyMe);
    const Json &author = child(object, "author");
    note.author = UserId(text(author, "id"));
    note.authorName = text(author, "name");
    note.authorRole = roleFromText(text(author, "role"));
    note.isMine = flag(object, "mine");
    note.createdAt = instant(object, "createdAt").value_or(base::Instant{});
    note.changedAt = instant(object, "changedAt").value_or(note.createdAt);
    note.revision = static_cast<int>(integer(object, "revision", {0, largestRevision}).value_or(0));
    note.seenByOthers = static_cast<int>(integer(object, "seenByOthers", {0, 1'000'000}).value_or(0));
    if (note.id.isEmpty() || note.recording.isEmpty() || note.startMs < 0 || note.endMs > lastMomentMs)
        return std::nullopt;
    return note;
}

base::Result<Note> writtenNoteFrom(const Json &object, const QString &id)
{
    const auto wrong = [](const QString &what) { return fail("invalid_field", what); };
    const auto kind = noteKindFromText(strictText(object, "kind").value_or(QString()));
    const auto audience = noteAudienceFromText(strictText(object, "audience").value_or(QString()));
    const auto recording = strictText(object, "recordingId");
    if (!kind)
        return wrong(QStringLiteral("kind is note, marker or chapter"));
    if (!audience)
        return wrong(QStringLiteral("audience is me, supervisor, team or client"));
    if (!isPlainWord(id) || !recording || !isPlainWord(*recording))
        return wrong(QStringLiteral("the ids of note and recording are needed"));
    Note note;
    note.id = NoteId(id);
    note.recording = RecordingId(*recording);
    note.kind = *kind;
    note.audience = *audience;
    for (const auto &[key, place] : {std::pair("startMs", &note.startMs), std::pair("endMs", &note.endMs),
                                     std::pair("reactionMs", &note.reactionMs)}) {
        const auto found = strictInteger(object, key, {0, lastMomentMs});
        if (!found)
            return wrong(QStringLiteral("%1 must be a whole number of milliseconds").arg(QLatin1String(key)));
        *place = *found;
    }
    const auto revision = strictInteger(object, "revision", {0, largestRevision});
    if (!revision)
        return wrong(QStringLiteral("revision must be the one the change was made from"));
    note.revision = static_cast<int>(*revision);
    const auto text = strictText(object, "text");
    const auto code = strictText(object, "code");
    if (!text || !code)
        return wrong(QStringLiteral("text and code must be texts"));
    note.text = base::cleanText(*text);
    note.code = base::cleanLine(*code);
    if (const QString problem = problemOf(note); !problem.isEmpty())
        return wrong(problem);
    return note;
}

Json toJson(const CodeSet &codes)
{
    Json names = Json::array();
    for (const QString &name : codes)
        names.push_back(json(name));
    return names;
}

CodeSet codeSetFrom(const Json &names)
{
    CodeSet codes;
    for (const Json &name : names) {
        if (codes.size() < largestCodeSet && name.is_string())
            codes << base::cleanLine(QString::fromStdString(name.get<std::string>())).left(longestCode);
    }
    return codes;
}

} // namespace attune::protocol
