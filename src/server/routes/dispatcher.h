// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/routes/route.h"

namespace attune::server::routes {

/// Finds the operation, proves who asks, runs it, and turns errors into the shape of its URL family with code and
/// request id. Any thread; never throws.
class Dispatcher
{
public:
    Dispatcher(Clinic &clinic, CaptureJob *captureJob);
    http::Response answer(const http::Request &request) const;

private:
    const Route *match(const http::Request &request, QString &id, bool &pathKnown) const;
    base::Result<identity::Caller> callerOf(const Call &call) const;
    Answer run(const Route &route, const http::Request &request, const QString &id) const;

    Clinic &m_clinic;
    CaptureJob *m_captureJob;
    std::vector<Route> m_routes;
};

/// An error in the shape of the URL family the path belongs to.
http::Response errorAnswer(const http::Request &request, const base::Error &error);

} // namespace attune::server::routes
