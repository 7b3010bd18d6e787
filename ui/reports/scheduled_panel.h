// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/report_columns.h"
#include "models/ports/clinic_ports.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace attune::ui {

class MessageBar;
class RowView;

/// Reports that are made by themselves, and what they made. GUI thread.
class ScheduledPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ScheduledPanel(QWidget *parent);

    void setPorts(const models::ClinicPorts *ports, QObject *visit);
    void reload();
    /// Names that were read are not said any more, until they are read again.
    void veil();

Q_SIGNALS:
    void openWanted(const attune::domain::StoredReport &report);

private:
    void readStored(const QString &cursor);
    void updateButtons();
    void open();
    void end();

    const models::ClinicPorts *m_ports = nullptr;
    QObject *m_visit = nullptr;
    quint64 m_generation = 0;
    models::ScheduleModel m_schedules;
    models::StoredReportModel m_stored;
    MessageBar *m_message;
    RowView *m_scheduleList;
    RowView *m_storedList;
    QLabel *m_details;
    QPushButton *m_end;
    QPushButton *m_open;
    QPushButton *m_more;
    QString m_nextCursor;
    bool m_readsMore = false; ///< the reports behind m_nextCursor were asked for
};

} // namespace attune::ui
