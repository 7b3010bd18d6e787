// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/complete_follow_up_dialog.h"

#include "base/visible_text.h"
#include "base/when_done.h"
#include "models/words/words.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/widgets.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>

namespace attune::ui {

namespace {

constexpr int dialogWidth = 480;
constexpr qsizetype shortestResult = 10;

} // namespace

CompleteFollowUpDialog::CompleteFollowUpDialog(domain::ActivityReviewing &reviews, const domain::FollowUp &followUp,
                                               QObject *visit, QWidget *parent)
    : QDialog(parent),
      m_reviews(reviews),
      m_id(followUp.id),
      m_message(new MessageBar(this)),
      m_result(new QPlainTextEdit(this)),
      m_go(primaryButton(tr("Complete"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("completeFollowUpDialog"));
    setWindowTitle(tr("Complete Follow-up"));
    m_result->setObjectName(QStringLiteral("followUpResult"));
    m_result->setTabChangesFocus(true);
    m_result->setFixedHeight(atTextSize(80));
    m_go->setObjectName(QStringLiteral("completeGo"));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->addWidget(paragraph(followUp.what, this));
    layout->addWidget(m_message);
    m_message->hide();
    layout->addWidget(labelFor(tr("What was done (at least 10 characters)"), m_result, this));
    layout->addWidget(m_result);
    layout->addLayout(buttons);
    connect(m_result, &QPlainTextEdit::textChanged, this, &CompleteFollowUpDialog::updateButton);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &CompleteFollowUpDialog::complete);
    connect(visit, &QObject::destroyed, this, &QDialog::close);
    updateButton();
    fitToWidth(this, dialogWidth);
}

void CompleteFollowUpDialog::updateButton()
{
    m_go->setEnabled(!m_isAsking && base::saysSomething(m_result->toPlainText(), shortestResult));
}

void CompleteFollowUpDialog::complete()
{
    m_isAsking = true;
    updateButton();
    base::whenDone(m_reviews.completeFollowUp(m_id, m_result->toPlainText().trimmed()), this,
                   [this](const base::Result<domain::FollowUp> &done) {
                       m_isAsking = false;
                       updateButton();
                       if (done) {
                           Q_EMIT completed();
                           return accept();
                       }
                       m_message->show(MessageBar::Kind::Problem, models::Words::problem(done.error()));
                       fitToWidth(this, width());
                   });
}

} // namespace attune::ui
