// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/note.h"

#include <QPlainTextEdit>

#include <chrono>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;

namespace attune::ui {

/// Where a note is written. Its moment is that of the first key; Enter keeps it, Shift+Enter begins a line, Esc leaves
/// the text where it is and goes back to the recording.
class NoteBox : public QWidget
{
    Q_OBJECT

public:
    explicit NoteBox(QWidget *parent);

    /// Where the recording is, and what is taken off for the time it takes to react.
    std::function<std::chrono::milliseconds()> position;
    std::function<std::chrono::milliseconds()> reaction;

    void setAudiences(const QList<domain::NoteAudience> &audiences, domain::Role author);
    void setWritable(bool writable);
    /// Says that a draft does not outlive the program.
    void setKeptInMemory(bool inMemory);
    /// Begins a note here and now, or about a part; the text that is there stays.
    void begin(std::chrono::milliseconds start, std::chrono::milliseconds end, domain::NoteKind kind);
    /// Changes an existing one.
    void edit(const domain::Note &note);
    void focusText();
    bool isEmpty() const;
    /// Gives back a text that could not be kept.
    void giveBack(const domain::Note &note);
    void clear();

    /// All of it, for keeping while it is being written; empty when nothing is there.
    QByteArray draft() const;
    void restore(const QByteArray &draft);

Q_SIGNALS:
    /// The first key of a new note: the recording pauses.
    void typingBegan();
    void draftChanged();
    /// A new note (id empty) or a changed one. The box is empty afterwards.
    void kept(const attune::domain::Note &note);
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void onTextChanged();
    void keep();
    void showMoment();

    QLabel *m_moment;
    QLabel *m_inMemory;
    QPlainTextEdit *m_text;
    QComboBox *m_audience;
    QPushButton *m_keep;
    domain::Note m_note; ///< what it becomes
    bool m_begun = false;
    bool m_restoring = false;
    domain::Role m_author = domain::Role::Unknown;
};

} // namespace attune::ui
