// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert_ports.h"

#include <QDialog>

#include <array>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTimeEdit;

namespace attune::ui {

class MessageBar;

/// When people of the office work, for what counts as outside of it. Deletes itself when it is closed.
class WorkingHoursDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param visit when it goes, whoever is here has left, and so does this
    WorkingHoursDialog(domain::AlertsPort &alerts, QObject *visit, QWidget *parent);

private:
    void createDays(QBoxLayout *layout);
    void createButtons(QBoxLayout *layout);
    void show(const domain::WorkingHours &hours);
    domain::WorkingHours wanted() const;
    void update();
    void keep();

    struct Day
    {
        QCheckBox *works = nullptr;
        QTimeEdit *from = nullptr;
        QTimeEdit *until = nullptr;
    };
    domain::AlertsPort &m_alerts;
    MessageBar *m_message;
    QComboBox *m_zone = nullptr;
    std::array<Day, 7> m_days;
    QLabel *m_fault = nullptr;
    QPushButton *m_keep = nullptr;
    bool m_isKnown = false; ///< what holds now was read
};

} // namespace attune::ui
