// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/note_desk.h"

#include "base/when_done.h"
#include "models/words/words.h"
#include "ui/player/codes_dialog.h"
#include "ui/player/export_notes_dialog.h"
#include "ui/player/notes_panel.h"
#include "ui/player/timeline_view.h"
#include "ui/signin/proof_dialog.h"

#include <QFileDialog>
#include <QSaveFile>

namespace attune::ui {

using models::ReviewNotes;
using models::Words;
using playback::Player;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds nearChapter{1000};
constexpr milliseconds nearMark{300}; ///< the mark one stands on is not the next one

QString draftName(const domain::RecordingId &recording)
{
    return QStringLiteral("box/") + recording.value();
}

} // namespace

NoteDesk::NoteDesk(Player &player, NotesPanel &panel, TimelineView &timeline, QObject *parent)
    : QObject(parent), m_player(player), m_panel(panel), m_timeline(timeline)
{
    connectPanel();
}

void NoteDesk::connectPanel()
{
    NoteBox *box = m_panel.box();
    box->position = [this] { return m_player.position(); };
    box->reaction = [this] { return reaction(); };
    connect(box, &NoteBox::typingBegan, this, [this] {
        m_playsOn = m_player.state() == Player::State::Playing;
        m_player.pause();
    });
    connect(box, &NoteBox::kept, this, [this] {
        if (std::exchange(m_playsOn, false))
            m_player.play();
        Q_EMIT videoWanted();
    });
    connect(box, &NoteBox::left, this, &NoteDesk::videoWanted);
    connect(box, &NoteBox::draftChanged, this, &NoteDesk::keepDraft);
    connect(&m_panel, &NotesPanel::seekRequested, &m_player, &Player::seek);
    connect(&m_timeline, &TimelineView::noteActivated, this, [this](const QString &id) {
        Q_EMIT notesWanted();
        m_panel.choose(domain::NoteId(id));
    });
}

void NoteDesk::setPorts(const models::ClinicPorts *ports)
{
    m_panel.setNotes(nullptr, domain::Role::Unknown);
    m_notes.reset();
    m_ports = ports;
    m_codes.clear();
    if (!ports || !ports->notes)
        return;
    m_notes = std::make_unique<ReviewNotes>(*ports->notes, *ports->noteSaver, *ports->clock, ports->person);
    m_panel.setNotes(m_notes.get(), ports->person.role);
    m_panel.box()->setKeptInMemory(ports->drafts->isInMemory());
    connect(m_notes.get(), &ReviewNotes::changed, this, [this] { m_timeline.setNotes(m_notes->notes()); });
    base::whenDone(ports->notes->codes(), m_notes.get(), [this](const base::Result<domain::CodeSet> &codes) {
        if (codes)
            m_codes = *codes;
    });
}

void NoteDesk::open(const domain::Recording &recording, const domain::Grounds &grounds)
{
    m_recording = recording;
    m_grounds = grounds;
    m_playsOn = false;
    setCoding(false);
    if (!m_notes)
        return;
    m_notes->open(recording, grounds);
    m_restoring = true;
    m_panel.box()->restore(m_ports->drafts->value(draftName(recording.id)));
    m_restoring = false;
    if (!m_panel.box()->isEmpty())
        Q_EMIT noticed(tr("The note you were writing is still in the box."));
}

void NoteDesk::close()
{
    if (!m_notes)
        return;
    m_restoring = true; // the draft stays for the next time
    m_panel.box()->clear();
    m_restoring = false;
    m_notes->close();
    m_recording = {};
}

void NoteDesk::keepDraft()
{
    if (m_restoring || !m_ports || m_recording.id.isEmpty())
        return;
    const QByteArray draft = m_panel.box()->draft();
    if (draft.isEmpty())
        m_ports->drafts->remove(draftName(m_recording.id));
    else
        m_ports->drafts->keep(draftName(m_recording.id), draft, journal::DraftStore::Lifetime::OneDay);
}

/// Whoever marks while it plays, marks what they heard a moment ago.
milliseconds NoteDesk::reaction() const
{
    return m_player.state() == Player::State::Playing ? m_reaction : milliseconds(0);
}

void NoteDesk::markNow()
{
    m_panel.addMarker(m_player.position(), reaction());
}

void NoteDesk::newNote()
{
    if (!m_notes || !m_notes->mayWrite())
        return;
    Q_EMIT notesWanted();
    if (m_panel.box()->isEmpty()) {
        const milliseconds at = std::max(milliseconds(0), m_player.position() - reaction());
        m_playsOn = m_player.state() == Player::State::Playing;
        m_player.pause();
        m_panel.box()->begin(at, at, domain::NoteKind::Note);
    }
    m_panel.box()->focusText();
}

