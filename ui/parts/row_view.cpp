// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/row_view.h"

#include "models/table/row_model.h"
#include "ui/parts/icon_delegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>

namespace attune::ui {

RowView::RowView(const QString &name, const QString &title, QWidget *parent) : QTreeView(parent)
{
    setObjectName(name);
    setAccessibleName(title);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    header()->setStretchLastSection(false); // fit() says what grows, and need not be the last
    setItemDelegate(new IconDelegate(this));
}

void RowView::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_isReset = true; });
    connect(model, &QAbstractItemModel::modelReset, this, &RowView::chooseAgain);
    connect(model, &QAbstractItemModel::rowsInserted, this, &RowView::chooseAgain);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RowView::noteChosen);
}

void RowView::setGrowing(int column, int least)
{
    m_growing = column;
    m_least = least;
    fit();
}

void RowView::noteChosen()
{
    if (m_isReset || !currentIndex().isValid())
        return;
    m_key = currentIndex().data(models::RowKeyRole).toString();
    m_row = currentIndex().row();
    Q_EMIT chosen();
}

/// Rows have come, all of them or more of them.
void RowView::chooseAgain()
{
    m_isReset = false;
    const int count = model()->rowCount();
    fit();
    if (count == 0) { // whoever comes next begins at the first
        m_key.clear();
        m_row = 0;
    }
    if (currentIndex().isValid() && count > 0)
        return;
    int row = std::min(m_row, count - 1);
    for (int i = 0; !m_key.isEmpty() && i < count; ++i) {
        if (model()->index(i, 0).data(models::RowKeyRole).toString() == m_key)
            row = i;
    }
    if (row >= 0)
        setCurrentIndex(model()->index(row, 0));
    else
        Q_EMIT chosen();
}

void RowView::fit()
{
    if (!model())
        return;
    const int columns = model()->columnCount();
    const int growing = m_growing < 0 ? columns - 1 : m_growing;
    int others = 0;
    for (int column = 0; column < columns; ++column) {
        if (column == growing)
            continue;
        resizeColumnToContents(column);
        others += columnWidth(column);
    }
    if (growing < 0 || growing >= columns)
        return;
    const int texts = std::max(sizeHintForColumn(growing), header()->sectionSizeHint(growing));
    const int least = std::min(texts, fontMetrics().averageCharWidth() * m_least);
    setColumnWidth(growing, std::max(viewport()->width() - others, least));
}

int RowView::widthOfTexts() const
{
    int width = 2 * frameWidth() + verticalScrollBar()->sizeHint().width();
    for (int column = 0; model() && column < model()->columnCount(); ++column)
        width += std::max(sizeHintForColumn(column), isHeaderHidden() ? 0 : header()->sectionSizeHint(column));
    return width;
}

void RowView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fit();
}

void RowView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

} // namespace attune::ui
