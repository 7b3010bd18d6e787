// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clinic_care.h"

#include <QCoreApplication>

namespace attune::models {

/// One line of what has to be kept an eye on.
struct StatusLine
{
    enum class Grade { Ok, ActionNeeded, Problem };
    QString what;
    QString state; ///< in words, with what to do where something is to be done
    Grade grade = Grade::Ok;
};

/// The state of a clinic and its break-glass access, in words. Stateless.
class CareWords
{
    Q_DECLARE_TR_FUNCTIONS(CareWords)

public:
    /// Every line, the worst first; always the same set of things, so that nothing looks fine by being left out.
    static QList<StatusLine> lines(const domain::ClinicStatus &status, base::Instant now);
    static QString grade(StatusLine::Grade grade);
    /// "Ended, awaiting review", "Justified (Priya …)".
    static QString state(const domain::BreakGlass &breakGlass, base::Instant now);

private:
    static QString daysAgo(base::Instant at, base::Instant now);
    static StatusLine backup(const domain::ClinicStatus &status, base::Instant now);
    static StatusLine backupTest(const domain::ClinicStatus &status, base::Instant now);
    static StatusLine log(const domain::ClinicStatus &status, base::Instant now);
    static StatusLine checkpoint(const domain::ClinicStatus &status, base::Instant now);
    static StatusLine reviews(const domain::ClinicStatus &status, base::Instant now);
    static StatusLine keys(const domain::ClinicStatus &status, base::Instant now);
    static StatusLine shares(const domain::ClinicStatus &status, base::Instant now);
    static QList<StatusLine> work(const domain::ClinicStatus &status);
};

} // namespace attune::models
