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
    /// One line per step; the last one says what to do when something failed.
    static QString story(const domain::ConnectionReport &report);
    static bool isGood(const domain::ConnectionReport &report);
    /// What is wrong with a certificate, or with the way out, and what to do: by the code of its error. Empty for
    /// anything else. @param report with what is known of the certificate; may be empty
    static QString fault(const QString &code, const domain::ConnectionReport &report = {});
    /// Whether this computer's clock is so wrong that it matters, where the server's is known.
    static bool isClockWrong(std::chrono::seconds skew);
    /// What this computer's clock says, by how much that is wrong, and what to do.
    static QString clock(std::chrono::seconds skew);
    /// Rows of a list could not be read, and are not shown. @param count at least 1
    static QString rowsLeftOut(int count);
};

} // namespace attune::models
