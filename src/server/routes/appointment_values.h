// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recording.h"
#include "server/routes/route.h"

namespace attune::server::routes {

// The formats of the appointments API: times, lengths, sizes, states, and days to filter by.

/// "2025-01-19T10:00:00Z"; null for nothing.
protocol::Json plainTime(const std::optional<base::Instant> &at);
/// "60m 0s": whole minutes, however many, and the seconds that are left. Null for nothing.
protocol::Json lengthText(const std::optional<std::chrono::seconds> &length);
/// "50.00 MB", of 1,048,576 bytes each. Null for nothing.
protocol::Json sizeText(const std::optional<qint64> &bytes);

/// "started", "completed", "failed"; and "archived" and "deleted", which that API does not know: a recording whose
/// media cannot be asked for is not "completed".
QString appointmentWord(domain::RecordingStatus status);
/// The same for people: "Completed".
QString appointmentDisplay(domain::RecordingStatus status);
/// The states of one or more such words, separated by commas. invalid_field for any other.
base::Result<QList<domain::RecordingStatus>> statusesFrom(const QString &words);

/// Days or instants that bound a list.
struct Bounds
{
    std::optional<base::Instant> from; ///< inclusive
    std::optional<base::Instant> to;   ///< exclusive
};
/// From two parameters of the query: instants, or days of UTC, of which the last one is included. invalid_field in
/// words for anything else.
base::Result<Bounds> boundsOf(const Call &call, const char *from, const char *to);

/// Which page of a list is asked for: "page" from 1, "page_size" 1 to 100.
struct PageRequest
{
    int page = 1;
    int size = 20;
};
base::Result<PageRequest> pageOf(const Call &call);
/// The frame around a page of rows. The addresses of the pages before and after keep what else was asked for.
protocol::Json envelope(const Call &call, const PageRequest &page, qint64 total, protocol::Json rows);

} // namespace attune::server::routes
