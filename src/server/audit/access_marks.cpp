// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/access_marks.h"

#include <algorithm>

namespace attune::server::audit {

using domain::AccessMark;

namespace {

constexpr qsizetype askTogether = 250;

std::optional<AccessMark> markNamed(const QString &name)
{
    for (int mark = 0; mark <= static_cast<int>(AccessMark::LargeExport); ++mark) {
        if (nameOf(static_cast<AccessMark>(mark)) == name)
            return static_cast<AccessMark>(mark);
    }
    return std::nullopt;
}

void collect(store::Statement rows, QHash<qint64, QList<AccessMark>> &marks)
{
    enum class Column { Sequence, Mark };
    while (rows.next()) {
        if (const auto mark = markNamed(rows.text(Column::Mark))) // one of another version says nothing here
            marks[rows.number(Column::Sequence)] << *mark;
    }
}

QHash<qint64, QList<AccessMark>> inOrder(QHash<qint64, QList<AccessMark>> marks)
{
    for (QList<AccessMark> &list : marks)
        std::sort(list.begin(), list.end());
    return marks;
}

} // namespace

void keepMark(store::Connection &connection, qint64 sequence, AccessMark mark)
{
    connection.run(QStringLiteral("INSERT INTO access_marks(sequence, mark) VALUES(?, ?) ON CONFLICT DO NOTHING"),
                   {sequence, nameOf(mark)});
}

QHash<qint64, QList<AccessMark>> marksBetween(store::Connection &connection, qint64 first, qint64 last)
{
    QHash<qint64, QList<AccessMark>> marks;
    collect(
        connection.run(QStringLiteral("SELECT sequence, mark FROM access_marks WHERE sequence >= ? AND sequence <= ?"),
                       {first, last}),
        marks);
    return inOrder(marks);
}

QHash<qint64, QList<AccessMark>> marksOf(store::Connection &connection, const QList<qint64> &sequences)
{
    QHash<qint64, QList<AccessMark>> marks;
    for (qsizetype at = 0; at < sequences.size(); at += askTogether) {
        const QList<qint64> some = sequences.mid(at, askTogether);
        QList<QVariant> values;
        for (const qint64 sequence : some)
            values << sequence;
        collect(connection.run(QStringLiteral("SELECT sequence, mark FROM access_marks WHERE sequence IN (%1)")
                                   .arg(QStringLiteral("?,").repeated(some.size()).chopped(1)),
                               values),
                marks);
    }
    return inOrder(marks);
}

void forgetMarks(store::Connection &connection, qint64 first, qint64 last)
{
    connection.run(QStringLiteral("DELETE FROM access_marks WHERE sequence BETWEEN ? AND ?"), {first, last});
}

} // namespace attune::server::audit
