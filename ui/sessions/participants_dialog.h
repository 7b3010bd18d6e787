// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QDialog>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace attune::ui {

class MessageBar;

/// Who takes part in a session besides its client: each is asked for a consent of their own, and sees the recording.
/// Adds a participant by record number, and removes one with a reason. GUI thread.
class ParticipantsDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param ports alive as long as the dialog
    ParticipantsDialog(const models::ClinicPorts &ports, const domain::TherapySession &session, QWidget *parent);

Q_SIGNALS:
    /// Others take part now, so whether it may be recorded may be another question.
    void changed();

private:
    void createList(QBoxLayout *layout);
    void createFields(QBoxLayout *layout);
    void createButtons(QBoxLayout *layout);
    void load();
    void add();
    void remove();
    void take(const base::Result<QList<domain::Participant>> &people, bool isChange);
    domain::Participant toRemove() const;
    void updateButtons();

    models::ClinicPorts m_ports;
    domain::TherapySession m_session;
    MessageBar *m_message;
    QTreeWidget *m_list;
    QLabel *m_none;
    QLineEdit *m_number;
    QLineEdit *m_reason;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    bool m_isAsking = false;
};

} // namespace attune::ui
