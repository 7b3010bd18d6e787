// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alerts_page.h"

#include "ui/alerts/alert_inbox.h"
#include "ui/alerts/alert_rules_panel.h"
#include "ui/style/widgets.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace attune::ui {

AlertsPage::AlertsPage(QWidget *parent)
    : Page(parent), m_tabs(new QTabWidget(this)), m_inbox(new AlertInbox(m_tabs)), m_rules(new AlertRulesPanel(m_tabs))
{
    setObjectName(QStringLiteral("alerts"));
    setWindowTitle(tr("Alerts"));
    m_tabs->setObjectName(QStringLiteral("alertTabs"));
    m_tabs->setAccessibleName(windowTitle());
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_inbox, tr("In&box"));
    m_tabs->addTab(m_rules, tr("R&ules"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::normal, space::page, space::small);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(m_tabs, 1);
    connect(m_inbox, &AlertInbox::queryWanted, this, &AlertsPage::queryWanted);
    connect(m_tabs, &QTabWidget::currentChanged, this, &AlertsPage::reload);
}

void AlertsPage::setPorts(const models::ClinicPorts *ports)
{
    beginVisit();
    m_inbox->setPorts(ports, visit());
    m_rules->setPorts(ports, visit());
    if (!ports)
        m_tabs->setCurrentIndex(0);
}

void AlertsPage::reload()
{
    if (m_tabs->currentWidget() == m_rules)
        m_rules->reload();
    else
        m_inbox->reload();
}

void AlertsPage::namesChanged()
{
    m_inbox->namesChanged();
    if (m_tabs->currentWidget() == m_rules)
        m_rules->reload();
}

void AlertsPage::takeKeys()
{
    if (m_tabs->currentWidget() == m_rules)
        m_rules->takeKeys();
    else
        m_inbox->takeKeys();
}

} // namespace attune::ui
