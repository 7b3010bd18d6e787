// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/access_log_page.h"

#include "ui/access/activity_page.h"
#include "ui/access/audit_page.h"

#include <QStackedLayout>

namespace attune::ui {

AccessLogPage::AccessLogPage(const base::Clock &clock, QWidget *parent)
    : Page(parent),
      m_stack(new QStackedLayout(this)),
      m_activity(new ActivityPage(this)),
      m_audit(new AuditPage(clock, this)),
      m_shown(m_activity)
{
    setObjectName(QStringLiteral("accessLog"));
    m_stack->addWidget(m_activity);
    m_stack->addWidget(m_audit);
    for (Page *page : {static_cast<Page *>(m_activity), static_cast<Page *>(m_audit)})
        connect(page, &Page::recordingWanted, this, &Page::recordingWanted);
    setPorts(nullptr);
}

void AccessLogPage::setPorts(const models::ClinicPorts *ports)
{
    const bool isWhole = ports && domain::overseesClinic(ports->person.role);
    m_shown = isWhole ? static_cast<Page *>(m_audit) : m_activity;
    m_stack->setCurrentWidget(m_shown);
    m_activity->setPorts(isWhole ? nullptr : ports);
    m_audit->setPorts(isWhole ? ports : nullptr);
    setWindowTitle(m_shown->windowTitle());
}

void AccessLogPage::showQuery(const QString &typed)
{
    if (m_shown == m_audit)
        m_audit->state().setText(typed);
}

} // namespace attune::ui
