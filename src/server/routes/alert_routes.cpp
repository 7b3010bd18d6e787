// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/access_days.h"
#include "protocol/alert_codec.h"
#include "protocol/paths.h"
#include "server/alerts/alert_book.h"
#include "server/alerts/working_hours.h"
#include "server/identity/accounts.h"
#include "server/identity/same_person.h"
#include "server/messages/outbox.h"
#include "server/routes/alert_answers.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/log_entries.h"
#include "server/routes/paging.h"
#include "server/routes/reasons.h"

#include <algorithm>

namespace attune::server::routes {

using alerts::KeptAlert;
using domain::Alert;
using domain::AlertAct;
using domain::LogAction;
using domain::ProblemCode;
using domain::Role;
using policy::Action;
using protocol::fail;

namespace {

QString sealedUnlessEmpty(const Call &call, const char *name, const QString &place)
{
    return place.isEmpty() ? QString() : sealedCursor(call, name, place);
}

/// What its rule asks for, of the person, client or device it is about, on the days on which it happened.
QString alertQueryOf(const Call &call, const Alert &alert, const QString &office)
{
    domain::ParsedAccessQuery parsed = domain::parseAccessQuery(alert.query);
    if (parsed.fault || alert.query.isEmpty())
        return {};
    using Field = domain::AccessField;
    for (const auto &[field, value] :
         {std::pair(Field::Actor, alert.personId.value()), std::pair(Field::Client, alert.clientId.value()),
          std::pair(Field::Device, alert.per == domain::AlertGrouping::Device ? alert.device : QString())}) {
        if (!value.isEmpty())
            parsed.query.terms.append({field, {value}, false});
    }
    const QTimeZone zone(alerts::workingHoursOf(call.db, office, alerts::clinicZone(call.db)).zone.toUtf8());
    parsed.query.days.first = domain::dayOf(alert.firstAt, zone);
    parsed.query.days.last = domain::dayOf(alert.lastAt, zone);
    return textOf(parsed.query);
}

/// Without the client, whom the reader may not know: nor what could be followed to them.
void takeOutClient(Alert &alert)
{
    using Field = domain::AccessField;
    domain::ParsedAccessQuery parsed = domain::parseAccessQuery(alert.query);
    const auto names = [&alert](const domain::AccessTerm &term) {
        return (term.field == Field::Client && term.anyOf.contains(alert.clientId.value())) ||
               (term.field == Field::Recording && term.anyOf.contains(alert.recordingId.value()));
    };
    if (parsed.query.terms.removeIf(names) > 0)
        alert.query = parsed.query.terms.isEmpty() ? QString() : textOf(parsed.query);
    alert.clientId = {};
    alert.recordingId = {};
}

/// Says who it is about, or takes out a client whom the reader may not know.
void showPeople(const Call &call, Alert &alert)
{
    const auto person = identity::accountById(call.db, alert.personId);
    const bool isNamed = person && (person->person.role != Role::Patient ||
                                    store::seesClient(call.db, call.scope(), alert.personId.value()));
    if (person)
        alert.personRole = person->person.role;
    if (isNamed) {
        alert.personName = person->person.fullName;
    } else if (!alert.personId.isEmpty()) {
        alert.personId = {};
        alert.device.clear();
        alert.place.clear();
    }
    if (store::seesClient(call.db, call.scope(), alert.clientId.value()))
        alert.clientName = store::nameOf(call.db, alert.clientId.value());
    else
        takeOutClient(alert);
}

/// Practice managers and administrators of the office: who may be given an alert.
QList<domain::AlertHandler> handlersOf(const Call &call)
{
    QList<domain::AlertHandler> handlers;
    const QStringList ids = store::activePeopleOf(call.db, call.caller.office, {Role::PracticeManager, Role::Admin});
    for (const QString &id : ids)
        handlers.append({domain::UserId(id), store::nameOf(call.db, id)});
    return handlers;
}

base::Result<void> logged(const Call &call, LogAction action, const QString &code, const QString &words = {})
{
    audit::Entry entry = entryFor(call, action);
    entry.code = code;
    entry.reason = words;
    return call.clinic.log.append({entry});
}

Answer list(const Call &call)
{
    const Resource office = officeResource(call.caller.office);
    if (auto allowed = authorise(call, Action::SeeAlerts, office, false); !allowed)
        return allowed.error();
    const auto asked = cursorRequestOf(call, "alerts", 50, 200);
    if (!asked)
        return asked.error();
    using Which = domain::AlertQuery::Which;
    const QString state = call.request.query.value(QStringLiteral("state"));
    const Which which = state == QStringLiteral("all")      ? Which::All
                        : state == QStringLiteral("closed") ? Which::Closed
                                                            : Which::Unfinished;
    const QString code = which == Which::Unfinished ? QString() : state; // no text of the caller's
    if (auto written = logged(call, LogAction::AlertsRead, code); !written)
        return written.error();
    const QString shown = shownOffice(call);
    auto found = alerts::alertsOf(call.db, shown, which, asked->cursor.toLongLong(), asked->limit + 1);
    const bool more = asked->cut(found);
    domain::AlertPage page;
    const auto names = namesOfShown(call);
    for (const KeptAlert &kept : std::as_const(found)) {
        page.alerts << shownAlert(call, kept.alert, kept.office);
        page.alerts.last().office = names.value(kept.office);
    }
    page.nextCursor = sealedUnlessEmpty(call, "alerts", more ? QString::number(found.last().number) : QString());
    page.open = alerts::openAlerts(call.db, shown);
    page.mayHandle = decisionOf(call, Action::HandleAlerts, office, false).allowed;
    page.maySetRules = decisionOf(call, Action::SetAlertRules, office, false).allowed;
    if (page.mayHandle)
        page.handlers = handlersOf(call);
    return goodAnswer(page);
}

/// One of those that the caller is shown; any other is none.
base::Result<KeptAlert> alertFor(const Call &call, Action action, bool reasonGiven)
{
    const auto kept = alerts::alertById(call.db, call.id);
    if (!kept || !isShown(call, kept->office))
        return refuseAsAbsent(call, action, {});
    if (auto allowed = authorise(call, action, officeResource(kept->office), reasonGiven); !allowed)
        return allowed.error();
    return *kept;
}

Alert withActs(const Call &call, const KeptAlert &kept)
{
    Alert alert = shownAlert(call, kept.alert, kept.office);
    alert.office = namesOfShown(call).value(kept.office);
    AlertAct raised;
    raised.at = kept.alert.raisedAt;
    alert.acts = QList<AlertAct>{raised} + alerts::actsOf(call.db, kept.alert.id);
    for (AlertAct &act : alert.acts) {
        act.byName = store::nameOf(call.db, act.byId);
        act.toName = store::nameOf(call.db, act.toName);
    }
    return alert;
}

Answer show(const Call &call)
{
    const auto kept = alertFor(call, Action::SeeAlerts, false);
    if (!kept)
        return kept.error();
    if (auto written = logged(call, LogAction::AlertsRead, kept->alert.id); !written)
        return written.error();
    return goodAnswer(protocol::AlertAnswer{withActs(call, *kept)});
}

LogAction actionOf(AlertAct::Kind kind)
{
    switch (kind) {
    case AlertAct::Kind::Acknowledged:
        return LogAction::AlertAcknowledged;
    case AlertAct::Kind::Assigned:
        return LogAction::AlertAssigned;
    case AlertAct::Kind::Closed:
        return LogAction::AlertClosed;
    case AlertAct::Kind::Reopened:
        return LogAction::AlertReopened;
    case AlertAct::Kind::Raised:
        break;
    }
    return LogAction::AlertRaised;
}

/// What every act has in common: nobody handles what is about themselves, and nobody acts on what they have not seen.
Answer done(const Call &call, int revision, const alerts::NewAct &act)
{
    const auto kept = alertFor(call, Action::HandleAlerts, false);
    if (!kept)
        return kept.error();
    if (isAbout(call, kept->alert, call.userId()))
        return refuse(call, Action::HandleAlerts, officeResource(kept->office), ProblemCode::AlertAboutYou);
    const auto turn = turnFor(call, "alert", kept->alert.id);
    if (!turn)
        return fail(ProblemCode::Unavailable);
    const auto now = alerts::alertById(call.db, kept->alert.id);
    if (now->alert.revision != revision || !alerts::mayBeDone(act.kind, now->alert.state))
        return fail(ProblemCode::AlertChanged);
    QString code = kept->alert.id;
    if (act.kind == AlertAct::Kind::Closed)
        code += QLatin1Char(':') + textOf(act.finding);
    if (act.kind == AlertAct::Kind::Assigned)
        code += QLatin1Char(':') + act.to.value();
    if (auto written = logged(call, actionOf(act.kind), code, act.comment); !written)
        return written.error();
    if (!alerts::act(call.db, kept->alert.id, revision, act, call.clinic.clock.now()))
        return fail(ProblemCode::AlertChanged);
    if (act.kind == AlertAct::Kind::Assigned && act.to != call.userId())
        outbox::notify(call.db, act.to, domain::MessageKind::AlertAssigned,
                       QStringLiteral("%1/%2").arg(kept->alert.id).arg(revision + 1), call.clinic.clock.now());
    return goodAnswer(protocol::AlertAnswer{withActs(call, *alerts::alertById(call.db, kept->alert.id))});
}

/// An act with a comment and nothing else.
Answer commented(const Call &call, AlertAct::Kind kind)
{
    const auto body = bodyAs<protocol::AlertActBody>(call);
    if (!body)
        return body.error();
    if (!hasReason(call))
        return fail(ProblemCode::ReasonTooShort);
    alerts::NewAct act;
    act.kind = kind;
    act.by = call.userId();
    act.comment = reasonOf(call);
    return done(call, body->revision, act);
}

Answer acknowledge(const Call &call)
{
    return commented(call, AlertAct::Kind::Acknowledged);
}

Answer reopen(const Call &call)
{
    return commented(call, AlertAct::Kind::Reopened);
}

Answer close(const Call &call)
{
    const auto body = bodyAs<protocol::CloseAlertBody>(call);
    if (!body)
        return body.error();
    if (body->finding == domain::AlertFinding::None)
        return fail(ProblemCode::InvalidField, QStringLiteral("finding says what was found"));
    if (!hasReason(call))
        return fail(ProblemCode::ReasonTooShort);
    alerts::NewAct act;
    act.kind = AlertAct::Kind::Closed;
    act.by = call.userId();
    act.finding = body->finding;
    act.comment = reasonOf(call);
    return done(call, body->act.revision, act);
}

Answer assign(const Call &call)
{
    const auto body = bodyAs<protocol::AssignAlertBody>(call);
    if (!body)
        return body.error();
    const auto kept = alertFor(call, Action::HandleAlerts, false);
    if (!kept)
        return kept.error();
    const auto handlers = handlersOf(call);
    const bool mayHandle = std::any_of(handlers.begin(), handlers.end(),
                                       [&body](const domain::AlertHandler &handler) { return handler.id == body->to; });
    if (!mayHandle)
        return fail(ProblemCode::InvalidField, QStringLiteral("assignedTo is nobody who may handle this alert"));
    if (isAbout(call, kept->alert, body->to))
        return fail(ProblemCode::InvalidField, QStringLiteral("assignedTo is who this alert is about"));
    alerts::NewAct act;
    act.kind = AlertAct::Kind::Assigned;
    act.by = call.userId();
    act.to = body->to;
    return done(call, body->revision, act);
}

Answer workingHours(const Call &call)
{
    if (auto allowed = authorise(call, Action::SeeAlerts, officeResource(call.caller.office), false); !allowed)
        return allowed.error();
    if (auto written = logged(call, LogAction::AlertRulesRead, QStringLiteral("workingHours")); !written)
        return written.error();
    return goodAnswer(
        protocol::WorkingHoursAnswer{alerts::workingHoursOf(call.db, call.caller.office, alerts::clinicZone(call.db))});
}

/// What was and what will be; and where less lies outside, what others are told of as of a rule that finds less.
base::Result<void> hoursLogged(const Call &call, const domain::WorkingHours &hours)
{
    const auto before = alerts::workingHoursOf(call.db, call.caller.office, alerts::clinicZone(call.db));
    audit::Entry changed = entryFor(call, LogAction::SettingChanged);
    changed.code = QStringLiteral("workingHours");
    changed.reason = alerts::logTextOf(before) + QStringLiteral(" \u2192 ") + alerts::logTextOf(hours);
    QList<audit::Entry> entries = {changed};
    if (alerts::isLooser(hours, before)) {
        entries << entryFor(call, LogAction::AlertRuleChanged);
        entries.last().code = QStringLiteral("weaker:workingHours");
        entries.last().reason = changed.reason;
    }
    return call.clinic.log.append(entries);
}

Answer setWorkingHours(const Call &call)
{
    if (auto allowed = authorise(call, Action::SetAlertRules, officeResource(call.caller.office), false); !allowed)
        return allowed.error();
    const auto hours = bodyAs<domain::WorkingHours>(call);
    if (!hours)
        return hours.error();
    if (!isSound(*hours))
        return fail(ProblemCode::InvalidField,
                    QStringLiteral("zone is an IANA time zone, and no day ends before it begins"));
    const auto turn = turnFor(call, "alert rules", call.caller.office);
    if (!turn)
        return fail(ProblemCode::Unavailable);
    if (auto written = hoursLogged(call, *hours); !written)
        return written.error();
    alerts::keepWorkingHours(call.db, call.caller.office, *hours);
    return goodAnswer(protocol::WorkingHoursAnswer{*hours});
}

} // namespace

bool isAbout(const Call &call, const Alert &alert, const domain::UserId &person)
{
    return !alert.personId.isEmpty() && identity::isSamePerson(call.db, alert.personId, person);
}

Alert shownAlert(const Call &call, Alert alert, const QString &office)
{
    alert.isAboutYou = isAbout(call, alert, call.userId());
    showPeople(call, alert);
    alert.query = alertQueryOf(call, alert, office); // of what is left
    alert.assignedToName = store::nameOf(call.db, alert.assignedTo.value());
    return alert;
}

std::vector<Route> alertRoutes()
{
    namespace p = protocol::paths;
    return {
        {"GET", p::alerts, "listAlerts", Access::SignedIn, list},
        {"GET", p::alert, "getAlert", Access::SignedIn, show},
        {"POST", p::acknowledgeAlert, "acknowledgeAlert", Access::SignedIn, acknowledge},
        {"POST", p::assignAlert, "assignAlert", Access::SignedIn, assign},
        {"POST", p::closeAlert, "closeAlert", Access::SignedIn, close},
        {"POST", p::reopenAlert, "reopenAlert", Access::SignedIn, reopen},
        {"GET", p::workingHours, "getWorkingHours", Access::SignedIn, workingHours},
        {"PUT", p::workingHours, "setWorkingHours", Access::SignedIn, setWorkingHours},
    };
}

} // namespace attune::server::routes
