// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/transcript_file_codec.h"

#include "protocol/keys.h"
#include "protocol/transcript_codec.h"

#include <cmath>

namespace attune::protocol {

using namespace domain;

namespace {

constexpr Bounds<qint64> counts{0, 10'000'000};
constexpr Bounds<double> seconds{0, 20'000'000};
constexpr qsizetype longestLanguage = 35;

void describeTime(Members &members, const char *key, qint64 &ms)
{
    std::optional<double> said = static_cast<double>(ms) / 1000.0;
    members.real(key, said, seconds, rule::plain);
    if (members.reads() && said)
        ms = static_cast<qint64>(std::llround(*said * 1000));
}

const Words<TranscriptFormat> &formatWords()
{
    using F = TranscriptFormat;
    static const Words<F> words = {{F::WebVtt, F::SubRip, F::Whisper, F::WhisperX, F::Elan, F::PlainText},
                                   [](F format) { return textOf(format); },
                                   [](const QString &word) { return transcriptFormatFromText(word); }};
    return words;
}

const Words<TranscriptRefusal> &refusalWords()
{
    using R = TranscriptRefusal;
    static const Words<R> words = {{R::TooLarge, R::NotText, R::BadEncoding, R::UnknownFormat, R::TooManyLines,
                                    R::LineTooLong, R::TooManySpeakers, R::BadTime, R::EndsBeforeStart, R::NoTimes,
                                    R::BadJson, R::BadXml, R::HasEntities, R::MissingTimeSlot, R::Empty},
                                   [](R refusal) { return textOf(refusal); },
                                   [](const QString &word) { return transcriptRefusalFromText(word); }};
    return words;
}

const Words<TranscriptWarning> &warningWords()
{
    using W = TranscriptWarning;
    static const Words<W> words = {{W::OtherLength, W::PutInOrder, W::OverlapClosed, W::EndSupplied, W::LineLeftOut,
                                    W::TimeGuessed, W::NoSpeakers},
                                   [](W warning) { return textOf(warning); },
                                   [](const QString &word) { return transcriptWarningFromText(word); }};
    return words;
}

void describeSpeakers(Members &members, QMap<QString, QString> &speakers)
{
    QList<std::pair<QString, QString>> said;
    for (auto one = speakers.begin(); one != speakers.end(); ++one)
        said.append({one.key(), one.value()});
    members.namedTexts(key::speakers, said, rule::orOmitted);
    if (!members.reads())
        return;
    speakers.clear();
    for (const auto &[label, who] : std::as_const(said))
        speakers.insert(label, who);
}

} // namespace

const Words<LineOrigin> &lineOriginWords()
{
    using O = LineOrigin;
    static const Words<O> words = {{O::Made, O::Typed, O::Imported, O::Corrected},
                                   [](O origin) { return textOf(origin); }};
    return words;
}

void describe(Members &members, TranscriptFile &file)
{
    members.bytes(key::file, file.bytes, rule::required);
    members.text(key::language, file.language, rule::orOmitted, longestLanguage);
    describeSpeakers(members, file.speakers);
    members.flag(key::confirmed, file.isConfirmed, rule::orOmitted);
}

void describe(Members &members, TranscriptFault &fault)
{
    members.word(key::code, fault.refusal, refusalWords(), rule::required);
    members.integer(key::line, fault.line, counts);
    QString words = sentenceOf(fault);
    members.text(key::text, words);
}

void describe(Members &members, TranscriptFinding &finding)
{
    members.word(key::code, finding.warning, warningWords(), rule::required);
    members.integer(key::count, finding.count, counts);
    members.integer(key::line, finding.line, counts);
}

void describe(Members &members, FoundSpeaker &speaker)
{
    members.text(key::label, speaker.label);
    members.integer(key::lines, speaker.lines, counts);
    describeTime(members, key::spokenSeconds, speaker.spokenMs);
    members.text(key::suggestion, speaker.suggestion, rule::orOmitted);
}

void describe(Members &members, TranscriptPreview &preview)
{
    members.object(key::refusal, preview.fault, rule::orNull);
    members.word(key::format, preview.format, formatWords());
    members.text(key::language, preview.language);
    members.text(key::engine, preview.engine);
    members.text(key::model, preview.model);
    members.integer(key::lines, preview.lines, counts);
    describeTime(members, key::startTime, preview.startMs);
    describeTime(members, key::endTime, preview.endMs);
    describeTime(members, key::duration, preview.recordingMs);
    members.rows(key::speakers, preview.speakers);
    members.rows(key::warnings, preview.findings);
    members.rows(key::firstLines, preview.firstLines);
}

void describe(Members &members, domain::TranscriptVersion &version)
{
    members.text(key::id, version.id, rule::required);
    members.text(key::language, version.language);
    members.text(key::format, version.format);
    members.word(key::origin, version.origin, lineOriginWords());
    members.integer(key::lines, version.lines, counts);
    members.flag(key::isCurrent, version.isCurrent);
    members.text(key::addedByName, version.addedByName);
    members.instant(key::addedAt, version.addedAt, rule::orNull);
}

void describe(Members &members, TranscriptVersionsAnswer &answer)
{
    members.rows(key::transcripts, answer.versions);
}

void describe(Members &members, TranscriptVersionAnswer &answer)
{
    members.object(key::transcript, answer.version, rule::required);
}

} // namespace attune::protocol
