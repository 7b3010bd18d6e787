// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/notes/note_draft.h"

#include "protocol/note_codec.h"

namespace attune::models {

QByteArray draftOf(const domain::Note &note)
{
    return protocol::toBytes(protocol::toJson(note));
}

std::optional<domain::Note> noteFromDraft(const QByteArray &draft)
{
    auto object = protocol::objectFrom(draft);
    if (!object)
        return std::nullopt;
    const bool isNew = protocol::text(*object, "id").isEmpty();
    for (const char *id : {"id", "recordingId"}) { // the reader wants both
        if (protocol::text(*object, id).isEmpty())
            (*object)[id] = "new";
    }
    auto note = protocol::noteFrom(*object);
    if (note && isNew) {
        note->id = domain::NoteId();
        note->recording = domain::RecordingId();
    }
    return note;
}

} // namespace attune::models
