// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/invitation_dialog.h"

#include "models/words.h"
#include "ui/style/widgets.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace attune::ui {

namespace {

constexpr qsizetype shortestPassword = 12; // the server's own rule, said before it is asked

}

InvitationDialog::InvitationDialog(QWidget *parent)
    : QDialog(parent), m_error(new QLabel(this)), m_go(primaryButton(tr("Set the Password"), this))
{
    setObjectName(QStringLiteral("invitationDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Use an Invitation"));
    setMinimumWidth(440);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->setSpacing(space::small);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(paragraph(tr("Your clinic gave you an invitation: 32 letters and digits. With it you choose your "
                                   "password, once. It works for seven days."),
                                this));
    m_invitation = field("invitation", tr("&Invitation"), false);
    m_password = field("newPassword", tr("&New password, at least 12 characters"), true);
    m_again = field("newPasswordAgain", tr("The same &again"), true);
    m_error->setWordWrap(true);
    m_error->setForegroundRole(QPalette::BrightText);
    m_error->hide();
    layout->addWidget(m_error);
    m_go->setObjectName(QStringLiteral("invitationGo"));
    m_go->setDefault(true);
    auto *cancel = new QPushButton(tr("&Cancel"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &InvitationDialog::submit);
}

QLineEdit *InvitationDialog::field(const char *objectName, const QString &label, bool hidden)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(QString::fromLatin1(objectName));
    edit->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    if (hidden)
        edit->setEchoMode(QLineEdit::Password);
    auto *words = new QLabel(label, this);
    words->setBuddy(edit);
    layout()->addWidget(words);
    layout()->addWidget(edit);
    return edit;
}

void InvitationDialog::complain(QLineEdit *edit, const QString &text)
{
    m_error->setText(text);
    m_error->show();
    edit->setAccessibleDescription(text);
    edit->setFocus();
    edit->selectAll();
}

void InvitationDialog::submit()
{
    m_error->hide();
    if (m_invitation->text().trimmed().isEmpty())
        return complain(m_invitation, tr("Type or paste the invitation."));
    if (m_password->text().size() < shortestPassword)
        return complain(m_password, tr("The password needs at least 12 characters. Several words make a good one."));
    if (m_password->text() != m_again->text())
        return complain(m_again, tr("The two passwords are not the same."));
    m_go->setEnabled(false);
    Q_EMIT given(m_invitation->text().trimmed(), m_password->text());
}

void InvitationDialog::showError(const base::Error &error)
{
    m_go->setEnabled(true);
    complain(m_invitation,
             error.code == QStringLiteral("invalid_invitation")
                 ? tr("This invitation is not known, was used already, or is too old. Ask your clinic for "
                      "a new one.")
                 : models::Words::problem(error));
}

} // namespace attune::ui
