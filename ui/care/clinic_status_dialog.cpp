// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/clinic_status_dialog.h"

#include "base/when_done.h"
#include "models/words/care_words.h"
#include "models/words/plain_hint.h"
#include "models/words/words.h"
#include "ui/style/current_row.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/icons.h"
#include "ui/style/widgets.h"

#include <QHBoxLayout>
#include <QTreeWidget>

namespace attune::ui {

using models::CareWords;
using models::StatusLine;

namespace {

QString iconOf(StatusLine::Grade grade)
{
    switch (grade) {
    case StatusLine::Grade::Good:
        return QStringLiteral("check");
    case StatusLine::Grade::Think:
        return QStringLiteral("waiting");
    case StatusLine::Grade::Wrong:
        break;
    }
    return QStringLiteral("problem");
}

} // namespace

ClinicStatusDialog::ClinicStatusDialog(const models::ClinicPorts &ports, QWidget *parent)
    : QDialog(parent), m_ports(ports), m_message(new MessageBar(this)), m_list(new QTreeWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("clinicStatus"));
    setWindowTitle(tr("How the Clinic Stands"));
    resizeAtText(this, {820, 480});
    m_list->setObjectName(QStringLiteral("statusLines"));
    m_list->setAccessibleName(windowTitle());
    m_list->setHeaderLabels({tr("State"), tr("What"), tr("In words")});
    m_list->setRootIsDecorated(false);
    auto *again = new QPushButton(icon(QStringLiteral("refresh")), tr("&Look Again"), this);
    auto *close = new QPushButton(tr("&Close"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(again);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(m_message);
    layout->addWidget(m_list, 1);
    m_whole = paragraph({}, this);
    m_whole->setObjectName(QStringLiteral("statusWhole"));
    layout->addWidget(m_whole);
    layout->addWidget(quiet(tr("What is to be done is done with attunectl on the clinic's server."), this));
    layout->addLayout(buttons);
    m_message->hide();
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        m_whole->setText(item ? tr("%1: %2", "a thing and how it stands").arg(item->text(1), item->text(2))
                              : QString());
    });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(again, &QPushButton::clicked, this, &ClinicStatusDialog::load);
    connect(m_message, &MessageBar::actionTriggered, this, &ClinicStatusDialog::load);
    load();
}

void ClinicStatusDialog::load()
{
    base::whenDone(m_ports.care->clinicStatus(), this, [this](const base::Result<domain::ClinicStatus> &status) {
        if (!status)
            return m_message->show(MessageBar::Kind::Problem, models::Words::problem(status.error()), tr("Try Again"));
        m_message->hide();
        showStatus(*status);
    });
}

void ClinicStatusDialog::showStatus(const domain::ClinicStatus &status)
{
    const CurrentRow before(*m_list);
    m_list->clear();
    const auto lines = CareWords::lines(status, m_ports.clock->now());
    for (const StatusLine &line : lines) {
        auto *item = new QTreeWidgetItem(m_list, {CareWords::grade(line.grade), line.what, line.state});
        item->setIcon(0, icon(iconOf(line.grade)));
        item->setData(0, Qt::UserRole, line.what);
        item->setToolTip(2, models::plainHint(line.state));
        QFont font = item->font(0);
        font.setBold(line.grade != StatusLine::Grade::Good);
        item->setFont(0, font);
    }
    m_list->resizeColumnToContents(0);
    m_list->resizeColumnToContents(1);
    before.giveBack(*m_list);
    m_list->setFocus();
}

} // namespace attune::ui
