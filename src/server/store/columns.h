// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <array>
#include <cstddef>

namespace attune::server::store {

/// One column of a query: its name here, and what is selected for it.
template <typename Column>
struct SelectedColumn
{
    Column column;
    const char *sql;
};

/// The columns of a wide query in one table, from which both the SELECT list and the places of the columns in a row
/// come: the two cannot differ. `Column` is an enum whose values count from 0; made by selected().
template <typename Column, std::size_t N>
class Columns
{
public:
    consteval explicit Columns(const SelectedColumn<Column> (&columns)[N])
    {
        for (std::size_t i = 0; i < N; ++i) {
            if (static_cast<std::size_t>(columns[i].column) != i)
                throw "a column is missing, or at another place than in its enum"; // does not compile
            m_sql[i] = columns[i].sql;
        }
    }

    /// "a, b, c"
    QString list() const
    {
        QStringList texts;
        for (const char *sql : m_sql)
            texts << QString::fromLatin1(sql);
        return texts.join(QStringLiteral(", "));
    }
    /// Where columns begin that are selected behind these.
    static constexpr int count() { return static_cast<int>(N); }

private:
    std::array<const char *, N> m_sql = {};
};

/// `constexpr auto columns = selected<Column>({{Column::Id, "u.id"}, {Column::Name, "u.full_name"}});`
template <typename Column, std::size_t N>
consteval Columns<Column, N> selected(const SelectedColumn<Column> (&columns)[N])
{
    return Columns<Column, N>(columns);
}

} // namespace attune::server::store
