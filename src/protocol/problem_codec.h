// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/codec.h"

/// What an operation answers that cannot be done. A client reads it with errorFromAnswer() (problem.h), as it reads the
/// answers of other products.
namespace attune::protocol {

/// What callers of the clinic APIs look for besides the code.
struct ProblemHints
{
    bool consentRequired = false;
    bool reasonRequired = false;
    QString field; ///< of the body, that the problem is about; empty where it is about none
};
void describe(Members &members, ProblemHints &hints);

/// Of the telehealth and the media family, and of what belongs to none.
struct ProblemAnswer
{
    QString code;
    QString message;
    QString requestId;
    ProblemHints hints;
};
void describe(Members &members, ProblemAnswer &problem);

/// Of the appointments family.
struct AppointmentsProblem
{
    ProblemAnswer problem;
};
void describe(Members &members, AppointmentsProblem &answer);

} // namespace attune::protocol
