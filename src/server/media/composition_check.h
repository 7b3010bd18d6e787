// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/media/compose.h"

namespace attune::server::media {

/// Compares a film that was put together with its tracks (MEDIA.md, "Put together here"). @return its length.
/// InvalidInput with code not_whole, and what differs, when it is not what they are; the errors of probe().
/// @param cells the places of the videos, in their order @param words takes what was compared, for the operator
base::Result<std::chrono::seconds> compositionIsWhole(MemoryFile &film, const QString &container,
                                                      const QList<PlacedTrack> &tracks, const QList<QRect> &cells,
                                                      QString *words);

} // namespace attune::server::media
