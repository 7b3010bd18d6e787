// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/office_names.h"

namespace attune::server::store {

QMap<QString, QString> officeNames(Connection &connection)
{
    enum class Column { Id, Name };
    auto rows = connection.run(QStringLiteral("SELECT id, name FROM offices"));
    QMap<QString, QString> names;
    while (rows.next())
        names.insert(rows.text(Column::Id), rows.opened(Column::Name, personal::officeName, rows.text(Column::Id)));
    return names;
}

} // namespace attune::server::store
