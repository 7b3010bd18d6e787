// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/call.h"

#include "server/identity/legal_matters.h"
#include "server/identity/relations.h"
#include "server/store/participants.h"

namespace attune::server::routes {

Call::Call(const http::Request &asked, Clinic &its, ClinicJobs *runningJobs, store::Connection &connection,
           const QString &pathId)
    : request(asked), clinic(its), jobs(runningJobs), db(connection), id(pathId)
{}

const FurtherRelations &Call::further() const
{
    if (!m_further) {
        const auto now = clinic.clock.now();
        m_further.emplace();
        if (caller.person.role == domain::Role::Patient) {
            m_further->actedFor = identity::clientsActedFor(db, userId(), clinic.retentionPolicies, now);
            m_further->joint = store::jointSessionsOf(db, QStringList{userId().value()} + m_further->actedFor);
        } else if (caller.person.role != domain::Role::Psychologist) {
            for (const identity::OpenMatter &matter : identity::openMattersOf(db, userId(), now))
                m_further->matters.insert(matter.client.value(), matter.path);
        }
        if (caller.person.role == domain::Role::Psychologist)
            m_further->supervised = identity::cliniciansSupervised(db, userId(), now);
        if (caller.person.role != domain::Role::Patient)
            m_further->breakGlassClients = identity::clientsUnderBreakGlass(db, userId(), now);
    }
    return *m_further;
}

store::Scope Call::scope() const
{
    const FurtherRelations &more = further();
    return {caller.person.id,
            caller.person.role,
            caller.office,
            more.actedFor + more.breakGlassClients,
            more.supervised,
            true,
            clinic.clock.now() - store::participantWait};
}

Call Call::askedBy(const identity::Caller &other) const
{
    Call copy = *this;
    copy.caller = other;
    copy.m_further.reset();
    return copy;
}

Call Call::about(const QString &otherId) const
{
    Call copy = *this;
    copy.id = otherId;
    return copy;
}

Call Call::saying(protocol::Json otherBody) const
{
    Call copy = *this;
    copy.body = std::move(otherBody);
    return copy;
}

} // namespace attune::server::routes
