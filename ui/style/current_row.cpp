// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/current_row.h"

#include <QTreeWidget>

#include <algorithm>

namespace attune::ui {

CurrentRow::CurrentRow(const QTreeWidget &list)
{
    QTreeWidgetItem *item = list.currentItem();
    if (!item)
        return;
    m_id = item->data(0, Qt::UserRole);
    m_row = list.indexOfTopLevelItem(item);
}

void CurrentRow::giveBack(QTreeWidget &list) const
{
    const int count = list.topLevelItemCount();
    int row = std::min(m_row, count - 1);
    for (int i = 0; m_id.isValid() && i < count; ++i) {
        if (list.topLevelItem(i)->data(0, Qt::UserRole) == m_id)
            row = i;
    }
    if (row >= 0)
        list.setCurrentItem(list.topLevelItem(row));
}

} // namespace attune::ui
