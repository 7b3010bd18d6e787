// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace attune::ui {

class MessageBar;

/// Opens one client's recordings for two hours in an emergency, for staff who do not treat them. Says beforehand
/// who will be told. The client is named by the number on their record: whom one does not treat one cannot look up.
class BreakGlassDialog : public QDialog
{
    Q_OBJECT

public:
    BreakGlassDialog(const models::ClinicPorts &ports, QWidget *parent);

Q_SIGNALS:
    void opened(const attune::domain::BreakGlass &breakGlass);

private:
    void addField(const QString &name, QWidget *field);
    void updateButton();
    void openNow();

    models::ClinicPorts m_ports;
    MessageBar *m_message;
    QLineEdit *m_number;
    QPlainTextEdit *m_reason;
    QLabel *m_missing;
    QPushButton *m_go;
    bool m_isAsking = false; ///< an answer is out: not asked a second time
};

} // namespace attune::ui
