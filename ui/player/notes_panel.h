// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/notes/review_notes.h"
#include "ui/player/note_box.h"

#include <QTimer>

class QComboBox;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QToolButton;

namespace attune::ui {

class MessageBar;

/// Notes of the recording that is open, by time, each with its author and who can read it; and the box to write in.
class NotesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NotesPanel(QWidget *parent);

    /// @param notes alive until setNotes(nullptr)
    void setNotes(models::ReviewNotes *notes, domain::Role role);
    NoteBox *box() const { return m_box; }
    QListWidget *list() const { return m_list; }
    void choose(const domain::NoteId &id);
    /// Nothing is filtered out.
    void showEverything();
    /// The chosen note, or none.
    std::optional<domain::Note> chosen() const;
    void undo();
    void redo();
    /// Keeps a marker at a moment, and says so with a way back.
    void addMarker(std::chrono::milliseconds at, std::chrono::milliseconds reaction, const QString &code = {});

Q_SIGNALS:
    void seekRequested(std::chrono::milliseconds target);
    void exportRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createList();
    void createButtons();
    void fill();
    void showButtons();
    void sayStep();
    void editChosen();
    void removeChosen();
    void confirmAudience(const domain::Note &before, const domain::Note &after);
    void keep(const domain::Note &note);
    void onRefused(const domain::Note &note, const base::Error &error);
    QString lineOf(const domain::Note &note) const;
    QString spokenLineOf(const domain::Note &note) const;

    models::ReviewNotes *m_notes = nullptr;
    domain::Role m_role = domain::Role::Unknown;
    MessageBar *m_undo;
    MessageBar *m_problem;
    QComboBox *m_filter;
    QListWidget *m_list;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QToolButton *m_export;
    NoteBox *m_box;
    QTimer m_undoShown;
    bool m_saysNotLoaded = false;
};

} // namespace attune::ui
