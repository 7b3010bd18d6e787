// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/problem.h"

#include <QByteArray>

namespace attune::protocol {

using domain::ProblemCode;

/// The row of an error's code; the row of ProblemCode::Internal when it has none, or one of another version.
const domain::Problem &problemOf(const base::Error &error);

/// Makes an Error that carries the code. @param detail instead of the row's message
base::Error fail(domain::ProblemCode code, const QString &detail = {});

/// The id of a request as an answer says it, in its header or in its body: people read it out to support, and it stands
/// in logs. Empty unless it is a plain word (json.h); it is never shortened, for a part of an id finds nothing.
QString requestIdFrom(const QString &said);

/// Reads an error answer of any of the clinic APIs (all documented shapes, HTML, nothing at all).
/// @param status HTTP status, 400 or more
/// @param requestId of the answer's header; where it is none (requestIdFrom()), the body's counts
base::Error errorFromAnswer(int status, const QByteArray &body, const QString &requestId);

/// Whether a 403 of a media store says "this link has expired" rather than "you may not" (S3 XML body).
bool saysLinkExpired(const QByteArray &body);

} // namespace attune::protocol
