// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/notes_panel.h"

#include "models/words/words.h"
#include "ui/style/icons.h"
#include "ui/style/widgets.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QMessageBox>

namespace attune::ui {

using domain::Note;
using domain::NoteKind;
using models::ReviewNotes;
using models::Words;
using std::chrono::milliseconds;

namespace {

constexpr std::chrono::seconds undoShownFor{10};
enum Filter { Everything, Mine, OfOthers, Markers, Chapters };

bool passes(const Note &note, int filter)
{
    switch (filter) {
    case Mine:
        return note.isMine;
    case OfOthers:
        return !note.isMine;
    case Markers:
        return note.kind == NoteKind::Marker;
    case Chapters:
        return note.kind == NoteKind::Chapter;
    default:
        return true;
    }
}

} // namespace

NotesPanel::NotesPanel(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("notesPanel"));
    m_undo = new MessageBar(this);
    m_undo->setObjectName(QStringLiteral("undoBar"));
    m_undo->hide();
    m_problem = new MessageBar(this);
    m_problem->setObjectName(QStringLiteral("noteProblem"));
    m_problem->hide();
    m_filter = new QComboBox(this);
    auto *shown = new QLabel(tr("Sho&w"), this);
    shown->setBuddy(m_filter);
    auto *filter = new QHBoxLayout;
    filter->addWidget(shown);
    filter->addWidget(m_filter, 1);
    m_filter->addItems({tr("All notes"), tr("Mine"), tr("Others'"), tr("Markers"), tr("Chapters")});
    m_box = new NoteBox(this);
    createList();
    createButtons();
    auto *row = new QHBoxLayout;
    row->addWidget(m_edit);
    row->addWidget(m_remove);
    row->addStretch();
    row->addWidget(m_export);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::tight, space::small, space::tight, space::tight);
    layout->setSpacing(space::tight);
    layout->addLayout(filter);
    layout->addWidget(m_problem);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    layout->addWidget(m_undo);
    layout->addWidget(m_box);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &NotesPanel::fill);
    connect(m_undo, &MessageBar::actionTriggered, this, &NotesPanel::undo);
    connect(m_problem, &MessageBar::actionTriggered, m_problem, &QWidget::hide);
    m_undoShown.setSingleShot(true);
    m_undoShown.setInterval(undoShownFor);
    connect(&m_undoShown, &QTimer::timeout, m_undo, &QWidget::hide);
    connect(m_box, &NoteBox::kept, this, &NotesPanel::keep);
}

void NotesPanel::createList()
{
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("notes"));
    m_list->setAccessibleName(tr("Notes"));
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setSpacing(2);
    m_list->installEventFilter(this);
    connect(m_list, &QListWidget::currentItemChanged, this, &NotesPanel::showButtons);
    const auto goTo = [this] {
        if (const auto note = chosen())
            Q_EMIT seekRequested(milliseconds(note->startMs));
    };
    connect(m_list, &QListWidget::itemActivated, this, goTo);
    connect(m_list, &QListWidget::itemClicked, this, goTo);
}

void NotesPanel::createButtons()
{
    m_edit = new QPushButton(icon(QStringLiteral("edit")), tr("&Edit"), this);
    m_edit->setObjectName(QStringLiteral("editNote"));
    m_remove = new QPushButton(icon(QStringLiteral("delete")), tr("De&lete"), this);
    m_remove->setObjectName(QStringLiteral("deleteNote"));
    m_export = iconButton(QStringLiteral("export"), tr("Export notes…"), this);
    m_export->setObjectName(QStringLiteral("exportNotes"));
    connect(m_edit, &QPushButton::clicked, this, &NotesPanel::editChosen);
    connect(m_remove, &QPushButton::clicked, this, &NotesPanel::removeChosen);
    connect(m_export, &QToolButton::clicked, this, &NotesPanel::exportRequested);
}

