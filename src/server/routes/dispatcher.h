// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/fair_queue.h"
#include "server/jobs/health.h"
#include "server/routes/route.h"

namespace attune::server::routes {

/// Finds the operation, proves who asks, runs it, and turns errors into the shape of its URL family with code and
/// request id. Any thread; never throws.
class Dispatcher
{
public:
    /// @param health, clinic stay longer
    Dispatcher(Clinic &clinic, ClinicJobs *jobs, Health &health);
    http::Response answer(const http::Request &request) const;
    /// What a request costs, from its route. Any thread; does not wait.
    http::Cost costOf(const QByteArray &method, const QString &path) const;
    /// Whose request it is: an account by its token, a device by what it was given when somebody signed in from it.
    /// Looks into the database; never throws.
    http::Asker askerOf(const http::Request &request) const;

private:
    struct Found
    {
        const Route *route = nullptr;
        QString id;
        QByteArrayList methods; ///< of the path, where no route fits
    };
    static http::Cost costOf(const Route &route);
    Found match(const http::Request &request) const;
    base::Result<identity::Caller> callerOf(const Call &call) const;
    base::Result<protocol::Json> bodyOf(const http::Request &request) const;
    bool seesHealth(const http::Request &request) const;
    Answer run(const Found &found, const http::Request &request, QString &account) const;

    Clinic &m_clinic;
    ClinicJobs *m_jobs;
    Health &m_health;
    const std::vector<Route> m_routes;
    QHash<std::pair<QByteArray, QString>, http::Cost> m_costly; ///< by method and path; these have no `{id}`
    std::vector<const Route *> m_costlyWithId;                  ///< of m_routes, those whose path has one; few
};

/// An error in the shape of the URL family the path belongs to.
http::Response errorAnswer(const http::Request &request, const base::Error &error);
/// The same about a range that lies outside what is there. @param size of all of it, bytes
http::Response rangeRefused(const http::Request &request, qint64 size);

} // namespace attune::server::routes
