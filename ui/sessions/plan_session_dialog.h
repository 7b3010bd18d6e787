// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QSpinBox;
class QTimeEdit;

namespace attune::ui {

class DayField;
class MessageBar;

/// Puts a session into the calendar: which client, when, how long. A client who was never here before is named by the
/// number on the record.
class PlanSessionDialog : public QDialog
{
    Q_OBJECT

public:
    PlanSessionDialog(const models::ClinicPorts &ports, QWidget *parent);

Q_SIGNALS:
    void planned(const attune::domain::TherapySession &session);

private:
    void layOut();
    void updateButton();
    void planNow();

    models::ClinicPorts m_ports;
    MessageBar *m_message;
    QLineEdit *m_number;
    DayField *m_day;
    QTimeEdit *m_starts;
    QSpinBox *m_minutes;
    QPushButton *m_go;
    bool m_isAsking = false; ///< an answer is out: not asked a second time
};

} // namespace attune::ui
