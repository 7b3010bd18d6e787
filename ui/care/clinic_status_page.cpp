// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/clinic_status_page.h"

#include "base/when_done.h"
#include "ui/parts/read_failure.h"
#include "ui/parts/row_view.h"
#include "ui/style/icons.h"
#include "ui/style/widgets.h"

#include <QVBoxLayout>

namespace attune::ui {

using models::CareColumns;
using models::CareWords;
using models::StatusLine;

ClinicStatusPage::ClinicStatusPage(QWidget *parent)
    : Page(parent),
      m_model(
          CareColumns::ofStatus(), [](const StatusLine &line) { return line.what; }, this),
      m_message(new MessageBar(this)),
      m_list(new RowView(QStringLiteral("statusLines"), tr("Clinic status"), this)),
      m_whole(paragraph({}, this))
{
    setObjectName(QStringLiteral("clinicStatus"));
    setWindowTitle(tr("Clinic status"));
    m_list->setModel(&m_model);
    m_whole->setObjectName(QStringLiteral("statusWhole"));
    auto *again = new QPushButton(icon(QStringLiteral("refresh")), tr("Re&fresh"), this);
    again->setObjectName(QStringLiteral("checkAgain"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::normal, space::page, space::small);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(m_message);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_whole);
    layout->addWidget(quiet(tr("Your server administrator can fix these with attunectl."), this));
    layout->addWidget(again, 0, Qt::AlignLeft);
    m_message->hide();
    connect(m_list, &RowView::chosen, this, &ClinicStatusPage::showWhole);
    connect(again, &QPushButton::clicked, this, &ClinicStatusPage::reload);
    connect(m_message, &MessageBar::actionTriggered, this, &ClinicStatusPage::reload);
}

void ClinicStatusPage::setPorts(const models::ClinicPorts *ports)
{
    beginVisit();
    m_ports = ports;
    m_message->hide();
    m_model.setRows({});
}

void ClinicStatusPage::takeKeys()
{
    m_list->setFocus();
}

void ClinicStatusPage::reload()
{
    if (!m_ports)
        return;
    base::whenDone(m_ports->care->clinicStatus(), visit(),
                   [this, generation = ++m_generation](const base::Result<domain::ClinicStatus> &status) {
                       if (generation != m_generation)
                           return;
                       if (!status) {
                           listNotRead(*m_message, m_model, status.error());
                           return;
                       }
                       m_message->hide();
                       m_model.setRows(CareWords::lines(*status, m_ports->clock->now()));
                   });
}

void ClinicStatusPage::showWhole()
{
    const StatusLine *line = m_model.row(m_list->currentIndex());
    m_whole->setText(line ? tr("%1: %2", "a thing and how it stands").arg(line->what, line->state) : QString());
}

} // namespace attune::ui
