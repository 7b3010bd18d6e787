// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recording.h"
#include "protocol/appointment_codec.h"
#include "server/routes/route.h"

namespace attune::server::routes {

// What the appointments API is asked with: states, days to filter by, pages.

/// The states of one or more words of that API (protocol/appointment_codec.h), separated by commas. invalid_field for
/// any other.
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
protocol::PageFrame frameOf(const Call &call, const PageRequest &page, qint64 total);

} // namespace attune::server::routes
