// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace attune::test {

/// Typed (src/domain/ACCESS_QUERY.md): what happens in this test. No midnight of any zone lies between two of its
/// moments, as it would with "during:today".
inline QString sinceYesterday()
{
    return QStringLiteral("after:") + QDateTime::currentDateTimeUtc().date().addDays(-1).toString(Qt::ISODate);
}

} // namespace attune::test
