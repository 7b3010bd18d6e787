// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/ids.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace attune::domain {

/// A time-limited address of one recording's media. A credential: never logged, kept, or given to a media library.
struct MediaLink
{
    QUrl url;
    base::Instant expiresAt;
    std::optional<qint64> sizeBytes;
    QString format;
    QString sha256;   ///< of the whole plain media, empty when the server does not say
    QString fileName; ///< neutral name the server proposes for a copy; empty for playback
};

enum class LinkUse { Play, RenewPlay, Download };

} // namespace attune::domain
