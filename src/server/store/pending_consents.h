// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/consents.h"

namespace attune::server::store {

// Consents that staff recorded in a client's name and that would open more than before: CONSENTS.md.

/// How long a client has to object before such a consent takes effect by itself.
constexpr std::chrono::hours objectionTime{24};

/// Whether the last word of the client, or of who acts for them, was a no: a withdrawal, a declined consent, a refused
/// one. Then no word of staff ever opens anything.
bool lastSaidNo(Connection &connection, const domain::UserId &client);

/// Appends a given consent that waits; one that waited before is replaced. It takes effect after objectionTime, or,
/// when the client's last word was a no, only when it is confirmed. Durable when it returns.
domain::ConsentRecord addWaitingConsent(Connection &connection, const domain::ConsentDecision &decision,
                                        const domain::UserId &recordedBy, base::Instant now,
                                        std::optional<base::Instant> expiresAt, const Evidence &evidence);
/// The one that waits; nullopt when none does.
std::optional<domain::ConsentRecord> waitingConsentOf(Connection &connection, const domain::UserId &client);

/// The client, or who acts for them, makes a waiting one their own: their own record follows and is in force. nullopt
/// when it does not wait any more.
std::optional<domain::ConsentRecord> confirmConsent(Connection &connection, const domain::ConsentRecord &waiting,
                                                    const domain::UserId &by, base::Instant now,
                                                    const Evidence &evidence);
/// They say no. Where nothing was decided before, their no is a record of its own. nullopt when it does not wait any
/// more.
/// @return the record that says no: theirs, else the refused one
std::optional<domain::ConsentRecord> refuseConsent(Connection &connection, const domain::ConsentRecord &waiting,
                                                   const domain::UserId &by, base::Instant now,
                                                   const Evidence &evidence);

/// Ids of those whose time has come.
QStringList dueConsents(Connection &connection, base::Instant now);
/// One of them is in force from now on. False when something came first.
bool letTakeEffect(Connection &connection, const domain::ConsentRecord &waiting, base::Instant now);

/// Another decision came: what waits is over. Inside the caller's transaction.
void replaceWaiting(Connection &connection, const domain::UserId &client, base::Instant now);

} // namespace attune::server::store
