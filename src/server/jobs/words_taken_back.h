// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/clinic/clinic.h"

#include <stop_token>

namespace attune::server {

// What a program wrote down of people who do not agree to it any more (transcripts/TRANSCRIBING.md, "Whose words").

/// Takes it out of every list, and ends what is being made of them: logged first. Waits for the database and the log
/// alone. Called every second. @return how many versions and jobs
int takeWordsBack(Clinic &clinic, store::Connection &connection);

/// Makes of each version that was taken back one without those people's words, and destroys it; also what was cut off
/// in between. May wait for storage and keys.
void removeWordsTakenBack(Clinic &clinic, store::Connection &connection, const std::stop_token &stop);

} // namespace attune::server
