// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"
#include "domain/recording.h"

#include <QByteArray>
#include <QList>

#include <span>

namespace attune::server::policy {

/// What somebody wants to do.
enum class Action {
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
    WithdrawConsent
};
constexpr int actionCount = 13;
/// The name on the wire and in the printed table, for example "play".
QString textOf(Action action);

/// How the person stands to the client whose recording, session or consent it is.
enum class Relation { None, Own, Treats, Office };
QString textOf(Relation relation);

enum class ConsentRule { Ignored, MustBeValid };
enum class ReasonRule { NotNeeded, Needed };

/// One row of the decision table: what it names is allowed, under its conditions. Everything without a row is refused.
struct Rule
{
    domain::Role role;
    Relation relation;
    Action action;
    quint32 states; ///< bits by RecordingStatus; anyState where no recording is concerned
    ConsentRule consent;
    ReasonRule reason;
};

constexpr quint32 anyState = 0xffffffff;
constexpr quint32 stateBit(domain::RecordingStatus status)
{
    return 1U << static_cast<unsigned>(status);
}

/// The whole policy. It is data: printed by `attunectl policy print`, and tests are generated from it.
std::span<const Rule> rules();

/// Everything a decision depends on.
struct Question
{
    domain::Role role = domain::Role::Unknown;
    Relation relation = Relation::None;
    Action action = Action::SeeDetails;
    domain::RecordingStatus state = domain::RecordingStatus::Available;
    domain::ConsentState consent = domain::ConsentState::Missing;
    bool reasonGiven = false;
};

/// `code` is "allowed" or the problem code of the refusal. Invisible things answer "not_found".
struct Decision
{
    bool allowed = false;
    const char *code = "not_found";
};

/// Decides from the table alone; no side effects, any thread. Deny by default.
Decision decide(const Question &question);

/// The table as a Markdown document, one line a rule.
QByteArray printedTable();

} // namespace attune::server::policy
