// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/legal_matters_page.h"

#include "base/visible_text.h"
#include "base/when_done.h"
#include "domain/problem.h"
#include "models/words/legal_words.h"
#include "models/words/words.h"
#include "ui/care/legal_request_dialog.h"
#include "ui/parts/read_failure.h"
#include "ui/parts/row_view.h"
#include "ui/signin/proof_dialog.h"
#include "ui/style/widgets.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include <utility>

namespace attune::ui {

using domain::LegalMatter;
using domain::ProblemCode;
using models::LegalWords;
using models::Words;

namespace {

constexpr qsizetype shortestReason = 10;

}

LegalMattersPage::LegalMattersPage(QWidget *parent)
    : Page(parent),
      m_model(
          models::CareColumns::ofLegalMatters(), [](const LegalMatter &matter) { return matter.id; }, this),
      m_message(new MessageBar(this)),
      m_list(new RowView(QStringLiteral("legalMatterList"), tr("Legal requests"), this)),
      m_details(paragraph({}, this))
{
    setObjectName(QStringLiteral("legalMatters"));
    setWindowTitle(tr("Legal requests"));
    m_list->setModel(&m_model);
    m_details->setObjectName(QStringLiteral("legalMatterDetails"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::normal, space::page, space::small);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(paragraph(tr("A complaint, a court order or a legal duty opens one client's recordings to the "
                                   "person who made the request, for 30 days, once a second person has approved it."),
                                this));
    layout->addWidget(m_message);
    m_message->hide();
    layout->addWidget(m_list, 1);
    layout->addWidget(m_details);
    createApproval(layout);
    createButtons(layout);
    connect(m_list, &RowView::chosen, this, &LegalMattersPage::showCurrent);
    connect(m_message, &MessageBar::actionTriggered, this, &LegalMattersPage::reload);
    updateButtons();
}

void LegalMattersPage::setPorts(const models::ClinicPorts *ports)
{
    beginVisit();
    m_ports = ports;
    m_isAsking = false;
    m_message->hide();
    m_model.setRows({});
    showCurrent();
}

void LegalMattersPage::namesChanged()
{
    m_model.veil();
    m_details->clear();
    reload();
}

void LegalMattersPage::takeKeys()
{
    m_list->setFocus();
}

void LegalMattersPage::createApproval(QBoxLayout *layout)
{
    m_approval = new QWidget(this);
    m_reason = new QLineEdit(m_approval);
    m_reason->setObjectName(QStringLiteral("approvalReason"));
    m_reason->setAccessibleName(tr("Reason for approving"));
    m_agree = primaryButton(tr("Approv&e"), m_approval);
    m_agree->setObjectName(QStringLiteral("approve"));
    auto *label = new QLabel(tr("Reason for approv&ing (at least 10 characters)"), m_approval);
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
    connect(m_reason, &QLineEdit::textChanged, this, &LegalMattersPage::updateButtons);
    connect(m_reason, &QLineEdit::returnPressed, m_agree, &QPushButton::click);
    connect(m_agree, &QPushButton::clicked, this, &LegalMattersPage::agree);
}

void LegalMattersPage::createButtons(QBoxLayout *layout)
{
    auto *make = new QPushButton(tr("New Re&quest…"), this);
    make->setObjectName(QStringLiteral("newRequest"));
    m_end = new QPushButton(tr("En&d Access"), this);
    m_end->setObjectName(QStringLiteral("endMatter"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(make);
    buttons->addWidget(m_end);
    buttons->addStretch();
    layout->addLayout(buttons);
    connect(make, &QPushButton::clicked, this, &LegalMattersPage::makeNew);
    connect(m_end, &QPushButton::clicked, this, &LegalMattersPage::end);
}

void LegalMattersPage::reload()
{
    if (!m_ports)
        return;
    base::whenDone(m_ports->legalMatters->legalMatters(), visit(),
                   [this, generation = ++m_generation](const base::Result<QList<LegalMatter>> &matters) {
                       if (generation != m_generation)
                           return;
                       if (!matters) {
                           listNotRead(*m_message, m_model, matters.error());
                           return showCurrent();
                       }
                       m_message->hide();
                       m_model.setRows(*matters);
                       if (matters->isEmpty())
                           m_message->show(MessageBar::Kind::Info, tr("There are no legal requests."));
                       showCurrent();
                   });
}

const LegalMatter *LegalMattersPage::current() const
{
    return m_ports ? m_model.row(m_list->currentIndex()) : nullptr;
}

/// What was typed about one request is not sent for another.
void LegalMattersPage::showCurrent()
{
    const LegalMatter *matter = current();
    if (const QString id = matter ? matter->id : QString(); std::exchange(m_approved, id) != id)
        m_reason->clear();
    m_details->setText(matter ? LegalWords::sentence(*matter) : QString());
    m_approval->setVisible(matter && matter->waits() && !matter->isOwn);
    updateButtons();
}

void LegalMattersPage::updateButtons()
{
    const LegalMatter *matter = current();
    m_end->setEnabled(!m_isAsking && matter && (matter->isOpen || matter->waits()));
    m_agree->setEnabled(!m_isAsking && matter && base::saysSomething(m_reason->text(), shortestReason));
}

void LegalMattersPage::makeNew()
{
    if (!m_ports)
        return;
    auto *dialog = new LegalRequestDialog(*m_ports, this);
    connect(dialog, &LegalRequestDialog::asked, this, &LegalMattersPage::reload);
    dialog->open();
}

void LegalMattersPage::agree()
{
    if (const LegalMatter *matter = current())
        approve(matter->id, m_reason->text().simplified());
}

/// The one that was chosen when it was asked for: behind the password dialog the list may have gone on.
void LegalMattersPage::approve(const QString &id, const QString &reason)
{
    if (!m_ports)
        return;
    m_isAsking = true;
    updateButtons();
    base::whenDone(m_ports->legalMatters->agreeLegalMatter(id, reason), visit(),
                   [this, id, reason](const base::Result<LegalMatter> &done) {
                       m_isAsking = false;
                       const auto again = [this, id, reason] { approve(id, reason); };
                       if (!done && proveThen(*m_ports->gate, done.error(), this, again))
                           return updateButtons();
                       settle(done);
                   });
}

void LegalMattersPage::end()
{
    const LegalMatter *matter = current();
    if (!matter)
        return;
    m_isAsking = true;
    updateButtons();
    base::whenDone(m_ports->legalMatters->endLegalMatter(matter->id), visit(),
                   [this](const base::Result<LegalMatter> &done) { settle(done); });
}

void LegalMattersPage::settle(const base::Result<LegalMatter> &done)
{
    m_isAsking = false;
    updateButtons();
    if (!done) {
        const bool same = done.error().code == ProblemCode::SamePerson;
        return m_message->show(MessageBar::Kind::Problem,
                               same ? tr("Another person has to approve this request.") : Words::problem(done.error()),
                               tr("Refresh"));
    }
    m_reason->clear();
    reload();
}

} // namespace attune::ui
