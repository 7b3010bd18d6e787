// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/recordings.h"

namespace attune::server::store {

/// The WHERE clause of a question about recordings `r`, and its values, built side by side.
struct Where
{
    QStringList terms;
    QList<QVariant> values;
    bool needsViewing = false; ///< a term asks for what the person has seen: viewing_state `v`

    void add(const QString &term, const QList<QVariant> &with = {})
    {
        terms << term;
        values.append(with);
    }
    /// "column IN (?, ?)"; empty for an empty list.
    void addIn(const QString &column, const QStringList &ids);
    QString text() const
    {
        return terms.isEmpty() ? QString() : QStringLiteral(" WHERE ") + terms.join(QStringLiteral(" AND "));
    }
};

/// What comes before the WHERE of a question that only looks for recordings, with the values it binds.
std::pair<QString, QList<QVariant>> fromRecordings(const Where &where, const domain::UserId &asking);

/// What the terms are for. Those of many people's recordings are met so often that a page is found at once by reading
/// along its order; to be counted, they are looked up.
enum class TermsFor { Page, Count };

/// What of the recordings belongs on a list: whose they may be, and what was asked for; not where a page begins.
Where termsOf(Connection &connection, const Scope &scope, const domain::RecordingQuery &query, TermsFor what);

} // namespace attune::server::store