void NotesPanel::setNotes(ReviewNotes *notes, domain::Role role)
{
    m_notes = notes;
    m_role = role;
    m_undo->hide();
    m_problem->hide();
    m_box->clear();
    if (!notes)
        return m_list->clear();
    m_box->setAudiences(notes->audiences(), role);
    connect(notes, &ReviewNotes::changed, this, &NotesPanel::fill);
    connect(notes, &ReviewNotes::stateChanged, this, &NotesPanel::fill);
    connect(notes, &ReviewNotes::refused, this, &NotesPanel::onRefused);
    fill();
}

QString NotesPanel::lineOf(const Note &note) const
{
    QString head = Words::clock(milliseconds(note.startMs));
    if (note.isRange())
        head += QStringLiteral("–") + Words::clock(milliseconds(note.endMs));
    if (note.kind == NoteKind::Chapter)
        head += QStringLiteral(" · ") + tr("Chapter");
    if (!note.isMine)
        head += QStringLiteral(" · ") + note.authorName;
    head += QStringLiteral(" · ") + Words::audience(note.audience, note.authorRole);
    if (note.isMine && note.seenByOthers > 0)
        head += QStringLiteral(" · ") + tr("read by %n", nullptr, note.seenByOthers);
    if (m_notes->isWaiting(note.id))
        head += QStringLiteral(" · ") + tr("not saved yet");
    QString text = note.text;
    if (!note.code.isEmpty())
        text = text.isEmpty() ? note.code : note.code + QStringLiteral(": ") + text;
    return head + QLatin1Char('\n') + (text.isEmpty() ? tr("Marker") : text);
}

QString NotesPanel::spokenLineOf(const Note &note) const
{
    return tr("At %1: %2", "time, note")
               .arg(Words::spoken(milliseconds(note.startMs)), lineOf(note).section(QLatin1Char('\n'), 1)) +
           QStringLiteral(". ") + (note.isMine ? QString() : note.authorName + QStringLiteral(". ")) +
           Words::audience(note.audience, note.authorRole);
}

void NotesPanel::fill()
{
    const auto before = chosen();
    const QSignalBlocker quietly(m_list);
    m_list->clear();
    if (!m_notes)
        return;
    const auto &notes = m_notes->notes();
    for (const Note &note : notes) {
        if (!passes(note, m_filter->currentIndex()))
            continue;
        const char *picture = note.kind == NoteKind::Chapter  ? "chapter"
                              : note.kind == NoteKind::Marker ? "marker"
                                                              : "note";
        auto *item = new QListWidgetItem(icon(QString::fromLatin1(picture)), lineOf(note), m_list);
        item->setData(Qt::UserRole, note.id.value());
        item->setData(Qt::AccessibleTextRole, spokenLineOf(note));
        if (before && before->id == note.id)
            m_list->setCurrentItem(item);
    }
    if (m_list->count() == 0 && m_notes->state() == ReviewNotes::State::Loading) {
        auto *item = new QListWidgetItem(tr("Loading notes…"), m_list);
        item->setFlags(Qt::NoItemFlags);
    } else if (m_list->count() == 0) {
        auto *item = new QListWidgetItem(
            m_notes->mayWrite() ? tr("No notes yet. Press B for a marker, N for a note.") : tr("No notes."), m_list);
        item->setFlags(Qt::NoItemFlags);
    }
    const bool failed = m_notes->state() == ReviewNotes::State::Failed && m_notes->error();
    if (!failed && std::exchange(m_saysNotLoaded, false))
        m_problem->hide();
    if (failed && (m_saysNotLoaded = true))
        m_problem->show(MessageBar::Kind::Warning,
                        tr("Notes can't be loaded right now. What you write is saved and sent later."), tr("Close"));
    m_box->setWritable(m_notes->mayWrite());
    showButtons();
}

std::optional<Note> NotesPanel::chosen() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return m_notes && item ? m_notes->note(domain::NoteId(item->data(Qt::UserRole).toString())) : std::nullopt;
}

void NotesPanel::choose(const domain::NoteId &id)
{
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->data(Qt::UserRole).toString() == id.value())
            m_list->setCurrentRow(i);
    }
}

