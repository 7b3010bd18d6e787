// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/alerts/mark_digest.h"

#include "server/audit/access_marks.h"

namespace attune::server::alerts {

void MarkDigest::take(store::Connection &connection, const audit::LoggedEntry &logged)
{
    m_facts.look(connection, logged.receivedAt);
    const Marks marks = marksOf(logged, m_facts);
    for (int i = 0; marks != 0 && i <= static_cast<int>(domain::AccessMark::LargeExport); ++i) {
        if (const auto mark = static_cast<domain::AccessMark>(i); marks & markBit(mark))
            audit::keepMark(connection, logged.sequence, mark);
    }
}

void MarkDigest::drop(store::Connection &connection, const QList<audit::LoggedEntry> &gone)
{
    m_facts.forgetFirstUses(connection, gone);
}

} // namespace attune::server::alerts
