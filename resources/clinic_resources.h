// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace attune {

/// Makes ":/consent" and ":/sample-clinic" reachable. Call once, before the first use; static libraries need it said.
void initialiseClinicResources();

} // namespace attune
