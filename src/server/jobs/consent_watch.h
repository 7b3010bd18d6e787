// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/clinic/clinic.h"

namespace attune::server {

/// Consents that staff recorded in a client's name and to which nobody objected in time take effect: logged first, and
/// the client and who recorded it are told. Called every two seconds. @return how many
int letConsentsTakeEffect(Clinic &clinic, store::Connection &connection);

/// Stops every recording under way for which there is no longer a consent of everybody who takes part: withdrawn,
/// declined, or past its date. Called every two seconds, so that is how long a withdrawal takes at most, besides the
/// provider's own time. The provider is told first; a recording whose provider cannot be reached, or that cannot be
/// logged, stays RECORDING and is tried again with the next call. @return how many were stopped
int stopRecordingsWithoutConsent(Clinic &clinic, store::Connection &connection);

} // namespace attune::server
