// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/ids.h"
#include "domain/transcript.h"
#include "domain/vocabulary.h"

#include <QByteArray>
#include <QMap>

#include <span>

namespace attune::domain {

/// Kinds of files that are read as transcripts (src/transcripts/TRANSCRIPT_FILES.md).
enum class TranscriptFormat { WebVtt, SubRip, Whisper, WhisperX, Elan, PlainText };
/// "vtt", "srt", "whisper", "whisperx", "elan", "text"
QString textOf(TranscriptFormat format);
std::optional<TranscriptFormat> transcriptFormatFromText(QStringView name);

/// Why a file is not taken as a transcript. The names on the wire are in the table and never change.
enum class TranscriptRefusal {
    TooLarge,
    NotText,       ///< bytes that are in no text
    BadEncoding,   ///< neither UTF-8 nor UTF-16
    UnknownFormat, ///< a text of none of the formats
    TooManyLines,
    LineTooLong,
    TooManySpeakers,
    BadTime, ///< a time that is none
    EndsBeforeStart,
    NoTimes, ///< a text in which nothing says when
    BadJson,
    BadXml,
    HasEntities,     ///< XML that defines its own entities or has a document type
    MissingTimeSlot, ///< ELAN: a time slot that is not there
    Empty            ///< nothing is said in it
};
QString textOf(TranscriptRefusal refusal);
std::optional<TranscriptRefusal> transcriptRefusalFromText(QStringView name);
/// What it is, for developers and operators: one English sentence.
QString sentenceOf(TranscriptRefusal refusal);

/// What is remarkable about a file that is taken, or was put right.
enum class TranscriptWarning {
    OtherLength,   ///< its times do not fit the length of the recording: it wants a confirmation
    PutInOrder,    ///< lines that began before the one above them
    OverlapClosed, ///< lines of one speaker that began before the one above had ended: that one ends earlier
    EndSupplied,   ///< lines without an end, or none after their beginning: they last until the next, at most some
                   ///< seconds
    LineLeftOut,   ///< lines in which nothing is said
    TimeGuessed,   ///< ELAN: time slots without a time, shared out between their neighbours
    NoSpeakers     ///< nothing says who speaks
};
QString textOf(TranscriptWarning warning);
std::optional<TranscriptWarning> transcriptWarningFromText(QStringView name);
QString sentenceOf(TranscriptWarning warning);

/// A warning, of how many lines it is true, and the first of them in the file, counted from 1; 0: of no line.
struct TranscriptFinding
{
    TranscriptWarning warning = TranscriptWarning::NoSpeakers;
    int count = 0;
    int line = 0;
    friend bool operator==(const TranscriptFinding &, const TranscriptFinding &) = default;
};

/// Why a file is not taken, and at which of its lines, counted from 1; 0: of no line.
struct TranscriptFault
{
    TranscriptRefusal refusal = TranscriptRefusal::Empty;
    int line = 0;
    friend bool operator==(const TranscriptFault &, const TranscriptFault &) = default;
};
/// "Line 12: The end is before the beginning."
QString sentenceOf(const TranscriptFault &fault);

/// Somebody who speaks in a file.
struct FoundSpeaker
{
    QString label; ///< as the file has it
    int lines = 0;
    qint64 spokenMs = 0;
    QString suggestion; ///< a speaker as of TranscriptFile::speakers; empty: nobody can say
    friend bool operator==(const FoundSpeaker &, const FoundSpeaker &) = default;
};

/// A file on its way in, and what its sender says about it.
struct TranscriptFile
{
    QByteArray bytes;
    QString language; ///< BCP 47, as "en" or "pt-BR"; empty: as the file says
    /// Who the file's labels are: "CLINICIAN", "CLIENT", "UNKNOWN", else a name of up to longestSpeakerName
    /// characters. Labels that are not in it keep their own text as a name.
    QMap<QString, QString> speakers;
    bool isConfirmed = false; ///< it is of this recording, although its length is another
};

/// What a file would become.
struct TranscriptPreview
{
    std::optional<TranscriptFault> fault; ///< then nothing else is said
    TranscriptFormat format = TranscriptFormat::PlainText;
    QString language; ///< that the file says
    QString engine;   ///< that made it, where the file says so
    QString model;
    int lines = 0;
    qint64 startMs = 0; ///< of the first line
    qint64 endMs = 0;   ///< of the last
    qint64 recordingMs = 0;
    QList<FoundSpeaker> speakers; ///< those who say most first
    QList<TranscriptFinding> findings;
    Transcript firstLines;
};

/// One version of a recording's transcript.
struct TranscriptVersion
{
    QString id;
    QString language; ///< empty: nobody said
    QString format;   ///< of the file; a word of a later version stays as it is
    LineOrigin origin = LineOrigin::Imported;
    int lines = 0;          ///< 0: not counted
    bool isCurrent = false; ///< the one that is read, of its language
    QString addedByName;    ///< empty: a program, or somebody the reader may not know
    std::optional<base::Instant> addedAt;
    friend bool operator==(const TranscriptVersion &, const TranscriptVersion &) = default;
};

} // namespace attune::domain
