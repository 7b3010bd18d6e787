// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace attune::stream {

/// Where the index of an mp4 file lies, read from the headers of its first boxes (ISO/IEC 14496-12, 4.2), so that it
/// can be asked for in one piece before the demuxer has found it box by box.
struct IndexHint
{
    qint64 offset = 0;
    qint64 size = 0;          ///< 0 when only the place is known: it lies behind the media, up to the end of the file
    double lengthSeconds = 0; ///< of the movie, when an index in front says it in its first box; else 0
};

/// @param head the first bytes of the file, a few dozen are enough
/// nullopt when it is no mp4, or more bytes are needed to tell.
std::optional<IndexHint> indexHint(const QByteArray &head);

} // namespace attune::stream
