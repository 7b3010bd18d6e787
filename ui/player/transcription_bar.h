// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcription.h"
#include "models/ports/clinic_ports.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;

namespace attune::models {
class Viewing;
}

namespace attune::ui {

/// Below a transcript: how far the clinic's program is with it, with the time that is left; has one made, made again,
/// or stops it. Nothing where there is nothing to say or do. GUI thread.
class TranscriptionBar : public QWidget
{
    Q_OBJECT

public:
    explicit TranscriptionBar(QWidget *parent);

    void setPorts(const models::ClinicPorts *ports) { m_ports = ports; }
    /// Alive until it is set to null.
    void setViewing(models::Viewing *viewing);

Q_SIGNALS:
    /// There is a new transcript to be read.
    void made();

private:
    void forget();
    void ask();
    void start();
    void cancel();
    void follow(const domain::Answer<domain::TranscriptionStatus> &answer);
    void take(const base::Result<domain::TranscriptionStatus> &status);
    void show(const domain::TranscriptionStatus &status);
    QString inWords(const domain::TranscriptionStatus &status) const;

    const models::ClinicPorts *m_ports = nullptr;
    models::Viewing *m_viewing = nullptr;
    QLabel *m_words;
    QProgressBar *m_progress;
    QPushButton *m_start;
    QPushButton *m_cancel;
    QTimer m_again;
    domain::TranscriptionState m_state = domain::TranscriptionState::NotStarted;
    std::unique_ptr<QObject> m_question; ///< the last one: what was asked before, or about another one, is dropped
};

} // namespace attune::ui
