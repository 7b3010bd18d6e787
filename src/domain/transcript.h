// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace attune::domain {

/// Where a caption stands on the picture (W3C WebVTT, 6.4: cue settings). Percentages of the picture.
struct CuePlacement
{
    enum class Align { Start, Centre, End };
    static constexpr int bottom = -1;

    int line = bottom; ///< upper edge from the top; `bottom`: as low as it goes
    int position = 50; ///< of the edge or the middle that `align` names, from the left
    int size = 100;    ///< width it may have
    Align align = Align::Centre;
    friend bool operator==(const CuePlacement &, const CuePlacement &) = default;
};

/// One line of what was said. Times in media milliseconds.
struct TranscriptLine
{
    qint64 startMs = 0;
    qint64 endMs = 0;
    QString speaker; ///< CLINICIAN, CLIENT, SPEAKER_n, UNKNOWN
    QString text;
    CuePlacement place = {};
    bool isItalic = false; ///< somebody not in the picture, or a sound
    friend bool operator==(const TranscriptLine &, const TranscriptLine &) = default;
};

using Transcript = QList<TranscriptLine>;

/// Reads WebVTT (W3C), tolerant of what servers really send: any line ends, missing hours, cue ids, settings, notes and
/// `<v Speaker>` voices. What is not a cue is skipped. Never fails: an unreadable text has no lines.
Transcript transcriptFromWebVtt(const QString &text);

/// The lines for reading: "0:01:05 CLINICIAN: …", one each.
QString toPlainText(const Transcript &transcript);
/// The lines as SubRip, for programs that know nothing newer. Places and italics are left out; a blank line in a text
/// would end it, so there is none.
QString toSubRip(const Transcript &transcript);
/// The lines as WebVTT with voices.
QString toWebVtt(const Transcript &transcript);

} // namespace attune::domain
