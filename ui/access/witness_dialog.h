// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QDialog>

namespace attune::ui {

/// What to do when the clinic's access log is not the one this computer saw before: what is known, what can be kept as
/// evidence, and, for somebody who knows why, going on.
class WitnessDialog : public QDialog
{
    Q_OBJECT

public:
    WitnessDialog(journal::LogWitness &witness, QWidget *parent);
    /// One sentence for the bar that stays.
    static QString sentence(const journal::LogWitness &witness);

private:
    void saveEvidence();

    journal::LogWitness &m_witness;
};

} // namespace attune::ui
