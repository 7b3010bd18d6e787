// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript_desk.h"
#include "models/review/transcript_model.h"

#include <QObject>
#include <QPointer>

class QAction;
class QListView;
class QToolButton;

namespace attune::ui {

class TranscriptChangeDialog;

/// What somebody may change about a transcript, as actions of its list and of a button: they are about the line that is
/// looked at, without one about the line that is spoken. GUI thread.
class TranscriptChanges : public QObject
{
    Q_OBJECT

public:
    /// Who may change what: clinicians correct and name, clients hide what was said.
    enum class Editing { None, Correct, Hide };

    /// @param button has the actions as its menu @param view and @param model live longer
    TranscriptChanges(QListView *view, const models::TranscriptModel &model, QToolButton *button);

    void setEditing(Editing editing);
    /// What is shown now.
    void setRead(const domain::ReadTranscript &read);
    void setPosition(std::chrono::milliseconds position);
    /// What is looked for in the transcript: what is replaced is that, to begin with.
    void setSearched(const QString &words) { m_searched = words; }
    /// The clinic has the change.
    void done();
    /// It has not. @param words why
    void failed(const QString &words);
    QAction *undo() const { return m_undo; }

Q_SIGNALS:
    void changeRequested(const attune::domain::TranscriptChange &change);
    void vocabularyRequested();

private:
    QAction *add(const QString &text, const char *name, void (TranscriptChanges::*slot)());
    void showNow();
    int currentRow() const;
    domain::TranscriptLine currentLine() const;
    domain::TranscriptLine nextLine() const;
    void open(TranscriptChangeDialog *dialog);
    void correctLine();
    void takeBack();
    void splitLine();
    void joinLines();
    void changeSpeaker();
    void nameSpeaker();
    void replaceWords();
    void undoLast();
    void toggleHidden();

    QListView *m_view;
    const models::TranscriptModel &m_model;
    QToolButton *m_button;
    QAction *m_correct;
    QAction *m_takeBack;
    QAction *m_split;
    QAction *m_join;
    QAction *m_speaker;
    QAction *m_name;
    QAction *m_replace;
    QAction *m_vocabulary;
    QAction *m_undo;
    QAction *m_hide;
    QPointer<TranscriptChangeDialog> m_dialog;
    std::chrono::milliseconds m_position{0};
    QString m_searched;
    Editing m_editing = Editing::None;
    int m_revision = 0;
    bool m_hasVersion = false; ///< the clinic can do more than correct, name and hide
    bool m_canUndo = false;
};

} // namespace attune::ui
