// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/review_presenter.h"

#include <QTabWidget>

class QLabel;

namespace attune::ui {

class AccessPanel;
class NotesPanel;
class TranscriptPanel;

/// Beside the picture: what was said, notes, what is known of the recording, who has seen it.
class ReviewSide : public QTabWidget
{
    Q_OBJECT

public:
    explicit ReviewSide(QWidget *parent);

    TranscriptPanel *transcript() const { return m_transcript; }
    NotesPanel *notes() const { return m_notes; }

    void setPorts(const models::ClinicPorts *ports);
    /// Alive until it is set to null.
    void setPresenter(const models::ReviewPresenter *presenter);
    void showDetails();
    void showTranscript();
    void showTab(QWidget *tab);
    QWidget *detailsTab() const { return m_detailsTab; }

Q_SIGNALS:
    void downloadRequested();

private:
    void createDetails();
    QString pausesInWords() const;

    const models::ReviewPresenter *m_presenter = nullptr;
    TranscriptPanel *m_transcript;
    NotesPanel *m_notes;
    QWidget *m_detailsTab;
    QLabel *m_details;
    AccessPanel *m_access;
};

} // namespace attune::ui
