// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

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

/// Where a line comes from. The names on the wire and in files: "made", "typed", "imported", "corrected".
enum class LineOrigin {
    Made,     ///< by a recogniser
    Typed,    ///< by a person, as a transcript
    Imported, ///< from a file that does not say which
    Corrected ///< by a person, in this program; what stood there is kept
};
QString textOf(LineOrigin origin);
/// nullopt for a name this version does not know.
std::optional<LineOrigin> lineOriginFromText(QStringView name);

/// A word with times of its own, as some recognisers give them. Times in media milliseconds.
struct TranscriptWord
{
    qint64 startMs = 0;
    qint64 endMs = 0;
    QString text;
    std::optional<double> confidence = {}; ///< 0 to 1
    friend bool operator==(const TranscriptWord &, const TranscriptWord &) = default;
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
    int number = -1;       ///< counted from 0 in the clinic's transcript; -1 when it cannot be changed
    QString original = {}; ///< before somebody corrected it; empty when nobody did
    QString editedBy = {};
    QString speakerName = {}; ///< what the clinic calls them; empty: by `speaker`
    bool isHidden = false;    ///< by the client; others are not given the text
    LineOrigin origin = LineOrigin::Made;
    std::optional<double> confidence = {}; ///< 0 to 1, of a recogniser; none where nobody says one
    QList<TranscriptWord> words = {};      ///< inside the line's times; none where the engine gave none
    friend bool operator==(const TranscriptLine &, const TranscriptLine &) = default;
};

using Transcript = QList<TranscriptLine>;

/// What somebody wants changed about a transcript (src/server/store/NOTES.md, "Transcripts").
struct TranscriptChange
{
    enum class Kind {
        Text,
        SpeakerName,
        Hide,
        Show,
        Split,   ///< a line in two
        Join,    ///< a line with the one after it
        Speaker, ///< who said a line, or everything somebody is said to have said
        Replace, ///< some words wherever they stand
        Undo     ///< the person's own last step
    };
    Kind kind = Kind::Text;
    int line = -1;        ///< TranscriptLine::number; not for names, nor for what is changed everywhere
    QString speaker;      ///< whose name; whose lines all become another's; empty for lines
    QString text;         ///< the corrected text, the name (empty: as it was), the new speaker, what stands there now
    QString version = {}; ///< id of the version it is about; empty: the one that is read when no language is asked for
    int place = -1;       ///< Split: characters from the start of the line's text to where the second one begins
    int other = -1;       ///< Join: number of the line after it
    QString find = {};    ///< Replace: whole words, any case
    std::optional<int> revision = {}; ///< ReadTranscript::revision that the person saw; none: whatever there is
};
constexpr qsizetype longestTranscriptLine = 2000; ///< characters
constexpr qsizetype longestSpeakerName = 60;      ///< characters, on one line, without < and >

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
