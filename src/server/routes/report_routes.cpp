// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/visible_text.h"
#include "domain/report_text.h"
#include "protocol/paths.h"
#include "protocol/report_codec.h"
#include "server/jobs/clinic_watch.h"
#include "server/reports/report_run.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/log_entries.h"
#include "server/routes/paging.h"
#include "server/routes/report_parts.h"
#include "server/store/settings.h"

namespace attune::server::routes {

using domain::LogAction;
using domain::ProblemCode;
using policy::Action;
using protocol::fail;

namespace {

constexpr char pages[] = "report";
constexpr char proofs[] = "savedReport";
constexpr int usualPage = 500;
constexpr int largestPage = 2000;

QDate dayIn(const Call &call, const char *name)
{
    return QDate::fromString(call.request.query.value(QString::fromLatin1(name)), Qt::ISODate);
}

base::Result<domain::ReportRequest> requestOf(const Call &call)
{
    const auto text = [&call](const char *name) { return call.request.query.value(QString::fromLatin1(name)); };
    domain::ReportRequest request;
    request.templateId = call.id;
    request.clientId = text("clientId");
    request.clientNumber = text("clientNumber");
    request.personId = text("personId");
    request.person = base::shortened(text("person"), 200);
    request.first = dayIn(call, "firstDay");
    request.last = dayIn(call, "lastDay");
    request.zone = text("zone");
    request.language = text("language");
    request.law = text("law");
    for (const char *day : {"firstDay", "lastDay"}) {
        if (!text(day).isEmpty() && !dayIn(call, day).isValid())
            return fail(ProblemCode::InvalidField, QLatin1String(day) + QStringLiteral(" is a day, like 2026-11-28"));
    }
    return request;
}

/// What is asked for, with the refusal of what is not there or not for the caller in the log.
base::Result<reports::ReportAsk> askFor(const Call &call, const reports::ReportContext &context)
{
    const auto request = requestOf(call);
    if (!request)
        return request.error();
    auto ask = reports::askOf(context, *request);
    if (!ask && ask.error().code == ProblemCode::NotFound)
        return refuseAsAbsent(call, Action::ReadReports, {});
    return ask;
}

/// A report says whom it was about, and which one it was; which page of it does not matter.
base::Result<void> noteViewed(const Call &call, const reports::ReportAsk &ask)
{
    audit::Entry entry = entryFor(call, LogAction::ReportViewed);
    entry.clientId = ask.request.clientId;
    entry.code = ask.plan.id;
    return call.clinic.log.append({entry});
}

Answer listTemplates(const Call &call)
{
    const auto library = libraryOf(call);
    if (auto context = reportContextFor(call, Action::ReadReports, library); !context)
        return context.error();
    if (auto logged = call.clinic.log.append({entryFor(call, LogAction::ReportsRead)}); !logged)
        return logged.error();
    const QString language = call.request.query.value(QStringLiteral("language"));
    protocol::ReportsAnswer answer;
    const auto plans = library.templates();
    for (const reports::TemplatePlan &plan : plans)
        answer.reports << reports::offered(plan, language);
    return goodAnswer(answer);
}

base::Result<std::optional<reports::ReportPlace>> placeOf(const QString &cursor)
{
    using Place = std::optional<reports::ReportPlace>;
    if (cursor.isEmpty())
        return Place();
    const auto place = reports::ReportPlace::fromText(cursor);
    return place ? base::Result<Place>(*place) : base::Result<Place>(place.error());
}

Answer report(const Call &call)
{
    const auto library = libraryOf(call);
    const auto context = reportContextFor(call, Action::ReadReports, library);
    if (!context)
        return context.error();
    const auto asked = cursorRequestOf(call, pages, usualPage, largestPage);
    if (!asked)
        return asked.error();
    const auto place = placeOf(asked->cursor);
    if (!place)
        return place.error();
    const auto ask = askFor(call, *context);
    if (!ask)
        return ask.error();
    if (auto logged = noteViewed(call, *ask); !logged)
        return logged.error();
    auto made = reports::reportPage(*context, *ask, *place, asked->limit);
    if (!made)
        return made.error();
    if (made->next)
        made->page.nextCursor = sealedCursor(call, pages, made->next->text());
    if (made->proof)
        made->page.proof = sealedCursor(call, proofs, made->proof->text());
    return goodAnswer(made->page);
}

/// The entry is in the log before the client writes a file.
Answer saved(const Call &call)
{
    const auto library = libraryOf(call);
    if (auto context = reportContextFor(call, Action::ReadReports, library); !context)
        return context.error();
    const auto body = bodyAs<protocol::SavedReportBody>(call);
    if (!body)
        return body.error();
    const auto opened = openedCursor(call, proofs, body->proof);
    if (!opened)
        return opened.error();
    const auto proof = reports::ReportProof::fromText(*opened);
    if (!proof || proof->templateId != call.id)
        return fail(ProblemCode::InvalidField, QStringLiteral("proof is of another report"));
    audit::Entry entry = entryFor(call, LogAction::ReportSaved);
    entry.clientId = proof->clientId;
    entry.code = QStringLiteral("%1 %2 rows:%3 %4")
                     .arg(proof->templateId, domain::textOf(body->format))
                     .arg(proof->rowCount)
                     .arg(proof->days);
    entry.reason = QStringLiteral("SHA-256 ") + proof->sha256;
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    return doneAnswer();
}

} // namespace

reports::ReportLibrary libraryOf(const Call &call)
{
    return reports::ReportLibrary(call.clinic.rules.reportFolder);
}

base::Result<reports::ReportContext> reportContextFor(const Call &call, Action action,
                                                      const reports::ReportLibrary &library)
{
    const auto permit = authorise(call, action, officeResource(call.caller.office), false);
    if (!permit)
        return permit.error();
    const Clinic &clinic = call.clinic;
    reports::ReportContext make{call.db,
                                call.clinic.log,
                                clinic.keys,
                                clinic.media.wraps(),
                                library,
                                {},
                                {},
                                {},
                                clinic.name,
                                store::setting(call.db, lastLogCheckSetting),
                                clinic.rules.keyRotationDays,
                                clinic.rules.zone,
                                clinic.clock.now()};
    const auto context = reports::contextFor(make, call.userId());
    return context ? base::Result<reports::ReportContext>(*context)
                   : base::Result<reports::ReportContext>(fail(ProblemCode::NotPermitted));
}

std::vector<Route> reportRoutes()
{
    namespace p = protocol::paths;
    return {
        {"GET", p::reports, "listReports", Access::SignedIn, listTemplates},
        {"GET", p::report, "getReport", Access::SignedIn, report},
        {"POST", p::reportSaved, "noteReportSaved", Access::SignedIn, saved},
    };
}

} // namespace attune::server::routes
