// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace attune::ui {

/// Asks once more for the password, or for a code where there is a second factor, before something that cannot be taken
/// back. Accepted when the server has taken the proof.
class ProofDialog : public QDialog
{
    Q_OBJECT

public:
    ProofDialog(domain::SignInGate &gate, QWidget *parent);

private:
    void submit();
    void say(const base::Error &error);

    domain::SignInGate &m_gate;
    QLabel *m_label;
    QLineEdit *m_proof;
    QLabel *m_error;
    QPushButton *m_go;
};

/// When `error` says that a proof is missing: asks for it, and runs `again` once it was given.
/// @return false when the error is about something else and has to be shown
bool proveThen(domain::SignInGate &gate, const base::Error &error, QWidget *parent, std::function<void()> again);

} // namespace attune::ui
