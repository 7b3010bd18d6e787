// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/entry_menu.h"

#include "models/audit/audit_words.h"
#include "ui/access/access_list.h"
#include "ui/style/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace attune::ui {

using domain::AccessField;
using models::AccessColumn;
using models::AccessColumns;
using models::AuditWords;

namespace {

QString asWritten(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

void copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace

EntryMenu::EntryMenu(const models::AccessRowsModel &model, models::AccessLogQueryState &state, AccessList &list)
    : QObject(&list), m_model(model), m_state(state), m_list(list)
{}

void EntryMenu::open(const QModelIndex &index, const QPoint &place)
{
    const domain::AccessRow *row = m_model.row(index);
    if (!row)
        return;
    auto *menu = new QMenu(&m_list);
    menu->setObjectName(QStringLiteral("auditMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addFilters(menu, *row, m_model.columns().at(index.column()));
    addActs(menu, index, *row);
    menu->popup(place);
}

void EntryMenu::addFilters(QMenu *menu, const domain::AccessRow &row, AccessColumn column)
{
    const models::AccessColumnRow &about = AccessColumns::row(column);
    const QString value = about.value ? about.value(row) : QString();
    if (about.field && !value.isEmpty()) {
        const AccessField field = *about.field;
        const QString said = AuditWords::term({field, {about.text(row, m_state.zone())}, false});
        menu->addAction(tr("&Only This (%1)").arg(asWritten(said)), this,
                        [this, field, value] { filterBy(field, value, false); })
            ->setObjectName(QStringLiteral("onlyThis"));
        menu->addAction(tr("&Not This (%1)").arg(asWritten(said)), this,
                        [this, field, value] { filterBy(field, value, true); })
            ->setObjectName(QStringLiteral("notThis"));
    }
    if (!row.entry.actorId.isEmpty())
        menu->addAction(tr("&Same Person Around This Time"), this, [this, row] { askAround(row); })
            ->setObjectName(QStringLiteral("aroundThis"));
    menu->addSeparator();
}

void EntryMenu::addActs(QMenu *menu, const QModelIndex &index, const domain::AccessRow &row)
{
    if (m_opensRecordings && !row.entry.recordingId.isEmpty())
        menu->addAction(icon(QStringLiteral("film")), tr("Open &Recording"), this,
                        [this, id = row.entry.recordingId] { Q_EMIT recordingWanted(id); })
            ->setObjectName(QStringLiteral("openRecording"));
    menu->addAction(tr("&Details"), &m_list, &AccessList::openDetails)->setObjectName(QStringLiteral("entryDetails"));
    menu->addAction(tr("&Copy Cell"), this, [text = index.data().toString()] { copy(text); })
        ->setObjectName(QStringLiteral("copyCell"));
    menu->addAction(tr("Copy &Entry"), this, [text = textOf(row)] { copy(text); })
        ->setObjectName(QStringLiteral("copyEntry"));
}

/// Every column there is, those that are not shown as well.
QString EntryMenu::textOf(const domain::AccessRow &row) const
{
    QStringList texts;
    for (const models::AccessColumnRow &column : AccessColumns::all()) {
        const QString said = column.text(row, m_state.zone());
        if (column.column == AccessColumn::Reason && !said.isEmpty())
            texts << said; // says by itself what it is
        else if (!said.isEmpty())
            texts << tr("%1: %2", "a column and what it says")
                         .arg(AccessColumns::title(column.column, m_state.zone()), said);
    }
    return texts.join(QLatin1Char('\n'));
}

/// A value that was asked for before under the other sign is not asked for twice.
void EntryMenu::filterBy(AccessField field, const QString &value, bool excluded)
{
    domain::AccessQuery query = m_state.query();
    const domain::AccessTerm term{field, {value}, excluded};
    query.terms.removeAll(domain::AccessTerm{field, {value}, !excluded});
    if (!query.terms.contains(term))
        query.terms.append(term);
    m_state.setQuery(query);
}

/// What somebody did in the hour before and the hour after: their entries of those days, beginning an hour away.
void EntryMenu::askAround(const domain::AccessRow &row)
{
    constexpr std::chrono::hours around{1};
    const bool isNewest = m_state.order() == domain::AccessOrder::Newest;
    domain::AccessQuery query;
    query.terms.append({AccessField::Actor, {row.entry.actorId.value()}, false});
    query.days.first = domain::dayOf(row.entry.at - around, m_state.zone());
    query.days.last = domain::dayOf(row.entry.at + around, m_state.zone());
    m_list.choose(row.id);
    Q_EMIT aroundWanted(query, isNewest ? row.entry.at + around : row.entry.at - around);
}

} // namespace attune::ui
