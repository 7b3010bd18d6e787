// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table/may_stay.h"
#include "models/table/row_model.h"

namespace attune::ui {

class MessageBar;

/// Says that something could not be read, with "Try Again". GUI thread.
/// @param stays what was read before still stands there: that is said, too
void sayNotRead(MessageBar &bar, const base::Error &error, bool stays);

/// A list could not be read. Its rows stay as long as they answer the same question and may be seen; what becomes of
/// them is said. GUI thread.
/// @param isSameQuestion the rows that are shown are those that were asked for
/// @return whether they stayed
template <typename Row>
bool listNotRead(MessageBar &bar, models::RowModel<Row> &rows, const base::Error &error, bool isSameQuestion = true)
{
    if (!isSameQuestion || !models::mayStayAfter(error))
        rows.setRows({});
    const bool stays = rows.rowCount() > 0;
    sayNotRead(bar, error, stays && !rows.isVeiled());
    return stays;
}

} // namespace attune::ui
