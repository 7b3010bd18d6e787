// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "domain/ids.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>
#include <utility>

namespace attune::domain {

/// What opens a sealed container: its header (SEALED_CONTAINER.md) and its data key. Held in memory only.
struct MediaSeal
{
    QByteArray header;
    QByteArray key;
};

/// A time-limited address of one recording's media. A credential: never logged, kept, or given to a media library.
struct MediaLink
{
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< to be sent along with every request for the address
    std::chrono::seconds lifetime{300};               ///< from when it came
    std::optional<qint64> sizeBytes;
    QString format;
    QString sha256;                ///< of the whole plain media, empty when the server does not say
    std::optional<MediaSeal> seal; ///< the address gives a container, and this opens it; not repeated on renewal
    QString fileName;              ///< neutral name the server proposes for a copy; empty for playback
};

/// The clinic's word that something open must be closed.
struct ViewingEnd
{
    RecordingId recording;
    ViewingId viewing;
    base::Error why;
};

enum class LinkUse { Play, RenewPlay, Download };

} // namespace attune::domain
