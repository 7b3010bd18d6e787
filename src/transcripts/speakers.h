// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript_file.h"

namespace attune::transcripts {

/// Whom the clinic knows in a recording, to recognize them by what a file calls them.
struct KnownPeople
{
    QString clinician; ///< full name
    QString client;
};

/// Who speaks in lines as a file has them, who say most first.
QList<domain::FoundSpeaker> speakersIn(const domain::Transcript &lines, const KnownPeople &people);

/// Makes speakers of the file's labels: CLINICIAN and CLIENT where the map says so, UNKNOWN where nothing does, else
/// SPEAKER_1, SPEAKER_2 … in the order in which they first speak, with a name beside it: the map's, or the label where
/// it is more than a program's number. @param speakers TranscriptFile::speakers
void nameSpeakers(domain::Transcript &lines, const QMap<QString, QString> &speakers);

/// Whether somebody may be called that: see TranscriptFile::speakers.
bool isSpeakerName(const QString &name);

} // namespace attune::transcripts
