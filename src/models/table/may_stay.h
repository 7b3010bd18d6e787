// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace attune::models {

/// Whether what was read before may stay on the screen although it could not be read again: not where the clinic said
/// no to whoever asks.
inline bool mayStayAfter(const base::Error &error)
{
    return error.kind != base::ErrorKind::NotPermitted && error.kind != base::ErrorKind::NotFound &&
           error.kind != base::ErrorKind::ConsentNeeded;
}

} // namespace attune::models
