// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/columns_button.h"

#include <QMenu>

namespace attune::ui {

using models::AccessColumn;
using models::AccessColumns;

ColumnsButton::ColumnsButton(models::AccessRowsModel &model, const models::AccessLogQueryState &state, QWidget *parent)
    : QPushButton(tr("Colu&mns"), parent), m_model(model), m_state(state)
{
    setObjectName(QStringLiteral("auditColumns"));
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &ColumnsButton::fill);
}

void ColumnsButton::fill()
{
    menu()->clear();
    for (const models::AccessColumnRow &row : AccessColumns::all()) {
        const QString id = QString::fromLatin1(row.id);
        QAction *action = menu()->addAction(AccessColumns::title(row.column, m_state.zone()));
        action->setObjectName(QStringLiteral("column-") + id);
        action->setCheckable(true);
        action->setChecked(m_model.columns().contains(row.column));
        action->setEnabled(row.column != AccessColumn::When); // an entry without its time says nothing
        connect(action, &QAction::toggled, this, [this, id](bool on) { choose(id, on); });
    }
}

void ColumnsButton::choose(const QString &id, bool shown)
{
    QStringList ids = AccessColumns::ids(m_model.columns());
    ids.removeAll(id);
    if (shown)
        ids << id;
    m_model.setColumns(AccessColumns::fromIds(ids));
}

} // namespace attune::ui
