// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace attune::ui {

class MessageBar;

/// Where a person is signed in, and ending it elsewhere.
class SignInsDialog : public QDialog
{
    Q_OBJECT

public:
    SignInsDialog(const models::ClinicPorts &ports, QWidget *parent);

    /// When the person signed in before this time: what is not theirs they notice.
    static QString sentence(const domain::SignIns &signIns);

private:
    void load();
    void endSelected();
    void endOthers();
    void settle(const base::Result<void> &ended);

    models::ClinicPorts m_ports;
    QTreeWidget *m_list;
    MessageBar *m_message;
    QLabel *m_before;
    QPushButton *m_others;
};

} // namespace attune::ui
