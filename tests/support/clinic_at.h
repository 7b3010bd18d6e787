// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/clinic/clinic.h"

namespace attune::test {

/// A clinic that runs, by another clock. @param clock, running outlive it
inline server::Clinic clinicAt(const base::Clock &clock, server::Clinic &running)
{
    return {clock,
            running.database,
            running.log,
            running.secondFactors,
            running.signIns,
            running.passwordRules,
            running.keys,
            running.media,
            running.capture,
            running.consentTexts,
            running.retentionPolicies,
            running.refusals,
            running.rules,
            running.name,
            running.mail,
            running.twilio,
            running.witnesses,
            running.recovery,
            running.stop};
}

} // namespace attune::test
