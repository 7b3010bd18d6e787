// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/audit/log_line.h"
#include "server/store/scope.h"

namespace attune::server::audit {

/// Who reads the log, and what of an entry is theirs to see today (policy/WHO_READS_WHAT.md). Every way on which a
/// person reads entries asks here: searches, exports, receipts, lists of one recording. The log itself stays whole.
struct LogReader
{
    enum class Reach {
        OwnTrail, ///< what they did themselves
        Office,   ///< what people of their office did, and what was done with what belongs to it
        All       ///< everything: who manages the only office there is
    };
    Reach reach = Reach::OwnTrail;
    store::Scope scope; ///< what the reader may see today

    /// Which entries are listed at all; `l` is the log.
    store::SqlTerm reachTerm() const;
    /// Whether it may be said whom and what an entry concerns. Never for something that was refused as if it did not
    /// exist, in one's own trail: what is there and what is not must look alike.
    store::SqlTerm subjectTerm() const;
    /// Whether it may be said who did it: not when it was a client whom the reader may not see. Staff answer for what
    /// they do and are named to whoever may see the entry.
    store::SqlTerm actorTerm() const;
};

/// Takes out of an entry what the reader may not see. What is left of it proves nothing any more.
void blankSubject(Entry &entry);
void blankActor(LoggedEntry &logged);

/// How a refusal is written down that answers like something that does not exist.
inline const QString refusedAsAbsent = QStringLiteral(":not_found");

} // namespace attune::server::audit
