// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript_file.h"

#include <QStringList>

#include <optional>

namespace attune::transcripts {

/// A file as text, without its byte order mark; with a fault there is none.
struct FileText
{
    std::optional<domain::TranscriptFault> fault;
    QString text;
};
/// UTF-8 and UTF-16; refuses everything else, and characters that are in no text.
FileText fileTextFrom(const QByteArray &bytes);

/// Without their ends: CR LF, LF or CR.
QStringList rowsOf(const QString &text);

} // namespace attune::transcripts
