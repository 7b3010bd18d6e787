// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/secret_bytes.h"

#include <QStringList>

namespace attune::server::keys {

/// Splits a key file into shares of which `needed` make it again and fewer say nothing about it (Shamir 1979, through
/// libgfshare). A share is a text of a few lines to be printed; it names itself, the set it belongs to and how many are
/// needed, and carries a checksum against typing errors.
/// InvalidInput unless 2 <= needed <= of <= 16.
base::Result<QStringList> splitIntoShares(const crypto::SecretBytes &secret, int needed, int of);

/// The secret again. InvalidInput in words: a share with a typing error, of another set, twice, or too few.
/// Corrupt when the shares do not make what they once were.
base::Result<crypto::SecretBytes> joinShares(const QStringList &shares);

} // namespace attune::server::keys
