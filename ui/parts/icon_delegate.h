// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table/row_model.h"
#include "ui/style/icons.h"

#include <QStyledItemDelegate>

namespace attune::ui {

/// Draws the icon that a row names (models::RowIconRole). Icons are in the colours of the palette there is, so they are
/// made while painting.
class IconDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const QString name = index.data(models::RowIconRole).toString();
        if (name.isEmpty())
            return;
        option->icon = icon(name);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = {16, 16};
    }
};

} // namespace attune::ui
