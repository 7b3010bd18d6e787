// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/account_figures.h"

#include <QSet>

#include <algorithm>

namespace attune::server::identity {

QList<AccountFigure> staffFigures(store::Connection &connection, const QString &office)
{
    enum class Column { Id, Name, Role, Confirmed, LastSignIn };
    auto rows = connection.run(
        QStringLiteral("SELECT u.id, u.full_name, u.role, CASE WHEN EXISTS(SELECT 1 FROM second_factors f WHERE "
                       "f.user_id = u.id AND f.confirmed_at IS NOT NULL) THEN 1 ELSE 0 END, (SELECT MAX(s.created_at) "
                       "FROM sign_ins s WHERE s.user_id = u.id) FROM users u WHERE u.active = 1 AND u.role <> ? AND "
                       "(? = '' OR u.office_id = ?)"),
        {domain::textOf(domain::Role::Patient), office, office});
    QList<AccountFigure> figures;
    while (rows.next()) {
        const QString id = rows.text(Column::Id);
        figures.append({id, rows.opened(Column::Name, store::personal::userName, id),
                        domain::roleFromText(rows.text(Column::Role)), rows.flag(Column::Confirmed),
                        rows.instant(Column::LastSignIn)});
    }
    std::sort(figures.begin(), figures.end(), [](const AccountFigure &a, const AccountFigure &b) {
        const int names = QString::localeAwareCompare(a.name, b.name);
        return names != 0 ? names < 0 : a.id < b.id;
    });
    return figures;
}

namespace {

/// A part of a name may be that of every client: a list of them is no parameter.
QStringList among(store::Connection &connection, const QString &whose, const QStringList &ids, const QString &office,
                  int most)
{
    if (ids.isEmpty())
        return {};
    const QSet<QString> meant(ids.begin(), ids.end());
    enum class Column { Id };
    auto rows = connection.run(QStringLiteral("SELECT u.id FROM users u WHERE ") + whose +
                                   QStringLiteral(" AND (? = '' OR u.office_id = ?) ORDER BY u.id"),
                               {domain::textOf(domain::Role::Patient), office, office});
    QStringList found;
    while (found.size() < most && rows.next()) {
        if (const QString id = rows.text(Column::Id); meant.contains(id))
            found << id;
    }
    return found;
}

} // namespace

QStringList staffAmong(store::Connection &connection, const QStringList &ids, const QString &office, int most)
{
    return among(connection, QStringLiteral("u.role <> ?"), ids, office, most);
}

QStringList clientsAmong(store::Connection &connection, const QStringList &ids, const QString &office, int most)
{
    return among(connection, QStringLiteral("u.role = ?"), ids, office, most);
}

} // namespace attune::server::identity
