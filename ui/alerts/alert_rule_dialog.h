// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert_ports.h"
#include "models/lists/alert_columns.h"

#include <QDialog>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace attune::ui {

class MessageBar;
class RowView;

/// Makes or changes a rule, and tries it on the past before it is saved. What cannot be is said below the fields, and
/// not sent. Deletes itself when it is closed.
class AlertRuleDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param rule one that was never kept is new  @param visit when it goes, whoever is here has left, and so does
    /// this
    AlertRuleDialog(domain::AlertsPort &alerts, const domain::AlertRule &rule, QObject *visit, QWidget *parent);

Q_SIGNALS:
    void kept();

private:
    void createFields(QBoxLayout *layout);
    void createCounting(QFormLayout *form);
    void createTrial(QBoxLayout *layout);
    void createButtons(QBoxLayout *layout);
    domain::AlertRule wanted() const;
    void update();
    void tryOut();
    void keep();

    domain::AlertsPort &m_alerts;
    domain::AlertRule m_rule;
    models::AlertModel m_found;
    MessageBar *m_message;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_query = nullptr;
    QComboBox *m_counts = nullptr;
    QComboBox *m_per = nullptr;
    QSpinBox *m_window = nullptr;
    QComboBox *m_unit = nullptr;
    QSpinBox *m_threshold = nullptr;
    QDoubleSpinBox *m_factor = nullptr;
    QComboBox *m_severity = nullptr;
    QCheckBox *m_on = nullptr;
    QLabel *m_fault = nullptr;
    QSpinBox *m_days = nullptr;
    QLabel *m_result = nullptr;
    RowView *m_list = nullptr;
    QPushButton *m_try = nullptr;
    QPushButton *m_keep = nullptr;
    bool m_isAsking = false; ///< an answer is out: not asked a second time
};

} // namespace attune::ui
