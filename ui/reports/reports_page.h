// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report.h"
#include "ui/parts/page.h"

class QTabWidget;

namespace attune::ui {

class DisclosuresPanel;
class MessageBar;
class ReportDesk;
class ScheduledPanel;

/// Reports about the access log: made now, made by themselves, and the disclosures that staff entered.
class ReportsPage final : public Page
{
    Q_OBJECT

public:
    explicit ReportsPage(QWidget *parent);

    void setPorts(const models::ClinicPorts *ports) override;
    void reload() override;
    void namesChanged() override;
    void takeKeys() override;

    ReportDesk *desk() const { return m_desk; }

private:
    void schedule(const domain::ReportRequest &request, const QString &title);

    const models::ClinicPorts *m_ports = nullptr;
    QTabWidget *m_tabs;
    MessageBar *m_message;
    ReportDesk *m_desk;
    ScheduledPanel *m_scheduled;
    DisclosuresPanel *m_disclosures;
};

} // namespace attune::ui
