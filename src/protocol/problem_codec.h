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

/// What every one of them says.
struct ProblemFacts
{
    QString code;
    QString message;
    QString requestId;
};
/// As the telehealth and the media family have it, and what belongs to none.
void describe(Members &members, ProblemFacts &facts);

/// Of the telehealth and the media family.
struct ProblemAnswer
{
    ProblemFacts facts;
    ProblemHints hints;
};
void describe(Members &members, ProblemAnswer &problem);

/// Of the appointments family.
struct AppointmentsProblem
{
    ProblemFacts facts;
    ProblemHints hints;
};
void describe(Members &members, AppointmentsProblem &problem);

} // namespace attune::protocol
