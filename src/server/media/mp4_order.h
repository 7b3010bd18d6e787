// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace attune::server::media {

/// Bytes of a file.
struct ByteRange
{
    qint64 offset = 0;
    qint64 size = 0;
};

/// An mp4 laid out anew: what is read in this order, behind whatever stands before the index, is the same film with its
/// media in the order of time.
struct OrderedMp4
{
    QByteArray index;       ///< the box `moov`, with the new places in it, and the head of a box `mdat`
    QList<ByteRange> media; ///< of the file as it is
};

/// For a file that can only be read from its beginning to its end: whether its tracks lie so far apart that who reads
/// it would have to keep more than a few seconds of one while it waits for the other, and how it is read instead.
/// Source: ISO/IEC 14496-12, "Sample Table Box" and the boxes in it.
/// nullopt: it is in order, or its tables are nothing to go by: whoever reads it will judge that.
/// @param index the whole box `moov`  @param fileSize of the file  @param before bytes that stand before the index
std::optional<OrderedMp4> inOrderOfTime(const QByteArray &index, qint64 fileSize, qint64 before);

} // namespace attune::server::media
