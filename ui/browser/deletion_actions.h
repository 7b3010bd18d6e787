// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QWidget>

#include <memory>

namespace attune::ui {

/// What can be done about a recording that is not to stay.
enum class DeletionStep { Delete, TakeBack, Agree, Certificate, Request, AnswerRequest };

/// Leads through each step: opens the dialog that says what follows and asks why, and says how it went. GUI thread.
class DeletionActions : public QObject
{
    Q_OBJECT

public:
    /// @param window parent of the dialogs; owns this
    explicit DeletionActions(QWidget *window);

    /// nullptr forgets the person.
    void setPorts(const models::ClinicPorts *ports);
    void take(DeletionStep step, const domain::Recording &recording);

Q_SIGNALS:
    void noticed(const QString &text);
    void recordingChanged(const attune::domain::RecordingId &id);

private:
    void askDelete(const domain::Recording &recording);
    void askTakeBack(const domain::Recording &recording);
    void askAgree(const domain::Recording &recording);
    void deleteNow(const domain::Recording &recording, const QString &category, const QString &reason);
    void agreeNow(const domain::Recording &recording, const QString &reason);
    void showDeletionRequest(const domain::Recording &recording);
    void answerDeletionRequest(const domain::Recording &recording);
    void forgetTraces(const domain::RecordingId &recording);
    QString draftName(const char *what, const domain::RecordingId &recording) const;

    QWidget *m_window;
    const models::ClinicPorts *m_ports = nullptr;
    std::unique_ptr<QObject> m_visit = std::make_unique<QObject>(); ///< owner of every question, of one person
};

} // namespace attune::ui
