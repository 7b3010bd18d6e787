// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/recordings.h"

#include <QHash>

namespace attune::server {

/// When things happened to a recording, and by which law it is kept.
struct RecordingFacts
{
    std::optional<base::Instant> storedAt;  ///< its media was here; none while there is none
    std::optional<base::Instant> openedAt;  ///< a link to it was given out last
    std::optional<base::Instant> consentAt; ///< the client's consent that was on file when it began
    std::optional<base::Instant> deletedAt; ///< its certificate was made
    QString jurisdiction;                   ///< of the client
};

/// Of many at once, by the id. What is about openings (openedAt) may only be told to somebody who may see who has seen
/// the recording. Any thread.  @throws StoreError
QHash<QString, RecordingFacts> factsOf(store::Connection &connection, const QList<store::RecordingRow> &rows);

} // namespace attune::server
