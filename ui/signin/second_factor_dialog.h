// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace attune::ui {

class MessageBar;
class SecondStepForm;

/// The second step of one's own sign-in: whether it is on, setting it up, new recovery codes, taking it away.
class SecondFactorDialog : public QDialog
{
    Q_OBJECT

public:
    SecondFactorDialog(const models::ClinicPorts &ports, QWidget *parent);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void load();
    void show(const domain::SecondFactorState &state);
    void setUp();
    void confirm(const QString &code);
    void renewCodes();
    void remove();
    void problem(const base::Error &error, std::function<void()> again);
    void showCodes(const QStringList &codes);

    models::ClinicPorts m_ports;
    MessageBar *m_message;
    QLabel *m_heading;
    QLabel *m_state;
    SecondStepForm *m_form;
    QPushButton *m_setUp;
    QPushButton *m_codes;
    QPushButton *m_remove;
};

} // namespace attune::ui
