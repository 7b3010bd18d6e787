// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/consent.h"
#include "domain/permission.h"
#include "domain/person.h"
#include "domain/problem.h"
#include "domain/recording.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <span>

namespace attune::server::policy {

/// What is decided about.
using Action = domain::Permission;
/// How many the table decides about: all but Restore, which is a Delete taken back.
constexpr int actionCount = static_cast<int>(Action::Restore);

/// How the person stands to the client whose recording, session or consent it is. Staff have relations within their own
/// office only. Somebody may have several; each is asked for itself.
enum class Relation {
    None,
    Own,         ///< is the client
    Guardian,    ///< acts for the client
    Treats,      ///< is the clinician; somebody besides them stands for a session of the two
    Supervises,  ///< supervises the clinician
    Office,      ///< manages the office
    Colleague,   ///< is another clinician of the office
    BreakGlass,  ///< has opened everything of the client in an emergency
    Planned,     ///< has planned a session with the client alone, and nobody else stands for any
    Participant, ///< took part in the session besides the client, or acts for somebody who did
    LegalMatter  ///< has a legal matter with the client that a second person agreed to
};
constexpr int relationCount = 11;
QString textOf(Relation relation);

/// Which of the questions of a consent a rule asks (ACCESS_AND_CONSENT.md).
enum class ConsentRule {
    NotAsked,      ///< nothing of what was recorded is opened
    RecordingNow,  ///< a consent of everybody who takes part, in force today
    Use,           ///< what everybody agreed to when it was made, less what was taken back; expiry does not count
    RightOfAccess, ///< whoever is in it, and who acts for them: neither expiry nor withdrawal counts
    LegalMatter    ///< a complaint, a court or a legal duty, with a second person's word
};
enum class ReasonRule { NotNeeded, Needed };

/// What a clinic may switch on in attuned.json.
enum class Switch { None, AdministratorsMayDownload };
/// For what a legal matter opens recordings.
enum class LegalPath { None, Complaint, CourtOrder, LegalDuty };
/// "complaint", "courtOrder", "legalDuty"
QString textOf(LegalPath path);
std::optional<LegalPath> legalPathFromText(const QString &text);

/// One row of the decision table: what it names is allowed, under its conditions. Everything without a row is refused.
struct Rule
{
    domain::Role role;
    Relation relation;
    Action action;
    quint32 states; ///< bits by RecordingStatus; anyState where no recording is concerned
    ConsentRule consent;
    ReasonRule reason;
    /// Bits by domain::Purpose, for RecordingNow and Use: one of these, and agreed to.
    quint32 purposes = 0;
    bool restrictedToo = true;  ///< whether it also covers restricted recordings
    Switch only = Switch::None; ///< only where the clinic has switched this on
};

constexpr quint32 anyState = 0xffffffff;
constexpr quint32 stateBit(domain::RecordingStatus status)
{
    return 1U << static_cast<unsigned>(status);
}

/// The whole policy. It is data: printed by `attunectl policy print`, and tests are generated from it.
std::span<const Rule> rules();

/// What the people in a recording let it be used for. Withdrawn: somebody took everything back. Valid: what is in
/// `purposes` (bits), which may be nothing that all of them agreed to. Declined, Missing: somebody never agreed.
struct Agreement
{
    domain::ConsentState state = domain::ConsentState::Missing;
    quint32 purposes = 0;
};

/// Everything a decision depends on.
struct Request
{
    domain::Role role = domain::Role::Unknown;
    Relation relation = Relation::None;
    Action action = Action::SeeDetails;
    domain::RecordingStatus state = domain::RecordingStatus::Available;
    domain::ConsentState consent = domain::ConsentState::Missing; ///< to be recorded now
    Agreement agreed;                                             ///< to use what was recorded
    bool reasonGiven = false;
    domain::Purpose purpose = domain::Purpose::Care; ///< what it is for
    domain::Sensitivity sensitivity = domain::Sensitivity::Standard;
    bool isSwitchedOn = false;        ///< what the rule's `only` names
    LegalPath path = LegalPath::None; ///< of the relation LegalMatter
};

/// What is not visible answers like what is not there.
struct Decision
{
    bool allowed = false;
    domain::ProblemCode refusal = domain::ProblemCode::NotFound; ///< of what is not allowed
    Relation relation = Relation::None; ///< by which it was decided
    /// For what, as the log has it: of what is allowed and opens content, else empty.
    QString purpose = {};
};

/// "allowed", or the code of the refusal.
QString textOf(const Decision &decision);

/// Whether entries of the log may have a word as what they are for (ACCESS_AND_CONSENT.md).
bool isPurposeInLog(const QString &word);

constexpr quint32 purposeBit(domain::Purpose purpose)
{
    return 1U << static_cast<unsigned>(purpose);
}
/// What somebody in a relation does it for, unless they say otherwise.
domain::Purpose usualPurpose(Relation relation);

/// The rule for a role, relation and action; nullptr when there is none.
const Rule *ruleFor(domain::Role role, Relation relation, Action action);

/// Decides from the table alone; no side effects, any thread. Deny by default.
Decision decide(const Request &request);

/// The table as a Markdown document, one line a rule.
QByteArray printedTable();

} // namespace attune::server::policy
