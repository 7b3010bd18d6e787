// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clinic_ports.h"

#include <QDialog>

class QTreeWidget;

namespace attune::ui {

class MessageBar;

/// Where a person is signed in, and ending it elsewhere.
class SignInsDialog : public QDialog
{
    Q_OBJECT

public:
    SignInsDialog(const models::ClinicPorts &ports, QWidget *parent);

private:
    void load();
    void endSelected();

    models::ClinicPorts m_ports;
    QTreeWidget *m_list;
    MessageBar *m_message;
};

} // namespace attune::ui
