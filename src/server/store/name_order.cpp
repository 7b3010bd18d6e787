// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/name_order.h"

#include <algorithm>

namespace attune::server::store {

namespace {

constexpr qsizetype mostNames = 2048; // asked for together
constexpr qsizetype mostRows = 2000;  // of one question, before it is asked in smaller ones
constexpr qsizetype fewRows = 200;

/// A recording, and the place of its person's name.
struct Found
{
    qsizetype rank = 0;
    qint64 number = 0;
};

class Walk
{
public:
    Walk(Connection &connection, const Where &where, const domain::UserId &asking, const NameOrder &order)
        : m_connection(connection), m_directory(connection.people()), m_where(where), m_asking(asking), m_order(order)
    {
        m_next = order.ascending ? 0 : m_directory->ranks() - 1;
        if (!order.after)
            return;
        const auto [rank, isThere] = m_directory->rankOf(order.after->first);
        m_next = order.ascending || isThere ? rank : rank - 1;
        if (isThere)
            m_cut = rank;
    }

    QList<qint64> few(qint64 skip, qint64 limit);
    QList<qint64> many(qint64 skip, qint64 limit);

private:
    bool isBefore(const Found &a, const Found &b) const
    {
        const bool less = a.rank != b.rank ? a.rank < b.rank : a.number < b.number;
        const bool same = a.rank == b.rank && a.number == b.number;
        return m_order.ascending ? less : !less && !same;
    }
    bool isOnPage(const Found &found) const
    {
        if (found.rank == m_cut)
            return m_order.ascending ? found.number > m_order.after->second : found.number < m_order.after->second;
        return m_order.ascending ? found.rank >= m_next : found.rank <= m_next;
    }
    bool isOver() const { return m_next < 0 || m_next >= m_directory->ranks(); }
    void advance(qsizetype names) { m_next += m_order.ascending ? names : -names; }
    Where narrowed(qsizetype names) const;
    QList<Found> ask(const Where &where, const QString &tail) const;
    QList<Found> ofOne(qint64 skip, qint64 limit) const;
    qint64 pass(qint64 skip);

    Connection &m_connection;
    std::shared_ptr<const Directory> m_directory;
    const Where &m_where;
    const domain::UserId &m_asking;
    const NameOrder &m_order;
    qsizetype m_next = 0; ///< rank of the name whose recordings come next
    qsizetype m_cut = -1; ///< rank of the name some of whose recordings were on earlier pages
};

QList<Found> Walk::ask(const Where &where, const QString &tail) const
{
    const auto [from, values] = fromRecordings(where, m_asking);
    enum class Column { Number, Person };
    auto rows = m_connection.run(QStringLiteral("SELECT r.number, ") + m_order.column + from + where.text() + tail,
                                 values + where.values);
    QList<Found> found;
    while (rows.next()) {
        if (const ListedPerson *person = m_directory->find(rows.text(Column::Person)))
            found.append({person->rank, rows.number(Column::Number)});
    }
    return found;
}

/// The terms, of the next names only.
Where Walk::narrowed(qsizetype names) const
{
    const qsizetype from = m_order.ascending ? m_next : std::max<qsizetype>(0, m_next - names + 1);
    const qsizetype to = m_order.ascending ? m_next + names : m_next + 1;
    Where where = m_where;
    where.addIn(m_order.column, m_directory->between(from, to));
    return where;
}

/// The next name's rows, in order. For one person the ORDER BY includes the person, because an index has exactly that.
QList<Found> Walk::ofOne(qint64 skip, qint64 limit) const
{
    Where where = narrowed(1);
    const bool isOnePerson = m_directory->between(m_next, m_next + 1).size() == 1;
    const QString direction = m_order.ascending ? QStringLiteral("ASC") : QStringLiteral("DESC");
    const QString person =
        isOnePerson ? m_order.column + QLatin1Char(' ') + direction + QStringLiteral(", ") : QString();
    if (m_next == m_cut)
        where.add(m_order.ascending ? QStringLiteral("r.number > ?") : QStringLiteral("r.number < ?"),
                  {m_order.after->second});
    return ask(
        where,
        QStringLiteral(" ORDER BY %1r.number %2 LIMIT %3 OFFSET %4").arg(person, direction).arg(limit).arg(skip));
}

QList<qint64> Walk::few(qint64 skip, qint64 limit)
{
    QList<Found> all = ask(m_where, QString());
    all.removeIf([this](const Found &found) { return !isOnPage(found); });
    std::sort(all.begin(), all.end(), [this](const Found &a, const Found &b) { return isBefore(a, b); });
    QList<qint64> numbers;
    for (qsizetype i = skip; i < all.size() && numbers.size() < limit; ++i)
        numbers << all.at(i).number;
    return numbers;
}

/// Passes over people whose recordings are all to be skipped. @return how many of the next name's are left to skip
qint64 Walk::pass(qint64 skip)
{
    const auto [from, values] = fromRecordings(m_where, m_asking);
    enum class Column { Person, Count };
    auto rows = m_connection.run(QStringLiteral("SELECT %1, COUNT(*)").arg(m_order.column) + from + m_where.text() +
                                     QStringLiteral(" GROUP BY ") + m_order.column,
                                 values + m_where.values);
    QHash<qsizetype, qint64> counts;
    while (rows.next()) {
        if (const ListedPerson *person = m_directory->find(rows.text(Column::Person)))
            counts[person->rank] += rows.number(Column::Count);
    }
    if (m_cut >= 0) // of this name some were on earlier pages
        counts[m_cut] = ofOne(0, counts.value(m_cut)).size();
    while (!isOver() && counts.value(m_next) <= skip) {
        skip -= counts.value(m_next);
        advance(1);
    }
    return skip;
}

QList<qint64> Walk::many(qint64 skip, qint64 limit)
{
    if (skip > 0)
        skip = pass(skip);
    QList<qint64> numbers;
    const auto take = [&numbers](const QList<Found> &found) {
        for (const Found &one : found)
            numbers << one.number;
    };
    qsizetype names = 1;
    while (numbers.size() < limit && !isOver()) {
        QList<Found> found;
        if (names == 1 || m_next == m_cut || skip > 0) {
            found = ofOne(skip, limit - numbers.size());
            skip = 0;
            advance(1);
        } else {
            found = ask(narrowed(names), QStringLiteral(" LIMIT %1").arg(mostRows + 1));
            if (found.size() > mostRows) {
                names = std::max<qsizetype>(1, names / 8);
                continue;
            }
            std::sort(found.begin(), found.end(), [this](const Found &a, const Found &b) { return isBefore(a, b); });
            advance(names);
        }
        take(found);
        if (found.size() < fewRows)
            names = std::min(mostNames, names * 4);
    }
    return numbers.size() > limit ? numbers.first(limit) : numbers;
}

} // namespace

QList<qint64> numbersByName(Connection &connection, const Where &where, const domain::UserId &asking,
                            const NameOrder &order, qint64 skip, qint64 limit)
{
    Walk walk(connection, where, asking, order);
    return order.isFew ? walk.few(skip, limit) : walk.many(skip, limit);
}

} // namespace attune::server::store
