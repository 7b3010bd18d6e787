// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>

namespace attune::models {

/// The clinic's decision table as people read it: the server sends it with the names that its code, its log and its
/// tests have (`src/server/policy/POLICY.md`).
class PolicyWords
{
    Q_DECLARE_TR_FUNCTIONS(PolicyWords)

public:
    /// The table and its notes in this language. What is not known stays as it was sent: nothing is left out.
    /// @param table Markdown  @param unknown gets every cell and paragraph that stayed
    static QString page(const QString &table, QStringList *unknown = nullptr);
};

} // namespace attune::models
