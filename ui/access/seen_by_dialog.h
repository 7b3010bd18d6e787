// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QDialog>

namespace attune::ui {

/// Who has seen a recording, without opening it: in any state, also when it is archived, deleted or closed.
class SeenByDialog : public QDialog
{
    Q_OBJECT

public:
    SeenByDialog(const models::ClinicPorts &ports, const domain::Recording &recording, QWidget *parent);

private:
    models::ClinicPorts m_ports;
};

} // namespace attune::ui
