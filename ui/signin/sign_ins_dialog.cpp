// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/sign_ins_dialog.h"

#include "base/when_done.h"
#include "models/words/words.h"
#include "ui/parts/read_failure.h"
#include "ui/style/current_row.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/widgets.h"

#include <QHBoxLayout>
#include <QTreeWidget>

namespace attune::ui {

using models::Words;

SignInsDialog::SignInsDialog(const models::ClinicPorts &ports, QWidget *parent)
    : QDialog(parent), m_ports(ports), m_list(new QTreeWidget(this)), m_message(new MessageBar(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Signed-In Devices"));
    resizeAtText(this, {620, 380});
    m_list->setObjectName(QStringLiteral("signIns"));
    m_list->setAccessibleName(tr("Signed-in devices"));
    m_list->setHeaderLabels({tr("Device"), tr("Since (%1)", "time zone").arg(Words::zone()), tr("Last used")});
    m_list->setRootIsDecorated(false);
    auto *end = dangerButton(tr("&Sign Out Device"), this);
    end->setEnabled(false);
    auto *close = new QPushButton(tr("&Close"), this);
    auto *buttons = new QHBoxLayout;
    m_others = dangerButton(tr("Sign Out All Oth&er Devices"), this);
    m_others->setObjectName(QStringLiteral("endOthers"));
    m_others->setEnabled(false);
    m_before = quiet({}, this);
    m_before->setObjectName(QStringLiteral("signedInBefore"));
    buttons->addWidget(end);
    buttons->addWidget(m_others);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(m_message);
    layout->addWidget(m_before);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(end, &QPushButton::clicked, this, &SignInsDialog::endSelected);
    connect(m_others, &QPushButton::clicked, this, &SignInsDialog::endOthers);
    connect(m_list, &QTreeWidget::currentItemChanged, this,
            [end](QTreeWidgetItem *item) { end->setEnabled(item && !item->data(0, Qt::UserRole + 1).toBool()); });
    connect(m_message, &MessageBar::actionTriggered, this, &SignInsDialog::load);
    load();
}

void SignInsDialog::load()
{
    base::whenDone(m_ports.gate->signIns(), this, [this](const base::Result<domain::SignIns> &signIns) {
        if (!signIns)
            return sayNotRead(*m_message, signIns.error(), m_list->topLevelItemCount() > 0);
        m_message->hide();
        const CurrentRow before(*m_list);
        m_list->clear();
        m_others->setEnabled(signIns->open.size() > 1);
        m_before->setText(sentence(*signIns));
        for (const domain::SignIn &row : signIns->open) {
            const QString device = row.device.isEmpty() ? tr("Unnamed device") : row.device;
            auto *item = new QTreeWidgetItem(m_list, {row.isThisOne ? tr("%1 (this one)").arg(device) : device,
                                                      Words::moment(row.startedAt), Words::moment(row.lastUsedAt)});
            item->setData(0, Qt::UserRole, row.id.value());
            item->setData(0, Qt::UserRole + 1, row.isThisOne);
        }
        for (int column = 0; column < 3; ++column)
            m_list->resizeColumnToContents(column);
        before.giveBack(*m_list);
    });
}

QString SignInsDialog::sentence(const domain::SignIns &signIns)
{
    if (!signIns.before)
        return tr("This is your first sign-in.");
    const QString device = signIns.before->device.isEmpty() ? tr("Unnamed device") : signIns.before->device;
    return tr("Last sign-in: %1, %2", "time, device").arg(Words::dateTime(signIns.before->startedAt), device);
}

void SignInsDialog::endOthers()
{
    base::whenDone(m_ports.gate->endOtherSignIns(), this, [this](const base::Result<void> &ended) { settle(ended); });
}

/// What was not ended is said until the list is read again.
void SignInsDialog::settle(const base::Result<void> &ended)
{
    if (ended)
        return load();
    m_message->show(MessageBar::Kind::Problem, Words::problem(ended.error()), tr("Refresh"));
}

void SignInsDialog::endSelected()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    base::whenDone(m_ports.gate->endSignIn(domain::SignInId(item->data(0, Qt::UserRole).toString())), this,
                   [this](const base::Result<void> &ended) { settle(ended); });
}

} // namespace attune::ui
