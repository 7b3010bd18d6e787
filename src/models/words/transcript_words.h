// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript_desk.h"
#include "domain/transcript_file.h"

#include <QCoreApplication>

namespace attune::models {

/// What is said about transcripts that come in as files, and about their versions, in the person's language.
class TranscriptWords
{
    Q_DECLARE_TR_FUNCTIONS(TranscriptWords)

public:
    /// Why a file is not taken, with its line.
    static QString fault(const domain::TranscriptFault &fault);
    /// What was put right or is remarkable, with how many lines and the first of them.
    static QString finding(const domain::TranscriptFinding &finding);
    /// "SubRip, 412 lines, from 0:00:01 to 0:49:10."
    static QString summary(const domain::TranscriptPreview &preview);
    /// The format of a file, as people call it; a word of a later version stays as it is.
    static QString format(const QString &format);
    static QString origin(domain::LineOrigin origin);
    /// "English", "português (Brasil)": a language by its own name; what is none stays as it is.
    static QString language(const QString &tag);
    /// "English · written automatically by whisper.cpp base · 3 lines corrected"
    static QString madeHow(const domain::ReadTranscript &read);
    /// The lines for reading, one each: time, who, what.
    static QString lines(const domain::Transcript &lines);

private:
    static QString refusal(domain::TranscriptRefusal refusal);
    static QString warning(domain::TranscriptWarning warning);
};

} // namespace attune::models
