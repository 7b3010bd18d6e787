// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/side_bar.h"

#include "models/words/plain_hint.h"
#include "models/words/words.h"
#include "ui/shell/page_table.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/style/widget_roles.h"

#include <QAction>
#include <QButtonGroup>
#include <QCoreApplication>
#include <QEvent>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace attune::ui {

using models::Words;

namespace {

constexpr int sideCharacters = 25; // "Dr Ruth Adeyemi" with its picture, at any text size
constexpr int narrowest = 160;

} // namespace

SideBar::SideBar(const CommandTable &commands, QWidget *parent) : QFrame(parent), m_pages(new QButtonGroup(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_list = new QWidget;
    m_list->setBackgroundRole(QPalette::Base);
    auto *buttons = new QVBoxLayout(m_list);
    buttons->setContentsMargins(0, 0, 0, 0);
    for (qsizetype row = 0; row < pageRows().size(); ++row)
        buttons->addWidget(createButton(row));
    buttons->addStretch();
    auto *scroll = new QScrollArea(this); // large text on a small screen
    scroll->setObjectName(QStringLiteral("pages"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(tr("Pages"));
    scroll->viewport()->setBackgroundRole(QPalette::Base);
    scroll->setWidget(m_list);
    m_pages->button(0)->setChecked(true);
    createAccount(commands);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::small, space::normal, space::small, space::small);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_account);
    connect(m_pages, &QButtonGroup::idToggled, this, [this](int row, bool checked) {
        if (checked)
            Q_EMIT wanted(row);
    });
    connect(m_pages, &QButtonGroup::idClicked, this, &SideBar::wanted);
}

QToolButton *SideBar::createButton(qsizetype row)
{
    const PageRow &page = pageRows().at(row);
    auto *button = new QToolButton(m_list);
    button->setObjectName(QStringLiteral("page-") + QString::fromLatin1(page.id));
    button->setIcon(icon(QString::fromLatin1(page.icon)));
    button->setIconSize({20, 20});
    button->setText(pageText(page, domain::Role::Unknown));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setCheckable(true);
    setRole(button, QAccessible::PageTab); // it shows a page, and says nothing that is on or off
    button->setFocusPolicy(Qt::TabFocus); // whoever clicks it goes on in the page
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_pages->addButton(button, static_cast<int>(row));
    return button;
}

/// What is one's own, and what is done once: places are above.
void SideBar::createAccount(const CommandTable &commands)
{
    m_account = new QToolButton(this);
    m_account->setObjectName(QStringLiteral("account"));
    m_account->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_account->setIcon(icon(QStringLiteral("person")));
    m_account->setPopupMode(QToolButton::InstantPopup);
    m_account->setFocusPolicy(Qt::StrongFocus);
    m_account->setAutoRaise(true);
    m_account->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *menu = new QMenu(m_account);
    for (const char *id :
         {"app.emergency", "", "app.signIns", "app.secondFactor", "app.password", "", "app.lock", "app.signOut"}) {
        if (*id)
            menu->addAction(commands.action(QString::fromLatin1(id)));
        else
            menu->addSeparator();
    }
    m_account->setMenu(menu);
}

void SideBar::setPerson(const domain::Person &person, const QString &serverName)
{
    m_name = person.fullName;
    m_account->setAccessibleName(tr("Account: %1, %2").arg(person.fullName, Words::role(person.role)));
    m_account->setToolTip(
        models::plainHint(tr("%1, %2, at %3").arg(person.fullName, Words::role(person.role), serverName)));
    for (qsizetype row = 0; row < pageRows().size(); ++row) {
        const PageRow &page = pageRows().at(row);
        auto *button = m_pages->button(static_cast<int>(row));
        button->setText(pageText(page, person.role));
        button->setVisible(page.isFor(person.role));
    }
    fit();
}

void SideBar::setShown(qsizetype row)
{
    QAbstractButton *button = m_pages->button(static_cast<int>(row));
    button->setChecked(true);
    if (auto *scroll = findChild<QScrollArea *>(QStringLiteral("pages")))
        scroll->ensureVisible(0, button->geometry().center().y(), 0, button->height() / 2);
}

/// As wide as its longest word in whatever language, and never narrower than what it usually is.
void SideBar::fit()
{
    int widest =
        std::min(fontMetrics().averageCharWidth() * sideCharacters, std::max(narrowest, window()->width() / 7));
    const auto buttons = findChildren<QToolButton *>();
    for (const QToolButton *button : buttons) {
        if (!button->isHidden() && button != m_account)
            widest = std::max(widest, button->sizeHint().width() + 2 * space::small);
    }
    widest += style()->pixelMetric(QStyle::PM_ScrollBarExtent); // not all pages need have room
    setFixedWidth(widest);
    fitName(widest - 2 * space::small);
}

/// A long name takes no room from the page; it is whole in the tool tip and for assistive technology.
void SideBar::fitName(int room)
{
    const auto say = [this](QString name) { m_account->setText(name.replace(QLatin1Char('&'), QStringLiteral("&&"))); };
    say(m_name);
    const int over = m_account->sizeHint().width() - room;
    if (over > 0) {
        const QFontMetrics metrics = m_account->fontMetrics();
        say(metrics.elidedText(m_name, Qt::ElideRight, metrics.horizontalAdvance(m_name) - over));
    }
}

void SideBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_account)
        fit();
}

} // namespace attune::ui
