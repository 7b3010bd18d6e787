// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace attune::ui {

class MessageBar;

/// For clients: explains what a deletion request can lead to, sends it, shows its state and withdraws it.
class DeletionRequestDialog : public QDialog
{
    Q_OBJECT

public:
    DeletionRequestDialog(const models::ClinicPorts &ports, const domain::Recording &recording, QWidget *parent);

Q_SIGNALS:
    /// @param said a sentence about what happened
    void changed(const QString &said);

private:
    void load();
    void show(const QList<domain::DeletionRequest> &last);
    void send(domain::Answer<void> answer, const QString &said);
    QString outlook() const;

    models::ClinicPorts m_ports;
    domain::Recording m_recording;
    MessageBar *m_message;
    QLabel *m_state;
    QWidget *m_form;
    QPlainTextEdit *m_words;
    QPushButton *m_withdraw;
    QPushButton *m_ask;
};

/// For those who may delete: the client's request, and the clinic's response in words for them.
class AnswerDeletionRequestDialog : public QDialog
{
    Q_OBJECT

public:
    AnswerDeletionRequestDialog(const models::ClinicPorts &ports, const domain::Recording &recording, QWidget *parent);

Q_SIGNALS:
    void answered();
    void deleteChosen();

private:
    void load();
    void addChoices(QVBoxLayout *layout);
    void updateButton();
    void send();

    models::ClinicPorts m_ports;
    domain::Recording m_recording;
    MessageBar *m_message;
    QLabel *m_request;
    QRadioButton *m_keep = nullptr;
    QRadioButton *m_restrict = nullptr;
    QRadioButton *m_delete = nullptr;
    QPlainTextEdit *m_words;
    QLabel *m_missing;
    QPushButton *m_go;
    bool m_isAsking = false; ///< an answer is out: not asked a second time
};

} // namespace attune::ui
