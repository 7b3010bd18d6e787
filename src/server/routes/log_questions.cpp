// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/log_questions.h"

#include "domain/access_days.h"
#include "protocol/problem.h"
#include "server/routes/log_entries.h"

namespace attune::server::routes {

using domain::AccessField;
using domain::ProblemCode;
using protocol::fail;

namespace {

/// @return false for a condition that a search does not know
bool addTerm(audit::LogQuery &query, const domain::AccessTerm &term)
{
    if (term.field == AccessField::Action && !term.excluded && query.actions.isEmpty()) {
        query.actions = term.anyOf;
        return true;
    }
    QString *const member = term.field == AccessField::Actor       ? &query.actor
                            : term.field == AccessField::Role      ? &query.role
                            : term.field == AccessField::Client    ? &query.client
                            : term.field == AccessField::Recording ? &query.recording
                            : term.field == AccessField::Outcome   ? &query.outcome
                            : term.field == AccessField::Purpose   ? &query.purpose
                            : term.field == AccessField::Device    ? &query.device
                            : term.field == AccessField::Address   ? &query.address
                            : term.field == AccessField::Viewing   ? &query.viewing
                            : term.field == AccessField::Text      ? &query.text
                                                                   : nullptr;
    if (!member || !member->isEmpty() || term.excluded || term.anyOf.size() != 1)
        return false;
    *member = term.anyOf.first();
    return true;
}

} // namespace

base::Result<AskedQuestion> askedQuestion(const Call &call, const QString &typed, const QString &zone,
                                          base::Instant now)
{
    const auto found = domain::zoneNamed(zone.toLatin1());
    if (!found)
        return fail(ProblemCode::InvalidField, QStringLiteral("zone is not the name of a time zone"));
    const auto parsed = domain::parseAccessQuery(typed);
    if (parsed.fault)
        return fail(ProblemCode::InvalidField,
                    QStringLiteral("q cannot be understood from character %1 on").arg(parsed.fault->at));
    AskedQuestion asked{{}, *found, false};
    asked.query.reader = readerOf(call);
    for (const domain::AccessTerm &term : parsed.query.terms) {
        if (!addTerm(asked.query, term))
            return fail(ProblemCode::InvalidField,
                        QStringLiteral("q has a condition on %1 that cannot be searched for").arg(nameOf(term.field)));
    }
    const auto bounds = domain::boundsOf(parsed.query.days, *found, domain::dayOf(now, *found));
    asked.query.from = bounds.from;
    asked.query.to = bounds.before;
    asked.isEverything =
        parsed.query == domain::AccessQuery() && asked.query.reader->reach == audit::LogReader::Reach::All;
    return asked;
}

base::Result<void> noteLogRead(const Call &call, domain::LogAction action, const audit::LogQuery &query,
                               const QString &typed, const QString &code)
{
    audit::Entry entry = entryFor(call, action);
    if (store::seesClient(call.db, call.scope(), query.client)) // what somebody typed is not what they looked at
        entry.clientId = query.client;
    if (store::seesRecording(call.db, call.scope(), query.recording))
        entry.recordingId = query.recording;
    entry.code = code;
    entry.reason = typed;
    return call.clinic.log.append({entry});
}

} // namespace attune::server::routes
