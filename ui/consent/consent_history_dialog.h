// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace attune::ui {

class MessageBar;

/// What was decided, by whom and when; for the client, the way to change their mind.
class ConsentHistoryDialog : public QDialog
{
    Q_OBJECT

public:
    ConsentHistoryDialog(const models::ClinicPorts &ports, const domain::UserId &client, const QString &clientName,
                         QWidget *parent);

Q_SIGNALS:
    void changed();

private:
    void load();
    void showRecords(const QList<domain::ConsentRecord> &records);
    void withdraw();
    QHBoxLayout *createButtons();
    QWidget *createWaiting();
    void showWaiting(const QList<domain::ConsentRecord> &records);
    void answer(bool confirms);
    void saveCopy();
    void keepCopy(const QByteArray &page);

    models::ClinicPorts m_ports;
    domain::UserId m_client;
    QString m_clientName;
    MessageBar *m_message;
    QLabel *m_list;
    QPushButton *m_copy;
    domain::ConsentId m_newest;
    QPushButton *m_withdraw;
    QPushButton *m_confirm;
    QLabel *m_explanation;
    QWidget *m_waiting;
    QLabel *m_waitingText;
    QPushButton *m_confirmRecorded;
    QPushButton *m_refuse;
    domain::ConsentId m_waitingId;
};

} // namespace attune::ui
