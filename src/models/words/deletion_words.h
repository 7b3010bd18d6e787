// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recording.h"

#include <QCoreApplication>

namespace attune::models {

/// What is said about deleting a recording, and about a client's request for it, in the person's language.
class DeletionWords
{
    Q_DECLARE_TR_FUNCTIONS(DeletionWords)

public:
    /// The state of a request, in a few words for a list.
    static QString request(domain::DeletionRequestState state);
    /// The whole of it: when, what was said, what was answered.
    static QString story(const domain::DeletionRequest &request);
    /// The consequences of deleting now: whether and until when it can be undone, and who has to approve.
    static QString outlook(const domain::Recording &recording, base::Instant now);
    /// What came of asking for it, or of agreeing to it. @param plan as it was before
    static QString done(const domain::DeletionPlan &plan);
    /// That a deletion waits for a second person; empty when none does.
    static QString waiting(const domain::DeletionPlan &plan);
};

} // namespace attune::models
