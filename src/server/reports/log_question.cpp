// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/log_question.h"

#include "protocol/problem.h"

namespace attune::server::reports {

base::Result<audit::LogQuery> logQuestion(const ReportContext &context, const QString &text, base::Instant from,
                                          base::Instant to)
{
    const auto parsed = domain::parseAccessQuery(text);
    if (parsed.fault)
        return protocol::fail(domain::ProblemCode::InvalidField,
                              QStringLiteral("the query of a report cannot be understood: ") + parsed.fault->part);
    audit::LogQuery query;
    query.asked = parsed.query;
    query.zone = context.clinicZone;
    query.now = context.now;
    query.reader = context.reader;
    query.from = from;
    query.to = to;
    return query;
}

} // namespace attune::server::reports
