// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recording.h"
#include "models/notes/note_saver.h"

#include <QObject>

#include <chrono>
#include <optional>

namespace attune::models {

/// Notes, markers and chapters of the recording that is open: what the clinic has, with what is still on its way laid
/// over it, and every step can be taken back. GUI thread.
class ReviewNotes : public QObject
{
    Q_OBJECT

public:
    enum class State { Closed, Loading, Ready, Failed };
    Q_ENUM(State)

    ReviewNotes(domain::NoteBook &book, NoteSaver &saver, const base::Clock &clock, domain::Person person);

    /// @param grounds go with every write, too
    void open(const domain::Recording &recording, const domain::Grounds &grounds);
    void close();
    void reload();

    State state() const { return m_state; }
    /// Why the notes of others cannot be shown; what the person writes is kept all the same.
    const std::optional<base::Error> &error() const { return m_error; }
    bool mayWrite() const { return m_recording.allows(domain::Permission::WriteNotes); }
    /// By time.
    const QList<domain::Note> &notes() const { return m_notes; }
    std::optional<domain::Note> note(const domain::NoteId &id) const;
    QList<domain::Note> chapters() const;
    bool isWaiting(const domain::NoteId &id) const { return m_saver.isWaiting(id); }
    /// Whom the person may write for; the first is what a new note has.
    QList<domain::NoteAudience> audiences() const;

    /// Keeps a new note; id, author and times of change are filled in. @return its id
    domain::NoteId add(domain::Note note);
    /// Only one's own. Unknown ids are ignored.
    void change(const domain::Note &note);
    void remove(const domain::NoteId &id);

    void undo();
    void redo();

    /// What the last step was, for the words beside "Undo".
    enum class Step { None, Added, Changed, Removed };
    Step lastStep() const;

Q_SIGNALS:
    void changed();
    void stateChanged();
    /// The clinic did not take it, and never will: the text is given back.
    void refused(const attune::domain::Note &note, const attune::base::Error &error);

private:
    struct Change
    {
        std::optional<domain::Note> before;
        std::optional<domain::Note> after;
    };

    void loaded(const base::Result<QList<domain::Note>> &answer);
    void overlayPendingWrites();
    void step(const Change &change);
    void apply(const std::optional<domain::Note> &from, const std::optional<domain::Note> &to);
    void put(const domain::Note &note);
    void takeOut(const domain::NoteId &id);
    void onSaved(const domain::Note &note);
    void onRefused(const domain::Note &note, const base::Error &error);

    domain::NoteBook &m_book;
    NoteSaver &m_saver;
    const base::Clock &m_clock;
    domain::Person m_person;
    domain::Recording m_recording;
    domain::Grounds m_grounds;
    QList<domain::Note> m_notes;
    QHash<QString, int> m_revisions; ///< the newest the clinic named, by note; also of removed ones
    QList<Change> m_done;
    QList<Change> m_undone;
    State m_state = State::Closed;
    std::optional<base::Error> m_error;
    quint64 m_generation = 0;
};

} // namespace attune::models
