// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/clinic/clinic.h"

namespace attune::server {

/// Consents that staff recorded in a client's name and to which nobody objected in time take effect: logged first, and
/// the client and who recorded it are told. Called every second. @return how many
int letConsentsTakeEffect(Clinic &clinic, store::Connection &connection);

} // namespace attune::server
