// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report_ports.h"

#include <QDialog>

class QComboBox;
class QPushButton;
class QTimeEdit;

namespace attune::ui {

class MessageBar;

/// Has a report made by itself: each week or month, on which day and at what time of the clinic. Deletes itself when it
/// is closed.
class ScheduleDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param reports outlives the dialog: whoever opens it closes it when somebody signs out
    ScheduleDialog(domain::Reports &reports, const domain::ReportRequest &request, const QString &title,
                   QWidget *parent);

Q_SIGNALS:
    void scheduled(const attune::domain::ReportSchedule &schedule);

private:
    void createFields();
    void showDays();
    domain::ReportSchedule wanted() const;
    void keep();

    domain::Reports &m_reports;
    domain::ReportRequest m_request;
    MessageBar *m_message;
    QComboBox *m_every = nullptr;
    QComboBox *m_day = nullptr;
    QTimeEdit *m_time = nullptr;
    QPushButton *m_go = nullptr;
};

} // namespace attune::ui
