// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_log_port.h"

#include <QCoreApplication>
#include <QString>
#include <QTimeZone>

#include <optional>
#include <span>

namespace attune::models {

/// Columns of the access log, by the order in which they stand.
enum class AccessColumn {
    When,
    Who,
    Role,
    What,
    Outcome,
    Client,
    Recording,
    Purpose,
    Reason,
    Noticed,
    Device,
    Address,
    Code,
    Program,
    Request,
    Server,
    Number
};

/// One column: a new one is a value above and a row in the table. What a cell says is filtered by where a field has it.
struct AccessColumnRow
{
    AccessColumn column;
    const char *id;    ///< in saved views; never changes
    const char *title; ///< QT_TR_NOOP in AccessColumns
    bool isUsual;      ///< shown until somebody chooses
    QString (*text)(const domain::AccessRow &row, const QTimeZone &zone);
    std::optional<domain::AccessField> field;
    QString (*value)(const domain::AccessRow &row); ///< for the field; nullptr without one
};

/// What the list of entries can show. GUI thread.
class AccessColumns
{
    Q_DECLARE_TR_FUNCTIONS(AccessColumns)

public:
    static std::span<const AccessColumnRow> all();
    static const AccessColumnRow &row(AccessColumn column);
    static QList<AccessColumn> usual();
    /// Those of the names that there are, in the order of the table; the usual ones for none at all. When is always
    /// among them.
    static QList<AccessColumn> fromIds(const QStringList &ids);
    static QStringList ids(const QList<AccessColumn> &columns);
    /// With the zone in that of time.
    static QString title(AccessColumn column, const QTimeZone &zone);
    /// Names and ids, and times with UTC: what is too long for a cell.
    static QString hint(AccessColumn column, const domain::AccessRow &row, const QTimeZone &zone);
};

} // namespace attune::models
