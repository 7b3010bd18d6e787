// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_log_port.h"
#include "protocol/codec.h"

/// The access log as those who answer for it search it; resources/api describes the operations.
namespace attune::protocol {

/// An entry in the answers of searchAccessLog and getLogEntry. Everything of it that a FoundEntry has, and its marks.
void describe(Members &members, domain::AccessRow &row);
/// GET a page of what was found.
void describe(Members &members, domain::AccessRows &rows);
/// GET one entry whole.
void describe(Members &members, domain::AccessDetail &detail);

/// GET how many newer ones wait.
struct NewerEntries
{
    int waiting = 0;
};
void describe(Members &members, NewerEntries &newer);

/// A saved view, also as the body that keeps one.
void describe(Members &members, domain::SavedView &view);
struct SavedViews
{
    QList<domain::SavedView> views;
};
void describe(Members &members, SavedViews &views);
/// PUT: the view as it is kept.
struct SavedViewAnswer
{
    domain::SavedView view;
};
void describe(Members &members, SavedViewAnswer &answer);

/// What a check of the log found; also as the body that reports one.
void describe(Members &members, domain::LogCheckResult &result);
/// GET what is known of the log being whole.
void describe(Members &members, domain::LogCheckState &state);
void describe(Members &members, domain::LogOutsider &outsider);
/// GET a part of the log to be checked. Its lines go as base64, byte for byte what was hashed.
void describe(Members &members, domain::LogPart &part);

const Words<domain::AccessMark> &accessMarkWords();
const Words<domain::AccessOrder> &accessOrderWords();

} // namespace attune::protocol
