// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words/media_words.h"

#include "models/words/words.h"

#include <QStringList>

#include <chrono>

namespace attune::models {

using domain::MediaChange;

QString MediaWords::sentence(const domain::MediaNote &note)
{
    switch (note.change) {
    case MediaChange::AudioTracksMixed:
        return tr("%n audio tracks were mixed.", nullptr, note.count);
    case MediaChange::AudioTracksLeftOut:
        return tr("%n audio track(s) could not be read and were left out.", nullptr, note.count);
    case MediaChange::VideoTracksLeftOut:
        return tr("%n additional video track(s) were left out.", nullptr, note.count);
    case MediaChange::VideoUnreadable:
        return tr("%n video track(s) could not be read and were left out.", nullptr, note.count);
    case MediaChange::ExtrasLeftOut:
        return tr("%n track(s) that are neither audio nor video were left out, such as cover art or location data.",
                  nullptr, note.count);
    case MediaChange::VideoConverted:
        return tr("The video was converted.");
    case MediaChange::AudioConverted:
        return tr("The audio was converted.");
    case MediaChange::VideoTurned:
        return tr("The video was rotated upright.");
    case MediaChange::StartMoved:
        return tr("The file began at %1 by its own clock; here it begins at 0.")
            .arg(Words::clock(std::chrono::seconds(note.count)));
    case MediaChange::PausesClosed:
        return tr("%n gap(s) of over a minute without recording were removed.", nullptr, note.count);
    case MediaChange::PartsJoined:
        return tr("It was joined from parts at %n place(s).", nullptr, note.count);
    case MediaChange::TracksEmpty:
        return tr("%n camera(s) or microphone(s) sent nothing.", nullptr, note.count);
    case MediaChange::TracksLeftOut:
        return tr("%n camera(s) or microphone(s) could not be read and are missing.", nullptr, note.count);
    }
    return {};
}

QString MediaWords::sentences(const QList<domain::MediaNote> &notes)
{
    QStringList all;
    for (const domain::MediaNote &note : notes)
        all << sentence(note);
    return all.join(QLatin1Char(' '));
}

} // namespace attune::models
