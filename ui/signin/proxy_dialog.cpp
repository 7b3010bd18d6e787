// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/proxy_dialog.h"

#include "ui/style/dialog_parts.h"
#include "ui/style/widgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace attune::ui {

ProxyDialog::ProxyDialog(const QString &proxy, const QString &user, bool wereWrong, QWidget *parent)
    : QDialog(parent),
      m_user(new QLineEdit(user, this)),
      m_password(new QLineEdit(this)),
      m_go(primaryButton(tr("Continue"), this))
{
    setObjectName(QStringLiteral("proxyDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Network Sign-In"));
    setMinimumWidth(atTextSize(420));
    m_user->setObjectName(QStringLiteral("proxyUser"));
    m_password->setObjectName(QStringLiteral("proxyPassword"));
    m_password->setEchoMode(QLineEdit::Password);
    m_go->setObjectName(QStringLiteral("proxyGo"));
    m_go->setDefault(true);
    QLabel *userLabel = labelFor(tr("&Name"), m_user, this);
    QLabel *passwordLabel = labelFor(tr("&Password"), m_password, this);
    auto *cancel = new QPushButton(tr("&Cancel"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->setSpacing(space::small);
    layout->addWidget(heading(windowTitle(), 1, this));
    auto *why = paragraph(wereWrong ? tr("The proxy %1 rejected this user name and password. Try again.").arg(proxy)
                                    : tr("The proxy %1 requires a user name and password. These are not your clinic's; "
                                         "your network administrator can give them to you.")
                                          .arg(proxy),
                          this);
    why->setObjectName(QStringLiteral("proxyWhy"));
    layout->addWidget(why);
    for (QWidget *widget : std::initializer_list<QWidget *>{userLabel, m_user, passwordLabel, m_password})
        layout->addWidget(widget);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &ProxyDialog::submit);
    (user.isEmpty() ? m_user : m_password)->setFocus();
}

void ProxyDialog::submit()
{
    if (m_user->text().isEmpty())
        return m_user->setFocus();
    const QString password = m_password->text();
    m_password->clear();
    Q_EMIT given(m_user->text(), password);
    accept();
}

} // namespace attune::ui
