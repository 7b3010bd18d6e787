// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/alive.h"

#include "base/log.h"
#include "protocol/paths.h"

#include <algorithm>
#include <cstring>

namespace attune::server::routes {

using domain::ProblemCode;
using protocol::json;
using protocol::Json;

namespace {

Json productJson()
{
    return {{"product", "attuned"}, {"version", ATTUNE_VERSION}};
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
    const bool good = isGood(parts);
    Json body = productJson();
    body["status"] = good ? "good" : "failed";
    if (maySee(parts, request, seesDetail)) {
        Json detail = Json::object();
        for (const Health::Part &part : parts)
            detail[part.name.toStdString()] = textOf(part.state);
        body["parts"] = detail;
    }
    if (good)
        return jsonAnswer(body);
    const auto &problem = domain::rowOf(ProblemCode::Unhealthy);
    body.update({{"success", false},
                 {"message", problem.message},
                 {"errorCode", problem.name},
                 {"error", {{"code", problem.name}, {"message", problem.message}}},
                 {"requestId", json(request.requestId)}});
    http::Response response = jsonAnswer(body, problem.status);
    response.headers.emplaceBack("Retry-After", "2");
    return response;
}

} // namespace

http::Response aliveAnswer(const Route &route, const http::Request &request, Health &health,
                           const SeesDetail &seesDetail)
{
    if (std::strcmp(route.path, protocol::paths::live) == 0)
        return jsonAnswer(productJson());
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
