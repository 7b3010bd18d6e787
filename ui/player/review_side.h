// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QTabWidget>

namespace attune::models {
class ReviewPresenter;
}

namespace attune::ui {

class AccessPanel;
class DetailsPanel;
class NotesPanel;
class ReviewCommands;
class TranscriptPanel;
class TranscriptionBar;

/// Beside the video: what was said, notes, what is known of the recording, who has seen it.
class ReviewSide : public QTabWidget
{
    Q_OBJECT

public:
    explicit ReviewSide(QWidget *parent);

    TranscriptPanel *transcript() const { return m_transcript; }
    NotesPanel *notes() const { return m_notes; }

    void setPorts(const models::ClinicPorts *ports);
    /// After names were hidden or shown: those of the access history go, and come again when it is looked at.
    void showNamesAgain(const models::ClinicPorts *ports);
    /// Alive until it is set to null.
    void setPresenter(models::ReviewPresenter *presenter);
    /// The commands that show a panel, and those that find and follow what was said.
    void connectCommands(const ReviewCommands &commands);
    /// A recording begins: what was said comes first.
    void begin();
    /// The defaults.
    void forgetSwitches();
    void showDetails();
    void showTranscript();
    void showTab(QWidget *tab);
    /// Where the line before or after a place begins (direction -1 or 1); -1 where there is none.
    std::chrono::milliseconds lineFrom(std::chrono::milliseconds place, int direction) const;

Q_SIGNALS:
    void downloadRequested();
    void seekRequested(std::chrono::milliseconds target);
    /// Where what was looked for is said.
    void hitsChanged(const QList<std::chrono::milliseconds> &places);
    /// In a sentence.
    void noticed(const QString &text);

private:
    void connectTranscript();
    void allowEditing(domain::Role role);
    void readHistory();

    models::ReviewPresenter *m_presenter = nullptr;
    TranscriptPanel *m_transcript;
    TranscriptionBar *m_transcription; ///< below it
    NotesPanel *m_notes;
    DetailsPanel *m_details;
    AccessPanel *m_access;
};

} // namespace attune::ui
