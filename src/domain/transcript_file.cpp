// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transcript_file.h"

#include <array>

namespace attune::domain {

namespace {

template <typename Word>
struct WordRow
{
    Word word;
    const char *name;
    const char *sentence;
};

using F = TranscriptFormat;
using R = TranscriptRefusal;
using W = TranscriptWarning;

constexpr auto formats = std::to_array<WordRow<F>>({
    {F::WebVtt, "vtt", ""},
    {F::SubRip, "srt", ""},
    {F::Whisper, "whisper", ""},
    {F::WhisperX, "whisperx", ""},
    {F::Elan, "elan", ""},
    {F::PlainText, "text", ""},
});
static_assert(isComplete(formats, F::PlainText, &WordRow<F>::word));

constexpr auto refusals = std::to_array<WordRow<R>>({
    {R::TooLarge, "tooLarge", "The file is larger than 8 MiB."},
    {R::NotText, "notText", "The file holds bytes that are in no text."},
    {R::BadEncoding, "badEncoding", "The text is neither UTF-8 nor UTF-16."},
    {R::UnknownFormat, "unknownFormat", "This is none of the formats that are read."},
    {R::TooManyLines, "tooManyLines", "The file has more than 50,000 lines of speech."},
    {R::LineTooLong, "lineTooLong", "What is said here has more than 2,000 characters."},
    {R::TooManySpeakers, "tooManySpeakers", "The file has more than 50 speakers."},
    {R::BadTime, "badTime", "This is not a time."},
    {R::EndsBeforeStart, "endsBeforeStart", "The end is before the beginning."},
    {R::NoTimes, "noTimes", "Nothing says when this is said."},
    {R::BadJson, "badJson", "This is not JSON, or not that of a transcript."},
    {R::BadXml, "badXml", "This is not well-formed XML, or not that of ELAN."},
    {R::HasEntities, "hasEntities", "A document type or entities of its own are not read."},
    {R::MissingTimeSlot, "missingTimeSlot", "The time slot it names is not in the file, or nothing says when it is."},
    {R::Empty, "empty", "Nothing is said in the file."},
});
static_assert(isComplete(refusals, R::Empty, &WordRow<R>::word));

constexpr auto warnings = std::to_array<WordRow<W>>({
    {W::OtherLength, "otherLength", "The times do not fit the length of the recording."},
    {W::PutInOrder, "putInOrder", "Lines that were not in the order of their times were put in order."},
    {W::OverlapClosed, "overlapClosed", "Lines of a speaker that overlapped the next one end earlier."},
    {W::EndSupplied, "endSupplied", "Lines without an end were given one."},
    {W::LineLeftOut, "lineLeftOut", "Lines in which nothing is said were left out."},
    {W::TimeGuessed, "timeGuessed", "Times that the file does not say were shared out between their neighbors."},
    {W::NoSpeakers, "noSpeakers", "Nothing says who speaks."},
});
static_assert(isComplete(warnings, W::NoSpeakers, &WordRow<W>::word));

template <typename Row, std::size_t size, typename Word>
const Row &rowIn(const std::array<Row, size> &table, Word word)
{
    return table.at(static_cast<std::size_t>(word));
}

} // namespace

QString textOf(TranscriptFormat format)
{
    return QString::fromLatin1(rowIn(formats, format).name);
}

std::optional<TranscriptFormat> transcriptFormatFromText(QStringView name)
{
    return wordNamed(formats, &WordRow<F>::word, name);
}

QString textOf(TranscriptRefusal refusal)
{
    return QString::fromLatin1(rowIn(refusals, refusal).name);
}

std::optional<TranscriptRefusal> transcriptRefusalFromText(QStringView name)
{
    return wordNamed(refusals, &WordRow<R>::word, name);
}

QString sentenceOf(TranscriptRefusal refusal)
{
    return QString::fromLatin1(rowIn(refusals, refusal).sentence);
}

QString textOf(TranscriptWarning warning)
{
    return QString::fromLatin1(rowIn(warnings, warning).name);
}

std::optional<TranscriptWarning> transcriptWarningFromText(QStringView name)
{
    return wordNamed(warnings, &WordRow<W>::word, name);
}

QString sentenceOf(TranscriptWarning warning)
{
    return QString::fromLatin1(rowIn(warnings, warning).sentence);
}

QString sentenceOf(const TranscriptFault &fault)
{
    const QString words = sentenceOf(fault.refusal);
    return fault.line > 0 ? QStringLiteral("Line %1: %2").arg(fault.line).arg(words) : words;
}

} // namespace attune::domain
