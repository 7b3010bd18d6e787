// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/audit/access_log.h"

namespace attune::server::audit {

/// Keeps what anybody can cause without signing in from filling the log (ACCESS_LOG.md, "Bundles"). Of refusals alike
/// (action, code, account, network) the first ones of a window are entries like any other; the rest is counted in the
/// database, in the transaction that would have written it, and becomes one entry when the window closes. The writer's
/// own; inside its transactions only. @throws store::StoreError
class LogBundles
{
public:
    static constexpr std::chrono::minutes window{10};
    static constexpr int fullOnes = 10;        ///< of a bundle and window
    static constexpr int fullOnesAMinute = 30; ///< of all bundles together
    static constexpr int mostOpen = 200;       ///< beyond that account and network are left out and bundles become few

    /// Whether an entry is of the kind that is bundled: a refusal of a request that came without a sign-in.
    static bool isBundled(const Entry &entry);
    /// True when the entry was counted instead of being written.
    bool takes(store::Connection &connection, const Entry &entry, base::Instant now);
    /// Takes away the bundles whose window is over, or all of them. @return their entries, to be written in this
    /// transaction
    QList<Entry> close(store::Connection &connection, base::Instant now, bool all);
    /// Whether there may be open ones. True at first: a program that was killed leaves them.
    bool mayBeOpen() const { return m_mayBeOpen; }

private:
    bool hasRoom(store::Connection &connection, base::Instant now);

    bool m_mayBeOpen = true;
};

} // namespace attune::server::audit
