// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/log_question.h"

#include "domain/access_query.h"
#include "domain/action_family.h"
#include "protocol/problem.h"

namespace attune::server::reports {

using domain::AccessField;

namespace {

base::Error notUnderstood(const QString &part)
{
    return protocol::fail(domain::ProblemCode::InvalidField,
                          QStringLiteral("the query of a report cannot be understood: ") + part);
}

QStringList actionsOf(const domain::AccessTerm &term)
{
    QStringList names;
    for (const QString &value : term.anyOf) {
        for (const domain::LogAction action : domain::actionsMeantBy(value))
            names << domain::textOf(action);
    }
    return names;
}

bool add(audit::LogQuery &query, const domain::AccessTerm &term)
{
    if (term.field == AccessField::Action) {
        query.actions = actionsOf(term);
        return !term.excluded;
    }
    QString *const member = term.field == AccessField::Client    ? &query.client
                            : term.field == AccessField::Actor   ? &query.actor
                            : term.field == AccessField::Outcome ? &query.outcome
                            : term.field == AccessField::Purpose ? &query.purpose
                                                                 : nullptr;
    if (!member || term.excluded || term.anyOf.size() != 1)
        return false;
    *member = term.anyOf.first();
    return true;
}

} // namespace

base::Result<audit::LogQuery> logQuestion(const ReportContext &context, const QString &text, base::Instant from,
                                          base::Instant to)
{
    const auto parsed = domain::parseAccessQuery(text);
    if (parsed.fault)
        return notUnderstood(parsed.fault->part);
    audit::LogQuery query;
    for (const domain::AccessTerm &term : parsed.query.terms) {
        if (!add(query, term))
            return notUnderstood(term.anyOf.join(QLatin1Char(',')));
    }
    query.reader = context.reader;
    query.from = from;
    query.to = to;
    return query;
}

} // namespace attune::server::reports
