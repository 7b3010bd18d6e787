// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/problem.h"

#include <array>

namespace attune::domain {

namespace {

using base::ErrorKind;
using C = ProblemCode;

constexpr std::array table = {
    Problem{C::BadRequest, "bad_request", 400, ErrorKind::InvalidInput, "The request could not be understood."},
    Problem{C::InvalidField, "invalid_field", 400, ErrorKind::InvalidInput, "A field has a value that is not allowed."},
    Problem{
        C::WeakPassword, "weak_password", 400, ErrorKind::InvalidInput,
        "The password is too easy to guess. Several words that have nothing to do with each other make a good one."},
    Problem{C::SessionRequired, "session_required", 400, ErrorKind::InvalidInput,
            "sessionId says which session the file belongs to; it is missing."},
    Problem{C::ReasonTooShort, "reason_too_short", 400, ErrorKind::InvalidInput,
            "The reason needs at least 10 characters."},
    Problem{C::ConsentTextOutdated, "consent_text_outdated", 409, ErrorKind::Conflict,
            "The consent text has changed since it was shown."},
    Problem{C::ConsentIncomplete, "consent_incomplete", 400, ErrorKind::InvalidInput,
            "Every acknowledgement and a signature are needed."},
    Problem{C::ConsentRequired, "consent_required", 403, ErrorKind::ConsentNeeded, "No valid consent covers this."},
    Problem{C::ConsentRefused, "consent_refused", 400, ErrorKind::ConsentNeeded,
            "The client said no today, so nothing is recorded."},
    Problem{C::ConsentExpired, "consent_expired", 403, ErrorKind::ConsentNeeded,
            "The consent has expired. It must be read and signed again before anything is recorded."},
    Problem{C::NotAtThisTime, "not_at_this_time", 409, ErrorKind::Conflict,
            "A session can be recorded from shortly before it begins until some hours after its end."},
    Problem{C::SwitchedOff, "switched_off", 403, ErrorKind::NotPermitted, "This clinic has not switched that on."},
    Problem{C::ConsentWithdrawn, "consent_withdrawn", 403, ErrorKind::ConsentNeeded, "The consent was withdrawn."},
    Problem{C::PurposeNotConsented, "purpose_not_consented", 403, ErrorKind::ConsentNeeded,
            "The consent does not cover this purpose."},
    Problem{C::ConsentChanged, "consent_changed", 409, ErrorKind::Conflict,
            "Something was decided about this consent meanwhile."},
    Problem{C::ClientDecides, "client_decides", 403, ErrorKind::NotPermitted, "The client decides this themselves."},
    Problem{C::Restricted, "restricted", 403, ErrorKind::NotPermitted,
            "This recording is restricted to those who treat the client."},
    Problem{C::NeedsSecondPerson, "waits_for_second", 409, ErrorKind::Conflict,
            "A second person has to agree before this is erased."},
    Problem{C::SamePerson, "same_person", 409, ErrorKind::Conflict, "Somebody else has to do this."},
    Problem{C::InColdStorage, "in_cold_storage", 409, ErrorKind::Conflict,
            "The recording is in cold storage and is being fetched back."},
    Problem{C::QuotaReached, "quota_reached", 413, ErrorKind::TooLarge, "The clinic's storage quota is used up."},
    Problem{C::WrongContent, "wrong_content", 415, ErrorKind::InvalidInput,
            "The file is not sound or video this clinic keeps."},
    Problem{
        C::TooDemanding, "too_demanding", 422, ErrorKind::InvalidInput,
        "The file takes more time or memory to read than this server gives one. Save it with another program, or in "
        "parts."},
    Problem{C::NotWhole, "not_whole", 422, ErrorKind::InvalidInput,
            "What was put together is not all of what was recorded."},
    Problem{C::NothingRecorded, "nothing_recorded", 422, ErrorKind::InvalidInput, "Nothing was recorded."},
    Problem{C::IdempotencyConflict, "idempotency_conflict", 409, ErrorKind::Conflict,
            "This idempotency key was used for another request."},
    Problem{C::OutcomeUnknown, "outcome_unknown", 409, ErrorKind::Conflict,
            "Whether the first request with this idempotency key was done is not known. Look at what is there."},
    Problem{C::BadSignature, "bad_signature", 403, ErrorKind::NotPermitted,
            "The signature of this message is not right."},
    Problem{C::CsrfTokenWrong, "csrf_token_wrong", 403, ErrorKind::NotPermitted,
            "The x-csrf-token is missing or not right."},
    Problem{C::ReasonRequired, "reason_required", 400, ErrorKind::ReasonNeeded,
            "This role must say why before opening content."},
    Problem{C::InvalidCredentials, "invalid_credentials", 401, ErrorKind::SignInNeeded, "E-mail or password is wrong."},
    Problem{C::SignInRequired, "sign_in_required", 401, ErrorKind::SignInNeeded, "Sign in first."},
    Problem{C::TokenExpired, "token_expired", 401, ErrorKind::SignInNeeded, "The access token has expired."},
    Problem{C::TokenReused, "token_reused", 401, ErrorKind::SignInNeeded,
            "A used refresh token came again; the session was ended."},
    Problem{C::InvalidCode, "invalid_code", 401, ErrorKind::CodeNeeded, "The code is not right, or was used before."},
    Problem{C::InvalidInvitation, "invalid_invitation", 403, ErrorKind::NotPermitted,
            "This invitation is not known, was used, or is too old."},
    Problem{C::SecondFactorRequired, "second_factor_required", 401, ErrorKind::CodeNeeded,
            "This account needs a code besides the password."},
    Problem{C::SecondFactorOn, "second_factor_on", 409, ErrorKind::Conflict, "There is a second factor already."},
    // Not 401: the sign-in stands, and a client that hears 401 would renew it.
    Problem{C::WrongProof, "wrong_proof", 403, ErrorKind::ProofNeeded, "The password or the code is not right."},
    Problem{C::StepUpRequired, "step_up_required", 403, ErrorKind::ProofNeeded, "Prove first that it is you."},
    Problem{C::NotPermitted, "not_permitted", 403, ErrorKind::NotPermitted, "This account may not do that."},
    Problem{C::WrongPlace, "wrong_place", 403, ErrorKind::NotPermitted, "This link was asked for from another place."},
    Problem{C::TooManyPlaces, "too_many_places", 403, ErrorKind::NotPermitted,
            "This link was used from too many places."},
    Problem{C::NotFound, "not_found", 404, ErrorKind::NotFound, "There is no such thing here."},
    Problem{C::DeviceNotYours, "device_not_yours", 403, ErrorKind::NotPermitted,
            "This device reports for somebody else."},
    Problem{C::NotAvailable, "not_available", 404, ErrorKind::Conflict,
            "The recording is not in a state that allows this."},
    Problem{C::LegalHold, "legal_hold", 409, ErrorKind::Conflict,
            "The recording is held for legal reasons and cannot be deleted."},
    Problem{C::AlreadyDeleting, "already_deleting", 409, ErrorKind::Conflict,
            "The recording waits to be erased already."},
    Problem{C::NoDeletionRequest, "no_wish", 409, ErrorKind::Conflict, "There is no wish that waits for an answer."},
    Problem{C::NotDeleting, "not_deleting", 409, ErrorKind::Conflict, "There is no deletion that could be taken back."},
    Problem{C::NoteConflict, "note_conflict", 409, ErrorKind::Conflict, "The note was changed elsewhere meanwhile."},
    Problem{C::TooManyNotes, "too_many_notes", 409, ErrorKind::Conflict,
            "There are 2,000 notes about this recording already."},
    Problem{C::MethodNotAllowed, "method_not_allowed", 405, ErrorKind::InvalidInput,
            "This address does not take that method."},
    Problem{C::AlreadyRecording, "already_recording", 400, ErrorKind::Conflict, "A recording is already in progress."},
    Problem{C::NotRecording, "not_recording", 404, ErrorKind::Conflict, "No recording is in progress."},
    Problem{C::LinkExpired, "link_expired", 403, ErrorKind::LinkExpired, "The link is over its time."},
    Problem{C::BodyTooLarge, "body_too_large", 413, ErrorKind::TooLarge, "The body is too large."},
    Problem{C::NotJson, "not_json", 415, ErrorKind::InvalidInput,
            "A body here is JSON, and says so: application/json."},
    Problem{C::RangeNotSatisfiable, "range_not_satisfiable", 416, ErrorKind::InvalidInput,
            "The range lies outside the file."},
    Problem{C::TooManyAttempts, "too_many_attempts", 429, ErrorKind::TooMany, "Too many attempts. Wait and try again."},
    Problem{C::Unsupported, "unsupported", 501, ErrorKind::Unsupported, "This server cannot do that."},
    Problem{C::Unavailable, "unavailable", 503, ErrorKind::Unavailable, "The server is busy or stopping."},
    Problem{C::Busy, "busy", 503, ErrorKind::Unavailable,
            "Too much is asked of the server at this moment. Try again shortly."},
    Problem{C::Unhealthy, "unhealthy", 503, ErrorKind::Unavailable,
            "Something the server needs does not work at the moment."},
    Problem{C::LogUnavailable, "log_unavailable", 503, ErrorKind::Unavailable,
            "The access log cannot be written, so nothing is released."},
    Problem{C::KeysUnavailable, "keys_unavailable", 503, ErrorKind::Unavailable,
            "The keys cannot be reached at the moment."},
    Problem{C::KeyMissing, "key_missing", 500, ErrorKind::Corrupt, "The key that opens this recording is not there."},
    Problem{C::KeyWrong, "key_wrong", 500, ErrorKind::Corrupt, "The key that is there does not open this recording."},
    Problem{C::KeyDisabled, "key_disabled", 409, ErrorKind::Conflict,
            "The key that opens this recording is switched off."},
    Problem{C::MediaCorrupt, "media_corrupt", 500, ErrorKind::Corrupt, "The stored media failed its integrity check."},
    Problem{C::Internal, "internal", 500, ErrorKind::Internal, "Something went wrong on the server."},
};

static_assert(isComplete(table, C::Internal, &Problem::code), "a row for each code, in order");
static_assert(isFilled(table, &Problem::name) && isFilled(table, &Problem::message));

} // namespace

std::span<const Problem> problems()
{
    return table;
}

const Problem &rowOf(ProblemCode code)
{
    return table.at(static_cast<std::size_t>(code));
}

QString textOf(ProblemCode code)
{
    return QString::fromLatin1(rowOf(code).name);
}

std::optional<ProblemCode> problemCodeFromText(QStringView name)
{
    return wordNamed(table, &Problem::code, name);
}

} // namespace attune::domain
