// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/deletion_codec.h"
#include "protocol/paths.h"
#include "server/audit/log_budget.h"
#include "server/audit/log_texts.h"
#include "server/identity/same_person.h"
#include "server/jobs/clinic_jobs.h"
#include "server/messages/outbox.h"
#include "server/retention/retention_job.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/deletion_acts.h"
#include "server/routes/log_entries.h"
#include "server/routes/reasons.h"
#include "server/store/deletion_requests.h"
#include "server/store/legal_holds.h"
#include "server/store/recording_states.h"

#include <QRegularExpression>

namespace attune::server::routes {

using domain::DeletionRequestState;
using domain::LogAction;
using domain::MessageKind;
using domain::ProblemCode;
using domain::Role;
using policy::Action;
using protocol::fail;

/// Whether the retention period still runs; if the clinic is configured so, one person cannot end it alone.
bool needsSecond(const Call &call, const store::RecordingRow &row)
{
    return call.clinic.rules.deletionNeedsTwo && row.recording.keptUntil &&
           *row.recording.keptUntil > call.clinic.clock.now();
}

namespace {

/// Whoever may see that a recording existed may see that it is gone. The certificate says why, which may be what the
/// client requested: whoever took part sees in the list that it is gone, and no more.
Answer certificate(const Call &call)
{
    const auto row = recordingFor(call, Action::SeeDetails, false);
    if (!row)
        return row.error();
    if (isOnlyParticipant(call, row->resource))
        return refuse(call, Action::SeeDetails, row->resource, ProblemCode::NotPermitted);
    const auto kept = retention::certificateOf(call.db, row->recording.id.value());
    if (!kept)
        return fail(ProblemCode::NotAvailable, QStringLiteral("nothing was erased"));
    return goodAnswer(protocol::CertificateAnswer{kept->first, kept->second});
}

/// A message exists once per subject, but deletion of a recording may be requested more than once.
QString aboutDeletionRequest(const QString &recordingId, const QString &entryId)
{
    return recordingId + QLatin1Char('/') + entryId;
}

/// Requesting, withdrawing and requesting again notifies the same people each time: up to a daily limit, then once
/// a day for a recording, so that nothing else is buried under it.
QString aboutNewRequest(const Call &call, const store::RecordingRow &row, const QString &entryId, base::Instant now)
{
    constexpr audit::Budget toldOneByOne{20, 20, std::chrono::hours(24)};
    const QString client = row.recording.clientId.value();
    const bool isFew = audit::spend(call.db, QStringLiteral("deletion requests ") + client, 1, toldOneByOne, now);
    return aboutDeletionRequest(row.recording.id.value(), isFew ? entryId : base::toText(now).left(10));
}

/// Answers the open deletion request and notifies whoever made it. Does nothing when there is none.
bool settleDeletionRequest(const Call &call, const QString &recordingId, DeletionRequestState answer,
                           const QString &entryId)
{
    const auto asker = store::askerOf(call.db, recordingId, DeletionRequestState::Open);
    const auto now = call.clinic.clock.now();
    if (!store::moveDeletionRequest(call.db, recordingId, DeletionRequestState::Open, answer, call.userId(), entryId,
                                    now))
        return false;
    outbox::notify(call.db, asker, MessageKind::DeletionRequestAnswered, aboutDeletionRequest(recordingId, entryId),
                   now);
    return true;
}

/// Deletes, or schedules the deletion so that it can be undone, by the clinic's rules. Authorised and logged before, in
/// `entryId`; if the client requested it, they are notified.
Answer deleteNow(const Call &call, const store::RecordingRow &row, const QString &category, const QString &entryId)
{
    const QString id = row.recording.id.value();
    const auto answerDeletionRequest = [&] { settleDeletionRequest(call, id, DeletionRequestState::Agreed, entryId); };
    const auto undo = call.clinic.rules.undoDeletion;
    if (undo.count() > 0) {
        const base::Instant eraseAt = call.clinic.clock.now() + undo;
        if (auto asked = store::scheduleDeletion(call.db, id, category, eraseAt); !asked)
            return asked.error();
        answerDeletionRequest();
        return goodAnswer(protocol::DeletionAnswer{
            QStringLiteral("The recording will be erased. Until then this can be taken back."), eraseAt, false});
    }
    if (auto deleted = store::deleteNow(call.db, id, category); !deleted)
        return deleted.error();
    answerDeletionRequest();
    if (auto finished = retention::finishDeletion(retentionContextOf(call.clinic, call.db), id); !finished)
        return fail(ProblemCode::Unavailable,
                    finished.error().detail); // DELETED already; the job thread finishes the erasing
    return goodAnswer(protocol::DeletionAnswer{QStringLiteral("Recording deleted successfully"), std::nullopt, false});
}

Answer waits()
{
    return goodAnswer(
        protocol::DeletionAnswer{QStringLiteral("A second person has to agree; they were told."), std::nullopt, true},
        202);
}

Answer waitForSecond(const Call &call, const store::RecordingRow &row, const QString &category)
{
    const QString id = row.recording.id.value();
    const auto now = call.clinic.clock.now();
    store::addProposedDeletion(call.db, id, {call.userId(), category}, now);
    outbox::notifyStaff(call.db, {Role::PracticeManager, Role::Admin}, row.office, MessageKind::DeletionWaits, id,
                        call.userId(), now);
    return waits();
}

/// Whoever may delete may undo it, with a reason; also while it still awaits a second approval.
Answer restore(const Call &call)
{
    if (!hasReason(call))
        return fail(ProblemCode::ReasonTooShort);
    std::optional<store::Turn> turn;
    const auto row = recordingToActOn(call, Action::Delete, true, turn);
    if (!row)
        return row.error();
    const bool waits = !row->recording.eraseAt && store::proposedDeletionOf(call.db, row->recording.id.value());
    if (!row->recording.eraseAt && !waits)
        return fail(ProblemCode::NotDeleting);
    audit::Entry entry = entryFor(call, LogAction::DeletionUndone, *row);
    entry.reason = reasonOf(call);
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    store::dropProposedDeletion(call.db, entry.recordingId);
    if (!waits) {
        const auto now = call.clinic.clock.now();
        if (auto restored =
                store::restoreRecording(call.db, entry.recordingId, now + retention::keptAfterRestoring, now);
            !restored)
            return restored.error();
    }
    store::moveDeletionRequest(call.db, entry.recordingId, DeletionRequestState::Agreed, DeletionRequestState::Open,
                               call.userId(), {}, call.clinic.clock.now());
    return goodAnswer(protocol::DeletionAnswer{QStringLiteral("The deletion was taken back."), std::nullopt, false});
}

/// The second approval of a deletion that needs two.
Answer approveDeletion(const Call &call)
{
    std::optional<store::Turn> turn;
    const auto row = recordingToActOn(call, Action::ApproveDeletion, hasReason(call), turn);
    if (!row)
        return row.error();
    const QString id = row->recording.id.value();
    const auto proposed = store::proposedDeletionOf(call.db, id);
    if (!proposed)
        return fail(ProblemCode::NotDeleting);
    if (identity::isSamePerson(call.db, proposed->askedBy, call.userId()))
        return refuse(call, Action::ApproveDeletion, row->resource, ProblemCode::SamePerson);
    if (auto proven = requireProof(call, *row); !proven)
        return proven.error();
    if (store::isHeld(call.db, id))
        return fail(ProblemCode::LegalHold);
    audit::Entry entry = entryFor(call, LogAction::DeletionApproved, *row);
    entry.reason = reasonOf(call);
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    store::dropProposedDeletion(call.db, id);
    return deleteNow(call, *row, proposed->category, entry.eventId);
}

protocol::DeletionRequestAnswer deletionRequestOf(const Call &call, const store::RecordingRow &row)
{
    return {
        store::latestDeletionRequest(call.db, row.recording.id.value(), call.userId(), [&call](const QString &entry) {
            return audit::reasonOf(call.clinic.log, call.db, entry);
        })};
}

/// Whoever may see the access history may see the client's deletion request: the client, their clinician, the managers
/// of the office. Not an auditor, to whom the recording itself is not there.
Answer showDeletionRequest(const Call &call)
{
    const auto row = recordingFor(call, Action::SeeAccessLog, false);
    if (!row)
        return row.error();
    if (!decisionOf(call, Action::SeeDetails, row->resource, false).allowed)
        return refuseAsAbsent(call, Action::SeeDetails, row->recording.id.value());
    audit::Entry entry = entryFor(call, LogAction::DeletionRequestRead, *row);
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    return goodAnswer(deletionRequestOf(call, *row));
}

Answer requestDeletion(const Call &call)
{
    std::optional<store::Turn> turn;
    const auto row = recordingToActOn(call, Action::RequestDeletion, false, turn);
    if (!row)
        return row.error();
    if (row->recording.eraseAt)
        return fail(ProblemCode::AlreadyDeleting);
    const QString id = row->recording.id.value();
    if (row->recording.deletion.request == DeletionRequestState::Open)
        return goodAnswer(deletionRequestOf(call, *row));
    const auto now = call.clinic.clock.now();
    audit::Entry entry = entryFor(call, LogAction::DeletionRequested, *row);
    entry.reason = reasonOf(call);
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    if (store::addDeletionRequest(call.db, id, call.userId(), entry.eventId, now)) {
        const auto kind = MessageKind::DeletionRequested;
        const QString about = aboutNewRequest(call, *row, entry.eventId, now);
        outbox::notify(call.db, row->recording.clinicianId, kind, about, now);
        outbox::notifyStaff(call.db, {Role::PracticeManager, Role::Admin}, row->office, kind, about,
                            row->recording.clinicianId, now);
    }
    return goodAnswer(deletionRequestOf(call, *row), 201);
}

Answer withdrawDeletionRequest(const Call &call)
{
    std::optional<store::Turn> turn;
    const auto row = recordingToActOn(call, Action::RequestDeletion, false, turn);
    if (!row)
        return row.error();
    if (row->recording.deletion.request != DeletionRequestState::Open)
        return fail(ProblemCode::NoDeletionRequest);
    audit::Entry entry = entryFor(call, LogAction::DeletionRequestWithdrawn, *row);
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    if (!store::moveDeletionRequest(call.db, entry.recordingId, DeletionRequestState::Open,
                                    DeletionRequestState::Withdrawn, call.userId(), {}, call.clinic.clock.now()))
        return fail(ProblemCode::NoDeletionRequest); // it was answered this moment
    return goodAnswer(deletionRequestOf(call, *row));
}

/// Keeps it, or restricts it; deleting it is a response by itself.
Answer answerDeletionRequest(const Call &call)
{
    const auto body = bodyAs<protocol::DeletionRequestReply>(call);
    if (!body)
        return body.error();
    const DeletionRequestState answer = body->answer;
    if (answer != DeletionRequestState::Kept && answer != DeletionRequestState::Restricted)
        return fail(ProblemCode::InvalidField, QStringLiteral("answer must be kept or restricted"));
    if (!hasReason(call))
        return fail(ProblemCode::ReasonTooShort);
    std::optional<store::Turn> turn;
    const auto row = recordingToActOn(call, Action::Delete, true, turn);
    if (!row)
        return row.error();
    const bool restricts = answer == DeletionRequestState::Restricted;
    if (restricts) {
        if (auto allowed = authorise(call, Action::Classify, row->resource, true); !allowed)
            return allowed.error();
    }
    if (row->recording.deletion.request != DeletionRequestState::Open)
        return fail(ProblemCode::NoDeletionRequest);
    audit::Entry entry = entryFor(call, LogAction::DeletionRequestAnswered, *row);
    entry.code = domain::textOf(answer);
    entry.reason = reasonOf(call);
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    if (!settleDeletionRequest(call, entry.recordingId, answer, entry.eventId))
        return fail(ProblemCode::NoDeletionRequest);
    if (restricts)
        store::classify(call.db, entry.recordingId, textOf(domain::Sensitivity::Restricted));
    return goodAnswer(deletionRequestOf(call, *row));
}

} // namespace

Answer deleteRecording(const Call &call, const QString &id, std::optional<LogAction> alsoAs)
{
    const QString reason = reasonOf(call);
    // One of a fixed list, stored in plain text: never a person's own words.
    static const QRegularExpression word(QStringLiteral("^[a-z_]{0,40}\\z"));
    if (!bodyAs<protocol::SaidReason>(call))
        return fail(ProblemCode::ReasonTooShort); // what stands there is no text, so it is no reason
    const auto body = bodyAs<protocol::DeletionBody>(call);
    if (!body)
        return body.error();
    const QString &category = body->category;
    if (!word.match(category).hasMatch())
        return fail(ProblemCode::InvalidField, QStringLiteral("category is one word of small letters"));
    if (!body->reason || !isReason(reason)) // in the body: an address is kept in more places
        return fail(ProblemCode::ReasonTooShort);
    std::optional<store::Turn> turn;
    const auto row = recordingToActOn(call, id, Action::Delete, true, turn);
    if (!row)
        return row.error();
    if (auto proven = requireProof(call, *row); !proven)
        return proven.error();
    if (store::isHeld(call.db, row->recording.id.value()))
        return fail(ProblemCode::LegalHold);
    if (row->recording.eraseAt)
        return fail(ProblemCode::AlreadyDeleting);
    if (needsSecond(call, *row) && store::proposedDeletionOf(call.db, row->recording.id.value()))
        return waits(); // asked for already, by whomever: once is enough
    audit::Entry entry = entryFor(call, LogAction::DeletionScheduled, *row);
    entry.code = category;
    entry.reason = reason;
    QList<audit::Entry> entries = {entry};
    if (alsoAs)
        entries << entryFor(call, *alsoAs, *row);
    if (auto logged = call.clinic.log.append(entries); !logged) // recorded first, erased after
        return logged.error();
    if (needsSecond(call, *row))
        return waitForSecond(call, *row, category);
    return deleteNow(call, *row, category, entry.eventId);
}

std::vector<Route> deletionRoutes()
{
    namespace p = protocol::paths;
    return {
        {"DELETE", p::recording, "deleteRecording", Access::SignedIn,
         [](const Call &call) { return deleteRecording(call, call.id); }},
        {"POST", p::approveDeletion, "approveDeletion", Access::SignedIn, approveDeletion},
        {"POST", p::restoreRecording, "restoreRecording", Access::SignedIn, restore},
        {"GET", p::deletionCertificate, "getDeletionCertificate", Access::SignedIn, certificate},
        {"GET", p::deletionRequest, "getDeletionWish", Access::SignedIn, showDeletionRequest},
        {"POST", p::deletionRequest, "wishForDeletion", Access::SignedIn, requestDeletion},
        {"DELETE", p::deletionRequest, "withdrawDeletionWish", Access::SignedIn, withdrawDeletionRequest},
        {"POST", p::answerDeletionRequest, "answerDeletionWish", Access::SignedIn, answerDeletionRequest},
    };
}

} // namespace attune::server::routes
