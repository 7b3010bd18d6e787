// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "models/words/words.h"
#include "ui/shell/message_watch.h"
#include "ui/style/icons.h"
#include "ui/style/widget_roles.h"
#include "ui/style/widgets.h"

#include <QAction>
#include <QButtonGroup>
#include <QMenu>
#include <QStatusBar>
#include <QToolButton>
#include <QVBoxLayout>

/// What stands around the pages: the navigation with the account, and the status bar.
namespace attune::ui {

using models::Words;

namespace {

constexpr int sideCharacters = 25; // "Dr Ruth Adeyemi" with its picture, at any text size

QAction *separator(QObject *parent)
{
    auto *line = new QAction(parent);
    line->setSeparator(true);
    return line;
}

} // namespace

void MainWindow::createSide()
{
    m_side = new QFrame(m_work);
    m_side->setAutoFillBackground(true);
    m_side->setBackgroundRole(QPalette::Base);
    m_navigation = new QButtonGroup(m_side);
    QToolButton *recordings = navigationButton(QStringLiteral("recordings"), tr("Recordings"), 0);
    QToolButton *sessions = navigationButton(QStringLiteral("sessions"), tr("Sessions"), 1);
    recordings->setChecked(true);
    m_account = new QToolButton(m_side);
    m_account->setObjectName(QStringLiteral("account"));
    m_account->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_account->setIcon(icon(QStringLiteral("person")));
    m_account->setPopupMode(QToolButton::InstantPopup);
    m_account->setFocusPolicy(Qt::StrongFocus);
    m_account->setAutoRaise(true);
    m_account->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *menu = new QMenu(m_account);
    for (const char *id :
         {"app.messages", "app.accessLog", "", "app.clinicStatus", "app.emergency", "app.emergencies",
          "app.legalMatters", "", "app.signIns", "app.secondFactor", "app.password", "", "app.lock", "app.signOut"})
        menu->addAction(*id ? m_commands.action(QString::fromLatin1(id)) : separator(menu));
    m_account->setMenu(menu);
    auto *layout = new QVBoxLayout(m_side);
    layout->setContentsMargins(space::small, space::normal, space::small, space::small);
    layout->addWidget(recordings);
    layout->addWidget(sessions);
    layout->addStretch();
    layout->addWidget(m_account);
}

/// As wide as its longest word in whatever language, and never narrower than what it usually is.
void MainWindow::fitSide()
{
    int widest = std::min(fontMetrics().averageCharWidth() * sideCharacters, std::max(160, width() / 7));
    const auto buttons = m_side->findChildren<QToolButton *>();
    for (const QToolButton *button : buttons)
        widest = std::max(widest, button->sizeHint().width() + 2 * space::small);
    m_side->setFixedWidth(widest);
}

QToolButton *MainWindow::navigationButton(const QString &iconName, const QString &text, int id)
{
    auto *button = new QToolButton(m_side);
    button->setObjectName(QStringLiteral("page-") + iconName);
    button->setIcon(icon(iconName));
    button->setIconSize({20, 20});
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setCheckable(true);
    setRole(button, QAccessible::PageTab); // it shows a page, and says nothing that is on or off
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_navigation->addButton(button, id);
    return button;
}

void MainWindow::createStatusBar()
{
    m_zone = new QLabel(this);
    m_unsent = new QLabel(this);
    m_unsent->setObjectName(QStringLiteral("unsent"));
    m_thisRunOnly = new QLabel(tr("No keychain: signed in, and texts kept, until the program closes"), this);
    m_thisRunOnly->setObjectName(QStringLiteral("thisRunOnly"));
    m_thisRunOnly->hide();
    m_newMessages = new QToolButton(this);
    m_newMessages->setObjectName(QStringLiteral("newMessages"));
    m_newMessages->setAutoRaise(true);
    m_newMessages->setFocusPolicy(Qt::StrongFocus);
    m_newMessages->hide();
    connect(m_newMessages, &QToolButton::clicked, m_commands.action(QStringLiteral("app.messages")), &QAction::trigger);
    m_messageWatch = new MessageWatch(this);
    connect(m_messageWatch, &MessageWatch::changed, m_newMessages, [button = m_newMessages](int unread) {
        button->setText(tr("%n new message(s)", nullptr, unread));
        button->setVisible(unread > 0);
    });
    statusBar()->addPermanentWidget(m_newMessages);
    statusBar()->addWidget(m_thisRunOnly);
    m_namesHidden = new QLabel(tr("Names hidden"), this);
    m_namesHidden->setObjectName(QStringLiteral("namesHidden"));
    m_namesHidden->hide();
    m_saved = new QLabel(this);
    m_saved->setObjectName(QStringLiteral("saved"));
    m_saved->hide();
    statusBar()->addPermanentWidget(m_namesHidden);
    statusBar()->addPermanentWidget(m_saved);
    statusBar()->addPermanentWidget(m_unsent);
    statusBar()->addPermanentWidget(m_zone);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(space::small, 0, space::small, 0);
    m_zone->setText(tr("Times: %1", "time zone").arg(Words::zone()));
}

} // namespace attune::ui
