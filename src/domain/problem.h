// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/vocabulary.h"

#include <QString>

#include <optional>
#include <span>

namespace attune::domain {

/// The ways a call can fail that have a code on the wire. The codes are in the table (problem.cpp) and never change
/// (VOCABULARIES.md). An Error has the code as text (base/error.h): it may be one of another version.
enum class ProblemCode {
    BadRequest,
    InvalidField,
    WeakPassword,
    SessionRequired,
    ReasonTooShort,
    ConsentTextOutdated,
    ConsentIncomplete,
    ConsentRequired,
    ConsentRefused,
    ConsentExpired,
    NotAtThisTime,
    SwitchedOff,
    ConsentWithdrawn,
    PurposeNotConsented,
    ConsentChanged,
    ClientDecides,
    Restricted,
    SamePerson,
    InColdStorage,
    QuotaReached,
    WrongContent,
    TooDemanding,
    NotWhole,
    NothingRecorded,
    IdempotencyConflict,
    OutcomeUnknown,
    BadSignature,
    CsrfTokenWrong,
    ReasonRequired,
    InvalidCredentials,
    SignInRequired,
    TokenExpired,
    TokenReused,
    InvalidCode,
    InvalidInvitation,
    SecondFactorRequired,
    SecondFactorOn,
    WrongProof,
    StepUpRequired,
    NotPermitted,
    WrongPlace,
    TooManyPlaces,
    NotFound,
    DeviceNotYours,
    NotAvailable,
    LegalHold,
    AlreadyDeleting,
    NoDeletionRequest,
    NotDeleting,
    NoteConflict,
    AlreadyCorrected,
    TooManyNotes,
    TranscriptUnreadable,
    TranscriptElsewhere,
    TooManyTranscripts,
    TranscriptionOff,
    TranscriptionNotConsented,
    TranscriptionRunning,
    TranscriptionNotRunning,
    TranscriptChanged,
    TooManyWords,
    AlertAboutYou,
    AlertChanged,
    RuleWindow,
    RuleThreshold,
    MethodNotAllowed,
    AlreadyRecording,
    NotRecording,
    LinkExpired,
    BodyTooLarge,
    NotJson,
    RangeNotSatisfiable,
    TooManyAttempts,
    Unsupported,
    Unavailable,
    Busy,
    Unhealthy,
    LogUnavailable,
    KeysUnavailable,
    KeyMissing,
    KeyWrong,
    KeyDisabled,
    MediaCorrupt,
    Internal
};

/// One row of the table.
struct Problem
{
    ProblemCode code;
    const char *name;
    int status; ///< of HTTP
    base::ErrorKind kind;
    const char *message; ///< neutral English, for developers
};

/// The whole table, in the order of the enum.
std::span<const Problem> problems();
const Problem &rowOf(ProblemCode code);

/// The code on the wire, for example "not_found".
QString textOf(ProblemCode code);
/// nullopt for a code this version does not know.
std::optional<ProblemCode> problemCodeFromText(QStringView name);

/// Whether the code of an Error is this one.
inline bool operator==(const QString &name, ProblemCode code)
{
    return name == textOf(code);
}

} // namespace attune::domain
