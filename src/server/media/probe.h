// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "server/media/media_program.h"

#include <QList>
#include <QSize>
#include <QString>

#include <chrono>
#include <optional>

namespace attune::server::media {

/// One stream of a file, as its head describes it.
struct Stream
{
    enum class Kind { Video, Audio, Cover, Other };

    int index = 0; ///< in the file
    Kind kind = Kind::Other;
    QString codec; ///< as FFmpeg calls it; "unknown" when nobody knows
    QString pixelFormat;
    QString fieldOrder;
    QString language;
    QSize size;
    double pixelShape = 1; ///< width of a pixel by its height
    double quarterTurns = 0;
    bool isMirrored = false;
    bool isDefault = false;
};

/// What a file holds.
struct Probed
{
    std::chrono::seconds length{0}; ///< 0 when the file does not say
    bool hasVideo = false;
    bool hasAudio = false;
    bool hasAttachments = false; ///< files inside the file
    QList<Stream> streams;

    QList<Stream> ofKind(Stream::Kind kind) const;
};

/// Runs ffprobe over media, confined. It ends when it meets a coding whose decoder is not on the white list: then it is
/// asked again with that decoder, to say what there is; what it is for is never decoded to be kept. The errors are those
/// of runConfined().
base::Result<ChildOutcome> askProbe(MediaInput &media, MediaRun run);

/// Asked of ffprobe, confined. InvalidInput with code wrong_content when it is no media that can be read or holds
/// neither video nor audio, or with code too_demanding; Unavailable when that cannot be found out now.
base::Result<Probed> probe(MediaInput &media);
base::Result<Probed> probe(MemoryFile &media, const QString &container);

} // namespace attune::server::media
