// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <span>

namespace attune::protocol {

/// One way a call can fail: the code on the wire, the HTTP status, what a caller should do, and a neutral English text
/// for developers. The one table that servers and clients share.
struct Problem
{
    const char *code;
    int status;
    base::ErrorKind kind;
    const char *message;
};

std::span<const Problem> problems();
/// The row of a code; the row "internal" when there is no such code.
const Problem &problem(const char *code);

/// Makes an Error that carries the code.
base::Error fail(const char *code, const QString &detail = {});

/// Reads an error answer of any of the clinic APIs (all documented shapes, HTML, nothing at all).
/// @param status HTTP status, 400 or more
base::Error errorFromAnswer(int status, const QByteArray &body, const QString &requestId);

/// Whether a 403 of a media store says "this link is over its time" rather than "you may not" (S3 XML body).
bool saysLinkExpired(const QByteArray &body);

} // namespace attune::protocol
