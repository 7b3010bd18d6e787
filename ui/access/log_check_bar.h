// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/audit/log_check_words.h"
#include "models/ports/clinic_ports.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace attune::ui {

class MessageBar;

/// Whether the access log is what was signed: who checked it last, and checking it now, on this computer. GUI thread.
class LogCheckBar final : public QWidget
{
    Q_OBJECT

public:
    explicit LogCheckBar(QWidget *parent);

    /// nullptr: nobody is here. @param ports alive until then
    void setPorts(const models::ClinicPorts *ports);
    void reload();
    /// What the last check found, to be put where there is room for it.
    MessageBar *result() const { return m_result; }

Q_SIGNALS:
    void stateRead(const attune::domain::LogCheckState &state);

private:
    void start();
    void showState();
    void say(const QString &text);
    void showRunning(bool runs);
    void showProgress(qint64 reached, qint64 entries);
    void showFailed(const base::Error &error);
    void showFound(const journal::LogCheck::Found &found);

    const models::ClinicPorts *m_ports = nullptr;
    std::unique_ptr<QObject> m_visit;
    std::optional<domain::LogCheckState> m_state;
    journal::LogCheck m_check;
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_now;
    QPushButton *m_cancel;
    MessageBar *m_result;
};

} // namespace attune::ui
