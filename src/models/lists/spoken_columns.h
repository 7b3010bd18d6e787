// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "models/table/row_model.h"

#include <QCoreApplication>

namespace attune::models {

/// One place where something was said.
struct SpokenPlace
{
    domain::Recording recording;
    domain::TranscriptLine line;
};

using SpokenModel = RowModel<SpokenPlace>;

/// The list of places where something was said.
class SpokenColumns
{
    Q_DECLARE_TR_FUNCTIONS(SpokenColumns)

public:
    /// For clients a session is with whom, for others of whom.
    static SpokenModel::Columns of(domain::Role reader);
    static QString keyOf(const SpokenPlace &place);
};

} // namespace attune::models
