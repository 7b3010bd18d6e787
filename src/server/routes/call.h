// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/json.h"
#include "server/clinic/clinic.h"
#include "server/http/message.h"
#include "server/policy/decision_table.h"
#include "server/store/scope.h"

#include <QMap>

#include <optional>

namespace attune::server {
class ClinicJobs;
}

namespace attune::server::routes {

class Once;

/// Relations that are not in a recording's own row (identity/relations.h).
struct FurtherRelations
{
    QStringList actedFor;          ///< clients
    QStringList supervised;        ///< clinicians
    QStringList breakGlassClients; ///< clients
    /// Sessions in which they, or somebody they act for, took part besides the client, and since when that is recorded.
    QMap<QString, base::Instant> joint;
    QMap<QString, policy::LegalPath> matters; ///< by client
};

/// One request on its way: what came, who asks, and the thread's database connection. Handlers get it const: what they
/// find out (the recording, the resource, how the caller stands to it) they hold themselves (authorisation.h).
class Call
{
public:
    Call(const http::Request &request, Clinic &clinic, ClinicJobs *jobs, store::Connection &db, const QString &id = {});

    const http::Request &request;
    Clinic &clinic;
    ClinicJobs *jobs;
    store::Connection &db;
    QString id;                                     ///< the `{id}` of the path
    identity::Caller caller;                        ///< empty on public routes
    protocol::Json body = protocol::Json::object(); ///< an object; empty for methods without a body
    Once *once = nullptr;                           ///< of a write that is done once (idempotency.h)

    domain::UserId userId() const { return caller.person.id; }
    /// Whom else the caller stands in a relation to; read once a request.
    const FurtherRelations &further() const;
    /// After an act that changed them: they are read again.
    void forgetRelations() const { m_further.reset(); }
    store::Scope scope() const;

    /// The same request by another person: the one a link was issued to, or the caller with their current relations.
    Call askedBy(const identity::Caller &other) const;
    /// The same request about another id, for what another operation answers.
    Call about(const QString &otherId) const;
    /// The same request with another body.
    Call saying(protocol::Json otherBody) const;

private:
    mutable std::optional<FurtherRelations> m_further;
};

} // namespace attune::server::routes
