// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/consent.h"
#include "server/identity/accounts.h"
#include "server/routes/authorisation.h"

#include <optional>

namespace attune::server::routes {

// What reading a consent (consent_routes.cpp), deciding about it (consent_acts.cpp) and taking it back in another API
// (appointment_routes.cpp) have in common.

/// Decides about a client's consent. A clinician has to do with it once a session of the two counts
/// (store::tookPlace): having planned one opens nothing and answers nothing.
base::Result<identity::Account> clientFor(const Call &call, policy::Action action, const domain::UserId &client,
                                          bool reasonGiven);
/// The stricter text of the client's home and current jurisdictions. nullptr when there is none.
const domain::ConsentText *textFor(const Call &call, const identity::Account &client, const QString &language,
                                   const QString &location);
/// Younger than `age` in years; false when the birth date is unknown.
bool isUnder(const identity::Account &client, int age, base::Instant now);
/// Takes back what the person of an id agreed to, under each id that is theirs (identity/ACCOUNTS.md), with an entry
/// for each; what waits for the client's word is refused, unless staff asks. Whether the caller may was asked before.
/// @return the record of `client`, or of the first id that had something; nullopt when none had
base::Result<std::optional<domain::ConsentRecord>> takeBack(const Call &call, const domain::UserId &client,
                                                            const QString &reason);

} // namespace attune::server::routes
