// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/note_codec.h"
#include "protocol/paths.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/log_entries.h"
#include "server/routes/media_links.h"
#include "server/routes/reasons.h"
#include "server/store/notes.h"

namespace attune::server::routes {

using domain::LogAction;
using domain::Note;
using domain::NoteAudience;
using domain::ProblemCode;
using policy::Action;
using protocol::fail;

namespace {

base::Result<crypto::SecretBytes> noteKeyOf(const Call &call, const QString &recordingId)
{
    const auto seal = call.clinic.media.release(recordingId);
    if (seal)
        return store::noteKeyFrom(seal->dataKey);
    if (seal.error().kind == base::ErrorKind::NotFound)
        return fail(ProblemCode::NotAvailable, QStringLiteral("there is no recording yet, or no longer"));
    return mediaProblem(recordingId, seal.error());
}

/// Whom a note was meant for (NOTES.md). That notes of the recording are open to the caller at all is decided before.
bool isMeantFor(const Call &call, const Note &note)
{
    const bool staff = call.caller.person.role != domain::Role::Patient;
    switch (note.audience) {
    case NoteAudience::OnlyMe:
        return false;
    case NoteAudience::Supervisor:
        return staff && call.further().supervised.contains(note.author.value());
    case NoteAudience::Team:
        return staff;
    case NoteAudience::Client:
        return true;
    }
    return false;
}

audit::Entry entryAbout(const Call &call, LogAction action, const FoundRecording &row)
{
    audit::Entry entry = entryFor(call, action, row);
    entry.reason = reasonOf(call);
    return entry;
}

Answer list(const Call &call)
{
    const auto row = recordingFor(call, Action::ReadNotes, hasReason(call));
    if (!row)
        return row.error();
    const bool takenAway = call.request.query.value(QStringLiteral("use")) == QStringLiteral("export");
    if (takenAway) {
        if (auto proven = requireProof(call, *row); !proven)
            return proven.error();
    }
    const LogAction action = takenAway ? LogAction::NotesExported : LogAction::NotesRead;
    if (auto logged = call.clinic.log.append({entryAbout(call, action, *row)}); !logged)
        return logged.error();
    const auto key = noteKeyOf(call, row->recording.id.value());
    if (!key && key.error().code == ProblemCode::NotAvailable) // without a recording there is nothing about it
        return goodAnswer(protocol::NotesAnswer());
    if (!key)
        return key.error();
    const auto notes = store::notesOf(
        call.db, row->recording.id, *key, call.userId(),
        [&call](const Note &note) { return note.isMine || isMeantFor(call, note); }, call.clinic.clock.now());
    if (!notes)
        return fail(ProblemCode::MediaCorrupt, notes.error().detail);
    return goodAnswer(protocol::NotesAnswer{*notes});
}

store::MeantNote meantNote(const Call &call)
{
    return store::noteMeantBy(call.db, call.clinic.keys.linkKey(), call.userId(), domain::NoteId(call.id));
}

/// A client's note is for themselves or for those who treat them.
bool mayAddress(const Call &call, NoteAudience audience)
{
    return call.caller.person.role != domain::Role::Patient || audience == NoteAudience::OnlyMe ||
           audience == NoteAudience::Team;
}

Answer write(const Call &call)
{
    auto note = protocol::writtenNoteFrom(call.body, call.id);
    if (!note)
        return note.error();
    if (!mayAddress(call, note->audience))
        return fail(ProblemCode::InvalidField, QStringLiteral("a client's note is for themselves or for the team"));
    const auto turn = turnFor(call, "note", call.userId().value() + QLatin1Char(' ') + call.id); // each has their own
    if (!turn)
        return fail(ProblemCode::Unavailable);
    const auto [id, head, othersRecording] = meantNote(call);
    // Another person's note is answered like a missing one; a new one is kept beside it (CHOSEN_IDS.md).
    if (!head && !othersRecording.isEmpty() && note->revision > 0)
        return refuseAsAbsent(call, Action::WriteNotes, othersRecording);
    if (head && head->note.recording != note->recording)
        return fail(ProblemCode::InvalidField, QStringLiteral("a note stays with its recording"));
    const auto row = recordingFor(call, note->recording.value(), Action::WriteNotes, hasReason(call));
    if (!row)
        return row.error();
    const auto key = noteKeyOf(call, row->recording.id.value());
    if (!key)
        return key.error();
    // From another revision it is a repeat or a conflict; either way nothing is saved.
    if (note->revision == (head ? head->note.revision : 0)) {
        audit::Entry entry = entryAbout(call, LogAction::NoteSaved, *row);
        entry.code = domain::textOf(note->audience);
        if (auto logged = call.clinic.log.append({entry}); !logged)
            return logged.error();
    }
    note->id = id;
    note->author = call.userId();
    auto kept = store::keepNote(call.db, *note, *key, call.clinic.clock.now());
    if (!kept)
        return kept.error();
    kept->id = domain::NoteId(call.id);
    kept->isMine = true;
    return goodAnswer(protocol::NoteAnswer{*kept});
}

Answer remove(const Call &call)
{
    const auto [id, head, othersRecording] = meantNote(call);
    if (!head)
        return refuseAsAbsent(call, Action::WriteNotes, othersRecording);
    const auto row = recordingFor(call, head->note.recording.value(), Action::WriteNotes, hasReason(call));
    if (!row)
        return row.error();
    const auto turn = turnFor(call, "note", call.userId().value() + QLatin1Char(' ') + call.id);
    if (!turn)
        return fail(ProblemCode::Unavailable);
    if (const auto now = store::noteHead(call.db, id); now && now->isDeleted)
        return goodAnswer(protocol::RemovedNote{now->note.revision});
    if (auto logged = call.clinic.log.append({entryAbout(call, LogAction::NoteDeleted, *row)}); !logged)
        return logged.error();
    return goodAnswer(protocol::RemovedNote{store::removeNote(call.db, id, call.clinic.clock.now())});
}

Answer codes(const Call &call)
{
    return goodAnswer(protocol::CodeSetAnswer{store::codeSetOf(call.db, call.userId(), call.caller.office)});
}

/// One's own; for everybody who has none, in the office (`"scope": "office"`) or everywhere ("clinic"): by those whom
/// the table lets do that.
Answer keepCodes(const Call &call)
{
    const auto body = bodyAs<protocol::CodeSetBody>(call);
    if (!body)
        return body.error();
    const QString &scope = body->scope;
    const bool forOffice = scope == QStringLiteral("office");
    const bool forClinic = scope == QStringLiteral("clinic");
    if (!forOffice && !forClinic && scope != QStringLiteral("own"))
        return fail(ProblemCode::InvalidField, QStringLiteral("scope is own, office or clinic"));
    if (forOffice || forClinic) {
        const Resource office = officeResource(call.caller.office);
        const Action action = forOffice ? Action::SetOfficeCodes : Action::SetClinicCodes;
        if (!decisionOf(call, action, office, false).allowed)
            return refuse(call, action, office, ProblemCode::NotPermitted);
    }
    audit::Entry entry = entryFor(call, LogAction::CodesChanged);
    entry.code = scope;
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    store::keepCodeSet(call.db,
                       forClinic   ? QString()
                       : forOffice ? store::codeOwnerOf(call.caller.office)
                                   : call.userId().value(),
                       body->codes);
    return goodAnswer(protocol::CodeSetAnswer{body->codes});
}

} // namespace

std::vector<Route> noteRoutes()
{
    namespace p = protocol::paths;
    return {
        {"GET", p::recordingNotes, "getNotes", Access::SignedIn, list},
        {"PUT", p::note, "saveNote", Access::SignedIn, write},
        {"DELETE", p::note, "deleteNote", Access::SignedIn, remove},
        {"GET", p::codeSet, "getCodeSet", Access::SignedIn, codes},
        {"PUT", p::codeSet, "saveCodeSet", Access::SignedIn, keepCodes},
    };
}

} // namespace attune::server::routes
