// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/named_clients.h"

#include "base/visible_text.h"
#include "protocol/problem.h"
#include "server/identity/client_lookups.h"
#include "server/identity/relations.h"
#include "server/messages/outbox.h"
#include "server/routes/answers.h"
#include "server/routes/log_entries.h"
#include "server/store/aliases.h"
#include "server/store/scope.h"

namespace attune::server::routes {

using domain::LogAction;
using domain::LogOutcome;
using domain::ProblemCode;

base::Result<NamedClient> clientNamedIn(const Call &call)
{
    const auto body = bodyAs<protocol::NamedClientBody>(call);
    if (!body)
        return body.error();
    const QString number = body->number.trimmed();
    const domain::UserId id = number.isEmpty()
                                  ? body->id
                                  : identity::clientByNumber(call.db, call.caller.office, base::shortened(number, 100))
                                        .value_or(domain::UserId());
    NamedClient named{identity::accountById(call.db, id), store::seesClient(call.db, call.scope(), id.value())};
    if (named.account && (named.account->person.role != domain::Role::Patient ||
                          (named.account->office != call.caller.office && !named.isKnown)))
        named.account.reset();
    named.isKnown = named.isKnown && named.account;
    if (named.isKnown || identity::mayLookUpAnother(call.db, call.userId(), call.clinic.clock.now()))
        return named;
    audit::Entry entry = entryFor(call, LogAction::ClientLookupRefused);
    entry.outcome = LogOutcome::Refused;
    entry.code = textOf(ProblemCode::TooManyAttempts);
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    return protocol::fail(ProblemCode::TooManyAttempts);
}

void notifyClient(const Call &call, const domain::UserId &client, domain::MessageKind kind, const QString &about)
{
    const auto now = call.clinic.clock.now();
    const QStringList people = identity::peopleActingFor(call.db, client, call.clinic.retentionPolicies, now)
                               << client.value();
    for (const QString &person : people) {
        if (store::accountBehind(call.db, person) != call.userId().value()) // whoever has several is the caller, too
            outbox::notify(call.db, domain::UserId(person), kind, about, now);
    }
}

} // namespace attune::server::routes
