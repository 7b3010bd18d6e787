// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/alerts/seen_entry.h"
#include "server/store/people.h"

#include <QSet>

#include <vector>

namespace attune::server::alerts {

/// A query to the access log, asked of entries one by one as they come: it finds what the page of the log finds with
/// the same query (audit/LogQuery). Names are looked up when it is made; who makes it looks whether names changed since
/// (Directory::revision). Its days do not count. Not changed after it was made.
class RuleFilter
{
public:
    /// @param query parsed, without fault
    RuleFilter(const domain::AccessQuery &query, const store::Directory &people);

    bool finds(const SeenEntry &entry) const;

private:
    struct Term
    {
        domain::AccessField field = domain::AccessField::Text;
        bool excluded = false;
        QSet<QString> values;
        Marks marks = 0;
        QStringList beginnings; ///< of ids, for free words
    };
    static Term termOf(const domain::AccessTerm &asked, const store::Directory &people);
    static bool holds(const Term &term, const SeenEntry &entry);
    std::vector<Term> m_terms;
};

} // namespace attune::server::alerts
