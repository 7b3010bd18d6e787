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
        return tr("%n sound tracks are heard together.", nullptr, note.count);
    case MediaChange::AudioTracksLeftOut:
        return tr("%n sound track(s) could not be read and were left out.", nullptr, note.count);
    case MediaChange::VideoTracksLeftOut:
        return tr("%n further picture(s) were left out.", nullptr, note.count);
    case MediaChange::VideoUnreadable:
        return tr("%n picture(s) could not be read and were left out.", nullptr, note.count);
    case MediaChange::ExtrasLeftOut:
        return tr("%n part(s) that are neither sound nor film were left out, such as covers, texts or places.", nullptr,
                  note.count);
    case MediaChange::VideoConverted:
        return tr("The picture was converted.");
    case MediaChange::AudioConverted:
        return tr("The sound was converted.");
    case MediaChange::VideoTurned:
        return tr("The picture was turned as it is meant to be seen.");
    case MediaChange::StartMoved:
        return tr("The file began at %1 by its own clock; here it begins at 0.")
            .arg(Words::clock(std::chrono::seconds(note.count)));
    case MediaChange::PausesClosed:
        return tr("%n pause(s) of more than a minute, in which nothing was recorded, are not here.", nullptr,
                  note.count);
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
