// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "models/table/row_model.h"
#include "models/words/care_words.h"

namespace attune::models {

using StatusModel = RowModel<StatusLine>;
using BreakGlassModel = RowModel<domain::BreakGlass>;
using LegalMatterModel = RowModel<domain::LegalMatter>;

/// The lists of those who answer for the clinic: how it is, break-glass accesses, legal requests.
class CareColumns
{
    Q_DECLARE_TR_FUNCTIONS(CareColumns)

public:
    static StatusModel::Columns ofStatus();
    /// @param clock alive as long as the list: what an access is depends on the time
    static BreakGlassModel::Columns ofBreakGlass(const base::Clock &clock);
    static LegalMatterModel::Columns ofLegalMatters();

private:
    static QString clientOrNobody(const QString &name);
};

} // namespace attune::models
