// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace attune::ui {

/// Replaces one's own password: the current one, and twice the new one. Says that every other sign-in ends.
class PasswordDialog : public QDialog
{
    Q_OBJECT

public:
    PasswordDialog(const models::ClinicPorts &ports, QWidget *parent);

Q_SIGNALS:
    /// After it closed: what to say where the person goes on.
    void changed(const QString &words);

private:
    QLineEdit *field(const char *objectName, const QString &label);
    void submit();
    void showProblem(const base::Error &error);
    void showProblem(QLineEdit *field, const QString &text);

    models::ClinicPorts m_ports;
    QLineEdit *m_current;
    QLineEdit *m_next;
    QLineEdit *m_again;
    QLabel *m_error;
    QPushButton *m_go;
};

} // namespace attune::ui
