// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/notes/note_draft.h"

#include "protocol/note_codec.h"

namespace attune::models {

QByteArray draftOf(const domain::Note &note)
{
    return protocol::toBytes(protocol::encode(note));
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
    const auto note = protocol::decode<domain::Note>(*object, protocol::Reading::Answer);
    if (!note)
        return std::nullopt;
    domain::Note kept = *note;
    if (isNew) {
        kept.id = domain::NoteId();
        kept.recording = domain::RecordingId();
    }
    return kept;
}

} // namespace attune::models
