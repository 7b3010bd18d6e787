// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/transcript_model.h"

#include <QWidget>

class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QStackedWidget;
class QToolButton;

namespace attune::ui {

class StatePanel;

/// What was said, line by line: follows the recording until somebody looks elsewhere in it, searches, and goes to where
/// a line is spoken.
class TranscriptPanel : public QWidget
{
    Q_OBJECT

public:
    /// Why there is nothing to read, when there is nothing.
    enum class State { None, Loading, Ready, NoneMade, Failed };

    /// Who may change what: clinicians correct and name, clients hide what was said.
    enum class Editing { None, Correct, Hide };

    explicit TranscriptPanel(QWidget *parent);

    void setEditing(Editing editing);
    /// Whether a transcript can be added where there is none.
    void setMayAdd(bool mayAdd);
    void setTranscript(const domain::Transcript &transcript);
    /// @param words for Failed: what happened
    void setState(State state, const QString &words = {});
    void setPosition(std::chrono::milliseconds position);
    bool isFollowing() const { return m_following; }
    void setFollowing(bool following);
    void focusSearch();
    /// @param direction 1 or -1
    void goToHit(int direction);
    QListView *view() const { return m_view; }

Q_SIGNALS:
    void seekRequested(std::chrono::milliseconds target);
    /// Where the search found something, for the timeline.
    void hitsChanged(const QList<std::chrono::milliseconds> &places);
    void tryAgainRequested();
    void addRequested();
    void changeRequested(const attune::domain::TranscriptChange &change);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createSearch();
    void createView();
    void createChanges();
    QAction *addChange(const QString &text, const char *name, void (TranscriptPanel::*slot)());
    void showChanges();
    domain::TranscriptLine currentLine() const;
    void correctLine();
    void takeBack();
    void nameSpeaker();
    void toggleHidden();
    bool showsTheSame(const domain::Transcript &transcript) const;
    void fillSpeakers();
    void search();
    void sayCount();
    void showFollow();
    void scrollToCurrent();
    void copyLines();
    void goTo(const QModelIndex &index);

    models::TranscriptModel m_model;
    QStackedWidget *m_stack;
    StatePanel *m_state;
    QWidget *m_reading;
    QLineEdit *m_text;
    QCheckBox *m_wholeWords;
    QComboBox *m_speaker;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    QListView *m_view;
    QToolButton *m_follow;
    QToolButton *m_change;
    QAction *m_correct;
    QAction *m_takeBack;
    QAction *m_name;
    QAction *m_hide;
    Editing m_editing = Editing::None;
    State m_shown = State::None;
    bool m_mayAdd = false;
    bool m_following = true;
    bool m_scrollsItself = false;
    int m_hit = -1;
};

} // namespace attune::ui
