// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/permission.h"

#include <array>

namespace attune::domain {

namespace {

using P = Permission;

// clang-format off
constexpr auto table = std::to_array<PermissionRow>({
    {P::SeeDetails, "seeDetails"},
    {P::Play, "play"},
    {P::ReadTranscript, "readTranscript"},
    {P::Download, "download"},
    {P::Delete, "delete"},
    {P::SeeAccessLog, "seeAccessLog"},
    {P::KeepPosition, "keepPosition"},
    {P::SeeSession, "seeSession"},
    {P::StartRecording, "startRecording"},
    {P::StopRecording, "stopRecording"},
    {P::ReadConsent, "readConsent"},
    {P::SignConsent, "signConsent"},
    {P::WithdrawConsent, "withdrawConsent"},
    {P::Classify, "classify"},
    {P::Upload, "upload"},
    {P::ApproveDeletion, "approveDeletion"},
    {P::OpenBreakGlass, "openBreakGlass"},
    {P::ReviewBreakGlass, "reviewBreakGlass"},
    {P::ReadNotes, "readNotes"},
    {P::WriteNotes, "writeNotes"},
    {P::CorrectTranscript, "correctTranscript"},
    {P::HideTranscript, "hideTranscript"},
    {P::AddTranscript, "addTranscript"},
    {P::RequestDeletion, "askDeletion"},
    {P::PlanSession, "planSession"},
    {P::SeeStatus, "seeStatus"},
    {P::ConfirmSession, "confirmSession"},
    {P::AddParticipant, "addParticipant"},
    {P::RemoveParticipant, "removeParticipant"},
    {P::OpenRoom, "openRoom"},
    {P::FetchBack, "fetchBack"},
    {P::RetryRecording, "retryRecording"},
    {P::SetOfficeCodes, "setOfficeCodes"},
    {P::SetClinicCodes, "setClinicCodes"},
    {P::EndBreakGlass, "endBreakGlass"},
    {P::RequestLegalMatter, "askLegalMatter"},
    {P::ApproveLegalMatter, "agreeLegalMatter"},
    {P::EndLegalMatter, "endLegalMatter"},
    {P::ReadReports, "readReports"},
    {P::RecordDisclosure, "recordDisclosure"},
    {P::ReviewActivity, "reviewActivity"},
    {P::SeeQualityReviews, "seeQualityReviews"},
    {P::SetQualityQuota, "setQualityQuota"},
    {P::ReviewQuality, "reviewQuality"},
    {P::SkipQualityReview, "skipQualityReview"},
    {P::SeeAlerts, "seeAlerts"},
    {P::HandleAlerts, "handleAlerts"},
    {P::SetAlertRules, "setAlertRules"},
    {P::Restore, "restore"},
});
// clang-format on

static_assert(isComplete(table, P::Restore, &PermissionRow::permission), "a row for each permission, in order");
static_assert(isFilled(table, &PermissionRow::name));

} // namespace

std::span<const PermissionRow> permissions()
{
    return table;
}

QString textOf(Permission permission)
{
    return QString::fromLatin1(table.at(static_cast<std::size_t>(permission)).name);
}

std::optional<Permission> permissionFromText(QStringView name)
{
    return wordNamed(table, &PermissionRow::permission, name);
}

} // namespace attune::domain
