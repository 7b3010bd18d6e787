// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/log_check.h"

#include <QCoreApplication>

namespace attune::models {

/// What is said of checks of the access log: exactly what was checked and what was not, never a mere "all right". GUI
/// thread.
class LogCheckWords
{
    Q_DECLARE_TR_FUNCTIONS(LogCheckWords)

public:
    /// The newest check there was, in one sentence or two.
    static QString last(const domain::LogCheckState &state, base::Instant now);
    /// "today", "yesterday", "12 days ago".
    static QString age(base::Instant at, base::Instant now);
    static QString progress(qint64 reached, qint64 entries);
    /// Everything that one check found.
    static QString found(const journal::LogCheck::Found &found, const QList<journal::LogCheck::Outside> &outside);

private:
    static QString covered(const journal::LogCheck::Found &found);
    static QString wrong(const journal::LogCheck::Found &found);
    static QString own(const journal::LogCheck::Found &found);
    static QString theirs(const journal::LogCheck::Outside &outside);
};

} // namespace attune::models
