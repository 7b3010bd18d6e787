// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/transcript_reader.h"

#include "base/visible_text.h"
#include "transcripts/draft.h"
#include "transcripts/file_text.h"
#include "transcripts/limits.h"
#include "transcripts/put_right.h"

#include <QRegularExpression>

#include <algorithm>

namespace attune::transcripts {

namespace {

using domain::TranscriptFault;
using domain::TranscriptRefusal;

bool isWebVtt(const QStringList &rows)
{
    static const QRegularExpression head(QStringLiteral("^WEBVTT(?:[ \\t].*)?\\z"));
    return !rows.isEmpty() && head.match(rows.first()).hasMatch();
}

Draft readRows(const QString &text)
{
    const qsizetype ends = text.count(QLatin1Char('\n')) + text.count(QLatin1Char('\r'));
    if (ends > 2 * mostRows) // before each of them takes memory
        return refused(TranscriptRefusal::TooManyLines);
    const QStringList rows = rowsOf(text);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows.at(i).size() > longestRow)
            return refused(TranscriptRefusal::LineTooLong, static_cast<int>(i) + 1);
    }
    if (isWebVtt(rows))
        return readWebVtt(rows);
    return std::any_of(rows.begin(), rows.end(), isSubRipTiming) ? readSubRip(rows) : readPlainText(rows);
}

Draft readAny(const QByteArray &bytes)
{
    if (bytes.size() > largestFile)
        return refused(TranscriptRefusal::TooLarge);
    const FileText file = fileTextFrom(bytes);
    if (file.fault)
        return refused(file.fault->refusal, file.fault->line);
    const QString begin = file.text.left(4096).trimmed();
    if (begin.startsWith(QLatin1Char('<')))
        return readElan(file.text);
    if (begin.startsWith(QLatin1Char('{')))
        return readWhisper(file.text.toUtf8());
    return readRows(file.text);
}

/// Words of a file that are told on: on one line, and short.
QString shortWord(const QString &said)
{
    return base::shortened(base::cleanLine(said), domain::longestSpeakerName).trimmed();
}

} // namespace

ReadTranscript readTranscriptFile(const QByteArray &bytes)
{
    Draft draft = readAny(bytes);
    if (!draft.fault)
        putRight(draft);
    ReadTranscript read;
    read.fault = draft.fault;
    read.format = draft.format;
    if (read.fault)
        return read;
    read.language = isLanguage(draft.language) ? draft.language : QString();
    read.engine = shortWord(draft.engine);
    read.model = shortWord(draft.model);
    read.findings = draft.findings;
    read.lines.reserve(draft.lines.size());
    for (DraftLine &one : draft.lines)
        read.lines.append(std::move(one.line));
    return read;
}

bool isLanguage(const QString &word)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}\\z"));
    return form.match(word).hasMatch() && !word.contains(QLatin1Char('\n'));
}

std::optional<domain::TranscriptFinding> lengthFinding(const domain::Transcript &lines, qint64 recordingMs)
{
    if (recordingMs <= 0 || lines.isEmpty())
        return std::nullopt;
    const auto last = std::max_element(
        lines.begin(), lines.end(),
        [](const domain::TranscriptLine &a, const domain::TranscriptLine &b) { return a.endMs < b.endMs; });
    const qint64 spare = std::max<qint64>(5000, recordingMs / 50);
    if (last->endMs <= recordingMs + spare && last->endMs * 2 >= recordingMs)
        return std::nullopt;
    return domain::TranscriptFinding{domain::TranscriptWarning::OtherLength, 1, 0};
}

} // namespace attune::transcripts
