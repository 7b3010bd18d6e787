// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/public_numbers.h"

#include "crypto/digest.h"

#include <QtEndian>

namespace attune::server::store {

qint64 freshNumber()
{
    constexpr quint64 largest = (quint64(1) << 53) - 1;
    const auto number = qFromBigEndian<quint64>(crypto::randomBytes(8).constData()) & largest;
    return number == 0 ? freshNumber() : static_cast<qint64>(number);
}

void numberRows(Connection &connection)
{
    for (const char *table : {"recordings", "therapy_sessions"}) {
        QList<qint64> rows;
        enum class Column { Number };
        auto unnumbered = connection.run(
            QStringLiteral("SELECT number FROM %1 WHERE public_number IS NULL").arg(QLatin1String(table)));
        while (unnumbered.next())
            rows << unnumbered.number(Column::Number);
        for (const qint64 row : std::as_const(rows))
            connection.run(QStringLiteral("UPDATE %1 SET public_number = ? WHERE number = ?").arg(QLatin1String(table)),
                           {freshNumber(), row});
    }
}

} // namespace attune::server::store
