// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secret_bytes.h"

#include <QString>

namespace attune::server::store {

/// What somebody's thing is called here when the id that their program chose for it is another person's already
/// (CHOSEN_IDS.md): the same each time, no other person's, and nobody's to guess, so nobody can take it either. A UUID
/// of version 8. Any thread.
/// @param linkKey the secret that all servers of a clinic share
/// @param kind what it is: "device", "note"
QString ownName(const crypto::SecretBytes &linkKey, const QString &kind, const QString &person, const QString &chosen);

} // namespace attune::server::store
