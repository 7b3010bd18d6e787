// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/routes/authorisation.h"
#include "server/routes/route.h"

namespace attune::server::routes {

/// Whether deleting it now requires a second person.
bool needsSecond(const Call &call, const store::RecordingRow &row);
/// Deletes a recording, or schedules its deletion, by the clinic's rules; for every URL family. The body has "reason".
/// @param alsoAs a second entry, for a family that has a word of its own for it
Answer deleteRecording(const Call &call, const QString &id, std::optional<domain::LogAction> alsoAs = {});

} // namespace attune::server::routes