void NotesPanel::showEverything()
{
    m_filter->setCurrentIndex(Everything);
}

void NotesPanel::showButtons()
{
    const auto note = chosen();
    const bool mine = note && note->isMine && m_notes->mayWrite();
    m_edit->setEnabled(mine);
    m_remove->setEnabled(mine);
    m_export->setEnabled(m_notes && !m_notes->notes().isEmpty());
}

void NotesPanel::editChosen()
{
    if (const auto note = chosen(); note && note->isMine)
        m_box->edit(*note);
}

void NotesPanel::removeChosen()
{
    const auto note = chosen();
    if (!note || !note->isMine)
        return;
    m_notes->remove(note->id);
    sayStep();
}

/// Whom it is shown to from now on is asked before; that it was read already is said.
void NotesPanel::keep(const Note &note)
{
    if (!m_notes)
        return;
    if (note.id.isEmpty()) {
        const domain::NoteId id = m_notes->add(note);
        choose(id);
        return;
    }
    const auto before = m_notes->note(note.id);
    if (!before) {
        Note anew = note;
        anew.id = {};
        m_notes->add(anew);
        return;
    }
    if (note.audience != before->audience)
        return confirmAudience(*before, note);
    m_notes->change(note);
    sayStep();
}

void NotesPanel::confirmAudience(const Note &before, const Note &after)
{
    const bool wider = after.audience > before.audience;
    if (!wider && before.seenByOthers == 0) {
        m_notes->change(after);
        return sayStep();
    }
    const QString who = Words::audience(after.audience, m_role);
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Who can read this note"),
                                wider ? tr("From now on, “%1” can read this note. Continue?").arg(who)
                                      : tr("%n person(s) have already read this note. From now on it is for “%1”.",
                                           nullptr, before.seenByOthers)
                                            .arg(who),
                                QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("audienceQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = box->addButton(tr("&Change"), QMessageBox::AcceptRole);
    box->addButton(tr("Keep &Unchanged"), QMessageBox::RejectRole);
    connect(box, &QMessageBox::finished, this, [this, box, yes, before, after] {
        if (!m_notes)
            return;
        Note note = after;
        if (box->clickedButton() != yes)
            note.audience = before.audience;
        m_notes->change(note);
        sayStep();
    });
    box->open();
}

void NotesPanel::addMarker(milliseconds at, milliseconds reaction, const QString &code)
{
    if (!m_notes || !m_notes->mayWrite())
        return;
    Note marker;
    marker.kind = NoteKind::Marker;
    marker.reactionMs = std::min(reaction, at).count();
    marker.startMs = marker.endMs = (at - milliseconds(marker.reactionMs)).count();
    marker.code = code;
    choose(m_notes->add(marker));
    sayStep();
}

void NotesPanel::sayStep()
{
    using Step = ReviewNotes::Step;
    if (!m_notes || m_notes->lastStep() == Step::None)
        return m_undo->hide();
    const QString words = m_notes->lastStep() == Step::Removed ? tr("Note deleted.")
                          : m_notes->lastStep() == Step::Added ? tr("Marker saved.")
                                                               : tr("Note changed.");
    m_undo->show(MessageBar::Kind::Info, words, tr("Undo"));
    m_undoShown.start();
}

void NotesPanel::undo()
{
    m_undo->hide();
    if (m_notes)
        m_notes->undo();
}

void NotesPanel::redo()
{
    if (m_notes)
        m_notes->redo();
}

void NotesPanel::onRefused(const Note &note, const base::Error &error)
{
    m_problem->show(MessageBar::Kind::Problem,
                    tr("A note could not be saved: %1 Its text is in the box below.").arg(Words::problem(error)),
                    tr("Close"));
    Note anew = note;
    anew.id = {};
    m_box->giveBack(anew);
}

bool NotesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete) {
            removeChosen();
            return true;
        }
        if (key == Qt::Key_F2) {
            editChosen();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace attune::ui
