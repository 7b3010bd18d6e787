// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/problem.h"

#include "protocol/json.h"

#include <array>
#include <cstring>

namespace attune::protocol {

namespace {

using base::ErrorKind;

constexpr std::array table = {
    Problem{"bad_request", 400, ErrorKind::InvalidInput, "The request could not be understood."},
    Problem{"invalid_field", 400, ErrorKind::InvalidInput, "A field has a value that is not allowed."},
    Problem{
        "weak_password", 400, ErrorKind::InvalidInput,
        "The password is too easy to guess. Several words that have nothing to do with each other make a good one."},
    Problem{"session_required", 400, ErrorKind::InvalidInput,
            "sessionId says which session the file belongs to; it is missing."},
    Problem{"reason_too_short", 400, ErrorKind::InvalidInput, "The reason needs at least 10 characters."},
    Problem{"consent_text_outdated", 409, ErrorKind::Conflict, "The consent text has changed since it was shown."},
    Problem{"consent_incomplete", 400, ErrorKind::InvalidInput, "Every acknowledgement and a signature are needed."},
    Problem{"consent_required", 403, ErrorKind::ConsentNeeded, "No valid consent covers this."},
    Problem{"consent_refused", 400, ErrorKind::ConsentNeeded, "The client said no today, so nothing is recorded."},
    Problem{"consent_expired", 403, ErrorKind::ConsentNeeded,
            "The consent has expired. It must be read and signed again before anything is recorded."},
    Problem{"not_at_this_time", 409, ErrorKind::Conflict,
            "A session can be recorded from shortly before it begins until some hours after its end."},
    Problem{"switched_off", 403, ErrorKind::NotPermitted, "This clinic has not switched that on."},
    Problem{"consent_withdrawn", 403, ErrorKind::ConsentNeeded, "The consent was withdrawn."},
    Problem{"purpose_not_consented", 403, ErrorKind::ConsentNeeded, "The consent does not cover this purpose."},
    Problem{"consent_changed", 409, ErrorKind::Conflict, "Something was decided about this consent meanwhile."},
    Problem{"client_decides", 403, ErrorKind::NotPermitted, "The client decides this themselves."},
    Problem{"restricted", 403, ErrorKind::NotPermitted, "This recording is restricted to those who treat the client."},
    Problem{"waits_for_second", 409, ErrorKind::Conflict, "A second person has to agree before this is erased."},
    Problem{"same_person", 409, ErrorKind::Conflict, "Somebody else has to do this."},
    Problem{"in_cold_storage", 409, ErrorKind::Conflict, "The recording is in cold storage and is being fetched back."},
    Problem{"quota_reached", 413, ErrorKind::TooLarge, "The clinic's storage quota is used up."},
    Problem{"wrong_content", 415, ErrorKind::InvalidInput, "The file is not sound or video this clinic keeps."},
    Problem{
        "too_demanding", 422, ErrorKind::InvalidInput,
        "The file takes more time or memory to read than this server gives one. Save it with another program, or in "
        "parts."},
    Problem{"not_whole", 422, ErrorKind::InvalidInput, "What was put together is not all of what was recorded."},
    Problem{"nothing_recorded", 422, ErrorKind::InvalidInput, "Nothing was recorded."},
    Problem{"idempotency_conflict", 409, ErrorKind::Conflict, "This idempotency key was used for another request."},
    Problem{"outcome_unknown", 409, ErrorKind::Conflict,
            "Whether the first request with this idempotency key was done is not known. Look at what is there."},
    Problem{"bad_signature", 403, ErrorKind::NotPermitted, "The signature of this message is not right."},
    Problem{"csrf_token_wrong", 403, ErrorKind::NotPermitted, "The x-csrf-token is missing or not right."},
    Problem{"reason_required", 400, ErrorKind::ReasonNeeded, "This role must say why before opening content."},
    Problem{"invalid_credentials", 401, ErrorKind::SignInNeeded, "E-mail or password is wrong."},
    Problem{"sign_in_required", 401, ErrorKind::SignInNeeded, "Sign in first."},
    Problem{"token_expired", 401, ErrorKind::SignInNeeded, "The access token has expired."},
    Problem{"token_reused", 401, ErrorKind::SignInNeeded, "A used refresh token came again; the session was ended."},
    Problem{"invalid_code", 401, ErrorKind::CodeNeeded, "The code is not right, or was used before."},
    Problem{"invalid_invitation", 403, ErrorKind::NotPermitted,
            "This invitation is not known, was used, or is too old."},
    Problem{"second_factor_required", 401, ErrorKind::CodeNeeded, "This account needs a code besides the password."},
    Problem{"second_factor_on", 409, ErrorKind::Conflict, "There is a second factor already."},
    // Not 401: the sign-in stands, and a client that hears 401 would renew it.
    Problem{"wrong_proof", 403, ErrorKind::ProofNeeded, "The password or the code is not right."},
    Problem{"step_up_required", 403, ErrorKind::ProofNeeded, "Prove first that it is you."},
    Problem{"not_permitted", 403, ErrorKind::NotPermitted, "This account may not do that."},
    Problem{"wrong_place", 403, ErrorKind::NotPermitted, "This link was asked for from another place."},
    Problem{"too_many_places", 403, ErrorKind::NotPermitted, "This link was used from too many places."},
    Problem{"not_found", 404, ErrorKind::NotFound, "There is no such thing here."},
    Problem{"not_available", 404, ErrorKind::Conflict, "The recording is not in a state that allows this."},
    Problem{"legal_hold", 409, ErrorKind::Conflict, "The recording is held for legal reasons and cannot be deleted."},
    Problem{"already_deleting", 409, ErrorKind::Conflict, "The recording waits to be erased already."},
    Problem{"no_wish", 409, ErrorKind::Conflict, "There is no wish that waits for an answer."},
    Problem{"not_deleting", 409, ErrorKind::Conflict, "There is no deletion that could be taken back."},
    Problem{"note_conflict", 409, ErrorKind::Conflict, "The note was changed elsewhere meanwhile."},
    Problem{"too_many_notes", 409, ErrorKind::Conflict, "There are 2,000 notes about this recording already."},
    Problem{"method_not_allowed", 405, ErrorKind::InvalidInput, "This address does not take that method."},
    Problem{"already_recording", 400, ErrorKind::Conflict, "A recording is already in progress."},
    Problem{"not_recording", 404, ErrorKind::Conflict, "No recording is in progress."},
    Problem{"link_expired", 403, ErrorKind::LinkExpired, "The link is over its time."},
    Problem{"body_too_large", 413, ErrorKind::TooLarge, "The body is too large."},
    Problem{"not_json", 415, ErrorKind::InvalidInput, "A body here is JSON, and says so: application/json."},
    Problem{"range_not_satisfiable", 416, ErrorKind::InvalidInput, "The range lies outside the file."},
    Problem{"too_many_attempts", 429, ErrorKind::TooMany, "Too many attempts. Wait and try again."},
    Problem{"unsupported", 501, ErrorKind::Unsupported, "This server cannot do that."},
    Problem{"unavailable", 503, ErrorKind::Unavailable, "The server is busy or stopping."},
    Problem{"busy", 503, ErrorKind::Unavailable, "Too much is asked of the server at this moment. Try again shortly."},
    Problem{"unhealthy", 503, ErrorKind::Unavailable, "Something the server needs does not work at the moment."},
    Problem{"log_unavailable", 503, ErrorKind::Unavailable,
            "The access log cannot be written, so nothing is released."},
    Problem{"keys_unavailable", 503, ErrorKind::Unavailable, "The keys cannot be reached at the moment."},
    Problem{"key_missing", 500, ErrorKind::Corrupt, "The key that opens this recording is not there."},
    Problem{"key_wrong", 500, ErrorKind::Corrupt, "The key that is there does not open this recording."},
    Problem{"key_disabled", 409, ErrorKind::Conflict, "The key that opens this recording is switched off."},
    Problem{"media_corrupt", 500, ErrorKind::Corrupt, "The stored media failed its integrity check."},
    Problem{"internal", 500, ErrorKind::Internal, "Something went wrong on the server."},
};

ErrorKind kindOfStatus(int status)
{
    switch (status) {
    case 401:
        return ErrorKind::SignInNeeded;
    case 403:
        return ErrorKind::NotPermitted;
    case 404:
    case 410:
        return ErrorKind::NotFound;
    case 409:
        return ErrorKind::Conflict;
    case 413:
        return ErrorKind::TooLarge;
    case 429:
        return ErrorKind::TooMany;
    case 501:
        return ErrorKind::Unsupported;
    default:
        return status >= 500 ? ErrorKind::Unavailable : ErrorKind::InvalidInput;
    }
}

struct Refusal
{
    QString code;
    QString message;
};

Refusal refusalIn(const Json &body)
{
    Refusal refusal;
    const Json &nested = child(body, "error");
    refusal.code = text(nested, "code", text(body, "errorCode", text(body, "code")));
    refusal.message = text(nested, "message", text(body, "message", text(body, "detail", text(body, "error"))));
    if (refusal.code.isEmpty() && flag(body, "consentRequired"))
        refusal.code = QStringLiteral("consent_required");
    if (refusal.code.isEmpty() && flag(body, "reasonRequired"))
        refusal.code = QStringLiteral("reason_required");
    return refusal;
}

} // namespace

std::span<const Problem> problems()
{
    return table;
}

const Problem &problem(const char *code)
{
    for (const Problem &row : table) {
        if (std::strcmp(row.code, code) == 0)
            return row;
    }
    return table.back();
}

base::Error fail(const char *code, const QString &detail)
{
    const Problem &row = problem(code);
    return {row.kind, detail.isEmpty() ? QString::fromLatin1(row.message) : detail, QString::fromLatin1(row.code), {}};
}

base::Error errorFromAnswer(int status, const QByteArray &body, const QString &requestId)
{
    base::Error error{kindOfStatus(status), QStringLiteral("the server answered %1").arg(status), {}, requestId};
    if (status == 403 && saysLinkExpired(body)) {
        error.kind = ErrorKind::LinkExpired;
        return error;
    }
    const auto parsed = objectFrom(body);
    if (!parsed)
        return error;
    const Refusal refusal = refusalIn(*parsed);
    if (isPlainWord(refusal.code)) // else it is a text that only stands where a code should
        error.code = refusal.code;
    if (!refusal.message.isEmpty())
        error.detail += QStringLiteral(": ") + refusal.message.left(300);
    for (const Problem &row : table) {
        if (refusal.code == QLatin1String(row.code))
            error.kind = row.kind;
    }
    if (error.requestId.isEmpty())
        error.requestId = text(*parsed, "requestId", text(*parsed, "request_id"));
    return error;
}

bool saysLinkExpired(const QByteArray &body)
{
    return body.contains("Request has expired") || body.contains("<Code>ExpiredToken</Code>") ||
           body.contains("link_expired");
}

} // namespace attune::protocol
