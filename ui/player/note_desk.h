// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/notes/note_export.h"
#include "models/notes/review_notes.h"
#include "models/ports/clinic_ports.h"
#include "playback/player.h"

#include <QObject>

#include <memory>

namespace attune::ui {

class NotesPanel;
class TimelineView;

/// Where notes and the recording meet: the moment of a note, pausing while one writes and playing on afterwards, marks
/// on the timeline, codes on keys, drafts that survive. GUI thread.
class NoteDesk : public QObject
{
    Q_OBJECT

public:
    NoteDesk(playback::Player &player, NotesPanel &panel, TimelineView &timeline, QObject *parent);

    /// @param ports alive until setPorts(nullptr)
    void setPorts(const models::ClinicPorts *ports);
    /// What is taken off a moment that is marked while it plays.
    void setReaction(std::chrono::milliseconds reaction) { m_reaction = reaction; }
    void open(const domain::Recording &recording, const domain::Grounds &grounds);
    void close();

    void markNow();
    void newNote();
    /// About the loop, or about this moment when there is none.
    void noteFromRange();
    void newChapter();
    /// @param key 1 to 9
    void applyCode(int key);
    void setCoding(bool on);
    bool isCoding() const { return m_coding; }
    void editCodes(QWidget *parent);
    void exportNotes(QWidget *parent);
    void undo();
    void redo();
    /// @param direction 1 or -1
    void goToMark(int direction);
    void goToChapter(int direction);

Q_SIGNALS:
    /// Something a person should read, beside the video. Empty: what was said before is not so any more.
    void noticed(const QString &text);
    void notesWanted();
    void videoWanted();
    void codingChanged(bool on);

private:
    void connectPanel();
    void goTo(int direction, bool chapters);
    std::chrono::milliseconds reaction() const;
    void keepDraft();
    void save(models::NoteFormat format, bool withNames, QWidget *parent);
    void saveTo(const QString &path, models::NoteFormat format, bool withNames, QWidget *parent);

    playback::Player &m_player;
    NotesPanel &m_panel;
    TimelineView &m_timeline;
    const models::ClinicPorts *m_ports = nullptr;
    std::unique_ptr<models::ReviewNotes> m_notes;
    domain::Recording m_recording;
    domain::Grounds m_grounds;
    domain::CodeSet m_codes;
    std::chrono::milliseconds m_reaction{1000};
    bool m_coding = false;
    bool m_playsOn = false; ///< it was paused by the first key of a note
    bool m_restoring = false;
};

} // namespace attune::ui
