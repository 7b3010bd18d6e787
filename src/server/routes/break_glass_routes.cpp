// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/care_codec.h"
#include "protocol/paths.h"
#include "protocol/recording_codec.h"
#include "server/audit/log_budget.h"
#include "server/audit/log_texts.h"
#include "server/identity/relations.h"
#include "server/identity/same_person.h"
#include "server/jobs/clinic_jobs.h"
#include "server/jobs/clinic_watch.h"
#include "server/messages/outbox.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/log_entries.h"
#include "server/routes/named_clients.h"
#include "server/routes/paging.h"
#include "server/routes/reasons.h"
#include "server/store/sessions.h"

namespace attune::server::routes {

using domain::LogAction;
using domain::MessageKind;
using domain::ProblemCode;
using domain::Role;
using policy::Action;
using protocol::fail;

namespace {

constexpr std::chrono::minutes breakGlassLifetime{120};
constexpr audit::Budget alarms{10, 10, std::chrono::hours(1)}; ///< of one person
constexpr int restoreDays = 7;

/// Names the client only while the reader may see them: one's own list loses the name after the two hours.
protocol::ReviewedBreakGlass shown(const Call &call, const identity::BreakGlass &row)
{
    const bool seen = store::seesClient(call.db, call.scope(), row.clientId);
    return {{row.id, row.userId, row.userName, seen ? row.clientId : QString(), seen ? row.clientName : QString(),
             row.openedAt, row.expiresAt, row.reviewedAt, row.reviewerName, protocol::verdictFromText(row.verdict),
             audit::reasonOf(call.clinic.log, call.db, row.entry), row.userId == call.userId().value()},
            row.reviewedBy};
}

/// Notifies at once those who manage the office and those who treat the client.
void raiseAlarm(const Call &call, const QString &office, const domain::UserId &client, const QString &id)
{
    const auto now = call.clinic.clock.now();
    outbox::notifyStaff(call.db, {Role::PracticeManager, Role::Admin}, office, MessageKind::BreakGlassOpened, id,
                        call.userId(), now);
    const QStringList clinicians = store::cliniciansOf(call.db, client, now);
    for (const QString &clinician : clinicians) {
        if (clinician != call.userId().value())
            outbox::notify(call.db, domain::UserId(clinician), MessageKind::BreakGlassOpened, id, now);
    }
}

/// The person and the client of one break-glass access, for turns.
QString breakGlassOf(const domain::UserId &person, const domain::UserId &client)
{
    return person.value() + QLatin1Char(' ') + client.value();
}

/// The caller re-authenticates before any client is looked up, so that record numbers cannot be probed without it.
Answer openBreakGlass(const Call &call)
{
    const QString reason = reasonOf(call);
    if (!isReason(reason))
        return fail(ProblemCode::ReasonTooShort);
    const domain::Role role = call.caller.person.role;
    if (role == domain::Role::Patient || role == domain::Role::Auditor)
        return refuseAsAbsent(call, Action::OpenBreakGlass, {});
    if (auto proven = requireProof(call); !proven)
        return proven.error();
    const auto named = clientNamedIn(call);
    if (!named)
        return named.error();
    const auto &account = named->account;
    if (!account)
        return refuseAsAbsent(call, Action::OpenBreakGlass, {});
    const domain::UserId client = account->person.id;
    const Resource resource = clientResource(client, account->office);
    const auto turn = turnFor(call, "emergency", breakGlassOf(call.userId(), client));
    if (!turn)
        return fail(ProblemCode::Unavailable);
    // Asking again while it lasts returns the same access, with no more time.
    if (const auto running = identity::runningBreakGlass(call.db, call.userId(), client, call.clinic.clock.now()))
        return goodAnswer(protocol::BreakGlassAnswer{shown(call, *running)}, 201);
    if (auto allowed = authorise(call, Action::OpenBreakGlass, resource, true); !allowed)
        return allowed.error();
    // After an unjustified access the same person may not open another; a colleague still can.
    if (identity::wasUnjustified(call.db, call.userId(), client, call.clinic.clock.now() - std::chrono::hours(24)))
        return refuse(call, Action::OpenBreakGlass, resource, ProblemCode::NotPermitted);
    // Each alarms others: a real one must not be lost among those of somebody who opens and ends them repeatedly.
    if (!audit::spend(call.db, QStringLiteral("emergencies ") + call.userId().value(), 1, alarms,
                      call.clinic.clock.now()))
        return refuse(call, Action::OpenBreakGlass, resource, ProblemCode::TooManyAttempts);
    audit::Entry entry = entryFor(call, LogAction::BreakGlassOpened);
    entry.clientId = client.value();
    entry.reason = reason;
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    const auto opened = identity::openBreakGlass(call.db, call.userId(), client, entry.eventId, call.clinic.clock.now(),
                                                 breakGlassLifetime);
    call.forgetRelations(); // the relation is there from now on
    raiseAlarm(call, account->office, client, opened.id);
    return goodAnswer(protocol::BreakGlassAnswer{shown(call, opened)}, 201);
}

/// Managers and administrators see those of their office, clinicians their own.
Answer listBreakGlass(const Call &call)
{
    const domain::Role role = call.caller.person.role;
    const bool manages = domain::answersForClinic(role);
    if (role == domain::Role::Patient || role == domain::Role::Auditor)
        return refuse(call, Action::ReviewBreakGlass, {}, ProblemCode::NotPermitted);
    const auto asked = cursorRequestOf(call, "emergencies", 500, 500);
    if (!asked)
        return asked.error();
    identity::BreakGlassQuery query{call.caller.office, {}, {}, asked->limit + 1, asked->cursor};
    if (!manages)
        query.person = call.userId();
    query.onlyOpen = call.request.query.value(QStringLiteral("open")) == QStringLiteral("true");
    auto found = identity::breakGlassAccesses(call.db, query);
    const bool more = asked->cut(found);
    protocol::BreakGlassesAnswer answer;
    for (const auto &row : std::as_const(found))
        answer.accesses.append(shown(call, row));
    answer.nextCursor = sealedCursor(call, "emergencies", more ? found.last().id : QString());
    return goodAnswer(answer);
}

Answer reviewBreakGlass(const Call &call)
{
    const auto body = bodyAs<protocol::ReviewBody>(call);
    if (!body)
        return body.error();
    const QString verdict = protocol::textOf(body->verdict);
    if (!hasReason(call))
        return fail(ProblemCode::ReasonTooShort);
    const auto row = identity::breakGlassById(call.db, call.id);
    const auto client = row ? identity::accountById(call.db, domain::UserId(row->clientId)) : std::nullopt;
    if (!client)
        return refuseAsAbsent(call, Action::ReviewBreakGlass, {});
    const Resource resource = clientResource(domain::UserId(row->clientId), client->office);
    if (auto allowed = authorise(call, Action::ReviewBreakGlass, resource, true); !allowed)
        return allowed.error();
    if (identity::isSamePerson(call.db, domain::UserId(row->userId), call.userId()))
        return refuse(call, Action::ReviewBreakGlass, resource, ProblemCode::SamePerson); // nobody judges themselves
    const auto turn = turnFor(call, "emergency", breakGlassOf(domain::UserId(row->userId), resource.client));
    if (!turn)
        return fail(ProblemCode::Unavailable);
    if (identity::breakGlassById(call.db, call.id)->reviewedAt)
        return fail(ProblemCode::NotAvailable, QStringLiteral("It was reviewed already."));
    audit::Entry entry = entryFor(call, LogAction::BreakGlassReviewed);
    entry.clientId = row->clientId;
    entry.code = verdict;
    entry.reason = reasonOf(call);
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    if (auto reviewed = identity::reviewBreakGlass(call.db, row->id, call.userId(), verdict, call.clinic.clock.now());
        !reviewed)
        return fail(ProblemCode::NotAvailable, QStringLiteral("It was reviewed already."));
    return goodAnswer(protocol::BreakGlassAnswer{shown(call, *identity::breakGlassById(call.db, row->id))});
}

/// Whoever opened it ends it early. One that has already ended stays as it is, so repeating is harmless.
Answer endBreakGlass(const Call &call)
{
    const auto row = identity::breakGlassById(call.db, call.id);
    const domain::UserId client(row ? row->clientId : QString());
    const auto account = row ? identity::accountById(call.db, client) : std::nullopt;
    if (!account || row->userId != call.userId().value())
        return refuseAsAbsent(call, Action::EndBreakGlass, {});
    const auto turn = turnFor(call, "emergency", breakGlassOf(call.userId(), client));
    if (!turn)
        return fail(ProblemCode::Unavailable);
    const auto now = call.clinic.clock.now();
    if (identity::runningBreakGlass(call.db, call.userId(), client, now)) {
        const Resource resource = clientResource(client, account->office);
        if (auto allowed = authorise(call, Action::EndBreakGlass, resource, false); !allowed)
            return allowed.error();
        audit::Entry entry = entryFor(call, LogAction::BreakGlassEnded);
        entry.clientId = client.value();
        if (auto logged = call.clinic.log.append({entry}); !logged)
            return logged.error();
        identity::endBreakGlass(call.db, call.userId(), client, now);
        call.forgetRelations(); // the relation has gone
        outbox::notifyStaff(call.db, {Role::PracticeManager, Role::Admin}, account->office,
                            MessageKind::BreakGlassEnded, row->id, call.userId(), now);
    }
    return goodAnswer(protocol::BreakGlassAnswer{shown(call, *identity::breakGlassById(call.db, row->id))});
}

Answer classify(const Call &call)
{
    const auto body = bodyAs<protocol::Classification>(call);
    if (!body)
        return body.error();
    std::optional<store::Turn> turn;
    const auto row = recordingToActOn(call, Action::Classify, hasReason(call), turn);
    if (!row)
        return row.error();
    audit::Entry entry = entryFor(call, LogAction::Classified, *row);
    entry.code = row->classification + QStringLiteral("->") + domain::textOf(body->sensitivity);
    entry.reason = reasonOf(call);
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    store::classify(call.db, entry.recordingId, domain::textOf(body->sensitivity));
    return goodAnswer(*body);
}

/// Asks for an archived recording to be restored.
Answer fetchBack(const Call &call)
{
    const auto row = recordingFor(call, Action::FetchBack, false);
    if (!row)
        return row.error();
    if (!row->hasMedia)
        return fail(ProblemCode::NotAvailable);
    auto &store = call.clinic.media.store();
    const QString id = row->recording.id.value();
    audit::Entry entry = entryFor(call, LogAction::ArchiveRestored);
    entry.clientId = row->recording.clientId.value();
    entry.recordingId = id;
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    if (auto asked = store.restore(id, restoreDays); !asked)
        return fail(asked.error().kind == base::ErrorKind::Unsupported ? ProblemCode::Unsupported
                                                                       : ProblemCode::Unavailable,
                    asked.error().detail);
    const auto availability = store.availability(id);
    const bool ready = availability && *availability == storage::Availability::Ready;
    return goodAnswer(protocol::FetchedBack{ready}, ready ? 200 : 202);
}

Answer clinicState(const Call &call)
{
    const Resource office = officeResource(call.caller.office);
    if (auto allowed = authorise(call, Action::SeeStatus, office, false); !allowed)
        return allowed.error();
    if (auto logged = call.clinic.log.append({entryFor(call, LogAction::StatusRead)}); !logged)
        return logged.error();
    protocol::ClinicStatusAnswer answer;
    answer.status = clinicStatus(call.db, call.clinic.keys, call.clinic.media.wraps(), call.clinic.recovery.state(),
                                 shownOffice(call), call.clinic.rules.keyRotationDays, call.clinic.clock.now());
    return goodAnswer(answer);
}

} // namespace

std::vector<Route> breakGlassRoutes()
{
    namespace p = protocol::paths;
    return {
        {"POST", p::breakGlassAccesses, "openBreakGlass", Access::SignedIn, openBreakGlass},
        {"GET", p::breakGlassAccesses, "listBreakGlass", Access::SignedIn, listBreakGlass},
        {"POST", p::breakGlassReview, "reviewBreakGlass", Access::SignedIn, reviewBreakGlass},
        {"POST", p::breakGlassEnd, "endBreakGlass", Access::SignedIn, endBreakGlass},
        {"PUT", p::classifyRecording, "classifyRecording", Access::SignedIn, classify},
        {"GET", p::clinicStatus, "getClinicStatus", Access::SignedIn, clinicState},
        {"POST", p::fetchBackRecording, "fetchBackRecording", Access::SignedIn, fetchBack},
    };
}

} // namespace attune::server::routes
