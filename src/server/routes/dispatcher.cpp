// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/dispatcher.h"

#include "base/log.h"
#include "crypto/digest.h"
#include "protocol/paths.h"
#include "protocol/problem_codec.h"
#include "server/routes/alive.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/csrf.h"
#include "server/routes/idempotency.h"
#include "server/routes/query_rules.h"
#include "server/routes/signing_in.h"

#include <algorithm>
#include <cstring>

namespace attune::server::routes {

using domain::ProblemCode;
using protocol::Json;

namespace {

/// Matches "/a/{id}/b" against a path; the id is one non-empty segment.
bool matches(const char *pathTemplate, const QString &path, QString &id)
{
    const QString form = QString::fromLatin1(pathTemplate);
    const qsizetype hole = form.indexOf(QStringLiteral("{id}"));
    if (hole < 0)
        return form == path;
    const QStringView before = QStringView(form).left(hole);
    const QStringView after = QStringView(form).mid(hole + 4);
    if (path.size() <= before.size() + after.size() || !path.startsWith(before) || !path.endsWith(after))
        return false;
    const QString segment = path.mid(before.size(), path.size() - before.size() - after.size());
    if (segment.contains(QLatin1Char('/')) || segment.size() > 200)
        return false;
    id = segment;
    return true;
}

QString bearerOf(const http::Request &request)
{
    const QByteArray header = request.header("authorization");
    return header.toLower().startsWith("bearer ") ? QString::fromLatin1(header.mid(7).trimmed()) : QString();
}

int statusOf(const base::Error &error)
{
    return protocol::problemOf(error).status;
}

/// Where the clinic APIs document another status for a problem than the one it has everywhere else.
int statusAt(const Route *route, const base::Error &error)
{
    const bool starts = route && std::strcmp(route->operation, "startRecording") == 0;
    return starts && error.kind == base::ErrorKind::ConsentNeeded ? 400 : statusOf(error);
}

/// What callers of the clinic APIs look for besides the code.
protocol::ProblemHints hintsOf(const base::Error &error)
{
    const bool aboutReason = error.code == ProblemCode::ReasonRequired || error.code == ProblemCode::ReasonTooShort;
    protocol::ProblemHints hints;
    hints.consentRequired = error.kind == base::ErrorKind::ConsentNeeded;
    hints.reasonRequired = error.code == ProblemCode::ReasonRequired;
    if (error.code == ProblemCode::SessionRequired)
        hints.field = QStringLiteral("sessionId");
    else if (aboutReason)
        hints.field = QStringLiteral("reason");
    return hints;
}

/// In the shape of the family.
http::Response problemAnswer(const http::Request &request, const domain::Problem &row,
                             const protocol::ProblemAnswer &problem)
{
    const bool ofAppointments =
        request.path.startsWith(QStringLiteral("/api/")) && !request.path.startsWith(QStringLiteral("/api/v1/"));
    if (!ofAppointments)
        return bareAnswer(problem, row.status);
    protocol::AppointmentsProblem own{problem.facts, problem.hints};
    if (own.facts.code == textOf(ProblemCode::TokenExpired))
        own.facts.code = QStringLiteral("token_not_valid"); // that API's word
    return bareAnswer(own, row.status);
}

/// A misspelt filter must not be mistaken for an applied one.
void nameUnknownParameters(const Route &route, const http::Request &request, http::Response &response)
{
    if (request.query.isEmpty() || !request.path.startsWith(QStringLiteral("/api/")))
        return;
    const bool writes = std::strcmp(route.method, "GET") != 0;
    const QStringList unknown = unknownParameters(route.operation, request.query, writes);
    if (unknown.isEmpty())
        return;
    const QByteArray names = unknown.join(QStringLiteral(", ")).toLatin1();
    response.headers.emplaceBack(protocol::paths::unknownParametersHeader, names);
    base::logger("server")->info("Request {} has parameters that {} does not know: {}", request.requestId.toStdString(),
                                 route.operation, names.toStdString());
}

http::Response storeXml(const http::Request &request, bool expired)
{
    // The shape of an S3 answer, because media players and download tools know it.
    http::Response response;
    response.status = 403;
    response.headers = {{"Content-Type", "application/xml"}, {"Cache-Control", "no-store"}};
    response.body =
        QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>AccessDenied</Code><Message>") +
        (expired ? "Request has expired" : "Access Denied") + "</Message><RequestId>" + request.requestId.toLatin1() +
        "</RequestId></Error>\n";
    return response;
}

} // namespace

http::Response errorAnswer(const http::Request &request, const base::Error &error)
{
    const domain::Problem &problem = protocol::problemOf(error);
    if (request.path.startsWith(QStringLiteral("/media/")) && problem.status == 403)
        return storeXml(request, error.kind == base::ErrorKind::LinkExpired);
    const QString message = error.kind == base::ErrorKind::InvalidInput && !error.detail.isEmpty()
                                ? error.detail
                                : QString::fromLatin1(problem.message);
    http::Response response = problemAnswer(
        request, problem, {{QString::fromLatin1(problem.name), message, request.requestId}, hintsOf(error)});
    if (problem.status == 429)
        response.headers.emplaceBack("Retry-After", "60");
    if (error.code == ProblemCode::Busy)
        response.headers.emplaceBack("Retry-After", "2");
    if (problem.status == 401)
        response.headers.emplaceBack("WWW-Authenticate", "Bearer");
    return response;
}

http::Response rangeRefused(const http::Request &request, qint64 size)
{
    http::Response response = errorAnswer(request, protocol::fail(ProblemCode::RangeNotSatisfiable));
    response.headers.emplaceBack("Content-Range", "bytes */" + QByteArray::number(size));
    return response;
}

http::Cost Dispatcher::costOf(const Route &route)
{
    return route.body == Body::Stream ? http::Cost::Upload : route.cost;
}

Dispatcher::Dispatcher(Clinic &clinic, ClinicJobs *jobs, Health &health)
    : m_clinic(clinic), m_jobs(jobs), m_health(health), m_routes(allRoutes())
{
    for (const Route &route : m_routes) {
        const http::Cost cost = costOf(route);
        if (cost == http::Cost::Usual)
            continue;
        if (std::strstr(route.path, "{id}")) {
            m_costlyWithId.push_back(&route);
            continue;
        }
        m_costly.insert({route.method, QString::fromLatin1(route.path)}, cost);
        if (route.answersHead)
            m_costly.insert({"HEAD", QString::fromLatin1(route.path)}, cost);
    }
}

Dispatcher::Found Dispatcher::match(const http::Request &request) const
{
    const bool head = request.method == "HEAD";
    Found found;
    for (const Route &route : m_routes) {
        QString candidate;
        if (!matches(route.path, request.path, candidate))
            continue;
        found.methods << route.method;
        if (head ? !route.answersHead : request.method != route.method)
            continue;
        if (candidate.isEmpty())
            return {&route, {}, {}}; // an exact path wins over one with a hole
        found.route = &route;
        found.id = candidate;
    }
    return found;
}

http::Cost Dispatcher::costOf(const QByteArray &method, const QString &path) const
{
    if (const auto costly = m_costly.constFind({method, path}); costly != m_costly.cend())
        return *costly;
    QString id;
    for (const Route *route : m_costlyWithId) {
        if (method == route->method && matches(route->path, path, id))
            return costOf(*route);
    }
    return http::Cost::Usual;
}

http::Asker Dispatcher::askerOf(const http::Request &request) const
{
    try {
        store::Connection &db = m_clinic.database.connection();
        const QString bearer = bearerOf(request);
        const QString token = bearer.isEmpty() ? QString::fromLatin1(cookieOf(request, "access_token")) : bearer;
        if (const auto caller = m_clinic.signIns.caller(db, token))
            return {caller->person.id.value(), true};
        if (const QString device = deviceTokenOf(request); m_clinic.signIns.isKnownDevice(db, device))
            return {QStringLiteral("device ") + QString::fromLatin1(crypto::sha256(device.toUtf8()).toHex()), true};
    } catch (const std::exception &error) {
        base::logger("server")->warn("Nobody can say who asks: {}", error.what());
    }
    return {};
}

/// Declared as JSON: a form on another site cannot send that content type.
base::Result<Json> Dispatcher::bodyOf(const http::Request &request) const
{
    if (request.body.isEmpty())
        return Json::object();
    if (!isJson(request.header("content-type")))
        return protocol::fail(ProblemCode::NotJson);
    auto body = protocol::objectFrom(request.body);
    if (!body)
        return protocol::fail(ProblemCode::BadRequest, body.error().detail);
    return body;
}

Answer Dispatcher::run(const Found &found, const http::Request &request, QString &account) const
{
    const Route &route = *found.route;
    Call call(request, m_clinic, m_jobs, m_clinic.database.connection(), found.id);
    if (route.access == Access::SignedIn) {
        auto caller = callerOf(call);
        if (!caller)
            return caller.error();
        call.caller = *caller;
        account = call.caller.person.id.value();
        if (route.isUse)
            m_clinic.signIns.noteUse(call.db, call.caller);
    }
    if (auto fits = checkQuery(route.operation, request.query); !fits)
        return fits.error();
    if (route.body == Body::Json) {
        auto body = bodyOf(request);
        if (!body)
            return body.error();
        call.body = *body;
    }
    return isKeptOnce(route, request) ? answerOnce(call, route) : route.handler(call);
}

/// By the token in the header, or by a browser's cookie, which needs a CSRF token for writes.
base::Result<identity::Caller> Dispatcher::callerOf(const Call &call) const
{
    const http::Request &request = call.request;
    const QString bearer = bearerOf(request);
    if (!bearer.isEmpty())
        return m_clinic.signIns.caller(call.db, bearer);
    const QString cookie = QString::fromLatin1(cookieOf(request, "access_token"));
    const bool writes = request.method != "GET" && request.method != "HEAD";
    if (!cookie.isEmpty() && writes && !showsCsrfToken(request, m_clinic.keys.linkKey()))
        return protocol::fail(ProblemCode::CsrfTokenWrong);
    return m_clinic.signIns.caller(call.db, cookie);
}

/// Nothing is logged: without permission, the answer is the one that everybody gets.
bool Dispatcher::seesHealth(const http::Request &request) const
{
    Call call(request, m_clinic, m_jobs, m_clinic.database.connection());
    const auto caller = callerOf(call);
    if (!caller)
        return false;
    call.caller = *caller;
    return decisionOf(call, policy::Action::SeeStatus, officeResource(call.caller.office), false).allowed;
}

http::Response Dispatcher::answer(const http::Request &request) const
{
    const Found found = match(request);
    if (found.route && found.route->cost == http::Cost::Alive)
        return aliveAnswer(*found.route, request, m_health,
                           [this](const http::Request &asked) { return seesHealth(asked); });
    QString account;
    Answer answer = protocol::fail(found.methods.isEmpty() ? ProblemCode::NotFound : ProblemCode::MethodNotAllowed);
    try {
        if (found.route)
            answer = run(found, request, account);
    } catch (const store::StoreError &error) {
        base::logger("server")->error("Request {} failed in the database: {}", request.requestId.toStdString(),
                                      error.what());
        answer = protocol::fail(ProblemCode::Unavailable);
    } catch (const std::exception &error) {
        base::logger("server")->error("Request {} failed: {}", request.requestId.toStdString(), error.what());
        answer = protocol::fail(ProblemCode::Internal);
    }
    http::Response response = answer ? std::move(*answer) : errorAnswer(request, answer.error());
    if (response.account.isEmpty())
        response.account = account;
    if (!answer)
        response.status = statusAt(found.route, answer.error());
    response.hidesItsTime = response.status >= 400 && response.status < 500;
    if (found.route)
        nameUnknownParameters(*found.route, request, response);
    if (!found.route && !found.methods.isEmpty())
        response.headers.emplaceBack("Allow", found.methods.join(", "));
    if (!answer && statusOf(answer.error()) >= 500)
        base::logger("server")->warn("Request {} answered {}: {}", request.requestId.toStdString(), response.status,
                                     answer.error().detail.toStdString());
    base::logger("server")->info("{} {} {}", request.requestId.toStdString(),
                                 found.route ? found.route->operation : "unknown", response.status);
    return response;
}

} // namespace attune::server::routes
