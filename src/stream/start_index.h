// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <functional>
#include <optional>
#include <vector>

namespace attune::stream {

/// Bytes of a file: [from, to).
struct Extent
{
    qint64 from = 0;
    qint64 to = 0;
    bool operator==(const Extent &) const = default;
};

/// What stands in for the long index of an mp4 until all of it is here: an index of the first seconds alone, in the
/// same place, so that every byte of media keeps its own. README.md of this folder says when it is used.
struct StartIndex
{
    qint64 from = 0;    ///< of the index it stands in for, in the file
    qint64 to = 0;      ///< behind it
    QByteArray bytes;   ///< shorter than that; zeros follow, which are the content of a free box
    double seconds = 0; ///< how far every track is described
};

/// One look at the part of an index that is here.
struct StartLook
{
    std::vector<Extent> wanted;      ///< what has to come first; inside the index
    std::optional<StartIndex> index; ///< when nothing more is needed
    /// It will never do: fragments, several tracks of a kind, edits we do not follow, tables not understood.
    bool hopeless = false;
};

/// Bytes that are here from an offset on, without a hole: at most so many, none when the first is not here.
using PeekBytes = std::function<QByteArray(qint64 offset, qint64 most)>;

/// Looks for the first seconds of an index (ISO/IEC 14496-12, 8.2 to 8.7): each of its tables describes them in its
/// first kilobytes, and where the next table begins follows from the lengths. Keeps nothing: the same bytes give the
/// same answer. Any thread.
/// @param index where the box "moov" lies, header included
StartLook lookForStart(const Extent &index, const PeekBytes &peek);

} // namespace attune::stream
