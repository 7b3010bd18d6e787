// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

namespace attune::domain {

using UserId = base::Id<struct UserTag>;
using SessionId = base::Id<struct SessionTag>; ///< a therapy session (appointment)
using SignInId = base::Id<struct SignInTag>;   ///< one place where somebody is signed in
using RecordingId = base::Id<struct RecordingTag>;
using ConsentId = base::Id<struct ConsentTag>;
using EventId = base::Id<struct EventTag>;
using ViewingId = base::Id<struct ViewingTag>; ///< one opening of one recording, from open to close
using NoteId = base::Id<struct NoteTag>;
using DeviceId = base::Id<struct DeviceTag>;

} // namespace attune::domain
