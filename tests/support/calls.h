// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/json.h"

namespace attune::test {

/// Long enough wherever the clinic asks for one.
inline const QString reason = QStringLiteral("a reason that is long enough");

/// What came of a call: "allowed", or the code of its problem.
template <typename T>
QString codeOf(const base::Result<T> &answer)
{
    return answer ? QStringLiteral("allowed") : answer.error().code;
}

/// A consent to everything that has to be acknowledged, signed to the text that was shown.
/// @param shown "text" of the answer of paths::consentText
inline protocol::Json consentBody(const protocol::Json &shown, const QString &clientId, const protocol::Json &purposes,
                                  const char *signature)
{
    return {{"clientId", protocol::json(clientId)},
            {"consentGiven", true},
            {"patientRightsAcknowledged", true},
            {"emergencyProtocolsUnderstood", true},
            {"privacyRisksAcknowledged", true},
            {"technologyRequirementsUnderstood", true},
            {"purposes", purposes},
            {"clientSignature", signature},
            {"textVersion", shown.value("version", protocol::Json())},
            {"textHash", shown.value("hash", protocol::Json())},
            {"textLanguage", shown.value("language", protocol::Json())}};
}

} // namespace attune::test
