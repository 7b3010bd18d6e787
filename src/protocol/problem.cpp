// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/problem.h"

#include "protocol/family_keys.h"
#include "protocol/json.h"

namespace attune::protocol {

using domain::ProblemCode;

namespace {

using base::ErrorKind;

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

/// As ours and other products' answers say it (problem_codec.h has ours).
struct Refusal
{
    QString code;
    QString message;
};

Refusal refusalIn(const Json &body)
{
    Refusal refusal;
    const Json &nested = child(body, key::error);
    refusal.code = text(nested, key::code, text(body, key::errorCode, text(body, key::code)));
    refusal.message =
        text(nested, key::message, text(body, key::message, text(body, key::detail, text(body, key::error))));
    if (refusal.code.isEmpty() && flag(body, key::consentRequired))
        refusal.code = textOf(ProblemCode::ConsentRequired);
    if (refusal.code.isEmpty() && flag(body, key::reasonRequired))
        refusal.code = textOf(ProblemCode::ReasonRequired);
    return refusal;
}

} // namespace

const domain::Problem &problemOf(const base::Error &error)
{
    return domain::rowOf(domain::problemCodeFromText(error.code).value_or(ProblemCode::Internal));
}

base::Error fail(ProblemCode code, const QString &detail)
{
    const domain::Problem &row = domain::rowOf(code);
    return {row.kind, detail.isEmpty() ? QString::fromLatin1(row.message) : detail, textOf(code), {}};
}

QString requestIdFrom(const QString &said)
{
    return isPlainWord(said) ? said : QString();
}

base::Error errorFromAnswer(int status, const QByteArray &body, const QString &requestId)
{
    base::Error error{
        kindOfStatus(status), QStringLiteral("the server answered %1").arg(status), {}, requestIdFrom(requestId)};
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
    if (const auto known = domain::problemCodeFromText(refusal.code))
        error.kind = domain::rowOf(*known).kind;
    if (error.requestId.isEmpty())
        error.requestId = requestIdFrom(text(*parsed, key::requestId, text(*parsed, key::appointments::requestId)));
    return error;
}

bool saysLinkExpired(const QByteArray &body)
{
    return body.contains("Request has expired") || body.contains("<Code>ExpiredToken</Code>") ||
           body.contains(textOf(ProblemCode::LinkExpired).toLatin1());
}

} // namespace attune::protocol
