// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace attune::domain {

/// The text of a file somebody made with another program: UTF-8 with or without a byte order mark, UTF-16 of either
/// order with or without one. InvalidInput in words for anything else (an old single-byte coding looks like broken
/// UTF-8) and for more than 16 MiB. Any thread.
base::Result<QString> textFrom(const QByteArray &bytes);

/// One line of a table. @see tableFrom
struct TableRow
{
    int line = 0; ///< of the text, from 1, where the row begins
    QStringList cells;

    friend bool operator==(const TableRow &, const TableRow &) = default;
};

/// The rows of a table (RFC 4180): cells in quotes may hold the separator, line ends and quotes written twice. The
/// separator is what stands in the first row outside of quotes: tab, semicolon or comma, in this order. Lines end as
/// they do on any system (LF, CR LF, CR alone). Passed over: empty lines, lines that begin with "#", the line "sep=;".
/// Cells have no white space around them. InvalidInput, with the line, for a quote that does not end or has something
/// behind it.
base::Result<QList<TableRow>> tableFrom(const QString &text);

/// In which column something stands, when the first row names its columns: -1 for each that is not there.
/// @param names for each column the words it may be called by, in lower case
/// @return empty when the first row names none of them: then it is a row like others
QList<int> columnsNamedIn(const TableRow &first, const QList<QStringList> &names);

} // namespace attune::domain
