// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/log_check_record.h"

#include <QStringList>

namespace attune::server::routes {

using domain::LogCheckResult;
using Outcome = LogCheckResult::Outcome;

namespace {

const QString whole = QStringLiteral("whole");
const QString broken = QStringLiteral("broken");
constexpr qsizetype numbers = 4;

} // namespace

QString codeOf(const LogCheckResult &result)
{
    QStringList parts{result.outcome == Outcome::Whole ? whole : broken};
    for (const qint64 number : {result.first, result.covered, result.withheld, result.wrong})
        parts << QString::number(number);
    return parts.join(QLatin1Char(':'));
}

std::optional<LogCheckResult> checkFromCode(const QString &code)
{
    const QStringList parts = code.split(QLatin1Char(':'));
    if (parts.size() != numbers + 1 || (parts.first() != whole && parts.first() != broken))
        return std::nullopt;
    LogCheckResult result;
    result.outcome = parts.first() == whole ? Outcome::Whole : Outcome::Broken;
    qsizetype at = 0;
    for (qint64 *number : {&result.first, &result.covered, &result.withheld, &result.wrong}) {
        bool isNumber = false;
        *number = parts.at(++at).toLongLong(&isNumber);
        if (!isNumber)
            return std::nullopt;
    }
    return result;
}

} // namespace attune::server::routes
