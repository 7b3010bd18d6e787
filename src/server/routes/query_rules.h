// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <span>

namespace attune::server::routes {

/// What a parameter of a query may hold. Nothing (`?status=`) is as if it was not there.
enum class QueryValue {
    Text,    ///< anything
    Checked, ///< what its handler takes; the handler refuses the rest
    Id,      ///< one of our ids
    Flag,    ///< "true" or "false"
    Purpose, ///< what content was asked for, as the log says it
    Words    ///< one of `words`
};

/// One parameter that an operation knows. The whole table is held against the API description by a test.
struct QueryRule
{
    const char *operation;
    const char *name;
    QueryValue value = QueryValue::Checked;
    const char *words = ""; ///< separated by '|'
};

std::span<const QueryRule> queryRules();

/// invalid_field that names the parameter, never its value, when one that the operation knows holds what it cannot.
/// What nobody understands must not look as if it had been heeded.
base::Result<void> checkQuery(const char *operation, const QMap<QString, QString> &query);

/// The parameters that the operation does not know, for whoever called and for the server's own log: at most ten, and
/// "other" for all whose names are no plain words, for they may hold anything.
/// @param readsReason whether the operation takes a reason from its query (every write does, see reasonOf())
QStringList unknownParameters(const char *operation, const QMap<QString, QString> &query, bool readsReason);

} // namespace attune::server::routes
