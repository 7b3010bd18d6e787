// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/message_columns.h"
#include "ui/parts/page.h"

class QPushButton;

namespace attune::ui {

class MessageBar;
class RowView;

/// What the clinic has to tell this person, newest first. Opening a line reads it.
class MessagesPage final : public Page
{
    Q_OBJECT

public:
    explicit MessagesPage(QWidget *parent);

    void setPorts(const models::ClinicPorts *ports) override;
    /// What is selected stays so.
    void reload() override;
    void namesChanged() override;
    void takeKeys() override;

Q_SIGNALS:
    void readChanged();

private:
    void updateButtons();
    const domain::Message *current() const;
    void readCurrent();
    void showRecording();

    const models::ClinicPorts *m_ports = nullptr;
    quint64 m_generation = 0; ///< an answer to an older question is dropped
    models::MessageModel m_model;
    MessageBar *m_message;
    RowView *m_list;
    QPushButton *m_read;
    QPushButton *m_show;
};

} // namespace attune::ui
