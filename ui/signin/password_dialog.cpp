// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/password_dialog.h"

#include "base/when_done.h"
#include "domain/problem.h"
#include "models/words/words.h"
#include "ui/signin/show_password.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/widgets.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace attune::ui {

using domain::ProblemCode;

PasswordDialog::PasswordDialog(const models::ClinicPorts &ports, QWidget *parent)
    : QDialog(parent), m_ports(ports), m_error(new QLabel(this)), m_go(primaryButton(tr("Change &Password"), this))
{
    setObjectName(QStringLiteral("passwordDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Change Your Password"));
    setMinimumWidth(atTextSize(440));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->setSpacing(space::small);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(paragraph(tr("You'll be signed out on all other devices."), this));
    m_current = field("currentPassword", tr("C&urrent password"));
    m_next = field("newPassword", tr("&New password, at least 12 characters"));
    m_again = field("newPasswordAgain", tr("C&onfirm password"));
    layout->addWidget(showPasswordBox({m_current, m_next, m_again}, this));
    m_error->setObjectName(QStringLiteral("passwordProblem"));
    m_error->setWordWrap(true);
    m_error->setForegroundRole(QPalette::BrightText);
    m_error->hide();
    layout->addWidget(m_error);
    m_go->setObjectName(QStringLiteral("changePassword"));
    m_go->setDefault(true);
    auto *cancel = new QPushButton(tr("&Cancel"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &PasswordDialog::submit);
}

QLineEdit *PasswordDialog::field(const char *objectName, const QString &label)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(QString::fromLatin1(objectName));
    edit->setEchoMode(QLineEdit::Password);
    layout()->addWidget(labelFor(label, edit, this));
    layout()->addWidget(edit);
    return edit;
}

void PasswordDialog::showProblem(QLineEdit *edit, const QString &text)
{
    showFieldError(edit, m_error, text);
}

void PasswordDialog::submit()
{
    m_error->hide();
    for (QLineEdit *edit : {m_current, m_next, m_again})
        edit->setAccessibleDescription({});
    if (m_current->text().isEmpty())
        return showProblem(m_current, tr("Enter your current password."));
    if (!isLongEnough(m_next->text()))
        return showProblem(m_next, tr("Use at least 12 characters. Several random words make a good password."));
    if (m_next->text() != m_again->text())
        return showProblem(m_again, tr("The passwords don't match."));
    m_go->setEnabled(false);
    base::whenDone(m_ports.gate->changePassword(m_current->text(), m_next->text()), this,
                   [this](const base::Result<void> &done) {
                       m_go->setEnabled(true);
                       if (!done)
                           return showProblem(done.error());
                       Q_EMIT changed(tr("Password changed. You were signed out on all other devices."));
                       accept();
                   });
}

void PasswordDialog::showProblem(const base::Error &error)
{
    if (error.code == ProblemCode::WrongProof)
        return showProblem(m_current, tr("Incorrect current password."));
    showProblem(m_next, models::Words::problem(error));
}

} // namespace attune::ui
