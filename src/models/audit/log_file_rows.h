// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_log_port.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QStringList>
#include <QTimeZone>

namespace attune::models {

/// Entries as they come for pages, a line of JSON each, and as they are printed.
class LogFileRows
{
    Q_DECLARE_TR_FUNCTIONS(LogFileRows)

public:
    /// Corrupt for a line that is no entry.
    static base::Result<domain::AccessRow> read(const QByteArray &line);
    static QStringList heads(const QTimeZone &zone);
    /// What of the width each column has.
    static QList<double> shares();
    static QStringList cells(const domain::AccessRow &row, const QTimeZone &zone);
};

} // namespace attune::models
