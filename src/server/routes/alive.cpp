// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/alive.h"

#include "base/log.h"
#include "base/version.h"
#include "protocol/health_codec.h"
#include "protocol/paths.h"
#include "server/routes/answers.h"

#include <algorithm>
#include <cstring>

namespace attune::server::routes {

using domain::ProblemCode;

namespace {

protocol::ProductAnswer product()
{
    return {QStringLiteral("attuned"), QStringLiteral(ATTUNE_VERSION)};
}

/// Whether the database answers a read and accepts a timestamp without a long wait.
bool canAsk(const std::vector<Health::Part> &parts)
{
    return std::none_of(parts.begin(), parts.end(), [](const Health::Part &part) {
        const bool reads = part.name == QLatin1String("database") && part.state != Health::State::Good;
        const bool writes = part.name == QLatin1String("log") && part.state == Health::State::Silent;
        return reads || writes;
    });
}

/// While the database hangs, nobody can be authorised to see details: they go to the server's own log.
bool maySee(const std::vector<Health::Part> &parts, const http::Request &request, const SeesDetail &seesDetail)
{
    if (request.header("authorization").isEmpty() || !canAsk(parts))
        return false;
    try {
        return seesDetail(request);
    } catch (const std::exception &error) {
        base::logger("server")->warn("Nobody can say who asks how the server is: {}", error.what());
        return false;
    }
}

http::Response healthAnswer(const http::Request &request, Health &health, const SeesDetail &seesDetail)
{
    const auto parts = health.parts();
    protocol::HealthAnswer answer{product(), isGood(parts), {}, {}};
    if (maySee(parts, request, seesDetail)) {
        for (const Health::Part &part : parts)
            answer.parts.append({part.name, QString::fromLatin1(textOf(part.state))});
    }
    if (answer.isGood)
        return bareAnswer(answer);
    const auto &problem = domain::rowOf(ProblemCode::Unhealthy);
    answer.problem = protocol::ProblemFacts{QString::fromLatin1(problem.name), QString::fromLatin1(problem.message),
                                            request.requestId};
    http::Response response = bareAnswer(answer, problem.status);
    response.headers.emplaceBack("Retry-After", "2");
    return response;
}

} // namespace

http::Response aliveAnswer(const Route &route, const http::Request &request, Health &health,
                           const SeesDetail &seesDetail)
{
    if (std::strcmp(route.path, protocol::paths::live) == 0)
        return bareAnswer(product());
    return healthAnswer(request, health, seesDetail);
}

std::vector<Route> aliveRoutes()
{
    namespace p = protocol::paths;
    return {
        {"GET", p::live, "alive", Access::Public, {}, Body::Raw, http::Cost::Alive, true},
        {"GET", p::health, "health", Access::Public, {}, Body::Raw, http::Cost::Alive, true},
    };
}

} // namespace attune::server::routes
