// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/words/plain_hint.h"

#include <QAbstractTableModel>
#include <QFont>
#include <QList>

#include <functional>

namespace attune::models {

/// What a view may ask of a row besides its texts, in every list.
enum RowRole {
    RowKeyRole = Qt::UserRole, ///< stays the row's when all rows are asked for again
    RowIconRole,               ///< the name of an icon, in the column that has one
};

/// One column of a list: its heading, and what each row says in it. A new column is one more of these.
template <typename Row>
class RowColumn
{
public:
    using Text = std::function<QString(const Row &)>;
    using Test = std::function<bool(const Row &)>;

    RowColumn(QString heading, Text said) : title(std::move(heading)), text(std::move(said)) {}

    /// As a tool tip; plain text, whatever people wrote.
    RowColumn withHint(Text said) &&
    {
        hint = std::move(said);
        return std::move(*this);
    }
    /// By name; an empty one is none.
    RowColumn withIcon(Text name) &&
    {
        icon = std::move(name);
        return std::move(*this);
    }
    /// Rows that say in words what that means.
    RowColumn boldWhere(Test test) &&
    {
        isBold = std::move(test);
        return std::move(*this);
    }

    QString title;
    Text text;
    Text hint;
    Text icon;
    Test isBold;
};

/// A list that is known whole, or grows at its end: rows of one type, columns of a table. Read only. GUI thread.
template <typename Row>
class RowModel final : public QAbstractTableModel
{
public:
    using Columns = QList<RowColumn<Row>>;
    using Key = std::function<QString(const Row &)>;

    RowModel(Columns columns, Key key, QObject *parent)
        : QAbstractTableModel(parent), m_columns(std::move(columns)), m_key(std::move(key))
    {}

    /// Also when who reads may see other columns.
    void setColumns(Columns columns)
    {
        beginResetModel();
        m_columns = std::move(columns);
        endResetModel();
    }

    void setRows(QList<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        m_isVeiled = false;
        endResetModel();
    }

    /// Says nothing any more until rows come: what was said must not be read now. The rows keep their places, and none
    /// can be got.
    void veil()
    {
        m_isVeiled = true;
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
    bool isVeiled() const { return m_isVeiled; }

    void append(const QList<Row> &rows)
    {
        if (rows.isEmpty())
            return;
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
        m_rows += rows;
        endInsertRows();
    }

    const QList<Row> &rows() const { return m_rows; }
    /// nullptr for an index that is none, and behind the veil.
    const Row *row(const QModelIndex &index) const
    {
        return index.isValid() && !m_isVeiled && index.row() < m_rows.size() ? &m_rows.at(index.row()) : nullptr;
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Row &row = m_rows.at(index.row());
        const RowColumn<Row> &column = m_columns.at(index.column());
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return m_isVeiled ? QStringLiteral("…") : column.text(row);
        case Qt::ToolTipRole:
            return column.hint && !m_isVeiled ? QVariant(plainHint(column.hint(row))) : QVariant();
        case Qt::FontRole:
            return column.isBold && !m_isVeiled && column.isBold(row) ? QVariant(bold()) : QVariant();
        case RowKeyRole:
            return m_key(row);
        case RowIconRole:
            return column.icon && !m_isVeiled ? QVariant(column.icon(row)) : QVariant();
        default:
            return {};
        }
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        const bool isTitle = orientation == Qt::Horizontal && role == Qt::DisplayRole;
        return isTitle && section >= 0 && section < m_columns.size() ? QVariant(m_columns.at(section).title)
                                                                     : QVariant();
    }

private:
    /// Of whatever family and size the list has.
    static QFont bold()
    {
        QFont font;
        font.setBold(true);
        return font;
    }

    Columns m_columns;
    Key m_key;
    QList<Row> m_rows;
    bool m_isVeiled = false;
};

} // namespace attune::models
