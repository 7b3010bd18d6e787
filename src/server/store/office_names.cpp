// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/office_names.h"

namespace attune::server::store {

QList<std::pair<QString, QString>> officeNames(Connection &connection)
{
    enum class Column { Id, Name };
    auto rows = connection.run(QStringLiteral("SELECT id, name FROM offices ORDER BY id"));
    QList<std::pair<QString, QString>> names;
    while (rows.next())
        names.append({rows.text(Column::Id), rows.opened(Column::Name, personal::officeName, rows.text(Column::Id))});
    return names;
}

} // namespace attune::server::store
