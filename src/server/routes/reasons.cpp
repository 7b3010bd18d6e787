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
    const auto body = bodyAs<protocol::SaidReason>(call);
    const std::optional<QString> said = body ? body->reason : std::nullopt;
    const QString reason = said.value_or(call.request.query.value(QStringLiteral("reason")));
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
    const auto body = bodyAs<protocol::SaidPurpose>(call);
    const std::optional<QString> said = body ? body->purpose : std::nullopt;
    return said.value_or(call.request.query.value(QStringLiteral("purpose")));
}

} // namespace attune::server::routes