void NoteDesk::noteFromRange()
{
    const auto &part = m_player.repeat();
    if (!part.isComplete())
        return newNote();
    if (!m_notes || !m_notes->mayWrite())
        return;
    Q_EMIT notesWanted();
    m_playsOn = m_player.state() == Player::State::Playing;
    m_player.pause();
    m_panel.box()->begin(*part.start(), *part.end(), domain::NoteKind::Note);
}

void NoteDesk::newChapter()
{
    if (!m_notes || !m_notes->mayWrite())
        return;
    Q_EMIT notesWanted();
    m_playsOn = m_player.state() == Player::State::Playing;
    const milliseconds at = std::max(milliseconds(0), m_player.position() - reaction());
    m_player.pause();
    m_panel.box()->begin(at, at, domain::NoteKind::Chapter);
}

void NoteDesk::applyCode(int key)
{
    const QString code = m_codes.value(key - 1);
    if (code.isEmpty())
        return Q_EMIT noticed(tr("No code is assigned to key %1. Assign codes in the Notes menu.").arg(key));
    Q_EMIT noticed({});
    m_panel.addMarker(m_player.position(), reaction(), code);
}

void NoteDesk::setCoding(bool on)
{
    if (on == m_coding)
        return;
    m_coding = on;
    Q_EMIT codingChanged(on);
}

void NoteDesk::editCodes(QWidget *parent)
{
    if (!m_notes)
        return;
    auto *dialog = new CodesDialog(
        m_codes, m_ports->person.role == domain::Role::PracticeManager || m_ports->person.role == domain::Role::Admin,
        parent);
    connect(dialog, &CodesDialog::chosen, m_notes.get(), [this](const domain::CodeSet &codes, bool forClinic) {
        base::whenDone(m_ports->notes->keepCodes(codes, forClinic), m_notes.get(),
                       [this](const base::Result<domain::CodeSet> &kept) {
                           if (!kept)
                               return Q_EMIT noticed(
                                   tr("The codes could not be saved. %1").arg(Words::problem(kept.error())));
                           m_codes = *kept;
                           Q_EMIT noticed({});
                       });
    });
    dialog->open();
}

void NoteDesk::exportNotes(QWidget *parent)
{
    if (!m_notes || m_recording.id.isEmpty())
        return;
    auto *dialog = new ExportNotesDialog(parent);
    connect(dialog, &ExportNotesDialog::chosen, this,
            [this, parent](models::NoteFormat format, bool withNames) { save(format, withNames, parent); });
    dialog->open();
}

/// What goes into the file is asked for anew, so that the clinic's log knows it was taken away.
void NoteDesk::save(models::NoteFormat format, bool withNames, QWidget *parent)
{
    const QString name =
        QStringLiteral("notes-%1.%2").arg(m_recording.number, models::fileEndingOf(format)); // never who
    const QString path = QFileDialog::getSaveFileName(parent, tr("Export Notes"), name);
    if (!path.isEmpty())
        saveTo(path, format, withNames, parent);
}

void NoteDesk::saveTo(const QString &path, models::NoteFormat format, bool withNames, QWidget *parent)
{
    if (!m_notes)
        return;
    base::whenDone(
        m_ports->notes->notes(m_recording.id, domain::NoteUse::Export, m_grounds), m_notes.get(),
        [this, path, format, withNames, parent,
         recording = m_recording](const base::Result<QList<domain::Note>> &notes) {
            const auto again = [this, path, format, withNames, parent] { saveTo(path, format, withNames, parent); };
            if (!notes && proveThen(*m_ports->gate, notes.error(), parent, again))
                return;
            if (!notes)
                return Q_EMIT noticed(tr("The notes were not exported. %1").arg(Words::problem(notes.error())));
            QSaveFile file(path);
            const QByteArray bytes = models::exportedNotes(*notes, recording, format, withNames);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
                return Q_EMIT noticed(tr("The file could not be written. Choose another location."));
            Q_EMIT noticed(tr("%n note(s) exported. Keep the file where only you can open it.", nullptr,
                              static_cast<int>(notes->size())));
        });
}

void NoteDesk::undo()
{
    m_panel.undo();
}

void NoteDesk::redo()
{
    m_panel.redo();
}

void NoteDesk::goToMark(int direction)
{
    goTo(direction, false);
}

void NoteDesk::goToChapter(int direction)
{
    goTo(direction, true);
}

void NoteDesk::goTo(int direction, bool chapters)
{
    if (!m_notes)
        return;
    const milliseconds here = m_player.position();
    std::optional<domain::Note> target;
    for (const domain::Note &note : m_notes->notes()) {
        if ((note.kind == domain::NoteKind::Chapter) != chapters)
            continue;
        const milliseconds at(note.startMs);
        if (direction > 0 && !target && at > here + nearMark)
            target = note;
        if (direction < 0 && at < here - (chapters ? nearChapter : nearMark))
            target = note;
    }
    if (!target)
        return;
    m_player.seek(milliseconds(target->startMs));
    m_panel.choose(target->id);
}

} // namespace attune::ui
