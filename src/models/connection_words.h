// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection_report.h"

#include <QCoreApplication>

namespace attune::models {

/// What a try to reach the clinic found, step by step, in the person's language.
class ConnectionWords
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionWords)

public:
    /// One line a step, the last one says what to do when something is wrong.
    static QString story(const domain::ConnectionReport &report);
    static bool isGood(const domain::ConnectionReport &report);
};

} // namespace attune::models
