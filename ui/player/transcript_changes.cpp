// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/transcript_changes.h"

#include "ui/player/transcript_replace_dialog.h"
#include "ui/player/transcript_speaker_dialog.h"
#include "ui/player/transcript_split_dialog.h"
#include "ui/player/transcript_text_dialog.h"

#include <QAction>
#include <QListView>
#include <QMenu>
#include <QToolButton>

namespace attune::ui {

using domain::TranscriptChange;
using domain::TranscriptLine;
using Kind = TranscriptChange::Kind;

TranscriptChanges::TranscriptChanges(QListView *view, const models::TranscriptModel &model, QToolButton *button)
    : QObject(view), m_view(view), m_model(model), m_button(button)
{
    button->setMenu(new QMenu(button));
    button->setPopupMode(QToolButton::InstantPopup);
    m_correct = add(tr("Correct This &Line…"), "correctLine", &TranscriptChanges::correctLine);
    m_correct->setShortcut(Qt::Key_F2);
    m_takeBack = add(tr("&Undo Correction"), "takeCorrectionBack", &TranscriptChanges::takeBack);
    m_split = add(tr("&Split This Line…"), "splitLine", &TranscriptChanges::splitLine);
    m_split->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F2));
    m_join = add(tr("&Join with Next Line"), "joinLines", &TranscriptChanges::joinLines);
    m_join->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F2));
    m_speaker = add(tr("&Who Said This…"), "changeSpeaker", &TranscriptChanges::changeSpeaker);
    m_name = add(tr("&Name This Speaker…"), "nameSpeaker", &TranscriptChanges::nameSpeaker);
    m_replace = add(tr("&Find and Replace…"), "replaceWords", &TranscriptChanges::replaceWords);
    m_vocabulary = add(tr("&Vocabulary…"), "vocabulary", &TranscriptChanges::vocabularyRequested);
    m_undo = add(tr("Undo Last Chan&ge"), "undoLastChange", &TranscriptChanges::undoLast);
    m_hide = add({}, "hideLine", &TranscriptChanges::toggleHidden);
    for (QAction *keyed : {m_correct, m_split, m_join})
        keyed->setShortcutContext(Qt::WidgetShortcut);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &TranscriptChanges::showNow);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &TranscriptChanges::showNow);
    setEditing(Editing::None);
}

QAction *TranscriptChanges::add(const QString &text, const char *name, void (TranscriptChanges::*slot)())
{
    auto *action = new QAction(text, m_view);
    action->setObjectName(QString::fromLatin1(name));
    connect(action, &QAction::triggered, this, slot);
    m_view->addAction(action);
    m_button->menu()->addAction(action);
    return action;
}

void TranscriptChanges::setEditing(Editing editing)
{
    m_editing = editing;
    showNow();
}

void TranscriptChanges::setRead(const domain::ReadTranscript &read)
{
    const bool isOwnStep = read.revision <= m_revision + 1;
    m_revision = read.revision;
    m_canUndo = read.canUndo;
    m_hasVersion = !read.version.isEmpty();
    if (m_dialog && (isOwnStep || m_dialog->hasProblem())) // what others did since has not been seen, else
        m_dialog->setRevision(m_revision);
    showNow();
}

void TranscriptChanges::setPosition(std::chrono::milliseconds position)
{
    m_position = position;
    showNow();
}

/// Without a line one looks at, it is the one that is spoken.
int TranscriptChanges::currentRow() const
{
    const int chosen = m_view->currentIndex().row();
    return chosen >= 0 ? chosen : m_model.currentRow();
}

TranscriptLine TranscriptChanges::currentLine() const
{
    const int row = currentRow();
    return row >= 0 && row < m_model.transcript().size() ? m_model.transcript().at(row) : TranscriptLine();
}

TranscriptLine TranscriptChanges::nextLine() const
{
    const int row = currentRow() + 1;
    return row > 0 && row < m_model.transcript().size() ? m_model.transcript().at(row) : TranscriptLine();
}

void TranscriptChanges::showNow()
{
    const bool corrects = m_editing == Editing::Correct;
    for (QAction *action : {m_correct, m_takeBack, m_name})
        action->setVisible(corrects);
    for (QAction *action : {m_split, m_join, m_speaker, m_replace, m_vocabulary, m_undo})
        action->setVisible(corrects && m_hasVersion);
    m_hide->setVisible(m_editing == Editing::Hide);
    m_button->setVisible(m_editing != Editing::None);
    const TranscriptLine line = currentLine();
    const TranscriptLine next = nextLine();
    const bool there = line.number >= 0;
    const bool open = there && !line.isHidden;
    m_correct->setEnabled(open);
    m_takeBack->setEnabled(open && !line.editedBy.isEmpty());
    m_split->setEnabled(open && line.text.size() > 1);
    m_join->setEnabled(open && next.number >= 0 && !next.isHidden &&
                       line.text.size() + next.text.size() < domain::longestTranscriptLine);
    m_speaker->setEnabled(open);
    m_name->setEnabled(there);
    m_replace->setEnabled(!m_model.transcript().isEmpty());
    m_undo->setEnabled(m_canUndo);
    m_hide->setEnabled(there && !(line.isHidden && line.text.isEmpty())); // hidden by somebody else
    m_hide->setText(line.isHidden ? tr("&Unhide This Line") : tr("&Hide This Line from Others"));
}

void TranscriptChanges::open(TranscriptChangeDialog *dialog)
{
    if (m_dialog)
        m_dialog->close();
    m_dialog = dialog;
    if (m_hasVersion)
        dialog->setRevision(m_revision);
    connect(dialog, &TranscriptChangeDialog::chosen, this, &TranscriptChanges::changeRequested);
    dialog->open();
}

void TranscriptChanges::done()
{
    if (m_dialog && m_dialog->isSent()) // it may have been a change before it, while somebody types
        m_dialog->accept();
}

void TranscriptChanges::failed(const QString &words)
{
    if (m_dialog)
        m_dialog->showProblem(words);
}

void TranscriptChanges::correctLine()
{
    open(new TranscriptTextDialog(Kind::Text, currentLine(), m_view));
}

void TranscriptChanges::takeBack()
{
    Q_EMIT changeRequested({Kind::Text, currentLine().number, {}, {}});
}

void TranscriptChanges::splitLine()
{
    open(new TranscriptSplitDialog(currentLine(), m_position, m_view));
}

void TranscriptChanges::joinLines()
{
    TranscriptChange change;
    change.kind = Kind::Join;
    change.line = currentLine().number;
    change.other = nextLine().number;
    Q_EMIT changeRequested(change);
}

void TranscriptChanges::changeSpeaker()
{
    open(new TranscriptSpeakerDialog(currentLine(), m_model.transcript(), m_view));
}

void TranscriptChanges::nameSpeaker()
{
    open(new TranscriptTextDialog(Kind::SpeakerName, currentLine(), m_view));
}

void TranscriptChanges::replaceWords()
{
    open(new TranscriptReplaceDialog(m_searched, m_model.transcript(), m_view));
}

void TranscriptChanges::undoLast()
{
    TranscriptChange change;
    change.kind = Kind::Undo;
    Q_EMIT changeRequested(change);
}

void TranscriptChanges::toggleHidden()
{
    const TranscriptLine line = currentLine();
    Q_EMIT changeRequested({line.isHidden ? Kind::Show : Kind::Hide, line.number, {}, {}});
}

} // namespace attune::ui
