// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/recording_terms.h"

namespace attune::server::store {

/// Recordings in the order of somebody's names, which are sealed in the database.
struct NameOrder
{
    QString column; ///< whose: "r.client_id" or "r.clinician_id"
    bool ascending = true;
    std::optional<std::pair<QString, qint64>> after; ///< folded name and number of the recording before the first
    bool isFew = false;                              ///< the terms are met by ten thousand at most
};

/// The numbers of the recordings that meet the terms, by folded name and then by number. Few are read and sorted; of
/// many, people are gone through in the order of their names, and those with a page's recordings are asked for. With
/// `skip` each person's are counted first, which costs what counting all costs.
QList<qint64> numbersByName(Connection &connection, const Where &where, const domain::UserId &asking,
                            const NameOrder &order, qint64 skip, qint64 limit);

} // namespace attune::server::store
