// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words/transcript_words.h"

#include "models/words/words.h"

#include <QLocale>

#include <algorithm>

namespace attune::models {

using domain::TranscriptRefusal;
using domain::TranscriptWarning;
using std::chrono::milliseconds;

QString TranscriptWords::refusal(TranscriptRefusal refusal)
{
    switch (refusal) {
    case TranscriptRefusal::TooLarge:
        return tr("The file is larger than 8 MiB.");
    case TranscriptRefusal::NotText:
        return tr("This isn't a text file.");
    case TranscriptRefusal::BadEncoding:
        return tr("The text is encoded in a way that can't be read. Save it as UTF-8.");
    case TranscriptRefusal::UnknownFormat:
        return tr("The format isn't one of these: WebVTT, SubRip, Whisper or whisperX JSON, ELAN, text with times.");
    case TranscriptRefusal::TooManyLines:
        return tr("The file has more than 50,000 spoken lines.");
    case TranscriptRefusal::LineTooLong:
        return tr("A spoken line can have up to 2,000 characters.");
    case TranscriptRefusal::TooManySpeakers:
        return tr("The file has more than 50 speakers.");
    case TranscriptRefusal::BadTime:
        return tr("A time here can't be read.");
    case TranscriptRefusal::EndsBeforeStart:
        return tr("The end is before the start.");
    case TranscriptRefusal::NoTimes:
        return tr("Nothing says when this was spoken. Put a time at the start of each line.");
    case TranscriptRefusal::BadJson:
        return tr("The JSON is damaged, or isn't a transcript.");
    case TranscriptRefusal::BadXml:
        return tr("The XML is damaged, or isn't from ELAN.");
    case TranscriptRefusal::HasEntities:
        return tr("XML with a document type or its own entities isn't accepted.");
    case TranscriptRefusal::MissingTimeSlot:
        return tr("A time slot is missing, or has no time.");
    case TranscriptRefusal::Empty:
        break;
    }
    return tr("There's no speech in the file.");
}

QString TranscriptWords::fault(const domain::TranscriptFault &fault)
{
    const QString words = refusal(fault.refusal);
    return fault.line > 0 ? tr("Line %1 of the file: %2").arg(fault.line).arg(words) : words;
}

QString TranscriptWords::warning(TranscriptWarning warning)
{
    switch (warning) {
    case TranscriptWarning::OtherLength:
        return tr("The times don't match the length of the recording. The file may belong to another one.");
    case TranscriptWarning::PutInOrder:
        return tr("Lines were out of order and have been sorted by time.");
    case TranscriptWarning::OverlapClosed:
        return tr("A speaker's lines overlapped; the earlier one now ends where the next begins.");
    case TranscriptWarning::EndSupplied:
        return tr("Lines had no end; they now last until the next one.");
    case TranscriptWarning::LineLeftOut:
        return tr("Lines without speech were left out.");
    case TranscriptWarning::TimeGuessed:
        return tr("Times that were missing have been estimated from their neighbors.");
    case TranscriptWarning::NoSpeakers:
        break;
    }
    return tr("The file doesn't say who is speaking.");
}

QString TranscriptWords::finding(const domain::TranscriptFinding &finding)
{
    const QString words = warning(finding.warning);
    return finding.line > 0
               ? tr("%1 (%n line(s), the first is line %2)", nullptr, finding.count).arg(words).arg(finding.line)
               : words;
}

QString TranscriptWords::format(const QString &format)
{
    using domain::TranscriptFormat;
    const auto known = domain::transcriptFormatFromText(format);
    if (!known)
        return format;
    switch (*known) {
    case TranscriptFormat::WebVtt:
        return QStringLiteral("WebVTT");
    case TranscriptFormat::SubRip:
        return QStringLiteral("SubRip");
    case TranscriptFormat::Whisper:
        return QStringLiteral("Whisper");
    case TranscriptFormat::WhisperX:
        return QStringLiteral("whisperX");
    case TranscriptFormat::Elan:
        return QStringLiteral("ELAN");
    case TranscriptFormat::PlainText:
        break;
    }
    return tr("Text");
}

QString TranscriptWords::summary(const domain::TranscriptPreview &preview)
{
    const QString what = tr("%1, %n line(s), from %2 to %3.", nullptr, preview.lines)
                             .arg(format(textOf(preview.format)), Words::clock(milliseconds(preview.startMs)),
                                  Words::clock(milliseconds(preview.endMs)));
    QStringList sentences = {what};
    if (preview.recordingMs > 0)
        sentences << tr("The recording is %1 long.").arg(Words::clock(milliseconds(preview.recordingMs)));
    if (!preview.engine.isEmpty())
        sentences << tr("Created automatically by %1.")
                         .arg(QStringList{preview.engine, preview.model}.join(QLatin1Char(' ')).trimmed());
    return sentences.join(QLatin1Char(' '));
}

QString TranscriptWords::origin(domain::LineOrigin origin)
{
    switch (origin) {
    case domain::LineOrigin::Made:
        return tr("Automatic");
    case domain::LineOrigin::Typed:
        return tr("Typed");
    case domain::LineOrigin::Corrected:
        return tr("Corrected");
    case domain::LineOrigin::Imported:
        break;
    }
    return tr("Imported");
}

QString TranscriptWords::language(const QString &tag)
{
    if (tag.isEmpty())
        return tr("Not stated");
    const QLocale locale(tag);
    if (locale.language() == QLocale::C || locale.language() == QLocale::AnyLanguage)
        return tag;
    const QString name = locale.nativeLanguageName();
    const bool saysWhere = tag.contains(QLatin1Char('-'));
    return name.isEmpty() ? tag : saysWhere ? QStringLiteral("%1 (%2)").arg(name, locale.nativeTerritoryName()) : name;
}

QString TranscriptWords::madeHow(const domain::ReadTranscript &read)
{
    QStringList parts;
    if (!read.language.isEmpty())
        parts << language(read.language);
    const QString engine = QStringList{read.engine, read.model}.join(QLatin1Char(' ')).trimmed();
    switch (read.origin) {
    case domain::LineOrigin::Made:
        parts << (engine.isEmpty() ? tr("written automatically") : tr("written automatically by %1").arg(engine));
        break;
    case domain::LineOrigin::Typed:
        parts << tr("typed by a person");
        break;
    case domain::LineOrigin::Corrected:
    case domain::LineOrigin::Imported:
        parts << tr("imported from a file");
        break;
    }
    const auto corrected = std::count_if(read.lines.begin(), read.lines.end(), [](const domain::TranscriptLine &line) {
        return line.origin == domain::LineOrigin::Corrected;
    });
    if (corrected > 0)
        parts << tr("%n line(s) corrected", nullptr, static_cast<int>(corrected));
    QStringList silent;
    for (const QString &speaker : read.notTranscribed)
        silent << Words::speaker(speaker);
    if (!silent.isEmpty())
        parts << tr("not transcribed: %1").arg(silent.join(QStringLiteral(", ")));
    QString words = parts.join(QStringLiteral(" · "));
    words[0] = words.at(0).toUpper(); // there is always something to say
    return words;
}

QString TranscriptWords::lines(const domain::Transcript &lines)
{
    QStringList rows;
    for (const domain::TranscriptLine &line : lines) {
        const QString who = line.speaker.isEmpty() ? QString() : Words::speaker(line) + QStringLiteral(": ");
        rows << Words::clock(milliseconds(line.startMs)) + QLatin1Char(' ') + who + line.text.simplified();
    }
    return rows.join(QLatin1Char('\n'));
}

} // namespace attune::models
