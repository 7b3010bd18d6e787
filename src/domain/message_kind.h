// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/vocabulary.h"

#include <QString>

#include <optional>
#include <span>

namespace attune::domain {

/// What people are notified of by itself: in the program, and by e-mail (src/server/messages/OUTBOX.md says who and
/// when). The names on the wire are in the table (message_kind.cpp) and never change (VOCABULARIES.md).
enum class MessageKind {
    RetentionEnds,
    ConsentExpires,
    BreakGlassOpened,
    BreakGlassEnded,
    CopyTaken,
    LegalMatterWaits,
    LegalMatterApproved,
    LegalMatterOpened,
    DeletionWaits,
    DeletionRequested,
    DeletionRequestAnswered,
    RecordingFailed,
    RecordingReady,
    RecordingStopped,
    PairingToConfirm,
    SessionToConfirm,
    SessionConfirmed,
    ConsentWaits,
    ConsentChanged,
    ConsentTookEffect,
    ConsentAnswered,
    ParticipantAdded,
    ParticipantRemoved,
    DeviceGap,
    KeysNearEnd,
    WitnessRefused,
    PasswordChanged,
    AccountCorrected,
    AccountMerged,
    AccountClosed,
    PasswordGuessing,
    QualityDrawn,
    LogAlarm,
    ReportReady,
    ReportLate,
    ActivityReviewDue,
    FollowUpDue,
    AlertRaised,
    AlertAssigned,
    LogCheckpoint
};

/// How much it matters that a message is read.
enum class MessageSeverity {
    Emergency,
    Integrity, ///< of the access log, or of sign-ins
    Information
};
/// "emergency", "integrity", "information"
QString textOf(MessageSeverity severity);
using MessageSeverityName = Named<MessageSeverity>;

/// One row of the table.
struct MessageKindRow
{
    MessageKind kind;
    const char *name; ///< on the wire, in the database and in resources/mail
    MessageSeverity severity;
    bool asks;             ///< it waits for the person's own word: unread, no other message displaces it
    bool isAboutRecording; ///< what it is about begins with the id of a recording, which the program can show
    const char *words;     ///< in English; the key of its translations in the context "MessageKind"
};

/// The whole table, in the order of the enum.
std::span<const MessageKindRow> messageKinds();
const MessageKindRow &rowOf(MessageKind kind);

/// The name on the wire, for example "consentExpires".
QString textOf(MessageKind kind);
/// nullopt for a name this version does not know.
std::optional<MessageKind> messageKindFromText(QStringView name);

/// A message is of a MessageKind, or of one of another version: there is a message then, and no more can be said.
using MessageKindName = Named<MessageKind>;

} // namespace attune::domain
