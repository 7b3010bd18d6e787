// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QDate>
#include <QString>

namespace attune::domain {

/// What somebody looks for in what was said. What is empty does not restrict. `words` may have filters in it as well
/// (src/spoken_search/QUERIES.md); then both count.
struct SpokenQuery
{
    QString words;        ///< 3 to 100 characters
    QString speaker = {}; ///< CLINICIAN, CLIENT, SPEAKER_n, or the beginning of a name
    UserId client = {};
    QDate firstDay = {}; ///< of the session, in the clinic's time zone
    QDate lastDay = {};  ///< including
    friend bool operator==(const SpokenQuery &, const SpokenQuery &) = default;
};

} // namespace attune::domain
