// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_log_port.h"
#include "models/audit/access_log_query_state.h"

#include <QCoreApplication>
#include <QString>

namespace attune::models {

/// What is said of questions to the access log and of its entries. GUI thread.
class AuditWords
{
    Q_DECLARE_TR_FUNCTIONS(AuditWords)

public:
    static QString field(domain::AccessField field);
    /// A value of a term as people say it; as it was typed where there is no word for it.
    static QString value(domain::AccessField field, const QString &value);
    /// "Person: ruth or daniel", "Not role: Client".
    static QString term(const domain::AccessTerm &term);
    /// A typed query as people say it: "Action: Downloads; Not role: Client". As it was typed where it cannot be read.
    static QString query(const QString &typed);
    static QString period(domain::AccessDays::Period period);
    /// "Last 30 days", "1 Oct 2026 to 31 Oct 2026", "All days".
    static QString days(const domain::AccessDays &days);
    /// Between which instants that is, in the zone and exactly.
    static QString bounds(const domain::InstantBounds &bounds, const QTimeZone &zone);
    /// What is wrong with a typed query, and where.
    static QString fault(const domain::AccessQueryFault &fault);

    /// That a filter leaves out what administrators did.
    static QString leftOut(qint64 entries);
    static QString mark(domain::AccessMark mark);
    static QString marks(const QList<domain::AccessMark> &marks);
    static QString outcome(const domain::LogOutcomeName &outcome);
    /// The log's word for what content was asked for.
    static QString purpose(const QString &word);
    /// The log's word for in what role somebody acted.
    static QString role(const domain::AccessRow &row);
    static QString proof(const domain::AccessDetail &detail);
    static QString zoneChoice(ZoneChoice choice);
    static QString order(domain::AccessOrder order);
    /// Of a view of every clinic by its id, else what somebody called it.
    static QString view(const domain::SavedView &view);

private:
    static QString family(const QString &name);
    static QString fieldNames();
};

} // namespace attune::models
