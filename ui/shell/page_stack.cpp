// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_stack.h"

#include "ui/browser/browser_page.h"
#include "ui/parts/page.h"
#include "ui/player/player_page.h"

#include <QAction>

namespace attune::ui {

namespace {

constexpr qsizetype longestWayBack = 20;

}

PageStack::PageStack(CommandTable &commands, const base::Clock &clock, QWidget *parent)
    : QStackedWidget(parent), m_commands(commands)
{
    const PageParts parts{commands, clock};
    for (const PageRow &row : pageRows()) {
        m_rowPages << row.make(parts, this);
        addWidget(m_rowPages.last());
    }
    m_player = new PlayerPage(commands, clock, this);
    addWidget(m_player);
    connectCommands();
}

void PageStack::connectCommands()
{
    for (qsizetype row = 0; row < m_rowPages.size(); ++row) {
        const QAction *action = m_commands.action(QString::fromLatin1(pageRows().at(row).command.id));
        connect(action, &QAction::triggered, this, [this, row] { go(row); });
    }
    connect(m_commands.action(QStringLiteral("app.back")), &QAction::triggered, this, &PageStack::goBack);
    connect(m_commands.action(QStringLiteral("list.refresh")), &QAction::triggered, this, &PageStack::reload);
}

bool PageStack::showsPlayer() const
{
    return currentWidget() == m_player;
}

bool PageStack::isFor(qsizetype row) const
{
    return m_ports && pageRows().at(row).isFor(m_ports->person.role);
}

/// Of the page that is shown; -1 for the player.
qsizetype PageStack::currentRow() const
{
    for (qsizetype row = 0; row < m_rowPages.size(); ++row) {
        if (m_rowPages.at(row) == currentWidget())
            return row;
    }
    return -1;
}

void PageStack::setPorts(const models::ClinicPorts *ports)
{
    m_ports = nullptr; // pages that look like at first go nowhere meanwhile
    m_before.clear();
    if (!ports)
        m_player->close();
    m_player->setPorts(ports);
    const QList<PageRow> &rows = pageRows();
    for (qsizetype row = 0; row < rows.size(); ++row) {
        const bool offered = ports && rows.at(row).isFor(ports->person.role);
        m_rowPages.at(row)->setPorts(offered ? ports : nullptr);
        QAction *action = m_commands.action(QString::fromLatin1(rows.at(row).command.id));
        action->setVisible(offered);
        action->setEnabled(offered);
        if (offered)
            action->setText(commandText(rows.at(row), ports->person.role));
    }
    m_ports = ports;
    setCurrentWidget(m_rowPages.first());
    updateBack();
    if (ports && !isFor(0))
        bring(m_rowPages.at(firstRow()));
}

/// Where somebody begins who has no recordings to see.
qsizetype PageStack::firstRow() const
{
    qsizetype row = 0;
    while (row + 1 < m_rowPages.size() && !isFor(row))
        ++row;
    return row;
}

void PageStack::go(qsizetype row)
{
    if (!isFor(row))
        return;
    const qsizetype before = currentRow();
    if (before >= 0 && before != row)
        m_before << before;
    if (m_before.size() > longestWayBack)
        m_before.removeFirst();
    bring(m_rowPages.at(row));
}

void PageStack::goTo(const Page *page)
{
    for (qsizetype row = 0; row < m_rowPages.size(); ++row) {
        if (m_rowPages.at(row) == page)
            return go(row);
    }
}

void PageStack::goToPlayer()
{
    if (const qsizetype before = currentRow(); before >= 0)
        m_before << before;
    bring(m_player);
}

void PageStack::goBack()
{
    while (m_ports && !m_before.isEmpty()) {
        const qsizetype row = m_before.takeLast();
        if (row != currentRow())
            return bring(m_rowPages.at(row));
    }
    updateBack();
}

void PageStack::reload()
{
    for (qsizetype row = 0; row < m_rowPages.size(); ++row) {
        Page *one = m_rowPages.at(row);
        if (isFor(row) && (one == currentWidget() || one->reloadsUnseen()))
            one->reload();
    }
}

void PageStack::namesChanged()
{
    for (qsizetype row = 0; row < m_rowPages.size(); ++row) {
        Page *one = m_rowPages.at(row);
        if (!isFor(row))
            continue;
        if (one != currentWidget() && !one->reloadsUnseen())
            one->setPorts(m_ports); // it asks when one comes there
        else
            one->namesChanged();
    }
}

void PageStack::bring(QWidget *page)
{
    if (!m_ports)
        return;
    if (page != m_player) {
        Q_EMIT leavesPlayer();
        m_player->close();
    }
    offerCommandsOf(page);
    const bool isThere = currentWidget() == page;
    const bool hadKeys = !window()->focusWidget() || isAncestorOf(window()->focusWidget());
    setCurrentWidget(page);
    updateBack();
    const qsizetype row = currentRow();
    if (row < 0) // it takes the keys itself
        return;
    Q_EMIT shown(row);
    if (isThere)
        return;
    m_rowPages.at(row)->arrive();
    if (hadKeys)
        m_rowPages.at(row)->takeKeys();
}

/// What a page cannot do is not offered there.
void PageStack::offerCommandsOf(const QWidget *page)
{
    const auto *list = static_cast<const QWidget *>(this->page<BrowserPage>());
    const auto rows = m_commands.rows();
    for (const CommandRow &row : rows) {
        QAction *action = m_commands.action(QString::fromLatin1(row.id));
        if (row.scope != Scope::Everywhere)
            action->setEnabled(action->isVisible() && page == (row.scope == Scope::Player ? m_player : list));
    }
}

void PageStack::updateBack()
{
    m_commands.action(QStringLiteral("app.back"))->setEnabled(m_ports && !m_before.isEmpty());
}

} // namespace attune::ui
