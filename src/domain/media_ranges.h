// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_event.h"

namespace attune::domain {

/// The smallest list that covers the same media time (merged()), in at most so many ranges: where there are more, the
/// shortest gaps between them are closed. Any thread; nothing here fails.
/// @param most at least 1
QList<MediaRange> mergedInto(QList<MediaRange> ranges, qsizetype most);

} // namespace attune::domain
