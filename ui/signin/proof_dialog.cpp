// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/proof_dialog.h"

#include "base/when_done.h"
#include "domain/problem.h"
#include "models/words/words.h"
#include "ui/style/widgets.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace attune::ui {

using domain::ProblemCode;

ProofDialog::ProofDialog(domain::SignInGate &gate, QWidget *parent)
    : QDialog(parent),
      m_gate(gate),
      m_label(new QLabel(tr("&Password"), this)),
      m_proof(new QLineEdit(this)),
      m_error(new QLabel(this)),
      m_go(primaryButton(tr("Continue"), this))
{
    setObjectName(QStringLiteral("proofDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Confirm It's You"));
    setMinimumWidth(atTextSize(420));
    m_proof->setObjectName(QStringLiteral("proof"));
    m_proof->setEchoMode(QLineEdit::Password);
    m_proof->setAccessibleName(tr("Password"));
    m_label->setBuddy(m_proof);
    m_error->setWordWrap(true);
    m_error->setForegroundRole(QPalette::BrightText);
    m_error->hide();
    m_go->setObjectName(QStringLiteral("proofGo"));
    m_go->setDefault(true);
    auto *cancel = new QPushButton(tr("&Cancel"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->setSpacing(space::small);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(paragraph(tr("Enter your password before an action that can't be undone or that takes private "
                                   "information out of the clinic. You won't be asked again for five minutes."),
                                this));
    layout->addWidget(m_label);
    layout->addWidget(m_proof);
    layout->addWidget(m_error);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &ProofDialog::submit);
    base::whenDone(m_gate.secondFactor(), this, [this](const base::Result<domain::SecondFactorState> &state) {
        if (!state || !state->on)
            return;
        m_label->setText(tr("&Code from your authenticator app"));
        m_proof->setAccessibleName(tr("Code from your authenticator app"));
        m_proof->setEchoMode(QLineEdit::Normal);
    });
}

void ProofDialog::submit()
{
    if (m_proof->text().isEmpty() || !m_go->isEnabled())
        return;
    m_error->hide();
    m_go->setEnabled(false);
    base::whenDone(m_gate.prove(m_proof->text().trimmed()), this, [this](const base::Result<void> &proven) {
        m_go->setEnabled(true);
        if (proven)
            return accept();
        say(proven.error());
    });
}

void ProofDialog::say(const base::Error &error)
{
    const bool asksForCode = m_proof->echoMode() == QLineEdit::Normal;
    const bool wrong = error.code == ProblemCode::WrongProof;
    m_error->setText(!wrong        ? models::Words::problem(error)
                     : asksForCode ? tr("Incorrect code. Each code works once; wait for the next one.")
                                   : tr("Incorrect password."));
    m_error->show();
    m_proof->setAccessibleDescription(m_error->text());
    m_proof->selectAll();
    m_proof->setFocus();
}

bool proveThen(domain::SignInGate &gate, const base::Error &error, QWidget *parent, std::function<void()> again)
{
    if (error.kind != base::ErrorKind::ProofNeeded)
        return false;
    auto *dialog = new ProofDialog(gate, parent);
    QObject::connect(dialog, &QDialog::accepted, parent, std::move(again));
    dialog->open();
    return true;
}

} // namespace attune::ui
