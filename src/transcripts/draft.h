// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript_file.h"

#include <QStringList>

#include <optional>

namespace attune::transcripts {

/// A line as it was found in a file.
struct DraftLine
{
    domain::TranscriptLine line; ///< `speaker` is the file's own label
    int row = 0;                 ///< of the file, from 1
    bool hasEnd = true;
};

/// What one reader found, before anything is put right. With a fault the rest means nothing.
struct Draft
{
    std::optional<domain::TranscriptFault> fault;
    domain::TranscriptFormat format = domain::TranscriptFormat::PlainText;
    domain::LineOrigin origin = domain::LineOrigin::Imported;
    QString language;
    QString engine;
    QString model;
    QList<DraftLine> lines;
    QList<domain::TranscriptFinding> findings;
};

inline Draft refused(domain::TranscriptRefusal refusal, int row = 0)
{
    Draft draft;
    draft.fault = domain::TranscriptFault{refusal, row};
    return draft;
}

// One reader each. `rows` are the lines of the file without their ends; none is longer than longestRow.
Draft readWebVtt(const QStringList &rows);
Draft readSubRip(const QStringList &rows);
Draft readPlainText(const QStringList &rows);
/// @param text UTF-8, without a byte order mark
Draft readWhisper(const QByteArray &text);
Draft readElan(const QString &text);

/// Whether a row is the timing of a SubRip cue, well-formed or not.
bool isSubRipTiming(const QString &row);

/// "1:02", "00:01:02", "100:00:00.5", "1:02,250" as milliseconds; nullopt for what is no time.
std::optional<qint64> clockTime(QStringView text);

} // namespace attune::transcripts
