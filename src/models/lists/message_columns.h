// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "models/table/row_model.h"

#include <QCoreApplication>

namespace attune::models {

using MessageModel = RowModel<domain::Message>;

/// The list of messages.
class MessageColumns
{
    Q_DECLARE_TR_FUNCTIONS(MessageColumns)

public:
    /// Clients are told of nobody but themselves: they have no column for whom it is about.
    static MessageModel::Columns of(domain::Role reader);
    /// The column of the sentence, which may be long.
    static constexpr int sentence = 2;
};

} // namespace attune::models
