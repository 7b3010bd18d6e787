// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QDialog>

#include <optional>

class QListWidget;

namespace attune::ui {

class AccessPanel;
class MessageBar;

/// Who has seen a recording, without opening it: in any state, also when it is archived, deleted or closed. For
/// patients, who has seen any of theirs, one after another.
class SeenByDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param recording nullopt lists all the person may see, to choose from
    SeenByDialog(const models::ClinicPorts &ports, const std::optional<domain::Recording> &recording, QWidget *parent);

private:
    QWidget *createChoice();
    void load(const QString &cursor);
    void take(const domain::Page<domain::Recording> &page);
    void showWhatIDid();

    models::ClinicPorts m_ports;
    MessageBar *m_message;
    AccessPanel *m_panel;
    QListWidget *m_list = nullptr;
};

} // namespace attune::ui
