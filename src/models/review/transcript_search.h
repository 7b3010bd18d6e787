// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript.h"

#include <QString>

#include <chrono>
#include <optional>

namespace attune::models {

/// One place where the text was found.
struct TranscriptHit
{
    int line = 0; ///< index in the transcript
    int at = 0;   ///< characters from the start of the line's text
    int length = 0;
    friend bool operator==(const TranscriptHit &, const TranscriptHit &) = default;
};

struct TranscriptQuery
{
    QString text; ///< any case; empty finds nothing
    bool wholeWords = false;
    QString speaker; ///< only what they said; empty for everybody
};

/// Every place, in order of the transcript.
QList<TranscriptHit> findIn(const domain::Transcript &transcript, const TranscriptQuery &query);

/// The line that is spoken at a time, else the last one before it; -1 before the first.
int lineAt(const domain::Transcript &transcript, std::chrono::milliseconds position);

/// Speakers, whoever spoke first: the psychologist, the client, then the others by number or name.
QStringList speakersOf(const domain::Transcript &transcript);

/// Which colour and pattern a speaker has in every recording: 0 for the psychologist, 1 for the client, and for the
/// others what these two leave, in order. @param speakers as speakersOf() gives them
int speakerPlace(const QStringList &speakers, const QString &speaker);

/// A time somebody typed: "1:02:03", "62:03", "62m", "3723" or "3723s" (from the start), "+30", "-1:00" (from here),
/// "50 %" (of the whole). Kept within the recording; nullopt when it is none of these.
std::optional<std::chrono::milliseconds> timeFromText(const QString &text, std::chrono::milliseconds position,
                                                      std::chrono::milliseconds duration);

} // namespace attune::models
