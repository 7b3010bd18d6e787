// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/report_context.h"

#include "domain/access_days.h"
#include "domain/date_values.h"
#include "protocol/problem.h"
#include "server/audit/log_search.h"
#include "server/identity/account_figures.h"
#include "server/identity/accounts.h"
#include "server/identity/auditors.h"
#include "server/policy/decision_table.h"
#include "server/store/aliases.h"

namespace attune::server::reports {

using domain::ProblemCode;
using protocol::fail;

namespace {

constexpr int mostYears = 10;
constexpr int mostNamed = 20; // several of them may be one client, merged

base::Error invalid(const char *words)
{
    return fail(ProblemCode::InvalidField, QString::fromLatin1(words));
}

bool mayReadReports(domain::Role role)
{
    policy::Request request;
    request.role = role;
    request.relation = policy::Relation::Office;
    request.action = policy::Action::ReadReports;
    return policy::decide(request).allowed;
}

bool seesEverything(const ReportContext &context)
{
    return context.reader.reach == audit::LogReader::Reach::All;
}

/// A client whom a report may be about, for who asks.
std::optional<identity::Account> clientSeen(const ReportContext &context, const QString &id)
{
    auto account = identity::accountById(context.db, domain::UserId(store::accountBehind(context.db, id)));
    const bool isSeen =
        account && account->person.role == domain::Role::Patient &&
        (seesEverything(context) || store::seesClient(context.db, context.reader.scope, account->person.id.value()));
    return isSeen ? std::move(account) : std::nullopt;
}

/// A client by words of their name: exactly one of the office. The others are not counted, and not opened.
base::Result<QString> clientNamed(const ReportContext &context, const QString &words)
{
    QStringList found;
    const QStringList named =
        identity::clientsAmong(context.db, context.db.people()->named(words, false), context.office, mostNamed);
    for (const QString &id : named)
        found << store::accountBehind(context.db, id);
    found.removeDuplicates();
    if (found.size() > 1)
        return invalid("clientNumber: several clients are called so; say more of the name, or the number");
    return found.isEmpty() ? base::Result<QString>(fail(ProblemCode::NotFound)) : base::Result<QString>(found.first());
}

/// The account behind a number on a record or a name, as far as who asks may know it.
base::Result<QString> clientCalled(const ReportContext &context, const QString &called)
{
    const auto found = identity::patientsByNumber(context.db, called, context.office);
    return found.size() == 1 ? base::Result<QString>(found.first().value()) : clientNamed(context, called);
}

base::Result<void> findClient(const ReportContext &context, ReportAsk &ask)
{
    QString id = ask.request.clientId;
    if (id.isEmpty() && ask.request.clientNumber.isEmpty())
        return invalid("clientId or clientNumber says whom the report is about");
    if (id.isEmpty()) {
        const auto called = clientCalled(context, ask.request.clientNumber.trimmed());
        if (!called)
            return called.error();
        id = *called;
    }
    const auto account = clientSeen(context, id);
    if (!account)
        return fail(ProblemCode::NotFound);
    ask.request.clientId = account->person.id.value();
    ask.request.clientNumber.clear();
    ask.clientName = account->person.fullName;
    ask.clientIds = store::idsOfPerson(context.db, ask.request.clientId);
    return {};
}

bool isStaffHere(const ReportContext &context, const identity::Account &account)
{
    return account.person.role != domain::Role::Patient &&
           (context.office.isEmpty() || account.office == context.office);
}

/// Somebody of the staff by words of their name: exactly one.
base::Result<QString> personNamed(const ReportContext &context, const QString &words)
{
    const QStringList found =
        identity::staffAmong(context.db, context.db.people()->named(words, false), context.office, 2);
    if (found.size() > 1)
        return invalid("person: several people are called so; say more of the name");
    return found.isEmpty() ? base::Result<QString>(fail(ProblemCode::NotFound)) : base::Result<QString>(found.first());
}

base::Result<void> findPerson(const ReportContext &context, ReportAsk &ask)
{
    QString id = ask.request.personId;
    if (id.isEmpty() && ask.request.person.trimmed().isEmpty())
        return invalid("personId or person says whom the report is about");
    if (id.isEmpty()) {
        const auto named = personNamed(context, ask.request.person.trimmed());
        if (!named)
            return named.error();
        id = *named;
    }
    const auto account = identity::accountById(context.db, domain::UserId(id));
    if (!account || !isStaffHere(context, *account))
        return fail(ProblemCode::NotFound);
    ask.request.personId = id;
    ask.request.person.clear();
    ask.personName = account->person.fullName;
    ask.personIds = store::idsOfPerson(context.db, id);
    return {};
}

base::Result<void> settleDays(const ReportContext &context, ReportAsk &ask)
{
    const auto zone =
        ask.request.zone.isEmpty() ? base::Result<QTimeZone>(context.clinicZone) : domain::zoneFrom(ask.request.zone);
    if (!zone)
        return zone.error();
    ask.zone = *zone;
    ask.request.zone = QString::fromUtf8(zone->id());
    if (ask.plan.usualPeriod.isEmpty()) {
        ask.request.first = ask.request.last = QDate();
        ask.from = base::fromUnixMs(0);
        ask.to = context.now;
        return {};
    }
    const QDate today = domain::dayOf(context.now, ask.zone);
    const auto usual = usualDays(ask.plan.usualPeriod, today);
    if (!ask.request.first.isValid())
        ask.request.first = usual.first;
    if (!ask.request.last.isValid())
        ask.request.last = usual.second;
    if (ask.request.last < ask.request.first)
        return invalid("lastDay is before firstDay");
    if (ask.request.first.addYears(mostYears) < ask.request.last || ask.request.first.year() < 1970)
        return invalid("a report is about ten years at most");
    ask.from = domain::beginningOf(ask.request.first, ask.zone);
    ask.to = domain::beginningOf(ask.request.last.addDays(1), ask.zone);
    return {};
}

} // namespace

std::optional<ReportContext> contextFor(ReportContext make, const domain::UserId &person)
{
    const auto account = identity::accountById(make.db, person);
    if (!account || !account->active || !mayReadReports(account->person.role))
        return std::nullopt;
    bool several = audit::hasSeveralOffices(make.db);
    if (account->person.role == domain::Role::Auditor) {
        const auto reach = identity::auditorReach(make.db, person, make.now);
        if (!reach)
            return std::nullopt;
        several = several && !reach->allOffices;
    }
    make.person = account->person;
    make.office = several ? account->office : QString();
    make.reader.reach = several ? audit::LogReader::Reach::Office : audit::LogReader::Reach::All;
    // Of an entry an auditor is told what the office's manager is.
    const bool audits = account->person.role == domain::Role::Auditor;
    make.reader.scope = {account->person.id,
                         audits ? domain::Role::PracticeManager : account->person.role,
                         account->office,
                         {},
                         {},
                         false,
                         {}};
    return make;
}

base::Result<ReportAsk> askOf(const ReportContext &context, const domain::ReportRequest &request)
{
    const auto plan = context.library.find(request.templateId);
    if (!plan)
        return fail(ProblemCode::NotFound);
    ReportAsk ask;
    ask.plan = *plan;
    ask.request = request;
    if (!request.law.isEmpty() && !plan->laws.contains(request.law))
        return invalid("law: this report has no text for it");
    if (plan->asksForClient) {
        if (auto found = findClient(context, ask); !found)
            return found.error();
    }
    if (plan->asksForPerson) {
        if (auto found = findPerson(context, ask); !found)
            return found.error();
    }
    if (auto settled = settleDays(context, ask); !settled)
        return settled.error();
    return ask;
}

std::pair<QDate, QDate> usualDays(const QString &period, QDate today)
{
    if (period == QStringLiteral("lastWeek")) {
        const QDate monday = today.addDays(-(today.dayOfWeek() - 1) - 7);
        return {monday, monday.addDays(6)};
    }
    if (period == QStringLiteral("lastMonth")) {
        const QDate first = QDate(today.year(), today.month(), 1).addMonths(-1);
        return {first, first.addMonths(1).addDays(-1)};
    }
    if (period == QStringLiteral("thisYear"))
        return {QDate(today.year(), 1, 1), today};
    if (period == QStringLiteral("last7"))
        return {today.addDays(-6), today};
    if (period == QStringLiteral("lastSixYears"))
        return {today.addYears(-6), today};
    return {today.addDays(-89), today};
}

} // namespace attune::server::reports
