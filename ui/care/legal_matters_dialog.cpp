// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/legal_matters_dialog.h"

#include "base/visible_text.h"
#include "base/when_done.h"
#include "models/words/legal_words.h"
#include "models/words/words.h"
#include "ui/care/legal_request_dialog.h"
#include "ui/signin/proof_dialog.h"
#include "ui/style/current_row.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/widgets.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QTreeWidget>

namespace attune::ui {

using domain::LegalMatter;
using models::LegalWords;
using models::Words;

namespace {

constexpr qsizetype shortestReason = 10;

}

LegalMattersDialog::LegalMattersDialog(const models::ClinicPorts &ports, QWidget *parent)
    : QDialog(parent), m_ports(ports), m_message(new MessageBar(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("legalMatters"));
    setWindowTitle(tr("Legal Requests"));
    resizeAtText(this, {860, 560});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(paragraph(tr("A complaint, a court order or a legal duty opens the recordings of one client to "
                                   "whoever made the request, for 30 days, once a second person has approved it."),
                                this));
    layout->addWidget(m_message);
    m_message->hide();
    createList(layout);
    createApproval(layout);
    createButtons(layout);
    connect(m_message, &MessageBar::actionTriggered, this, &LegalMattersDialog::load);
    load();
}

void LegalMattersDialog::createList(QBoxLayout *layout)
{
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("legalMatterList"));
    m_list->setAccessibleName(windowTitle());
    m_list->setHeaderLabels({tr("Requested"), tr("By"), tr("Client"), tr("Kind"), tr("Number"), tr("State")});
    m_list->setRootIsDecorated(false);
    m_details = paragraph({}, this);
    m_details->setObjectName(QStringLiteral("legalMatterDetails"));
    layout->addWidget(m_list, 1);
    layout->addWidget(m_details);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &LegalMattersDialog::showCurrent);
}

void LegalMattersDialog::createApproval(QBoxLayout *layout)
{
    m_approval = new QWidget(this);
    m_reason = new QLineEdit(m_approval);
    m_reason->setObjectName(QStringLiteral("approvalReason"));
    m_reason->setAccessibleName(tr("Reason for approving"));
    m_agree = primaryButton(tr("&Approve"), m_approval);
    m_agree->setObjectName(QStringLiteral("approve"));
    auto *label = new QLabel(tr("Reason for a&pproving (at least 10 characters)"), m_approval);
    label->setBuddy(m_reason);
    auto *row = new QHBoxLayout;
    row->addWidget(m_reason, 1);
    row->addWidget(m_agree);
    auto *rows = new QVBoxLayout(m_approval);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(label);
    rows->addLayout(row);
    m_approval->hide();
    layout->addWidget(m_approval);
    connect(m_reason, &QLineEdit::textChanged, this, &LegalMattersDialog::updateButtons);
    connect(m_agree, &QPushButton::clicked, this, &LegalMattersDialog::agree);
}

void LegalMattersDialog::createButtons(QBoxLayout *layout)
{
    auto *make = new QPushButton(tr("&New Request…"), this);
    make->setObjectName(QStringLiteral("newRequest"));
    make->setAutoDefault(false);
    m_end = new QPushButton(tr("&End Access"), this);
    m_end->setObjectName(QStringLiteral("endMatter"));
    m_end->setAutoDefault(false);
    auto *close = new QPushButton(tr("&Close"), this);
    close->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(make);
    buttons->addWidget(m_end);
    buttons->addStretch();
    buttons->addWidget(close);
    layout->addLayout(buttons);
    connect(make, &QPushButton::clicked, this, &LegalMattersDialog::makeNew);
    connect(m_end, &QPushButton::clicked, this, &LegalMattersDialog::end);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    updateButtons();
}

void LegalMattersDialog::load()
{
    base::whenDone(m_ports.legalMatters->legalMatters(), this, [this](const base::Result<QList<LegalMatter>> &matters) {
        if (!matters)
            return m_message->show(MessageBar::Kind::Problem, Words::problem(matters.error()), tr("Try Again"));
        m_message->hide();
        showAll(*matters);
    });
}

void LegalMattersDialog::showAll(const QList<LegalMatter> &matters)
{
    m_matters = matters;
    const CurrentRow before(*m_list);
    m_list->clear();
    for (const LegalMatter &matter : matters) {
        const QString whose = matter.clientName.isEmpty() ? tr("No longer shown to you") : matter.clientName;
        auto *item = new QTreeWidgetItem(m_list, {Words::moment(matter.askedAt), matter.askedByName, whose,
                                                  LegalWords::path(matter.path), matter.matterNumber,
                                                  LegalWords::state(matter)});
        item->setData(0, Qt::UserRole, matter.id);
    }
    for (int column = 0; column < 6; ++column)
        m_list->resizeColumnToContents(column);
    if (matters.isEmpty())
        m_message->show(MessageBar::Kind::Info, tr("There are no legal requests."));
    before.giveBack(*m_list);
    m_list->setFocus();
    showCurrent();
}

const LegalMatter *LegalMattersDialog::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < m_matters.size() ? &m_matters.at(row) : nullptr;
}

void LegalMattersDialog::showCurrent()
{
    const LegalMatter *matter = current();
    m_details->setText(matter ? LegalWords::sentence(*matter) : QString());
    m_approval->setVisible(matter && matter->waits() && !matter->isOwn);
    updateButtons();
}

void LegalMattersDialog::updateButtons()
{
    const LegalMatter *matter = current();
    if (m_end)
        m_end->setEnabled(!m_isAsking && matter && (matter->isOpen || matter->waits()));
    m_agree->setEnabled(!m_isAsking && matter && base::saysSomething(m_reason->text(), shortestReason));
}

void LegalMattersDialog::makeNew()
{
    auto *dialog = new LegalRequestDialog(m_ports, this);
    connect(dialog, &LegalRequestDialog::asked, this, &LegalMattersDialog::load);
    dialog->open();
}

void LegalMattersDialog::agree()
{
    const LegalMatter *matter = current();
    if (!matter)
        return;
    const QString id = matter->id;
    m_isAsking = true;
    updateButtons();
    base::whenDone(m_ports.legalMatters->agreeLegalMatter(id, m_reason->text().simplified()), this,
                   [this](const base::Result<LegalMatter> &done) {
                       m_isAsking = false;
                       if (!done && proveThen(*m_ports.gate, done.error(), this, [this] { agree(); }))
                           return updateButtons();
                       settle(done);
                   });
}

void LegalMattersDialog::end()
{
    const LegalMatter *matter = current();
    if (!matter)
        return;
    m_isAsking = true;
    updateButtons();
    base::whenDone(m_ports.legalMatters->endLegalMatter(matter->id), this,
                   [this](const base::Result<LegalMatter> &done) { settle(done); });
}

void LegalMattersDialog::settle(const base::Result<LegalMatter> &done)
{
    m_isAsking = false;
    updateButtons();
    if (!done) {
        const bool same = done.error().code == QStringLiteral("same_person");
        return m_message->show(MessageBar::Kind::Problem,
                               same ? tr("Somebody else has to approve this request.") : Words::problem(done.error()),
                               tr("Refresh"));
    }
    m_reason->clear();
    load();
}

} // namespace attune::ui
