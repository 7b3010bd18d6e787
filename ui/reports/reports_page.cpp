// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reports_page.h"

#include "models/audit/report_words.h"
#include "ui/reports/disclosures_panel.h"
#include "ui/reports/report_desk.h"
#include "ui/reports/schedule_dialog.h"
#include "ui/reports/scheduled_panel.h"
#include "ui/style/widgets.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace attune::ui {

ReportsPage::ReportsPage(QWidget *parent)
    : Page(parent),
      m_tabs(new QTabWidget(this)),
      m_message(new MessageBar(this)),
      m_desk(new ReportDesk(m_tabs)),
      m_scheduled(new ScheduledPanel(m_tabs)),
      m_disclosures(new DisclosuresPanel(m_tabs))
{
    setObjectName(QStringLiteral("reports"));
    setWindowTitle(tr("Reports"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::normal, space::page, space::small);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(m_message);
    m_message->hide();
    m_tabs->setObjectName(QStringLiteral("reportTabs"));
    m_tabs->setAccessibleName(windowTitle());
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_desk, tr("Create"));
    m_tabs->addTab(m_scheduled, tr("Scheduled"));
    m_tabs->addTab(m_disclosures, tr("Disclosures"));
    layout->addWidget(m_tabs, 1);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ReportsPage::reload);
    connect(m_desk, &ReportDesk::scheduleWanted, this, &ReportsPage::schedule);
    connect(m_scheduled, &ScheduledPanel::openWanted, this, [this](const domain::StoredReport &report) {
        m_tabs->setCurrentWidget(m_desk);
        m_desk->showStored(report);
    });
}

void ReportsPage::setPorts(const models::ClinicPorts *ports)
{
    beginVisit();
    m_ports = ports;
    m_message->hide();
    m_desk->setPorts(ports, visit());
    m_scheduled->setPorts(ports, visit());
    m_disclosures->setPorts(ports, visit());
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrentWidget(m_desk);
}

/// What is read is an entry of the log: only what is shown is asked for.
void ReportsPage::reload()
{
    if (m_tabs->currentWidget() == m_desk)
        m_desk->reload();
    else if (m_tabs->currentWidget() == m_scheduled)
        m_scheduled->reload();
    else
        m_disclosures->reload();
}

void ReportsPage::namesChanged()
{
    m_desk->namesChanged();
    m_scheduled->veil();
    m_disclosures->veil();
    if (m_tabs->currentWidget() != m_desk) // the others are read again when one comes there
        reload();
}

void ReportsPage::takeKeys()
{
    m_desk->takeKeys();
}

void ReportsPage::schedule(const domain::ReportRequest &request, const QString &title)
{
    if (!m_ports)
        return;
    auto *dialog = new ScheduleDialog(*m_ports->audit.reports, request, title, this);
    connect(visit(), &QObject::destroyed, dialog, &QDialog::close);
    connect(dialog, &ScheduleDialog::scheduled, this, [this](const domain::ReportSchedule &kept) {
        m_message->showInPassing(MessageBar::Kind::Info, tr("Scheduled: %1.").arg(models::ReportWords::schedule(kept)));
    });
    dialog->open();
}

} // namespace attune::ui
