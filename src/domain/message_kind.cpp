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
    {K::RetentionEnds, "retentionWarning", S::Information, tells, aRecording, QT_TRANSLATE_NOOP("MessageKind", "A recording's retention period ends in 30 days.")},
    {K::ConsentExpires, "consentExpires", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "A consent to recording expires in 30 days. It can be read and signed again.")},
    {K::BreakGlassOpened, "breakGlassOpened", S::Emergency, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "Emergency access to a client was opened. Another staff member has to review it.")},
    {K::BreakGlassEnded, "breakGlassEnded", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "Emergency access to a client was ended early. It still needs a review.")},
    {K::CopyTaken, "copyTaken", S::Information, tells, aRecording, QT_TRANSLATE_NOOP("MessageKind", "An administrator saved a copy of one of your recordings. Its access history says why.")},
    {K::LegalMatterWaits, "legalMatterWaits", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "A legal request to open a client's recordings needs a second approval.")},
    {K::LegalMatterApproved, "legalMatterAgreed", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "Your legal request was approved.")},
    {K::LegalMatterOpened, "legalMatterOpened", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "Your recordings were opened because a complaint, a court or the law requires it. Ask your clinic if you have questions.")},
    {K::DeletionWaits, "deletionWaits", S::Information, tells, aRecording, QT_TRANSLATE_NOOP("MessageKind", "A deletion needs a second approval.")},
    {K::DeletionRequested, "deletionWished", S::Information, tells, aRecording, QT_TRANSLATE_NOOP("MessageKind", "A client has asked for a recording to be deleted. The request needs a response.")},
    {K::DeletionRequestAnswered, "deletionWishAnswered", S::Information, tells, aRecording, QT_TRANSLATE_NOOP("MessageKind", "Your clinic has responded to your deletion request.")},
    {K::RecordingFailed, "recordingFailed", S::Information, tells, aRecording, QT_TRANSLATE_NOOP("MessageKind", "A recording failed to import. You can retry it.")},
    {K::RecordingReady, "recordingReady", S::Information, tells, aRecording, QT_TRANSLATE_NOOP("MessageKind", "A recording is ready to watch.")},
    {K::RecordingStopped, "recordingStopped", S::Information, tells, aRecording, QT_TRANSLATE_NOOP("MessageKind", "A recording was stopped because a consent ended.")},
    {K::PairingToConfirm, "clientTaken", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "A first session between a clinician and a client was scheduled. Please confirm it.")},
    {K::SessionToConfirm, "sessionToConfirm", S::Information, asks, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "A first session with you was scheduled. Please confirm it under Sessions.")},
    {K::SessionConfirmed, "sessionConfirmed", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "A first session you scheduled was confirmed.")},
    {K::ConsentWaits, "consentWaits", S::Information, asks, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "A consent was recorded on your behalf. Confirm or reject it in your consent record.")},
    {K::ConsentChanged, "consentChanged", S::Information, asks, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "A consent was changed. The consent record shows who changed it and how.")},
    {K::ConsentTookEffect, "consentTookEffect", S::Information, asks, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "A consent recorded on a client's behalf has taken effect.")},
    {K::ConsentAnswered, "consentAnswered", S::Information, asks, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "A client responded to a consent you recorded on their behalf.")},
    {K::ParticipantAdded, "participantAdded", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "The participants of a session were changed. Everyone who took part can watch its recordings (earlier ones after a day). If something is wrong, tell your clinic.")},
    {K::ParticipantRemoved, "participantRemoved", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "A participant was removed from a session.")},
    {K::DeviceGap, "deviceGap", S::Integrity, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "Reports from a computer are missing from the access log, or are inconsistent.")},
    {K::KeysNearEnd, "keysNearEnd", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "One of the clinic's keys expires soon and should be replaced.")},
    {K::WitnessRefused, "witnessRefused", S::Integrity, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "A log witness reported a mismatch.")},
    {K::PasswordChanged, "passwordChanged", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "Your password was changed. If this wasn't you, tell your clinic at once.")},
    {K::AccountCorrected, "accountCorrected", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "Your clinic corrected your account details. If something is wrong, tell them.")},
    {K::AccountMerged, "accountMerged", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "Your clinic changed which records belong to your account. If something is wrong, tell them at once.")},
    {K::AccountClosed, "accountClosed", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "Your clinic has closed your account.")},
    {K::PasswordGuessing, "guessing", S::Integrity, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "There were many failed sign-in attempts. The access log shows the account and where they came from.")},
    {K::QualityDrawn, "qualityDrawn", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "Recordings were drawn for quality review.")},
    {K::LogAlarm, "logAlarm", S::Integrity, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "The access log was changed, or could not be written. Please investigate.")},
    {K::ReportReady, "reportReady", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "A scheduled report is ready.")},
    {K::ReportLate, "reportLate", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "A scheduled report could not be created. Open Reports to see why.")},
    {K::ActivityReviewDue, "activityReviewDue", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "An activity review is due. Review what happened in the clinic and sign it.")},
    {K::FollowUpDue, "followUpDue", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "A follow-up from an activity review is overdue.")},
    {K::AlertRaised, "alertRaised", S::Integrity, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "An alert was raised from the access log. Open Alerts to see why.")},
    {K::AlertAssigned, "alertAssigned", S::Information, tells, anythingElse, QT_TRANSLATE_NOOP("MessageKind", "An alert was assigned to you. Open Alerts to see it.")},
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
