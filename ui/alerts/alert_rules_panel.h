// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/alert_columns.h"
#include "models/ports/clinic_ports.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace attune::ui {

class MessageBar;
class RowView;

/// The rules of alerts: each is tried, changed, switched on and off from here; so are the working hours they go by.
/// GUI thread.
class AlertRulesPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit AlertRulesPanel(QWidget *parent);

    /// nullptr: nothing of the person stays. @param visit owner of every question, until the next call
    void setPorts(const models::ClinicPorts *ports, QObject *visit);
    void reload();
    void takeKeys();

private:
    void createButtons(QBoxLayout *layout);
    const domain::AlertRule *current() const;
    void showCurrent();
    void updateButtons();
    void edit(const domain::AlertRule &rule);
    void makeNew();
    void toggle();
    void remove();
    void setHours();
    void fail(const base::Error &error);

    const models::ClinicPorts *m_ports = nullptr;
    QObject *m_visit = nullptr;
    quint64 m_generation = 0;
    models::AlertRuleModel m_model;
    QString m_toRemove; ///< id of the rule whose button was pressed once
    bool m_maySet = false;
    bool m_isAsking = false; ///< an answer is out: not asked a second time

    MessageBar *m_message;
    RowView *m_list;
    QLabel *m_details;
    QPushButton *m_new = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_toggle = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_hours = nullptr;
};

} // namespace attune::ui
