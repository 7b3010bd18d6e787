// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/routes/route.h"

namespace attune::server::routes {

// What reading a consent (consent_routes.cpp) and deciding about it (consent_acts.cpp) have in common.

/// Decides about a client's consent. A clinician has to do with it once a session of the two counts
/// (store::tookPlace): having planned one opens nothing and answers nothing.
base::Result<identity::Account> clientFor(Call &call, policy::Action action, const domain::UserId &client,
                                          bool reasonGiven);
/// Of the client's own place and the place where they are now, the stricter text. nullptr when there is none.
const domain::ConsentText *textFor(const Call &call, const identity::Account &client, const QString &language,
                                   const QString &location);
/// Younger than `age` in years; somebody whose birth date nobody knows is not.
bool isUnder(const identity::Account &client, int age, base::Instant now);

} // namespace attune::server::routes
