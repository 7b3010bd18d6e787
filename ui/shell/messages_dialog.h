// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message_kind.h"
#include "models/ports/clinic_ports.h"

#include <QDialog>

class QPushButton;
class QTreeWidget;

namespace attune::ui {

class MessageBar;

/// What the clinic has to tell this person, newest first. Opening a line reads it.
class MessagesDialog : public QDialog
{
    Q_OBJECT

public:
    MessagesDialog(const models::ClinicPorts &ports, QWidget *parent);
    /// A message's kind in words.
    static QString words(const domain::MessageKindName &name);
    static QString importance(const domain::MessageSeverityName &severity);
    /// Asks again; what is selected stays so.
    void load();

Q_SIGNALS:
    void readChanged();
    void recordingWanted(const attune::domain::RecordingId &id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
    void showMessages(const QList<domain::Message> &messages);
    void readCurrent();
    void showRecording();

    models::ClinicPorts m_ports;
    MessageBar *m_message;
    QTreeWidget *m_list;
    QPushButton *m_show;
};

} // namespace attune::ui
