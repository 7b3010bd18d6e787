// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/version.h"
#include "domain/join_link.h"
#include "protocol/paths.h"
#include "protocol/programs_codec.h"
#include "server/audit/log_budget.h"
#include "server/media/grants.h"
#include "server/programs/programs_page.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/dispatcher.h"

#include <QUrl>

#include <algorithm>

namespace attune::server::routes {

using domain::ProblemCode;
using protocol::fail;

namespace {

/// What anybody at one place may ask for: a page has two files, a program asks for pieces.
constexpr audit::Budget budget{60, 1, std::chrono::seconds(1)};
constexpr char policy[] = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; "
                          "frame-ancestors 'none'";

bool mayAsk(const Call &call)
{
    const QString place = media::markOfAddress(call.request.peerAddress, call.clinic.keys.linkKey());
    return audit::spend(call.db, QStringLiteral("programs ") + place, 1, budget, call.clinic.clock.now());
}

/// How people call the server: as this request does, when that is one of the clinic's names, else by the first name.
QString serverAddress(const Call &call)
{
    const FrontDoor &door = call.clinic.frontDoor;
    const QString host = QString::fromLatin1(call.request.header("host")).toLower();
    const QUrl asked(QStringLiteral("https://") + host);
    if (domain::isServerAddress(host) && door.names.contains(asked.host(), Qt::CaseInsensitive))
        return host;
    const QString name = door.names.value(0, QStringLiteral("localhost")).toLower();
    const QString bracketed = name.contains(QLatin1Char(':')) ? QLatin1Char('[') + name + QLatin1Char(']') : name;
    return door.port == 443 ? bracketed : QStringLiteral("%1:%2").arg(bracketed).arg(door.port);
}

/// Whether the caller has what it would be sent. @param tag with its quotes
bool hasAlready(const Call &call, const QByteArray &tag)
{
    const auto tags = call.request.header("if-none-match").split(',');
    return std::any_of(tags.begin(), tags.end(), [&tag](const QByteArray &one) {
        const QByteArray known = one.trimmed();
        return known == tag || known == "*" || known == "W/" + tag;
    });
}

Answer page(const Call &call)
{
    if (!mayAsk(call))
        return fail(ProblemCode::TooManyAttempts);
    programs::PageFacts facts;
    facts.clinic = call.clinic.name;
    facts.language = programs::pageLanguage(call.request.query.value(QStringLiteral("language")),
                                            call.request.header("accept-language"));
    if (call.clinic.programs)
        facts.installers = call.clinic.programs->installers();
    if (const QString typed = call.request.query.value(QStringLiteral("invitation")); !typed.isEmpty()) {
        const auto invitation = domain::invitationTyped(typed.left(200));
        if (!invitation)
            return fail(ProblemCode::InvalidField, QStringLiteral("invitation is none"));
        facts.invitation = *invitation;
        facts.joinLink =
            domain::textOf(domain::JoinLink{serverAddress(call), call.clinic.frontDoor.fingerprint, *invitation});
    }
    http::Response response;
    response.headers = {{"Content-Type", "text/html; charset=utf-8"},
                        {"Content-Language", facts.language.toLatin1()},
                        {"Vary", "Accept-Language"},
                        {"Cache-Control", "no-store"},
                        {"Content-Security-Policy", policy},
                        {"Referrer-Policy", "no-referrer"}};
    response.body = programs::pageOf(facts);
    return response;
}

Answer look(const Call &call)
{
    if (!mayAsk(call))
        return fail(ProblemCode::TooManyAttempts);
    http::Response response;
    response.headers = {{"Content-Type", "text/css; charset=utf-8"},
                        {"Cache-Control", "max-age=3600"},
                        {"Content-Security-Policy", policy}};
    response.body = programs::pageLook();
    return response;
}

/// All of it, the range asked for, or that the caller has it.
http::Response sent(const Call &call, const programs::Shelf::Opened &opened)
{
    const domain::ProgramOffer &offer = opened.installer.offer;
    const QByteArray tag = '"' + offer.sha256.toLatin1() + '"';
    http::Response response;
    response.headers = {{"Accept-Ranges", "bytes"}, {"Cache-Control", "no-cache"}, {"ETag", tag}};
    if (hasAlready(call, tag)) {
        response.status = 304;
        return response;
    }
    auto [verdict, range] = http::parseRange(call.request.header("range"), offer.sizeBytes);
    const QByteArray ifRange = call.request.header("if-range");
    if (!ifRange.isEmpty() && ifRange != tag)
        verdict = http::RangeVerdict::None;
    const QByteArray whole = '/' + QByteArray::number(offer.sizeBytes);
    if (verdict == http::RangeVerdict::Unsatisfiable)
        return rangeRefused(call.request, offer.sizeBytes);
    response.headers.append({{"Content-Type", "application/octet-stream"},
                             {"Content-Disposition", "attachment; filename=\"" + offer.file.toLatin1() + '"'},
                             {"Content-Security-Policy", policy}});
    response.source = opened.source;
    response.isForAnybody = true;
    response.sourceLength = offer.sizeBytes;
    if (verdict == http::RangeVerdict::Satisfiable) {
        response.status = 206;
        response.sourceOffset = range.first;
        response.sourceLength = range.last - range.first + 1;
        response.headers.append({"Content-Range", "bytes " + QByteArray::number(range.first) + '-' +
                                                      QByteArray::number(range.last) + whole});
    }
    return response;
}

Answer installer(const Call &call)
{
    if (!mayAsk(call))
        return fail(ProblemCode::TooManyAttempts);
    if (!call.clinic.programs)
        return fail(ProblemCode::NotFound);
    const auto opened = call.clinic.programs->open(call.id);
    if (!opened)
        return fail(ProblemCode::NotFound);
    return sent(call, *opened);
}

Answer versions(const Call &call)
{
    if (!mayAsk(call))
        return fail(ProblemCode::TooManyAttempts);
    const auto own = domain::programVersionFrom(QStringLiteral(ATTUNE_VERSION)).value_or(domain::ProgramVersion());
    domain::ProgramsOffered offered;
    offered.oldest = textOf(domain::oldestFor(own));
    offered.newest = textOf(own);
    if (call.clinic.programs) {
        const auto installers = call.clinic.programs->installers();
        for (const programs::Installer &one : installers)
            offered.programs.append(one.offer);
        const auto newest = domain::programVersionFrom(call.clinic.programs->newestVersion());
        if (newest && *newest > own)
            offered.newest = textOf(*newest);
    }
    return goodAnswer(offered);
}

} // namespace

std::vector<Route> programRoutes()
{
    namespace p = protocol::paths;
    return {
        {"GET", p::programsPage, "getProgramsPage", Access::Public, page, Body::Raw, http::Cost::Usual, true},
        {"GET", p::programsLook, "getProgramsLook", Access::Public, look, Body::Raw, http::Cost::Usual, true},
        {"GET", p::program, "getProgram", Access::Public, installer, Body::Raw, http::Cost::Usual, true},
        {"GET", p::clientPrograms, "listClientPrograms", Access::Public, versions, Body::Raw, http::Cost::Usual, true},
    };
}

} // namespace attune::server::routes
