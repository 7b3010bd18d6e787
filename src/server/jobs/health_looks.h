// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/clinic/clinic.h"
#include "server/jobs/health.h"

namespace attune::server {

/// How a clinic's database, access log, keys and storage are looked at: each as a request would use it, with nothing of
/// anybody's. They write one setting, and one object that is erased at once. @param clinic outlives them
std::vector<Health::Look> looksAt(Clinic &clinic);

} // namespace attune::server
