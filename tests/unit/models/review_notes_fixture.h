// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/when_done.h"
#include "domain/permission.h"
#include "models/notes/note_draft.h"
#include "models/notes/note_export.h"
#include "models/notes/review_notes.h"
#include "models/review/transcript_model.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fakes.h"
#include "tests/support/waiting.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace attune;
using namespace attune::models;
using namespace attune::test;
using domain::Note;
using domain::NoteAudience;
using domain::NoteId;
using domain::NoteKind;
using journal::DraftStore;
using std::chrono::milliseconds;

namespace attune::test {

inline const QString secretWords = QStringLiteral("what she said about the harbour at night");

inline base::Error unavailable()
{
    return {base::ErrorKind::Unavailable, QStringLiteral("no line"), {}, {}};
}

/// A clinic's note book: keeps revisions as the server does, and fails when told to.
class FakeBook final : public domain::NoteBook
{
public:
    QMap<QString, Note> kept;
    QMap<QString, int> gone; ///< revisions of removed ones
    std::optional<base::Error> failure;
    bool losesAnswers = false; ///< does what it is told, and the answer never arrives
    int writes = 0;

    domain::Answer<QList<Note>> notes(const domain::RecordingId &recording, domain::NoteUse,
                                      const domain::Grounds &) override
    {
        if (failure)
            return base::ready(base::Result<QList<Note>>(*failure));
        QList<Note> found;
        for (const Note &note : std::as_const(kept)) {
            if (note.recording == recording)
                found << note;
        }
        return base::ready(base::Result<QList<Note>>(found));
    }
    domain::Answer<Note> saveNote(const Note &note, const domain::Grounds &) override
    {
        if (failure)
            return base::ready(base::Result<Note>(*failure));
        ++writes;
        const QString id = note.id.value();
        if (kept.contains(id) && domain::saysTheSame(kept.value(id), note))
            return answered(kept.value(id));
        const int known = kept.contains(id) ? kept.value(id).revision : gone.value(id, 0);
        if (known != note.revision)
            return base::ready(
                base::Result<Note>(base::Error{base::ErrorKind::Conflict, {}, QStringLiteral("note_conflict"), {}}));
        Note next = note;
        next.revision = known + 1;
        kept.insert(id, next);
        return answered(next);
    }
    domain::Answer<int> removeNote(const NoteId &id, const domain::Grounds &) override
    {
        if (failure)
            return base::ready(base::Result<int>(*failure));
        ++writes;
        if (kept.contains(id.value()))
            gone.insert(id.value(), kept.take(id.value()).revision + 1);
        return base::ready(losesAnswers ? base::Result<int>(unavailable()) : base::Result<int>(gone.value(id.value())));
    }
    domain::Answer<domain::CodeSet> codes() override
    {
        return base::ready(base::Result<domain::CodeSet>(domain::CodeSet()));
    }
    domain::Answer<domain::CodeSet> keepCodes(const domain::CodeSet &codes, bool) override
    {
        return base::ready(base::Result<domain::CodeSet>(codes));
    }

private:
    domain::Answer<Note> answered(const Note &note) const
    {
        return base::ready(losesAnswers ? base::Result<Note>(unavailable()) : base::Result<Note>(note));
    }
};

} // namespace attune::test

/// What tst_review_notes.cpp and tst_drafts.cpp share.
class ReviewNotesFixture
{
protected:
    void begin();
    std::unique_ptr<DraftStore> openDrafts(const QByteArray &key = QByteArray(32, 'k'));
    Note note(qint64 atMs, const QString &text = secretWords);
    void settle(const NoteSaver &saver);

    std::unique_ptr<QTemporaryDir> m_folder;
    test::FakeClock m_clock;
    domain::Recording m_recording;
    domain::Person m_person;
};

inline void ReviewNotesFixture::begin()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_recording = test::someRecording(QStringLiteral("rec-1"));
    m_recording.allowed = {textOf(domain::Permission::ReadNotes), textOf(domain::Permission::WriteNotes)};
    m_person = {
        domain::UserId(QStringLiteral("ruth")), {}, QStringLiteral("Dr Ruth Adeyemi"), domain::Role::Psychologist};
}

inline std::unique_ptr<DraftStore> ReviewNotesFixture::openDrafts(const QByteArray &key)
{
    auto opened =
        DraftStore::open(m_folder->path(), QStringLiteral("clinic\nruth"), {crypto::SecretBytes(key)}, m_clock);
    return opened ? std::move(*opened) : nullptr;
}

inline Note ReviewNotesFixture::note(qint64 atMs, const QString &text)
{
    Note note;
    note.startMs = note.endMs = atMs;
    note.text = text;
    return note;
}

inline void ReviewNotesFixture::settle(const NoteSaver &saver)
{
    QTRY_COMPARE(saver.waitingCount(), 0);
}
