// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/vocabulary.h"

#include <QString>

#include <optional>
#include <span>

namespace attune::domain {

/// What somebody wants to do, or may. The server's policy decides about it (src/server/policy/POLICY.md); an answer
/// about a recording says which of them are open to whoever asked. The names on the wire are in the table
/// (permission.cpp) and never change (VOCABULARIES.md).
enum class Permission {
    SeeDetails,
    Play,
    ReadTranscript,
    Download,
    Delete,
    SeeAccessLog,
    KeepPosition,
    SeeSession,
    StartRecording,
    StopRecording,
    ReadConsent,
    SignConsent,
    WithdrawConsent,
    Classify,           ///< say how sensitive a recording is
    Upload,             ///< add media to a session
    ApproveDeletion,    ///< be the second person who wants it erased
    OpenBreakGlass,     ///< open everything of one client in an emergency
    ReviewBreakGlass,   ///< review another person's break-glass access
    ReadNotes,          ///< what others wrote about a recording and share, besides one's own
    WriteNotes,         ///< make, change and remove one's own notes
    CorrectTranscript,  ///< say what was really said, and who the speakers are
    HideTranscript,     ///< keep a line of the transcript from everybody else
    AddTranscript,      ///< add a transcript from a file, choose between versions, remove one
    RequestDeletion,    ///< request that it be erased; somebody else decides
    PlanSession,        ///< put a session into the calendar, or take it out
    SeeStatus,          ///< the clinic's status: backups, keys, reviews
    ConfirmSession,     ///< say that a session a clinician planned alone is right
    AddParticipant,     ///< say who else took part; their consent is asked for, too
    RemoveParticipant,  ///< say that somebody did not
    OpenRoom,           ///< go where a session meets
    FetchBack,          ///< ask for media that is archived
    RetryRecording,     ///< try once more to bring a recording in
    SetOfficeCodes,     ///< name the codes of everybody in the office who has none
    SetClinicCodes,     ///< the same for every office
    EndBreakGlass,      ///< shut again what one opened in an emergency
    RequestLegalMatter, ///< ask that a client's recordings are opened for a complaint, a court or a legal duty
    ApproveLegalMatter, ///< be the second person who wants that
    EndLegalMatter,     ///< shut it again
    ReadReports,        ///< make, save and schedule reports about the access log
    RecordDisclosure,   ///< enter what was given to somebody outside, not by this program
    ReviewActivity,     ///< go through what people did in a period, and sign that
    SeeQualityReviews,  ///< which recordings were drawn for quality review, and what became of it
    SetQualityQuota,    ///< say how many are drawn
    ReviewQuality,      ///< say that one was reviewed
    SkipQualityReview,  ///< say why one is not
    SeeAlerts,          ///< what stood out in the access log, and by which rules
    HandleAlerts,       ///< acknowledge, assign, close and reopen alerts
    SetAlertRules,      ///< change, try, switch on and off the rules of alerts
    Restore             ///< take a deletion back that waits; decided as Delete
};

struct PermissionRow
{
    Permission permission;
    const char *name;
};

/// The whole table, in the order of the enum.
std::span<const PermissionRow> permissions();

/// The name on the wire and in the printed policy, for example "play".
QString textOf(Permission permission);
/// nullopt for a name this version does not know.
std::optional<Permission> permissionFromText(QStringView name);

} // namespace attune::domain
