// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/notes/review_notes.h"

#include "base/id.h"
#include "base/when_done.h"
#include "domain/problem.h"

#include <algorithm>

namespace attune::models {

using domain::Note;
using domain::NoteAudience;
using domain::NoteId;
using domain::ProblemCode;

namespace {

constexpr qsizetype rememberedSteps = 100;

bool isBefore(const Note &one, const Note &other)
{
    return one.startMs != other.startMs ? one.startMs < other.startMs : one.id.value() < other.id.value();
}

} // namespace

ReviewNotes::ReviewNotes(domain::NoteBook &book, NoteSaver &saver, const base::Clock &clock, domain::Person person)
    : m_book(book), m_saver(saver), m_clock(clock), m_person(std::move(person))
{
    connect(&m_saver, &NoteSaver::saved, this, &ReviewNotes::onSaved);
    connect(&m_saver, &NoteSaver::removed, this, [this](const NoteId &id, int revision) {
        m_revisions.insert(id.value(), revision);
        Q_EMIT changed();
    });
    connect(&m_saver, &NoteSaver::refused, this, &ReviewNotes::onRefused);
    connect(&m_saver, &NoteSaver::waitingCountChanged, this, &ReviewNotes::changed);
}

void ReviewNotes::open(const domain::Recording &recording, const domain::Grounds &grounds)
{
    close();
    m_recording = recording;
    m_grounds = grounds;
    if (recording.allows(domain::Permission::ReadNotes))
        reload();
    m_saver.tryRefused(recording.id);
}

void ReviewNotes::close()
{
    ++m_generation;
    m_recording = {};
    m_grounds = {};
    m_notes.clear();
    m_revisions.clear();
    m_done.clear();
    m_undone.clear();
    m_error.reset();
    m_state = State::Closed;
    Q_EMIT stateChanged();
    Q_EMIT changed();
}

void ReviewNotes::reload()
{
    m_state = State::Loading;
    m_error.reset();
    overlayPendingWrites();
    Q_EMIT stateChanged();
    base::whenDone(m_book.notes(m_recording.id, domain::NoteUse::Read, m_grounds), this,
                   [this, generation = ++m_generation](const base::Result<QList<Note>> &answer) {
                       if (generation == m_generation)
                           loaded(answer);
                   });
}

void ReviewNotes::loaded(const base::Result<QList<Note>> &answer)
{
    m_state = answer ? State::Ready : State::Failed;
    if (answer) {
        m_notes = *answer;
        for (const Note &note : std::as_const(m_notes))
            m_revisions.insert(note.id.value(), note.revision);
    } else {
        m_error = answer.error();
    }
    overlayPendingWrites();
    Q_EMIT stateChanged();
}

void ReviewNotes::overlayPendingWrites()
{
    const auto writes = m_saver.pendingFor(m_recording.id);
    for (const NoteSaver::PendingWrite &write : writes) {
        if (write.removes)
            takeOut(write.note.id);
        else
            put(write.note);
    }
    Q_EMIT changed();
}

std::optional<Note> ReviewNotes::note(const NoteId &id) const
{
    const auto found = std::find_if(m_notes.begin(), m_notes.end(), [&id](const Note &note) { return note.id == id; });
    return found == m_notes.end() ? std::nullopt : std::optional(*found);
}

QList<Note> ReviewNotes::chapters() const
{
    QList<Note> chapters;
    for (const Note &note : m_notes) {
        if (note.kind == domain::NoteKind::Chapter)
            chapters << note;
    }
    return chapters;
}

QList<NoteAudience> ReviewNotes::audiences() const
{
    if (m_person.role == domain::Role::Patient)
        return {NoteAudience::OnlyMe, NoteAudience::Team};
    return {NoteAudience::OnlyMe, NoteAudience::Supervisor, NoteAudience::Team, NoteAudience::Client};
}

NoteId ReviewNotes::add(Note note)
{
    note.id = NoteId(base::newUuidV7(base::toUnixMs(m_clock.now())));
    note.recording = m_recording.id;
    note.author = m_person.id;
    note.authorName = m_person.fullName;
    note.authorRole = m_person.role;
    note.isMine = true;
    note.createdAt = note.changedAt = m_clock.now();
    note.endMs = std::max(note.startMs, note.endMs);
    step({std::nullopt, note});
    return note.id;
}

void ReviewNotes::change(const Note &note)
{
    const auto before = this->note(note.id);
    if (!before || !before->isMine || domain::saysTheSame(*before, note))
        return;
    Note after = note;
    after.changedAt = m_clock.now();
    step({before, after});
}

void ReviewNotes::remove(const NoteId &id)
{
    const auto before = note(id);
    if (before && before->isMine)
        step({before, std::nullopt});
}

void ReviewNotes::step(const Change &change)
{
    m_done.append(change);
    if (m_done.size() > rememberedSteps)
        m_done.removeFirst();
    m_undone.clear();
    apply(change.before, change.after);
}

void ReviewNotes::apply(const std::optional<Note> &from, const std::optional<Note> &to)
{
    Note note = to ? *to : *from;
    note.revision = m_revisions.value(note.id.value(), 0);
    if (to) {
        put(note);
        m_saver.save(note, m_grounds);
    } else {
        takeOut(note.id);
        m_saver.remove(note, m_grounds);
    }
    Q_EMIT changed();
}

void ReviewNotes::undo()
{
    if (m_done.isEmpty())
        return;
    const Change change = m_done.takeLast();
    m_undone.append(change);
    apply(change.after, change.before);
}

void ReviewNotes::redo()
{
    if (m_undone.isEmpty())
        return;
    const Change change = m_undone.takeLast();
    m_done.append(change);
    apply(change.before, change.after);
}

ReviewNotes::Step ReviewNotes::lastStep() const
{
    if (m_done.isEmpty())
        return Step::None;
    const Change &last = m_done.last();
    if (!last.before)
        return Step::Added;
    return last.after ? Step::Changed : Step::Removed;
}

void ReviewNotes::put(const Note &note)
{
    takeOut(note.id);
    m_notes.insert(std::upper_bound(m_notes.begin(), m_notes.end(), note, isBefore), note);
}

void ReviewNotes::takeOut(const NoteId &id)
{
    m_notes.removeIf([&id](const Note &note) { return note.id == id; });
}

void ReviewNotes::onSaved(const Note &note)
{
    if (note.recording != m_recording.id)
        return;
    m_revisions.insert(note.id.value(), note.revision);
    put(note);
    Q_EMIT changed();
}

/// Changed on another computer meanwhile: both texts stay, the one from here as a note of its own.
void ReviewNotes::onRefused(const Note &note, const base::Error &error)
{
    if (note.recording != m_recording.id)
        return; // kept until somebody looks at its recording
    m_saver.giveBack(note.id);
    m_done.clear(); // their notes are not what they were
    m_undone.clear();
    if (error.code == ProblemCode::NoteConflict) {
        takeOut(note.id);
        add(note);
        return reload();
    }
    takeOut(note.id);
    Q_EMIT changed();
    Q_EMIT refused(note, error);
    reload();
}

} // namespace attune::models
