// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/captions.h"

#include "transcripts/caption_rows.h"

#include <algorithm>

namespace attune::transcripts {

namespace {

using domain::Transcript;
using domain::TranscriptLine;

constexpr qint64 shortestMs = 1000;
constexpr qint64 longestWaitMs = 3000; ///< that a caption stays behind what is said

/// Whether somebody speaks while a line is spoken. @param index of the line @param lines by their beginnings
bool isSpokenOver(const Transcript &lines, qsizetype index, qint64 endBefore)
{
    const TranscriptLine &line = lines.at(index);
    if (endBefore > line.startMs)
        return true;
    for (qsizetype i = index + 1; i < lines.size() && lines.at(i).startMs < line.endMs; ++i) {
        if (!lines.at(i).text.isEmpty())
            return true;
    }
    return false;
}

/// When the words behind a place of a line begin: by their own times, else as if the line was spoken at one pace.
qint64 timeAt(const TranscriptLine &line, const QString &text, qsizetype place, int columnsBefore, int columns)
{
    qsizetype from = 0;
    for (const domain::TranscriptWord &word : line.words) {
        const QString said = word.text.simplified();
        const qsizetype at = said.isEmpty() ? -1 : text.indexOf(said, from);
        if (at < 0)
            break; // the words are others than the text
        if (at >= place)
            return word.startMs;
        from = at + said.size();
    }
    return line.startMs + (line.endMs - line.startMs) * columnsBefore / std::max(1, columns);
}

void addCaptions(const TranscriptLine &line, int rows, Transcript &captions)
{
    const QString text = line.text.simplified();
    const QList<CaptionText> texts = captionTexts(text, rows);
    int columns = 0;
    for (const CaptionText &one : texts)
        columns += one.columns;
    int before = 0;
    qint64 start = line.startMs;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        TranscriptLine caption = line;
        caption.words.clear();
        caption.text = texts.at(i).rows;
        caption.startMs = start;
        before += texts.at(i).columns;
        const qint64 next = i + 1 < texts.size() ? timeAt(line, text, texts.at(i + 1).at, before, columns) : line.endMs;
        start = std::max(start + 1, std::min(next, line.endMs)); // a caption is never shown for no time at all
        caption.endMs = start;
        captions.append(caption);
    }
}

/// What is too short to be read stays while nobody says anything else.
void leaveTimeToRead(Transcript &captions)
{
    for (qsizetype i = 0; i < captions.size(); ++i) {
        TranscriptLine &caption = captions[i];
        const qint64 toRead = columnsOf(caption.text) * 1000LL / captionColumnsASecond;
        const qint64 wanted = caption.startMs + std::max(shortestMs, toRead);
        qint64 free = caption.endMs + longestWaitMs;
        for (qsizetype next = i + 1; next < captions.size(); ++next) {
            if (captions.at(next).startMs >= caption.endMs) {
                free = std::min(free, captions.at(next).startMs);
                break;
            }
        }
        caption.endMs = std::max(caption.endMs, std::min(wanted, free));
    }
}

} // namespace

Transcript captionsOf(const Transcript &lines)
{
    Transcript captions;
    qint64 endBefore = 0; // of what was said before a line
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const TranscriptLine &line = lines.at(i);
        if (line.text.simplified().isEmpty())
            continue;
        addCaptions(line, isSpokenOver(lines, i, endBefore) ? 1 : captionRows, captions);
        endBefore = std::max(endBefore, line.endMs);
    }
    std::stable_sort(captions.begin(), captions.end(),
                     [](const TranscriptLine &a, const TranscriptLine &b) { return a.startMs < b.startMs; });
    leaveTimeToRead(captions);
    return captions;
}

} // namespace attune::transcripts
