// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QDialog>

class QLabel;
class QTreeWidget;

namespace attune::ui {

class MessageBar;

/// What those who answer for the clinic keep an eye on: backups, the log, keys, reviews, work that did not go through.
class ClinicStatusDialog : public QDialog
{
    Q_OBJECT

public:
    ClinicStatusDialog(const models::ClinicPorts &ports, QWidget *parent);

private:
    void load();
    void showStatus(const domain::ClinicStatus &status);

    models::ClinicPorts m_ports;
    MessageBar *m_message;
    QTreeWidget *m_list;
    QLabel *m_whole; ///< of the chosen line, which the list may cut
};

} // namespace attune::ui
