// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace attune::server::media {

/// What is said to ffmpeg so that the mp4 it writes opens fast: the index in front, and video and audio in turns of
/// half a second. By default they take turns frame by frame, and the index of an hour is 3.1 MB because it lists
/// each turn; with these turns it is 1.3 MB. The streams themselves are copied bit by bit.
///
/// Measured (60 min, 640x360, 500 kbit/s, 8 Mbit/s and 50 ms): moving after 2.1 s instead of 3.8, seeks as before.
/// Fragments with an index of them have 45 KB of it and move after 0.6 s, but each far seek takes 0.62 s instead of
/// 0.25, because libavformat visits four places of the file for one. Matroska with its cues in front opens and seeks as
/// fast as can be; browsers and Qt's own player cannot seek in it, and people want to keep an mp4.
inline QStringList fastOpeningMp4()
{
    return {QStringLiteral("-movflags"), QStringLiteral("+faststart"), QStringLiteral("-chunk_duration"),
            QStringLiteral("500000"),    QStringLiteral("-f"),         QStringLiteral("mp4")};
}

/// The same for Matroska ("matroska" or "webm"): the index in front.
inline QStringList fastOpeningMatroska(const char *muxer)
{
    return {QStringLiteral("-cues_to_front"), QStringLiteral("1"), QStringLiteral("-f"), QString::fromLatin1(muxer)};
}

/// What is never taken along: titles, names and places of a file, of its streams, chapters and programs, and what a
/// program would write about itself.
inline QStringList withoutTitles()
{
    return {QStringLiteral("-map_metadata"),
            QStringLiteral("-1"),
            QStringLiteral("-map_metadata:s"),
            QStringLiteral("-1"),
            QStringLiteral("-map_metadata:c"),
            QStringLiteral("-1"),
            QStringLiteral("-map_metadata:p"),
            QStringLiteral("-1"),
            QStringLiteral("-map_chapters"),
            QStringLiteral("-1"),
            QStringLiteral("-dn"),
            QStringLiteral("-sn")};
}

} // namespace attune::server::media
