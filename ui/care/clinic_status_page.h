// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/care_columns.h"
#include "ui/parts/page.h"

class QLabel;

namespace attune::ui {

class MessageBar;
class RowView;

/// What those who answer for the clinic keep an eye on: backups, the log, keys, reviews, work that did not go through.
class ClinicStatusPage final : public Page
{
    Q_OBJECT

public:
    explicit ClinicStatusPage(QWidget *parent);

    void setPorts(const models::ClinicPorts *ports) override;
    void reload() override;
    void takeKeys() override;

private:
    void showWhole();

    const models::ClinicPorts *m_ports = nullptr;
    quint64 m_generation = 0;
    models::StatusModel m_model;
    MessageBar *m_message;
    RowView *m_list;
    QLabel *m_whole; ///< of the chosen line, which the list may cut
};

} // namespace attune::ui
