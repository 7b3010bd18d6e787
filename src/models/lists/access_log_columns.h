// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_event.h"
#include "models/table/row_model.h"

#include <QCoreApplication>

namespace attune::models {

using AccessLogModel = RowModel<domain::AccessLogEntry>;

/// The list of entries of the access log.
class AccessLogColumns
{
    Q_DECLARE_TR_FUNCTIONS(AccessLogColumns)

public:
    static AccessLogModel::Columns all();
};

} // namespace attune::models
