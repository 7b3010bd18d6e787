// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/reasons.h"

#include "base/visible_text.h"
#include "server/routes/answers.h"

namespace attune::server::routes {

namespace {

constexpr qsizetype shortestReason = 10;
constexpr qsizetype longestReason = 500;

} // namespace

QString reasonOf(const Call &call)
{
    QString reason = call.request.query.value(QStringLiteral("reason"));
    if (const auto body = bodyAs<protocol::SaidReason>(call); body && body->reason)
        reason = *body->reason;
    return base::shortened(base::cleanText(reason), longestReason);
}

bool isReason(const QString &text)
{
    return base::saysSomething(text, shortestReason);
}

bool hasReason(const Call &call)
{
    return isReason(reasonOf(call));
}

QString saidPurpose(const Call &call)
{
    if (const auto body = bodyAs<protocol::SaidPurpose>(call); body && body->purpose)
        return *body->purpose;
    return call.request.query.value(QStringLiteral("purpose"));
}

} // namespace attune::server::routes
