// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QLabel;

namespace attune::ui {

class MessageBar;

/// Asks that a client's recordings are opened for a complaint, a court or a legal duty: of which kind, its number, why,
/// and whether the client is told. Nothing opens before somebody else has approved it.
class LegalRequestDialog : public QDialog
{
    Q_OBJECT

public:
    LegalRequestDialog(const models::ClinicPorts &ports, QWidget *parent);

Q_SIGNALS:
    void asked();

private:
    void createFields();
    void createButtons();
    void addField(const QString &name, QWidget *field);
    domain::NewLegalMatter wanted() const;
    void updateButton();
    void ask();

    models::ClinicPorts m_ports;
    MessageBar *m_message;
    QLineEdit *m_client = nullptr;
    QComboBox *m_path = nullptr;
    QLineEdit *m_number = nullptr;
    QPlainTextEdit *m_reason = nullptr;
    QCheckBox *m_tells = nullptr;
    QLineEdit *m_whyNot = nullptr;
    QLabel *m_missing = nullptr;
    QPushButton *m_go = nullptr;
    bool m_isAsking = false; ///< an answer is out: not asked a second time
};

} // namespace attune::ui
