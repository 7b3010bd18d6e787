// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files that come in as transcripts: whatever they hold, each reader of a format ends, and what is taken is in order,
// inside its limits, and survives being stored.
#include "tests/fuzz/fuzz.h"
#include "transcripts/captions.h"
#include "transcripts/draft.h"
#include "transcripts/file_text.h"
#include "transcripts/limits.h"
#include "transcripts/put_right.h"
#include "transcripts/steps.h"
#include "transcripts/stored_transcript.h"
#include "transcripts/transcript_reader.h"

#include <algorithm>

using namespace attune;
using transcripts::Draft;

namespace {

void holdLine(const domain::TranscriptLine &line)
{
    test::hold(line.startMs >= 0 && line.endMs >= line.startMs, "a line does not end before it begins");
    test::hold(!line.text.trimmed().isEmpty(), "something is said in a line");
    test::hold(line.text.size() <= domain::longestTranscriptLine, "a line is no longer than lines are");
    test::hold(line.speaker.size() <= domain::longestSpeakerName, "a label is no longer than names are");
    for (const domain::TranscriptWord &word : line.words)
        test::hold(word.startMs >= line.startMs && word.endMs <= line.endMs, "words lie inside their line");
}

/// Every reader with every input, also with what its format would never be seen in.
void readAsEach(const QByteArray &bytes)
{
    const transcripts::FileText file = transcripts::fileTextFrom(bytes);
    if (file.fault)
        return;
    const QStringList rows = transcripts::rowsOf(file.text);
    for (Draft draft : {transcripts::readWebVtt(rows), transcripts::readSubRip(rows), transcripts::readPlainText(rows),
                        transcripts::readWhisper(file.text.toUtf8()), transcripts::readElan(file.text)}) {
        if (draft.fault)
            continue;
        transcripts::putRight(draft);
        if (draft.fault)
            continue;
        for (const transcripts::DraftLine &one : std::as_const(draft.lines))
            holdLine(one.line);
    }
}

/// Whatever is said, captions say it: in their rows, one after another, each for some time.
void holdCaptions(const domain::Transcript &lines)
{
    const auto letters = [](const domain::Transcript &from) {
        qsizetype count = 0;
        for (const domain::TranscriptLine &line : from)
            count += std::count_if(line.text.begin(), line.text.end(), [](QChar c) { return !c.isSpace(); });
        return count;
    };
    const domain::Transcript captions = transcripts::captionsOf(lines);
    test::hold(letters(captions) == letters(lines), "captions leave nothing out");
    for (const domain::TranscriptLine &caption : captions) {
        const QStringList rows = caption.text.split(QLatin1Char('\n'));
        test::hold(rows.size() <= transcripts::captionRows, "a caption has two rows");
        for (const QString &row : rows)
            test::hold(transcripts::columnsOf(row) <= transcripts::captionColumns, "a row has its columns");
        test::hold(caption.endMs > caption.startMs, "a caption is shown");
    }
}

/// Split at any place and joined again, a line is what it was.
void holdSteps(const domain::Transcript &lines)
{
    transcripts::EditedTranscript edited(lines);
    const domain::Transcript before = edited.lines();
    transcripts::Step split;
    split.kind = transcripts::Step::Kind::Split;
    split.line = static_cast<int>(lines.size()) / 2;
    split.other = static_cast<int>(lines.size());
    split.place = static_cast<int>(lines.at(split.line).text.size()) / 2;
    if (!edited.apply(split)) {
        test::hold(edited.lines() == before, "what does not fit changes nothing");
        return;
    }
    transcripts::Step join = split;
    join.kind = transcripts::Step::Kind::Join;
    test::hold(edited.apply(join) && edited.lines() == before, "what is split and joined is as it was");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    readAsEach(bytes);
    const transcripts::ReadTranscript read = transcripts::readTranscriptFile(bytes);
    if (read.fault) {
        test::hold(read.lines.isEmpty() && read.fault->line >= 0, "a fault has no lines");
        return 0;
    }
    test::hold(!read.lines.isEmpty() && read.lines.size() <= transcripts::mostLines, "what is taken says something");
    for (qsizetype i = 0; i < read.lines.size(); ++i) {
        holdLine(read.lines.at(i));
        test::hold(i == 0 || read.lines.at(i - 1).startMs <= read.lines.at(i).startMs, "lines are in order");
    }
    const auto back =
        transcripts::storedTranscriptFrom(transcripts::toBytes({read.language, read.engine, read.model, read.lines}));
    test::hold(back && back->lines == read.lines, "what is stored comes back");
    holdCaptions(read.lines);
    holdSteps(read.lines);
    const auto step = transcripts::stepFrom(bytes);
    test::hold(step ? transcripts::stepFrom(transcripts::toBytes(*step)).has_value()
                    : step.error().kind == base::ErrorKind::Corrupt,
               "a step comes back, or there is none");
    const auto any = transcripts::storedTranscriptFrom(bytes); // what is no transcript of ours is an error, and no more
    test::hold(any || any.error().kind == base::ErrorKind::Corrupt, "what cannot be read is corrupt");
    return 0;
}
