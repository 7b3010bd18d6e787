// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "server/store/database.h"

namespace attune::server::identity {

/// Whether two accounts are one human being, as far as a second person is asked for: the same account; the same mailbox
/// (upper and lower case, what looks alike, and what follows a "+" before the "@" make no other one); or the same name
/// with birth dates that do not differ. Where nobody knows a birth date the name alone decides: of two people of one
/// name somebody else has to be the second one, or the operator enters their birth dates. To take one person for two is
/// what must not happen. False when there is no such account: nobody acts under it. @throws store::StoreError
bool isSamePerson(store::Connection &connection, const domain::UserId &one, const domain::UserId &other);

} // namespace attune::server::identity
