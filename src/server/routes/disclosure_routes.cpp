// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "base/visible_text.h"
#include "domain/access_days.h"
#include "protocol/keys.h"
#include "protocol/paths.h"
#include "protocol/review_codec.h"
#include "server/audit/log_search.h"
#include "server/reports/disclosures.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/log_entries.h"
#include "server/routes/named_clients.h"
#include "server/routes/paging.h"
#include "server/routes/reasons.h"
#include "server/routes/report_parts.h"
#include "server/store/aliases.h"

namespace attune::server::routes {

using domain::Disclosure;
using domain::LogAction;
using domain::NewDisclosure;
using domain::ProblemCode;
using policy::Action;
using protocol::fail;
using reports::DisclosureRow;

namespace {

constexpr char list[] = "disclosures";
const QDate earliest(1900, 1, 1);

Disclosure shown(const Call &call, const DisclosureRow &row, audit::NameBook &names)
{
    Disclosure disclosure = row.disclosure;
    disclosure.clientName = names.nameOf(call.db, disclosure.clientId);
    disclosure.recordedByName = names.nameOf(call.db, row.recordedBy);
    return disclosure;
}

Disclosure shownNow(const Call &call, const QString &id)
{
    audit::NameBook names;
    return shown(call, reports::disclosureById(call.db, id).value_or(DisclosureRow()), names);
}

/// Whether who asks may know of an account, as in a report.
bool isSeen(const reports::ReportContext &context, const QString &account)
{
    return context.reader.reach == audit::LogReader::Reach::All
               ? identity::accountById(context.db, domain::UserId(account)).has_value()
               : store::seesClient(context.db, context.reader.scope, account);
}

/// Whose disclosures are asked for: everybody's, or one client's.
base::Result<QStringList> clientsOf(const Call &call, const reports::ReportContext &context)
{
    const QString id = call.request.query.value(QStringLiteral("clientId"));
    const QString number = call.request.query.value(QStringLiteral("clientNumber"));
    if (!id.isEmpty()) {
        const QString account = store::accountBehind(call.db, id);
        if (!isSeen(context, account))
            return refuseAsAbsent(call, Action::ReadReports, {});
        return store::idsOfPerson(call.db, account);
    }
    if (number.isEmpty())
        return QStringList();
    const auto found = identity::patientsByNumber(call.db, number, context.office);
    if (found.size() != 1)
        return refuseAsAbsent(call, Action::ReadReports, {});
    return store::idsOfPerson(call.db, found.first().value());
}

Answer listed(const Call &call)
{
    const auto library = libraryOf(call);
    const auto context = reportContextFor(call, Action::ReadReports, library);
    if (!context)
        return context.error();
    const auto asked = cursorRequestOf(call, list, 50, 200);
    if (!asked)
        return asked.error();
    const auto clients = clientsOf(call, *context);
    if (!clients)
        return clients.error();
    audit::Entry entry = entryFor(call, LogAction::DisclosuresRead);
    entry.clientId = clients->value(0);
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    reports::DisclosureQuery query;
    query.clients = *clients;
    query.office = context->office;
    query.after = asked->cursor;
    query.limit = asked->limit + 1;
    auto rows = reports::disclosuresOf(call.db, query);
    const bool more = asked->cut(rows);
    protocol::DisclosuresAnswer answer;
    audit::NameBook names;
    for (const DisclosureRow &row : std::as_const(rows))
        answer.disclosures << shown(call, row, names);
    if (more)
        answer.nextCursor = sealedCursor(call, list, rows.last().disclosure.id);
    return goodAnswer(answer);
}

/// What was typed, cleaned, and whether it says something.
base::Result<NewDisclosure> typed(const Call &call)
{
    auto body = bodyAs<NewDisclosure>(call);
    if (!body)
        return body.error();
    const std::pair<const char *, QString *> texts[] = {{protocol::key::recipient, &body->recipient},
                                                        {protocol::key::description, &body->description},
                                                        {protocol::key::why, &body->purpose}};
    for (const auto &[name, text] : texts) {
        *text = base::cleanText(*text);
        if (base::visibleCharacters(*text) < 1)
            return fail(ProblemCode::InvalidField, QLatin1String(name) + QStringLiteral(" must not be empty"));
    }
    body->address = base::cleanText(body->address);
    const QDate today = domain::dayOf(call.clinic.clock.now(), call.clinic.rules.zone);
    if (body->on < earliest || body->on > today)
        return fail(ProblemCode::InvalidField, QStringLiteral("day is one that has been"));
    return body;
}

DisclosureRow rowOf(const Call &call, const NewDisclosure &wanted, const QString &client, const QString &office)
{
    const auto now = call.clinic.clock.now();
    DisclosureRow row;
    row.office = office;
    row.recordedBy = call.userId().value();
    row.disclosure.id = base::newUuidV7(base::toUnixMs(now));
    row.disclosure.clientId = client;
    row.disclosure.on = wanted.on;
    row.disclosure.way = wanted.way;
    row.disclosure.recipient = wanted.recipient;
    row.disclosure.address = wanted.address;
    row.disclosure.description = wanted.description;
    row.disclosure.purpose = wanted.purpose;
    row.disclosure.recordedAt = now;
    return row;
}

/// The entry first: what is kept without one would be told of by nobody.
Answer keep(const Call &call, LogAction action, const DisclosureRow &row, const QString &reason)
{
    audit::Entry entry = entryFor(call, action);
    entry.clientId = row.disclosure.clientId;
    entry.code = QStringLiteral("%1 %2").arg(protocol::textOf(row.disclosure.way), row.disclosure.id);
    entry.reason = reason;
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    if (!reports::keepDisclosure(call.db, row, entry.eventId))
        return fail(ProblemCode::AlreadyCorrected);
    return goodAnswer(protocol::DisclosureAnswer{shownNow(call, row.disclosure.id)}, 201);
}

Answer record(const Call &call)
{
    if (auto permit = authorise(call, Action::RecordDisclosure, officeResource(call.caller.office), false); !permit)
        return permit.error();
    const auto wanted = typed(call);
    if (!wanted)
        return wanted.error();
    const auto named = clientNamedIn(call);
    if (!named)
        return named.error();
    if (!named->account)
        return refuseAsAbsent(call, Action::RecordDisclosure, {});
    const domain::UserId client = named->account->person.id;
    const QString office = named->account->office;
    if (auto permit = authorise(call, Action::RecordDisclosure, clientResource(client, office), false); !permit)
        return permit.error();
    return keep(call, LogAction::DisclosureRecorded, rowOf(call, *wanted, client.value(), office), {});
}

Answer correct(const Call &call)
{
    const auto before = reports::disclosureById(call.db, call.id);
    if (!before)
        return refuseAsAbsent(call, Action::RecordDisclosure, {});
    const domain::UserId client(before->disclosure.clientId);
    if (auto permit = authorise(call, Action::RecordDisclosure, clientResource(client, before->office), false); !permit)
        return permit.error();
    const auto wanted = typed(call);
    if (!wanted)
        return wanted.error();
    if (!isReason(wanted->reason))
        return fail(ProblemCode::ReasonTooShort);
    const auto turn = turnFor(call, "disclosure", call.id);
    if (!turn)
        return fail(ProblemCode::Unavailable);
    if (!reports::disclosureById(call.db, call.id)->disclosure.correctedBy.isEmpty())
        return fail(ProblemCode::AlreadyCorrected);
    DisclosureRow row = rowOf(call, *wanted, client.value(), before->office);
    row.disclosure.corrects = call.id;
    return keep(call, LogAction::DisclosureCorrected, row, base::cleanText(wanted->reason));
}

} // namespace

Answer disclosureNow(const Call &call, const Made &made)
{
    const auto row = reports::disclosureById(call.db, made.id);
    if (!row)
        return refuseAsAbsent(call, Action::RecordDisclosure, {});
    const domain::UserId client(row->disclosure.clientId);
    if (auto permit = authorise(call, Action::RecordDisclosure, clientResource(client, row->office), false); !permit)
        return permit.error();
    return goodAnswer(protocol::DisclosureAnswer{shownNow(call, made.id)}, 201);
}

std::vector<Route> disclosureRoutes()
{
    namespace p = protocol::paths;
    return {
        {"GET", p::disclosures, "listDisclosures", Access::SignedIn, listed},
        {"POST", p::disclosures, "recordDisclosure", Access::SignedIn, record},
        {"POST", p::correctDisclosure, "correctDisclosure", Access::SignedIn, correct},
    };
}

} // namespace attune::server::routes
