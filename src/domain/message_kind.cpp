// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/message_kind.h"

#include <QCoreApplication>

#include <array>

namespace attune::domain {

namespace {

using K = MessageKind;
using S = MessageSeverity;
constexpr bool asks = true;
constexpr bool tells = false;
constexpr bool aRecording = true;
constexpr bool anythingElse = false;

/// One line a row, whatever its length: it is read like a table.
// clang-format off
constexpr auto table = std::to_array<MessageKindRow>({
    {K::RetentionEnds, "retentionWarning", S::Information, tells, aRecording, QT_TRANSLATE_NOOP("MessageKind", "In 30 days the time ends for which a recording must be kept.")},
    {K::ConsentExpires, "consentExpires", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "A consent to recording ends in 30 days. It can be read and signed again.")},
    {K::BreakGlassOpened, "breakGlassOpened", S::Emergency, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "Emergency access to a client was opened. Somebody else has to review it.")},
    {K::BreakGlassEnded, "breakGlassEnded", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "Emergency access to a client was ended before its time. It still waits for a review.")},
    {K::CopyTaken, "copyTaken", S::Information, tells, aRecording, QT_TRANSLATE_NOOP("MessageKind", "An administrator saved a copy of a recording of yours. Its access history says why.")},
    {K::LegalMatterWaits, "legalMatterWaits", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "A legal request to open a client's recordings waits for a second person.")},
    {K::LegalMatterApproved, "legalMatterAgreed", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "Your legal request was approved.")},
    {K::LegalMatterOpened, "legalMatterOpened", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "Your recordings were opened because a complaint, a court or the law requires it. Ask your clinic if you have questions.")},
    {K::DeletionWaits, "deletionWaits", S::Information, tells, aRecording, QT_TRANSLATE_NOOP("MessageKind", "A deletion was asked for that needs a second person.")},
    {K::DeletionRequested, "deletionWished", S::Information, tells, aRecording, QT_TRANSLATE_NOOP("MessageKind", "A client wishes that a recording is deleted. Somebody has to answer.")},
    {K::DeletionRequestAnswered, "deletionWishAnswered", S::Information, tells, aRecording, QT_TRANSLATE_NOOP("MessageKind", "Your clinic has answered your wish that a recording is deleted.")},
    {K::RecordingFailed, "recordingFailed", S::Information, tells, aRecording, QT_TRANSLATE_NOOP("MessageKind", "A recording could not be brought in. It can be tried again.")},
    {K::RecordingReady, "recordingReady", S::Information, tells, aRecording, QT_TRANSLATE_NOOP("MessageKind", "A recording can be watched.")},
    {K::RecordingStopped, "recordingStopped", S::Information, tells, aRecording, QT_TRANSLATE_NOOP("MessageKind", "A recording was stopped because a consent ended.")},
    {K::PairingToConfirm, "clientTaken", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "A first session of a clinician with a client was planned. Is it right?")},
    {K::SessionToConfirm, "sessionToConfirm", S::Information, asks, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "A first session was planned with you. Is it right? Say so under Sessions.")},
    {K::SessionConfirmed, "sessionConfirmed", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "A first session you planned was confirmed.")},
    {K::ConsentWaits, "consentWaits", S::Information, asks, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "A consent was recorded in your name. Confirm or refuse it in your consent record.")},
    {K::ConsentChanged, "consentChanged", S::Information, asks, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "Somebody changed a consent. The consent record says who and how.")},
    {K::ConsentTookEffect, "consentTookEffect", S::Information, asks, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "A consent recorded in a client's name takes effect now.")},
    {K::ConsentAnswered, "consentAnswered", S::Information, asks, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "A client answered a consent you recorded in their name.")},
    {K::ParticipantAdded, "participantAdded", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "It was noted who else took part in a session. Everybody who took part can watch its recordings, earlier ones after a day. If that is wrong, tell your clinic.")},
    {K::ParticipantRemoved, "participantRemoved", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "A note of who took part in a session was taken back.")},
    {K::DeviceGap, "deviceGap", S::Integrity, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "Reports of a computer are missing in the access log, or do not fit together.")},
    {K::KeysNearEnd, "keysNearEnd", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "A key of the clinic nears its end and should be replaced.")},
    {K::WitnessRefused, "witnessRefused", S::Integrity, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "A witness of the access log saw something else before.")},
    {K::PasswordChanged, "passwordChanged", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "Your password was changed. If that was not you, tell your clinic at once.")},
    {K::AccountCorrected, "accountCorrected", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "Your clinic corrected something in your account. If it is not right, tell them.")},
    {K::AccountMerged, "accountMerged", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "Your clinic changed which records belong to your account. If it is not right, tell them at once.")},
    {K::AccountClosed, "accountClosed", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "Your clinic has closed your account.")},
    {K::PasswordGuessing, "guessing", S::Integrity, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "Somebody tries many passwords or codes. The access log says for whom and from where.")},
    {K::LogAlarm, "logAlarm", S::Integrity, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "Something in the access log was changed, or stood in its way. Please have it looked into.")},
    {K::LogCheckpoint, "logCheckpoint", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "This week's checkpoint of the access log.")},
});
// clang-format on

static_assert(isComplete(table, K::LogCheckpoint, &MessageKindRow::kind), "a row for each kind, in order");
static_assert(isFilled(table, &MessageKindRow::name) && isFilled(table, &MessageKindRow::words));

} // namespace

std::span<const MessageKindRow> messageKinds()
{
    return table;
}

const MessageKindRow &rowOf(MessageKind kind)
{
    return table.at(static_cast<std::size_t>(kind));
}

QString textOf(MessageKind kind)
{
    return QString::fromLatin1(rowOf(kind).name);
}

std::optional<MessageKind> messageKindFromText(QStringView name)
{
    return wordNamed(table, &MessageKindRow::kind, name);
}

QString textOf(MessageSeverity severity)
{
    switch (severity) {
    case MessageSeverity::Emergency:
        return QStringLiteral("emergency");
    case MessageSeverity::Integrity:
        return QStringLiteral("integrity");
    case MessageSeverity::Information:
        break;
    }
    return QStringLiteral("information");
}

} // namespace attune::domain
