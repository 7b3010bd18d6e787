// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/date_values.h"
#include "protocol/paths.h"
#include "server/jobs/clinic_jobs.h"
#include "server/jobs/ingest.h"
#include "server/jobs/provider_ids.h"
#include "server/messages/outbox.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/log_entries.h"
#include "server/routes/named_clients.h"
#include "server/routes/paging.h"
#include "server/routes/recording_answers.h"
#include "server/routes/recording_start.h"
#include "server/routes/session_answers.h"
#include "server/store/recording_states.h"
#include "server/store/sessions.h"

namespace attune::server::routes {

using domain::LogAction;
using domain::LogOutcome;
using domain::MessageKind;
using domain::ProblemCode;
using domain::Role;
using policy::Action;
using protocol::fail;

namespace {

std::optional<store::SessionPlace> placeFrom(const QString &text)
{
    const auto at = protocol::wholeNumber(text.section(QLatin1Char('.'), 0, 0),
                                          {-protocol::largestInteger, protocol::largestInteger});
    return at ? std::optional(store::SessionPlace{*at, text.section(QLatin1Char('.'), 1)}) : std::nullopt;
}

Answer list(const Call &call)
{
    constexpr int page = 200;
    const auto asked = cursorRequestOf(call, "sessions", page, page);
    if (!asked)
        return asked.error();
    auto sessions =
        store::sessionsFor(call.db, call.scope(), call.clinic.clock.now(), placeFrom(asked->cursor), asked->limit + 1);
    QString next;
    if (asked->cut(sessions)) {
        const auto &last = sessions.last();
        next = QString::number(base::toUnixMs(last.startsAt.value_or(base::Instant{}))) + QLatin1Char('.') +
               last.id.value();
    }
    protocol::SessionsPage answer;
    for (const auto &session : std::as_const(sessions))
        answer.sessions.append(withRecordingTimes(call, session));
    answer.captureProvider = call.clinic.capture.name();
    answer.nextCursor = sealedCursor(call, "sessions", next);
    return goodAnswer(answer);
}

void notifyOfFirst(const Call &call, const domain::TherapySession &session)
{
    outbox::notifyStaff(call.db, {Role::PracticeManager, Role::Admin}, session.officeId, MessageKind::PairingToConfirm,
                        session.id.value(), call.userId(), call.clinic.clock.now());
    if (!session.isConfirmed)
        notifyClient(call, session.clientId, MessageKind::SessionToConfirm, session.id.value());
}

/// Whom somebody does not know they name by the number on the record, and a closed account is none's.
bool mayPlanUnknown(const protocol::NewSessionBody &body, const identity::Account &account)
{
    return account.active && !body.client.number.trimmed().isEmpty();
}

/// By whoever treats the client, for themselves; by managers for anybody of their office.
Answer plan(const Call &call)
{
    const auto body = bodyAs<protocol::NewSessionBody>(call);
    if (!body)
        return body.error();
    const domain::UserId clinician = body->clinicianId.isEmpty() ? call.userId() : body->clinicianId;
    const auto starts = domain::momentFrom(body->startsAt);
    const auto ends = domain::momentFrom(body->endsAt);
    if (!starts || !ends) // the readers' words hold what was typed
        return fail(ProblemCode::InvalidField,
                    QStringLiteral("startsAt and endsAt are instants with their offset, like "
                                   "2026-05-01T10:00:00+10:00"));
    const domain::Role role = call.caller.person.role;
    if (role == domain::Role::Patient || role == domain::Role::Auditor ||
        (role == domain::Role::Psychologist && clinician != call.userId()))
        return refuseAsAbsent(call, Action::PlanSession, {}); // before anybody is looked up
    store::NewSession wanted{{}, clinician, *starts, *ends, call.userId().value()};
    if (auto times = store::checkTimes(wanted, call.clinic.clock.now()); !times)
        return times.error(); // before, too: whether a number is somebody's makes no difference to it
    const auto named = clientNamedIn(call);
    if (!named)
        return named.error();
    const auto &account = named->account;
    if (!account || (!named->isKnown && !mayPlanUnknown(*body, *account)))
        return refuseAsAbsent(call, Action::PlanSession, {});
    const domain::UserId client = account->person.id;
    wanted.client = client;
    Resource resource = clientResource(client, account->office);
    resource.clinician = clinician;
    resource.isPlannedOnly = !store::tookPlace(call.db, client, clinician, call.clinic.clock.now());
    if (auto allowed = authorise(call, Action::PlanSession, resource, false); !allowed)
        return allowed.error();
    const auto turn = turnFor(call, "calendar", client.value() + QLatin1Char(' ') + clinician.value());
    if (!turn)
        return fail(ProblemCode::Unavailable);
    const auto id = store::planSession(call.db, wanted, call.clinic.clock.now());
    if (!id)
        return id.error();
    if (call.userId() != clinician) // who plans for somebody else stands for it, also when it was there already
        store::confirmSession(call.db, *id, call.userId());
    audit::Entry entry = entryFor(call, LogAction::SessionPlanned);
    entry.clientId = client.value();
    entry.code = *id;
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error(); // asking again gives the same session, the entry, and whoever is to know
    const auto session = store::sessionById(call.db, *id, call.clinic.clock.now());
    if (!store::hasFurtherSession(call.db, client, clinician, *id)) // who treats whom begins here: somebody should know
        notifyOfFirst(call, *session);
    return goodAnswer(sessionAnswer(call, *session), 201);
}

Answer cancel(const Call &call)
{
    const auto session = sessionFor(call, Action::PlanSession);
    if (!session)
        return session.error();
    const auto turn = turnFor(call, "session", call.id);
    if (!turn)
        return fail(ProblemCode::Unavailable);
    if (store::sessionById(call.db, call.id, call.clinic.clock.now())->state == QStringLiteral("cancelled"))
        return fail(ProblemCode::NotAvailable);
    if (auto logged = call.clinic.log.append({sessionEntry(call, LogAction::SessionCancelled, *session)}); !logged)
        return logged.error();
    if (auto cancelled = store::cancelSession(call.db, call.id); !cancelled)
        return cancelled.error();
    return doneAnswer();
}

/// Those that the caller may see by themselves: who was noted as a participant afterwards sees the session at once, and
/// what was recorded before only after a day.
Answer recordings(const Call &call)
{
    const auto session = sessionFor(call, Action::SeeSession);
    if (!session)
        return session.error();
    auto found = store::recordingsOfSession(call.db, call.id, call.userId());
    found.removeIf([&call](const store::RecordingRow &row) {
        return !decisionOf(call, Action::SeeDetails, resourceOf(call, row), true).allowed;
    });
    protocol::SessionRecordings answer{documented(call, found)};
    for (qsizetype i = 0; i < found.size(); ++i) {
        const auto decision = decisionOf(call, Action::SeeAccessLog, resourceOf(call, found.at(i)), false);
        if (!decision.allowed)
            continue;
        const auto lines = accessLogOf(call, found.at(i), {decision.relation, decision.purpose});
        if (!lines)
            return lines.error();
        answer.recordings[i].accessLog = *lines;
    }
    return goodAnswer(answer);
}

base::Result<void> checkOptions(const domain::CaptureOptions &options)
{
    static const QStringList layouts = {QStringLiteral("grid"), QStringLiteral("speaker"),
                                        QStringLiteral("presentation")};
    static const QStringList resolutions = {QStringLiteral("640x480"), QStringLiteral("1280x720"),
                                            QStringLiteral("1920x1080")};
    static const QStringList formats = {QStringLiteral("mp4"), QStringLiteral("webm")};
    if (!layouts.contains(options.layout) || !resolutions.contains(options.resolution) ||
        !formats.contains(options.format))
        return fail(ProblemCode::InvalidField,
                    QStringLiteral("options has a layout, resolution or format that is not offered"));
    return {};
}

/// What the client says today. A yes of the caller opens nothing, for what counts is the record on file; a no counts
/// whatever is on file, and is written down where the client sees it.
base::Result<void> agreedToday(const Call &call, const FoundSession &session, const std::optional<bool> &said)
{
    if (said.value_or(true))
        return {};
    audit::Entry entry = sessionEntry(call, LogAction::RecordingRefused, session);
    entry.outcome = LogOutcome::Refused;
    entry.code = textOf(ProblemCode::ConsentRefused);
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    return fail(ProblemCode::ConsentRefused);
}

Answer start(const Call &call)
{
    const auto body = bodyAs<protocol::StartRecordingBody>(call);
    if (!body)
        return body.error();
    if (auto offered = checkOptions(body->options); !offered)
        return offered.error();
    const auto session = sessionFor(call, Action::StartRecording);
    if (!session)
        return session.error();
    if (auto today = agreedToday(call, *session, body->consentGiven); !today)
        return today.error();
    const auto id = startRecordingNow(call, *session, body->options);
    if (!id)
        return id.error();
    protocol::RecordingChange change;
    change.id = domain::RecordingId(*id);
    change.recordingSid = providerIdsOf(call.db, {*id}).value(*id).recording;
    change.startedAt = call.clinic.clock.now();
    const auto running = store::sessionById(call.db, call.id, call.clinic.clock.now());
    return goodAnswer(protocol::RecordingChangeAnswer{change, sessionAnswer(call, *running).session});
}

Answer stop(const Call &call)
{
    auto session = store::sessionById(call.db, call.id, call.clinic.clock.now());
    if (session && !session->runningRecording &&
        decisionOf(call, Action::SeeSession, resourceOf(call, *session), false).allowed)
        return fail(ProblemCode::NotRecording);
    const auto allowed = sessionFor(call, Action::StopRecording);
    if (!allowed)
        return allowed.error();
    const auto now = call.clinic.clock.now();
    const QString running = allowed->runningRecording ? allowed->runningRecording->value() : QString();
    if (auto ended = call.clinic.capture.end(ingest::roomOf(call.db, running)); !ended)
        return fail(ProblemCode::Unavailable, ended.error().detail); // it still runs: whoever asked must know
    learnNames(call.clinic, call.db, running); // behind the end, which waits for nothing; the job still says it runs
    const auto id = store::endRecording(call.db, call.id, now);
    if (!id)
        return fail(ProblemCode::NotRecording);
    ingest::ended(call.db, *id, now);
    if (auto logged = call.clinic.log.append({sessionEntry(call, LogAction::RecordingStopped, *allowed, *id)}); !logged)
        return logged.error();
    if (call.jobs)
        call.jobs->wake();
    const auto row = store::recordingById(call.db, *id, call.userId());
    session = store::sessionById(call.db, call.id, call.clinic.clock.now());
    protocol::RecordingChange change;
    change.id = domain::RecordingId(*id);
    change.status = domain::RecordingStatus::Processing;
    change.saysStart = false;
    change.saysEnd = true;
    change.duration = row ? row->recording.duration.value_or(std::chrono::seconds(0)) : std::chrono::seconds(0);
    change.stoppedAt = now;
    return goodAnswer(protocol::RecordingChangeAnswer{change, sessionAnswer(call, *session).session});
}

Answer retry(const Call &call)
{
    std::optional<store::Turn> turn;
    const auto row = recordingToActOn(call, Action::RetryRecording, false, turn);
    if (!row)
        return row.error();
    audit::Entry entry = entryFor(call, LogAction::RecordingRetried, *row);
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    if (auto again = ingest::retry(call.db, entry.recordingId, call.clinic.clock.now()); !again)
        return again.error();
    if (call.jobs)
        call.jobs->wake();
    return doneAnswer();
}

Answer status(const Call &call)
{
    protocol::RecordingService service;
    service.captureProvider = call.clinic.capture.name();
    service.isEnabled = call.clinic.capture.name() != QStringLiteral("none");
    service.administratorsMayDownload = call.clinic.rules.administratorsMayDownload;
    service.recordBefore = call.clinic.rules.recordBefore;
    service.recordAfter = call.clinic.rules.recordAfter;
    return goodAnswer(service);
}

} // namespace

base::Result<void> mayRecordNow(const Call &call, const FoundSession &session)
{
    const auto times = withRecordingTimes(call, session);
    const auto now = call.clinic.clock.now();
    const bool early = times.recordableFrom && now < *times.recordableFrom;
    const bool late = times.recordableUntil && now > *times.recordableUntil;
    if (!early && !late)
        return {};
    audit::Entry entry = sessionEntry(call, LogAction::RecordingRefused, session);
    entry.outcome = LogOutcome::Refused;
    entry.code = textOf(ProblemCode::NotAtThisTime);
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    return fail(ProblemCode::NotAtThisTime,
                early ? QStringLiteral("It can be recorded from %1.").arg(base::toText(*times.recordableFrom))
                      : QStringLiteral("It could be recorded until %1.").arg(base::toText(*times.recordableUntil)));
}

base::Result<QString> startRecordingNow(const Call &call, const domain::TherapySession &session,
                                        const media::CaptureOptions &options)
{
    // Of several who start at once one does: the provider is told once, and what is allowed is asked again.
    const auto turn = turnFor(call, "session", session.id.value());
    if (!turn)
        return fail(ProblemCode::Unavailable);
    const auto now = call.clinic.clock.now();
    const auto fresh = store::sessionById(call.db, session.id.value(), now);
    if (!fresh || fresh->runningRecording)
        return fail(ProblemCode::AlreadyRecording);
    if (fresh->state == QStringLiteral("cancelled"))
        return fail(ProblemCode::NotAvailable, QStringLiteral("the session was taken out of the calendar"));
    const auto allowed = sessionFor(call, fresh, Action::StartRecording, false);
    if (!allowed)
        return allowed.error();
    if (auto inTime = mayRecordNow(call, *allowed); !inTime)
        return inTime.error();
    if (auto logged = call.clinic.log.append({sessionEntry(call, LogAction::RecordingStartRequested, session, {})});
        !logged)
        return logged.error();
    const auto room = call.clinic.capture.begin(session.id.value(), options);
    if (!room)
        return room.error().code.isEmpty() ? fail(ProblemCode::Unavailable, room.error().detail) : room.error();
    const auto id = store::beginRecording(call.db, session, options.audioOnly, now);
    if (!id)
        return fail(ProblemCode::AlreadyRecording);
    ingest::begin(call.db, *id, call.clinic.capture.name(), *room, options, now);
    learnNames(call.clinic, call.db, *id);
    if (auto logged = call.clinic.log.append({sessionEntry(call, LogAction::RecordingStarted, *allowed, *id)}); !logged)
        return logged.error();
    return *id;
}

std::vector<Route> sessionRoutes()
{
    namespace p = protocol::paths;
    return {
        {"GET", p::sessions, "listSessions", Access::SignedIn, list},
        {"POST", p::sessions, "planSession", Access::SignedIn, plan},
        {"POST", p::cancelSession, "cancelSession", Access::SignedIn, cancel},
        {"GET", p::sessionRecordings, "listSessionRecordings", Access::SignedIn, recordings},
        {"POST", p::startRecording, "startRecording", Access::SignedIn, start},
        {"POST", p::stopRecording, "stopRecording", Access::SignedIn, stop},
        {"POST", p::retryRecording, "retryRecording", Access::SignedIn, retry},
        {"GET", p::recordingServiceStatus, "recordingServiceStatus", Access::SignedIn, status},
    };
}

} // namespace attune::server::routes
