// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/consent_watch.h"

#include "base/id.h"
#include "base/log.h"
#include "server/identity/relations.h"
#include "server/messages/outbox.h"
#include "server/store/pending_consents.h"

namespace attune::server {

using domain::LogAction;
using domain::MessageKind;

namespace {

bool letOne(Clinic &clinic, store::Connection &connection, const QString &id)
{
    auto waiting = store::consentById(connection, id);
    if (!waiting)
        return false;
    const domain::UserId client = waiting->decision.clientId;
    const auto turn = clinic.database.turns().take(connection, QStringLiteral("consent ") + client.value());
    waiting = store::consentById(connection, id);
    if (!turn || waiting->standing != domain::ConsentRecord::Standing::Waiting)
        return false; // somebody is deciding at this moment, or has decided
    const auto now = clinic.clock.now();
    audit::Entry entry = audit::serverEntry(now, {}, LogAction::ConsentTookEffect, id);
    entry.eventId = base::newUuidV7(base::toUnixMs(now));
    entry.clientId = client.value();
    if (auto logged = clinic.log.append({entry}); !logged)
        return false;
    if (!store::letTakeEffect(connection, *waiting, now))
        return false;
    QStringList people = identity::peopleActingFor(connection, client, clinic.retentionPolicies, now);
    people << client.value() << waiting->recordedBy.value();
    for (const QString &person : std::as_const(people))
        outbox::notify(connection, domain::UserId(person), MessageKind::ConsentTookEffect, id, now);
    return true;
}

} // namespace

int letConsentsTakeEffect(Clinic &clinic, store::Connection &connection)
{
    int count = 0;
    const QStringList due = store::dueConsents(connection, clinic.clock.now());
    for (const QString &id : due)
        count += letOne(clinic, connection, id) ? 1 : 0;
    return count;
}

} // namespace attune::server
