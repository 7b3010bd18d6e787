// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>
#include <span>

namespace attune::domain {

/// What was done to a file so that it can be watched here, or what of it was left out. The words are in the program.
enum class MediaChange {
    AudioTracksMixed,   ///< several audio tracks are heard together; count: how many
    AudioTracksLeftOut, ///< audio tracks that nobody can decode; count
    VideoTracksLeftOut, ///< further video tracks; count
    VideoUnreadable,    ///< video tracks that nobody can decode; count
    ExtrasLeftOut,      ///< texts, covers, positions, attached files; count
    VideoConverted,
    AudioConverted,
    VideoTurned,   ///< mirrored or turned frames were set upright
    StartMoved,    ///< it began late by its own clock; count: seconds
    PausesClosed,  ///< count
    PartsJoined,   ///< recordings that were joined follow each other; count of joints
    TracksEmpty,   ///< participants' tracks that held nothing; count
    TracksLeftOut, ///< participants' tracks that cannot be read; count
};

/// One of them, and how many or how much.
struct MediaNote
{
    MediaChange change = MediaChange::AudioTracksMixed;
    int count = 1;

    friend bool operator==(const MediaNote &, const MediaNote &) = default;
};

/// The word of the wire: "soundsMixed" …
QString textOf(MediaChange change);
std::optional<MediaChange> mediaChangeFromText(const QString &text);
std::span<const MediaChange> mediaChanges();

/// Notes as one line of text ("soundsMixed:2 startMoved:1500"), and back. What is no note is passed over.
QString textOf(const QList<MediaNote> &notes);
QList<MediaNote> mediaNotesFrom(const QString &text);

} // namespace attune::domain
