// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/transcript_model.h"
#include "ui/player/transcript_changes.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QStackedWidget;
class QToolButton;

namespace attune::ui {

class StatePanel;
class TranscriptHead;
class TranscriptOffersBar;

/// What was said, line by line: follows the recording until somebody looks elsewhere in it, searches, and goes to where
/// a line is spoken.
class TranscriptPanel : public QWidget
{
    Q_OBJECT

public:
    /// Why there is nothing to read, when there is nothing.
    enum class State { None, Loading, Ready, NoneMade, Failed };

    using Editing = TranscriptChanges::Editing;

    explicit TranscriptPanel(QWidget *parent);

    void setEditing(Editing editing);
    /// Whether a transcript can be added where there is none.
    void setMayAdd(bool mayAdd);
    /// With what is said about it and offered for it; after a change everything else stays as it is.
    void showRead(const domain::ReadTranscript &read);
    void setTranscript(const domain::Transcript &transcript);
    TranscriptChanges *changes() const { return m_changes; }
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
    void vocabularyRequested();
    void languageChosen(const QString &language);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createSearch();
    void createView();
    void createChanges();
    void layOut();
    void goToLine(int number);
    void takeLines(const domain::Transcript &transcript, bool again);
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
    TranscriptHead *m_head;
    TranscriptOffersBar *m_offers;
    TranscriptChanges *m_changes;
    QString m_version; ///< that is shown
    State m_shown = State::None;
    bool m_mayAdd = false;
    bool m_following = true;
    bool m_scrollsItself = false;
    int m_hit = -1;
};

} // namespace attune::ui
