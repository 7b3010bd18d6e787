// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clinic_care.h"

#include <QCoreApplication>

namespace attune::models {

/// Legal requests in words.
class LegalWords
{
    Q_DECLARE_TR_FUNCTIONS(LegalWords)

public:
    static QString path(domain::LegalMatter::Path path);
    /// "Waiting for approval", "Open until 3 May", "Ended".
    static QString state(const domain::LegalMatter &matter);
    /// The reason, who approved it, and whether the client is notified.
    static QString sentence(const domain::LegalMatter &matter);
};

} // namespace attune::models
