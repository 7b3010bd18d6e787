// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace attune::base {

/// What the caller should do about a failure. The words a person reads are made from kind and code
/// (models/words/words.h, Words::problem()).
enum class ErrorKind {
    SignInNeeded,  ///< the session is over: ask for the password
    CodeNeeded,    ///< the password is not enough: ask for a code
    ProofNeeded,   ///< ask for the password or a code once more, then repeat
    NotPermitted,  ///< ask somebody with more rights
    NotFound,      ///< it does not exist, or does not exist for this person
    InvalidInput,  ///< correct the input
    Conflict,      ///< the state has changed: look again
    ConsentNeeded, ///< no valid consent covers this
    ReasonNeeded,  ///< say why first, then repeat
    TooLarge,      ///< the input is larger than allowed
    TooMany,       ///< wait, then retry
    Unavailable,   ///< not reachable or busy: retry later
    Untrusted,     ///< the other side could not prove who it is: final
    Unsupported,   ///< this server cannot do it: final
    Corrupt,       ///< data is damaged or was tampered with: final
    LinkExpired,   ///< a media link has expired: ask for a new one
    Cancelled,     ///< nobody wants the answer any more
    Internal       ///< our fault
};

/// A failure. `detail` is English, technical, free of personal data and meant for the log.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString detail;
    QString code;      ///< of the answer (domain/problem.h), or a ClientFault of our own; empty when there is none
    QString requestId; ///< lets support find the server's log line, empty when there is none

    friend bool operator==(const Error &, const Error &) = default;
};

/// A stable English name of the kind, for logs and tests.
QString nameOf(ErrorKind kind);

} // namespace attune::base
