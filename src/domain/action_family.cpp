// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/action_family.h"

#include <array>

namespace attune::domain {

namespace {

using A = LogAction;

/// From an action to another one in the order of the enum, both included: what is added between them belongs to it.
struct Stretch
{
    const char *family;
    LogAction first;
    LogAction last;
};

constexpr std::array table = {
    Stretch{"view", A::Opened, A::KeyUsed},
    Stretch{"view", A::ListRecordings, A::ViewRecording},
    Stretch{"view", A::MediaView, A::MediaView},
    Stretch{"download", A::DownloadLinkIssued, A::DownloadFailed},
    Stretch{"download", A::DownloadRecording, A::DownloadRecording},
    Stretch{"download", A::MediaDownload, A::MediaDownload},
    Stretch{"export", A::TranscriptExported, A::TranscriptExported},
    Stretch{"export", A::NotesExported, A::NotesExported},
    Stretch{"export", A::ConsentCopied, A::ConsentCopied},
    Stretch{"export", A::AccessLogExported, A::AccessLogExported},
    Stretch{"export", A::ReceiptGiven, A::ReceiptGiven},
    Stretch{"export", A::ReportSaved, A::ReportSaved},
    Stretch{"transcript", A::TranscriptRead, A::TurnsRead},
    Stretch{"note", A::NotesRead, A::CodesChanged},
    Stretch{"recording", A::RecordingStartRequested, A::ArchiveRestored},
    Stretch{"recording", A::MediaUpload, A::MediaUpload},
    Stretch{"legal", A::LegalHoldPlaced, A::LegalHoldLifted},
    Stretch{"legal", A::LegalMatterRequested, A::LegalMattersRead},
    Stretch{"quality-review", A::QualityReviewDrawn, A::QualityReviewDropped},
    Stretch{"quality-review", A::QualityQuotaSet, A::QualityReviewsRead},
    Stretch{"deletion", A::DeletionScheduled, A::DeletionDone},
    Stretch{"deletion", A::MediaDelete, A::MediaDelete},
    Stretch{"consent", A::ConsentShown, A::ConsentCopied},
    Stretch{"session", A::SessionPlanned, A::SessionsListed},
    Stretch{"break-glass", A::BreakGlassOpened, A::BreakGlassReviewed},
    Stretch{"refusal", A::AccessDenied, A::RequestRepeated},
    Stretch{"refusal", A::AuthorizationFailure, A::AuthorizationFailure},
    Stretch{"sign-in", A::SignIn, A::GuessingNoticed},
    Stretch{"account", A::InvitationMade, A::OfficeMade},
    Stretch{"log", A::AccessLogRead, A::LogEntriesRemoved},
    Stretch{"report", A::ReportsRead, A::ReportMade},
    Stretch{"disclosure", A::DisclosuresRead, A::DisclosureCorrected},
    Stretch{"activity-review", A::ActivityReviewsRead, A::FollowUpCompleted},
    Stretch{"alert", A::AlertRaised, A::ClockJumped},
    Stretch{"clinic", A::StatusRead, A::ClinicMoved},
};

constexpr bool areInOrder()
{
    for (const Stretch &stretch : table) {
        if (stretch.last < stretch.first)
            return false;
    }
    return true;
}
static_assert(areInOrder());

} // namespace

QList<LogAction> actionsMeantBy(QStringView value)
{
    if (const auto one = logActionFromText(value))
        return {*one};
    QList<LogAction> actions;
    for (const Stretch &stretch : table) {
        if (value.compare(QLatin1String(stretch.family), Qt::CaseInsensitive) != 0)
            continue;
        for (int action = static_cast<int>(stretch.first); action <= static_cast<int>(stretch.last); ++action)
            actions << static_cast<LogAction>(action);
    }
    return actions;
}

} // namespace attune::domain
