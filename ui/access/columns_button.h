// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/audit/access_rows_model.h"

#include <QPushButton>

namespace attune::ui {

/// Chooses the columns of the access log from a menu of all there are. GUI thread.
class ColumnsButton final : public QPushButton
{
    Q_OBJECT

public:
    /// @param model, state live longer
    ColumnsButton(models::AccessRowsModel &model, const models::AccessLogQueryState &state, QWidget *parent);

private:
    void fill();
    void choose(const QString &id, bool shown);

    models::AccessRowsModel &m_model;
    const models::AccessLogQueryState &m_state;
};

} // namespace attune::ui
