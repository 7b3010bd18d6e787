// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/lock_page.h"

#include "domain/problem.h"
#include "models/words/words.h"
#include "ui/style/icons.h"
#include "ui/style/widgets.h"

#include <QGridLayout>
#include <QLineEdit>

namespace attune::ui {

using domain::ProblemCode;

LockPage::LockPage(QWidget *parent)
    : QWidget(parent),
      m_label(new QLabel(this)),
      m_who(quiet({}, this)),
      m_reason(paragraph({}, this)),
      m_error(new QLabel(this)),
      m_password(new QLineEdit(this))
{
    setObjectName(QStringLiteral("lockPage"));
    auto *card = new QFrame(this);
    card->setFrameShape(QFrame::StyledPanel);
    card->setAutoFillBackground(true);
    card->setBackgroundRole(QPalette::Base);
    fixWidthOfText(card, 420);
    m_password->setObjectName(QStringLiteral("unlockPassword"));
    m_error->setWordWrap(true);
    m_error->setForegroundRole(QPalette::BrightText);
    m_error->hide();
    m_label->setBuddy(m_password);
    ask(false);
    m_unlock = primaryButton(tr("Unlock"), card);
    m_unlock->setObjectName(QStringLiteral("unlock"));
    auto *signOut = new QPushButton(tr("Sign Out Instead"), card);
    auto *mark = new QLabel(card);
    mark->setPixmap(icon(QStringLiteral("lock")).pixmap(40, 40));
    auto *form = new QVBoxLayout(card);
    form->setContentsMargins(space::page + 8, space::page, space::page + 8, space::page);
    for (QWidget *widget :
         {static_cast<QWidget *>(mark), static_cast<QWidget *>(heading(tr("Locked"), 1, card)),
          static_cast<QWidget *>(m_reason), static_cast<QWidget *>(m_who), static_cast<QWidget *>(m_label),
          static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_error), static_cast<QWidget *>(m_unlock),
          static_cast<QWidget *>(signOut)})
        form->addWidget(widget);
    auto *grid = new QGridLayout(this);
    grid->addWidget(card, 1, 1);
    for (const int side : {0, 2}) {
        grid->setRowStretch(side, 1);
        grid->setColumnStretch(side, 1);
    }
    const auto submit = [this] {
        if (m_password->text().isEmpty() || !m_unlock->isEnabled())
            return;
        m_error->hide();
        m_unlock->setEnabled(false);
        if (m_asksForCode)
            Q_EMIT codeGiven(m_password->text().trimmed());
        else
            Q_EMIT unlockRequested(m_password->text());
    };
    connect(m_unlock, &QPushButton::clicked, this, submit);
    connect(m_password, &QLineEdit::returnPressed, this, submit);
    connect(signOut, &QPushButton::clicked, this, &LockPage::signOutRequested);
}

void LockPage::ask(bool forCode)
{
    m_asksForCode = forCode;
    m_label->setText(forCode ? tr("&Code from your authenticator app") : tr("&Password"));
    m_password->setAccessibleName(forCode ? tr("Code from your authenticator app") : tr("Password"));
    m_password->setEchoMode(forCode ? QLineEdit::Normal : QLineEdit::Password);
    m_password->clear();
}

void LockPage::askForCode()
{
    ask(true);
    m_error->hide();
    m_unlock->setEnabled(true);
    m_password->setFocus();
}

void LockPage::showFor(const QString &name, const QString &reason)
{
    m_who->setText(tr("Signed in as %1").arg(name));
    m_reason->setText(reason);
    ask(false);
    m_error->hide();
    m_unlock->setEnabled(true);
    m_password->setFocus();
}

void LockPage::forgetPassword()
{
    m_password->clear();
}

void LockPage::showError(const base::Error &error)
{
    if (m_asksForCode && error.kind != base::ErrorKind::CodeNeeded)
        ask(false); // it took too long: begin again with the password
    m_unlock->setEnabled(true);
    m_error->setText(error.code == ProblemCode::InvalidCredentials ? tr("Incorrect password.")
                                                                   : models::Words::problem(error));
    m_error->show();
    m_password->clear();
    m_password->setFocus();
}

} // namespace attune::ui
