// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clinic_ports.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;

namespace attune::ui {

class StatePanel;

/// "Who has seen this": the access story of one recording.
class AccessPanel : public QWidget
{
    Q_OBJECT

public:
    explicit AccessPanel(QWidget *parent = nullptr);

    void setPorts(const models::ClinicPorts *ports);
    /// Asks and shows. Reading this list is itself an entry of the log, so it is asked for only while it is seen.
    void showRecording(const domain::RecordingId &id);
    void reload();

private:
    void saveReceipt();
    void keepReceipt(const domain::AccessReceipt &receipt);
    void showEntries(const QList<domain::AccessLogEntry> &entries);

    const models::ClinicPorts *m_ports = nullptr;
    domain::RecordingId m_recording;
    QTreeWidget *m_list;
    QPushButton *m_receipt;
    StatePanel *m_state;
    quint64 m_question = 0;
};

} // namespace attune::ui
