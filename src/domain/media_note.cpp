// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/media_note.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace attune::domain {

namespace {

constexpr std::array changes = {
    MediaChange::AudioTracksMixed, MediaChange::AudioTracksLeftOut, MediaChange::VideoTracksLeftOut,
    MediaChange::VideoUnreadable,  MediaChange::ExtrasLeftOut,      MediaChange::VideoConverted,
    MediaChange::AudioConverted,   MediaChange::VideoTurned,        MediaChange::StartMoved,
    MediaChange::PausesClosed,     MediaChange::PartsJoined,        MediaChange::TracksEmpty,
    MediaChange::TracksLeftOut};

constexpr std::array words = {"soundsMixed",   "soundsLeftOut",    "picturesLeftOut", "pictureUnreadable",
                              "extrasLeftOut", "pictureConverted", "soundConverted",  "pictureTurned",
                              "startMoved",    "pausesClosed",     "partsJoined",     "tracksEmpty",
                              "tracksLeftOut"};
static_assert(changes.size() == words.size());
constexpr int largestCount = 1'000'000;

} // namespace

QString textOf(MediaChange change)
{
    const auto found = std::find(changes.begin(), changes.end(), change);
    return QString::fromLatin1(words.at(static_cast<std::size_t>(found - changes.begin())));
}

std::optional<MediaChange> mediaChangeFromText(const QString &text)
{
    const auto found =
        std::find_if(words.begin(), words.end(), [&text](const char *word) { return text == QLatin1String(word); });
    if (found == words.end())
        return std::nullopt;
    return changes.at(static_cast<std::size_t>(found - words.begin()));
}

std::span<const MediaChange> mediaChanges()
{
    return changes;
}

QString textOf(const QList<MediaNote> &notes)
{
    QStringList words;
    for (const MediaNote &note : notes)
        words << textOf(note.change) + QLatin1Char(':') + QString::number(note.count);
    return words.join(QLatin1Char(' '));
}

QList<MediaNote> mediaNotesFrom(const QString &text)
{
    QList<MediaNote> notes;
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const auto change = mediaChangeFromText(word.section(QLatin1Char(':'), 0, 0));
        if (change)
            notes.append({*change, std::clamp(word.section(QLatin1Char(':'), 1, 1).toInt(), 1, largestCount)});
    }
    return notes;
}

} // namespace attune::domain
