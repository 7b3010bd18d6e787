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
    Problem{C::WeakPassword, "weak_password", 400, ErrorKind::InvalidInput,
            "The password is too easy to guess. Use several unrelated words."},
    Problem{C::SessionRequired, "session_required", 400, ErrorKind::InvalidInput,
            "sessionId is required: it says which session the file belongs to."},
    Problem{C::ReasonTooShort, "reason_too_short", 400, ErrorKind::InvalidInput,
            "The reason needs at least 10 characters."},
    Problem{C::ConsentTextOutdated, "consent_text_outdated", 409, ErrorKind::Conflict,
            "The consent text has changed since it was shown."},
    Problem{C::ConsentIncomplete, "consent_incomplete", 400, ErrorKind::InvalidInput,
            "Every acknowledgement and a signature are needed."},
    Problem{C::ConsentRequired, "consent_required", 403, ErrorKind::ConsentNeeded, "No valid consent covers this."},
    Problem{C::ConsentRefused, "consent_refused", 400, ErrorKind::ConsentNeeded,
            "The client declined today, so nothing is recorded."},
    Problem{C::ConsentExpired, "consent_expired", 403, ErrorKind::ConsentNeeded,
            "The consent has expired. It must be read and signed again before anything is recorded."},
    Problem{C::NotAtThisTime, "not_at_this_time", 409, ErrorKind::Conflict,
            "A session can be recorded from shortly before it starts until a few hours after it ends."},
    Problem{C::SwitchedOff, "switched_off", 403, ErrorKind::NotPermitted, "This is not enabled at this clinic."},
    Problem{C::ConsentWithdrawn, "consent_withdrawn", 403, ErrorKind::ConsentNeeded, "The consent was withdrawn."},
    Problem{C::PurposeNotConsented, "purpose_not_consented", 403, ErrorKind::ConsentNeeded,
            "The consent does not cover this purpose."},
    Problem{C::ConsentChanged, "consent_changed", 409, ErrorKind::Conflict,
            "This consent was changed in the meantime."},
    Problem{C::ClientDecides, "client_decides", 403, ErrorKind::NotPermitted, "The client decides this themselves."},
    Problem{C::Restricted, "restricted", 403, ErrorKind::NotPermitted,
            "This recording is restricted to the client, their representative and their clinician."},
    Problem{C::SamePerson, "same_person", 409, ErrorKind::Conflict, "Another person has to do this."},
    Problem{C::InColdStorage, "in_cold_storage", 409, ErrorKind::Conflict,
            "The recording is archived and is being restored."},
    Problem{C::QuotaReached, "quota_reached", 413, ErrorKind::TooLarge, "The clinic's storage quota is used up."},
    Problem{C::WrongContent, "wrong_content", 415, ErrorKind::InvalidInput,
            "The file is not an audio or video format this clinic accepts."},
    Problem{
        C::TooDemanding, "too_demanding", 422, ErrorKind::InvalidInput,
        "The file takes more time or memory to read than this server gives one. Save it with another program, or in "
        "parts."},
    Problem{C::NotWhole, "not_whole", 422, ErrorKind::InvalidInput, "The assembled recording is incomplete."},
    Problem{C::NothingRecorded, "nothing_recorded", 422, ErrorKind::InvalidInput, "Nothing was recorded."},
    Problem{C::IdempotencyConflict, "idempotency_conflict", 409, ErrorKind::Conflict,
            "This idempotency key was used for another request."},
    Problem{C::OutcomeUnknown, "outcome_unknown", 409, ErrorKind::Conflict,
            "It is not known whether the first request with this idempotency key was carried out. Check the current "
            "state."},
    Problem{C::BadSignature, "bad_signature", 403, ErrorKind::NotPermitted,
            "The signature of this message is not valid."},
    Problem{C::CsrfTokenWrong, "csrf_token_wrong", 403, ErrorKind::NotPermitted,
            "The x-csrf-token is missing or not valid."},
    Problem{C::ReasonRequired, "reason_required", 400, ErrorKind::ReasonNeeded,
            "This role must give a reason before opening content."},
    Problem{C::InvalidCredentials, "invalid_credentials", 401, ErrorKind::SignInNeeded, "E-mail or password is wrong."},
    Problem{C::SignInRequired, "sign_in_required", 401, ErrorKind::SignInNeeded, "Sign in first."},
    Problem{C::TokenExpired, "token_expired", 401, ErrorKind::SignInNeeded, "The access token has expired."},
    Problem{C::TokenReused, "token_reused", 401, ErrorKind::SignInNeeded,
            "A refresh token was used again; the sign-in has been ended."},
    Problem{C::InvalidCode, "invalid_code", 401, ErrorKind::CodeNeeded, "The code is incorrect, or was already used."},
    Problem{C::InvalidInvitation, "invalid_invitation", 403, ErrorKind::NotPermitted,
            "This invitation is unknown, already used or expired."},
    Problem{C::SecondFactorRequired, "second_factor_required", 401, ErrorKind::CodeNeeded,
            "This account requires a code as well as the password."},
    Problem{C::SecondFactorOn, "second_factor_on", 409, ErrorKind::Conflict, "A second factor is already set up."},
    // Not 401: the sign-in stands, and a client that hears 401 would renew it.
    Problem{C::WrongProof, "wrong_proof", 403, ErrorKind::ProofNeeded, "Incorrect password or code."},
    Problem{C::StepUpRequired, "step_up_required", 403, ErrorKind::ProofNeeded, "Re-authenticate first."},
    Problem{C::NotPermitted, "not_permitted", 403, ErrorKind::NotPermitted,
            "This account is not permitted to do that."},
    Problem{C::WrongPlace, "wrong_place", 403, ErrorKind::NotPermitted, "This link was issued to another address."},
    Problem{C::TooManyPlaces, "too_many_places", 403, ErrorKind::NotPermitted,
            "This link was used from too many addresses."},
    Problem{C::NotFound, "not_found", 404, ErrorKind::NotFound, "Not found."},
    Problem{C::DeviceNotYours, "device_not_yours", 403, ErrorKind::NotPermitted,
            "This device belongs to another account."},
    Problem{C::NotAvailable, "not_available", 404, ErrorKind::Conflict,
            "The recording is not in a state that allows this."},
    Problem{C::LegalHold, "legal_hold", 409, ErrorKind::Conflict,
            "The recording is on legal hold and cannot be deleted."},
    Problem{C::AlreadyDeleting, "already_deleting", 409, ErrorKind::Conflict,
            "The recording is already scheduled for deletion."},
    Problem{C::NoDeletionRequest, "no_wish", 409, ErrorKind::Conflict, "There is no open deletion request."},
    Problem{C::NotDeleting, "not_deleting", 409, ErrorKind::Conflict, "There is no deletion to undo."},
    Problem{C::NoteConflict, "note_conflict", 409, ErrorKind::Conflict,
            "The note was changed elsewhere in the meantime."},
    Problem{C::AlreadyCorrected, "already_corrected", 409, ErrorKind::Conflict,
            "This entry was corrected in the meantime."},
    Problem{C::TooManyNotes, "too_many_notes", 409, ErrorKind::Conflict,
            "This recording already has 2,000 notes, the maximum."},
    Problem{C::TranscriptUnreadable, "transcript_unreadable", 422, ErrorKind::InvalidInput,
            "The file could not be read as a transcript."},
    Problem{
        C::TranscriptElsewhere, "transcript_elsewhere", 409, ErrorKind::Conflict,
        "The times of the transcript do not fit the length of this recording. Say confirmed=true to add it anyway."},
    Problem{C::TooManyTranscripts, "too_many_transcripts", 409, ErrorKind::Conflict,
            "This recording already has 50 versions of its transcript, the maximum. Remove one first."},
    Problem{C::TranscriptionOff, "transcription_off", 403, ErrorKind::NotPermitted,
            "This clinic has no program that writes transcripts."},
    Problem{C::TranscriptionNotConsented, "transcription_not_consented", 403, ErrorKind::ConsentNeeded,
            "The consents of those who are heard do not cover automatic transcription."},
    Problem{C::TranscriptionRunning, "transcription_running", 409, ErrorKind::Conflict,
            "A transcript of this recording is being made already."},
    Problem{C::TranscriptionNotRunning, "transcription_not_running", 409, ErrorKind::Conflict,
            "No transcript of this recording is being made."},
    Problem{C::TranscriptChanged, "transcript_changed", 409, ErrorKind::Conflict,
            "Somebody else changed these lines in the meantime. Read them, then make the change again."},
    Problem{C::TooManyWords, "too_many_words", 409, ErrorKind::Conflict,
            "This vocabulary already has 500 words, the maximum. Remove one first."},
    Problem{C::AlertAboutYou, "alert_about_you", 403, ErrorKind::NotPermitted,
            "This alert is about you. Another person has to handle it."},
    Problem{C::AlertChanged, "alert_changed", 409, ErrorKind::Conflict,
            "This alert was changed in the meantime, or is not in a state that allows this."},
    Problem{C::RuleWindow, "rule_window", 400, ErrorKind::InvalidInput,
            "The window of an alert rule is one minute to 31 days."},
    Problem{C::RuleThreshold, "rule_threshold", 400, ErrorKind::InvalidInput,
            "The threshold of an alert rule is 1 to 1,000,000."},
    Problem{C::MethodNotAllowed, "method_not_allowed", 405, ErrorKind::InvalidInput,
            "This address does not support that method."},
    Problem{C::AlreadyRecording, "already_recording", 400, ErrorKind::Conflict, "A recording is already in progress."},
    Problem{C::NotRecording, "not_recording", 404, ErrorKind::Conflict, "No recording is in progress."},
    Problem{C::LinkExpired, "link_expired", 403, ErrorKind::LinkExpired, "The link has expired."},
    Problem{C::BodyTooLarge, "body_too_large", 413, ErrorKind::TooLarge, "The body is too large."},
    Problem{C::NotJson, "not_json", 415, ErrorKind::InvalidInput,
            "The body must be JSON with the content type application/json."},
    Problem{C::RangeNotSatisfiable, "range_not_satisfiable", 416, ErrorKind::InvalidInput,
            "The range lies outside the file."},
    Problem{C::TooManyAttempts, "too_many_attempts", 429, ErrorKind::TooMany, "Too many attempts. Wait and try again."},
    Problem{C::Unsupported, "unsupported", 501, ErrorKind::Unsupported, "This server does not support that."},
    Problem{C::Unavailable, "unavailable", 503, ErrorKind::Unavailable, "The server is busy or stopping."},
    Problem{C::Busy, "busy", 503, ErrorKind::Unavailable, "The server is overloaded. Try again shortly."},
    Problem{C::Unhealthy, "unhealthy", 503, ErrorKind::Unavailable, "Something the server depends on is not working."},
    Problem{C::LogUnavailable, "log_unavailable", 503, ErrorKind::Unavailable,
            "The access log cannot be written, so nothing is released."},
    Problem{C::KeysUnavailable, "keys_unavailable", 503, ErrorKind::Unavailable, "The key store cannot be reached."},
    Problem{C::KeyMissing, "key_missing", 500, ErrorKind::Corrupt, "This recording's key is missing."},
    Problem{C::KeyWrong, "key_wrong", 500, ErrorKind::Corrupt, "The stored key does not open this recording."},
    Problem{C::KeyDisabled, "key_disabled", 409, ErrorKind::Conflict, "This recording's key is disabled."},
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
