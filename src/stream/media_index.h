// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stream/kept_indexes.h"
#include "stream/range_cache.h"
#include "stream/start_index.h"

#include <memory>

namespace attune::stream {

/// Where the index of this recording is kept between two openings of it. Nothing is kept without `indexes`.
struct IndexMemory
{
    std::shared_ptr<KeptIndexes> indexes;
    QString recordingId;
};

/// What is known of the index of an mp4 while it is fetched: where it lies, whether it is here, and whether it was kept
/// from the last time. One thread.
class MediaIndex
{
public:
    MediaIndex(std::shared_ptr<RangeCache> cache, IndexMemory memory);

    /// How the media may begin.
    enum class Start {
        NotYet, ///< the head is not here, or it was said before
        Plain,  ///< with the whole index, or without one
        Quick   ///< the index is long: its first seconds may do
    };
    /// Once the head is here, the place of the index is known.
    Start look();
    /// Whether look() has said how the media begins.
    bool isPlaced() const { return m_isPlaced; }
    /// The index itself; empty until its place is known.
    const Extent &extent() const { return m_extent; }
    /// The index and the first of the media: will surely be read.
    const Extent &surely() const { return m_surely; }
    /// How much of the media behind the index are its first frames.
    qint64 firstMedia() const { return m_firstMedia; }
    /// Bytes a second, from size and length; 0 when it is not known.
    double guessedPace() const { return m_guessedPace; }
    bool isHere() const;

    /// Whether there is one from the last time, until the server has said what the media is.
    bool hasKept() const { return m_kept != nullptr; }
    /// The server has said so: what was kept is used, or forgotten.
    void useKept(const QByteArray &etag);
    /// Keeps it, once, when all of it is here.
    void keep(const QByteArray &etag);

private:
    const std::shared_ptr<RangeCache> m_cache;
    const IndexMemory m_memory;
    std::shared_ptr<const KeptIndex> m_kept;
    bool m_isPlaced = false;
    bool m_isKeptWhenHere = false;
    Extent m_extent;
    Extent m_surely;
    qint64 m_firstMedia;
    double m_guessedPace = 0;
};

} // namespace attune::stream
