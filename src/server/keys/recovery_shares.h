// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/secret_bytes.h"

#include <QStringList>

namespace attune::server::keys {

/// What shares make when they are joined.
enum class ShareOf {
    KeyFile = 1,    ///< a key file as it was on one day: nothing that was sealed under a later version opens
    RecoveryKey = 2 ///< the key that opens what every later key file is sealed for (recovery_bundle.h)
};

/// Splits a secret into shares of which `needed` make it again and fewer say nothing about it (Shamir 1979, through
/// libgfshare). A share is a text of a few lines to be printed; it names itself, the set it belongs to and how many are
/// needed, and carries a checksum against typing errors.
/// InvalidInput unless 2 <= needed <= of <= 16.
base::Result<QStringList> splitIntoShares(const crypto::SecretBytes &secret, int needed, int of,
                                          ShareOf kind = ShareOf::RecoveryKey);

struct JoinedShares
{
    ShareOf kind = ShareOf::RecoveryKey;
    crypto::SecretBytes secret;
};
/// The secret again. InvalidInput in words: a share with a typing error, of another set, twice, or too few.
/// Corrupt when the shares do not make what they once were.
base::Result<JoinedShares> joinShares(const QStringList &shares);

} // namespace attune::server::keys
