// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/seals.h"

namespace attune::server::store {

/// Columns that have only the index (Seals::index()) of something that is kept nowhere: what was typed, by whomever, to
/// be counted and compared. A new one goes into allKeyedHashes(), too.
namespace personal {
inline constexpr SealedColumn triedAccount{"failed_tries", "account", "id"};
inline constexpr SealedColumn triedBy{"failed_tries", "who", "id"};
inline constexpr SealedColumn triedPlace{"failed_tries", "place", "id"};
} // namespace personal

const QList<const SealedColumn *> &allKeyedHashes();

} // namespace attune::server::store
